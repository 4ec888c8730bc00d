package bentuk_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// jenisDTO lists every struct type that can be reached from a delivery, in the order of its fields.
func jenisDTO(t reflect.Type, sudah []reflect.Type) []reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || slices.Contains(sudah, t) {
		return sudah
	}
	sudah = append(sudah, t)
	for i := range t.NumField() {
		sudah = jenisDTO(t.Field(i).Type, sudah)
	}
	return sudah
}

// Validator parses the tags of a type when it first sees a value, and panics on a slip. Every type is shown to it here.
func TestRencanaSemuaDTO(t *testing.T) {
	semua := jenisDTO(reflect.TypeFor[bentuk.Kiriman](), nil)
	assert.Contains(t, semua, reflect.TypeFor[bentuk.Tercetak]())
	for nama, v := range map[string]*validator.Validate{"validate": penguji(t), "binding": pengujiGin(t)} {
		for _, jenis := range semua {
			t.Run(nama+"/"+jenis.Name(), func(t *testing.T) {
				require.NotPanics(t, func() {
					err := v.Struct(reflect.New(jenis).Elem().Interface())
					if jenis != reflect.TypeFor[bentuk.Kiriman]() {
						require.NoError(t, err, "a document with nothing in it has the right shape")
					}
				})
			})
		}
	}
	// dive is parsed lazily too: a filled value reaches every tag.
	require.NoError(t, penguji(t).Struct(bentuk.Kiriman{Dokumen: []bentuk.Dokumen{sehat()}}))
	require.NoError(t, pengujiGin(t).Struct(bentuk.Kiriman{Dokumen: []bentuk.Dokumen{sehat()}}))
}

// The two sets of tags are the same, no numeric tag stands anywhere, and amounts are text.
func TestTagDTO(t *testing.T) {
	dikenal := append([]string{"omitempty", "omitnil", "dive"}, namaTag(t)...)
	for _, jenis := range jenisDTO(reflect.TypeFor[bentuk.Kiriman](), nil) {
		for i := range jenis.NumField() {
			f := jenis.Field(i)
			letak := jenis.Name() + "." + f.Name
			assert.Equal(t, f.Tag.Get("validate"), f.Tag.Get("binding"), letak)
			if isi := f.Tag.Get("validate"); isi != "" {
				for _, satu := range strings.Split(isi, ",") {
					assert.Contains(t, dikenal, satu, letak)
				}
			}
			assert.True(t, f.Anonymous || f.Tag.Get("json") != "", letak)
			assert.NotContains(t, []reflect.Kind{reflect.Float32, reflect.Float64, reflect.Interface, reflect.Map}, f.Type.Kind(), letak)
		}
	}
}

// namaTag lists the tags and makes sure that each is registered.
func namaTag(t *testing.T) []string {
	t.Helper()
	v := penguji(t)
	var ada []string
	for _, n := range []string{"kode_desa", "kode_kegiatan", "kode_rekening", "rupiah", "tahun_anggaran", "sumber_dana", "tanggal", "bagan",
		"sasaran", "skema", "berisi"} {
		require.NotPanics(t, func() { _ = v.Var("x", n) }, n)
		ada = append(ada, n)
	}
	return ada
}

func TestTag(t *testing.T) {
	v := penguji(t)
	kasus := []struct {
		tag   string
		baik  []any
		buruk []any
	}{
		{"kode_desa", []any{"33.07.07.2003", "3307072003"}, []any{"33.07.07.1003", "33.07", "x", 3307072003}},
		{"kode_kegiatan", []any{"2.2.02", "2.2", "2", "113/2014:2.1", "1.1.90-99"}, []any{"9.1", "4:01", 2, 2.2}},
		{"kode_rekening", []any{"5.2.1.03", "5", "113/2014:1.2.1"}, []any{"02.02.02", "44932", 5}},
		{"rupiah", []any{"1234567.50", "-5", "0", 5, int64(-5), uint8(7), bentuk.Uang("1.5")},
			[]any{"1.234.567,50", "1e5", "0.001", "92233720368547758.08", int64(1 << 62), uint64(1 << 63), 1.5, true}},
		{"tahun_anggaran", []any{2015, "2024", 2100, uint16(2024), int64(2024)}, []any{2014, 2101, "24", "+202", "02024", uint64(1 << 63), 2024.0, true}},
		{"sumber_dana", []any{"DDS", "DDS, PBH", "Alokasi Dana Desa"}, []any{"-", "BK", "DDS, Hibah", 1}},
		{"tanggal", []any{"2024-12-31", "2024-02-29"}, []any{"2023-02-29", "31-12-2024", 20241231}},
		{"bagan", []any{"permendagri-20-2018", "permendagri-113-2014"}, []any{"2018", 20}},
		{"sasaran", []any{"kode", "silpa"}, []any{"SiLPA", 1}},
		{"skema", []any{bentuk.Skema}, []any{"dasbor-desa/dokumen/2", 1}},
		{"berisi", []any{[]int{1}, "a", map[string]int{"a": 1}}, []any{[]int{}, []int(nil), 1}},
	}
	for _, k := range kasus {
		t.Run(k.tag, func(t *testing.T) {
			for _, s := range k.baik {
				require.NoErrorf(t, v.Var(s, k.tag), "%v", s)
			}
			for _, s := range k.buruk {
				require.Errorf(t, v.Var(s, k.tag), "%v", s)
			}
		})
	}
}

// A document survives the way into the DTO and back, and its JSON is that of the model byte for byte.
func TestBolakBalik(t *testing.T) {
	v := penguji(t)
	for i := range 60 {
		r := rand.New(rand.NewPCG(uint64(i), 7))
		o := acak.Opsi{Tercetak: i%2 == 0, Ganjil: i%3 == 0}
		if i%4 == 3 {
			o.Bagan = bagan.Permendagri113
		}
		d := acak.Dokumen(r, o)
		d.Luar = append(d.Luar, apbdes.BarisLuar{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("7.1.1"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(1)}}})
		d.Gagal = append(d.Gagal, apbdes.BarisGagal{Mentah: []string{"a", "b"}})
		d.PerubahanKe, d.SampaiTanggal, d.TidakLengkap.Belanja = 1, "2024-06-30", true
		d.Asal = apbdes.Asal{Format: "kanonik-csv", Berkas: "a.csv"}

		b := bentuk.DariDokumen(d)
		assert.Equal(t, string(teksJSON(t, d)), string(teksJSON(t, b)))
		require.NoError(t, v.Struct(&b))

		var dibaca bentuk.Dokumen
		require.NoError(t, bentuk.BacaJSON(bytes.NewReader(teksJSON(t, d)), &dibaca))
		kembali, err := dibaca.APBDes()
		require.NoError(t, err)
		assert.Equal(t, string(teksJSON(t, d)), string(teksJSON(t, kembali)))
	}
	kosong := bentuk.DariDokumen(nil)
	assert.Zero(t, kosong)
}

// The model and the DTO name the same things; a new field of the model has to come here too.
func TestNamaJSONSama(t *testing.T) {
	for _, p := range [][2]any{
		{apbdes.Dokumen{}, bentuk.Dokumen{}}, {apbdes.Desa{}, bentuk.Desa{}}, {apbdes.Nilai{}, bentuk.Nilai{}}, {apbdes.Pos{}, bentuk.Pos{}},
		{apbdes.BarisBelanja{}, bentuk.Belanja{}}, {apbdes.Tercetak{}, bentuk.Tercetak{}},
	} {
		assert.Equal(t, namaJSON(reflect.TypeOf(p[0])), namaJSON(reflect.TypeOf(p[1])))
	}
}

func namaJSON(t reflect.Type) []string {
	var d []string
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous {
			d = append(d, namaJSON(f.Type)...)
		} else {
			nama, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			d = append(d, nama)
		}
	}
	return d
}

func TestUang(t *testing.T) {
	kasus := map[string]string{`{"anggaran":"1.5"}`: "1.5", `{"anggaran":12345678901234567890.10}`: "12345678901234567890.10", `{"anggaran":-7}`: "-7",
		`{"anggaran":1e5}`: "1e5", `{"anggaran":""}`: "", `{"anggaran":"\u0031"}`: "1",
		`{"anggaran":true}`: "true", `{"anggaran":{}}`: "{}", `{"anggaran":[1]}`: "[1]"}
	for isi, ingin := range kasus {
		var n bentuk.Nilai
		require.NoError(t, json.Unmarshal([]byte(isi), &n), isi)
		require.NotNil(t, n.Anggaran, isi)
		assert.Equal(t, bentuk.Uang(ingin), *n.Anggaran)
	}
	for _, isi := range []string{`{"anggaran":null}`, `{}`} {
		var n bentuk.Nilai
		require.NoError(t, json.Unmarshal([]byte(isi), &n))
		assert.Nil(t, n.Anggaran)
	}
	var u bentuk.Uang
	require.Error(t, u.UnmarshalJSON(nil))
	require.Error(t, u.UnmarshalJSON([]byte(`"`)))
	require.Error(t, u.UnmarshalJSON([]byte(`1 2`)))
	require.NoError(t, u.UnmarshalJSON([]byte("null")))
}

func TestAPBDesSalah(t *testing.T) {
	kasus := map[string]func(*bentuk.Dokumen){
		"/desa/kode":             func(d *bentuk.Dokumen) { d.Desa.Kode = "x" },
		"/bagan":                 func(d *bentuk.Dokumen) { d.Bagan = "x" },
		"/pendapatan/1/rekening": func(d *bentuk.Dokumen) { d.Pendapatan[1].Rekening = "x"; d.Belanja[0].Kegiatan = "x" },
		"/belanja/0/kegiatan":    func(d *bentuk.Dokumen) { d.Belanja[0].Kegiatan = "x" },
		"/pembiayaan/1/anggaran": func(d *bentuk.Dokumen) { d.Pembiayaan[1].Anggaran = uang("1.234,5") },
		"/tercetak/0/sasaran":    func(d *bentuk.Dokumen) { d.Tercetak[0].Sasaran = "x" },
		"/luar_apbdes/0/rekening": func(d *bentuk.Dokumen) {
			d.Luar = []bentuk.Pos{{Rekening: "x"}}
		},
	}
	for ingin, f := range kasus {
		d := sehat()
		f(&d)
		m, err := d.APBDes()
		assert.Nil(t, m)
		var salah *bentuk.SalahIsian
		require.ErrorAs(t, err, &salah)
		assert.Equal(t, ingin, salah.Jalur)
		assert.Contains(t, err.Error(), "bentuk: "+ingin)
		require.Error(t, errors.Unwrap(err))
	}
}

func TestDaftarAturan(t *testing.T) {
	kode := regexp.MustCompile(`^APBDES-BTK-\d\d$`)
	var urut []string
	for _, a := range bentuk.DaftarAturan() {
		assert.Regexp(t, kode, a.Kode)
		assert.NotZero(t, a.Tingkat)
		assert.ElementsMatch(t, temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris))
		urut = append(urut, string(a.Kode))
	}
	assert.True(t, slices.IsSorted(urut))
	assert.Equal(t, urut, slices.Compact(slices.Clone(urut)))
}

func BenchmarkPeriksaDTO(b *testing.B) {
	d := bentuk.DariDokumen(acak.Dokumen(rand.New(rand.NewPCG(1, 2)), acak.Opsi{Belanja: 500}))
	v := penguji(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := v.Struct(&d); err != nil {
			b.Fatal(err)
		}
	}
}
