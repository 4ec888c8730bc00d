package layanan

import (
	"bytes"
	"cmp"
	"errors"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Angka is an exact decimal number or none. The zero value is none, so that a
// figure nobody gave can never be read as 0. Values are comparable with ==: "3"
// and "3.00" are the same Angka. At most 18 significant digits, of them at most
// 15 after the point.
type Angka struct {
	n     int64 // the digits
	skala uint8 // how many of them stand after the point; no trailing zeros there
	ada   bool
}

const (
	maksSkala  = 15
	maksDigit  = 18
	maksPanjar = 64 // bytes of a spelling, padding zeros included
)

// The errors of this type.
var (
	// ErrAngka: the text is no number in machine form, or has too many digits.
	ErrAngka = errors.New("layanan: not a number")
	// ErrLuapan: a result does not fit an Angka.
	ErrLuapan = errors.New("layanan: number too large")
)

// DariBilangan returns the whole number n. More than 18 digits give none.
func DariBilangan(n int64) Angka {
	if n >= pangkat[maksDigit] || n <= -pangkat[maksDigit] {
		return Angka{}
	}
	return Angka{n: n, ada: true}
}

// UraiAngka reads the machine form: digits, maybe a minus before them, maybe a
// point and digits after them ("-12", "0.65714285714286"). Empty text is none.
// No grouping, no exponent, no blanks, no comma: the readers in layanan/baca
// prove the style of a file first. The error wraps ErrAngka.
func UraiAngka(s string) (Angka, error) {
	if s == "" {
		return Angka{}, nil
	}
	bulat, pecahan, titik := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if len(s) > maksPanjar || !semuaDigit(bulat) || titik && !semuaDigit(pecahan) {
		return Angka{}, &salahNama{ErrAngka, s}
	}
	pecahan = strings.TrimRight(pecahan, "0")
	digit := strings.TrimLeft(bulat+pecahan, "0")
	if len(digit) > maksDigit || len(pecahan) > maksSkala {
		return Angka{}, &salahNama{ErrAngka, s}
	}
	a := Angka{skala: uint8(len(pecahan)), ada: true}
	for i := range len(digit) {
		a.n = a.n*10 + int64(digit[i]-'0')
	}
	if s[0] == '-' {
		a.n = -a.n
	}
	return a, nil
}

// HarusAngka is UraiAngka for numbers written in a program: it panics on an
// error.
func HarusAngka(s string) Angka {
	a, err := UraiAngka(s)
	if err != nil {
		panic(err)
	}
	return a
}

func semuaDigit(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Ada reports whether there is a number.
func (a Angka) Ada() bool { return a.ada }

// Tanda returns -1, 0 or 1; 0 also for none.
func (a Angka) Tanda() int { return cmp.Compare(a.n, 0) }

// Bulat reports whether a is a whole number. None is not.
func (a Angka) Bulat() bool { return a.ada && a.skala == 0 }

// Bandingkan orders by value; none comes before every number.
func (a Angka) Bandingkan(b Angka) int {
	switch {
	case !a.ada || !b.ada:
		return bool2int(a.ada) - bool2int(b.ada)
	case a.Tanda() != b.Tanda():
		return cmp.Compare(a.Tanda(), b.Tanda())
	case a.n < 0:
		return bandingkanMutlak(b, a)
	default:
		return bandingkanMutlak(a, b)
	}
}

// bandingkanMutlak orders by distance from 0, in 128 bits.
func bandingkanMutlak(a, b Angka) int {
	skala := max(a.skala, b.skala)
	at, ar := bits.Mul64(mutlak(a.n), uint64(pangkat[skala-a.skala]))
	bt, br := bits.Mul64(mutlak(b.n), uint64(pangkat[skala-b.skala]))
	if at != bt {
		return cmp.Compare(at, bt)
	}
	return cmp.Compare(ar, br)
}

func bool2int(b bool) int {
	if b {
		return 1
	}
	return 0
}

func mutlak(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

// pangkat holds the powers of ten that fit an int64.
var pangkat = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// String returns the machine form without trailing zeros, "" for none.
func (a Angka) String() string { return a.teks("", ".") }

// TeksIndonesia returns the form for Indonesian readers, such as "1.234,5"; "–"
// for none.
func (a Angka) TeksIndonesia() string { return a.teksOrang(".", ",") }

// TeksInggris returns the form for English readers, such as "1,234.5"; "–" for
// none.
func (a Angka) TeksInggris() string { return a.teksOrang(",", ".") }

func (a Angka) teksOrang(kelompok, desimal string) string {
	if !a.ada {
		return "–"
	}
	return a.teks(kelompok, desimal)
}

func (a Angka) teks(kelompok, desimal string) string {
	if !a.ada {
		return ""
	}
	digit := strconv.FormatUint(mutlak(a.n), 10)
	if kurang := int(a.skala) + 1 - len(digit); kurang > 0 {
		digit = strings.Repeat("0", kurang) + digit
	}
	batas := len(digit) - int(a.skala)
	var b strings.Builder
	if a.n < 0 {
		b.WriteByte('-')
	}
	for i := range batas {
		if i > 0 && (batas-i)%3 == 0 {
			b.WriteString(kelompok)
		}
		b.WriteByte(digit[i])
	}
	if a.skala > 0 {
		b.WriteString(desimal + digit[batas:])
	}
	return b.String()
}

// Desimal returns a as the decimal type of the public API; false for none.
func (a Angka) Desimal() (decimal.Decimal, bool) {
	return decimal.New(a.n, -int32(a.skala)), a.ada
}

// MarshalText returns the form of String: empty for none.
func (a Angka) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what UraiAngka reads.
func (a *Angka) UnmarshalText(teks []byte) error {
	baru, err := UraiAngka(string(teks))
	if err != nil {
		return err
	}
	*a = baru
	return nil
}

// MarshalJSON writes a text such as "34.5", because a JSON number is a binary
// float to most readers; none is null.
func (a Angka) MarshalJSON() ([]byte, error) {
	if !a.ada {
		return []byte("null"), nil
	}
	return []byte(`"` + a.String() + `"`), nil
}

// UnmarshalJSON reads a text or a plain JSON number, digit by digit; null is
// none.
func (a *Angka) UnmarshalJSON(b []byte) error {
	if bytes.Equal(b, []byte("null")) {
		*a = Angka{}
		return nil
	}
	if n := len(b) - 1; n > 0 && b[0] == '"' && b[n] == '"' {
		b = b[1:n]
	}
	return a.UnmarshalText(b)
}

// jumlahan adds numbers of any sign and scale exactly, in any order. The zero
// value is an empty sum.
type jumlahan struct {
	n      big.Int // at maksSkala
	banyak int
}

func (j *jumlahan) tambah(a Angka) {
	if a.ada {
		j.n.Add(&j.n, a.berskala(maksSkala))
		j.banyak++
	}
}

// hasil returns the sum; none for an empty one.
func (j *jumlahan) hasil() (Angka, error) {
	if j.banyak == 0 {
		return Angka{}, nil
	}
	return dariBesar(new(big.Int).Set(&j.n), maksSkala)
}

// berskala returns a × 10^skala; skala is at least that of a.
func (a Angka) berskala(skala uint8) *big.Int {
	n := big.NewInt(a.n)
	return n.Mul(n, big.NewInt(pangkat[skala-a.skala]))
}

// dariBesar returns n / 10^skala and changes n.
func dariBesar(n *big.Int, skala uint8) (Angka, error) {
	var sisa big.Int
	sepuluh := big.NewInt(10)
	for skala > 0 {
		bagi, s := new(big.Int).QuoRem(n, sepuluh, &sisa)
		if s.Sign() != 0 {
			break
		}
		n, skala = bagi, skala-1
	}
	if !n.IsInt64() || mutlak(n.Int64()) >= uint64(pangkat[maksDigit]) {
		return Angka{}, ErrLuapan
	}
	return Angka{n.Int64(), skala, true}, nil
}

// bagi returns a × pengali / b, rounded half away from zero to the given number
// of decimals. b must not be 0.
func bagi(a, b Angka, pengali int64, desimal uint8) (Angka, error) {
	atas := a.berskala(maksSkala)
	atas.Mul(atas, big.NewInt(pengali))
	atas.Mul(atas, big.NewInt(2*pangkat[desimal]))
	bawah := b.berskala(maksSkala)
	negatif := atas.Sign()*bawah.Sign() < 0
	atas.Abs(atas)
	bawah.Abs(bawah)
	// floor((2x+1)/2) rounds x half up.
	atas.Quo(atas.Add(atas, bawah), bawah.Lsh(bawah, 1))
	if negatif {
		atas.Neg(atas)
	}
	return dariBesar(atas, desimal)
}

// JumlahAngka returns a + b. A missing summand makes the sum missing; a sum that
// does not fit is ErrLuapan.
func JumlahAngka(a, b Angka) (Angka, error) {
	if !a.ada || !b.ada {
		return Angka{}, nil
	}
	var j jumlahan
	j.tambah(a)
	j.tambah(b)
	return j.hasil()
}
