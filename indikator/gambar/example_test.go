package gambar_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

// duaDesa is a board of two villages, one of which has not reported.
func duaDesa() *indikator.Papan {
	porsi := indikator.Angka{Desimal: decimal.New(712, -4), Tempat: 4, Ada: true}
	sel := indikator.SelPapan{Jumlah: rupiah.Isi(71_200_000 * rupiah.Satu), Porsi: porsi, Kelas: indikator.Sekitar, Baris: []int{4, 9}}
	d := indikator.BarisDesa{Nama: "Kenanga", Ada: true, Belanja: rupiah.Isi(1_000_000_000 * rupiah.Satu), Semua: sel, Siltap: indikator.Angka{Desimal: decimal.New(29, -2), Ada: true}}
	d.Layanan[layanan.Kesehatan-1] = sel
	return &indikator.Papan{
		Nama: "Kecamatan Taman Bunga", Contoh: true, Tahun: 2024, Fase: apbdes.Realisasi, Desa: []indikator.BarisDesa{d, {Nama: "Seroja"}},
		Kelengkapan: indikator.Kelengkapan{Desa: 2, Melapor: 1},
	}
}

func ExampleHitungAdegan() {
	a := gambar.HitungAdegan(duaDesa(), gambar.Opsi{Lebar: 360})
	fmt.Println(a.Judul, gambar.Periksa(a.Akar))
	fmt.Println(a.Kalimat)
	fmt.Println(string(a.TambahJSON(nil)[:52]))
	// Output:
	// Kecamatan Taman Bunga · Realisasi 2024 <nil>
	// 1 dari 2 desa. tidak diketahui dari setiap Rp100 untuk layanan dasar.
	// {"v":1,"tampilan":"kecamatan","bahasa":"id","lebar":
}

func ExampleHitungTabelDaerah() {
	porsi := func(perseribu int64) indikator.Angka {
		return indikator.Angka{Desimal: decimal.New(perseribu, -3), Ada: true}
	}
	var w indikator.RingkasWilayah
	w.Kode, w.Desa, w.Melapor = wilayah.HarusUrai("33.07.07"), 15, 12
	w.Semua.Porsi.Nilai, w.Layanan[layanan.Kesehatan-1].Porsi.Nilai = porsi(412), porsi(48)
	var semua indikator.RingkasWilayah
	semua.Layanan[layanan.Kesehatan-1].Porsi.Sebaran.Median = porsi(100)
	d := gambar.Daerah{Wilayah: []indikator.RingkasWilayah{w, {Kode: wilayah.HarusUrai("33.07.08"), Desa: 9}}, Semua: &semua, Tingkat: wilayah.Kecamatan}
	legenda, tabel := gambar.HitungTabelDaerah(d, gambar.Opsi{Lebar: 800})
	fmt.Println(gambar.Periksa(legenda), gambar.Periksa(tabel))
	for _, tr := range tabel.Anak[2].Anak {
		nama := tr.Anak[0].Anak
		fmt.Println(nama[0].Teks, nama[1].Teks, len(tr.Anak))
	}
	sel := tabel.Anak[2].Anak[0].Anak[layanan.Kesehatan].Anak[0]
	fmt.Println(sel.Cari("class")+":", sel.Anak[1].Teks+sel.Anak[2].Teks)
	fmt.Println(gambar.KelasLebar(800))
	// Output:
	// <nil> <nil>
	// 1 33.07.07 8
	// – 33.07.08 2
	// sel kelas-jauh-bawah: 4,8 Kesehatan, jauh di bawah median, median desa 10,0
	// lebar-sedang
}

func ExampleHitungGambar() {
	g, ada := gambar.HitungGambar(duaDesa(), gambar.JenisAmbang, gambar.Opsi{Bahasa: temuan.Inggris})
	fmt.Println(ada, g.Uraian)
	for _, j := range gambar.DaftarJenis()[:3] {
		k, _ := gambar.UraiJenis(j.String())
		_, ada = gambar.HitungGambar(duaDesa(), k, gambar.Opsi{})
		fmt.Println(k, ada)
	}
	// Output:
	// true 0 villages of 1 above the limit.
	// pita false
	// panas true
	// sebaran false
}

func ExampleHitungRincian() {
	a, ada := gambar.HitungRincian(duaDesa(), gambar.Opsi{Desa: 0, Layanan: layanan.Kesehatan})
	fmt.Println(ada, a.Judul)
	fmt.Println(a.Akar.Anak[1].Teks)
	// Output:
	// true Kenanga · Kesehatan
	// 7,1% belanja = Rp71.200.000
}

// What the bidang do not explain is a row of its own.
func ExampleHitungGambar_jembatan() {
	p := &indikator.Pemeriksaan{Bidang: []indikator.JumlahKode{{Kode: "2", Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(90_000_000_00), Realisasi: rupiah.Isi(80_000_000_00)}}}}
	p.Jumlah.Anggaran = &apbdes.Jumlah{Belanja: rupiah.Isi(100_000_000_00)}
	p.Jumlah.Realisasi = &apbdes.Jumlah{Belanja: rupiah.Isi(85_000_000_00)}
	papan := &indikator.Papan{Desa: []indikator.BarisDesa{{Nama: "Kenanga", Ada: true, Pemeriksaan: p}}}
	g, _ := gambar.HitungGambar(papan, gambar.JenisJembatan, gambar.Opsi{})
	for _, b := range g.Tabel.Baris {
		fmt.Println(b)
	}
	// Output:
	// [Anggaran semula Rp100.000.000]
	// [Pembangunan −Rp10.000.000]
	// [tidak dirinci −Rp5.000.000]
	// [Realisasi Rp85.000.000]
}

func ExampleTeksPersen() {
	porsi := indikator.Angka{Desimal: decimal.New(481, -4), Tempat: 4, Ada: true}
	fmt.Println(gambar.TeksPersen(porsi, temuan.Indonesia), gambar.TeksPersen(porsi, temuan.Inggris), gambar.TeksPersenBulat(porsi, temuan.Indonesia))
	fmt.Println(gambar.TeksPersen(indikator.Angka{}, temuan.Indonesia))
	// Output:
	// 4,8 4.8 5
	// –
}

func ExampleTeksUang() {
	r := rupiah.Isi(20_584_321_000 * rupiah.Satu)
	fmt.Println(gambar.TeksUang(r, temuan.Indonesia), gambar.TeksSingkat(r, temuan.Indonesia), gambar.TeksRupiah(r, temuan.Indonesia))
	orang := indikator.Angka{Desimal: decimal.New(337_195, 0), Ada: true}
	fmt.Println(gambar.TeksPerJiwa(orang, temuan.Indonesia), gambar.TeksPerJiwa(orang, temuan.Inggris), gambar.TeksCacah(35840, temuan.Indonesia))
	// Output:
	// Rp20,58 miliar 21 mlr Rp20.584.321.000
	// 337 rb 337k 35.840
}

func ExampleUraiTampilan() {
	t, ada := gambar.UraiTampilan("desa")
	s, _ := gambar.UraiSatuan("perjiwa")
	k, _ := gambar.UraiKolom("siltap")
	fmt.Println(t, s, k, ada)
	// Output: desa perjiwa siltap true
}

func ExampleRuangTag() {
	ruang, _ := gambar.RuangTag("circle")
	_, skrip := gambar.RuangTag("script")
	fmt.Println(ruang, skrip, string(gambar.TambahIzin(nil)[:40]))
	// Output: svg false {"tag":{"article":["html"],"header":["ht
}

func ExampleGayaKelas() {
	for _, g := range gambar.GayaKelas("t u13 akhir") {
		fmt.Println(g.Atribut, g.Nilai, g.Warna.Properti())
		break
	}
	fmt.Println(gambar.DaftarGaya()[0].Kelas, gambar.DaftarToken()[0], gambar.TemaGelap.Warna(gambar.Kertas))
	// Output:
	// fill  --apbdes-tinta
	// isi latar #192027
}
