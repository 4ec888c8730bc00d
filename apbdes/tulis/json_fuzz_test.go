package tulis_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
)

// Whatever the texts of a document hold: what is written is one JSON value, the same on one line and indented, and the seal leaves
// the rest as it is.
func FuzzTulisJSON(f *testing.F) {
	f.Add(uint64(1), "Desa", "</script>\u2028")
	f.Add(uint64(2), "\xff\x00", "\"\\")
	f.Fuzz(func(t *testing.T, benih uint64, nama, uraian string) {
		d := acak.Dokumen(sumberAcak(benih), acak.Opsi{Belanja: 3, Tercetak: benih%2 == 0})
		d.Desa.Nama, d.Belanja[0].Uraian, d.Belanja[1].NamaKegiatan = nama, uraian, uraian
		d.Gagal = append(d.Gagal, apbdes.BarisGagal{Mentah: []string{nama, uraian}})
		var polos, lebar, rapat, cap bytes.Buffer
		require.NoError(t, tulis.TulisJSON(&polos, d))
		require.NoError(t, tulis.JSON{Indentasi: true}.TulisJSON(&lebar, d))
		require.True(t, json.Valid(polos.Bytes()))
		require.NoError(t, json.Compact(&rapat, lebar.Bytes()))
		var satu, dua any
		require.NoError(t, json.Unmarshal(polos.Bytes(), &satu))
		require.NoError(t, json.Unmarshal(rapat.Bytes(), &dua))
		require.Equal(t, satu, dua)
		require.NoError(t, tulis.JSON{Cap: true}.TulisJSON(&cap, d))
		require.True(t, json.Valid(cap.Bytes()))

		d.Gagal, d.Tercetak = nil, nil
		var tanpa, dengan bytes.Buffer
		if tulis.TulisCSV(&tanpa, d) != nil {
			return
		}
		require.NoError(t, tulis.CSV{Cap: true}.TulisCSV(&dengan, d))
		require.True(t, bytes.HasPrefix(dengan.Bytes(), tanpa.Bytes()))
		a, err := csv.NewReader(&tanpa).ReadAll()
		require.NoError(t, err)
		b, err := csv.NewReader(&dengan).ReadAll()
		require.NoError(t, err)
		require.Len(t, b, len(a)+1)
	})
}
