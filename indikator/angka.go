package indikator

import (
	"errors"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// ErrAngka says that a text is not the JSON form of an [Angka].
var ErrAngka = errors.New("indikator: not a decimal number")

// Angka is a computed number with a fixed count of decimals, or missing. The zero value is missing, which is not zero; its JSON
// is null. A present number is a JSON text such as "0.0901".
type Angka struct {
	Desimal decimal.Decimal
	Tempat  int32 // decimals written
	Ada     bool
}

// DariRupiah returns an amount as a number of rupiah with two decimals; a missing amount stays missing.
func DariRupiah(o rupiah.Opsional) Angka {
	if !o.Ada {
		return Angka{}
	}
	return Angka{o.Nilai.Desimal(), tempatUang, true}
}

// String writes the number with its fixed decimals, and "" if it is missing.
func (a Angka) String() string {
	if !a.Ada {
		return ""
	}
	return a.Desimal.StringFixed(a.Tempat)
}

// MarshalJSON writes a JSON text, or null if the number is missing.
func (a Angka) MarshalJSON() ([]byte, error) {
	if !a.Ada {
		return []byte("null"), nil
	}
	return strconv.AppendQuote(nil, a.String()), nil
}

// maksAngka bounds the text of a number: an int64 of sen over a count of people needs far less.
const maksAngka = 40

// UnmarshalJSON reads what [Angka.MarshalJSON] writes. The error is [ErrAngka].
func (a *Angka) UnmarshalJSON(b []byte) error {
	s := string(b)
	if s == "null" {
		*a = Angka{}
		return nil
	}
	if len(s) < 3 || len(s) > maksAngka || s[0] != '"' || s[len(s)-1] != '"' {
		return ErrAngka
	}
	s = s[1 : len(s)-1]
	if strings.Trim(s, "-.0123456789") != "" || strings.ContainsAny(s, "eE+") {
		return ErrAngka
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return ErrAngka
	}
	*a = Angka{Desimal: d, Tempat: max(0, -d.Exponent()), Ada: true}
	return nil
}

// porsi returns part/whole with four decimals. whole is above zero.
func porsi(bagian, seluruh rupiah.Rupiah) Angka {
	d, ada := rupiah.Porsi(bagian, seluruh, tempatRasio)
	return Angka{d, tempatRasio, ada}
}

// perOrang returns an amount over a count of people, rounded half away from zero to the sen. orang is above zero.
func perOrang(r rupiah.Rupiah, orang int64) Angka {
	return Angka{r.Desimal().DivRound(decimal.NewFromInt(orang), tempatUang), tempatUang, true}
}
