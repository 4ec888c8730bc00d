package xlsx_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"strings"
	"testing"

	baca "github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func contoh() *xlsx.Buku {
	return &xlsx.Buku{Lembar: []xlsx.Lembar{{
		Nama: "APBDes '24", Beku: 2, Saring: true, Lebar: []int{12, 0, 20}, Gabung: []string{"A1:C1"}, Mendatar: true,
		Baris: [][]xlsx.Sel{
			{xlsx.Teks("Judul <&> \"x\"\x01", xlsx.Judul)},
			{xlsx.Teks("Kode", xlsx.Kepala), xlsx.Teks("Uraian", xlsx.Kepala), xlsx.Teks("Jumlah", xlsx.Kepala)},
			{xlsx.Teks("4.2.1", xlsx.Biasa), xlsx.Teks("=1+1", xlsx.Bungkus), xlsx.Rupiah(rupiah.Isi(123456789012345), xlsx.Uang)},
			{xlsx.Kosong(xlsx.Biasa), xlsx.Kosong(xlsx.Isian), xlsx.Rupiah(rupiah.Opsional{}, xlsx.Uang)},
			{xlsx.Teks("", xlsx.Tebal), xlsx.Angka("-0.25", xlsx.Persen), xlsx.Rumus("SUM(C3:C4)", "1234567890123.45", xlsx.UangTebal)},
		}}, {Nama: "Kedua"}}}
}

func tulis(t testing.TB, b *xlsx.Buku) []byte {
	t.Helper()
	var w bytes.Buffer
	require.NoError(t, b.Tulis(&w))
	return w.Bytes()
}

func TestTerbacaKembali(t *testing.T) {
	isi := tulis(t, contoh())
	l, temuan, err := baca.Baca(bytes.NewReader(isi), int64(len(isi)), baca.Opsi{Berkas: "x.xlsx"})
	require.NoError(t, err)
	require.Empty(t, temuan)
	require.Len(t, l, 2)
	assert.Equal(t, "APBDes '24", l[0].Nama)
	assert.Equal(t, "Judul <&> \"x\"\uFFFD", l[0].Baris[0].Kolom(0).Teks)
	data := l[0].Baris[2]
	assert.Equal(t, "=1+1", data.Kolom(1).Teks, "text that looks like a formula stays text")
	assert.Equal(t, "1234567890123.45", data.Kolom(2).Teks, "exact to the sen")
	assert.True(t, data.Kolom(2).Angka)
	jumlah := l[0].Baris[3]
	assert.Equal(t, 5, jumlah.Nomor, "the empty row leaves a gap: a missing amount is no zero")
	assert.Equal(t, "1234567890123.45", jumlah.Kolom(2).Teks)
}

// A form has its paper, repeated rows and footer where the schema of the format wants them.
func TestForm(t *testing.T) {
	isi := tulis(t, &xlsx.Buku{Lembar: []xlsx.Lembar{{
		Nama: "O'B", Kertas: xlsx.Folio, UlangDari: 2, UlangSampai: 3, Kaki: "&R&P <1>", Baris: [][]xlsx.Sel{{xlsx.Teks("a", xlsx.FormInden(99, true))}},
	}}})
	z, err := zip.NewReader(bytes.NewReader(isi), int64(len(isi)))
	require.NoError(t, err)
	bagian := func(nama string) string {
		f, err := z.Open(nama)
		require.NoError(t, err)
		b, err := io.ReadAll(f)
		require.NoError(t, err)
		return string(b)
	}
	assert.Contains(t, bagian("xl/workbook.xml"), `<definedName name="_xlnm.Print_Titles" localSheetId="0">'O''B'!$2:$3</definedName>`)
	assert.Contains(t, bagian("xl/worksheets/sheet1.xml"), `<pageSetup paperSize="14" orientation="portrait" fitToWidth="1" fitToHeight="0"/>`+
		`<headerFooter><oddFooter>&amp;R&amp;P &lt;1&gt;</oddFooter></headerFooter></worksheet>`)
	gaya := bagian("xl/styles.xml")
	assert.Contains(t, gaya, `indent="8"`)
	banyak := strings.Count(gaya[strings.Index(gaya, "<cellXfs"):], "<xf ")
	assert.Contains(t, gaya, `<cellXfs count="`+strconv.Itoa(banyak)+`">`)
}

func TestByteSama(t *testing.T) {
	pertama, kedua := tulis(t, contoh()), tulis(t, contoh())
	assert.True(t, bytes.Equal(pertama, kedua))
}

func TestDitolak(t *testing.T) {
	satu := func(l xlsx.Lembar) *xlsx.Buku { return &xlsx.Buku{Lembar: []xlsx.Lembar{l}} }
	sel := func(s xlsx.Sel) *xlsx.Buku { return satu(xlsx.Lembar{Nama: "a", Baris: [][]xlsx.Sel{{s}}}) }
	for nama, k := range map[string]struct {
		b     *xlsx.Buku
		ingin error
	}{
		"tanpa lembar":     {&xlsx.Buku{}, xlsx.ErrNama},
		"nama kosong":      {satu(xlsx.Lembar{}), xlsx.ErrNama},
		"nama terlarang":   {satu(xlsx.Lembar{Nama: "a/b"}), xlsx.ErrNama},
		"nama berkutip":    {satu(xlsx.Lembar{Nama: "'a"}), xlsx.ErrNama},
		"nama panjang":     {satu(xlsx.Lembar{Nama: strings.Repeat("a", 32)}), xlsx.ErrNama},
		"nama dua kali":    {&xlsx.Buku{Lembar: []xlsx.Lembar{{Nama: "a"}, {Nama: "A"}}}, xlsx.ErrNama},
		"teks panjang":     {sel(xlsx.Teks(strings.Repeat("a", xlsx.MaksTeks+1), 0)), xlsx.ErrBatas},
		"kolom berlebih":   {satu(xlsx.Lembar{Nama: "a", Baris: [][]xlsx.Sel{make([]xlsx.Sel, xlsx.MaksKolom+1)}}), xlsx.ErrBatas},
		"baris berlebih":   {satu(xlsx.Lembar{Nama: "a", Baris: make([][]xlsx.Sel, xlsx.MaksBaris+1)}), xlsx.ErrBatas},
		"angka gaya lain":  {sel(xlsx.Angka("1.234,5", 0)), xlsx.ErrAngka},
		"angka kosong":     {sel(xlsx.Angka("", 0)), xlsx.ErrAngka},
		"eksponen":         {sel(xlsx.Angka("1e3", 0)), xlsx.ErrAngka},
		"rumus panjang":    {sel(xlsx.Rumus(strings.Repeat("1+", xlsx.MaksRumus), "", 0)), xlsx.ErrBatas},
		"gaya asing":       {sel(xlsx.Teks("a", 255)), xlsx.ErrBatas},
		"ulang terbalik":   {satu(xlsx.Lembar{Nama: "a", UlangDari: 3, UlangSampai: 2}), xlsx.ErrBatas},
		"ulang tanpa awal": {satu(xlsx.Lembar{Nama: "a", UlangSampai: 2}), xlsx.ErrBatas},
		"kaki panjang":     {satu(xlsx.Lembar{Nama: "a", Kaki: strings.Repeat("a", 256)}), xlsx.ErrBatas},
		"nilai rumus":      {sel(xlsx.Rumus("1+1", "dua", 0)), xlsx.ErrAngka},
	} {
		t.Run(nama, func(t *testing.T) {
			var w bytes.Buffer
			require.ErrorIs(t, k.b.Tulis(&w), k.ingin)
			assert.Zero(t, w.Len(), "nothing was written")
		})
	}
}

func TestAlamat(t *testing.T) {
	for ingin, k := range map[string][2]int{"A1": {0, 0}, "C1": {0, 2}, "Z9": {8, 25}, "AA10": {9, 26}, "XFD1048576": {xlsx.MaksBaris - 1, xlsx.MaksKolom - 1}} {
		assert.Equal(t, ingin, xlsx.Alamat(k[0], k[1]))
	}
}

type macet struct{}

func (macet) Write([]byte) (int, error) { return 0, assert.AnError }

func TestPenulisGagal(t *testing.T) {
	require.ErrorIs(t, contoh().Tulis(macet{}), assert.AnError)
}

func FuzzTulis(f *testing.F) {
	f.Add("a", "=1", "5.00")
	f.Add("'", "\x00\ud7ff", "-")
	f.Fuzz(func(t *testing.T, nama, isi, n string) {
		b := &xlsx.Buku{Lembar: []xlsx.Lembar{{Nama: nama, Beku: 1, Saring: true, Baris: [][]xlsx.Sel{
			{xlsx.Teks(isi, xlsx.Kepala), xlsx.Angka(n, xlsx.Uang)}}}}}
		var w bytes.Buffer
		if b.Tulis(&w) != nil {
			return
		}
		l, _, err := baca.Baca(bytes.NewReader(w.Bytes()), int64(w.Len()), baca.Opsi{})
		require.NoError(t, err)
		require.Len(t, l, 1)
	})
}

func BenchmarkTulis(b *testing.B) {
	l := xlsx.Lembar{Nama: "a"}
	for range 1000 {
		l.Baris = append(l.Baris, []xlsx.Sel{xlsx.Teks("5.2.1.03", 0), xlsx.Teks("Belanja makan minum", 0), xlsx.Rupiah(rupiah.Isi(7550000050), xlsx.Uang)})
	}
	buku := &xlsx.Buku{Lembar: []xlsx.Lembar{l}}
	b.ReportAllocs()
	for b.Loop() {
		tulis(b, buku)
	}
}
