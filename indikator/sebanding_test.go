package indikator_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// acakCiri are the villages of a kabupaten: 15 kecamatan, sizes spread like real ones (most small, some large).
func acakCiri(r *rand.Rand, n int) []indikator.CiriDesa {
	d := make([]indikator.CiriDesa, n)
	for i := range d {
		besar := 300 << r.IntN(5) // 300 to 4800, each size twice the one before
		jiwa := besar + r.IntN(besar)
		tetap := int64(400_000_000 + r.IntN(200_000_000)) // the equal part of Dana Desa
		d[i] = indikator.CiriDesa{
			Kode:     wilayah.HarusUrai(fmt.Sprintf("33.07.%02d.2%03d", 1+i%15, 1+i/15)),
			Penduduk: jiwa, DanaDesa: rupiah.Isi(rupiah.Rupiah(tetap+int64(jiwa)*int64(60_000+r.IntN(60_000))) * rupiah.Satu),
			IDM: indikator.StatusIDM(1 + (r.IntN(5)+r.IntN(5)+1)/2),
		}
	}
	return d
}

// goyang changes every figure by up to 5 percent.
func goyang(r *rand.Rand, d []indikator.CiriDesa) []indikator.CiriDesa {
	h := make([]indikator.CiriDesa, len(d))
	for i, c := range d {
		c.Penduduk = max(1, c.Penduduk*(950+r.IntN(101))/1000)
		c.DanaDesa.Nilai = c.DanaDesa.Nilai / 1000 * rupiah.Rupiah(950+r.IntN(101))
		h[i] = c
	}
	return h
}

// At least 90 percent of the peers stay when every figure of every village moves by up to 5 percent.
func TestSebandingTahanGoyangan(t *testing.T) {
	for _, n := range []int{12, 45, 200} {
		tetap, semua, desa := 0, 0, 0
		for benih := range banyakUji(200) / uint64(min(10, 1+n/40)) {
			r := rand.New(rand.NewPCG(benih, uint64(n)))
			d := acakCiri(r, n)
			e := goyang(r, d)
			for i := range d {
				a, err := indikator.CariSebanding(d, i, indikator.AturanSebanding{})
				require.NoError(t, err)
				b, err := indikator.CariSebanding(e, i, indikator.AturanSebanding{})
				require.NoError(t, err)
				ada := map[int]bool{}
				for _, r := range b.Rekan {
					ada[r.Ciri] = true
				}
				for _, r := range a.Rekan {
					semua++
					if ada[r.Ciri] {
						tetap++
					}
				}
				desa++
			}
		}
		t.Logf("%d villages: %d of %d peers stay (%d per mille), %d peers per village", n, tetap, semua, tetap*1000/semua, semua/desa)
		assert.GreaterOrEqual(t, tetap*100, semua*90)
	}
}

// The peers are the same whatever the order of the list, and similarity is mutual within one area.
func TestSebandingTanpaUrutan(t *testing.T) {
	for benih := range banyakUji(200) {
		r := rand.New(rand.NewPCG(benih, 5))
		d := acakCiri(r, 30)
		e := append([]indikator.CiriDesa{}, d...)
		r.Shuffle(len(e), func(i, j int) { e[i], e[j] = e[j], e[i] })
		letak := map[wilayah.Kode]int{}
		for i := range e {
			letak[e[i].Kode] = i
		}
		semua := indikator.AturanSebanding{Minimal: 1000} // never enough: every village everywhere
		rekan := map[[2]int]bool{}
		for i := range d {
			a, err := indikator.CariSebanding(d, i, semua)
			require.NoError(t, err)
			b, err := indikator.CariSebanding(e, letak[d[i].Kode], semua)
			require.NoError(t, err)
			require.Len(t, b.Rekan, len(a.Rekan))
			for k := range a.Rekan {
				require.Equal(t, d[a.Rekan[k].Ciri].Kode, e[b.Rekan[k].Ciri].Kode)
				require.Equal(t, a.Rekan[k].Jarak, b.Rekan[k].Jarak)
				rekan[[2]int{i, a.Rekan[k].Ciri}] = true
			}
		}
		for p := range rekan {
			require.True(t, rekan[[2]int{p[1], p[0]}])
		}
	}
}

func TestSebandingData(t *testing.T) {
	kode := func(i int) wilayah.Kode { return wilayah.HarusUrai(fmt.Sprintf("33.07.01.20%02d", i)) }
	d := []indikator.CiriDesa{
		{Kode: kode(1), Penduduk: 1000, DanaDesa: rupiah.Isi(800_000_000_00), IDM: indikator.Maju},
		{Kode: kode(2), Penduduk: 2000, DanaDesa: rupiah.Isi(700_000_000_00), IDM: indikator.Maju}, // Rp350,000 per head against Rp800,000: out
		{Kode: kode(3), Penduduk: 2000, DanaDesa: rupiah.Isi(900_000_000_00 * 2), IDM: indikator.Maju},
		{Kode: kode(4), Penduduk: 0, DanaDesa: rupiah.Isi(900_000_000_00), IDM: indikator.Maju}, // unknown
		{Kode: kode(5), Penduduk: 1100, DanaDesa: rupiah.Isi(800_000_000_00), IDM: indikator.Mandiri},
		{Kode: kode(6)},
		{Kode: kode(1), Penduduk: 1000, DanaDesa: rupiah.Isi(800_000_000_00), IDM: indikator.Maju}, // the village itself, again
	}
	s, err := indikator.CariSebanding(d, 0, indikator.AturanSebanding{})
	require.NoError(t, err)
	require.Len(t, s.Rekan, 1)
	assert.Equal(t, 2, s.Rekan[0].Ciri)
	assert.Equal(t, 2, s.TanpaData)
	assert.Len(t, s.Dipakai, 3)

	s, err = indikator.CariSebanding(d, 0, indikator.AturanSebanding{SelisihIDM: 1, Maksimal: 1, Minimal: 2})
	require.NoError(t, err)
	require.Len(t, s.Rekan, 1)
	assert.Equal(t, 4, s.Rekan[0].Ciri)

	s, err = indikator.CariSebanding(d, 5, indikator.AturanSebanding{})
	require.NoError(t, err)
	assert.Empty(t, s.Rekan)
	assert.Empty(t, s.Dipakai)
	_, err = indikator.CariSebanding(d, 9, indikator.AturanSebanding{})
	require.ErrorIs(t, err, indikator.ErrSebanding)
}

func TestPosisi(t *testing.T) {
	a := func(s string) (h indikator.Angka) {
		require.NoError(t, h.UnmarshalJSON([]byte(`"`+s+`"`)))
		return h
	}
	p := indikator.HitungPosisi(a("0.3000"), []indikator.Angka{a("0.3000"), a("0.5000"), {}, a("0.1000")})
	assert.Equal(t, 2, p.Peringkat)
	assert.Equal(t, 4, p.Banyak)
	assert.Equal(t, 1, p.Tanpa)
	assert.Equal(t, "0.3000", p.Median.String())
	p = indikator.HitungPosisi(a("0.3000"), []indikator.Angka{a("0.5000"), {}})
	assert.Zero(t, p.Peringkat)
	assert.False(t, p.Median.Ada)
	assert.Equal(t, "No rank: only 2 villages with a value.", p.Teks.Inggris)
	p = indikator.HitungPosisi(indikator.Angka{}, []indikator.Angka{a("0.5000"), a("0.5000"), a("0.5000")})
	assert.Equal(t, indikator.TanpaNilai, p.Alasan)
	assert.Equal(t, 3, p.Banyak)
	assert.True(t, p.Median.Ada)
}

func BenchmarkCariSebanding(b *testing.B) {
	d := acakCiri(rand.New(rand.NewPCG(1, 1)), 300)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := indikator.CariSebanding(d, 7, indikator.AturanSebanding{}); err != nil {
			b.Fatal(err)
		}
	}
}
