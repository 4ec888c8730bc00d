package inti_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

func ExampleInti_Jawaban() {
	var i inti.Inti
	berkas := []byte("kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran\n99.99.99.2001,2025,2.2.02,5.2.1.01,1000000.00\n")
	fmt.Println(string(i.Jawaban([]byte(`{"v":1,"id":7,"op":"baca","data":"a","berkas":[{"nama":"desa.csv"}]}`), berkas)))
	fmt.Println(string(i.Jawaban([]byte(`{"v":1,"id":8,"op":"lepas","data":"a"}`))))
	// Output:
	// {"v":1,"id":7,"ok":true,"hasil":{"data":"a","berkas":[{"nama":"desa.csv","bita":99,"dokumen":1,"baris":1}],"dokumen":1,"desa":1,"tahun":[2025],"contoh":true}}
	// {"v":1,"id":8,"ok":true,"hasil":{}}
}

func ExampleInti_Batal() {
	var i inti.Inti
	// From another goroutine, or from the progress function: the request stops before its next file.
	i.Kemajuan = func(string, int) { i.Batal() }
	b := i.Jawaban([]byte(`{"v":1,"op":"baca","data":"a","berkas":[{"nama":"1"}]}`), []byte("x"))
	fmt.Println(len(b) > 0)
	// Output: true
}
