package uji

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Accessibility by axe-core, in every view, theme and width.
func TestAxe(t *testing.T) {
	axe, err := os.ReadFile(filepath.Join("node_modules", "axe-core", "axe.min.js"))
	if os.IsNotExist(err) {
		if os.Getenv("DASBOR_PERAMBAN") == "wajib" {
			t.Fatal("AXE TIDAK ADA: npm install --prefix wasm/uji --no-save --no-package-lock axe-core@4")
		}
		t.Skip("AXE TIDAK ADA: npm install --prefix wasm/uji --no-save --no-package-lock axe-core@4")
	}
	require.NoError(t, err)
	p := panggungBaru(t)
	for _, lebar := range []int{1280, 360} {
		h := p.buka(`<h1>uji</h1>`+contoh, lebar)
		_, err := proto.RuntimeEvaluate{Expression: string(axe) + ";0"}.Call(h.Page)
		require.NoError(t, err)
		for _, tema := range []string{"terang", "gelap"} {
			for _, v := range []string{"kecamatan", "desa", "tren", "agenda", "ringkas", "rincian"} {
				t.Run(tema+"-"+v, func(t *testing.T) {
					tampilan := v
					if v == "rincian" {
						tampilan = "kecamatan"
					}
					h.js(`(v, tema) => { const d = document.querySelector('dasbor-apbdes'); d.tema = tema; d.desa = '99.99.99.2005'; d.tampilan = v; return '' }`, tampilan, tema)
					h.tunggu(`(v) => !!`+akar+`.querySelector('.tampilan-' + v) && !`+akar+`.querySelector('.sibuk')`, tampilan)
					if v == "rincian" {
						h.klik(`[data-aksi=sel]`)
						h.tunggu(`() => !!` + akar + `.querySelector('dialog[open]')`)
						defer h.js(`() => { ` + akar + `.querySelector('dialog').close(); return '' }`)
					}
					hasil := h.js(`() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map((v) =>
						v.id + ': ' + v.help + ' (' + v.nodes.length + ') ' + v.nodes.slice(0, 4).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')).join('\n'))`)
					assert.Empty(t, hasil)
				})
			}
		}
		h.bersih()
	}
}
