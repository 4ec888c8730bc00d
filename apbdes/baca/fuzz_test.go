package baca_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// Whatever the bytes: there is an error or a form, and the form has its reason in both languages.
func FuzzKenali(f *testing.F) {
	for _, s := range []string{"", "kode_desa,tahun,kode_rekening,anggaran\n33.07.07.2003,2024,5.2.1,1\n", `{"skema":"dasbor-desa/dokumen/1"}`,
		"INSERT INTO a (b) VALUES (1);", "PK\x03\x04", "\x00\x01\x00\x00Standard Jet DB\x00", "%PDF-1.7", "\xff\xfea\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := baca.Kenali(b, baca.Opsi{}, lembar.Batas{})
		if err != nil {
			return
		}
		require.NotEmpty(t, p.Indonesia)
		require.NotEmpty(t, p.Inggris)
	})
}
