package indikator_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

func ExampleHitungJembatan() {
	j, err := indikator.HitungJembatan(desaContoh())
	fmt.Println(err)
	for _, t := range j.Total {
		fmt.Println(t.Bagian, t.Awal, t.Selisih, t.Akhir)
	}
	// Output:
	// <nil>
	// pendapatan 1446750000.76 [20000000.00 -2515432.87] 1464234567.89
	// belanja 1372500000.50 [20000000.00 -118500000.50] 1274000000.00
	// penerimaan_pembiayaan 50000000.00 [0.00 0.00] 50000000.00
	// pengeluaran_pembiayaan 124250000.26 [0.00 0.00] 124250000.26
}

func ExampleHitungBeda() {
	d := desaContoh()
	b, err := indikator.HitungBeda(d, apbdes.Anggaran, d, apbdes.Perubahan)
	fmt.Println(err)
	for _, x := range b.Baris {
		if x.Jenis != indikator.Tetap {
			fmt.Printf("%s %q %s %s → %s %s %v\n", x.Bagian, x.Kegiatan, x.Rekening, x.Awal, x.Akhir, x.Selisih, x.BarisAkhir)
		}
	}
	// Output:
	// <nil>
	// pendapatan "" 4.2.1.01 880000000.00 → 900000000.00 20000000.00 [1]
	// belanja "2.3.10" 5.3.5.02 130000000.00 → 150000000.00 20000000.00 [6]
}

func ExampleHitungDeret() {
	var daftar []*indikator.Pemeriksaan
	for _, tahun := range []int{2024, 2022} {
		d := desaContoh()
		d.Tahun = tahun
		p, err := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{})
		if err != nil {
			fmt.Println(err)
			return
		}
		daftar = append(daftar, p)
	}
	d, err := indikator.HitungDeret(daftar, apbdes.Realisasi)
	fmt.Println(d.Tahun, d.Ada, err)
	for i := range d.Tahun {
		fmt.Printf("%d %q %q\n", d.Tahun[i], d.Semua.Porsi[i].String(), d.Semua.Alasan[i])
	}
	// Output:
	// [2022 2023 2024] [true false true] <nil>
	// 2022 "0.3485" ""
	// 2023 "" "fase_tidak_ada"
	// 2024 "0.3485" ""
}

func ExampleHitungSilpa() {
	lalu := desaContoh()
	lalu.Tahun = 2023
	k, err := indikator.HitungSilpa(lalu, desaContoh())
	fmt.Println(k.Penutup, err)
	for _, b := range k.Pembuka {
		fmt.Println(b.Fase, b.Nilai, b.Selisih, b.Keadaan)
	}
	fmt.Println(k.Pembuka[0].Keterangan.Dalam(temuan.Inggris)[:76])
	// Output:
	// 115984567.63 <nil>
	// anggaran 50000000.00 -65984567.63 beda
	// perubahan 50000000.00 -65984567.63 beda
	// realisasi 50000000.00 -65984567.63 beda
	// The opening balance differs from the closing balance of the year before. In
}
