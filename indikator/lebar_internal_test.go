package indikator

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
)

// bilangan returns both sides as math/big has them.
func (b besar) bilangan() (atas, bawah *big.Int) {
	atas = b.atas.besar()
	return atas.Mul(atas, big.NewInt(int64(b.tanda))), b.bawah.besar()
}

func angkaAcak(r *rand.Rand) int64 {
	tepi := []int64{math.MinInt64, math.MinInt64 + 1, -1, 0, 1, 2, math.MaxInt64 - 1, math.MaxInt64}
	if r.IntN(4) == 0 {
		return tepi[r.IntN(len(tepi))]
	}
	return int64(r.Uint64()) >> r.IntN(64) //nolint:gosec // any number
}

// Wide numbers say what math/big says.
func TestSifatLebar(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	acak := func() (x lebar) {
		for i, n := range []*uint64{&x.a, &x.b, &x.c, &x.d}[:r.IntN(5)] {
			*n = uint64(angkaAcak(r)) >> (i % 2) //nolint:gosec // any number
		}
		return x
	}
	batas := new(big.Int).Lsh(big.NewInt(1), 256)
	terbagi := 0
	for range 20_000 {
		x, y, n := acak(), acak(), uint64(angkaAcak(r)) //nolint:gosec // any number
		bx, by, bn := x.besar(), y.besar(), new(big.Int).SetUint64(n)
		assert.Equal(t, bx.Cmp(by), x.banding(y))
		assert.Zero(t, new(big.Int).Mod(new(big.Int).Mul(bx, bn), batas).Cmp(x.kali(n).besar()))
		assert.Zero(t, new(big.Int).Mod(new(big.Int).Add(bx, by), batas).Cmp(x.tambah(y).besar()))
		if x.banding(y) >= 0 {
			assert.Zero(t, new(big.Int).Sub(bx, by).Cmp(x.kurang(y).besar()))
		}
		if y == (lebar{}) {
			continue
		}
		mau := new(big.Int).Quo(bx, by)
		if q, muat := x.bagi(y); muat {
			terbagi++
			assert.Zero(t, mau.Cmp(new(big.Int).SetUint64(q)), "%v %v", x, y)
		} else {
			assert.True(t, mau.BitLen() > 63 || by.BitLen() > 192 || bx.BitLen() > 192, "%v %v", x, y)
		}
	}
	assert.Greater(t, terbagi, 4000)
}

// Quartiles are rounded as decimal rounds them, and lie where they should, for numbers of any size and sign.
func TestSifatKuartil(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range 4000 {
		var d []pecahan
		for range 3 + r.IntN(6) {
			d = append(d, pecahan{angkaAcak(r), max(1, angkaAcak(r))})
		}
		medianDari(d)
		for q := range 3 {
			m := kuartil(d, q+1)
			atas, bawah := m.bilangan()
			i, sisa := (len(d)-1)*(q+1)/4, int64((len(d)-1)*(q+1)%4)
			mau := big.NewRat(d[i].atas, d[i].bawah)
			if sisa > 0 {
				beda := new(big.Rat).Sub(big.NewRat(d[i+1].atas, d[i+1].bawah), mau)
				mau.Add(mau, beda.Mul(beda, big.NewRat(sisa, 4)))
			}
			assert.Zero(t, mau.Cmp(new(big.Rat).SetFrac(atas, bawah)))
			for _, tempat := range []int32{tempatUang, tempatRasio} {
				assert.Equal(t, decimal.NewFromBigInt(atas, 0).DivRound(decimal.NewFromBigInt(bawah, 0), tempat).StringFixed(tempat), m.angka(tempat).String())
			}
			p := pecahan{angkaAcak(r), max(1, angkaAcak(r))}
			for _, k := range [][2]uint64{batasSetengah, batasBawah, batasAtas, batasDuaKali} {
				kali := new(big.Rat).Mul(mau, big.NewRat(int64(k[0]), int64(k[1]))) //nolint:gosec // small
				assert.Equal(t, big.NewRat(p.atas, p.bawah).Cmp(kali), m.tepi(k).banding(p))
			}
		}
	}
}
