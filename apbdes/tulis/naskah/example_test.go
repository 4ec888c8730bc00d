package naskah_test

import (
	"fmt"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
)

func ExampleSusun() {
	n, err := naskah.Susun(dokumen(), naskah.LRA, naskah.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range n.Baris {
		b := &n.Baris[i]
		if b.Jenis == naskah.Jumlah {
			fmt.Println(b.Uraian, b.Nilai[:3], b.Rumus)
		}
	}
	for _, c := range n.Catatan {
		fmt.Println(c.Indonesia)
	}
	// Output:
	// JUMLAH PENDAPATAN [900.00 450.00 450.00] {[1] []}
	// JUMLAH BELANJA [1000.00 600.00 400.00] {[5 10] []}
	// SURPLUS / (DEFISIT) [-100.00 -150.00 50.00] {[3] [15]}
	// SELISIH PEMBIAYAAN [0.00 0.00 0.00] {[] []}
	// SISA LEBIH PEMBIAYAAN ANGGARAN (SiLPA) TAHUN BERJALAN [-100.00 -150.00 50.00] {[16 18] []}
	// Dokumen tidak memuat baris pembiayaan; pembiayaan neto dihitung Rp0.
}

func ExampleTulisHTML() {
	n, err := naskah.Susun(dokumen(), naskah.APBDes, naskah.Opsi{TandaTangan: naskah.TandaTangan{Tanggal: "27 Desember 2024", Nama: "Siti"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	var b strings.Builder
	err = naskah.TulisHTML(&b, n)
	fmt.Println(err, strings.Contains(b.String(), "<p>Sukamaju, 27 Desember 2024</p>"))
	// Output: <nil> true
}

func ExampleUraiJenis() {
	j, err := naskah.UraiJenis("penjabaran")
	fmt.Println(j, err, len(naskah.DaftarJenis()))
	_, err = naskah.UraiJenis("neraca")
	fmt.Println(err)
	// Output:
	// penjabaran <nil> 3
	// naskah: unknown layout
}

func ExampleKode() {
	fmt.Println(naskah.Kode(bagan.HarusRekening("5.2.1.06").String()))
	// Output: 5 2 1 06
}
