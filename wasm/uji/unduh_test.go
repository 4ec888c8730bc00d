package uji

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// unduhan returns what the widget would download, as text, or as base64 with a length for pictures.
func (h *halaman) unduhan(jenis string) string {
	h.t.Helper()
	return h.js(`(jenis) => new Promise((r) => {
		document.addEventListener('apbdes-unduh', (e) => { e.preventDefault(); r(e.detail.blob.text()); }, { once: true });
		`+elemen+`.unduh(jenis);
	})`, jenis)
}

// hasil waits for the board and returns it without the names of files.
func (h *halaman) hasil() string {
	h.t.Helper()
	h.tunggu(`() => window.acara.includes('temuan')`)
	return h.js(`() => JSON.stringify(` + elemen + `.hasil)`)
}

// What is exported as CSV and opened again is the same budget.
func TestCSVBolakBalik(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1000)
	h.tunggu(`() => window.acara.includes('temuan')`)
	angka := `() => JSON.stringify(` + elemen + `.hasil.desa.filter((d) => d.layanan?.some((l) => l.jumlah)).map((d) => [d.kode, d.layanan.map((l) => l.jumlah)]))`
	awal := h.js(angka)
	require.Greater(t, len(awal), 500)
	satu := h.unduhan("csv")
	baca := func(isi string) (string, string) {
		h.js(`(isi) => { window.acara.length = 0; `+elemen+`.data = new File([isi], 'sama.csv'); return '' }`, isi)
		return h.hasil(), h.unduhan("csv")
	}
	hasil1, dua := baca(satu)
	assert.Equal(t, satu, dua, "the export of the export")
	assert.JSONEq(t, awal, h.js(angka))
	hasil2, _ := baca(dua)
	assert.Equal(t, hasil1, hasil2)
}

func TestEkspor(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1000)
	assert.True(t, json.Valid([]byte(h.unduhan("json"))))
	svg := h.unduhan("svg")
	assert.True(t, strings.HasPrefix(svg, "<svg") || strings.HasPrefix(svg, "<?xml"))
	require.NoError(t, xml.Unmarshal([]byte(svg), new(struct {
		XMLName xml.Name `xml:"http://www.w3.org/2000/svg svg"`
	})))
	assert.Contains(t, h.unduhan("temuan"), "kode_desa,nama_desa,tahun,kode,tingkat")
	assert.NotContains(t, h.unduhan("html"), "<script")
	assert.True(t, strings.HasPrefix(h.unduhan("pdf"), "%PDF-1."))
	assert.True(t, strings.HasPrefix(h.unduhan("png"), "\ufffdPNG\r\n"))
	// Every button of the menu starts a download; printing is the browser's, and the link is in TestBagikan.
	h.js(`() => { window.cetak = 0; window.print = () => window.cetak++; document.addEventListener('apbdes-unduh', (e) => { e.preventDefault(); window.terunduh = e.detail; }); return '' }`)
	h.klik(`[data-aksi=unduh]`)
	h.panel()
	for n := range h.hitung(`.menu button[data-aksi=ekspor]`) {
		h.js(`() => { window.terunduh = null; const d = ` + akar + `.querySelector('dialog'); if (!d.open) ` + akar + `.querySelector('[data-aksi=unduh]').click(); return '' }`)
		h.panel()
		nama := h.js(`(n) => { const b = `+akar+`.querySelectorAll('.menu button[data-aksi=ekspor]')[n]; b.click(); return b.textContent }`, n)
		h.tunggu(`() => !!window.terunduh?.blob?.size || window.cetak === 1`)
		t.Log(nama, h.js(`() => window.terunduh ? window.terunduh.jenis + ' ' + window.terunduh.blob.size + ' ' + window.terunduh.blob.type : 'print'`))
		h.js(`() => { window.cetak = 0; return '' }`)
	}
}

// A text that a spreadsheet would run as a formula is only text in what is exported; a negative number stays a number.
func TestEksporTanpaRumus(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 800)
	rumus := []string{"=1+1", "+1+1", "@SUM(A1)", "-1+cmd|' /C calc'!A0", "\t=1+1"}
	isi := "kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi\n"
	for _, r := range rumus {
		isi += "75.01.01.2001," + rumus[0] + ",2025,2.2.02,Posyandu,5.2.1.01," + `"` + strings.ReplaceAll(r, `"`, `""`) + `"` + ",DDS,-100000,,-100000\n"
	}
	h.berkas("rumus.csv", isi)
	h.keadaan("siap")
	for _, jenis := range []string{"csv", "temuan"} {
		teks := h.unduhan(jenis)
		for _, baris := range strings.Split(strings.ReplaceAll(teks, "\r", ""), "\n") {
			for _, sel := range strings.Split(baris, ",") {
				sel = strings.Trim(sel, `"`)
				if sel == "" || sel == "-100000.00" || strings.HasPrefix(sel, "'") {
					continue
				}
				assert.NotContains(t, "=+-@\t", sel[:1], "%s: %s", jenis, sel)
			}
		}
		if jenis == "csv" {
			assert.Contains(t, teks, "-100000.00")
			assert.Contains(t, teks, "'=1+1")
		}
	}
}

func (h *halaman) hitung(pemilih string) int {
	h.t.Helper()
	r, err := h.Eval(`(s) => `+akar+`.querySelectorAll(s).length`, pemilih)
	require.NoError(h.t, err)
	return r.Value.Int()
}
