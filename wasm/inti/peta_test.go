package inti_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/wasm/inti"
)

func geojson(sifat ...string) string {
	var b strings.Builder
	for n, s := range sifat {
		if n > 0 {
			b.WriteByte(',')
		}
		x := string(rune('1' + n))
		b.WriteString(`{"type":"Feature","properties":{` + s + `},"geometry":{"type":"Polygon","coordinates":[[[107.` + x + `,-10],[107.` + x + `9,-10],[107.` + x + `9,-9.9],[107.` + x + `,-9.9],[107.` + x + `,-10]]]}}`)
	}
	return `{"type":"FeatureCollection","features":[` + b.String() + `]}`
}

// petaTeks is the built-in map with one row changed.
func petaTeks(t *testing.T, versi, ganti, jadi string) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, layanan.TulisPeta(&b, layanan.PetaBawaan()))
	_, isi, _ := strings.Cut(b.String(), "\n")
	if ganti != "" {
		require.Contains(t, isi, ganti)
		isi = strings.Replace(isi, ganti, jadi, 1)
	}
	return "# versi: " + versi + "\n" + isi
}

type berkasJawab struct {
	Berkas []struct {
		Bidang, Baris int
		Galat         *inti.Galat
		Temuan        []struct{ Kode string }
	}
}

func bacaJenis(t *testing.T, i *inti.Inti, jenis, nama, isi string) berkasJawab {
	t.Helper()
	var h berkasJawab
	n, err := json.Marshal(nama)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(berhasil(t, i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":`+string(n)+`,"jenis":"`+jenis+`"}]}`, isi), &h))
	return h
}

func TestBatasDesa(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"satu.csv"}]}`, csv)
	tanpa := string(berhasil(t, &i, `{"v":1,"op":"adegan","data":"a","adegan":{"lebar":360}}`))
	assert.NotContains(t, tanpa, "kartu-peta")
	h := bacaJenis(t, &i, "batas", "desa.geojson", geojson(`"kode_desa":"9999992001"`, `"kode_desa":"99.99.99.2007","nama":"</text><script>"`, `"nama":"tanpa kode"`))
	b := h.Berkas[len(h.Berkas)-1]
	assert.Nil(t, b.Galat)
	assert.Equal(t, 2, b.Bidang)
	require.Len(t, b.Temuan, 1)
	assert.Equal(t, "APBDES-WIL-01", b.Temuan[0].Kode)

	for _, lebar := range []string{"360", "820", "1280"} {
		for _, bahasa := range []string{"id", "en"} {
			dengan := string(berhasil(t, &i, `{"v":1,"op":"adegan","data":"a","adegan":{"lebar":`+lebar+`,"bahasa":"`+bahasa+`"}}`))
			assert.Contains(t, dengan, "kartu-peta")
			assert.NotContains(t, dengan, "<script")
		}
	}
	tm := string(berhasil(t, &i, `{"v":1,"op":"temuan","data":"a"}`))
	for _, k := range []string{"APBDES-WIL-01", "APBDES-WIL-06", "APBDES-WIL-07"} {
		assert.Contains(t, tm, k, "what does not match is named")
	}
	var e struct{ Nama, Isi string }
	require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"ekspor","data":"a","ekspor":{"jenis":"svg","gambar":"peta"}}`), &e))
	assert.Contains(t, e.Isi, "batas di berkas peta: ")

	// A file that is no boundaries leaves those that are there.
	h = bacaJenis(t, &i, "batas", "rusak.geojson", `{"type":"FeatureCollection","features":[{`)
	b = h.Berkas[len(h.Berkas)-1]
	require.NotNil(t, b.Galat)
	assert.Equal(t, inti.GalatBaca, b.Galat.Kode)
	assert.Contains(t, string(berhasil(t, &i, `{"v":1,"op":"adegan","data":"a","adegan":{"lebar":360}}`)), "kartu-peta")
}

// Without a kind, boundaries and maps are known by their beginning.
func TestKenali(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"satu.csv"}]}`, csv)
	b := bacaJenis(t, &i, "", "a.json", "\ufeff\n"+geojson(`"kode_desa":"9999992001"`)).Berkas
	assert.Equal(t, 1, b[1].Bidang)
	b = bacaJenis(t, &i, "", "b.csv", petaTeks(t, "z", "", "")).Berkas
	assert.Equal(t, layanan.PetaBawaan().Banyak(), b[2].Baris)
}

// Hostile boundaries come back as an error of the file, and the board is drawn all the same.
func TestBatasJahat(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"satu.csv"}]}`, csv)
	dalam := strings.Repeat("[", 20_000)
	for nama, isi := range map[string]string{
		"kosong": "", "null": "null", "larik": "[]", "dalam": dalam, "dalam koordinat": `{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":` + dalam + `}}]}`,
		"dalam seimbang": `{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":` + dalam[:9000] + strings.Repeat("]", 9000) + `}}]}`,
		"besar":          strings.Repeat(" ", 17<<20), "banyak": `{"type":"FeatureCollection","features":[` + strings.Repeat("{},", 5000) + `{}]}`,
		"angka raksasa": strings.ReplaceAll(geojson(`"kode":"9999992001"`), "107.1", "1e999999999"), "tak hingga": strings.ReplaceAll(geojson(`"kode":"9999992001"`), "107.1", "Infinity"),
		"kode lain": geojson(`"kode":{"a":1}`, `"kode":null`, `"kode":[]`, `"kode":true`, `"kode":1e9`), "bukan UTF-8": geojson("\"kode\":\"\xff\xfe\""),
		"csv": csv, "titik banyak": `{"type":"FeatureCollection","features":[{"properties":{"kode":"9999992001"},"geometry":{"type":"Polygon","coordinates":[[` + strings.Repeat("[1,2],", 600_000) + `[1,2]]]}}]}`,
	} {
		h := bacaJenis(t, &i, "batas", nama, isi)
		b := h.Berkas[len(h.Berkas)-1]
		require.NotNil(t, b.Galat, nama)
		assert.NotEqual(t, inti.GalatDalam, b.Galat.Kode, nama)
		assert.NotEmpty(t, b.Galat.Pesan.Inggris, nama)
		berhasil(t, &i, `{"v":1,"op":"adegan","data":"a","adegan":{"lebar":360}}`)
	}
}

func TestPetaLayanan(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"satu.csv"}]}`, csv)
	semula := porsi(t, &i, "a")
	h := bacaJenis(t, &i, "peta-layanan", "peta-kabupaten.csv", petaTeks(t, "Kabupaten <Contoh> 2026", "2.2.02,kesehatan,inti", "2.2.02,bukan,bukan"))
	b := h.Berkas[len(h.Berkas)-1]
	require.Nil(t, b.Galat)
	assert.Equal(t, layanan.PetaBawaan().Banyak(), b.Baris)
	assert.NotEqual(t, semula, porsi(t, &i, "a"), "the board is made with the map that was given")
	var p struct {
		Peta       string
		Pernyataan struct{ ID string }
	}
	require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"papan","data":"a"}`), &p))
	assert.Regexp(t, `^Kabupaten <Contoh> 2026 \(peta-kabupaten\.csv\) #[0-9a-f]{12}$`, p.Peta)
	a := string(berhasil(t, &i, `{"v":1,"op":"adegan","data":"a"}`))
	assert.Contains(t, a, `peta-kabupaten.csv`)
	assert.Contains(t, a, "bukan resmi dan bukan bawaan")
	assert.NotContains(t, a, layanan.PernyataanPeta)

	// Two maps of one name differ by their number.
	lama := p.Peta
	bacaJenis(t, &i, "peta-layanan", "peta-kabupaten.csv", petaTeks(t, "Kabupaten <Contoh> 2026", "", ""))
	require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"papan","data":"a"}`), &p))
	assert.NotEqual(t, lama, p.Peta)
	assert.Equal(t, semula, porsi(t, &i, "a"))
}

// A bad map is never replaced by the built-in one: there is no board until the map is mended.
func TestPetaLayananSalah(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"satu.csv"}]}`, csv)
	for nama, isi := range map[string]string{
		"layanan asing": petaTeks(t, "x", "2.2.02,kesehatan,inti", "2.2.02,pertahanan,inti"), "kosong": "", "hanya kepala": "# versi: x\nkode,layanan,tanda\n", "tanpa kolom": "# versi: x\nkode,tanda\n",
		"besar": strings.Repeat("x", 2<<20), "json": `{"a":1}`,
	} {
		h := bacaJenis(t, &i, "peta-layanan", nama, isi)
		b := h.Berkas[len(h.Berkas)-1]
		require.NotNil(t, b.Galat, nama)
		for _, op := range []string{"papan", "adegan", "temuan", "ekspor"} {
			g := gagal(t, &i, `{"v":1,"op":"`+op+`","data":"a","ekspor":{"jenis":"csv"}}`)
			assert.Equal(t, b.Galat, g, nama)
		}
		if nama == "layanan asing" {
			assert.Positive(t, b.Galat.Baris)
			assert.Equal(t, 2, b.Galat.Kolom)
			assert.Contains(t, b.Galat.Pesan.Indonesia, "baris "+angka(b.Galat.Baris)+", kolom 2")
			assert.Contains(t, b.Galat.Pesan.Indonesia, "pertahanan")
			require.NotEmpty(t, b.Temuan)
		}
	}
	bacaJenis(t, &i, "peta-layanan", "benar.csv", petaTeks(t, "y", "", ""))
	berhasil(t, &i, `{"v":1,"op":"papan","data":"a"}`)
}

// The example has a map, and it is one of the example.
func TestPetaContoh(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"c"}`)
	a := string(berhasil(t, &i, `{"v":1,"op":"adegan","data":"c","adegan":{"lebar":360}}`))
	assert.Contains(t, a, "Di mana letaknya?")
	assert.Contains(t, a, "CONTOH")
	var b bytes.Buffer
	require.NoError(t, contoh.DariBenih(1).TulisBatas(&b))
	assert.Contains(t, b.String(), "CONTOH")
}
