package indikator_test

import (
	"fmt"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

func ExampleHitungAgenda() {
	p := papanAgenda() // four villages of one kecamatan
	a := indikator.HitungAgenda(p, indikator.OpsiAgenda{})
	for _, u := range a.Usulan {
		fmt.Println(u.Skor, u.Judul.Indonesia)
		fmt.Println("   ", u.Alasan.Indonesia)
		fmt.Println("   ", u.Tindakan.Indonesia)
	}
	// Output:
	// 766 Administrasi kependudukan: periksa kodenya dulu di satu desa
	//     Rp0 untuk administrasi kependudukan di Kenanga. Penduduknya 3.000 jiwa. Di atas median tidak sama dengan cukup.
	//     Periksa dulu apakah kegiatannya tercatat dengan kode lain, dibiayai pihak lain, atau memang tidak ada; sesudah itu baru bahas kebutuhannya.
	// 547 Sanitasi dan air bersih: porsi di bawah median di dua desa
	//     Porsi sanitasi dan air bersih dalam belanja: Melati 1,0% dan Kenanga 2,0%; mediannya 4,0%. Untuk mencapai median perlu Rp50 juta. Penduduknya 5.000 jiwa. Di atas median tidak sama dengan cukup.
	//     Bahas di musyawarah antardesa: desa-desa ini calon kerja sama antardesa.
}

func ExampleHitungAgenda_ditolak() {
	p := papanAgenda()
	p.Kelengkapan.Desa = 12
	a := indikator.HitungAgenda(p, indikator.OpsiAgenda{})
	fmt.Println(len(a.Usulan), a.Ditolak.Inggris)
	// Output:
	// 0 No proposals are ranked yet: only four of 12 villages have figures. Ranking starts at 80% of them, so that a village that has not reported is not treated as having no needs.
}

func ExampleHitungKesenjangan() {
	for _, k := range indikator.HitungKesenjangan(papanAgenda(), indikator.OpsiAgenda{}) {
		if k.Jenis != indikator.TanpaUsulan {
			fmt.Println(k.Desa, k.Layanan, k.Jenis, k.Porsi, k.MedianPorsi, k.Uang.Nilai, k.Baris)
		}
	}
	// Output:
	// 1 sanitasi_air_bersih kurang_uang 0.0100 0.0400 668 [2]
	// 2 sanitasi_air_bersih kurang_uang 0.0200 0.0400 474 [2]
	// 2 administrasi_kependudukan periksa_kode 0.0000 0.0060 1000 [4]
}

func ExampleHitungSkor() {
	b := indikator.BobotBawaan()
	uang, orang := indikator.DariPermil(750), indikator.DariPermil(200)
	fmt.Println(indikator.HitungSkor(indikator.Permil{}, uang, orang, b)) // nothing known about the need
	fmt.Println(indikator.HitungSkor(indikator.DariPermil(0), uang, orang, b))
	// Output:
	// 566
	// 340
}

func ExampleTeksRumus() {
	t := indikator.TeksRumus(indikator.Bobot{Kebutuhan: 500, Uang: 300, Orang: 200})
	fmt.Println(t.Indonesia[:91])
	// Output: Skor = (500 × K + 300 × U + 200 × O) / (500 + 300 + 200), dibulatkan ke bawah, 0 sampai
}

func ExampleBacaProgram() {
	daftar, t, err := indikator.BacaProgram(strings.NewReader(
		"nama_program,kode_kecamatan,layanan,tahun,nilai\n"+
			"SPAM perdesaan,33.07.01,sanitasi dan air bersih,2025,1250000000\n"+
			"Pembinaan pramuka,33.07.01,,2025,\n"), indikator.OpsiProgram{Berkas: "program.csv"})
	for _, p := range daftar {
		fmt.Println(p.Nama, p.Wilayah, p.Layanan, p.Tahun, p.Nilai.Ada)
	}
	for _, x := range t {
		fmt.Println(x.Letak, x.Kode, x.Pesan(temuan.Inggris))
	}
	fmt.Println(err, len(indikator.DaftarAturanProgram()))
	a := indikator.HitungAgenda(papanAgenda(), indikator.OpsiAgenda{Program: daftar})
	fmt.Println(a.Usulan[1].Program)
	// Output:
	// SPAM perdesaan 33.07.01 sanitasi_air_bersih 2025 true
	// Pembinaan pramuka 33.07.01 bukan 2025 false
	// program.csv:3:1 APBDES-AGD-14 The service of programme "Pembinaan pramuka" is not known; it is not matched.
	// <nil> 14
	// [SPAM perdesaan]
}

func ExampleOpsiAgenda() {
	p := papanAgenda()
	o := indikator.OpsiAgenda{
		Bobot:    indikator.Bobot{Orang: 1}, // only how many people are affected
		Capaian:  []layanan.Capaian{},
		Tetangga: [][2]wilayah.Kode{{p.Desa[1].Kode, p.Desa[2].Kode}},
	}
	for _, u := range indikator.HitungAgenda(p, o).Usulan {
		fmt.Println(u.Skor, u.Layanan, u.Desa)
	}
	// Output:
	// 500 sanitasi_air_bersih [1 2]
	// 300 administrasi_kependudukan [2]
}
