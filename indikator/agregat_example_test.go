package indikator_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// Two parts collected apart, say by two readers, and put together.
func ExampleAgregat() {
	k := contoh.DariBenih(1)
	var bagian [2]indikator.Agregat
	for i, d := range k.Dokumen {
		t, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d, Penduduk: k.Penduduk[i].Jiwa})
		if err != nil {
			fmt.Println(err)
			return
		}
		if err := bagian[i%2].Tambah(&t); err != nil {
			fmt.Println(err)
			return
		}
	}
	isi, err := bagian[1].MarshalBinary() // to another process
	if err != nil {
		fmt.Println(err)
		return
	}
	var semua, lain indikator.Agregat
	if err := lain.UnmarshalBinary(isi); err != nil {
		fmt.Println(err)
		return
	}
	_ = semua.Gabung(&bagian[0])
	_ = semua.Gabung(&lain)
	h, err := semua.Hitung(indikator.OpsiAgregat{Tingkat: wilayah.Kabupaten})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(semua.Banyak(), "desa-tahun, peta", semua.Peta(), semua.DaftarTahun(), semua.DaftarFase(2025))
	w := h.Wilayah[0]
	fmt.Println(w.Kode, h.Tahun, h.Fase, w.Melapor, "dari", w.Desa, "desa, tanpa", w.Hilang[0].Nama)
	s := w.Semua.Porsi
	fmt.Println("porsi", s.Nilai, "kuartil", s.Sebaran.Q1, s.Sebaran.Median, s.Sebaran.Q3, "dari", s.Sebaran.Desa, "desa")
	// Output:
	// 36 desa-tahun, peta 2026.1 [2023 2024 2025] [anggaran perubahan realisasi]
	// 99.99 2025 realisasi 11 dari 12 desa, tanpa Teratai
	// porsi 0.2743 kuartil 0.2484 0.2673 0.2937 dari 11 desa
}

func ExampleAgregat_DaftarDesa() {
	var a indikator.Agregat
	t := indikator.TotalDesa{Kode: wilayah.HarusUrai("33.07.01.2001"), Nama: "Contoh", Tahun: 2025, Berlaku: apbdes.Anggaran}
	f := &t.Fase[apbdes.Anggaran-1]
	f.Isi(indikator.UkuranBelanja, 0)
	for range 3 { // a reader that meets three lines
		if err := f.Tambah(indikator.UkuranBelanja, 250_000*rupiah.Satu); err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := a.Tambah(&t); err != nil {
		fmt.Println(err)
		return
	}
	for d := range a.DaftarDesa(wilayah.HarusUrai("33.07"), 2025) {
		fmt.Println(d.Kode, d.Nama, d.Fase[apbdes.Anggaran-1].Cari(indikator.UkuranBelanja), d.Fase[apbdes.Realisasi-1].Cari(indikator.UkuranBelanja).Ada)
	}
	// Output:
	// 33.07.01.2001 Contoh 750000.00 false
}

func ExampleHitungPapan() {
	m := contoh.DariBenih(1).Masukan()
	p, err := indikator.HitungPapan(m)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Nama, p.Tahun, p.Fase, p.DaftarTahun, p.DaftarSumber)
	for _, b := range p.Desa[:3] {
		c := b.Layanan[2]
		fmt.Println(b.Peringkat, b.Nama, c.Porsi, c.Kelas, "kurang", c.MenujuMedian)
	}
	fmt.Println("median", p.Median.Layanan[2])
	// Output:
	// Kembang Setaman 2025 realisasi [2023 2024 2025] [ADD DDS DLL PAD PBH PBP]
	// 3 Alamanda 0.0608 di_atas kurang 0.00
	// 7 Anyelir 0.0570 sekitar kurang 0.00
	// 1 Asoka 0.0753 di_atas kurang 0.00
	// median 0.0539
}

func ExampleDaftarAturanPapan() {
	for _, a := range indikator.DaftarAturanPapan() {
		fmt.Println(a.Kode, a.Tingkat)
	}
	// Output:
	// APBDES-PPN-01 peringatan
	// APBDES-PPN-02 peringatan
	// APBDES-PPN-03 catatan
}
