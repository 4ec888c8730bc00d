// Package xlsx reads the cells of an XLSX workbook into [lembar.Lembar] tables, small enough to live in a browser.
//
// It needs only archive/zip: the XML is scanned by a scanner of its own (see xml.go for why), and formulas, pictures, colours
// and comments are passed over. The buku kerja (workbook) holds lembar (worksheets); every worksheet becomes one table with
// the exact row and column positions, hidden ones included and marked.
//
// What a cell becomes:
//
//	text, rich text, inline text    its text, runs joined, phonetic guides left out
//	number                          plain decimal text, 15 significant digits as Excel shows them, Angka set
//	number in a date format         ISO text "2024-01-31" or "2024-01-31T08:30:00"
//	number in a time format         time text "4:02:01": often a budget code that Excel took for a time
//	formula                         the value stored with it
//	boolean                         "TRUE" or "FALSE"
//	error                           its text "#REF!", with a finding
//
// Everything is bounded by [Batas]. Encrypted, binary and OpenDocument files are refused with a [*lembar.SalahJenis], damaged
// ones with a [*SalahBerkas].
//
// Other terms: paket = the ZIP package, bagian = a part (file) in it, gaya = style, rupa = number format, teks bersama = shared
// string, sebab = cause.
package xlsx
