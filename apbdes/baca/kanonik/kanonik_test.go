package kanonik

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

func TestNamaKolomTunggal(t *testing.T) {
	lihat := map[string]bool{}
	for k := kodeDesa; k < banyakKolom; k++ {
		require.NotEmpty(t, namaKolom[k])
		for _, n := range namaKolom[k] {
			assert.False(t, lihat[n], "%s means two columns", n)
			lihat[n] = true
			j, _ := cariKolom(strings.ToUpper(strings.ReplaceAll(n, "_", " ")) + " ")
			assert.Equal(t, k, j, n)
		}
	}
}

func TestBacaCSVBukanTeks(t *testing.T) {
	var s *lembar.SalahJenis
	_, err := BacaCSV([]byte("%PDF-1.7\n..."), susun.Opsi{}, lembar.Batas{})
	require.ErrorAs(t, err, &s)
	var l *lembar.MelewatiBatas
	_, err = BacaCSV([]byte("kode_rekening,anggaran\n4.2.1,5\n"), susun.Opsi{}, lembar.Batas{Baris: 1})
	require.ErrorAs(t, err, &l)
}

func TestKepalaKurang(t *testing.T) {
	h, err := BacaCSV([]byte("kode_rekening,uraian\n4.2.1,Dana Desa\n\n4.2.2,PBH\n"), susun.Opsi{}, lembar.Batas{})
	require.NoError(t, err)
	assert.Len(t, h.Gagal, 2)
	assert.Equal(t, h.BarisData, h.BarisTerhitung())
	n := 0
	for range h.Temuan.Cari(susun.AturanKolomKurang.Kode) {
		n++
	}
	assert.Equal(t, 1, n)
}

func TestJSONBatas(t *testing.T) {
	var l *lembar.MelewatiBatas
	isi := []byte(`{"belanja":[{"kegiatan":"2.2.02"},{"kegiatan":"2.2.02"}]}`)
	_, err := BacaJSON(isi, susun.Opsi{}, lembar.Batas{Baris: 1})
	require.ErrorAs(t, err, &l)
	assert.Equal(t, lembar.BatasBaris, l.Apa)
	_, err = BacaJSON(isi, susun.Opsi{}, lembar.Batas{Bita: 5})
	require.ErrorAs(t, err, &l)
	assert.Equal(t, lembar.BatasBita, l.Apa)
}

func TestJSONBentuk(t *testing.T) {
	for _, isi := range []string{`[{"tahun":2024,"belanja":null}]`, `{"dokumen":[{"tahun":2024}]}`, `{"tahun":2024}`} {
		h, err := BacaJSON([]byte(isi), susun.Opsi{}, lembar.Batas{})
		require.NoError(t, err)
		require.Len(t, h.Dokumen, 1, isi)
		assert.Equal(t, 2024, h.Dokumen[0].Tahun)
	}
	h, err := BacaJSON([]byte(`{"skema":"lain/9","tahun":"x"}`), susun.Opsi{Tahun: 2020}, lembar.Batas{})
	require.NoError(t, err)
	assert.True(t, h.Temuan.AdaGalat())
	assert.Equal(t, 2020, h.Dokumen[0].Tahun, "the caller's year where the file has none")
}

// BenchmarkBacaCSV reads 10,000 lines. Measured on two shared cores, Go 1.26: 20 MB/s, 1.02 allocations per row, most of the time in
// the composer (BenchmarkSusun: 2.4 µs of the 4 µs a row takes).
func BenchmarkBacaCSV(b *testing.B) {
	isi := []byte("kode_desa,tahun,kode_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,realisasi\n" +
		strings.Repeat("33.07.07.2003,2024,2.2.02,5.2.1.03,Belanja makan minum,DDS,75500000.50,72000000.00\n", 10_000))
	b.SetBytes(int64(len(isi)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := BacaCSV(isi, susun.Opsi{}, lembar.Batas{}); err != nil {
			b.Fatal(err)
		}
	}
}
