package bentuk_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
)

// FuzzDitolakPustakaJuga is the same property for any text in any field.
func FuzzDitolakPustakaJuga(f *testing.F) {
	daftar := daftarIsian()
	for i, s := range buruk {
		f.Add(i%len(daftar), s)
	}
	v := penguji(f)
	f.Fuzz(func(t *testing.T, i int, s string) {
		if i < 0 || i >= len(daftar) || len(s) > 1024 {
			return
		}
		d := sehat()
		daftar[i].tulis(&d, s)
		b := teksJSON(t, d)
		var dibaca bentuk.Dokumen
		require.NoError(t, bentuk.BacaJSON(bytes.NewReader(b), &dibaca))
		if err := v.Struct(dibaca); err == nil {
			_, err := dibaca.APBDes()
			require.NoError(t, err)
			return
		}
		require.Truef(t, ditolakPustaka(t, b), "%s=%q", daftar[i].nama, s)
	})
}

// Whatever JSON comes in: it is refused with sentences, or every document of it is one of the library.
func FuzzBacaJSON(f *testing.F) {
	f.Add(teksJSON(f, bentuk.Kiriman{Skema: bentuk.Skema, Dokumen: []bentuk.Dokumen{sehat()}}))
	for _, s := range []string{`{"dokumen":[{"belanja":[{"anggaran":1e400}]}]}`, `{"dokumen":[{"belanja":[{"anggaran":"1"},null]}]}`, `null`, `{} {}`, `{"dokumen":[null]}`, `[`} {
		f.Add([]byte(s))
	}
	v := penguji(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		var k bentuk.Kiriman
		if err := bentuk.BacaJSON(bytes.NewReader(b), &k); err != nil {
			bentuk.DariGalat(&k, err)
			return
		}
		if err := v.Struct(k); err != nil {
			d, ada := bentuk.DariGalat(&k, err)
			require.True(t, ada)
			require.NotEmpty(t, d)
			return
		}
		for i := range k.Dokumen {
			_, err := k.Dokumen[i].APBDes()
			require.NoError(t, err)
		}
	})
}

// An amount is kept as it was written, whatever it is.
func FuzzUang(f *testing.F) {
	for _, s := range []string{`"1"`, "1.50", "null", "-", `"\u00`, "true", "{}", "[", ""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var u bentuk.Uang
		if err := u.UnmarshalJSON(b); err == nil && len(b) > 0 && b[0] != '"' && string(b) != "null" {
			require.Equal(t, string(b), string(u))
		}
	})
}
