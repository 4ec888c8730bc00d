package main

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A program that recovers, collects garbage, grows stacks and starts goroutines: everything that unwinds a stack.
const programUji = `package main

import (
	"errors"
	"fmt"
	"runtime"
	"sort"
)

type simpul struct{ kiri, kanan *simpul }

func pohon(n int) *simpul {
	if n == 0 {
		return nil
	}
	return &simpul{pohon(n - 1), pohon(n - 1)}
}

func (s *simpul) banyak() int {
	if s == nil {
		return 0
	}
	return 1 + s.kiri.banyak() + s.kanan.banyak()
}

func coba(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	f()
	return nil
}

func dalam(n int) int {
	var isi [64]int
	if n == 0 {
		return 0
	}
	isi[n%64] = n
	return isi[n%64] - n + 1 + dalam(n-1)
}

func main() {
	c := make(chan int)
	for i := range 8 {
		go func() {
			p := pohon(12)
			runtime.GC()
			c <- p.banyak() + i
		}()
	}
	var hasil []int
	for range 8 {
		hasil = append(hasil, <-c)
	}
	sort.Ints(hasil)
	fmt.Println(hasil, dalam(20000))
	var m map[string]int
	kosong := hasil[:0]
	fmt.Println(coba(func() { m["a"] = 1 }))
	fmt.Println(coba(func() { fmt.Println(kosong[len(hasil)]) }))
	fmt.Println(coba(func() { panic(errors.New("sendiri")) }))
	fmt.Println(coba(func() { runtime.GC(); fmt.Println(pohon(10).banyak()) }))
}
`

func TestRampingkanMenjalankanYangSama(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("NODE TIDAK ADA: program yang dirampingkan tidak dijalankan")
	}
	d := t.TempDir()
	sumber := filepath.Join(d, "main.go")
	require.NoError(t, os.WriteFile(sumber, []byte(programUji), 0o600))
	biasa := filepath.Join(d, "biasa.wasm")
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w -buildid=", "-o", biasa, sumber)
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	b, err := c.CombinedOutput()
	require.NoError(t, err, string(b))
	isi, err := os.ReadFile(biasa)
	require.NoError(t, err)
	ramping, err := rampingkan(isi)
	require.NoError(t, err)
	berkas := filepath.Join(d, "ramping.wasm")
	require.NoError(t, os.WriteFile(berkas, ramping, 0o600))

	lama, baru := jalankanNode(t, biasa), jalankanNode(t, berkas)
	assert.Equal(t, lama, baru)
	assert.Contains(t, baru, "recovered: assignment to entry in nil map")
	padatLama, err := padatBrotli(isi)
	require.NoError(t, err)
	padatBaru, err := padatBrotli(ramping)
	require.NoError(t, err)
	assert.Less(t, len(padatBaru), len(padatLama)*9/10)

	lagi, err := rampingkan(ramping)
	require.NoError(t, err)
	assert.Equal(t, ramping, lagi, "twice is once")
}

func jalankanNode(t *testing.T, berkas string) string {
	t.Helper()
	akar, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	b, err := exec.Command("node", "--stack-size=4000", filepath.Join(strings.TrimSpace(string(akar)), "lib", "wasm", "wasm_exec_node.js"), berkas).CombinedOutput()
	require.NoError(t, err, string(b))
	return string(b)
}

func TestRampingkanMenolak(t *testing.T) {
	kepala := "\x00asm\x01\x00\x00\x00"
	for nama, isi := range map[string]string{
		"kosong": "", "bukan wasm": "PK\x03\x04", "hanya kepala": kepala, "bagian terpotong": kepala + "\x0b\x09\x01",
		"panjang tidak berakhir": kepala + "\x0b\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", "data pasif": kepala + "\x0b\x04\x01\x01\x01a",
		"data tanpa tabel": kepala + "\x0b\x07\x01\x00\x41\x08\x0b\x01a", "alamat negatif": kepala + "\x0b\x07\x01\x00\x41\x7f\x0b\x01a",
	} {
		_, err := rampingkan([]byte(isi))
		assert.Error(t, err, nama)
	}
}

func TestBilanganBertanda(t *testing.T) {
	for _, v := range []int32{0, 1, 63, 64, -1, -64, -65, 8191, 1 << 20, math.MaxInt32, math.MinInt32} {
		b := tambahBertanda(nil, v)
		w, n := uraiBertanda(append(b, 0x0b))
		assert.Equal(t, v, w)
		assert.Equal(t, len(b), n)
	}
	_, n := uraiBertanda([]byte{0x80, 0x80, 0x80, 0x80, 0x80, 0x01})
	assert.Zero(t, n)
}
