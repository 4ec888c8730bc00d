package bagan

import (
	"encoding"
	"strings"
	"testing"
)

// benih are spellings from real documents, whole and damaged.
var benih = []string{
	"02.02.02.", "2 2 02", "33.07.07.2003.02.02.02", "01.2001.02.01.01.5.2.1.03.", "412-01", "4 1 2 90-99", "1.1.90 – 99",
	"5.1.1.01. [01.01.01]", "1.1.01 5.1. Belanja Pegawai", "5.3.5.02.001", "4:02.01", "44932", "4.2e1", "2,02E+09", "34.1",
	"00.00.00.", "-", "", "\u00a02\u00a02", "2..", "[", "]5[", "6.PEMBIAYAAN", "2 1 23", "\xc2", "\xe2\x80", "٢.٢",
}

func FuzzUraiKegiatan(f *testing.F) {
	for _, s := range benih {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, g := range []Generasi{Permendagri20, Permendagri113} {
			k, err := UraiKegiatan(s, g)
			if err != nil {
				continue
			}
			lagi, err := UraiKegiatan(k.String(), g)
			if err != nil || lagi != k {
				t.Fatalf("%q → %q → %q, %v", s, k, lagi, err)
			}
			if !k.Kosong() && (!k.Induk().Kosong() && !k.Induk().Memuat(k) || !k.Memuat(k) || k.Bidang() < 1 || k.Bidang() > 5) {
				t.Fatalf("%q: %q has no sound parent", s, k)
			}
		}
	})
}

func FuzzUraiRekening(f *testing.F) {
	for _, s := range benih {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, g := range []Generasi{Permendagri20, Permendagri113} {
			r, err := UraiRekening(s, g)
			if err != nil {
				continue
			}
			lagi, err := UraiRekening(r.String(), g)
			if err != nil || lagi != r {
				t.Fatalf("%q → %q → %q, %v", s, r, lagi, err)
			}
			if !r.Kosong() && (!r.Induk().Kosong() && !r.Induk().Memuat(r) || r.Golongan() == TanpaGolongan) {
				t.Fatalf("%q: %q has no sound parent or part", s, r)
			}
		}
	})
}

func FuzzUraiSel(f *testing.F) {
	for _, s := range benih {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, g := range []Generasi{Permendagri20, Permendagri113} {
			sel, err := UraiSel(s, g)
			if err != nil && sel != (Sel{}) {
				t.Fatalf("%q: error and value", s)
			}
			// The letters of the cell are not lost.
			if err == nil && huruf(sel.Teks) != huruf(s) {
				t.Fatalf("%q lost words: %q", s, sel.Teks)
			}
		}
		KenaliGenerasi(strings.SplitSeq(s, "|"))
	})
}

// huruf keeps the ASCII letters of s.
func huruf(s string) string {
	return strings.Map(func(c rune) rune {
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			return c
		}
		return -1
	}, s)
}

func FuzzUraiSumber(f *testing.F) {
	for _, s := range []string{"DDS, PBH", "ADD+DLL+PAD", "ADD, DLL, PAD, PBH, PBK", "-", "BK", "DANA DESA + PBH", "DD-APBN", "a, b,a", "Kab/Kota", "x & y dan DD"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := UraiSumber(s)
		if lagi := UraiSumber(d.String()); lagi != d {
			t.Fatalf("%q → %q → %q", s, d, lagi)
		}
	})
}

func FuzzCariNama(f *testing.F) {
	for _, s := range []string{"Penyelenggaraan Posyandu (Mkn Tambahan, Kls Bumil, Lamsia, Insentif)", "Dana Desa", "(((", "a/b/c//", "Tak"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		daftar := CariNamaKegiatan(s)
		for i, c := range daftar {
			if c.Skor < AmbangLihat || c.Skor > 1000 || i > 0 && c.Skor > daftar[i-1].Skor {
				t.Fatalf("%q: %+v", s, daftar)
			}
		}
		CariNamaRekening(s)
		CariNamaBidang(s, Permendagri20)
	})
}

// teksDua is what reads and writes itself as text.
type teksDua interface {
	encoding.TextMarshaler
	encoding.TextUnmarshaler
}

// Whatever is taken as text is written so that it is read as the same again.
func FuzzTeks(f *testing.F) {
	for _, s := range benih {
		f.Add(s)
	}
	f.Add("permendagri-113-2014")
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range [][2]teksDua{{new(Generasi), new(Generasi)}, {new(KodeKegiatan), new(KodeKegiatan)}, {new(KodeRekening), new(KodeRekening)}, {new(SumberDana), new(SumberDana)}} {
			if p[0].UnmarshalText([]byte(s)) != nil {
				continue
			}
			b, err := p[0].MarshalText()
			if err != nil {
				t.Fatalf("%T %q: %v", p[0], s, err)
			}
			if err := p[1].UnmarshalText(b); err != nil {
				t.Fatalf("%T %q → %q: %v", p[0], s, b, err)
			}
			lagi, err := p[1].MarshalText()
			if err != nil || string(lagi) != string(b) {
				t.Fatalf("%T %q → %q → %q, %v", p[0], s, b, lagi, err)
			}
		}
	})
}
