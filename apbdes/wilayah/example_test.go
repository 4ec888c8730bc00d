package wilayah_test

import (
	"errors"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func ExampleUrai() {
	for _, s := range []string{"33.07.07.2003", "3307072003", "33.07", "34.1"} {
		k, err := wilayah.Urai(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s %s %s\n", k, k.Polos(), k.Tingkat())
	}
	// Output:
	// 33.07.07.2003 3307072003 desa
	// 33.07.07.2003 3307072003 desa
	// 33.07 3307 kabupaten
	// wilayah: this looks like a code turned into a number by a spreadsheet; take it again from its source with the column set to text: "34.1"
}

func ExampleUraiDesa() {
	_, err := wilayah.UraiDesa("33.07.07.1003")
	var salah *wilayah.SalahKode
	if errors.As(err, &salah) {
		id, _ := salah.Pesan()
		fmt.Println(errors.Is(err, wilayah.SebabKelurahan), id)
	}
	// Output:
	// true kelurahan tidak punya APBDes (bila kode tertulis tanpa titik, pastikan bukan kode BPS)
}

func ExampleDariSiskeudes() {
	kab := wilayah.HarusUrai("33.07")
	k, err := wilayah.DariSiskeudes(kab, "07.2003.")
	fmt.Println(k, err)
	id, _ := wilayah.KeraguanSiskeudes.Pesan()
	fmt.Println(id)
	// Output:
	// 33.07.07.2003 <nil>
	// nomor kecamatan di Siskeudes dapat berbeda dari kode Kemendagri; cocokkan dengan nama desa
}

func ExamplePeriksa() {
	k, ragu, err := wilayah.Periksa("2001012003")
	fmt.Println(k, err)
	for _, r := range ragu {
		_, en := r.Pesan()
		fmt.Println(en)
	}
	// Output:
	// 20.01.01.2003 <nil>
	// the province code is not known to Kepmendagri 300.2.2-2430/2025
	// ten digits without dots may also be a BPS code; check against the village name
}

func ExampleKode_Induk() {
	desa := wilayah.HarusUrai("33.07.07.2003")
	kab := desa.Pangkas(wilayah.Kabupaten)
	fmt.Println(desa.Jenis(), desa.Induk(), kab, kab.Memuat(desa), kab.Bandingkan(desa))
	// Output:
	// desa 33.07.07 33.07 true -1
}

func ExampleKode_DaftarKeraguan() {
	k := wilayah.HarusUrai("33.07.07.3001")
	for _, r := range k.DaftarKeraguan() {
		_, en := r.Pesan()
		fmt.Println(en)
	}
	fmt.Println(k.AdaProvinsi(), k.Kosong())
	// Output:
	// codes of customary villages (3xxx) have so far been used only in 91.03 Kabupaten Jayapura
	// true false
}
