package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"mime"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// layanan is a running service on a socket of its own.
type layanan struct {
	t       *testing.T
	s       *server
	alamat  string
	klien   *http.Client
	log     *catatanUji
	henti   context.CancelFunc
	selesai chan error
}

// catatanUji collects the log.
type catatanUji struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (c *catatanUji) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.b.Write(p)
}

func (c *catatanUji) teks() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.b.String()
}

// nyalakan starts the service on 127.0.0.1 and stops it at the end of the test, which fails if stopping does.
func nyalakan(t *testing.T, ubah func(*konfigurasi)) *layanan {
	t.Helper()
	log := new(catatanUji)
	l := nyalakanKe(t, log, ubah)
	l.log = log
	return l
}

// nyalakanKe is nyalakan with a log of the caller's.
func nyalakanKe(t *testing.T, log io.Writer, ubah func(*konfigurasi)) *layanan {
	t.Helper()
	k := bawaan()
	if ubah != nil {
		ubah(&k)
	}
	l := &layanan{t: t, selesai: make(chan error, 1), klien: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 32}, Timeout: 20 * time.Second}}
	var err error
	l.s, err = bangun(k, slog.New(slog.NewJSONHandler(log, nil)))
	require.NoError(t, err)
	soket, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	l.alamat = soket.Addr().String()
	var ctx context.Context
	ctx, l.henti = context.WithCancel(context.Background())
	go func() { l.selesai <- l.s.jalankan(ctx, soket) }()
	t.Cleanup(func() {
		l.henti()
		l.klien.CloseIdleConnections()
		select {
		case err, ada := <-l.selesai:
			if ada {
				assert.NoError(t, err)
			}
		case <-time.After(10 * time.Second):
			t.Error("the service does not stop")
		}
		close(l.selesai)
	})
	return l
}

// tutup stops the service and returns how it ended.
func (l *layanan) tutup() error {
	l.henti()
	err := <-l.selesai
	l.selesai <- nil // for the cleanup
	return err
}

// jawab is an answer read to its end.
type jawab struct {
	status int
	kepala http.Header
	isi    []byte
}

func (j jawab) masalah(t *testing.T) (m masalah) {
	t.Helper()
	require.Equal(t, "application/problem+json", j.kepala.Get("Content-Type"), string(j.isi))
	require.NoError(t, json.Unmarshal(j.isi, &m))
	assert.Equal(t, j.status, m.Status)
	assert.Equal(t, "urn:dasbor-desa:permintaan:"+j.kepala.Get("X-Request-ID"), m.Instance)
	assert.NotEmpty(t, m.Title)
	assert.NotEqual(t, m.Pesan.Indonesia, m.Pesan.Inggris)
	return m
}

// minta sends a request and holds the answer against openapi.json.
func (l *layanan) minta(metode, jalur, jenis string, isi io.Reader) jawab {
	l.t.Helper()
	j, err := l.coba(context.Background(), metode, jalur, jenis, isi)
	require.NoError(l.t, err)
	periksaJawaban(l.t, metode, jalur, j)
	return j
}

func (l *layanan) coba(ctx context.Context, metode, jalur, jenis string, isi io.Reader) (jawab, error) {
	p, err := http.NewRequestWithContext(ctx, metode, "http://"+l.alamat+jalur, isi)
	if err != nil {
		return jawab{}, err
	}
	if jenis != "" {
		p.Header.Set("Content-Type", jenis)
	}
	r, err := l.klien.Do(p)
	if err != nil {
		return jawab{}, err
	}
	defer func() { _ = r.Body.Close() }()
	b, err := io.ReadAll(r.Body)
	return jawab{r.StatusCode, r.Header, b}, err
}

// periksaJawaban checks status, media type and body against the description.
func periksaJawaban(t *testing.T, metode, jalur string, j jawab) {
	t.Helper()
	for _, k := range []string{"X-Request-ID", "Cache-Control", "X-Content-Type-Options"} {
		assert.NotEmpty(t, j.kepala.Get(k), k)
	}
	assert.Equal(t, strconv.Itoa(len(j.isi)), j.kepala.Get("Content-Length"))
	jenis, _, err := mime.ParseMediaType(j.kepala.Get("Content-Type"))
	require.NoError(t, err)
	d := bacaOpenAPI(t)
	jalur, _, _ = strings.Cut(jalur, "?")
	operasi, ada := d.Paths[jalur][strings.ToLower(metode)]
	if !ada { // an unknown path or method: always a problem
		require.Contains(t, []int{http.StatusNotFound, http.StatusMethodNotAllowed}, j.status)
		d.cocok(t, skema{Ref: "#/components/schemas/Masalah"}, j.isi)
		return
	}
	r, ada := operasi.Responses[strconv.Itoa(j.status)]
	require.True(t, ada, "%s %s: status %d is not in openapi.json: %s", metode, jalur, j.status, j.isi)
	isi, ada := r.Content[jenis]
	require.True(t, ada, "%s %s %d: type %s is not in openapi.json", metode, jalur, j.status, jenis)
	d.cocok(t, isi.Schema, j.isi)
	for nama := range r.Headers {
		assert.NotEmpty(t, j.kepala.Get(nama), nama)
	}
}

func contoh(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "contoh.csv"))
	require.NoError(t, err)
	return b
}

const contohJSON = `{"desa":{"kode":"33.07.07.2003"},"tahun":2019,"pendapatan":[{"rekening":"4.2.1.01","sumber_dana":"DDS","anggaran":"800000000.00"}],
	"belanja":[{"kegiatan":"2.2.02","rekening":"5.2.1.03","sumber_dana":"DDS","anggaran":800000000}]}`
