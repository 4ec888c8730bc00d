package inti

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Figures that no code of the chart names. Package gambar writes these words into data-kode.
const (
	kodeBelanja = "belanja" // all spending
	kodeLain    = "lain"    // spending outside the services
	kodeSiltap  = "siltap"  // the numerator of the 30 percent rule, in the plan in force
)

// judulKhusus names such a figure, "" for any other code.
func judulKhusus(kode string, b temuan.Bahasa) string {
	switch kode {
	case kodeBelanja:
		return pilih(b, "Semua belanja", "All spending")
	case kodeLain:
		return pilih(b, "Belanja lain", "Other spending")
	case kodeSiltap:
		return pilih(b, "Siltap, tunjangan, dan operasional BPD", "Pay of officials and council")
	default:
		return ""
	}
}

// barisKhusus returns the lines of such a figure.
func barisKhusus(d *apbdes.Dokumen, desa *indikator.BarisDesa, kode string) []int {
	var hasil []int
	switch kode {
	case kodeBelanja, kodeLain:
		var terpakai []int
		if kode == kodeLain {
			terpakai = barisSemua(desa)
		}
		for n := range d.Belanja {
			if _, ada := slices.BinarySearch(terpakai, n); !ada {
				hasil = append(hasil, n)
			}
		}
	case kodeSiltap:
		hasil = slices.Clone(simulasiSiltap(d).Belanja)
	}
	return hasil
}

// simulasiSiltap measures the rule in the plan in force; the zero value if it cannot be measured.
func simulasiSiltap(d *apbdes.Dokumen) aturan.Simulasi {
	for _, s := range aturan.HitungSimulasi(d, aturan.Opsi{}, indikator.KodeSiltap) {
		if s.Fase >= apbdes.Anggaran && s.Penyebut > 0 {
			return s
		}
	}
	return aturan.Simulasi{}
}

// faseKhusus is the phase in which such a figure is measured where that is not the phase of the board, else 0.
func (h *himpunan) faseKhusus(p *indikator.Papan, desa int, kode string) apbdes.Fase {
	if kode != kodeSiltap {
		return 0
	}
	d := h.dokumenDesa(p, desa)
	if d == nil {
		return 0
	}
	return simulasiSiltap(d).Fase
}

// barisSemua are the lines of all services of a village, in order.
func barisSemua(d *indikator.BarisDesa) []int {
	var semua []int
	for l := range d.Layanan {
		semua = append(semua, d.Layanan[l].Baris...)
	}
	slices.Sort(semua)
	return slices.Compact(semua)
}

// asalArea finds the lines of a figure that is about all villages together.
func asalArea(p *indikator.Papan, o *gambar.Opsi, a *opsiRincian) (panel, []kumpulan, *Galat) {
	judul := judulKhusus(a.Kode, o.Bahasa)
	if a.Jalur != "" || len(a.Baris) > 0 || a.Kode != "" && judul == "" {
		return panel{}, nil, galat(GalatOpsi) // these name a place in one village
	}
	ada := o.Layanan != layanan.Layanan(0)
	switch {
	case ada:
		judul = o.Layanan.Nama(o.Bahasa)
	case judul == "":
		judul = pilih(o.Bahasa, "Layanan dasar", "Basic services")
	}
	var k []kumpulan
	for n := range p.Desa {
		d := &p.Desa[n]
		switch {
		case !d.Ada:
		case a.Kode != "":
			k = append(k, kumpulan{n, nil})
		case ada:
			k = append(k, kumpulan{n, d.Layanan[letakLayanan(o.Layanan)].Baris})
		default:
			k = append(k, kumpulan{n, barisSemua(d)})
		}
	}
	if p.Nama != "" {
		judul = p.Nama + " · " + judul
	}
	return panelBaru(judul, o), k, nil
}
