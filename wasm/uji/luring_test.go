package uji

import (
	"net/http"
	"testing"

	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// After the first visit a page works without a network: the files come from the cache of the browser, and a new file needs nobody.
func TestLuring(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.peramban = p.bersama.peramban // a private window keeps its cache in memory, which is too small for the core
	p.kepalaHTTP = map[string]string{"Cache-Control": "public, max-age=31536000, immutable"}
	h := p.buka(contoh, 1000)
	putus := func(ya bool) {
		require.NoError(t, proto.NetworkEmulateNetworkConditions{Offline: ya, DownloadThroughput: -1, UploadThroughput: -1}.Call(h.Page))
	}
	p.mu.Lock()
	p.minta = map[string]int{}
	p.mu.Unlock()
	p.sela = func(w http.ResponseWriter, _ *http.Request) bool {
		http.Error(w, "putus", http.StatusServiceUnavailable)
		return true
	}
	putus(true)
	h.ke(p.server.URL + "/")
	h.penuh()
	p.mu.Lock()
	assert.Empty(t, p.minta)
	p.mu.Unlock()
	putus(false)
}

// Only what is asked for is fetched: nothing before the widget comes into view or is pressed.
func TestMuatMalas(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.aturBadan(`<dasbor-apbdes contoh muat="interaksi"><p>Ringkasan</p></dasbor-apbdes>`)
	h := p.tab(1000)
	require.NoError(t, h.Navigate(p.server.URL+"/"))
	h.tunggu(`() => !!customElements.get('dasbor-apbdes')`)
	h.js(`() => new Promise((r) => setTimeout(r, 300)).then(() => '')`)
	assert.Zero(t, p.banyakMinta("/inti.wasm")+p.banyakMinta("/pekerja.js"))
	assert.Equal(t, "true", h.js(`() => document.querySelector('dasbor-apbdes p').getBoundingClientRect().height > 0`))
	h.klik(`.tunggu button`)
	h.siap("kecamatan")
	assert.Equal(t, 1, p.banyakMinta("/inti.wasm"))

	p2 := panggungBaru(t)
	p2.aturBadan(`<svg width="10" height="4000" aria-hidden="true"></svg><dasbor-apbdes contoh><p>Ringkasan</p></dasbor-apbdes>`)
	h2 := p2.tab(1000)
	require.NoError(t, h2.Navigate(p2.server.URL+"/"))
	h2.tunggu(`() => !!customElements.get('dasbor-apbdes')`)
	h2.js(`() => new Promise((r) => setTimeout(r, 300)).then(() => '')`)
	assert.Zero(t, p2.banyakMinta("/inti.wasm"))
	h2.js(`() => { scrollTo(0, 4000); return '' }`)
	h2.siap("kecamatan")
}
