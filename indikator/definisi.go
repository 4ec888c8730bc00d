package indikator

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// Kode names an indicator for ever. Its meaning never changes; a changed formula gets another code.
type Kode string

// The indicators of a budget. Those ending in "_inti" count only the rows of the map that are beyond dispute.
const (
	BelanjaLayanan         Kode = "belanja_layanan"
	BelanjaLayananInti     Kode = "belanja_layanan_inti"
	PorsiLayanan           Kode = "porsi_layanan"
	PorsiLayananInti       Kode = "porsi_layanan_inti"
	LayananPerPenduduk     Kode = "layanan_per_penduduk"
	LayananIntiPerPenduduk Kode = "layanan_inti_per_penduduk"
	RasioPADes             Kode = "rasio_pades"
	RasioPegawai           Kode = "rasio_pegawai"
	RasioModal             Kode = "rasio_modal"
	PorsiSumber            Kode = "porsi_sumber"
	SerapanBelanja         Kode = "serapan_belanja"
	SerapanBidang          Kode = "serapan_bidang"
	SerapanLayanan         Kode = "serapan_layanan"
)

// The indicators that need more than the shares of one budget: the people a service is for, a rule, the financing, or the budget of
// the year before.
const (
	KesehatanPerBalita       Kode = "kesehatan_per_balita"
	PendidikanPerUsiaSekolah Kode = "pendidikan_per_usia_sekolah"
	SanitasiPerKK            Kode = "sanitasi_per_kk"
	JaminanSosialPerKK       Kode = "jaminan_sosial_per_kk"
	AdministrasiPerPenduduk  Kode = "administrasi_per_penduduk"
	RasioSiltap              Kode = "rasio_siltap"
	RasioSilpa               Kode = "rasio_silpa"
	RasioSilpaAwal           Kode = "rasio_silpa_awal"
	PorsiDanaDesa            Kode = "porsi_dana_desa"
	SerapanPendapatan        Kode = "serapan_pendapatan"
	PertumbuhanPendapatan    Kode = "pertumbuhan_pendapatan"
	PertumbuhanBelanja       Kode = "pertumbuhan_belanja"
	PertumbuhanLayanan       Kode = "pertumbuhan_layanan"
	PerubahanPADes           Kode = "perubahan_pades"
)

// Decimals of ratios, of amounts and of percentage points.
const (
	tempatRasio = 4
	tempatUang  = 2
	tempatPoin  = 2
)

// The assessment of villages that scores three of the ratios.
const (
	penilaianKinerja   = "PMK 7/2026"
	penilaianKinerjaPs = "Ps 12(2)"
)

// Satuan is the unit of an indicator.
type Satuan string

// The units.
const (
	Rasio        Satuan = "rasio"            // 0.0901 is 9.01 percent; four decimals
	Uang         Satuan = "rupiah"           // rupiah with two decimals
	UangPerOrang Satuan = "rupiah_per_orang" // rupiah per person with two decimals
	UangPerKK    Satuan = "rupiah_per_kk"    // rupiah per household (kartu keluarga) with two decimals
	PoinPersen   Satuan = "poin_persen"      // percentage points with two decimals: from 0.0200 to 0.0325 is 1.25
)

// Arah is the direction in which a value is better. The zero value makes no claim.
type Arah string

// The directions.
const (
	TanpaArah Arah = ""
	Naik      Arah = "naik"  // more is better
	Turun     Arah = "turun" // less is better
)

// Dimensi is an axis along which an indicator has values.
type Dimensi string

// The axes. A value names its phase in Nilai.Fase and its member of the other axis in Nilai.Anggota.
const (
	DimensiFase    Dimensi = "fase"
	DimensiLayanan Dimensi = "layanan"     // the five services, and "" for all five together
	DimensiBidang  Dimensi = "bidang"      // "1" to "5", those that the document has
	DimensiSumber  Dimensi = "sumber_dana" // as the file writes the fund, and TanpaSumber
)

// Definisi documents an indicator.
type Definisi struct {
	Kode   Kode   `json:"kode"`
	Nama   Teks   `json:"nama"`
	Rumus  Teks   `json:"rumus"`
	Satuan Satuan `json:"satuan"`
	Arah   Arah   `json:"arah,omitempty"`
	// Dasar is where the indicator is asked for; Keyakinan tells how that is known. Without a basis it is our own.
	Dasar     []temuan.Dasar   `json:"dasar,omitempty"`
	Keyakinan temuan.Keyakinan `json:"keyakinan"`
	Dimensi   []Dimensi        `json:"dimensi"`
	// Baris is the section whose lines [Nilai].Baris and BarisRagu number; BagianPenerimaan numbers those of Dokumen.Pembiayaan. It
	// is zero where the numerator rests on more than one section.
	Baris   BagianAnggaran `json:"baris,omitzero"`
	Catatan Teks           `json:"catatan,omitzero"`
}
