package batas_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
)

func ExampleBaca() {
	isi := `{"type":"FeatureCollection","features":[
	  {"type":"Feature","properties":{"kode_desa":"99.01.01.2001","nama":"Anyelir"},
	   "geometry":{"type":"Polygon","coordinates":[[[107,-10],[107.1,-10],[107.1,-9.9],[107,-10]]]}},
	  {"type":"Feature","properties":{"nama":"Hutan"},
	   "geometry":{"type":"Polygon","coordinates":[[[107,-10],[107.1,-10],[107.1,-9.9],[107,-10]]]}}]}`
	d, temuan, err := batas.Baca([]byte(isi), "desa.geojson")
	fmt.Println(len(d), d[0].Kode, d[0].Nama, d[0].Cincin[0].Titik, err)
	fmt.Println(temuan[0].Pesan(1))
	// Output:
	// 1 99.01.01.2001 Anyelir [{1070000000 -100000000} {1071000000 -100000000} {1071000000 -99000000}] <nil>
	// Shape 2 (Hutan) carries no village code that can be read (none); it is not drawn. Write the ten-digit Kemendagri code into the property kode_desa.
}

func ExampleHitung() {
	d, _, _ := batas.Baca([]byte(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode":"9901012001"},
	  "geometry":{"type":"Polygon","coordinates":[[[107,-10],[107.1,-10],[107.1,-9.9],[107,-9.9],[107,-10]]]}}]}`), "")
	b, _ := batas.Hitung(d, []wilayah.Kode{wilayah.HarusUrai("99.01.01.2001")}, nil, wilayah.Kode{})
	fmt.Println(b.Lebar, b.Tinggi, b.Desa[0][0].Titik)
	// Output: 4034 4096 [{0 4096} {0 0} {4034 0} {4034 4096}]
}

func ExampleDaftarAturan() {
	for _, a := range batas.DaftarAturan() {
		fmt.Print(a.Kode, " ")
	}
	// Output: APBDES-WIL-01 APBDES-WIL-02 APBDES-WIL-03 APBDES-WIL-04 APBDES-WIL-05 APBDES-WIL-06 APBDES-WIL-07
}
