package nasional_test

import (
	"fmt"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

const dua = `kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran
33.07.07.2003,2024,,4.2.1.01,900000000.00
33.07.07.2003,2024,1.1.01,5.1.1.01,100000000.00
33.07.07.2003,2024,2.2.02,5.2.1.03,300000000.00
33.07.07.2004,2024,2.1.01,5.2.1.03,50000000.00
33.07.07.2004,2024,3.1.01,5.2.1.03,50000000.00
`

func ExampleBaca() {
	a, err := alir.Dari(strings.NewReader(dua), int64(len(dua)), alir.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	jumlah, r, _, err := nasional.Baca(a, nasional.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Desa, "villages")
	_, kecamatan := jumlah.DaftarWilayah(indikator.OpsiAgregat{Tingkat: wilayah.Kecamatan})
	for w, err := range kecamatan {
		fmt.Println(w.Kode, w.Belanja.Jumlah.Nilai, w.Semua.Porsi.Nilai, w.Siltap.Nilai, err)
	}
	// Output:
	// 2 villages
	// 33.07.07 500000000.00 0.7000 0.2000 <nil>
}

// Parts of a file are collected apart and put together in its order.
func ExamplePengumpul() {
	a, err := alir.Dari(strings.NewReader(dua), int64(len(dua)), alir.Opsi{Potongan: 100})
	if err != nil {
		fmt.Println(err)
		return
	}
	p := nasional.DariOpsi(nasional.Opsi{})
	var jumlah indikator.Agregat
	var r nasional.Ringkasan
	_, err = alir.Baca(a, alir.Olah[*nasional.Bagian]{
		Baru: p.Baru, Desa: (*nasional.Bagian).Tambah,
		Gabung: func(b *nasional.Bagian, _ *alir.Titik) error { return p.Gabung(&jumlah, &r, b) },
		Ulang:  func() { jumlah, r = indikator.Agregat{}, nasional.Ringkasan{} },
	})
	fmt.Println(jumlah.Banyak(), r.Cepat, err)
	// Output: 2 2 <nil>
}
