// Command alat builds everything a page needs to show the dashboard, with nothing but Go:
//
//	go -C wasm/alat run . [-cepat] [-keluar DIR] [-versi 1.2.3]
//	go -C wasm/alat run . -rincian
//
// It compiles the core to WebAssembly, bundles the TypeScript of the widget, writes both with their compressed forms, integrity
// hashes, an npm folder and a page that is a single file, and fails if a size goes over wasm/ukuran.txt. With -cepat it leaves out
// everything that a local server does not need. With -rincian it writes a table of what the core consists of instead.
package main

//go:generate go run . -tipe

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// pembangun holds the folders of a run and what was built.
type pembangun struct {
	akar   string // of the repository
	keluar string
	versi  string
	cepat  bool
	tag    string // of the core; only the benchmark of its stages has one
	tinygo string // path of the compiler of the core; "" is Go
	tipe   bool
	rinci  bool

	petaTaut string // where TinyGo's linker writes what lies where; "" is nowhere

	sriInti string
	ukuran  []ukuran
}

func main() {
	var p pembangun
	flag.StringVar(&p.keluar, "keluar", "", "folder for the result (default wasm/dist)")
	flag.StringVar(&p.versi, "versi", "0.0.0", "version written into the package")
	flag.BoolVar(&p.cepat, "cepat", false, "only what a local server needs: no brotli, no npm folder, no size gate")
	flag.BoolVar(&p.tipe, "tipe", false, "write wasm/widget/hasil.d.ts and tipe.d.ts from the Go types, and nothing else")
	flag.StringVar(&p.tag, "tag", "", "build tags of the core; tahap for wasm/uji's benchmark of its stages")
	flag.BoolVar(&p.rinci, "rincian", false, "compile the core, by either compiler that there is, and write wasm/UKURAN.md: what takes its bytes")
	flag.StringVar(&p.tinygo, "tinygo", os.Getenv("DASBOR_TINYGO"), "compile the core with the TinyGo at this path, made by bangun-tinygo.sh (default $DASBOR_TINYGO; without it, with Go)")
	flag.Parse()
	if err := p.jalankan(); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "alat:", err)
		os.Exit(1)
	}
}

func (p *pembangun) jalankan() error {
	akar, err := cariAkar()
	if err != nil {
		return err
	}
	p.akar = akar
	if p.tipe {
		return p.bangkitkan()
	}
	if p.rinci {
		return p.tulisRincian()
	}
	if p.keluar == "" {
		p.keluar = filepath.Join(akar, "wasm", "dist")
	}
	if err := os.MkdirAll(p.keluar, 0o755); err != nil {
		return err
	}
	langkah := []func() error{p.bangunInti, p.bangunJS, p.bangunSatuBerkas}
	if !p.cepat {
		langkah = append(langkah, p.bangunLain, p.tulisPaket, p.periksaUkuran)
	}
	for _, f := range langkah {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

// cariAkar finds the repository from the folder of this module, which go -C makes the current one.
func cariAkar() (string, error) {
	d, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for ; ; d = filepath.Dir(d) {
		if _, err := os.Stat(filepath.Join(d, "wasm", "alat", "go.mod")); err == nil {
			return d, nil
		}
		if filepath.Dir(d) == d {
			return "", fmt.Errorf("run it inside the repository: go -C wasm/alat run")
		}
	}
}
