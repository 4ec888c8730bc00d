package bukukerja_test

import (
	"bytes"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
)

func ExampleTulis() {
	d := &apbdes.Dokumen{Tahun: 2025, Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{
		Rekening: bagan.HarusRekening("4.2.1.01"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(900_000_000 * rupiah.Satu)},
	}}}}
	n, err := naskah.Susun(d, naskah.APBDes, naskah.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	err = bukukerja.Tulis(&b, n)
	fmt.Println(err, b.Len() > 0)
	// Output: <nil> true
}

func ExampleTulisKanonik() {
	d := &apbdes.Dokumen{Tahun: 2025, Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{
		Rekening: bagan.HarusRekening("4.2.1.01"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(900_000_000 * rupiah.Satu)},
	}}}}
	var b bytes.Buffer
	err := bukukerja.TulisKanonik(&b, d)
	fmt.Println(err, b.Len() > 0)
	// Output: <nil> true
}
