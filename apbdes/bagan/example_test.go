package bagan_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

func ExampleUraiKegiatan() {
	for _, s := range []string{"02.02.02.", "2 2 02", "2.2.2", "33.07.07.2003.02.02.02", "1 1 90-99", "00.00.00."} {
		k, err := bagan.UraiKegiatan(s, bagan.Permendagri20)
		fmt.Printf("%q %v %v\n", k, k.Tingkat(), err)
	}
	// Output:
	// "2.2.02" kegiatan <nil>
	// "2.2.02" kegiatan <nil>
	// "2.2.02" kegiatan <nil>
	// "2.2.02" kegiatan <nil>
	// "1.1.90-99" kegiatan <nil>
	// ""  <nil>
}

func ExampleUraiKegiatan_generasiLama() {
	k, _ := bagan.UraiKegiatan("2 1 23", bagan.Permendagri113)
	fmt.Println(k, k.Bidang(), k.Induk(), k.Generasi())
	// Output: 2.1.23 1 2.1 permendagri-113-2014
}

func ExampleSalahKode() {
	_, err := bagan.UraiKegiatan("4:02.01", bagan.Permendagri20)
	fmt.Println(errors.Is(err, bagan.SebabJam))
	var salah *bagan.SalahKode
	if errors.As(err, &salah) {
		id, _ := salah.Pesan()
		fmt.Println(id)
	}
	// Output:
	// true
	// kode rusak: lembar kerja mengubahnya menjadi jam, angka aslinya tidak dapat dipulihkan
}

func ExampleSebab_Pesan() {
	_, en := bagan.SebabTanggal.Pesan()
	fmt.Println(en)
	// Output: damaged code: a spreadsheet turned it into a date and the original digits are lost
}

func ExampleHarusKegiatan() {
	kesehatan := bagan.HarusKegiatan("2.2")
	posyandu := bagan.HarusKegiatan("2.2.02")
	fmt.Println(kesehatan.Memuat(posyandu), posyandu.Induk(), posyandu.Pangkas(bagan.Bidang), kesehatan.Bandingkan(posyandu))
	fmt.Println(bagan.HarusKegiatan("2.2.95").Lokal(), bagan.HarusKegiatan("5.3.01").Baku())
	// Output:
	// true 2.2 2 -1
	// true 5.3.00
}

func ExampleUraiRekening() {
	for _, s := range []string{"5.2.1.03.", "4 1 1 2", "412-01", "4 1 2 90-99", "5.3.5.02.001", "6.1.1.01"} {
		r, err := bagan.UraiRekening(s, bagan.Permendagri20)
		fmt.Println(r, r.Golongan(), err)
	}
	// Output:
	// 5.2.1.03 belanja <nil>
	// 4.1.1.02 pendapatan <nil>
	// 4.1.2.01 pendapatan <nil>
	// 4.1.2.90-99 pendapatan <nil>
	// 5.3.5.02.001 belanja <nil>
	// 6.1.1.01 penerimaan_pembiayaan <nil>
}

func ExampleHarusRekening() {
	modal := bagan.HarusRekening("5.3")
	upah := bagan.HarusRekening("5.3.5.02")
	fmt.Println(modal.Memuat(upah), upah.Tingkat(), upah.Akun(), upah.Pangkas(bagan.Jenis), upah.Induk())
	// Output: true objek 5 5.3.5 5.3.5
}

func ExampleUraiSel() {
	for _, s := range []string{"5.1.1.01. [01.01.01]", "1.1.01 5.1. Belanja Pegawai", "6.1.1. SILPA Tahun Sebelumnya", "4.1."} {
		sel, err := bagan.UraiSel(s, bagan.Permendagri20)
		fmt.Printf("kegiatan %q rekening %q teks %q mendua %v %v\n", sel.Kegiatan, sel.Rekening, sel.Teks, sel.Mendua, err)
	}
	// Output:
	// kegiatan "1.1.01" rekening "5.1.1.01" teks "" mendua false <nil>
	// kegiatan "1.1.01" rekening "5.1" teks "Belanja Pegawai" mendua false <nil>
	// kegiatan "" rekening "6.1.1" teks "SILPA Tahun Sebelumnya" mendua false <nil>
	// kegiatan "4.1" rekening "4.1" teks "" mendua true <nil>
}

func ExampleKenaliGenerasi() {
	g, alasan := bagan.KenaliGenerasi(slices.Values([]string{"1 2 1", "2 1 1", "3 1 1"}))
	id, _ := alasan.Pesan()
	fmt.Println(g, "-", id)
	g, _ = bagan.KenaliGenerasi(slices.Values([]string{"4.2.1.01.", "5.1.1.01. [01.01.01]"}))
	fmt.Println(g)
	// Output:
	// permendagri-113-2014 - semua rekening berkepala 1, 2 atau 3 seperti 1 2 1, bagan Permendagri 113/2014
	// permendagri-20-2018
}

func ExampleCariKegiatan() {
	b, ada := bagan.CariKegiatan(bagan.HarusKegiatan("3.4.03"))
	fmt.Println(b.Nama, b.Asal, ada)
	b, ada = bagan.CariKegiatan(bagan.HarusKegiatan("3.4.91"))
	fmt.Println(b.Kode, b.Asal, ada)
	_, ada = bagan.CariKegiatan(bagan.HarusKegiatan("3.4.33"))
	fmt.Println(ada)
	// Output:
	// Pembinaan PKK lampiran true
	// 3.4.90-99 lokal true
	// false
}

func ExampleCariRekening() {
	b, ada := bagan.CariRekening(bagan.HarusRekening("4.2.1"))
	fmt.Println(b.Nama, ada)
	// Output: Dana Desa true
}

func ExampleDaftarBidang() {
	for b := range bagan.DaftarBidang(bagan.Permendagri113) {
		fmt.Println(b.Kode, b.Nama)
	}
	// Output:
	// 2.1 Bidang Penyelenggaraan Pemerintahan Desa
	// 2.2 Bidang Pelaksanaan Pembangunan Desa
	// 2.3 Bidang Pembinaan Kemasyarakatan
	// 2.4 Bidang Pemberdayaan Masyarakat
	// 2.5 Bidang Tak Terduga
}

func ExampleDaftarKegiatan() {
	banyak := map[bagan.Tingkat]int{}
	for b := range bagan.DaftarKegiatan() {
		banyak[b.Kode.Tingkat()]++
	}
	sub := 0
	for range bagan.DaftarSubBidang() {
		sub++
	}
	fmt.Println(banyak[bagan.Bidang], banyak[bagan.SubBidang], banyak[bagan.Kegiatan], sub)
	// Output: 5 27 183 27
}

func ExampleDaftarRekening() {
	for b := range bagan.DaftarRekening() {
		if b.Kode.Tingkat() == bagan.Akun {
			fmt.Println(b.Kode, b.Nama)
		}
	}
	for b := range bagan.DaftarRekeningLama() {
		if b.Kode.Tingkat() == bagan.Akun {
			fmt.Println(b.Kode, b.Nama)
		}
	}
	// Output:
	// 4 PENDAPATAN
	// 5 BELANJA
	// 6 PEMBIAYAAN
	// 1 PENDAPATAN
	// 2 BELANJA
	// 3 PEMBIAYAAN
}

func ExampleCariNamaKegiatan() {
	daftar := bagan.CariNamaKegiatan("Penyelengaraan Posyandu (Mkn Tambahan, Kls Bumil, dst) **)")
	b, pasti := bagan.Pasti(daftar)
	fmt.Println(b.Kode, pasti)

	// Two kegiatan fit: that of the BPD and that of the perangkat.
	_, pasti = bagan.Pasti(bagan.CariNamaKegiatan("Jaminan Sosial", bagan.HarusKegiatan("1.1")))
	fmt.Println(pasti)
	// Output:
	// 2.2.02 true
	// false
}

func ExamplePasti() {
	_, pasti := bagan.Pasti(bagan.CariNamaRekening("Lain-lain"))
	fmt.Println(pasti)
	// Output: false
}

func ExampleCariNamaBidang() {
	b, pasti := bagan.Pasti(bagan.CariNamaBidang("Bidang Pelaksaan Pembangunan Desa", bagan.Permendagri20))
	fmt.Println(b.Kode, pasti)
	// Output: 2 true
}

func ExampleCariNamaSubBidang() {
	b, pasti := bagan.Pasti(bagan.CariNamaSubBidang("Sub Bid. Kepemudaan & Olahraga"))
	fmt.Println(b.Kode, pasti)
	// Output: 3.3 true
}

func ExampleCariNamaRekening() {
	for _, s := range []string{"Alokasi Dana Desa", "SiLPA", "PADes", "Bunga Bank"} {
		b, pasti := bagan.Pasti(bagan.CariNamaRekening(s))
		fmt.Println(b.Kode, pasti)
	}
	// Output:
	// 4.2.3 true
	// 6.1.1 true
	// 4.1 true
	// 4.3.6 true
}

func ExampleUraiSumber() {
	for _, s := range []string{"DD", "ADD+DLL+PAD", "-", "BK", "Dana Desa, CSR"} {
		d := bagan.UraiSumber(s)
		satu, tunggal := d.Tunggal()
		fmt.Printf("%q %v %q %v asing %q\n", d, d.Daftar(), satu, tunggal, d.Asing())
	}
	// Output:
	// "DDS" [DDS] "DDS" true asing ""
	// "PAD, ADD, DLL" [PAD ADD DLL] "" false asing ""
	// "" [] "" false asing ""
	// "BK" [] "" false asing "BK"
	// "DDS, CSR" [DDS] "" false asing "CSR"
}

func ExampleCariSumber() {
	b, ada := bagan.CariSumber("ADD")
	fmt.Println(b.Nama, b.Memuat(bagan.HarusRekening("4.2.3.01")), ada)
	// Output: Alokasi Dana Desa true true
}

func ExampleDaftarSumber() {
	for b := range bagan.DaftarSumber() {
		fmt.Print(b.Kode, " ")
	}
	// Output: PAD DDS PBH ADD PBP PBK SWD DLL
}
