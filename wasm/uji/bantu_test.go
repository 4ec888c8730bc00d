package uji

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The policies of a page. Under ketat the widget has what it needs and nothing else.
const (
	ketat = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'none'; base-uri 'none'; " +
		"form-action 'none'; require-trusted-types-for 'script'; trusted-types dasbor-apbdes"
	tanpaKebijakan = ""
)

// contoh is a widget with the invented kecamatan.
const contoh = `<dasbor-apbdes contoh unggah muat="segera"></dasbor-apbdes>`

// panggung is a server of the widget and a profile of the browser of its own. Every page opened on it is checked at the end of the
// test: no error in the console, no violation of the policy, no request to another origin.
type panggung struct {
	t        *testing.T
	dist     string
	bersama  *bersama
	peramban *rod.Browser
	server   *httptest.Server

	kebijakan, kebijakanPekerja string                                            // of the page and of the file of the worker
	kepalaHTTP                  map[string]string                                 // further headers of every answer
	kepala                      string                                            // more of the head of the page
	sela                        func(w http.ResponseWriter, r *http.Request) bool // answers before the server does

	mu    sync.Mutex
	minta map[string]int // requests by path
	badan string
	data  map[string]string // answers by path
}

func panggungBaru(t *testing.T) *panggung {
	t.Helper()
	b := ambilPeramban(t)
	dist, err := bangunSekali()
	require.NoError(t, err)
	p := &panggung{t: t, dist: dist, bersama: b, minta: map[string]int{}, kebijakan: ketat, kebijakanPekerja: ketat}
	p.server = httptest.NewServer(p)
	t.Cleanup(p.server.Close)
	pribadi, err := b.peramban.Incognito()
	require.NoError(t, err)
	t.Cleanup(func() { _ = pribadi.Close() })
	p.peramban = pribadi
	return p
}

// ServeHTTP serves the files of the build and, under every other path, the page.
func (p *panggung) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	p.minta[r.URL.Path]++
	badan, kepala := p.badan, p.kepala
	isi, ada := p.data[r.URL.Path]
	p.mu.Unlock()
	h := w.Header()
	for k, v := range p.kepalaHTTP {
		h.Set(k, v)
	}
	if ada {
		h.Set("Content-Type", "text/csv; charset=utf-8")
		_, _ = w.Write([]byte(isi))
		return
	}
	if p.sela != nil && p.sela(w, r) {
		return
	}
	nama := filepath.Base(r.URL.Path)
	switch filepath.Ext(nama) {
	case ".js":
		h.Set("Content-Type", "text/javascript; charset=utf-8")
		if nama == "pekerja.js" && p.kebijakanPekerja != "" {
			h.Set("Content-Security-Policy", p.kebijakanPekerja)
		}
	case ".wasm":
		h.Set("Content-Type", "application/wasm")
	case ".ico":
		w.WriteHeader(http.StatusNoContent)
		return
	default:
		h.Set("Content-Type", "text/html; charset=utf-8")
		if p.kebijakan != "" {
			h.Set("Content-Security-Policy", p.kebijakan)
		}
		skrip := `<script type="module" src="` + p.alamatSkrip() + `"></script>`
		_, _ = fmt.Fprint(w, "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>uji</title>"+
			`<meta name="viewport" content="width=device-width,initial-scale=1">`+kepala+skrip+"<main>"+badan+"</main></html>")
		return
	}
	http.ServeFile(w, r, filepath.Join(p.dist, nama))
}

// alamatSkrip is where the page finds the widget, unless its head says so itself.
func (p *panggung) alamatSkrip() string {
	if _, s, ada := strings.Cut(p.kepala, "<!--skrip:"); ada {
		s, _, _ = strings.Cut(s, "-->")
		return s
	}
	return "/dasbor.js"
}

func (p *panggung) banyakMinta(jalur string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.minta[jalur]
}

// halaman is a page with what went wrong on it.
type halaman struct {
	*rod.Page
	t *testing.T
	p *panggung

	pekerja, pekerjaSemua atomic.Int32 // workers that are there, and that ever were
	sesiPekerja           atomic.Value // proto.TargetSessionID of the last of them

	ditutup sync.Once

	mu     sync.Mutex
	galat  []string
	asing  []string
	maklum []string // parts of the errors that the test expects
	boleh  []string // other origins that the test allows

	langgar string // the violation of the policy that the test wants
}

// siapkan runs in every page before its own scripts.
const siapkan = `window.langgar = [];
document.addEventListener('securitypolicyviolation', (e) => window.langgar.push(e.violatedDirective + ' ' + e.blockedURI));
window.acara = []; window.rinciAcara = [];
for (const n of ['kemajuan', 'hasil', 'temuan', 'galat', 'pilih', 'unduh']) document.addEventListener('apbdes-' + n, (e) => {
	window.acara.push(n); window.rinciAcara.push([n, e.detail]); });
window.geser = 0; window.panjang = [];
new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) window.geser += e.value; }).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((l) => { for (const e of l.getEntries()) window.panjang.push(Math.round(e.duration)); }).observe({ type: 'longtask', buffered: true });`

// tab opens an empty page and listens to it.
func (p *panggung) tab(lebar int) *halaman {
	p.t.Helper()
	hal, err := p.peramban.Page(proto.TargetCreateTarget{})
	require.NoError(p.t, err)
	h := &halaman{Page: hal.Timeout(90 * time.Second), t: p.t, p: p}
	p.t.Cleanup(h.tutup)
	require.NoError(p.t, h.SetViewport(&proto.EmulationSetDeviceMetricsOverride{Width: lebar, Height: 900, DeviceScaleFactor: 1}))
	require.NoError(p.t, proto.EmulationSetFocusEmulationEnabled{Enabled: true}.Call(h.Page))
	go hal.EachEvent(func(e *proto.RuntimeConsoleAPICalled) {
		if e.Type == proto.RuntimeConsoleAPICalledTypeError {
			h.catat(fmt.Sprint(e.Args))
		}
	}, func(e *proto.RuntimeExceptionThrown) {
		h.catat(e.ExceptionDetails.Text + " " + e.ExceptionDetails.Exception.Description)
	}, func(e *proto.LogEntryAdded) {
		if e.Entry.Level == proto.LogLogEntryLevelError && !strings.Contains(e.Entry.URL, "favicon") {
			h.catat(e.Entry.Text + " " + e.Entry.URL)
		}
	}, func(e *proto.NetworkRequestWillBeSent) {
		h.catatAlamat(e.Request.URL)
	}, func(e *proto.TargetAttachedToTarget) {
		if e.TargetInfo.Type == "worker" {
			h.pekerja.Add(1)
			h.pekerjaSemua.Add(1)
			h.sesiPekerja.Store(e.SessionID)
		}
	}, func(*proto.TargetDetachedFromTarget) {
		h.pekerja.Add(-1)
	})()
	require.NoError(p.t, proto.NetworkEnable{}.Call(h.Page))
	require.NoError(p.t, proto.TargetSetAutoAttach{AutoAttach: true, Flatten: true}.Call(h.Page))
	_, err = h.EvalOnNewDocument(siapkan)
	require.NoError(p.t, err)
	return h
}

// tutup checks the page and closes it. It is called at the end of the test at the latest.
func (h *halaman) tutup() {
	h.ditutup.Do(func() {
		if !h.p.t.Failed() {
			h.bersih()
		}
		_ = h.CancelTimeout().Close()
	})
}

func (h *halaman) catat(s string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.galat = append(h.galat, s)
}

// catatAlamat notes a request that goes to another origin.
func (h *halaman) catatAlamat(u string) {
	for _, awal := range append([]string{h.p.server.URL + "/", "data:", "blob:", "file:", "chrome-error:"}, h.boleh...) {
		if strings.HasPrefix(u, awal) {
			return
		}
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.asing = append(h.asing, u)
}

// ke goes to an address and waits until the widgets of the page are there.
func (h *halaman) ke(u string) {
	h.t.Helper()
	require.NoError(h.t, h.Navigate(u))
	h.js(`() => customElements.whenDefined('dasbor-apbdes').then(() => Promise.all([...document.querySelectorAll('dasbor-apbdes')].map((e) => e.siap)))`)
}

// buka shows a page, which may ask the other origins boleh, and waits until its widgets are there.
func (p *panggung) buka(badan string, lebar int, boleh ...string) *halaman {
	p.t.Helper()
	h := p.tab(lebar)
	h.boleh = boleh
	p.aturBadan(badan)
	h.ke(p.server.URL + "/")
	return h
}

func (p *panggung) aturBadan(badan string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.badan = badan
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
	h.sampai(40*time.Second, f, arg...)
}

// sampai is tunggu with a limit of its own.
func (h *halaman) sampai(batas time.Duration, f string, arg ...any) {
	h.t.Helper()
	for akhir := time.Now().Add(batas); h.js(f, arg...) != "true"; time.Sleep(40 * time.Millisecond) {
		if time.Now().After(akhir) {
			h.t.Fatalf("not within %s: %s %v\n%.300s", batas, f, arg, h.teks(".gagal, .dasbor"))
		}
	}
}

const (
	elemen = `document.querySelector('dasbor-apbdes')`
	akar   = elemen + `.shadowRoot`
)

// siap waits until a view is drawn and nothing else is coming.
func (h *halaman) siap(tampilan string) {
	h.t.Helper()
	h.tunggu(`(v) => !!`+akar+`.querySelector('.tampilan-' + v) && !`+akar+`.querySelector('.isi.sibuk')`, tampilan)
}

// keadaan waits for a state of the widget.
func (h *halaman) keadaan(k string) {
	h.t.Helper()
	h.tunggu(`(k) => `+elemen+`.keadaan === k && !`+akar+`.querySelector('.isi.sibuk')`, k)
}

// atur sets an attribute of the widget.
func (h *halaman) atur(nama, nilai string) {
	h.t.Helper()
	h.js(`(n, v) => { `+elemen+`.setAttribute(n, v); return '' }`, nama, nilai)
}

func (h *halaman) teks(pemilih string) string {
	h.t.Helper()
	return h.js(`(s) => `+akar+`.querySelector(s)?.textContent ?? ''`, pemilih)
}

func (h *halaman) klik(pemilih string) {
	h.t.Helper()
	h.tunggu(`(s) => !!`+akar+`.querySelector(s)`, pemilih)
	h.js(`(s) => { `+akar+`.querySelector(s).click(); return '' }`, pemilih)
}

// panel waits until the panel is open and returns its text.
func (h *halaman) panel() string {
	h.t.Helper()
	h.tunggu(`() => !!` + akar + `.querySelector('dialog[open]')`)
	return h.teks("dialog[open]")
}

// berkas gives the widget a file.
func (h *halaman) berkas(nama, isi string) {
	h.t.Helper()
	h.js(`(nama, isi) => { `+elemen+`.data = new File([isi], nama); return '' }`, nama, isi)
}

// memaklumi says which errors of the console the test expects.
func (h *halaman) memaklumi(bagian ...string) { h.maklum = append(h.maklum, bagian...) }

// bersih requires that nothing went wrong on the page.
func (h *halaman) bersih() {
	h.t.Helper()
	langgar, err := h.Eval(`() => JSON.stringify(window.langgar ?? [])`)
	if assert.NoError(h.t, err) {
		if h.langgar == "" {
			assert.Equal(h.t, "[]", langgar.Value.String(), "violations of the policy")
		} else {
			assert.Contains(h.t, langgar.Value.String(), h.langgar)
		}
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	assert.Empty(h.t, h.asing, "requests to other origins")
	var sisa []string
	for _, g := range h.galat {
		dimaklumi := false
		for _, m := range h.maklum {
			dimaklumi = dimaklumi || strings.Contains(g, m)
		}
		if !dimaklumi {
			sisa = append(sisa, g)
		}
	}
	assert.Empty(h.t, sisa, "errors in the console")
}

// adaTidak answers a path with 404.
func adaTidak(jalur string) func(http.ResponseWriter, *http.Request) bool {
	return func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != jalur {
			return false
		}
		http.NotFound(w, r)
		return true
	}
}

// lebar gives the page another width and waits until the widget has drawn itself anew.
func (h *halaman) lebar(n int) {
	h.t.Helper()
	require.NoError(h.t, h.SetViewport(&proto.EmulationSetDeviceMetricsOverride{Width: n, Height: 900, DeviceScaleFactor: 1}))
	h.tunggu(`(n) => innerWidth === n`, n)
	h.js(`() => new Promise((r) => setTimeout(r, 250)).then(() => '')`)
	h.tunggu(`() => !` + akar + `.querySelector('.isi.sibuk')`)
}
