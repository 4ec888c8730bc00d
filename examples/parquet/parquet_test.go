package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// negeri writes some hundred villages of several provinces with everything that makes their shares hard.
func negeri(benih uint64, desa int) string {
	r := rand.New(rand.NewPCG(benih, 11)) //nolint:gosec // a test
	kegiatan := []string{"1.1.01", "1.1.02", "1.1.05", "2.1.01", "2.2.02", "2.2.03", "2.4.05", "3.1.01", "4.4.02", "5.1.00", "5.3.00", "1.3.01",
		"1.1.90", "2.2.90", "2.1.91", "2.2", "2", "1.1", "4", "9.1.01", "2.9.01"}
	nama := []string{"", "Posyandu", "\"Sekolah, dan Posyandu\"", "\"Air\nbersih \"\"A\"\"\"", "Jaminan sosial", "Lain-lain", "PAUD"}
	angka := func(ganjil bool) string {
		if ganjil {
			return []string{"", "0", "0.00", "-7.50", "1000"}[r.IntN(5)]
		}
		return fmt.Sprint(r.IntN(90_000_000), ".", 10+r.IntN(90))
	}
	var b, akhir strings.Builder
	b.WriteString("kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,rancangan,anggaran,perubahan,realisasi\n")
	for d := range desa {
		kode := fmt.Sprintf("%d.%02d.%02d.%d", []int{11, 33, 53, 74, 91}[d%5], 1+d/5%3, 1+d/15%3, 2001+d/45)
		if r.IntN(40) == 0 {
			kode = "" // in no area but the whole
		}
		fase, dalam, ganjil := 1+r.IntN(15), 12+r.IntN(10), r.IntN(3) == 0
		lama, terpencar := r.IntN(25) == 0, r.IntN(12) == 0
		tahun := 2023 + min(r.IntN(6), 1)
		for i := range 3 + r.IntN(20) {
			w := &b
			if terpencar && i > 3 {
				w = &akhir
			}
			k, rek, s := kegiatan[r.IntN(min(dalam, len(kegiatan)))], fmt.Sprintf("5.%d.1.0%d", 1+r.IntN(3), 1+r.IntN(3)), []string{"DDS", "ADD", "DD, ADD", ""}[r.IntN(4)]
			n := nama[r.IntN(len(nama))]
			switch j := r.IntN(12); {
			case lama:
				k, rek = "2.1."+strconv.Itoa(1+i%4), "2.1.1"
			case j == 0:
				k, n, rek = "", "", "4.2.1.01"
			case j == 1:
				k, n, rek = "", "", "6.1.1.01"
			case j == 2 && ganjil:
				rek = "5.2"
			case j == 3 && ganjil:
				k = "2.2.xx" // cannot be read
			}
			fmt.Fprintf(w, "%s,Desa %d,%d,%s,%s,%s,\"u\"\"%d\",%s", kode, d, tahun, k, n, rek, i%3, s)
			for f := range 4 {
				if fase>>f&1 == 1 && r.IntN(60) > 0 {
					fmt.Fprintf(w, ",%s", angka(ganjil && r.IntN(8) == 0))
				} else {
					_ = w.WriteByte(',')
				}
			}
			_ = w.WriteByte('\n')
		}
	}
	return b.String() + akhir.String()
}

func tulis(t testing.TB, folder, isi string) string {
	t.Helper()
	n := filepath.Join(folder, "sumber.csv")
	require.NoError(t, os.WriteFile(n, []byte(isi), 0o600))
	return n
}

func coba(t testing.TB, args ...string) {
	t.Helper()
	var e bytes.Buffer
	require.Zero(t, jalankan(args, &e), e.String())
}

// biasa reads with the ordinary reader.
func biasa(t testing.TB, isi string) ([]*apbdes.Dokumen, *indikator.Agregat) {
	t.Helper()
	h, err := kanonik.BacaCSV([]byte(isi), susun.Opsi{}, lembar.Batas{})
	require.NoError(t, err)
	a := new(indikator.Agregat)
	for _, d := range h.Dokumen {
		if d.Tahun == 0 {
			continue
		}
		total, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
		require.NoError(t, err)
		require.NoError(t, a.Tambah(&total))
	}
	return h.Dokumen, a
}

// urut makes rows comparable: the number of the budget and the order of lines in it depend on the reader.
func urut(b []Baris) []string {
	d := make([]string, len(b))
	for i := range b {
		c := b[i]
		c.Dokumen = 0
		teks := c.Bagian + c.Peta
		for _, s := range []*string{c.KodeDesa, c.NamaDesa, c.KodeKegiatan, c.NamaKegiatan, c.KodeRekening, c.Uraian, c.SumberDana, c.Layanan, c.Tanda, c.LayananMungkin} {
			if s == nil {
				teks += " null"
			} else {
				teks += " " + strconv.Quote(*s) // an empty text is not null
			}
		}
		for _, u := range []*int64{c.Rancangan, c.Anggaran, c.Perubahan, c.Realisasi} {
			if u == nil {
				teks += " -"
			} else {
				teks += " " + rupiah.Rupiah(*u).String()
			}
		}
		d[i] = fmt.Sprint(teks, isiTahun(c.Tahun), c.Tergolong, c.BaganLama, c.Terpotong, c.Sisa)
	}
	slices.Sort(d)
	return d
}

func isiTahun(n *int32) int32 {
	if n == nil {
		return -1
	}
	return *n
}

// A missing text is null, also where the reader left an empty string that points into the file: the Parquet library takes that for a
// text, and then a line of no service counted in layanan_dasar.
func TestTeksKosongNull(t *testing.T) {
	f := t.TempDir()
	keluar := filepath.Join(f, "b.parquet")
	coba(t, "-sumber", tulis(t, f, negeri(6, 400)), "-baris", keluar)
	b, err := parquet.ReadFile[Baris](keluar)
	require.NoError(t, err)
	kosong := 0
	for _, c := range b {
		for _, s := range []*string{c.KodeDesa, c.NamaDesa, c.KodeKegiatan, c.NamaKegiatan, c.KodeRekening, c.Uraian, c.SumberDana, c.Layanan, c.Tanda, c.LayananMungkin} {
			if s == nil {
				kosong++
			} else {
				require.NotEmpty(t, *s)
			}
		}
	}
	assert.Greater(t, kosong, 1000)
}

// The lines are those of the ordinary reader, whatever the number of workers, and the same bytes for all of them.
func TestBaris(t *testing.T) {
	f := t.TempDir()
	isi := negeri(1, 300)
	sumber := tulis(t, f, isi)
	dokumen, _ := biasa(t, isi)
	p := penyusunBaris{peta: layanan.PetaBawaan()}
	var ingin []Baris
	for _, d := range dokumen {
		var err error
		ingin, err = p.tambahDokumen(ingin, d)
		require.NoError(t, err)
	}
	var acuan []byte
	for _, n := range []string{"1", "2", "8"} {
		keluar := filepath.Join(f, n+".parquet")
		coba(t, "-sumber", sumber, "-baris", keluar, "-pekerja", n, "-potongan", n)
		b, err := os.ReadFile(keluar) // #nosec G304 -- a temporary folder
		require.NoError(t, err)
		if acuan == nil {
			acuan = b
		}
		require.True(t, bytes.Equal(acuan, b), "%s workers", n)
	}
	nyata, err := parquet.ReadFile[Baris](filepath.Join(f, "1.parquet"))
	require.NoError(t, err)
	require.Equal(t, urut(ingin), urut(nyata))
	desa := map[int64]string{} // a number is one budget
	for _, b := range nyata {
		k := fmt.Sprint(isiTeks(b.KodeDesa), isiTahun(b.Tahun))
		if l, ada := desa[b.Dokumen]; ada {
			require.Equal(t, l, k)
		}
		desa[b.Dokumen] = k
	}
	assert.Greater(t, len(desa), 250)
	sisa, err := filepath.Glob(filepath.Join(f, ".parquet-*"))
	require.NoError(t, err)
	assert.Empty(t, sisa)
}

// The types in the file: amounts are decimals over whole numbers, and there is no float anywhere.
func TestSkema(t *testing.T) {
	for _, s := range []*parquet.Schema{parquet.SchemaOf(Baris{}), parquet.SchemaOf(Area{})} {
		assert.NotContains(t, s.String(), "float")
		assert.NotContains(t, s.String(), "double")
	}
	s := parquet.SchemaOf(Baris{}).String()
	for _, k := range []string{"rancangan", "anggaran", "perubahan", "realisasi"} {
		assert.Contains(t, s, "optional int64 "+k+" (DECIMAL(18,2))")
	}
}

func TestUangTakMuat(t *testing.T) {
	n, err := uang(rupiah.Isi(batasUang - 1))
	require.NoError(t, err)
	assert.Equal(t, int64(batasUang-1), *n)
	n, err = uang(rupiah.Opsional{})
	require.NoError(t, err)
	assert.Nil(t, n)
	for _, r := range []rupiah.Rupiah{batasUang, -batasUang} {
		_, err = uang(rupiah.Isi(r))
		require.ErrorIs(t, err, errUang)
	}
	f := t.TempDir()
	sumber := tulis(t, f, "kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran\n33.07.07.2003,2024,2.2.02,5.2.1.03,10000000000000000.00\n")
	var e bytes.Buffer
	assert.Equal(t, 2, jalankan([]string{"-sumber", sumber, "-baris", filepath.Join(f, "b.parquet")}, &e))
	assert.Contains(t, e.String(), "33.07.07.2003")
	isi, err := os.ReadDir(f)
	require.NoError(t, err)
	assert.Len(t, isi, 1, "no half file stays behind")
}

// Areas are those of the ordinary reader, whatever the number of workers.
func TestAgregat(t *testing.T) {
	f := t.TempDir()
	isi := negeri(2, 120)
	sumber, keluar := tulis(t, f, isi), filepath.Join(f, "a.parquet")
	_, a := biasa(t, isi)
	for tingkat, banyak := range map[string]int{"nasional": 1, "provinsi": 5, "kabupaten": 15} {
		p := pilihan{sumber: sumber, agregat: keluar, tingkat: tingkat, fase: "perubahan"}
		require.NoError(t, p.periksa(nil))
		var ingin []Area
		h, d := a.DaftarWilayah(p.opsi)
		for w, err := range d {
			require.NoError(t, err)
			area, err := areaDari(&h, &w)
			require.NoError(t, err)
			ingin = append(ingin, area)
		}
		require.Len(t, ingin, banyak)
		for _, n := range []string{"1", "2", "8"} {
			coba(t, "-sumber", sumber, "-agregat", keluar, "-tingkat", tingkat, "-fase", "perubahan", "-pekerja", n, "-potongan", n)
			nyata, err := parquet.ReadFile[Area](keluar)
			require.NoError(t, err)
			require.Equal(t, ingin, nyata, "%s workers", n)
		}
	}
}

// Other forms are read as a whole, and what is no budget is named.
func TestBentukLain(t *testing.T) {
	f := t.TempDir()
	keluar := filepath.Join(f, "b.parquet")
	n := filepath.Join(f, "a.json")
	require.NoError(t, os.WriteFile(n, []byte("{}"), 0o600))
	var e bytes.Buffer
	for _, k := range []struct {
		args []string
		isi  string
	}{
		{[]string{"-sumber", n, "-baris", keluar}, "a.json"},
		{[]string{"-sumber", filepath.Join(f, "tidak-ada.csv"), "-baris", keluar}, "tidak-ada"},
		{[]string{"-baris", keluar}, "-sumber"},
		{[]string{"-sumber", n}, "nothing to write"},
		{[]string{"-sumber", n, "-baris", keluar, "-tingkat", "dusun"}, "-tingkat"},
		{[]string{"-sumber", n, "-baris", keluar, "-fase", "akhir"}, "-fase"},
		{[]string{"-sumber", n, "-baris", keluar, "-pekerja", "-1"}, "-pekerja"},
		{[]string{"-sumber", n, "-baris", filepath.Join(f, "x", "b.parquet")}, "x"},
		{[]string{"-x"}, "-x"},
	} {
		e.Reset()
		assert.Equal(t, 2, jalankan(k.args, &e), k.isi)
		assert.Contains(t, e.String(), k.isi)
	}
	assert.NoFileExists(t, keluar)
	semi := "\xff\xfe" // UTF-16, which is not streamed
	for _, c := range "kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran\n33.07.07.2003,2024,2.2.02,5.2.1.03,100.00\n" {
		semi += string([]byte{byte(c), 0})
	}
	coba(t, "-sumber", tulis(t, f, semi), "-baris", keluar)
	b, err := parquet.ReadFile[Baris](keluar)
	require.NoError(t, err)
	require.Len(t, b, 1)
	assert.Equal(t, []any{int64(1), "kesehatan", int64(10000)}, []any{b[0].Dokumen, *b[0].Layanan, *b[0].Anggaran})
}
