package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// SkemaPapan names the JSON of a [Papan].
const SkemaPapan = "dasbor-desa/papan/1"

// Papan is a dashboard as plain data: everything a widget, a report or another front end shows, so that none of them computes.
// It is about the villages of one area in one year and one phase. The order of Desa is that of their codes; a front end may sort.
type Papan struct {
	Skema string       `json:"skema"`
	Kode  wilayah.Kode `json:"kode,omitzero"` // the area; zero if the villages share none
	Nama  string       `json:"nama,omitempty"`
	// Contoh says that all names and figures are invented. It must be shown.
	Contoh bool `json:"contoh,omitempty"`
	Tahun  int  `json:"tahun"`
	// DaftarTahun are the years that the data can show, rising; TahunBanding is the year compared with, 0 for none.
	DaftarTahun  []int       `json:"daftar_tahun"`
	TahunBanding int         `json:"tahun_banding,omitempty"`
	Fase         apbdes.Fase `json:"fase"`
	// DaftarFase are the phases that the data can show.
	DaftarFase []apbdes.Fase `json:"daftar_fase"`
	// Sumber is the fund the board is filtered by, "" for all; DaftarSumber the funds that occur.
	Sumber       string   `json:"sumber,omitempty"`
	DaftarSumber []string `json:"daftar_sumber,omitempty"`
	// Peta is the version of the map from kegiatan to services, Pernyataan the sentence about it: that it is ours, or
	// that it came with the data.
	Peta       string `json:"peta"`
	Pernyataan Teks   `json:"pernyataan"`

	Kelengkapan Kelengkapan `json:"kelengkapan"`
	Ringkas     RingkasArea `json:"ringkas"`
	Desa        []BarisDesa `json:"desa"`
	// Median holds, for each column, the median over the villages with data; with fewer than 3 there is none.
	Median  MedianDesa    `json:"median"`
	Agenda  Agenda        `json:"agenda"`
	Tren    []TrenDesa    `json:"tren,omitempty"`
	Kalimat []Kalimat     `json:"kalimat"`
	Temuan  temuan.Daftar `json:"temuan,omitempty"` // about files that belong to no village
}

// Kelengkapan says how many of the villages of the area are in the figures.
type Kelengkapan struct {
	Desa    int `json:"desa"`    // villages known to exist in the area
	Melapor int `json:"melapor"` // villages with a figure in this year and phase
	// Hilang names the villages without one.
	Hilang []DesaHilang `json:"hilang,omitempty"`
	// TakTerpeta is the spending that could not be placed in or outside the services.
	TakTerpeta rupiah.Opsional `json:"tak_terpeta"`
}

// DesaHilang is a village of the area without figures.
type DesaHilang struct {
	Kode wilayah.Kode `json:"kode,omitzero"`
	Nama string       `json:"nama,omitempty"`
}

// RingkasArea is the headline: sums over the villages with data, ratios as ratios of those sums.
type RingkasArea struct {
	Penduduk   int             `json:"penduduk,omitempty"` // of the villages in the figures; 0 if one of them is unknown
	Pendapatan rupiah.Opsional `json:"pendapatan"`
	Belanja    rupiah.Opsional `json:"belanja"`
	// DesaLayanan counts the villages of which all five services are known: Layanan, Semua, Lain and their shares are theirs, so
	// that the parts make a whole.
	DesaLayanan int `json:"desa_layanan"`
	// Layanan are the five services in their order, Semua all five together, Lain the rest of the spending.
	Layanan [layanan.BanyakLayanan]BagianRingkas `json:"layanan"`
	Semua   BagianRingkas                        `json:"semua"`
	Inti    BagianRingkas                        `json:"inti"` // without the debatable kegiatan
	Lain    BagianRingkas                        `json:"lain"`
	// Serapan is realisasi over the plan in force of the villages that have both.
	Serapan Angka `json:"serapan"`
	// SerapanRendah are the villages whose absorption is below 90 percent, a mark of ours and not a standard.
	SerapanRendah []int `json:"serapan_rendah,omitempty"`
	// Siltap are the villages above the limit of 30 percent (rule BLJ-01), as indices in Papan.Desa.
	Siltap []int `json:"siltap,omitempty"`
}

// BagianRingkas is an amount with its share of spending and its amount per resident.
type BagianRingkas struct {
	Jumlah      rupiah.Opsional `json:"jumlah"`
	Porsi       Angka           `json:"porsi"`
	PerPenduduk Angka           `json:"per_penduduk"`
	Alasan      Alasan          `json:"alasan,omitzero"`
}

// Kelas places a village's share against the median of the area.
type Kelas uint8

// The classes. A village without data has none; Rp0 is a class of its own, because it asks another question.
const (
	TanpaKelas  Kelas = iota // no data, no median
	KelasNol                 // Rp0: check the codes first
	JauhDiBawah              // at most half the median
	DiBawah                  // below 0.9 of it
	Sekitar                  // within a tenth
	DiAtas                   // above 1.1 of it
	JauhDiAtas               // at least twice the median
)

var namaKelas = [...]string{"", "nol", "jauh_di_bawah", "di_bawah", "sekitar", "di_atas", "jauh_di_atas"}

// String returns the name in JSON, for example "jauh_di_bawah", and "" for no class.
func (k Kelas) String() string { return namaKe(namaKelas[:], k) }

// MarshalText returns the form of [Kelas.String].
func (k Kelas) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText is the inverse of [Kelas.MarshalText]. The error is [ErrMasukan].
func (k *Kelas) UnmarshalText(b []byte) error { return uraiNama(k, namaKelas[:], b) }

// BarisDesa is one village of the board.
type BarisDesa struct {
	Kode     wilayah.Kode `json:"kode,omitzero"`
	Nama     string       `json:"nama"`
	Penduduk int          `json:"penduduk,omitempty"`
	// Ada says that the village has figures in this year and phase. Without them every amount is missing, it has no rank, and no
	// median counts it.
	Ada bool `json:"ada"`
	// Alasan tells why it has none, Ganda how many documents with different figures there are for the year, if more than one.
	Alasan Alasan `json:"alasan,omitzero"`
	Ganda  int    `json:"ganda,omitempty"`
	// Fase is the phase of its figures: that of the board, or anggaran on a board of perubahan where the village changed nothing.
	Fase apbdes.Fase `json:"fase,omitzero"`
	// Peringkat is the place by Semua.Porsi, 1 the highest, equal shares the same place; 0 without.
	Peringkat int                             `json:"peringkat,omitempty"`
	Belanja   rupiah.Opsional                 `json:"belanja"`
	Layanan   [layanan.BanyakLayanan]SelPapan `json:"layanan"`
	Semua     SelPapan                        `json:"semua"`
	Serapan   Angka                           `json:"serapan"`
	Siltap    Angka                           `json:"siltap"`
	// LewatSiltap says that Siltap is above its limit.
	LewatSiltap bool `json:"lewat_siltap,omitempty"`
	Galat       int  `json:"galat"`
	Peringatan  int  `json:"peringatan"`
	Catatan     int  `json:"catatan"`
	// Pemeriksaan is the check of the village's document, nil without one. It holds the details of the village view.
	Pemeriksaan *Pemeriksaan `json:"pemeriksaan,omitempty"`
	// Kalimat are the sentences about this village, from [DaftarKalimatDesa].
	Kalimat []Kalimat `json:"kalimat,omitempty"`
}

// SelPapan is one cell of the heat table: a service of a village.
type SelPapan struct {
	Jumlah      rupiah.Opsional `json:"jumlah"`
	Porsi       Angka           `json:"porsi"`
	PerPenduduk Angka           `json:"per_penduduk"`
	Kelas       Kelas           `json:"kelas"`
	// MenujuMedian is what the village would have to move to the service, its spending as a whole unchanged, to reach the median share:
	// median × Belanja - Jumlah, rounded up to the sen, at least Rp0; missing without a median.
	MenujuMedian rupiah.Opsional `json:"menuju_median"`
	// Baris are the lines that made the amount, in Pemeriksaan's document.
	Baris  []int  `json:"baris,omitempty"`
	Alasan Alasan `json:"alasan,omitzero"`
}

// MedianDesa holds medians over the villages with data.
type MedianDesa struct {
	Layanan     [layanan.BanyakLayanan]Angka `json:"layanan"`
	Semua       Angka                        `json:"semua"`
	PerPenduduk Angka                        `json:"per_penduduk"`
	Serapan     Angka                        `json:"serapan"`
	Siltap      Angka                        `json:"siltap"`
}

// TrenDesa is the share of the five services of one village over the years, with null for years without data. Putus marks years
// whose document uses another generation of the chart, which breaks the line.
type TrenDesa struct {
	Desa  int     `json:"desa"` // index in Papan.Desa
	Tahun []int   `json:"tahun"`
	Porsi []Angka `json:"porsi"`
	Putus []bool  `json:"putus,omitempty"`
}

// Agenda is the list of proposals for the joint agenda of the area, ranked.
type Agenda struct {
	// Ditolak is the reason why nothing is ranked, for example too few villages with data; zero if Usulan may be used.
	Ditolak Teks `json:"ditolak,omitzero"`
	// Rumus is the published formula of the score, Bobot the weights used.
	Rumus  Teks     `json:"rumus"`
	Bobot  Bobot    `json:"bobot"`
	Usulan []Usulan `json:"usulan"`
}

// Bobot are the weights of the score, in thousandths; the caller may change them. They are scaled to their sum.
type Bobot struct {
	Kebutuhan int `json:"kebutuhan"` // distance to the target or to the median of achievement
	Uang      int `json:"uang"`      // distance of the share to the median
	Orang     int `json:"orang"`     // people affected
}

// Usulan is one proposal: a service that falls short in one or more villages.
type Usulan struct {
	Layanan layanan.Layanan `json:"layanan"`
	Jenis   JenisUsulan     `json:"jenis"`
	Judul   Teks            `json:"judul"`
	Alasan  Teks            `json:"alasan"`
	// Tindakan is what to do first: check the codes, share a service, ask for a programme.
	Tindakan Teks `json:"tindakan"`
	// PeriksaDulu says that the figure may be a coding error rather than a shortfall.
	PeriksaDulu bool `json:"periksa_dulu,omitempty"`
	// KerjaSama says that several neighbouring villages fall short together.
	KerjaSama bool `json:"kerja_sama,omitempty"`
	// Desa are the villages, as indices in Papan.Desa.
	Desa []int `json:"desa"`
	// MenujuMedian is the money all of them together would need to reach the median share.
	MenujuMedian rupiah.Opsional `json:"menuju_median"`
	Penduduk     int             `json:"penduduk,omitempty"` // people in these villages; 0 if one is unknown
	Skor         int             `json:"skor"`               // 0 to 1000 by Agenda.Rumus
	// Kebutuhan, Uang and Orang are the parts of the score, null where there is no data for them.
	Kebutuhan Permil `json:"kebutuhan"`
	Uang      Permil `json:"uang"`
	Orang     Permil `json:"orang"`
	// Bukti is the evidence: the cell of the gap matrix of each village in Desa, with its rows.
	Bukti []Kesenjangan `json:"bukti,omitempty"`
	// Program names programmes of the district that already plan something for it; RincianProgram are the rows of the list.
	Program        []string  `json:"program,omitempty"`
	RincianProgram []Program `json:"rincian_program,omitempty"`
	// Angka are the numbers and names in Judul, Alasan and Tindakan, as in a [Kalimat].
	Angka []AngkaKalimat `json:"angka,omitempty"`
}

// Kalimat is a sentence in plain language made from figures, with what is needed to recompute each number in it.
type Kalimat struct {
	Kode string `json:"kode"` // which sentence
	Teks Teks   `json:"teks"`
	// Layanan is the service it is about, if it is about one; Desa are the villages that it counts, as indices in Papan.Desa.
	Layanan layanan.Layanan `json:"layanan,omitzero"`
	Desa    []int           `json:"desa,omitempty"`
	// Angka are the numbers as they stand in the sentence and the JSON Pointer of their figure in the board.
	Angka []AngkaKalimat `json:"angka"`
}

// AngkaKalimat is a number in a sentence: its text in both languages and where in the board it comes from.
type AngkaKalimat struct {
	Teks  Teks   `json:"teks"`
	Jalur string `json:"jalur"` // JSON Pointer into the Papan
	// Bentuk says how the text is made from the figure.
	Bentuk BentukAngka `json:"bentuk"`
}
