package tulis_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/internal/rumus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
)

func FuzzTulisCSV(f *testing.F) {
	f.Add("Desa", "=1+1", "DDS", int64(5), true)
	f.Add("'", "\"\r\n", "x\x00y", int64(-1), false)
	f.Fuzz(func(t *testing.T, nama, uraian, sumber string, n int64, ada bool) {
		d := &apbdes.Dokumen{Desa: apbdes.Desa{Nama: nama}, Belanja: []apbdes.BarisBelanja{{NamaKegiatan: uraian, Pos: apbdes.Pos{
			Uraian: uraian, Sumber: bagan.UraiSumber(sumber), Nilai: apbdes.Nilai{Anggaran: rupiah.Opsional{Nilai: rupiah.Rupiah(n), Ada: ada}},
		}}}}
		var b bytes.Buffer
		if err := tulis.TulisCSV(&b, d); err != nil {
			t.Fatal(err)
		}
		baris, err := csv.NewReader(&b).ReadAll()
		if err != nil || len(baris) != 2 {
			t.Fatal(len(baris), err)
		}
		// encoding/csv reads CR LF inside a cell as LF.
		polos := func(s string) string { return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n") }
		for i, mau := range map[int]string{1: nama, 4: uraian, 6: uraian} {
			if s := rumus.Asli(baris[1][i]); s != polos(mau) {
				t.Errorf("column %d: %q, want %q", i, s, polos(mau))
			}
		}
		if ada != (baris[1][8] != "") {
			t.Error("missing is not zero")
		}
	})
}

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
