package acak

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Opsi shapes a document. The zero value is a budget of Permendagri 20/2018 with up to 40 spending lines at kegiatan level and
// amounts in the phases anggaran, perubahan and realisasi, of which all but the first may be missing.
type Opsi struct {
	// Bagan is the generation of the codes; 0 means Permendagri 20/2018. A document of Permendagri 113/2014 has no sub-bidang
	// and no accounts of spending below akun.
	Bagan bagan.Generasi
	// Rincian is the level of all spending lines; 0 means RincianKegiatan.
	Rincian apbdes.Rincian
	// Belanja is the number of spending lines; 0 means a random number from 1 to 40.
	Belanja int
	// Fase are the phases that may have amounts; the first always has one. Empty means anggaran, perubahan, realisasi.
	Fase []apbdes.Fase
	// Lengkap gives every line an amount in every phase of Fase.
	Lengkap bool
	// TanpaPembiayaan leaves out the section of financing, which otherwise has at least one line.
	TanpaPembiayaan bool
	// Terbesar bounds the amounts; 0 means Rp2,000,000,000.
	Terbesar rupiah.Rupiah
	// Tercetak adds the rows and totals that a printed budget has, all of them right, and places in a file.
	Tercetak bool
	// Ganjil adds what is odd but legal: texts full of separators, quotes and formula signs, negative amounts, unknown and
	// combined funds.
	Ganjil bool
}

func (o Opsi) lengkap() Opsi {
	if o.Bagan == bagan.GenerasiTidakDikenal {
		o.Bagan = bagan.Permendagri20
	}
	if o.Rincian == apbdes.TanpaBelanja {
		o.Rincian = apbdes.RincianKegiatan
	}
	if len(o.Fase) == 0 {
		o.Fase = []apbdes.Fase{apbdes.Anggaran, apbdes.Perubahan, apbdes.Realisasi}
	}
	if o.Terbesar <= 0 {
		o.Terbesar = 2_000_000_000 * rupiah.Satu
	}
	return o
}
