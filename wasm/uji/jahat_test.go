package uji

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// namaJahat are names of villages that want to be something else than text.
var namaJahat = []struct{ nama, isi string }{
	{"img", `<img src=x onerror=window.kena=1>`},
	{"skrip", `</text></svg><script>window.kena=1</script>`},
	{"javascript", `javascript:window.kena=1`},
	{"templat", "${window.kena=1}{{constructor.constructor('window.kena=1')()}}"},
	{"kanan ke kiri", "a\u202egnp.exe\u2066\u2067\u200f"},
	{"panjang", strings.Repeat("Sumberrejo", 1000)},
	{"NUL", "a\x00b\x01\x1b[31m\x7f"},
	{"surogat", "a\xed\xa0\x80b\xed\xbf\xbf\xff\xfe"},
	{"emoji", "🏞️👩‍👩‍👧‍👦🇮🇩 Désa é"},
	{"kutip", `" onmouseover="window.kena=1" x="'`},
	{"kosong", "\u00a0\u200b\ufeff"},
}

func csvBernama(nama string) string {
	q := `"` + strings.ReplaceAll(nama, `"`, `""`) + `"`
	var b strings.Builder
	b.WriteString("kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi\n")
	for n, d := range []string{"75.01.01.2001," + q, "75.01.01.2002,Biasa"} {
		for _, r := range []string{"2.2.02", "2.1.01", "2.3.10"} {
			b.WriteString(d + ",2025," + r + "," + q + ",5.2.1.01," + q + ",DDS," + bulat(n+1) + "00000,," + bulat(n+1) + "00000\n")
		}
	}
	return b.String()
}

// Names stay text in every view, nothing of them runs, and the layout holds.
func TestNamaJahat(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.js(`() => { window.kena = 0; return '' }`)
	for _, lebar := range []int{1000, 360} {
		h.lebar(lebar)
		for _, k := range namaJahat {
			t.Run(bulat(lebar)+"-"+k.nama, func(t *testing.T) {
				lama := h.t
				h.t = t
				defer func() { h.t = lama }()
				h.atur("tampilan", "kecamatan")
				h.js(`() => { window.acara.length = 0; return '' }`)
				h.berkas(k.nama+".csv", csvBernama(k.isi))
				h.tunggu(`() => window.acara.includes('temuan')`)
				h.periksaJahat("kecamatan")
				h.klik(`[data-aksi=sel]`)
				h.panel()
				h.periksaJahat("panel")
				h.js(`() => { ` + akar + `.querySelector('dialog').close(); return '' }`)
				h.js(`() => { const e = ` + elemen + `; e.desa = '75.01.01.2001'; e.tampilan = 'desa'; return '' }`)
				h.siap("desa")
				h.periksaJahat("desa")
				h.atur("tampilan", "agenda")
				h.siap("agenda")
				h.periksaJahat("agenda")
			})
		}
	}
}

func (h *halaman) periksaJahat(di string) {
	h.t.Helper()
	assert.Equal(h.t, "0", h.js(`() => window.kena`), di)
	assert.Equal(h.t, "0", h.js(`() => `+akar+`.querySelectorAll('img,script,iframe,object,embed,a[href],[onerror],[onclick],[onmouseover],[style]:not(.balon)').length`), di)
	assert.NotRegexp(h.t, "[\u202a-\u202e\u2066\u2067\x00]", h.teks(".isi"), di)
	assert.Empty(h.t, h.js(terlaluLebar), "%s: the layout holds", di)
}

// zipBerisi writes an XLSX whose one sheet unpacks to that many bytes of one letter.
func zipBerisi(t *testing.T, bita int64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	tulis := func(nama, isi string) {
		w, err := z.Create(nama)
		require.NoError(t, err)
		_, err = io.WriteString(w, isi)
		require.NoError(t, err)
	}
	tulis("[Content_Types].xml", `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`)
	tulis("_rels/.rels", `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	tulis("xl/workbook.xml", `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`)
	tulis("xl/_rels/workbook.xml.rels", `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`)
	w, err := z.Create("xl/worksheets/sheet1.xml")
	require.NoError(t, err)
	_, err = io.WriteString(w, `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`)
	require.NoError(t, err)
	potong := bytes.Repeat([]byte("A"), 1<<20)
	for n := int64(0); n < bita; n += 1 << 20 {
		_, err = w.Write(potong)
		require.NoError(t, err)
	}
	_, err = io.WriteString(w, `</t></is></c></row></sheetData></worksheet>`)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

// A small file that unpacks to a gigabyte is refused at once, with a sentence.
func TestBomZip(t *testing.T) {
	bom := zipBerisi(t, 1<<30)
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.berkas("hangat.csv", saring(csvContoh(), "99.99.99.2001")) // the core is there
	h.keadaan("siap")
	jalur := tulisBerkas(t, "bom.xlsx", string(bom))
	lama := time.Hour
	for range 3 { // a busy machine: the best of three
		h.berkas("hangat.csv", saring(csvContoh(), "99.99.99.2001"))
		h.keadaan("siap")
		mulai := time.Now()
		require.NoError(t, h.unsur(`input[type=file]`).SetFiles([]string{jalur}))
		h.keadaan("galat")
		lama = min(lama, time.Since(mulai))
	}
	t.Logf("%d bytes refused in %s", len(bom), lama.Round(time.Millisecond))
	assert.True(t, lama < 500*time.Millisecond || h.mesinSibuk(), "refused too late")
	assert.Contains(t, h.teks(".gagal"), "bom.xlsx")
	assert.Contains(t, h.teks(".gagal"), "batas")
}

// What is larger than maks-mb is refused before it is read, by the file button and by src.
func TestMaksMB(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	h.js(`() => { ` + elemen + `.data = new File([new Uint8Array(20 * 1048576 + 1)], 'gemuk.csv'); return '' }`)
	h.keadaan("galat")
	assert.Contains(t, h.teks(".gagal"), "terlalu besar")
	assert.Contains(t, h.teks(".gagal"), "gemuk.csv")
	h.atur("maks-mb", "1")
	h.berkas("dua.csv", saring(csvContoh(), "99.99.99.2001")+strings.Repeat("\n", 1_100_000))
	h.tunggu(`() => !!` + akar + `.querySelector('.gagal')?.textContent.includes('dua.csv')`)
	h.atur("maks-mb", "2")
	h.berkas("tiga.csv", saring(csvContoh(), "99.99.99.2001")+strings.Repeat("\n", 1_100_000))
	h.keadaan("siap")
}

// Ten megabytes are read in the worker: the page is never busy for long.
func TestSepuluhMB(t *testing.T) {
	isi := ulangi(10_000_000)
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera" tampilan="ringkas"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	jalur := tulisBerkas(t, "sepuluh.csv", isi)
	h.js(`() => { window.panjang.length = 0; window.macet = 0; let lalu = performance.now();
		const detak = () => { const k = performance.now(); if (` + elemen + `.keadaan === 'memuat') window.macet = Math.max(window.macet, k - lalu); lalu = k; setTimeout(detak, 4); }; detak(); return '' }`)
	mulai := time.Now()
	require.NoError(t, h.unsur(`input[type=file]`).SetFiles([]string{jalur}))
	h.tunggu(`() => ` + elemen + `.keadaan === 'memuat'`)
	h.tunggu(`() => ['siap', 'galat'].includes(` + elemen + `.keadaan)`)
	t.Logf("%d bytes, %s, %s; longest gap while reading %s ms, long tasks %s", len(isi), time.Since(mulai).Round(time.Millisecond), h.js(`() => `+elemen+`.keadaan`),
		h.js(`() => Math.round(window.macet)`), h.js(`() => window.panjang.join()`))
	assert.Equal(t, "siap", h.js(`() => `+elemen+`.keadaan`), h.teks(".gagal"))
	assert.True(t, h.js(`() => window.macet < 250`) == "true" || h.mesinSibuk(), "the page froze")
}
