package siskeudes_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
)

// BenchmarkBacaFolder reads the export of 300 small villages, 2.1 MB in 27,304 rows. Measured: 24 MB/s, 1.9 allocations per row and about
// 90 ms of processor time, a third of it in the composer.
func BenchmarkBacaFolder(b *testing.B) { ukurBaca(b, false) }

// BenchmarkBacaZip reads the same from a zip.
func BenchmarkBacaZip(b *testing.B) { ukurBaca(b, true) }

func ukurBaca(b *testing.B, kemas bool) {
	d := contoh("01.2001.", "2024")
	for i := range 299 {
		d.isi(fmt.Sprintf("%02d.%04d.", 1+i/20, 2002+i), "2024")
	}
	f := d.folder(gayaBaku())
	isi := d.zip(b, gayaBaku())
	bita, baris := 0, 0
	for _, t := range f {
		bita += len(t.Data)
	}
	b.SetBytes(int64(bita))
	b.ReportAllocs()
	for b.Loop() {
		var h *siskeudes.Hasil
		var err error
		if kemas {
			h, err = siskeudes.BacaZip(io.NewSectionReader(bytes.NewReader(isi), 0, int64(len(isi))), int64(len(isi)), opsi())
		} else {
			h, err = siskeudes.BacaFolder(f, opsi())
		}
		require.NoError(b, err)
		baris = 0
		for _, t := range h.Tabel {
			baris += t.Baris
		}
	}
	b.ReportMetric(float64(baris), "rows/op")
}
