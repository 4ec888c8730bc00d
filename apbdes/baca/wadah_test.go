package baca_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func arsip(t testing.TB, isi ...string) []byte {
	t.Helper()
	var w bytes.Buffer
	z := zip.NewWriter(&w)
	for i := 0; i < len(isi); i += 2 {
		f, err := z.Create(isi[i])
		require.NoError(t, err)
		_, err = f.Write([]byte(isi[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return w.Bytes()
}

func buku(t testing.TB, lembaran ...xlsx.Lembar) []byte {
	t.Helper()
	var w bytes.Buffer
	require.NoError(t, (&xlsx.Buku{Lembar: lembaran}).Tulis(&w))
	return w.Bytes()
}

func tabel(nama string, baris ...string) xlsx.Lembar {
	l := xlsx.Lembar{Nama: nama}
	for _, b := range baris {
		var sel []xlsx.Sel
		for _, s := range strings.Split(b, ";") {
			sel = append(sel, xlsx.Teks(s, xlsx.Biasa))
		}
		l.Baris = append(l.Baris, sel)
	}
	return l
}

func TestBukuKerja(t *testing.T) {
	isi := buku(t,
		tabel("Catatan", "Buku ini memuat APBDes."),
		tabel("APBDes", "kode_desa;tahun;kode_kegiatan;kode_rekening;anggaran", "33.07.07.2003;2024;;4.2.1.01;1.000.000,00", "33.07.07.2003;2024;2.2.02;5.2.1.03;1.000.000,00"),
		xlsx.Lembar{Nama: "Kosong"})
	h, err := baca.Baca(isi, baca.Opsi{Berkas: "desa.xlsx"}, lembar.Batas{})
	require.NoError(t, err)
	require.Len(t, h.Dokumen, 1)
	assert.Equal(t, h.BarisData, h.BarisTerhitung())
	assert.Equal(t, temuan.Letak{Berkas: "desa.xlsx", Lembar: "APBDes", Baris: 3}, h.Dokumen[0].Belanja[0].Letak)
	assert.False(t, h.Temuan.AdaGalat(), "a sheet of notes beside a budget is no error: %v", h.Temuan)

	p, err := baca.Kenali(isi, baca.Opsi{}, lembar.Batas{})
	require.NoError(t, err)
	assert.Equal(t, baca.BukuKerja, p.Bentuk)

	// Alone, it is.
	h, err = baca.Baca(buku(t, tabel("Catatan", "hanya catatan")), baca.Opsi{}, lembar.Batas{})
	require.NoError(t, err)
	assert.True(t, h.Temuan.AdaGalat())
	assert.Equal(t, h.BarisData, h.BarisTerhitung())
}

func TestArsipBerkas(t *testing.T) {
	const kepala = "kode_desa;tahun;kode_rekening;anggaran\n"
	isi := arsip(t,
		"b/desa2.csv", kepala+"33.07.07.2004;2024;4.2.1.01;5.000.000,00\n",
		"a/desa1.csv", kepala+"33.07.07.2003;2024;4.2.1.01;1.000.000,00\n",
		"__MACOSX/a/._desa1.csv", "x", "foto.png", "\x89PNG\r\n\x1a\nxxxx",
		"lain.zip", string(arsip(t, "x.csv", kepala)))
	h, err := baca.Baca(isi, baca.Opsi{Berkas: "kecamatan.zip"}, lembar.Batas{})
	require.NoError(t, err)
	require.Len(t, h.Dokumen, 2)
	assert.Equal(t, "33.07.07.2003", h.Dokumen[0].Desa.Kode.String(), "in the order of the names")
	assert.Equal(t, "kecamatan.zip/a/desa1.csv", h.Dokumen[0].Pendapatan[0].Letak.Berkas)
	var tak []string
	for x := range h.Temuan.Cari("APBDES-BCA-52") {
		n, _ := x.Nilai("berkas")
		tak = append(tak, n)
	}
	assert.ElementsMatch(t, []string{"foto.png", "lain.zip"}, tak, "what is not read is named")
}

func TestSiskeudesZip(t *testing.T) {
	isi := arsip(t,
		"Ta_Desa.csv", "Tahun,Kd_Desa\n2024,01.2001.\n",
		"Ta_Pemda.csv", "Tahun,Kd_Prov,Kd_Kab\n2024,33,07\n",
		"Ta_RABRinci.csv", "Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,SumberDana,Anggaran,AnggaranStlhPAK,AnggaranPAK\n2024,01.2001.,01.2001.02.02.02.,5.2.1.03.,DDS,1000000.5000,1000000.5000,0.0000\n")
	h, err := baca.Baca(isi, baca.Opsi{Berkas: "opensid_data.zip"}, lembar.Batas{})
	require.NoError(t, err)
	require.Len(t, h.Dokumen, 1)
	assert.Equal(t, "1000000.50", h.Dokumen[0].Belanja[0].Anggaran.String())
	assert.Equal(t, baca.SiskeudesCSV, h.Pengenalan.Bentuk)
}

// Hostile and mistaken files end with a typed error that has a sentence in each language.
func TestBermusuhan(t *testing.T) {
	bom := arsip(t, "a.csv", strings.Repeat("0", 40<<20))
	for nama, isi := range map[string][]byte{
		"pdf":           []byte("%PDF-1.7\n..."),
		"xls lama":      append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...),
		"png":           []byte("\x89PNG\r\n\x1a\n0000"),
		"zip terpotong": arsip(t, "a.csv", "kode_rekening,anggaran\n4.2.1,5\n")[:60],
		"mdb palsu":     append([]byte("\x00\x01\x00\x00Standard Jet DB\x00\x01"), make([]byte, 5000)...),
	} {
		t.Run(nama, func(t *testing.T) {
			_, err := baca.Baca(isi, baca.Opsi{Berkas: nama}, lembar.Batas{})
			require.Error(t, err)
			id, en := susun.Kalimat(err)
			assert.NotEqual(t, id, en, "a sentence in each language: %v", err)
		})
	}
	t.Run("bom zip", func(t *testing.T) {
		h, err := baca.Baca(bom, baca.Opsi{}, lembar.Batas{})
		require.NoError(t, err)
		n := 0
		for range h.Temuan.Cari("APBDES-BCA-52") {
			n++
		}
		assert.Equal(t, 1, n)
	})
	t.Run("kolom berlebih", func(t *testing.T) {
		_, err := baca.Baca([]byte(strings.Repeat("a,", 1_000_000)+"\n1,2\n"), baca.Opsi{}, lembar.Batas{})
		var l *lembar.MelewatiBatas
		require.ErrorAs(t, err, &l)
	})
	t.Run("sel raksasa", func(t *testing.T) {
		_, err := baca.Baca([]byte("kode_rekening,anggaran\n\""+strings.Repeat("x", 1<<20)+"\",5\n"), baca.Opsi{}, lembar.Batas{})
		var l *lembar.MelewatiBatas
		require.ErrorAs(t, err, &l)
	})
	t.Run("terlalu banyak isi", func(t *testing.T) {
		var isi []string
		for i := range baca.MaksIsiArsip + 1 {
			isi = append(isi, fmt.Sprintf("%d.csv", i), "")
		}
		_, err := baca.Baca(arsip(t, isi...), baca.Opsi{}, lembar.Batas{})
		var l *lembar.MelewatiBatas
		require.ErrorAs(t, err, &l)
	})
}

func TestSandi(t *testing.T) {
	// UTF-16 and Windows-1252 are read and said; NUL bytes and lone surrogates do not stop the reader.
	utf16 := []byte{0xFF, 0xFE}
	for _, r := range "kode_rekening;tahun;anggaran\n4.2.1;2024;5.000.000\n" {
		utf16 = append(utf16, byte(r), 0)
	}
	for nama, isi := range map[string][]byte{
		"utf-16":       utf16,
		"windows-1252": []byte("kode_rekening;tahun;uraian;anggaran\n4.2.1;2024;Caf\xe9;5.000.000\n"),
		"nul":          []byte("kode_rekening;tahun;uraian;anggaran\n4.2.1;2024;a\x00b;5.000.000\n"),
		"surrogate":    []byte("kode_rekening;tahun;uraian;anggaran\n4.2.1;2024;\xed\xa0\x80;5.000.000\n"),
	} {
		h, err := baca.Baca(isi, baca.Opsi{}, lembar.Batas{})
		require.NoError(t, err, nama)
		require.Len(t, h.Dokumen, 1, nama)
		r, err := apbdes.Ringkas(h.Dokumen[0])
		require.NoError(t, err)
		assert.Equal(t, "5000000.00", r.Jumlah(apbdes.Anggaran).Pendapatan.String(), nama)
		assert.Equal(t, h.BarisData, h.BarisTerhitung(), nama)
	}
}

// Every file of the corpus is read, or answered by a finding or error in words; no row is lost.
func TestKorpusSemua(t *testing.T) {
	akar := korpus.Folder(t)
	err := filepath.WalkDir(filepath.Join(akar, "nyata"), func(jalur string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasSuffix(jalur, ".md") || strings.HasSuffix(jalur, ".xz") || filepath.Base(jalur) == "jumlah-acuan.json" {
			return err
		}
		t.Run(filepath.Base(filepath.Dir(jalur))+"/"+filepath.Base(jalur), func(t *testing.T) {
			isi, err := os.ReadFile(jalur)
			require.NoError(t, err)
			h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(jalur)}, lembar.Batas{})
			if err != nil {
				id, en := susun.Kalimat(err)
				require.NotEqual(t, id, en)
				return
			}
			assert.Equal(t, h.BarisData, h.BarisTerhitung())
			assert.NotEmpty(t, h.Temuan)
		})
		return nil
	})
	require.NoError(t, err)
}

func FuzzBaca(f *testing.F) {
	f.Add([]byte("kode_desa;tahun;kode_rekening;anggaran\n33.07.07.2004;2024;4.2.1.01;5.000.000,00\n"))
	f.Add([]byte(`{"dokumen":[{"tahun":2024,"belanja":[{"kegiatan":"2.2.02","anggaran":"5.00"}]}]}`))
	f.Add([]byte("uraian;jumlah\nDana Desa;Rp5.000.000,-\n"))
	f.Add(arsip(f, "a.csv", "kode_rekening,anggaran\n4.2.1,5\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 1<<15 {
			return
		}
		h, err := baca.Baca(b, baca.Opsi{}, lembar.Batas{})
		if err != nil {
			return
		}
		require.Equal(t, h.BarisData, h.BarisTerhitung())
	})
}
