package rupiah

import (
	"errors"
	"math"
	"strconv"
)

// Rupiah is an amount of money in sen (1/100 rupiah). The zero value is Rp0.
//
// An int64 holds ±Rp92,233,720,368,547,758.07, about 92 quadrillion: more than 800 times the sum of all 75,266 village
// budgets of one year (about Rp110 trillion). Adding with the + operator is possible but unchecked; use [Jumlah],
// [Selisih] or a [Penjumlah] for anything that came from outside.
type Rupiah int64

// Satu is one rupiah, so that 5*Satu is Rp5.
const Satu Rupiah = 100

// Limits of [Rupiah].
const (
	Terbesar Rupiah = math.MaxInt64
	Terkecil Rupiah = math.MinInt64
)

// Errors to be tested with errors.Is.
var (
	// ErrLuapan says that a value does not fit into [Rupiah].
	ErrLuapan = errors.New("rupiah: value out of range")
	// ErrPecahan says that a value is finer than one sen.
	ErrPecahan = errors.New("rupiah: value finer than one sen")
	// ErrTataTulis says that a text is not a number in the chosen style.
	ErrTataTulis = errors.New("rupiah: not a number in this style")
	// ErrKosong says that a text holds no number at all; it is not the same as Rp0.
	ErrKosong = errors.New("rupiah: empty")
)

// DariRupiah converts a whole number of rupiah. It fails with [ErrLuapan] if the amount does not fit.
func DariRupiah(n int64) (Rupiah, error) {
	if n > int64(Terbesar/Satu) || n < int64(Terkecil/Satu) {
		return 0, ErrLuapan
	}
	return Rupiah(n) * Satu, nil
}

// Jumlah returns a + b, or [ErrLuapan].
func Jumlah(a, b Rupiah) (Rupiah, error) {
	c := a + b
	// Overflow happened exactly when both terms have the sign that the result has not.
	if (a^c)&(b^c) < 0 {
		return 0, ErrLuapan
	}
	return c, nil
}

// Selisih returns a - b, or [ErrLuapan].
func Selisih(a, b Rupiah) (Rupiah, error) {
	c := a - b
	if (a^b)&(a^c) < 0 {
		return 0, ErrLuapan
	}
	return c, nil
}

// String writes r for machines: a point before the sen and always two of them, for example "-1234567.50".
func (r Rupiah) String() string {
	var b [24]byte
	return string(r.tambahMesin(b[:0]))
}

// AppendText appends the form of [Rupiah.String] to b. It never fails.
func (r Rupiah) AppendText(b []byte) ([]byte, error) {
	return r.tambahMesin(b), nil
}

// MarshalText returns the form of [Rupiah.String], so that JSON carries money as text and a browser does not round it.
func (r Rupiah) MarshalText() ([]byte, error) {
	return r.tambahMesin(nil), nil
}

// UnmarshalText accepts the style [Mesin] without currency sign or grouping, for example "1234567.50" or "1234567".
func (r *Rupiah) UnmarshalText(b []byte) error {
	v, err := Urai(string(b), Mesin)
	if err != nil {
		return err
	}
	*r = v
	return nil
}

// UnmarshalJSON accepts a JSON text or a JSON number; a number is read from its digits, never through a float. null leaves
// r unchanged, as encoding/json asks; use [Opsional] where null has a meaning.
func (r *Rupiah) UnmarshalJSON(b []byte) error {
	s := string(b)
	if s == "null" {
		return nil
	}
	if len(s) >= 2 && s[0] == '"' {
		u, err := strconv.Unquote(s)
		if err != nil {
			return ErrTataTulis
		}
		s = u
	}
	return r.UnmarshalText([]byte(s))
}

// mutlak returns |r| without overflowing on the smallest value.
func (r Rupiah) mutlak() uint64 {
	if r < 0 {
		return uint64(-(r + 1)) + 1
	}
	return uint64(r)
}

func (r Rupiah) tambahMesin(b []byte) []byte {
	u := r.mutlak()
	if r < 0 {
		b = append(b, '-')
	}
	b = strconv.AppendUint(b, u/100, 10)
	return append(b, '.', byte('0'+u%100/10), byte('0'+u%10))
}
