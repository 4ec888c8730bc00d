package naskah_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected files in testdata")

// daftar prints a layout as text, one row per line.
func daftar(n *naskah.Naskah) string {
	var b strings.Builder
	_, _ = fmt.Fprintf(&b, "%s\n%s\n", strings.Join(n.Lampiran, " / "), strings.Join(n.Judul, " / "))
	for _, k := range n.Kolom {
		_, _ = fmt.Fprintf(&b, "| %s ", k.Judul)
	}
	_, _ = fmt.Fprintf(&b, "| %s\n", n.JudulSumber())
	for i := range n.Baris {
		r := &n.Baris[i]
		_, _ = fmt.Fprintf(&b, "%3d %-7s %-11s %s%s", i, naskah.Kode(r.Kegiatan.String()), naskah.Kode(r.Rekening.String()), strings.Repeat("  ", r.Tingkat), r.Uraian)
		for k := range n.Kolom {
			if p, ada := n.Persen(r, k); ada {
				_, _ = fmt.Fprintf(&b, " | %s", p.StringFixed(4))
			} else {
				_, _ = fmt.Fprintf(&b, " | %s", r.Nilai[k])
			}
		}
		_, _ = fmt.Fprintf(&b, " | %s", r.TeksSumber())
		if r.Rumus.Ada() {
			_, _ = fmt.Fprintf(&b, " = %v", r.Rumus)
		}
		_ = b.WriteByte('\n')
	}
	for _, c := range n.Catatan {
		_, _ = fmt.Fprintf(&b, "* %s\n", c.Indonesia)
	}
	return b.String()
}

// The layouts of files of four kinds: kegiatan with change and realisation, bidang with a change of income, kegiatan alone, and bidang of
// two years.
func TestEmas(t *testing.T) {
	akar := filepath.Join("..", "..", "..", "examples", "periksa", "testdata")
	for _, nama := range []string{"contoh", "dauhi-2019", "senga-selatan-2022", "wringinanom-2023-2024"} {
		isi, err := os.ReadFile(filepath.Join(akar, nama+".csv"))
		require.NoError(t, err)
		h, err := baca.Baca(isi, baca.Opsi{Berkas: nama + ".csv"}, lembar.Batas{})
		require.NoError(t, err)
		emas(t, nama, h.Dokumen)
	}
}

func emas(t *testing.T, nama string, d []*apbdes.Dokumen) {
	t.Helper()
	for _, j := range naskah.DaftarJenis() {
		var s []string
		for _, x := range d {
			s = append(s, daftar(susun(t, x, j, naskah.Opsi{})))
		}
		nyata := strings.Join(s, "\n")
		jalur := filepath.Join("testdata", nama+"."+j.String()+".teks")
		if *perbarui {
			require.NoError(t, os.MkdirAll("testdata", 0o750))
			require.NoError(t, os.WriteFile(jalur, []byte(nyata), 0o600))
		}
		ingin, err := os.ReadFile(jalur)
		require.NoError(t, err)
		assert.Equal(t, string(ingin), nyata, jalur)
	}
}
