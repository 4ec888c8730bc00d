package lembar_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// Bytes of any kind become valid text in which every byte is counted once.
func FuzzUraiWindows1252(f *testing.F) {
	f.Add([]byte("a\x92b\r\n\xe2\x80"))
	f.Add([]byte("\xff\xfe\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		lembar.Kenali(b)
		s, banyak, baris := lembar.UraiWindows1252(b)
		require.True(t, utf8.ValidString(s))
		require.Equal(t, utf8.RuneCount(b), utf8.RuneCountInString(s))
		require.Equal(t, utf8.Valid(b), banyak == 0)
		require.Equal(t, banyak == 0, baris == 0)
	})
}

// Cutting record by record ends, and no byte is cut twice.
func FuzzPemotong(f *testing.F) {
	for i, s := range []string{"a,b\n1,2\n", "\"x\ny\";2\r\n", "\"", "a||b\n\"c\" || d", "\n\n", "\"a\"b\"\n\""} {
		f.Add(s, uint8(i))
	}
	f.Fuzz(func(t *testing.T, s string, pemisah uint8) {
		if !utf8.ValidString(s) {
			return
		}
		b := lembar.Batas{SelPerBaris: 50, BitaPerSel: 300}
		k := lembar.DariPemisah(lembar.Pemisah(pemisah%6), b)
		c := lembar.Pencatat{Berkas: "uji"}
		for garis := 1; s != ""; {
			sel, panjang, akhir, err := k.Urai(s, garis, &c)
			if err != nil {
				var lewat *lembar.MelewatiBatas
				require.ErrorAs(t, err, &lewat)
				return
			}
			require.Positive(t, panjang)
			require.LessOrEqual(t, panjang, len(s))
			require.GreaterOrEqual(t, akhir, garis)
			require.LessOrEqual(t, len(sel), b.SelPerBaris)
			s, garis = s[panjang:], akhir
		}
	})
}
