package lembar_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// isi keeps what neither separates nor quotes: the part of a file that must come out of the cells unchanged and in order.
func isi(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\",;|", r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func garisFisik(s string) []string {
	return strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), "\n")
}

// FuzzDariTeks checks that nothing panics, that limits hold, and that no content is lost, doubled or moved to another row.
func FuzzDariTeks(f *testing.F) {
	for _, s := range []string{
		"a,b\n1,2\n", "a;b\r\n\"x\ny\";2\r\n", "a\t||\tb\n\"c\" || d", "1,\"abc\n2,\"def\"\n", "\"a\"\"b\" c,d\n", "sep=;\na;b",
		"\xff\xfea\x00,\x00b\x00", "a\x92b,c", "\"\"\"\"\"", "a|b||c\n|\n", "\xef\xbb\xbfa", "a\r\r\nb\n\r",
	} {
		f.Add([]byte(s), uint8(0))
	}
	f.Fuzz(func(t *testing.T, b []byte, pemisah uint8) {
		o := lembar.Opsi{Pemisah: lembar.Pemisah(pemisah % 6),
			Batas: lembar.Batas{Bita: 1 << 16, Baris: 200, SelPerBaris: 50, BitaPerSel: 300, Sel: 1000}}
		l, d, err := lembar.DariTeks(b, o)
		if err != nil {
			var batas *lembar.MelewatiBatas
			var jenis *lembar.SalahJenis
			require.True(t, errors.As(err, &batas) || errors.As(err, &jenis), "%v", err)
			require.Nil(t, l)
			return
		}
		periksaBatas(t, l, o.Batas)
		s := string(b)
		if !utf8.ValidString(s) || strings.Contains(s, "\x00") {
			return
		}
		s = strings.TrimPrefix(s, "\ufeff")
		garis := garisFisik(s)
		for _, k := range kode(d) {
			if k == "29" {
				garis[0] = ""
			}
		}
		periksaUrutan(t, l, garis)
	})
}

func periksaBatas(t *testing.T, l *lembar.Lembar, b lembar.Batas) {
	t.Helper()
	require.LessOrEqual(t, len(l.Baris), b.Baris)
	banyak := 0
	for _, r := range l.Baris {
		banyak += len(r.Sel)
		require.LessOrEqual(t, len(r.Sel), b.SelPerBaris)
		for _, s := range r.Sel {
			require.LessOrEqual(t, len(s.Teks), b.BitaPerSel)
			require.True(t, utf8.ValidString(s.Teks))
			require.False(t, s.Angka)
		}
	}
	require.LessOrEqual(t, banyak, b.Sel)
}

// periksaUrutan checks that the lines from Nomor on hold exactly what the rows from there on hold.
func periksaUrutan(t *testing.T, l *lembar.Lembar, garis []string) {
	t.Helper()
	sisa := ""
	lalu := len(garis) + 1
	for i := len(l.Baris) - 1; i >= 0; i-- {
		b := l.Baris[i]
		var t1 strings.Builder
		for _, s := range b.Sel {
			t1.WriteString(isi(s.Teks))
		}
		sisa = t1.String() + sisa
		require.Less(t, b.Nomor, lalu)
		require.Positive(t, b.Nomor)
		require.Equal(t, isi(strings.Join(garis[b.Nomor-1:], "\n")), sisa)
		lalu = b.Nomor
	}
	require.Equal(t, isi(strings.Join(garis, "\n")), sisa)
	require.LessOrEqual(t, len(l.Baris)+l.Kosong, len(garis))
}

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
