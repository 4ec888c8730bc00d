package gambar

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

// TanpaAngka is what stands in the place of a missing number. It is never a zero.
const TanpaAngka = "–"

const minus = "−"

// batasBulat bounds what layout works with: beyond it a number is drawn at the edge and written as it is.
const batasBulat = 1_000_000_000_000_000

// bulatkan returns a × 10^pangkat rounded half away from zero, held within ±batasBulat, and false if a is missing.
func bulatkan(a indikator.Angka, pangkat int32) (int64, bool) {
	if !a.Ada {
		return 0, false
	}
	d := a.Desimal.Shift(pangkat).Round(0)
	batas := decimal.NewFromInt(batasBulat)
	switch {
	case d.GreaterThan(batas):
		return batasBulat, true
	case d.LessThan(batas.Neg()):
		return -batasBulat, true
	}
	return d.IntPart(), true
}

// TeksPersen writes a ratio as percent with one decimal and without the sign: 0.0481 is "4,8" and "4.8". Rp0 is "0", what rounds
// to nothing but is not "<0,1", and a missing ratio [TanpaAngka].
func TeksPersen(a indikator.Angka, b temuan.Bahasa) string {
	n, ada := bulatkan(a, 3)
	switch {
	case !ada:
		return TanpaAngka
	case a.Desimal.IsZero():
		return "0"
	case n == 0 && a.Desimal.IsPositive():
		return "<0" + koma(b) + "1"
	}
	return bertanda(n, func(u uint64) string { return kelompok(u/10, b) + koma(b) + string(rune('0'+u%10)) })
}

// TeksPersenBulat is [TeksPersen] in whole percent, for columns without room: "95".
func TeksPersenBulat(a indikator.Angka, b temuan.Bahasa) string {
	n, ada := bulatkan(a, 2)
	switch {
	case !ada:
		return TanpaAngka
	case n == 0 && a.Desimal.IsPositive():
		return "<1"
	}
	return bertanda(n, func(u uint64) string { return kelompok(u, b) })
}

// TeksPerJiwa writes an amount per resident for a cell: "337 rb" and "337k". It carries no "Rp"; the head of its column does.
func TeksPerJiwa(a indikator.Angka, b temuan.Bahasa) string {
	n, ada := bulatkan(a, 2)
	if !ada {
		return TanpaAngka
	}
	return TeksSingkat(rupiah.Isi(rupiah.Rupiah(n)), b)
}

// satuanSingkat are the units of short amounts in falling order, in rupiah, each with what rounds up to it.
var satuanSingkat = [...]struct {
	nilai, mulai       uint64
	indonesia, inggris string
}{
	{1e12, 1e12 - 5e8, " trl", " tn"}, {1e9, 1e9 - 5e5, " mlr", " bn"}, {1e6, 1e6 - 500, " jt", " mn"}, {1e3, 1e3, " rb", "k"},
}

// TeksSingkat writes an amount for a cell, with one decimal below ten and none above: "12 jt", "1,2 mlr", "337 rb", "950". An
// amount that rounds to nothing but is not Rp0 is "<1". Never "M", which is a thousand times more in Indonesian than in English.
func TeksSingkat(o rupiah.Opsional, b temuan.Bahasa) string {
	if !o.Ada {
		return TanpaAngka
	}
	r := max(o.Nilai, -rupiah.Terbesar)
	tanda := ""
	if r < 0 {
		tanda, r = minus, -r
	}
	bulat := (uint64(r) + 50) / 100
	if bulat == 0 && r > 0 {
		return "<1"
	}
	for _, s := range satuanSingkat {
		if bulat < s.mulai {
			continue
		}
		bulat = max(bulat, s.nilai)
		nama := pilih(b, s.indonesia, s.inggris)
		if n := (bulat + s.nilai/20) / (s.nilai / 10); n < 100 && n%10 != 0 {
			return tanda + strconv.FormatUint(n/10, 10) + koma(b) + string(rune('0'+n%10)) + nama
		}
		return tanda + kelompok((bulat+s.nilai/2)/s.nilai, b) + nama
	}
	return tanda + kelompok(bulat, b)
}

// TeksUang writes an amount in words of size: "Rp20,58 miliar", "Rp183 ribu", "Rp950". The exact amount must be reachable
// beside it.
func TeksUang(o rupiah.Opsional, b temuan.Bahasa) string {
	if !o.Ada {
		return TanpaAngka
	}
	mutlak := max(o.Nilai, -o.Nilai)
	if mutlak >= 1000*rupiah.Satu && mutlak < 999_500*rupiah.Satu {
		ribu := (uint64(mutlak) + 50_000) / 100_000
		kata := pilih(b, " ribu", " thousand")
		if o.Nilai < 0 {
			return minus + "Rp" + kelompok(ribu, b) + kata
		}
		return "Rp" + kelompok(ribu, b) + kata
	}
	return tandaMinus(pilih(b, o.Nilai.KataIndonesia(), o.Nilai.KataInggris()))
}

// TeksRupiah writes the exact amount: "Rp1.234.567". A missing one is [TanpaAngka].
func TeksRupiah(o rupiah.Opsional, b temuan.Bahasa) string {
	if !o.Ada {
		return TanpaAngka
	}
	return tandaMinus(pilih(b, o.Nilai.TeksIndonesia(), o.Nilai.TeksInggris()))
}

// TeksCacah writes a count: "35.840".
func TeksCacah(n int, b temuan.Bahasa) string {
	return bertanda(int64(n), func(u uint64) string { return kelompok(u, b) })
}

// uangAngka returns a number of rupiah as an amount; beyond the range of money it stays at its edge.
//
//go:noinline
func uangAngka(a indikator.Angka) rupiah.Opsional {
	n, ada := bulatkan(a, 2)
	return rupiah.Opsional{Nilai: rupiah.Rupiah(n), Ada: ada}
}

func tandaMinus(s string) string {
	if strings.HasPrefix(s, "-") {
		return minus + s[1:]
	}
	return s
}

//go:noinline
func koma(b temuan.Bahasa) string { return pilih(b, ",", ".") }

//go:noinline
func pilih(b temuan.Bahasa, indonesia, inggris string) string {
	if b == temuan.Inggris {
		return inggris
	}
	return indonesia
}

//go:noinline
func bertanda(n int64, tulis func(uint64) string) string {
	if n < 0 {
		return minus + tulis(uint64(-n))
	}
	return tulis(uint64(n))
}

// kelompok writes u with a separator after every third digit from the right.
func kelompok(u uint64, b temuan.Bahasa) string {
	s := strconv.FormatUint(u, 10)
	if len(s) <= 3 {
		return s
	}
	var t strings.Builder
	for i := range len(s) {
		if i > 0 && (len(s)-i)%3 == 0 {
			_, _ = t.WriteString(pilih(b, ".", ","))
		}
		_ = t.WriteByte(s[i])
	}
	return t.String()
}

func tambahBulat(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }
