package acak_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
)

func TestDokumen(t *testing.T) {
	for nama, o := range map[string]acak.Opsi{
		"kosong":     {},
		"lama":       {Bagan: bagan.Permendagri113},
		"subbidang":  {Rincian: apbdes.RincianSubBidang},
		"bidang":     {Rincian: apbdes.RincianBidang, Tercetak: true},
		"bidanglama": {Rincian: apbdes.RincianBidang, Bagan: bagan.Permendagri113, Tercetak: true},
		"tanpa":      {Rincian: apbdes.TanpaKegiatan, Tercetak: true},
		"ganjil":     {Ganjil: true, Tercetak: true, Belanja: 100},
		"rancangan":  {Fase: []apbdes.Fase{apbdes.Rancangan}, TanpaPembiayaan: true, Tercetak: true},
	} {
		t.Run(nama, func(t *testing.T) {
			for benih := range uint64(100) {
				d := acak.Dokumen(rand.New(rand.NewPCG(benih, 1)), o)
				require.Equal(t, d, acak.Dokumen(rand.New(rand.NewPCG(benih, 1)), o), "same seed, same document")
				periksa(t, d, o)
			}
		})
	}
}

func periksa(t *testing.T, d *apbdes.Dokumen, o acak.Opsi) {
	t.Helper()
	rincian := max(o.Rincian, apbdes.RincianKegiatan)
	if d.Bagan == bagan.Permendagri20 && rincian == apbdes.RincianSubBidang {
		assert.LessOrEqual(t, d.Rincian(), rincian) // all lines may be in bidang 5
	} else {
		assert.Equal(t, rincian, d.Rincian())
	}
	if o.Belanja > 0 {
		assert.Len(t, d.Belanja, o.Belanja)
	}
	assert.Equal(t, o.TanpaPembiayaan, len(d.Pembiayaan) == 0)
	for i := range d.Belanja {
		assert.False(t, d.Belanja[i].Nilai.Kosong())
		assert.Equal(t, bagan.Belanja, d.Belanja[i].Rekening.Golongan())
	}
	for i := range d.Pendapatan {
		assert.Equal(t, bagan.Pendapatan, d.Pendapatan[i].Rekening.Golongan())
	}
	ringkasan, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	beda, err := apbdes.HitungBeda(d, ringkasan)
	require.NoError(t, err)
	assert.Empty(t, beda, "printed totals are right")
}

// Only tests may import this package and that of the real files.
func TestHanyaUji(t *testing.T) {
	if runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("IMPOR TIDAK DIPERIKSA: needs the whole tree; run natively")
	}
	err := filepath.WalkDir("../../..", func(jalur string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(jalur, ".go") || strings.HasSuffix(jalur, "_test.go") {
			return err
		}
		pohon, err := parser.ParseFile(token.NewFileSet(), jalur, nil, parser.ImportsOnly)
		if err != nil {
			return nil //nolint:nilerr // a broken file elsewhere is the compiler's business
		}
		for _, i := range pohon.Imports {
			for _, p := range []string{"apbdes/internal/acak", "apbdes/internal/korpus"} {
				assert.NotContains(t, i.Path.Value, p, jalur)
			}
		}
		return nil
	})
	require.NoError(t, err)
}
