package indikator

import (
	"errors"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// ErrPermil says that a text is not the JSON form of a [Permil].
var ErrPermil = errors.New("indikator: not a distance of 0 to 1000")

// seribu is the end of every distance and score.
const seribu = 1000

// Permil is a distance or a part of a score in thousandths, 0 to 1000, or missing. The zero value is missing, which is not zero;
// its JSON is null.
type Permil struct {
	Nilai int
	Ada   bool
}

// DariPermil returns n kept within 0 and 1000.
func DariPermil(n int) Permil { return Permil{min(max(n, 0), seribu), true} }

// MarshalJSON writes a whole number, or null if the distance is missing.
func (m Permil) MarshalJSON() ([]byte, error) {
	if !m.Ada {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(m.Nilai), 10), nil
}

// UnmarshalJSON reads what [Permil.MarshalJSON] writes. The error is [ErrPermil].
func (m *Permil) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*m = Permil{}
		return nil
	}
	n, err := strconv.Atoi(string(b))
	if err != nil || n < 0 || n > seribu {
		return ErrPermil
	}
	*m = DariPermil(n)
	return nil
}

// JenisUsulan says what a proposal, or a cell of the gap matrix, is about. The zero value is no gap.
type JenisUsulan uint8

// The kinds, in the order in which they are looked for.
const (
	TanpaUsulan   JenisUsulan = iota
	PeriksaKode               // Rp0, or money of the service under another code: a question about the file before one about the village
	KurangUang                // the share is below 0.9 of the median
	CapaianRendah             // the share is not below it, and achievement is at least a tenth short of its mark
)

var namaJenisUsulan = [...]string{"", "periksa_kode", "kurang_uang", "capaian_rendah"}

// String returns the name in JSON, for example "kurang_uang", and "" for no gap.
func (j JenisUsulan) String() string { return namaKe(namaJenisUsulan[:], j) }

// MarshalText returns the form of [JenisUsulan.String].
func (j JenisUsulan) MarshalText() ([]byte, error) { return []byte(j.String()), nil }

// UnmarshalText is the inverse of [JenisUsulan.MarshalText]. The error is [ErrMasukan].
func (j *JenisUsulan) UnmarshalText(b []byte) error { return uraiNama(j, namaJenisUsulan[:], b) }

// Kesenjangan is one cell of the gap matrix: a service of a village, with what it needs, what money it has, and how many people
// live there. What is not known is missing, never a gap of zero.
type Kesenjangan struct {
	Desa    int             `json:"desa"` // index in Papan.Desa
	Layanan layanan.Layanan `json:"layanan"`
	Jenis   JenisUsulan     `json:"jenis"` // the gap, "" for none
	Kelas   Kelas           `json:"kelas"`
	// Kebutuhan is the mean distance of Capaian, Uang the mean of the distances of share and amount per head to their medians, and
	// Orang the part of the residents of the area who live in the village.
	Kebutuhan Permil `json:"kebutuhan"`
	Uang      Permil `json:"uang"`
	Orang     Permil `json:"orang"`

	Jumlah            rupiah.Opsional `json:"jumlah"`
	Porsi             Angka           `json:"porsi"`
	MedianPorsi       Angka           `json:"median_porsi"`
	PerPenduduk       Angka           `json:"per_penduduk"`
	MedianPerPenduduk Angka           `json:"median_per_penduduk"`
	MenujuMedian      rupiah.Opsional `json:"menuju_median"`
	Penduduk          int             `json:"penduduk,omitempty"`
	// Capaian are the achievements compared with a mark, in the order of the catalogue.
	Capaian []KesenjanganCapaian `json:"capaian,omitempty"`
	// Baris are the lines that made Jumlah. BarisLain are lines whose code is not of the service while their name is, and JumlahLain
	// their amount. Both are indices in the Belanja of the village's document.
	Baris      []int           `json:"baris,omitempty"`
	BarisLain  []int           `json:"baris_lain,omitempty"`
	JumlahLain rupiah.Opsional `json:"jumlah_lain,omitzero"`
}

// Acuan names the mark that an achievement is compared with.
type Acuan string

// The marks, in the order in which they are taken.
const (
	AcuanTargetDesa Acuan = "target_desa" // the village's own target
	AcuanTarget     Acuan = "target"      // the target of the catalogue, with its source there
	AcuanMedian     Acuan = "median"      // the median of the villages of the board
)

// KesenjanganCapaian is an achievement of a village against its mark.
type KesenjanganCapaian struct {
	Indikator layanan.KodeIndikator `json:"indikator"`
	Nama      Teks                  `json:"nama"`
	Nilai     layanan.Angka         `json:"nilai"`
	Satuan    layanan.Satuan        `json:"satuan"`
	Acuan     Acuan                 `json:"acuan"`
	Batas     layanan.Angka         `json:"batas"` // the mark itself
	Jarak     Permil                `json:"jarak"`
}
