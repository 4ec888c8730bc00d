package uji

import (
	"fmt"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// The versions of the tools that the package is tried with. Newer ones are taken by hand, so that a failure is ours.
const (
	versiVite       = "8.3.8"
	versiWebpack    = "5.112.2"
	versiWebpackCLI = "7.3.1"
	versiTypeScript = "7.0.2"
	versiReact      = "19.3.1"
	versiJenisReact = "19.3.0"
	versiVue        = "3.5.45"
)

// lewatiNPM skips a test that lacks npm or the network, or fails it with DASBOR_NPM=wajib.
func lewatiNPM(t *testing.T, pesan string) {
	t.Helper()
	if os.Getenv("DASBOR_NPM") == "wajib" {
		t.Fatal(pesan)
	}
	t.Skip(pesan)
}

// cariAlat returns node or npm.
func cariAlat(t *testing.T, nama string) string {
	t.Helper()
	p, err := exec.LookPath(nama)
	if err != nil {
		lewatiNPM(t, strings.ToUpper(nama)+" TIDAK ADA: the package is tried with "+nama)
	}
	return p
}

// paketSekali builds the package, unless DASBOR_PAKET names the folder of a whole build.
var paketSekali = sync.OnceValues(func() (string, error) {
	if d := os.Getenv("DASBOR_PAKET"); d != "" {
		return filepath.Abs(d)
	}
	d, err := sementara("paket")
	if err != nil {
		return "", err
	}
	return d, bangun("-keluar", d)
})

func paketDist(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("PAKET TIDAK DIUJI: -short")
	}
	d, err := paketSekali()
	require.NoError(t, err)
	return d
}

// bungkus packs the package as npm publishes it.
var bungkusSekali = sync.OnceValues(func() (string, error) {
	d, err := paketSekali()
	if err != nil {
		return "", err
	}
	tgz, err := sementara("tgz")
	if err != nil {
		return "", err
	}
	c := exec.Command("npm", "pack", "--silent", "--pack-destination", tgz)
	c.Dir = filepath.Join(d, "npm")
	b, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("npm pack: %w", err)
	}
	baris := strings.Fields(string(b))
	return filepath.Join(tgz, baris[len(baris)-1]), nil
})

// konsumen is a project that uses the package.
type konsumen struct {
	t    *testing.T
	map_ string
}

// konsumenBaru makes a project of these files with the package and other ones, taken from a clean cache.
func konsumenBaru(t *testing.T, berkas map[string]string, paket ...string) *konsumen {
	t.Helper()
	paketDist(t)
	npm := cariAlat(t, "npm")
	cariAlat(t, "node")
	tgz, err := bungkusSekali()
	require.NoError(t, err)
	k := &konsumen{t, t.TempDir()}
	if _, ada := berkas["package.json"]; !ada {
		k.tulis("package.json", `{"name":"konsumen","private":true,"type":"module"}`)
	}
	for n, isi := range berkas {
		k.tulis(n, isi)
	}
	simpan, err := sementara("npm") // a cache that begins empty and serves all tests of a run
	require.NoError(t, err)
	c := exec.Command(npm, append([]string{"install", "--no-package-lock", "--no-audit", "--no-fund", "--cache", simpan, tgz}, paket...)...)
	c.Dir = k.map_
	b, err := c.CombinedOutput()
	if err != nil && regexp.MustCompile(`ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|E403`).Match(b) {
		lewatiNPM(t, "REGISTRI NPM TIDAK TERJANGKAU: "+string(b))
	}
	require.NoError(t, err, string(b))
	return k
}

func (k *konsumen) tulis(nama, isi string) {
	k.t.Helper()
	p := filepath.Join(k.map_, filepath.FromSlash(nama))
	require.NoError(k.t, os.MkdirAll(filepath.Dir(p), 0o755))
	require.NoError(k.t, os.WriteFile(p, []byte(isi), 0o600))
}

// jalan runs a program of the project and returns what it writes.
func (k *konsumen) jalan(nama string, arg ...string) string {
	k.t.Helper()
	if _, err := os.Stat(filepath.Join(k.map_, "node_modules", ".bin", nama)); err == nil {
		nama = filepath.Join(k.map_, "node_modules", ".bin", nama)
	}
	c := exec.Command(nama, arg...)
	c.Dir = k.map_
	b, err := c.CombinedOutput()
	require.NoError(k.t, err, "%s %v\n%s", nama, arg, b)
	return string(b)
}

// panggungPaket is a browser for pages that others serve. Every page is checked as those of panggung are.
func panggungPaket(t *testing.T, alamat string) *panggung {
	t.Helper()
	b := ambilPeramban(t)
	p := &panggung{t: t, bersama: b, minta: map[string]int{}, server: &httptest.Server{URL: strings.TrimSuffix(alamat, "/")}}
	var err error
	p.peramban, err = b.peramban.Incognito()
	require.NoError(t, err)
	t.Cleanup(func() { _ = p.peramban.Close() })
	return p
}

// peladen serves a folder and counts what is asked for. jenis gives other media types by extension, "" none at all.
type peladen struct {
	*httptest.Server
	dir   string
	jenis map[string]string
	tiada map[string]bool
	cors  bool

	mu    sync.Mutex
	minta []string
}

func peladenBaru(t *testing.T, dir string) *peladen {
	t.Helper()
	p := &peladen{dir: dir, jenis: map[string]string{}, tiada: map[string]bool{}}
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	return p
}

// ServeHTTP serves a file as it lies there.
func (p *peladen) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	p.minta = append(p.minta, r.URL.Path)
	p.mu.Unlock()
	if p.tiada[r.URL.Path] {
		http.NotFound(w, r)
		return
	}
	akhiran := filepath.Ext(r.URL.Path)
	j, ada := p.jenis[akhiran]
	switch {
	case ada:
	case akhiran == ".js":
		j = "text/javascript; charset=utf-8"
	case akhiran == ".wasm":
		j = "application/wasm"
	case akhiran == ".ico":
		w.WriteHeader(http.StatusNoContent)
		return
	default:
		j = mime.TypeByExtension(akhiran)
	}
	if j != "" {
		w.Header().Set("Content-Type", j)
	}
	if p.cors {
		w.Header().Set("Access-Control-Allow-Origin", "*")
	}
	http.ServeFile(w, r, filepath.Join(p.dir, filepath.FromSlash(r.URL.Path)))
}

// diminta returns how often a path was asked for.
func (p *peladen) diminta(jalur string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, m := range p.minta {
		if m == jalur {
			n++
		}
	}
	return n
}

// tampil waits until the sample is drawn on a page, and checks it.
func tampil(t *testing.T, p *panggung, alamat string, boleh ...string) *halaman {
	t.Helper()
	h := p.tab(1000)
	h.boleh = boleh
	require.NoError(t, h.Navigate(alamat))
	require.NoError(t, h.WaitLoad())
	h.siap("kecamatan")
	require.Equal(t, "12", h.js(`() => `+akar+`.querySelectorAll('.panas tbody tr').length`))
	return h
}
