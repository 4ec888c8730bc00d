package alir

import (
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// bentuk classes an amount cell by the styles that can read it: the bits of [rupiah.TataTulis], and bentukBeda where the readings
// differ.
type bentuk uint8

const (
	semuaGaya  bentuk = 1<<rupiah.Indonesia | 1<<rupiah.Mesin | 1<<rupiah.Inggris
	bentukBeda bentuk = 1
)

// pembukti keeps the first cell of each class. The proof of a file depends on nothing else, so the proofs of its parts can be put
// together in order. Its zero value is ready.
type pembukti struct {
	ada    [16]bool
	Contoh []string // in the order of the file
}

// lihat notes a cell of a known class.
func (p *pembukti) lihat(b bentuk, s string) {
	if !p.ada[b] {
		p.ada[b] = true
		p.Contoh = append(p.Contoh, strings.Clone(s))
	}
}

// lihatSembarang notes a cell of which nothing is known.
func (p *pembukti) lihatSembarang(s string) {
	if !strings.ContainsAny(s, "0123456789") {
		return // empty, a dash, or no number in any style
	}
	var b bentuk
	var hasil [rupiah.Inggris + 1]rupiah.Rupiah
	var galat [rupiah.Inggris + 1]error
	var acuan rupiah.TataTulis
	for t := rupiah.Indonesia; t <= rupiah.Inggris; t++ {
		hasil[t], galat[t] = rupiah.Urai(s, t)
		if errors.Is(galat[t], rupiah.ErrTataTulis) {
			continue
		}
		b |= 1 << t
		if acuan != 0 && (hasil[t] != hasil[acuan] || !errors.Is(galat[t], galat[acuan])) {
			b |= bentukBeda
		}
		if acuan == 0 {
			acuan = t
		}
	}
	if b != 0 {
		p.lihat(b, s)
	}
}

// gabung takes in what a later part of the file has seen.
func (p *pembukti) gabung(q *pembukti) {
	for _, s := range q.Contoh {
		p.lihatSembarang(s)
	}
}

func (p *pembukti) hasil() rupiah.Bukti {
	var k rupiah.Pengenal
	for _, s := range p.Contoh {
		k.Tambah(s)
	}
	return k.Hasil()
}

// uraiCepat reads the forms that programs write: digits, and digits with one or two decimals behind a point. It is false for any
// other, which is no verdict.
func uraiCepat(s string) (rupiah.Rupiah, bentuk, bool) {
	const b = 1<<rupiah.Mesin | 1<<rupiah.Inggris
	n := len(s)
	if n > 18 {
		return 0, 0, false
	}
	if n > 3 && s[n-3] == '.' {
		c, d := s[n-2]-'0', s[n-1]-'0'
		u, ok := angkaSaja(s, n-3)
		if !ok || c > 9 || d > 9 {
			return 0, 0, false
		}
		return rupiah.Rupiah(u*100 + uint64(c)*10 + uint64(d)), b, true //nolint:gosec // at most 15 digits
	}
	if n > 2 && s[n-2] == '.' {
		c := s[n-1] - '0'
		u, ok := angkaSaja(s, n-2)
		if !ok || c > 9 {
			return 0, 0, false
		}
		return rupiah.Rupiah(u*100 + uint64(c)*10), b, true //nolint:gosec // at most 16 digits
	}
	u, ok := angkaSaja(s, n)
	if !ok || n == 0 || n > 16 {
		return 0, 0, false
	}
	return rupiah.Rupiah(u * 100), semuaGaya, true //nolint:gosec // at most 16 digits
}

// angkaSaja reads the first n bytes of s, which must be digits; eight of them at a time.
func angkaSaja(s string, n int) (uint64, bool) {
	var u uint64
	if len(s) >= 8 && n > 0 {
		awal := 0
		if n > 8 {
			awal = n - 8
			for i := range awal {
				c := s[i] - '0'
				if c > 9 {
					return 0, false
				}
				u = u*10 + uint64(c)
			}
			n = 8
		}
		v := (le64(s[awal:awal+8]) ^ satu8*'0') << (8 * (8 - n)) // leading zeros instead of what stands behind
		if (v+satu8*0x76|v)&tinggi != 0 {
			return 0, false
		}
		return u*100_000_000 + delapan(v), true
	}
	for i := range n {
		c := s[i] - '0'
		if c > 9 {
			return 0, false
		}
		u = u*10 + uint64(c)
	}
	return u, true
}

// uraiIndonesia reads groups of three digits behind points, with or without two decimals behind a comma. It is false for any other
// form, which is no verdict.
func uraiIndonesia(s string) (rupiah.Rupiah, bentuk, bool) {
	if len(s) > 22 || len(s) < 5 || s[0] < '1' || s[0] > '9' {
		return 0, 0, false
	}
	bulat, pecah := s, ""
	if n := len(s); s[n-3] == ',' {
		bulat, pecah = s[:n-3], s[n-2:]
	}
	i := (len(bulat)-1)%4 + 1 // the first group: the others have four bytes each
	if i == 4 || i == len(bulat) {
		return 0, 0, false
	}
	n, ok := angkaSaja(bulat[:i], i)
	if !ok {
		return 0, 0, false
	}
	b := semuaGaya | bentukBeda // one point and no comma
	if pecah != "" || len(bulat) > i+4 {
		b = 1 << rupiah.Indonesia
	}
	for ; i < len(bulat); i += 4 {
		tiga, ok := angkaSaja(bulat[i+1:i+4], 3)
		if !ok || bulat[i] != '.' {
			return 0, 0, false
		}
		n = n*1000 + tiga
	}
	n *= 100
	if pecah != "" {
		sen, ok := angkaSaja(pecah, 2)
		if !ok {
			return 0, 0, false
		}
		n += sen
	}
	return rupiah.Rupiah(n), b, true //nolint:gosec // at most 16 digits before the comma
}

// uang reads an amount cell that is not empty in the style of the file, and notes it for the proof. sah is false where the row cannot
// be read.
func (t *penerima) uang(s string) (r rupiah.Rupiah, ada, sah bool) {
	gaya := t.gaya
	r, b, cepat := uraiCepat(s)
	if cepat && (b == semuaGaya || gaya == rupiah.Mesin || gaya == rupiah.Inggris) {
		t.bukti.lihat(b, s)
		return r, true, true
	}
	if gaya == rupiah.Indonesia {
		if r, b, cepat = uraiIndonesia(s); cepat {
			t.bukti.lihat(b, s)
			return r, true, true
		}
	}
	t.bukti.lihatSembarang(s)
	var err error
	if gaya != 0 {
		r, err = rupiah.Urai(s, gaya)
	} else {
		r, _, err = rupiah.UraiMandiri(s)
	}
	switch {
	case err == nil:
		return r, true, true
	case errors.Is(err, rupiah.ErrKosong):
		return 0, false, true
	default:
		return 0, false, false
	}
}
