package mdb

import (
	"bytes"
	"errors"
	"testing"
	"unicode/utf8"
)

// batasAcak keeps one fuzz step short.
var batasAcak = Batas{Ukuran: 1 << 20, Tabel: 50, Baris: 500, Panjang: 1 << 16, Teks: 1 << 18}

// periksaAcak reads everything and checks what must hold for any bytes.
func periksaAcak(t *testing.T, d []byte) {
	b, err := BukaBersandi(bytes.NewReader(d), int64(len(d)), batasAcak, "")
	if err != nil {
		periksaGalat(t, err)
		return
	}
	for _, nama := range append(b.DaftarTabel(), namaKatalog) {
		tabel, err := b.Tabel(nama)
		if err != nil {
			periksaGalat(t, err)
			continue
		}
		for n, err := range tabel.Baris() {
			if err != nil {
				periksaGalat(t, err)
			}
			if n == nil && err == nil || n != nil && len(n) != len(tabel.Kolom) {
				t.Fatalf("%d values for %d columns", len(n), len(tabel.Kolom))
			}
			for i, v := range n {
				if !v.Ada && v.Teks != "" || !utf8.ValidString(v.Teks) {
					t.Fatalf("column %d: %+v", i, v)
				}
			}
		}
	}
}

// periksaGalat accepts only errors with a cause: the bytes are all there, so there are no I/O errors.
func periksaGalat(t *testing.T, err error) {
	var s *SalahBerkas
	if !errors.As(err, &s) || s.Sebab == 0 {
		t.Fatalf("error without cause: %v", err)
	}
	_ = err.Error()
}

// FuzzTambalan writes bytes at places of a sound file: each four bytes of the patch are page, offset (two) and value.
func FuzzTambalan(f *testing.F) {
	dasar := [][]byte{basisLengkap(Jet3).bita(), basisLengkap(Jet4).bita()}
	f.Add(false, []byte{})
	f.Add(true, []byte{2, 0, 45, 255, 2, 0, 46, 255})   // many columns
	f.Add(true, []byte{2, 0, 4, 2})                     // definition chain into itself
	f.Add(true, []byte{1, 0, 12, 255, 1, 0, 14, 1})     // usage maps
	f.Add(false, []byte{6, 0, 8, 255, 6, 7, 255, 15})   // rows
	f.Add(true, []byte{3, 15, 255, 255, 3, 15, 0, 128}) // row tails
	f.Fuzz(func(t *testing.T, jet4 bool, tambalan []byte) {
		i, ukuran := 0, 2048
		if jet4 {
			i, ukuran = 1, 4096
		}
		d := bytes.Clone(dasar[i])
		for ; len(tambalan) >= 4; tambalan = tambalan[4:] {
			letak := int(tambalan[0])*ukuran + (int(tambalan[1])<<8|int(tambalan[2]))%ukuran
			if letak < len(d) {
				d[letak] = tambalan[3]
			}
		}
		periksaAcak(t, d)
	})
}

// FuzzBuka reads any bytes.
func FuzzBuka(f *testing.F) {
	for _, v := range []Versi{Jet3, Jet4, ACE12} {
		f.Add(buatBasis(v).bita())
	}
	p := buatBasis(Jet4)
	p.kunci = 7
	f.Add(p.bita())
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, d []byte) {
		_, ada := Kenali(d)
		_, err := Buka(bytes.NewReader(d), int64(len(d)), batasAcak)
		if err == nil && !ada {
			t.Fatal("opened and not recognised")
		}
		periksaAcak(t, d)
	})
}

// FuzzSusunan takes a row apart on its own, where mutation reaches deepest.
func FuzzSusunan(f *testing.F) {
	for _, v := range []Versi{Jet3, Jet4} {
		p := buatBasis(v)
		t := p.tabel("T", kolomLengkap)
		f.Add(v == Jet4, t.susun([][]byte{u32(1), p.teks("a")}))
		f.Add(v == Jet4, t.susun(make([][]byte, len(kolomLengkap))))
	}
	jet3, jet4 := basisLengkap(Jet3).bita(), basisLengkap(Jet4).bita()
	f.Fuzz(func(t *testing.T, jet bool, isi []byte) {
		d := jet3
		if jet {
			d = jet4
		}
		b, err := Buka(bytes.NewReader(d), int64(len(d)), batasAcak)
		if err != nil {
			t.Fatal(err)
		}
		tabel, err := b.Tabel("Ta_RABRinci")
		if err != nil {
			t.Fatal(err)
		}
		p := tabel.pembaca()
		if err := p.pecah(isi); err != nil {
			periksaGalat(t, err)
		}
	})
}
