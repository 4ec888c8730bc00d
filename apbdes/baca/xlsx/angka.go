package xlsx

import (
	"strconv"
)

const (
	// angkaBerarti is how many significant digits Excel shows and lets people type.
	angkaBerarti = 15
	// pangkatMaks bounds the exponent; a double ends at 308.
	pangkatMaks = 400
)

// perapi writes numbers as plain decimals. Its digits are reused from number to number.
type perapi struct {
	angka   []byte // digits without leading zeros
	titik   int    // where the point stands in angka, may lie outside
	negatif bool
	polos   bool // an integer without point and exponent
}

// rapi appends the number in src to dst as a plain decimal: an optional minus, digits, and a point only before a fraction. It
// reports false if src is not a number. src may overlap the free part of dst.
//
// Excel computes in binary floating point and stores the shortest or the 17-digit decimal form of the double, so that
// 1234567890 can lie in the file as 1.2345678900000001E9 and 0.3 as 0.30000000000000004. What people see is rounded to 15
// significant digits; the same is done here, half away from zero, on the decimal digits: a detour over float64 would add the
// very noise that is to be removed. Digits before the point are never rounded away, so a 16-digit NIK stays whole.
func (p *perapi) rapi(dst, src []byte) ([]byte, bool) {
	if !p.urai(src) {
		return dst, false
	}
	if !p.polos {
		p.bulatkan()
	}
	return p.tulis(dst), true
}

// urai takes the number apart.
func (p *perapi) urai(s []byte) bool {
	p.angka, p.titik, p.negatif, p.polos = p.angka[:0], 0, false, true
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		p.negatif = s[0] == '-'
		s = s[1:]
	}
	ada, pecahan := false, false
	for ; len(s) > 0; s = s[1:] {
		c := s[0]
		switch {
		case c >= '0' && c <= '9':
			ada = true
			if c != '0' || len(p.angka) > 0 {
				p.angka = append(p.angka, c)
			} else if pecahan {
				p.titik--
			}
			if !pecahan && len(p.angka) > 0 {
				p.titik++
			}
			continue
		case c == '.' && !pecahan:
			pecahan, p.polos = true, false
			continue
		}
		break
	}
	if !ada {
		return false
	}
	if len(s) > 0 {
		p.polos = false
		return p.uraiPangkat(s)
	}
	return true
}

func (p *perapi) uraiPangkat(s []byte) bool {
	if s[0] != 'E' && s[0] != 'e' || len(s) > 6 {
		return false
	}
	n, err := strconv.Atoi(string(s[1:]))
	if err != nil || n > pangkatMaks || n < -pangkatMaks {
		return false
	}
	p.titik += n
	return true
}

// bulatkan rounds the fraction so that 15 significant digits remain, and drops its trailing zeros.
func (p *perapi) bulatkan() {
	simpan := max(angkaBerarti, p.titik)
	if len(p.angka) > simpan {
		naik := p.angka[simpan] >= '5'
		p.angka = p.angka[:simpan]
		if naik {
			p.naikkan()
		}
	}
	for len(p.angka) > max(0, p.titik) && p.angka[len(p.angka)-1] == '0' {
		p.angka = p.angka[:len(p.angka)-1]
	}
}

// naikkan adds one to the last digit.
func (p *perapi) naikkan() {
	for i := len(p.angka) - 1; i >= 0; i-- {
		if p.angka[i] != '9' {
			p.angka[i]++
			return
		}
		p.angka[i] = '0'
	}
	p.angka = append(p.angka[:0], append([]byte{'1'}, p.angka...)...)
	p.titik++
}

// tulis appends the number.
func (p *perapi) tulis(t []byte) []byte {
	if len(p.angka) == 0 {
		return append(t, '0')
	}
	if p.negatif {
		t = append(t, '-')
	}
	if p.titik <= 0 {
		t = append(t, '0', '.')
		for range -p.titik {
			t = append(t, '0')
		}
		return append(t, p.angka...)
	}
	if p.titik >= len(p.angka) {
		t = append(t, p.angka...)
		for range p.titik - len(p.angka) {
			t = append(t, '0')
		}
		return t
	}
	t = append(t, p.angka[:p.titik]...)
	t = append(t, '.')
	return append(t, p.angka[p.titik:]...)
}
