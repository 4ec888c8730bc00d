package mdb_test

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/mdb"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
)

// mapKorpus is where the Siskeudes V1 database and its CSV exports lie below DASBOR_KORPUS.
const mapKorpus = "nyata/siskeudes-v1-mde"

// bacaKorpus unpacks the real Siskeudes file, or skips.
func bacaKorpus(tb testing.TB) (berkas []byte, folder string) {
	tb.Helper()
	akar := korpus.Folder(tb)
	if runtime.GOOS == "js" {
		tb.Skip("KORPUS TIDAK DIBACA: js cannot run xz")
	}
	xz, err := exec.LookPath("xz")
	if err != nil {
		tb.Skip("KORPUS TIDAK DIBACA: the command xz is missing")
	}
	folder = filepath.Join(akar, filepath.FromSlash(mapKorpus))
	berkas, err = exec.Command(xz, "-dc", filepath.Join(folder, "DataAPBDES.mde.xz")).Output()
	require.NoError(tb, err)
	return berkas, folder
}

func bukaBita(tb testing.TB, berkas []byte) *mdb.Basis {
	tb.Helper()
	b, err := mdb.Buka(bytes.NewReader(berkas), int64(len(berkas)), mdb.Batas{})
	require.NoError(tb, err)
	return b
}

// eksporCSV prints a table the way mdb-export does: heads bare, text, dates and binary quoted, null empty.
func eksporCSV(tb testing.TB, t *mdb.Tabel) string {
	tb.Helper()
	var s strings.Builder
	for i, k := range t.Kolom {
		if i > 0 {
			s.WriteByte(',')
		}
		s.WriteString(k.Nama)
	}
	s.WriteByte('\n')
	banyak := 0
	for n, err := range t.Baris() {
		require.NoError(tb, err)
		banyak++
		for i, v := range n {
			if i > 0 {
				s.WriteByte(',')
			}
			switch {
			case v.Teks == "": // mdb-export prints an empty text like null
			case berkutip(t.Kolom[i].Jenis):
				s.WriteString(`"` + strings.ReplaceAll(v.Teks, `"`, `""`) + `"`)
			default:
				s.WriteString(v.Teks)
			}
		}
		s.WriteByte('\n')
	}
	if banyak != t.Tercatat {
		tb.Logf("%s claims %d rows and holds %d", t.Nama, t.Tercatat, banyak)
	}
	return s.String()
}

func berkutip(j mdb.Jenis) bool {
	switch j {
	case mdb.JenisTeks, mdb.JenisMemo, mdb.JenisWaktu, mdb.JenisBiner, mdb.JenisOle:
		return true
	}
	return false
}

func TestKorpusCSV(t *testing.T) {
	berkas, folder := bacaKorpus(t)
	b := bukaBita(t, berkas)
	assert.Equal(t, mdb.Jet4, b.Versi())
	daftar, err := fs.Glob(os.DirFS(folder), "*.csv")
	require.NoError(t, err)
	require.NotEmpty(t, daftar)
	for _, nama := range daftar {
		t.Run(nama, func(t *testing.T) {
			harapan, err := os.ReadFile(filepath.Join(folder, nama))
			require.NoError(t, err)
			tabel, err := b.Tabel(strings.TrimSuffix(nama, ".csv"))
			require.NoError(t, err)
			hasil := eksporCSV(t, tabel)
			assert.Equal(t, string(harapan), hasil)
			asli, err := csv.NewReader(bytes.NewReader(harapan)).ReadAll()
			require.NoError(t, err)
			rekaman, err := csv.NewReader(strings.NewReader(hasil)).ReadAll()
			require.NoError(t, err)
			assert.Equal(t, asli, rekaman)
		})
	}
}

func TestKorpusSkema(t *testing.T) {
	berkas, folder := bacaKorpus(t)
	b := bukaBita(t, berkas)
	skema, err := os.ReadFile(filepath.Join(folder, "schema.sql"))
	require.NoError(t, err)
	polaTabel := regexp.MustCompile(`(?s)CREATE TABLE \[([^\]]+)\]\s*\((.*?)\n\);`)
	polaKolom := regexp.MustCompile(`(?m)^\t\[([^\]]+)\]\t+([A-Za-z/ ]+?)(?: \((\d+)\))?(?: NOT NULL)?,? ?$`)
	var nama []string
	for _, m := range polaTabel.FindAllStringSubmatch(string(skema), -1) {
		nama = append(nama, m[1])
		tabel, err := b.Tabel(strings.ToUpper(m[1]))
		require.NoError(t, err, m[1])
		var harapan, hasil []string
		for _, k := range polaKolom.FindAllStringSubmatch(m[2], -1) {
			harapan = append(harapan, k[1]+"|"+strings.TrimSpace(k[2]))
		}
		assert.Len(t, harapan, strings.Count(m[2], "\n\t["), m[1])
		for _, k := range tabel.Kolom {
			hasil = append(hasil, k.Nama+"|"+k.Jenis.String())
		}
		assert.Equal(t, harapan, hasil, m[1])
	}
	// mdb-schema lists moved catalogue rows last, so only the set is the same.
	assert.ElementsMatch(t, nama, b.DaftarTabel())
	assert.NotEmpty(t, nama)
}

// BenchmarkBaris_korpus passes over all 64 tables of the Siskeudes V1 file, 680 rows, mostly finding them empty. Measured:
// 0.55 ms, 1,123 allocations (per table two or three page buffers, per row one string).
func BenchmarkBaris_korpus(b *testing.B) {
	berkas, _ := bacaKorpus(b)
	d := bukaBita(b, berkas)
	var tabel []*mdb.Tabel
	for _, nama := range d.DaftarTabel() {
		t, err := d.Tabel(nama)
		require.NoError(b, err)
		tabel = append(tabel, t)
	}
	b.ReportAllocs()
	var baris int
	for b.Loop() {
		baris = 0
		for _, t := range tabel {
			for range t.Baris() {
				baris++
			}
		}
	}
	b.ReportMetric(float64(baris), "rows/op")
}
