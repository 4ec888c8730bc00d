package arsitektur_test

import (
	"go/ast"
	"go/doc"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// awalanFuzz are the beginnings of names of what takes text or bytes from outside, or writes a format that others read.
var awalanFuzz = []string{"Baca", "Urai", "Unmarshal", "Tulis", "Kenali", "Buka", "DariLembar", "DariTeks", "DariLampiran", "Susun"}

// dicapai are the functions that no fuzz target of their own package names, with the target that reaches them all the same. A
// function that its own package's targets do name may not stand here.
var dicapai = map[string]string{
	"apbdes/baca/siskeudes.BacaAccess":          "apbdes/baca/siskeudes.FuzzBaca", // Baca tells the two apart
	"apbdes/baca/siskeudes.BacaZip":             "apbdes/baca/siskeudes.FuzzBaca",
	"apbdes/baca/siskeudes.Kenali":              "apbdes/baca.FuzzKenali",
	"apbdes/baca/susun.KenaliTotal":             "apbdes/baca/susun.FuzzSusun",       // asked for every row without a code
	"apbdes/baca/resep.TataTulis.UnmarshalText": "apbdes/baca/resep.FuzzBaca",        // a field of the recipe
	"layanan.TulisCapaian":                      "layanan/baca.FuzzPanjang",          // written and read again
	"indikator/gambar/svg.TulisGaya":            "indikator/gambar/svg.FuzzTulisSVG", // in the page; its selector is the program's own
	"indikator/gambar/svg.TulisPalet":           "indikator/gambar/svg.FuzzTulisSVG",
}

// tanpaMasukan write what is compiled in: nothing from outside reaches them.
var tanpaMasukan = []string{"apbdes/aturan.TulisDaftar"}

// sasaranFuzz are the fuzz targets of one package, each with "dalam" (in the package itself) or "luar" (in its package of tests), and
// the names that they and the functions of the tests that they call use.
type sasaranFuzz struct {
	jenis map[string]string
	pakai map[string]bool
}

// bacaSasaranFuzz reads the test files of a package. Names are followed through the functions of the tests, without types: one
// name, one function.
func bacaSasaranFuzz(t *testing.T, p paket) sasaranFuzz {
	t.Helper()
	badan := map[string][]*ast.FuncDecl{}
	s := sasaranFuzz{jenis: map[string]string{}, pakai: map[string]bool{}}
	for _, pohon := range ambilUji(t, p) {
		jenis := "dalam"
		if strings.HasSuffix(pohon.Name.Name, "_test") {
			jenis = "luar"
		}
		for _, d := range pohon.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				badan[f.Name.Name] = append(badan[f.Name.Name], f)
				if f.Recv == nil && strings.HasPrefix(f.Name.Name, "Fuzz") {
					s.jenis[f.Name.Name] = jenis
				}
			}
		}
	}
	for antre := slices.Collect(maps.Keys(s.jenis)); len(antre) > 0; {
		nama := antre[0]
		antre = antre[1:]
		for _, f := range badan[nama] {
			ast.Inspect(f, func(n ast.Node) bool {
				if i, ok := n.(*ast.Ident); ok && !s.pakai[i.Name] {
					s.pakai[i.Name] = true
					antre = append(antre, i.Name)
				}
				return true
			})
		}
	}
	return s
}

// penerima is the type of a method, "" for a function.
func penerima(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	tipe := f.Recv.List[0].Type
	if b, ok := tipe.(*ast.StarExpr); ok {
		tipe = b.X
	}
	if i, ok := tipe.(*ast.Ident); ok {
		return i.Name
	}
	return ""
}

// adaPembuat tells whether one of the names used is a function that makes the type.
func adaPembuat(s sumber, tipe string, pakai map[string]bool) bool {
	return slices.ContainsFunc(s.dok.Types, func(t *doc.Type) bool {
		return t.Name == tipe && slices.ContainsFunc(t.Funcs, func(f *doc.Func) bool { return pakai[f.Name] })
	})
}

// Whatever reads what strangers send, or writes what other programs read, has a fuzz target: its own, or one that passes through it.
func TestSemuaBerfuzz(t *testing.T) {
	sasaran := map[string]sasaranFuzz{}
	for _, p := range ambilPaket(t) {
		sasaran[p.pendek()] = bacaSasaranFuzz(t, p)
	}
	terpakai := map[string]bool{}
	for _, s := range ambilSumber(t) {
		if s.Name == "main" || dalamInternal(s.pendek()) || strings.HasPrefix(s.pendek(), "examples/") {
			continue
		}
		for _, f := range fungsiTerbuka(s) {
			nama, tipe := f.Name.Name, penerima(f)
			if !slices.ContainsFunc(awalanFuzz, func(a string) bool { return strings.HasPrefix(nama, a) }) {
				continue
			}
			kunci := s.pendek() + "." + nama
			if tipe != "" {
				kunci = s.pendek() + "." + tipe + "." + nama
			}
			pakai := sasaran[s.pendek()].pakai
			disebut := pakai[nama] && (tipe == "" || pakai[tipe] || adaPembuat(s, tipe, pakai))
			if slices.Contains(tanpaMasukan, kunci) {
				continue
			}
			lewat, ada := dicapai[kunci]
			terpakai[kunci] = ada
			wajib(t, disebut || ada, "%s: no fuzz target names %s", s.letak(f.Pos()), kunci)
			wajib(t, !disebut || !ada, "%s is named by a target of its package: take it off the list", kunci)
			if ada {
				i := strings.LastIndex(lewat, ".")
				wajib(t, sasaran[lewat[:i]].jenis[lewat[i+1:]] != "", "%s: there is no target %s", kunci, lewat)
			}
		}
	}
	for kunci := range dicapai {
		wajib(t, terpakai[kunci], "%s is gone: take it off the list", kunci)
	}
}

// daftarSasaran is the list from which build.sh builds the targets for ClusterFuzzLite and OSS-Fuzz.
const daftarSasaran = ".clusterfuzzlite/sasaran.txt"

// The list holds every target of this module, and whether it stands in the package itself ("dalam") or in its package of tests ("luar").
func TestDaftarSasaranFuzz(t *testing.T) {
	var b strings.Builder
	for _, p := range ambilPaket(t) {
		jenis := bacaSasaranFuzz(t, p).jenis
		for _, nama := range slices.Sorted(maps.Keys(jenis)) {
			b.WriteString(p.pendek() + " " + nama + " " + jenis[nama] + "\n")
		}
	}
	jalur := filepath.Join(akar, filepath.FromSlash(daftarSasaran))
	if *perbarui {
		require.NoError(t, os.WriteFile(jalur, []byte(b.String()), 0o644))
	}
	wajib(t, string(bacaAkar(t, daftarSasaran)) == b.String(), "%s is not the list of targets: go test ./apbdes/internal/arsitektur -args -perbarui", daftarSasaran)
}
