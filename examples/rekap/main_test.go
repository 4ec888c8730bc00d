package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected output")

// barisKemajuan is a line of progress, which a slow machine gets to see.
var barisKemajuan = regexp.MustCompile(`(?m)^rekap: \d+/\d+ (?:berkas|files), .*\n`)

// coba runs rekap; what it says of its progress is left out.
func coba(t *testing.T, args ...string) (kode int, keluar, galat string) {
	t.Helper()
	var o, e bytes.Buffer
	kode = jalankan(args, &o, &e)
	return kode, o.String(), barisKemajuan.ReplaceAllString(e.String(), "")
}

// folder writes the invented kecamatan as a folder of files: a year in one file, another in a folder below, and what is no file of ours.
func folder(t *testing.T) string {
	t.Helper()
	f := t.TempDir()
	k := contoh.DariBenih(1)
	tulis := func(nama string, tahun int) {
		var b bytes.Buffer
		require.NoError(t, k.TulisCSV(&b, tahun))
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(f, nama)), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(f, nama), b.Bytes(), 0o600))
	}
	tulis("2025.csv", 2025)
	tulis("lama/2024.csv", 2024)
	tulis("lama/salinan-2024.csv", 2024)
	tulis(".rahasia/2023.csv", 2023)
	return f
}

func TestEmas(t *testing.T) {
	f := folder(t)
	daftar := filepath.Join("testdata", "desa.csv")
	for _, k := range []struct {
		emas string
		args []string
	}{
		{"kecamatan.teks", nil},
		{"kecamatan.en.teks", []string{"-bahasa", "en", "-daftar", daftar}},
		{"desa-2024.csv", []string{"-tingkat", "desa", "-format", "csv", "-tahun", "2024"}},
		{"nasional-perubahan.json", []string{"-tingkat", "nasional", "-format", "json", "-fase", "perubahan", "-daftar", daftar}},
	} {
		t.Run(k.emas, func(t *testing.T) {
			kode, keluar, galat := coba(t, append(k.args, f)...)
			require.Empty(t, galat)
			require.Zero(t, kode)
			emas := filepath.Join("testdata", k.emas)
			if *perbarui {
				require.NoError(t, os.WriteFile(emas, []byte(keluar), 0o600))
				return
			}
			ingin, err := os.ReadFile(emas) // #nosec G304 -- a fixed list
			require.NoError(t, err)
			assert.Equal(t, string(ingin), keluar)
		})
	}
}

// The same files in any order, split or not, give the same bytes.
func TestUrutan(t *testing.T) {
	f := folder(t)
	_, a, _ := coba(t, "-format", "json", f)
	_, b, _ := coba(t, "-format", "json", filepath.Join(f, "lama"), filepath.Join(f, "2025.csv"), filepath.Join(f, "2025.csv"))
	assert.Equal(t, a, b)
}

func TestXLSX(t *testing.T) {
	kode, keluar, galat := coba(t, "-format", "xlsx", folder(t))
	require.Zero(t, kode, galat)
	l, _, err := xlsx.Baca(strings.NewReader(keluar), int64(len(keluar)), xlsx.Opsi{})
	require.NoError(t, err)
	require.Len(t, l, 3)
	assert.Equal(t, "99.99.99", l[0].Baris[1].Sel[0].Teks)
	assert.True(t, l[0].Baris[1].Sel[9].Angka)
	assert.Equal(t, []string{"99.99.99", "99.99.99.2012", "Teratai", "hilang"}, []string{l[1].Baris[1].Sel[0].Teks, l[1].Baris[1].Sel[1].Teks, l[1].Baris[1].Sel[2].Teks, l[1].Baris[1].Sel[3].Teks})
}

func TestKodeKeluar(t *testing.T) {
	f := t.TempDir()
	rusak := filepath.Join(f, "rusak.csv")
	require.NoError(t, os.WriteFile(rusak, []byte("bukan,anggaran\n"), 0o600))
	daftarRusak := filepath.Join(f, "daftar.csv")
	require.NoError(t, os.WriteFile(daftarRusak, []byte("kode_desa,nama_desa,penduduk\n33.07,A,1\n"), 0o600))
	kasus := []struct {
		nama string
		args []string
		isi  string
	}{
		{"tanpa berkas", nil, "no file"},
		{"tingkat asing", []string{"-tingkat", "dusun", f}, "-tingkat"},
		{"format asing", []string{"-format", "pdf", f}, "-format"},
		{"bahasa asing", []string{"-bahasa", "jv", f}, "-bahasa"},
		{"fase asing", []string{"-fase", "akhir", f}, "-fase"},
		{"bendera asing", []string{"-x"}, "-x"},
		{"tidak ada", []string{filepath.Join(f, "tidak-ada")}, "tidak-ada"},
		{"rusak", []string{rusak}, "rusak.csv"},
		{"daftar rusak", []string{"-daftar", daftarRusak, rusak}, "row 2"},
	}
	for _, k := range kasus {
		t.Run(k.nama, func(t *testing.T) {
			kode, _, galat := coba(t, k.args...)
			assert.Equal(t, 2, kode)
			assert.Contains(t, galat, k.isi)
		})
	}
}

// A file that cannot be read is named; the rest is in the result.
func TestSebagianRusak(t *testing.T) {
	f := folder(t)
	require.NoError(t, os.WriteFile(filepath.Join(f, "rusak.csv"), []byte("%PDF-1.4"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(f, "catatan.md"), []byte("| kode | anggaran |"), 0o600))
	kode, keluar, galat := coba(t, f)
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, "rusak.csv")
	assert.Contains(t, galat, "catatan.md: dilewati")
	assert.Contains(t, keluar, "99.99.99: 11 dari 12 desa")
}

func TestKemajuan(t *testing.T) {
	var b bytes.Buffer
	mulai := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	k := kemajuan{keluar: &b, berkas: 2, bita: 100 << 20, mulai: mulai}
	for i := range 9 {
		k.tunjukkan(int64(i)<<20, 3, mulai.Add(time.Duration(i)*700*time.Millisecond))
	}
	assert.Equal(t, []string{
		"rekap: 0/2 berkas, 3.0 MB dari 100 MB, 3 desa-tahun, 1.4 MB/detik, sisa 1m7s",
		"rekap: 0/2 berkas, 6.0 MB dari 100 MB, 3 desa-tahun, 1.4 MB/detik, sisa 1m5s",
	}, strings.Split(strings.TrimSpace(b.String()), "\n"))
}

// A file that names no year is not counted as the year 0: it is named with what to do, and read once the year is given.
func TestTanpaTahun(t *testing.T) {
	f := filepath.Join(t.TempDir(), "tanpa-tahun.csv")
	require.NoError(t, os.WriteFile(f, []byte("kode_desa,kode_kegiatan,kode_rekening,anggaran\n99.99.99.2001,2.2.1,5.2.1,1000\n"), 0o600))
	kode, _, galat := coba(t, f)
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, "-tahun")
	kode, keluar, _ := coba(t, "-tahun", "2025", f)
	assert.Equal(t, 0, kode)
	assert.Contains(t, keluar, "1 dari 1 desa")
}

// A folder without a budget is a mistake in its name, not one without villages.
func TestFolderKosong(t *testing.T) {
	kode, keluar, galat := coba(t, t.TempDir())
	assert.Equal(t, 2, kode)
	assert.Empty(t, keluar)
	assert.Contains(t, galat, errTanpaBerkas.Error())
}
