package umum

import (
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// cuplikan is how many rows are looked at to tell a column by its content.
const cuplikan = 200

// kira counts what the cells of one column look like.
type kira struct{ isi, kode, uang, teks, narasi int }

// terkaIsi tells the columns of a table without a header by their content. It succeeds only where that leaves no choice: exactly one
// column of amounts, beside one of codes or of words; or one column of sentences that hold amounts.
func terkaIsi(l *lembar.Lembar) (peta, bool) {
	p := petaKosong()
	p.terka = true
	uang, teks, kode, narasi, ada := bagiKolom(kiraKolom(l))
	switch {
	case !ada, uang < 0 && narasi < 0, uang >= 0 && teks < 0 && kode < 0, uang >= 0 && !nilaiUang(l, uang):
		return p, false
	case uang < 0:
		teks = narasi
	}
	p.kolom[artiAnggaran], p.kolom[artiUraian] = uang, teks
	if kode >= 0 {
		p.kode = []int{kode}
	}
	return p, true
}

// bagiKolom finds the columns of amounts, words, codes and sentences, -1 where there is none. It fails for two columns of amounts: only
// a person knows which is which.
func bagiKolom(kolom []kira) (uang, teks, kode, narasi int, ada bool) {
	uang, teks, kode, narasi = -1, -1, -1, -1
	for i, k := range kolom {
		switch {
		case k.isi == 0:
		case 2*k.narasi > k.isi:
			narasi = i
		case 4*k.kode >= 3*k.isi && kode < 0:
			kode = i
		case 4*k.uang >= 3*k.isi:
			if uang >= 0 {
				return uang, teks, kode, narasi, false
			}
			uang = i
		case k.teks > 0 && (teks < 0 || k.teks > kolom[teks].teks):
			teks = i
		}
	}
	return uang, teks, kode, narasi, true
}

// nilaiUang reports whether a column of numbers looks like money: the first row already holds one, so that there is no header of unknown
// words above it, and most of them have four digits or more, which serial numbers and levels do not.
func nilaiUang(l *lembar.Lembar, kolom int) bool {
	besar, isi := 0, 0
	for i := range l.Baris[:min(len(l.Baris), cuplikan)] {
		s := strings.TrimSpace(l.Baris[i].Kolom(kolom).Teks)
		if i == 0 && !adalahUang(s) {
			return false
		}
		if s == "" {
			continue
		}
		isi++
		if len(strings.Map(func(c rune) rune {
			if c >= '0' && c <= '9' {
				return c
			}
			return -1
		}, s)) >= 4 {
			besar++
		}
	}
	return 2*besar > isi
}

func kiraKolom(l *lembar.Lembar) []kira {
	var kolom []kira
	for i := range l.Baris[:min(len(l.Baris), cuplikan)] {
		for j, s := range l.Baris[i].Sel {
			if j >= 64 {
				break
			}
			for len(kolom) <= j {
				kolom = append(kolom, kira{})
			}
			kolom[j].tambah(s)
		}
	}
	return kolom
}

func (k *kira) tambah(s lembar.Sel) {
	t := strings.TrimSpace(s.Teks)
	if t == "" {
		return
	}
	k.isi++
	if _, _, ada := petikNarasi(t); ada {
		k.narasi++
		return
	}
	switch c, err := bagan.UraiSel(t, bagan.Permendagri20); {
	case err == nil && c.Teks == "" && len(t) <= 20 && strings.ContainsAny(t, ". -"):
		k.kode++
	case adalahUang(t):
		k.uang++
	case strings.IndexFunc(t, func(c rune) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }) >= 0:
		k.teks++
	}
}

// petikNarasi takes the amount at the end of a sentence: "Pembangunan jalan: Rp382.638.000" gives both parts.
func petikNarasi(s string) (nama, uang string, ada bool) {
	t := strings.TrimRight(s, " .;)\u00a0")
	i := strings.LastIndex(strings.ToLower(t), "rp")
	if i <= 0 || len(strings.ToLower(t)) != len(t) || !strings.ContainsRune(" :(=-–—\t", rune(t[i-1])) {
		return "", "", false
	}
	uang = t[i:]
	if !adalahUang(uang) {
		return "", "", false
	}
	nama = strings.TrimRight(t[:i], " :(=-\t\u00a0")
	nama = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(nama, "–"), "—"), " ")
	return nama, uang, strings.IndexFunc(nama, func(c rune) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }) >= 0
}

// bukanAnggaran recognises tables that carry money of villages but are no budget, and says what they are.
func bukanAnggaran(l *lembar.Lembar) (id, en string, ya bool) {
	bertingkat := false
	for i := range l.Baris[:min(len(l.Baris), 3)] {
		for _, s := range l.Baris[i].Sel {
			k := "_" + kunciKepala(s.Teks) + "_"
			if strings.Contains(k, "_spm_") || strings.Contains(k, "_spp_") || strings.Contains(k, "_no_bukti_") {
				return "daftar transaksi: ada kolom " + s.Teks, "a list of transactions: it has the column " + s.Teks, true
			}
			if strings.Contains(k, "_sbu_") {
				return "daftar harga: ada kolom " + s.Teks, "a list of prices: it has the column " + s.Teks, true
			}
			a, _ := artiKepala(s.Teks)
			bertingkat = bertingkat || a == artiBagian || a == artiTingkat
		}
	}
	if !bertingkat && satuBarisPerDesa(l) {
		return "satu baris untuk tiap desa", "one row for each village", true
	}
	return "", "", false
}

// satuBarisPerDesa reports whether some column holds another village in almost every row.
func satuBarisPerDesa(l *lembar.Lembar) bool {
	baris := l.Baris[:min(len(l.Baris), cuplikan)]
	if len(baris) < 4 {
		return false
	}
	for j := range min(len(baris[1].Sel), 16) {
		lihat := make(map[string]bool)
		for i := range baris[1:] {
			s := strings.TrimSpace(baris[1+i].Kolom(j).Teks)
			if k, err := wilayah.UraiDesa(s); err == nil {
				lihat[k.String()] = true
			} else if len(s) > 5 && strings.EqualFold(s[:5], "desa ") || kodeSurat(s) {
				lihat[s] = true
			}
		}
		if 5*len(lihat) >= 4*(len(baris)-1) {
			return true
		}
	}
	return false
}

// kodeSurat recognises the letter codes some offices number their villages with: "414.420.05".
func kodeSurat(s string) bool {
	bagian := strings.Split(s, ".")
	if len(bagian) != 3 || len(bagian[0]) != 3 || len(bagian[1]) != 3 || len(bagian[2]) != 2 {
		return false
	}
	for _, b := range bagian {
		if _, err := strconv.ParseUint(b, 10, 32); err != nil {
			return false
		}
	}
	return true
}
