package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A service that runs for months must not grow by what it was asked. Bounded clients send good, large, broken, slow and abandoned
// requests for DASBOR_SOAK (a duration such as 30m; two seconds without it). Now and then all of them pause, and goroutines, heap and
// open files at rest must be what they were.
func TestRendam(t *testing.T) {
	lama, panjang := lamaRendam(t)
	r := rendamBaru(t)
	selesai, henti := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	for n := range 6 {
		wg.Go(func() { r.klien(selesai, rand.New(rand.NewPCG(9, uint64(n)))) })
	}
	jeda := max(lama/60, 200*time.Millisecond)
	for akhir := time.Now().Add(lama); time.Now().Before(akhir); {
		time.Sleep(min(jeda, time.Until(akhir)))
		r.contohkan()
	}
	henti()
	wg.Wait()
	r.contohkan()
	r.lapor(lama)
	r.tuntut(panjang)
	require.NoError(t, r.l.tutup())
	assert.Zero(t, r.catatan.panik.Load(), "panics")
}

func lamaRendam(t *testing.T) (time.Duration, bool) {
	t.Helper()
	s := os.Getenv("DASBOR_SOAK")
	if s == "" {
		return 2 * time.Second, false
	}
	d, err := time.ParseDuration(s)
	require.NoError(t, err, "DASBOR_SOAK")
	return d, d >= time.Minute
}

// rendam is one soak: the service, what is sent to it and what was seen.
type rendam struct {
	t       *testing.T
	l       *layanan
	catatan *hitungPanik
	ragam   []ragam
	jalan   sync.RWMutex // clients read; who measures at rest writes
	istirah []keadaanDiam
	mulai   time.Time
}

// hitungPanik is a log that keeps nothing but the number of panics.
type hitungPanik struct{ panik atomic.Int64 }

func (h *hitungPanik) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(`"msg":"panik"`)) {
		h.panik.Add(1)
	}
	return len(p), nil
}

// ragam is one kind of request: how often, how it is sent, which answers it may get. Status 0 is a request without an answer.
type ragam struct {
	nama   string
	bobot  int
	kirim  func(a *rand.Rand) (int, error)
	status []int

	banyak [600]atomic.Int64 // by status
	lama   histogram
}

// keadaanDiam is what the process holds while nothing is asked.
type keadaanDiam struct {
	saat               time.Duration
	goroutine, berkas  int
	heap, sistem       uint64
	tempat, permintaan int64
}

const maksRendam = 2 << 20

func rendamBaru(t *testing.T) *rendam {
	t.Helper()
	r := &rendam{t: t, catatan: new(hitungPanik), mulai: time.Now()}
	r.l = nyalakanKe(t, r.catatan, func(k *konfigurasi) {
		k.serentak, k.terima, k.antre, k.maksBita = 2, 5, 100*time.Millisecond, maksRendam
		k.kepala, k.baca, k.tulis = 5*time.Second, 5*time.Second, 30*time.Second // a busy machine may not cut off who is not slow
	})
	csv := contoh(t)
	kepala, baris, _ := bytes.Cut(csv, []byte("\n"))
	besar := slices.Concat(kepala, []byte("\n"), bytes.Repeat(baris, (maksRendam-len(kepala)-1)/len(baris)))
	r.ragam = []ragam{
		r.pos("csv", 30, "text/csv", csv, 200, 503),
		r.pos("json", 20, "application/json", []byte(contohJSON), 200, 503),
		r.pos("csv 2 MB", 1, "text/csv", besar, 200, 503, 0),                                                        // busy is said before all of it is sent, which a client may see as a broken pipe
		r.pos("terlalu besar", 4, "text/csv", append(besar, bytes.Repeat([]byte("x"), maksRendam)...), 413, 503, 0), // closed while it is still being sent
		r.pos("bukan anggaran", 8, "text/csv", []byte("halo"), 422, 503),
		r.pos("json rusak", 8, "application/json", []byte(contohJSON[:len(contohJSON)/2]), 400, 422, 503),
		r.pos("zip rusak", 6, "application/octet-stream", []byte("PK\x03\x04"+strings.Repeat("\xff\x00", 4000)), 415, 422, 503),
		r.pos("banyak objek", 2, "application/json", []byte(`{"belanja":[`+strings.Repeat("{},", maksBaris)+"{}]}"), 422, 503, 0),
		r.pos("jenis lain", 4, "image/png", []byte("x"), 415, 503),
		{nama: "aturan", bobot: 4, status: []int{200}, kirim: r.ambil("/v1/aturan")},
		{nama: "sehat", bobot: 4, status: []int{200}, kirim: r.ambil("/sehat")},
		{nama: "tak ada", bobot: 4, status: []int{404}, kirim: r.ambil("/v1/tak-ada")},
		{nama: "pergi", bobot: 8, status: []int{0, 200, 503}, kirim: r.pergi(besar[:200<<10])},
		{nama: "pengirim lambat", bobot: 1, status: []int{0, 408, 503}, kirim: r.lambat},
		{nama: "bukan HTTP", bobot: 4, status: []int{0, 400}, kirim: r.sampah},
		{nama: "pembaca lambat", bobot: 1, status: []int{0}, kirim: r.takBaca},
	}
	return r
}

func (r *rendam) pos(nama string, bobot int, jenis string, isi []byte, status ...int) ragam {
	return ragam{nama: nama, bobot: bobot, status: status, kirim: func(*rand.Rand) (int, error) {
		j, err := r.l.coba(context.Background(), "POST", "/v1/periksa", jenis, bytes.NewReader(isi))
		if err != nil && slices.Contains(status, 0) {
			return 0, nil
		}
		return j.status, err
	}}
}

func (r *rendam) ambil(jalur string) func(*rand.Rand) (int, error) {
	return func(*rand.Rand) (int, error) {
		j, err := r.l.coba(context.Background(), "GET", jalur, "", nil)
		return j.status, err
	}
}

// pergi gives up at any moment: while sending, waiting or reading.
func (r *rendam) pergi(isi []byte) func(*rand.Rand) (int, error) {
	return func(a *rand.Rand) (int, error) {
		ctx, batal := context.WithTimeout(context.Background(), time.Duration(a.IntN(30_000))*time.Microsecond)
		defer batal()
		j, err := r.l.coba(ctx, "POST", "/v1/periksa", "text/csv", bytes.NewReader(isi))
		if err != nil {
			return 0, nil
		}
		return j.status, nil
	}
}

func (r *rendam) dengan(f func(c net.Conn) (int, error)) (int, error) {
	c, err := net.Dial("tcp", r.l.alamat)
	if err != nil {
		return 0, err
	}
	defer func() { _ = c.Close() }()
	if err := c.SetDeadline(time.Now().Add(20 * time.Second)); err != nil {
		return 0, err
	}
	return f(c)
}

func statusDari(c net.Conn) (int, error) {
	j, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		return 0, nil // cut off without an answer
	}
	_, _ = io.Copy(io.Discard, j.Body)
	return j.StatusCode, j.Body.Close()
}

// lambat promises a hundred bytes and sends one now and then.
func (r *rendam) lambat(a *rand.Rand) (int, error) {
	return r.dengan(func(c net.Conn) (int, error) {
		_, _ = io.WriteString(c, "POST /v1/periksa HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 100\r\n\r\n")
		for range 6 {
			_, _ = io.WriteString(c, "k")
			time.Sleep(time.Duration(a.IntN(100)) * time.Millisecond)
		}
		return statusDari(c)
	})
}

func (r *rendam) sampah(a *rand.Rand) (int, error) {
	return r.dengan(func(c net.Conn) (int, error) {
		b := make([]byte, 1+a.IntN(200))
		for i := range b {
			b[i] = byte(a.Uint32())
		}
		_, _ = c.Write(append(b, "\r\n\r\n"...))
		if a.IntN(2) == 0 {
			return 0, nil
		}
		return statusDari(c)
	})
}

// takBaca asks many times without reading one answer.
func (r *rendam) takBaca(a *rand.Rand) (int, error) {
	return r.dengan(func(c net.Conn) (int, error) {
		go func() { _, _ = io.WriteString(c, strings.Repeat("GET /v1/aturan HTTP/1.1\r\nHost: x\r\n\r\n", 200)) }()
		time.Sleep(time.Duration(a.IntN(400)) * time.Millisecond)
		return 0, nil
	})
}

// klien sends one request after the other until ctx ends.
func (r *rendam) klien(ctx context.Context, a *rand.Rand) {
	jumlah := 0
	for i := range r.ragam {
		jumlah += r.ragam[i].bobot
	}
	for ctx.Err() == nil && !r.t.Failed() {
		n, i := a.IntN(jumlah), 0
		for ; n >= r.ragam[i].bobot; i++ {
			n -= r.ragam[i].bobot
		}
		k := &r.ragam[i]
		r.jalan.RLock()
		mulai := time.Now()
		status, err := k.kirim(a)
		k.lama.tambah(time.Since(mulai))
		r.jalan.RUnlock()
		if err != nil || !slices.Contains(k.status, status) {
			r.t.Errorf("%s: status %d, %v", k.nama, status, err)
		}
		k.banyak[status].Add(1)
		time.Sleep(time.Duration(a.IntN(10)) * time.Millisecond)
	}
}

// contohkan lets every client finish its request and measures what is left.
func (r *rendam) contohkan() {
	r.jalan.Lock()
	defer r.jalan.Unlock()
	r.l.klien.CloseIdleConnections()
	var k keadaanDiam
	lalu := -1
	for akhir := time.Now().Add(15 * time.Second); time.Now().Before(akhir); time.Sleep(20 * time.Millisecond) { // the service ends its side a moment later
		k.tempat = int64(len(r.l.s.terima.tempat) + len(r.l.s.hitung.tempat))
		k.goroutine = runtime.NumGoroutine()
		acuan := k.goroutine
		if len(r.istirah) > 0 {
			acuan = r.istirah[0].goroutine
		}
		if k.tempat == 0 && k.goroutine <= acuan && k.goroutine == lalu {
			break
		}
		lalu = k.goroutine
	}
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	k.heap, k.sistem = m.HeapAlloc, m.HeapSys-m.HeapReleased
	k.berkas = berkasTerbuka()
	k.saat = time.Since(r.mulai)
	for i := range r.ragam {
		k.permintaan += r.ragam[i].lama.banyak()
	}
	r.istirah = append(r.istirah, k)
}

// berkasTerbuka is the number of open files, -1 where the system does not say.
func berkasTerbuka() int {
	d, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return -1
	}
	return len(d)
}

// lapor prints what was measured.
func (r *rendam) lapor(lama time.Duration) {
	for _, k := range r.istirah {
		r.t.Logf("at rest after %8s: %7d requests, %3d goroutines, %3d files, heap %6.2f MB, from the system %6.1f MB", k.saat.Round(time.Second), k.permintaan, k.goroutine, k.berkas, float64(k.heap)/1e6, float64(k.sistem)/1e6)
	}
	for i := range r.ragam {
		k := &r.ragam[i]
		var s []string
		for n := range k.banyak {
			if b := k.banyak[n].Load(); b > 0 {
				s = append(s, fmt.Sprintf("%d×%d", b, n))
			}
		}
		r.t.Logf("%-16s p50 %8s  p95 %8s  p99 %8s  max %8s  %s", k.nama, k.lama.persentil(50), k.lama.persentil(95), k.lama.persentil(99), k.lama.persentil(100), strings.Join(s, " "))
	}
	n := r.istirah[len(r.istirah)-1].permintaan
	r.t.Logf("%d requests in %s, %.0f a second", n, lama, float64(n)/lama.Seconds())
}

// tuntut requires that nothing grew. The heap is compared only after a long run: a short one is still filling caches and pools.
func (r *rendam) tuntut(panjang bool) {
	t := r.t
	awal, akhir := r.istirah[0], r.istirah[len(r.istirah)-1]
	assert.Positive(t, akhir.permintaan)
	for i := range r.ragam {
		if panjang || r.ragam[i].bobot >= 20 {
			assert.Positive(t, r.ragam[i].lama.banyak(), r.ragam[i].nama)
		}
	}
	for _, k := range r.istirah {
		assert.Zero(t, k.tempat, "places taken at rest after %s", k.saat)
		assert.LessOrEqual(t, k.goroutine, awal.goroutine+1, "goroutines at rest after %s", k.saat)
		assert.LessOrEqual(t, k.berkas, awal.berkas+1, "open files at rest after %s", k.saat)
	}
	if !panjang {
		return
	}
	seperempat := len(r.istirah) / 4
	dulu, kini := tengahHeap(r.istirah[seperempat:2*seperempat]), tengahHeap(r.istirah[3*seperempat:])
	t.Logf("heap at rest, median of the second quarter %.2f MB, of the last %.2f MB", float64(dulu)/1e6, float64(kini)/1e6)
	assert.Less(t, kini, dulu+dulu/20+512<<10, "the heap at rest grew")
}

func tengahHeap(k []keadaanDiam) uint64 {
	h := make([]uint64, len(k))
	for i := range k {
		h[i] = k[i].heap
	}
	slices.Sort(h)
	return h[len(h)/2]
}

// histogram counts durations in a fixed room, eight steps to each doubling, so that a long run needs no more memory than a short one.
type histogram [64 * 8]atomic.Int64

func (h *histogram) tambah(d time.Duration) {
	us := uint64(max(d.Microseconds(), 8))
	n := 0
	for us>>n >= 16 {
		n++
	}
	h[n*8+int(us>>n)-8].Add(1)
}

func (h *histogram) banyak() (n int64) {
	for i := range h {
		n += h[i].Load()
	}
	return n
}

// persentil is the upper end of the step that holds the p-th percentile.
func (h *histogram) persentil(p int64) time.Duration {
	batas, n := (h.banyak()*p+99)/100, int64(0)
	for i := range h {
		if n += h[i].Load(); n >= batas && n > 0 {
			return (time.Duration(i%8+9) << (i / 8)) * time.Microsecond
		}
	}
	return 0
}

func TestHistogram(t *testing.T) {
	var h histogram
	assert.Zero(t, h.persentil(99))
	for i := range 1000 {
		h.tambah(time.Duration(i+1) * time.Millisecond)
	}
	for p, ingin := range map[int64]time.Duration{50: 500, 99: 990, 100: 1000} {
		assert.InEpsilon(t, float64(ingin*time.Millisecond), float64(h.persentil(p)), 0.13, p)
	}
}
