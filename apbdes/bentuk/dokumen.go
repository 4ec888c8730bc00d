package bentuk

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// The tags stand twice, for validator's own name and for gin's; a test keeps them equal.

// Kiriman is a delivery of several documents: the canonical JSON {"skema": …, "dokumen": […]}.
type Kiriman struct {
	Skema   string    `json:"skema,omitempty" validate:"omitempty,skema" binding:"omitempty,skema"`
	Dokumen []Dokumen `json:"dokumen" validate:"berisi,dive" binding:"berisi,dive"`
}

// Dokumen is the canonical JSON of one [apbdes.Dokumen] before anything in it is read. Its JSON has the same names in the same
// order, and the zero value is an empty document.
type Dokumen struct {
	Desa          Desa                `json:"desa"`
	Tahun         int                 `json:"tahun,omitempty" validate:"omitempty,tahun_anggaran" binding:"omitempty,tahun_anggaran"`
	Bagan         string              `json:"bagan,omitempty" validate:"bagan" binding:"bagan"`
	PerubahanKe   int                 `json:"perubahan_ke,omitempty"`
	SampaiTanggal string              `json:"sampai_tanggal,omitempty" validate:"omitempty,tanggal" binding:"omitempty,tanggal"`
	Pendapatan    []Pos               `json:"pendapatan,omitempty" validate:"dive" binding:"dive"`
	Belanja       []Belanja           `json:"belanja,omitempty" validate:"dive" binding:"dive"`
	Pembiayaan    []Pos               `json:"pembiayaan,omitempty" validate:"dive" binding:"dive"`
	Tercetak      []Tercetak          `json:"tercetak,omitempty" validate:"dive" binding:"dive"`
	Luar          []Pos               `json:"luar_apbdes,omitempty" validate:"dive" binding:"dive"`
	Gagal         []apbdes.BarisGagal `json:"gagal,omitempty"`
	TidakLengkap  apbdes.Bagian       `json:"tidak_lengkap,omitzero"`
	Asal          apbdes.Asal         `json:"asal,omitzero"`
}

// Desa names the village; see [apbdes.Desa].
type Desa struct {
	Kode      string `json:"kode,omitempty" validate:"omitempty,kode_desa" binding:"omitempty,kode_desa"`
	KodeAsli  string `json:"kode_asli,omitempty"`
	Nama      string `json:"nama,omitempty"`
	Kecamatan string `json:"kecamatan,omitempty"`
	Kabupaten string `json:"kabupaten,omitempty"`
	Provinsi  string `json:"provinsi,omitempty"`
}

// Nilai holds the amounts of a line by phase; nil is missing, not Rp0.
type Nilai struct {
	Rancangan *Uang `json:"rancangan,omitempty" validate:"omitnil,rupiah" binding:"omitnil,rupiah"`
	Anggaran  *Uang `json:"anggaran" validate:"omitnil,rupiah" binding:"omitnil,rupiah"`
	Perubahan *Uang `json:"perubahan" validate:"omitnil,rupiah" binding:"omitnil,rupiah"`
	Realisasi *Uang `json:"realisasi" validate:"omitnil,rupiah" binding:"omitnil,rupiah"`
}

// Pos is a line of income, of financing or outside the budget. The fund has no tag: any text names one, and the reader keeps what
// it does not know.
type Pos struct {
	Rekening   string `json:"rekening,omitempty" validate:"omitempty,kode_rekening" binding:"omitempty,kode_rekening"`
	Uraian     string `json:"uraian,omitempty"`
	SumberDana string `json:"sumber_dana,omitempty"`
	Nilai
	Letak temuan.Letak `json:"letak,omitzero"`
}

// Belanja is a line of spending, which also has a kegiatan.
type Belanja struct {
	Kegiatan     string `json:"kegiatan,omitempty" validate:"omitempty,kode_kegiatan" binding:"omitempty,kode_kegiatan"`
	NamaKegiatan string `json:"nama_kegiatan,omitempty"`
	Sisa         bool   `json:"sisa,omitempty"`
	Pos
}

// Tercetak is a total or parent row as a file printed it; see [apbdes.Tercetak].
type Tercetak struct {
	Sasaran  string `json:"sasaran" validate:"omitempty,sasaran" binding:"omitempty,sasaran"`
	Kegiatan string `json:"kegiatan,omitempty" validate:"omitempty,kode_kegiatan" binding:"omitempty,kode_kegiatan"`
	Rekening string `json:"rekening,omitempty" validate:"omitempty,kode_rekening" binding:"omitempty,kode_rekening"`
	Uraian   string `json:"uraian,omitempty"`
	Nilai
	TanpaTanda bool         `json:"tanpa_tanda,omitempty"`
	Letak      temuan.Letak `json:"letak,omitzero"`
}
