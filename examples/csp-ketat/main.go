// Command csp-ketat serves the widget under a policy that allows nothing but what it needs: default-src 'none', no style sheet, no
// inline anything, Trusted Types on. It is the page to copy for a site with a strict policy.
//
//	go -C wasm/alat run .          # once: builds wasm/dist
//	go run ./examples/csp-ketat [-alamat localhost:8081]
//
// The four openings are script-src 'self', 'wasm-unsafe-eval' (WebAssembly.compile counts as eval), connect-src 'self' (the core and
// the data) and worker-src 'self'; trusted-types names the one policy that the widget makes, for the address of its worker.
package main

import (
	_ "embed" // the page is a file to copy
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

//go:embed halaman.html
var halaman []byte

const kebijakan = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dasbor-apbdes"

func main() {
	alamat := flag.String("alamat", "localhost:8081", "address to serve on")
	dist := flag.String("dist", filepath.Join("wasm", "dist"), "folder of the built widget")
	flag.Parse()
	if _, err := os.Stat(filepath.Join(*dist, "dasbor.js")); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "csp-ketat: jalankan dulu / first run: go -C wasm/alat run .")
		os.Exit(1)
	}
	_, _ = fmt.Printf("http://%s\n", *alamat)
	s := &http.Server{Addr: *alamat, Handler: peladen(*dist), ReadHeaderTimeout: 10 * time.Second}
	_, _ = fmt.Fprintln(os.Stderr, "csp-ketat:", s.ListenAndServe())
	os.Exit(1)
}

// peladen puts the policy on every answer, also on that of the worker.
func peladen(dist string) http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(halaman)
	})
	for nama, jenis := range map[string]string{
		"dasbor.js": "text/javascript; charset=utf-8", "pekerja.js": "text/javascript; charset=utf-8", "inti.wasm": "application/wasm",
		"inti.wasm.gz": "application/gzip",
	} {
		m.HandleFunc("GET /apbdes/"+nama, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", jenis)
			http.ServeFile(w, r, filepath.Join(dist, nama))
		})
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", kebijakan)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		m.ServeHTTP(w, r)
	})
}
