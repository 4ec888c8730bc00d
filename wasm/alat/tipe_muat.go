package main

import (
	"bytes"
	"encoding/json"
	"errors"
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
	"regexp"
	"strings"
)

// modul is the path of the library.
const modul = "github.com/dasbor-desa/dasbor"

// paketGo is a package as go list describes it.
type paketGo struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
}

// sumberGo are the packages of the library that the core is made of, with the comments of their types and fields.
type sumberGo struct {
	paket map[string]*types.Package
	komen map[string]string // "apbdes/temuan.Letak", "apbdes/temuan.Letak.Baris"

	fset *token.FileSet
	asli types.Importer
}

// muatSumber checks the types of wasm/inti and of everything in the library below it.
func muatSumber(akar string) (*sumberGo, error) {
	c := exec.Command("go", "list", "-deps", "-export", "-json=ImportPath,Dir,GoFiles,Export", "./wasm/inti")
	c.Dir, c.Stderr = akar, os.Stderr
	b, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go list ./wasm/inti: %w", err)
	}
	s := &sumberGo{paket: map[string]*types.Package{}, komen: map[string]string{}, fset: token.NewFileSet()}
	ekspor := map[string]string{}
	s.asli = importer.ForCompiler(s.fset, "gc", func(jalur string) (io.ReadCloser, error) { return os.Open(ekspor[jalur]) })
	for d := json.NewDecoder(bytes.NewReader(b)); ; { // the packages that one needs come before it
		var p paketGo
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return s, nil
		} else if err != nil {
			return nil, err
		}
		ekspor[p.ImportPath] = p.Export
		if strings.HasPrefix(p.ImportPath, modul+"/") {
			if err := s.periksa(&p); err != nil {
				return nil, err
			}
		}
	}
}

// Import returns a package of the library as it was checked here, any other from what the compiler wrote.
func (s *sumberGo) Import(jalur string) (*types.Package, error) {
	if p, ada := s.paket[jalur]; ada {
		return p, nil
	}
	return s.asli.Import(jalur)
}

func (s *sumberGo) periksa(p *paketGo) error {
	var berkas []*ast.File
	for _, n := range p.GoFiles {
		f, err := parser.ParseFile(s.fset, filepath.Join(p.Dir, n), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		berkas = append(berkas, f)
		s.catatKomentar(strings.TrimPrefix(p.ImportPath, modul+"/"), f)
	}
	hasil, err := (&types.Config{Importer: s}).Check(p.ImportPath, s.fset, berkas, nil)
	if err != nil {
		return err
	}
	s.paket[p.ImportPath] = hasil
	return nil
}

func (s *sumberGo) catatKomentar(paket string, f *ast.File) {
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.TYPE {
			continue
		}
		for _, x := range g.Specs {
			t := x.(*ast.TypeSpec)
			nama := paket + "." + t.Name.Name
			s.komen[nama] = kalimatKomentar(g.Doc.Text() + t.Doc.Text())
			if st, ok := t.Type.(*ast.StructType); ok {
				s.catatBidang(nama, st)
			}
		}
	}
}

func (s *sumberGo) catatBidang(nama string, st *ast.StructType) {
	for _, b := range st.Fields.List {
		for _, n := range b.Names {
			s.komen[nama+"."+n.Name] = kalimatKomentar(b.Doc.Text() + b.Comment.Text())
		}
	}
}

var tautanGo = regexp.MustCompile(`\[([A-Za-z.]+)\]`)

// kalimatKomentar puts a comment on one line, without the brackets of its links.
func kalimatKomentar(s string) string {
	s = tautanGo.ReplaceAllString(strings.Join(strings.Fields(s), " "), "$1")
	return strings.ReplaceAll(s, "*/", "* /")
}

// cari returns a type by the path of its package in the library and its name.
func (s *sumberGo) cari(nama string) (*types.Named, error) {
	i := strings.LastIndexByte(nama, '.')
	p, ada := s.paket[modul+"/"+nama[:i]]
	if !ada {
		return nil, fmt.Errorf("%s: no such package below wasm/inti", nama)
	}
	o := p.Scope().Lookup(nama[i+1:])
	if o == nil {
		return nil, fmt.Errorf("%s: no such type", nama)
	}
	n, ok := o.Type().(*types.Named)
	if !ok {
		return nil, fmt.Errorf("%s is not a named type", nama)
	}
	return n, nil
}

// namaPenuh is a type as komen knows it.
func namaPenuh(n *types.Named) string {
	if n.Obj().Pkg() == nil {
		return n.Obj().Name()
	}
	return strings.TrimPrefix(n.Obj().Pkg().Path(), modul+"/") + "." + n.Obj().Name()
}
