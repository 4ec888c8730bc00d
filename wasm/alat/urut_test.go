package main

import (
	"cmp"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestUrutSama compares the order that package sort gives with that of package slices, also of equals: the core has the one in the
// place of the other.
func TestUrutSama(t *testing.T) {
	t.Parallel()
	type pasangan struct{ kunci, asal int }
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		n := r.IntN(300)
		a := make([]pasangan, n)
		macam := 1 + r.IntN(n+1)
		for i := range a {
			a[i] = pasangan{r.IntN(macam), i}
		}
		if r.IntN(4) == 0 {
			slices.SortFunc(a, func(x, y pasangan) int { return cmp.Compare(y.kunci, x.kunci) })
		}
		b, c, d := slices.Clone(a), slices.Clone(a), slices.Clone(a)
		slices.SortFunc(a, func(x, y pasangan) int { return cmp.Compare(x.kunci, y.kunci) })
		sort.Slice(b, func(i, j int) bool { return b[i].kunci < b[j].kunci })
		require.Equal(t, a, b)
		slices.SortStableFunc(c, func(x, y pasangan) int { return cmp.Compare(x.kunci, y.kunci) })
		sort.SliceStable(d, func(i, j int) bool { return d[i].kunci < d[j].kunci })
		require.Equal(t, c, d)
	}
}

// TestUrutLapis compiles and runs a program with the replacement, so that a Go that is laid out otherwise is noticed.
func TestUrutLapis(t *testing.T) {
	t.Parallel()
	akar := runtime.GOROOT() //nolint:staticcheck // the tests run where Go is
	lapis, err := lapisUrut(akar, t.TempDir())
	require.NoError(t, err)
	ujiPengurut(t, exec.Command("go", "run", "-overlay="+lapis))
}

// TestUrutGoDariModul: over a Go that came through the module cache go build takes no replacement, so it gets another folder.
func TestUrutGoDariModul(t *testing.T) {
	akar := runtime.GOROOT() //nolint:staticcheck // the tests run where Go is
	t.Setenv("GOMODCACHE", filepath.Dir(akar))
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	p := &pembangun{akar: filepath.Join("..", "..")}
	bendera, lain, err := p.pasangUrut(akar, t.TempDir())
	require.NoError(t, err)
	assert.Empty(t, bendera)
	c := exec.Command(filepath.Join(lain, "bin", "go"), "run")
	c.Env = append(os.Environ(), "GOROOT="+lain, "GOTOOLCHAIN=local", "GOMODCACHE=")
	ujiPengurut(t, c)
}

// ujiPengurut lets a go run compile and run a program that sorts.
func ujiPengurut(t *testing.T, c *exec.Cmd) {
	t.Helper()
	tempat := t.TempDir()
	program := filepath.Join(tempat, "main.go")
	require.NoError(t, os.WriteFile(program, []byte(`package main

import (
	"os"
	"slices"
	"strings"
)

func main() {
	a := strings.Fields(os.Args[1])
	slices.Sort(a)
	slices.SortStableFunc(a, func(x, y string) int { return len(x) - len(y) })
	b := slices.Clone(a)
	slices.SortFunc(b, strings.Compare)
	os.Stdout.WriteString(strings.Join(a, " ") + "|" + strings.Join(b, " "))
}
`), 0o600))
	c.Args = append(c.Args, program, "dua satu tiga empat lima enam")
	c.Dir = tempat
	b, err := c.CombinedOutput()
	require.NoError(t, err, string(b))
	assert.Equal(t, "dua enam lima satu tiga empat|dua empat enam lima satu tiga", string(b))
}

func TestLucuti(t *testing.T) {
	t.Parallel()
	isi := []byte("\x00asm\x01\x00\x00\x00" + "\x00\x08\x04name\x00\x01\x02" + "\x05\x03\x01\x00\x01" + "\x00\x02\x01x")
	b, err := lucuti(isi)
	require.NoError(t, err)
	assert.Equal(t, "\x00asm\x01\x00\x00\x00\x05\x03\x01\x00\x01", string(b))
	_, err = lucuti([]byte("<html>"))
	require.Error(t, err)
}

func TestNamaPaket(t *testing.T) {
	t.Parallel()
	for nama, ingin := range map[string]string{
		"(*github.com/dasbor-desa/dasbor/apbdes/baca/umum.tabel).susun":  "apbdes/baca/umum",
		"github.com/dasbor-desa/dasbor/indikator.HitungPapan":            "indikator",
		".rodata.github.com/dasbor-desa/dasbor/apbdes/bagan.baganNama":   "apbdes/bagan",
		"github.com/dasbor-desa/dasbor/apbdes/bagan$string.12":           "apbdes/bagan",
		"slices.pdqsortCmpFunc[named:encoding/json.field]":               "slices, sort: sorting",
		"interface:{Error:func:{}{basic:string}}.Error$invoke":           "calls through interfaces",
		"github.com_dasbor_desa_dasbor_apbdes_baca_umum.__tabel__.susun": "apbdes/baca/umum",
		"encoding/json.(*decodeState).object":                            "encoding/json",
		"printf_core":                                                    "compiler and C library",
	} {
		assert.Equal(t, ingin, namaPaket(nama), nama)
	}
	assert.Equal(t, "1,234,567", ribuan(1234567))
	assert.Equal(t, "567", strings.TrimSpace(ribuan(567)))
}
