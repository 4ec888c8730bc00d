package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// peubah is the environment variable that names the mutant a test binary takes; without it the binary behaves as the source.
const peubah = "MUTASI_NOMOR"

// berkasBantu is the name of the file that is laid over the package; see bantu.go.txt.
const berkasBantu = "zz_mutasi.go"

// penulis writes one file with all its mutants. Lines keep their numbers, so that a complaint of the compiler leads to its mutants.
type penulis struct {
	p     *paket
	b     *berkas
	impor map[string]string // import path → alias, for the types of other packages that are written out
}

// tulisSkema is the source of b in which every shared mutant waits for its number.
func tulisSkema(p *paket, b *berkas) string {
	w := &penulis{p: p, b: b, impor: map[string]string{}}
	isi := w.cetak(0, len(b.isi), b.situs)
	if len(w.impor) == 0 {
		return isi
	}
	var impor strings.Builder
	for _, j := range slices.Sorted(maps.Keys(w.impor)) {
		impor.WriteString("; import " + w.impor[j] + " " + strconv.Quote(j))
	}
	akhir := p.fset.Position(b.pohon.Name.End()).Offset // before every piece
	return isi[:akhir] + impor.String() + isi[akhir:]
}

// cetak is the source from a to b with the pieces in it replaced.
func (w *penulis) cetak(a, b int, anak []*situs) string {
	var s strings.Builder
	for _, t := range anak {
		if t.a < a || t.b > b {
			continue
		}
		s.Write(w.b.isi[a:t.a])
		s.WriteString(w.situs(t))
		a = t.b
	}
	s.Write(w.b.isi[a:b])
	return s.String()
}

func (w *penulis) bagian(s *situs, n ast.Node) string {
	return w.cetak(w.p.fset.Position(n.Pos()).Offset, w.p.fset.Position(n.End()).Offset, s.anak)
}

// tipe writes the type of an expression so that it means the same in this file.
func (w *penulis) tipe(e ast.Expr) string {
	return types.TypeString(types.Default(w.p.info.Types[e].Type), func(p *types.Package) string {
		if p == w.p.tipe {
			return ""
		}
		alias, ada := w.impor[p.Path()]
		if !ada {
			alias = "mutasi" + strconv.Itoa(len(w.impor)) + "_"
			w.impor[p.Path()] = alias
		}
		return alias
	})
}

func (w *penulis) situs(s *situs) string {
	id := strconv.Itoa(s.mutan[0].nomor)
	dalam := func() string { return w.cetak(s.a, s.b, s.anak) }
	switch s.bentuk {
	case bentukCabang:
		return "(mutasiNomor != " + id + " && (" + dalam() + "))"
	case bentukBalik:
		return "((" + dalam() + ") != (mutasiNomor == " + id + "))"
	case bentukAngka:
		return "mutasiAngka[" + w.tipe(s.simpul.(ast.Expr)) + "](" + id + ", " + dalam() + ")"
	case bentukBenar:
		return "mutasiBenar[" + w.tipe(s.simpul.(ast.Expr)) + "](" + id + ", " + dalam() + ")"
	case bentukTunggal:
		x := s.simpul.(*ast.UnaryExpr)
		return mutasiTunggal[x.Op] + "(" + id + ", " + w.bagian(s, x.X) + ")"
	case bentukPernyataan:
		return w.pernyataan(s, id)
	default:
		return w.biner(s, id)
	}
}

var mutasiTunggal = map[token.Token]string{token.NOT: "mutasiBukan", token.SUB: "mutasiNegatif", token.XOR: "mutasiKomplemen"}

var mutasiBiner = map[token.Token]string{
	token.LSS: "mutasiKurang", token.LEQ: "mutasiPaling", token.GTR: "mutasiLebih", token.GEQ: "mutasiSetidak",
	token.ADD: "mutasiTambah", token.SUB: "mutasiSelisih", token.MUL: "mutasiKali", token.QUO: "mutasiBagi", token.REM: "mutasiSisa",
	token.AND: "mutasiBitDan", token.OR: "mutasiBitAtau", token.XOR: "mutasiBitBeda", token.AND_NOT: "mutasiBitTanpa",
	token.SHL: "mutasiKiri", token.SHR: "mutasiKanan", token.LAND: "mutasiDan", token.LOR: "mutasiAtau",
}

func (w *penulis) biner(s *situs, id string) string {
	x := s.simpul.(*ast.BinaryExpr)
	kiri, kanan := w.bagian(s, x.X), w.bagian(s, x.Y)
	turun := strings.Repeat("\n", w.p.fset.Position(x.Y.Pos()).Line-w.p.fset.Position(x.X.End()).Line)
	if s.bentuk == bentukSama {
		// A broken line may only end in the operator here.
		return "((" + kiri + x.Op.String() + turun + kanan + ") != (mutasiNomor == " + id + "))"
	}
	fungsi := mutasiBiner[x.Op]
	switch s.bentuk {
	case bentukDan, bentukAtau:
		kanan = "func() bool { return " + kanan + " }"
	case bentukHitung, bentukGeser:
		// The count of a shift keeps its own type; the first operand may be a constant that takes its type from around.
		fungsi += "[" + w.tipe(x) + "]"
	}
	return fungsi + "(" + id + ", " + kiri + ", " + turun + kanan + ")"
}

func (w *penulis) pernyataan(s *situs, id string) string {
	asli := w.cetak(s.a, s.b, s.anak)
	if len(s.mutan) == 1 {
		return "if mutasiNomor != " + id + " { " + asli + " }"
	}
	var lain string
	switch x := s.simpul.(type) {
	case *ast.IncDecStmt:
		lain = w.bagian(s, x.X) + tukar[x.Tok][0].String()
	case *ast.AssignStmt:
		lain = w.bagian(s, x.Lhs[0]) + tukar[x.Tok][0].String() + w.bagian(s, x.Rhs[0])
	}
	return fmt.Sprintf("if mutasiNomor == %d { %s } else if mutasiNomor != %s { %s }", s.mutan[1].nomor, lain, id, asli)
}
