package ujidata

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tests of the suite itself. They use no data of the folder.

func tulis(t *testing.T, folder, nama, isi string) {
	t.Helper()
	jalur := filepath.Join(folder, filepath.FromSlash(nama))
	require.NoError(t, os.MkdirAll(filepath.Dir(jalur), 0o700))
	require.NoError(t, os.WriteFile(jalur, []byte(isi), 0o600))
}

func TestAlatFolder(t *testing.T) {
	f := t.TempDir()
	tulis(t, f, "2020/rusak.csv", "kode_rekening,kode_kegiatan,anggaran\n4.2.1.01,,5000000\n5.2.1.01,2.2.77,5000000\n5.2.1.01,2:02,1000\n")
	tulis(t, f, "foto.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF")
	tulis(t, f, "catatan.txt", "halo\n")
	tulis(t, f, "BACA.md", "bukan data")
	tulis(t, f, ".git/config", "bukan data")
	tulis(t, f, ".rahasia", "bukan data")
	tulis(t, f, namaDikenal, "")
	daftar, err := periksaFolder(f, temuan.Peringatan)
	require.NoError(t, err)
	var ada []kunci
	nama := []string{}
	for _, b := range daftar {
		nama = append(nama, b.nama)
		for _, m := range b.masalah {
			ada = append(ada, m.kunci)
			assert.NotEmpty(t, m.pesan)
		}
	}
	assert.Equal(t, []string{"2020/rusak.csv", "catatan.txt", "foto.jpg"}, nama)
	assert.Contains(t, ada, kunci{"2020/rusak.csv", "APBDES-BCA-04", "/dokumen/0/gagal/0"})
	assert.Contains(t, ada, kunci{"2020/rusak.csv", "APBDES-STR-03", "/dokumen/0/belanja/0"})
	assert.Contains(t, ada, kunci{"catatan.txt", "APBDES-BCA-50", ""})
	assert.Contains(t, ada, kunci{"foto.jpg", takTerbaca, ""})
	for _, k := range ada {
		assert.NotEqual(t, "APBDES-BCA-07", k.kode, "the year comes from the folder")
	}

	hanyaGalat, err := periksaFolder(f, temuan.Galat)
	require.NoError(t, err)
	assert.Less(t, len(hanyaGalat[0].masalah), len(daftar[0].masalah))

	_, err = periksaFolder(filepath.Join(f, "tidak-ada"), temuan.Galat)
	require.Error(t, err)
}

func TestAlatDikenal(t *testing.T) {
	satu, dua := kunci{"a.csv", "APBDES-STR-03", "/dokumen/0/belanja/1"}, kunci{"b.csv", takTerbaca, ""}
	daftar := []berkas{{nama: "a.csv", masalah: []masalah{{satu, "x"}, {satu, "x lagi"}}}, {nama: "b.csv", masalah: []masalah{{dua, "y"}}}}

	jalur := filepath.Join(t.TempDir(), namaDikenal)
	d, err := bacaDikenal(jalur)
	require.NoError(t, err)
	assert.Empty(t, d, "no list is an empty list")

	isi := tulisDikenal(daftar, map[kunci]string{satu: "kode lokal", {"c.csv", "K", ""}: "hilang"})
	assert.Equal(t, "# berkas\tkode\tjalur\talasan\na.csv\tAPBDES-STR-03\t/dokumen/0/belanja/1\tkode lokal\nb.csv\tTAK-TERBACA\t\tbelum ditinjau\n", string(isi))
	require.NoError(t, os.WriteFile(jalur, isi, 0o600))
	d, err = bacaDikenal(jalur)
	require.NoError(t, err)
	assert.Equal(t, map[kunci]string{satu: "kode lokal", dua: belumDitinjau}, d)
	assert.Empty(t, usang(daftar, d))
	assert.Equal(t, []kunci{satu}, usang(daftar[1:], d))

	for _, rusak := range []string{"a\tb\tc\n", "a\tb\tc\t \n", "a b c d\n", "a\tb\tc\td\na\tb\tc\te\n"} {
		require.NoError(t, os.WriteFile(jalur, []byte(rusak), 0o600))
		_, err = bacaDikenal(jalur)
		require.Error(t, err, rusak)
	}
	require.NoError(t, os.WriteFile(jalur, []byte("# catatan\r\n\r\na\tb\tc\td\r\n"), 0o600))
	d, err = bacaDikenal(jalur)
	require.NoError(t, err)
	assert.Equal(t, map[kunci]string{{"a", "b", "c"}: "d"}, d)
}

func TestAlatTahunFolder(t *testing.T) {
	for nama, ingin := range map[string]int{"2020/a.csv": 2020, "2019/2021/a.csv": 2021, "kab/2022/kec/a.csv": 2022, "2020.csv": 0, "1999/a.csv": 0, "a.csv": 0} {
		assert.Equal(t, ingin, tahunFolder(nama), nama)
	}
}

func TestAlatTingkat(t *testing.T) {
	t.Setenv("UJI_TINGKAT", "")
	n, err := tingkatUji()
	require.NoError(t, err)
	assert.Equal(t, temuan.Peringatan, n)
	t.Setenv("UJI_TINGKAT", "catatan")
	n, err = tingkatUji()
	require.NoError(t, err)
	assert.Equal(t, temuan.Catatan, n)
	t.Setenv("UJI_TINGKAT", "keras")
	_, err = tingkatUji()
	require.Error(t, err)
	t.Setenv("DATA_DESA", "/data")
	assert.Equal(t, "/data", folderData())
}
