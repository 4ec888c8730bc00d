package apbdes

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Desa names the village of a document. All fields are optional; a missing code is the zero [wilayah.Kode].
type Desa struct {
	Kode      wilayah.Kode `json:"kode,omitzero"`
	KodeAsli  string       `json:"kode_asli,omitempty"` // as written in the file, where it is not a Kemendagri code
	Nama      string       `json:"nama,omitempty"`
	Kecamatan string       `json:"kecamatan,omitempty"`
	Kabupaten string       `json:"kabupaten,omitempty"`
	Provinsi  string       `json:"provinsi,omitempty"`
}

// Dokumen is the budget of one village for one year. The zero value is an empty document of an unknown village.
type Dokumen struct {
	Desa  Desa           `json:"desa"`
	Tahun int            `json:"tahun,omitempty"` // 0: unknown
	Bagan bagan.Generasi `json:"bagan,omitzero"`  // generation of the chart of accounts the codes belong to

	// PerubahanKe counts the changes behind the phase perubahan: 1 for the first; 0 is unknown or none.
	PerubahanKe int `json:"perubahan_ke,omitempty"`
	// SampaiTanggal is the cut-off date (YYYY-MM-DD) of the phase realisasi; "" is unknown.
	SampaiTanggal string `json:"sampai_tanggal,omitempty"`

	Pendapatan []BarisPendapatan `json:"pendapatan,omitempty"`
	Belanja    []BarisBelanja    `json:"belanja,omitempty"`
	Pembiayaan []BarisPembiayaan `json:"pembiayaan,omitempty"`

	// Tercetak holds the totals and parent rows that the file printed. They are checked, never added.
	Tercetak []Tercetak `json:"tercetak,omitempty"`
	// Luar holds the lines of accounts that are no part of a budget (balance sheet, non-budget accounts). They are kept and not
	// added.
	Luar []BarisLuar `json:"luar_apbdes,omitempty"`
	// Gagal holds the rows that belong to this document but could not be read, as they are.
	Gagal []BarisGagal `json:"gagal,omitempty"`
	// TidakLengkap marks the sections that are known to be cut off; their totals are missing, not partial.
	TidakLengkap Bagian `json:"tidak_lengkap,omitzero"`
	Asal         Asal   `json:"asal,omitzero"`
}

// Bagian marks sections of a document.
type Bagian struct {
	Pendapatan bool `json:"pendapatan,omitempty"`
	Belanja    bool `json:"belanja,omitempty"`
	Pembiayaan bool `json:"pembiayaan,omitempty"`
}

// Asal tells where a document came from.
type Asal struct {
	Format string `json:"format,omitempty"` // name of the reader, for example "kanonik-csv"
	Berkas string `json:"berkas,omitempty"`
}

// Pos is what the lines of all three sections have in common.
type Pos struct {
	Rekening bagan.KodeRekening `json:"rekening,omitzero"`
	Uraian   string             `json:"uraian,omitempty"`
	Sumber   bagan.SumberDana   `json:"sumber_dana,omitzero"`
	Nilai
	Letak temuan.Letak `json:"letak,omitzero"`
}

// BarisPendapatan is a line of income. It has no kegiatan.
type BarisPendapatan struct{ Pos }

// BarisPembiayaan is a line of financing. It has no kegiatan.
type BarisPembiayaan struct{ Pos }

// BarisLuar is a line whose account is no part of a budget.
type BarisLuar struct{ Pos }

// BarisBelanja is a line of spending: an amount at (kegiatan × rekening × sumber dana). In a ringkas document the kegiatan may
// stop at bidang or sub-bidang and the rekening at akun or be missing.
type BarisBelanja struct {
	Kegiatan     bagan.KodeKegiatan `json:"kegiatan,omitzero"`
	NamaKegiatan string             `json:"nama_kegiatan,omitempty"` // as written in the file: local codes mean what their name says
	// Sisa marks a line that the file does not have: the part of a printed parent that a cut-off file no longer itemises.
	Sisa bool `json:"sisa,omitempty"`
	Pos
}

// BarisGagal is a row that could not be read, with its cells as they were. Readers never drop a row.
type BarisGagal struct {
	Letak  temuan.Letak `json:"letak,omitzero"`
	Mentah []string     `json:"mentah"`
}

// Rincian is the level of detail of the spending lines on the axis of kegiatan. The zero value says that there are none.
type Rincian uint8

// The levels, finest first.
const (
	TanpaBelanja     Rincian = iota // no spending lines
	RincianKegiatan                 // every line names its kegiatan (in bidang 5: its sub-bidang, which has no kegiatan below it)
	RincianSubBidang                // at least one line stops at its sub-bidang
	RincianBidang                   // at least one line stops at its bidang
	TanpaKegiatan                   // at least one line has no place on the axis of kegiatan
)

var namaRincian = [...]string{"", "kegiatan", "sub_bidang", "bidang", "tanpa_kegiatan"}

// String returns "kegiatan", "sub_bidang", "bidang" or "tanpa_kegiatan", and "" where there is no spending.
func (r Rincian) String() string {
	if int(r) >= len(namaRincian) {
		return ""
	}
	return namaRincian[r]
}

// MarshalText returns the form of [Rincian.String].
func (r Rincian) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Rincian returns the coarsest level among the spending lines, which is the level at which the whole document can be compared.
// Remainders of a cut-off file ([BarisBelanja.Sisa]) do not count.
func (d *Dokumen) Rincian() Rincian {
	r := TanpaBelanja
	for i := range d.Belanja {
		if b := &d.Belanja[i]; !b.Sisa {
			r = max(r, rincianDari(b.Kegiatan))
		}
	}
	return r
}

func rincianDari(k bagan.KodeKegiatan) Rincian {
	switch k.Tingkat() {
	case bagan.Kegiatan:
		return RincianKegiatan
	case bagan.SubBidang:
		// Permendagri 20/2018: bidang 5 is divided into sub-bidang only.
		if k.Bidang() == 5 {
			return RincianKegiatan
		}
		return RincianSubBidang
	case bagan.Bidang:
		// Sub-bidang do not exist in the chart of 113/2014, and a code cut to the bidang still names its line there.
		return RincianBidang
	default:
		return TanpaKegiatan
	}
}

// AdaFase reports whether any line of the document has an amount in phase f.
func (d *Dokumen) AdaFase(f Fase) bool {
	for i := range d.Pendapatan {
		if d.Pendapatan[i].Fase(f).Ada {
			return true
		}
	}
	for i := range d.Belanja {
		if d.Belanja[i].Fase(f).Ada {
			return true
		}
	}
	for i := range d.Pembiayaan {
		if d.Pembiayaan[i].Fase(f).Ada {
			return true
		}
	}
	return false
}

// BanyakBaris returns the number of lines in the three sections.
func (d *Dokumen) BanyakBaris() int { return len(d.Pendapatan) + len(d.Belanja) + len(d.Pembiayaan) }
