package umum_test

import (
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/umum"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func tulisBidang(h *umum.Hasil) {
	for _, d := range h.Dokumen {
		r, err := apbdes.Ringkas(d)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, b := range r.Bidang {
			fmt.Println(d.Tahun, b.Kode, b.Anggaran.Nilai.TeksIndonesia())
		}
		for i := range d.Belanja {
			fmt.Println("  ", d.Belanja[i].Kegiatan, d.Belanja[i].NamaKegiatan)
		}
	}
}

func ExampleDariLembar() {
	const isi = `tingkat;uraian;pagu;sumber
bidang;Pelaksanaan Pembangunan Desa;Rp55.000.000,-;
subbidang;Sub Bidang Kesehatan;Rp55.000.000,-;
kegiatan;Penyelenggaraan Posyandu (Mkn Tambahan, Kls Bumil);Rp50.000.000,-;DDS
kegiatan;Penyelenggaraan PPKBD;Rp5.000.000,-;DDS
`
	l, _, err := lembar.DariTeks([]byte(isi), lembar.Opsi{Berkas: "apbdes.csv"})
	if err != nil {
		fmt.Println(err)
		return
	}
	ada, _, en := umum.Cocok(l)
	fmt.Println(ada, en)
	h := umum.DariLembar(l, umum.Opsi{})
	tulisBidang(h)
	for t := range h.Temuan.Cari("APBDES-BCA-85") {
		fmt.Println(t.Letak, t.Pesan(temuan.Inggris))
	}
	// The recipe that was followed can be saved, corrected and given back.
	h.Resep.Tempat = nil
	if err := h.Resep.Tulis(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// true the header names a description or code and an amount
	// 0 2 Rp55.000.000
	//    2.2.02 Penyelenggaraan Posyandu (Mkn Tambahan, Kls Bumil)
	//    2.2 Penyelenggaraan PPKBD
	// apbdes.csv:5 The row Penyelenggaraan PPKBD has no code and its name is not certain; it stays at 2.2 under its own name. Fill in the code if it is known.
	// {
	//   "skema": "dasbor-desa/resep/1",
	//   "kepala": {
	//     "baris": 1,
	//     "banyak": 1
	//   },
	//   "kolom": {
	//     "tingkat": 1,
	//     "uraian": 2,
	//     "sumber_dana": 4,
	//     "anggaran": 3
	//   },
	//   "tata_tulis": "indonesia",
	//   "bagan": "permendagri-20-2018"
	// }
}

func ExampleBacaJSON() {
	isi := []byte(`{"tahun": 2025, "belanja": {
	  "1": {"total": 700000000, "rincian": {"Penyediaan Tunjangan BPD": 700000000}},
	  "2": {"total": 200000000, "rincian": {"Penyelenggaraan Posyandu": 200000000}}}}`)
	if ada, id, _ := umum.CocokJSON(isi); ada {
		fmt.Println(id)
	}
	h, err := umum.BacaJSON(isi, umum.Opsi{}, lembar.Batas{})
	if err != nil {
		fmt.Println(err)
		return
	}
	tulisBidang(h)
	// Output:
	// JSON dengan kata "belanja"
	// 2025 1 Rp700.000.000
	// 2025 2 Rp200.000.000
	//    1.1.05 Penyediaan Tunjangan BPD
	//    2.2.02 Penyelenggaraan Posyandu
}

func ExampleBacaSQL() {
	isi := []byte("CREATE TABLE bidang (id int, nama text);\nINSERT INTO bidang VALUES (46,'Pemerintahan Desa'),(60,'Pembangunan Desa');\n" +
		"CREATE TABLE anggaran (id int, bidang_id int, tahun int, pagu int);\nINSERT INTO anggaran VALUES (1,46,2019,310357094),(2,60,2019,682437750);\n")
	fmt.Println(umum.CocokSQL(isi))
	h, err := umum.BacaSQL(isi, umum.Opsi{}, lembar.Batas{})
	if err != nil {
		fmt.Println(err)
		return
	}
	tulisBidang(h)
	// Output:
	// true
	// 2019 1 Rp310.357.094
	// 2019 2 Rp682.437.750
	//    1 Pemerintahan Desa
	//    2 Pembangunan Desa
}

func ExampleDaftarAturan() {
	fmt.Println(len(umum.DaftarAturan()), umum.DaftarAturan()[0].Kode)
	// Output: 19 APBDES-BCA-78
}

func ExampleBersusun() {
	l, _, _ := lembar.DariTeks([]byte("KODE REKENING;;URAIAN;ANGGARAN\n;4;PENDAPATAN;5\n4;;Bidang Pemberdayaan Masyarakat;5\n"), lembar.Opsi{})
	fmt.Println(umum.Bersusun(l))
	// Output: true
}
