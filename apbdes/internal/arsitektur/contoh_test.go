package arsitektur_test

import (
	"go/ast"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// contoh is what the examples of one package name.
type contoh struct {
	pemilik string              // import path of the package they document
	polos   map[string]bool     // every identifier, whatever it belongs to
	dari    map[string][]string // import path → names taken from it, as in paket.Nama
}

// bacaContoh reads the test files of p that hold examples.
func bacaContoh(t *testing.T, p paket) contoh {
	t.Helper()
	c := contoh{pemilik: p.ImportPath, polos: map[string]bool{}, dari: map[string][]string{}}
	for _, pohon := range ambilUji(t, p) {
		if adaContoh(pohon) {
			c.catat(pohon)
		}
	}
	return c
}

func adaContoh(pohon *ast.File) bool {
	return slices.ContainsFunc(pohon.Decls, func(d ast.Decl) bool {
		f, ok := d.(*ast.FuncDecl)
		return ok && f.Recv == nil && strings.HasPrefix(f.Name.Name, "Example")
	})
}

// catat adds the names that the functions of one file use.
func (c contoh) catat(pohon *ast.File) {
	impor := map[string]string{} // local name → import path
	for _, i := range pohon.Imports {
		jalur, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			continue
		}
		nama := jalur[strings.LastIndex(jalur, "/")+1:]
		if i.Name != nil {
			nama = i.Name.Name
		}
		impor[nama] = jalur
		c.dari[jalur] = append(c.dari[jalur], "") // known as imported, even if only its methods are used
	}
	ast.Inspect(pohon, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && impor[x.Name] != "" {
				c.dari[impor[x.Name]] = append(c.dari[impor[x.Name]], n.Sel.Name)
			}
		case *ast.Ident:
			c.polos[n.Name] = true
		}
		return true
	})
}

// memakai tells whether the examples use a function of a package. A package's own examples may name it in any way; those of
// another package must take it from there.
func (c contoh) memakai(jalur, nama string) bool {
	if c.pemilik == jalur {
		return c.polos[nama]
	}
	return slices.Contains(c.dari[jalur], nama)
}

// What is exported without an example is a promise nobody has tried to use.
func TestSemuaBercontoh(t *testing.T) {
	var semua []contoh
	for _, p := range ambilPaket(t) {
		semua = append(semua, bacaContoh(t, p))
	}
	for _, s := range ambilSumber(t) {
		if s.Name == "main" || dalamInternal(s.pendek()) {
			continue
		}
		for _, f := range fungsiTerbuka(s) {
			if f.Recv != nil {
				continue // a method is documented with its type; its own example is welcome, not owed
			}
			nama := f.Name.Name
			ada := slices.ContainsFunc(semua, func(c contoh) bool { return c.memakai(s.ImportPath, nama) })
			wajib(t, ada, "%s: %s appears in no example", s.letak(f.Pos()), nama)
		}
	}
}
