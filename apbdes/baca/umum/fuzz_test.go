package umum

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
)

// benih adds the inputs of the cases with this extension.
func benih(f *testing.F, ext string) {
	f.Helper()
	daftar, err := filepath.Glob("testdata/kasus/*.txtar")
	require.NoError(f, err)
	for _, jalur := range daftar {
		isi, err := os.ReadFile(jalur)
		require.NoError(f, err)
		for _, x := range txtar.Parse(isi).Files {
			if filepath.Ext(x.Name) == ext {
				f.Add(x.Data)
			}
		}
	}
}

// utuh demands what holds for any input: every row is accounted for, the totals can be computed, no line is at two places.
func utuh(t *testing.T, h *Hasil) {
	t.Helper()
	require.Equal(t, h.BarisData, h.BarisTerhitung())
	for _, d := range h.Dokumen {
		r, err := apbdes.Ringkas(d)
		if err == nil {
			_, err = apbdes.HitungBeda(d, r)
		}
		if err != nil {
			require.ErrorContains(t, err, "rupiah")
		}
	}
}

func FuzzDariLembar(f *testing.F) {
	benih(f, ".csv")
	f.Fuzz(func(t *testing.T, b []byte) {
		l, _, err := lembar.DariTeks(b, lembar.Opsi{})
		if err != nil {
			return
		}
		h := DariLembar(l, Opsi{})
		utuh(t, h)
		data := l.Kosong + len(l.Baris) - h.Resep.Kepala.Banyak
		require.Equal(t, data, h.BarisData)
		lagi := DariLembar(l, Opsi{Resep: &h.Resep})
		utuh(t, lagi)
	})
}

func FuzzBacaJSON(f *testing.F) {
	benih(f, ".json")
	f.Add([]byte(`[[[{"nama":"Bidang 1","nilai":1,"rincian":[{"nama":"x","nilai":"2"}]}]]]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := BacaJSON(b, Opsi{}, lembar.Batas{})
		if err == nil {
			utuh(t, h)
		}
	})
}

func FuzzBacaSQL(f *testing.F) {
	benih(f, ".sql")
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := BacaSQL(b, Opsi{}, lembar.Batas{})
		if err == nil {
			utuh(t, h)
		}
	})
}

// A recipe of any content never loses a row either.
func FuzzResep(f *testing.F) {
	f.Add([]byte(`{"kolom":{"kode":[1,9],"uraian":2,"anggaran":3,"total":4},"kepala":{"baris":2,"banyak":2}}`), []byte("a;b;c\n1;2;3\n4.2.1;x;5\n"))
	f.Add([]byte(`{"kolom":{"anggaran":1},"tempat":[{"nama":"x","kegiatan":"1"}]}`), []byte("5;x\n"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		r, _ := resep.Baca(a, "")
		l, _, err := lembar.DariTeks(b, lembar.Opsi{})
		if err != nil {
			return
		}
		utuh(t, DariLembar(l, Opsi{Resep: r}))
	})
}
