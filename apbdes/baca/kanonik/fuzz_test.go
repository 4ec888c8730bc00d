package kanonik

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func FuzzBacaCSV(f *testing.F) {
	f.Add([]byte("kode_desa;tahun;kode_rekening;kode_kegiatan;anggaran\n33.07.07.2003;2024;5.2.1;2.2.02;1.000,00\n\n;;;;5\n"))
	f.Add([]byte("\xef\xbb\xbfkode_rek,anggaran\n4.2,\"1.0\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 1<<16 {
			return
		}
		h, err := BacaCSV(b, susun.Opsi{}, lembar.Batas{})
		if err != nil {
			return
		}
		require.Equal(t, h.BarisData, h.BarisTerhitung())
	})
}

func FuzzBacaJSON(f *testing.F) {
	f.Add([]byte(`{"skema":"dasbor-desa/dokumen/1","dokumen":[{"desa":{"kode":"33.07.07.2003"},"tahun":2024,"belanja":[{"kegiatan":"2.2.02","anggaran":"5.00"},7]}]}`))
	f.Add([]byte(`[{"pendapatan":[{"rekening":"4.2.1","realisasi":1.5}],"tercetak":[{"sasaran":"silpa"}]`))
	f.Add([]byte(`{"dokumen":[{"dokumen":[{"dokumen":[{}]}]}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 1<<16 {
			return
		}
		h, err := BacaJSON(b, susun.Opsi{}, lembar.Batas{})
		if err != nil {
			return
		}
		require.Equal(t, h.BarisData, h.BarisTerhitung())
	})
}

// A table with numbers, as a workbook has them, loses no row, and the header alone says of itself what the whole table says.
func FuzzDariLembar(f *testing.F) {
	f.Add([]byte("kode_desa;tahun;kode_rekening;kode_kegiatan;anggaran\n33.07.07.2003;2024;5.2.1;2.2.02;1000\n\n#cap:1\n"), uint64(5))
	f.Add([]byte("kode_desa,kode_desa,tahun,anggaran,anggaran\n1,2,3,4,5"), uint64(0xffff))
	f.Fuzz(func(t *testing.T, b []byte, angka uint64) {
		if len(b) > 1<<14 {
			return
		}
		l, _, err := lembar.DariTeks(b, lembar.Opsi{})
		if err != nil {
			return
		}
		n := 0
		for i := range l.Baris {
			for j := range l.Baris[i].Sel {
				l.Baris[i].Sel[j].Angka = i > 0 && angka>>(n%64)&1 == 1
				n++
			}
		}
		h := DariLembar(l, susun.Opsi{})
		require.Equal(t, h.BarisData, h.BarisTerhitung())
		if len(l.Baris) == 0 {
			return
		}
		k, d := UraiKepala(l.Baris[0], susun.Opsi{})
		_ = k.AdaYangPerlu()
		for i := range d {
			require.True(t, slices.ContainsFunc(h.Temuan, func(t temuan.Temuan) bool { return t.Kode == d[i].Kode }), d[i].Kode)
		}
	})
}
