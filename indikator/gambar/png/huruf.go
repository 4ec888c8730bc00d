package png

import (
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/dasbor-desa/dasbor/indikator/gambar/kanvas"
)

// Teks implements [kanvas.Kanvas]. A character that the font does not have is the box of the font for that.
func (p *pelukis) Teks(di kanvas.Titik, teks string, h *kanvas.Huruf) {
	f := p.huruf[0]
	if h.Tebal {
		f = p.huruf[1]
	}
	ukuran := float32(h.Ukuran) * p.skala
	if ukuran < 1 || ukuran > 4000 {
		return
	}
	ppem := fixed.Int26_6(ukuran * 64)
	lebar := p.lebarTeks(f, teks, ppem)
	t := p.titik(di)
	switch h.Jangkar {
	case kanvas.Tengah:
		t.x -= lebar / 2
	case kanvas.Akhir:
		t.x -= lebar
	}
	var d []bagian
	for _, r := range teks {
		i, maju, ada := p.bentuk(f, r, ppem)
		if !ada {
			continue
		}
		if ruas, err := f.LoadGlyph(&p.sangga, i, ppem, nil); err == nil {
			d = tambahHuruf(d, ruas, t)
		}
		t.x += maju
	}
	p.isi(d, &kanvas.Gaya{Isi: h.Warna})
}

func (p *pelukis) lebarTeks(f *sfnt.Font, teks string, ppem fixed.Int26_6) float32 {
	var n float32
	for _, r := range teks {
		_, maju, _ := p.bentuk(f, r, ppem)
		n += maju
	}
	return n
}

// bentuk returns the shape of a character and its width; false for one that is not to be seen.
func (p *pelukis) bentuk(f *sfnt.Font, r rune, ppem fixed.Int26_6) (sfnt.GlyphIndex, float32, bool) {
	if r == 0x2068 || r == 0x2069 || r >= 0x200B && r <= 0x200F || r == 0xFEFF {
		return 0, 0, false
	}
	i, err := f.GlyphIndex(&p.sangga, r)
	if err != nil {
		return 0, 0, false
	}
	maju, err := f.GlyphAdvance(&p.sangga, i, ppem, font.HintingNone)
	return i, float32(maju) / 64, err == nil
}

func tambahHuruf(d []bagian, ruas sfnt.Segments, t titik) []bagian {
	di := func(a fixed.Point26_6) titik { return titik{t.x + float32(a.X)/64, t.y + float32(a.Y)/64} }
	for _, s := range ruas {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			d = append(d, bagian{titik: []titik{di(s.Args[0])}})
			continue
		case sfnt.SegmentOpLineTo:
			d[len(d)-1].titik = append(d[len(d)-1].titik, di(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			b := &d[len(d)-1]
			a, q, e := b.titik[len(b.titik)-1], di(s.Args[0]), di(s.Args[1])
			b.titik = lengkung(b.titik, titik{a.x + (q.x-a.x)*2/3, a.y + (q.y-a.y)*2/3}, titik{e.x + (q.x-e.x)*2/3, e.y + (q.y-e.y)*2/3}, e)
		case sfnt.SegmentOpCubeTo:
			b := &d[len(d)-1]
			b.titik = lengkung(b.titik, di(s.Args[0]), di(s.Args[1]), di(s.Args[2]))
		}
	}
	return d
}
