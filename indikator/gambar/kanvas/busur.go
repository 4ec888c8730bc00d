package kanvas

import "math"

// elips is an ellipse with the part of it that an arc follows. Products are rounded before they are added: a processor that fuses
// the two would give other digits.
type elips struct {
	x, y, rx, ry, sin, cos float64
	awal, sapu             float64 // angle where the arc begins, and how far it goes
}

// cari finds the centre and the angles from the two ends, as SVG 1.1 appendix F.6.5 derives them.
func (e *elips) cari(x1, y1, x2, y2 float64, besar, searah bool) {
	dx, dy := (x1-x2)/2, (y1-y2)/2
	x, y := float64(e.cos*dx)+float64(e.sin*dy), float64(e.cos*dy)-float64(e.sin*dx)
	// Radii that do not reach are enlarged.
	if jauh := float64(x/e.rx)*float64(x/e.rx) + float64(float64(y/e.ry)*float64(y/e.ry)); jauh > 1 {
		e.rx, e.ry = e.rx*math.Sqrt(jauh), e.ry*math.Sqrt(jauh)
	}
	a, b := float64(e.rx*y), float64(e.ry*x)
	bawah := float64(a*a) + float64(b*b)
	k := 0.0
	if bawah > 0 {
		atas := float64(float64(e.rx*e.ry)*float64(e.rx*e.ry)) - bawah
		k = math.Sqrt(max(atas, 0) / bawah)
	}
	if besar == searah {
		k = -k
	}
	cx, cy := float64(k*e.rx)*float64(y/e.ry), -float64(k*e.ry)*float64(x/e.rx)
	e.x = float64(e.cos*cx) - float64(e.sin*cy) + (x1+x2)/2
	e.y = float64(e.sin*cx) + float64(e.cos*cy) + (y1+y2)/2
	e.awal = math.Atan2((y-cy)/e.ry, (x-cx)/e.rx)
	e.sapu = math.Atan2((-y-cy)/e.ry, (-x-cx)/e.rx) - e.awal
	switch {
	case searah && e.sapu < 0:
		e.sapu += 2 * math.Pi
	case !searah && e.sapu > 0:
		e.sapu -= 2 * math.Pi
	}
}

// potong returns the controls and the end of the i-th of n parts.
func (e *elips) potong(i, n int) (k1, k2, akhir Titik) {
	langkah := e.sapu / float64(n)
	a := e.awal + float64(langkah*float64(i))
	b := a + langkah
	k := 4.0 / 3 * math.Tan(langkah/4)
	sa, ca := math.Sincos(a)
	sb, cb := math.Sincos(b)
	return e.titik(ca-float64(k*sa), sa+float64(k*ca)), e.titik(cb+float64(k*sb), sb-float64(k*cb)), e.titik(cb, sb)
}

// titik turns a point of the unit circle into one of the picture.
func (e *elips) titik(x, y float64) Titik {
	x, y = float64(x*e.rx), float64(y*e.ry)
	return Titik{bulat(float64(e.cos*x) - float64(e.sin*y) + e.x), bulat(float64(e.sin*x) + float64(e.cos*y) + e.y)}
}

func bulat(f float64) int64 {
	if !(f > -batas) { // also what is no number
		return -batas
	}
	return int64(math.Floor(min(f, batas) + 0.5))
}
