package rupiah

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// What JSON or text is taken as an amount is written as the same amount; missing stays missing.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`"1.50"`, "1.5", "null", `""`, `"-"`, "1e3", "-0", "92233720368547758.08", `"\u0031"`, "true", "[", "mesin"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var r, s Rupiah
		if json.Unmarshal(b, &r) == nil && string(b) != "null" {
			keluar, err := json.Marshal(r)
			require.NoError(t, err)
			require.NoError(t, s.UnmarshalJSON(keluar))
			require.Equal(t, r, s)
		}
		if r.UnmarshalText(b) == nil {
			u, err := UraiOpsional(string(b), Mesin)
			require.NoError(t, err)
			require.Equal(t, r, u.Nilai)
		}
		var o, p Opsional
		if json.Unmarshal(b, &o) == nil {
			keluar, err := json.Marshal(o)
			require.NoError(t, err)
			require.NoError(t, p.UnmarshalJSON(keluar))
			require.Equal(t, o, p)
			if !o.Ada {
				require.Zero(t, o.Nilai)
			}
		}
		if g, ada := UraiTataTulis(string(b)); ada {
			require.Equal(t, string(b), g.String())
		}
	})
}
