package bentuk_test

import (
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/go-playground/locales/de"
	"github.com/go-playground/locales/en_GB"
	"github.com/go-playground/locales/id"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Findings come out with their pointers in the order of the fields, whichever names the validator reports itself.
func TestDariGalat(t *testing.T) {
	d := sehat()
	d.Desa.Kode = "33.07.07.1003"
	d.Tahun = 24
	d.Pendapatan[2].Rekening = "4:01"
	d.Belanja[1].Kegiatan = "9.9"
	d.Belanja[3].Anggaran = uang("1.234,5")
	d.Tercetak[0].Realisasi = uang("")
	ingin := []string{
		"APBDES-BTK-01 /dokumen/0/desa/kode", "APBDES-BTK-05 /dokumen/0/tahun", "APBDES-BTK-03 /dokumen/0/pendapatan/2/rekening",
		"APBDES-BTK-02 /dokumen/0/belanja/1/kegiatan", "APBDES-BTK-04 /dokumen/0/belanja/3/anggaran", "APBDES-BTK-04 /dokumen/0/tercetak/0/realisasi",
	}
	k := bentuk.Kiriman{Dokumen: []bentuk.Dokumen{d}}
	jsonnya := pengujiGin(t)
	jsonnya.RegisterTagNameFunc(func(f reflect.StructField) string { return strings.Split(f.Tag.Get("json"), ",")[0] })
	for nama, v := range map[string]*validator.Validate{"validate": penguji(t), "binding": pengujiGin(t), "nama json": jsonnya} {
		t.Run(nama, func(t *testing.T) {
			temuannya, ada := bentuk.DariGalat(&k, v.Struct(&k))
			require.True(t, ada)
			assert.Equal(t, ingin, ringkas(temuannya))
			assert.True(t, strings.HasPrefix(temuannya[2].Pesan(temuan.Indonesia), `Kode rekening "4:01" tidak terbaca: `))
			for _, x := range temuannya {
				assert.NotContains(t, x.Pesan(temuan.Indonesia)+x.Pesan(temuan.Inggris), "{")
			}
		})
	}
}

func ringkas(d temuan.Daftar) []string {
	var r []string
	for _, x := range d {
		r = append(r, string(x.Kode)+" "+x.Jalur)
	}
	return r
}

// Types of the caller work as well: embedded and named structs, pointers, maps, odd names.
func TestJalurTipeLain(t *testing.T) {
	type Dasar struct {
		Kode string `json:"kode" validate:"kode_desa"`
	}
	type Isi struct {
		Dasar
		Lain    *Dasar           `json:"lain/nya"`
		Peta    map[string]Dasar `json:"peta" validate:"dive"`
		Tanpa   string           `validate:"rupiah"`
		Sembuny string           `json:"-" validate:"rupiah"`
		Daftar  [][]string       `json:"daftar" validate:"dive,dive,tahun_anggaran"`
		Baku    int              `json:"baku" validate:"max=3"`
		Apa     any              `json:"apa"`
		Wajib   string           `json:"wajib" validate:"required"`
	}
	isi := Isi{Dasar: Dasar{"a"}, Lain: &Dasar{"b"}, Peta: map[string]Dasar{"x.y": {"c"}}, Tanpa: "d", Sembuny: "e",
		Daftar: [][]string{{"2024", "24"}}, Baku: 4, Apa: &Dasar{"f"}}
	d, ada := bentuk.DariGalat(isi, penguji(t).Struct(isi))
	require.True(t, ada)
	assert.Equal(t, []string{"APBDES-BTK-01 /kode", "APBDES-BTK-01 /lain~1nya/kode", "APBDES-BTK-01 /peta/x.y/kode", "APBDES-BTK-04 /Tanpa",
		"APBDES-BTK-04 /Sembuny", "APBDES-BTK-05 /daftar/0/1", "APBDES-BTK-12 /baku", "APBDES-BTK-01 /apa/Kode", "APBDES-BTK-12 /wajib"}, ringkas(d))
	assert.Equal(t, "Isian 4 tidak memenuhi syarat: max=3.", d[6].Pesan(temuan.Indonesia))

	// A list of documents without an envelope, and a single value.
	daftar := []bentuk.Dokumen{sehat(), {Tahun: 3}}
	d, ada = bentuk.DariGalat(daftar, penguji(t).Var(daftar, "berisi,dive"))
	require.True(t, ada)
	assert.Equal(t, []string{"APBDES-BTK-05 /1/tahun"}, ringkas(d))
	d, ada = bentuk.DariGalat("x", penguji(t).Var("x", "rupiah"))
	require.True(t, ada)
	assert.Equal(t, []string{"APBDES-BTK-04 "}, ringkas(d))
	d, ada = bentuk.DariGalat(nil, penguji(t).Var("x", "rupiah"))
	require.True(t, ada)
	assert.Len(t, d, 1)
}

func TestDariGalatJSON(t *testing.T) {
	kasus := []struct{ isi, id, en string }{
		{`{"tahun":"2024"}`, "JSON tidak dapat dibaca: bagian tahun berisi teks, seharusnya angka bulat.", "The JSON cannot be read: tahun is string, should be a whole number."},
		{`{"tahun":2024.5}`, "JSON tidak dapat dibaca: bagian tahun berisi angka 2024.5, seharusnya angka bulat.", "The JSON cannot be read: tahun is number 2024.5, should be a whole number."},
		{`{"desa":[]}`, "JSON tidak dapat dibaca: bagian desa berisi larik, seharusnya objek.", "The JSON cannot be read: desa is array, should be an object."},
		{`[]`, "JSON tidak dapat dibaca: isi berisi larik, seharusnya objek.", "The JSON cannot be read: the value is array, should be an object."},
		{`{"belanja":[{},{"uraian":7}]}`, "JSON tidak dapat dibaca: bagian belanja.uraian berisi angka, seharusnya teks.", "The JSON cannot be read: belanja.uraian is number, should be a string."},
		{`{"belanja":{}}`, "JSON tidak dapat dibaca: bagian belanja berisi objek, seharusnya larik.", "The JSON cannot be read: belanja is object, should be an array."},
		{`{"belanja":[{"angaran":"1"}]}`, `JSON tidak dapat dibaca: isian "angaran" tidak dikenal.`, `The JSON cannot be read: the field "angaran" is not known.`},
		{`{"belanja":[{`, "JSON tidak dapat dibaca: terputus sebelum selesai.", "The JSON cannot be read: it ends too early."},
		{``, "JSON tidak dapat dibaca: terputus sebelum selesai.", "The JSON cannot be read: it ends too early."},
		{`{"desa" 1}`, "JSON tidak dapat dibaca: rusak di bita ke-9.", "The JSON cannot be read: broken at byte 9."},
		{`{} {}`, "JSON tidak dapat dibaca: ada isi setelah nilai JSON.", "The JSON cannot be read: there is text after the JSON value."},
		{`{} }`, "JSON tidak dapat dibaca: ada isi setelah nilai JSON.", "The JSON cannot be read: there is text after the JSON value."},
		{`{"tidak_lengkap":{"belanja":1}}`, "JSON tidak dapat dibaca: bagian tidak_lengkap.belanja berisi angka, seharusnya ya/tidak.", "The JSON cannot be read: tidak_lengkap.belanja is number, should be a bool."},
		{`{"bagan":1}`, "JSON tidak dapat dibaca: bagian bagan berisi angka, seharusnya teks.", "The JSON cannot be read: bagan is number, should be a string."},
	}
	for _, k := range kasus {
		var d bentuk.Dokumen
		hasil, ada := bentuk.DariGalat(&d, bentuk.BacaJSON(strings.NewReader(k.isi), &d))
		require.True(t, ada, k.isi)
		require.Len(t, hasil, 1)
		assert.Equal(t, temuan.Kode("APBDES-BTK-13"), hasil[0].Kode)
		assert.Equal(t, k.id, hasil[0].Pesan(temuan.Indonesia))
		assert.Equal(t, k.en, hasil[0].Pesan(temuan.Inggris))
	}
}

// TestUangBukanUang: a value that is neither text nor number is refused where it stands. Through an error of encoding/json its place was
// lost under Go 1.27.
func TestUangBukanUang(t *testing.T) {
	for _, isi := range []string{"true", "{}", `["1"]`} {
		var k bentuk.Kiriman
		require.NoError(t, bentuk.BacaJSON(strings.NewReader(`{"dokumen":[{"tahun":2024,"belanja":[{"kegiatan":"2.2.02","rekening":"5.2.1.03","anggaran":`+isi+`}]}]}`), &k))
		hasil, ada := bentuk.DariGalat(&k, penguji(t).Struct(&k))
		require.True(t, ada, isi)
		assert.Equal(t, []string{"APBDES-BTK-04 /dokumen/0/belanja/0/anggaran"}, ringkas(hasil))
		assert.Contains(t, hasil[0].Pesan(temuan.Inggris), strings.Trim(isi, `[]"`))
	}
}

type pembacaRusak struct{ err error }

func (p pembacaRusak) Read([]byte) (int, error) { return 0, p.err }

// Errors of the network are nobody's finding.
func TestDariGalatLain(t *testing.T) {
	putus := errors.New("connection reset")
	err := bentuk.BacaJSON(pembacaRusak{putus}, new(bentuk.Dokumen))
	require.ErrorIs(t, err, putus)
	_, ada := bentuk.DariGalat(nil, err)
	assert.False(t, ada)
	_, ada = bentuk.DariGalat(nil, nil)
	assert.False(t, ada)
	err = bentuk.BacaJSON(io.MultiReader(strings.NewReader("{}"), pembacaRusak{putus}), new(bentuk.Dokumen))
	require.ErrorIs(t, err, putus)
}

func TestTerjemahan(t *testing.T) {
	u := ut.New(id.New(), id.New(), en_GB.New(), de.New())
	tid, _ := u.GetTranslator("id")
	ten, ada := u.GetTranslator("en_GB")
	require.True(t, ada)
	v := penguji(t)
	require.NoError(t, bentuk.TambahTerjemahan(v, tid))
	require.NoError(t, bentuk.TambahTerjemahan(v, ten))
	require.NoError(t, bentuk.TambahTerjemahan(pengujiGin(t), tid), "one translator may serve two validators")
	tde, ada := u.GetTranslator("de")
	require.True(t, ada)
	require.ErrorIs(t, bentuk.TambahTerjemahan(v, tde), bentuk.ErrBahasa)

	d := sehat()
	d.Belanja[0].Kegiatan = "4:01"
	d.Belanja[1].Anggaran = uang("1.234,5")
	var salah validator.ValidationErrors
	require.ErrorAs(t, v.Struct(d), &salah)
	require.Len(t, salah, 2)
	assert.True(t, strings.HasPrefix(salah[0].Translate(tid), `Kegiatan: Kode kegiatan "4:01" tidak terbaca: `), salah[0].Translate(tid))
	assert.True(t, strings.HasPrefix(salah[0].Translate(ten), `Kegiatan: The kegiatan code "4:01" cannot be read: `), salah[0].Translate(ten))
	assert.Equal(t, `Anggaran: Nilai uang "1.234,5" tidak terbaca: tulis tanpa pemisah ribuan dan dengan titik desimal, misalnya 1234567.50.`, salah[1].Translate(tid))

	// Every tag has its sentence in both languages, with every place filled even if the value holds braces.
	for _, tag := range namaTag(t) {
		var isi any = "{0}{1}"
		if tag == "berisi" {
			isi = []string{}
		}
		require.ErrorAs(t, v.Var(isi, tag), &salah)
		i, e := salah[0].Translate(tid), salah[0].Translate(ten)
		assert.NotEqual(t, i, e, tag)
		assert.NotContains(t, i+e, "Error:Field", tag)
		assert.NotContains(t, i+e, "{2}", tag)
	}
}

// A finding survives JSON like any other.
func TestTemuanJSON(t *testing.T) {
	d := bentuk.Dokumen{Tahun: 24}
	hasil, _ := bentuk.DariGalat(d, penguji(t).Struct(d))
	b := teksJSON(t, hasil)
	var kembali temuan.Daftar
	require.NoError(t, json.Unmarshal(b, &kembali))
	assert.Equal(t, "Tahun anggaran 24 tidak dapat dipakai: bukan tahun 2015 sampai 2100.", kembali[0].Pesan(temuan.Indonesia))
}
