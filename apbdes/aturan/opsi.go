package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Opsi holds what a check may know beyond the document. The zero value is complete: a rule that needs more than it is given
// either says so or stays silent.
type Opsi struct {
	// Abaikan lists the rules that are not run.
	Abaikan []temuan.Kode `json:"abaikan,omitempty"`
	// MaksPerAturan is the largest number of findings of one rule; what is left out is counted in a finding. 0 means 100, a
	// negative number means no limit.
	MaksPerAturan int `json:"maks_per_aturan,omitempty"`
	// Ketat counts jaminan sosial of the officials and the BPD (1.1.03, 1.1.09) in the 30 percent as well.
	Ketat bool `json:"ketat,omitempty"`

	// PaguDanaDesa is the whole pagu of the year. Missing: the income 4.2.1 stands in for it and findings are lighter.
	PaguDanaDesa rupiah.Opsional `json:"pagu_dana_desa"`
	// PaguDanaDesaReguler is the part that is not for KDMP, from 2026 on.
	PaguDanaDesaReguler rupiah.Opsional `json:"pagu_dana_desa_reguler"`

	// Penduduk is the number of inhabitants; 0 is unknown.
	Penduduk int `json:"penduduk,omitempty"`
	// JumlahPerangkat is the number of officials including the sekretaris desa, without the kades; 0 is unknown.
	JumlahPerangkat int `json:"jumlah_perangkat,omitempty"`
	// JumlahKPM is the number of families (keluarga penerima manfaat) that receive BLT; 0 is unknown.
	JumlahKPM int `json:"jumlah_kpm,omitempty"`
	// KegiatanPKTD lists the kegiatan that the village runs as PKTD. A budget does not mark them.
	KegiatanPKTD []bagan.KodeKegiatan `json:"kegiatan_pktd,omitempty"`

	// TahunLalu is the document of the same village for the year before.
	TahunLalu *apbdes.Dokumen `json:"tahun_lalu,omitempty"`
	Kabupaten Kabupaten       `json:"kabupaten,omitzero"`
	Metadata  Metadata        `json:"metadata,omitzero"`
}

// Kabupaten holds the amounts of the regency budget that set the least a regency passes on to its villages.
type Kabupaten struct {
	DanaPerimbangan rupiah.Opsional `json:"dana_perimbangan"` // DAU + DBH after deducting DAK
	ADD             rupiah.Opsional `json:"add"`              // ADD of all villages together
	PajakRetribusi  rupiah.Opsional `json:"pajak_retribusi"`  // realised regional taxes and levies
	BagiHasil       rupiah.Opsional `json:"bagi_hasil"`       // the share of them for all villages together
}

// Metadata holds the numbers and dates of the papers around a budget. Dates are written YYYY-MM-DD; "" is unknown.
type Metadata struct {
	NomorPerdes        string `json:"nomor_perdes,omitempty"`
	Rancangan          string `json:"rancangan,omitempty"`            // the draft handed to the BPD
	Sepakat            string `json:"sepakat,omitempty"`              // agreed with the BPD
	Diterima           string `json:"diterima,omitempty"`             // received by bupati or camat for evaluation
	Evaluasi           string `json:"evaluasi,omitempty"`             // result of the evaluation
	Penyempurnaan      string `json:"penyempurnaan,omitempty"`        // improved after the evaluation
	Perdes             string `json:"perdes,omitempty"`               // Perdes APBDes enacted
	PerdesPerubahan    string `json:"perdes_perubahan,omitempty"`     // Perdes of the change enacted
	LaporanSemester1   string `json:"laporan_semester1,omitempty"`    // report of the first half year
	Pertanggungjawaban string `json:"pertanggungjawaban,omitempty"`   // Perdes of the accountability report
	TransaksiPertama   string `json:"transaksi_pertama,omitempty"`    // first spending
	DokumenSalurTahap1 string `json:"dokumen_salur_tahap1,omitempty"` // papers for stage I of Dana Desa received
}
