package indikator_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// A village added from its lines, and its kecamatan.
func ExamplePenjumlahDesa() {
	p := indikator.PenjumlahUntuk(layanan.PetaBawaan())
	posyandu := p.EfekKegiatan(bagan.HarusKegiatan("2.2.02"))
	barang := p.EfekRekening(bagan.HarusRekening("5.2.1.03"))
	p.Mulai()
	for _, n := range []rupiah.Rupiah{300_000_00, 200_000_00} {
		nilai := [apbdes.Realisasi + 1]rupiah.Rupiah{apbdes.Anggaran: n}
		p.Tambah(&indikator.BarisDatar{Kegiatan: &posyandu, Rekening: &barang, Nilai: &nilai, Ada: 1 << apbdes.Anggaran})
	}
	t := indikator.TotalDesa{Kode: wilayah.HarusUrai("33.07.07.2003"), Tahun: 2025}
	fmt.Println(p.Total(&t), t.Fase[apbdes.Anggaran-1].Cari(indikator.UkuranLayanan+indikator.Ukuran(layanan.Kesehatan)-1).Nilai, t.SiltapDari.Nilai)
	var a indikator.Agregat
	if err := a.Tambah(&t); err != nil {
		fmt.Println(err)
		return
	}
	_, daftar := a.DaftarWilayah(indikator.OpsiAgregat{Tingkat: wilayah.Kecamatan})
	for w, err := range daftar {
		fmt.Println(w.Kode, w.Semua.Porsi.Nilai, err)
	}
	a.Mulai()
	fmt.Println(a.Banyak())
	// Output:
	// true 500000.00 500000.00
	// 33.07.07 1.0000 <nil>
	// 0
}
