//go:build !js && !wasip1

package docs_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

const modul = "github.com/dasbor-desa/dasbor/"

// TestHalamanArsitektur keeps the generated parts of the architecture pages: the graph of go list, the table of directions that the
// tests of the repository enforce, and the limits with the constants behind them.
func TestHalamanArsitektur(t *testing.T) {
	graf, aturan := tulisGraf(t), tulisArah(t)
	for b, h := range map[temuan.Bahasa]string{temuan.Indonesia: "arsitektur.md", temuan.Inggris: "architecture.md"} {
		sisipan(t, h, "graf", graf)
		sisipan(t, h, "arah", aturan)
		sisipan(t, h, "batas", tulisBatas(t, b))
	}
}

// simpul maps a package to its box: the library by package, with the readers, writers and pictures one box each.
func simpul(jalur string) string {
	for _, induk := range []string{"apbdes/baca", "apbdes/tulis", "apbdes/wilayah", "indikator/gambar", "examples", "layanan", "apbdes/cap"} {
		if jalur == induk || strings.HasPrefix(jalur, induk+"/") {
			return induk
		}
	}
	return jalur
}

// daftarImpor asks go list for the imports inside the module, tests and internal packages left out.
func daftarImpor(t *testing.T) map[string][]string {
	t.Helper()
	hasil := map[string][]string{}
	tambahImpor(t, hasil, nil, "./apbdes/...", "./layanan/...", "./indikator/...", "./wasm/...", "./examples/...")
	tambahImpor(t, hasil, []string{"GOOS=js", "GOARCH=wasm"}, "./wasm/...")
	return hasil
}

func tambahImpor(t *testing.T, hasil map[string][]string, lingkungan []string, pola ...string) {
	t.Helper()
	c := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,GoFiles"}, pola...)...)
	c.Dir, c.Env = akar, append(os.Environ(), lingkungan...)
	var galat bytes.Buffer
	c.Stderr = &galat
	keluar, err := c.Output()
	require.NoError(t, err, galat.String())
	for d := json.NewDecoder(bytes.NewReader(keluar)); ; {
		var p struct {
			ImportPath       string
			Imports, GoFiles []string
		}
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			return
		}
		require.NoError(t, err)
		dari := strings.TrimPrefix(p.ImportPath, modul)
		if len(p.GoFiles) == 0 || strings.Contains("/"+dari+"/", "/internal/") {
			continue
		}
		if _, ada := hasil[dari]; !ada {
			hasil[dari] = nil
		}
		for _, s := range p.Imports {
			ke, ada := strings.CutPrefix(s, modul)
			if ada && !strings.Contains("/"+ke+"/", "/internal/") && !slices.Contains(hasil[dari], ke) {
				hasil[dari] = append(hasil[dari], ke)
			}
		}
	}
}

// tulisGraf draws the boxes and the arrows that no longer path explains.
func tulisGraf(t *testing.T) string {
	t.Helper()
	tepi := map[string][]string{}
	for dari, semua := range daftarImpor(t) {
		a := simpul(dari)
		if _, ada := tepi[a]; !ada {
			tepi[a] = nil
		}
		for _, ke := range semua {
			if b := simpul(ke); b != a && !slices.Contains(tepi[a], b) {
				tepi[a] = append(tepi[a], b)
			}
		}
	}
	nama := slices.Sorted(maps.Keys(tepi))
	id := func(n string) string { return regexp.MustCompile(`[^a-z0-9]`).ReplaceAllString(n, "_") }
	var w strings.Builder
	w.WriteString("```mermaid\ngraph TD\n")
	for _, n := range nama {
		w.WriteString("  " + id(n) + "[\"" + n + "\"]\n")
	}
	for _, n := range nama {
		slices.Sort(tepi[n])
		for _, k := range tepi[n] {
			if !lewatLain(tepi, n, k) {
				w.WriteString("  " + id(n) + " --> " + id(k) + "\n")
			}
		}
	}
	w.WriteString("```\n")
	return w.String()
}

// lewatLain tells whether ke is reached from dari over another box.
func lewatLain(tepi map[string][]string, dari, ke string) bool {
	dilihat := map[string]bool{dari: true}
	var jelajah func(n string) bool
	jelajah = func(n string) bool {
		if n == ke {
			return true
		}
		if dilihat[n] {
			return false
		}
		dilihat[n] = true
		return slices.ContainsFunc(tepi[n], jelajah)
	}
	return slices.ContainsFunc(tepi[dari], func(n string) bool { return n != ke && jelajah(n) })
}

const berkasArah = "apbdes/internal/arsitektur/arah_test.go"

// barisArah is a row of tabelArah.
type barisArah struct{ paket, dalam, kecuali, luar []string }

// bacaArah reads the table out of the test that enforces it.
func bacaArah(t *testing.T) []barisArah {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(akar, berkasArah), nil, 0)
	require.NoError(t, err)
	tetapan := map[string]string{}
	var hasil []barisArah
	ast.Inspect(f, func(n ast.Node) bool {
		v, ada := n.(*ast.ValueSpec)
		if !ada || len(v.Values) != len(v.Names) {
			return true
		}
		for i, isi := range v.Values {
			if l, teks := isi.(*ast.BasicLit); teks && l.Kind == token.STRING {
				tetapan[v.Names[i].Name], _ = strconv.Unquote(l.Value)
			}
			if c, daftar := isi.(*ast.CompositeLit); daftar && v.Names[i].Name == "tabelArah" {
				for _, e := range c.Elts {
					hasil = append(hasil, uraiArah(e.(*ast.CompositeLit), tetapan))
				}
			}
		}
		return true
	})
	require.NotEmpty(t, hasil, berkasArah)
	return hasil
}

func uraiArah(c *ast.CompositeLit, tetapan map[string]string) (b barisArah) {
	for _, e := range c.Elts {
		kv := e.(*ast.KeyValueExpr)
		var s []string
		ast.Inspect(kv.Value, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.BasicLit:
				u, _ := strconv.Unquote(x.Value)
				s = append(s, u)
			case *ast.Ident:
				if u, ada := tetapan[x.Name]; ada {
					s = append(s, u)
				}
			}
			return true
		})
		switch kv.Key.(*ast.Ident).Name {
		case "Paket":
			b.paket = s
		case "Dalam":
			b.dalam = s
		case "Kecuali":
			b.kecuali = s
		case "Luar":
			b.luar = s
		}
	}
	return b
}

func tulisArah(t *testing.T) string {
	t.Helper()
	kode := func(s []string) string {
		if len(s) == 0 {
			return "–"
		}
		return "`" + strings.Join(s, "`, `") + "`"
	}
	w := "| paket / package | dalam modul / inside the module | kecuali / except | luar / outside |\n|---|---|---|---|\n"
	for _, b := range bacaArah(t) {
		w += "| " + kode(b.paket) + " | " + kode(b.dalam) + " | " + kode(b.kecuali) + " | " + kode(b.luar) + " |\n"
	}
	return w
}

// cocokPola tells whether a path or a path ending in /... matches.
func cocokPola(pola, jalur string) bool {
	if induk, ada := strings.CutSuffix(pola, "/..."); ada {
		return jalur == induk || strings.HasPrefix(jalur, induk+"/")
	}
	return pola == jalur
}

// Every arrow of the graph is one the table allows.
func TestGrafMenurutTabel(t *testing.T) {
	tabel := bacaArah(t)
	cari := func(p string) (barisArah, bool) {
		i := slices.IndexFunc(tabel, func(b barisArah) bool { return cocokPola(b.paket[0], p) })
		if i < 0 {
			return barisArah{}, false
		}
		return tabel[i], true
	}
	var boleh func(b barisArah, ke string, dilihat map[string]bool) bool
	boleh = func(b barisArah, ke string, dilihat map[string]bool) bool {
		if slices.ContainsFunc(b.kecuali, func(p string) bool { return cocokPola(p, ke) }) {
			return false
		}
		return slices.ContainsFunc(b.dalam, func(p string) bool {
			dasar := strings.TrimSuffix(p, "/...")
			if cocokPola(p, ke) {
				return true
			}
			if dilihat[dasar] {
				return false
			}
			dilihat[dasar] = true
			l, ada := cari(dasar)
			return ada && boleh(l, ke, dilihat)
		})
	}
	for dari, semua := range daftarImpor(t) {
		b, ada := cari(dari)
		if !assert.True(t, ada, dari) {
			continue
		}
		for _, ke := range semua {
			assert.True(t, boleh(b, ke, map[string]bool{}), "%s → %s", dari, ke)
		}
	}
}

// batasAngka is a limit or assumption: the constant that holds it and the test that proves it.
type batasAngka struct{ berkas, nama, id, en, berkasUji, uji string }

var daftarBatas = []batasAngka{
	{"apbdes/baca/lembar/batas.go", "BakuBita", "ukuran berkas (bita)", "size of a file (bytes)", "apbdes/baca/lembar/teks_test.go", "TestBatas"},
	{"apbdes/baca/lembar/batas.go", "BakuBaris", "baris per berkas", "rows of a file", "apbdes/baca/lembar/teks_test.go", "TestBatas"},
	{"apbdes/baca/lembar/batas.go", "BakuSel", "sel per berkas", "cells of a file", "apbdes/baca/lembar/teks_test.go", "TestBatas"},
	{"apbdes/baca/lembar/batas.go", "BakuBitaPerSel", "panjang satu sel (bita)", "length of a cell (bytes)", "apbdes/baca/lembar/teks_test.go", "TestBatas"},
	{"apbdes/rupiah/rupiah.go", "Satu", "satuan uang: sen (int64); luapan adalah galat", "unit of money: sen (int64); overflow is an error", "apbdes/rupiah/rupiah_test.go", "TestJumlahSelisihLuapan"},
	{"indikator/definisi.go", "tempatRasio", "desimal rasio, dibulatkan sekali", "decimals of a ratio, rounded once", "indikator/katalog_test.go", "TestAngkaJSON"},
	{"indikator/agenda.go", "minimalMelapor", "persen desa yang harus melapor sebelum agenda memeringkat", "percent of villages that must report before the agenda ranks", "indikator/agenda_test.go", "TestAgendaDitolak"},
	{"indikator/agenda.go", "minimalDesa", "desa berangka paling sedikit untuk median", "fewest villages with figures for a median", "indikator/median_internal_test.go", "TestKelas"},
	{"indikator/sebanding.go", "minimalBawaan", "desa sebanding paling sedikit", "fewest comparable villages", "indikator/sebanding_test.go", "TestSebandingData"},
	{"indikator/agregat_biner.go", "maksBarisBiner", "baris desa dalam satu agregat biner", "village rows of a binary aggregate", "indikator/agregat_test.go", ""},
	{"layanan/bacapeta.go", "batasBarisPeta", "baris peta layanan", "rows of a map of services", "layanan/bacapeta_test.go", ""},
	{"indikator/gambar/opsi.go", "LebarTerkecil", "lebar gambar tersempit (px CSS)", "narrowest picture (CSS px)", "indikator/gambar/adegan_test.go", ""},
	{"indikator/tautan/tautan.go", "BatasBita", "bita papan dalam tautan", "bytes of a board in a link", "indikator/tautan/tautan_test.go", ""},
	{"apbdes/cap/sandi.go", "banyakSandi", "huruf cap angka di kertas", "signs of the seal of figures on paper", "apbdes/cap/cap_test.go", "TestSandi"},
}

func tulisBatas(t *testing.T, bahasa temuan.Bahasa) string {
	t.Helper()
	w := pilih(bahasa, "| batas | nilai | tetapan | uji |", "| limit | value | constant | test |") + "\n|---|---|---|---|\n"
	for _, b := range daftarBatas {
		uji := "[" + filepath.Base(b.berkasUji) + "](../" + b.berkasUji + ")"
		isi := bacaAkar(t, b.berkasUji)
		if b.uji != "" {
			require.Contains(t, isi, "func "+b.uji+"(", b.berkasUji)
			uji = "[`" + b.uji + "`](../" + b.berkasUji + ")"
		}
		w += "| " + pilih(bahasa, b.id, b.en) + " | `" + nilaiTetapan(t, b.berkas, b.nama) + "` | [`" + b.nama + "`](../" + b.berkas + ") | " + uji + " |\n"
	}
	return w
}

// nilaiTetapan is the value of a constant as it is written.
func nilaiTetapan(t *testing.T, berkas, nama string) string {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, filepath.Join(akar, filepath.FromSlash(berkas)), nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	hasil := ""
	ast.Inspect(f, func(n ast.Node) bool {
		if v, ada := n.(*ast.ValueSpec); ada {
			for i, isi := range v.Values {
				if v.Names[i].Name == nama {
					var b bytes.Buffer
					require.NoError(t, printer.Fprint(&b, fset, isi))
					hasil = b.String()
				}
			}
		}
		return true
	})
	require.NotEmpty(t, hasil, "%s has no %s", berkas, nama)
	return hasil
}
