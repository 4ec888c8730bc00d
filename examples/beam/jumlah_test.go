package main

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// satuDesa makes the accumulator of one village.
func satuDesa(t testing.TB, r *rand.Rand, i int) Jumlah {
	t.Helper()
	kode, err := wilayah.UraiDesa(fmt.Sprintf("%d.%02d.%02d.%d", 11+i%4, 1+i%3, 1+i%5, 2001+r.IntN(3)))
	require.NoError(t, err)
	d := indikator.TotalDesa{Kode: kode, Nama: fmt.Sprint("Desa ", r.IntN(5)), Tahun: 2023 + r.IntN(2), Peta: "uji"}
	d.Fase[1].Isi(indikator.UkuranBelanja, 100)
	j := (&GabungFn{}).CreateAccumulator()
	require.NoError(t, j.a.Tambah(&d))
	return j
}

// An engine may call the CombineFn in any order and grouping, and send what comes out through the coder at any point: the same bytes.
func TestGabungSegalaUrutan(t *testing.T) {
	g := &GabungFn{}
	var acuan []byte
	for putaran := range uint64(50) {
		r := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // a test
		var bagian []Jumlah
		for i := range 60 {
			bagian = append(bagian, satuDesa(t, r, i))
		}
		acak := rand.New(rand.NewPCG(putaran, 2)) //nolint:gosec // a test
		acak.Shuffle(len(bagian), func(i, j int) { bagian[i], bagian[j] = bagian[j], bagian[i] })
		for len(bagian) > 1 {
			n := 1 + acak.IntN(len(bagian)-1)
			j := g.CreateAccumulator()
			var err error
			for _, b := range bagian[:n+1] {
				if acak.IntN(2) == 0 {
					j, err = g.AddInput(j, b)
				} else {
					j, err = g.MergeAccumulators(j, b)
				}
				require.NoError(t, err)
			}
			if acak.IntN(2) == 0 {
				j = lewatKode(t, j)
			}
			bagian = append([]Jumlah{g.ExtractOutput(j)}, bagian[n+1:]...)
		}
		b, err := TulisJumlah(bagian[0])
		require.NoError(t, err)
		if acuan == nil {
			acuan = b
		}
		require.Equal(t, acuan, b)
	}
}

func lewatKode(t *testing.T, j Jumlah) Jumlah {
	t.Helper()
	b, err := TulisJumlah(j)
	require.NoError(t, err)
	k, err := BacaJumlah(b)
	require.NoError(t, err)
	return k
}

func TestKode(t *testing.T) {
	assert.Nil(t, lewatKode(t, Jumlah{}).a)
	_, err := BacaJumlah([]byte("bukan"))
	require.ErrorIs(t, err, indikator.ErrBiner)
	j := satuDesa(t, rand.New(rand.NewPCG(1, 1)), 0) //nolint:gosec // a test
	k, err := (&GabungFn{}).AddInput(Jumlah{}, j)
	require.NoError(t, err)
	assert.Equal(t, 1, k.a.Banyak())
}

// Cutting a collection into areas loses no village and puts each in its own.
func TestPecah(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3)) //nolint:gosec // a test
	a := new(indikator.Agregat)
	for i := range 200 {
		require.NoError(t, a.Gabung(satuDesa(t, r, i).a))
	}
	for tingkat := wilayah.TanpaTingkat; tingkat <= wilayah.Desa; tingkat++ {
		lagi := new(indikator.Agregat)
		var lalu wilayah.Kode
		require.NoError(t, pecah(a, wilayah.TanpaTingkat, tingkat, func(k wilayah.Kode, b *indikator.Agregat) {
			assert.Equal(t, tingkat, k.Tingkat())
			assert.GreaterOrEqual(t, k.Bandingkan(lalu), 0)
			lalu = k
			assert.Equal(t, []wilayah.Kode{k}, b.DaftarInduk(tingkat))
			require.NoError(t, lagi.Gabung(b))
		}))
		assert.Equal(t, a.Banyak(), lagi.Banyak(), tingkat)
	}
	require.NoError(t, pecah(new(indikator.Agregat), 0, wilayah.Kecamatan, func(wilayah.Kode, *indikator.Agregat) { t.Fatal("an area") }))
}
