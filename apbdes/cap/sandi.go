package cap

import (
	"strings"
)

const (
	banyakSandi = 20 // signs on paper
	kelompok    = 4
	abjad       = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
)

// Sebab says why a text is no seal.
type Sebab uint8

// The reasons.
const (
	SebabPanjang Sebab = iota + 1 // not 20 signs, nor 64
	SebabSandi                    // a sign that does not occur
	SebabPeriksa                  // the check sign does not fit: a sign is wrong
	SebabVersi                    // made by a version that is not known
)

var teksSebab = [...][2]string{
	SebabPanjang: {"cap angka terdiri atas 20 huruf dan angka", "a seal has 20 letters and digits"},
	SebabSandi:   {"ada huruf yang tidak dipakai cap angka", "a letter does not occur in seals"},
	SebabPeriksa: {"ada huruf atau angka yang salah ketik", "a letter or digit is mistyped"},
	SebabVersi:   {"versi cap angka tidak dikenal", "the version of the seal is not known"},
}

// SalahCap is the error for a text that is no seal.
type SalahCap struct {
	Masukan string
	Sebab   Sebab
}

// Error returns one line for programmers.
func (s *SalahCap) Error() string {
	_, en := s.Pesan()
	return "cap: " + en
}

// Pesan returns the reason in Indonesian and English.
func (s *SalahCap) Pesan() (id, en string) {
	if s.Sebab == 0 || int(s.Sebab) >= len(teksSebab) {
		return "bukan cap angka", "not a seal"
	}
	return teksSebab[s.Sebab][0], teksSebab[s.Sebab][1]
}

// Urai reads a seal as a person types it, in small letters, without hyphens or with blanks, O for 0 and I or L for 1, and returns it as
// [Cap.String] prints it. 64 hexadecimal digits come back in small letters. The error is a [*SalahCap].
func Urai(s string) (string, error) {
	salah := func(b Sebab) (string, error) { return "", &SalahCap{s, b} }
	if len(s) > 200 {
		return salah(SebabPanjang)
	}
	polos := strings.Map(func(r rune) rune {
		if r == '-' || r == ' ' || r == '\t' {
			return -1
		}
		return r
	}, s)
	if len(polos) == 64 {
		if kecil := strings.ToLower(polos); strings.Trim(kecil, "0123456789abcdef") == "" {
			return kecil, nil
		}
		return salah(SebabSandi)
	}
	if len(polos) != banyakSandi {
		return salah(SebabPanjang)
	}
	var nilai [banyakSandi]byte
	polos = strings.NewReplacer("O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(polos))
	for i := range banyakSandi {
		n := strings.IndexByte(abjad, polos[min(i, len(polos)-1)])
		if n < 0 {
			return salah(SebabSandi)
		}
		nilai[i] = byte(n) //nolint:gosec // below 32
	}
	switch {
	case periksaSandi(nilai[:banyakSandi-1]) != nilai[banyakSandi-1]:
		return salah(SebabPeriksa)
	case nilai[0] != Versi:
		return salah(SebabVersi)
	}
	return tulisSandi(nilai), nil
}

func tulisSandi(nilai [banyakSandi]byte) string {
	b := make([]byte, 0, banyakSandi+banyakSandi/kelompok)
	for i, n := range nilai {
		if i > 0 && i%kelompok == 0 {
			b = append(b, '-')
		}
		b = append(b, abjad[n])
	}
	return string(b)
}

// periksaSandi returns the check sign: the sum of the signs in the field of 32 elements, each multiplied by another power of its
// generator. A changed sign changes its term, and two signs that change places change the sum as their factors differ.
func periksaSandi(nilai []byte) byte {
	var jumlah byte
	faktor := byte(1)
	for _, n := range nilai {
		faktor = kali(faktor, 2)
		jumlah ^= kali(n, faktor)
	}
	return jumlah
}

// kali multiplies in GF(2⁵) modulo x⁵ + x² + 1.
func kali(a, b byte) byte {
	var h byte
	for ; b > 0; b >>= 1 {
		if b&1 == 1 {
			h ^= a
		}
		if a <<= 1; a&32 != 0 {
			a ^= 0b100101
		}
	}
	return h
}
