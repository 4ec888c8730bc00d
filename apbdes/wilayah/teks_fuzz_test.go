package wilayah_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// The forms that read a village, or a code in JSON, agree with Urai.
func FuzzTeks(f *testing.F) {
	for _, s := range []string{"33.07.07.2003", "33.07", "", "07.2003.", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := wilayah.Urai(s)
		d, galat := wilayah.UraiDesa(s)
		if galat == nil {
			require.NoError(t, err)
			require.Equal(t, k, d)
			require.Equal(t, wilayah.Desa, d.Tingkat())
		}
		var u, v wilayah.Kode
		if u.UnmarshalText([]byte(s)) == nil {
			b, err := u.MarshalText()
			require.NoError(t, err)
			require.NoError(t, v.UnmarshalText(b))
			require.Equal(t, u, v)
		}
	})
}
