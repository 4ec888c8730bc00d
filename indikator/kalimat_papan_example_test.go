package indikator_test

import (
	"encoding/json"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

func ExampleDaftarKalimatPapan() {
	p, err := indikator.HitungPapan(indikator.MasukanPapan{Dokumen: []indikator.DokumenPapan{{Dokumen: desaContoh()}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, k := range p.Kalimat[:2] {
		fmt.Println(k.Teks.Indonesia)
		fmt.Println(k.Teks.Inggris)
		for _, a := range k.Angka {
			fmt.Println("  ", a.Teks.Indonesia, a.Jalur, a.Bentuk)
		}
	}
	// Output:
	// Dari setiap Rp100 belanja desa, Rp35 untuk layanan dasar.
	// Of every Rp100 of village spending, Rp35 is for basic services.
	//    Rp35 /ringkas/semua/porsi dari_seratus
	// Tanpa kegiatan yang golongannya masih dapat diperdebatkan, Rp35 dari setiap Rp100.
	// Without the kegiatan whose class is open to debate, Rp35 of every Rp100.
	//    Rp35 /ringkas/inti/porsi dari_seratus
}

func ExampleDaftarKalimatDesa() {
	for _, k := range indikator.DaftarKalimatDesa(papanAgenda(), 2) {
		fmt.Println(k.Teks.Indonesia)
	}
	// Output:
	// Dari setiap Rp100 belanja Kenanga, Rp27 untuk layanan dasar.
	// Peringkat 3 dari 4 desa menurut porsi layanan dasar (27,0%); mediannya 29,3%.
	// Belanja layanan dasar Kenanga Rp90.000 per jiwa.
	// Rp0 di Kenanga untuk administrasi kependudukan. Periksa dulu kode kegiatannya sebelum menyebutnya kekurangan.
	// Paling banyak separuh median di Kenanga: sanitasi dan air bersih 2,0% (median 4,0%).
}

func ExamplePeriksaKalimat() {
	p := papanAgenda()
	p.Kalimat = indikator.DaftarKalimatPapan(p)
	b, _ := json.Marshal(p)
	fmt.Println(indikator.PeriksaKalimat(b))

	p.Kalimat[1].Teks.Indonesia += " Ada 3 desa lagi."
	b, _ = json.Marshal(p)
	_, err := indikator.PeriksaKalimat(b)
	fmt.Println(err)
	// Output:
	// 6 <nil>
	// indikator: a sentence does not follow from the board: /kalimat/1 (tertinggi): a number is not listed: "3 desa lagi."
}

func ExampleTeksPersen() {
	porsi := indikator.Angka{Desimal: rupiah.Rupiah(741).Desimal().Shift(-2), Tempat: 4, Ada: true} // 0.0741
	fmt.Println(indikator.TeksPersen(porsi).Indonesia, indikator.TeksPersen(porsi).Inggris, indikator.TeksDariSeratus(porsi).Indonesia)
	fmt.Println(indikator.TeksUang(rupiah.Isi(223_000_000*rupiah.Satu)).Indonesia, indikator.TeksUangBulat(porsi).Indonesia)
	fmt.Println(indikator.TeksBanyak(3).Indonesia, indikator.TeksBanyak(12).Indonesia, indikator.TeksCacah(7280).Indonesia)
	// Output:
	// 7,4% 7.4% Rp7
	// Rp223 juta Rp0
	// tiga 12 7.280
}
