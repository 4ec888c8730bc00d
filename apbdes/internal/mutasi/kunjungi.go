package main

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// tukar lists what each operator becomes. Comparisons get their other boundary first and their opposite second.
var tukar = map[token.Token][]token.Token{
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.AND: {token.OR}, token.OR: {token.AND}, token.XOR: {token.AND}, token.AND_NOT: {token.AND},
	token.SHL: {token.SHR}, token.SHR: {token.SHL},
	token.ADD_ASSIGN: {token.SUB_ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN}, token.MUL_ASSIGN: {token.QUO_ASSIGN},
	token.QUO_ASSIGN: {token.MUL_ASSIGN}, token.REM_ASSIGN: {token.MUL_ASSIGN}, token.AND_ASSIGN: {token.OR_ASSIGN},
	token.OR_ASSIGN: {token.AND_ASSIGN}, token.XOR_ASSIGN: {token.AND_ASSIGN}, token.AND_NOT_ASSIGN: {token.AND_ASSIGN},
	token.SHL_ASSIGN: {token.SHR_ASSIGN}, token.SHR_ASSIGN: {token.SHL_ASSIGN},
	token.INC: {token.DEC}, token.DEC: {token.INC},
}

// bentukOperator is the shape of a binary operator.
func bentukOperator(op token.Token) bentuk {
	switch op {
	case token.EQL, token.NEQ:
		return bentukSama
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		return bentukBanding
	case token.LAND:
		return bentukDan
	case token.LOR:
		return bentukAtau
	case token.SHL, token.SHR:
		return bentukGeser
	default:
		return bentukHitung
	}
}

// Visit implements [ast.Visitor].
func (v kunjungan) Visit(n ast.Node) ast.Visitor {
	if n == nil {
		return nil
	}
	turun, selesai := v.khusus(n)
	if selesai {
		return nil
	}
	if e, ok := n.(ast.Expr); ok {
		if turun, selesai = turun.ungkapan(e); selesai {
			return nil
		}
	}
	if s, ok := n.(ast.Stmt); ok {
		turun = turun.pernyataan(s)
	}
	if _, kurung := n.(*ast.ParenExpr); !kurung {
		turun.atas = n
	}
	return turun
}

// jalan walks the nodes below n at another place.
func (v kunjungan) jalan(atas ast.Node, simpul ...ast.Node) {
	v.atas = atas
	for _, s := range simpul {
		ast.Walk(v, s)
	}
}

// khusus handles the nodes whose children are not alike. It reports true when it has walked them itself.
func (v kunjungan) khusus(n ast.Node) (kunjungan, bool) {
	switch x := n.(type) {
	case *ast.GenDecl:
		if x.Tok == token.CONST || x.Tok == token.TYPE {
			v.konstan = true
		}
		return v, x.Tok == token.IMPORT
	case *ast.FuncDecl:
		v.fungsi = namaFungsi(x)
	case *ast.FuncLit:
		v.konstan, v.syaratTF = false, false
	case *ast.ArrayType:
		if x.Len != nil {
			w := v
			w.konstan = true
			w.jalan(x, x.Len)
		}
		v.jalan(x, x.Elt)
		return v, true
	case *ast.CompositeLit:
		v.komposit(x)
		return v, true
	case *ast.CallExpr:
		if v.p.info.Types[x].Value == nil {
			return v.balik(x).panggilan(x)
		}
	case *ast.IfStmt:
		v.bila(x)
		return v, true
	case *ast.ForStmt:
		v.ulang(x)
		return v, true
	case *ast.SwitchStmt:
		v.pilihan(x)
		return v, true
	case *ast.ReturnStmt:
		v.syaratTF = true
		if v.p.gagal(x) {
			for _, e := range x.Results[:len(x.Results)-1] {
				if v.p.info.Types[e].Value == nil {
					v.jalan(x, e)
				}
			}
			v.jalan(x, x.Results[len(x.Results)-1])
			return v, true
		}
	}
	return v, false
}

// gagal reports a return whose last result says that the others mean nothing: false, or an error. Constants beside it are no part of
// what is promised.
func (p *paket) gagal(x *ast.ReturnStmt) bool {
	if len(x.Results) < 2 {
		return false
	}
	tv := p.info.Types[x.Results[len(x.Results)-1]]
	if tv.Value != nil {
		return tv.Value.Kind() == constant.Bool && !constant.BoolVal(tv.Value)
	}
	galat := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	return !tv.IsNil() && tv.Type != nil && types.Implements(tv.Type, galat)
}

func namaFungsi(f *ast.FuncDecl) string {
	if f.Recv == nil || len(f.Recv.List) == 0 {
		return f.Name.Name
	}
	t := f.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name + "." + f.Name.Name
		default:
			return f.Name.Name
		}
	}
}

func (v kunjungan) komposit(x *ast.CompositeLit) {
	v.syaratTF = false
	if x.Type != nil {
		v.jalan(x, x.Type)
	}
	larik := false
	if t := v.p.info.Types[x].Type; t != nil {
		if p, ok := t.Underlying().(*types.Pointer); ok { // elided &T of an element
			t = p.Elem()
		}
		switch t.Underlying().(type) {
		case *types.Array, *types.Slice:
			larik = true
		}
	}
	for _, e := range x.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok && larik {
			w := v
			w.konstan = true
			w.jalan(kv, kv.Key)
			v.jalan(kv, kv.Value)
			continue
		}
		v.jalan(x, e)
	}
}

// panggilan leaves alone what only reserves room (make, Grow) and the message of a panic.
func (v kunjungan) panggilan(x *ast.CallExpr) (kunjungan, bool) {
	v.syaratTF = false
	argumen := x.Args
	switch f := ast.Unparen(x.Fun).(type) {
	case *ast.Ident:
		if _, bawaan := v.p.info.Uses[f].(*types.Builtin); !bawaan {
			break
		}
		switch f.Name {
		case "panic":
			return v, true
		case "make":
			if t := v.p.info.Types[x].Type; t != nil {
				argumen = x.Args[:1]
				if _, slice := t.Underlying().(*types.Slice); slice {
					argumen = x.Args[:min(2, len(x.Args))]
				}
			}
		}
	case *ast.SelectorExpr:
		if f.Sel.Name == "Grow" {
			return v, true
		}
	}
	v.jalan(x, x.Fun)
	for _, a := range argumen {
		v.jalan(x, a)
	}
	return v, true
}

// cabang walks a condition: never true, and its own mutants.
func (v kunjungan) cabang(atas ast.Node, e ast.Expr) {
	if v.p.info.Types[e].Value != nil {
		return
	}
	v = v.tambah(bentukCabang, e, e.Pos(), "false")
	v.syaratTF = true
	v.jalan(atas, e)
}

func (v kunjungan) bila(x *ast.IfStmt) {
	if x.Init != nil {
		v.jalan(x, x.Init)
	}
	v.cabang(x, x.Cond)
	v.jalan(x, x.Body)
	if x.Else != nil {
		v.jalan(x, x.Else)
	}
}

// ulang leaves the step of a loop alone: without it or with its opposite a loop does not end.
func (v kunjungan) ulang(x *ast.ForStmt) {
	if x.Init != nil {
		v.jalan(x, x.Init)
	}
	if x.Cond != nil {
		v.cabang(x, x.Cond)
	}
	v.jalan(x, x.Body)
}

func (v kunjungan) pilihan(x *ast.SwitchStmt) {
	if x.Init != nil {
		v.jalan(x, x.Init)
	}
	if x.Tag != nil {
		v.jalan(x, x.Tag)
	}
	for _, s := range x.Body.List {
		c := s.(*ast.CaseClause)
		for _, e := range c.List {
			if x.Tag == nil {
				v.cabang(c, e)
			} else {
				v.jalan(c, e)
			}
		}
		for _, s := range c.Body {
			v.jalan(c, s)
		}
	}
}

// pernyataan notes a statement that can be left out, with its operator if it has one.
func (v kunjungan) pernyataan(s ast.Stmt) kunjungan {
	switch v.atas.(type) {
	case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
	default:
		return v
	}
	if c, ok := v.atas.(*ast.CommClause); ok && c.Comm == s {
		return v
	}
	const tanpa = "removed"
	switch x := s.(type) {
	case *ast.ExprStmt:
		if f, ok := x.X.(*ast.CallExpr); ok {
			if i, ok := f.Fun.(*ast.Ident); ok && i.Name == "panic" {
				return v
			}
			return v.tambah(bentukPernyataan, s, s.Pos(), tanpa)
		}
	case *ast.DeferStmt:
		return v.tambah(bentukPernyataan, s, s.Pos(), tanpa)
	case *ast.IncDecStmt:
		return v.tambah(bentukPernyataan, s, x.TokPos, tanpa, tukar[x.Tok][0].String())
	case *ast.AssignStmt:
		if x.Tok == token.DEFINE || kosongSemua(x.Lhs) {
			return v
		}
		if t := tukar[x.Tok]; t != nil && !v.teksString(x.Lhs[0]) {
			return v.tambah(bentukPernyataan, s, x.TokPos, tanpa, t[0].String())
		}
		return v.tambah(bentukPernyataan, s, x.TokPos, tanpa)
	}
	return v
}

func kosongSemua(e []ast.Expr) bool {
	for _, x := range e {
		if i, ok := x.(*ast.Ident); !ok || i.Name != "_" {
			return false
		}
	}
	return true
}
