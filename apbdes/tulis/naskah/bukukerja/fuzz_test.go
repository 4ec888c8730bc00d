package bukukerja_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
)

// Whatever the texts hold: each layout and the table of lines is a workbook that is read back, or refused whole.
func FuzzTulis(f *testing.F) {
	f.Add(uint64(1), "Desa", "Belanja", int64(5))
	f.Add(uint64(2), "[]:*?/", "=HYPERLINK(1)", int64(-1))
	f.Add(uint64(3), "'\xff", "\x00\ufffe_x000A_", int64(1<<62))
	f.Fuzz(func(t *testing.T, benih uint64, nama, uraian string, n int64) {
		d := acak.Dokumen(rand.New(rand.NewPCG(benih, 3)), acak.Opsi{Belanja: 3})
		d.Desa.Nama, d.Desa.Kecamatan, d.Belanja[0].Uraian, d.Belanja[0].NamaKegiatan = nama, nama, uraian, uraian
		d.Belanja[0].Anggaran = rupiah.Isi(rupiah.Rupiah(n))
		for _, j := range naskah.DaftarJenis() {
			s, err := naskah.Susun(d, j, naskah.Opsi{})
			if err != nil {
				require.ErrorIs(t, err, rupiah.ErrLuapan)
				continue
			}
			var b bytes.Buffer
			if bukukerja.Tulis(&b, s) != nil {
				require.Zero(t, b.Len())
				continue
			}
			periksaBuku(t, b.Bytes())
		}
		var b bytes.Buffer
		if bukukerja.TulisKanonik(&b, d) == nil {
			periksaBuku(t, b.Bytes())
		}
	})
}

func periksaBuku(t *testing.T, b []byte) {
	t.Helper()
	l, d, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{})
	require.NoError(t, err)
	require.Len(t, l, 1)
	require.False(t, d.AdaGalat(), "%v", d)
}
