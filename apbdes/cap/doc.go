// Package cap makes the cap angka (seal of figures): a number that stands for all figures of a set of budgets, so that anybody can see
// whether a printed sheet, a picture or an export still has the figures of the file it came from.
//
// # What is sealed
//
// Every amount of every line: in which village and year, in which section, at which kegiatan, account and fund, in which phase, to the
// sen. A missing amount is not there and Rp0 is. Names, descriptions, the order of lines, the form of the file and places in it are not
// sealed, nor are printed totals, which can be added up again. So the same figures in CSV, JSON and XLSX have the same seal.
//
// # The form in bytes
//
// A text in UTF-8. The first line is "dasbor-desa/cap/1". Then one line for each amount, ended by LF, the lines sorted by their bytes,
// equal lines as often as they occur:
//
//		desa TAB tahun TAB bagian TAB kegiatan TAB rekening TAB sumber dana TAB fase TAB sen
//
//	  - desa: the Kemendagri code with dots; without one the code as the file has it; without that the name in lower case with single
//	    blanks, after "nama:".
//	  - tahun: four digits, 0 for an unknown year.
//	  - bagian: pendapatan, belanja, pembiayaan or luar.
//	  - kegiatan, rekening: the code with dots, empty if there is none; "113:" stands before codes of Permendagri 113/2014. An account
//	    that names only the section (one digit) is none.
//	  - sumber dana: as bagan prints it, empty if there is none.
//	  - fase: rancangan, anggaran, perubahan or realisasi.
//	  - sen: the amount in sen as a whole number without leading zeros, with "-" if it is below zero.
//
// In texts a backslash, TAB, LF and CR are written \\, \t, \n and \r; bytes that are no UTF-8 become U+FFFD. The seal is the SHA-256 of
// that text ([Tulis] writes it, so that it can be checked without this package).
//
// # The form on paper
//
// Five groups of four signs, "16DT-V913-…": the version, then 90 bits of the SHA-256 in the letters and digits of Crockford's base 32
// (without I, L, O and U), then a check sign. The check sign catches every single wrong sign and every two signs that changed places.
// 90 bits are enough to trust a sheet; a signature (package tanda) is made of the whole.
//
// A seal is no proof of who made it: whoever changes figures can compute the seal of the changed ones. It says that two things have
// the same figures.
//
// Terms: cap is a seal or stamp, angka are figures, beda a difference, kunci the key of an amount, sandi a code of signs.
package cap
