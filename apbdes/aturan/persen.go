package aturan

import (
	"math/bits"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Persen is a share in hundredths of a percent: 3000 is 30%, 5803 is 58.03%. The zero value is 0%.
type Persen int32

// seratus is 100%.
const seratus = 10_000

// String returns the share as a decimal point number with a percent sign: "58.03%".
func (p Persen) String() string { return p.teks('.') }

// TeksIndonesia writes the share with a decimal comma: "58,03%", "30%".
func (p Persen) TeksIndonesia() string { return p.teks(',') }

// TeksInggris writes the share with a decimal point: "58.03%".
func (p Persen) TeksInggris() string { return p.teks('.') }

func (p Persen) teks(pecahan byte) string {
	b := make([]byte, 0, 16)
	n := int64(p)
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if s := n % 100; s != 0 {
		b = append(b, pecahan, byte('0'+s/10))
		if s%10 != 0 {
			b = append(b, byte('0'+s%10))
		}
	}
	return string(append(b, '%'))
}

// bagianBawah returns the share p of r, rounded down to the sen. r and p must not be negative and p at most 100%, so that nothing
// can overflow.
func bagianBawah(r rupiah.Rupiah, p Persen) rupiah.Rupiah {
	tinggi, rendah := bits.Mul64(uint64(r), uint64(p))
	hasil, _ := bits.Div64(tinggi, rendah, seratus)
	return rupiah.Rupiah(hasil)
}

// bagianAtas is bagianBawah rounded up to the sen.
func bagianAtas(r rupiah.Rupiah, p Persen) rupiah.Rupiah {
	tinggi, rendah := bits.Mul64(uint64(r), uint64(p))
	hasil, sisa := bits.Div64(tinggi, rendah, seratus)
	if sisa > 0 {
		hasil++
	}
	return rupiah.Rupiah(hasil)
}

// kali returns n times r, and false if it does not fit or one of them is negative.
func kali(r rupiah.Rupiah, n int) (rupiah.Rupiah, bool) {
	if r < 0 || n < 0 {
		return 0, false
	}
	tinggi, rendah := bits.Mul64(uint64(r), uint64(n))
	if tinggi != 0 || rendah > uint64(rupiah.Terbesar) {
		return 0, false
	}
	return rupiah.Rupiah(rendah), true
}
