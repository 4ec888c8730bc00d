package xlsx_test

import (
	"bytes"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
)

func ExampleBuku_Tulis() {
	b := xlsx.Buku{Lembar: []xlsx.Lembar{{Nama: "Belanja", Beku: 1, Baris: [][]xlsx.Sel{
		{xlsx.Teks("Kode", xlsx.Kepala), xlsx.Teks("Anggaran", xlsx.Kepala), xlsx.Teks("Porsi", xlsx.Kepala)},
		{xlsx.Teks("2.2.02", xlsx.Biasa), xlsx.Rupiah(rupiah.Isi(75_500_000_50), xlsx.Uang), xlsx.Angka("0.0542", xlsx.Persen)},
		{xlsx.Kosong(xlsx.Biasa), xlsx.Rumus("SUM("+xlsx.Alamat(1, 1)+":"+xlsx.Alamat(1, 1)+")", "75500000.50", xlsx.UangTebal)},
	}}}}
	var w bytes.Buffer
	err := b.Tulis(&w)
	fmt.Println(err, w.Len() > 0)
	// Output: <nil> true
}

// A printed form: ruled cells, the headings repeated on every page, a footer with the number of the page.
func ExampleFormInden() {
	b := xlsx.Buku{Lembar: []xlsx.Lembar{{
		Nama: "APB Desa", Beku: 1, Kertas: xlsx.Folio, UlangDari: 1, UlangSampai: 1, Kaki: "&RHalaman &P dari &N", Baris: [][]xlsx.Sel{
			{xlsx.Teks("URAIAN", xlsx.FormKepala), xlsx.Teks("ANGGARAN", xlsx.FormKepala)},
			{xlsx.Teks("Pendapatan Transfer", xlsx.FormInden(0, true)), xlsx.Rumus("SUM(B3:B3)", "900000000.00", xlsx.FormUangTebal)},
			{xlsx.Teks("Dana Desa", xlsx.FormInden(1, false)), xlsx.Rupiah(rupiah.Isi(900_000_000_00), xlsx.FormUang)},
		},
	}}}
	var w bytes.Buffer
	err := b.Tulis(&w)
	fmt.Println(err, w.Len() > 0)
	// Output: <nil> true
}
