package umum

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/internal/nomorkolom"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// judul keeps the rows above the data as headings, and takes the year and the village from them where nobody gave them. The header
// itself names the columns and is no data row.
func (t *tabel) judul(s *susun.Penyusun) {
	tahun, desa, banyak := "", "", 0
	for i := range t.l.Baris[:min(t.p.mulai, len(t.l.Baris))] {
		if t.p.kepala >= 0 && i >= t.p.kepala && i < t.p.kepala+t.p.banyak {
			continue
		}
		banyak++
		b := &t.l.Baris[i]
		r := susun.Baris{Letak: temuan.Letak{Berkas: t.o.Berkas, Lembar: t.l.Nama, Baris: b.Nomor}, Peran: susun.Judul}
		for _, c := range b.Sel {
			r.Mentah = append(r.Mentah, c.Teks)
		}
		s.Tambah(r)
		kata := strings.Fields(strings.Join(r.Mentah, " "))
		if x := cariTahun(kata); tahun == "" {
			tahun = x
		}
		if x := cariDesa(kata); desa == "" {
			desa = x
		}
	}
	if banyak == 0 {
		return
	}
	if t.o.Tahun == 0 && tahun != "" {
		for _, c := range tahun {
			t.o.Tahun = 10*t.o.Tahun + int(c-'0')
		}
	}
	if t.o.Desa.Kode.Kosong() && t.o.Desa.Nama == "" {
		t.o.Desa.Nama = desa
	}
	s.Opsi.Tahun, s.Opsi.Desa = t.o.Tahun, t.o.Desa
	t.catat.Tambah(&aturanJudul, 0, 0, temuan.Isi("banyak", banyak), isiAtau("tahun", tahun), isiAtau("desa", desa))
}

// isiAtau writes "tidak disebut" for an empty value.
func isiAtau(nama, s string) temuan.Isian {
	if s == "" {
		return temuan.Dwi(nama, "tidak disebut", "not named")
	}
	return temuan.Isi(nama, s)
}

// cariTahun finds a year behind the word "tahun", or any year alone in the title.
func cariTahun(kata []string) string {
	for _, k := range kata {
		k = strings.Trim(k, ".,:;()*")
		if len(k) == 4 && k[0] == '2' && k[1] == '0' && k[2] >= '0' && k[2] <= '9' && k[3] >= '0' && k[3] <= '9' {
			return k
		}
	}
	return ""
}

// cariDesa takes the words behind "Desa" in a title such as "PEMERINTAH DESA PERBOTO KECAMATAN …".
func cariDesa(kata []string) string {
	for i, k := range kata {
		if !strings.EqualFold(k, "desa") && !strings.EqualFold(k, "kalurahan") || i == len(kata)-1 {
			continue
		}
		if i > 0 && (strings.EqualFold(kata[i-1], "belanja") || strings.EqualFold(kata[i-1], "dana")) {
			continue // "… dan Belanja Desa"
		}
		var nama []string
		for _, n := range kata[i+1:] {
			bersih := strings.Trim(n, ".,:;()*…_")
			if bersih == "" || len(nama) == 4 || cariTahun([]string{bersih}) != "" {
				break
			}
			switch strings.ToLower(bersih) {
			case "kecamatan", "kec", "kapanewon", "tahun", "kabupaten", "kab", "ta", "nomor", "no", "tentang", "dan", "anggaran":
				bersih = ""
			}
			if bersih == "" {
				break
			}
			nama = append(nama, bersih)
		}
		if len(nama) > 0 {
			return strings.Join(nama, " ")
		}
	}
	return ""
}

// kepalaUlang recognises a header that a printout repeats on every page, and the row of column numbers below it.
func (t *tabel) kepalaUlang(b *lembar.Baris) bool {
	sama, isi := 0, 0
	for i, c := range b.Sel {
		s := rapi(c.Teks)
		if s == "" {
			continue
		}
		isi++
		if j := sel(t.p.judul, i); j != "" && strings.EqualFold(s, j) {
			sama++
		}
	}
	if isi >= 2 && sama == isi {
		return true
	}
	return t.p.barisNomor(b) || garisPemisah(b)
}

// barisNomor recognises "1 2 3 4" under a header: the columns of the name and of money, where there are any, are numbered too.
func (p *peta) barisNomor(b *lembar.Baris) bool {
	sel := make([]string, len(b.Sel))
	for i := range b.Sel {
		if s := b.Sel[i].Teks; len(s) < 32 {
			sel[i] = rapi(s)
		} else {
			return false
		}
	}
	if !nomorkolom.Kenali(sel) {
		return false
	}
	uang := slices.ContainsFunc(kolomUang(), func(a arti) bool { return p.ada(a) && !b.Kolom(p.kolom[a]).Kosong() })
	return uang && (!p.ada(artiUraian) || !b.Kolom(p.kolom[artiUraian]).Kosong())
}

// garisPemisah recognises the line ":---|---:" of a Markdown table.
func garisPemisah(b *lembar.Baris) bool {
	ada := false
	for _, c := range b.Sel {
		s := strings.TrimSpace(c.Teks)
		if strings.Trim(s, "-: ") != "" {
			return false
		}
		ada = ada || strings.Contains(s, "---")
	}
	return ada
}
