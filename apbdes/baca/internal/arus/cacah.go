package arus

import (
	"bytes"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Codes of package lembar that concern a text as a whole.
const (
	kodeSandi      temuan.Kode = "APBDES-BCA-20"
	kodeUTF16      temuan.Kode = "APBDES-BCA-21"
	kodeNUL        temuan.Kode = "APBDES-BCA-22"
	kodePemisah    temuan.Kode = "APBDES-BCA-26"
	kodeKosong     temuan.Kode = "APBDES-BCA-27"
	kodeSelebihnya temuan.Kode = "APBDES-BCA-28"
	kodeSep        temuan.Kode = "APBDES-BCA-29"
)

// Cacah counts something with the line of its first occurrence.
type Cacah struct{ Banyak, Garis int }

// Tambah takes in what a later part of the text has.
func (c *Cacah) Tambah(d Cacah) {
	if c.Banyak == 0 && d.Banyak > 0 {
		c.Garis = d.Garis
	}
	c.Banyak += d.Banyak
}

// HitungNUL counts the NUL characters of b, which begins on line garis.
func HitungNUL(b []byte, garis int) Cacah {
	n := bytes.Count(b, []byte{0})
	if n == 0 {
		return Cacah{}
	}
	return Cacah{n, garis + BanyakGaris(b[:bytes.IndexByte(b, 0)])}
}

// DaftarTemuan makes the findings about bytes that are no UTF-8 and about NUL characters, counted in a whole text.
func DaftarTemuan(berkas string, sandi, nul Cacah) temuan.Daftar {
	var d temuan.Daftar
	for _, x := range [...]struct {
		kode temuan.Kode
		Cacah
	}{{kodeSandi, sandi}, {kodeNUL, nul}} {
		if x.Banyak > 0 {
			d.Tambah(CariAturan(x.kode).Temukan("", temuan.Letak{Berkas: berkas, Baris: x.Garis},
				temuan.Isi("banyak", x.Banyak), temuan.Isi("baris", x.Garis)))
		}
	}
	return d
}

// CariAturan returns the rule of package lembar with code k, nil if it has none.
func CariAturan(k temuan.Kode) *temuan.Aturan {
	d := lembar.DaftarAturan()
	if i := slices.IndexFunc(d, func(a temuan.Aturan) bool { return a.Kode == k }); i >= 0 {
		return &d[i]
	}
	return nil
}

// AturanSelebihnya is the rule with which package lembar counts the findings that are not listed.
func AturanSelebihnya() *temuan.Aturan { return CariAturan(kodeSelebihnya) }
