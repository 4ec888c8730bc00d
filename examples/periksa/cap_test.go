package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

func tulisUji(t *testing.T, folder, nama string, isi []byte) string {
	t.Helper()
	jalur := filepath.Join(folder, nama)
	require.NoError(t, os.WriteFile(jalur, isi, 0o600))
	return jalur
}

// An export of the year 2025 against the file of three years: the same, then with one sen moved, a line missing, a false seal.
func TestCap(t *testing.T) {
	k := contoh.DariBenih(3)
	folder := t.TempDir()
	var b bytes.Buffer
	require.NoError(t, k.TulisCSV(&b))
	sumber := tulisUji(t, folder, "sumber.csv", b.Bytes())
	var d []*apbdes.Dokumen
	for _, dok := range k.Dokumen {
		if dok.Tahun == 2025 {
			d = append(d, dok)
		}
	}
	var eksporCSV, js bytes.Buffer
	require.NoError(t, tulis.CSV{Cap: true}.TulisCSV(&eksporCSV, d...))
	require.NoError(t, tulis.JSON{Cap: true}.TulisJSON(&js, d...))
	for nama, isi := range map[string][]byte{"ekspor.csv": eksporCSV.Bytes(), "ekspor.json": js.Bytes()} {
		kode, keluar, galat := coba(t, "-cap", tulisUji(t, folder, nama, isi), sumber)
		assert.Equal(t, 0, kode, "%s %s %s", nama, keluar, galat)
		assert.Contains(t, keluar, "sama sampai sen")
		assert.Contains(t, keluar, "Tidak dibandingkan")
	}

	asli := d[0].Belanja[4].Realisasi.String()
	baris := strings.Split(eksporCSV.String(), "\n")
	letak := 1 + len(d[0].Pendapatan) + 4
	require.Contains(t, baris[letak], asli)
	n := len(asli)
	ubah := strings.LastIndex(baris[letak], asli) + n - 1
	baris[letak] = baris[letak][:ubah] + "1" + baris[letak][ubah+1:]
	palsu := tulisUji(t, folder, "palsu.csv", []byte(strings.Join(baris, "\n")))
	kode, keluar, _ := coba(t, "-cap", palsu, sumber)
	assert.Equal(t, 1, kode)
	assert.Contains(t, keluar, "BERBEDA: 1 angka.")
	assert.Contains(t, keluar, "selisih              Rp0,01")
	assert.Contains(t, keluar, "palsu.csv")
	kode, keluar, _ = coba(t, "-cap", palsu, "-format", "json", sumber)
	assert.Equal(t, 1, kode)
	var h hasilCap
	require.NoError(t, json.Unmarshal([]byte(keluar), &h))
	require.Len(t, h.Beda, 1)
	assert.Equal(t, d[0].Desa.Kode.String(), h.Beda[0].Desa)
	assert.Equal(t, letak+1, h.Beda[0].LetakBaru.Baris)
	assert.Equal(t, h.Cap, h.Tertulis, "the seal in the file is still that of the true figures")
	assert.NotEqual(t, h.Cap, h.CapEkspor)

	hilang := tulisUji(t, folder, "hilang.csv", []byte(strings.Join(append(baris[:letak:letak], baris[letak+1:]...), "\n")))
	kode, keluar, _ = coba(t, "-cap", hilang, "-bahasa", "en", sumber)
	assert.Equal(t, 1, kode)
	assert.Contains(t, keluar, "(none)")
	assert.Contains(t, keluar, "DIFFERENT: 3 figures.")

	c, err := cap.Hitung()
	require.NoError(t, err)
	i := bytes.LastIndex(eksporCSV.Bytes(), []byte(cap.Penanda))
	salah := tulisUji(t, folder, "salah.csv", append(append([]byte{}, eksporCSV.Bytes()[:i]...), cap.Penanda+c.String()+strings.Repeat(",", 10)+"\n"...))
	kode, keluar, _ = coba(t, "-cap", salah, sumber)
	assert.Equal(t, 1, kode)
	assert.Contains(t, keluar, "cap yang tertulis bukan cap angka itu")
}

// The same figures in a workbook, rows in another order: the same seal.
func TestCapXLSX(t *testing.T) {
	k := contoh.DariBenih(3)
	d := k.Dokumen[24:]
	var csvBita, w bytes.Buffer
	require.NoError(t, tulis.CSV{Cap: true}.TulisCSV(&csvBita, d...))
	rekam, err := csv.NewReader(bytes.NewReader(csvBita.Bytes())).ReadAll()
	require.NoError(t, err)
	slices.Reverse(rekam[1 : len(rekam)-1])
	l := xlsx.Lembar{Nama: "APBDes"}
	for n, r := range rekam {
		var baris []xlsx.Sel
		for i, sel := range r {
			if n > 0 && i >= 8 && sel != "" {
				baris = append(baris, xlsx.Angka(sel, xlsx.Uang))
				continue
			}
			baris = append(baris, xlsx.Teks(sel, xlsx.Biasa))
		}
		l.Baris = append(l.Baris, baris)
	}
	require.NoError(t, (&xlsx.Buku{Lembar: []xlsx.Lembar{l}}).Tulis(&w))
	folder := t.TempDir()
	var js bytes.Buffer
	require.NoError(t, tulis.TulisJSON(&js, d...))
	buku, sumber := tulisUji(t, folder, "ekspor.xlsx", w.Bytes()), tulisUji(t, folder, "sumber.json", js.Bytes())
	kode, keluar, galat := coba(t, "-cap", buku, sumber)
	assert.Equal(t, 0, kode, "%s %s", keluar, galat)
	c, err := cap.Hitung(d...)
	require.NoError(t, err)
	assert.Contains(t, keluar, c.String())
}

// A seal on a sheet.
func TestCapNilai(t *testing.T) {
	k := contoh.DariBenih(3)
	var b bytes.Buffer
	require.NoError(t, k.TulisCSV(&b, 2025))
	sumber := tulisUji(t, t.TempDir(), "sumber.csv", b.Bytes())
	c, err := cap.Hitung(k.Dokumen[24:]...)
	require.NoError(t, err)
	for _, tulis := range []string{c.String(), strings.ToLower(c.String()), c.Heksa()} {
		kode, keluar, galat := coba(t, "-cap", tulis, sumber)
		assert.Equal(t, 0, kode, "%s %s", keluar, galat)
	}
	// A sheet about one village, and one about a year, against the file of all.
	b.Reset()
	require.NoError(t, k.TulisCSV(&b))
	semua := tulisUji(t, t.TempDir(), "semua.csv", b.Bytes())
	satu, err := cap.Hitung(k.Dokumen[7])
	require.NoError(t, err)
	for cap, dari := range map[string]string{satu.String(): "99.99.99.2008 Matahari 2023", c.String(): "bagian ini: 2025"} {
		kode, keluar, _ := coba(t, "-cap", cap, semua)
		assert.Equal(t, 0, kode)
		assert.Contains(t, keluar, dari)
	}
	lain, err := cap.Hitung(k.Dokumen[:12]...)
	require.NoError(t, err)
	kode, keluar, _ := coba(t, "-cap", lain.String(), sumber)
	assert.Equal(t, 1, kode)
	assert.Contains(t, keluar, "BERBEDA")
	kode, _, galat := coba(t, "-cap", "1234", sumber)
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, "neither a file nor a seal")
	kode, _, _ = coba(t, "-cap", c.String(), "tidak-ada.csv")
	assert.Equal(t, 2, kode)
}
