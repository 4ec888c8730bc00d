package evaluasi_test

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/evaluasi"
)

// Whatever the texts hold: the worksheet is rectangular CSV without a live formula, and a workbook that is read back or refused whole.
func FuzzTulis(f *testing.F) {
	f.Add("Desa", "Belanja", int64(5), false)
	f.Add("=1+1", "\uff1dcmd|' /C calc'!A0", int64(-1), true)
	f.Add("\xff\x00", "\r\n\t", int64(1<<62), true)
	f.Fuzz(func(t *testing.T, nama, uraian string, n int64, inggris bool) {
		d := rancangan()
		d.Desa.Nama = nama
		d.Belanja[0].Uraian, d.Belanja[0].NamaKegiatan = uraian, nama
		d.Belanja[0].Anggaran = rupiah.Isi(rupiah.Rupiah(n))
		p, err := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{})
		if err != nil {
			require.ErrorIs(t, err, rupiah.ErrLuapan)
			return
		}
		l := evaluasi.HitungLembar(d, p, aturan.Opsi{})
		bahasa := temuan.Indonesia
		if inggris {
			bahasa = temuan.Inggris
		}
		var b bytes.Buffer
		require.NoError(t, l.TulisCSV(&b, bahasa))
		baris, err := csv.NewReader(&b).ReadAll()
		require.NoError(t, err)
		for _, r := range baris {
			for _, s := range r {
				require.NotRegexp(t, `^[=+@\t\r]`, s)
			}
		}
		b.Reset()
		if evaluasi.TulisXLSX(&b, bahasa, l, l) != nil {
			require.Zero(t, b.Len())
			return
		}
		daftar, _, err := xlsx.Baca(bytes.NewReader(b.Bytes()), int64(b.Len()), xlsx.Opsi{})
		require.NoError(t, err)
		require.Len(t, daftar, 6)
	})
}
