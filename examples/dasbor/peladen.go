package main

import (
	_ "embed" // the page and its style are files
	"fmt"
	"html"
	"mime"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

var (
	//go:embed halaman.css
	gayaHalaman []byte
	//go:embed ikon.svg
	ikon []byte
)

// kebijakan is the strictest policy under which the widget works in full: script, core, data and worker of this server, and one
// Trusted Types policy. The page's own style sheet and icon need style-src and img-src; the
// widget does not.
const kebijakan = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; " +
	"base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types dasbor-apbdes"

// berkas is a file to be shown.
type berkas struct {
	jalur    string
	penduduk bool // a table of residents
}

func daftarBerkas(args []string) ([]berkas, error) {
	d := make([]berkas, len(args))
	for i, a := range args {
		s, err := os.Stat(a)
		if err != nil {
			return nil, err
		}
		if s.IsDir() {
			return nil, fmt.Errorf("%s: folder; sebutkan berkasnya / name the files", a)
		}
		d[i] = berkas{a, strings.Contains(strings.ToLower(filepath.Base(a)), "penduduk")}
	}
	return d, nil
}

// alamat is where the page finds the file. The name comes last, because findings show it.
func (b *berkas) alamat(n int) string {
	return fmt.Sprintf("data/%d/%s", n, url.PathEscape(filepath.Base(b.jalur)))
}

// peladen serves the page, the widget and the files.
func peladen(dist string, d []berkas) http.Handler {
	m := http.NewServeMux()
	isi := []byte(halaman(d))
	m.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(isi)
	})
	m.HandleFunc("GET /halaman.css", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		_, _ = w.Write(gayaHalaman)
	})
	m.HandleFunc("GET /ikon.svg", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "image/svg+xml")
		_, _ = w.Write(ikon)
	})
	for _, n := range []string{"dasbor.js", "pekerja.js", "inti.wasm"} {
		m.HandleFunc("GET /"+n, func(w http.ResponseWriter, r *http.Request) { kirimBangunan(w, r, dist, n) })
	}
	for n := range d {
		m.HandleFunc(fmt.Sprintf("GET /data/%d/", n), func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/octet-stream")
			http.ServeFile(w, r, d[n].jalur)
		})
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", kebijakan)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		m.ServeHTTP(w, r)
	})
}

// kirimBangunan sends a file of the widget, compressed where the browser can unpack it.
func kirimBangunan(w http.ResponseWriter, r *http.Request, dist, nama string) {
	jenis := mime.TypeByExtension(filepath.Ext(nama))
	switch filepath.Ext(nama) {
	case ".js":
		jenis = "text/javascript; charset=utf-8"
	case ".wasm":
		jenis = "application/wasm"
	}
	w.Header().Set("Content-Type", jenis)
	w.Header().Set("Vary", "Accept-Encoding")
	for _, k := range []struct{ nama, akhiran string }{{"br", ".br"}, {"gzip", ".gz"}} {
		jalur := filepath.Join(dist, nama+k.akhiran)
		if _, err := os.Stat(jalur); err == nil && strings.Contains(r.Header.Get("Accept-Encoding"), k.nama) {
			w.Header().Set("Content-Encoding", k.nama)
			http.ServeFile(w, r, jalur)
			return
		}
	}
	http.ServeFile(w, r, filepath.Join(dist, nama))
}

// halaman is the page: one element and, for the time before it, what it is.
func halaman(d []berkas) string {
	var src, penduduk []string
	for n := range d {
		if d[n].penduduk {
			penduduk = append(penduduk, d[n].alamat(n))
		} else {
			src = append(src, d[n].alamat(n))
		}
	}
	atribut := ` contoh`
	if len(src) > 0 {
		atribut = ` src="` + html.EscapeString(strings.Join(src, " ")) + `"`
	}
	if len(penduduk) > 0 {
		atribut += ` penduduk="` + html.EscapeString(strings.Join(penduduk, " ")) + `"`
	}
	return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Dasbor APBDes</title>
<link rel="stylesheet" href="halaman.css">
<link rel="icon" href="ikon.svg">
<script type="module" src="dasbor.js"></script>
<main>
<dasbor-apbdes` + atribut + ` unggah muat="segera">
<p>Dasbor APBDes dihitung di peramban Anda, dengan JavaScript dan WebAssembly. / Computed in your browser, with JavaScript and WebAssembly.</p>
</dasbor-apbdes>
</main>
</html>
`
}
