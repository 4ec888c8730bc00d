package batas

import "strings"

// sebab says why a geometry cannot be drawn. The zero value is no reason.
type sebab uint8

const (
	sebabKosong   sebab = iota + 1 // no geometry
	sebabJenis                     // neither Polygon nor MultiPolygon
	sebabSusunan                   // coordinates are not nested as they should be
	sebabAngka                     // a coordinate is no number
	sebabDerajat                   // a coordinate is no degree
	sebabTerbalik                  // latitude first
	sebabCincin                    // a ring of fewer than three points
	sebabBanyak                    // beyond the limit of points
)

var teksSebab = [...][2]string{
	sebabKosong:   {"bidang tanpa geometri", "it has no geometry"},
	sebabJenis:    {"jenisnya bukan Polygon atau MultiPolygon", "it is neither Polygon nor MultiPolygon"},
	sebabSusunan:  {"susunan koordinatnya tidak sesuai jenisnya", "its coordinates are not nested as its type asks"},
	sebabAngka:    {"ada koordinat yang bukan angka", "a coordinate is no number"},
	sebabDerajat:  {"ada koordinat di luar derajat bujur dan lintang; mungkin dalam meter", "a coordinate is no degree of longitude and latitude; it may be in metres"},
	sebabTerbalik: {"lintang ditulis sebelum bujur", "latitude before longitude"},
	sebabCincin:   {"ada cincin dengan kurang dari tiga titik berbeda", "a ring has fewer than three different points"},
	sebabBanyak:   {"terlalu banyak titik", "too many points"},
}

// pemindai walks the text of the member coordinates, which is known to be JSON.
type pemindai struct {
	b       []byte
	i       int
	sisa    int // points that may still come
	terbuka int // rings that were not closed
	contoh  [2]int64
}

func (p *pemindai) lewatiSpasi() {
	for p.i < len(p.b) && (p.b[p.i] == ' ' || p.b[p.i] == '\n' || p.b[p.i] == '\t' || p.b[p.i] == '\r') {
		p.i++
	}
}

// ambil takes one sign if it is there.
func (p *pemindai) ambil(c byte) bool {
	p.lewatiSpasi()
	if p.i < len(p.b) && p.b[p.i] == c {
		p.i++
		return true
	}
	return false
}

// larik takes an array and calls f for each element.
func (p *pemindai) larik(f func(i int) sebab) sebab {
	if !p.ambil('[') {
		return sebabSusunan
	}
	if p.ambil(']') {
		return 0
	}
	for i := 0; ; i++ {
		if s := f(i); s != 0 {
			return s
		}
		if p.ambil(']') {
			return 0
		}
		if !p.ambil(',') {
			return sebabSusunan
		}
	}
}

// poligon takes the rings of a polygon: the first is its outside, the others are holes.
func (p *pemindai) poligon(d *[]Cincin) sebab {
	awal := len(*d)
	s := p.larik(func(i int) sebab {
		c, s := p.cincin()
		c.Lubang = i > 0
		*d = append(*d, c)
		return s
	})
	if s == 0 && len(*d) == awal {
		return sebabCincin
	}
	return s
}

func (p *pemindai) multi(d *[]Cincin) sebab {
	return p.larik(func(int) sebab { return p.poligon(d) })
}

// cincin takes a ring. Points that repeat the one before are left out.
func (p *pemindai) cincin() (Cincin, sebab) {
	var c Cincin
	s := p.larik(func(int) sebab {
		if p.sisa--; p.sisa < 0 {
			return sebabBanyak
		}
		t, s := p.titik()
		if s == 0 && (len(c.Titik) == 0 || c.Titik[len(c.Titik)-1] != t) {
			c.Titik = append(c.Titik, t)
		}
		return s
	})
	if s != 0 {
		return c, s
	}
	if n := len(c.Titik); n > 1 && c.Titik[0] == c.Titik[n-1] {
		c.Titik = c.Titik[:n-1]
	} else {
		p.terbuka++
	}
	if len(c.Titik) < 3 {
		return c, sebabCincin
	}
	return c, 0
}

// titik takes one position; what stands after longitude and latitude is a height and is skipped.
func (p *pemindai) titik() (Titik, sebab) {
	var k [2]int64
	n := 0
	s := p.larik(func(i int) sebab {
		v, s := p.angka()
		if i < 2 {
			k[i] = v
		}
		n++
		return s
	})
	switch {
	case s != 0:
		return Titik{}, s
	case n < 2:
		return Titik{}, sebabSusunan
	}
	p.contoh = k
	switch x, y := k[0], k[1]; {
	case terbalik(x, y):
		return Titik{}, sebabTerbalik
	case x < -180*Derajat || x > 180*Derajat || y < -90*Derajat || y > 90*Derajat:
		return Titik{}, sebabDerajat
	}
	return Titik{int32(k[0]), int32(k[1])}, 0 //nolint:gosec // held by the case above
}

// angka takes one number.
func (p *pemindai) angka() (int64, sebab) {
	p.lewatiSpasi()
	awal := p.i
	for p.i < len(p.b) && strings.IndexByte(",] \n\r\t", p.b[p.i]) < 0 {
		if p.b[p.i] == '[' || p.b[p.i] == '{' {
			return 0, sebabSusunan
		}
		p.i++
	}
	if v, ok := uraiDerajat(p.b[awal:p.i]); ok {
		return v, 0
	}
	return 0, sebabAngka
}

// terbalik reports a point that lies in Indonesia if its numbers change places, and nowhere near it if they do not.
func terbalik(x, y int64) bool {
	return x >= -12*Derajat && x <= 7*Derajat && y >= 94*Derajat && y <= 142*Derajat
}

// takTerhingga stands for numbers beyond any degree.
const takTerhingga = 1 << 60

// uraiDerajat reads a JSON number as 1e-7 degree, rounded half away from zero. Numbers that are too large come as takTerhingga; false
// is no number.
func uraiDerajat(b []byte) (int64, bool) {
	negatif := len(b) > 0 && b[0] == '-'
	if negatif {
		b = b[1:]
	}
	if len(b) == 0 || b[0] < '0' || b[0] > '9' {
		return 0, false
	}
	var n int64
	geser, i := 7, 0
	pecahan, penuh := false, false
	for ; i < len(b); i++ {
		switch c := b[i]; {
		case c == '.' && !pecahan:
			pecahan = true
			continue
		case c == 'e' || c == 'E':
			e, ok := uraiPangkat(b[i+1:])
			if !ok {
				return 0, false
			}
			return beriTanda(geserDesimal(n, geser+e), negatif), true
		case c < '0' || c > '9':
			return 0, false
		}
		// Digits beyond the fifteenth cannot matter for a degree; before the point they only make it larger.
		if penuh = penuh || n >= 1e15; penuh {
			if !pecahan {
				geser++
			}
			continue
		}
		n = n*10 + int64(b[i]-'0')
		if pecahan {
			geser--
		}
	}
	return beriTanda(geserDesimal(n, geser), negatif), true
}

func uraiPangkat(b []byte) (int, bool) {
	negatif := false
	if len(b) > 0 && (b[0] == '-' || b[0] == '+') {
		negatif, b = b[0] == '-', b[1:]
	}
	if len(b) == 0 {
		return 0, false
	}
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = min(n*10+int(c-'0'), 10_000_000)
	}
	if negatif {
		n = -n
	}
	return n, true
}

// geserDesimal returns n × 10^k, rounded half up, at most takTerhingga. n is not negative.
func geserDesimal(n int64, k int) int64 {
	if n == 0 {
		return 0
	}
	for ; k > 0; k-- {
		if n >= takTerhingga/10 {
			return takTerhingga
		}
		n *= 10
	}
	if k < -18 {
		return 0
	}
	bagi := int64(1)
	for ; k < 0; k++ {
		bagi *= 10
	}
	if bagi == 1 {
		return n
	}
	return n/bagi + (n%bagi)/(bagi-bagi/2)
}

func beriTanda(n int64, negatif bool) int64 {
	if negatif {
		return -n
	}
	return n
}
