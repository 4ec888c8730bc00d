package wilayah_test

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// TestDaftarNasional reads the national list (villages.csv, unpacked: columns
// code, district_code, name) and checks that the grammar holds for every row.
func TestDaftarNasional(t *testing.T) {
	dir := korpus.Folder(t)
	f, err := os.Open(filepath.Join(dir, "pendukung", "wilayah-idn-area-4.0.1", "villages.csv"))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("KORPUS TIDAK ADA: villages.csv must be unpacked from wilayah.tar.xz first")
	}
	require.NoError(t, err)
	defer func() { assert.NoError(t, f.Close()) }()

	jenis := map[wilayah.Jenis]int{}
	r := csv.NewReader(f)
	_, err = r.Read()
	require.NoError(t, err)
	for {
		baris, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		k, err := wilayah.Urai(baris[0])
		require.NoError(t, err)
		require.Equal(t, baris[0], k.String())
		require.Equal(t, baris[1], k.Induk().String())
		require.Empty(t, k.DaftarKeraguan(), baris[0])
		jenis[k.Jenis()]++
	}
	assert.Equal(t, map[wilayah.Jenis]int{
		wilayah.JenisKelurahan: 8496, wilayah.JenisDesa: 75252, wilayah.JenisDesaAdat: 14,
	}, jenis)
}
