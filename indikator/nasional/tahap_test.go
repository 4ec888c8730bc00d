package nasional_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

// BenchmarkTahap measures the way from a file to the totals of its villages on one goroutine, with all columns and three phases.
func BenchmarkTahap(b *testing.B) {
	var csv bytes.Buffer
	if err := contoh.DariBenih(1).TulisCSV(&csv, 2024); err != nil {
		b.Fatal(err)
	}
	kepala, isi, _ := strings.Cut(csv.String(), "\n")
	var t strings.Builder
	t.WriteString(kepala + "\n")
	for i := range 100 {
		t.WriteString(strings.ReplaceAll(isi, "99.99.99.", fmt.Sprintf("33.%02d.%02d.", 1+i/20, 1+i%20)))
	}
	data := []byte(t.String())
	baris := bytes.Count(data, []byte{'\n'}) - 1
	jalan := func() {
		_, r, _, err := nasional.Baca(alirkan(b, data, 1, 0), nasional.Opsi{})
		if err != nil || r.Cepat != r.Desa {
			b.Fatal(err, r)
		}
	}
	b.Run("total-desa", func(b *testing.B) {
		alokasi := testing.AllocsPerRun(1, jalan)
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			jalan()
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(baris), "ns/baris")
		b.ReportMetric(alokasi/float64(baris), "alokasi/baris")
	})
}
