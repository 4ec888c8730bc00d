package tumbuh

import (
	"math"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"
)

// kasus is one worst case. Buat makes the input of size n outside the measurement and returns the work to be measured.
type kasus struct {
	nama string
	n    int // the smallest size; n, 2n and 4n are measured
	buat func(n int) func()
}

// ukuran is what one run took.
type ukuran struct {
	bita  uint64
	waktu time.Duration
}

// ukur runs the work and takes the least of several runs.
func ukur(ulang int, kerja func()) ukuran {
	var a, b runtime.MemStats
	hasil := ukuran{math.MaxUint64, math.MaxInt64}
	for range ulang {
		runtime.GC()
		runtime.GC() // what a sync.Pool holds lives through one collection, and a buffer that is there already is not counted
		runtime.ReadMemStats(&a)
		mulai := cpu()
		kerja()
		lama := cpu() - mulai
		runtime.ReadMemStats(&b)
		hasil.bita = min(hasil.bita, b.TotalAlloc-a.TotalAlloc)
		hasil.waktu = min(hasil.waktu, lama)
	}
	return hasil
}

// Four times the input may take at most so many times the bytes: 4 for what grows with it, and something for slices that double.
const nisbahBita = 6

// dasarBita are bytes that do not count as growth: tables of the chart made at first use, buffers of fixed size.
const dasarBita = 256 << 10

// Memory grows with the input, not with its square. Bytes allocated do not depend on the machine, so this runs everywhere.
func TestTumbuhBita(t *testing.T) {
	if runtime.GOOS == "js" || testing.Short() {
		t.Skip("TUMBUH TIDAK DIUKUR: bytes are counted natively, some seconds")
	}
	for _, k := range semuaKasus() {
		t.Run(k.nama, func(t *testing.T) {
			kerja := [2]func(){k.buat(k.n), k.buat(4 * k.n)}
			kerja[0]() // tables of the chart and of sync.Once are made here
			satu, empat := ukur(1, kerja[0]), ukur(1, kerja[1])
			nisbah := float64(empat.bita) / float64(satu.bita+dasarBita/4)
			if nisbah > nisbahBita {
				t.Errorf("n = %d: %d bytes, 4n: %d bytes, ratio %.1f, at most %d", k.n, satu.bita, empat.bita, nisbah, nisbahBita)
			}
		})
	}
}

// nisbahWaktu is what four times the input may take: 16 would be a square.
const nisbahWaktu = 9

// Time, by hand: DASBOR_TUMBUH=1 go test -run TestTumbuhWaktu -v. Sizes are eight times those of the ordinary test, so that a square is
// seen over what is fixed; DASBOR_TUMBUH=3 takes three times.
func TestTumbuhWaktu(t *testing.T) {
	if os.Getenv("DASBOR_TUMBUH") == "" {
		t.Skip("TUMBUH TIDAK DIUKUR: time is measured with DASBOR_TUMBUH=1")
	}
	kali, err := strconv.Atoi(os.Getenv("DASBOR_TUMBUH"))
	if err != nil || kali < 2 {
		kali = 8
	}
	for _, k := range semuaKasus() {
		t.Run(k.nama, func(t *testing.T) {
			n := k.n * kali
			var u [3]ukuran
			for i, kali := range []int{1, 2, 4} {
				u[i] = ukur(3, k.buat(kali*n))
			}
			dua, empat := nisbah(u[1].waktu, u[0].waktu), nisbah(u[2].waktu, u[0].waktu)
			t.Logf("n = %7d: %9v, 2n ×%4.1f, 4n ×%4.1f = %9v; bytes ×%.1f = %d KiB", n, u[0].waktu.Round(time.Microsecond), dua, empat,
				u[2].waktu.Round(time.Microsecond), float64(u[2].bita)/float64(u[0].bita+1), u[2].bita>>10)
			if empat > nisbahWaktu && u[2].waktu > 20*time.Millisecond {
				t.Errorf("four times the input takes %.1f times as long", empat)
			}
		})
	}
}

func nisbah(a, b time.Duration) float64 { return float64(a) / float64(max(b, time.Microsecond)) }

// BenchmarkTumbuh measures every case at n and 4n.
func BenchmarkTumbuh(b *testing.B) {
	for _, k := range semuaKasus() {
		for nama, kali := range map[string]int{"n": 1, "4n": 4} {
			b.Run(k.nama+"/"+nama, func(b *testing.B) {
				kerja := k.buat(kali * k.n)
				b.ReportAllocs()
				for b.Loop() {
					kerja()
				}
			})
		}
	}
}
