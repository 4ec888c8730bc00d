package bentuk_test

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// isian is one field of a document that has a tag, and how to write into it.
type isian struct {
	nama  string
	tulis func(d *bentuk.Dokumen, s string)
}

// daftarIsian covers every tagged text field of a document; TestSemuaIsianDicoba keeps it complete.
func daftarIsian() []isian {
	d := []isian{
		{"Desa.Kode", func(d *bentuk.Dokumen, s string) { d.Desa.Kode = s }},
		{"Bagan", func(d *bentuk.Dokumen, s string) { d.Bagan = s }},
		{"SampaiTanggal", func(d *bentuk.Dokumen, s string) { d.SampaiTanggal = s }},
		{"Pendapatan.Rekening", func(d *bentuk.Dokumen, s string) { d.Pendapatan[0].Rekening = s }},
		{"Belanja.Rekening", func(d *bentuk.Dokumen, s string) { d.Belanja[1].Rekening = s }},
		{"Belanja.Kegiatan", func(d *bentuk.Dokumen, s string) { d.Belanja[1].Kegiatan = s }},
		{"Pembiayaan.Rekening", func(d *bentuk.Dokumen, s string) { d.Pembiayaan[0].Rekening = s }},
		{"Tercetak.Sasaran", func(d *bentuk.Dokumen, s string) { d.Tercetak[0].Sasaran = s }},
		{"Tercetak.Kegiatan", func(d *bentuk.Dokumen, s string) { d.Tercetak[1].Kegiatan = s }},
		{"Tercetak.Rekening", func(d *bentuk.Dokumen, s string) { d.Tercetak[1].Rekening = s }},
		{"Luar.Rekening", func(d *bentuk.Dokumen, s string) { d.Luar = []bentuk.Pos{{Rekening: s}} }},
	}
	nilai := func(n *bentuk.Nilai) []**bentuk.Uang {
		return []**bentuk.Uang{&n.Rancangan, &n.Anggaran, &n.Perubahan, &n.Realisasi}
	}
	for i, fase := range []string{"Rancangan", "Anggaran", "Perubahan", "Realisasi"} {
		d = append(d,
			isian{"Pendapatan." + fase, func(d *bentuk.Dokumen, s string) { *nilai(&d.Pendapatan[0].Nilai)[i] = uang(s) }},
			isian{"Belanja." + fase, func(d *bentuk.Dokumen, s string) { *nilai(&d.Belanja[0].Nilai)[i] = uang(s) }},
			isian{"Pembiayaan." + fase, func(d *bentuk.Dokumen, s string) { *nilai(&d.Pembiayaan[0].Nilai)[i] = uang(s) }},
			isian{"Tercetak." + fase, func(d *bentuk.Dokumen, s string) { *nilai(&d.Tercetak[0].Nilai)[i] = uang(s) }},
			isian{"Luar." + fase, func(d *bentuk.Dokumen, s string) {
				d.Luar = []bentuk.Pos{{Rekening: "7.1.1"}}
				*nilai(&d.Luar[0].Nilai)[i] = uang(s)
			}},
		)
	}
	return d
}

// buruk are texts that real files put into the wrong place.
var buruk = []string{
	"", " ", "-", "0", "1", "2.2.02", "2.2", "02.02.02.", "1.1.95", "9.9.99", "2..02", "4:01", "44932", "4.2e1", "5.2.1.03", "5.2.1.03.001",
	"4.1.1.01", "6.1.1.01", "7.1.1", "5.9.9.99", "113/2014:2.1", "113/2014:1.2.1", "2.2.02 Posyandu", "5.2.1.03, 5.2.1.04",
	"33.07.07.2003", "3307072003", "33.07.07.1003", "33.07.07", "33", "07.2003.", "3.307072003E9", "99.07.07.2003", "33.07.07.5003",
	"1234567.50", "1.234.567,50", "1,234,567.50", "1.234", "12.345", "-5", "Rp5", "(100)", "1e5", "NaN", "0x10", "92233720368547758.08",
	"92233720368547758.07", "1234.5000", "1234.567", "permendagri-20-2018", "permendagri-113-2014", "2018", "2024-12-31", "2024-02-30",
	"31-12-2024", "kode", "surplus_defisit", "Pendapatan", "\x00", "\u202e5", "💰", "null", `"`, "a/b~c",
}

// ditolakPustaka reports whether reading and checking the bytes gives at least one galat or peringatan.
func ditolakPustaka(t testing.TB, b []byte) bool {
	t.Helper()
	h, err := kanonik.BacaJSON(b, susun.Opsi{}, lembar.Batas{})
	require.NoError(t, err)
	semua := slices.Clone(h.Temuan)
	for _, d := range h.Dokumen {
		semua = append(semua, aturan.Periksa(d, aturan.Opsi{})...)
	}
	return slices.ContainsFunc(semua, func(x temuan.Temuan) bool { return x.Tingkat != temuan.Catatan })
}

// What the tags refuse, the readers and rules refuse as well, field by field, in a document that is sound otherwise.
func TestDitolakPustakaJuga(t *testing.T) {
	v := penguji(t)
	dasar := sehat()
	require.NoError(t, v.Struct(dasar))
	require.False(t, ditolakPustaka(t, teksJSON(t, dasar)), "the sound document has a galat or peringatan; nothing would be shown")

	ditolak := 0
	for _, f := range daftarIsian() {
		for _, s := range buruk {
			d := sehat()
			f.tulis(&d, s)
			b := teksJSON(t, d)
			var dibaca bentuk.Dokumen
			require.NoError(t, bentuk.BacaJSON(bytes.NewReader(b), &dibaca))
			err := v.Struct(dibaca)
			if err == nil {
				_, err := dibaca.APBDes()
				require.NoErrorf(t, err, "%s=%q passed the tags", f.nama, s)
				continue
			}
			ditolak++
			assert.Truef(t, ditolakPustaka(t, b), "%s=%q is refused by the tags only: %v", f.nama, s, err)
		}
	}
	assert.Greater(t, ditolak, 500, "the texts are hardly bad")
}

func TestSemuaIsianDicoba(t *testing.T) {
	var dicoba []string
	for _, f := range daftarIsian() {
		dicoba = append(dicoba, f.nama)
	}
	assert.ElementsMatch(t, isianBertag(reflect.TypeFor[bentuk.Dokumen](), ""), dicoba)
}

// isianBertag lists the tagged text fields below a type as "Belanja.Kegiatan", embedded structs left out of the name.
func isianBertag(t reflect.Type, awalan string) []string {
	var d []string
	for i := range t.NumField() {
		f := t.Field(i)
		jenis, nama := f.Type, awalan+f.Name
		for jenis.Kind() == reflect.Pointer || jenis.Kind() == reflect.Slice {
			jenis = jenis.Elem()
		}
		switch {
		case f.Anonymous:
			d = append(d, isianBertag(jenis, awalan)...)
		case jenis.Kind() == reflect.Struct:
			d = append(d, isianBertag(jenis, nama+".")...)
		case jenis.Kind() == reflect.String && f.Tag.Get("validate") != "":
			d = append(d, nama)
		}
	}
	return d
}

func TestTahunDitolakPustakaJuga(t *testing.T) {
	v := penguji(t)
	for _, n := range []int{-1, 1, 24, 1999, 2014, 2101, 20245, 1 << 40} {
		d := sehat()
		d.Tahun = n
		require.Error(t, v.Struct(d), n)
		assert.True(t, ditolakPustaka(t, teksJSON(t, d)), n)
	}
}

func TestKirimanDitolakPustakaJuga(t *testing.T) {
	v := penguji(t)
	for _, k := range []bentuk.Kiriman{{}, {Dokumen: []bentuk.Dokumen{}}, {Skema: "lain/1", Dokumen: []bentuk.Dokumen{sehat()}}} {
		require.Error(t, v.Struct(k))
		assert.True(t, ditolakPustaka(t, teksJSON(t, k)))
	}
	require.NoError(t, v.Struct(bentuk.Kiriman{Skema: bentuk.Skema, Dokumen: []bentuk.Dokumen{sehat()}}))
}

func TestSkemaSama(t *testing.T) { assert.Equal(t, kanonik.Skema, bentuk.Skema) }
