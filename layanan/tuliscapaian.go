package layanan

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/dasbor-desa/dasbor/layanan/internal/rumus"
)

// kolomCapaian holds the columns of the canonical CSV in their order.
var kolomCapaian = [...]string{
	"kode_desa", "tahun", "periode", "indikator", "pembilang", "penyebut", "nilai", "satuan", "sumber", "tanggal", "target",
}

// TulisCapaian writes the canonical CSV, comma-separated UTF-8, one row per
// Capaian in the order given: kode_desa, tahun, periode ("" for a whole year,
// otherwise 2024-S1, 2024-T3, 2024-07), indikator, pembilang, penyebut, nilai,
// satuan, sumber, tanggal (ISO), target. Numbers have machine form, none is an
// empty cell. A text that a spreadsheet would take for a formula has an apostrophe
// in front, which layanan/baca takes off. An impossible period is an error that
// wraps ErrPeriode.
//
// layanan/baca reads it back to the same figures when told that numbers have
// machine form; without that, a file with nothing but numbers like 1.234 does not
// prove its style. A text that begins or ends with blanks loses them, and a line
// break \r\n in one becomes \n.
func TulisCapaian(w io.Writer, semua []Capaian) error {
	c := csv.NewWriter(w)
	if err := c.Write(kolomCapaian[:]); err != nil {
		return err
	}
	for n := range semua {
		a := &semua[n]
		if err := a.Periode.Periksa(); err != nil {
			return err
		}
		periode := ""
		if a.Periode.Jenis != Tahunan {
			periode = a.Periode.String()
		}
		err := c.Write([]string{
			a.Desa.String(), strconv.Itoa(a.Periode.Tahun), periode, rumus.Terlindung(string(a.Indikator)),
			a.Pembilang.String(), a.Penyebut.String(), a.Nilai.String(), rumus.Terlindung(string(a.Satuan)),
			rumus.Terlindung(a.Sumber), a.Tanggal.String(), a.Target.String(),
		})
		if err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
