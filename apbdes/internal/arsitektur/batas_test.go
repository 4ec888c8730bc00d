package arsitektur_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// halamanBatas is the page of limits.
const halamanBatas = "docs/BATAS.md"

// paketBatas are the packages that take input from outside or write for others: every constant and field of theirs that is named like a
// limit stands on the page.
var paketBatas = []string{
	"apbdes/baca/...", "apbdes/bagan", "apbdes/rupiah", "apbdes/temuan", "apbdes/aturan", "apbdes/tulis/...", "apbdes/wilayah/batas", "layanan/...", "indikator",
	"indikator/tautan", "indikator/gambar/pdf", "indikator/gambar/qr", "wasm", "wasm/inti", "examples/server-http",
}

// bukanBatas are named like limits and are none: the rules of budgets, layouts, thresholds of sentences.
var bukanBatas = []string{
	"apbdes/aturan.Batas.", "apbdes/aturan.maksWakil", "indikator.lipatBawaan", "indikator.minimalBawaan", "indikator/tautan.batasSiltap",
	"indikator/tautan.batasSerapan", "layanan.versiBawaan",
}

var (
	polaNamaBatas = regexp.MustCompile(`^([Bb]atas|[Mm]aks|Baku|kerja)[A-Z]|^Batas$|[a-z](Maks|Bawaan|Maksimum)$`)
	polaKunci     = regexp.MustCompile("^`([a-z0-9/-]+(?:\\.[A-Za-z]+)+)`$")
	polaUjiBatas  = regexp.MustCompile("`([a-z0-9/-]+)\\.((?:Test|Fuzz)\\w+)`")
)

// batasSumber finds the limits of one package: name → expression of its value, "" for a field.
func batasSumber(t *testing.T, p paket) map[string]string {
	t.Helper()
	hasil := map[string]string{}
	for _, nama := range p.GoFiles {
		fset := token.NewFileSet()
		pohon, err := parser.ParseFile(fset, filepath.Join(p.Dir, nama), nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		if ast.IsGenerated(pohon) {
			continue
		}
		for _, d := range pohon.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, s := range g.Specs {
				tambahBatas(hasil, fset, s, g.Tok)
			}
		}
	}
	return hasil
}

func tambahBatas(hasil map[string]string, fset *token.FileSet, s ast.Spec, jenis token.Token) {
	switch s := s.(type) {
	case *ast.ValueSpec:
		if jenis != token.CONST || s.Type != nil || len(s.Values) == 0 {
			return
		}
		for i, n := range s.Names {
			if polaNamaBatas.MatchString(n.Name) {
				var b bytes.Buffer
				_ = printer.Fprint(&b, fset, s.Values[i])
				hasil[n.Name] = b.String()
			}
		}
	case *ast.TypeSpec:
		tipe, ok := s.Type.(*ast.StructType)
		if !ok || s.Name.Name != "Batas" {
			return
		}
		for _, f := range tipe.Fields.List {
			for _, n := range f.Names {
				hasil["Batas."+n.Name] = ""
			}
		}
	}
}

// barisBatas are the rows of the page by their key: the cells behind it.
func barisBatas(t *testing.T) map[string][]string {
	t.Helper()
	hasil := map[string][]string{}
	for _, l := range strings.Split(string(bacaAkar(t, halamanBatas)), "\n") {
		sel := strings.Split(strings.Trim(l, "| "), " | ")
		if m := polaKunci.FindStringSubmatch(sel[0]); m != nil {
			wajib(t, hasil[m[1]] == nil, "%s: %s is there twice", halamanBatas, m[1])
			wajib(t, len(sel) == 4, "%s: %s has %d cells", halamanBatas, m[1], len(sel))
			hasil[m[1]] = sel[1:]
		}
	}
	return hasil
}

// The page of limits names every limit of the code with its value, and every row cites a test that exists.
func TestHalamanBatas(t *testing.T) {
	baris, uji := barisBatas(t), map[string]bool{}
	sumber := map[string]string{}
	for _, p := range ambilPaket(t) {
		for _, nama := range namaUji(t, p) {
			uji[p.pendek()+"."+nama] = true
		}
		if !adaPola(paketBatas, p.pendek()) || dalamInternal(p.pendek()) {
			continue
		}
		for nama, nilai := range batasSumber(t, p) {
			sumber[p.pendek()+"."+nama] = nilai
		}
	}
	for kunci, nilai := range sumber {
		if slices.ContainsFunc(bukanBatas, func(b string) bool { return strings.HasPrefix(kunci, b) }) {
			wajib(t, baris[kunci] == nil, "%s is no limit", kunci)
			continue
		}
		sel := baris[kunci]
		wajib(t, sel != nil, "%s is not in %s (%s)", kunci, halamanBatas, nilai)
		wajib(t, sel == nil || nilai == "" || strings.HasPrefix(sel[0], "`"+nilai+"`"), "%s: the page says %v, the code `%s`", kunci, sel, nilai)
	}
	for kunci, sel := range baris {
		_, ada := sumber[kunci]
		wajib(t, ada, "%s in %s is gone", kunci, halamanBatas)
		bukti := polaUjiBatas.FindAllStringSubmatch(sel[len(sel)-1], -1)
		wajib(t, len(bukti) > 0, "%s cites no test", kunci)
		for _, m := range bukti {
			wajib(t, uji[m[1]+"."+m[2]], "%s: there is no test %s.%s", kunci, m[1], m[2])
		}
	}
}

// No regular expression is built from input: no package that reads, computes or draws has any.
func TestTanpaRegexp(t *testing.T) {
	for _, p := range ambilPaket(t) {
		if p.Name != "main" {
			wajib(t, !slices.Contains(p.Imports, "regexp"), "%s imports regexp", p.pendek())
		}
	}
}

// namaUji are the tests and fuzz targets of a package.
func namaUji(t *testing.T, p paket) []string {
	t.Helper()
	var hasil []string
	for _, pohon := range ambilUji(t, p) {
		for _, d := range pohon.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && (strings.HasPrefix(f.Name.Name, "Test") || strings.HasPrefix(f.Name.Name, "Fuzz")) {
				hasil = append(hasil, f.Name.Name)
			}
		}
	}
	return hasil
}
