package resep_test

import (
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func ExampleBaca() {
	r, catatan := resep.Baca([]byte(`{
	  "kolom": {"uraian": 2, "anggaran": 4},
	  "tata_tulis": "indonesia",
	  "tahunn": 2025,
	  "bagian": [{"teks": "Prioritas Dana Desa", "bagian": "abaikan"}]
	}`), "resep.json")
	fmt.Println(r.Kolom.Uraian, r.Kolom.Anggaran, r.CariBagian("PRIORITAS DANA DESA"))
	for _, t := range catatan {
		fmt.Println(t.Letak, t.Pesan(temuan.Indonesia))
	}
	// Output:
	// 2 4 abaikan
	// resep.json:4 Resep: isian /tahunn tidak dikenal dan diabaikan; periksa ejaannya.
}

func ExampleResep_Tulis() {
	r := resep.Resep{Kolom: resep.Kolom{Kode: []int{1}, Anggaran: 3}, Tempat: []resep.Tempat{{Nama: "Insentif KPMD", Kegiatan: "2.1.90"}}}
	if err := r.Tulis(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "skema": "dasbor-desa/resep/1",
	//   "kolom": {
	//     "kode": [
	//       1
	//     ],
	//     "anggaran": 3
	//   },
	//   "tempat": [
	//     {
	//       "nama": "Insentif KPMD",
	//       "kegiatan": "2.1.90"
	//     }
	//   ]
	// }
}

func ExampleRapikan() {
	fmt.Println(resep.Rapikan("  Dana   DESA "))
	// Output: dana desa
}

func ExampleDaftarBagian() {
	fmt.Println(resep.DaftarBagian())
	// Output: [pendapatan belanja pembiayaan penerimaan_pembiayaan pengeluaran_pembiayaan abaikan]
}

func ExampleDaftarAturan() {
	for _, a := range resep.DaftarAturan() {
		fmt.Println(a.Kode, a.Tingkat)
	}
	// Output:
	// APBDES-BCA-96 galat
	// APBDES-BCA-97 peringatan
	// APBDES-BCA-98 galat
}
