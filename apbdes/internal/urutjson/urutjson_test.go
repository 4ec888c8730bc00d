package urutjson

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBaris(t *testing.T) {
	p := Buka([]byte("\xef\xbb\xbf{\n \"a\": [\n  1,\n\n  {\"x\": 2}\n ],\n \"b\": null}"))
	var baris []int
	require.NoError(t, p.Objek(func(nama string) error {
		if nama == "b" {
			assert.Equal(t, byte('n'), p.Berikut())
			baris = append(baris, p.Baris())
			_, err := p.Mentah()
			return err
		}
		return p.Larik(func(int) error {
			baris = append(baris, p.Baris())
			_, err := p.Mentah()
			return err
		})
	}))
	assert.Equal(t, []int{3, 5, 7}, baris)
	require.NoError(t, p.Selesai())
}

func TestGalat(t *testing.T) {
	diam := func(int) error { return nil }
	require.Error(t, Buka([]byte(`{}`)).Larik(diam))
	require.Error(t, Buka([]byte(`[`)).Larik(diam))
	require.Error(t, Buka(nil).Larik(diam))
	require.Error(t, Buka([]byte(`[]`)).Objek(func(string) error { return nil }))
	p := Buka([]byte(`[] x`))
	require.NoError(t, p.Larik(diam))
	require.Error(t, p.Selesai())

	// What is not taken is skipped, and a text that breaks off there ends the walk.
	for isi, ingin := range map[string]int{`[1,{"a":[2]},"x"]`: 3, `[1,{"a"`: 2, `[1,`: 1, `[[`: 1} {
		n := 0
		err := Buka([]byte(isi)).Larik(func(int) error { n++; return nil })
		assert.Equal(t, ingin == 3, err == nil, isi)
		assert.InDelta(t, ingin, n, 1, "%s: whether there is one more where the text ends depends on the version of Go", isi)
	}
	p = Buka([]byte(`{"a":[1],"b":{"c":2},"d":3}`))
	var nama []string
	require.NoError(t, p.Objek(func(s string) error { nama = append(nama, s); return nil }))
	assert.Equal(t, []string{"a", "b", "d"}, nama)
	require.NoError(t, p.Selesai())

	// A value of the wrong type does not stop the walk.
	p = Buka([]byte(`["x",{"y":1},2]`))
	n := 0
	require.NoError(t, p.Larik(func(int) error {
		var v int
		if _, err := p.Isi(&v); err != nil {
			n++
		}
		return nil
	}))
	assert.Equal(t, 2, n)

	// Broken JSON does, even if the caller swallows the error.
	p = Buka([]byte(`[1,}`))
	require.Error(t, p.Larik(func(int) error { _, _ = p.Mentah(); return nil }))
}

func FuzzPembaca(f *testing.F) {
	f.Add([]byte(`[{"a":1},[2]]`))
	f.Add([]byte(`{"a":{"b":[`))
	f.Fuzz(func(_ *testing.T, b []byte) {
		p := Buka(b)
		_ = p.Larik(func(int) error {
			if p.Berikut() == '{' {
				return p.Objek(func(string) error { _, err := p.Mentah(); return err })
			}
			_, err := p.Mentah()
			return err
		})
		_ = p.Baris()
		_ = p.Selesai()
	})
}
