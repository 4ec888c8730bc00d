package batas_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
)

// kisi is a land of n × n villages whose common lines have the same points, ruas of them on each side.
func kisi(n, ruas int) ([]byte, []wilayah.Kode) {
	titik := func(x, y int) string {
		geser := func(a, b int) int { return (x*a + y*b) % 997 * 40 }
		return fmt.Sprintf("[107.%07d,-9.%07d]", x*5_000_000/(n*ruas)+geser(7919, 104729), y*5_000_000/(n*ruas)+geser(104729, 7919))
	}
	var f []string
	var k []wilayah.Kode
	for d := range n * n {
		x, y := d%n*ruas, d/n*ruas
		var c []string
		for t := range ruas {
			c = append(c, titik(x+t, y))
		}
		for t := range ruas {
			c = append(c, titik(x+ruas, y+t))
		}
		for t := range ruas {
			c = append(c, titik(x+ruas-t, y+ruas))
		}
		for t := range ruas {
			c = append(c, titik(x, y+ruas-t))
		}
		k = append(k, kode(d+1))
		f = append(f, fitur(fmt.Sprintf(`"kode":"99.01.01.%04d"`, 2001+d), "Polygon", "[["+strings.Join(append(c, c[0]), ",")+"]]"))
	}
	return koleksi(f...), k
}

// Simplified, neighbours still share their lines point by point: every stretch inside the land is walked there and back.
func TestTanpaCelah(t *testing.T) {
	for _, n := range []int{2, 4, 6} {
		isi, k := kisi(n, 150)
		d, _, err := batas.Baca(isi, "x")
		require.NoError(t, err)
		b, _ := batas.Hitung(d, k, nil, wilayah.Kode{})
		require.LessOrEqual(t, b.Banyak(), batas.BatasBentuk)
		type ruas [2]batas.Titik
		jalan := map[ruas]int{}
		for _, c := range b.Desa {
			for i, a := range c[0].Titik {
				jalan[ruas{a, c[0].Titik[(i+1)%len(c[0].Titik)]}]++
			}
		}
		pantai := 0
		var luasSemua int64
		for r, banyak := range jalan {
			assert.Equal(t, 1, banyak, "two villages on the same side of a line")
			if jalan[ruas{r[1], r[0]}] == 0 {
				pantai++
				luasSemua += int64(r[0].X)*int64(r[1].Y) - int64(r[1].X)*int64(r[0].Y)
			}
		}
		var jumlah int64
		for _, c := range b.Desa {
			jumlah += luas(c[0].Titik)
		}
		assert.Equal(t, luasSemua, jumlah, "the villages fill the land to the last unit")
		assert.Positive(t, pantai)
	}
}

func BenchmarkBaca(b *testing.B) {
	isi, k := kisi(6, 700)
	b.SetBytes(int64(len(isi)))
	for b.Loop() {
		d, _, err := batas.Baca(isi, "x")
		if err != nil || len(d) != len(k) {
			b.Fatal(err)
		}
	}
}

func BenchmarkHitung(b *testing.B) {
	isi, k := kisi(6, 700)
	d, _, err := batas.Baca(isi, "x")
	require.NoError(b, err)
	for b.Loop() {
		batas.Hitung(d, k, nil, wilayah.Kode{})
	}
}
