package xlsx

import (
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// The default limits on the package. A real workbook of a whole kabupaten stays an order of magnitude below each of them.
const (
	BakuTerurai     = 256 << 20 // bytes of all parts read, unpacked
	BakuNisbah      = 200       // unpacked bytes per packed byte; worksheets reach 20, DEFLATE can reach 1,032
	BakuEntri       = 4096      // parts in the package
	BakuTeksBersama = 2_000_000 // shared strings
	BakuLembar      = 512       // worksheets
	BakuKedalaman   = 64        // nested XML elements; worksheets need 8
	BakuToken       = 64 << 10  // bytes of one XML tag
)

// nisbahMulai is how much of a part is read before its compression ratio counts: a small part of blanks harms nobody.
const nisbahMulai = 8 << 20

// lebarExcel is the number of columns of an XLSX worksheet.
const lebarExcel = 16_384

// Batas are the limits for one workbook. A field that is zero or negative stands for its default.
type Batas struct {
	// Tabel limits the packed file (Bita), the rows of each worksheet, the cells of a row (at most 16,384 whatever is set), the
	// text of a cell, and the cells of all worksheets together.
	Tabel       lembar.Batas
	Terurai     int64 // default [BakuTerurai]
	Nisbah      int   // default [BakuNisbah]; counts from 8 MiB per part on
	Entri       int   // default [BakuEntri]
	TeksBersama int   // default [BakuTeksBersama]
	Lembar      int   // default [BakuLembar]
	Kedalaman   int   // default [BakuKedalaman], which is also the maximum
	Token       int   // default [BakuToken]
}

// Lengkap returns b with every unset field replaced by its default.
func (b Batas) Lengkap() Batas {
	b.Tabel = b.Tabel.Lengkap()
	b.Tabel.SelPerBaris = min(b.Tabel.SelPerBaris, lebarExcel)
	if b.Terurai <= 0 {
		b.Terurai = BakuTerurai
	}
	isi := func(p *int, baku int) {
		if *p <= 0 {
			*p = baku
		}
	}
	isi(&b.Nisbah, BakuNisbah)
	isi(&b.Entri, BakuEntri)
	isi(&b.TeksBersama, BakuTeksBersama)
	isi(&b.Lembar, BakuLembar)
	isi(&b.Kedalaman, BakuKedalaman)
	b.Kedalaman = min(b.Kedalaman, BakuKedalaman)
	isi(&b.Token, BakuToken)
	return b
}

// Opsi are the choices for reading one workbook. The zero value uses the default limits.
type Opsi struct {
	Berkas string // file name, for positions in findings
	Batas  Batas  // zero fields: defaults
	Temuan int    // findings kept per code; zero: [lembar.BakuTemuan]
}
