package main

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"
)

// mutan is one change of the source. With bersama it is compiled together with the others and chosen when the test binary starts;
// otherwise (constants, array lengths) the package is compiled again with only this change.
type mutan struct {
	nomor        int
	berkas       *berkas
	baris, kolom int
	fungsi       string // "Jumlah", "Penjumlah.Tambah", or "" at package level
	teks         string // the whole line, trimmed
	ubah         string // what is changed into what
	bersama      bool
	awal, akhir  int    // bytes replaced when compiled alone
	ganti        string // by this

	status status
	detik  float64
}

// bentuk says how a site is written with its mutants in it.
type bentuk uint8

const (
	bentukSama       bentuk = iota // == and !=
	bentukBanding                  // < <= > >=
	bentukHitung                   // arithmetic and bit operators
	bentukGeser                    // << and >>
	bentukDan                      // &&
	bentukAtau                     // ||
	bentukTunggal                  // !x, -x, ^x
	bentukAngka                    // numeric constant
	bentukBenar                    // true, false
	bentukBalik                    // condition without operator
	bentukCabang                   // condition of if, for and case
	bentukPernyataan               // whole statement
)

// situs is a piece of source with mutants, and the smaller pieces in it. A piece can hold another of the same extent.
type situs struct {
	bentuk bentuk
	simpul ast.Node
	a, b   int // byte range
	mutan  []*mutan
	anak   []*situs
}

// pengumpul walks one file.
type pengumpul struct {
	p     *paket
	b     *berkas
	mutan *[]*mutan
}

// kunjungan is the place of the walk: the piece around it, the function, the node above, and whether the language wants a constant.
type kunjungan struct {
	*pengumpul
	induk    *situs
	atas     ast.Node
	fungsi   string
	konstan  bool
	syaratTF bool // a boolean here decides something: condition, operand of && and ||, result
}

// kumpulkan lists the mutants of the package, in source order, and the pieces they sit in.
func kumpulkan(p *paket) []*mutan {
	var semua []*mutan
	for _, b := range p.berkas {
		k := &pengumpul{p: p, b: b, mutan: &semua}
		ast.Walk(kunjungan{pengumpul: k}, b.pohon)
	}
	return semua
}

func (k *pengumpul) ofset(p token.Pos) int { return k.p.fset.Position(p).Offset }

func (k *pengumpul) teks(n ast.Node) string {
	return strings.Join(strings.Fields(string(k.b.isi[k.ofset(n.Pos()):k.ofset(n.End())])), " ")
}

// tambah notes a piece and returns the place inside it.
func (v kunjungan) tambah(b bentuk, n ast.Node, pos token.Pos, ubah ...string) kunjungan {
	s := &situs{bentuk: b, simpul: n, a: v.ofset(n.Pos()), b: v.ofset(n.End())}
	for _, u := range ubah {
		s.mutan = append(s.mutan, v.mutanBaru(pos, v.ringkas(n)+" → "+u, true))
	}
	if v.induk != nil {
		v.induk.anak = append(v.induk.anak, s)
	} else {
		v.b.situs = append(v.b.situs, s)
	}
	v.induk = s
	return v
}

func (v kunjungan) mutanBaru(pos token.Pos, ubah string, bersama bool) *mutan {
	letak := v.p.fset.Position(pos)
	m := &mutan{nomor: len(*v.mutan) + 1, berkas: v.b, baris: letak.Line, kolom: letak.Column, fungsi: v.fungsi,
		teks: strings.TrimSpace(v.b.baris[letak.Line-1]), ubah: ubah, bersama: bersama}
	*v.mutan = append(*v.mutan, m)
	return m
}

// sendiri notes a mutant that is compiled alone.
func (v kunjungan) sendiri(n ast.Node, awal, akhir token.Pos, ganti, ubah string) {
	m := v.mutanBaru(awal, v.ringkas(n)+" → "+ubah, false)
	m.awal, m.akhir, m.ganti = v.ofset(awal), v.ofset(akhir), ganti
}

// ringkas is the source of a node on one line, cut in the middle when long: it names the mutant in the list of survivors.
func (k *pengumpul) ringkas(n ast.Node) string {
	const paling = 70
	r := []rune(k.teks(n))
	if len(r) <= paling {
		return string(r)
	}
	return string(r[:paling/2]) + "…" + string(r[len(r)-paling/2:])
}

// jenisDasar is the basic type below the type of an expression, or nil.
func (k *pengumpul) jenisDasar(e ast.Expr) *types.Basic {
	t := k.p.info.Types[e].Type
	if t == nil {
		return nil
	}
	b, _ := t.Underlying().(*types.Basic)
	return b
}

func (k *pengumpul) teksString(e ast.Expr) bool {
	b := k.jenisDasar(e)
	return b != nil && b.Info()&types.IsString != 0
}

// angka reports a numeric constant in which a literal is written.
func (k *pengumpul) angka(e ast.Expr) bool {
	tv := k.p.info.Types[e]
	if tv.Value == nil || tv.Value.Kind() != constant.Int && tv.Value.Kind() != constant.Float {
		return false
	}
	ada := false
	ast.Inspect(e, func(n ast.Node) bool {
		_, harfiah := n.(*ast.BasicLit)
		ada = ada || harfiah
		return !ada
	})
	return ada
}
