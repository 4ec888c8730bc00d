package alir

import (
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// pembukti keeps the first cell of each class. The proof of a file depends on nothing else, so the proofs of its parts can be put
// together in order. Its zero value is ready.
type pembukti struct {
	ada    [arus.BanyakKelas]bool
	Contoh []string // in the order of the file
}

// lihat notes a cell of a known class.
func (p *pembukti) lihat(k arus.Kelas, s string) {
	if !p.ada[k] {
		p.ada[k] = true
		p.Contoh = append(p.Contoh, strings.Clone(s))
	}
}

// lihatSembarang notes a cell of which nothing is known.
func (p *pembukti) lihatSembarang(s string) {
	if k := arus.KelasDari(s); k != 0 {
		p.lihat(k, s)
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
func uraiCepat(s string) (rupiah.Rupiah, arus.Kelas, bool) {
	const b = arus.GayaTitik
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
	return rupiah.Rupiah(u * 100), arus.SemuaGaya, true //nolint:gosec // at most 16 digits
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
func uraiIndonesia(s string) (rupiah.Rupiah, arus.Kelas, bool) {
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
	b := arus.SemuaGaya | arus.Beda // one point and no comma
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
	if cepat && (b == arus.SemuaGaya || gaya == rupiah.Mesin || gaya == rupiah.Inggris) {
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
