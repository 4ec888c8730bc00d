package lembar

import (
	"strconv"
)

// The default limits. They hold a province in one text file (about a million rows) and keep a browser tab below half a
// gigabyte.
const (
	BakuBita        = 64 << 20  // bytes of the file
	BakuBaris       = 1_048_576 // rows, the height of an Excel worksheet
	BakuSelPerBaris = 16_384    // cells in one row, the width of an Excel worksheet
	BakuBitaPerSel  = 131_068   // bytes in one cell: 32,767 characters of Excel, four bytes each
	BakuSel         = 5_000_000 // cells in all rows together, 24 bytes each
)

// Batas are the limits for one file. A field that is zero or negative stands for its default.
type Batas struct {
	Bita        int64 // bytes of the file as delivered; default [BakuBita]
	Baris       int   // rows with content; default [BakuBaris]
	SelPerBaris int   // cells in one row; default [BakuSelPerBaris]
	BitaPerSel  int   // bytes of UTF-8 in one cell; default [BakuBitaPerSel]
	Sel         int   // cells in all rows together; default [BakuSel]
}

// Lengkap returns b with every unset field replaced by its default.
func (b Batas) Lengkap() Batas {
	if b.Bita <= 0 {
		b.Bita = BakuBita
	}
	if b.Baris <= 0 {
		b.Baris = BakuBaris
	}
	if b.SelPerBaris <= 0 {
		b.SelPerBaris = BakuSelPerBaris
	}
	if b.BitaPerSel <= 0 {
		b.BitaPerSel = BakuBitaPerSel
	}
	if b.Sel <= 0 {
		b.Sel = BakuSel
	}
	return b
}

// ApaBatas names the limited quantity. The zero value is invalid.
type ApaBatas uint8

// The limited quantities. Those from BatasTerurai on concern packed files (XLSX).
const (
	_                ApaBatas = iota
	BatasBita                 // bytes of the file
	BatasBaris                // rows
	BatasSelPerBaris          // cells in one row
	BatasBitaPerSel           // bytes in one cell
	BatasSel                  // cells in all rows
	BatasTerurai              // bytes after unpacking
	BatasNisbah               // unpacked bytes per packed byte
	BatasEntri                // parts in the package
	BatasTeksBersama          // shared strings
	BatasLembar               // worksheets
	BatasKedalaman            // nested XML elements
	BatasToken                // bytes of one XML tag
)

// namaBatas holds the name of each quantity in both languages, in the order of the constants.
var namaBatas = [...][2]string{
	BatasBita:        {"ukuran berkas (bita)", "file size (bytes)"},
	BatasBaris:       {"banyak baris", "number of rows"},
	BatasSelPerBaris: {"banyak sel dalam satu baris", "number of cells in one row"},
	BatasBitaPerSel:  {"panjang isi satu sel (bita)", "length of one cell (bytes)"},
	BatasSel:         {"banyak sel seluruhnya", "total number of cells"},
	BatasTerurai:     {"ukuran isi setelah diurai (bita)", "size after unpacking (bytes)"},
	BatasNisbah:      {"nisbah pemampatan", "compression ratio"},
	BatasEntri:       {"banyak bagian dalam berkas", "number of parts in the file"},
	BatasTeksBersama: {"banyak teks bersama", "number of shared strings"},
	BatasLembar:      {"banyak lembar", "number of worksheets"},
	BatasKedalaman:   {"kedalaman XML", "XML nesting depth"},
	BatasToken:       {"panjang satu tag XML (bita)", "length of one XML tag (bytes)"},
}

// String returns the English name of the quantity, "" for an invalid value.
func (a ApaBatas) String() string {
	if int(a) >= len(namaBatas) {
		return ""
	}
	return namaBatas[a][1]
}

// MelewatiBatas is the error for a file that is larger than a limit allows. Reading stopped there: nothing of the file was
// taken, because a budget cut off half-way looks complete.
type MelewatiBatas struct {
	Apa   ApaBatas
	Batas int64 // the limit in force
	Nyata int64 // the value met; reading stops at once, so the true total may be higher
	// Baris is the 1-based row where the limit was met; 0 if it concerns the whole file.
	Baris int
}

// Error returns the message for programs.
func (e *MelewatiBatas) Error() string {
	s := "lembar: " + e.Apa.String() + " exceeds the limit: " + strconv.FormatInt(e.Nyata, 10) + " > " +
		strconv.FormatInt(e.Batas, 10)
	if e.Baris > 0 {
		s += " (row " + strconv.Itoa(e.Baris) + ")"
	}
	return s
}

// Pesan returns the sentence for people, in Indonesian and in English.
func (e *MelewatiBatas) Pesan() (id, en string) {
	var nama [2]string
	if int(e.Apa) < len(namaBatas) {
		nama = namaBatas[e.Apa]
	}
	batas, nyata := strconv.FormatInt(e.Batas, 10), strconv.FormatInt(e.Nyata, 10)
	id = "Berkas melewati batas " + nama[0] + ": paling sedikit " + nyata + ", batasnya " + batas
	en = "The file exceeds the limit on " + nama[1] + ": at least " + nyata + ", the limit is " + batas
	if e.Baris > 0 {
		id += " (baris " + strconv.Itoa(e.Baris) + ")"
		en += " (row " + strconv.Itoa(e.Baris) + ")"
	}
	return id + ". Pecah berkas itu atau naikkan batasnya.", en + ". Split the file or raise the limit."
}
