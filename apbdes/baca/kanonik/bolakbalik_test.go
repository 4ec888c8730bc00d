package kanonik_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/stretchr/testify/require"
)

// Read → write → read is the identity for JSON, except for the name of the reader.
func TestBolakBalikJSON(t *testing.T) {
	for benih := range uint64(150) {
		r := rand.New(rand.NewPCG(benih, 1))
		d := acak.Dokumen(r, acak.Opsi{Ganjil: benih%2 == 0, Bagan: generasi(benih), Tercetak: benih%3 == 0})
		var b bytes.Buffer
		require.NoError(t, tulis.TulisJSON(&b, d))
		h, err := kanonik.BacaJSON(b.Bytes(), susun.Opsi{Berkas: d.Asal.Berkas}, lembar.Batas{})
		require.NoError(t, err)
		require.Empty(t, h.Temuan)
		require.Len(t, h.Dokumen, 1)
		h.Dokumen[0].Asal = d.Asal
		var lagi bytes.Buffer
		require.NoError(t, tulis.TulisJSON(&lagi, tanpaLetakBaru(d, h.Dokumen[0])))
		require.Equal(t, b.String(), lagi.String(), "seed %d", benih)
	}
}

// tanpaLetakBaru takes off the places that the reader gave to lines that had none.
func tanpaLetakBaru(asli, baca *apbdes.Dokumen) *apbdes.Dokumen {
	for i := range baca.Pendapatan {
		lepas(&baca.Pendapatan[i].Letak, asli.Pendapatan[i].Letak)
	}
	for i := range baca.Belanja {
		lepas(&baca.Belanja[i].Letak, asli.Belanja[i].Letak)
	}
	for i := range baca.Pembiayaan {
		lepas(&baca.Pembiayaan[i].Letak, asli.Pembiayaan[i].Letak)
	}
	for i := range baca.Luar {
		lepas(&baca.Luar[i].Letak, asli.Luar[i].Letak)
	}
	for i := range baca.Tercetak {
		lepas(&baca.Tercetak[i].Letak, asli.Tercetak[i].Letak)
	}
	for i := range baca.Gagal {
		lepas(&baca.Gagal[i].Letak, asli.Gagal[i].Letak)
	}
	return baca
}

func lepas(l *temuan.Letak, asli temuan.Letak) {
	if asli == (temuan.Letak{}) {
		*l = asli
	}
}

func generasi(n uint64) bagan.Generasi {
	if n%4 == 3 {
		return bagan.Permendagri113
	}
	return bagan.Permendagri20
}

// What the CSV can carry comes back from it: lines, amounts, codes, names and funds. What it cannot, it refuses to write.
func TestBolakBalikCSV(t *testing.T) {
	ditulis := 0
	for benih := range uint64(300) {
		r := rand.New(rand.NewPCG(benih, 2))
		d := acak.Dokumen(r, acak.Opsi{Ganjil: benih%2 == 0, Bagan: generasi(benih)})
		var b bytes.Buffer
		if err := tulis.TulisCSV(&b, d); err != nil {
			require.ErrorIs(t, err, tulis.ErrTakTermuat)
			continue
		}
		ditulis++
		h, err := kanonik.BacaCSV(b.Bytes(), susun.Opsi{}, lembar.Batas{})
		require.NoError(t, err)
		require.Equal(t, h.BarisData, h.BarisTerhitung())
		require.Len(t, h.Dokumen, 1, "seed %d\n%s", benih, b.String())
		var lagi bytes.Buffer
		require.NoError(t, tulis.TulisCSV(&lagi, h.Dokumen[0]))
		require.Equal(t, b.String(), lagi.String(), "seed %d", benih)

		ingin, err := apbdes.Ringkas(d)
		require.NoError(t, err)
		nyata, err := apbdes.Ringkas(h.Dokumen[0])
		require.NoError(t, err)
		for _, f := range apbdes.DaftarFase() {
			require.Equal(t, ingin.Jumlah(f), nyata.Jumlah(f), "seed %d %s", benih, f)
		}
	}
	require.Greater(t, ditulis, 100, "too few documents fit into a CSV for the test to mean anything")
}
