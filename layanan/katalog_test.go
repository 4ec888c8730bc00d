package layanan_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

func ind(t testing.TB, kode layanan.KodeIndikator) layanan.Indikator {
	t.Helper()
	i, ada := layanan.KatalogBawaan().Cari(kode)
	require.True(t, ada, kode)
	return i
}

func TestKatalogBawaan(t *testing.T) {
	k := layanan.KatalogBawaan()
	for _, l := range layanan.DaftarLayanan() {
		n := 0
		for i := range k.DaftarLayanan(l) {
			if i.Satuan != layanan.SatuanSkorIDM {
				n++
			}
		}
		assert.GreaterOrEqual(t, n, 6, l.String())
	}
	n := 0
	for i := range k.DaftarIndikator() {
		n++
		require.NoError(t, i.Periksa())
		for _, b := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
			assert.NotEmpty(t, i.Definisi(b))
			assert.NotEmpty(t, i.TeksSumber(b))
			assert.NotEmpty(t, i.TeksTarget(b))
		}
		// Honesty: what has no source says so, and a target always has one.
		assert.Equal(t, len(i.Dasar) == 0, i.Keyakinan == temuan.BukanHukum, i.Kode)
		assert.Equal(t, len(i.Dasar) == 0, strings.HasPrefix(i.TeksSumber(temuan.Indonesia), "tanpa sumber"), i.Kode)
		if i.Target != nil {
			assert.NotEmpty(t, i.Target.Dasar.Peraturan, i.Kode)
			assert.NotEqual(t, temuan.Ingatan, i.Target.Keyakinan, i.Kode)
			assert.NotZero(t, i.Target.Keyakinan, i.Kode)
			if i.Target.Keyakinan == temuan.Sekunder {
				assert.NotEmpty(t, i.Target.Lewat, i.Kode)
			}
			assert.Contains(t, i.TeksTarget(temuan.Inggris), "sekunder")
		} else {
			assert.Contains(t, i.TeksTarget(temuan.Indonesia), "tanpa sumber")
		}
		if i.TidakKurangDari != "" {
			_, ada := k.Cari(i.TidakKurangDari)
			assert.True(t, ada, i.Kode)
		}
		_, err := json.Marshal(i)
		require.NoError(t, err)
	}
	assert.Equal(t, k.Banyak(), n)
}

func TestSkorIDM(t *testing.T) {
	kode := layanan.DaftarKodeSkorIDM()
	for n, i := range layanan.DaftarSkorIDM() {
		assert.Equal(t, kode[n], i.Kode)
	}
	assert.Equal(t, layanan.KodeIndikator("idm.akses_sarkes"), kode[0])
	assert.Equal(t, layanan.KodeIndikator("idm.air_mandi_cuci"), kode[layanan.BanyakSkorIKS-1])
	assert.Equal(t, layanan.KodeIndikator("idm.kualitas_jalan"), kode[layanan.BanyakSkorIKS+layanan.BanyakSkorIKE-1])
	assert.Equal(t, layanan.KodeIndikator("idm.tanggap_bencana"), kode[layanan.BanyakSkorIDM-1])
}

func TestKatalogTambah(t *testing.T) {
	contoh := ind(t, "jamban_keluarga")
	contoh.Kode = "kab_purbalingga.odf"
	lama := layanan.KatalogBawaan()
	baru, err := lama.Tambah(contoh)
	require.NoError(t, err)
	assert.Equal(t, lama.Banyak()+1, baru.Banyak())
	_, ada := lama.Cari(contoh.Kode)
	assert.False(t, ada, "the old catalogue stays as it is")
	_, ada = baru.Cari(contoh.Kode)
	assert.True(t, ada)
	_, err = baru.Tambah(contoh)
	require.ErrorIs(t, err, layanan.ErrIndikator)

	for nama, ubah := range map[string]func(*layanan.Indikator){
		"kode kosong":     func(i *layanan.Indikator) { i.Kode = "" },
		"kode besar":      func(i *layanan.Indikator) { i.Kode = "ABC" },
		"kode titik":      func(i *layanan.Indikator) { i.Kode = "a..b" },
		"kode akhir":      func(i *layanan.Indikator) { i.Kode = "a." },
		"kode angka":      func(i *layanan.Indikator) { i.Kode = "1a" },
		"kode panjang":    func(i *layanan.Indikator) { i.Kode = layanan.KodeIndikator(strings.Repeat("a", 65)) },
		"layanan":         func(i *layanan.Indikator) { i.Layanan = 9 },
		"nama":            func(i *layanan.Indikator) { i.Nama.Inggris = "" },
		"pembilang":       func(i *layanan.Indikator) { i.Pembilang.Indonesia = "" },
		"bentuk":          func(i *layanan.Indikator) { i.Bentuk = 0 },
		"tanpa penyebut":  func(i *layanan.Indikator) { i.Penyebut = layanan.Teks{} },
		"penyebut cacah":  func(i *layanan.Indikator) { i.Bentuk, i.Pengali = layanan.Cacah, 1 },
		"pengali nol":     func(i *layanan.Indikator) { i.Pengali = 0 },
		"pengali cacah":   func(i *layanan.Indikator) { i.Bentuk, i.Penyebut = layanan.Skor, layanan.Teks{} },
		"desimal":         func(i *layanan.Indikator) { i.Desimal = 7 },
		"satuan":          func(i *layanan.Indikator) { i.Satuan = "" },
		"target kosong":   func(i *layanan.Indikator) { i.Target = &layanan.Target{Dasar: temuan.Dasar{Peraturan: "x"}} },
		"target tak asal": func(i *layanan.Indikator) { i.Target = &layanan.Target{Nilai: layanan.DariBilangan(1)} },
	} {
		i := contoh
		ubah(&i)
		_, err := layanan.Katalog{}.Tambah(i)
		require.ErrorIs(t, err, layanan.ErrIndikator, nama)
	}
}

func TestEnumKosong(t *testing.T) {
	_, err := layanan.Bentuk(0).MarshalText()
	require.ErrorIs(t, err, layanan.ErrIndikator)
	_, err = layanan.Sifat(9).MarshalText()
	require.ErrorIs(t, err, layanan.ErrIndikator)
	_, err = layanan.Arah(9).MarshalText()
	require.ErrorIs(t, err, layanan.ErrIndikator)
	assert.Empty(t, layanan.JenisPeriode(9).String())
	assert.Zero(t, layanan.JenisPeriode(9).Banyak())
}
