package kanvas

import (
	"strings"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// gaya is what a node hands down to those below it.
type gaya struct {
	garis Gaya
	huruf Huruf
}

// baku is what SVG begins with: black, no line, letters of 16 pixels.
func baku() gaya {
	return gaya{garis: Gaya{AdaIsi: true, Tebal: 1000, Pekat: 100}, huruf: Huruf{Ukuran: 16_000}}
}

// pakai applies the classes of a node.
func (g *gaya) pakai(s *gambar.Simpul, t gambar.Tema) {
	kelas := s.Cari("class")
	if kelas == "" {
		return
	}
	for _, r := range gambar.GayaKelas(kelas) {
		warna := t.Warna(r.Warna)
		switch r.Atribut {
		case "fill":
			g.garis.AdaIsi, g.garis.Isi = r.Nilai == "", warna
		case "stroke":
			g.garis.AdaGaris, g.garis.Garis = true, warna
		case "stroke-width":
			g.garis.Tebal = uraiAngka(r.Nilai)
		case "stroke-dasharray":
			g.garis.Putus = deret(r.Nilai)
		case "stroke-linecap":
			g.garis.UjungBulat = r.Nilai == "round"
		case "stroke-linejoin":
			g.garis.SikuBulat = r.Nilai == "round"
		case "stroke-opacity":
			g.garis.Pekat = int(min(max(uraiAngka(r.Nilai)/10, 0), 100))
		case "font-size":
			g.huruf.Ukuran = uraiAngka(strings.TrimSuffix(r.Nilai, "px"))
		case "font-weight":
			g.huruf.Tebal = r.Nilai >= "600"
		case "text-anchor":
			g.huruf.Jangkar = jangkar(r.Nilai)
		}
	}
}

func jangkar(s string) Jangkar {
	switch s {
	case "middle":
		return Tengah
	case "end":
		return Akhir
	default:
		return Awal
	}
}

// skala returns the style with its lengths as large as the group draws them.
func (g *gaya) skala(l letak) *Gaya {
	h := g.garis
	h.Tebal = l.panjang(h.Tebal)
	if len(h.Putus) > 0 {
		putus := make([]int64, len(h.Putus))
		for i, n := range h.Putus {
			putus[i] = l.panjang(n)
		}
		h.Putus = putus
	}
	return &h
}

// Selesaikan returns a node and everything below it with attributes in the place of classes, in the colours of a theme, and
// without what only a page needs. It shares nothing with s. The names of its attributes are those of SVG; nodes of HTML are left
// out.
func Selesaikan(s *gambar.Simpul, t gambar.Tema) *gambar.Simpul {
	if s == nil {
		return nil
	}
	if ruang, _ := gambar.RuangTag(s.Tag); ruang != gambar.SVG || s.Tag == "title" {
		return nil
	}
	h := &gambar.Simpul{Tag: s.Tag, Teks: s.Teks}
	for _, a := range s.Atribut {
		switch a.Nama {
		case "class":
			for _, r := range gambar.GayaKelas(a.Nilai) {
				nilai := strings.TrimSuffix(r.Nilai, "px")
				if nilai == "" {
					nilai = t.Warna(r.Warna).String()
				}
				h.Atribut = append(h.Atribut, gambar.Atribut{Nama: r.Atribut, Nilai: nilai})
			}
		case "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "d", "transform":
			h.Atribut = append(h.Atribut, a)
		}
	}
	for _, a := range s.Anak {
		if anak := Selesaikan(a, t); anak != nil {
			h.Anak = append(h.Anak, anak)
		}
	}
	return h
}
