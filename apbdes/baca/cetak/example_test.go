package cetak_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/baca/cetak"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

func ExampleDariLembar() {
	l, _, _ := lembar.DariTeks([]byte("KODE;URAIAN;ANGGARAN\n01.01.01;Siltap Kepala Desa;58.200.000\n5.1.1.01. [01.01.01];Penghasilan Tetap;52.200.000\n"), lembar.Opsi{})
	fmt.Println(cetak.Cocok(l))
	h, err := cetak.DariLembar(l, susun.Opsi{Berkas: "perboto.csv", Tahun: 2025})
	for _, b := range h.Dokumen[0].Belanja {
		fmt.Println(b.Kegiatan, b.Rekening, b.Anggaran, b.Sisa)
	}
	fmt.Println(err, h.Dokumen[0].TidakLengkap.Belanja)
	// Output:
	// true
	// 1.1.01 5.1.1.01 52200000.00 false
	// 1.1.01  6000000.00 true
	// <nil> true
}

func ExampleDaftarAturan() {
	fmt.Println(cetak.DaftarAturan()[0].Kode)
	// Output: APBDES-BCA-42
}
