package sid_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/sid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

func ExampleBaca() {
	isi := []byte(`[{"tahun":"2020","body":[{"title":"BELANJA","body":[
	 {"kode_rek":"2.02.02","uraian":"Posyandu","anggaran":"19,880,000","sumber_dana":"DDS"}]}]}]`)
	fmt.Println(sid.Cocok(isi))
	h, err := sid.Baca(isi, susun.Opsi{Berkas: "apbdes.json"}, lembar.Batas{})
	b := h.Dokumen[0].Belanja[0]
	fmt.Println(err, b.Kegiatan, b.Anggaran, b.Letak)
	// Output:
	// true
	// <nil> 2.2.02 19880000.00 apbdes.json:2
}
