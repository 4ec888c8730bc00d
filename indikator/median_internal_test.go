package indikator

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

func TestKuartil(t *testing.T) {
	per := func(n ...int64) []pecahan {
		var d []pecahan
		for _, x := range n {
			d = append(d, pecahan{x, 100})
		}
		return d
	}
	for _, k := range []struct {
		isi                 []pecahan
		q1, q2, q3, min, ma string
	}{
		{nil, "", "", "", "", ""},
		{per(5), "", "", "", "0.0500", "0.0500"},
		{per(9, 5), "", "", "", "0.0500", "0.0900"},
		{per(3, 1, 2), "0.0150", "0.0200", "0.0250", "0.0100", "0.0300"},
		{per(4, 3, 2, 1), "0.0175", "0.0250", "0.0325", "0.0100", "0.0400"},
		{per(1, 2, 3, 4, 5), "0.0200", "0.0300", "0.0400", "0.0100", "0.0500"},
		{per(0, 0, 0, 10), "0.0000", "0.0000", "0.0250", "0.0000", "0.1000"},
		{per(-4, -2, -3), "-0.0350", "-0.0300", "-0.0250", "-0.0400", "-0.0200"},
	} {
		s := susunSebaran(new(kamusAngka), k.isi, tempatRasio)
		assert.Equal(t, []string{k.q1, k.q2, k.q3, k.min, k.ma},
			[]string{s.Q1.String(), s.Median.String(), s.Q3.String(), s.Terkecil.String(), s.Terbesar.String()})
	}
}

// Ratios are compared without rounding, also at the ends of int64.
func TestSifatPecahan(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pilih := func() int64 { return angkaAcak(r) }
	for range 5000 {
		p, q := pecahan{pilih(), max(1, pilih())}, pecahan{pilih(), max(1, pilih())}
		x, y := big.NewRat(p.atas, p.bawah), big.NewRat(q.atas, q.bawah)
		assert.Equal(t, x.Cmp(y), p.banding(q), "%v %v", p, q)
		d := []pecahan{p, q, {pilih(), max(1, pilih())}}
		slices.SortFunc(d, pecahan.banding)
		m := kuartil(d, 1)
		mau := new(big.Rat).Add(big.NewRat(d[0].atas, d[0].bawah), big.NewRat(d[1].atas, d[1].bawah))
		assert.Zero(t, mau.Mul(mau, big.NewRat(1, 2)).Cmp(new(big.Rat).SetFrac(m.bilangan())))
	}
}

// Rounding agrees with decimal, by the short way and the long one.
func TestSifatBulat(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	k := new(kamusAngka)
	for range 5000 {
		p := pecahan{int64(r.Uint64()) >> r.IntN(64), max(1, int64(r.Uint64()>>1)>>r.IntN(63))} //nolint:gosec // any number
		for _, tempat := range []int32{tempatUang, tempatRasio} {
			mau := decimal.New(p.atas, 0).DivRound(decimal.New(p.bawah, 0), tempat).StringFixed(tempat)
			assert.Equal(t, mau, p.angka(tempat).String(), "%v", p)
			assert.Equal(t, mau, p.angkaDari(k, tempat).String(), "%v", p)
			assert.Equal(t, mau, p.besar().angka(tempat).String(), "%v", p)
		}
	}
}

func TestKelas(t *testing.T) {
	m := pecahan{10, 100}.besar()
	for _, k := range []struct {
		atas int64
		mau  Kelas
	}{
		{0, KelasNol}, {-1, JauhDiBawah}, {1, JauhDiBawah}, {500, JauhDiBawah}, {501, DiBawah}, {899, DiBawah}, {900, Sekitar}, {1000, Sekitar},
		{1100, Sekitar}, {1101, DiAtas}, {1999, DiAtas}, {2000, JauhDiAtas}, {9999, JauhDiAtas},
	} {
		assert.Equal(t, k.mau, kelasDari(pecahan{k.atas, 10_000}, m), "%d", k.atas)
	}
	assert.Equal(t, KelasNol, kelasDari(pecahan{0, 1}, besar{}))
	assert.Equal(t, TanpaKelas, kelasDari(pecahan{1, 1}, besar{}))
	assert.Equal(t, TanpaKelas, kelasDari(pecahan{1, 1}, pecahan{-1, 1}.besar()))
	nol := pecahan{0, 1}.besar()
	assert.Equal(t, DiAtas, kelasDari(pecahan{1, 1}, nol))
	assert.Equal(t, JauhDiBawah, kelasDari(pecahan{-1, 1}, nol))
}

// Counting by runs is counting one by one, and the classes of a sorted list never go back.
func TestSifatKelas(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		var d []pecahan
		for range 1 + r.IntN(30) {
			d = append(d, pecahan{r.Int64N(40) - 3, 1 + r.Int64N(20)})
		}
		m := medianDari(d)
		var banyak [len(namaKelas)]int
		for _, p := range d {
			banyak[kelasDari(p, m)]++
		}
		h := hitungKelas(d, m)
		ada := []int{h.Nol, h.JauhDiBawah, h.DiBawah, h.Sekitar, h.DiAtas, h.JauhDiAtas}
		assert.Equal(t, banyak[1:], ada)
	}
}

// The distance to the median is the least that reaches it.
func TestSifatMenujuMedian(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		m := pecahan{r.Int64N(1000), 1 + r.Int64N(1000)}.besar()
		bagian, seluruh := rupiah.Rupiah(r.Int64N(1e12)), rupiah.Rupiah(1+r.Int64N(1e12))
		x := menujuMedian(bagian, seluruh, m)
		if !assert.True(t, x.Ada) {
			continue
		}
		assert.GreaterOrEqual(t, m.tepi([2]uint64{1, 1}).banding(pecahan{int64(bagian + x.Nilai), int64(seluruh)}), 0)
		if x.Nilai > 0 {
			assert.Negative(t, m.tepi([2]uint64{1, 1}).banding(pecahan{int64(bagian + x.Nilai - 1), int64(seluruh)}))
		}
	}
	assert.False(t, menujuMedian(1, 1, besar{}).Ada)
	assert.False(t, menujuMedian(0, math.MaxInt64, pecahan{9, 1}.besar()).Ada)
}
