package lembar

import (
	"strings"
	"unicode"
)

// Sel is one cell of a table.
//
// The zero value is an empty cell. Text is kept as the file has it: nothing is trimmed, so a trailing space or a
// non-breaking space is still there for the caller to judge.
type Sel struct {
	// Teks is the text of the cell. When Angka is set it is the number in machine notation: an optional minus, digits and at
	// most one point, never an exponent ("1234.5").
	Teks string
	// Angka says that the source held a number and not text. It is always false for text files, where "1.234" has no type.
	Angka bool
}

// Kosong reports whether the cell holds nothing but white space. A cell holding "0" or "-" is not empty.
func (s Sel) Kosong() bool {
	return strings.IndexFunc(s.Teks, bukanSpasi) < 0
}

// bukanSpasi is the opposite of unicode.IsSpace, which counts the non-breaking space as space.
func bukanSpasi(r rune) bool { return !unicode.IsSpace(r) }

// Baris is one row of a table that holds at least one non-empty cell.
type Baris struct {
	// Nomor is the 1-based row number in the file: the physical line on which the record starts in a text file, the row number
	// in a worksheet.
	Nomor int
	// Sel holds the cells by column, Sel[0] being the first column. Rows may differ in length.
	Sel []Sel
	// Tersembunyi says that the row is hidden in the worksheet. Hidden rows are data all the same.
	Tersembunyi bool
}

// Kolom returns the cell in column i (0-based), and the empty cell where the row is shorter than that.
func (b Baris) Kolom(i int) Sel {
	if i < 0 || i >= len(b.Sel) {
		return Sel{}
	}
	return b.Sel[i]
}

// Gabungan is a range of merged cells, 1-based and inclusive. Only the cell at BarisAwal, KolomAwal carries the value.
type Gabungan struct {
	BarisAwal, KolomAwal, BarisAkhir, KolomAkhir int
}

// Rentang is a 1-based inclusive range of columns.
type Rentang struct {
	Awal, Akhir int
}

// Lembar is one table: a text file, or one worksheet of a workbook.
//
// The zero value is an empty table. Rows appear in the order of the file; a row without any non-empty cell is not listed but
// counted in Kosong, and leaves a gap in the row numbers.
type Lembar struct {
	// Berkas is the file name as the caller gave it, Nama the name of the worksheet ("" for a text file).
	Berkas, Nama string
	// Baris holds every row with content.
	Baris []Baris
	// Kosong counts the rows that are present in the file and hold nothing: blank lines, ";;;;", formatted empty cells.
	Kosong int
	// Tersembunyi says that the worksheet is hidden in its workbook.
	Tersembunyi bool
	// KolomTersembunyi lists the hidden columns of a worksheet in the order of the file.
	KolomTersembunyi []Rentang
	// Gabungan lists the merged ranges of a worksheet in the order of the file.
	Gabungan []Gabungan
	// Pemisah is the separator of a text file; zero for worksheets.
	Pemisah Pemisah
	// Alasan says why Pemisah was chosen; zero for worksheets.
	Alasan Alasan
}
