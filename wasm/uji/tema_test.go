package uji

import (
	"testing"

	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The widget has the colours of the page around it: what the page paints behind it, or else the scheme that the page uses. Its own
// attribute goes before both. A page that only had the meta element, or painted in a colour that is not written as rgb(), got a light
// widget on a dark ground.
func TestTemaHalaman(t *testing.T) {
	t.Parallel()
	const meta = `<meta name="color-scheme" content="`
	p := panggungBaru(t)
	p.kebijakan = tanpaKebijakan
	h := p.tab(1000)
	skema := func() string { return h.js(`() => getComputedStyle(` + elemen + `).colorScheme`) }
	for _, k := range []struct {
		nama, kepala, tema string
		malam              bool // what the visitor prefers
		mau                string
	}{
		{"tanpa kata", "", "", true, "light"},
		{"meta dark", meta + `dark">`, "", false, "dark"},
		{"meta only dark", meta + `only dark">`, "", false, "dark"},
		{"meta light", meta + `light">`, "", true, "light"},
		{"meta dark light, malam", meta + `dark light">`, "", true, "dark"},
		{"meta light dark, siang", meta + `light dark">`, "", false, "light"},
		{"css dark", `<style>:root{color-scheme:dark}</style>`, "", false, "dark"},
		{"css dark light, malam", `<style>:root{color-scheme:dark light}</style>`, "", true, "dark"},
		{"css dark light, siang", `<style>:root{color-scheme:dark light}</style>`, "", false, "light"},
		{"css lebih kuat daripada meta", meta + `dark"><style>:root{color-scheme:light}</style>`, "", true, "light"},
		{"css di induk", `<style>main{color-scheme:dark}</style>`, "", false, "dark"},
		{"latar gelap", `<style>main{background:#123}</style>`, "", false, "dark"},
		{"latar oklch", `<style>body{background:oklch(0.21 0.034 264.7)}</style>`, "", false, "dark"},
		{"latar terang di halaman gelap", meta + `dark"><style>main{background:color(srgb 1 1 .9)}</style>`, "", false, "light"},
		{"latar bening", `<style>main{background:oklch(0.2 0.03 264 / 10%)}</style>`, "", false, "light"},
		{"atribut terang", meta + `dark">`, "terang", true, "light"},
		{"atribut gelap", meta + `light">`, "gelap", false, "dark"},
	} {
		p.mu.Lock()
		p.kepala, p.badan = k.kepala, `<dasbor-apbdes contoh muat="interaksi" tema="`+k.tema+`"></dasbor-apbdes>`
		p.mu.Unlock()
		nilai := "light"
		if k.malam {
			nilai = "dark"
		}
		require.NoError(t, proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "prefers-color-scheme", Value: nilai}}}.Call(h.Page))
		require.NoError(t, h.Navigate(p.server.URL+"/"))
		h.tunggu(`() => !!` + elemen + `.shadowRoot?.querySelector('.tunggu button')`)
		assert.Equal(t, k.mau, skema(), k.nama)
	}
	// The palettes that come with the core say the same.
	h.klik(`.tunggu button`)
	h.siap("kecamatan")
	assert.Equal(t, "dark", skema())
}
