package alir_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
)

// A place that comes from outside is refused, or is one that is written again as it is.
func FuzzTitik(f *testing.F) {
	for _, s := range []string{"", "{}", "null", `{"Versi":1}`, `{"Versi":1,"Letak":-5,"Kunci":["a"],"Bukti":{}}`, `{"Versi":2,"Letak":9e18}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var p, q alir.Titik
		if p.UnmarshalBinary(b) != nil {
			return
		}
		satu, err := p.MarshalBinary()
		require.NoError(t, err)
		require.NoError(t, q.UnmarshalBinary(satu))
		dua, err := q.MarshalBinary()
		require.NoError(t, err)
		require.True(t, bytes.Equal(satu, dua), "%s\n%s", satu, dua)
	})
}
