package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// paket is the package under test, parsed and type-checked. Nothing of it is ever written to: mutants reach the compiler as an overlay.
type paket struct {
	jalur  string // import path
	nama   string
	folder string // absolute
	fset   *token.FileSet
	info   *types.Info
	tipe   *types.Package
	berkas []*berkas
}

// berkas is one source file that is not generated.
type berkas struct {
	nama  string // base name
	isi   []byte
	baris []string
	pohon *ast.File
	situs []*situs
}

// daftarGo is what is read of `go list -json`.
type daftarGo struct {
	Dir, ImportPath, Name string
	GoFiles               []string
}

// bacaPaket loads the package at pola (such as ./apbdes/rupiah) of the module in akar.
func bacaPaket(konteks context.Context, akar, pola string) (*paket, error) {
	var d daftarGo
	keluar, err := jalankanGo(konteks, akar, "list", "-json=Dir,ImportPath,Name,GoFiles", pola)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(keluar, &d); err != nil {
		return nil, fmt.Errorf("mutasi: %s is not one package: %w", pola, err)
	}
	p := &paket{jalur: d.ImportPath, nama: d.Name, folder: d.Dir, fset: token.NewFileSet(),
		info: &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}}
	var semua []*ast.File
	for _, nama := range d.GoFiles {
		isi, err := os.ReadFile(filepath.Join(d.Dir, nama))
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(p.fset, nama, isi, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		semua = append(semua, f)
		if !ast.IsGenerated(f) {
			p.berkas = append(p.berkas, &berkas{nama: nama, isi: isi, baris: strings.Split(string(isi), "\n"), pohon: f})
		}
	}
	impor, err := pengimpor(konteks, akar, pola)
	if err != nil {
		return nil, err
	}
	p.tipe, err = (&types.Config{Importer: impor}).Check(p.jalur, p.fset, semua, p.info)
	return p, err
}

// pengimpor reads the types of the dependencies from the export data of the build cache.
func pengimpor(konteks context.Context, akar, pola string) (types.Importer, error) {
	keluar, err := jalankanGo(konteks, akar, "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", pola)
	if err != nil {
		return nil, err
	}
	ekspor := map[string]string{}
	for baris := range strings.Lines(string(keluar)) {
		jalur, berkas, _ := strings.Cut(strings.TrimSpace(baris), "\t")
		ekspor[jalur] = berkas
	}
	return importer.ForCompiler(token.NewFileSet(), "gc", func(jalur string) (io.ReadCloser, error) { return os.Open(ekspor[jalur]) }), nil
}

// jalankanGo runs the go command in folder and returns what it prints; an error holds what it complained of.
func jalankanGo(konteks context.Context, folder string, argumen ...string) ([]byte, error) {
	c := exec.CommandContext(konteks, "go", argumen...)
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) } // it ends its compilers and removes its folder
	c.WaitDelay = 10 * time.Second
	c.Dir = folder
	c.Env = lingkungan()
	var keluar, galat bytes.Buffer
	c.Stdout, c.Stderr = &keluar, &galat
	if err := c.Run(); err != nil {
		return nil, fmt.Errorf("mutasi: go %s: %w\n%s", argumen[0], err, bytes.TrimSpace(galat.Bytes()))
	}
	return keluar.Bytes(), nil
}

// lingkungan is the environment of every run. Tests that need more than the repository (DASBOR_KORPUS and others of that name) do
// not take part, so that everybody who repeats a run gets its figures.
func lingkungan(tambahan ...string) []string {
	var hasil []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "DASBOR_") && !strings.HasPrefix(v, peubah+"=") {
			hasil = append(hasil, v)
		}
	}
	return append(hasil, tambahan...)
}
