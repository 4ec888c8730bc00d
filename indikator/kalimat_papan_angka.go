package indikator

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Numbers in sentences are words up to ten, digits above: "tiga desa", "12 desa".
var kataBilangan = [...]Teks{
	{"nol", "zero"}, {"satu", "one"}, {"dua", "two"}, {"tiga", "three"}, {"empat", "four"}, {"lima", "five"},
	{"enam", "six"}, {"tujuh", "seven"}, {"delapan", "eight"}, {"sembilan", "nine"}, {"sepuluh", "ten"},
}

// TeksBanyak writes a count for a sentence: "tiga" and "three", "1.234" and "1,234".
func TeksBanyak(n int) Teks {
	if n >= 0 && n < len(kataBilangan) {
		return kataBilangan[n]
	}
	return TeksCacah(n)
}

// TeksCacah writes a whole number in digits: "7.280" and "7,280".
func TeksCacah(n int) Teks {
	s := strconv.Itoa(n)
	return Teks{kelompokkan(s, '.', ','), kelompokkan(s, ',', '.')}
}

// kelompokkan puts a separator after every third digit of the whole part of a machine number, and the given sign before its decimals.
func kelompokkan(s string, pemisah, koma byte) string {
	tanda := ""
	if strings.HasPrefix(s, "-") {
		tanda, s = "-", s[1:]
	}
	bulat, pecahan, ada := strings.Cut(s, ".")
	b := make([]byte, 0, len(s)+len(s)/3+2)
	b = append(b, tanda...)
	for i := range len(bulat) {
		if i > 0 && (len(bulat)-i)%3 == 0 {
			b = append(b, pemisah)
		}
		b = append(b, bulat[i])
	}
	if ada {
		b = append(append(b, koma), pecahan...)
	}
	return string(b)
}

// TeksPersen writes a ratio as percent with one decimal, rounded half away from zero: "7,4%" and "7.4%". A ratio above zero that
// would round to nothing is "kurang dari 0,1%"; a missing one is the empty text.
func TeksPersen(a Angka) Teks {
	if !a.Ada {
		return Teks{}
	}
	d := a.Desimal.Shift(2)
	r := d.Round(1)
	if r.IsZero() && d.Sign() > 0 {
		return Teks{"kurang dari 0,1%", "less than 0.1%"}
	}
	s := r.StringFixed(1)
	return Teks{kelompokkan(s, '.', ',') + "%", kelompokkan(s, ',', '.') + "%"}
}

// TeksDariSeratus writes a ratio from 0 to 1 as whole rupiah of every Rp100: "Rp32". What would round to Rp0 or Rp100 without being
// it says so. A missing ratio, or one outside 0 to 1, is the empty text.
func TeksDariSeratus(a Angka) Teks {
	satu := decimal.New(1, 0)
	if !a.Ada || a.Desimal.Sign() < 0 || a.Desimal.Cmp(satu) > 0 {
		return Teks{}
	}
	d := a.Desimal.Shift(2).Round(0)
	switch {
	case d.IsZero() && !a.Desimal.IsZero():
		return Teks{"kurang dari Rp1", "less than Rp1"}
	case d.Cmp(decimal.New(100, 0)) == 0 && a.Desimal.Cmp(satu) < 0:
		return Teks{"lebih dari Rp99", "more than Rp99"}
	}
	s := "Rp" + d.StringFixed(0)
	return Teks{s, s}
}

// TeksUang writes an amount by its size: "Rp223 juta" and "Rp223 million"; the empty text for a missing one.
func TeksUang(o rupiah.Opsional) Teks {
	if !o.Ada {
		return Teks{}
	}
	return Teks{o.Nilai.KataIndonesia(), o.Nilai.KataInggris()}
}

// TeksUangBulat writes an amount per head in whole rupiah, rounded half away from zero: "Rp183.000" and "Rp183,000". A missing
// amount is the empty text.
func TeksUangBulat(a Angka) Teks {
	if !a.Ada {
		return Teks{}
	}
	s := a.Desimal.Round(0).StringFixed(0)
	tanda := ""
	if strings.HasPrefix(s, "-") {
		tanda, s = "-", s[1:]
	}
	return Teks{tanda + "Rp" + kelompokkan(s, '.', ','), tanda + "Rp" + kelompokkan(s, ',', '.')}
}

// teksFase names a phase in a sentence.
func teksFase(f apbdes.Fase) Teks {
	switch f {
	case apbdes.Rancangan:
		return Teks{"rancangan anggaran", "draft budget"}
	case apbdes.Anggaran:
		return Teks{"anggaran", "budget"}
	case apbdes.Perubahan:
		return Teks{"anggaran perubahan", "revised budget"}
	case apbdes.Realisasi:
		return Teks{"realisasi", "actual"}
	default:
		return Teks{}
	}
}

// teksLayanan names a service inside a sentence.
func teksLayanan(l layanan.Layanan) Teks {
	return Teks{strings.ToLower(l.Nama(0)), strings.ToLower(l.Nama(1))}
}
