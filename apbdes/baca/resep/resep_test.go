package resep

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func TestPulangPergi(t *testing.T) {
	r := &Resep{Skema: Skema, Lembar: "Sheet1", Kepala: Kepala{3, 2}, Kolom: Kolom{Kode: []int{1, 2, 3}, Uraian: 4, Anggaran: 5, Total: 9},
		TataTulis: TataTulis(rupiah.Indonesia), Tahun: 2025, Desa: apbdes.Desa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "Perboto"},
		Bagan: bagan.Permendagri20, Bagian: []Bagian{{"Prioritas <DD>", "abaikan"}}, Tempat: []Tempat{{"Insentif", "2.1.90", ""}, {"Listrik", "", "5.2.1"}}}
	var b, c bytes.Buffer
	require.NoError(t, r.Tulis(&b))
	s, temuan := Baca(b.Bytes(), "r.json")
	require.Empty(t, temuan)
	assert.Equal(t, r, s)
	require.NoError(t, s.Tulis(&c))
	assert.Equal(t, b.String(), c.String())
	assert.Contains(t, b.String(), "<DD>")
}

func TestBacaKosong(t *testing.T) {
	r, temuan := Baca([]byte(`{}`), "")
	assert.Empty(t, temuan)
	assert.Equal(t, &Resep{Skema: Skema}, r)
	assert.True(t, r.Kolom.Kosong())
}

// Every mistake is a finding that names the field, and the rest of the recipe is used.
func TestBacaSalah(t *testing.T) {
	kasus := []struct{ nama, isi, kode, jalur string }{
		{"bukan json", `x`, "APBDES-BCA-98", ""},
		{"larik", `[]`, "APBDES-BCA-98", ""},
		{"ekor", `{} {}`, "APBDES-BCA-98", ""},
		{"putus", `{"tahun": 2025,`, "APBDES-BCA-98", ""},
		{"isian asing", `{"tahunn": 2025}`, "APBDES-BCA-97", "/tahunn"},
		{"kolom asing", `{"kolom": {"anggran": 2}}`, "APBDES-BCA-96", "/kolom"},
		{"skema lain", `{"skema": "x"}`, "APBDES-BCA-96", "/skema"},
		{"tahun teks", `{"tahun": "2025"}`, "APBDES-BCA-96", "/tahun"},
		{"tahun jauh", `{"tahun": 25}`, "APBDES-BCA-96", "/tahun"},
		{"gaya", `{"tata_tulis": "jepang"}`, "APBDES-BCA-96", "/tata_tulis"},
		{"kolom negatif", `{"kolom": {"anggaran": -1}}`, "APBDES-BCA-96", "/kolom"},
		{"kolom kode nol", `{"kolom": {"kode": [0]}}`, "APBDES-BCA-96", "/kolom/kode"},
		{"kepala", `{"kepala": {"banyak": 2}}`, "APBDES-BCA-96", "/kepala"},
		{"bagian", `{"bagian": [{"teks": "x", "bagian": "y"}]}`, "APBDES-BCA-96", "/bagian"},
		{"tempat", `{"tempat": [{"nama": "x", "kegiatan": "9.9"}]}`, "APBDES-BCA-96", "/tempat"},
		{"tempat tanpa kode", `{"tempat": [{"nama": "x"}]}`, "APBDES-BCA-96", "/tempat"},
		{"tempat rusak", `{"tempat": [3]}`, "APBDES-BCA-96", "/tempat/0"},
		{"desa", `{"desa": {"kode": "9"}}`, "APBDES-BCA-96", "/desa"},
		{"besar", `{"lembar": "` + strings.Repeat("x", Batas) + `"}`, "APBDES-BCA-98", ""},
	}
	for _, k := range kasus {
		t.Run(k.nama, func(t *testing.T) {
			r, d := Baca([]byte(k.isi), "r.json")
			require.NotNil(t, r)
			require.Len(t, d, 1)
			assert.Equal(t, k.kode, string(d[0].Kode))
			assert.Equal(t, k.jalur, d[0].Jalur)
			assert.Equal(t, "r.json", d[0].Letak.Berkas)
			var b bytes.Buffer
			require.NoError(t, r.Tulis(&b))
			_, lagi := Baca(b.Bytes(), "")
			assert.Empty(t, lagi, "what was kept is sound")
		})
	}
}

func TestCariBagian(t *testing.T) {
	r := Resep{Bagian: []Bagian{{"Prioritas  Dana Desa", "abaikan"}}}
	assert.Equal(t, "abaikan", r.CariBagian(" prioritas dana DESA"))
	assert.Empty(t, r.CariBagian("belanja"))
}

// A list of columns of which none is left is no list: the recipe is written as one without columns.
func TestKolomTanpaIsi(t *testing.T) {
	for _, s := range []string{`{"kolom":{"kode":[]}}`, `{"kolom":{"kode":[0]}}`} {
		r, _ := Baca([]byte(s), "")
		assert.True(t, r.Kolom.Kosong(), s)
		var b bytes.Buffer
		require.NoError(t, r.Tulis(&b))
		assert.NotContains(t, b.String(), "kolom", s)
	}
}

// Whatever the bytes: no panic, and what was read can be written and read again without a finding.
func FuzzBaca(f *testing.F) {
	for _, s := range []string{`{}`, `{"kolom":{"kode":[1,2],"uraian":3},"tata_tulis":"mesin"}`, `{"tempat":[{"nama":"a","kegiatan":"2.1"}]}`,
		`{"bagian":[{"teks":"a","bagian":"abaikan"}],"desa":{"kode":"33.07.07.2003"},"bagan":"permendagri-113-2014"}`, `{"kepala":{"baris":-1}}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		r, _ := Baca(b, "")
		var w bytes.Buffer
		require.NoError(t, r.Tulis(&w))
		s, d := Baca(w.Bytes(), "")
		require.Empty(t, d)
		var v bytes.Buffer
		require.NoError(t, s.Tulis(&v))
		require.Equal(t, w.String(), v.String())
	})
}

func BenchmarkBaca(b *testing.B) {
	var w bytes.Buffer
	r := Resep{Kolom: Kolom{Kode: []int{1}, Uraian: 2, Anggaran: 3}}
	for range 100 {
		r.Tempat = append(r.Tempat, Tempat{"Insentif kader pembangunan manusia", "2.1.90", "5.2.1"})
	}
	require.NoError(b, r.Tulis(&w))
	b.SetBytes(int64(w.Len()))
	for b.Loop() {
		Baca(w.Bytes(), "")
	}
}
