package indikator

import (
	"slices"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// The way to a score at the edges of its parts.
func TestTepiJarak(t *testing.T) {
	d := decimal.RequireFromString
	hilang := Permil{}
	for _, k := range []struct {
		acuan, nilai string
		bawah, atas  Permil
	}{
		{"4", "2", DariPermil(500), DariPermil(0)}, {"2", "4", DariPermil(0), DariPermil(500)}, {"4", "4", DariPermil(0), DariPermil(0)},
		{"0", "0", hilang, DariPermil(0)}, {"0", "5", hilang, DariPermil(1000)}, {"-1", "5", hilang, hilang}, {"5", "-1", DariPermil(1000), hilang},
		{"3", "2", DariPermil(333), DariPermil(0)}, {"2", "3", DariPermil(0), DariPermil(333)}, {"4", "0", DariPermil(1000), DariPermil(0)},
		{"1000", "999", DariPermil(1), DariPermil(0)}, {"1", "-1", DariPermil(1000), hilang}, {"0.001", "0", DariPermil(1000), DariPermil(0)},
		{"-1", "-2", hilang, hilang}, {"1", "0.5", DariPermil(500), DariPermil(0)}, {"0", "1", hilang, DariPermil(1000)},
	} {
		assert.Equal(t, k.bawah, jarakDiBawah(d(k.acuan), d(k.nilai)), k)
		assert.Equal(t, k.atas, jarakDiAtas(d(k.acuan), d(k.nilai)), k)
	}
	for _, k := range [][3]string{{"0", "5", "0"}, {"-1", "5", "0"}, {"5", "5", "1000"}, {"6", "5", "1000"}, {"1", "1000", "1"}, {"1", "1001", "0"}, {"4.999", "5", "999"}} {
		assert.Equal(t, k[2], strconv.Itoa(pecahanSeribu(d(k[0]), d(k[1])).Nilai), k)
	}
	assert.Equal(t, hilang, rataPermil())
	assert.Equal(t, hilang, rataPermil(hilang, hilang))
	assert.Equal(t, DariPermil(5), rataPermil(hilang, DariPermil(5)))
	assert.Equal(t, DariPermil(3), rataPermil(DariPermil(2), DariPermil(5)))
}

// A position is blank in a phase where another phase proves that there is money, written out as a table.
func TestTepiTerbuka(t *testing.T) {
	const r, a, p, n = 1 << apbdes.Rancangan, 1 << apbdes.Anggaran, 1 << apbdes.Perubahan, 1 << apbdes.Realisasi
	for ada := uint8(0); ada <= r|a|p|n; ada += 2 {
		for isi := ada; ; isi = (isi - 1) & ada {
			x := isiPosisi{ada: ada, isi: isi}
			uang := func(b uint8) bool { return isi&b != 0 }
			punya := func(b uint8) bool { return ada&b != 0 }
			assert.False(t, x.terbuka(apbdes.Rancangan))
			assert.False(t, x.terbuka(0))
			assert.Equal(t, !punya(a) && !punya(p) && uang(n), x.terbuka(apbdes.Anggaran), "%b %b", ada, isi)
			assert.Equal(t, !punya(p) && (uang(a) || uang(n)), x.terbuka(apbdes.Perubahan), "%b %b", ada, isi)
			assert.Equal(t, !punya(n) && (punya(p) && uang(p) || !punya(p) && uang(a)), x.terbuka(apbdes.Realisasi), "%b %b", ada, isi)
			if isi == 0 {
				break
			}
		}
	}
}

// Doubt that matters: money, or a blank where there is money; a negative amount takes the bound away.
func TestTepiRagu(t *testing.T) {
	susun := func(n ...apbdes.Nilai) *bagian {
		b, err := susunBagian(len(n), false, func(i int) (*apbdes.Pos, bagan.KodeKegiatan) {
			p := &apbdes.Pos{Nilai: n[i], Rekening: bagan.HarusRekening([]string{"5.1", "5.2", "5.3"}[i])}
			return p, bagan.KodeKegiatan{}
		})
		require.NoError(t, err)
		return &b
	}
	ada := func(n rupiah.Rupiah) apbdes.Nilai { return apbdes.Nilai{Anggaran: rupiah.Isi(n)} }
	satu := &kelompok{ragu: []barisRagu{{0, PerluRincian}}}
	for _, k := range []struct {
		n     apbdes.Nilai
		baris []int
		batas bool
	}{
		{ada(0), nil, true}, {ada(1), []int{0}, true}, {ada(2), []int{0}, true}, {ada(-1), []int{0}, false}, {ada(-2), []int{0}, false}, {apbdes.Nilai{}, nil, true},
		{apbdes.Nilai{Realisasi: rupiah.Isi(5)}, []int{0}, true}, {apbdes.Nilai{Realisasi: rupiah.Isi(0)}, nil, true},
	} {
		h := susun(k.n).ragu(satu, apbdes.Anggaran)
		assert.Equal(t, k.baris, h.baris, k)
		assert.Equal(t, k.batas, h.batas, k)
	}
	h := susun(ada(-1), ada(1)).ragu(&kelompok{ragu: []barisRagu{{0, PerluRincian}, {1, TanpaKegiatan}}}, apbdes.Anggaran)
	assert.False(t, h.batas, "once taken away it stays so")
	assert.Equal(t, min(PerluRincian, TanpaKegiatan), h.alasan)
	h = susun(ada(1), ada(1)).ragu(&kelompok{ragu: []barisRagu{{0, TanpaKegiatan}, {1, PerluRincian}}}, apbdes.Anggaran)
	assert.Equal(t, min(PerluRincian, TanpaKegiatan), h.alasan)
}

func TestTepiCampurInti(t *testing.T) {
	p := layanan.PetaBawaan()
	for kode, mau := range map[string]bool{"1": true, "2": true, "2.1": true, "2.1.01": false, "2.2.02": false, "4.1": false, "1.3": true, "1.3.01": false} {
		assert.Equal(t, mau, campurInti(p, bagan.HarusKegiatan(kode)), kode)
	}
}

// What is connected through a third belongs together.
func TestTepiBagianTerhubung(t *testing.T) {
	var sel []*Kesenjangan
	for i := range 6 {
		sel = append(sel, &Kesenjangan{Desa: i})
	}
	pasangan := [][2]int{{0, 3}, {3, 5}, {5, 1}, {2, 4}}
	bagian := bagianTerhubung(sel, func(a, b int) bool {
		return slices.Contains(pasangan, [2]int{a, b}) || slices.Contains(pasangan, [2]int{b, a})
	})
	var desa [][]int
	for _, b := range bagian {
		var d []int
		for _, k := range b {
			d = append(d, k.Desa)
		}
		desa = append(desa, d)
	}
	assert.Equal(t, [][]int{{0, 1, 3, 5}, {2, 4}}, desa)
	assert.Empty(t, bagianTerhubung(nil, nil))
	for _, k := range [][3]int{{0, 5, 5}, {5, 5, 10}, {5, 0, 0}, {5, -1, 0}, {0, maxPenduduk(1), 0}, {0, maxPenduduk(0), maksPenduduk}, {maksPenduduk, 1, maksPenduduk}} {
		assert.Equal(t, k[2], tambahPenduduk(k[0], k[1], k[0] == 0), k)
	}
	assert.Zero(t, tambahPenduduk(0, 5, false), "one is unknown")
}

func maxPenduduk(lebih int) int { return maksPenduduk + lebih }

// A change is compared with the budget where the year before had no change, and with nothing else.
func TestTepiFaseTahunLalu(t *testing.T) {
	var kosong, berubah bagian
	berubah.seluruh[apbdes.Perubahan].berisi = 1
	for f := apbdes.Rancangan; f <= apbdes.Realisasi; f++ {
		mau := f
		if f == apbdes.Perubahan {
			mau = apbdes.Anggaran
		}
		assert.Equal(t, mau, new(tahunLalu).fase(f, &kosong))
		assert.Equal(t, f, new(tahunLalu).fase(f, &berubah))
	}
}
