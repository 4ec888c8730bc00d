package rujukan

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/indikator"
)

// TestSkor: the score is the mean of the known parts, each with its weight, rounded down.
func TestSkor(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 20_000 {
		var m [3]indikator.Permil
		w := [3]int{r.IntN(4) * 100, r.IntN(4) * 100, 1 + r.IntN(1_000_000)}
		atas, bawah := sen(0), sen(0)
		for i := range m {
			m[i] = indikator.Permil{Nilai: r.IntN(1001), Ada: r.IntN(3) > 0}
			if m[i].Ada {
				atas, bawah = tambah(atas, sen(int64(m[i].Nilai*w[i]))), tambah(bawah, sen(int64(w[i])))
			}
		}
		mau := 0
		if bawah.Sign() > 0 {
			mau = int(lantai(bagi(atas, bawah)).Int64())
		}
		assert.Equal(t, mau, indikator.HitungSkor(m[0], m[1], m[2], indikator.Bobot{Kebutuhan: w[0], Uang: w[1], Orang: w[2]}), "%v %v", m, w)
	}
}

// tampil is a figure as the board shows it: the gap matrix is computed from what readers see.
func tampil(r *big.Rat, desimal int) *big.Rat {
	if r == nil {
		return nil
	}
	t, _ := new(big.Rat).SetString(r.FloatString(desimal))
	return t
}

// jarak is (median - value) / median in thousandths, rounded down and kept within 0 and 1000; missing without a median above zero.
func jarak(median, nilai *big.Rat) *big.Rat {
	if median == nil || nilai == nil || median.Sign() <= 0 {
		return nil
	}
	j := sen(lantai(kali(sen(1000), bagi(kurang(median, nilai), median))).Int64())
	switch {
	case j.Sign() < 0:
		return sen(0)
	case j.Cmp(sen(1000)) > 0:
		return sen(1000)
	default:
		return j
	}
}

// celahRujukan puts money and people of the gap matrix into h: U is the mean of the distances of share and amount per head to their
// medians, rounded down; O the part of the residents of the villages with figures, unknown if one of them is.
func celahRujukan(h hasil, desa []*desaPapan) {
	semua, diketahui := 0, true
	for _, e := range desa {
		if e.ada {
			semua += e.d.penduduk
			diketahui = diketahui && e.d.penduduk > 0
		}
	}
	for _, l := range limaLayanan {
		medianPorsi := tampil(median(desa, func(e *desaPapan) *big.Rat { return e.porsi[l] }), 4)
		medianOrang := tampil(median(desa, func(e *desaPapan) *big.Rat { return tampil(e.perOrang[l], 2) }), 2)
		for _, e := range desa {
			if !e.ada {
				continue
			}
			var uang, orang *big.Rat
			for _, j := range []*big.Rat{jarak(medianPorsi, tampil(e.porsi[l], 4)), jarak(medianOrang, tampil(e.perOrang[l], 2))} {
				switch {
				case j == nil:
				case uang == nil:
					uang = j
				default:
					uang = new(big.Rat).SetInt(lantai(bagi(tambah(uang, j), sen(2))))
				}
			}
			if diketahui {
				orang = new(big.Rat).SetInt(lantai(big.NewRat(int64(1000*e.d.penduduk), int64(semua))))
			}
			h["celah "+e.d.desa+" "+l] = fmt.Sprintf("uang %s orang %s", teks(uang), teks(orang))
		}
	}
}

func celahProduk(h hasil, p *indikator.Papan) {
	permil := func(m indikator.Permil) string {
		if !m.Ada {
			return "-"
		}
		return fmt.Sprint(m.Nilai)
	}
	sel := indikator.HitungKesenjangan(p, indikator.OpsiAgenda{})
	for _, k := range slices.Backward(sel) {
		if d := &p.Desa[k.Desa]; d.Ada {
			h["celah "+d.Kode.String()+" "+k.Layanan.String()] = fmt.Sprintf("uang %s orang %s", permil(k.Uang), permil(k.Orang))
		}
	}
}
