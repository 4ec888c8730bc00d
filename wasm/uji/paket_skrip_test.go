package uji

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const halamanPaket = `<!doctype html><html lang="id"><meta charset="utf-8"><title>uji</title>`

// tulisHalaman makes a folder with one page.
func tulisHalaman(t *testing.T, isi string) string {
	t.Helper()
	d := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(d, "index.html"), []byte(halamanPaket+isi), 0o600))
	return d
}

// A page with one line of a script from another origin, classic or module: worker and core work all the same.
func TestPaketCDN(t *testing.T) {
	cdn := peladenBaru(t, filepath.Join(paketDist(t), "npm"))
	cdn.cors = true
	for nama, kasus := range map[string]struct{ skrip string }{
		"klasik":       {`<script src="%/dasbor.cdn.js"></script>`},
		"klasik-defer": {`<script defer crossorigin src="%/dasbor.cdn.js"></script>`},
		"modul":        {`<script type="module" src="%/dasbor.cdn.js"></script>`},
		"modul-esm":    {`<script type="module" src="%/dasbor.js"></script>`},
	} {
		t.Run(nama, func(t *testing.T) {
			situs := peladenBaru(t, tulisHalaman(t, strings.ReplaceAll(kasus.skrip, "%", cdn.URL)+contoh))
			h := tampil(t, panggungPaket(t, situs.URL), situs.URL+"/", cdn.URL+"/")
			pekerja := h.js(`() => performance.getEntriesByType('resource').map((e) => e.name).filter((n) => n.includes('pekerja')).join()`)
			if strings.HasSuffix(nama, "esm") {
				assert.Contains(t, pekerja, cdn.URL+"/pekerja.js")
			} else {
				assert.Empty(t, pekerja, "the worker is in the script")
				assert.Equal(t, "function", h.js(`() => typeof dasborApbdes?.daftarkan`))
			}
		})
	}
}

// The policy of a page with a CDN: script and core from there, workers from blobs.
func TestPaketCDNKebijakan(t *testing.T) {
	cdn := peladenBaru(t, filepath.Join(paketDist(t), "npm"))
	cdn.cors = true
	sri := bacaSRI(t, "dasbor.cdn.js")
	csp := `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ` + cdn.URL + ` 'wasm-unsafe-eval'; connect-src ` + cdn.URL + `; worker-src blob:">`
	situs := peladenBaru(t, tulisHalaman(t, csp+`<script src="`+cdn.URL+`/dasbor.cdn.js" integrity="`+sri+`" crossorigin></script>`+contoh))
	tampil(t, panggungPaket(t, situs.URL), situs.URL+"/", cdn.URL+"/")
}

// Servers that do not know .wasm: another type, none, no file, a page instead, no compression.
func TestPaketPeladen(t *testing.T) {
	skrip := `<script type="module" src="/dasbor.js"></script>` + contoh
	npm := filepath.Join(paketDist(t), "npm")
	for nama, kasus := range map[string]struct {
		host     string
		atur     func(p *peladen)
		wasm, gz int
	}{
		"biasa":            {"127.0.0.1", func(*peladen) {}, 1, 0},
		"jenis-lain":       {"127.0.0.1", func(p *peladen) { p.jenis[".wasm"] = "application/octet-stream" }, 1, 0},
		"jenis-kosong":     {"127.0.0.1", func(p *peladen) { p.jenis[".wasm"] = "text/plain" }, 1, 0},
		"tanpa-wasm":       {"127.0.0.1", func(p *peladen) { p.tiada["/inti.wasm"] = true }, 1, 1},
		"tak-padat":        {"apbdes.localhost", func(*peladen) {}, 1, 1},
		"tak-padat-gz-404": {"apbdes.localhost", func(p *peladen) { p.tiada["/inti.wasm.gz"] = true }, 2, 1},
	} {
		t.Run(nama, func(t *testing.T) {
			p := peladenBaru(t, npm)
			kasus.atur(p)
			alamat := strings.Replace(p.URL, "127.0.0.1", kasus.host, 1)
			require.NoError(t, os.WriteFile(filepath.Join(npm, nama+".html"), []byte(halamanPaket+skrip), 0o600))
			t.Cleanup(func() { _ = os.Remove(filepath.Join(npm, nama+".html")) })
			pg := panggungPaket(t, alamat)
			h := pg.tab(1000)
			if len(p.tiada) > 0 {
				h.memaklumi("404", "integrity", "digest") // the hash of a page that says "not found" is another
			}
			h.ke(alamat + "/" + nama + ".html")
			h.siap("kecamatan")
			// A file asked for again may come from the cache of the browser, if it had the whole of it.
			assert.Contains(t, []int{1, kasus.wasm}, p.diminta("/inti.wasm"), "inti.wasm")
			assert.Equal(t, kasus.gz, p.diminta("/inti.wasm.gz"), "inti.wasm.gz")
			assert.Equal(t, 1, p.diminta("/pekerja.js"))
		})
	}
}

// The core may be the .gz itself, and a hash that is wrong is not accepted from either file.
func TestPaketInti(t *testing.T) {
	npm := filepath.Join(paketDist(t), "npm")
	p := peladenBaru(t, npm)
	for nama, isi := range map[string]string{
		"gz.html":    `<dasbor-apbdes contoh muat="segera" inti="/inti.wasm.gz"></dasbor-apbdes>`,
		"salah.html": `<dasbor-apbdes contoh muat="segera" inti="/inti.wasm" integritas="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"></dasbor-apbdes>`,
	} {
		require.NoError(t, os.WriteFile(filepath.Join(npm, nama), []byte(halamanPaket+`<script type="module" src="/dasbor.js"></script>`+isi), 0o600))
		t.Cleanup(func() { _ = os.Remove(filepath.Join(npm, nama)) })
	}
	pg := panggungPaket(t, p.URL)
	tampil(t, pg, p.URL+"/gz.html")
	assert.Zero(t, p.diminta("/inti.wasm"))
	h := pg.tab(1000)
	h.memaklumi("digest", "integrity")
	h.ke(p.URL + "/salah.html")
	h.keadaan("galat")
	assert.Contains(t, h.teks(".gagal"), "unduh-inti")
}

func bacaSRI(t *testing.T, nama string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(paketDist(t), "npm", "berkas.sri.json"))
	require.NoError(t, err)
	_, s, ada := strings.Cut(string(b), `"`+nama+`": "`)
	require.True(t, ada, nama)
	s, _, _ = strings.Cut(s, `"`)
	return s
}
