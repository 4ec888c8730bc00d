package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// SkemaAgregat names the JSON of a [HasilAgregat].
const SkemaAgregat = "dasbor-desa/agregat/1"

// HasilAgregat holds the figures of every area of one level in one year and phase.
type HasilAgregat struct {
	Skema   string      `json:"skema"`
	Tingkat string      `json:"tingkat"` // "desa", "kecamatan", "kabupaten", "provinsi", or "nasional" for the whole
	Tahun   int         `json:"tahun"`
	Fase    apbdes.Fase `json:"fase"`
	// Peta is the version of the map from kegiatan to services, Pernyataan the sentence about it: that it is ours, or
	// that it came with the data.
	Peta       string           `json:"peta"`
	Pernyataan Teks             `json:"pernyataan"`
	Wilayah    []RingkasWilayah `json:"wilayah"`
	// TanpaKode counts the villages without a code that report in this year and phase. They are in no area but the whole.
	TanpaKode int `json:"tanpa_kode,omitempty"`
}

// RingkasWilayah holds the figures of one area. Every sum says how many villages are in it, every ratio is the ratio of two sums over
// the villages that have both.
type RingkasWilayah struct {
	Kode wilayah.Kode `json:"kode,omitzero"` // zero for the whole
	// Desa counts the villages known to exist: those that report, those that are missing and those that are doubly reported.
	Desa int `json:"desa"`
	// Melapor counts the villages with an amount of spending in this year and phase.
	Melapor int `json:"melapor"`
	// Hilang names the villages of the register, or seen in another year or phase, that have none.
	Hilang []DesaHilang `json:"hilang,omitempty"`
	// Ganda names the villages with different figures for this year; they are left out.
	Ganda []DesaHilang `json:"ganda,omitempty"`
	// Semula counts the villages that are in a sum of perubahan with anggaran, because their budget was not changed.
	Semula int `json:"semula,omitempty"`
	// Penduduk are the residents of the reporting villages of which they are known.
	Penduduk JumlahOrang `json:"penduduk"`

	Pendapatan JumlahAgregat    `json:"pendapatan"`
	Belanja    JumlahAgregat    `json:"belanja"`
	Bidang     [5]JumlahAgregat `json:"bidang"`
	// Layanan are the five services in their order, Semua all five together of the villages of which that is known.
	Layanan    [layanan.BanyakLayanan]LayananAgregat `json:"layanan"`
	Semua      LayananAgregat                        `json:"layanan_dasar"`
	TakTerpeta JumlahAgregat                         `json:"tak_terpeta"`

	PADes   RasioAgregat `json:"pades"`
	Pegawai RasioAgregat `json:"pegawai"`
	Modal   RasioAgregat `json:"modal"`
	// Siltap is the share that rule BLJ-01 limits, always in the plan in force.
	Siltap RasioAgregat `json:"siltap"`
	// Serapan is realisasi over the plan in force, whatever the phase asked for.
	Serapan RasioAgregat `json:"serapan"`
}

// JumlahAgregat is a sum over villages.
type JumlahAgregat struct {
	Jumlah rupiah.Opsional `json:"jumlah"`
	Desa   int             `json:"desa"` // villages in it
	// Sebagian counts those of them whose amount is a sum of lines of which some are blank.
	Sebagian int `json:"sebagian,omitempty"`
}

// JumlahOrang is a number of residents.
type JumlahOrang struct {
	Jumlah int64 `json:"jumlah"`
	Desa   int   `json:"desa"` // villages in it
}

// LayananAgregat is a service over villages, also without its debatable kegiatan.
type LayananAgregat struct {
	Kode        string        `json:"kode"` // as in [RingkasLayanan]
	Jumlah      JumlahAgregat `json:"jumlah"`
	Inti        JumlahAgregat `json:"inti"`
	Porsi       RasioAgregat  `json:"porsi"`
	PorsiInti   RasioAgregat  `json:"porsi_inti"`
	PerPenduduk RasioAgregat  `json:"per_penduduk"`
	Serapan     RasioAgregat  `json:"serapan"`
}

// RasioAgregat is a ratio of sums over the villages that have both sides, with the distribution of their own ratios. A village with a
// denominator of nothing adds to the sums and has no ratio of its own.
type RasioAgregat struct {
	Pembilang rupiah.Opsional `json:"pembilang"`
	Penyebut  rupiah.Opsional `json:"penyebut,omitzero"`
	Penduduk  int64           `json:"penduduk,omitempty"` // the denominator where it is people
	Nilai     Angka           `json:"nilai"`
	Alasan    Alasan          `json:"alasan,omitzero"`
	Desa      int             `json:"desa"` // villages in the sums
	Sebaran   Sebaran         `json:"sebaran"`
}
