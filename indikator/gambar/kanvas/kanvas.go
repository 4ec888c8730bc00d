package kanvas

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// Titik is a point, in thousandths of a CSS pixel from the top left corner, y downwards.
type Titik struct{ X, Y int64 }

// JenisRuas is a kind of piece of an outline.
type JenisRuas uint8

// The pieces.
const (
	Pindah   JenisRuas = iota // begin at Titik[0]
	Lurus                     // a line to Titik[0]
	Lengkung                  // a cubic curve over the controls Titik[0] and Titik[1] to Titik[2]
	Tutup                     // back to where the part began
)

// Ruas is a piece of an outline.
type Ruas struct {
	Jenis JenisRuas
	Titik [3]Titik
}

// Gaya says how an outline is painted: filled if AdaIsi, by the nonzero rule, then drawn along if AdaGaris.
type Gaya struct {
	AdaIsi, AdaGaris bool
	Isi, Garis       gambar.Warna
	Tebal            int64   // width of the line in thousandths of a CSS pixel
	Putus            []int64 // dashes and gaps, none for a whole line
	UjungBulat       bool    // round caps
	SikuBulat        bool    // round joins
	Pekat            int     // opacity of the line in percent
}

// Jangkar says which part of a line of text stands at its point.
type Jangkar uint8

// The anchors.
const (
	Awal Jangkar = iota
	Tengah
	Akhir
)

// Huruf says how a line of text is set.
type Huruf struct {
	Ukuran  int64 // thousandths of a CSS pixel
	Tebal   bool
	Jangkar Jangkar
	Warna   gambar.Warna
}

// Kanvas is painted on, from back to front. What it is given it may not keep.
type Kanvas interface {
	Jalur(r []Ruas, g *Gaya)
	// Teks sets one line with its baseline at a point.
	Teks(di Titik, teks string, h *Huruf)
}

// batas bounds coordinates: ten thousand CSS metres, far beyond any paper, and safe to multiply.
const batas = 10_000_000_000

// satu is a scale of one.
const satu = 1_000_000

// letak is where a group stands and how much larger it is drawn.
type letak struct{ x, y, skala int64 }

func (l letak) titik(x, y int64) Titik {
	return Titik{jepit(l.x + l.panjang(x)), jepit(l.y + l.panjang(y))}
}

func (l letak) panjang(n int64) int64 {
	n = jepit(n) * l.skala
	if n < 0 {
		return -((-n + satu/2) / satu)
	}
	return (n + satu/2) / satu
}

func jepit(n int64) int64 { return min(max(n, -batas), batas) }

// Lukis paints nodes of a picture in the colours of a theme. The error wraps [gambar.ErrIzin] if there is a node that a picture
// may not contain; what stands before it has been painted.
func Lukis(k Kanvas, t gambar.Tema, isi ...*gambar.Simpul) error {
	p := pelukis{k: k, t: t}
	for _, s := range isi {
		if err := p.simpul(s, letak{skala: satu}, baku(), 0); err != nil {
			return err
		}
	}
	return nil
}

// maksDalam is the depth of [gambar.Periksa].
const maksDalam = 41

type pelukis struct {
	k    Kanvas
	t    gambar.Tema
	ruas []Ruas
}

func (p *pelukis) simpul(s *gambar.Simpul, l letak, g gaya, dalam int) error {
	if s == nil || dalam > maksDalam {
		return fmt.Errorf("%w: no node, or too deep", gambar.ErrIzin)
	}
	g.pakai(s, p.t)
	p.ruas = p.ruas[:0]
	switch s.Tag {
	case "title":
		return nil
	case "g", "svg":
		l = l.dalam(s)
	case "rect":
		p.ruas = kotak(p.ruas, s, l)
	case "circle":
		p.ruas = bulatan(p.ruas, s, l)
	case "line":
		g.garis.AdaIsi = false
		p.ruas = append(p.ruas,
			Ruas{Pindah, [3]Titik{l.titik(angka(s, "x1"), angka(s, "y1"))}}, Ruas{Lurus, [3]Titik{l.titik(angka(s, "x2"), angka(s, "y2"))}})
	case "path":
		p.ruas = uraiJalur(p.ruas, s.Cari("d"), l)
	case "text", "tspan":
		if s.Teks != "" {
			h := g.huruf
			h.Ukuran = l.panjang(h.Ukuran)
			h.Warna = g.garis.Isi
			p.k.Teks(l.titik(angka(s, "x"), angka(s, "y")), s.Teks, &h)
		}
	default:
		return fmt.Errorf("%w: element %q in a picture", gambar.ErrIzin, s.Tag)
	}
	if len(p.ruas) > 0 && (g.garis.AdaIsi || g.garis.AdaGaris) {
		p.k.Jalur(p.ruas, g.skala(l))
	}
	for _, a := range s.Anak {
		if err := p.simpul(a, l, g, dalam+1); err != nil {
			return err
		}
	}
	return nil
}

// dalam is where the children of a group stand.
func (l letak) dalam(s *gambar.Simpul) letak {
	x, y, skala := geseran(s.Cari("transform"))
	if s.Tag == "svg" {
		skala = skalaSVG(s)
	}
	t := l.titik(x, y)
	return letak{t.X, t.Y, min(l.skala*skala/satu, maksSkala)}
}

// maksSkala bounds scales within scales.
const maksSkala = 100 * satu
