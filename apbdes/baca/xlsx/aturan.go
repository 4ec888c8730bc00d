package xlsx

import (
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// The findings of this package, codes APBDES-BCA-30 to APBDES-BCA-39.
var (
	aturanGalatSel = temuan.Aturan{Kode: "APBDES-BCA-30", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Sel {sel} berisi galat Excel {nilai}; dibaca sebagai teks, bukan nol.",
		Inggris:   "Cell {sel} holds the Excel error {nilai}; it was read as text, not as zero.",
	}}
	aturanRumusKosong = temuan.Aturan{Kode: "APBDES-BCA-31", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Sel {sel} berisi rumus tanpa nilai tersimpan, jadi dibaca kosong. Buka dengan Excel lalu simpan ulang.",
		Inggris:   "Cell {sel} holds a formula without a stored value, so it was read as empty. Open the file in Excel and save it again.",
	}}
	aturanBukanTanggal = temuan.Aturan{Kode: "APBDES-BCA-32", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Sel {sel} berformat tanggal atau jam, tetapi nilainya {nilai} bukan tanggal yang wajar; dibaca sebagai angka.",
		Inggris:   "Cell {sel} has a date or time format, but its value {nilai} is no plausible date; it was read as a number.",
	}}
	aturanTertutup = temuan.Aturan{Kode: "APBDES-BCA-33", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Sel {sel} tertutup oleh sel gabungan tetapi berisi \"{nilai}\"; isinya tetap dibaca walaupun tidak tampak di Excel.",
		Inggris:   "Cell {sel} is covered by a merged cell but holds \"{nilai}\"; it was read although Excel does not show it.",
	}}
	aturanLetak = temuan.Aturan{Kode: "APBDES-BCA-34", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Letak \"{nilai}\" di dalam berkas tidak sah atau tidak berurutan; isinya dibaca di {sel}.",
		Inggris:   "The position \"{nilai}\" in the file is invalid or out of order; the content was read at {sel}.",
	}}
	aturanTakTerbaca = temuan.Aturan{Kode: "APBDES-BCA-35", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Nilai sel {sel} tidak dikenal: \"{nilai}\" (jenis \"{jenis}\"); dibaca sebagai teks.",
		Inggris:   "The value of cell {sel} is not understood: \"{nilai}\" (type \"{jenis}\"); it was read as text.",
	}}
	aturanSelGanda = temuan.Aturan{Kode: "APBDES-BCA-36", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Sel {sel} tertulis dua kali: \"{nilai}\" dipakai, \"{lain}\" tidak.",
		Inggris:   "Cell {sel} is written twice: \"{nilai}\" is used, \"{lain}\" is not.",
	}}
	aturanTeksHilang = temuan.Aturan{Kode: "APBDES-BCA-37", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Sel {sel} menunjuk teks bersama nomor {nilai} yang tidak ada; dibaca kosong.",
		Inggris:   "Cell {sel} refers to shared string {nilai}, which does not exist; it was read as empty.",
	}}
	aturanBukanTabel = temuan.Aturan{Kode: "APBDES-BCA-38", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Lembar \"{nilai}\" bukan tabel (grafik, dialog, atau makro) dan dilewati.",
		Inggris:   "Sheet \"{nilai}\" is no table (a chart, dialog or macro sheet) and was passed over.",
	}}
	aturanTanpaLembar = temuan.Aturan{Kode: "APBDES-BCA-39", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Buku kerja tidak berisi satu sel pun.",
		Inggris:   "The workbook does not hold a single cell.",
	}}
)

// DaftarAturan returns the rules of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{
		aturanGalatSel, aturanRumusKosong, aturanBukanTanggal, aturanTertutup, aturanLetak,
		aturanTakTerbaca, aturanSelGanda, aturanTeksHilang, aturanBukanTabel, aturanTanpaLembar,
	}
}
