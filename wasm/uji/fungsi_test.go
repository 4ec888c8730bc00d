package uji

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// daftarDesa are the names of the heat table from top to bottom.
func (h *halaman) daftarDesa() []string {
	h.t.Helper()
	var d []string
	require.NoError(h.t, json.Unmarshal([]byte(h.js(`() => JSON.stringify([...`+akar+`.querySelectorAll('.panas tbody button.nama')].map((b) => b.textContent))`)), &d))
	return d
}

// unsur finds an element of the widget for the real mouse.
func (h *halaman) unsur(pemilih string) *rod.Element {
	h.t.Helper()
	e, err := h.ElementByJS(rod.Eval(`(s) => `+akar+`.querySelector(s)`, pemilih))
	require.NoError(h.t, err, pemilih)
	return e
}

func TestSrc(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.sajikan(map[string]string{
		"/data/a.csv":     saring(csvContoh(), "99.99.99.2001"),
		"/data/b%20c.csv": saring(csvContoh(), "99.99.99.2002"), "/data/b c.csv": saring(csvContoh(), "99.99.99.2002"),
		"/data/warga.csv": "kode_desa;tahun;penduduk\n99.99.99.2001;2025;1000\n99.99.99.2002;;2000\n",
	})
	h := p.buka(`<dasbor-apbdes src="/data/a.csv" muat="segera"></dasbor-apbdes>`, 1000)
	assert.Len(t, h.daftarDesa(), 1)
	assert.Contains(t, h.teks(".kaki"), "a.csv")
	assert.Equal(t, "none", h.js(`() => getComputedStyle(`+akar+`.querySelector('[data-aksi=buka]') ?? document.createElement('p')).display || 'none'`), "src switches opening off")
	h.atur("src", "/data/a.csv data/b%20c.csv")
	h.tunggu(`() => ` + akar + `.querySelectorAll('.panas tbody tr').length === 2`)
	h.atur("penduduk", "/data/warga.csv")
	h.tunggu(`() => ` + akar + `.textContent.includes('3.000 jiwa')`)
	h.memaklumi("404")
	p.sela = adaTidak("/data/tiada.csv")
	h.atur("src", "/data/tiada.csv")
	h.keadaan("galat")
	assert.Contains(t, h.teks(".gagal"), "tiada.csv")
	assert.Equal(t, "alert", h.js(`() => `+akar+`.querySelector('.gagal').getAttribute('role')`))
	h.atur("src", "/data/a.csv")
	h.keadaan("siap")
}

func TestTombolBerkas(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	pilih, err := h.HandleFileDialog()
	require.NoError(t, err)
	require.NoError(t, h.unsur(`.tampilan-kosong [data-aksi=buka]`).Click(proto.InputMouseButtonLeft, 1))
	require.NoError(t, pilih([]string{tulisBerkas(t, "satu.csv", saring(csvContoh(), "99.99.99.2003"))}))
	h.keadaan("siap")
	assert.Contains(t, h.teks(".kaki"), "satu.csv")
	assert.Len(t, h.daftarDesa(), 1)
	// Another file takes its place, and what was chosen for the old one is forgotten.
	h.js(`() => { ` + elemen + `.setAttribute('desa', '99.99.99.2003'); ` + elemen + `.setAttribute('tampilan', 'desa'); return '' }`)
	h.siap("desa")
	require.NoError(t, h.unsur(`input[type=file]`).SetFiles([]string{
		tulisBerkas(t, "dua.csv", saring(csvContoh(), "99.99.99.2004")), tulisBerkas(t, "tiga.csv", saring(csvContoh(), "99.99.99.2005")),
	}))
	h.tunggu(`() => ` + akar + `.querySelectorAll('.panas tbody tr').length === 2`)
}

func TestSeret(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	berkas := []string{tulisBerkas(t, "seret.csv", saring(csvContoh(), "99.99.99.2001"))}
	seret := func(jenis proto.InputDispatchDragEventType) {
		require.NoError(t, proto.InputDispatchDragEvent{Type: jenis, X: 300, Y: 120, Data: &proto.InputDragData{Items: []*proto.InputDragDataItem{}, Files: berkas, DragOperationsMask: 1}}.Call(h.Page))
	}
	seret(proto.InputDispatchDragEventTypeDragEnter)
	seret(proto.InputDispatchDragEventTypeDragOver)
	h.tunggu(`() => !!` + akar + `.querySelector('.seret')`)
	seret(proto.InputDispatchDragEventTypeDrop)
	h.keadaan("siap")
	assert.Equal(t, "false", h.js(`() => !!`+akar+`.querySelector('.seret')`))
	assert.Contains(t, h.teks(".kaki"), "seret.csv")
}

func TestTempel(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	h.js(`(isi) => { const d = new DataTransfer(); d.setData('text/plain', isi);
		`+elemen+`.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, composed: true })); return '' }`, saring(csvContoh(), "99.99.99.2001"))
	h.keadaan("siap")
	assert.Contains(t, h.teks(".kaki"), "tempelan.csv")
}

func TestProperti(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	isi := saring(csvContoh(), "99.99.99.2001")
	for _, nilai := range []string{`new Blob([isi])`, `new TextEncoder().encode(isi).buffer`, `[new File([isi], 'a.csv')]`} {
		h.js(`(isi) => { window.acara.length = 0; `+elemen+`.data = `+nilai+`; return '' }`, isi)
		h.tunggu(`() => window.acara.includes('temuan')`)
		h.keadaan("siap")
		assert.Len(t, h.daftarDesa(), 1, nilai)
		h.js(`() => { ` + elemen + `.data = null; return '' }`)
		h.keadaan("kosong")
	}
	h.js(`(isi) => `+elemen+`.muatBerkas(new File([isi], 'm.csv')).then(() => '')`, isi)
	h.keadaan("siap")
	h.js(`() => ` + elemen + `.pilih({ desa: '99.99.99.2001', layanan: 'kesehatan' }).then(() => '')`)
	assert.Contains(t, h.panel(), "Rp")
}

// The events come in an order that a page can rely on.
func TestUrutanAcara(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1000)
	h.tunggu(`() => window.acara.includes('temuan')`)
	acara := strings.Split(h.js(`() => window.acara.join()`), ",")
	assert.Equal(t, "kemajuan", acara[0])
	assert.Equal(t, []string{"hasil", "temuan"}, slices.DeleteFunc(slices.Clone(acara), func(s string) bool { return s == "kemajuan" }))
	langkah := strings.Split(h.js(`() => [...new Set(window.rinciAcara.filter((e) => e[0] === 'kemajuan').map((e) => e[1].langkah))].join()`), ",")
	assert.Equal(t, []string{"unduh", "kompilasi", "baca", "periksa", "gambar"}, langkah)
	assert.Equal(t, "2025", h.js(`() => window.rinciAcara.find((e) => e[0] === 'hasil')[1].tahun`))
	h.js(`() => { window.acara.length = 0; return '' }`)
	h.klik(`[data-aksi=sel]`)
	h.panel()
	assert.Contains(t, h.js(`() => window.acara.join()`), "pilih")
	// A page may open its own detail instead.
	h.js(`() => { ` + akar + `.querySelector('dialog').close(); document.addEventListener('apbdes-pilih', (e) => e.preventDefault()); return '' }`)
	h.klik(`[data-aksi=desa]`)
	h.klik(`[data-aksi=sel]`)
	assert.Equal(t, "false", h.js(`() => new Promise((r) => setTimeout(r, 400)).then(() => !!`+akar+`.querySelector('dialog[open]') || !!`+akar+`.querySelector('.tampilan-desa'))`))
}

// The result of the element is that of what it shows.
func TestHasilMengikutiPilihan(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1000)
	h.tunggu(`() => window.acara.includes('temuan')`)
	h.klik(`[data-aksi=tahun][data-nilai="2023"]`)
	h.tunggu(`() => ` + elemen + `.hasil.tahun === 2023`)
	h.klik(`[data-aksi=fase][data-nilai=anggaran]`)
	h.tunggu(`() => ` + elemen + `.hasil.fase === 'anggaran'`)
}

func TestUrutTabel(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	awal := h.daftarDesa()
	nilai := func() []float64 {
		var f []float64
		for _, s := range strings.Fields(h.js(`() => [...` + akar + `.querySelectorAll('.panas tbody [data-layanan=pendidikan] .nilai')].map((e) => e.textContent.replace(',', '.')).join(' ')`)) {
			x, err := strconv.ParseFloat(s, 64)
			require.NoError(t, err)
			f = append(f, x)
		}
		return f
	}
	kepala := `() => ` + akar + `.querySelector('[data-kolom=pendidikan]').closest('th').getAttribute('aria-sort')`
	h.klik(`[data-aksi=urut][data-kolom=pendidikan]`)
	h.tunggu(`() => (` + kepala + `)() === 'descending'`)
	turun := nilai()
	require.Len(t, turun, 11)
	assert.True(t, slices.IsSortedFunc(turun, func(a, b float64) int { return int(b*10) - int(a*10) }), turun)
	h.klik(`[data-aksi=urut][data-kolom=pendidikan]`)
	h.tunggu(`() => (` + kepala + `)() === 'ascending'`)
	assert.True(t, slices.IsSorted(nilai()), nilai())
	assert.NotEqual(t, awal, h.daftarDesa())
	h.klik(`[data-aksi=urut][data-kolom=desa]`)
	h.tunggu(`(awal) => `+akar+`.querySelector('.panas tbody button.nama').textContent !== awal`, h.daftarDesa()[0])
	assert.Equal(t, "Teratai", h.daftarDesa()[len(h.daftarDesa())-1], "a village without data stays at the end")
}

func TestSaringDana(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	semua := h.teks(".panas tbody")
	require.NoError(t, h.unsur(`select[data-aksi=sumber]`).Select([]string{`[value="DDS"]`}, true, rod.SelectorTypeCSSSector))
	h.tunggu(`(s) => `+akar+`.querySelector('.panas tbody').textContent !== s`, semua)
	assert.Equal(t, "DDS", h.js(`() => `+akar+`.querySelector('select[data-aksi=sumber]').value`))
	h.klik(`[data-aksi=sel]`)
	h.panel()
	assert.Equal(t, "DDS", h.js(`() => [...new Set([...`+akar+`.querySelectorAll('dialog .tabel-baris tbody tr td:nth-child(4)')].map((e) => e.textContent))].join()`))
}

// A file at work can be stopped, and the next one is read as if nothing had been.
func TestBatal(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	h.js(`(isi) => { window.besar = isi; return '' }`, ulangi(3_000_000))
	h.js(`() => { const d = document.querySelector('dasbor-apbdes'); d.data = new File([window.besar, window.besar.slice(window.besar.indexOf('\n') + 1)], 'besar.csv');
		return new Promise((r) => { const lihat = () => { const b = ` + akar + `.querySelector('[data-aksi=batal]'); if (b) { b.click(); r('') } else setTimeout(lihat, 5) }; lihat(); }) }`)
	h.tunggu(`() => ['kosong', 'siap'].includes(` + elemen + `.keadaan)`)
	assert.Empty(t, h.js(`() => `+akar+`.querySelector('.gagal')?.textContent ?? ''`))
	h.berkas("kecil.csv", saring(csvContoh(), "99.99.99.2001"))
	h.keadaan("siap")
	assert.Contains(t, h.teks(".kaki"), "kecil.csv")
}

func TestDesaDanKembali(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	nama := h.daftarDesa()[2]
	require.NoError(t, h.unsur(`tr:nth-child(3) [data-aksi=desa]`).Click(proto.InputMouseButtonLeft, 1))
	h.siap("desa")
	assert.Contains(t, h.teks(".judul-papan"), nama)
	h.tunggu(`() => ` + akar + `.activeElement?.matches('.kepala .tautan')`)
	require.NoError(t, h.unsur(`.temuan [data-aksi=baris]`).Click(proto.InputMouseButtonLeft, 1))
	assert.Contains(t, h.panel(), "contoh.csv")
	h.js(`() => { ` + akar + `.querySelector('dialog').close(); return '' }`)
	h.klik(`.kepala .tautan`)
	h.siap("kecamatan")
	assert.Empty(t, h.js(`() => `+elemen+`.getAttribute('desa') ?? ''`))
}
