package fdp_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/fdp"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/stretchr/testify/require"
)

// dokumenFolder reads everything below a folder that is a budget.
func dokumenFolder(t *testing.T, akar string) (d []*apbdes.Dokumen) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(akar, func(jalur string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !slices.Contains([]string{".csv", ".json", ".sql", ".xlsx", ".zip"}, filepath.Ext(jalur)) {
			return err
		}
		b, err := os.ReadFile(jalur)
		if err != nil {
			return err
		}
		if h, err := baca.Baca(b, baca.Opsi{Berkas: filepath.Base(jalur)}, lembar.Batas{}); err == nil {
			d = append(d, h.Dokumen...)
		}
		return nil
	}))
	return d
}

// ujiBolakBalik writes each document as canonical CSV, canonical XLSX and Fiscal Data Package, reads each back and compares every
// line and, in every phase, every total.
func ujiBolakBalik(t *testing.T, d []*apbdes.Dokumen) {
	t.Helper()
	baris, takTermuat, kosong := 0, 0, 0
	for i, x := range d {
		if x.BanyakBaris()+len(x.Luar) == 0 {
			kosong++
			continue
		}
		var c, k bytes.Buffer
		if err := tulis.TulisCSV(&c, x); err != nil {
			require.ErrorIs(t, err, tulis.ErrTakTermuat)
			_, err = fdp.Susun([]*apbdes.Dokumen{x}, fdp.Opsi{})
			require.ErrorIs(t, err, tulis.ErrTakTermuat, "all three refuse the same")
			t.Logf("%s %d: %v", x.Asal.Berkas, x.Tahun, err)
			bolakBalikJSON(t, x)
			takTermuat++
			continue
		}
		require.NoError(t, bukukerja.TulisKanonik(&k, x))
		p, err := fdp.Susun([]*apbdes.Dokumen{x}, fdp.Opsi{})
		require.NoError(t, err)
		periksaPaket(t, p)
		for _, b := range []fdp.Berkas{{Nama: "a.csv", Isi: c.Bytes()}, {Nama: "a.xlsx", Isi: k.Bytes()}, {Nama: "anggaran.csv", Isi: p.Berkas[1].Isi}} {
			h := bacaIsi(t, b.Nama, b.Isi)
			require.Len(t, h.Dokumen, 1, "%d %s", i, b.Nama)
			require.Empty(t, h.Dokumen[0].Gagal)
			require.Equal(t, c.String(), teksCSV(t, h.Dokumen...), "%d %s %s", i, x.Asal.Berkas, b.Nama)
			samaJumlah(t, x, h.Dokumen[0])
		}
		baris += x.BanyakBaris()
	}
	t.Logf("%d documents, %d lines there and back in three forms; %d refused by all, %d without lines", len(d), baris, takTermuat, kosong)
	require.Positive(t, baris)
}

// bolakBalikJSON is the way for documents that a table of lines cannot hold.
func bolakBalikJSON(t *testing.T, d *apbdes.Dokumen) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, tulis.TulisJSON(&b, d))
	h := bacaIsi(t, "a.json", b.Bytes())
	require.Len(t, h.Dokumen, 1)
	samaJumlah(t, d, h.Dokumen[0])
}

func samaJumlah(t *testing.T, a, b *apbdes.Dokumen) {
	t.Helper()
	salinan := *a
	salinan.TidakLengkap = b.TidakLengkap // a table of lines cannot say that a section is cut off
	ingin, err := apbdes.Ringkas(&salinan)
	require.NoError(t, err)
	nyata, err := apbdes.Ringkas(b)
	require.NoError(t, err)
	for _, f := range apbdes.DaftarFase() {
		require.Equal(t, ingin.Jumlah(f), nyata.Jumlah(f), f.String())
	}
	for i := range ingin.Bidang {
		require.Equal(t, ingin.Bidang[i].Nilai, nyata.Bidang[i].Nilai)
	}
	require.Equal(t, ingin.Rekening, nyata.Rekening)
	require.Equal(t, ingin.Sumber, nyata.Sumber)
}

func TestBolakBalikContoh(t *testing.T) {
	akar := filepath.Join("..", "..", "..")
	var d []*apbdes.Dokumen
	for _, f := range []string{"examples/periksa/testdata", "examples/rekap/testdata", "examples/server-http/testdata"} {
		d = append(d, dokumenFolder(t, filepath.Join(akar, filepath.FromSlash(f)))...)
	}
	ujiBolakBalik(t, append(d, contoh.DariBenih(1).Dokumen...))
}

func TestBolakBalikKorpus(t *testing.T) {
	ujiBolakBalik(t, dokumenFolder(t, filepath.Join(korpus.Folder(t), "nyata")))
}
