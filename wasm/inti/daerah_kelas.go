package inti

import (
	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// kelasSel is a class of the heat table: its name in the style sheet, in the legend, and as it is read aloud.
type kelasSel struct{ nama, legenda, legendaEn, ucap, ucapEn string }

func daftarKelas() []kelasSel {
	return []kelasSel{
		{"nol", "Rp0", "Rp0", "Rp0", "Rp0"},
		{"jauh-bawah", "≤ ½", "≤ ½", "jauh di bawah median", "far below the median"},
		{"bawah", "di bawah", "below", "di bawah median", "below the median"},
		{"sekitar", "sekitar", "about", "sekitar median", "about the median"},
		{"atas", "di atas", "above", "di atas median", "above the median"},
		{"jauh-atas", "≥ 2×", "≥ 2×", "jauh di atas median", "far above the median"},
	}
}

// kelasDaerah places a share against a median by the marks of [indikator.Kelas].
func kelasDaerah(a, m indikator.Angka) kelasSel {
	d := daftarKelas()
	switch {
	case !a.Ada || !m.Ada:
		return kelasSel{nama: "tanpa"}
	case a.Desimal.Sign() <= 0:
		return d[0]
	case m.Desimal.Sign() <= 0:
		return d[3]
	}
	kali := func(x decimal.Decimal, n int64) decimal.Decimal { return x.Mul(decimal.NewFromInt(n)) }
	switch {
	case kali(a.Desimal, 2).Cmp(m.Desimal) <= 0:
		return d[1]
	case kali(a.Desimal, 10).Cmp(kali(m.Desimal, 9)) < 0:
		return d[2]
	case a.Desimal.Cmp(kali(m.Desimal, 2)) >= 0:
		return d[5]
	case kali(a.Desimal, 10).Cmp(kali(m.Desimal, 11)) > 0:
		return d[4]
	default:
		return d[3]
	}
}

// tandaKelas is the mark of a class beside its colour, for the two that ask for a look.
func tandaKelas(k kelasSel) []*gambar.Simpul {
	var p *gambar.Simpul
	switch k.nama {
	case "nol":
		p = beri(simpul("path", "silang", ""), "d", "M1.2 1.2l5.6 5.6M6.8 1.2L1.2 6.8")
	case "jauh-bawah":
		p = beri(simpul("path", "", ""), "d", "M0 1.2h8L4 7.4z")
	default:
		return nil
	}
	return []*gambar.Simpul{beri(simpul("svg", "tanda", "", p), "viewBox", "0 0 8 8", "width", "8", "height", "8", "aria-hidden", "true")}
}
