package fdp_test

import (
	"bytes"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/fdp"
)

func ExampleSusun() {
	p, err := fdp.Susun([]*apbdes.Dokumen{satu("2.2.02", 75_500_000_50)}, fdp.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range p.Berkas {
		fmt.Println(b.Nama)
	}
	_, baris, _ := bytes.Cut(p.Berkas[1].Isi, []byte("\n"))
	fmt.Print(string(baris))
	// Output:
	// datapackage.json
	// data/anggaran.csv
	// data/peta-cofog.csv
	// 33.07.07.2003,Sukamaju,2025,2.2.02,,5.2.1.06,,,75500000.50,,,33.07.07.2003-2025-0001,belanja,expenditure,2,BIDANG PELAKSANAAN PEMBANGUNAN DESA,2.2,Sub Bidang Kesehatan,07,Health,07.4,Public health services,tinggi
}

func ExampleDaftarCOFOG() {
	c := fdp.DaftarCOFOG()[0]
	fmt.Println(c.Kegiatan, c.Kode, c.Nama, c.Keyakinan)
	// Output: 1.1.01 01.1 Executive and legislative organs, financial and fiscal affairs, external affairs tinggi
}
