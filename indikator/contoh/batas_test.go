package contoh_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// The boundaries divide the land among the villages: every stretch is walked twice, there and back, or lies on the coast.
func TestBatas(t *testing.T) {
	var b bytes.Buffer
	k := contoh.DariBenih(1)
	require.NoError(t, k.TulisBatas(&b))
	s := sha256.Sum256(b.Bytes())
	assert.Equal(t, "4f89d0b35a5fbd8af76daadfd0b7c62926809dded78ac7e24970867167e0ad0b", hex.EncodeToString(s[:]))
	d, temuan, err := batas.Baca(b.Bytes(), "batas.geojson")
	require.NoError(t, err)
	require.Len(t, d, contoh.BanyakDesa)
	assert.Empty(t, temuan)

	kode := make([]wilayah.Kode, len(k.Desa))
	for i := range k.Desa {
		kode[i] = k.Desa[i].Kode
	}
	bentuk, temuan := batas.Hitung(d, kode, nil, k.Kode)
	require.True(t, bentuk.Ada())
	assert.Empty(t, temuan)
	type ruas [2]batas.Titik
	jalan := map[ruas]int{}
	for _, cincin := range bentuk.Desa {
		require.Len(t, cincin, 1)
		for i, a := range cincin[0].Titik {
			jalan[ruas{a, cincin[0].Titik[(i+1)%len(cincin[0].Titik)]}]++
		}
	}
	dalam := 0
	for r, n := range jalan {
		assert.Equal(t, 1, n, r)
		dalam += jalan[ruas{r[1], r[0]}]
	}
	assert.Greater(t, dalam, len(jalan)/2, "simplified, the common lines still meet point by point")
}
