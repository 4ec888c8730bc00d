package uji

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cdn is a second server with the files of the build, open to pages of other origins.
func (p *panggung) cdn() string {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
		p.ServeHTTP(w, r)
	}))
	p.t.Cleanup(s.Close)
	return s.URL
}

// inti reads the core of the build.
func (p *panggung) inti() []byte {
	p.t.Helper()
	b, err := os.ReadFile(filepath.Join(p.dist, "inti.wasm"))
	require.NoError(p.t, err)
	return b
}

// jawabi answers every request for a file of that name.
func jawabi(nama string, f func(w http.ResponseWriter)) func(http.ResponseWriter, *http.Request) bool {
	return func(w http.ResponseWriter, r *http.Request) bool {
		if filepath.Base(r.URL.Path) != nama {
			return false
		}
		f(w)
		return true
	}
}

func tulisGzip(t *testing.T, isi []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	require.NoError(t, err)
	_, err = z.Write(isi)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

// Servers that do something else than they should, and where the widget works all the same.
func TestHosJalan(t *testing.T) {
	for _, k := range []struct {
		nama  string
		badan string
		atur  func(t *testing.T, p *panggung)
	}{
		{"MIME lain", "", func(_ *testing.T, p *panggung) {
			p.sela = jawabi("inti.wasm", func(w http.ResponseWriter) {
				w.Header().Set("Content-Type", "application/octet-stream")
				_, _ = w.Write(p.inti())
			})
		}},
		{"gzip saja", "", func(t *testing.T, p *panggung) {
			gz := tulisGzip(t, p.inti())
			p.sela = jawabi("inti.wasm", func(w http.ResponseWriter) {
				w.Header().Set("Content-Type", "application/wasm")
				w.Header().Set("Content-Encoding", "gzip")
				_, _ = w.Write(gz)
			})
		}},
		{"berkas gz", `<dasbor-apbdes contoh unggah muat="segera" inti="/inti.wasm.gz"></dasbor-apbdes>`, func(t *testing.T, p *panggung) {
			gz := tulisGzip(t, p.inti())
			p.sela = jawabi("inti.wasm.gz", func(w http.ResponseWriter) {
				w.Header().Set("Content-Type", "application/x-gzip")
				_, _ = w.Write(gz)
			})
		}},
		{"subfolder", "", func(_ *testing.T, p *panggung) { p.kepala = "<!--skrip:/situs/desa%20kami/aset/dasbor.js-->" }},
		{"COEP tanpa kepala pada pekerja", "", func(_ *testing.T, p *panggung) {
			p.kebijakan = tanpaKebijakan
			p.sela = func(w http.ResponseWriter, r *http.Request) bool {
				if r.URL.Path == "/" {
					w.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
					w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
				}
				return false
			}
		}},
		{"COEP", "", func(_ *testing.T, p *panggung) {
			p.kepalaHTTP = map[string]string{"Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin"}
		}},
		{"alamat sendiri dan integritas benar", `<dasbor-apbdes contoh unggah muat="segera" inti="/lain/inti.wasm" pekerja="/lain/pekerja.js"></dasbor-apbdes>`, func(*testing.T, *panggung) {}},
	} {
		t.Run(k.nama, func(t *testing.T) {
			t.Parallel()
			p := panggungBaru(t)
			k.atur(t, p)
			badan := contoh
			if k.badan != "" {
				badan = k.badan
			}
			h := p.buka(badan, 1000)
			if k.nama == "COEP tanpa kepala pada pekerja" {
				h.memaklumi("ERR_BLOCKED_BY_RESPONSE", "Embedder") // of the first step of the ladder
			}
			h.penuh()
			assert.EqualValues(t, 1, h.pekerja.Load(), "the work is done in a worker")
		})
	}
}

// Servers that make it impossible: the widget says so and what to do, what the page put into it stays readable, and nothing hangs.
func TestHosGagal(t *testing.T) {
	const isi = `<dasbor-apbdes contoh muat="segera"><p id="isi">Ringkasan tanpa skrip</p></dasbor-apbdes>`
	terpotong := func(p *panggung) {
		p.sela = jawabi("inti.wasm", func(w http.ResponseWriter) {
			w.Header().Set("Content-Type", "application/wasm")
			_, _ = w.Write(p.inti()[:1_000_000])
		})
	}
	for _, k := range []struct {
		nama, badan, kode string
		atur              func(p *panggung)
	}{
		{"wasm 404", isi, "unduh-inti", func(p *panggung) { p.sela = adaTidak("/inti.wasm") }},
		{"pekerja 404", isi, "unduh-inti", func(p *panggung) { p.sela = adaTidak("/pekerja.js") }},
		{"wasm terpotong", isi, "unduh-inti", terpotong},
		{"wasm terpotong tanpa integritas", `<dasbor-apbdes contoh muat="segera" inti="/inti.wasm"><p id="isi">Ringkasan</p></dasbor-apbdes>`, "inti", terpotong},
		{"halaman HTML sebagai wasm", `<dasbor-apbdes contoh muat="segera" inti="/inti.wasm"><p id="isi">Ringkasan</p></dasbor-apbdes>`, "unduh-inti", func(p *panggung) {
			p.sela = jawabi("inti.wasm", func(w http.ResponseWriter) {
				w.Header().Set("Content-Type", "text/html")
				_, _ = w.Write([]byte("<!doctype html><p>Tidak ada"))
			})
		}},
		{"integritas salah", `<dasbor-apbdes contoh muat="segera" integritas="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"><p id="isi">Ringkasan</p></dasbor-apbdes>`,
			"unduh-inti", func(*panggung) {}},
	} {
		t.Run(k.nama, func(t *testing.T) {
			t.Parallel()
			p := panggungBaru(t)
			k.atur(p)
			h := p.buka(k.badan, 1000)
			h.memaklumi("404", "integrity", "Integrity")
			h.keadaan("galat")
			assert.Contains(t, h.teks(".gagal"), k.kode)
			assert.NotEmpty(t, h.teks(".gagal p:nth-child(2)"), "what to do")
			assert.Equal(t, "true", h.js(`() => document.getElementById('isi').getBoundingClientRect().height > 0`), "the content of the page stays")
			assert.Equal(t, k.kode, h.js(`() => window.rinciAcara.filter((e) => e[0] === 'galat').map((e) => e[1].kode).join()`))
		})
	}
}

// Widget, core and script with integrity come from another origin, without any policy.
func TestHosAsalLain(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	cdn := p.cdn()
	p.kebijakan = tanpaKebijakan
	p.kepala = "<!--skrip:" + cdn + "/dasbor.js-->"
	h := p.buka(contoh, 1000, cdn+"/")
	h.penuh()
	assert.EqualValues(t, 1, h.pekerja.Load())
}

// The page that is one file opens from a disk, without a server.
func TestSatuBerkas(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	h := p.tab(1000)
	h.ke("file://" + filepath.ToSlash(filepath.Join(p.dist, "satu-berkas.html")))
	h.penuh()
	assert.EqualValues(t, 1, h.pekerjaSemua.Load())
	assert.Empty(t, p.minta)
}
