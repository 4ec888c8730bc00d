package baca_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/layanan/baca"
)

func korpus(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("DASBOR_KORPUS")
	if dir == "" {
		t.Skip("KORPUS TIDAK ADA: DASBOR_KORPUS is not set")
	}
	return dir
}

// bukaIDM returns the IDM file, unpacked by whoever can.
func bukaIDM(t testing.TB) []byte {
	t.Helper()
	nama := filepath.Join(korpus(t), "pendukung", "idm-indikator-2021-2024", "idm-indikator.csv")
	b, err := os.ReadFile(nama)
	if err == nil {
		return b
	}
	require.ErrorIs(t, err, os.ErrNotExist)
	if _, err = os.Stat(nama + ".xz"); err != nil {
		t.Skip("KORPUS TIDAK ADA: " + nama + ".xz")
	}
	b, err = exec.Command("xz", "-dc", nama+".xz").Output()
	if err != nil {
		t.Skip("KORPUS TIDAK ADA: idm-indikator.csv must be unpacked from its .xz first (" + err.Error() + ")")
	}
	return b
}

// 10,006 villages and years: IKE, IKL, IDM and status follow from the scores on
// every row, IKS on all but 628, which are 4 points off either way.
func TestKorpusIDM(t *testing.T) {
	h, err := baca.IDM(bytes.NewReader(bukaIDM(t)), baca.Opsi{Berkas: "idm-indikator.csv"})
	require.NoError(t, err)
	assert.Equal(t, baca.Hitungan{Baris: 10006, Terbaca: 10006}, h.Hitungan)
	assert.Len(t, h.Temuan, 628)
	selisih := map[string]int{}
	for x := range h.Temuan.Cari(baca.KodeIKSBeda) {
		s, _ := x.Nilai("selisih")
		selisih[s]++
	}
	assert.Equal(t, map[string]int{"-4": 454, "+4": 174}, selisih)
	assert.False(t, h.Temuan.AdaGalat())

	tahun, desa, capaian := map[int]int{}, map[wilayah.Kode]bool{}, 0
	k := layanan.KatalogBawaan()
	var contoh []layanan.Capaian
	for n := range h.Baris {
		tahun[h.Baris[n].Tahun]++
		desa[h.Baris[n].Desa] = true
		for c := range h.Baris[n].DaftarCapaian() {
			capaian++
			if n < 200 {
				contoh = append(contoh, c)
			}
		}
	}
	assert.Equal(t, map[int]int{2021: 2503, 2022: 2507, 2023: 2498, 2024: 2498}, tahun)
	assert.Len(t, desa, 2567)
	assert.Equal(t, 10006*(layanan.BanyakSkorIDM+4), capaian)
	assert.Empty(t, layanan.PeriksaCapaian(k, contoh), "possible, plausible, each once")
}

// bacaXLSX reads the first sheet of a small workbook with shared strings.
func bacaXLSX(t *testing.T, nama string) baca.Tabel {
	t.Helper()
	z, err := zip.OpenReader(nama)
	require.NoError(t, err)
	defer func() { assert.NoError(t, z.Close()) }()
	urai := func(bagian string, ke any) {
		f, err := z.Open(bagian)
		if errors.Is(err, os.ErrNotExist) {
			return
		}
		require.NoError(t, err)
		b, err := io.ReadAll(f)
		require.NoError(t, err)
		require.NoError(t, xml.Unmarshal(b, ke))
	}
	var teks struct {
		Si []struct {
			T string `xml:"t"`
			R []struct {
				T string `xml:"t"`
			} `xml:"r"`
		} `xml:"si"`
	}
	urai("xl/sharedStrings.xml", &teks)
	var lembar struct {
		Baris []struct {
			Nomor int `xml:"r,attr"`
			Sel   []struct {
				Acuan string `xml:"r,attr"`
				Jenis string `xml:"t,attr"`
				Isi   string `xml:"v"`
				Is    string `xml:"is>t"`
			} `xml:"c"`
		} `xml:"sheetData>row"`
	}
	urai("xl/worksheets/sheet1.xml", &lembar)
	tb := baca.Tabel{Berkas: filepath.Base(nama)}
	for _, b := range lembar.Baris {
		baris := baca.Baris{Nomor: b.Nomor}
		for n, s := range b.Sel {
			if s.Acuan != "" {
				n = int(s.Acuan[0] - 'A')
			}
			for len(baris.Sel) <= n {
				baris.Sel = append(baris.Sel, "")
			}
			baris.Sel[n] = s.Isi + s.Is
			if s.Jenis == "s" {
				i, err := strconv.Atoi(s.Isi)
				require.NoError(t, err)
				baris.Sel[n] = teks.Si[i].T
				for _, r := range teks.Si[i].R {
					baris.Sel[n] += r.T
				}
			}
		}
		tb.Baris = append(tb.Baris, baris)
	}
	return tb
}

// The upload forms of OpenDK as they are: all rows are read, and what is impossible
// in their samples is found.
func TestKorpusOpenDK(t *testing.T) {
	dir := filepath.Join(korpus(t), "nyata", "opendk-template")
	k, err := layanan.KatalogBawaan().Tambah(baca.DaftarIndikatorSarana()...)
	require.NoError(t, err)
	bulan, _ := layanan.UraiPeriode("2025-04")
	for _, u := range []struct {
		berkas   string
		formulir baca.FormulirOpenDK
		capaian  int
		baca     string // codes of the reading findings
		periksa  map[temuan.Kode]int
	}{
		{"Format_Upload_AKI_&_AKB.xlsx", baca.AKIAKB, 16, "", map[temuan.Kode]int{layanan.KodeTakWajar: 13, layanan.KodeCapaianBeda: 12, layanan.KodeCapaianGanda: 2}},
		{"Format_Upload_Cakupan_Imunisasi.xlsx", baca.CakupanImunisasi, 8, "", map[temuan.Kode]int{layanan.KodeTanpaPenyebut: 8}},
		{"Format_Upload_Fasilitas_PAUD.xlsx", baca.FasilitasPAUD, 3, "", map[temuan.Kode]int{layanan.KodeTakWajar: 1, layanan.KodeKurangDari: 2}},
		{"Format_Upload_Putus_Sekolah.xlsx", baca.PutusSekolah, 4, "", map[temuan.Kode]int{layanan.KodePembilangLebih: 3, layanan.KodeAngkaKecil: 2}},
		{"Format_Upload_Toilet_&_Sanitasi.xlsx", baca.ToiletSanitasi, 16, "", map[temuan.Kode]int{}},
		{"Format_Upload_Data_Sarana.xlsx", baca.DataSarana, 2, "APBDES-LYN-53 APBDES-LYN-53", map[temuan.Kode]int{}},
		{"Format_Upload_APBDes.xlsx", baca.TanpaFormulir, 0, "", nil},
		{"Format_Upload_Epidemi_Penyakit.xlsx", baca.TanpaFormulir, 0, "", nil},
		{"Format_Upload_Tingkat_Pendidikan.xlsx", baca.TanpaFormulir, 0, "", nil},
	} {
		t.Run(u.berkas, func(t *testing.T) {
			tb := bacaXLSX(t, filepath.Join(dir, u.berkas))
			f := baca.KenaliOpenDK(tb)
			require.Equal(t, u.formulir, f)
			if f == baca.TanpaFormulir {
				return
			}
			o := baca.OpsiOpenDK{Desa: wilayah.HarusUrai("53.06.13.2001"), Periode: bulan}
			var h baca.Hasil
			if f == baca.DataSarana {
				h = baca.DariSarana(tb, o).Hasil
			} else {
				h = baca.DariOpenDK(tb, f, o)
			}
			assert.Equal(t, h.Hitungan.Baris, h.Hitungan.Terbaca+h.Hitungan.Kosong)
			assert.Len(t, h.Capaian, u.capaian)
			var kode []string
			for _, x := range h.Temuan {
				kode = append(kode, string(x.Kode))
			}
			assert.Equal(t, u.baca, strings.Join(kode, " "))
			hitung := map[temuan.Kode]int{}
			for _, x := range layanan.PeriksaCapaian(k, h.Capaian) {
				hitung[x.Kode]++
			}
			assert.Equal(t, u.periksa, hitung)
		})
	}
}

func BenchmarkKorpusIDM(b *testing.B) {
	isi := bukaIDM(b)
	b.SetBytes(int64(len(isi)))
	b.ReportAllocs()
	for b.Loop() {
		if h, err := baca.IDM(bytes.NewReader(isi), baca.Opsi{}); err != nil || len(h.Baris) != 10006 {
			b.Fatal(err)
		}
	}
}
