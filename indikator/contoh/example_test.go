package contoh_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

func ExampleDariBenih() {
	k := contoh.DariBenih(1)
	fmt.Println(k.Kode, k.Nama, len(k.Desa), "desa,", len(k.Dokumen), "dokumen")
	for _, m := range k.Masalah[:2] {
		fmt.Println(k.Desa[m.Desa].Nama, m.Tahun, m.Teks.Indonesia)
	}
	// Output:
	// 99.99.99 Kembang Setaman 12 desa, 36 dokumen
	// Anyelir 2025 Tidak ada belanja pendidikan sama sekali.
	// Bougenvil 2025 Belanja sanitasi dan air bersih jauh di bawah desa lain, bersama dua tetangganya.
}

func ExampleKecamatan_Masukan() {
	p, err := indikator.HitungPapan(contoh.DariBenih(1).Masukan())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Nama, p.Tahun, p.Fase, p.Kelengkapan.Melapor, "dari", p.Kelengkapan.Desa, "desa, porsi", p.Ringkas.Semua.Porsi)
	// Output:
	// Kembang Setaman 2025 realisasi 11 dari 12 desa, porsi 0.2743
}

func ExampleKecamatan_TulisCSV() {
	var b bytes.Buffer
	if err := contoh.DariBenih(1).TulisCSV(&b, 2025); err != nil {
		fmt.Println(err)
		return
	}
	kepala, _, _ := strings.Cut(b.String(), "\n")
	fmt.Println(kepala)
	// Output:
	// kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi
}
