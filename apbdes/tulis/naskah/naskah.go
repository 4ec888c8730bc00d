package naskah

import (
	"errors"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/shopspring/decimal"
)

// ErrJenis says that there is no such layout.
var ErrJenis = errors.New("naskah: unknown layout")

// Jenis is a layout. The zero value is invalid.
type Jenis uint8

// The layouts.
const (
	_          Jenis = iota
	APBDes           // annex of the village regulation (Perdes)
	Penjabaran       // annex of the village head's regulation (Perkades)
	LRA              // report of realisation
)

var namaJenis = [...]string{APBDes: "apbdes", Penjabaran: "penjabaran", LRA: "lra"}

// DaftarJenis lists the layouts.
func DaftarJenis() []Jenis { return []Jenis{APBDes, Penjabaran, LRA} }

// UraiJenis returns the layout of that name ("apbdes", "penjabaran", "lra"), or [ErrJenis].
func UraiJenis(s string) (Jenis, error) {
	for _, j := range DaftarJenis() {
		if j.String() == s {
			return j, nil
		}
	}
	return 0, ErrJenis
}

// String returns the name of the layout, "" for an invalid one.
func (j Jenis) String() string {
	if int(j) >= len(namaJenis) {
		return ""
	}
	return namaJenis[j]
}

// JenisKolom is what a column of amounts holds.
type JenisKolom uint8

// The kinds of columns.
const (
	Uang    JenisKolom = iota // the amounts of one phase
	Selisih                   // the amounts of column A minus those of column B
	Persen                    // those of column A as a share of column B
)

// Kolom is a column of amounts.
type Kolom struct {
	Judul string
	Jenis JenisKolom
	Fase  apbdes.Fase // of a column of the kind Uang
	A, B  int         // the columns that Selisih and Persen are made of, counted from 0
}

// JenisBaris is the part that a row plays.
type JenisBaris uint8

// The kinds of rows.
const (
	Kepala JenisBaris = iota // heading of a section: never has amounts
	Induk                    // a code whose amounts are the sums of the rows below it
	Rinci                    // amounts of the document itself: one line or the lines under one code
	Jumlah                   // closing row of a section
)

// Rumus says of which rows an amount is made, as indices in [Naskah.Baris]. Both empty: the amount stands for itself.
type Rumus struct{ Tambah, Kurang []int }

// Ada reports whether the amounts of the row are made of those of other rows.
func (r Rumus) Ada() bool { return len(r.Tambah)+len(r.Kurang) > 0 }

// Baris is one row.
type Baris struct {
	Jenis    JenisBaris
	Tingkat  int // 0 for the section and its closing row, one more for each level below
	Kegiatan bagan.KodeKegiatan
	Rekening bagan.KodeRekening
	Uraian   string
	// Volume and Satuan are the output (keluaran), only in [Penjabaran] and only as given in [Opsi.Keluaran].
	Volume, Satuan string
	Sumber         []bagan.SumberDana // funds of the lines under a row of the kind Rinci, each once
	Nilai          []rupiah.Opsional  // one for each column; that of a column of the kind Persen is always missing
	Rumus          Rumus
	Saldo          bool // a balance of other rows, of which a share means nothing
	// Urutan are the lines that a row of the kind Rinci is made of, as indices in the section of the document it belongs to.
	Urutan []int
}

// Keluaran is the output of an account of a kegiatan, which documents do not hold: volume and unit of [Penjabaran]. Kegiatan is zero
// for income and financing; Rekening is zero for the output of the kegiatan as a whole.
type Keluaran struct {
	Kegiatan bagan.KodeKegiatan
	Rekening bagan.KodeRekening
	Volume   string // as it is to be printed, for example "12"
	Satuan   string // for example "bulan"
}

// Kertas is the paper to print on. The zero value is A4.
type Kertas uint8

// The papers.
const (
	A4 Kertas = iota
	F4        // 215 × 330 mm, also sold as folio
)

// TandaTangan is the block under the table. An empty field is printed as a dotted line to be filled in by hand.
type TandaTangan struct {
	Tempat  string // "" takes the name of the village
	Tanggal string // as it is to be printed: "27 Desember 2024"
	Jabatan string // "" is "Kepala Desa" with the name of the village
	Nama    string
}

// Opsi sets what a document does not say itself. The zero value is complete.
type Opsi struct {
	// Fase is the phase of the budget that is printed, alone or beside the realisation; 0 is the plan in force, and in [APBDes] and
	// [Penjabaran] both anggaran and perubahan, with the change between them, where the document has both.
	Fase apbdes.Fase
	// Nomor and Tahun of the regulation whose annex this is, as they are to be printed; "" is a dotted line.
	Nomor, TahunPeraturan string
	Keluaran              []Keluaran
	TandaTangan           TandaTangan
	Kertas                Kertas
	// Contoh marks the pages as an example. A village whose code belongs to no province is marked in any case.
	Contoh bool
}

// Naskah is a budget laid out as a table. Its amounts are those of the document to the sen.
type Naskah struct {
	Jenis    Jenis
	Bagan    bagan.Generasi
	Desa     apbdes.Desa
	Tahun    int
	Lampiran []string // what stands above the heading, at the right: the regulation it belongs to
	Judul    []string
	Kolom    []Kolom
	Baris    []Baris
	// Catatan say what the document does not have.
	Catatan     []temuan.Pola
	Contoh      bool
	Keluaran    bool        // the table has the columns volume and satuan
	TandaTangan TandaTangan // with the empty fields filled that can be
	Kertas      Kertas
}

// Persen returns the share in column k of row b as a ratio with four decimals (0.5259 is 52.59%), and false where one of its amounts
// is missing, the whole is Rp0 or the row is a balance.
func (n *Naskah) Persen(b *Baris, k int) (decimal.Decimal, bool) {
	if k < 0 || k >= len(n.Kolom) || n.Kolom[k].Jenis != Persen || b.Saldo {
		return decimal.Decimal{}, false
	}
	bagian, seluruh := b.Nilai[n.Kolom[k].A], b.Nilai[n.Kolom[k].B]
	if !bagian.Ada || !seluruh.Ada {
		return decimal.Decimal{}, false
	}
	return rupiah.Porsi(bagian.Nilai, seluruh.Nilai, 4)
}
