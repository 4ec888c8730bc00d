package indikator_test

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator"
)

// A name is refused, or is the one that its value has; a distance is a whole number of thousandths or missing.
func FuzzNama(f *testing.F) {
	for _, s := range []string{"", "belanja", "ditambah", "kurang_uang", "sambung", "jauh_di_atas", "mandiri", "null", "1000", "-1", "+5", "1e2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, v := range []encoding.TextUnmarshaler{new(indikator.BagianAnggaran), new(indikator.JenisBeda), new(indikator.JenisUsulan),
			new(indikator.KeadaanSilpa), new(indikator.Kelas), new(indikator.StatusIDM)} {
			if v.UnmarshalText([]byte(s)) != nil {
				continue
			}
			m, ok := v.(encoding.TextMarshaler)
			require.True(t, ok)
			b, err := m.MarshalText()
			require.NoError(t, err)
			require.Equal(t, s, string(b))
		}
		var p, q indikator.Permil
		if p.UnmarshalJSON([]byte(s)) == nil {
			b, err := json.Marshal(p)
			require.NoError(t, err)
			require.NoError(t, q.UnmarshalJSON(b))
			require.Equal(t, p, q)
		}
	})
}
