//go:build !js && !wasip1

package docs_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	polaTautan  = regexp.MustCompile(`(?:\]\(|src="|srcset=")([^)"\s]+)[)"]`)
	polaJudul   = regexp.MustCompile(`(?m)^#{1,6} (.+)$`)
	polaJangkar = regexp.MustCompile(`<a (?:id|name)="([^"]+)"`)
	polaKode    = regexp.MustCompile("`[^`\n]*`")
)

// jangkarHalaman are the anchors of a page: of its headings, as GitHub makes them, and those written out.
func jangkarHalaman(isi string) map[string]bool {
	ada := map[string]bool{}
	for _, m := range polaJudul.FindAllStringSubmatch(isi, -1) {
		var b strings.Builder
		for _, r := range strings.ToLower(strings.TrimSpace(m[1])) {
			switch {
			case r == ' ':
				b.WriteByte('-')
			case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
				b.WriteRune(r)
			}
		}
		ada[b.String()] = true
	}
	for _, m := range polaJangkar.FindAllStringSubmatch(isi, -1) {
		ada[m[1]] = true
	}
	return ada
}

// Every link of every page to a file of the repository, or to a part of a page, leads somewhere.
func TestTautan(t *testing.T) {
	halaman := map[string]string{}
	require.NoError(t, filepath.WalkDir(akar, func(jalur string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch n := d.Name(); {
		case d.IsDir() && (n == ".git" || n == "node_modules" || n == "dist" || n == "testdata"):
			return filepath.SkipDir
		case !d.IsDir() && filepath.Ext(n) == ".md":
			nama, err := filepath.Rel(akar, jalur)
			if err != nil {
				return err
			}
			halaman[filepath.ToSlash(nama)] = bacaAkar(t, nama)
		}
		return nil
	}))
	assert.Greater(t, len(halaman), 20)
	banyak := 0
	for nama, isi := range halaman {
		tanpaBlok := polaKode.ReplaceAllString(polaBlok.ReplaceAllString(isi, ""), "")
		for _, m := range polaTautan.FindAllStringSubmatch(tanpaBlok, -1) {
			if strings.Contains(m[1], "://") || strings.HasPrefix(m[1], "/") {
				continue
			}
			banyak++
			ke, bagian, _ := strings.Cut(m[1], "#")
			tujuan := nama
			if ke != "" {
				tujuan = path.Join(path.Dir(nama), ke)
			}
			if _, err := os.Stat(filepath.Join(akar, filepath.FromSlash(tujuan))); err != nil {
				t.Errorf("%s: %s: %v", nama, m[1], err)
			}
			if isi, ada := halaman[tujuan]; ada && bagian != "" {
				assert.True(t, jangkarHalaman(isi)[bagian], "%s: %s has no part %s", nama, tujuan, bagian)
			}
		}
	}
	assert.Greater(t, banyak, 500)
}

// The page about web sites names every attribute of the element and no other, the sizes that the build enforces, and what the element says.
func TestHalamanSitus(t *testing.T) {
	_, daftar, ada := strings.Cut(bacaAkar(t, "wasm/alat/manifes.go"), "func daftarAtribut()")
	require.True(t, ada)
	daftar, _, _ = strings.Cut(daftar, "\n}\n")
	var ingin []string
	for _, m := range regexp.MustCompile(`(?m)^\t\t\{"([a-z-]+)", `).FindAllStringSubmatch(daftar, -1) {
		ingin = append(ingin, m[1])
	}
	require.Greater(t, len(ingin), 20)
	for _, p := range []struct{ halaman, pesan, ribu string }{{"docs/website.md", "en", ","}, {"docs/situs.md", "id", "."}} {
		isi := bacaAkar(t, p.halaman)
		_, tabel, _ := strings.Cut(isi, "<!-- atribut -->")
		tabel, _, _ = strings.Cut(tabel, "<!-- /atribut -->")
		var punya []string
		for _, m := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` ").FindAllStringSubmatch(tabel, -1) {
			punya = append(punya, m[1])
		}
		assert.Equal(t, ingin, punya, p.halaman)
		for _, n := range []string{"dasbor.js", "pekerja.js"} {
			assert.Regexp(t, "(?m)^\\| `"+regexp.QuoteMeta(n)+"` .* "+kilo(t, "wasm/ukuran.txt", n, p.ribu)+` \|$`, isi, p.halaman)
		}
		assert.Contains(t, isi, " "+kilo(t, "wasm/ukuran-tinygo.txt", "inti.wasm", p.ribu)+", "+kilo(t, "wasm/ukuran.txt", "inti.wasm", p.ribu)+" |", p.halaman)
		for _, m := range regexp.MustCompile(`(?m)^\| "([^"]+)" \|`).FindAllStringSubmatch(isi, -1) {
			assert.Contains(t, bacaAkar(t, "wasm/widget/pesan."+p.pesan+".json"), m[1], p.halaman)
		}
	}
}

// kilo is a limit of the build in thousands of bytes.
func kilo(t *testing.T, berkas, nama, ribu string) string {
	t.Helper()
	n := batasUkuran(t, berkas, nama)
	require.Zero(t, n%1000)
	s := strconv.Itoa(n / 1000)
	if len(s) > 3 {
		s = s[:len(s)-3] + ribu + s[len(s)-3:]
	}
	return s + " KB"
}

// The index of the examples has every one of them, each with a link, and what it says runs.
func TestDaftarContoh(t *testing.T) {
	isi := bacaAkar(t, "examples/README.md")
	folder, err := os.ReadDir(filepath.Join(akar, "examples"))
	require.NoError(t, err)
	banyak := 0
	for _, f := range folder {
		if f.IsDir() {
			banyak++
			assert.Contains(t, isi, "\n| ["+f.Name()+"]("+f.Name(), "examples/README.md")
		}
	}
	assert.Equal(t, banyak, strings.Count(isi, "\n| ["))
}
