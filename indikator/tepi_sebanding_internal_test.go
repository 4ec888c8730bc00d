package indikator

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// The rule of similarity takes what it is given, up to its bounds.
func TestTepiAturanSebanding(t *testing.T) {
	for _, k := range [][2]AturanSebanding{
		{{}, {Lipat: 2000, Minimal: 5}},
		{{Lipat: 999, SelisihIDM: -1, Minimal: -1, Maksimal: -1}, {Lipat: 2000, Minimal: 5}},
		{{Lipat: 1000, SelisihIDM: 1, Minimal: 1, Maksimal: 1}, {Lipat: 1000, SelisihIDM: 1, Minimal: 1, Maksimal: 1}},
		{{Lipat: 999_999, SelisihIDM: int(Mandiri)}, {Lipat: 999_999, SelisihIDM: int(Mandiri), Minimal: 5}},
		{{Lipat: 1_000_000, SelisihIDM: int(Mandiri) + 1}, {Lipat: 1_000_000, SelisihIDM: int(Mandiri), Minimal: 5}},
		{{Lipat: 1_000_001}, {Lipat: 1_000_000, Minimal: 5}},
		{{Lipat: 1_000_002}, {Lipat: 1_000_000, Minimal: 5}},
	} {
		assert.Equal(t, k[1], k[0].lengkap())
	}
	for _, desa := range []int{-1, 1} {
		_, err := CariSebanding(make([]CiriDesa, 1), desa, AturanSebanding{})
		require.ErrorIs(t, err, ErrSebanding)
	}
	_, err := CariSebanding(make([]CiriDesa, 1), 0, AturanSebanding{})
	require.NoError(t, err)
	assert.Contains(t, rumusSebanding(AturanSebanding{Lipat: 1_500_000, Minimal: 5}).Indonesia, "1/1.500 dan 1.500 kali")
	assert.Contains(t, rumusSebanding(AturanSebanding{Lipat: 1_500_000, Minimal: 5}).Inggris, "1/1,500 and 1,500 times")
	assert.Contains(t, rumusSebanding(AturanSebanding{Lipat: 2500, Minimal: 5}).Indonesia, "1/2,5 dan 2,5 kali")
	assert.Contains(t, rumusSebanding(AturanSebanding{Lipat: 2500, Minimal: 5}).Inggris, "1/2.5 and 2.5 times")
	for i := range namaStatusIDM {
		assert.Equal(t, namaStatusIDM[i], StatusIDM(i).String()) //nolint:gosec // few
	}
	assert.Empty(t, StatusIDM(len(namaStatusIDM)).String()) //nolint:gosec // few
}

// The comparison of two ratios is the exact one, whatever their size.
func TestTepiBandingkanSebanding(t *testing.T) {
	angka := []uint64{1, 2, 3, 7, 999, 1000, 1001, 1<<25 + 1, 1<<49 - 1, 1 << 50, 1 << 62, math.MaxInt64}
	for _, lipat := range []int{1500, 2000} {
		a := AturanSebanding{Lipat: lipat}.lengkap()
		for _, p := range angka {
			for _, q := range angka {
				for _, bawah := range [][2]uint64{{1, 1}, {1, 3}, {1000, 999}, {1 << 30, 1<<30 - 1}, {math.MaxInt64, 1}} {
					m, dalam := a.bandingkan(nisbahBesar{p, bawah[0]}, nisbahBesar{q, bawah[1]})
					balik, dalamBalik := a.bandingkan(nisbahBesar{q, bawah[1]}, nisbahBesar{p, bawah[0]})
					if m != balik || dalam != dalamBalik {
						require.Equal(t, m, balik)
						require.Equal(t, dalam, dalamBalik)
					}
					x, y := new(big.Rat).SetFrac(besarDari(p), besarDari(bawah[0])), new(big.Rat).SetFrac(besarDari(q), besarDari(bawah[1]))
					if x.Cmp(y) > 0 {
						x, y = y, x
					}
					r := new(big.Rat).Quo(x, y)
					s := new(big.Rat).Sub(big.NewRat(1, 1), r)
					s.Mul(s, big.NewRat(1000, 1))
					mau := new(big.Int).Quo(s.Num(), s.Denom()).Int64()
					if d := mau - int64(m.Nilai); d < -1 || d > 1 {
						require.Equal(t, mau, int64(m.Nilai), "%d %d %v", p, q, bawah)
					}
					if kecil := new(big.Rat).Mul(r, big.NewRat(int64(lipat), 1000)); new(big.Rat).Sub(kecil, big.NewRat(1, 1)).Sign() != 0 {
						jarak, _ := new(big.Rat).Sub(kecil, big.NewRat(1, 1)).Float64()
						if math.Abs(jarak) > 1e-9 && y.Num().BitLen() < 40 && y.Denom().BitLen() < 2 && x.Denom().BitLen() < 2 {
							require.Equal(t, jarak > 0, dalam, "%d %d %v %d", p, q, bawah, lipat)
						}
					}
				}
			}
		}
	}
	a := AturanSebanding{Lipat: 1500}
	for _, k := range []struct {
		x, y  uint64
		m     int
		dalam bool
	}{{1000, 1500, 333, true}, {1000, 1501, 333, false}, {2, 3, 333, true}, {1, 2, 500, false}, {1999, 2998, 333, true}, {1999, 2999, 333, false}, {5, 5, 0, true}, {0, 0, 0, true}} {
		m, dalam := a.bandingkan(nisbahBesar{k.x, 1}, nisbahBesar{k.y, 1})
		assert.Equal(t, DariPermil(k.m), m, k)
		assert.Equal(t, k.dalam, dalam, k)
	}
}

func besarDari(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

// What is not known of a village: its Dana Desa per resident takes both.
func TestTepiUkurSebanding(t *testing.T) {
	ciri := func(jiwa int, dana rupiah.Opsional, idm StatusIDM) *CiriDesa {
		return &CiriDesa{Kode: desaSatu, Penduduk: jiwa, DanaDesa: dana, IDM: idm}
	}
	uang := rupiah.Isi(1000)
	a := AturanSebanding{}.lengkap()
	for _, k := range []struct {
		x, y *CiriDesa
		mau  Permil
	}{
		{ciri(10, uang, 0), ciri(10, uang, 0), DariPermil(0)}, {ciri(10, uang, 0), ciri(10, rupiah.Isi(1500), 0), DariPermil(333)},
		{ciri(10, uang, 0), ciri(0, uang, 0), Permil{}}, {ciri(10, uang, 0), ciri(10, rupiah.Isi(0), 0), Permil{}}, {ciri(10, uang, 0), ciri(10, rupiah.Opsional{}, 0), Permil{}},
		{ciri(0, uang, 0), ciri(10, uang, 0), Permil{}}, {ciri(10, rupiah.Isi(0), 0), ciri(10, uang, 0), Permil{}}, {ciri(10, rupiah.Opsional{}, 0), ciri(10, uang, 0), Permil{}},
		{ciri(10, rupiah.Isi(-5), 0), ciri(10, uang, 0), Permil{}}, {ciri(10, uang, 0), ciri(10, rupiah.Isi(-5), 0), Permil{}}, {ciri(1, rupiah.Isi(1), 0), ciri(1, rupiah.Isi(1), 0), DariPermil(0)},
	} {
		r, _ := a.ukur(k.x, k.y)
		assert.Equal(t, k.mau, r.DanaDesa, "%+v %+v", k.x, k.y)
	}
	for mau, b := range map[int]string{0: "33.07.07.2004", 50: "33.07.08.2001", 100: "33.08.07.2003", 150: "34.07.07.2003"} {
		assert.Equal(t, mau, jarakWilayah(desaSatu, wilayah.HarusUrai(b)))
	}
	assert.Equal(t, 150, jarakWilayah(wilayah.Kode{}, wilayah.Kode{}))
}

// The balance of two years takes both, one after the other.
func TestTepiHitungSilpa(t *testing.T) {
	d := func(tahun int) *apbdes.Dokumen { return &apbdes.Dokumen{Tahun: tahun} }
	for _, k := range [][2]*apbdes.Dokumen{{nil, nil}, {d(2023), nil}, {nil, d(2024)}, {d(2024), d(2024)}, {d(2022), d(2024)}, {d(2025), d(2024)}} {
		_, err := HitungSilpa(k[0], k[1])
		require.ErrorIs(t, err, ErrMasukan)
	}
	_, err := HitungSilpa(d(2023), d(2024))
	require.NoError(t, err)
}

// Similar villages are looked for in the kecamatan first, and farther away only while there are too few.
func TestTepiWilayahSebanding(t *testing.T) {
	semua := []CiriDesa{}
	for _, kode := range []string{"33.07.01.2001", "33.07.01.2002", "33.07.01.2003", "33.07.02.2001", "33.08.01.2001", "11.01.01.2001", ""} {
		c := CiriDesa{Penduduk: 1000, DanaDesa: rupiah.Isi(800_000_000_00)}
		if kode != "" {
			c.Kode = wilayah.HarusUrai(kode)
		}
		semua = append(semua, c)
	}
	for minimal, mau := range map[int]struct {
		wilayah string
		banyak  int
	}{1: {"33.07.01", 2}, 2: {"33.07.01", 2}, 3: {"33.07", 3}, 4: {"33", 4}, 5: {"", 6}, 6: {"", 6}, 7: {"", 6}} {
		s, err := CariSebanding(semua, 0, AturanSebanding{Minimal: minimal})
		require.NoError(t, err)
		assert.Equal(t, mau.wilayah, s.Wilayah.String(), minimal)
		assert.Len(t, s.Rekan, mau.banyak, minimal)
	}
	s, err := CariSebanding(semua, 6, AturanSebanding{Minimal: 1})
	require.NoError(t, err)
	assert.True(t, s.Wilayah.Kosong())
	assert.Len(t, s.Rekan, 6, "without a code it has no kecamatan")
}
