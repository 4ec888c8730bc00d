package contoh

import (
	"fmt"
	"io"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// Extent of the example.
const (
	TahunAwal   = 2023
	BanyakTahun = 3
	BanyakDesa  = 12
)

// KodeKecamatan is the code of the invented kecamatan, Nama its name.
const (
	KodeKecamatan = "99.99.99"
	Nama          = "Kembang Setaman"
)

// Kecamatan is an invented kecamatan with its villages and budgets.
type Kecamatan struct {
	Kode wilayah.Kode
	Nama string
	// Desa are the villages in the order of their codes, Penduduk their residents by year.
	Desa     []indikator.DesaTerdaftar
	Penduduk []indikator.PendudukDesa
	// Dokumen are the budgets, year by year, within a year by village.
	Dokumen []*apbdes.Dokumen
	Masalah []Masalah
}

// DariBenih makes the kecamatan of a seed. Seeds differ in the amounts, not in the villages or the planted problems.
func DariBenih(benih uint64) *Kecamatan {
	k := &Kecamatan{Kode: wilayah.HarusUrai(KodeKecamatan), Nama: Nama, Masalah: daftarMasalah()}
	daftar := daftarDesa()
	silpa := make([]int64, len(daftar))
	for i := range daftar {
		kode := wilayah.HarusUrai(fmt.Sprintf("%s.%04d", KodeKecamatan, 2001+i))
		k.Desa = append(k.Desa, indikator.DesaTerdaftar{Kode: kode, Nama: daftar[i].nama})
		silpa[i] = acakUntuk(benih, i, 0).antara(15_000, 40_000) * 1000
	}
	for t := range BanyakTahun {
		for i := range daftar {
			p := penyusun{benih: benih, nomor: i, desa: &daftar[i], tahun: TahunAwal + t, silpaLalu: silpa[i]}
			d := p.susun()
			d.Desa = apbdes.Desa{Kode: k.Desa[i].Kode, Nama: daftar[i].nama, Kecamatan: Nama, Kabupaten: "CONTOH", Provinsi: "CONTOH"}
			k.Dokumen = append(k.Dokumen, d)
			silpa[i] = p.silpa
			k.Penduduk = append(k.Penduduk, indikator.PendudukDesa{Kode: k.Desa[i].Kode, Tahun: d.Tahun, Jiwa: p.penduduk()})
		}
	}
	return k
}

// Masukan returns what makes a board of the kecamatan in its newest year.
func (k *Kecamatan) Masukan() indikator.MasukanPapan {
	m := indikator.MasukanPapan{
		Desa: k.Desa, Penduduk: k.Penduduk, Kode: k.Kode, Nama: k.Nama, Contoh: true, TahunBanding: TahunAwal,
	}
	for _, d := range k.Dokumen {
		m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
	}
	return m
}

// TulisCSV writes the budgets of the years given, of all years without any, as canonical CSV.
func (k *Kecamatan) TulisCSV(w io.Writer, tahun ...int) error {
	var d []*apbdes.Dokumen
	for _, dok := range k.Dokumen {
		if len(tahun) == 0 || slices.Contains(tahun, dok.Tahun) {
			d = append(d, dok)
		}
	}
	return tulis.TulisCSV(w, d...)
}
