//go:build !js && !wasip1

package docs_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

const contohCSV = "examples/periksa/testdata/contoh.csv"

// TestJejakAngka runs every command of the walk-through, or its equivalent where it is a tool of the shell, and holds the pages to
// what came out.
func TestJejakAngka(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go run")
	}
	for _, l := range langkah(t) {
		for _, h := range []string{"jejak-angka.md", "number-trail.md"} {
			sisipan(t, h, l.nama, "```console\n$ "+l.perintah+"\n"+strings.TrimRight(l.keluaran, "\n")+"\n```\n")
		}
	}
}

// langkahJejak is a command of the page and its output.
type langkahJejak struct{ nama, perintah, keluaran string }

func langkah(t *testing.T) []langkahJejak {
	t.Helper()
	laporan, _ := jalankanGo(t, "./examples/periksa", contohCSV)
	mentah, _ := jalankanGo(t, "./examples/periksa", "-format", "json", contohCSV)
	gambar, _ := jalankanGo(t, "./examples/baliho", "-gambar", "lembar", "-fase", "perubahan", "-bentuk", "svg", contohCSV)
	halaman(t, "gambar/jejak.svg", []byte(gambar))
	ubah := filepath.Join(t.TempDir(), "ubah.csv")
	asli := bacaAkar(t, contohCSV)
	require.NoError(t, os.WriteFile(ubah, []byte(strings.Replace(asli, ",75500000.50,72", ",75500000.51,72", 1)), 0o600))
	beda, kode := jalankanGo(t, "./examples/periksa", "-cap", ubah, contohCSV)
	require.Equal(t, 1, kode)
	jumlah, porsi := hitungTangan(t)
	return []langkahJejak{
		{"baris", "grep -nE ',5\\.[0-9.]+,' " + contohCSV + " | cut -d, -f1,4-7,10", potong(saring(asli, `,5\.[0-9.]+,`), 0, 3, 4, 5, 6, 9)},
		{"peta", "grep -E '^(1.3.01|2.1.01|2.2.02|2.3.10|2.4.03|5.3.00),' layanan/data/peta.csv | cut -d, -f1-3", peta(t)},
		{"jumlah", "echo '8000000.00 + 48000000.00 + 75500000.50 + 120000000.00 + 216000000.00' | bc", jumlah},
		{"porsi", "echo 'scale=6; 467500000.50 / 1392500000.50' | bc", porsi},
		{"json", "go run ./examples/periksa -format json " + contohCSV +
			" | jq -c '.dokumen[0].indikator[] | select(.kode==\"porsi_layanan\" and .fase==\"perubahan\" and .anggota==null)'", nilaiJSON(t, mentah)},
		{"laporan", "go run ./examples/periksa " + contohCSV + " | grep -A6 '^Layanan dasar'", sesudah(laporan, "Layanan dasar", 6)},
		{"gambar", "go run ./examples/baliho -gambar lembar -fase perubahan -bentuk svg " + contohCSV + " > jejak.svg; grep -oE '>(Dari|[A-Z][^<]* [0-9,]+%)[^<]*' jejak.svg",
			cocokSemua(gambar, `>(?:Dari|[A-Z][^<]* [0-9,]+%)[^<]*`)},
		{"cap", "sed 's/,75500000.50,72/,75500000.51,72/' " + contohCSV + " > ubah.csv; go run ./examples/periksa -cap ubah.csv " + contohCSV, beda},
	}
}

// The commands themselves, where the tools of the shell are there.
func TestJejakPerintah(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go run")
	}
	for _, alat := range []string{"sh", "grep", "cut", "sed", "bc", "jq"} {
		if _, err := exec.LookPath(alat); err != nil {
			t.Skip("PERINTAH TIDAK DIJALANKAN: no " + alat)
		}
	}
	folder := filepath.ToSlash(t.TempDir())
	for _, l := range langkah(t) {
		c := exec.Command("sh", "-c", strings.NewReplacer("jejak.svg", folder+"/jejak.svg", "ubah.csv", folder+"/ubah.csv").Replace(l.perintah))
		c.Dir = akar
		keluar, _ := c.Output() // the last one ends with 1
		require.Equal(t, strings.TrimRight(l.keluaran, "\n"), strings.TrimRight(string(keluar), "\n"), l.perintah)
	}
}

// jalankanGo runs a program of the repository and returns its output and exit status.
func jalankanGo(t *testing.T, paket string, args ...string) (string, int) {
	t.Helper()
	c := exec.Command(bangunAlat(t, paket), args...)
	c.Dir = akar
	var b bytes.Buffer
	c.Stdout = &b
	err := c.Run()
	var gagal *exec.ExitError
	if err != nil && !errors.As(err, &gagal) {
		require.NoError(t, err)
	}
	return b.String(), c.ProcessState.ExitCode()
}

// saring keeps the lines that match, with their numbers, as grep -n does.
func saring(isi, pola string) string {
	r := regexp.MustCompile(pola)
	var b strings.Builder
	for i, s := range strings.Split(isi, "\n") {
		if r.MatchString(s) {
			b.WriteString(strconv.Itoa(i+1) + ":" + s + "\n")
		}
	}
	return b.String()
}

// potong keeps columns of comma-separated lines, counted from 0, as cut does.
func potong(isi string, kolom ...int) string {
	var b strings.Builder
	for _, s := range strings.Split(strings.TrimRight(isi, "\n"), "\n") {
		semua := strings.Split(s, ",")
		for i, k := range kolom {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(semua[k])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func peta(t *testing.T) string {
	t.Helper()
	r := regexp.MustCompile(`^(1.3.01|2.1.01|2.2.02|2.3.10|2.4.03|5.3.00),`)
	var b strings.Builder
	for _, s := range strings.Split(bacaAkar(t, "layanan/data/peta.csv"), "\n") {
		if r.MatchString(s) {
			b.WriteString(s + "\n")
		}
	}
	return potong(b.String(), 0, 1, 2)
}

func hitungTangan(t *testing.T) (jumlah, porsi string) {
	t.Helper()
	var p rupiah.Penjumlah
	for _, s := range []string{"8000000.00", "48000000.00", "75500000.50", "120000000.00", "216000000.00"} {
		r, err := rupiah.Urai(s, rupiah.Mesin)
		require.NoError(t, err)
		p.Tambah(r)
	}
	r, err := p.Hasil()
	require.NoError(t, err)
	belanja, err := rupiah.Urai("1392500000.50", rupiah.Mesin)
	require.NoError(t, err)
	q, _ := r.Desimal().QuoRem(belanja.Desimal(), 6)
	return r.String(), strings.TrimPrefix(q.StringFixed(6), "0")
}

// nilaiJSON picks the value of the page out of the canonical result, as jq -c prints it.
func nilaiJSON(t *testing.T, mentah string) string {
	t.Helper()
	var isi struct {
		Dokumen []struct{ Indikator []json.RawMessage }
	}
	require.NoError(t, json.Unmarshal([]byte(mentah), &isi))
	for _, n := range isi.Dokumen[0].Indikator {
		var k struct{ Kode, Fase, Anggota string }
		require.NoError(t, json.Unmarshal(n, &k))
		if k.Kode == "porsi_layanan" && k.Fase == "perubahan" && k.Anggota == "" {
			var b bytes.Buffer
			require.NoError(t, json.Compact(&b, n))
			return b.String()
		}
	}
	require.Fail(t, "no such value")
	return ""
}

// sesudah returns the line that begins with awal and n lines more, as grep -A does.
func sesudah(isi, awal string, n int) string {
	baris := strings.Split(isi, "\n")
	for i, s := range baris {
		if strings.HasPrefix(s, awal) && i+n < len(baris) {
			return strings.Join(baris[i:i+n+1], "\n")
		}
	}
	return ""
}

func cocokSemua(isi, pola string) string {
	return strings.Join(regexp.MustCompile(pola).FindAllString(isi, -1), "\n")
}
