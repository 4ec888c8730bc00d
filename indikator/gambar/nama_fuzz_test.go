package gambar_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// A name is refused, or is the one that its value has.
func FuzzUrai(f *testing.F) {
	for _, s := range []string{"", "desa", "kecamatan", "persen", "perjiwa", "pendidikan", "poster", "x-banner", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		periksa := func(v fmt.Stringer, ada bool) {
			if ada {
				require.Equal(t, s, v.String())
			}
		}
		a, ada := gambar.UraiTampilan(s)
		periksa(a, ada)
		b, ada := gambar.UraiSatuan(s)
		periksa(b, ada)
		c, ada := gambar.UraiKolom(s)
		periksa(c, ada)
		d, ada := gambar.UraiJenis(s)
		periksa(d, ada)
		e, ada := gambar.UraiUkuranBaliho(s)
		periksa(e, ada)
	})
}
