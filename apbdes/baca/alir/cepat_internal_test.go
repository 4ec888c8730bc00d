package alir

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// The short way takes all lines of a village behind its first, in quotes or not.
func TestLari(t *testing.T) {
	polos := string(nasionalKecil(2))
	baris := strings.Split(strings.TrimSpace(polos), "\n")
	ubah := func(sel func(kolom int, s string) string, pinggir string) string {
		var b strings.Builder
		for i, l := range baris {
			if i > 0 {
				d := strings.Split(l, ",")
				for k := range d {
					d[k] = sel(k, d[k])
				}
				l = strings.Join(d, ",")
			}
			b.WriteString(pinggir + l)
			if pinggir != "" {
				b.WriteString("," + pinggir + `"x"`)
			}
			b.WriteByte('\n')
		}
		return b.String()
	}
	semua := func(_ int, s string) string { return `"` + s + `"` }
	for nama, isi := range map[string]string{
		"plain": polos,
		"all":   ubah(semua, ""),
		"crlf":  strings.ReplaceAll(ubah(semua, ""), "\n", "\r\n"),
		"codes": ubah(func(k int, s string) string {
			if k < 4 {
				return `"` + s + `"`
			}
			return s
		}, ""),
		"texts": ubah(func(k int, s string) string {
			if k == 4 {
				return `"a, b"`
			}
			return s
		}, ""),
		"columns beside": ubah(semua, `"Jawa, Tengah",`),
	} {
		a, err := Dari(bytes.NewReader([]byte(isi)), int64(len(isi)), Opsi{Pekerja: 1})
		require.NoError(t, err, nama)
		k := a.mulai.keadaan
		k.Gaya = rupiah.Mesin
		w := a.pekerja(&k, func(any, *Desa) error { return nil })
		var h hasilPotongan
		data := []byte(isi[k.Letak:])
		x := teksDari(data, true)
		w.olahTeks(&h, &x, 1) // codes and amounts have to be seen once
		require.NoError(t, h.err, nama)
		x = teksDari(data, true)
		w.t.mulaiTeks()
		w.t.mulaiDesa()
		akhir, _, cara, err := w.p.rekaman(&x, 0, 1)
		require.NoError(t, err, nama)
		require.Equal(t, rekamanCepat, cara, nama)
		w.t.kenali(&w.p.isi)
		w.t.tambah(&w.p.isi)
		w.awalan = w.awalanDari(&x, 0, akhir)
		j, n := w.lari(&x, akhir)
		require.Equal(t, 149, n, nama)
		require.True(t, w.t.lurus, nama)
		require.True(t, strings.HasPrefix(strings.Trim(strings.TrimPrefix(isi[int(k.Letak)+j:], `"Jawa, Tengah",`), `"`), "33.01.01.2002"), nama)
	}
}

// A cell in quotes that is not quite in order is left to the long way.
func TestLewatSel(t *testing.T) {
	for s, ingin := range map[string]int{
		`a,b`: 2, `"a",b`: 4, "\"a\"\n": 4, "\"a\"\r\n": 5, "a\r\nb": 3, `,b`: 1, `"",b`: 3, "\n": 1,
		`a`: -1, ``: -1, `"a`: -1, `"a"`: -1, `"a""b",`: -1, "\"a\nb\",": -1, `a"b,`: -1, `"a"b,`: -1, `"a" ,`: -1,
	} {
		n, habis := lewatSel(s, 0, ',')
		require.Equal(t, ingin, n, "%q", s)
		require.Equal(t, n > 0 && s[n-1] == '\n', habis, "%q", s)
	}
}
