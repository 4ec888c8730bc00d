package main

import (
	"io"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
	"github.com/dasbor-desa/dasbor/indikator"
)

// tulisXLSX writes the columns of the CSV as one sheet, and the villages that are missing or doubly reported as another.
func tulisXLSX(h *indikator.HasilAgregat, d daftarWilayah, w io.Writer) error {
	kepala := indikator.DaftarKolomAgregat()
	rekap := xlsx.Lembar{Nama: "Rekap", Beku: 1, Saring: true, Mendatar: true, Baris: [][]xlsx.Sel{selKepala(kepala)}}
	hilang := xlsx.Lembar{Nama: "Tidak melapor", Beku: 1, Baris: [][]xlsx.Sel{selKepala([]string{"wilayah", "kode_desa", "nama_desa", "keadaan"})}}
	for w, err := range d {
		if err != nil {
			return err
		}
		x := &w
		var b []xlsx.Sel
		for j, s := range h.DaftarSel(x) {
			b = append(b, selUntuk(kepala[j], s))
		}
		rekap.Baris = append(rekap.Baris, b)
		hilang.Baris = append(append(hilang.Baris, selHilang(x, x.Hilang, "hilang")...), selHilang(x, x.Ganda, "ganda")...)
	}
	for range kepala {
		rekap.Lebar = append(rekap.Lebar, 18)
	}
	catatan := xlsx.Lembar{Nama: "Catatan", Lebar: []int{100}, Baris: [][]xlsx.Sel{{xlsx.Teks(h.Pernyataan.Indonesia, xlsx.Bungkus)}}}
	for _, k := range indikator.DaftarKalimat() {
		catatan.Baris = append(catatan.Baris, []xlsx.Sel{xlsx.Teks(k.Indonesia, xlsx.Bungkus)})
	}
	hilang.Lebar = []int{16, 16, 30, 12}
	b := xlsx.Buku{Lembar: []xlsx.Lembar{rekap, hilang, catatan}}
	return b.Tulis(w)
}

func selKepala(nama []string) []xlsx.Sel {
	b := make([]xlsx.Sel, len(nama))
	for i, n := range nama {
		b[i] = xlsx.Teks(n, xlsx.Kepala)
	}
	return b
}

func selHilang(w *indikator.RingkasWilayah, d []indikator.DesaHilang, keadaan string) [][]xlsx.Sel {
	var b [][]xlsx.Sel
	for _, x := range d {
		b = append(b, []xlsx.Sel{
			xlsx.Teks(w.Kode.String(), xlsx.Biasa), xlsx.Teks(x.Kode.String(), xlsx.Biasa), xlsx.Teks(x.Nama, xlsx.Biasa), xlsx.Teks(keadaan, xlsx.Biasa),
		})
	}
	return b
}

// selUntuk makes a cell of a column; an empty one stays empty, since missing is not zero.
func selUntuk(kolom, s string) xlsx.Sel {
	switch {
	case s == "":
		return xlsx.Kosong(xlsx.Biasa)
	case kolom == "kode" || kolom == "fase":
		return xlsx.Teks(s, xlsx.Biasa)
	case kolom == "tahun":
		return xlsx.Angka(s, xlsx.Biasa)
	case kolom == "desa" || kolom == "melapor" || kolom == "hilang" || kolom == "ganda" || kolom == "penduduk":
		return xlsx.Angka(s, xlsx.BilBulat)
	case strings.HasPrefix(kolom, "porsi_") || strings.HasPrefix(kolom, "median_") || strings.HasPrefix(kolom, "rasio_") || kolom == "serapan":
		return xlsx.Angka(s, xlsx.Persen)
	default:
		return xlsx.Angka(s, xlsx.Uang)
	}
}
