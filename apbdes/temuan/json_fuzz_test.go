package temuan

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// A finding that comes back from JSON is written as the same bytes.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"kode":"X","tingkat":"galat","keyakinan":"dibaca","jalur":"/a","letak":{"baris":3},"pesan":{"id":"{a}","en":"b"}}`, `{"tingkat":""}`, `{}`, `null`, `[]`, `"catatan"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var n Tingkat
		if n.UnmarshalText(b) == nil {
			require.Equal(t, string(b), n.String())
		}
		var k Keyakinan
		if k.UnmarshalText(b) == nil {
			require.Equal(t, string(b), k.String())
		}
		var a, c Temuan
		if json.Unmarshal(b, &a) != nil {
			return
		}
		satu, err := json.Marshal(a)
		if err != nil { // a finding without a level cannot be written
			return
		}
		require.NoError(t, c.UnmarshalJSON(satu))
		dua, err := json.Marshal(c)
		require.NoError(t, err)
		require.Equal(t, string(satu), string(dua))
	})
}
