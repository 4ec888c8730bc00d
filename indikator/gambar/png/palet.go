package png

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// berpalet gives a picture a palette of its 256 most frequent colours; every other becomes the nearest of them.
func berpalet(b *image.RGBA) *image.Paletted {
	banyak := map[uint32]int{}
	for i := 0; i < len(b.Pix); i += 4 {
		banyak[kunci(b.Pix[i:])]++
	}
	urut := make([]uint32, 0, len(banyak))
	for w := range banyak {
		urut = append(urut, w)
	}
	slices.SortFunc(urut, func(a, b uint32) int { return cmp.Or(banyak[b]-banyak[a], cmp.Compare(a, b)) })
	terpilih := urut[:min(len(urut), 256)]
	palet := make(color.Palette, len(terpilih))
	nomor := make(map[uint32]uint8, len(urut))
	for i, w := range terpilih {
		palet[i] = color.RGBA{R: uint8(w >> 16), G: uint8(w >> 8), B: uint8(w), A: 255}
		nomor[w] = uint8(i)
	}
	for _, w := range urut[len(terpilih):] {
		nomor[w] = terdekat(terpilih, w)
	}
	p := image.NewPaletted(b.Rect, palet)
	for i := range p.Pix {
		p.Pix[i] = nomor[kunci(b.Pix[4*i:])]
	}
	return p
}

func kunci(p []uint8) uint32 { return uint32(p[0])<<16 | uint32(p[1])<<8 | uint32(p[2]) }

func terdekat(d []uint32, w uint32) uint8 {
	hasil, jauh := 0, 1<<30
	for i, c := range d {
		n := 0
		for _, g := range [...]int{0, 8, 16} {
			beda := int(c>>g&255) - int(w>>g&255)
			n += beda * beda
		}
		if n < jauh {
			hasil, jauh = i, n
		}
	}
	return uint8(hasil)
}
