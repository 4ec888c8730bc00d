package gambar_test

import (
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

func angka(s string) indikator.Angka {
	if s == "" {
		return indikator.Angka{}
	}
	return indikator.Angka{Desimal: decimal.RequireFromString(s), Tempat: 4, Ada: true}
}

func TestTeksPersen(t *testing.T) {
	for masuk, ingin := range map[string][2]string{
		"": {"–", "–"}, "0": {"0", "0"}, "0.0000": {"0", "0"}, "0.0481": {"4,8", "4.8"}, "0.0745": {"7,5", "7.5"}, "0.0003": {"<0,1", "<0.1"}, "0.1": {"10,0", "10.0"},
		"-0.1": {"−10,0", "−10.0"}, "12.3456": {"1.234,6", "1,234.6"}, "1e30": {"100.000.000.000.000,0", "100,000,000,000,000.0"},
	} {
		assert.Equal(t, ingin[0], gambar.TeksPersen(angka(masuk), temuan.Indonesia), masuk)
		assert.Equal(t, ingin[1], gambar.TeksPersen(angka(masuk), temuan.Inggris), masuk)
	}
}

func TestTeksSingkat(t *testing.T) {
	for rp, ingin := range map[int64][2]string{
		0: {"0", "0"}, 1: {"1", "1"}, 950: {"950", "950"}, 999: {"999", "999"}, 1000: {"1 rb", "1k"}, 1049: {"1 rb", "1k"}, 1500: {"1,5 rb", "1.5k"},
		9_950: {"10 rb", "10k"}, 337_195: {"337 rb", "337k"}, 999_499: {"999 rb", "999k"}, 999_500: {"1 jt", "1 mn"}, 12_362_000: {"12 jt", "12 mn"}, 1_234_000_000: {"1,2 mlr", "1.2 bn"},
		999_999_999: {"1 mlr", "1 bn"}, 5_000_000_000_000: {"5 trl", "5 tn"}, -12_000_000: {"−12 jt", "−12 mn"},
	} {
		o := rupiah.Isi(rupiah.Rupiah(rp) * rupiah.Satu)
		assert.Equal(t, ingin[0], gambar.TeksSingkat(o, temuan.Indonesia), rp)
		assert.Equal(t, ingin[1], gambar.TeksSingkat(o, temuan.Inggris), rp)
	}
	assert.Equal(t, "<1", gambar.TeksSingkat(rupiah.Isi(30), temuan.Indonesia))
	assert.Equal(t, "–", gambar.TeksSingkat(rupiah.Opsional{}, temuan.Indonesia))
	for _, r := range []rupiah.Rupiah{math.MaxInt64, math.MinInt64} {
		assert.NotPanics(t, func() {
			gambar.TeksSingkat(rupiah.Isi(r), temuan.Indonesia)
			gambar.TeksUang(rupiah.Isi(r), temuan.Indonesia)
		})
	}
}

func TestTeksUang(t *testing.T) {
	for sen, ingin := range map[rupiah.Rupiah][2]string{
		0: {"Rp0", "Rp0"}, 95000: {"Rp950", "Rp950"}, 183_412_00: {"Rp183 ribu", "Rp183 thousand"}, -4_100_00: {"−Rp4 ribu", "−Rp4 thousand"}, 999_499_00: {"Rp999 ribu", "Rp999 thousand"},
		2_058_000_000_000: {"Rp20,58 miliar", "Rp20.58 billion"}, -223_000_000_00: {"−Rp223 juta", "−Rp223 million"},
	} {
		assert.Equal(t, ingin[0], gambar.TeksUang(rupiah.Isi(sen), temuan.Indonesia), sen)
		assert.Equal(t, ingin[1], gambar.TeksUang(rupiah.Isi(sen), temuan.Inggris), sen)
	}
}

// Rounding never moves a number by more than half of its last place.
func FuzzTeks(f *testing.F) {
	f.Add(int64(183_412_00))
	f.Add(int64(math.MinInt64))
	f.Fuzz(func(t *testing.T, n int64) {
		for _, b := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
			o := rupiah.Isi(rupiah.Rupiah(n))
			for _, s := range []string{gambar.TeksSingkat(o, b), gambar.TeksUang(o, b), gambar.TeksRupiah(o, b), gambar.TeksPersen(indikator.DariRupiah(o), b)} {
				assert.NotEmpty(t, s)
				assert.NotContains(t, s, "-", "a minus is U+2212")
			}
		}
	})
}
