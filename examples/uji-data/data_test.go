package ujidata

import (
	"flag"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/require"
)

var catat = flag.Bool("catat", false, "tulis ulang dikenal.tsv dari temuan sekarang; alasan yang ada dipertahankan")

// namaDikenal is the list of known problems inside the data folder.
const namaDikenal = "dikenal.tsv"

// folderData is DATA_DESA, or data beside this file.
func folderData() string {
	if f := os.Getenv("DATA_DESA"); f != "" {
		return f
	}
	return "data"
}

// tingkatUji is the lightest level that must not occur: UJI_TINGKAT, or peringatan.
func tingkatUji() (temuan.Tingkat, error) {
	t := temuan.Peringatan
	if s := os.Getenv("UJI_TINGKAT"); s != "" {
		return t, t.UnmarshalText([]byte(s))
	}
	return t, nil
}

// semua reads the folder once for all tests.
var semua = sync.OnceValues(func() ([]berkas, error) {
	t, err := tingkatUji()
	if err != nil {
		return nil, err
	}
	return periksaFolder(folderData(), t)
})

// TestData has one subtest for each file and, in it, one for each finding. A known problem is skipped with its reason.
func TestData(t *testing.T) {
	daftar, err := semua()
	require.NoError(t, err)
	require.NotEmpty(t, daftar, "folder %s tidak memuat berkas; isi DATA_DESA", folderData())
	jalurDikenal := filepath.Join(folderData(), namaDikenal)
	dikenal, err := bacaDikenal(jalurDikenal)
	require.NoError(t, err)
	if *catat {
		require.NoError(t, os.WriteFile(jalurDikenal, tulisDikenal(daftar, dikenal), 0o600))
		return
	}
	for _, b := range daftar {
		t.Run(b.nama, func(t *testing.T) {
			for _, m := range b.masalah {
				t.Run(m.kode+" "+m.jalur, func(t *testing.T) {
					if alasan, ada := dikenal[m.kunci]; ada {
						t.Skipf("dikenal (%s): %s", alasan, m.pesan)
					}
					t.Error(m.pesan)
				})
			}
		})
	}
}

// TestDikenal fails for every entry of the list whose problem is gone, so that the list never hides a new one.
func TestDikenal(t *testing.T) {
	daftar, err := semua()
	require.NoError(t, err)
	dikenal, err := bacaDikenal(filepath.Join(folderData(), namaDikenal))
	require.NoError(t, err)
	for _, k := range usang(daftar, dikenal) {
		t.Run(k.berkas+" "+k.kode, func(t *testing.T) {
			t.Errorf("masalah ini sudah tidak ada; hapus barisnya dari %s: %s %s %s", namaDikenal, k.berkas, k.kode, k.jalur)
		})
	}
}
