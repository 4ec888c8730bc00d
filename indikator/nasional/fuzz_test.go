package nasional_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

// A table with any rows put in gives the same sums as the ordinary reader.
func FuzzBaca(f *testing.F) {
	f.Add(uint64(1), "")
	f.Add(uint64(2), "33.07.07.2003,x,2024,,,5.2.1,\"a\nb\",DDS,1.000,,\n")
	f.Add(uint64(3), "\n\n,,,,,,,,,\n")
	f.Fuzz(func(t *testing.T, benih uint64, sisipan string) {
		if len(sisipan) > 2000 {
			t.Skip()
		}
		isi := desaAcak(rand.New(rand.NewPCG(benih, 5)))
		if i := strings.IndexByte(isi[len(isi)/2:], '\n'); i >= 0 {
			i += len(isi)/2 + 1
			isi = isi[:i] + sisipan + isi[i:]
		}
		h, err := kanonik.BacaCSV([]byte(isi), susun.Opsi{}, lembar.Batas{})
		if err != nil {
			return
		}
		for _, d := range h.Dokumen {
			if _, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d}); err != nil { // too large an amount
				_, _, _, err := nasional.Baca(alirkan(t, []byte(isi), 2, 10_000), nasional.Opsi{})
				if err == nil && d.Tahun != 0 {
					t.Fatal("only the ordinary reader overflows")
				}
				return
			}
		}
		samakan(t, []byte(isi))
	})
}
