package indikator_test

import (
	"encoding/json"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// desaKecil has a posyandu, a road and a line that stops at its bidang.
func desaKecil(sisanya rupiah.Rupiah) *apbdes.Dokumen {
	belanja := func(kode, nama string, r rupiah.Rupiah) apbdes.BarisBelanja {
		return apbdes.BarisBelanja{
			Kegiatan: bagan.HarusKegiatan(kode), NamaKegiatan: nama,
			Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.2.1.03"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(r)}},
		}
	}
	return &apbdes.Dokumen{Tahun: 2025, Bagan: bagan.Permendagri20, Belanja: []apbdes.BarisBelanja{
		belanja("2.2.02", "Penyelenggaraan Posyandu", 75_000_000*rupiah.Satu),
		belanja("2.3.10", "Pembangunan Jalan Desa", 425_000_000*rupiah.Satu),
		belanja("2", "Bidang Pembangunan", sisanya),
	}}
}

func ExampleHitung() {
	h, err := indikator.Hitung(indikator.Masukan{Dokumen: desaKecil(0), Penduduk: 2500})
	if err != nil {
		fmt.Println(err)
		return
	}
	n, _ := h.Cari(indikator.PorsiLayanan, apbdes.Anggaran, layanan.Kesehatan.String())
	fmt.Println(n.Pembilang, "/", n.Penyebut, "=", n.Nilai, "lines", n.Baris, n.Cakupan.Berisi == n.Cakupan.Baris)
	n, _ = h.Cari(indikator.LayananPerPenduduk, apbdes.Anggaran, layanan.Kesehatan.String())
	fmt.Println(n.Nilai)
	fmt.Println(layanan.TeksPernyataan(temuan.Inggris))
	// Output:
	// 75000000.00 / 500000000.00 = 0.1500 lines [0] true
	// 30000.00
	// This map from kegiatan to basic services is ours; no official list was found. It can be replaced.
}

// Money that cannot be placed leaves a reason and a lower bound, not a guess.
func ExampleHasil_Cari() {
	h, _ := indikator.Hitung(indikator.Masukan{Dokumen: desaKecil(100_000_000 * rupiah.Satu)})
	n, _ := h.Cari(indikator.PorsiLayanan, apbdes.Anggaran, "kesehatan")
	fmt.Printf("%q %s at least %s, because of %v\n", n.Nilai, n.Alasan, n.BatasBawah, n.BarisRagu)
	fmt.Println(n.Alasan.Pesan(temuan.Inggris))
	_, ada := h.Cari(indikator.PorsiLayanan, apbdes.Realisasi, "kesehatan")
	fmt.Println(ada)
	// Output:
	// "" perlu_rincian at least 0.1250, because of [2]
	// The document is too coarse: some spending stops at a bidang or sub-bidang of mixed content; the single kegiatan are needed.
	// false
}

func ExampleHasil_DaftarLayanan() {
	h, _ := indikator.Hitung(indikator.Masukan{Dokumen: desaKecil(0)})
	for _, r := range h.DaftarLayanan() {
		fmt.Println(r.Kode, r.Anggaran, r.Porsi, r.PorsiInti)
	}
	// Output:
	// pendidikan 0.00 0.0000 0.0000
	// kesehatan 75000000.00 0.1500 0.1500
	// sanitasi_air_bersih 0.00 0.0000 0.0000
	// jaminan_sosial 0.00 0.0000 0.0000
	// administrasi_kependudukan 0.00 0.0000 0.0000
}

func ExampleHasil_SemuaLayanan() {
	h, _ := indikator.Hitung(indikator.Masukan{Dokumen: desaKecil(0)})
	b, _ := json.Marshal(h.SemuaLayanan())
	fmt.Println(string(b)[:113])
	// Output:
	// {"kode":"layanan_dasar","anggaran":"75000000.00","perubahan":null,"realisasi":null,"porsi":"0.1500","fase_porsi":
}

func ExampleKatalog() {
	for _, d := range indikator.Katalog()[:3] {
		fmt.Println(d.Kode, "|", d.Nama.Dalam(temuan.Inggris), "|", d.Satuan, "|", d.Dimensi)
	}
	// Output:
	// belanja_layanan | Spending on basic services | rupiah | [fase layanan]
	// belanja_layanan_inti | Spending on basic services, undisputed | rupiah | [fase layanan]
	// porsi_layanan | Share of spending on basic services | rasio | [fase layanan]
}

func ExampleCariDefinisi() {
	d, _ := indikator.CariDefinisi(indikator.RasioPegawai)
	fmt.Println(d.Rumus.Dalam(temuan.Indonesia), d.Arah, d.Dasar[0], d.Keyakinan)
	// Output: belanja 5.1 / belanja 5 turun PMK 7/2026 Ps 12(2) dibaca
}

func ExampleDaftarKalimat() {
	for _, k := range indikator.DaftarKalimat() {
		fmt.Println(k.Dalam(temuan.Indonesia), k.Dalam(temuan.Inggris))
	}
	// Output:
	// Data yang tidak ada bukan nol. Missing is not zero.
	// Di atas median tidak sama dengan cukup. Above the median is not the same as enough.
}

func ExampleDaftarAlasan() {
	d := indikator.DaftarAlasan()
	for _, a := range d[len(d)-2:] {
		fmt.Println(a, "|", a.Pesan(temuan.Indonesia))
	}
	// Output:
	// penyebut_nol | Penyebutnya Rp0.
	// penyebut_negatif | Penyebutnya di bawah Rp0.
}

func ExampleDariRupiah() {
	fmt.Println(indikator.DariRupiah(rupiah.Isi(79_601_000 * rupiah.Satu)))
	b, _ := json.Marshal(indikator.DariRupiah(rupiah.Opsional{}))
	fmt.Println(string(b))
	// Output:
	// 79601000.00
	// null
}
