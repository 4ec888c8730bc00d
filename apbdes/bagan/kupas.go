package bagan

import "strings"

// PanjangMaksimum is the longest code accepted, in bytes, spaces included. The longest real spelling, a Siskeudes
// kegiatan code with the full village prefix, has 27.
const PanjangMaksimum = 96

// maksBagian is the number of components of the deepest spelling: four of the village, three of the kegiatan and five
// of the account.
const maksBagian = 12

// rentang9099 is the component value that stands for the range 90-99.
const rentang9099 = 190

// bagianKode is one component of a code with the number of digits it was written with.
type bagianKode struct {
	nilai uint16
	lebar uint8
}

// kupasan is a code split into components, before any axis gives them a meaning.
type kupasan struct {
	bagian [maksBagian]bagianKode
	n      int
}

// pemisah is the set of characters found between two components.
type pemisah uint8

const (
	pisahSpasi pemisah = 1 << iota
	pisahTitik
	pisahStrip
	pisahGanda // two dots or two dashes: an empty component
)

// pengupas is the state of one scan. It lives on the stack; nothing in it is allocated.
type pengupas struct {
	s     string
	i     int
	hasil kupasan
	gaya  pemisah // the separator style of this code; zero until one has been seen
}

// kupas splits s. Zero components and no reason mean that s is blank or a lone dash.
func kupas(s string) (kupasan, Sebab) {
	if len(s) > PanjangMaksimum {
		return kupasan{}, SebabPanjang
	}
	p := pengupas{s: s}
	if awal := p.pisah(); awal&^pisahSpasi != 0 {
		if awal&^pisahSpasi == pisahStrip && p.i == len(s) {
			return kupasan{}, 0
		}
		return kupasan{}, p.sebabTanda(SebabBolong)
	}
	for p.i < len(p.s) {
		if b := p.satu(); b != 0 {
			return kupasan{}, b
		}
	}
	if b := p.hasil.lepasAwalan(); b != 0 {
		return kupasan{}, b
	}
	return p.hasil, 0
}

// satu reads one component and the separator behind it.
func (p *pengupas) satu() Sebab {
	nilai, lebar := p.angka()
	if lebar == 0 {
		return p.sebabTanda(SebabTanda)
	}
	if lebar > 4 {
		return p.sebabPanjangAngka(nilai, lebar)
	}
	if p.hasil.n == maksBagian {
		return SebabDalam
	}
	p.hasil.bagian[p.hasil.n] = bagianKode{uint16(nilai), uint8(lebar)}
	p.hasil.n++
	sela := p.pisah()
	switch {
	case sela&pisahGanda != 0:
		return SebabBolong
	case p.i == len(p.s):
		if sela&pisahStrip != 0 {
			return SebabBolong
		}
		return 0
	case sela&pisahStrip != 0:
		return p.strip(sela)
	case sela == 0 || p.s[p.i] < '0' || p.s[p.i] > '9':
		return p.sebabTanda(SebabTanda)
	}
	return p.periksaGaya(sela)
}

// periksaGaya insists on one separator style per code: "1.1.01 5.1" is two codes, not a five-part one. The step behind
// a village component is exempt, because a village and a kegiatan are often printed side by side.
func (p *pengupas) periksaGaya(sela pemisah) Sebab {
	if p.hasil.bagian[p.hasil.n-1].lebar == 4 {
		return 0
	}
	if p.gaya == 0 {
		p.gaya = sela
	}
	if p.gaya != sela {
		return SebabDuaKode
	}
	return 0
}

// strip handles the two legitimate dashes: the range 90-99 and the OpenDK account "412-01".
func (p *pengupas) strip(sela pemisah) Sebab {
	kiri := p.hasil.bagian[p.hasil.n-1]
	nilai, lebar := p.angka()
	if lebar == 0 {
		return p.sebabTanda(SebabTanda)
	}
	if sela&pisahTitik != 0 {
		return SebabTanda
	}
	akhir := p.pisah()
	if akhir&pisahGanda != 0 {
		return SebabBolong
	}
	if akhir&pisahStrip != 0 {
		return sebabStrip(kiri.lebar, lebar)
	}
	if p.i < len(p.s) {
		return p.sebabTanda(SebabRentang)
	}
	switch {
	case kiri.lebar == 3 && p.hasil.n == 1 && lebar <= 2:
		v := kiri.nilai
		p.hasil.bagian[0] = bagianKode{v / 100, 1}
		p.hasil.bagian[1] = bagianKode{v / 10 % 10, 1}
		p.hasil.bagian[2] = bagianKode{v % 10, 1}
		p.hasil.bagian[3] = bagianKode{uint16(nilai), uint8(lebar)}
		p.hasil.n = 4
		return 0
	case kiri.nilai == 90 && nilai == 99 && kiri.lebar == 2 && lebar == 2:
		p.hasil.bagian[p.hasil.n-1].nilai = rentang9099
		return 0
	}
	return SebabRentang
}

// sebabStrip tells a date such as "2002-02-02" or "02-02-2002" from other dashed digits.
func sebabStrip(kiri uint8, kanan int) Sebab {
	if kiri == 4 || kanan == 2 || kanan == 4 {
		return SebabTanggal
	}
	return SebabTanda
}

// angka reads a run of digits. The value saturates; lebar counts every digit.
func (p *pengupas) angka() (nilai, lebar int) {
	for p.i < len(p.s) {
		c := p.s[p.i]
		if c < '0' || c > '9' {
			break
		}
		if lebar < 9 {
			nilai = nilai*10 + int(c-'0')
		}
		lebar++
		p.i++
	}
	return nilai, lebar
}

// pisah skips spaces, dots and dashes and reports what it saw.
func (p *pengupas) pisah() pemisah {
	var v pemisah
	for p.i < len(p.s) {
		if w := lebarSpasi(p.s[p.i:]); w > 0 {
			v |= pisahSpasi
			p.i += w
			continue
		}
		jenis, w := tandaPisah(p.s[p.i:])
		if w == 0 {
			break
		}
		if v&jenis != 0 {
			v |= pisahGanda
		}
		v |= jenis
		p.i += w
	}
	return v
}

// tandaPisah recognises a dot, or a dash in one of its three lengths, at the start of s.
func tandaPisah(s string) (pemisah, int) {
	switch {
	case s[0] == '.':
		return pisahTitik, 1
	case s[0] == '-':
		return pisahStrip, 1
	case strings.HasPrefix(s, "–"), strings.HasPrefix(s, "—"):
		return pisahStrip, len("–")
	}
	return 0, 0
}

// lebarSpasi returns the width in bytes of the space, control blank, no-break space or zero-width mark at the start of
// s, and 0 when there is none.
func lebarSpasi(s string) int {
	switch s[0] {
	case ' ', '\t', '\n', '\r', '\v', '\f':
		return 1
	case 0xC2:
		if strings.HasPrefix(s, "\u00a0") {
			return 2
		}
	case 0xE2:
		if len(s) >= 3 && (s[1] == 0x80 && (s[2] >= 0x80 && s[2] <= 0x8B || s[2] == 0xAF) || s[1] == 0x81 && s[2] == 0xA0) {
			return 3
		}
	case 0xEF:
		if strings.HasPrefix(s, "\ufeff") {
			return 3
		}
	}
	return 0
}

// sebabTanda explains the character at the current position; biasa is the reason when it is nothing special.
func (p *pengupas) sebabTanda(biasa Sebab) Sebab {
	if p.i >= len(p.s) {
		return biasa
	}
	c := p.s[p.i]
	switch {
	case c == ':':
		return SebabJam
	case c == '/':
		return SebabTanggal
	case c == ',' && p.hasil.n > 0 && desimalKoma(p.s[p.i+1:]):
		return SebabAngka
	case (c == 'e' || c == 'E') && p.hasil.n > 0 && p.eksponen():
		return SebabAngka
	case c == '[' || c == ']' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80:
		return SebabTeks
	}
	return biasa
}

// eksponen reports whether the letter e at the current position begins an exponent, as in "4.2e1" or "2,02E+09".
func (p *pengupas) eksponen() bool {
	sisa := strings.TrimLeft(p.s[p.i+1:], "+-")
	return sisa != "" && sisa[0] >= '0' && sisa[0] <= '9'
}

// desimalKoma reports whether s, the text behind a comma, is the fraction of a number as an Indonesian spreadsheet
// writes it ("34,1", "2,02E+09").
func desimalKoma(s string) bool {
	ekor := strings.TrimLeft(s, "0123456789")
	return ekor != s && (ekor == "" || ekor[0]|0x20 == 'e')
}

// sebabPanjangAngka tells a date serial, alone in its cell, from other digits without separators. Serials from 30000
// (1982) to 59999 (2064) are dates; anything else that long is a number.
func (p *pengupas) sebabPanjangAngka(nilai, lebar int) Sebab {
	if p.hasil.n == 0 && lebar == 5 && nilai >= 30000 && nilai < 60000 {
		return SebabTanggal
	}
	return SebabAngka
}

// lepasAwalan takes off a village prefix. Only a village has a component of four digits, so it ends the prefix: one
// component before it (kecamatan, as Siskeudes writes) or three (province, regency, kecamatan), two digits each.
func (k *kupasan) lepasAwalan() Sebab {
	letak := -1
	for i := range k.n {
		if k.bagian[i].lebar == 4 {
			if letak >= 0 {
				return SebabAngka
			}
			letak = i
		}
	}
	if letak < 0 {
		return 0
	}
	if letak != 1 && letak != 3 {
		return SebabAngka
	}
	sisa := k.n - letak - 1
	for i := range letak {
		switch {
		case k.bagian[i].lebar == 2:
		case sisa == 0: // no village at all but a last component of four digits
			return SebabAngka
		default:
			return SebabAwalan
		}
	}
	if sisa == 0 {
		return SebabAwalan
	}
	copy(k.bagian[:], k.bagian[letak+1:k.n])
	clear(k.bagian[sisa:])
	k.n = sisa
	return 0
}

// nihil reports whether every component is zero, which is how Siskeudes writes "no kegiatan" ("00.00.00.").
func (k *kupasan) nihil() bool {
	for i := range k.n {
		if k.bagian[i].nilai != 0 || k.bagian[i].lebar != 2 {
			return false
		}
	}
	return true
}
