package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
)

// tinggiA4 is the height of a page of A4 upright, for a width.
func tinggiA4(lebar int) int { return (lebar*297 + 105) / 210 }

// HitungLembar draws one page for the wall, A4 upright: of the village Opsi.Desa from its document d, or of the whole area where d
// is nil. It returns false if there are no figures.
func HitungLembar(p *indikator.Papan, d *apbdes.Dokumen, o OpsiBaliho) (Gambar, bool) {
	if d == nil {
		return lembarArea(p, o.Opsi)
	}
	b, ada := balihoBaru(p, d, &o)
	if !ada {
		return Gambar{}, false
	}
	b.g.Lebar = 480 * px
	b.g.Tinggi = tinggiA4(b.g.Lebar)
	b.tepi = 22 * px
	w := b.g.Lebar - 2*b.tepi
	y := b.kepala() + 16*px
	bawah := b.kaki()
	atas := bawah - b.tinggiPita(w) - 8*px
	tinggiKiri := 26*px + len(b.isi.sumber)*19*px + 52*px
	b.kiri(b.tepi, y, w, y+tinggiKiri)
	b.belanja(b.tepi, y+tinggiKiri+14*px, w, atas-8*px)
	b.pita(b.tepi, atas, w)
	return b.selesai(), true
}

// lembarArea is the poster, made wider until it fits on the page.
func lembarArea(p *indikator.Papan, o Opsi) (Gambar, bool) {
	lebar := 794
	for range 40 {
		o.Lebar = lebar
		h := pelukisBaru(p, o)
		if len(h.barisTabel()) == 0 {
			return Gambar{}, false
		}
		g := h.poster(lebar * px)
		if tinggi := tinggiA4(g.Lebar); g.Tinggi <= tinggi {
			g.Jenis, g.Tinggi = JenisPoster, tinggi
			g.Isi[0] = kotak("isi-latar", 0, 0, g.Lebar, g.Tinggi, 0)
			return g, true
		}
		lebar += lebar / 12
	}
	return Gambar{}, false
}
