package opensid

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// The findings of this package, codes APBDES-BCA-70 to APBDES-BCA-74.
var (
	aturanRingkas = temuan.Aturan{Kode: "APBDES-BCA-70", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Keuangan manual OpenSID mencatat belanja per bidang saja, tanpa kegiatan: belanja layanan dasar tidak dapat dihitung dari berkas ini.",
		Inggris:   "The manual budget of OpenSID records spending by bidang only, without kegiatan: spending on basic services cannot be computed from this file."}}
	aturanTanpaKegiatan = temuan.Aturan{Kode: "APBDES-BCA-71", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Jawaban API basis data gabungan hanya memuat rekening, tanpa kegiatan: belanja layanan dasar tidak dapat dihitung darinya.",
		Inggris:   "The answer of the combined database names accounts only, no kegiatan: spending on basic services cannot be computed from it."}}
	aturanHalaman = temuan.Aturan{Kode: "APBDES-BCA-72", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Ini satu halaman dari jawaban yang lebih panjang ({ada} dari {seluruh} baris); jumlahnya bukan jumlah desa. Ambil semua halaman lalu baca ulang.",
		Inggris:   "This is one page of a longer answer ({ada} of {seluruh} rows); its totals are not those of the village. Fetch all pages and read again."}}
	aturanAkunBeda = temuan.Aturan{Kode: "APBDES-BCA-73", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Baris {uraian} menyebut akun {akun} tetapi rinciannya {rincian}; rincian yang dipakai.",
		Inggris:   "The row {uraian} names account {akun} but its detail {rincian}; the detail is used."}}
	aturanKerangka = temuan.Aturan{Kode: "APBDES-BCA-74", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Baris {uraian} berkode {kode}, kode bagian lain; baris disimpan dan tidak dijumlah.",
		Inggris:   "The row {uraian} has the code {kode} of another section; it is kept and not added."}}
)

// DaftarAturan lists the findings of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{aturanRingkas, aturanTanpaKegiatan, aturanHalaman, aturanAkunBeda, aturanKerangka}
}
