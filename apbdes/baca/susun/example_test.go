package susun_test

import (
	"errors"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

func ExamplePenyusun() {
	p := susun.Penyusun{Opsi: susun.Opsi{Berkas: "desa.csv", Tahun: 2024}}
	baris := susun.Baris{KodeKegiatan: "02.02.02.", KodeRekening: "5.2.1.03.", Uraian: "Posyandu", SumberDana: "DD"}
	baris.Nilai[apbdes.Anggaran] = susun.Sel{Teks: "75.500.000,50", Kolom: 7}
	p.Tambah(baris)
	h := p.Selesai()
	b := h.Dokumen[0].Belanja[0]
	fmt.Println(b.Kegiatan, b.Rekening, b.Sumber, b.Anggaran)
	fmt.Println(h.BarisData == h.BarisTerhitung())
	// Output:
	// 2.2.02 5.2.1.03 DDS 75500000.50
	// true
}

func ExampleKenaliTotal() {
	s, ada := susun.KenaliTotal("JUMLAH PENDAPATAN")
	fmt.Println(s, ada)
	// Output: pendapatan true
}

func ExampleKalimat() {
	_, err := bagan.UraiKegiatan("4:02.01", bagan.Permendagri20)
	id, _ := susun.Kalimat(err)
	fmt.Println(id)
	_, en := susun.Kalimat(errors.New("plain"))
	fmt.Println(en)
	// Output:
	// kode rusak: lembar kerja mengubahnya menjadi jam, angka aslinya tidak dapat dipulihkan
	// plain
}

func ExampleDaftarAturan() {
	a := susun.DaftarAturan()[0]
	fmt.Println(a.Kode, a.Tingkat)
	// Output: APBDES-BCA-01 galat
}
