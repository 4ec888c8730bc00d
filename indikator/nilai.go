package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Cakupan says how many of the lines a value looks at have an amount in its phase ("n of N"): for an amount and for absorption
// the lines of the numerator, for a share those of the whole section.
type Cakupan struct {
	Berisi int `json:"berisi"`
	Baris  int `json:"baris"`
}

// Nilai is one value of an indicator. Exactly one of Nilai.Ada and a non-zero Alasan is true.
type Nilai struct {
	Kode Kode        `json:"kode"`
	Fase apbdes.Fase `json:"fase"`
	// FasePenyebut is the phase of the denominator where it is another one (absorption).
	FasePenyebut apbdes.Fase `json:"fase_penyebut,omitzero"`
	Anggota      string      `json:"anggota,omitempty"`
	// Pembilang is the sum of the filled lines; it is missing where the lines themselves are in doubt. Penyebut is an amount; a
	// count of residents is in Penduduk, one of those whom a service is for in Sasaran. The denominator of a growth is the numerator
	// of Pembanding.
	Pembilang rupiah.Opsional `json:"pembilang"`
	Penyebut  rupiah.Opsional `json:"penyebut,omitzero"`
	Penduduk  int             `json:"penduduk,omitempty"`
	Sasaran   int             `json:"sasaran,omitempty"`
	Nilai     Angka           `json:"nilai"`
	Alasan    Alasan          `json:"alasan,omitzero"`
	// Sementara says that the value is an estimate, because it is not certain that all lines belong ([RasioSiltap]).
	Sementara bool `json:"sementara,omitempty"`
	// Pembanding is the other side of a comparison with the year before. It is nil where there is none.
	Pembanding *Pembanding `json:"pembanding,omitempty"`
	// BatasBawah is a lower bound of the value, given where the value itself is not known but part of its numerator is. It rests on
	// blank amounts not being negative; an amount below Rp0 among those in doubt leaves no bound.
	BatasBawah Angka   `json:"batas_bawah,omitzero"`
	Cakupan    Cakupan `json:"cakupan"`
	// Baris are the indices of the lines that made the numerator, ascending, in the section that [Definisi].Baris names.
	Baris []int `json:"baris,omitempty"`
	// BarisRagu are the lines because of which the numerator is not known.
	BarisRagu []int `json:"baris_ragu,omitempty"`
}

// Pembanding is what an indicator is compared with: the same figure in the document of the year before ([Masukan].TahunLalu).
type Pembanding struct {
	Tahun int `json:"tahun"`
	// Fase is the phase of that document. It is the phase of the value, except that a change is compared with anggaran where the
	// budget of that year was not changed.
	Fase      apbdes.Fase     `json:"fase"`
	Pembilang rupiah.Opsional `json:"pembilang"`
	// Penyebut and Nilai are those of a ratio; both are missing for an amount.
	Penyebut rupiah.Opsional `json:"penyebut,omitzero"`
	Nilai    Angka           `json:"nilai,omitzero"`
	Alasan   Alasan          `json:"alasan,omitzero"`
	Cakupan  Cakupan         `json:"cakupan"`
	// Baris and BarisRagu are indices in that document.
	Baris     []int `json:"baris,omitempty"`
	BarisRagu []int `json:"baris_ragu,omitempty"`
}

// beri gives a reason; of several the one that takes precedence stays.
func (n *Nilai) beri(a Alasan) {
	if a != TanpaAlasan && (n.Alasan == TanpaAlasan || a < n.Alasan) {
		n.Alasan = a
	}
}
