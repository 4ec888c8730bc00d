package png

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"github.com/dasbor-desa/dasbor/indikator/gambar/kanvas"
)

// titik is a point in pixels.
type titik struct{ x, y float32 }

// jauh is how far beyond the picture a point may lie; the rasterizer counts in fixed numbers.
const jauh = 20_000

func (p *pelukis) titik(t kanvas.Titik) titik {
	jepit := func(n int64) float32 { return min(max(float32(n)*p.skala, -jauh), jauh) }
	return titik{jepit(t.X), jepit(t.Y)}
}

// Jalur implements [kanvas.Kanvas].
func (p *pelukis) Jalur(r []kanvas.Ruas, g *kanvas.Gaya) {
	bagian := p.luruskan(r)
	if g.AdaIsi {
		p.isi(bagian, g)
	}
	if g.AdaGaris && g.Tebal > 0 {
		p.garis(bagian, g)
	}
}

// bagian is a part of an outline as a line of straight pieces.
type bagian struct {
	titik    []titik
	tertutup bool
}

// luruskan turns curves into straight pieces shorter than can be seen.
func (p *pelukis) luruskan(r []kanvas.Ruas) []bagian {
	var d []bagian
	for i := range r {
		t := &r[i].Titik
		switch r[i].Jenis {
		case kanvas.Pindah:
			d = append(d, bagian{titik: []titik{p.titik(t[0])}})
		case kanvas.Lurus:
			d[len(d)-1].titik = append(d[len(d)-1].titik, p.titik(t[0]))
		case kanvas.Lengkung:
			b := &d[len(d)-1]
			b.titik = lengkung(b.titik, p.titik(t[0]), p.titik(t[1]), p.titik(t[2]))
		default:
			d[len(d)-1].tertutup = true
		}
	}
	return d
}

func lengkung(d []titik, b, c, e titik) []titik {
	a := d[len(d)-1]
	panjang := jarak(a, b) + jarak(b, c) + jarak(c, e)
	n := min(max(int(panjang/2), 4), 100)
	for i := 1; i <= n; i++ {
		t := float32(i) / float32(n)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		d = append(d, titik{k0*a.x + k1*b.x + k2*c.x + k3*e.x, k0*a.y + k1*b.y + k2*c.y + k3*e.y})
	}
	return d
}

func jarak(a, b titik) float32 { return float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y))) }

// wadah makes a rasterizer for points with a margin, and says where it lies; nil if nothing of it is on the picture.
func (p *pelukis) wadah(d []bagian, tepi float32) (*vector.Rasterizer, image.Point) {
	kotak := [4]float32{math.MaxFloat32, math.MaxFloat32, -math.MaxFloat32, -math.MaxFloat32}
	for i := range d {
		for _, t := range d[i].titik {
			kotak[0], kotak[1] = min(kotak[0], t.x), min(kotak[1], t.y)
			kotak[2], kotak[3] = max(kotak[2], t.x), max(kotak[3], t.y)
		}
	}
	batas := p.gambar.Bounds()
	jepit := func(v float32, maks int) int { return int(min(max(v, 0), float32(maks))) }
	a := image.Pt(jepit(kotak[0]-tepi-1, batas.Max.X), jepit(kotak[1]-tepi-1, batas.Max.Y))
	b := image.Pt(jepit(kotak[2]+tepi+2, batas.Max.X), jepit(kotak[3]+tepi+2, batas.Max.Y))
	if b.X <= a.X || b.Y <= a.Y {
		return nil, a
	}
	return vector.NewRasterizer(b.X-a.X, b.Y-a.Y), a
}

func (p *pelukis) isi(d []bagian, g *kanvas.Gaya) {
	r, di := p.wadah(d, 0)
	if r == nil {
		return
	}
	x, y := float32(di.X), float32(di.Y)
	for i := range d {
		for n, t := range d[i].titik {
			if n == 0 {
				r.MoveTo(t.x-x, t.y-y)
			} else {
				r.LineTo(t.x-x, t.y-y)
			}
		}
		r.ClosePath()
	}
	p.cat(r, di, g.Isi, 100)
}

// garis draws along an outline: one quadrangle for each piece, and a disc where two meet. All turn the same way, so that what
// overlaps stays full.
func (p *pelukis) garis(d []bagian, g *kanvas.Gaya) {
	setengah := float32(g.Tebal) * p.skala / 2
	for i := range d {
		if d[i].tertutup && len(d[i].titik) > 1 {
			d[i].titik = append(d[i].titik, d[i].titik[0])
		}
	}
	if len(g.Putus) > 0 {
		d = p.putus(d, g.Putus)
	}
	r, di := p.wadah(d, setengah)
	if r == nil {
		return
	}
	x, y := float32(di.X), float32(di.Y)
	for i := range d {
		t := d[i].titik
		for n := 1; n < len(t); n++ {
			ruas(r, titik{t[n-1].x - x, t[n-1].y - y}, titik{t[n].x - x, t[n].y - y}, setengah)
		}
		for n := range t {
			ujung := n == 0 || n == len(t)-1
			if setengah > 0.6 && (!ujung && (g.SikuBulat || len(t) > 8) || ujung && (g.UjungBulat || d[i].tertutup)) {
				cakram(r, titik{t[n].x - x, t[n].y - y}, setengah)
			}
		}
	}
	p.cat(r, di, g.Garis, g.Pekat)
}

func ruas(r *vector.Rasterizer, a, b titik, s float32) {
	j := jarak(a, b)
	if j == 0 {
		return
	}
	nx, ny := (b.y-a.y)*s/j, -(b.x-a.x)*s/j
	r.MoveTo(a.x+nx, a.y+ny)
	r.LineTo(b.x+nx, b.y+ny)
	r.LineTo(b.x-nx, b.y-ny)
	r.LineTo(a.x-nx, a.y-ny)
	r.ClosePath()
}

func cakram(r *vector.Rasterizer, t titik, s float32) {
	const k = 0.5523
	r.MoveTo(t.x+s, t.y)
	r.CubeTo(t.x+s, t.y+k*s, t.x+k*s, t.y+s, t.x, t.y+s)
	r.CubeTo(t.x-k*s, t.y+s, t.x-s, t.y+k*s, t.x-s, t.y)
	r.CubeTo(t.x-s, t.y-k*s, t.x-k*s, t.y-s, t.x, t.y-s)
	r.CubeTo(t.x+k*s, t.y-s, t.x+s, t.y-k*s, t.x+s, t.y)
	r.ClosePath()
}

// putus cuts lines into dashes.
func (p *pelukis) putus(d []bagian, pola []int64) []bagian {
	const maksPutus = 100_000
	panjang := make([]float32, len(pola))
	for i, n := range pola {
		panjang[i] = max(float32(n)*p.skala, 0.5)
	}
	var hasil []bagian
	for _, b := range d {
		ke, sisa, nyala := 0, panjang[0], true
		kini := []titik{b.titik[0]}
		for n := 1; n < len(b.titik) && len(hasil) < maksPutus; n++ {
			a, e := b.titik[n-1], b.titik[n]
			total := jarak(a, e)
			for jalan := float32(0); jalan < total && len(hasil) < maksPutus; {
				langkah := min(sisa, total-jalan)
				jalan, sisa = jalan+langkah, sisa-langkah
				t := titik{a.x + (e.x-a.x)*jalan/total, a.y + (e.y-a.y)*jalan/total}
				if nyala {
					kini = append(kini, t)
				}
				if sisa <= 0.001 {
					if nyala {
						hasil = append(hasil, bagian{titik: kini})
					}
					ke, nyala = (ke+1)%len(panjang), !nyala
					sisa, kini = panjang[ke], []titik{t}
				}
			}
		}
		if nyala && len(kini) > 1 {
			hasil = append(hasil, bagian{titik: kini})
		}
	}
	return hasil
}
