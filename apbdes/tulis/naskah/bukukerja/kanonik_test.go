package bukukerja_test

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// isiLembar returns the XML of the first sheet.
func isiLembar(t *testing.T, b []byte) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	require.NoError(t, err)
	f, err := r.Open("xl/worksheets/sheet1.xml")
	require.NoError(t, err)
	s, err := io.ReadAll(f)
	require.NoError(t, err)
	return string(s)
}

func jahat() *apbdes.Dokumen {
	return &apbdes.Dokumen{Desa: apbdes.Desa{Nama: `=HYPERLINK("x")`}, Belanja: []apbdes.BarisBelanja{
		{Kegiatan: bagan.HarusKegiatan("2.2.02"), NamaKegiatan: "+1", Pos: apbdes.Pos{
			Rekening: bagan.HarusRekening("5.2.1.06"), Uraian: "=1+1", Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(150)}}},
		{Kegiatan: bagan.HarusKegiatan("2.2.02"), NamaKegiatan: "+1", Pos: apbdes.Pos{
			Rekening: bagan.HarusRekening("5.2.1.06"), Uraian: "@SUM(A1)", Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(50)}}},
	}}
}

// Text stays text in both workbooks: the only formulas are ours.
func TestTeksBukanRumus(t *testing.T) {
	n, err := naskah.Susun(jahat(), naskah.Penjabaran, naskah.Opsi{TandaTangan: naskah.TandaTangan{Nama: "=A1"}})
	require.NoError(t, err)
	s := isiLembar(t, tulisBuku(t, n))
	assert.Contains(t, s, `<t xml:space="preserve">=1+1</t>`)
	for _, f := range strings.Split(s, "<f>")[1:] {
		f, _, _ = strings.Cut(f, "</f>")
		assert.Regexp(t, `^[A-Z0-9():,+/-]+$`, f)
	}
	assert.Contains(t, s, "<f>SUM(")
	assert.Contains(t, s, `<pane ySplit="`)

	var b bytes.Buffer
	require.NoError(t, bukukerja.TulisKanonik(&b, jahat()))
	s = isiLembar(t, b.Bytes())
	assert.NotContains(t, s, "<f>")
	assert.Contains(t, s, `<t xml:space="preserve">=1+1</t>`, "a text cell needs no apostrophe")
	assert.Contains(t, s, "<v>1.50</v>")
}

// The canonical workbook carries what the canonical CSV carries.
func TestBolakBalikKanonik(t *testing.T) {
	ditulis := 0
	for benih := range uint64(120) {
		o := acak.Opsi{Ganjil: benih%2 == 0}
		if benih%4 == 3 {
			o.Bagan = bagan.Permendagri113
		}
		d := acak.Dokumen(rand.New(rand.NewPCG(benih, 3)), o)
		var b bytes.Buffer
		if err := bukukerja.TulisKanonik(&b, d); err != nil {
			require.ErrorIs(t, err, tulis.ErrTakTermuat)
			continue
		}
		ditulis++
		balik := bacaIsi(t, "x.xlsx", b.Bytes())
		require.Len(t, balik, 1)
		var ingin, nyata strings.Builder
		require.NoError(t, tulis.TulisCSV(&ingin, d))
		require.NoError(t, tulis.TulisCSV(&nyata, balik...))
		require.Equal(t, ingin.String(), nyata.String(), "seed %d", benih)
	}
	require.Greater(t, ditulis, 40)
}

func TestGagal(t *testing.T) {
	require.ErrorIs(t, bukukerja.TulisKanonik(io.Discard, nil), tulis.ErrTakTermuat)
	require.Error(t, bukukerja.Tulis(io.Discard), "a workbook needs a sheet")
}

func BenchmarkTulis(b *testing.B) {
	d := acak.Dokumen(rand.New(rand.NewPCG(1, 1)), acak.Opsi{Belanja: 300})
	n, err := naskah.Susun(d, naskah.Penjabaran, naskah.Opsi{})
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, bukukerja.Tulis(io.Discard, n))
	}
}
