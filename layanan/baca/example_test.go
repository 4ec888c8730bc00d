package baca_test

import (
	"fmt"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/layanan/baca"
)

func ExamplePanjang() {
	isi := `kode_desa;tahun;periode;indikator;pembilang;penyebut;nilai
33.07.07.2003;2024;;jamban_keluarga;1.030;1.240;83,06
33.07.07.2004;2024;semester 7;jamban_keluarga;30;40;
`
	h, err := baca.Panjang(strings.NewReader(isi), baca.Opsi{Berkas: "capaian.csv"})
	fmt.Println(err, h.Hitungan)
	for _, c := range h.Capaian {
		fmt.Println(c.Desa, c.Periode, c.Indikator, c.Pembilang, c.Penyebut, c.Nilai)
	}
	for _, t := range h.Temuan {
		fmt.Println(t.Letak, t.Kode, t.Pesan(temuan.Inggris))
	}
	// Output:
	// <nil> {2 1 1 0}
	// 33.07.07.2003 2024 jamban_keluarga 1030 1240 83.06
	// capaian.csv:3:3 APBDES-LYN-42 Semester "semester 7": a year has two. A month written as a semester?
}

func ExampleDariPanjang() {
	t := baca.Tabel{Berkas: "capaian.xlsx", Lembar: "Sheet1", Baris: []baca.Baris{
		{Nomor: 1, Sel: []string{"Kode Desa", "Tahun", "Indikator", "Nilai"}},
		{Nomor: 2, Sel: []string{"3307072003", "2024", "paud_jumlah", ""}},
	}}
	h := baca.DariPanjang(t, baca.Opsi{Sumber: "Dinas Pendidikan"})
	c := h.Capaian[0]
	fmt.Println(c.Letak, c.Desa, c.Nilai.Ada(), c.Sumber)
	// Output: capaian.xlsx[Sheet1]:2 33.07.07.2003 false Dinas Pendidikan
}

func ExampleIDM() {
	isi := "kode,tahun,IKS,Skor Akses Jamban,Skor Air Minum\n3307072003,2024,0.8,5,\n"
	h, err := baca.IDM(strings.NewReader(isi), baca.Opsi{})
	fmt.Println(err, len(h.Baris), h.Hitungan)
	for c := range h.Baris[0].DaftarCapaian() {
		fmt.Println(c.Desa, c.Periode, c.Indikator, c.Nilai)
	}
	// Output:
	// <nil> 1 {1 1 0 0}
	// 33.07.07.2003 2024 idm.akses_jamban 5
	// 33.07.07.2003 2024 idm.iks 0.8
}

func ExampleDariIDM() {
	t, _, _ := baca.CSV(strings.NewReader("kode,tahun,idm,status\n3307072003,2024,0.7072,Maju\n"), baca.Opsi{})
	h := baca.DariIDM(t, baca.Opsi{})
	for x := range h.Temuan.Cari(baca.KodeStatusBeda) {
		fmt.Println(x.Pesan(temuan.Inggris))
	}
	fmt.Println(baca.StatusIDM(h.Baris[0].IDM))
	// Output:
	// The printed status is "Maju"; with IDM 0.7072 it should be "Berkembang".
	// Berkembang
}

func ExampleDariOpenDK() {
	t, _, _ := baca.CSV(strings.NewReader("siswa_paud_ra,anak_usia_paud_ra,siswa_sd_mi,anak_usia_sd_mi,"+
		"siswa_smp_mts,anak_usia_smp_mts,siswa_sma_ma,anak_usia_sma_ma\n0,23,2,45,1,30,,\n"), baca.Opsi{})
	f := baca.KenaliOpenDK(t)
	semester, _ := layanan.UraiPeriode("2025-S1")
	h := baca.DariOpenDK(t, f, baca.OpsiOpenDK{Desa: wilayah.HarusUrai("53.06.13.2001"), Periode: semester})
	fmt.Println(f, h.Hitungan)
	for _, c := range h.Capaian {
		fmt.Println(c.Indikator, c.Pembilang.TeksIndonesia(), c.Penyebut.TeksIndonesia())
	}
	// Output:
	// putus-sekolah {1 1 0 0}
	// putus_sekolah_paud 0 23
	// putus_sekolah_sd 2 45
	// putus_sekolah_smp 1 30
	// putus_sekolah_sma – –
}

func ExampleDariSarana() {
	t, _, _ := baca.CSV(strings.NewReader("desa_id,nama,jumlah,kategori,keterangan\n"+
		"53.06.13.2020,Posyandu Melati,3,Posyandu,\n53.06.13.2020,PAUD Tunas Bangsa,2,Pondok Bersalin,\n"), baca.Opsi{})
	h := baca.DariSarana(t, baca.OpsiOpenDK{Periode: layanan.Setahun(2025)})
	for _, c := range h.Capaian {
		fmt.Println(c.Desa, c.Indikator, c.Nilai)
	}
	for _, x := range h.Temuan {
		fmt.Println(x.Letak, x.Pesan(temuan.Inggris))
	}
	k, err := layanan.KatalogBawaan().Tambah(baca.DaftarIndikatorSarana()...)
	_, ada := k.Cari("sarana_posyandu")
	fmt.Println(ada, err)
	// Output:
	// 53.06.13.2020 sarana_posyandu 3
	// 53.06.13.2020 sarana_polindes 2
	// :3:4 "PAUD Tunas Bangsa" stands in category "Pondok Bersalin"; its name points to Preschools.
	// true <nil>
}

func ExampleDaftarAturan() {
	a := baca.DaftarAturan()[0]
	fmt.Println(a.Kode, a.Tingkat, a.Pola.Inggris)
	// Output: APBDES-LYN-34 galat The file cannot be read as a table: {sebab}.
}
