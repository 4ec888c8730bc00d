package qr

// gambarKode is a code being drawn. tetap are the modules of its patterns, which no data and no mask touch.
type gambarKode struct {
	versi, sisi  int
	gelap, tetap []bool
}

func gambarBaru(versi int) *gambarKode {
	n := 17 + 4*versi
	return &gambarKode{versi: versi, sisi: n, gelap: make([]bool, n*n), tetap: make([]bool, n*n)}
}

// tandai sets a module of a pattern; those outside of the code are left out.
func (g *gambarKode) tandai(x, y int, gelap bool) {
	if x >= 0 && y >= 0 && x < g.sisi && y < g.sisi {
		g.gelap[y*g.sisi+x], g.tetap[y*g.sisi+x] = gelap, true
	}
}

// pola draws every pattern, and keeps the places of format and version free.
func (g *gambarKode) pola() {
	for i := range g.sisi {
		g.tandai(6, i, i%2 == 0)
		g.tandai(i, 6, i%2 == 0)
	}
	for _, t := range [...][2]int{{3, 3}, {g.sisi - 4, 3}, {3, g.sisi - 4}} {
		for dy := -4; dy <= 4; dy++ {
			for dx := -4; dx <= 4; dx++ {
				jauh := max(dx, -dx, dy, -dy)
				g.tandai(t[0]+dx, t[1]+dy, jauh != 2 && jauh != 4)
			}
		}
	}
	letak := g.letakPenyelaras()
	for i, x := range letak {
		for j, y := range letak {
			akhir := len(letak) - 1
			if i == 0 && j == 0 || i == 0 && j == akhir || i == akhir && j == 0 {
				continue // a finder is there
			}
			for dy := -2; dy <= 2; dy++ {
				for dx := -2; dx <= 2; dx++ {
					g.tandai(x+dx, y+dy, max(dx, -dx, dy, -dy) != 1)
				}
			}
		}
	}
	g.format(0)
	g.tulisVersi()
}

// letakPenyelaras are the rows and columns of the alignment patterns.
func (g *gambarKode) letakPenyelaras() []int {
	if g.versi == 1 {
		return nil
	}
	n := g.versi/7 + 2
	langkah := (g.versi*4 + n*2 + 1) / (n*2 - 2) * 2
	if g.versi == 32 {
		langkah = 26
	}
	d := make([]int, n)
	d[0] = 6
	for i := 1; i < n; i++ {
		d[i] = g.sisi - 7 - (n-1-i)*langkah
	}
	return d
}

// format writes 15 bits twice beside the finders: the level and the mask with their correction.
func (g *gambarKode) format(isi int) {
	bit := func(i int) bool { return isi>>i&1 == 1 }
	for i := range 15 {
		// Around the first finder, past the timing pattern.
		switch {
		case i < 6:
			g.tandai(8, i, bit(i))
		case i < 8:
			g.tandai(8, i+1, bit(i))
		case i == 8:
			g.tandai(7, 8, bit(i))
		default:
			g.tandai(14-i, 8, bit(i))
		}
		if i < 8 {
			g.tandai(g.sisi-1-i, 8, bit(i))
		} else {
			g.tandai(8, g.sisi-15+i, bit(i))
		}
	}
	g.tandai(8, g.sisi-8, true)
}

// bitFormat are the bits of a level and a mask, with a BCH code and the fixed mask.
func bitFormat(t Tingkat, topeng int) int {
	d := topeng
	if t == L {
		d |= 1 << 3
	}
	return (d<<10 | sisaBCH(d, 10, 0x537)) ^ 0x5412
}

func (g *gambarKode) tulisVersi() {
	if g.versi < 7 {
		return
	}
	isi := g.versi<<12 | sisaBCH(g.versi, 12, 0x1F25)
	for i := range 18 {
		a, b := g.sisi-11+i%3, i/3
		g.tandai(a, b, isi>>i&1 == 1)
		g.tandai(b, a, isi>>i&1 == 1)
	}
}

func sisaBCH(d, derajat, pembagi int) int {
	for range derajat {
		d = d<<1 ^ d>>(derajat-1)*pembagi
	}
	return d & (1<<derajat - 1)
}

// isi places the codewords in columns of two modules, from the right, up and down by turns.
func (g *gambarKode) isi(d []byte) {
	n := 0
	naik := true
	for x := g.sisi - 1; x > 0; x -= 2 {
		if x == 6 {
			x-- // the timing pattern
		}
		for i := range g.sisi {
			y := i
			if naik {
				y = g.sisi - 1 - i
			}
			for _, k := range [...]int{x, x - 1} {
				if di := y*g.sisi + k; !g.tetap[di] && n < 8*len(d) {
					g.gelap[di] = d[n/8]>>(7-n%8)&1 == 1
					n++
				}
			}
		}
		naik = !naik
	}
}

// terbalik reports whether a mask turns a module.
func terbalik(topeng, x, y int) bool {
	switch topeng {
	case 0:
		return (x+y)%2 == 0
	case 1:
		return y%2 == 0
	case 2:
		return x%3 == 0
	case 3:
		return (x+y)%3 == 0
	case 4:
		return (x/3+y/2)%2 == 0
	case 5:
		return x*y%2+x*y%3 == 0
	case 6:
		return (x*y%2+x*y%3)%2 == 0
	default:
		return ((x+y)%2+x*y%3)%2 == 0
	}
}

func (g *gambarKode) topeng(n int) {
	for y := range g.sisi {
		for x := range g.sisi {
			if di := y*g.sisi + x; !g.tetap[di] && terbalik(n, x, y) {
				g.gelap[di] = !g.gelap[di]
			}
		}
	}
}

// topengTerbaik puts on the mask with the fewest features that disturb a reader.
func (g *gambarKode) topengTerbaik(t Tingkat) {
	terbaik, sedikit := 0, 1<<30
	for n := range 8 {
		g.topeng(n)
		g.format(bitFormat(t, n))
		if s := g.gangguan(); s < sedikit {
			terbaik, sedikit = n, s
		}
		g.topeng(n) // a mask put on twice is off
	}
	g.topeng(terbaik)
	g.format(bitFormat(t, terbaik))
}

// gangguan scores what disturbs a reader: long runs, full squares, false finders, and a code that is mostly of one shade.
func (g *gambarKode) gangguan() int {
	n, gelap := 0, 0
	for i := range g.sisi {
		n += g.gangguanBaris(func(k int) bool { return g.gelap[i*g.sisi+k] })
		n += g.gangguanBaris(func(k int) bool { return g.gelap[k*g.sisi+i] })
	}
	for y := range g.sisi {
		for x := range g.sisi {
			a := g.gelap[y*g.sisi+x]
			if a {
				gelap++
			}
			if x > 0 && y > 0 && a == g.gelap[y*g.sisi+x-1] && a == g.gelap[(y-1)*g.sisi+x] && a == g.gelap[(y-1)*g.sisi+x-1] {
				n += 3
			}
		}
	}
	persen := gelap * 100 / (g.sisi * g.sisi)
	return n + max(persen-50, 50-persen)/5*10
}

// gangguanBaris scores one row or column: runs of five and more, and 1011101 with four light modules before or after it.
func (g *gambarKode) gangguanBaris(gelap func(int) bool) int {
	n, panjang, jendela := 0, 0, 0
	for k := range g.sisi {
		kini := gelap(k)
		if k > 0 && kini == gelap(k-1) {
			panjang++
		} else {
			panjang = 1
		}
		switch {
		case panjang == 5:
			n += 3
		case panjang > 5:
			n++
		}
		jendela = jendela << 1 & 0x7FF
		if kini {
			jendela |= 1
		}
		if k >= 10 && (jendela == 0x05D || jendela == 0x5D0) {
			n += 40
		}
	}
	return n
}
