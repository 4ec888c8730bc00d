package tulis_test

import (
	"errors"
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func dokumenContoh() *apbdes.Dokumen {
	return &apbdes.Dokumen{
		Desa:  apbdes.Desa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "Sukamaju"},
		Tahun: 2025,
		Bagan: bagan.Permendagri20,
		Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{
			Rekening: bagan.HarusRekening("4.2.1.01"), Uraian: "Dana Desa", Sumber: bagan.UraiSumber("DDS"),
			Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(900_000_000 * rupiah.Satu)},
		}}},
		Belanja: []apbdes.BarisBelanja{{
			Kegiatan: bagan.HarusKegiatan("2.2.02"), NamaKegiatan: "Penyelenggaraan Posyandu", Pos: apbdes.Pos{
				Rekening: bagan.HarusRekening("5.2.1.03"), Uraian: "+ makanan, 12 bulan", Sumber: bagan.UraiSumber("DDS"),
				Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(48_000_000 * rupiah.Satu), Realisasi: rupiah.Isi(0)},
			},
		}},
	}
}

func ExampleTulisCSV() {
	if err := tulis.TulisCSV(os.Stdout, dokumenContoh()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi
	// 33.07.07.2003,Sukamaju,2025,,,4.2.1.01,Dana Desa,DDS,900000000.00,,
	// 33.07.07.2003,Sukamaju,2025,2.2.02,Penyelenggaraan Posyandu,5.2.1.03,"'+ makanan, 12 bulan",DDS,48000000.00,,0.00
}

// A line at "2.2" beside one at "2.2.02" would be read as its total.
func ExampleTulisCSV_takTermuat() {
	d := dokumenContoh()
	d.Belanja = append(d.Belanja, apbdes.BarisBelanja{
		Kegiatan: bagan.HarusKegiatan("2.2"), Sisa: true,
		Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(5 * rupiah.Satu)}},
	})
	err := tulis.TulisCSV(os.Stdout, d)
	fmt.Println(errors.Is(err, tulis.ErrTakTermuat))
	fmt.Println(err)
	// Output:
	// true
	// tulis: a canonical CSV cannot hold this: document 1: belanja 2 stands above other lines
}

func ExampleTulisJSON() {
	d := dokumenContoh()
	d.Belanja = nil
	if err := tulis.TulisJSON(os.Stdout, d); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"skema":"dasbor-desa/dokumen/1","dokumen":[{"desa":{"kode":"33.07.07.2003","nama":"Sukamaju"},"tahun":2025,"bagan":"permendagri-20-2018","pendapatan":[{"rekening":"4.2.1.01","uraian":"Dana Desa","sumber_dana":"DDS","anggaran":"900000000.00","perubahan":null,"realisasi":null}]}]}
}

func ExampleJSON_TulisJSON() {
	d := &apbdes.Dokumen{Desa: apbdes.Desa{Nama: "Sukamaju"}, Tahun: 2025}
	if err := (tulis.JSON{Indentasi: true}).TulisJSON(os.Stdout, d); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "skema": "dasbor-desa/dokumen/1",
	//   "dokumen": [
	//     {
	//       "desa": {
	//         "nama": "Sukamaju"
	//       },
	//       "tahun": 2025
	//     }
	//   ]
	// }
}

func ExampleDaftarKolom() {
	fmt.Println(tulis.DaftarKolom()[8:])
	// Output:
	// [anggaran perubahan realisasi]
}

func ExampleSelTeks() {
	fmt.Println(tulis.SelTeks("=1+1"), tulis.SelTeks("＝1+1"), tulis.SelTeks("Dana Desa"))
	// Output: '=1+1 '＝1+1 Dana Desa
}
