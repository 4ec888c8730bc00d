package baca

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// gaya is a set of styles.
type gaya uint8

const (
	gayaMesin     gaya = 1 << iota // 1234.5
	gayaIndonesia                  // 1.234,5
	gayaInggris                    // 1,234.5
	semuaGaya     = gayaMesin | gayaIndonesia | gayaInggris
)

// gayaDari is the set of one named style; all for none named.
func gayaDari(t rupiah.TataTulis) gaya {
	switch t {
	case rupiah.Mesin:
		return gayaMesin
	case rupiah.Indonesia:
		return gayaIndonesia
	case rupiah.Inggris:
		return gayaInggris
	default:
		return semuaGaya
	}
}

// daftarGaya is the order in which styles are tried.
var daftarGaya = [...]gaya{gayaMesin, gayaIndonesia, gayaInggris}

// uraiSel reads a cell in one style: blanks and one final percent sign are
// ignored. Empty is none.
func uraiSel(s string, g gaya) (layanan.Angka, bool) {
	s = rapikan(s)
	if t, persen := strings.CutSuffix(s, "%"); persen {
		if s = rapikan(t); s == "" {
			return layanan.Angka{}, false
		}
	}
	kelompok, desimal := "", "."
	switch g {
	case gayaIndonesia:
		kelompok, desimal = ".", ","
	case gayaInggris:
		kelompok, desimal = ",", "."
	}
	bulat, pecahan, ada := strings.Cut(s, desimal)
	if ada && (pecahan == "" || bulat == "" || bulat == "-") {
		return layanan.Angka{}, false
	}
	if kelompok != "" {
		var sah bool
		if bulat, sah = lepasKelompok(bulat, kelompok); !sah {
			return layanan.Angka{}, false
		}
	}
	if ada {
		bulat += "." + pecahan
	}
	a, err := layanan.UraiAngka(bulat)
	return a, err == nil
}

// lepasKelompok removes grouping signs; every group behind one has three digits,
// and a grouped number does not begin with 0.
func lepasKelompok(s, kelompok string) (string, bool) {
	if !strings.Contains(s, kelompok) {
		return s, true
	}
	bagian := strings.Split(strings.TrimPrefix(s, "-"), kelompok)
	if len(bagian[0]) < 1 || len(bagian[0]) > 3 || bagian[0][0] == '0' {
		return "", false
	}
	for _, b := range bagian[1:] {
		if len(b) != 3 {
			return "", false
		}
	}
	return strings.ReplaceAll(s, kelompok, ""), true
}

// gayaSel is the set of styles in which a cell is a number.
func gayaSel(s string) gaya {
	var hasil gaya
	for _, g := range daftarGaya {
		if _, sah := uraiSel(s, g); sah {
			hasil |= g
		}
	}
	return hasil
}

// pembuktian collects the evidence of a table's number cells.
type pembuktian struct {
	sisa    gaya // styles in which every number so far can be read
	bukti   string
	campur  string // the first cell that contradicts the ones before, with them
	dimulai bool
}

// tambah looks at one cell. What is no number in any style proves nothing.
func (p *pembuktian) tambah(s string) {
	if !p.dimulai {
		p.sisa, p.dimulai = semuaGaya, true
	}
	g := gayaSel(s)
	switch {
	case g == 0 || g == semuaGaya || p.campur != "":
	case p.sisa&g == 0:
		p.campur = rapikan(p.bukti) + " / " + rapikan(s)
	case p.sisa&g != p.sisa:
		p.sisa &= g
		p.bukti = s
	}
}

// pilihan returns the styles to read with.
func (p *pembuktian) pilihan() gaya {
	switch {
	case !p.dimulai:
		return semuaGaya
	case p.campur != "":
		// Nothing is proven: only cells that read the same in every style are
		// safe.
		return semuaGaya
	default:
		return p.sisa
	}
}

// bacaSel reads a cell with the styles left. sah is false for what is no number,
// mendua true for one that differs between them.
func bacaSel(s string, g gaya) (a layanan.Angka, sah, mendua bool) {
	for _, satu := range daftarGaya {
		if g&satu == 0 {
			continue
		}
		b, ok := uraiSel(s, satu)
		switch {
		case !ok:
		case !sah:
			a, sah = b, true
		case a != b:
			return layanan.Angka{}, false, true
		}
	}
	return a, sah, false
}
