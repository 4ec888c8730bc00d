package arsitektur_test

import (
	"bytes"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// terbuka tells whether a package is one that others may import: no program, no tests only, not internal.
func terbuka(p paket) bool {
	contoh := strings.HasPrefix(p.pendek(), "examples/")
	return p.Name != "main" && len(p.GoFiles) > 0 && !dalamInternal(p.pendek()) && p.pendek() != "docs" && !contoh
}

// namaAPI is the file of a package in testdata/api.
func namaAPI(p paket) string { return strings.ReplaceAll(p.pendek(), "/", ".") + ".txt" }

// What a package exports is a promise (docs/KOMPATIBILITAS.md): each has its declarations in testdata/api, without comments and
// bodies, so that a change of the promise is seen as a change of a file. make bangkit rewrites them.
func TestAPI(t *testing.T) {
	folder := filepath.Join("testdata", "api")
	ada := map[string]bool{}
	for _, p := range ambilPaket(t) {
		if !terbuka(p) {
			continue
		}
		nama := namaAPI(p)
		ada[nama] = true
		nyata, err := tulisAPI(p)
		require.NoError(t, err, p.pendek())
		bandingkanEmas(t, filepath.Join(folder, nama), nyata)
	}
	require.Greater(t, len(ada), 20)
	berkas, err := os.ReadDir(folder)
	require.NoError(t, err)
	for _, b := range berkas {
		if !ada[b.Name()] && *perbarui {
			require.NoError(t, os.Remove(filepath.Join(folder, b.Name())))
			continue
		}
		wajib(t, ada[b.Name()], "%s is of a package that is gone", b.Name())
	}
}

// bandingkanEmas compares with a file line by line, and rewrites it with -perbarui.
func bandingkanEmas(t *testing.T, jalur, nyata string) {
	t.Helper()
	if *perbarui {
		require.NoError(t, os.MkdirAll(filepath.Dir(jalur), 0o750))
		require.NoError(t, os.WriteFile(jalur, []byte(nyata), 0o600))
		return
	}
	isi, err := os.ReadFile(jalur)
	require.NoError(t, err)
	ingin := strings.ReplaceAll(string(isi), "\r\n", "\n")
	hilang, baru := bedaBaris(ingin, nyata), bedaBaris(nyata, ingin)
	if len(hilang)+len(baru) > 0 {
		t.Errorf("%s: a promise changed (docs/KOMPATIBILITAS.md says what that means; make bangkit accepts it)\n- %s\n+ %s", filepath.ToSlash(jalur),
			strings.Join(hilang, "\n- "), strings.Join(baru, "\n+ "))
		return
	}
	assert.Equal(t, ingin, nyata, "%s: only the order changed", jalur)
}

// bedaBaris are the lines that a has more often than b.
func bedaBaris(a, b string) []string {
	banyak := map[string]int{}
	for baris := range strings.Lines(b) {
		banyak[baris]++
	}
	var hasil []string
	for baris := range strings.Lines(a) {
		if banyak[baris]--; banyak[baris] < 0 {
			hasil = append(hasil, strings.TrimSuffix(baris, "\n"))
		}
	}
	return hasil
}

// tulisAPI prints the exported declarations of a package, generated files included.
func tulisAPI(p paket) (string, error) {
	fset := token.NewFileSet()
	var berkas []*ast.File
	for _, nama := range p.GoFiles {
		pohon, err := parser.ParseFile(fset, filepath.Join(p.Dir, nama), nil, parser.ParseComments)
		if err != nil {
			return "", err
		}
		berkas = append(berkas, pohon)
	}
	d, err := doc.NewFromFiles(fset, berkas, p.ImportPath)
	if err != nil {
		return "", err
	}
	c := cetakAPI{fset: fset}
	c.b.WriteString("package " + d.Name + " // import \"" + p.ImportPath + "\"\n")
	c.nilai(d.Consts)
	c.nilai(d.Vars)
	c.fungsi(d.Funcs)
	for _, tipe := range d.Types {
		c.tulis(tipe.Decl)
		c.nilai(tipe.Consts)
		c.nilai(tipe.Vars)
		c.fungsi(tipe.Funcs)
		c.fungsi(tipe.Methods)
	}
	return c.b.String(), c.err
}

// cetakAPI prints declarations without comments and without alignment, whose rules differ between versions of Go.
type cetakAPI struct {
	fset *token.FileSet
	b    bytes.Buffer
	err  error
}

func (c *cetakAPI) nilai(v []*doc.Value) {
	for i := range v {
		c.tulis(v[i].Decl)
	}
}

func (c *cetakAPI) fungsi(f []*doc.Func) {
	for i := range f {
		c.tulis(f[i].Decl)
	}
}

func (c *cetakAPI) tulis(n ast.Decl) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			n.Doc = nil
		case *ast.FuncDecl:
			n.Doc, n.Body = nil, nil
		case *ast.Field:
			n.Doc, n.Comment = nil, nil
		case *ast.ValueSpec:
			n.Doc, n.Comment = nil, nil
		case *ast.TypeSpec:
			n.Doc, n.Comment = nil, nil
		}
		return true
	})
	var b bytes.Buffer
	if err := (&printer.Config{Mode: printer.RawFormat}).Fprint(&b, c.fset, n); err != nil {
		c.err = err
	}
	for baris := range strings.Lines(strings.TrimRight(b.String(), "\n") + "\n") {
		depan := len(baris) - len(strings.TrimLeft(baris, "\t"))
		if isi := strings.Join(strings.FieldsFunc(baris, func(r rune) bool { return r == '\t' || r == '\v' || r == '\n' || r == '\f' }), " "); isi != "" {
			c.b.WriteString(baris[:depan] + isi + "\n")
		}
	}
}

func TestBedaBaris(t *testing.T) {
	assert.Equal(t, []string{"b", "c"}, bedaBaris("a\nb\nc\nc\n", "c\na\n"))
	assert.Empty(t, bedaBaris("a\nb\n", "b\na\n"))
}

// The printing: comments, bodies and unexported parts are left out, nothing else.
func TestTulisAPI(t *testing.T) {
	folder := t.TempDir()
	const sumber = "// Package x.\npackage x\n\n// A is.\nconst (\n\tA T = iota // a\n\tb\n\tC\n)\n\n// T is.\ntype T int\n\n// Nama is.\nfunc (t T) Nama() string { return \"\" }\n\n// S is.\ntype S struct {\n\tA, B int `json:\"a\"` // ab\n\tPanjang string\n\tc int\n}\n\nfunc d() {}\n\n// E is.\nfunc E(a, b int) (s S, err error) { return }\n"
	require.NoError(t, os.WriteFile(filepath.Join(folder, "x.go"), []byte(sumber), 0o600))
	s, err := tulisAPI(paket{ImportPath: "contoh/x", Name: "x", Dir: folder, GoFiles: []string{"x.go"}})
	require.NoError(t, err)
	assert.Equal(t, "package x // import \"contoh/x\"\ntype S struct {\n\tA, B int `json:\"a\"`\n\tPanjang string\n\t// contains filtered or unexported fields\n}\nfunc E(a, b int) (s S, err error)\n"+
		"type T int\nconst (\n\tA T = iota\n\tC\n)\nfunc (t T) Nama() string\n", s)
}
