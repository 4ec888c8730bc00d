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
