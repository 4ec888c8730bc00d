package pembangkit

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// generasiGo is the Go constant of the generation of b.
func (b *butir) generasiGo() string {
	if b.lama {
		return "Permendagri113"
	}
	return "Permendagri20"
}

// bagianKe returns component i of the code, 0 where there is none.
func (b *butir) bagianKe(i int) int {
	if i < len(b.kunci) {
		return b.kunci[i]
	}
	return 0
}

func tulisKegiatan(w *bytes.Buffer, daftar []butir) {
	fmt.Fprintf(w, "// baganKegiatan is sorted by kunci.\nvar baganKegiatan = [...]ButirKegiatan{\n")
	tingkat := []string{"", "Bidang", "SubBidang", "Kegiatan"}
	for i := range daftar {
		b := &daftar[i]
		asal, _ := asalGo(b.asal)
		fmt.Fprintf(w, "{KodeKegiatan{%s, %s, %d, %d, %d}, %q, %q, %s},\n", b.generasiGo(), tingkat[len(b.kunci)],
			b.kunci[0], b.bagianKe(1), b.bagianKe(2), b.nama, b.siskeudes, asal)
	}
	fmt.Fprintf(w, "}\n")
}

func tulisRekening(w *bytes.Buffer, daftar []butir) {
	fmt.Fprintf(w, "// baganRekening is sorted by kunci.\nvar baganRekening = [...]ButirRekening{\n")
	for i := range daftar {
		b := &daftar[i]
		asal, _ := asalGo(b.asal)
		fmt.Fprintf(w, "{%s, %q, %s},\n", rekeningGo(b), b.nama, asal)
	}
	fmt.Fprintf(w, "}\n")
}

// rekeningGo writes the literal of an account code.
func rekeningGo(b *butir) string {
	tingkat := []string{"", "Akun", "Kelompok", "Jenis", "Objek"}
	return fmt.Sprintf("KodeRekening{%s, %s, %d, %d, %d, %d, 0}", b.generasiGo(), tingkat[len(b.kunci)], b.kunci[0],
		b.bagianKe(1), b.bagianKe(2), b.bagianKe(3))
}

// maksRekeningSumber is the number of accounts one source of funds may name.
const maksRekeningSumber = 3

func tulisSumber(w *bytes.Buffer, tabel [][]string) error {
	type alias struct {
		kunci string
		nomor int
	}
	var daftarAlias []alias
	fmt.Fprintf(w, "// baganSumber is in the order of the codes of funds; its index is the bit in SumberDana.\n")
	fmt.Fprintf(w, "var baganSumber = [...]ButirSumber{\n")
	for i, baris := range tabel {
		fmt.Fprintf(w, "{%q, %q, [%d]KodeRekening{", baris[0], baris[1], maksRekeningSumber)
		kode := strings.Split(baris[2], ";")
		if len(kode) > maksRekeningSumber {
			return fmt.Errorf("source %s has more than %d accounts", baris[0], maksRekeningSumber)
		}
		for _, k := range kode {
			b, err := buatButir([]string{k, "x", "", tingkatSah[2+len(strings.Split(k, "."))].nama, "lampiran", ""}, "rekening", false)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "%s, ", rekeningGo(&b))
		}
		fmt.Fprintf(w, "}},\n")
		for _, a := range append(strings.Split(baris[3], ";"), baris[0]) {
			daftarAlias = append(daftarAlias, alias{kunciAlias(a), i})
		}
	}
	fmt.Fprintf(w, "}\n\n")
	slices.SortFunc(daftarAlias, func(a, b alias) int { return strings.Compare(a.kunci, b.kunci) })
	fmt.Fprintf(w, "// aliasSumber is sorted by kunci: upper case, letters and digits only.\nvar aliasSumber = [...]alias{\n")
	for i, a := range daftarAlias {
		if i > 0 && a.kunci == daftarAlias[i-1].kunci {
			if a.nomor != daftarAlias[i-1].nomor {
				return fmt.Errorf("alias %q names two sources", a.kunci)
			}
			continue
		}
		fmt.Fprintf(w, "{%q, %d},\n", a.kunci, a.nomor)
	}
	fmt.Fprintf(w, "}\n")
	return nil
}

// kunciAlias keeps the letters and digits of an alias, in upper case.
func kunciAlias(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
			return c
		}
		return -1
	}, strings.ToUpper(s))
}
