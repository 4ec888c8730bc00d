package uji

import (
	"encoding/json"
	"slices"
	"strconv"
	"testing"

	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/require"
)

func (h *halaman) rem(kali float64) {
	h.t.Helper()
	require.NoError(h.t, proto.EmulationSetCPUThrottlingRate{Rate: kali}.Call(h.Page))
}

// tugasPanjang are the tasks of the page over 50 ms since the list was emptied.
func (h *halaman) tugasPanjang() []int {
	h.t.Helper()
	var d []int
	require.NoError(h.t, json.Unmarshal([]byte(h.js(`() => new Promise((r) => setTimeout(r, 200)).then(() => JSON.stringify(window.panjang.splice(0)))`)), &d))
	return d
}

// mesinSibuk says whether other programs keep the processor from the browser, so that times mean nothing: a loop that does nothing but
// look at the clock for 400 ms is interrupted for longer than 12 ms.
func (h *halaman) mesinSibuk() bool {
	h.t.Helper()
	jeda := h.js(`() => { let jeda = 0, lalu = performance.now(); const akhir = lalu + 400;
		while (lalu < akhir) { const k = performance.now(); jeda = Math.max(jeda, k - lalu); lalu = k; } return Math.round(jeda); }`)
	n, err := strconv.Atoi(jeda)
	require.NoError(h.t, err)
	if n > 12 {
		h.t.Logf("MESIN SIBUK: the processor was away for %d ms; the times are printed and not judged", n)
	}
	return n > 12
}

// On a page four times slower nothing jumps while the widget loads and draws, and the page is never held for long. A busy machine makes
// single tasks long by chance, so one good run of five is enough; the figures of all are printed.
func TestLambat(t *testing.T) {
	const geserMaks, tugasMaks = 0.02, 60
	for n := range 5 {
		geser, tugas, sibuk := ukurLambat(t)
		require.Less(t, geser, geserMaks)
		if tugas <= tugasMaks || sibuk {
			return
		}
		if n == 4 {
			t.Errorf("no run of five kept every task within %d ms", tugasMaks)
		}
	}
}

// ukurLambat loads the example on a slow page, goes to another year, and returns the layout shift and the longest task in milliseconds.
func ukurLambat(t *testing.T) (geser float64, terpanjang int, sibuk bool) {
	t.Helper()
	p := panggungBaru(t)
	h := p.tab(1280)
	h.rem(4)
	p.kebijakan = tanpaKebijakan
	p.kepala = `<style>dasbor-apbdes{display:block;min-height:48rem}</style>`
	p.aturBadan(`<h1>Situs desa</h1><dasbor-apbdes contoh muat="segera"><p>Ringkasan</p></dasbor-apbdes><p>Kaki situs</p>`)
	h.ke(p.server.URL + "/")
	h.siap("kecamatan")
	muat := h.tugasPanjang()
	h.klik(`[data-aksi=tahun][data-nilai="2024"]`)
	h.tunggu(`() => ` + akar + `.querySelector('.atas').textContent.includes('2024')`)
	tahun := h.tugasPanjang()
	geser, err := strconv.ParseFloat(h.js(`() => window.geser`), 64)
	require.NoError(t, err)
	t.Logf("4×: tasks over 50 ms while loading %v, at another year %v; layout shift %.4f", muat, tahun, geser)
	h.rem(1)
	sibuk = h.mesinSibuk()
	h.tutup()
	return geser, slices.Max(append(append(muat, tahun...), 0)), sibuk
}
