package gambar

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/indikator"
)

// angkaBulat returns n × 10^pangkat as a number.
//
//go:noinline
func angkaBulat(n int64, pangkat int32) indikator.Angka {
	return indikator.Angka{Desimal: decimal.New(n, pangkat), Tempat: max(0, -pangkat), Ada: true}
}

// geser moves nodes by putting them into a group.
func geser(x, y int, d ...*Simpul) *Simpul {
	return el("g", "", d...).beri("transform", "translate("+teksPx(x)+" "+teksPx(y)+")")
}

// geserSkala moves nodes and draws them so many hundredths as large.
func geserSkala(x, y, skala int, d ...*Simpul) *Simpul {
	return el("g", "", d...).beri("transform", "translate("+teksPx(x)+" "+teksPx(y)+") scale("+teksPx(skala)+")")
}

// ikonSVG draws the icon of a service inside a picture, its corner at a point, sized in CSS pixels. Icons are drawn in a box of 18.
func ikonSVG(l, x, y, ukuran int, kelas string) *Simpul {
	return geserSkala(x, y, ukuran*px/18, el("path", gabung(" ", "ikon", kelas)).beri("d", jalurIkon[l]))
}

// lambangLayanan is the icon of a service on a disc of its colour around a point.
func lambangLayanan(l, x, y int) []*Simpul {
	return []*Simpul{bulatan("l-"+layananW[l].kelas, x, y, 13*px), ikonSVG(l, x-8*px, y-8*px, 16, "ikon-pada")}
}

// tahun writes a year, and "" for none.
//
//go:noinline
func (h *pelukis) tahun(t int) string {
	if t <= 0 {
		return ""
	}
	return strconv.Itoa(t)
}
