package temuan

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func FuzzPesan(f *testing.F) {
	f.Add("a {b} c", "b", "x{b}")
	f.Add("{", "}", "{}")
	f.Fuzz(func(t *testing.T, pola, nama, isi string) {
		a := Aturan{Kode: "X", Tingkat: Catatan, Pola: Pola{pola, pola}}
		tm := a.Temukan("/x", Letak{}, Isi(nama, isi))
		b, err := json.Marshal(tm)
		require.NoError(t, err)
		require.True(t, json.Valid(b))
		require.NoError(t, Daftar{tm}.Tulis(&strings.Builder{}, Gaya{}))
		for _, r := range Isi("n", isi).Indonesia {
			require.False(t, r < ' ' || r == 0x7f, "control character left")
		}
	})
}

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
