package kanvas

import "math"

// pembaca reads the numbers and commands of an attribute.
type pembaca struct {
	s string
	i int
}

func (p *pembaca) lewat() {
	for p.i < len(p.s) && (p.s[p.i] == ' ' || p.s[p.i] == ',') {
		p.i++
	}
}

// angka reads a number as thousandths, and returns false if there is none.
func (p *pembaca) angka() (int64, bool) {
	p.lewat()
	minus := p.i < len(p.s) && p.s[p.i] == '-'
	if minus {
		p.i++
	}
	n, ada, pecahan := int64(0), false, -1
	for ; p.i < len(p.s); p.i++ {
		c := p.s[p.i]
		switch {
		case c == '.' && pecahan < 0:
			pecahan = 0
			continue
		case c < '0' || c > '9':
			return selesaiAngka(n, pecahan, minus), ada
		}
		ada = true
		if pecahan < 3 && n < batas {
			n = n*10 + int64(c-'0')
			if pecahan >= 0 {
				pecahan++
			}
		}
	}
	return selesaiAngka(n, pecahan, minus), ada
}

func selesaiAngka(n int64, pecahan int, minus bool) int64 {
	for p := max(pecahan, 0); p < 3; p++ {
		n *= 10
	}
	if minus {
		n = -n
	}
	return jepit(n)
}

// tanda reads a flag of an arc, which needs no blank after it.
func (p *pembaca) tanda() (ya, ada bool) {
	p.lewat()
	if p.i >= len(p.s) || p.s[p.i] != '0' && p.s[p.i] != '1' {
		return false, false
	}
	p.i++
	return p.s[p.i-1] == '1', true
}

// perintah reads a command, and returns false if a number stands there.
func (p *pembaca) perintah() (byte, bool) {
	p.lewat()
	if p.i >= len(p.s) || p.s[p.i] < 'A' {
		return 0, false
	}
	p.i++
	return p.s[p.i-1], true
}

// pena draws a path.
type pena struct {
	pembaca
	l          letak
	ruas       []Ruas
	x, y       int64 // where it stands
	x0, y0     int64 // where the part began
	cx, cy     int64 // last control, for S
	qx, qy     int64 // last control, for a quadratic curve that goes on
	kubik, kua bool
	jalan      bool // a part has begun
}

// uraiJalur appends what the d attribute of a path draws. As in a browser, it draws up to the first mistake.
func uraiJalur(r []Ruas, d string, l letak) []Ruas {
	p := pena{pembaca: pembaca{s: d}, l: l, ruas: r}
	perintah, ada := p.perintah()
	if !ada || perintah != 'M' && perintah != 'm' {
		return r
	}
	for {
		if !p.gambar(perintah) {
			return p.ruas
		}
		if baru, ada := p.perintah(); ada {
			perintah = baru
			continue
		}
		p.lewat()
		switch {
		case p.i >= len(p.s):
			return p.ruas
		case perintah == 'M':
			perintah = 'L'
		case perintah == 'm':
			perintah = 'l'
		case perintah == 'Z' || perintah == 'z':
			return p.ruas
		}
	}
}

// baca reads n numbers; those of a relative command begin where the pen stands. pola says for each whether it is an x or a y.
func (p *pena) baca(relatif bool, pola string) (d [6]int64, ada bool) {
	for i := range len(pola) {
		n, ada := p.angka()
		if !ada {
			return d, false
		}
		if relatif && pola[i] == 'x' {
			n = jepit(n + p.x)
		} else if relatif && pola[i] == 'y' {
			n = jepit(n + p.y)
		}
		d[i] = n
	}
	return d, true
}

// polaPerintah are the numbers that a command takes.
func polaPerintah(c byte) string {
	switch c {
	case 'M', 'L', 'T':
		return "xy"
	case 'H':
		return "x"
	case 'V':
		return "y"
	case 'C':
		return "xyxyxy"
	case 'S', 'Q':
		return "xyxy"
	default:
		return ""
	}
}

// gambar carries out one command, and returns false if it is not complete.
func (p *pena) gambar(c byte) bool {
	relatif := c >= 'a'
	if relatif {
		c -= 'a' - 'A'
	}
	if c == 'A' {
		return p.busur(relatif)
	}
	d, ada := p.baca(relatif, polaPerintah(c))
	if !ada {
		return false
	}
	kubik, kua := p.kubik, p.kua
	p.kubik, p.kua = false, false
	switch c {
	case 'M':
		p.pindah(d[0], d[1])
	case 'L':
		p.lurus(d[0], d[1])
	case 'H':
		p.lurus(d[0], p.y)
	case 'V':
		p.lurus(p.x, d[0])
	case 'C':
		p.lengkung(d[0], d[1], d[2], d[3], d[4], d[5])
	case 'S':
		x, y := p.x, p.y
		if kubik {
			x, y = 2*p.x-p.cx, 2*p.y-p.cy
		}
		p.lengkung(x, y, d[0], d[1], d[2], d[3])
	case 'Q':
		p.kuadrat(d[0], d[1], d[2], d[3])
	case 'T':
		x, y := p.x, p.y
		if kua {
			x, y = 2*p.x-p.qx, 2*p.y-p.qy
		}
		p.kuadrat(x, y, d[0], d[1])
	case 'Z':
		p.tutup()
	default:
		return false
	}
	return true
}

func (p *pena) pindah(x, y int64) {
	p.ruas = append(p.ruas, Ruas{Pindah, [3]Titik{p.l.titik(x, y)}})
	p.x, p.y, p.x0, p.y0, p.jalan = x, y, x, y, true
}

// mulai begins a part again after one was closed.
func (p *pena) mulai() {
	if !p.jalan {
		p.pindah(p.x, p.y)
	}
}

func (p *pena) lurus(x, y int64) {
	p.mulai()
	p.ruas = append(p.ruas, Ruas{Lurus, [3]Titik{p.l.titik(x, y)}})
	p.x, p.y = x, y
}

func (p *pena) lengkung(x1, y1, x2, y2, x, y int64) {
	p.mulai()
	p.ruas = append(p.ruas, Ruas{Lengkung, [3]Titik{p.l.titik(x1, y1), p.l.titik(x2, y2), p.l.titik(x, y)}})
	p.x, p.y, p.cx, p.cy, p.kubik = x, y, x2, y2, true
}

func (p *pena) kuadrat(x1, y1, x, y int64) {
	p.lengkung(p.x+(x1-p.x)*2/3, p.y+(y1-p.y)*2/3, x+(x1-x)*2/3, y+(y1-y)*2/3, x, y)
	p.qx, p.qy, p.kubik, p.kua = x1, y1, false, true
}

func (p *pena) tutup() {
	if p.jalan {
		p.ruas = append(p.ruas, Ruas{Jenis: Tutup})
	}
	p.x, p.y, p.jalan = p.x0, p.y0, false
}

// busur reads an arc of an ellipse and draws it as curves of at most a quarter each.
func (p *pena) busur(relatif bool) bool {
	r, ada := p.baca(false, "rrr")
	besar, ada1 := p.tanda()
	searah, ada2 := p.tanda()
	d, ada3 := p.baca(relatif, "xy")
	if !ada || !ada1 || !ada2 || !ada3 {
		return false
	}
	p.kubik, p.kua = false, false
	rx, ry := math.Abs(float64(r[0])), math.Abs(float64(r[1]))
	if rx == 0 || ry == 0 || d[0] == p.x && d[1] == p.y {
		p.lurus(d[0], d[1])
		return true
	}
	e := elips{rx: rx, ry: ry}
	e.sin, e.cos = math.Sincos(float64(r[2]) * (math.Pi / 180_000))
	e.cari(float64(p.x), float64(p.y), float64(d[0]), float64(d[1]), besar, searah)
	n := max(int(math.Ceil(math.Abs(e.sapu)/(math.Pi/2)-1e-9)), 1)
	for i := range min(n, 4) {
		k1, k2, akhir := e.potong(i, n)
		if i == n-1 {
			akhir = Titik{d[0], d[1]}
		}
		p.lengkung(k1.X, k1.Y, k2.X, k2.Y, akhir.X, akhir.Y)
	}
	p.kubik = false
	return true
}
