package temuan

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var contoh = Aturan{
	Kode: "APBDES-KSB-01", Tingkat: Galat, Keyakinan: Praktik,
	Pola:  Pola{"Jumlah {nama} tercetak {ada}, seharusnya {ingin}.", "The printed total of {nama} is {ada}, it should be {ingin}."},
	Dasar: []Dasar{{"Permendagri 20/2018", "Lampiran"}},
	Mulai: 2019, Akhir: 2025,
}

type uang string

func (u uang) TeksIndonesia() string { return "Rp1.000" }
func (u uang) TeksInggris() string   { return "Rp1,000" }

func TestPesan(t *testing.T) {
	tm := contoh.Temukan("/jumlah", Letak{Berkas: "a.csv", Baris: 3}, Isi("nama", "bidang 1"), Isi("ada", uang("")), Isi("ingin", 5))
	assert.Equal(t, "Jumlah bidang 1 tercetak Rp1.000, seharusnya 5.", tm.Pesan(Indonesia))
	assert.Equal(t, "The printed total of bidang 1 is Rp1,000, it should be 5.", tm.Pesan(Inggris))
	v, ada := tm.Nilai("ada")
	assert.True(t, ada)
	assert.Equal(t, "Rp1.000", v)
	_, ada = tm.Nilai("x")
	assert.False(t, ada)
	assert.Equal(t, "Jumlah {nama} tercetak {ada}, seharusnya {ingin}.", contoh.Temukan("", Letak{}).Pesan(Indonesia))
	assert.Empty(t, Temuan{}.Pesan(Inggris))
	assert.Equal(t, "a {b", susun("a {b", nil, Indonesia))
}

func TestIsiAman(t *testing.T) {
	assert.Equal(t, "a b c", Isi("n", "a\x1bb\u202ec").Indonesia, "escape and bidi override")
	assert.Equal(t, strings.Repeat("x", maksIsian)+"…", Isi("n", strings.Repeat("x", 500)).Indonesia)
	assert.Equal(t, "a?", Isi("n", "a\xff").Indonesia)
	assert.Equal(t, Isian{"n", "ya", "yes"}, Dwi("n", "ya", "yes"))
}

func TestJSON(t *testing.T) {
	tm := contoh.Temukan("/jumlah/anggaran", Letak{Berkas: "a.csv", Baris: 3}, Isi("nama", "x"), Isi("ada", 1), Isi("ingin", 2))
	b, err := json.Marshal(tm)
	require.NoError(t, err)
	assert.Equal(t, `{"kode":"APBDES-KSB-01","tingkat":"galat","keyakinan":"praktik","jalur":"/jumlah/anggaran","letak":{"berkas":"a.csv","baris":3},`+
		`"dasar":[{"peraturan":"Permendagri 20/2018","pasal":"Lampiran"}],"pesan":{"id":"Jumlah x tercetak 1, seharusnya 2.","en":"The printed total of x is 1, it should be 2."}}`, string(b))
	var balik Temuan
	require.NoError(t, json.Unmarshal(b, &balik))
	assert.Equal(t, tm.Pesan(Inggris), balik.Pesan(Inggris))
	lagi, err := json.Marshal(balik)
	require.NoError(t, err)
	assert.Equal(t, string(b), string(lagi))

	_, err = json.Marshal(Temuan{})
	require.Error(t, err, "the zero level is invalid")
	require.Error(t, json.Unmarshal([]byte(`{"tingkat":"fatal"}`), &balik))
	require.Error(t, json.Unmarshal([]byte(`[]`), &balik))
}

func TestTingkatKeyakinan(t *testing.T) {
	for v := Galat; v <= Catatan; v++ {
		b, err := v.MarshalText()
		require.NoError(t, err)
		var w Tingkat
		require.NoError(t, w.UnmarshalText(b))
		assert.Equal(t, v, w)
		assert.NotEqual(t, v.String(), v.Inggris())
	}
	for v := BukanHukum; v <= Ingatan; v++ {
		b, err := v.MarshalText()
		require.NoError(t, err)
		var w Keyakinan
		require.NoError(t, w.UnmarshalText(b))
		assert.Equal(t, v, w)
	}
	assert.Empty(t, Tingkat(9).String())
	_, err := Keyakinan(9).MarshalText()
	require.Error(t, err)
	var tk Tingkat
	require.Error(t, tk.UnmarshalText(nil), "the empty name of the zero value is not a level")
}

func TestBerlaku(t *testing.T) {
	for tahun, ingin := range map[int]bool{0: true, 2018: false, 2019: true, 2025: true, 2026: false} {
		assert.Equal(t, ingin, contoh.Berlaku(tahun), tahun)
	}
	terbuka := Aturan{}
	assert.True(t, terbuka.Berlaku(1))
}

func TestPenunjuk(t *testing.T) {
	assert.Empty(t, Penunjuk())
	assert.Equal(t, "/belanja/3/anggaran", Penunjuk("belanja", 3, "anggaran"))
	assert.Equal(t, "/a~1b~0c/", Penunjuk("a/b~c", ""))
	assert.Panics(t, func() { Penunjuk(1.5) })
}

func TestLetak(t *testing.T) {
	for ingin, l := range map[string]Letak{
		"":                       {},
		"apbdes.csv:12:3":        {Berkas: "apbdes.csv", Baris: 12, Kolom: 3},
		"apbdes.xlsx[Sheet1]:12": {Berkas: "apbdes.xlsx", Lembar: "Sheet1", Baris: 12},
		"apbdes.csv":             {Berkas: "apbdes.csv", Kolom: 3},
		":12":                    {Baris: 12},
	} {
		assert.Equal(t, ingin, l.String())
	}
	urut := []Letak{{}, {Berkas: "a"}, {Berkas: "a", Lembar: "b"}, {Berkas: "a", Lembar: "b", Baris: 2}, {Berkas: "a", Lembar: "b", Baris: 2, Kolom: 1}, {Berkas: "b"}}
	assert.True(t, slices.IsSortedFunc(urut, Letak.Bandingkan))
}

func TestDaftar(t *testing.T) {
	var d Daftar
	require.NoError(t, d.Err())
	assert.False(t, d.AdaGalat())
	ringan := contoh
	ringan.Kode, ringan.Tingkat = "APBDES-KSB-02", Catatan
	d.Tambah(ringan.Temukan("/b", Letak{Berkas: "a", Baris: 9}))
	require.NoError(t, d.Err())
	d.Tambah(contoh.Temukan("/b", Letak{Berkas: "a", Baris: 9}, Isi("nama", "z")), contoh.Temukan("/a", Letak{}, Isi("nama", "y")))
	u := d.Terurut()
	assert.Equal(t, []string{"/a", "/b", "/b"}, []string{u[0].Jalur, u[1].Jalur, u[2].Jalur})
	assert.Equal(t, Kode("APBDES-KSB-01"), u[1].Kode)
	assert.Equal(t, Kode("APBDES-KSB-02"), d[0].Kode, "the original order is kept")
	require.EqualError(t, d.Err(), "a:9: APBDES-KSB-01: Jumlah z tercetak {ada}, seharusnya {ingin}. (+1 galat)")
	n := 0
	for range d.Cari("APBDES-KSB-01") {
		n++
		break
	}
	assert.Equal(t, 1, n)

	// Any order of the checks gives the same list.
	balik := slices.Clone(d)
	slices.Reverse(balik)
	assert.Equal(t, u, balik.Terurut())
}

func TestTulis(t *testing.T) {
	d := Daftar{contoh.Temukan("/a", Letak{Berkas: "a.csv", Baris: 3}, Isi("nama", strings.Repeat("kata ", 20)), Isi("ada", 1), Isi("ingin", 2))}
	var b strings.Builder
	require.NoError(t, d.Tulis(&b, Gaya{Lebar: 70}))
	for _, baris := range strings.Split(b.String(), "\n") {
		assert.LessOrEqual(t, len([]rune(baris)), 70, baris)
	}
	assert.Contains(t, b.String(), "galat  APBDES-KSB-01  a.csv:3\n")
	assert.Contains(t, b.String(), "[Permendagri 20/2018 Lampiran]")
	b.Reset()
	require.NoError(t, d.Tulis(&b, Gaya{Bahasa: Inggris, Warna: true}))
	assert.Contains(t, b.String(), "\x1b[1;31merror\x1b[0m")
	require.Error(t, d.Tulis(macet{}, Gaya{}))
}

type macet struct{}

func (macet) Write([]byte) (int, error) { return 0, assert.AnError }

func TestDaftarIsian(t *testing.T) {
	assert.Equal(t, []string{"a", "b"}, DaftarIsian("{a} {b} {a} {c"))
	assert.Nil(t, DaftarIsian(""))
}
