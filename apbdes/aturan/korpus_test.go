package aturan_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Real budgets: every file of the corpus that a reader knows. Documents that are known to close to the rupiah must not be accused.
func TestKorpus(t *testing.T) {
	akar := korpus.Folder(t)
	berkas, err := filepath.Glob(filepath.Join(akar, "nyata", "*", "*"))
	require.NoError(t, err)
	dokumen := 0
	for _, f := range berkas {
		isi, err := os.ReadFile(f)
		if err != nil {
			continue // a folder
		}
		h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(f)}, lembar.Batas{})
		if err != nil {
			continue
		}
		folder := filepath.Base(filepath.Dir(f))
		for _, d := range h.Dokumen {
			dokumen++
			hasil := aturan.Periksa(d, aturan.Opsi{})
			assert.Equal(t, jsonDari(t, hasil), jsonDari(t, aturan.Periksa(d, aturan.Opsi{})), f)
			if folder == "sid-gorontalo-2018-2020" && d.BanyakBaris() > 0 {
				assert.Zero(t, hasil.Banyak(temuan.Galat), "%s %d: %s", f, d.Tahun, cetakTemuan(hasil))
				assert.False(t, adaKode(hasil, "APBDES-KSB-06"), "%s %d", f, d.Tahun)
			}
		}
	}
	assert.Positive(t, dokumen)
	t.Logf("%d documents", dokumen)
}
