package main

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// ungkapan notes the mutants of an expression. It reports true when there is nothing to look for below it.
func (v kunjungan) ungkapan(e ast.Expr) (kunjungan, bool) {
	tv := v.p.info.Types[e]
	if v.konstan {
		v.tetap(e)
		return v, false
	}
	if tv.Value != nil {
		switch {
		case tv.Value.Kind() == constant.Bool:
			if i, ok := e.(*ast.Ident); ok && v.p.info.Uses[i] == types.Universe.Lookup(i.Name) {
				v.tambah(bentukBenar, e, e.Pos(), "!"+i.Name)
			}
		case v.angka(e):
			v.tambah(bentukAngka, e, e.Pos(), "+1", "-1")
		}
		return v, true
	}
	switch x := e.(type) {
	case *ast.ParenExpr:
		return v, false
	case *ast.BinaryExpr:
		return v.biner(x)
	case *ast.UnaryExpr:
		v.syaratTF = false
		switch x.Op {
		case token.NOT:
			v = v.tambah(bentukTunggal, x, x.OpPos, "without !")
		case token.SUB, token.XOR:
			v = v.tambah(bentukTunggal, x, x.OpPos, "without "+x.Op.String())
		}
		return v, false
	case *ast.FuncLit, *ast.CompositeLit:
		return v, false
	}
	return v.balik(e), false
}

// balik notes the opposite of a condition that has no operator of its own.
func (v kunjungan) balik(e ast.Expr) kunjungan {
	if v.syaratTF && v.p.info.Types[e].IsValue() {
		if b := v.jenisDasar(e); b != nil && b.Info()&types.IsBoolean != 0 {
			v = v.tambah(bentukBalik, e, e.Pos(), "!")
		}
	}
	v.syaratTF = false
	return v
}

func (v kunjungan) biner(x *ast.BinaryExpr) (kunjungan, bool) {
	jadi := tukar[x.Op]
	b := bentukOperator(x.Op)
	v.syaratTF = b == bentukDan || b == bentukAtau
	if jadi == nil || v.teksString(x) {
		return v, false
	}
	if t, ok := v.p.info.Types[x].Type.Underlying().(*types.Basic); b == bentukHitung && (!ok || t.Info()&types.IsNumeric == 0) {
		return v, false // type parameter: the set of its types is not looked into
	}
	teks := make([]string, 0, len(jadi))
	for _, j := range jadi {
		teks = append(teks, j.String())
	}
	return v.tambah(b, x, x.OpPos, teks...), false
}

// tetap notes the mutants of an expression that has to stay constant; each is compiled alone.
func (v kunjungan) tetap(e ast.Expr) {
	switch x := e.(type) {
	case *ast.BasicLit:
		if x.Kind == token.INT || x.Kind == token.CHAR || x.Kind == token.FLOAT {
			v.sendiri(x, x.Pos(), x.End(), "("+x.Value+"+1)", "+1")
			v.sendiri(x, x.Pos(), x.End(), "("+x.Value+"-1)", "-1")
		}
	case *ast.BinaryExpr:
		if v.teksString(x) {
			return
		}
		for _, j := range tukar[x.Op] {
			v.sendiri(x, x.OpPos, x.OpPos+token.Pos(len(x.Op.String())), j.String(), j.String())
		}
	}
}
