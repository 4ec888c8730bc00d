package batas

import "slices"

// Simplification keeps neighbours together: rings are cut into arcs where three lines meet, each arc is simplified from the same end
// whichever ring it belongs to, so the two sides of a common line lose the same points.

// simpang remembers the neighbours of a point of the grid.
type simpang struct {
	a, b Titik
	n    uint8 // different neighbours, 3 for more than two
}

type petaSimpang map[Titik]simpang

func (p petaSimpang) catat(t, tetangga Titik) {
	s := p[t]
	switch {
	case s.n == 0:
		s.a, s.n = tetangga, 1
	case s.a == tetangga || s.n > 1 && s.b == tetangga:
		return
	case s.n == 1:
		s.b, s.n = tetangga, 2
	default:
		s.n = 3
	}
	p[t] = s
}

// cincinBusur is a ring as arcs, each from a junction to the next.
type cincinBusur struct {
	busur  [][]Titik // each begins with the end of the one before
	lubang bool
}

// sederhanakan replaces the rings of shapes on the grid by simpler ones. It begins with a tolerance that no eye can see and doubles it
// until there are few enough points.
func sederhanakan(d []bidang) {
	for n := range d {
		for i := range d[n].cincin {
			d[n].cincin[i].Titik = rapikan(d[n].cincin[i].Titik)
		}
	}
	simpang := petaSimpang{}
	for n := range d {
		for _, c := range d[n].cincin {
			for i, t := range c.Titik {
				simpang.catat(t, c.Titik[(i+1)%len(c.Titik)])
				simpang.catat(t, c.Titik[(i+len(c.Titik)-1)%len(c.Titik)])
			}
		}
	}
	semua := make([][]cincinBusur, len(d))
	for n := range d {
		for _, c := range d[n].cincin {
			if len(c.Titik) >= 3 {
				semua[n] = append(semua[n], cincinBusur{bagiBusur(c.Titik, simpang), c.Lubang})
			}
		}
	}
	for toleransi := int64(3); ; toleransi *= 2 {
		banyak := 0
		for n := range semua {
			for i := range semua[n] {
				for j, b := range semua[n][i].busur {
					b = kurangi(b, toleransi)
					semua[n][i].busur[j] = b
					banyak += len(b) - 1
				}
			}
		}
		if banyak <= BatasBentuk || toleransi > SisiBentuk {
			break
		}
	}
	for n := range d {
		d[n].cincin = kembalikan(&d[n], semua[n])
	}
}

// rapikan removes points that repeat the one before, and spikes that go out and come back the same way.
func rapikan(t []Titik) []Titik {
	hasil := make([]Titik, 0, len(t))
	for _, p := range t {
		for len(hasil) > 1 && hasil[len(hasil)-2] == p {
			hasil = hasil[:len(hasil)-1]
		}
		if len(hasil) == 0 || hasil[len(hasil)-1] != p {
			hasil = append(hasil, p)
		}
	}
	for len(hasil) > 1 && hasil[0] == hasil[len(hasil)-1] {
		hasil = hasil[:len(hasil)-1]
	}
	for len(hasil) > 2 {
		switch n := len(hasil); {
		case hasil[n-2] == hasil[0]:
			hasil = hasil[:n-2]
		case hasil[n-1] == hasil[1]:
			hasil = hasil[1 : n-1]
		default:
			return hasil
		}
	}
	return hasil
}

// bagiBusur cuts a ring at its junctions. A ring without any is cut at its first point by coordinates and at the point farthest from
// it, which is the same whoever draws the ring and in whatever direction.
func bagiBusur(t []Titik, s petaSimpang) [][]Titik {
	var potong []int
	for i, p := range t {
		if s[p].n > 2 {
			potong = append(potong, i)
		}
	}
	if len(potong) < 2 {
		awal := terkecil(t)
		if len(potong) == 1 {
			awal = potong[0]
		}
		potong = []int{awal, terjauh(t, awal)}
		slices.Sort(potong)
	}
	busur := make([][]Titik, len(potong))
	for i, dari := range potong {
		ke := potong[(i+1)%len(potong)]
		if ke <= dari {
			ke += len(t)
		}
		b := make([]Titik, 0, ke-dari+1)
		for n := dari; n <= ke; n++ {
			b = append(b, t[n%len(t)])
		}
		busur[i] = b
	}
	return busur
}

func kurang(a, b Titik) bool { return a.X < b.X || a.X == b.X && a.Y < b.Y }

func terkecil(t []Titik) int {
	k := 0
	for i := range t {
		if kurang(t[i], t[k]) {
			k = i
		}
	}
	return k
}

func terjauh(t []Titik, dari int) int {
	k, jauh := dari, int64(-1)
	for i := range t {
		if i == dari {
			continue
		}
		if j := jarakKuadrat(t[i], t[dari]); j > jauh || j == jauh && kurang(t[i], t[k]) {
			k, jauh = i, j
		}
	}
	return k
}

func jarakKuadrat(a, b Titik) int64 {
	x, y := int64(a.X)-int64(b.X), int64(a.Y)-int64(b.Y)
	return x*x + y*y
}

// potongan bounds the points that are simplified at a time: the time is quadratic in the worst case.
const potongan = 512

// kurangi simplifies an arc by the method of Douglas and Peucker, always from the same of its ends. The ends stay.
func kurangi(t []Titik, toleransi int64) []Titik {
	if len(t) < 3 {
		return t
	}
	if !terbalikBusur(t) {
		return kurangiLurus(t, toleransi)
	}
	t = slices.Clone(t)
	slices.Reverse(t)
	t = kurangiLurus(t, toleransi)
	slices.Reverse(t)
	return t
}

// terbalikBusur reports whether an arc is written from the end it is not simplified from.
func terbalikBusur(t []Titik) bool {
	for i, j := 0, len(t)-1; i < j; i, j = i+1, j-1 {
		if t[i] != t[j] {
			return kurang(t[j], t[i])
		}
	}
	return false
}

func kurangiLurus(t []Titik, toleransi int64) []Titik {
	simpan := make([]bool, len(t))
	for awal := 0; awal < len(t)-1; awal += potongan {
		tandai(t, simpan, awal, min(awal+potongan, len(t)-1), toleransi)
	}
	hasil := make([]Titik, 0, 16)
	for i, p := range t {
		if simpan[i] {
			hasil = append(hasil, p)
		}
	}
	return hasil
}

// tandai marks the points that stay between two that do.
func tandai(t []Titik, simpan []bool, awal, akhir int, toleransi int64) {
	simpan[awal], simpan[akhir] = true, true
	antre := [][2]int{{awal, akhir}}
	for len(antre) > 0 {
		a, b := antre[len(antre)-1][0], antre[len(antre)-1][1]
		antre = antre[:len(antre)-1]
		k, jauh := -1, toleransi*toleransi
		for i := a + 1; i < b; i++ {
			if j := jarakGaris(t[i], t[a], t[b]); j > jauh {
				k, jauh = i, j
			}
		}
		if k > 0 {
			simpan[k] = true
			antre = append(antre, [2]int{a, k}, [2]int{k, b})
		}
	}
}

// jarakGaris returns the square of the distance of p from the line between a and b, beyond its ends from the nearer end.
func jarakGaris(p, a, b Titik) int64 {
	dx, dy := int64(b.X)-int64(a.X), int64(b.Y)-int64(a.Y)
	px, py := int64(p.X)-int64(a.X), int64(p.Y)-int64(a.Y)
	panjang, proyek := dx*dx+dy*dy, px*dx+py*dy
	switch {
	case panjang == 0 || proyek <= 0:
		return px*px + py*py
	case proyek >= panjang:
		return jarakKuadrat(p, b)
	}
	silang := px*dy - py*dx // at most 2 × SisiBentuk², its square fits
	return silang * silang / panjang
}

// kembalikan makes rings of arcs again: those that enclose nothing vanish, the largest of a shape at last becomes a diamond, so that a
// tiny village stays on the map.
func kembalikan(d *bidang, semua []cincinBusur) []Cincin {
	hasil := make([]Cincin, 0, len(semua))
	luar := false
	for _, c := range semua {
		var t []Titik
		for _, b := range c.busur {
			t = append(t, b[:len(b)-1]...)
		}
		t = rapikan(t)
		luas := luasGanda(t)
		if len(t) < 3 || luas == 0 {
			continue
		}
		if (luas < 0) != c.lubang {
			slices.Reverse(t)
		}
		luar = luar || !c.lubang
		hasil = append(hasil, Cincin{t, c.lubang})
	}
	if luar {
		return hasil
	}
	for _, c := range d.cincin {
		if len(c.Titik) > 0 && !c.Lubang {
			p := c.Titik[0]
			const r = 6
			return []Cincin{{Titik: []Titik{{p.X, p.Y - r}, {p.X + r, p.Y}, {p.X, p.Y + r}, {p.X - r, p.Y}}}}
		}
	}
	return nil
}

// luasGanda returns twice the area of a ring in a [Bentuk]: above zero if it turns to the right as seen with Y downward, as outsides
// do, below zero for holes.
func luasGanda(t []Titik) int64 {
	var n int64
	for i := range t {
		a, b := t[i], t[(i+1)%len(t)]
		n += int64(a.X)*int64(b.Y) - int64(b.X)*int64(a.Y)
	}
	return n
}
