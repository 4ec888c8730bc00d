package fdp_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/fdp"
)

// Whatever the texts hold: the package is a zip whose descriptor is JSON and whose tables are rectangular, the same bytes each time.
func FuzzSusun(f *testing.F) {
	f.Add(uint64(1), "Desa", "Belanja", "CC-BY-4.0")
	f.Add(uint64(2), "\xff\n", "=1+1", "../x")
	f.Fuzz(func(t *testing.T, benih uint64, nama, uraian, lisensi string) {
		d := acak.Dokumen(rand.New(rand.NewPCG(benih, 3)), acak.Opsi{Belanja: 3})
		d.Desa.Nama, d.Belanja[0].Uraian, d.Belanja[1].NamaKegiatan = nama, uraian, uraian
		o := fdp.Opsi{Nama: nama, Judul: uraian, Lisensi: lisensi}
		p, err := fdp.Susun([]*apbdes.Dokumen{d}, o)
		if err != nil {
			return
		}
		q, err := fdp.Susun([]*apbdes.Dokumen{d}, o)
		require.NoError(t, err)
		require.Equal(t, p, q)
		var b bytes.Buffer
		require.NoError(t, p.TulisZip(&b))
		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		require.NoError(t, err)
		require.Len(t, z.File, len(p.Berkas))
		require.True(t, json.Valid(p.Berkas[0].Isi))
		for _, x := range p.Berkas[1:] {
			_, err := csv.NewReader(bytes.NewReader(x.Isi)).ReadAll()
			require.NoError(t, err)
		}
	})
}
