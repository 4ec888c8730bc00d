package temuan_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

var jumlahBidang = temuan.Aturan{
	Kode: "APBDES-KSB-01", Tingkat: temuan.Galat, Keyakinan: temuan.Praktik,
	Pola: temuan.Pola{
		Indonesia: "Jumlah {nama} tercetak {ada}, jumlah rinciannya {ingin}.",
		Inggris:   "The printed total of {nama} is {ada}, its lines add up to {ingin}.",
	},
	Dasar: []temuan.Dasar{{Peraturan: "Permendagri 20/2018", Pasal: "Lampiran"}},
	Mulai: 2019,
}

func contoh() temuan.Daftar {
	return temuan.Daftar{jumlahBidang.Temukan(
		temuan.Penunjuk("tercetak", 0), temuan.Letak{Berkas: "keru.csv", Baris: 12},
		temuan.Isi("nama", "bidang 1"), temuan.Isi("ada", 367_763_733*rupiah.Satu), temuan.Isi("ingin", 367_702_733*rupiah.Satu))}
}

func ExampleAturan_Temukan() {
	t := contoh()[0]
	fmt.Println(t.Letak, t.Jalur)
	fmt.Println(t.Pesan(temuan.Indonesia))
	fmt.Println(t.Pesan(temuan.Inggris))
	// Output:
	// keru.csv:12 /tercetak/0
	// Jumlah bidang 1 tercetak Rp367.763.733, jumlah rinciannya Rp367.702.733.
	// The printed total of bidang 1 is Rp367,763,733, its lines add up to Rp367,702,733.
}

func ExampleAturan_Berlaku() {
	fmt.Println(jumlahBidang.Berlaku(2018), jumlahBidang.Berlaku(2024))
	// Output: false true
}

func ExampleDaftar_Tulis() {
	_ = contoh().Tulis(os.Stdout, temuan.Gaya{Lebar: 80})
	// Output:
	// galat  APBDES-KSB-01  keru.csv:12
	//        Jumlah bidang 1 tercetak Rp367.763.733, jumlah rinciannya Rp367.702.733.
	//        [Permendagri 20/2018 Lampiran]
}

func ExampleDaftar_Err() {
	var d temuan.Daftar
	fmt.Println(d.Err())
	d.Tambah(contoh()...)
	fmt.Println(d.Terurut().Err())
	fmt.Println(d.AdaGalat(), d.Banyak(temuan.Peringatan))
	// Output:
	// <nil>
	// keru.csv:12: APBDES-KSB-01: Jumlah bidang 1 tercetak Rp367.763.733, jumlah rinciannya Rp367.702.733.
	// true 0
}

func ExampleDaftar_Cari() {
	for t := range contoh().Cari("APBDES-KSB-01") {
		ada, _ := t.Nilai("ada")
		fmt.Println(t.Tingkat, ada)
	}
	// Output: galat Rp367.763.733
}

func ExampleTemuan_MarshalJSON() {
	b, _ := json.Marshal(jumlahBidang.Temukan("", temuan.Letak{}, temuan.Dwi("nama", "desa", "village"), temuan.Isi("ada", 1), temuan.Isi("ingin", 2)))
	fmt.Println(string(b)[:60])
	// Output: {"kode":"APBDES-KSB-01","tingkat":"galat","keyakinan":"prakt
}

func ExamplePenunjuk() {
	fmt.Println(temuan.Penunjuk("belanja", 3, "anggaran"))
	// Output: /belanja/3/anggaran
}

func ExampleDaftarIsian() {
	fmt.Println(temuan.DaftarIsian(jumlahBidang.Pola.Indonesia))
	// Output: [nama ada ingin]
}
