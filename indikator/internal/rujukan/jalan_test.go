package rujukan

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// bilanganLingkungan reads a number from the environment.
func bilanganLingkungan(t *testing.T, nama string, bawaan uint64) uint64 {
	t.Helper()
	s := os.Getenv(nama)
	if s == "" {
		return bawaan
	}
	n, err := strconv.ParseUint(s, 10, 63)
	if err != nil {
		t.Fatalf("%s=%q is not a number", nama, s)
	}
	return n
}

// singkat asks for a small share: with -short, and under WebAssembly, which takes ten times as long.
func singkat() bool { return testing.Short() || runtime.GOARCH == "wasm" }

// TestSejuta compares random documents one by one: 2,000 of them, or as many as DASBOR_RUJUKAN says.
func TestSejuta(t *testing.T) {
	banyak, benih := bilanganLingkungan(t, "DASBOR_RUJUKAN", 2_000), bilanganLingkungan(t, "DASBOR_RUJUKAN_BENIH", 0)
	if singkat() {
		banyak = min(banyak, 300)
	}
	sejajar(t, banyak, func(i uint64) string {
		d := acakDok(benih + i)
		if len(banding(d, d, nil)) == 0 {
			return ""
		}
		d = kecilkan(d, func(d *dok) bool { return len(banding(d, d, nil)) > 0 })
		return fmt.Sprintf("seed %d\n%s%s", benih+i, d, strings.Join(banding(d, d, nil), "\n"))
	})
}

// TestBenihTerdahulu compares documents that once disagreed, by their seeds: 433872 has a sum beyond 64 bits in one share only.
func TestBenihTerdahulu(t *testing.T) {
	for _, benih := range []uint64{433872} {
		d := acakDok(benih)
		if h := banding(d, d, nil); len(h) > 0 {
			t.Errorf("seed %d\n%s%s", benih, d, strings.Join(h, "\n"))
		}
	}
}

// sejajar runs periksa for 0 to banyak-1 on all processors. It stops a little after the first failures, and says how far it is.
func sejajar(t *testing.T, banyak uint64, periksa func(uint64) string) {
	t.Helper()
	const maks = 3
	var berikut, selesai atomic.Uint64
	var gagal atomic.Int64
	var wg sync.WaitGroup
	mulai := time.Now()
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for gagal.Load() < maks {
				i := berikut.Add(1) - 1
				if i >= banyak {
					return
				}
				if s := periksa(i); s != "" && gagal.Add(1) <= maks {
					t.Error(s)
				}
				if n := selesai.Add(1); n%100_000 == 0 {
					fmt.Printf("rujukan: %s %d of %d, %s\n", t.Name(), n, banyak, time.Since(mulai).Round(time.Second))
				}
			}
		})
	}
	wg.Wait()
	t.Logf("%d of %d compared in %s", selesai.Load(), banyak, time.Since(mulai).Round(time.Millisecond))
}

// kecilkan takes out lines, printed totals, phases and remarks for as long as the document still fails.
func kecilkan(d *dok, gagal func(*dok) bool) *dok {
	for ubah := true; ubah; {
		ubah = false
		for _, e := range d.lebihKecil() {
			if gagal(e) {
				d, ubah = e, true
				break
			}
		}
	}
	return d
}

// lebihKecil lists the documents that are one step simpler.
func (d *dok) lebihKecil() []*dok {
	var h []*dok
	coba := func(f func(*dok)) {
		e := d.salin()
		f(e)
		h = append(h, e)
	}
	for _, b := range semuaBagian {
		for i := range d.bagian[b] {
			coba(func(e *dok) { e.bagian[b] = append(e.bagian[b][:i:i], e.bagian[b][i+1:]...) })
		}
		if d.terpotong[b] {
			coba(func(e *dok) { delete(e.terpotong, b) })
		}
	}
	for i := range d.cetak {
		coba(func(e *dok) { e.cetak = append(e.cetak[:i:i], e.cetak[i+1:]...) })
	}
	for _, f := range semuaFase {
		for _, b := range semuaBagian {
			for i := range d.bagian[b] {
				if d.bagian[b][i].nilai[f] != nil {
					coba(func(e *dok) { delete(e.bagian[b][i].nilai, f) })
				}
			}
		}
	}
	if d.lalu != nil {
		coba(func(e *dok) { e.lalu = nil })
		for _, l := range d.lalu.lebihKecil() {
			coba(func(e *dok) { e.lalu = l })
		}
	}
	if len(d.tanggal) > 0 {
		coba(func(e *dok) { e.tanggal = nil })
	}
	if len(d.kabupaten) > 0 {
		coba(func(e *dok) { e.kabupaten = nil })
	}
	return h
}
