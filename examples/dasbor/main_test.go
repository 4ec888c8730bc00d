package main

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ambil(t *testing.T, url, terima string) (*http.Response, string) {
	t.Helper()
	p, err := http.NewRequest(http.MethodGet, url, nil)
	require.NoError(t, err)
	p.Header.Set("Accept-Encoding", terima)
	r, err := http.DefaultTransport.RoundTrip(p)
	require.NoError(t, err)
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	return r, string(b)
}

func TestPeladen(t *testing.T) {
	dist, data := t.TempDir(), t.TempDir()
	for n, isi := range map[string]string{"dasbor.js": "js", "dasbor.js.gz": "gz", "pekerja.js": "kerja", "inti.wasm": "wasm", "inti.wasm.br": "br"} {
		require.NoError(t, os.WriteFile(filepath.Join(dist, n), []byte(isi), 0o600))
	}
	nama, alamat := "apbdes <2025>.csv", "data/0/apbdes%20%3C2025%3E.csv"
	if runtime.GOOS == "windows" { // which has no such name
		nama, alamat = "apbdes #2025%.csv", "data/0/apbdes%20%232025%25.csv"
	}
	satu, warga := filepath.Join(data, nama), filepath.Join(data, "Penduduk.csv")
	require.NoError(t, os.WriteFile(satu, []byte("isi"), 0o600))
	require.NoError(t, os.WriteFile(warga, []byte("warga"), 0o600))
	d, err := daftarBerkas([]string{satu, warga})
	require.NoError(t, err)
	s := httptest.NewServer(peladen(dist, d))
	defer s.Close()

	r, isi := ambil(t, s.URL+"/", "")
	assert.Equal(t, 200, r.StatusCode)
	assert.Equal(t, kebijakan, r.Header.Get("Content-Security-Policy"))
	assert.Contains(t, isi, `src="`+alamat+`" penduduk="data/1/Penduduk.csv"`)
	assert.NotContains(t, isi, " contoh")

	for _, k := range []struct{ jalur, terima, jenis, sandi, isi string }{
		{"/dasbor.js", "gzip, br", "text/javascript; charset=utf-8", "gzip", "gz"},
		{"/dasbor.js", "", "text/javascript; charset=utf-8", "", "js"},
		{"/pekerja.js", "gzip", "text/javascript; charset=utf-8", "", "kerja"},
		{"/inti.wasm", "br", "application/wasm", "br", "br"},
		{"/inti.wasm", "identity", "application/wasm", "", "wasm"},
		{"/" + alamat, "", "application/octet-stream", "", "isi"},
		{"/halaman.css", "", "text/css; charset=utf-8", "", string(gayaHalaman)},
		{"/ikon.svg", "", "image/svg+xml", "", string(ikon)},
	} {
		r, isi := ambil(t, s.URL+k.jalur, k.terima)
		assert.Equal(t, 200, r.StatusCode, k.jalur)
		assert.Equal(t, k.jenis, r.Header.Get("Content-Type"), k.jalur)
		assert.Equal(t, k.sandi, r.Header.Get("Content-Encoding"), k.jalur)
		assert.Equal(t, k.isi, isi, k.jalur)
		assert.Equal(t, kebijakan, r.Header.Get("Content-Security-Policy"), k.jalur)
	}
	for _, jalur := range []string{"/data/2/x", "/inti.wasm.br", "/.sidik"} {
		r, _ := ambil(t, s.URL+jalur, "")
		assert.Equal(t, 404, r.StatusCode, jalur)
	}
	assert.Contains(t, halaman(nil), "<dasbor-apbdes contoh unggah")
}

func TestBerkasSalah(t *testing.T) {
	_, err := daftarBerkas([]string{filepath.Join(t.TempDir(), "tak ada")})
	require.Error(t, err)
	_, err = daftarBerkas([]string{t.TempDir()})
	require.Error(t, err)
}

func TestAlamatTampil(t *testing.T) {
	nyata := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 4321}
	assert.Equal(t, "localhost:4321", alamatTampil("localhost:0", nyata))
	assert.Equal(t, "127.0.0.1:4321", alamatTampil(":0", nyata))
}

// The hash changes with the sources and not with the build.
func TestSidikSumber(t *testing.T) {
	akar := t.TempDir()
	for _, n := range []string{"apbdes/a.go", "layanan/b.go", "indikator/c.go", "wasm/main.go", "go.mod"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(akar, n)), 0o750))
		require.NoError(t, os.WriteFile(filepath.Join(akar, n), []byte(n), 0o600))
	}
	satu, err := sidikSumber(akar)
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll(filepath.Join(akar, "wasm", "dist"), 0o750))
	for n, sama := range map[string]bool{"wasm/dist/x.js": true, "apbdes/a_test.go": true, "apbdes/d.go": false} {
		require.NoError(t, os.WriteFile(filepath.Join(akar, n), []byte("baru"), 0o600))
		dua, err := sidikSumber(akar)
		require.NoError(t, err)
		assert.Equal(t, sama, satu == dua, n)
		require.NoError(t, os.Remove(filepath.Join(akar, n)))
	}
}
