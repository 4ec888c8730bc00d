package opensid_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opensid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func ExampleDariLembar() {
	const isi = "Tahun,Kd_Akun,Kd_Keg,Kd_Rincian,Nilai_Anggaran,Nilai_Realisasi\n" +
		"2022,5.BELANJA,00.0000.02,5.0.0,450000000,400000000\n" +
		"2022,6.PEMBIAYAAN,,6.1.1. SILPA Tahun Sebelumnya,50000000,50000000\n"
	l, _, err := lembar.DariTeks([]byte(isi), lembar.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	ada, _, en := opensid.Cocok(l)
	fmt.Println(ada, en)
	h, err := opensid.DariLembar(l, susun.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	d := h.Dokumen[0]
	fmt.Println(d.Tahun, d.Rincian(), d.Belanja[0].Kegiatan, d.Belanja[0].Realisasi.Nilai.TeksIndonesia(), d.Pembiayaan[0].Uraian)
	// Output:
	// true the header names Kd_Rincian and Nilai_Anggaran
	// 2022 bidang 2 Rp400.000.000 SILPA Tahun Sebelumnya
}

func ExampleBacaJSON() {
	isi := []byte(`{"data": [{"attributes": {"template_uuid": "4.2.1", "uraian": "Dana Desa", "anggaran": "1000000.75", "tahun": 2024}}],
	  "meta": {"pagination": {"total": 130}}}`)
	if ada, id, _ := opensid.CocokJSON(isi); ada {
		fmt.Println(id)
	}
	h, err := opensid.BacaJSON(isi, susun.Opsi{}, lembar.Batas{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(h.Dokumen[0].Pendapatan[0].Anggaran)
	for t := range h.Temuan.Cari("APBDES-BCA-72") {
		fmt.Println(t.Pesan(temuan.Indonesia))
	}
	// Output:
	// JSON dengan "template_uuid"
	// 1000000.75
	// Ini satu halaman dari jawaban yang lebih panjang (1 dari 130 baris); jumlahnya bukan jumlah desa. Ambil semua halaman lalu baca ulang.
}

func ExampleDaftarAturan() {
	for _, a := range opensid.DaftarAturan() {
		fmt.Println(a.Kode, a.Tingkat)
	}
	// Output:
	// APBDES-BCA-70 catatan
	// APBDES-BCA-71 catatan
	// APBDES-BCA-72 galat
	// APBDES-BCA-73 peringatan
	// APBDES-BCA-74 peringatan
}
