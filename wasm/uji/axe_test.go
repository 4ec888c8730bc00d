package uji

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bacaAxe returns axe-core, or skips the test.
func bacaAxe(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("node_modules", "axe-core", "axe.min.js"))
	if os.IsNotExist(err) {
		lewati(t, "AXE TIDAK ADA: npm install --prefix wasm/uji --no-save --no-package-lock axe-core@4")
	}
	require.NoError(t, err)
	return string(b)
}

// axe runs axe-core on the page and returns the violations, one a line.
func (h *halaman) axe() string {
	h.t.Helper()
	return h.js(`() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map((v) =>
		v.id + ': ' + v.help + ' (' + v.nodes.length + ') ' + v.nodes.slice(0, 4).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')).join('\n'))`)
}

// pemandangan are the states that accessibility and layout are looked at in: the views, and what opens over them.
var pemandangan = []struct {
	nama, tampilan string
	buka           string // a control to press
}{
	{"kecamatan", "kecamatan", ""}, {"desa", "desa", ""}, {"tren", "tren", ""}, {"agenda", "agenda", ""}, {"ringkas", "ringkas", ""},
	{"rincian", "kecamatan", "[data-aksi=sel]"}, {"usulan", "agenda", "[data-aksi=usulan]"}, {"menu", "kecamatan", "[data-aksi=unduh]"},
}

// tiap shows every state at every width in both themes and calls f.
func (h *halaman) tiap(lebar []int, f func(t *testing.T)) {
	t := h.t
	t.Helper()
	for _, l := range lebar {
		h.lebar(l)
		for _, tema := range []string{"terang", "gelap"} {
			h.atur("tema", tema)
			for _, v := range pemandangan {
				t.Run(bulat(l)+"-"+tema+"-"+v.nama, func(t *testing.T) {
					h.t = t
					defer func() { h.t = nil }()
					h.js(`(v) => { const d = `+elemen+`; d.desa = '99.99.99.2005'; d.tampilan = v; return '' }`, v.tampilan)
					h.siap(v.tampilan)
					if v.buka != "" {
						h.klik(v.buka)
						h.panel()
						defer h.js(`() => { ` + akar + `.querySelector('dialog').close(); return '' }`)
					}
					f(t)
				})
				h.t = t
			}
		}
	}
}

// Accessibility by axe-core in every view, theme and width, with the panel and the menu open.
func TestAxe(t *testing.T) {
	t.Parallel()
	axe := bacaAxe(t)
	h := panggungBaru(t).buka(`<h1>uji</h1>`+contoh, 1280)
	_, err := proto.RuntimeEvaluate{Expression: axe + ";0"}.Call(h.Page)
	require.NoError(t, err)
	h.tiap([]int{1280, 820, 360}, func(t *testing.T) { assert.Empty(t, h.axe()) })
}

// The same for what is shown without a board: nothing yet, a failure, work going on.
func TestAxeKosongDanGalat(t *testing.T) {
	t.Parallel()
	axe := bacaAxe(t)
	h := panggungBaru(t).buka(`<h1>uji</h1><dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1280)
	_, err := proto.RuntimeEvaluate{Expression: axe + ";0"}.Call(h.Page)
	require.NoError(t, err)
	for _, lebar := range []int{1280, 820, 360} {
		h.lebar(lebar)
		for _, tema := range []string{"terang", "gelap"} {
			h.atur("tema", tema)
			h.js(`() => { ` + elemen + `.data = null; return '' }`)
			h.keadaan("kosong")
			assert.Empty(t, h.axe(), "kosong, %s, %d", tema, lebar)
			h.berkas("foto.png", "\x89PNG\r\n\x1a\n")
			h.keadaan("galat")
			assert.Empty(t, h.axe(), "galat, %s, %d", tema, lebar)
			assert.Empty(t, h.js(terlaluLebar), lebar)
		}
	}
}

// terlaluLebar lists what is wider than the page, one a line.
const terlaluLebar = `() => [
	...document.documentElement.scrollWidth > innerWidth ? ['the page: ' + document.documentElement.scrollWidth] : [],
	...[...` + akar + `.querySelectorAll('.isi *, dialog[open], .balon:not([hidden])')].filter((e) => {
		const r = e.getBoundingClientRect();
		return r.width > 0 && r.right > innerWidth + 1 && !e.closest('.gulung, .sr, svg') && getComputedStyle(e).position !== 'absolute';
	}).slice(0, 3).map((e) => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right) + ' ' + e.textContent.slice(0, 30)),
].join('\n')`

// At 400 % zoom, which is 320 CSS pixels, and on a phone nothing is scrolled sideways, and everything to be pressed is large enough,
// but for what stands in a sentence.
func TestZum400(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	h.tiap([]int{320, 360}, func(t *testing.T) {
		assert.Empty(t, h.js(terlaluLebar))
		assert.Empty(t, h.js(`() => [...`+akar+`.querySelectorAll('.isi button, .isi select, .isi summary, dialog[open] button')].filter((e) => {
			const r = e.getBoundingClientRect();
			return r.width > 0 && (r.height < 24 || r.width < 24) && !e.matches(':is(p, li, h1, h2, h3, h4) *, .tautan');
		}).map((e) => e.outerHTML.slice(0, 90) + ' ' + Math.round(e.getBoundingClientRect().width) + '×' + Math.round(e.getBoundingClientRect().height)).join('\n')`))
	})
}

func (h *halaman) media(ciri ...string) {
	h.t.Helper()
	var d []*proto.EmulationMediaFeature
	for n := 0; n+1 < len(ciri); n += 2 {
		d = append(d, &proto.EmulationMediaFeature{Name: ciri[n], Value: ciri[n+1]})
	}
	require.NoError(h.t, proto.EmulationSetEmulatedMedia{Features: d}.Call(h.Page))
}

// With forced colours the classes of cells still differ, by more than colour, and pressed buttons can be told from others.
func TestWarnaPaksa(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	h.media("forced-colors", "active")
	require.Equal(t, "true", h.js(`() => matchMedia('(forced-colors: active)').matches`))
	gaya := h.js(`() => ['nol', 'jauh-bawah', 'bawah', 'sekitar', 'atas', 'jauh-atas'].map((k) => {
		const e = ` + akar + `.querySelector('.sel.kelas-' + k) ?? ` + akar + `.querySelector('.contoh-sel.kelas-' + k), g = getComputedStyle(e);
		return k + ' ' + [g.borderTopStyle, g.borderTopWidth, g.fontWeight, !!e.querySelector('.tanda')].join('/');
	}).join('\n')`)
	t.Log(gaya)
	tanda := map[string]bool{}
	for _, baris := range strings.Split(gaya, "\n") {
		_, g, _ := strings.Cut(baris, " ")
		tanda[g] = true
	}
	assert.GreaterOrEqual(t, len(tanda), 4, gaya)
	assert.NotEqual(t, h.js(`() => getComputedStyle(`+akar+`.querySelector('[aria-pressed=true]')).backgroundColor`),
		h.js(`() => getComputedStyle(`+akar+`.querySelector('[aria-pressed=false]')).backgroundColor`))
}

// Nothing moves for people who asked for that.
func TestTanpaGerak(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	gerak := `() => [...` + akar + `.querySelectorAll('*')].filter((e) => { const g = getComputedStyle(e);
		return g.animationName !== 'none' || (g.transitionDuration.split(', ').some((d) => parseFloat(d) > 0)); }).map((e) => e.outerHTML.slice(0, 80)).join('\n')`
	h.media("prefers-reduced-motion", "reduce")
	h.js(`() => { ` + akar + `.querySelector('.isi').classList.add('sibuk'); return '' }`)
	assert.Empty(t, h.js(gerak))
}

// potret takes a picture of the widget.
func (h *halaman) potret() []byte {
	h.t.Helper()
	r, err := proto.PageCaptureScreenshot{Format: proto.PageCaptureScreenshotFormatPng, CaptureBeyondViewport: true,
		Clip: h.kotak()}.Call(h.Page)
	require.NoError(h.t, err)
	return r.Data
}

// kotak is the place of the widget on the page.
func (h *halaman) kotak() *proto.PageViewport {
	h.t.Helper()
	r, err := h.Eval(`() => { const r = ` + elemen + `.getBoundingClientRect(); return [r.x + scrollX, r.y + scrollY, r.width, r.height] }`)
	require.NoError(h.t, err)
	a := r.Value.Arr()
	return &proto.PageViewport{X: a[0].Num(), Y: a[1].Num(), Width: a[2].Num(), Height: a[3].Num(), Scale: 1}
}

// simpanPotret writes a picture where DASBOR_POTRET says, for somebody to look at.
func simpanPotret(t *testing.T, nama string, png []byte) {
	t.Helper()
	d := os.Getenv("DASBOR_POTRET")
	if d == "" {
		return
	}
	require.NoError(t, os.WriteFile(filepath.Join(d, nama+".png"), png, 0o600))
}
