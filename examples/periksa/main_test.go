package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected output")

func coba(t *testing.T, args ...string) (kode int, keluar, galat string) {
	t.Helper()
	var o, e bytes.Buffer
	kode = jalankan(args, &o, &e)
	return kode, o.String(), e.String()
}

// Every CSV in testdata has its expected JSON and report beside it.
func TestEmas(t *testing.T) {
	berkas, err := filepath.Glob(filepath.Join("testdata", "*.csv"))
	require.NoError(t, err)
	require.NotEmpty(t, berkas)
	for _, b := range berkas {
		for _, bentuk := range []struct {
			akhiran string
			args    []string
		}{
			{".json", []string{"-format", "json"}},
			{".id.teks", nil},
			{".en.teks", []string{"-bahasa", "en", "-penduduk", "2000"}},
		} {
			t.Run(filepath.Base(b)+bentuk.akhiran, func(t *testing.T) {
				_, keluar, galat := coba(t, append(bentuk.args, b)...)
				require.Empty(t, galat)
				emas := strings.TrimSuffix(b, ".csv") + bentuk.akhiran
				if *perbarui {
					require.NoError(t, os.WriteFile(emas, []byte(keluar), 0o600))
					return
				}
				ingin, err := os.ReadFile(emas)
				require.NoError(t, err)
				assert.Equal(t, string(ingin), keluar)
			})
		}
	}
}

func TestKodeKeluar(t *testing.T) {
	rusak := filepath.Join(t.TempDir(), "rusak.csv")
	require.NoError(t, os.WriteFile(rusak, []byte("kode_rekening,anggaran,tahun\n4.2.1,1.2.3,2024\n4.2.3,5,2024\n"), 0o600))
	kasus := []struct {
		nama string
		kode int
		args []string
	}{
		{"bersih", 0, []string{filepath.Join("testdata", "senga-selatan-2022.csv")}},
		{"galat", 1, []string{rusak}},
		{"tidak ada", 2, []string{filepath.Join("testdata", "tidak-ada.csv")}},
		{"bukan anggaran", 2, []string{filepath.Join("testdata", "SUMBER.md")}},
		{"satu dari dua", 2, []string{filepath.Join("testdata", "senga-selatan-2022.csv"), "tidak-ada.csv"}},
		{"tanpa berkas", 2, nil},
		{"format", 2, []string{"-format", "xml", "a"}},
		{"bahasa", 2, []string{"-bahasa", "jv", "a"}},
		{"tahun", 2, []string{"-tahun", "24", "a"}},
		{"gaya", 2, []string{"-gaya", "x", "a"}},
		{"penduduk", 2, []string{"-penduduk", "-1", "a"}},
		{"bendera", 2, []string{"-zzz"}},
	}
	for _, k := range kasus {
		t.Run(k.nama, func(t *testing.T) {
			kode, _, galat := coba(t, k.args...)
			assert.Equal(t, k.kode, kode)
			if kode == 2 {
				assert.NotEmpty(t, galat)
			}
		})
	}
}

func TestGayaDipilih(t *testing.T) {
	b := filepath.Join(t.TempDir(), "ganda.csv")
	require.NoError(t, os.WriteFile(b, []byte("kode_rekening,anggaran,tahun\n4.2.1,1.234,2024\n"), 0o600))
	kode, _, _ := coba(t, b)
	assert.Equal(t, 1, kode, "1.234 alone is not guessed")
	_, keluar, _ := coba(t, "-gaya", "indonesia", b)
	assert.Contains(t, keluar, "Rp1.234\n")
}

func TestFolderZipResep(t *testing.T) {
	d := t.TempDir()
	tulis := func(nama, isi string) {
		t.Helper()
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(d, nama)), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(d, nama), []byte(isi), 0o600))
	}
	tulis("a/desa.csv", "kode_desa;tahun;kode_rekening;anggaran\n33.07.07.2003;2024;4.2.1;5.000,00\n")
	tulis("a/BACA.md", "catatan")
	tulis("a/.sembunyi.csv", "x")
	tulis("b/Ta_RABRinci.csv", "Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,SumberDana,Anggaran,AnggaranStlhPAK,AnggaranPAK\n2024,01.2001.,01.2001.00.00.00.,4.2.1.01.,DDS,7000,7000,0\n")
	_, keluar, galat := coba(t, "-kabupaten", "33.07", d)
	assert.Contains(t, galat, "BACA.md", "what is not read is said")
	assert.Contains(t, keluar, "Rp5.000")
	assert.Contains(t, keluar, "Rp7.000")

	// A table of no known form is read by a recipe that was written and can be given back.
	tulis("lain.csv", "Uraian;Nilai (Rp)\nDana Desa;Rp5.000.000,-\n")
	resep := filepath.Join(d, "resep.json")
	_, satu, _ := coba(t, "-tulis-resep", resep, "-tahun", "2024", filepath.Join(d, "lain.csv"))
	isi, err := os.ReadFile(resep)
	require.NoError(t, err)
	assert.Contains(t, string(isi), "dasbor-desa/resep/1")
	_, dua, galat := coba(t, "-resep", resep, "-tahun", "2024", filepath.Join(d, "lain.csv"))
	require.Empty(t, galat)
	assert.Contains(t, satu, "Rp5.000.000")
	assert.Contains(t, dua, "Rp5.000.000")
	kode, _, galat := coba(t, "-resep", filepath.Join(d, "a", "desa.csv"), filepath.Join(d, "lain.csv"))
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, "-resep")
	for _, buruk := range [][]string{{"-kabupaten", "x"}, {"-resep", filepath.Join(d, "tidak-ada")}} {
		kode, _, _ := coba(t, append(buruk, "x.csv")...)
		assert.Equal(t, 2, kode, buruk)
	}
}

func TestLembar(t *testing.T) {
	for _, akhiran := range []string{".xlsx", ".csv", ".json"} {
		tujuan := filepath.Join(t.TempDir(), "lembar"+akhiran)
		kode, _, galat := coba(t, "-lembar", tujuan, filepath.Join("testdata", "contoh.csv"), filepath.Join("testdata", "dauhi-2019.csv"))
		require.Equal(t, 0, kode, galat)
		isi, err := os.ReadFile(tujuan)
		require.NoError(t, err)
		assert.NotEmpty(t, isi)
	}
	kode, _, galat := coba(t, "-lembar", "x.pdf", "a.csv")
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, ".xlsx")
	kode, _, _ = coba(t, "-lembar", filepath.Join(t.TempDir(), "tidak", "ada.xlsx"), filepath.Join("testdata", "contoh.csv"))
	assert.Equal(t, 2, kode)
}

func TestAturan(t *testing.T) {
	kode, keluar, _ := coba(t, "-aturan", "-format", "json")
	require.Equal(t, 0, kode)
	var d []struct {
		Kode  temuan.Kode
		Pesan temuan.Pola
	}
	require.NoError(t, json.Unmarshal([]byte(keluar), &d))
	require.NotEmpty(t, d)
	for _, a := range d {
		assert.NotEmpty(t, a.Pesan.Indonesia)
		assert.NotEmpty(t, a.Pesan.Inggris)
	}
	_, teks, _ := coba(t, "-aturan", "-bahasa", "en")
	assert.Contains(t, teks, string(d[0].Kode))
}

// TestKorpusJumlahAcuan compares the JSON of the command with totals that were added up by hand, to the sen. The figures of the
// files transcribed to CSV in testdata are in the same reference.
func TestKorpusJumlahAcuan(t *testing.T) {
	korpus := os.Getenv("DASBOR_KORPUS")
	if korpus == "" {
		t.Skip("KORPUS TIDAK ADA: DASBOR_KORPUS is not set, totals are not compared with the reference")
	}
	isi, err := os.ReadFile(filepath.Join(korpus, "nyata", "jumlah-acuan.json"))
	require.NoError(t, err)
	var acuan map[string]map[string]any
	require.NoError(t, json.Unmarshal(isi, &acuan))
	nyata := filepath.Join(korpus, "nyata")
	kasus := []struct {
		kunci, berkas string
		dokumen       int
		bidang        map[string]string // name in the reference → our code
	}{
		{"sid-gorontalo-2018-2020/2020", filepath.Join(nyata, "sid-gorontalo-2018-2020", "apbdes.json"), 0, nil},
		{"sid-gorontalo-2018-2020/2018", filepath.Join(nyata, "sid-gorontalo-2018-2020", "apbdes.json"), 1, map[string]string{"2.1": "1", "2.2": "2", "2.3": "3", "2.4": "4"}},
		{"senga-selatan-2022", filepath.Join("testdata", "senga-selatan-2022.csv"), 0, nil},
		{"dauhi-2019/semula", filepath.Join("testdata", "dauhi-2019.csv"), 0, nil},
		{"wringinanom/2023", filepath.Join("testdata", "wringinanom-2023-2024.csv"), 0, bidangWringinanom},
		{"wringinanom/2024", filepath.Join("testdata", "wringinanom-2023-2024.csv"), 1, bidangWringinanom},
	}
	for _, k := range kasus {
		t.Run(k.kunci, func(t *testing.T) {
			_, keluar, galat := coba(t, "-format", "json", k.berkas)
			require.Empty(t, galat)
			var h struct {
				Dokumen []struct {
					Jumlah struct{ Anggaran map[string]string }
					Bidang []struct{ Kode, Anggaran string }
				}
			}
			require.NoError(t, json.Unmarshal([]byte(keluar), &h))
			d := h.Dokumen[k.dokumen]
			a := acuan[k.kunci]
			for kunci, nama := range map[string]string{"pendapatan": "pendapatan", "belanja": "belanja", "surplus_defisit": "surplus_defisit",
				"pembiayaan_penerimaan": "penerimaan_pembiayaan", "pembiayaan_pengeluaran": "pengeluaran_pembiayaan", "silpa": "silpa"} {
				assert.Equal(t, a[kunci].(string)+".00", d.Jumlah.Anggaran[nama], kunci)
			}
			bidang := map[string]string{}
			for _, b := range d.Bidang {
				bidang[b.Kode] = b.Anggaran
			}
			for nama, nilai := range a["belanja_per_bidang"].(map[string]any) {
				kode := nama
				if k.bidang != nil {
					kode = k.bidang[nama]
				}
				assert.Equal(t, nilai.(string)+".00", bidang[kode], nama)
			}
		})
	}
}

var bidangWringinanom = map[string]string{
	"Bidang Penyelenggaraan Pemerintah Desa":                  "1",
	"Bidang Pelaksaan Pembangunan Desa":                       "2",
	"Bidang Pembinaan Kemasyarakatan":                         "3",
	"Bidang Penanggulangan Bencana Darurat dan Mendesak Desa": "5",
}

// A folder without a budget is a mistake in its name, not one without mistakes.
func TestFolderKosong(t *testing.T) {
	f := t.TempDir()
	kode, keluar, galat := coba(t, f)
	assert.Equal(t, 2, kode)
	assert.Empty(t, keluar)
	assert.Contains(t, galat, errTanpaBerkas.Error())
	require.NoError(t, os.WriteFile(filepath.Join(f, "BACA.md"), []byte("kode_rekening,anggaran\n"), 0o600))
	kode, _, galat = coba(t, f)
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, "BACA.md")
}
