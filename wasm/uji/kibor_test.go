package uji

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tekan presses keys one after the other.
func (h *halaman) tekan(k ...input.Key) {
	h.t.Helper()
	for _, x := range k {
		require.NoError(h.t, h.Keyboard.Type(x))
	}
}

// fokus is the name of what has the focus, "" for nothing of the widget.
const fokus = `() => { const e = ` + akar + `.activeElement; return e ? e.getAttribute('aria-label') ?? e.textContent : '' }`

// tabSampai presses Tab until a condition on the focused element e holds.
func (h *halaman) tabSampai(syarat string) int {
	h.t.Helper()
	for n := 0; ; n++ {
		if h.js(`() => { const e = `+akar+`.activeElement; return !!e && (`+syarat+`) }`) == "true" {
			return n
		}
		require.Less(h.t, n, 60, "not reached with Tab: %s", syarat)
		h.tekan(input.Tab)
	}
}

// From the start of the page to a named cell, its rows, and back, with the keyboard alone.
func TestKiborKeSelDanKembali(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<a href="#x">sebelum</a>`+contoh+`<a href="#y" id="y">sesudah</a>`, 1280)
	h.tabSampai(`e.dataset.b !== undefined`)
	assert.Equal(t, "1", h.js(`() => `+akar+`.querySelectorAll('.panas [data-b][tabindex="0"]').length`), "one place of the table is in the tab order")
	h.tekan(input.Home)
	for n := 0; !strings.HasPrefix(h.js(fokus), "Cempaka"); n++ {
		require.Less(t, n, 15)
		h.tekan(input.ArrowDown)
	}
	for n := 0; !strings.HasPrefix(h.js(fokus), "Cempaka, Sanitasi"); n++ {
		require.Less(t, n, 12)
		h.tekan(input.ArrowRight)
	}
	nama := h.js(fokus)
	assert.Contains(t, nama, "jauh di bawah median")
	h.tekan(input.Enter)
	assert.Contains(t, h.panel(), "Cempaka")
	assert.Contains(t, h.teks("dialog .tabel-baris tfoot"), "Rp")
	h.tekan(input.Escape)
	h.tunggu(`() => !` + akar + `.querySelector('dialog[open]')`)
	h.tunggu(`(nama) => (`+fokus+`)() === nama`, nama) // focus returns with the close event, after the attribute is gone
	h.tekan(input.Home, input.Enter)
	h.siap("desa")
	h.tunggu(`() => ` + akar + `.activeElement?.matches('.kepala .tautan')`)
	h.tekan(input.Enter)
	h.siap("kecamatan")
}

// Tab leads through the whole widget and out of it, forward and backward, without a trap.
func TestKiborTanpaJebakan(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<a href="#x" id="x">sebelum</a>`+contoh+`<a href="#y" id="y">sesudah</a>`, 1280)
	for _, v := range []string{"kecamatan", "desa", "tren", "agenda", "ringkas"} {
		h.js(`(v) => { const d = `+elemen+`; d.desa = '99.99.99.2005'; d.tampilan = v; return '' }`, v)
		h.siap(v)
		for _, arah := range []struct {
			dari, ke string
			kunci    []input.Key
		}{{"x", "y", []input.Key{input.Tab}}, {"y", "x", []input.Key{input.ShiftLeft, input.Tab}}} {
			h.js(`(id) => { document.getElementById(id).focus(); return '' }`, arah.dari)
			n := 0
			for ; h.js(`() => document.activeElement?.id ?? ''`) != arah.ke; n++ {
				require.Less(t, n, 80, "%s: from %s the focus does not reach %s", v, arah.dari, arah.ke)
				if len(arah.kunci) == 1 {
					h.tekan(input.Tab)
				} else {
					require.NoError(t, h.KeyActions().Press(input.ShiftLeft).Type(input.Tab).Release(input.ShiftLeft).Do())
				}
				// Whatever has the focus shows it and can be seen.
				assert.Empty(t, h.js(`() => {
					const e = `+akar+`.activeElement;
					if (!e) return '';
					const r = e.getBoundingClientRect(), g = getComputedStyle(e);
					if (r.width === 0 || r.height === 0) return 'no size: ' + e.outerHTML.slice(0, 120);
					if (r.bottom < 0 || r.top > innerHeight) return 'off the screen: ' + e.outerHTML.slice(0, 120);
					return g.outlineStyle === 'none' && g.boxShadow === 'none' ? 'no outline: ' + e.outerHTML.slice(0, 120) : '';
				}`), v)
			}
			assert.Greater(t, n, 2, v)
		}
	}
}

// In a narrow table no cell with the focus lies under the first column, which stays in place.
func TestKiborTidakTertutup(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 360)
	for _, lebar := range []int{360, 560, 820} {
		h.lebar(lebar)
		h.siap("kecamatan")
		h.js(`() => { ` + akar + `.querySelector('.panas [data-b][tabindex="0"]').focus(); return '' }`)
		for range 3 {
			h.tekan(input.ArrowDown)
		}
		for _, k := range []input.Key{input.ArrowRight, input.ArrowLeft} {
			for range 7 {
				h.tekan(k)
				assert.Empty(t, h.js(`() => {
					const e = `+akar+`.activeElement, r = e.getBoundingClientRect();
					if (r.left < -1 || r.right > innerWidth + 1) return 'outside: ' + e.outerHTML.slice(0, 100) + r.left + '…' + r.right;
					for (const x of [r.left + 2, (r.left + r.right) / 2, r.right - 2]) {
						const atas = `+akar+`.elementFromPoint(x, (r.top + r.bottom) / 2);
						if (atas && atas !== e && !e.contains(atas) && !atas.closest('.balon')) return 'covered by ' + atas.outerHTML.slice(0, 80) + ': ' + e.outerHTML.slice(0, 80);
					}
					return '';
				}`), lebar)
			}
		}
	}
}

// The balloon of a cell is closed by Escape and comes with the focus as with the pointer (WCAG 1.4.13).
func TestKiborBalon(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	h.js(`() => { ` + akar + `.querySelector('[data-aksi=sel]').focus(); return '' }`)
	h.tunggu(`() => !` + akar + `.querySelector('.balon').hidden`)
	h.tekan(input.Escape)
	h.tunggu(`() => ` + akar + `.querySelector('.balon').hidden`)
	assert.NotEmpty(t, h.js(fokus))
}

// A scene that is drawn anew behind the open panel must not swallow the focus: the control that opened it is found again.
func TestFokusSetelahGambarUlang(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	pilih := `[data-aksi=sel][data-desa="3"]`
	h.js(`(s) => { `+akar+`.querySelector(s).focus(); return '' }`, pilih)
	letak := `() => JSON.stringify(` + akar + `.activeElement?.dataset ?? null)`
	awal := h.js(letak)
	require.Contains(t, awal, `"aksi":"sel"`)
	h.tekan(input.Enter)
	h.panel()
	h.js(`(s) => { window.lama = `+akar+`.querySelector(s); `+elemen+`.setAttribute('satuan', 'rupiah'); return '' }`, pilih)
	h.tunggu(`() => !window.lama.isConnected`)
	h.tekan(input.Escape)
	h.tunggu(`(awal) => (`+letak+`)() === awal`, awal)
}

// tanpaJalan counts, by view and place, the figures that lead to no rows: a median has none of its own. The numbers only go down.
var tanpaJalan = map[string]map[string]int{
	"kecamatan": {"bagian-panas median": 9},
	"desa":      {},
}

// Every figure leads to the rows of the file behind it with at most two keys: Enter on the figure itself, or on the place that holds it.
func TestAngkaKeBaris(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	for _, v := range []string{"kecamatan", "desa"} {
		h.js(`(v) => { const d = `+elemen+`; d.desa = '99.99.99.2005'; d.tampilan = v; return '' }`, v)
		h.siap(v)
		var angka struct {
			Banyak, Sampai int
			Tanpa          map[string]int
			Contoh         map[string]string // the last of them
		}
		require.NoError(t, json.Unmarshal([]byte(h.js(hitungAngka)), &angka))
		t.Logf("%s: %d of %d figures lead to their rows; without: %v %v", v, angka.Sampai, angka.Banyak, angka.Tanpa, angka.Contoh)
		for tempat, n := range angka.Tanpa {
			assert.LessOrEqual(t, n, tanpaJalan[v][tempat], "%s: %s", v, tempat)
		}
	}
}

// hitungAngka finds the smallest HTML elements whose text is an amount or a share, and whether a control that opens rows is the element
// itself, around it, in it, or the only control of its row. Charts are pictures: their figures are those of the table beside them.
const hitungAngka = `() => {
	const buka = '[data-aksi=sel],[data-aksi=baris],[data-aksi=usulan],[data-aksi=rincian]';
	const angka = /^[−-]?(Rp)?[\d.]+(,\d+)?( ?(%|rb|ribu|jt|juta|miliar|triliun))?$/;
	const tanpa = {}, contoh = {};
	let banyak = 0, sampai = 0;
	for (const e of ` + akar + `.querySelectorAll('.isi td, .isi dd, .isi b, .isi .nilai, .isi button')) {
		if (/^(Rp100|30%?)$/.test(e.textContent.trim())) continue; // of every sentence, and the limit of the law
		if (e.closest('svg') || e.closest('.kendali,.bilah,.legenda,thead') || !angka.test(e.textContent.trim())) continue;
		if ([...e.children].some((c) => angka.test(c.textContent.trim()) && !c.closest('svg'))) continue;
		banyak++;
		const baris = e.closest('tr, li');
		if (e.closest(buka) || e.querySelector(buka) || baris?.querySelector(buka) && !baris.closest('.panas')) { sampai++; continue; }
		const t = e.closest('figure')?.dataset.gambar ?? e.closest('section[class]')?.className ?? e.parentElement.className;
		const nama = t + (e.closest('.panas') ? ' ' + (e.closest('tfoot') || /median/i.test(e.closest('tr').className) ? 'median' : e.closest('td')?.className) : '');
		tanpa[nama] = (tanpa[nama] ?? 0) + 1;
		contoh[nama] = e.textContent;
	}
	return JSON.stringify({ banyak, sampai, tanpa, contoh });
}`
