package gambar_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// papanContoh computes the board of an invented kecamatan, and returns it with the document of its first village.
func papanContoh() (*indikator.Papan, *apbdes.Dokumen) {
	m := contoh.DariBenih(1).Masukan()
	p, err := indikator.HitungPapan(m)
	if err != nil {
		return nil, nil
	}
	for _, d := range m.Dokumen {
		if d.Dokumen.Tahun == p.Tahun && d.Dokumen.Desa.Kode == p.Desa[0].Kode {
			return p, d.Dokumen
		}
	}
	return p, nil
}

func ExampleHitungBaliho() {
	p, d := papanContoh()
	u, _ := gambar.UraiUkuranBaliho("2x1")
	g, ada := gambar.HitungBaliho(p, d, gambar.OpsiBaliho{Ukuran: u})
	lebar, tinggi := u.MM()
	fmt.Println(ada, u, lebar, tinggi, g.Judul)
	fmt.Println(g.Uraian)
	// Output:
	// true 2x1 2000 1000 Desa Alamanda · APBDes 2025
	// Desa Alamanda, APBDes 2025: Pendapatan Rp1,78 miliar, Belanja Rp1,75 miliar, Pembiayaan neto Rp34,73 juta, SiLPA Rp62,66 juta.
}

func ExampleHitungWA() {
	p, _ := papanContoh()
	g, ada := gambar.HitungWA(p, nil, gambar.OpsiBaliho{})
	fmt.Println(ada, g.Lebar/100, g.Tinggi/100)
	// Output: true 1080 1350
}

func ExampleHitungLembar() {
	p, d := papanContoh()
	g, ada := gambar.HitungLembar(p, d, gambar.OpsiBaliho{})
	fmt.Println(ada, g.Tinggi*210/g.Lebar)
	// Output: true 297
}

func ExampleHitungLaporan() {
	p, _ := papanContoh()
	d := gambar.HitungLaporan(p, nil, gambar.OpsiBaliho{})
	fmt.Println(len(d) > 3, d[0].Judul, d[0].Lebar*210/d[0].Tinggi)
	// Output: true Kembang Setaman · Dasbor APBDes · Realisasi 2025 297
}
