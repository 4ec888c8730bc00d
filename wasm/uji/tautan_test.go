package uji

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sidikGambar is the SHA-256 of the picture of the summary as it is downloaded.
func (h *halaman) sidikGambar() string {
	h.t.Helper()
	s := h.unduhan("svg")
	require.Contains(h.t, s, "<svg")
	j := sha256.Sum256([]byte(s))
	return hex.EncodeToString(j[:])
}

// sidikKaki is the check sign in the foot of the view.
func (h *halaman) sidikKaki() string {
	h.t.Helper()
	_, s, _ := strings.Cut(h.teks(".kaki"), "Sidik angka ")
	s, _, _ = strings.Cut(s, ":")
	return s
}

// The button makes a link with a QR code, and the link opens to the same picture.
func TestBagikan(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	h := p.buka(`<dasbor-apbdes contoh muat="segera" tampilan="ringkas"></dasbor-apbdes>`, 1000)
	h.siap("ringkas")
	sidik := h.sidikKaki()
	require.Len(t, sidik, 14)
	gambar := h.sidikGambar()
	h.js(`() => { Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (s) => { window.salin = s; } } }); return '' }`)
	h.klik(`[data-aksi=unduh]`)
	h.panel()
	h.klik(`dialog[open] [data-aksi=salin]`)
	h.tunggu(`() => !!window.salin && !!` + akar + `.querySelector('dialog[open] svg.qr')`)
	tautan := h.js(`() => window.salin`)
	assert.Equal(t, tautan, h.js(`() => `+akar+`.querySelector('dialog .alamat').textContent`))
	assert.Contains(t, h.panel(), sidik)
	h.tunggu(`() => ` + akar + `.querySelector('dialog [data-aksi=salin]').textContent === 'Tautan tersalin'`)
	require.True(t, strings.HasPrefix(tautan, p.server.URL+"/#dasbor="), tautan)
	t.Logf("%d bytes, picture %s, sign %s", len(tautan), gambar[:16], sidik)

	p.aturBadan(`<dasbor-apbdes tautan muat="segera"></dasbor-apbdes>`)
	l := p.tab(1000)
	l.ke(tautan)
	l.siap("ringkas")
	assert.Equal(t, sidik, l.sidikKaki())
	assert.Equal(t, gambar, l.sidikGambar())
	assert.Equal(t, "0", l.js(`() => String(`+akar+`.querySelectorAll('.isi [data-aksi]').length)`), "nothing leads to rows that are not there")
	assert.Contains(t, l.teks(".contoh"), "CONTOH")

	// Another link in the same page.
	l.js(`() => { location.hash = location.hash.slice(0, -1); return '' }`)
	l.keadaan("galat")
	assert.Contains(t, l.teks(".galat"), "terpotong")
	l.js(`(u) => { location.href = u; return '' }`, tautan)
	l.keadaan("siap")
	assert.Equal(t, gambar, l.sidikGambar())
}

// The hash of a page is its own: without the attribute it is not looked at.
func TestTautanTanpaAtribut(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.aturBadan(`<dasbor-apbdes contoh muat="segera"></dasbor-apbdes>`)
	h := p.tab(800)
	h.ke(p.server.URL + "/#dasbor=AQ")
	h.siap("kecamatan")
	h.js(`() => { location.hash = '#dasbor=AR'; return '' }`)
	h.keadaan("siap")
	assert.NotEmpty(t, h.teks(".panas"))
}
