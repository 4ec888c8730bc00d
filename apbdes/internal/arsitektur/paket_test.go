package arsitektur_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	modul = "github.com/dasbor-desa/dasbor"
	akar  = "../../.." // root of the repository, seen from this folder
)

// paket is what `go list -json` says of one package.
type paket struct {
	ImportPath   string
	Name         string
	Dir          string
	Standard     bool
	GoFiles      []string
	TestGoFiles  []string
	XTestGoFiles []string
	Imports      []string
	Module       struct{ Path string }
}

// pendek is the import path without the module's, "" for the root.
func (p paket) pendek() string { return pendek(p.ImportPath) }

func pendek(jalur string) string {
	return strings.TrimPrefix(strings.TrimPrefix(jalur, modul), "/")
}

// milikModul tells whether an import path belongs to this module.
func milikModul(jalur string) bool { return jalur == modul || strings.HasPrefix(jalur, modul+"/") }

// cocok tells whether pola, a path or a path ending in "/...", matches jalur.
func cocok(pola, jalur string) bool {
	if induk, ok := strings.CutSuffix(pola, "/..."); ok {
		return jalur == induk || strings.HasPrefix(jalur, induk+"/")
	}
	return pola == jalur
}

// lewatiDiPeramban skips where there is no go command to ask and no tree to read.
func lewatiDiPeramban(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("ARSITEKTUR TIDAK DIPERIKSA: needs the go command; run natively")
	}
}

// wajib reports one violation in one line: these tests list many at once.
func wajib(t *testing.T, benar bool, pola string, isi ...any) {
	t.Helper()
	if !benar {
		t.Errorf(pola, isi...)
	}
}

// daftarPaket runs `go list` at the root with extra environment, e.g. GOOS=js.
func daftarPaket(lingkungan []string, argumen ...string) ([]paket, error) {
	perintah := exec.Command("go", append([]string{"list"}, argumen...)...)
	perintah.Dir = akar
	perintah.Env = append(os.Environ(), lingkungan...)
	keluaran, err := perintah.Output()
	if err != nil {
		var keluar *exec.ExitError
		if errors.As(err, &keluar) {
			return nil, errors.New(string(keluar.Stderr))
		}
		return nil, err
	}
	var hasil []paket
	for urai := json.NewDecoder(strings.NewReader(string(keluaran))); ; {
		var p paket
		switch err := urai.Decode(&p); {
		case errors.Is(err, io.EOF):
			return hasil, nil
		case err != nil:
			return nil, err
		}
		hasil = append(hasil, p)
	}
}

// semuaPaket lists the packages of this module once. `go list` runs outside the test cache's sight, but every test here
// also reads the sources through this process, so a change of a source runs them again.
var semuaPaket = sync.OnceValues(func() ([]paket, error) { return daftarPaket(nil, "-json", "./...") })

// ambilPaket is semuaPaket for a test.
func ambilPaket(t *testing.T) []paket {
	t.Helper()
	return ambil(t, semuaPaket)
}

// ambil returns what is found of the repository, for a test that means nothing where that is nothing or where there is no repository.
func ambil[T any](t *testing.T, cari func() ([]T, error)) []T {
	t.Helper()
	lewatiDiPeramban(t)
	d, err := cari()
	require.NoError(t, err)
	require.NotEmpty(t, d)
	return d
}

// daftarPeramban runs `go list` as the browser's build sees the module.
func daftarPeramban(t *testing.T, argumen ...string) ([]paket, error) {
	t.Helper()
	lewatiDiPeramban(t)
	return daftarPaket([]string{"GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0"}, argumen...)
}

// sumber is one parsed package: its documentation and the files it came from.
type sumber struct {
	paket
	dok    *doc.Package
	fset   *token.FileSet
	berkas map[string]*ast.File // by base name, generated files left out
}

// letak names a position relative to the root.
func (s sumber) letak(p token.Pos) string {
	posisi := s.fset.Position(p)
	posisi.Filename = filepath.ToSlash(filepath.Join(filepath.FromSlash(s.pendek()), filepath.Base(posisi.Filename)))
	return posisi.String()
}

// bacaSumber parses every package of the module, without its tests.
var bacaSumber = sync.OnceValues(func() ([]sumber, error) {
	daftar, err := semuaPaket()
	if err != nil {
		return nil, err
	}
	var hasil []sumber
	for _, p := range daftar {
		s := sumber{paket: p, fset: token.NewFileSet(), berkas: map[string]*ast.File{}}
		var urut []*ast.File
		for _, nama := range p.GoFiles {
			pohon, err := parser.ParseFile(s.fset, filepath.Join(p.Dir, nama), nil, parser.ParseComments)
			if err != nil {
				return nil, err
			}
			if !ast.IsGenerated(pohon) {
				s.berkas[nama] = pohon
				urut = append(urut, pohon)
			}
		}
		if len(urut) == 0 {
			continue
		}
		if s.dok, err = doc.NewFromFiles(s.fset, urut, p.ImportPath, doc.PreserveAST); err != nil {
			return nil, err
		}
		hasil = append(hasil, s)
	}
	return hasil, nil
})

// ambilSumber is bacaSumber for a test.
func ambilSumber(t *testing.T) []sumber {
	t.Helper()
	return ambil(t, bacaSumber)
}

// bacaUji parses the test files of every package of the module, by import path: those of the package itself, then those of its
// package of tests.
var bacaUji = sync.OnceValues(func() (map[string][]*ast.File, error) {
	daftar, err := semuaPaket()
	if err != nil {
		return nil, err
	}
	hasil := map[string][]*ast.File{}
	for _, p := range daftar {
		for _, nama := range slices.Concat(p.TestGoFiles, p.XTestGoFiles) {
			pohon, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, nama), nil, parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			hasil[p.ImportPath] = append(hasil[p.ImportPath], pohon)
		}
	}
	return hasil, nil
})

// ambilUji are the test files of one package.
func ambilUji(t *testing.T, p paket) []*ast.File {
	t.Helper()
	semua, err := bacaUji()
	require.NoError(t, err)
	return semua[p.ImportPath]
}
