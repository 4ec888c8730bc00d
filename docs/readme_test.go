//go:build !js && !wasip1

package docs_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pasangan is a page in English and Indonesian.
type pasangan struct{ en, id string }

// daftarPasangan are the pages for users that are written by hand.
func daftarPasangan() []pasangan {
	return []pasangan{{"README.md", "README.id.md"}, {"docs/website.md", "docs/situs.md"}}
}

var (
	polaBlok     = regexp.MustCompile("(?s)```([a-z]*)\n(.*?)```")
	polaPerintah = regexp.MustCompile("(?m)^(?:go |make )[^\n#]*|`(go run [^`]+|make [a-z-]+|go -C [^`]+)`")
)

// perintahReadme are the commands of a page, from its blocks and its running text.
func perintahReadme(isi string) []string {
	var hasil []string
	for _, m := range polaPerintah.FindAllStringSubmatch(isi, -1) {
		s := m[0]
		if m[1] != "" {
			s = m[1]
		}
		hasil = append(hasil, strings.TrimSpace(s))
	}
	return hasil
}

// The two languages have the same headings, tables, blocks and commands.
func TestReadmeSama(t *testing.T) {
	for _, p := range daftarPasangan() {
		en, id := bacaAkar(t, p.en), bacaAkar(t, p.id)
		for _, tanda := range []string{"\n## ", "\n### ", "\n| ", "\n- ", "```", "<img ", "<source "} {
			assert.Equal(t, strings.Count(en, tanda), strings.Count(id, tanda), "%v: %q", p, tanda)
		}
		assert.Len(t, perintahReadme(id), len(perintahReadme(en)), "%v: commands", p)
	}
}

// Every command names a program that exists and flags that it knows; one whose files exist is run.
func TestReadmePerintah(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the programs")
	}
	makefile := bacaAkar(t, "Makefile")
	sudah := map[string]bool{}
	for _, p := range daftarPasangan() {
		for _, nama := range []string{p.en, p.id} {
			for _, s := range perintahReadme(bacaAkar(t, nama)) {
				kata := strings.Fields(s)
				switch {
				case sudah[s]:
				case kata[0] == "make":
					assert.Contains(t, makefile, "\n"+kata[1]+":", s)
				case kata[1] == "-C":
					_, err := os.Stat(filepath.Join(akar, kata[2], "go.mod"))
					require.NoError(t, err, s)
				case kata[1] == "run":
					t.Run(s, func(t *testing.T) { periksaPerintah(t, kata[2:]) })
				}
				sudah[s] = true
			}
		}
	}
}

func periksaPerintah(t *testing.T, kata []string) {
	t.Helper()
	alat := bangunAlat(t, kata[0])
	c := exec.Command(alat, "-h")
	c.Dir = akar
	bantuan, _ := c.CombinedOutput()
	lengkap := true
	for i, k := range kata[1:] {
		if k == ">" {
			kata = kata[:i+1]
			break
		}
		if bendera, ada := strings.CutPrefix(k, "-"); ada {
			assert.Regexp(t, `(?m)^\s+-`+regexp.QuoteMeta(bendera)+`\b`, string(bantuan), k)
		}
		if strings.ToUpper(k) == k {
			lengkap = false // FILE, BERKAS, FOLDER
		}
	}
	if len(kata) < 2 || !lengkap {
		return
	}
	c = exec.Command(alat, kata[1:]...)
	c.Dir = akar
	keluar, _ := c.CombinedOutput()
	assert.Less(t, c.ProcessState.ExitCode(), 2, string(keluar))
	assert.GreaterOrEqual(t, c.ProcessState.ExitCode(), 0, string(keluar))
}

// A program in a page compiles, and prints the block below it.
func TestReadmeProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the programs")
	}
	for _, p := range daftarPasangan() {
		for _, nama := range []string{p.en, p.id} {
			blok := polaBlok.FindAllStringSubmatch(bacaAkar(t, nama), -1)
			for i, m := range blok {
				if m[1] != "go" || !strings.HasPrefix(m[2], "package main") {
					continue
				}
				berkas := filepath.Join(t.TempDir(), "main.go")
				require.NoError(t, os.WriteFile(berkas, []byte(m[2]), 0o600))
				c := exec.Command("go", "run", berkas)
				c.Dir = akar
				var galat bytes.Buffer
				c.Stderr = &galat
				keluar, err := c.Output()
				require.NoError(t, err, galat.String())
				require.Equal(t, "text", blok[i+1][1], nama)
				assert.Equal(t, blok[i+1][2], string(keluar), nama)
			}
		}
	}
}

// The sizes of the core that the README promises are the limits that the build enforces; -perbarui writes them.
func TestReadmeUkuran(t *testing.T) {
	for nama, pola := range map[string]string{
		"README.md":    `[0-9.]+ MB with brotli when Go compiles it and [0-9.]+ MB in a release`,
		"README.id.md": `[0-9,]+ MB dengan brotli bila dikompilasi Go dan [0-9,]+ MB pada rilis`,
	} {
		isi, ingin := bacaAkar(t, nama), kalimatUkuran(t, nama == "README.md")
		r := regexp.MustCompile(pola)
		if *perbarui {
			require.NoError(t, os.WriteFile(filepath.Join(akar, nama), []byte(r.ReplaceAllString(isi, ingin)), 0o644))
			isi = bacaAkar(t, nama)
		}
		assert.Equal(t, ingin, r.FindString(isi), "%s: run go test ./docs -args -perbarui", nama)
	}
}

// kalimatUkuran is the clause of the README about the size of the core.
func kalimatUkuran(t *testing.T, inggris bool) string {
	t.Helper()
	var juta []string
	for _, berkas := range []string{"wasm/ukuran.txt", "wasm/ukuran-tinygo.txt"} {
		s := strings.TrimRight(strconv.FormatFloat(float64(batasUkuran(t, berkas, "inti.wasm"))/1e6, 'f', 3, 64), "0")
		if !inggris {
			s = strings.Replace(s, ".", ",", 1)
		}
		juta = append(juta, s)
	}
	if inggris {
		return juta[0] + " MB with brotli when Go compiles it and " + juta[1] + " MB in a release"
	}
	return juta[0] + " MB dengan brotli bila dikompilasi Go dan " + juta[1] + " MB pada rilis"
}

// batasUkuran is the most bytes that a file of the build may have with brotli.
func batasUkuran(t *testing.T, berkas, nama string) int {
	t.Helper()
	m := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(nama) + `\s+brotli\s+(\d+)`).FindStringSubmatch(bacaAkar(t, berkas))
	require.Len(t, m, 2, "%s: %s", berkas, nama)
	bita, err := strconv.Atoi(m[1])
	require.NoError(t, err)
	return bita
}
