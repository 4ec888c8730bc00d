package arsitektur_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	desimal   = "github.com/shopspring/decimal"
	validator = "github.com/go-playground/validator/v10"
	// penerjemah holds the validator's own translations.
	penerjemah = "github.com/go-playground/universal-translator"
)

// arah is one row of the import table: what the packages matching Paket may import directly. Whatever a listed package
// of this module may import of this module, its importer may too: the table is about not importing upward or sideways.
type arah struct {
	Paket   string
	Dalam   []string // of this module
	Kecuali []string // of this module, stronger than Dalam
	Luar    []string // of other modules; the standard library is free, but see larangan
}

// tabelArah is read from the top, first match decides. A new package that no row matches fails the test: add a row.
// Packages named internal are leaves anybody in this module may import.
var tabelArah = []arah{
	{Paket: "apbdes/rupiah", Luar: []string{desimal}},
	{Paket: "apbdes/temuan"},
	{Paket: "apbdes/wilayah"},
	{Paket: "apbdes/wilayah/batas", Dalam: []string{"apbdes/temuan", "apbdes/wilayah"}}, // boundaries, with findings about their files
	{Paket: "apbdes/wilayah/...", Dalam: []string{"apbdes/wilayah"}},
	{Paket: "apbdes/bagan", Dalam: []string{"apbdes/temuan"}},
	{Paket: "apbdes/bagan/...", Dalam: []string{"apbdes/bagan"}},
	{
		Paket: "apbdes",
		Dalam: []string{"apbdes/rupiah", "apbdes/temuan", "apbdes/bagan", "apbdes/wilayah"},
		Luar:  []string{desimal},
	},
	{Paket: "apbdes/internal/acak", Dalam: []string{"apbdes"}}, // random documents for tests
	{Paket: "apbdes/aturan/...", Dalam: []string{"apbdes", "apbdes/aturan/..."}, Luar: []string{desimal}},
	{Paket: "apbdes/baca/internal/arus", Dalam: []string{"apbdes/rupiah", "apbdes/temuan", "apbdes/baca/lembar"}}, // what readers of streams share
	{Paket: "apbdes/baca/siskeudes/internal/ekspor", Dalam: []string{"apbdes", "apbdes/baca/..."}},                // invented exports for tests
	{Paket: "apbdes/baca/...", Dalam: []string{"apbdes", "apbdes/baca/..."}},
	{Paket: "apbdes/cap", Dalam: []string{"apbdes"}},
	{Paket: "apbdes/cap/tanda", Dalam: []string{"apbdes/cap"}},
	{Paket: "apbdes/tulis/...", Dalam: []string{"apbdes", "apbdes/cap", "apbdes/tulis/..."}, Luar: []string{desimal}},
	{Paket: "apbdes/bentuk", Dalam: []string{"apbdes"}, Luar: []string{validator, desimal, penerjemah}},
	{
		Paket: "layanan/...",
		Dalam: []string{"apbdes/rupiah", "apbdes/temuan", "apbdes/bagan", "apbdes/wilayah", "layanan/..."},
		Luar:  []string{desimal},
	},
	{Paket: "indikator/gambar/internal/contoh", Dalam: []string{"indikator"}, Luar: []string{desimal}}, // boards drawn in tests
	{
		Paket: "indikator/gambar/...",
		Dalam: []string{"indikator", "indikator/gambar/...", "apbdes/wilayah/batas"},
		Luar:  []string{desimal},
	},
	{Paket: "indikator/contoh", Dalam: []string{"indikator", "apbdes/tulis/...", "apbdes/wilayah/batas"}}, // an invented kecamatan for demos and tests
	{
		Paket: "indikator/evaluasi", // a leaf: it writes XLSX
		Dalam: []string{"indikator", "apbdes/tulis/..."},
	},
	{Paket: "indikator/tautan", Dalam: []string{"indikator", "apbdes/cap"}, Luar: []string{desimal}}, // a board in a link
	{Paket: "indikator/nasional", Dalam: []string{"indikator", "apbdes/baca/alir"}},                  // a file of any size into an Agregat
	{
		Paket: "indikator",
		Dalam: []string{"apbdes", "apbdes/aturan/...", "layanan/..."},
		Luar:  []string{desimal},
	},
	{
		Paket: "wasm/inti/...",
		Dalam: []string{
			"apbdes", "apbdes/aturan/...", "apbdes/baca/...", "apbdes/cap", "apbdes/tulis/...",
			"layanan/...", "indikator", "indikator/contoh", "indikator/gambar/...", "indikator/nasional", "indikator/tautan", "wasm/inti/...", "apbdes/wilayah/batas",
		},
		Kecuali: []string{"apbdes/cap/tanda", "apbdes/tulis/xlsx/...", "apbdes/tulis/naskah/...", "apbdes/tulis/fdp", "indikator/evaluasi"},
		Luar:    []string{desimal},
	},
	{Paket: "docs"}, // pages, and the tests that keep them true
	{Paket: "wasm", Dalam: []string{"wasm/inti/..."}},
	{
		Paket: "examples/...",
		Dalam: []string{"apbdes/...", "layanan/...", "indikator/...", "wasm/inti/...", "examples/..."},
		Luar:  []string{desimal, validator},
	},
}

// dalamInternal tells whether jalur has a folder named internal on its way.
func dalamInternal(jalur string) bool {
	return slices.Contains(strings.Split(jalur, "/"), "internal")
}

func cariArah(jalur string) (arah, bool) {
	dalam := dalamInternal(jalur)
	i := slices.IndexFunc(tabelArah, func(a arah) bool { return cocok(a.Paket, jalur) && (!dalam || a.Paket == jalur) })
	if i < 0 {
		return arah{Paket: jalur}, dalam
	}
	return tabelArah[i], true
}

// adaPola tells whether one of pola matches jalur.
func adaPola(pola []string, jalur string) bool {
	return slices.ContainsFunc(pola, func(p string) bool { return cocok(p, jalur) })
}

// bolehDalam tells whether a may import jalur of this module, by its own row or by the row of a package it may import.
func bolehDalam(a arah, jalur string, dilihat map[string]bool) bool {
	if adaPola(a.Kecuali, jalur) {
		return false
	}
	if adaPola(a.Dalam, jalur) {
		return true
	}
	for _, pola := range a.Dalam {
		dasar := strings.TrimSuffix(pola, "/...")
		if dilihat[dasar] {
			continue
		}
		dilihat[dasar] = true
		if b, ok := cariArah(dasar); ok && bolehDalam(b, jalur, dilihat) {
			return true
		}
	}
	return false
}

// A file may exist only in the browser's build, so its imports are checked as well as the native ones.
func TestArahImpor(t *testing.T) {
	peramban, err := daftarPeramban(t, "-json", "./...")
	require.NoError(t, err)
	for nama, daftar := range map[string][]paket{"native": ambilPaket(t), "js": peramban} {
		t.Run(nama, func(t *testing.T) {
			for _, p := range daftar {
				periksaArah(t, p)
			}
		})
	}
}

func periksaArah(t *testing.T, p paket) {
	t.Helper()
	nama := p.pendek()
	a, ada := cariArah(nama)
	if !ada {
		t.Errorf("%s is not in the import table", nama)
		return
	}
	for _, impor := range p.Imports {
		switch dalam := pendek(impor); {
		case !milikModul(impor):
			luar := strings.Contains(strings.Split(impor, "/")[0], ".")
			wajib(t, !luar || slices.Contains(a.Luar, impor), "%s may not import %s", nama, impor)
		case dalamInternal(dalam):
			wajib(t, !strings.HasPrefix(nama, "examples/"), "%s is for others to copy and may not import %s", nama, dalam)
		default:
			wajib(t, bolehDalam(a, dalam, map[string]bool{}), "%s may not import %s (upward or sideways)", nama, dalam)
		}
	}
}

// The table itself: the tests above are worth only as much as these answers.
func TestTabelArah(t *testing.T) {
	kasus := []struct {
		dari, ke string
		boleh    bool
	}{
		{"apbdes/rupiah", "apbdes/temuan", false},
		{"apbdes/bagan", "apbdes/temuan", true},
		{"apbdes/bagan", "apbdes/rupiah", false},
		{"apbdes", "apbdes/bagan", true},
		{"apbdes", "apbdes/aturan", false},
		{"apbdes/aturan", "apbdes/wilayah", true},
		{"apbdes/aturan", "apbdes/baca/xlsx", false},
		{"apbdes/baca/kanonik", "apbdes/baca/lembar", true},
		{"apbdes/baca/kanonik", "apbdes/tulis", false},
		{"layanan", "apbdes", false},
		{"layanan", "apbdes/bagan", true},
		{"indikator", "layanan", true},
		{"indikator", "apbdes/rupiah", true},
		{"indikator", "apbdes/baca", false},
		{"indikator", "indikator/gambar", false},
		{"indikator/gambar/svg", "indikator", true},
		{"wasm/inti", "apbdes/bentuk", false},
		{"wasm/inti", "apbdes/tulis/xlsx", false},
		{"wasm/inti", "apbdes/baca/xlsx", true},
		{"examples/periksa", "apbdes/bentuk", true},
		{"examples/periksa", "wasm", false},
	}
	for _, k := range kasus {
		a, ada := cariArah(k.dari)
		require.True(t, ada, k.dari)
		assert.Equalf(t, k.boleh, bolehDalam(a, k.ke, map[string]bool{}), "%s → %s", k.dari, k.ke)
	}
}

// takDiPeramban are the packages that are never linked into the browser build.
var takDiPeramban = []string{"apbdes/bentuk", "apbdes/cap/tanda", "apbdes/tulis/xlsx/...", "apbdes/tulis/naskah/...", "apbdes/tulis/fdp", "indikator/evaluasi", "examples/..."}

// larangan are packages the browser build may not contain, directly or through others. A name ending in "/..." stands for
// everything below it.
var larangan = []string{
	"net", "net/http", "text/template", "log", "testing",
	"github.com/go-playground/validator/...",
	"github.com/stretchr/testify/...",
	"github.com/xuri/excelize/...",
}

func TestIsiPeramban(t *testing.T) {
	var sasaran []string
	for _, p := range ambilPaket(t) {
		program := p.Name == "main" && p.pendek() != "wasm" // a generator, say
		if !program && !adaPola(takDiPeramban, p.pendek()) {
			sasaran = append(sasaran, p.ImportPath)
		}
	}
	daftar, err := daftarPeramban(t, append([]string{"-deps", "-json"}, sasaran...)...)
	require.NoError(t, err)

	pengimpor := map[string]string{} // package → one that imports it, dependencies listed before their importers
	for _, p := range daftar {
		for _, impor := range p.Imports {
			if _, ada := pengimpor[impor]; !ada || milikModul(p.ImportPath) {
				pengimpor[impor] = p.ImportPath
			}
		}
	}
	for _, p := range daftar {
		terlarang := adaPola(larangan, p.ImportPath) || milikModul(p.ImportPath) && adaPola(takDiPeramban, p.pendek())
		wajib(t, !terlarang, "the browser build contains %s, imported by %s", p.ImportPath, rantai(pengimpor, p.ImportPath))
	}
}

// rantai follows importers up to a package of this module.
func rantai(pengimpor map[string]string, jalur string) string {
	var urut []string
	for range 20 {
		jalur = pengimpor[jalur]
		if jalur == "" {
			break
		}
		urut = append(urut, jalur)
		if milikModul(jalur) {
			break
		}
	}
	return strings.Join(urut, " ← ")
}

// The folders at the root are fixed; dist is a build's and ignored by git.
func TestFolderAkar(t *testing.T) {
	lewatiDiPeramban(t)
	boleh := []string{"apbdes", "layanan", "indikator", "wasm", "examples", "docs", "dist"}
	isi, err := os.ReadDir(akar)
	require.NoError(t, err)
	for _, e := range isi {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			wajib(t, slices.Contains(boleh, e.Name()), "folder %s at the root", e.Name())
		}
	}
}
