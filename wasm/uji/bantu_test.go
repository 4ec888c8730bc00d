package uji

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/require"
)

const ketat = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'; " +
	"form-action 'none'; require-trusted-types-for 'script'; trusted-types dasbor-apbdes"

// cariPeramban returns the browser, or skips the test.
func cariPeramban(t *testing.T) string {
	t.Helper()
	for _, n := range []string{os.Getenv("DASBOR_CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "chrome"} {
		if n == "" {
			continue
		}
		if p, err := exec.LookPath(n); err == nil {
			return p
		}
	}
	if os.Getenv("DASBOR_PERAMBAN") == "wajib" {
		t.Fatal("CHROMIUM TIDAK ADA, padahal DASBOR_PERAMBAN=wajib")
	}
	t.Skip("CHROMIUM TIDAK ADA: browser tests need chromium on the PATH")
	return ""
}

var bangunSekali = sync.OnceValues(func() (string, error) {
	dist := os.Getenv("DASBOR_DIST")
	if dist != "" {
		return dist, nil
	}
	dist, err := os.MkdirTemp("", "dasbor-dist-")
	if err != nil {
		return "", err
	}
	c := exec.Command("go", "-C", filepath.Join("..", "alat"), "run", ".", "-cepat", "-keluar", dist)
	b, err := c.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, b)
	}
	return dist, nil
})

// panggung is a browser with a server that serves the widget under the strict policy.
type panggung struct {
	t        *testing.T
	peramban *rod.Browser
	server   *httptest.Server

	mu    sync.Mutex
	minta map[string]int // requests by path
	badan string
}

func panggungBaru(t *testing.T) *panggung {
	t.Helper()
	biner := cariPeramban(t)
	dist, err := bangunSekali()
	require.NoError(t, err)
	p := &panggung{t: t, minta: map[string]int{}}
	p.server = httptest.NewServer(p.pelayan(dist))
	t.Cleanup(p.server.Close)
	l := launcher.New().Bin(biner).Leakless(false).Headless(true).NoSandbox(true).UserDataDir(t.TempDir()).
		Set("disable-gpu").Set("disable-quic").Set("no-first-run").Set("disable-background-networking").Set("disable-component-update").Set("disable-sync")
	u, err := l.Launch()
	require.NoError(t, err)
	t.Cleanup(l.Kill)
	p.peramban = rod.New().ControlURL(u)
	require.NoError(t, p.peramban.Connect())
	t.Cleanup(func() { _ = p.peramban.Close() })
	return p
}

func (p *panggung) pelayan(dist string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.minta[r.URL.Path]++
		badan := p.badan
		p.mu.Unlock()
		h := w.Header()
		h.Set("Content-Security-Policy", ketat)
		switch filepath.Ext(r.URL.Path) {
		case ".js":
			h.Set("Content-Type", "text/javascript; charset=utf-8")
		case ".wasm":
			h.Set("Content-Type", "application/wasm")
		default:
			h.Set("Content-Type", "text/html; charset=utf-8")
			_, _ = fmt.Fprint(w, "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>uji</title>"+
				"<script type=\"module\" src=\"/dasbor.js\"></script><main>"+badan+"</main></html>")
			return
		}
		http.ServeFile(w, r, filepath.Join(dist, filepath.Base(r.URL.Path)))
	})
}

func (p *panggung) banyakMinta(jalur string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.minta[jalur]
}

// halaman is a page with what went wrong on it.
type halaman struct {
	*rod.Page
	t     *testing.T
	mu    sync.Mutex
	galat []string
}

const siapkan = `window.langgar = [];
document.addEventListener('securitypolicyviolation', (e) => window.langgar.push(e.violatedDirective + ' ' + e.blockedURI));
window.acara = [];
for (const n of ['kemajuan', 'hasil', 'temuan', 'galat', 'pilih', 'unduh']) document.addEventListener('apbdes-' + n, () => window.acara.push(n));`

// buka shows a page and waits until its widgets are there.
func (p *panggung) buka(badan string, lebar int) *halaman {
	p.t.Helper()
	p.mu.Lock()
	p.badan = badan
	p.mu.Unlock()
	hal, err := p.peramban.Page(proto.TargetCreateTarget{})
	require.NoError(p.t, err)
	p.t.Cleanup(func() { _ = hal.Close() })
	h := &halaman{Page: hal.Timeout(90 * time.Second), t: p.t}
	require.NoError(p.t, h.SetViewport(&proto.EmulationSetDeviceMetricsOverride{Width: lebar, Height: 900, DeviceScaleFactor: 1}))
	catat := func(s string) {
		h.mu.Lock()
		h.galat = append(h.galat, s)
		h.mu.Unlock()
	}
	go hal.EachEvent(func(e *proto.RuntimeConsoleAPICalled) {
		if e.Type == proto.RuntimeConsoleAPICalledTypeError {
			catat(fmt.Sprint(e.Args))
		}
	}, func(e *proto.RuntimeExceptionThrown) {
		catat(e.ExceptionDetails.Text)
	}, func(e *proto.LogEntryAdded) {
		if e.Entry.Level == proto.LogLogEntryLevelError && !strings.Contains(e.Entry.URL, "favicon") {
			catat(e.Entry.Text + " " + e.Entry.URL)
		}
	})()
	_, err = h.EvalOnNewDocument(siapkan)
	require.NoError(p.t, err)
	require.NoError(p.t, h.Navigate(p.server.URL))
	h.js(`() => customElements.whenDefined('dasbor-apbdes').then(() => Promise.all([...document.querySelectorAll('dasbor-apbdes')].map((e) => e.siap)))`)
	return h
}

// js runs a function in the page and returns its result as text.
func (h *halaman) js(f string, arg ...any) string {
	h.t.Helper()
	r, err := h.Eval(f, arg...)
	require.NoError(h.t, err, f)
	return r.Value.String()
}

// tunggu waits until a function of the page is true.
func (h *halaman) tunggu(f string, arg ...any) {
	h.t.Helper()
	for akhir := time.Now().Add(40 * time.Second); ; time.Sleep(100 * time.Millisecond) {
		if h.js(f, arg...) == "true" {
			return
		}
		if time.Now().After(akhir) {
			h.t.Fatalf("not within 40 s: %s %v\n%s", f, arg, h.teks(".dasbor, .gagal"))
		}
	}
}

const akar = `document.querySelector('dasbor-apbdes').shadowRoot`

func (h *halaman) teks(pemilih string) string {
	h.t.Helper()
	return h.js(`(s) => `+akar+`.querySelector(s)?.textContent ?? ''`, pemilih)
}

func (h *halaman) klik(pemilih string) {
	h.t.Helper()
	h.tunggu(`(s) => !!`+akar+`.querySelector(s)`, pemilih)
	h.js(`(s) => { `+akar+`.querySelector(s).click(); return '' }`, pemilih)
}

// bersih requires that nothing went wrong on the page.
func (h *halaman) bersih() {
	h.t.Helper()
	require.Equal(h.t, "[]", h.js(`() => JSON.stringify(window.langgar)`), "violations of the policy")
	h.mu.Lock()
	defer h.mu.Unlock()
	require.Empty(h.t, h.galat, "errors in the console")
}
