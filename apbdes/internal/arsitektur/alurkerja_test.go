package arsitektur_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// izinTulis are the permissions beyond reading that a job of a workflow may have.
var izinTulis = map[string][]string{"rilis.yml": {"terbit: contents: write", "terbit: id-token: write", "terbit: attestations: write"}}

var (
	polaUses   = regexp.MustCompile(`uses:\s*(.*)$`)
	polaPaku   = regexp.MustCompile(`^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	polaRun    = regexp.MustCompile(`^(\s*-?\s*)run:\s*(.*)$`)
	polaTugas  = regexp.MustCompile(`^  ([\w-]+):\s*$`)
	polaUnduh  = regexp.MustCompile(`(curl|wget)[^|]*\|\s*(sudo\s+)?(ba|z)?sh`)
	polaIzin   = regexp.MustCompile(`^\s*([\w-]+): (write|read|none)\b`)
	polaAcara  = regexp.MustCompile(`\b(pull_request_target|workflow_run|issue_comment)\b`)
	polaRahsia = regexp.MustCompile(`\$\{\{[^}]*\bsecrets\.`)
)

// Workflows run with the repository's rights on what strangers send: every action is pinned to a commit, nothing of an event is pasted
// into a shell, and only the job that publishes may write, in which nothing of the repository runs.
func TestAlurKerja(t *testing.T) {
	lewatiDiPeramban(t)
	daftar, err := filepath.Glob(filepath.Join(akar, ".github", "workflows", "*"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(daftar), 3)
	for _, jalur := range daftar {
		isi, err := os.ReadFile(jalur)
		require.NoError(t, err)
		nama := filepath.Base(jalur)
		for _, salah := range periksaAlur(string(isi), izinTulis[nama]) {
			t.Errorf("%s: %s", nama, salah)
		}
	}
}

// alur is a workflow while it is read line by line.
type alur struct {
	salah  []string
	nomor  int
	tugas  string              // the job
	baris  map[string][]string // lines of each job
	dalam  int                 // indentation of a run block, -1 outside
	izin   int                 // indentation of a permissions block, -1 outside
	boleh  []string
	pakai  map[string]bool // allowed permissions that were met
	urutan []string
}

// periksaAlur lists what is wrong with a workflow. It knows the plain block style of YAML that the files here are written in.
func periksaAlur(isi string, boleh []string) []string {
	a := &alur{baris: map[string][]string{}, dalam: -1, izin: -1, boleh: boleh, pakai: map[string]bool{}}
	wajibAda := regexp.MustCompile(`(?m)^permissions:\n  contents: read\n`)
	if !wajibAda.MatchString(isi) {
		a.salah = append(a.salah, "no top-level permissions with contents: read and nothing else")
	}
	mulai := false
	for baris := range strings.Lines(isi) {
		a.nomor++
		baris = strings.TrimRight(baris, "\r\n")
		if baris == "jobs:" {
			mulai = true
		} else if m := polaTugas.FindStringSubmatch(baris); m != nil && mulai {
			a.tugas = m[1]
			a.urutan = append(a.urutan, a.tugas)
		}
		a.baris[a.tugas] = append(a.baris[a.tugas], baris)
		a.periksaBaris(baris)
	}
	for _, tugas := range a.urutan {
		a.periksaTugas(tugas, strings.Join(a.baris[tugas], "\n"))
	}
	for _, b := range boleh {
		if !a.pakai[b] {
			a.catat("the permission %q is not used any more", b)
		}
	}
	return a.salah
}

func (a *alur) catat(pola string, isi ...any) {
	a.salah = append(a.salah, fmt.Sprintf("line %d: ", a.nomor)+fmt.Sprintf(pola, isi...))
}

func (a *alur) periksaBaris(baris string) {
	tepi := len(baris) - len(strings.TrimLeft(baris, " "))
	if strings.TrimSpace(baris) == "" {
		return
	}
	if a.dalam >= 0 && tepi <= a.dalam {
		a.dalam = -1
	}
	if a.izin >= 0 && tepi <= a.izin {
		a.izin = -1
	}
	if m := polaUses.FindStringSubmatch(baris); m != nil && !polaPaku.MatchString(m[1]) {
		a.catat("not pinned to a commit with its tag behind it: %s", m[1])
	}
	if m := polaRun.FindStringSubmatch(baris); m != nil && a.dalam < 0 {
		a.periksaPerintah(m[2])
		if m[2] == "" || strings.ContainsAny(m[2][:1], "|>") {
			a.dalam = len(m[1])
		}
	} else if a.dalam >= 0 {
		a.periksaPerintah(baris)
	}
	if polaAcara.MatchString(baris) {
		a.catat("runs with rights on what strangers send: %s", baris)
	}
	if polaRahsia.MatchString(baris) {
		a.catat("a secret: %s", baris)
	}
	switch m := polaIzin.FindStringSubmatch(baris); {
	case strings.HasPrefix(strings.TrimSpace(baris), "permissions:"):
		if strings.TrimSpace(baris) != "permissions:" {
			a.catat("permissions are listed one by one: %s", baris)
		}
		a.izin = tepi
	case a.izin >= 0 && m != nil && m[2] == "write":
		izin := a.tugas + ": " + m[1] + ": write"
		a.pakai[izin] = true
		if !slices.Contains(a.boleh, izin) {
			a.catat("may write: %s", izin)
		}
	}
}

func (a *alur) periksaPerintah(s string) {
	if strings.Contains(s, "${{") {
		a.catat("an expression is pasted into a shell: %s", s)
	}
	if polaUnduh.MatchString(s) {
		a.catat("runs what it downloads: %s", s)
	}
}

func (a *alur) periksaTugas(nama, isi string) {
	if !strings.Contains(isi, "timeout-minutes:") {
		a.salah = append(a.salah, nama+": no timeout-minutes")
	}
	if strings.Count(isi, "actions/checkout@") != strings.Count(isi, "persist-credentials: false") {
		a.salah = append(a.salah, nama+": a checkout keeps its credentials")
	}
	if strings.Contains(isi, ": write") && regexp.MustCompile(`actions/checkout@|go run|make |npm (i|ci|install)`).MatchString(isi) {
		a.salah = append(a.salah, nama+": a job that may write runs code of the repository")
	}
}

func TestPeriksaAlur(t *testing.T) {
	const paku = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0"
	baik := "permissions:\n  contents: read\n\njobs:\n  a:\n    timeout-minutes: 5\n    steps:\n      - uses: " + paku + "\n        with:\n          persist-credentials: false\n" +
		"      - run: |\n          echo \"$A\"\n        env:\n          A: ${{ github.ref }}\n"
	assert.Empty(t, periksaAlur(baik, nil))
	for buruk, kata := range map[string]string{
		strings.ReplaceAll(baik, paku, "actions/checkout@v5"):                                                                     "not pinned",
		strings.ReplaceAll(baik, "- uses: "+paku, "- {uses: actions/checkout@v5}"):                                                "not pinned",
		strings.ReplaceAll(baik, " # v5.0.0", ""):                                                                                 "not pinned",
		strings.ReplaceAll(baik, "$A\"", "${{ github.event.pull_request.title }}\""):                                              "pasted",
		strings.ReplaceAll(baik, "run: |\n          echo \"$A\"", "run: echo ${{ github.head_ref }}"):                             "pasted",
		strings.ReplaceAll(baik, "contents: read\n", "contents: write\n"):                                                         "top-level",
		strings.ReplaceAll(baik, "    timeout-minutes: 5\n", "    permissions:\n      packages: write\n"):                         "may write: a: packages",
		strings.ReplaceAll(baik, "    timeout-minutes: 5\n", "    permissions: write-all\n"):                                      "one by one",
		strings.ReplaceAll(baik, "    timeout-minutes: 5\n", ""):                                                                  "no timeout",
		strings.ReplaceAll(baik, "persist-credentials: false", "fetch-depth: 0"):                                                  "credentials",
		"on:\n  pull_request_target:\n" + baik:                                                                                    "strangers",
		strings.ReplaceAll(baik, "echo \"$A\"", "curl -sS https://a.example/x | sh"):                                              "downloads",
		strings.ReplaceAll(baik, "github.ref", "secrets.KUNCI"):                                                                   "a secret",
		strings.ReplaceAll(baik, "    timeout-minutes: 5\n", "    timeout-minutes: 5\n    permissions:\n      contents: write\n"): "runs code of the repository",
	} {
		assert.Contains(t, strings.Join(periksaAlur(buruk, nil), "\n"), kata, buruk)
	}
	assert.Contains(t, strings.Join(periksaAlur(baik, []string{"a: x: write"}), "\n"), "not used any more")
}
