package aturan

import (
	"math/big"
	"testing"
	"testing/quick"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Shares of amounts are exact for every amount of the type.
func TestBagian(t *testing.T) {
	f := func(n int64, p uint16) bool {
		if n < 0 {
			n = -(n + 1)
		}
		porsi := int64(p) % (seratus + 1)
		bawah, sisa := new(big.Int).DivMod(new(big.Int).Mul(big.NewInt(n), big.NewInt(porsi)), big.NewInt(seratus), new(big.Int))
		atas := new(big.Int).Set(bawah)
		if sisa.Sign() > 0 {
			atas.Add(atas, big.NewInt(1))
		}
		return int64(bagianBawah(rupiah.Rupiah(n), Persen(porsi))) == bawah.Int64() &&
			int64(bagianAtas(rupiah.Rupiah(n), Persen(porsi))) == atas.Int64()
	}
	require.NoError(t, quick.Check(f, &quick.Config{MaxCount: 5000}))
	assert.Equal(t, rupiah.Terbesar, bagianBawah(rupiah.Terbesar, seratus))
	assert.Equal(t, rupiah.Terbesar, bagianAtas(rupiah.Terbesar, seratus))
}

func TestKali(t *testing.T) {
	for _, u := range []struct {
		r     rupiah.Rupiah
		n     int
		hasil rupiah.Rupiah
		muat  bool
	}{
		{100, 12, 1200, true},
		{rupiah.Terbesar, 1, rupiah.Terbesar, true},
		{rupiah.Terbesar, 2, 0, false},
		{rupiah.Terbesar, 1 << 20, 0, false},
		{-1, 2, 0, false},
		{1, -2, 0, false},
		{0, 5, 0, true},
		{5, 0, 0, true},
		{-1, 0, 0, false},
		{0, -1, 0, false},
	} {
		hasil, muat := kali(u.r, u.n)
		assert.Equal(t, u.hasil, hasil)
		assert.Equal(t, u.muat, muat)
	}
}

func TestPersen(t *testing.T) {
	for p, teks := range map[Persen]string{0: "0%", 5: "0,05%", 150: "1,5%", 3000: "30%", 5803: "58,03%", -1: "-0,01%", seratus: "100%"} {
		assert.Equal(t, teks, p.TeksIndonesia())
	}
	assert.Equal(t, "58.03%", Persen(5803).String())
}

func TestHariKerja(t *testing.T) {
	senin := tanggal(2026, time.November, 23)
	assert.Equal(t, 0, hariKerja(senin, senin))
	assert.Equal(t, 4, hariKerja(senin, senin.AddDate(0, 0, 4)))
	assert.Equal(t, 4, hariKerja(senin, senin.AddDate(0, 0, 6)), "the weekend does not count")
	assert.Equal(t, 5, hariKerja(senin, senin.AddDate(0, 0, 7)))
	assert.Equal(t, 0, hariKerja(senin, senin.AddDate(0, 0, -7)))
	assert.LessOrEqual(t, hariKerja(tanggal(1, 1, 1), tanggal(9999, 12, 31)), maksHari)
	assert.Equal(t, hariKerja(senin, senin.AddDate(0, 0, maksHari)), hariKerja(senin, senin.AddDate(0, 0, maksHari+7)))
	assert.Equal(t, -7, hari(senin, senin.AddDate(0, 0, -7)))
}

func TestPetak(t *testing.T) {
	assert.Equal(t, "(-, -)", petak{}.String())
	assert.Equal(t, "(1.1.01, 5.2)", petak{bagan.HarusKegiatan("1.1.01"), bagan.HarusRekening("5.2")}.String())
	assert.Len(t, diatasKegiatan(bagan.HarusKegiatan("1.1.01")), 3)
	assert.Len(t, diatasRekening(bagan.HarusRekening("5.2.1.01")), 4)
	assert.Empty(t, diatasRekening(bagan.KodeRekening{}))
}

// Every ratio has rows in the table, and only ratio rules use periksaRasio.
func TestDaftarRasio(t *testing.T) {
	for _, r := range daftarRasio() {
		_, ada := CariAturan(r.kode)
		assert.True(t, ada, r.kode)
		n := 0
		for i := range batasTahunan {
			if batasTahunan[i].Nama == r.batas {
				assert.Equal(t, r.kode, batasTahunan[i].Kode)
				n++
			}
		}
		assert.Positive(t, n, r.batas)
	}
}
