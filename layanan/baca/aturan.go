package baca

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Codes of the findings of this package. They are permanent.
const (
	KodeBerkasRusak    temuan.Kode = "APBDES-LYN-34"
	KodeKolomHilang    temuan.Kode = "APBDES-LYN-35"
	KodeKolomAsing     temuan.Kode = "APBDES-LYN-36"
	KodeKolomBerulang  temuan.Kode = "APBDES-LYN-37"
	KodeSelBerlebih    temuan.Kode = "APBDES-LYN-38"
	KodeDesaSalah      temuan.Kode = "APBDES-LYN-39"
	KodeTahunSalah     temuan.Kode = "APBDES-LYN-40"
	KodePeriodeSalah   temuan.Kode = "APBDES-LYN-41"
	KodeBulanSemester  temuan.Kode = "APBDES-LYN-42"
	KodeAngkaSalah     temuan.Kode = "APBDES-LYN-43"
	KodeAngkaMendua    temuan.Kode = "APBDES-LYN-44"
	KodeTanggalSalah   temuan.Kode = "APBDES-LYN-45"
	KodeTanpaIndikator temuan.Kode = "APBDES-LYN-46"
	KodeSkorSalah      temuan.Kode = "APBDES-LYN-47"
	KodeIKSBeda        temuan.Kode = "APBDES-LYN-48"
	KodeIndeksBeda     temuan.Kode = "APBDES-LYN-49"
	KodeStatusBeda     temuan.Kode = "APBDES-LYN-50"
	KodeBarisGanda     temuan.Kode = "APBDES-LYN-51"
	KodeKategoriAsing  temuan.Kode = "APBDES-LYN-52"
	KodeKategoriBeda   temuan.Kode = "APBDES-LYN-53"
	KodeTanpaPeriode   temuan.Kode = "APBDES-LYN-54"
	KodeGayaCampur     temuan.Kode = "APBDES-LYN-55"
	KodeFormulirAsing  temuan.Kode = "APBDES-LYN-56"
)

// aturan holds the findings of this package. None is a legal rule: they are about
// files and arithmetic.
var aturan = [...]temuan.Aturan{
	{Kode: KodeBerkasRusak, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Berkas tidak terbaca sebagai tabel: {sebab}.",
		Inggris:   "The file cannot be read as a table: {sebab}."}},
	{Kode: KodeKolomHilang, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" tidak ada pada baris judul.",
		Inggris:   "The header has no column \"{kolom}\"."}},
	{Kode: KodeKolomAsing, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" tidak dikenal dan tidak dibaca.",
		Inggris:   "Column \"{kolom}\" is not known and is not read."}},
	{Kode: KodeKolomBerulang, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" ada dua kali pada baris judul.",
		Inggris:   "The header has column \"{kolom}\" twice."}},
	{Kode: KodeSelBerlebih, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Ada isi di luar kolom berjudul: \"{nilai}\".",
		Inggris:   "There is content beyond the titled columns: \"{nilai}\"."}},
	{Kode: KodeDesaSalah, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kode desa \"{nilai}\" tidak terbaca: {sebab}.",
		Inggris:   "Village code \"{nilai}\" cannot be read: {sebab}."}},
	{Kode: KodeTahunSalah, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tahun \"{nilai}\" tidak terbaca.",
		Inggris:   "Year \"{nilai}\" cannot be read."}},
	{Kode: KodePeriodeSalah, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Periode \"{nilai}\" tidak terbaca; tulis S1, T1, 07, atau kosong untuk setahun.",
		Inggris:   "Period \"{nilai}\" cannot be read; write S1, T1, 07, or nothing for a year."}},
	{Kode: KodeBulanSemester, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Semester \"{nilai}\": setahun hanya dua semester. Bulan tertulis sebagai semester?",
		Inggris:   "Semester \"{nilai}\": a year has two. A month written as a semester?"}},
	{Kode: KodeAngkaSalah, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{kolom}: \"{nilai}\" bukan angka.",
		Inggris:   "{kolom}: \"{nilai}\" is no number."}},
	{Kode: KodeAngkaMendua, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{kolom}: \"{nilai}\" dapat dibaca dua cara, dan tabel ini tidak membuktikan gayanya; sebutkan gaya angkanya.",
		Inggris:   "{kolom}: \"{nilai}\" can be read two ways, and this table does not prove its style; name the style of numbers."}},
	{Kode: KodeTanggalSalah, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Tanggal \"{nilai}\" tidak terbaca atau mendua; tulis 2024-12-31.",
		Inggris:   "Date \"{nilai}\" cannot be read or reads two ways; write 2024-12-31."}},
	{Kode: KodeTanpaIndikator, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Baris ini tidak menyebut indikatornya.",
		Inggris:   "This row does not name its indicator."}},
	{Kode: KodeSkorSalah, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{kolom}: skor \"{nilai}\" bukan bilangan bulat 0 sampai 5.",
		Inggris:   "{kolom}: score \"{nilai}\" is no whole number from 0 to 5."}},
	{Kode: KodeIKSBeda, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "IKS tercetak {nilai}, dari 35 skornya {hitung}: selisih {selisih} skor.",
		Inggris:   "The printed IKS is {nilai}, its 35 scores give {hitung}: {selisih} score points apart."}},
	{Kode: KodeIndeksBeda, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{indeks} tercetak {nilai}, hasil hitungnya {hitung}.",
		Inggris:   "The printed {indeks} is {nilai}, computed it is {hitung}."}},
	{Kode: KodeStatusBeda, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Status tercetak \"{nilai}\", menurut IDM {idm} seharusnya \"{hitung}\".",
		Inggris:   "The printed status is \"{nilai}\"; with IDM {idm} it should be \"{hitung}\"."}},
	{Kode: KodeBarisGanda, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Desa {desa} tahun {tahun} sudah ada pada baris {baris}.",
		Inggris:   "Village {desa} in {tahun} already stands in row {baris}."}},
	{Kode: KodeKategoriAsing, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kategori sarana \"{nilai}\" tidak dikenal; barisnya disimpan tetapi tidak dihitung.",
		Inggris:   "Facility category \"{nilai}\" is not known; the row is kept but not counted."}},
	{Kode: KodeKategoriBeda, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "\"{nama}\" tertulis sebagai kategori \"{nilai}\"; namanya menunjuk {tunjuk}.",
		Inggris:   "\"{nama}\" stands in category \"{nilai}\"; its name points to {tunjuk}."}},
	{Kode: KodeTanpaPeriode, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tabel ini tidak memuat {apa}, dan pemanggil tidak menyebutkannya.",
		Inggris:   "This table does not hold the {apa}, and the caller did not name it."}},
	{Kode: KodeGayaCampur, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Gaya angka bercampur: {contoh}.",
		Inggris:   "Styles of numbers are mixed: {contoh}."}},
	{Kode: KodeFormulirAsing, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Formulir ini tidak dibaca di sini; yang dibaca: {pilihan}.",
		Inggris:   "This form is not read here; the forms read are: {pilihan}."}},
}

// DaftarAturan returns the findings of this package, in the order of their codes.
func DaftarAturan() []temuan.Aturan { return slices.Clone(aturan[:]) }

// aturanDari returns the rule with a code of this file.
func aturanDari(k temuan.Kode) *temuan.Aturan {
	i := slices.IndexFunc(aturan[:], func(a temuan.Aturan) bool { return a.Kode == k })
	return &aturan[i]
}
