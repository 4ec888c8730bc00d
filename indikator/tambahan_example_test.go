package indikator_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// What a service costs for each of those whom it is for.
func ExampleSasaran() {
	h, _ := indikator.Hitung(indikator.Masukan{Dokumen: desaKecil(0), Sasaran: indikator.Sasaran{Balita: 250}})
	for _, k := range []indikator.Kode{indikator.KesehatanPerBalita, indikator.SanitasiPerKK} {
		n, _ := h.Cari(k, apbdes.Anggaran, "")
		d, _ := indikator.CariDefinisi(k)
		fmt.Printf("%s / %d = %q %q %s\n", n.Pembilang, n.Sasaran, n.Nilai, n.Alasan, d.Satuan)
	}
	// Output:
	// 75000000.00 / 250 = "300000.00" "" rupiah_per_orang
	// 0.00 / 0 = "" "sasaran_tidak_diketahui" rupiah_per_kk
}

// Growth has the year before beside it, with the phase and the lines that it comes from.
func ExamplePembanding() {
	ini, lalu := desaKecil(0), desaKecil(-100_000_000*rupiah.Satu)
	lalu.Tahun--
	h, _ := indikator.Hitung(indikator.Masukan{Dokumen: ini, TahunLalu: lalu})
	n, _ := h.Cari(indikator.PertumbuhanBelanja, apbdes.Anggaran, "")
	fmt.Println(n.Pembilang, "after", n.Pembanding.Pembilang, "in", n.Pembanding.Tahun, n.Pembanding.Fase, "=", n.Nilai)
	n, _ = h.Cari(indikator.PertumbuhanLayanan, apbdes.Anggaran, "kesehatan")
	fmt.Println(n.Alasan, n.Pembanding.BarisRagu)
	// Output:
	// 500000000.00 after 400000000.00 in 2024 anggaran = 0.2500
	// perlu_rincian [2]
}
