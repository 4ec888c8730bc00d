package opendk

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// The findings of this package, codes APBDES-BCA-60 to APBDES-BCA-66.
var (
	aturanTanpaKegiatan = temuan.Aturan{Kode: "APBDES-BCA-60", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Format OpenDK hanya memuat rekening, tanpa kegiatan dan sumber dana: belanja per bidang dan layanan dasar tidak dapat dihitung dari berkas ini.",
		Inggris:   "The OpenDK format names accounts only, no kegiatan and no fund: spending by bidang and on basic services cannot be computed from this file."}}
	aturanNegatif = temuan.Aturan{Kode: "APBDES-BCA-61", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Akun {akun} berisi {nilai}: jumlah negatif tidak ada dalam anggaran. Baris disimpan dan tidak dijumlah; perbaiki angkanya.",
		Inggris:   "Account {akun} holds {nilai}: a budget has no negative amounts. The row is kept and not added; correct the number."}}
	aturanBulan = temuan.Aturan{Kode: "APBDES-BCA-62", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Berkas memuat beberapa bulan untuk desa dan tahun yang sama; tiap bulan adalah keadaan anggaran, bukan tambahan. Bulan terakhir yang dipakai, {banyak} baris bulan sebelumnya disimpan tanpa dijumlah.",
		Inggris:   "The file holds several months of one village and year; each month is a state of the budget, not an addition. The last month is used, {banyak} rows of earlier months are kept and not added."}}
	aturanUlang = temuan.Aturan{Kode: "APBDES-BCA-63", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Akun {akun} muncul lebih dari sekali; semua barisnya dijumlah.",
		Inggris:   "Account {akun} occurs more than once; all its rows are added."}}
	aturanTemplat = temuan.Aturan{Kode: "APBDES-BCA-64", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Ini templat layanan OpenDK ({templat}), bukan APBDes; {banyak} barisnya tidak dibaca. Bacalah sebagai data capaian layanan.",
		Inggris:   "This is a service template of OpenDK ({templat}), not a village budget; its {banyak} rows are not read. Read it as service data."}}
	aturanKecamatan = temuan.Aturan{Kode: "APBDES-BCA-65", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Ini anggaran dan realisasi kecamatan (templat OpenDK {templat}), bukan APBDes; {banyak} barisnya tidak dibaca.",
		Inggris:   "This is the budget of the kecamatan itself (OpenDK template {templat}), not a village budget; its {banyak} rows are not read."}}
	aturanLampiran = temuan.Aturan{Kode: "APBDES-BCA-66", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Ini daftar laporan APBDes OpenDK: {banyak} lampiran PDF tanpa angka. Minta berkas asalnya dari Siskeudes atau Excel.",
		Inggris:   "This is a list of OpenDK budget reports: {banyak} attached PDF files without numbers. Ask for the source from Siskeudes or Excel."}}
)

// DaftarAturan lists the findings of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{aturanTanpaKegiatan, aturanNegatif, aturanBulan, aturanUlang, aturanTemplat, aturanKecamatan, aturanLampiran}
}
