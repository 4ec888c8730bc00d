package susun_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

// The findings of a file with two villages go to the village whose row they are about.
func ExampleHasil_BagiTemuan() {
	h, _ := kanonik.BacaCSV([]byte("kode_desa;tahun;kode_rekening;anggaran\n33.07.07.2003;2024;4.2.1;5.000,00\n33.07.07.2004;2024;4:02;7.000,00\n33.07.07.2004;2024;4.2.1;9.000,00\n"),
		susun.Opsi{Berkas: "dua.csv"}, lembar.Batas{})
	perDokumen, berkas := h.BagiTemuan()
	fmt.Println(len(perDokumen[0]), len(perDokumen[1]), len(berkas))
	for l := range susun.LetakBaris(h.Dokumen[1]) {
		fmt.Println(*l)
	}
	// Output:
	// 0 1 0
	// dua.csv:4
	// dua.csv:3
}
