package nasional_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

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
	berkas := func(kecamatan int) []byte {
		var t strings.Builder
		t.WriteString(kepala + "\n")
		for i := range kecamatan {
			t.WriteString(strings.ReplaceAll(isi, "99.99.99.", fmt.Sprintf("33.%02d.%02d.", 1+i/20, 1+i%20)))
		}
		return []byte(t.String())
	}
	data, separuh := berkas(100), berkas(50)
	baris := bytes.Count(data, []byte{'\n'}) - 1
	jalan := func(d []byte) func() {
		return func() {
			_, r, _, err := nasional.Baca(alirkan(b, d, 1, 0), nasional.Opsi{})
			if err != nil || r.Cepat != r.Desa {
				b.Fatal(err, r)
			}
		}
	}
	b.Run("total-desa", func(b *testing.B) {
		// Of every further line: what is learnt of each code once is in neither of the two.
		alokasi := (testing.AllocsPerRun(1, jalan(data)) - testing.AllocsPerRun(1, jalan(separuh))) / float64(bytes.Count(data[len(separuh):], []byte{'\n'}))
		b.SetBytes(int64(len(data)))
		tercepat := time.Hour // the turn that nothing else on the machine has disturbed
		f := jalan(data)
		for b.Loop() {
			mulai := time.Now()
			f()
			tercepat = min(tercepat, time.Since(mulai))
		}
		b.ReportMetric(float64(tercepat.Nanoseconds())/float64(baris), "ns/baris")
		b.ReportMetric(alokasi, "alokasi/baris")
	})
}
