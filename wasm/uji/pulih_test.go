package uji

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// saluranJS is the channel that all widgets of a page share.
const saluranJS = `globalThis[Symbol.for('dasbor-apbdes/saluran/1')]`

// menganggur ends the worker as if nobody had asked anything for a minute.
func (h *halaman) menganggur() {
	h.t.Helper()
	h.js(`() => { ` + saluranJS + `.akhiri(); return '' }`)
}

// A download that is asked for after the core was ended reads the files again. It used to say that the data is no longer kept.
func TestUnduhSetelahMenganggur(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1000)
	h.tunggu(`() => window.acara.includes('temuan')`)
	h.klik(`[data-aksi=unduh]`)
	h.panel()
	h.menganggur()
	h.js(`() => { document.addEventListener('apbdes-unduh', (e) => e.preventDefault()); return '' }`)
	h.klik(`dialog [data-aksi=ekspor][data-nilai=csv]`)
	h.tunggu(`() => window.acara.includes('unduh') || window.acara.includes('galat')`)
	assert.NotContains(t, h.js(`() => window.acara.join()`), "galat")
	h.keadaan("siap")
}

// A core that dies of the same question again and again is asked twice and not for ever, and the visitor is told. Nothing was shown.
func TestRincianYangSelaluMati(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1000)
	h.tunggu(`() => window.acara.includes('temuan')`)
	h.js(`() => { const s = ` + saluranJS + `, asli = s.minta; window.tanya = 0;
		s.minta = function (t, p, ...x) { if (p.op !== 'rincian') return asli.call(this, t, p, ...x); window.tanya++; return Promise.reject({ kode: 'mati', pesan: { id: 'Mati.', en: '' }, saran: { id: 'Lagi.', en: '' } }) };
		return '' }`)
	h.klik(`[data-aksi=sel]`)
	assert.Contains(t, h.panel(), "Mati.")
	h.js(`() => new Promise((r) => setTimeout(r, 500)).then(() => '')`)
	assert.Equal(t, "2", h.js(`() => window.tanya`))
	assert.Contains(t, h.js(`() => window.acara.join()`), "galat")
}

// A page that shows failures itself is also asked about those of a download.
func TestGalatUnduhDibatalkan(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1000)
	h.tunggu(`() => window.acara.includes('temuan')`)
	h.js(`() => { document.addEventListener('apbdes-galat', (e) => e.preventDefault()); return ` + elemen + `.unduh('tiada').then(() => '') }`)
	assert.Contains(t, h.js(`() => window.acara.join()`), "galat")
	assert.Equal(t, "false", h.js(`() => !!`+akar+`.querySelector('dialog[open]')`))
}

// The button that cancels stays where it is while the work goes on. It was made anew with every step, so that a press that took longer
// than a step did nothing and the keyboard lost its place.
func TestTombolBatalTetap(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	h.js(`() => { window.tombol = new Set(); window.langkah = 0; document.addEventListener('apbdes-kemajuan', () => queueMicrotask(() => {
		if (` + elemen + `.keadaan !== 'memuat') return;
		const b = ` + akar + `.querySelector('.tunggu [data-aksi=batal]'); window.langkah++; if (b) { window.tombol.add(b); b.focus(); } })); return '' }`)
	h.berkas("satu.csv", saring(csvContoh(), "99.99.99.2001"))
	h.keadaan("siap")
	assert.NotEqual(t, "0", h.js(`() => window.langkah`))
	assert.Equal(t, "1", h.js(`() => window.tombol.size`))
}

// Frameworks set properties before they put an element into the page. Nothing was drawn then.
func TestDataSebelumDipasang(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(``, 1000)
	h.js(`(isi) => { const e = document.createElement('dasbor-apbdes'); e.data = new File([isi], 'dulu.csv'); document.querySelector('main').append(e); return '' }`, saring(csvContoh(), "99.99.99.2001"))
	h.keadaan("siap")
	assert.Contains(t, h.teks(".kaki"), "dulu.csv")
}

// lepas forgets: the board is gone, and the element can be given other data. It kept the files and the board, and drew nothing any more.
func TestLepasMelupakan(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1000)
	h.tunggu(`() => !!` + elemen + `.hasil`)
	h.js(`() => { ` + elemen + `.lepas(); return '' }`)
	assert.Equal(t, "undefined|", h.js(`() => String(`+elemen+`.hasil) + '|' + `+elemen+`.keadaan`))
	h.berkas("lagi.csv", saring(csvContoh(), "99.99.99.2001"))
	h.keadaan("siap")
	assert.Contains(t, h.teks(".kaki"), "lagi.csv")
}

// A widget that goes when the core has been ended starts no new one to tell it so.
func TestPergiSetelahMenganggur(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	h := p.buka(contoh+contoh, 1000)
	h.tunggu(`() => window.acara.filter((n) => n === 'temuan').length === 2`)
	h.menganggur()
	h.js(`() => { ` + elemen + `.remove(); return new Promise((r) => setTimeout(r, 600)).then(() => '') }`)
	assert.EqualValues(t, 1, h.pekerjaSemua.Load())
}

// Who cancels while the core is still being fetched stops his own widget; the other one of the page waited for ever.
func TestBatalSaatIntiDimulai(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.sela = func(_ http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == "/pekerja.js" && p.banyakMinta("/pekerja.js") == 1 {
			time.Sleep(1200 * time.Millisecond)
		}
		return false
	}
	p.aturBadan(contoh + contoh)
	h := p.tab(1000)
	require.NoError(t, h.Navigate(p.server.URL+"/"))
	h.tunggu(`() => !!customElements.get('dasbor-apbdes') && [...document.querySelectorAll('dasbor-apbdes')].every((e) => e.keadaan === 'memuat')`)
	h.js(`() => new Promise((r) => setTimeout(r, 300)).then(() => '')`)
	h.menganggur()
	h.sampai(20*time.Second, `() => [...document.querySelectorAll('dasbor-apbdes')].every((e) => e.keadaan === 'siap')`)
}

// A finding leads to its row in the year that is shown. It led to the same place of the newest year.
func TestTemuanTahunLama(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes contoh muat="segera" tahun="2023" tampilan="desa" desa="99.99.99.2001"></dasbor-apbdes>`, 1280)
	h.tunggu(`() => window.acara.includes('temuan')`)
	for _, kode := range []string{"2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008"} {
		h.atur("desa", "99.99.99."+kode)
		h.js(`() => new Promise((r) => setTimeout(r, 100)).then(() => '')`)
		h.siap("desa")
		if h.js(`() => !!`+akar+`.querySelector('.temuan [data-aksi=baris][data-jalur^="/belanja/"]')`) == "true" {
			break
		}
	}
	tombol := `.temuan [data-aksi=baris][data-jalur^="/belanja/"]`
	nomor := h.js(`(s) => `+akar+`.querySelector(s).textContent.match(/baris ([\d.]+)/)[1].replace('.', '')`, tombol)
	h.klik(tombol)
	h.panel()
	assert.Equal(t, nomor, h.teks(`dialog .tabel-baris tbody th b`))
}

// A table pasted into a field that the page put into the widget is meant for the field.
func TestTempelKeKotakHalaman(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"><textarea slot="alat" aria-label="catatan"></textarea></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	h.js(`(isi) => { const d = new DataTransfer(); d.setData('text/plain', isi);
		document.querySelector('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, composed: true }));
		return new Promise((r) => setTimeout(r, 200)).then(() => '') }`, saring(csvContoh(), "99.99.99.2001"))
	assert.Equal(t, "kosong", h.js(`() => `+elemen+`.keadaan`))
}
