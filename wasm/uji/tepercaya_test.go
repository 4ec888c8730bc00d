package uji

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Trusted Types without our policy: a page that requires them and lists none allows every policy; one that allows no policy at all
// forbids the worker, and the page does the work itself. Neither makes markup from text, so nothing else is forbidden.
func TestTrustedTypesTanpaKebijakan(t *testing.T) {
	for _, k := range []struct {
		nama, ganti string
		pekerja     int32
	}{
		{"tanpa daftar", "", 1},
		{"tak satu pun", "trusted-types 'none'", 0},
		{"kebijakan lain", "trusted-types situs", 0},
	} {
		t.Run(k.nama, func(t *testing.T) {
			t.Parallel()
			p := panggungBaru(t)
			p.kebijakan = strings.ReplaceAll(ketat, "; trusted-types dasbor-apbdes", "; "+k.ganti)
			if k.ganti == "" {
				p.kebijakan = strings.TrimSuffix(p.kebijakan, "; ")
			}
			h := p.tab(1000)
			if k.pekerja == 0 {
				h.langgar = "trusted-types"
				h.memaklumi("TrustedScriptURL", "TrustedTypePolicy", "Trusted Type", "trusted-types")
			}
			p.aturBadan(contoh)
			h.ke(p.server.URL + "/")
			h.penuh()
			assert.Equal(t, k.pekerja, h.pekerjaSemua.Load())
		})
	}
}

// Every sink of Trusted Types is watched while the widget does all it can, on a page whose default policy counts and refuses: none is
// ever given a text.
func TestTrustedTypesTanpaSink(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.kebijakan = strings.ReplaceAll(ketat, "trusted-types dasbor-apbdes", "trusted-types dasbor-apbdes default")
	h := p.tab(1000)
	_, err := h.EvalOnNewDocument(`window.sink = [];
		const catat = (n) => (s) => { window.sink.push(n + ': ' + String(s).slice(0, 80)); return null; };
		trustedTypes.createPolicy('default', { createHTML: catat('html'), createScript: catat('script'), createScriptURL: catat('url') });`)
	if err != nil {
		t.Fatal(err)
	}
	p.aturBadan(contoh)
	h.ke(p.server.URL + "/")
	h.penuh()
	for _, v := range []string{"desa", "tren", "agenda", "ringkas", "kecamatan"} {
		h.atur("tampilan", v)
		h.siap(v)
	}
	for _, j := range []string{"json", "html", "pdf", "png"} {
		assert.NotEmpty(t, h.unduhan(j), j)
	}
	h.klik(`[data-aksi=unduh]`)
	h.panel()
	assert.Empty(t, h.js(`() => window.sink.join('\n')`))
}
