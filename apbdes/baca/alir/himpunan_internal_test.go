package alir

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// The set says of every village whether it was there before, in whatever order they come and across a saved place.
func TestHimpunanKunci(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 200 {
		var h himpunanKunci
		acuan := map[susun.Kunci]bool{}
		n := 0
		rapi := r.IntN(3)
		for range 300 {
			k := susun.Kunci{Tahun: 2020 + r.IntN(3)}
			switch {
			case r.IntN(20) == 0:
				k.Nama = fmt.Sprint("desa ", r.IntN(5))
			case rapi == 0:
				k.Kode = wilayah.HarusUrai(fmt.Sprintf("33.07.%02d.20%02d", 1+r.IntN(3), 1+r.IntN(40)))
			default:
				n += 1 + r.IntN(rapi)
				k.Kode = wilayah.HarusUrai(fmt.Sprintf("33.07.%02d.2%03d", 1+n/900, 1+n%900))
				if r.IntN(10) == 0 {
					n = r.IntN(n)
				}
			}
			require.Equal(t, !acuan[k], h.tambah(k), "%+v", k)
			acuan[k] = true
			if r.IntN(50) == 0 {
				lama := h.salinan()
				b, err := json.Marshal(h)
				require.NoError(t, err)
				h = himpunanKunci{}
				require.NoError(t, json.Unmarshal(b, &h))
				require.Equal(t, lama, h)
			}
		}
	}
	require.ErrorIs(t, new(himpunanKunci).UnmarshalJSON([]byte(`{"Tahun":[{"Tahun":2024,"Urut":"gA=="}]}`)), ErrTitik)
}

// A nation in order takes a few bytes for each village, also of ten years.
func TestHimpunanKecil(t *testing.T) {
	var h himpunanKunci
	banyak := 0
	for tahun := 2015; tahun < 2025; tahun++ {
		for kec := 1; kec < 100; kec++ {
			for d := 1; d <= 12; d++ {
				require.True(t, h.tambah(susun.Kunci{Tahun: tahun, Kode: wilayah.HarusUrai(fmt.Sprintf("33.07.%02d.20%02d", kec, d))}))
			}
		}
		banyak += len(h.urut[tahun])
	}
	require.Equal(t, 10*99, banyak)
	require.Empty(t, h.acak)
}
