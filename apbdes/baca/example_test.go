package baca_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

const berkas = "kode_desa;tahun;kode_kegiatan;kode_rekening;sumber_dana;anggaran\n" +
	"33.07.07.2003;2024;;4.2.1.01;DDS;75.500.000,50\n" +
	"33.07.07.2003;2024;2.2.02;5.2.1.03;DDS;75.500.000,50\n"

func ExampleBaca() {
	h, err := baca.Baca([]byte(berkas), baca.Opsi{Berkas: "desa.csv"}, lembar.Batas{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range h.Dokumen {
		r, _ := apbdes.Ringkas(d)
		fmt.Println(d.Desa.Kode, d.Tahun, r.Jumlah(apbdes.Anggaran).Belanja, r.Jumlah(apbdes.Anggaran).Silpa)
	}
	fmt.Println(h.Temuan.AdaGalat(), h.BarisData == h.BarisTerhitung())
	// Output:
	// 33.07.07.2003 2024 75500000.50 0.00
	// false true
}

func ExampleKenali() {
	p, err := baca.Kenali([]byte(berkas), baca.Opsi{}, lembar.Batas{})
	fmt.Println(p.Bentuk, "-", p.Indonesia, err)
	// Output: kanonik-csv - kepala tabel memuat kolom kanonik <nil>
}

func ExampleDaftarAturan() {
	for _, a := range baca.DaftarAturan() {
		fmt.Println(a.Kode, a.Tingkat)
	}
	// Output:
	// APBDES-BCA-50 galat
	// APBDES-BCA-51 catatan
	// APBDES-BCA-52 peringatan
}
