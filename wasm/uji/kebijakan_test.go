package uji

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// penuh goes through what the widget can do: another year, details, a picture, a table, a file.
func (h *halaman) penuh() {
	h.t.Helper()
	h.siap("kecamatan")
	h.klik(`[data-aksi=tahun][data-nilai="2023"]`)
	h.tunggu(`() => ` + akar + `.querySelector('.atas').textContent.includes('2023')`)
	h.klik(`[data-aksi=sel]`)
	assert.Contains(h.t, h.panel(), "contoh.csv")
	h.js(`() => { ` + akar + `.querySelector('dialog').close(); return '' }`)
	assert.Contains(h.t, h.unduhan("svg"), "<svg")
	assert.Contains(h.t, h.unduhan("csv"), "kode_desa")
	// The style sheets are in force: the table has its colours.
	assert.NotEqual(h.t, "rgba(0, 0, 0, 0)", h.js(`() => getComputedStyle(`+akar+`.querySelector('.sel.kelas-atas')).backgroundColor`))
	h.berkas("berkas.csv", saring(csvContoh(), "99.99.99.2001"))
	h.tunggu(`() => ` + akar + `.querySelector('.kaki')?.textContent.includes('berkas.csv')`)
	h.keadaan("siap")
}

// The four policies of a page, each with a worker file that brings the policy of the site and with one that brings none.
func TestKebijakan(t *testing.T) {
	tanpaEval := strings.ReplaceAll(ketat, " 'wasm-unsafe-eval'", "")
	for _, k := range []struct {
		nama, halaman, pekerja string
		jalan                  bool
	}{
		{"tanpa", tanpaKebijakan, "", true},
		{"tanpa, pekerja ketat", tanpaKebijakan, ketat, true},
		{"ketat, pekerja tanpa", ketat, "", true},
		{"ketat", ketat, ketat, true},
		{"tanpa wasm-unsafe-eval, pekerja tanpa", tanpaEval, "", true},
		{"tanpa wasm-unsafe-eval", tanpaEval, tanpaEval, false}, // nothing may compile anywhere
	} {
		t.Run(k.nama, func(t *testing.T) {
			t.Parallel()
			p := panggungBaru(t)
			p.kebijakan, p.kebijakanPekerja = k.halaman, k.pekerja
			h := p.buka(contoh, 1000)
			assert.EqualValues(t, 1, h.pekerjaSemua.Load(), "the work is done in a worker")
			if !k.jalan {
				h.keadaan("galat")
				assert.Contains(t, h.teks(".gagal"), "inti")
				return
			}
			h.penuh()
		})
	}
}

// Where the page forbids every worker, the page itself does the work.
func TestKebijakanTanpaPekerja(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.kebijakan = strings.ReplaceAll(ketat, "worker-src 'self'", "worker-src 'none'")
	h := p.buka(contoh, 1000)
	h.langgar = "worker-src"
	h.memaklumi("worker-src")
	h.penuh()
	assert.EqualValues(t, 0, h.pekerja.Load())
}

// Widget and core come from another server, whose scripts and answers the page allows.
func TestKebijakanCDN(t *testing.T) {
	for _, k := range []struct{ nama, pekerja string }{{"pekerja tanpa", ""}, {"pekerja ketat", ketat}} {
		t.Run(k.nama, func(t *testing.T) {
			t.Parallel()
			p := panggungBaru(t)
			cdn := p.cdn()
			p.kebijakan = "default-src 'none'; script-src " + cdn + " 'wasm-unsafe-eval'; connect-src 'self' " + cdn + "; worker-src blob:; style-src 'none'"
			p.kebijakanPekerja = k.pekerja
			p.kepala = "<!--skrip:" + cdn + "/apbdes@1/dasbor.js-->"
			h := p.buka(contoh, 1000, cdn+"/")
			h.penuh()
			assert.EqualValues(t, 1, h.pekerjaSemua.Load())
		})
	}
}

// Trusted Types: the one policy takes the address of the worker and nothing else, and no markup is ever made from text.
func TestTrustedTypes(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	h := p.tab(1000)
	_, err := h.EvalOnNewDocument(`window.kebijakan = [];
		const asli = trustedTypes.createPolicy.bind(trustedTypes);
		trustedTypes.createPolicy = (nama, aturan) => { const k = asli(nama, aturan); window.kebijakan.push([nama, Object.keys(aturan), k]); return k; };`)
	if err != nil {
		t.Fatal(err)
	}
	p.aturBadan(contoh)
	h.ke(p.server.URL + "/")
	assert.JSONEq(t, `[["dasbor-apbdes",["createScriptURL"]]]`, h.js(`() => JSON.stringify(window.kebijakan.map((k) => k.slice(0, 2)))`))
	for _, u := range []string{"https://jahat.example/a.js", "/pekerja.js?x", "data:text/javascript,1", "javascript:1"} {
		assert.Equal(t, "TypeError", h.js(`(u) => { try { window.kebijakan[0][2].createScriptURL(u); return 'allowed' } catch (e) { return e.name } }`, u), u)
	}
	h.penuh()
}
