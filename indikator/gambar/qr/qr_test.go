package qr_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/qr"
)

var _ gambar.KodeQR = (*qr.Kode)(nil)

func ExampleDariTeks() {
	k, err := qr.DariTeks("https://desa.example/apbdes/2025", qr.M)
	fmt.Println(k.Sisi(), k.Gelap(0, 0), k.Gelap(1, 1), k.Gelap(-1, 0), err)
	// Output: 29 true false false <nil>
}

// A reader of somebody else's reads codes of every version at both levels, where there is one.
func TestPembaca(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("no programs here")
	}
	program, err := exec.LookPath("zbarimg")
	if err != nil {
		t.Skip("ZBARIMG TIDAK ADA: a reader of QR codes is not installed")
	}
	folder := t.TempDir()
	for _, tingkat := range []qr.Tingkat{qr.M, qr.L} {
		sisi, banyak := 0, 0
		for n := 1; n <= qr.BatasTeks; n += 9 + n/4 {
			teks := strings.Repeat("https://desa.example/apbdes?tahun=2025&", 80)[:n]
			k, err := qr.DariTeks(teks, tingkat)
			if err != nil {
				break
			}
			if k.Sisi() == sisi {
				continue
			}
			banyak++
			sisi = k.Sisi()
			jalur := filepath.Join(folder, strconv.Itoa(sisi)+".pgm")
			require.NoError(t, os.WriteFile(jalur, pgm(k), 0o600))
			keluar, err := exec.Command(program, "--raw", "-q", jalur).Output()
			require.NoError(t, err, "%d modules", sisi)
			require.Equal(t, teks, strings.TrimSuffix(string(keluar), "\n"), "%d modules", sisi)
		}
		assert.Greater(t, banyak, 12)
	}
}

// pgm is a code as a picture, four pixels a module.
func pgm(k *qr.Kode) []byte {
	n := 4 * (k.Sisi() + 8)
	b := fmt.Appendf(nil, "P5 %d %d 255\n", n, n)
	for y := range n {
		for x := range n {
			warna := byte(255)
			if k.Gelap(x/4-4, y/4-4) {
				warna = 0
			}
			b = append(b, warna)
		}
	}
	return b
}

func TestBatas(t *testing.T) {
	for _, k := range []struct {
		n     int
		t     qr.Tingkat
		ingin error
	}{{2331, qr.M, nil}, {2332, qr.M, qr.ErrPanjang}, {2953, qr.L, nil}, {2954, qr.L, qr.ErrPanjang}, {1, 9, qr.ErrPanjang}} {
		h, err := qr.DariTeks(strings.Repeat("x", k.n), k.t)
		require.ErrorIs(t, err, k.ingin)
		if err == nil {
			assert.Equal(t, 177, h.Sisi())
		}
	}
	assert.Zero(t, new(qr.Kode).Sisi())
	assert.False(t, new(qr.Kode).Gelap(0, 0))
}

// The code of a known text, as every reader of it sees it.
func TestEmas(t *testing.T) {
	k, err := qr.DariTeks("Rp0", qr.M)
	require.NoError(t, err)
	var b strings.Builder
	for y := range k.Sisi() {
		for x := range k.Sisi() {
			b.WriteByte(".#"[map[bool]int{true: 1}[k.Gelap(x, y)]])
		}
		b.WriteByte('\n')
	}
	assert.Equal(t, emas, b.String())
}

func FuzzDariTeks(f *testing.F) {
	f.Add("https://desa.example", false)
	f.Add("", true)
	f.Fuzz(func(t *testing.T, s string, rendah bool) {
		tingkat := qr.M
		if rendah {
			tingkat = qr.L
		}
		k, err := qr.DariTeks(s, tingkat)
		if err != nil {
			require.ErrorIs(t, err, qr.ErrPanjang)
			return
		}
		n := k.Sisi()
		require.True(t, n >= 21 && n <= 177 && n%4 == 1)
		for _, sudut := range [][2]int{{0, 0}, {n - 7, 0}, {0, n - 7}} {
			require.True(t, k.Gelap(sudut[0], sudut[1]) && !k.Gelap(sudut[0]+1, sudut[1]+1) && k.Gelap(sudut[0]+3, sudut[1]+3))
		}
	})
}

func BenchmarkDariTeks(b *testing.B) {
	teks := strings.Repeat("https://desa.example/apbdes?", 90)
	for b.Loop() {
		if _, err := qr.DariTeks(teks, qr.L); err != nil {
			b.Fatal(err)
		}
	}
}

const emas = `#######..#.##.#######
#.....#.#...#.#.....#
#.###.#..#.#..#.###.#
#.###.#...###.#.###.#
#.###.#.##..#.#.###.#
#.....#..#..#.#.....#
#######.#.#.#.#######
..........###........
#.#.#.#..###....#..#.
#..##..#.#....#..#..#
#.########..#...#.###
.#...#..#.#...#..#.##
...##.#.#.#.#.#.##..#
........#.##.#.#.#...
#######....#.###..###
#.....#..#.###.###..#
#.###.#.####.###..#.#
#.###.#...#...#...##.
#.###.#.#.#.#...#...#
#.....#...#...#...##.
#######.##..#.#.#.###
`
