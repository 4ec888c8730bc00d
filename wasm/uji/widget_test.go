package uji

import (
	"encoding/json"
	"testing"

	"github.com/go-rod/rod/lib/input"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

const contoh = `<dasbor-apbdes contoh unggah muat="segera"></dasbor-apbdes>`

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

// From the table to the rows of the file and back with the keyboard alone.
func TestKibor(t *testing.T) {
	h := panggungBaru(t).buka(contoh, 1280)
	fokus := `() => ` + akar + `.activeElement?.getAttribute('aria-label') ?? ` + akar + `.activeElement?.textContent ?? ''`
	for n := 0; h.js(`() => `+akar+`.activeElement?.dataset.b ?? ''`) == ""; n++ {
		require.Less(t, n, 60, "the table is not reached with Tab")
		require.NoError(t, h.Keyboard.Type(input.Tab))
	}
	for _, k := range []input.Key{input.ArrowDown, input.ArrowDown, input.ArrowRight, input.ArrowRight} {
		require.NoError(t, h.Keyboard.Type(k))
	}
	nama := h.js(fokus)
	assert.Contains(t, nama, "persen belanja")
	require.NoError(t, h.Keyboard.Type(input.Enter))
	h.tunggu(`() => !!` + akar + `.querySelector('dialog[open] .tabel-baris')`)
	assert.Contains(t, h.teks("dialog .tabel-baris tfoot"), "Rp")
	require.NoError(t, h.Keyboard.Type(input.Escape))
	h.tunggu(`() => !` + akar + `.querySelector('dialog[open]')`)
	h.tunggu(`(nama) => (`+fokus+`)() === nama`, nama) // focus returns with the close event, after the attribute is gone
	require.NoError(t, h.Keyboard.Type(input.Home))
	require.NoError(t, h.Keyboard.Type(input.Enter))
	h.tunggu(`() => !!` + akar + `.querySelector('.tampilan-desa')`)
	h.klik(`.tampilan-desa [data-aksi=tampilan][data-nilai=kecamatan]`)
	h.tunggu(`() => !!` + akar + `.querySelector('.tampilan-kecamatan')`)
	h.bersih()
}

// A scene that is drawn anew behind the open panel must not swallow the focus: the control that opened it is found again.
func TestFokusSetelahGambarUlang(t *testing.T) {
	h := panggungBaru(t).buka(contoh, 1280)
	pilih := `[data-aksi=sel][data-desa="3"]`
	h.js(`(s) => { `+akar+`.querySelector(s).focus(); return '' }`, pilih)
	fokus := `() => JSON.stringify(` + akar + `.activeElement?.dataset ?? null)`
	letak := h.js(fokus)
	require.Contains(t, letak, `"aksi":"sel"`)
	require.NoError(t, h.Keyboard.Type(input.Enter))
	h.tunggu(`() => !!` + akar + `.querySelector('dialog[open]')`)
	h.js(`(s) => { window.lama = `+akar+`.querySelector(s); document.querySelector('dasbor-apbdes').setAttribute('satuan', 'rupiah'); return '' }`, pilih)
	h.tunggu(`() => !window.lama.isConnected`)
	require.NoError(t, h.Keyboard.Type(input.Escape))
	h.tunggu(`(letak) => (`+fokus+`)() === letak`, letak)
	h.bersih()
}

const jahat = "kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi\n" +
	"75.01.01.2001,\"<img src=x onerror=alert(1)>\u202eabc</text><script>\",2025,2.2.02,Posyandu,5.2.1.01,=1+1,DDS,100000,,100000\n" +
	"75.01.01.2002,javascript:alert(1),2025,2.3.10,Jalan,5.3.5.01,Jalan,DDS,900000,,900000\n"

func TestBerkas(t *testing.T) {
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 800)
	h.tunggu(`() => document.querySelector('dasbor-apbdes').keadaan === 'kosong'`)
	buka := `(nama, isi) => { document.querySelector('dasbor-apbdes').data = new File([isi], nama); return '' }`
	h.js(buka, "jahat.csv", jahat)
	h.tunggu(`() => document.querySelector('dasbor-apbdes').keadaan === 'siap'`)
	assert.Equal(t, "0", h.js(`() => `+akar+`.querySelectorAll('img,script').length`))
	assert.NotContains(t, h.teks(".dasbor"), "\u202e")
	assert.Contains(t, h.teks(".kaki"), "jahat.csv")
	h.js(buka, "foto.png", "\x89PNG\r\n\x1a\n")
	h.tunggu(`() => document.querySelector('dasbor-apbdes').keadaan === 'galat'`)
	assert.Contains(t, h.teks(".gagal"), "foto.png")
	h.js(buka, "jahat.csv", jahat)
	h.tunggu(`() => document.querySelector('dasbor-apbdes').keadaan === 'siap'`)
	// The worker was ended while nobody used it: the files are read again without a word.
	h.js(`() => { globalThis[Symbol.for('dasbor-apbdes/saluran/1')].akhiri(); return '' }`)
	h.klik(`[data-aksi=sel]`)
	h.tunggu(`() => !!` + akar + `.querySelector('dialog[open]')`)
	h.bersih()
}

func TestBanyakWidget(t *testing.T) {
	p := panggungBaru(t)
	badan := ""
	for range 10 {
		badan += `<dasbor-apbdes contoh muat="segera" tampilan="ringkas"></dasbor-apbdes>`
	}
	h := p.buka(badan, 1000)
	assert.Equal(t, "siap", h.js(`() => [...new Set([...document.querySelectorAll('dasbor-apbdes')].map((e) => e.keadaan))].join()`))
	assert.Equal(t, 1, p.banyakMinta("/inti.wasm"))
	assert.Equal(t, 1, p.banyakMinta("/pekerja.js"))
	// A second definition of the same name does no harm.
	h.js(`() => import('/dasbor.js?lain').then((m) => { m.daftarkan(); m.daftarkan('dasbor-lain'); return '' })`)
	h.js(`() => { const e = document.createElement('dasbor-lain'); e.setAttribute('contoh', ''); e.setAttribute('muat', 'segera'); document.body.append(e); return e.siap.then(() => '') }`)
	assert.Equal(t, 1, p.banyakMinta("/inti.wasm"))
	h.bersih()
}

// What the core says in the browser is, byte for byte, what it says natively.
func TestSamaDenganAsli(t *testing.T) {
	h := panggungBaru(t).buka(contoh, 800)
	h.js(`() => import('/pekerja.js').then((m) => new Promise((r) => {
		const tunggu = new Map();
		const kirim = m.buatPelaksana((b) => { if ('langkah' in b) return; tunggu.get(b.id)?.(b.jawab ?? b.galat + b.sebab); });
		let n = 0;
		window.inti = (p) => new Promise((r) => { const id = ++n; tunggu.set(id, r); kirim({ id, permintaan: p }); });
		tunggu.set(0, () => r(''));
		kirim({ id: 0, inti: '/inti.wasm' });
	}))`)
	var i inti.Inti
	for _, p := range []string{
		`{"v":1,"id":1,"op":"contoh","data":"c"}`,
		`{"v":1,"id":2,"op":"papan","data":"c","rinci":true}`,
		`{"v":1,"id":3,"op":"adegan","data":"c","adegan":{"lebar":1280,"kendali":true}}`,
		`{"v":1,"id":4,"op":"adegan","data":"c","adegan":{"lebar":360,"tampilan":"desa","desa":"99.99.99.2005","bahasa":"en"}}`,
		`{"v":1,"id":5,"op":"rincian","data":"c","adegan":{"desa":"99.99.99.2005","layanan":"kesehatan"}}`,
		`{"v":1,"id":6,"op":"temuan","data":"c"}`,
		`{"v":1,"id":7,"op":"ekspor","data":"c","ekspor":{"jenis":"svg"}}`,
		`{"v":1,"id":8,"op":"ekspor","data":"c","ekspor":{"jenis":"csv","semua":true}}`,
		`{"v":1,"id":9,"op":"salah"}`,
	} {
		asli := string(i.Jawaban([]byte(p)))
		require.True(t, json.Valid([]byte(asli)))
		peramban := h.js(`(p) => window.inti(p)`, p)
		if asli != peramban {
			t.Errorf("%s: %d bytes natively, %d in the browser", p, len(asli), len(peramban))
		}
	}
}

// The page works at the width of a phone without being scrolled sideways, and no widget changes its height much while it loads.
func TestSempit(t *testing.T) {
	h := panggungBaru(t).buka(contoh, 360)
	assert.Equal(t, "true", h.js(`() => document.documentElement.scrollWidth <= innerWidth`))
	assert.Equal(t, "true", h.js(`() => [...`+akar+`.querySelectorAll('.panas button')].every((b) => b.getBoundingClientRect().height >= 24 && b.getBoundingClientRect().right <= innerWidth)`))
	h.bersih()
}
