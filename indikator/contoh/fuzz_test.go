package contoh_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// The example kecamatan of any seed is read without an error, and all of it.
func FuzzDariBenih(f *testing.F) {
	f.Add(uint64(0), 2024)
	f.Add(uint64(1)<<63, 0)
	f.Fuzz(func(t *testing.T, benih uint64, tahun int) {
		k := contoh.DariBenih(benih)
		var b bytes.Buffer
		require.NoError(t, k.TulisCSV(&b, tahun, contoh.TahunAwal))
		h, err := kanonik.BacaCSV(b.Bytes(), susun.Opsi{}, lembar.Batas{})
		require.NoError(t, err)
		require.False(t, h.Temuan.AdaGalat(), "%v", h.Temuan)
		require.Equal(t, h.BarisData, h.BarisTerhitung())
		b.Reset()
		require.NoError(t, k.TulisBatas(&b))
		d, temuan, err := batas.Baca(b.Bytes(), "")
		require.NoError(t, err)
		require.False(t, temuan.AdaGalat(), "%v", temuan)
		require.NotEmpty(t, d)
	})
}
