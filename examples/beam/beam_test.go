package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

func TestMain(m *testing.M) {
	flag.Parse()
	daftarkan()
	beam.Init()
	os.Exit(m.Run())
}

// coba runs the pipeline on Prism, in this process but with everything going through its coders and network.
func coba(t *testing.T, args ...string) (kode int, keluar, laporan, galat string) {
	t.Helper()
	var p pilihan
	f := flag.NewFlagSet("beam", flag.ContinueOnError)
	p.bendera(f)
	hasil := filepath.Join(t.TempDir(), "keluar", "hasil.csv")
	require.NoError(t, f.Parse(append([]string{"-keluar", hasil}, args...)))
	var e bytes.Buffer
	kode = p.jalankan(context.Background(), f.Args(), &e)
	isi, _ := os.ReadFile(hasil)                // #nosec G304 -- a temporary folder
	lapor, _ := os.ReadFile(hasil + ".laporan") // #nosec G304 -- a temporary folder
	return kode, string(isi), string(lapor), e.String()
}

// negeri writes a small country: one file for each of five provinces, with everything that makes reading hard.
func negeri(t *testing.T) (folder string, desa int) {
	t.Helper()
	folder = t.TempDir()
	for i, prov := range []int{11, 33, 53, 74, 91} {
		r := rand.New(rand.NewPCG(uint64(i), 7)) //nolint:gosec // a test
		isi, n := provinsi(r, prov)
		desa += n
		if i == 2 { // numbers as Indonesians write them, which only the whole file proves
			isi = gayaIndonesia(t, isi)
		}
		require.NoError(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.csv", prov)), []byte(isi), 0o600))
	}
	// The same villages once more: one with the same figures, one with others, one of another year.
	lagi := "kode_desa,nama_desa,tahun,kode_kegiatan,kode_rekening,anggaran,realisasi\n" +
		"11.01.01.2001,Lain,2024,2.2.02,5.2.1.03,1,2\n11.01.01.2002,Lama,2023,2.2.02,5.2.1.03,5,\n,Tanpa Kode,2024,2.1.01,5.2.1.03,7,7\n" +
		"33.99.01.2001,Hanya Dulu,2023,1.1.01,5.1.1.01,9,9\n"
	require.NoError(t, os.WriteFile(filepath.Join(folder, "lagi.csv"), []byte(lagi), 0o600))
	return folder, desa
}

func provinsi(r *rand.Rand, prov int) (string, int) {
	kegiatan := []string{"1.1.01", "1.1.02", "1.1.05", "2.1.01", "2.2.02", "2.4.05", "3.1.01", "4.4.02", "5.1.00", "5.3.00", "2.2.90", "1.1.95"}
	nama := []string{"", "Posyandu", "\"Sekolah, PAUD\"", "\"Air\nbersih \"\"A\"\"\"", "Jaminan sosial", "Lain-lain"}
	var b, akhir strings.Builder
	b.WriteString("kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi\n")
	n := 0
	for kab := range 3 {
		for kec := range 3 {
			for d := range 5 {
				n++
				w := &b
				kode := fmt.Sprintf("%d.%02d.%02d.%d", prov, kab+1, kec+1, 2001+d)
				jenis := r.IntN(10)
				for i := range 8 + r.IntN(10) {
					if jenis == 0 && i > 5 {
						w = &akhir // the rest of the village comes at the end of the file
					}
					ubah := ""
					if jenis%3 == 0 {
						ubah = fmt.Sprint(r.IntN(9_000_000), ".50")
					}
					nyata := fmt.Sprint(r.IntN(9_000_000), ".", 10+r.IntN(90))
					if jenis == 1 && i%2 == 0 {
						nyata = ""
					}
					uang := fmt.Sprint(r.IntN(90_000_000), ".00,", ubah, ",", nyata)
					switch {
					case i == 0:
						fmt.Fprintf(w, "%s,Desa %d,2024,,,4.2.1.01,Dana Desa,DDS,%s\n", kode, d, uang)
					case jenis == 2: // nothing but income
						fmt.Fprintf(w, "%s,Desa %d,2024,,,4.1.2.01,,PAD,%s\n", kode, d, uang)
					case jenis == 3 && i == 1: // a parent row with the sum of its own
						fmt.Fprintf(w, "%s,Desa %d,2024,2.2,Kesehatan,5.2,,,%s\n", kode, d, uang)
					case jenis == 4 && i == 2: // a row that cannot be read
						fmt.Fprintf(w, "%s,Desa %d,2024,2.2.xx,,5.2.1.03,,,%s\n", kode, d, uang)
					case jenis == 5: // coarse
						fmt.Fprintf(w, "%s,Desa %d,2024,%d.%d,,5.2,,,%s\n", kode, d, 1+r.IntN(3), 1+i%4, uang)
					case jenis == 6: // the old chart
						fmt.Fprintf(w, "%s,Desa %d,2024,2.1,,2.1.%d,,,%s\n", kode, d, 1+i%3, uang)
					default:
						fmt.Fprintf(w, "%s,Desa %d,2024,%s,%s,5.%d.1.0%d,\"a\"\"b\",DDS,%s\n", kode, d, kegiatan[r.IntN(len(kegiatan))], nama[r.IntN(len(nama))], 1+r.IntN(3), 1+i%5, uang)
					}
				}
				if jenis == 7 {
					b.WriteString(",,,,,,,,,,\n")
				}
			}
		}
	}
	return b.String() + akhir.String(), n
}

// gayaIndonesia writes the amounts with commas, in a file cut by semicolons.
func gayaIndonesia(t *testing.T, s string) string {
	t.Helper()
	c := csv.NewReader(strings.NewReader(s))
	baris, err := c.ReadAll()
	require.NoError(t, err)
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = ';'
	for _, r := range baris {
		for i := 8; i < len(r); i++ {
			r[i] = strings.ReplaceAll(r[i], ".", ",")
		}
		require.NoError(t, w.Write(r))
	}
	w.Flush()
	return b.String()
}

// satuProses adds the files up without an engine, and writes the same table.
func satuProses(t *testing.T, folder string, tambah func(t *testing.T, a *indikator.Agregat, isi []byte), o indikator.OpsiAgregat) string {
	t.Helper()
	berkas, err := daftarBerkas(context.Background(), []string{folder})
	require.NoError(t, err)
	var a indikator.Agregat
	for _, n := range berkas {
		isi, err := os.ReadFile(n) // #nosec G304 -- a temporary folder
		require.NoError(t, err)
		tambah(t, &a, isi)
	}
	h, d := a.DaftarWilayah(o)
	s := barisTeks(indikator.DaftarKolomAgregat())
	for w, err := range d {
		require.NoError(t, err)
		s += barisTeks(h.DaftarSel(&w))
	}
	return s
}

func tambahAlir(pekerja int) func(*testing.T, *indikator.Agregat, []byte) {
	return func(t *testing.T, a *indikator.Agregat, isi []byte) {
		t.Helper()
		s, err := alir.Dari(bytes.NewReader(isi), int64(len(isi)), alir.Opsi{Pekerja: pekerja, Potongan: 10_000})
		require.NoError(t, err)
		b, _, _, err := nasional.Baca(s, nasional.Opsi{})
		require.NoError(t, err)
		require.NoError(t, a.Gabung(b))
	}
}

func tambahBiasa(t *testing.T, a *indikator.Agregat, isi []byte) {
	t.Helper()
	h, err := kanonik.BacaCSV(isi, susun.Opsi{}, lembar.Batas{})
	require.NoError(t, err)
	for _, d := range h.Dokumen {
		total, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
		require.NoError(t, err)
		require.NoError(t, a.Tambah(&total))
	}
}

// The table of the engine has the bytes of the single process at every level, with the ordinary reader and the stream of 1, 2 and 8
// workers.
func TestSamaDenganSatuProses(t *testing.T) {
	folder, desa := negeri(t)
	require.Equal(t, 225, desa)
	for _, k := range []struct {
		args   []string
		wilaya int
	}{
		{[]string{"-tingkat", "nasional"}, 1},
		{[]string{"-tingkat", "provinsi", "-fase", "perubahan"}, 5},
		{[]string{"-tingkat", "kabupaten", "-tahun", "2023"}, 16},
		{[]string{"-tingkat", "kecamatan"}, 46},
	} {
		t.Run(strings.Join(k.args, " "), func(t *testing.T) {
			var p pilihan
			f := flag.NewFlagSet("", flag.ContinueOnError)
			p.bendera(f)
			require.NoError(t, f.Parse(append([]string{"-keluar", "x"}, append(k.args, folder)...)))
			p.sumber = f.Args()
			require.NoError(t, p.periksa())
			ingin := satuProses(t, folder, tambahBiasa, p.opsi)
			require.Equal(t, k.wilaya+1, strings.Count(ingin, "\n"))
			for _, n := range []int{1, 2, 8} {
				require.Equal(t, ingin, satuProses(t, folder, tambahAlir(n), p.opsi), "stream, %d workers", n)
			}
			kode, keluar, _, galat := coba(t, append(k.args, folder)...)
			require.Zero(t, kode, galat)
			require.Equal(t, ingin, keluar)
		})
	}
}

// The same bytes as examples/rekap, from whose expected output they are.
func TestSamaDenganRekap(t *testing.T) {
	k := contoh.DariBenih(1)
	for nama, tahun := range map[string]int{"2025.csv": 2025, "2024.csv": 2024, "salinan-2024.csv": 2024} {
		var b bytes.Buffer
		require.NoError(t, k.TulisCSV(&b, tahun))
		memfs.Write("memfs://rekap/"+nama, b.Bytes()) // a storage without files of its own, like gs://
	}
	ingin, err := os.ReadFile(filepath.Join("..", "rekap", "testdata", "desa-2024.csv"))
	require.NoError(t, err)
	kode, keluar, laporan, galat := coba(t, "-tingkat", "desa", "-tahun", "2024", "memfs://rekap/*.csv")
	require.Zero(t, kode, galat)
	assert.Equal(t, string(ingin), keluar)
	assert.Empty(t, laporan)
}

// Villages of the register that did not report are counted, and residents are known; areas of which only the register knows are there.
func TestDaftar(t *testing.T) {
	f := t.TempDir()
	apbdes, daftar := filepath.Join(f, "a.csv"), filepath.Join(f, "desa.txt")
	require.NoError(t, os.WriteFile(apbdes, []byte("kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran\n33.07.07.2003,2024,2.2.02,5.2.1.03,100\n"), 0o600))
	require.NoError(t, os.WriteFile(daftar, []byte("\ufeffkode,nama,penduduk\n33.07.07.2004,B,\n33.07.07.2003,A,120\n33.08.01.2001,C,5\n"), 0o600))
	kode, keluar, _, galat := coba(t, "-daftar", daftar, apbdes)
	require.Zero(t, kode, galat)
	baris := strings.Split(strings.TrimSpace(keluar), "\n")
	require.Len(t, baris, 3)
	assert.True(t, strings.HasPrefix(baris[1], "33.07.07,2024,anggaran,2,1,1,0,120,,100.00,"), baris[1])
	assert.True(t, strings.HasPrefix(baris[2], "33.08.01,2024,anggaran,1,0,1,0,,,,"), baris[2])
}

// A file that cannot be read is named; the rest is in the result.
func TestSebagianRusak(t *testing.T) {
	f := t.TempDir()
	for nama, isi := range map[string]string{
		"a.csv":       "kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran\n33.07.07.2003,2024,2.2.02,5.2.1.03,100\n",
		"kosong.csv":  "",
		"lain.csv":    "%PDF-1.4",
		"tahun.csv":   "kode_desa,kode_kegiatan,kode_rekening,anggaran\n99.99.99.2001,2.2.1,5.2.1,1000\n",
		"catatan.md":  "not looked at",
		".simpan.csv": "nor this",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(f, nama), []byte(isi), 0o600))
	}
	kode, keluar, laporan, galat := coba(t, "-sumber", f)
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, "3 files could not be read")
	assert.Equal(t, 2, strings.Count(keluar, "\n"))
	for _, n := range []string{"kosong.csv", "lain.csv", "tahun.csv"} {
		assert.Contains(t, laporan, n)
	}
	assert.NotContains(t, laporan, "a.csv")
}

func TestKodeKeluar(t *testing.T) {
	f := t.TempDir()
	for _, k := range []struct {
		args []string
		isi  string
	}{
		{nil, "no file"},
		{[]string{"-tingkat", "dusun", f}, "-tingkat"},
		{[]string{"-fase", "akhir", f}, "-fase"},
		{[]string{"-pekerja", "-1", f}, "-pekerja"},
		{[]string{"-keluar", "", f}, "-keluar"},
		{[]string{f}, "no budget file"},
		{[]string{filepath.Join(f, "tidak-ada.csv")}, "no such file"},
		{[]string{"asing://x/*.csv"}, "asing"},
	} {
		kode, _, _, galat := coba(t, k.args...)
		assert.Equal(t, 2, kode)
		assert.Contains(t, galat, k.isi)
	}
}
