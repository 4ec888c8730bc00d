package susun

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Peran is what a reader knows about the role of a row. The zero value leaves it to the composer.
type Peran uint8

// The roles.
const (
	Otomatis Peran = iota // leaf, parent or total: decided from codes and words
	Daun                  // certainly a leaf, whatever other codes exist
	Judul                 // a heading, page header or note: kept, never counted
	Induk                 // certainly a parent row: checked against the lines at or below its codes, never added
)

// Sel is an amount cell. Angka says that the source cell was numeric, so that its text is in machine style whatever the rest of
// the file uses. Kolom counts from 1; 0 is unknown.
type Sel struct {
	Teks  string
	Angka bool
	Kolom int
}

// Baris is one data row of a file before anything of it is interpreted. Texts may be empty; an amount cell that the file does not
// have is the zero [Sel].
type Baris struct {
	Letak  temuan.Letak
	Mentah []string // all cells as they were, kept if the row cannot be read

	KodeDesa, NamaDesa, NamaKecamatan string
	Tahun                             string
	KodeKegiatan, NamaKegiatan        string
	KodeRekening, Uraian, SumberDana  string
	// Kolom of the codes, for findings; 0 is unknown.
	KolomDesa, KolomTahun, KolomKegiatan, KolomRekening int

	// Nilai holds the amount cells by phase.
	Nilai [apbdes.Realisasi + 1]Sel

	Peran   Peran
	Sasaran apbdes.Sasaran // the printed total this row is, where the format says so
	// KodeDesa above is a Siskeudes code "KK.DDDD." to be joined with this kabupaten "PP.KK", where given.
	Kabupaten string
}

// Opsi sets what the file itself does not say. The zero value proves and detects everything.
type Opsi struct {
	Berkas string // name used in findings
	Format string // name of the reader, kept in [apbdes.Asal]
	// TataTulis is the style of the numbers; 0 lets the file prove it.
	TataTulis rupiah.TataTulis
	Bagan     bagan.Generasi // 0 lets each document prove its generation
	Desa      apbdes.Desa    // used for rows that name no village
	Tahun     int            // used for rows that name no year
	// DaunSemua says that the format has no parent rows at all.
	DaunSemua bool
	// BisaTerpotong says that the format closes with totals, so that a document without them is cut off.
	BisaTerpotong bool
}

// Hasil is what became of a file. len(Judul), len(Gagal), Kosong and the rows inside the documents add up to BarisData:
// [Hasil.BarisTerhitung] computes that sum.
type Hasil struct {
	Dokumen []*apbdes.Dokumen
	Temuan  temuan.Daftar
	// Judul holds headings and notes, rows with words but no amounts.
	Judul []apbdes.BarisGagal
	// Gagal holds unreadable rows that no document could be found for.
	Gagal []apbdes.BarisGagal
	// BarisData counts all rows after the header, Kosong those without any text.
	BarisData, Kosong int
}

// BarisTerhitung adds up the rows that the result accounts for. A correct reader makes it equal to BarisData.
func (h *Hasil) BarisTerhitung() int {
	n := len(h.Judul) + len(h.Gagal) + h.Kosong
	for _, d := range h.Dokumen {
		n += d.BanyakBaris() + len(d.Tercetak) + len(d.Gagal) + len(d.Luar)
		for i := range d.Belanja {
			if d.Belanja[i].Sisa {
				n-- // made by us, not a row of the file
			}
		}
	}
	return n
}
