package kanvas

import (
	"strings"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// angka returns an attribute in thousandths of a pixel, 0 if the node does not have it.
func angka(s *gambar.Simpul, nama string) int64 { return uraiAngka(s.Cari(nama)) }

// uraiAngka reads "-12.34" as thousandths; what is not a number ends it.
func uraiAngka(s string) int64 {
	p := pembaca{s: s}
	n, _ := p.angka()
	return n
}

// deret reads numbers separated by blanks.
func deret(s string) []int64 {
	var d []int64
	for _, k := range strings.Fields(s) {
		d = append(d, uraiAngka(k))
	}
	return d
}

// geseran reads "translate(x y)" and maybe " scale(s)".
func geseran(s string) (x, y, skala int64) {
	skala = satu
	s, ada := strings.CutPrefix(s, "translate(")
	if !ada {
		return 0, 0, skala
	}
	p := pembaca{s: s}
	x, _ = p.angka()
	y, _ = p.angka()
	if _, sisa, ada := strings.Cut(s, "scale("); ada {
		skala = min(uraiAngka(sisa)*(satu/1000), maksSkala)
	}
	return x, y, max(skala, 0)
}

// skalaSVG is the scale of a picture inside a picture: its width over that of its view box.
func skalaSVG(s *gambar.Simpul) int64 {
	kotak := deret(s.Cari("viewBox"))
	lebar := min(angka(s, "width"), batas/1000)
	if len(kotak) != 4 || kotak[2] <= 0 || lebar <= 0 {
		return satu
	}
	return min(lebar*satu/kotak[2], maksSkala)
}

// lengkungBulat is the length of the controls of a quarter of a circle, in thousandths of its radius.
const lengkungBulat = 552

// kotak appends what a rect draws.
func kotak(ruas []Ruas, s *gambar.Simpul, l letak) []Ruas {
	x, y, w, h := angka(s, "x"), angka(s, "y"), angka(s, "width"), angka(s, "height")
	if w <= 0 || h <= 0 {
		return ruas
	}
	r := min(max(angka(s, "rx"), 0), w/2, h/2)
	q := pena{l: l, ruas: ruas}
	if r == 0 {
		q.pindah(x, y)
		q.lurus(x+w, y)
		q.lurus(x+w, y+h)
		q.lurus(x, y+h)
		q.tutup()
		return q.ruas
	}
	c := r - r*lengkungBulat/1000
	q.pindah(x+r, y)
	q.lurus(x+w-r, y)
	q.lengkung(x+w-c, y, x+w, y+c, x+w, y+r)
	q.lurus(x+w, y+h-r)
	q.lengkung(x+w, y+h-c, x+w-c, y+h, x+w-r, y+h)
	q.lurus(x+r, y+h)
	q.lengkung(x+c, y+h, x, y+h-c, x, y+h-r)
	q.lurus(x, y+r)
	q.lengkung(x, y+c, x+c, y, x+r, y)
	q.tutup()
	return q.ruas
}

// bulatan appends what a circle draws.
func bulatan(ruas []Ruas, s *gambar.Simpul, l letak) []Ruas {
	x, y, r := angka(s, "cx"), angka(s, "cy"), angka(s, "r")
	if r <= 0 {
		return ruas
	}
	c := r * lengkungBulat / 1000
	q := pena{l: l, ruas: ruas}
	q.pindah(x+r, y)
	for _, d := range [...][6]int64{{r, c, c, r, 0, r}, {-c, r, -r, c, -r, 0}, {-r, -c, -c, -r, 0, -r}, {c, -r, r, -c, r, 0}} {
		q.lengkung(x+d[0], y+d[1], x+d[2], y+d[3], x+d[4], y+d[5])
	}
	q.tutup()
	return q.ruas
}
