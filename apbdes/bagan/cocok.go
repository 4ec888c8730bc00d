package bagan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/bagan/internal/kata"
)

// The limits of the search by name. They were set by hand on real names: below AmbangPasti, or with a runner-up closer
// than JarakPasti, a match is a suggestion for a person and must not decide anything.
const (
	// AmbangPasti is the lowest score of a match that may be used without a person looking at it.
	AmbangPasti = 750
	// JarakPasti is how far such a match must be ahead of the next one.
	JarakPasti = 40
	// AmbangLihat is the lowest score that is returned at all.
	AmbangLihat = 400
	// BatasCocok is the largest number of matches returned.
	BatasCocok = 10
	// PanjangNama is the longest name searched, in bytes; the rest is ignored.
	PanjangNama = 1024
)

// Cocok is one entry of the chart that resembles a name. Skor runs from 0 to 1000; 1000 means the same words.
type Cocok[T any] struct {
	Butir T
	Skor  int
}

// Pasti returns the first match when it may be trusted: it scores at least [AmbangPasti] and is at least [JarakPasti]
// ahead of the second. Names that fit two entries stay ambiguous.
func Pasti[T any](daftar []Cocok[T]) (T, bool) {
	if len(daftar) == 0 || daftar[0].Skor < AmbangPasti ||
		len(daftar) > 1 && daftar[0].Skor-daftar[1].Skor < JarakPasti {
		var nihil T
		return nihil, false
	}
	return daftar[0].Butir, true
}

// CariNamaKegiatan finds the kegiatan of Permendagri 20/2018 whose official or Siskeudes name resembles nama. Case,
// punctuation, word order, common abbreviations and slips of the pen do not matter; words in brackets count a third.
// Codes in dalam, bidang or sub-bidang, restrict the search to what they contain. The result is best first, equal
// scores in the order of the codes, at most [BatasCocok] long and nil when nothing resembles nama; see [Pasti].
//
// The score is the harmonic mean of two shares: how much of nama is found in the entry, and how much of the entry is
// found in nama, each word weighted by its rarity in the chart. One of several slashed alternatives is enough. A telling
// word of nama outside brackets that the entry lacks keeps the score below [AmbangPasti], because a village that writes
// "Operasional LPM" does not mean "Operasional BPD"; only a word in front that no kegiatan has is forgiven.
//
// The name is a second witness. Where the file has a code, the code decides, except for local kegiatan (90-99).
func CariNamaKegiatan(nama string, dalam ...KodeKegiatan) []Cocok[ButirKegiatan] {
	return ambil(namaKegiatan.cari(nama, saringDalam(dalam)), baganKegiatan[:])
}

// CariNamaSubBidang finds the sub-bidang whose name resembles nama, as [CariNamaKegiatan] does for kegiatan.
func CariNamaSubBidang(nama string, dalam ...KodeKegiatan) []Cocok[ButirKegiatan] {
	return ambil(namaSubBidang.cari(nama, saringDalam(dalam)), baganKegiatan[:])
}

// CariNamaBidang finds the bidang of generation g whose name resembles nama, as [CariNamaKegiatan] does for kegiatan.
func CariNamaBidang(nama string, g Generasi) []Cocok[ButirKegiatan] {
	switch g {
	case Permendagri113:
		return ambil(namaBidangLama.cari(nama, nil), baganKegiatan[:])
	case Permendagri20:
		return ambil(namaBidang.cari(nama, nil), baganKegiatan[:])
	}
	return nil
}

// CariNamaRekening finds the accounts of Permendagri 20/2018 whose name resembles nama, as [CariNamaKegiatan] does for
// kegiatan. Codes in dalam restrict the search to what they contain.
//
// An account and its only child often share a name ("Dana Desa" is 4.2.1 and 4.2.1.01). Then only the higher code is
// returned, because the name alone does not go deeper.
func CariNamaRekening(nama string, dalam ...KodeRekening) []Cocok[ButirRekening] {
	hasil := ambil(namaRekening.cari(nama, func(i int) bool {
		return len(dalam) == 0 || slices.ContainsFunc(dalam, func(r KodeRekening) bool { return r.Memuat(baganRekening[i].Kode) })
	}), baganRekening[:])
	return buangTurunan(hasil)
}

// buangTurunan drops a match that scores no better than one of its ancestors.
func buangTurunan(daftar []Cocok[ButirRekening]) []Cocok[ButirRekening] {
	return slices.DeleteFunc(slices.Clone(daftar), func(c Cocok[ButirRekening]) bool {
		return slices.ContainsFunc(daftar, func(d Cocok[ButirRekening]) bool {
			return d.Skor >= c.Skor && d.Butir.Kode != c.Butir.Kode && d.Butir.Kode.Memuat(c.Butir.Kode)
		})
	})
}

// saringDalam keeps the entries contained in one of the codes, all of them when there is no code.
func saringDalam(dalam []KodeKegiatan) func(int) bool {
	if len(dalam) == 0 {
		return nil
	}
	return func(i int) bool {
		return slices.ContainsFunc(dalam, func(k KodeKegiatan) bool { return k.Memuat(baganKegiatan[i].Kode) })
	}
}

// namaButir is one name of an entry: for each concept a head (number of words, bracket mark) and the words as indexes
// into kosakata.
type namaButir struct {
	butir  uint16
	konsep []uint16
}

// tandaKurung marks a concept inside brackets; the generator writes it.
const tandaKurung = 1 << 15

// indeksNama is one searchable set of names with the weight of each word in it; weight 0 is a word it does not have.
type indeksNama struct {
	bobot [len(kosakata)]uint8
	nama  []namaButir
}

// Weights of the score. A word outside the chart weighs as much as a rare one, so that a name about something else does
// not match through its common words.
const (
	bobotAsing  = 8
	bobotDepan  = 3 // such a word in front: a title or a column that slipped in
	bobotLuar   = 3 // outside brackets
	bobotKurung = 1
	bobotJelas  = 4 // a word this rare tells entries apart
)

// calon is one word of the chart that a word of the query may mean.
type calon struct {
	kata  uint16
	dari  uint8 // concept of the query
	mirip uint8 // 0 to 100
}

// tanya is a query prepared for one set.
type tanya struct {
	calon []calon
	bobot []int // of each concept of the query
	total int
	wajib []bool // concepts that a trusted match must have
}

// nilai is the best score of one entry.
type nilai struct {
	butir, skor int
	lengkap     bool // the entry has every telling word of the query
	utuh        bool // the query has every telling word of the entry
}

// cari scores every name of the set that saring keeps and returns the entries above AmbangLihat.
func (x *indeksNama) cari(nama string, saring func(int) bool) []nilai {
	t := x.siapkan(nama)
	if len(t.calon) == 0 {
		return nil
	}
	var hasil []nilai
	var tutup [kata.Batas]uint8
	for i := range x.nama {
		b := int(x.nama[i].butir)
		if saring != nil && !saring(b) {
			continue
		}
		n := t.skor(x, x.nama[i].konsep, tutup[:len(t.bobot)])
		n.butir = b
		hasil = gabung(hasil, n)
	}
	slices.SortStableFunc(hasil, func(a, b nilai) int { return b.skor - a.skor })
	ragukan(hasil)
	return hasil[:min(len(hasil), BatasCocok)]
}

// gabung adds the score of one name; the names of an entry stand next to each other and the best one counts.
func gabung(hasil []nilai, n nilai) []nilai {
	if n.skor < AmbangLihat {
		return hasil
	}
	if akhir := len(hasil) - 1; akhir >= 0 && hasil[akhir].butir == n.butir {
		n.lengkap = n.lengkap || hasil[akhir].lengkap
		if n.skor < hasil[akhir].skor {
			hasil[akhir].lengkap = n.lengkap
			return hasil
		}
		hasil[akhir] = n
		return hasil
	}
	return append(hasil, n)
}

// ragukan takes the trust away from a best match that says more than the query, when another entry covers the query
// as well: "Jaminan Sosial" may be that of the BPD or that of the perangkat.
func ragukan(hasil []nilai) {
	if len(hasil) < 2 || hasil[0].utuh {
		return
	}
	if slices.ContainsFunc(hasil[1:], func(n nilai) bool { return n.lengkap }) {
		for i := range hasil {
			hasil[i].skor = min(hasil[i].skor, AmbangPasti-1)
		}
	}
}

// siapkan cuts the query and finds, for each of its words, what it may mean in this set.
func (x *indeksNama) siapkan(nama string) tanya {
	konsep := kata.Urai(nama[:min(len(nama), PanjangNama)])
	t := tanya{bobot: make([]int, len(konsep)), wajib: make([]bool, len(konsep))}
	for i, k := range konsep {
		bobot := 0
		for _, satu := range k.Kata {
			bobot = max(bobot, t.tambahCalon(x, satu, i))
		}
		switch {
		case bobot == 0 && i == 0:
			bobot = bobotDepan
		case bobot == 0:
			bobot = bobotAsing
		}
		t.wajib[i] = !k.Kurung && bobot >= bobotJelas && (i > 0 || t.tepat())
		t.bobot[i] = bobot * bobotLetak(k.Kurung)
		t.total += t.bobot[i]
	}
	return t
}

// tepat reports whether the word just added is one the set has, letter by letter.
func (t *tanya) tepat() bool { return len(t.calon) > 0 && t.calon[len(t.calon)-1].mirip == 100 }

// bobotLetak is the weight of a place in the name.
func bobotLetak(kurung bool) int {
	if kurung {
		return bobotKurung
	}
	return bobotLuar
}

// tambahCalon adds the meanings of one word and returns the largest weight among them. A word the set has is taken as
// it is; only an unknown one is compared letter by letter.
func (t *tanya) tambahCalon(x *indeksNama, satu string, dari int) (bobot int) {
	if i, ada := slices.BinarySearch(kosakata[:], satu); ada && x.bobot[i] > 0 {
		t.calon = append(t.calon, calon{uint16(i), uint8(dari), 100})
		return int(x.bobot[i])
	}
	for i := range kosakata {
		if x.bobot[i] == 0 {
			continue
		}
		if m := kata.Mirip(satu, kosakata[i]); m > 0 {
			t.calon = append(t.calon, calon{uint16(i), uint8(dari), uint8(m)})
			bobot = max(bobot, int(x.bobot[i]))
		}
	}
	return bobot
}

// skor compares the query with one name. tutup is scratch space, one byte for each concept of the query.
func (t *tanya) skor(x *indeksNama, konsep []uint16, tutup []uint8) nilai {
	clear(tutup)
	hasil := nilai{lengkap: true, utuh: true}
	var dapat, total int
	for len(konsep) > 0 {
		kepala := konsep[0]
		n := int(kepala &^ tandaKurung)
		bobot, mirip := t.konsep(x, konsep[1:1+n], tutup)
		letak := bobotLetak(kepala&tandaKurung != 0)
		dapat += bobot * mirip * letak
		total += bobot * letak
		hasil.utuh = hasil.utuh && (mirip > 0 || letak == bobotKurung || bobot < bobotJelas)
		konsep = konsep[1+n:]
	}
	kena := 0
	for i, m := range tutup {
		kena += t.bobot[i] * int(m)
		hasil.lengkap = hasil.lengkap && (m > 0 || !t.wajib[i])
	}
	if kena == 0 || total == 0 {
		return nilai{}
	}
	depan, balik := kena*10/t.total, dapat*10/total // thousandths
	hasil.skor = 2 * depan * balik / max(1, depan+balik)
	if !hasil.lengkap {
		hasil.skor = min(hasil.skor, AmbangPasti-1)
	}
	return hasil
}

// konsep compares the query with one concept: the largest weight of its words and the best likeness.
func (t *tanya) konsep(x *indeksNama, kataKonsep []uint16, tutup []uint8) (bobot, mirip int) {
	for _, k := range kataKonsep {
		bobot = max(bobot, int(x.bobot[k]))
		for _, c := range t.calon {
			if c.kata == k {
				mirip = max(mirip, int(c.mirip))
				tutup[c.dari] = max(tutup[c.dari], c.mirip)
			}
		}
	}
	return bobot, mirip
}

// ambil turns entry numbers into entries.
func ambil[T any](daftar []nilai, bagan []T) []Cocok[T] {
	if len(daftar) == 0 {
		return nil
	}
	hasil := make([]Cocok[T], len(daftar))
	for i, n := range daftar {
		hasil[i] = Cocok[T]{bagan[n.butir], n.skor}
	}
	return hasil
}
