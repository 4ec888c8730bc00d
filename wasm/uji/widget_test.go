package uji

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestContohDiBawahKebijakanKetat(t *testing.T) {
	p := panggungBaru(t)
	h := p.buka(contoh, 1280)
	assert.Contains(t, h.teks(".contoh"), "rekaan")
	assert.Contains(t, h.teks(".besar"), "Dari setiap Rp100")
	assert.Equal(t, "12", h.js(`() => `+akar+`.querySelectorAll('.panas tbody tr').length`))
	h.tunggu(`() => window.acara.includes('hasil') && window.acara.includes('temuan')`)
	h.klik(`[data-aksi=tahun][data-nilai="2023"]`)
	h.tunggu(`() => ` + akar + `.querySelector('.atas').textContent.includes('2023')`)
	h.klik(`[data-aksi=satuan][data-nilai=perjiwa]`)
	h.tunggu(`() => ` + akar + `.querySelector('.sel .nilai').textContent.includes('rb')`)
	h.klik(`[data-aksi=fase][data-nilai=anggaran]`)
	h.tunggu(`() => ` + akar + `.querySelector('.atas').textContent.includes('Anggaran')`)
	h.js(`() => { document.querySelector('dasbor-apbdes').bahasa = 'en'; return '' }`)
	h.tunggu(`() => ` + akar + `.querySelector('.besar').textContent.startsWith('Of every')`)
	for _, v := range []string{"agenda", "tren", "ringkas", "kecamatan"} {
		h.js(`(v) => { document.querySelector('dasbor-apbdes').tampilan = v; return '' }`, v)
		h.tunggu(`(v) => !!`+akar+`.querySelector('.tampilan-' + v)`, v)
	}
	h.bersih()
	assert.Equal(t, 1, p.banyakMinta("/inti.wasm"))
}
