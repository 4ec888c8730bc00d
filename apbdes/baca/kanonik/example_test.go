package kanonik_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

const contoh = "kode_desa;tahun;kode_kegiatan;kode_rekening;sumber_dana;anggaran\n33.07.07.2003;2024;2.2.02;5.2.1.03;DDS;75.500.000,50\n"

func ExampleBacaCSV() {
	h, err := kanonik.BacaCSV([]byte(contoh), susun.Opsi{Berkas: "desa.csv"}, lembar.Batas{})
	d := h.Dokumen[0]
	fmt.Println(err, d.Desa.Kode, d.Tahun, d.Belanja[0].Anggaran, d.Belanja[0].Letak)
	// Output: <nil> 33.07.07.2003 2024 75500000.50 desa.csv:2
}

func ExampleDariLembar() {
	l, _, _ := lembar.DariTeks([]byte(contoh), lembar.Opsi{})
	ada, dikenal := kanonik.AdaKepala(l)
	h := kanonik.DariLembar(l, susun.Opsi{})
	fmt.Println(ada, dikenal, len(h.Dokumen), len(kanonik.BarisMentah(l)))
	// Output: true 6 1 2
}

func ExampleBacaJSON() {
	isi := `{"skema":"dasbor-desa/dokumen/1","dokumen":[{"tahun":2024,"bagan":"permendagri-20-2018",
	 "belanja":[{"kegiatan":"2.2.02","rekening":"5.2.1.03","anggaran":"75500000.50","perubahan":null,"realisasi":null}]}]}`
	h, err := kanonik.BacaJSON([]byte(isi), susun.Opsi{Berkas: "desa.json"}, lembar.Batas{})
	b := h.Dokumen[0].Belanja[0]
	fmt.Println(err, b.Anggaran, b.Realisasi.Ada, b.Letak)
	// Output: <nil> 75500000.50 false desa.json:2
}
