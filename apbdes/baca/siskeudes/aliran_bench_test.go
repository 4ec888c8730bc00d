package siskeudes_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes/internal/ekspor"
)

// BenchmarkAliran reads the export of 100 villages with one year from a zip, rows in a file, with the ordinary reader beside it.
func BenchmarkAliran(b *testing.B) {
	var isi bytes.Buffer
	p := ekspor.Pilihan{Desa: 100, Tahun: []string{"2025"}, Rinci: 120}
	require.NoError(b, ekspor.Zip(&isi, p))
	ukuran := 0
	for _, f := range eksporBuatan(b, p) {
		ukuran += len(f.Data)
	}
	baca := func(b *testing.B, satu func() (int, error)) {
		b.SetBytes(int64(ukuran))
		b.ReportAllocs()
		baris := 0
		for b.Loop() {
			var err error
			baris, err = satu()
			require.NoError(b, err)
		}
		b.ReportMetric(float64(baris), "rows/op")
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(baris), "ns/row")
	}
	for _, k := range []struct {
		nama    string
		pekerja int
	}{{"satu", 1}, {"dua", 2}} {
		b.Run(k.nama, func(b *testing.B) {
			s, err := os.CreateTemp(b.TempDir(), "simpanan")
			require.NoError(b, err)
			defer func() { _ = s.Close() }()
			baca(b, func() (int, error) {
				e, err := siskeudes.AliranDari(bytes.NewReader(isi.Bytes()), int64(isi.Len()), siskeudes.OpsiAliran{Simpan: s, Pekerja: k.pekerja})
				if err != nil {
					return 0, err
				}
				r, err := siskeudes.BacaAliran(e, func(h *siskeudes.Hasil) (int, error) { return len(h.Dokumen), nil }, func(int) error { return nil })
				if err != nil {
					return 0, err
				}
				n := 0
				for _, t := range r.Tabel {
					n += t.Baris
				}
				return n, nil
			})
		})
	}
	b.Run("biasa", func(b *testing.B) {
		baca(b, func() (int, error) {
			h, err := siskeudes.BacaZip(bytes.NewReader(isi.Bytes()), int64(isi.Len()), siskeudes.Opsi{})
			if err != nil {
				return 0, err
			}
			n := 0
			for _, t := range h.Tabel {
				n += t.Baris
			}
			return n, nil
		})
	})
}
