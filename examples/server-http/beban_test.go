package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tungguSampai waits for a condition that another goroutine brings about.
func tungguSampai(t *testing.T, apa string, f func() bool) {
	t.Helper()
	require.Eventually(t, f, 5*time.Second, 2*time.Millisecond, apa)
}

// sambung opens a bare connection.
func (l *layanan) sambung() net.Conn {
	l.t.Helper()
	c, err := net.Dial("tcp", l.alamat)
	require.NoError(l.t, err)
	l.t.Cleanup(func() { _ = c.Close() })
	require.NoError(l.t, c.SetDeadline(time.Now().Add(10*time.Second)))
	return c
}

func TestHTTPRusak(t *testing.T) {
	l := nyalakan(t, nil)
	for _, s := range []string{"\x00\x01\x02\r\n\r\n", "GET\r\n\r\n", "POST /v1/periksa HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
		"POST /v1/periksa HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
		"GET /sehat HTTP/1.1\r\nHost: x\r\nX: " + strings.Repeat("a", 64<<10) + "\r\n\r\n"} {
		c := l.sambung()
		_, _ = io.WriteString(c, s)
		r, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err == nil {
			assert.GreaterOrEqual(t, r.StatusCode, 400, "%.40q", s)
			assert.Less(t, r.StatusCode, 500, "%.40q", s)
			_ = r.Body.Close()
		}
	}
	assert.Equal(t, http.StatusOK, l.minta("GET", "/sehat", "", nil).status)
}

// Clients that send slowly are cut off in time and keep nobody else from being served.
func TestPengirimLambat(t *testing.T) {
	l := nyalakan(t, func(k *konfigurasi) {
		k.kepala, k.baca, k.serentak, k.terima = 200*time.Millisecond, 400*time.Millisecond, 1, 8
	})
	mulai := time.Now()
	kepala, badan := l.sambung(), l.sambung()
	_, err := io.WriteString(kepala, "POST /v1/periksa HTTP/1.1\r\nHost: x\r\nX-A:")
	require.NoError(t, err)
	_, err = io.WriteString(badan, "POST /v1/periksa HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 100\r\n\r\nkode")
	require.NoError(t, err)

	assert.Equal(t, http.StatusOK, l.minta("POST", "/v1/periksa", "text/csv", bytes.NewReader(contoh(t))).status)

	_, err = io.Copy(io.Discard, kepala) // until the service closes it
	require.NotErrorIs(t, err, os.ErrDeadlineExceeded)
	r, err := http.ReadResponse(bufio.NewReader(badan), nil)
	require.NoError(t, err)
	isi, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	periksaJawaban(t, "POST", "/v1/periksa", jawab{r.StatusCode, r.Header, isi})
	assert.Equal(t, http.StatusRequestTimeout, r.StatusCode)
	assert.Less(t, time.Since(mulai), 3*time.Second)
	tungguSampai(t, "the places are free again", func() bool { return len(l.s.terima.tempat) == 0 && len(l.s.hitung.tempat) == 0 })
}

// A client that does not read its answers is cut off as well.
func TestPembacaLambat(t *testing.T) {
	l := nyalakan(t, func(k *konfigurasi) { k.tulis = 200 * time.Millisecond })
	c := l.sambung()
	go func() { _, _ = io.WriteString(c, strings.Repeat("GET /v1/aturan HTTP/1.1\r\nHost: x\r\n\r\n", 2000)) }()
	tungguSampai(t, "the connection is given up", func() bool { return strings.Count(l.log.teks(), `"msg":"permintaan"`) > 0 })
	time.Sleep(300 * time.Millisecond)
	require.NoError(t, l.tutup(), "nothing keeps the service from stopping")
}

// When all places are taken the answer is 503 with a time to come back, and the place is free afterwards.
func TestSibuk(t *testing.T) {
	l := nyalakan(t, func(k *konfigurasi) { k.serentak, k.terima, k.antre = 1, 2, 50*time.Millisecond })
	require.NoError(t, l.s.hitung.masuk(t.Context()))
	j := l.minta("POST", "/v1/periksa?bahasa=en", "text/csv", bytes.NewReader(contoh(t)))
	assert.Equal(t, http.StatusServiceUnavailable, j.status)
	assert.Equal(t, "1", j.kepala.Get("Retry-After"))
	assert.Equal(t, "Busy", j.masalah(t).Title)
	assert.Equal(t, http.StatusOK, l.minta("GET", "/sehat", "", nil).status, "health does not depend on load")

	require.NoError(t, l.s.terima.masuk(t.Context()))
	require.NoError(t, l.s.terima.masuk(t.Context()))
	assert.Equal(t, http.StatusServiceUnavailable, l.minta("POST", "/v1/periksa", "text/csv", bytes.NewReader(contoh(t))).status)
	l.s.terima.keluar()
	l.s.hitung.keluar()
	assert.Equal(t, http.StatusOK, l.minta("POST", "/v1/periksa", "text/csv", bytes.NewReader(contoh(t))).status)
	l.s.terima.keluar()
}

// A client that goes away while it waits gives its places back at once.
func TestBatal(t *testing.T) {
	l := nyalakan(t, func(k *konfigurasi) { k.serentak, k.terima, k.antre = 1, 4, time.Minute })
	require.NoError(t, l.s.hitung.masuk(t.Context()))
	ctx, batal := context.WithCancel(t.Context())
	selesai, csv := make(chan error, 1), contoh(t)
	go func() {
		_, err := l.coba(ctx, "POST", "/v1/periksa", "text/csv", bytes.NewReader(csv))
		selesai <- err
	}()
	tungguSampai(t, "the request is waiting", func() bool { return len(l.s.terima.tempat) == 1 })
	time.Sleep(20 * time.Millisecond)
	batal()
	require.ErrorIs(t, <-selesai, context.Canceled)
	tungguSampai(t, "its place is free", func() bool { return len(l.s.terima.tempat) == 0 })
	tungguSampai(t, "the log says so", func() bool { return strings.Contains(l.log.teks(), `"batal":true`) })
	l.s.hitung.keluar()

	// In the middle of the body, too.
	c := l.sambung()
	_, err := io.WriteString(c, "POST /v1/periksa HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 100\r\n\r\nkode")
	require.NoError(t, err)
	tungguSampai(t, "the body is being read", func() bool { return len(l.s.terima.tempat) == 1 })
	require.NoError(t, c.Close())
	tungguSampai(t, "its place is free", func() bool { return len(l.s.terima.tempat) == 0 })
	assert.Equal(t, http.StatusOK, l.minta("POST", "/v1/periksa", "text/csv", bytes.NewReader(contoh(t))).status)
}

// Stopping lets a request under way finish and takes no new one.
func TestHentiSaatMelayani(t *testing.T) {
	l := nyalakan(t, func(k *konfigurasi) { k.serentak, k.antre, k.jeda = 1, time.Minute, 100*time.Millisecond })
	require.NoError(t, l.s.hitung.masuk(t.Context()))
	hasil, csv := make(chan jawab, 1), contoh(t)
	go func() {
		j, err := l.coba(context.Background(), "POST", "/v1/periksa", "text/csv", bytes.NewReader(csv))
		assert.NoError(t, err)
		hasil <- j
	}()
	tungguSampai(t, "the request is waiting", func() bool { return len(l.s.terima.tempat) == 1 })
	l.henti()
	tungguSampai(t, "it is being stopped", l.s.berhenti.Load)
	assert.JSONEq(t, `{"status":"berhenti"}`, string(l.minta("GET", "/sehat", "", nil).isi))
	tungguSampai(t, "no new connections", func() bool {
		c, err := net.Dial("tcp", l.alamat)
		if err == nil {
			_ = c.Close()
		}
		return err != nil
	})
	l.s.hitung.keluar()
	assert.Equal(t, http.StatusOK, (<-hasil).status)
	require.NoError(t, l.tutup())
}

// A request that takes too long does not keep the service from stopping.
func TestHentiPaksa(t *testing.T) {
	l := nyalakan(t, func(k *konfigurasi) { k.serentak, k.antre, k.henti = 1, time.Minute, 50*time.Millisecond })
	require.NoError(t, l.s.hitung.masuk(t.Context()))
	gagal, csv := make(chan error, 1), contoh(t)
	go func() {
		_, err := l.coba(context.Background(), "POST", "/v1/periksa", "text/csv", bytes.NewReader(csv))
		gagal <- err
	}()
	tungguSampai(t, "the request is waiting", func() bool { return len(l.s.terima.tempat) == 1 })
	require.ErrorIs(t, l.tutup(), context.DeadlineExceeded)
	require.Error(t, <-gagal)
	tungguSampai(t, "its goroutine is gone", func() bool { return len(l.s.terima.tempat) == 0 })
}

// Many clients at once, good and bad: every answer is one of those promised, equal questions get equal bytes, and nothing is left
// behind afterwards.
func TestBeban(t *testing.T) {
	csv := contoh(t)
	awal := runtime.NumGoroutine()
	func() {
		l := nyalakan(t, func(k *konfigurasi) {
			k.serentak, k.terima, k.antre, k.maksBita = 2, 6, 30*time.Millisecond, 64<<10
		})
		satu := l.minta("POST", "/v1/periksa", "text/csv", bytes.NewReader(csv))
		require.Equal(t, http.StatusOK, satu.status)
		jenis := []struct {
			jenis, isi string
			status     int
		}{
			{"text/csv", string(csv), 200}, {"application/json", contohJSON, 200}, {"text/csv", "halo", 422},
			{"text/csv", strings.Repeat("x", 65<<10), 413}, {"image/png", "x", 415}, {"application/json", `{"belanja":[{"anggaran":""}]}`, 422},
		}
		var baik, sibuk atomic.Int64
		var wg sync.WaitGroup
		for p := range 24 {
			wg.Go(func() {
				for i := range 12 {
					k := jenis[(p+i)%len(jenis)]
					j, err := l.coba(context.Background(), "POST", "/v1/periksa", k.jenis, strings.NewReader(k.isi))
					if err != nil {
						t.Error(err)
						return
					}
					switch {
					case j.status == http.StatusServiceUnavailable:
						assert.NotEmpty(t, j.kepala.Get("Retry-After"))
						sibuk.Add(1)
					default:
						assert.Equal(t, k.status, j.status, string(j.isi))
						baik.Add(1)
					}
					if k.jenis == "text/csv" && j.status == http.StatusOK {
						assert.Equal(t, string(satu.isi), string(j.isi))
					}
				}
			})
		}
		wg.Wait()
		t.Logf("answered %d, busy %d", baik.Load(), sibuk.Load())
		assert.Positive(t, baik.Load())
		l.klien.CloseIdleConnections()
		require.NoError(t, l.tutup()) // waits for the handlers: a client has the last byte of its answer before they return
		assert.Zero(t, len(l.s.terima.tempat)+len(l.s.hitung.tempat), "every place was given back")
	}()
	var n int
	assert.Eventually(t, func() bool { n = runtime.NumGoroutine(); return n <= awal+1 }, 5*time.Second, 10*time.Millisecond,
		"goroutines are left over")
	if t.Failed() {
		b := make([]byte, 1<<16)
		t.Logf("%d goroutines before, %d after\n%s", awal, n, b[:runtime.Stack(b, true)])
	}
}
