package kanvas_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar/kanvas"
)

// catatan writes down what is painted.
type catatan struct{ strings.Builder }

func (c *catatan) catat(pola string, isi ...any) { _, _ = fmt.Fprintf(c, pola, isi...) }

func (c *catatan) Jalur(r []kanvas.Ruas, g *kanvas.Gaya) {
	for _, x := range r {
		switch x.Jenis {
		case kanvas.Pindah:
			c.catat("M%d %d", x.Titik[0].X, x.Titik[0].Y)
		case kanvas.Lurus:
			c.catat("L%d %d", x.Titik[0].X, x.Titik[0].Y)
		case kanvas.Lengkung:
			c.catat("C%d %d,%d %d,%d %d", x.Titik[0].X, x.Titik[0].Y, x.Titik[1].X, x.Titik[1].Y, x.Titik[2].X, x.Titik[2].Y)
		default:
			c.WriteByte('z')
		}
	}
	if g.AdaIsi {
		c.catat(" isi %s", g.Isi)
	}
	if g.AdaGaris {
		c.catat(" garis %s %d %d%%", g.Garis, g.Tebal, g.Pekat)
	}
	c.WriteByte('\n')
}

func (c *catatan) Teks(di kanvas.Titik, teks string, h *kanvas.Huruf) {
	c.catat("%q %d %d besar %d jangkar %d tebal %v %s\n", teks, di.X, di.Y, h.Ukuran, h.Jangkar, h.Tebal, h.Warna)
}

func simpul(tag, teks string, pasangan ...string) *gambar.Simpul {
	s := &gambar.Simpul{Tag: tag, Teks: teks}
	for i := 0; i+1 < len(pasangan); i += 2 {
		s.Atribut = append(s.Atribut, gambar.Atribut{Nama: pasangan[i], Nilai: pasangan[i+1]})
	}
	return s
}

func lukis(t testing.TB, s ...*gambar.Simpul) string {
	t.Helper()
	var c catatan
	require.NoError(t, kanvas.Lukis(&c, gambar.TemaTerang, s...))
	return c.String()
}

func jalur(t testing.TB, d string) string {
	t.Helper()
	return strings.TrimSuffix(strings.TrimSpace(lukis(t, simpul("path", "", "d", d))), " isi #000000")
}

func TestJalur(t *testing.T) {
	for d, ingin := range map[string]string{
		"M1 2L3 4z":                "M1000 2000L3000 4000z",
		"m1 2 3 4l-1.5.5":          "M1000 2000L4000 6000L2500 6500",
		"M1 1H5V7h-1v-2":           "M1000 1000L5000 1000L5000 7000L4000 7000L4000 5000",
		"M0 0C1 2 3 4 5 6S7 8 9 9": "M0 0C1000 2000,3000 4000,5000 6000C7000 8000,7000 8000,9000 9000",
		"M0 0S1 1 2 2":             "M0 0C0 0,1000 1000,2000 2000",
		"M0 0Q3 3 6 0T12 0":        "M0 0C2000 2000,4000 2000,6000 0C8000 -2000,10000 -2000,12000 0",
		"M1 0zL5 5":                "M1000 0zM1000 0L5000 5000",
		"M0 0A0 5 0 0 1 3 4":       "M0 0L3000 4000",
		"M10 0A10 10 0 0 1 0 10":   "M10000 0C10000 5523,5523 10000,0 10000",
		"M10 0a10 10 0 0010 -10":   "M10000 0C15523 0,20000 -4477,20000 -10000",
		"M0 0A1 1 0 0 1 10 0":      "M0 0C0 -2761,2239 -5000,5000 -5000C7761 -5000,10000 -2761,10000 0", // radii that do not reach
		"M0 0L1":                   "M0 0",                                                              // up to the mistake
		"L1 1":                     "",
		"":                         "",
		"M99999999999999999999 0":  "M10000000000 0",
		"M0.12345 .9999":           "M123 999",
	} {
		assert.Equal(t, ingin, jalur(t, d), d)
	}
}

// A whole circle of arcs keeps its distance from the centre.
func TestBusur(t *testing.T) {
	s := jalur(t, "M14 9a5 5 0 1 1-10 0a5 5 0 1 1 10 0")
	var k []int
	for _, b := range strings.FieldsFunc(s, func(r rune) bool { return r == 'M' || r == 'C' || r == ',' }) {
		var x, y int
		_, err := fmt.Sscanf(b, "%d %d", &x, &y)
		require.NoError(t, err)
		k = append(k, (x-9000)*(x-9000)+(y-9000)*(y-9000))
	}
	require.Len(t, k, 1+4*3)
	for i := 0; i < len(k); i += 3 {
		assert.InDelta(t, 25_000_000, k[i], 20_000)
	}
}

func TestBentuk(t *testing.T) {
	assert.Equal(t, "M1000 2000L4000 2000L4000 6000L1000 6000z isi #000000\n", lukis(t, simpul("rect", "", "x", "1", "y", "2", "width", "3", "height", "4")))
	assert.Empty(t, lukis(t, simpul("rect", "", "width", "0", "height", "4"), simpul("circle", ""), simpul("title", "x"), simpul("text", "")))
	a := lukis(t, simpul("rect", "", "width", "10", "height", "4", "rx", "90", "class", "bingkai"))
	assert.Contains(t, a, "M2000 0L8000 0C9104 0,10000 896,10000 2000", "corners are at most half a side")
	assert.Contains(t, a, "garis #e4dfd4 1000 100%")
	assert.NotContains(t, a, "isi")
	assert.Equal(t, "M0 0L2000 0 garis #c9c2b3 1000 100%\n", lukis(t, simpul("line", "", "x2", "2", "class", "sumbu")))
	assert.Contains(t, lukis(t, simpul("circle", "", "cx", "5", "cy", "5", "r", "1")), "M6000 5000C6000 5552,5552 6000,5000 6000")
}

func TestGrup(t *testing.T) {
	g := simpul("g", "", "transform", "translate(10 -5) scale(2)", "class", "t tebal u18 akhir")
	g.Anak = []*gambar.Simpul{simpul("text", "a", "x", "1", "y", "2"), simpul("g", "", "transform", "translate(1 1)")}
	g.Anak[1].Anak = []*gambar.Simpul{simpul("line", "", "class", "tren"), simpul("svg", "", "viewBox", "0 0 8 8", "width", "4", "height", "4")}
	g.Anak[1].Anak[1].Anak = []*gambar.Simpul{simpul("circle", "", "r", "8")}
	a := lukis(t, g)
	assert.Contains(t, a, `"a" 12000 -1000 besar 36000 jangkar 2 tebal true #1b2530`)
	assert.Contains(t, a, "M12000 -3000L12000 -3000 garis #58636f 2600 55%")
	assert.Contains(t, a, "M20000 -3000C", "eight of the inner picture are four of the group and eight of the paper")
}

func TestTolak(t *testing.T) {
	var c catatan
	require.ErrorIs(t, kanvas.Lukis(&c, gambar.TemaTerang, simpul("p", "x")), gambar.ErrIzin)
	require.ErrorIs(t, kanvas.Lukis(&c, gambar.TemaTerang, nil), gambar.ErrIzin)
	s := simpul("g", "")
	for range 60 {
		s = &gambar.Simpul{Tag: "g", Anak: []*gambar.Simpul{s}}
	}
	require.ErrorIs(t, kanvas.Lukis(&c, gambar.TemaTerang, s), gambar.ErrIzin)
}

// The resolved nodes are painted like those with classes, and name no class.
func TestSelesaikan(t *testing.T) {
	for _, j := range gambar.DaftarJenis() {
		g, _ := gambar.HitungGambar(contoh.Papan(), j, gambar.Opsi{Lebar: 640, Desa: 7})
		s := kanvas.Selesaikan(g.SVG(), gambar.TemaGelap)
		require.NotNil(t, s)
		periksaSelesai(t, s)
	}
	assert.Nil(t, kanvas.Selesaikan(simpul("p", "x"), gambar.TemaTerang))
	assert.Nil(t, kanvas.Selesaikan(nil, gambar.TemaTerang))
	s := kanvas.Selesaikan(simpul("text", "a", "class", "t u18 akhir", "x", "1", "data-desa", "3"), gambar.TemaTerang)
	assert.Equal(t, simpul("text", "a", "fill", "#1b2530", "font-size", "18", "text-anchor", "end", "x", "1"), s)
}

func periksaSelesai(t testing.TB, s *gambar.Simpul) {
	t.Helper()
	ada := map[string]bool{}
	for _, a := range s.Atribut {
		assert.False(t, ada[a.Nama], a.Nama)
		ada[a.Nama] = true
		assert.False(t, a.Nama == "class" || strings.HasPrefix(a.Nama, "data-") || strings.HasPrefix(a.Nama, "aria-"), a.Nama)
	}
	for _, a := range s.Anak {
		periksaSelesai(t, a)
	}
}

// Whatever a path says, the numbers stay within bounds.
func FuzzLukis(f *testing.F) {
	f.Add("M1.6 7.1L9 3.7l7.4 3.4zM2 9.3a7 7 0 0 1 14 0z", "translate(1 2) scale(3)", "12.5")
	f.Add("m9-9q1 1 2 2t3-3A1 2 45 0111 9", "scale(999999999)", "-0.01")
	f.Fuzz(func(t *testing.T, d, transform, n string) {
		g := simpul("g", "", "transform", transform)
		g.Anak = []*gambar.Simpul{simpul("path", "", "d", d, "class", "tren"), simpul("rect", "", "x", n, "width", n, "height", n, "rx", n), simpul("circle", "", "r", n)}
		g2 := simpul("g", "", "transform", transform)
		g2.Anak = []*gambar.Simpul{g}
		require.NoError(t, kanvas.Lukis(batasan{t}, gambar.TemaTerang, g2))
	})
}

type batasan struct{ t *testing.T }

func (b batasan) Jalur(r []kanvas.Ruas, g *kanvas.Gaya) {
	const batas = 10_000_000_000
	for _, x := range r {
		for _, k := range x.Titik {
			require.True(b.t, k.X >= -batas && k.X <= batas && k.Y >= -batas && k.Y <= batas)
		}
	}
	require.Equal(b.t, kanvas.Pindah, r[0].Jenis)
	require.GreaterOrEqual(b.t, g.Tebal, int64(0))
}

func (batasan) Teks(kanvas.Titik, string, *kanvas.Huruf) {}

func BenchmarkLukis(b *testing.B) {
	g, _ := gambar.HitungGambar(contoh.Papan(), gambar.JenisPoster, gambar.Opsi{})
	b.ReportAllocs()
	for b.Loop() {
		var c kosong
		if err := kanvas.Lukis(&c, gambar.TemaTerang, g.Isi...); err != nil {
			b.Fatal(err)
		}
	}
}

type kosong struct{ n int }

func (k *kosong) Jalur([]kanvas.Ruas, *kanvas.Gaya)        { k.n++ }
func (k *kosong) Teks(kanvas.Titik, string, *kanvas.Huruf) { k.n++ }
