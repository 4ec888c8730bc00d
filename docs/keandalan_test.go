//go:build !js && !wasip1

package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	polaUji     = regexp.MustCompile("`([a-z][\\w/-]*)`: ((?:(?:Test|Fuzz|Benchmark|Example)\\w*(?:, )?)+)")
	polaTanggal = regexp.MustCompile(`^20\d\d-\d\d-\d\d$`)
	polaMake    = regexp.MustCompile(`\bmake ([a-z-]+)`)
	polaJalan   = regexp.MustCompile(`go (?:-C ([\w./-]+) )?test\b[^;&]*?-(?:run|fuzz|bench) '?([\w^$|]+)'?[^;&]*? (\.[\w./-]*)`)
	polaProgram = regexp.MustCompile(`go (?:-C ([\w./-]+) )?run (\.[\w./-]*)`)
	polaSkrip   = regexp.MustCompile(`\b(?:sh|bash) ([\w./-]+)`)
)

// barisTabel are the cells of the rows of every table below a heading, without header and rule.
func barisTabel(isi, judul string) [][]string {
	_, isi, _ = strings.Cut(isi, "\n## "+judul+"\n")
	isi, _, _ = strings.Cut(isi, "\n## ")
	var hasil [][]string
	tabel := false
	for l := range strings.Lines(isi) {
		l = strings.TrimSpace(l)
		switch {
		case !strings.HasPrefix(l, "|"):
			tabel = false
		case !tabel:
			tabel = true // the header
		case !strings.HasPrefix(l, "| ---") && !strings.HasPrefix(l, "|---"):
			l = strings.ReplaceAll(strings.Trim(l, "|"), `\|`, "\x00")
			sel := strings.Split(l, "|")
			for i := range sel {
				sel[i] = strings.ReplaceAll(strings.TrimSpace(sel[i]), "\x00", "|")
			}
			hasil = append(hasil, sel)
		}
	}
	return hasil
}

// adaUji reports whether a package has a test, fuzz target, benchmark or example.
func adaUji(t *testing.T, folder, nama string) bool {
	t.Helper()
	berkas, err := filepath.Glob(filepath.Join(akar, filepath.FromSlash(folder), "*_test.go"))
	require.NoError(t, err)
	for _, b := range berkas {
		isi, err := os.ReadFile(b)
		require.NoError(t, err)
		if strings.Contains(string(isi), "\nfunc "+nama+"(") {
			return true
		}
	}
	return false
}

// periksaUji checks the tests that a cell cites, and returns how many they are.
func periksaUji(t *testing.T, sel string) int {
	t.Helper()
	n := 0
	for _, m := range polaUji.FindAllStringSubmatch(sel, -1) {
		for nama := range strings.SplitSeq(strings.TrimSuffix(m[2], ", "), ", ") {
			assert.True(t, adaUji(t, m[1], nama), "%s has no %s", m[1], nama)
			n++
		}
	}
	return n
}

// periksaJalan checks what a command names: targets of make, folders, programs, scripts, tests.
func periksaJalan(t *testing.T, sel string) {
	t.Helper()
	makefile, n := bacaAkar(t, "Makefile"), 0
	ada := func(jalur ...string) {
		n++
		_, err := os.Stat(filepath.Join(append([]string{akar}, jalur...)...))
		assert.NoError(t, err, sel)
	}
	for _, m := range polaMake.FindAllStringSubmatch(sel, -1) {
		n++
		assert.Positive(t, strings.Count(makefile, "\n"+m[1]+":"), sel)
	}
	for _, m := range polaProgram.FindAllStringSubmatch(sel, -1) {
		ada(m[1], m[2])
	}
	for _, m := range polaSkrip.FindAllStringSubmatch(sel, -1) {
		ada(m[1])
	}
	for _, m := range polaJalan.FindAllStringSubmatch(sel, -1) {
		ada(m[1], strings.TrimSuffix(m[3], "..."))
		for nama := range strings.SplitSeq(m[2], "|") {
			if nama = strings.Trim(nama, "^$"); nama != "" && !strings.HasSuffix(m[3], "...") {
				assert.True(t, adaUji(t, filepath.ToSlash(filepath.Join(m[1], m[3])), nama), "%s: no %s", sel, nama)
			}
		}
	}
	assert.Positive(t, n, "no command in %q", sel)
}

// Every promise of the README has a row with the tests that prove it, in the same order, and those tests exist.
func TestKeandalanJanji(t *testing.T) {
	readme, isi := bacaAkar(t, "README.md"), bacaAkar(t, "KEANDALAN.md")
	assert.Positive(t, strings.Count(readme, "(KEANDALAN.md)"), "README.md does not link to it")
	var janji []string
	for _, judul := range []string{"What it does", "What it refuses to do"} {
		_, bagian, ada := strings.Cut(readme, "\n## "+judul+"\n")
		require.True(t, ada, judul)
		bagian, _, _ = strings.Cut(bagian, "\n## ")
		for _, b := range strings.Split("\n"+bagian, "\n- ")[1:] {
			janji = append(janji, strings.Join(strings.Fields(strings.ReplaceAll(b, "**", "")), " "))
		}
	}
	baris := barisTabel(isi, "What the README promises")
	require.Len(t, baris, len(janji))
	for i, b := range baris {
		assert.True(t, strings.HasPrefix(janji[i], b[0]), "row %d: %q is not the beginning of %q", i+1, b[0], janji[i])
		assert.Positive(t, periksaUji(t, b[1]), "row %d cites no test", i+1)
	}
}

// Every row of the evidence has a command that names things which exist, a figure and a date.
func TestKeandalanBukti(t *testing.T) {
	isi := bacaAkar(t, "KEANDALAN.md")
	n := 0
	for _, judul := range regexp.MustCompile(`(?m)^## (.+)$`).FindAllStringSubmatch(isi, -1) {
		if judul[1] == "What the README promises" {
			continue
		}
		for _, b := range barisTabel(isi, judul[1]) {
			require.Len(t, b, 5, "%v", b)
			n++
			periksaUji(t, b[1])
			periksaJalan(t, b[2])
			assert.Regexp(t, `\d`, b[3], "%s: no figure", b[0])
			assert.Regexp(t, polaTanggal, b[4], b[0])
		}
	}
	assert.GreaterOrEqual(t, n, 5)
}
