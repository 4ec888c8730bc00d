package lembar

import (
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// The findings of this package, codes APBDES-BCA-20 to APBDES-BCA-29.
var (
	aturanSandi = temuan.Aturan{Kode: "APBDES-BCA-20", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Berkas bukan UTF-8 yang sah: {banyak} bita dibaca sebagai Windows-1252, yang pertama di baris {baris}. Periksa huruf beraksen dan tanda petik.",
		Inggris:   "The file is not valid UTF-8: {banyak} bytes were read as Windows-1252, the first in row {baris}. Check accented letters and quotation marks.",
	}}
	aturanUTF16 = temuan.Aturan{Kode: "APBDES-BCA-21", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Berkas dibaca sebagai {sandi} karena polanya demikian, walaupun tidak bertanda BOM.",
		Inggris:   "The file was read as {sandi} because its bytes look like it, although it carries no BOM.",
	}}
	aturanNUL = temuan.Aturan{Kode: "APBDES-BCA-22", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Berkas memuat {banyak} karakter NUL, yang pertama di baris {baris}: mungkin rusak atau bukan teks. Isinya tetap dibaca.",
		Inggris:   "The file holds {banyak} NUL characters, the first in row {baris}: it may be damaged or not text. The content was read all the same.",
	}}
	aturanUTF16Rusak = temuan.Aturan{Kode: "APBDES-BCA-23", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{banyak} karakter UTF-16 rusak dan diganti U+FFFD, yang pertama di baris {baris}.",
		Inggris:   "{banyak} broken UTF-16 characters were replaced by U+FFFD, the first in row {baris}.",
	}}
	aturanKutip = temuan.Aturan{Kode: "APBDES-BCA-24", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Tanda kutip tidak pada tempatnya; sel dibaca sebagai \"{nilai}\". Periksa apakah kolom di baris ini bergeser.",
		Inggris:   "A quotation mark is out of place; the cell was read as \"{nilai}\". Check whether the columns of this row have shifted.",
	}}
	aturanKutipTerbuka = temuan.Aturan{Kode: "APBDES-BCA-25", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Tanda kutip dibuka tetapi tidak ditutup; baris ini dipotong menurut garis fisiknya dan sel dibaca sebagai \"{nilai}\".",
		Inggris:   "A quotation mark is opened and never closed; this row was cut at its physical line and the cell was read as \"{nilai}\".",
	}}
	aturanPemisah = temuan.Aturan{Kode: "APBDES-BCA-26", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Pemisah kolom tidak pasti: dipilih {pemisah} ({seragam} dari {garis} garis pertama seragam), sedangkan {lain} juga mungkin.",
		Inggris:   "The column separator is uncertain: {pemisah} was chosen ({seragam} of the first {garis} lines agree), while {lain} is possible too.",
	}}
	aturanKosong = temuan.Aturan{Kode: "APBDES-BCA-27", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Berkas tidak berisi apa pun.",
		Inggris:   "The file holds nothing.",
	}}
	aturanSelebihnya = temuan.Aturan{Kode: "APBDES-BCA-28", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Masih ada {banyak} temuan {kode} lain yang tidak ditulis satu per satu.",
		Inggris:   "There are {banyak} more findings {kode} that are not listed one by one.",
	}}
	aturanSep = temuan.Aturan{Kode: "APBDES-BCA-29", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Garis pertama \"{nilai}\" dibaca sebagai petunjuk pemisah untuk Excel, bukan sebagai data.",
		Inggris:   "The first line \"{nilai}\" was read as a separator hint for Excel, not as data.",
	}}
)

// DaftarAturan returns the rules of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{
		aturanSandi, aturanUTF16, aturanNUL, aturanUTF16Rusak, aturanKutip,
		aturanKutipTerbuka, aturanPemisah, aturanKosong, aturanSelebihnya, aturanSep,
	}
}
