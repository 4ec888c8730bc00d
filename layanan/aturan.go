package layanan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Codes of the findings about a map file. They are permanent.
const (
	KodePetaRusak     temuan.Kode = "APBDES-LYN-01"
	KodeKolomHilang   temuan.Kode = "APBDES-LYN-02"
	KodeKolomAsing    temuan.Kode = "APBDES-LYN-03"
	KodeTanpaVersi    temuan.Kode = "APBDES-LYN-04"
	KodeKodeSalah     temuan.Kode = "APBDES-LYN-05"
	KodeBukanKegiatan temuan.Kode = "APBDES-LYN-06"
	KodeDiLuarBagan   temuan.Kode = "APBDES-LYN-07"
	KodeKodeGanda     temuan.Kode = "APBDES-LYN-08"
	KodeLayananAsing  temuan.Kode = "APBDES-LYN-09"
	KodeTandaAsing    temuan.Kode = "APBDES-LYN-10"
	KodeTandaTakCocok temuan.Kode = "APBDES-LYN-11"
	KodeTidakLengkap  temuan.Kode = "APBDES-LYN-12"
	KodeSelBerlebih   temuan.Kode = "APBDES-LYN-13"
	KodeKolomBerulang temuan.Kode = "APBDES-LYN-14"
)

// aturanPeta holds the findings of BacaPeta. None is a legal rule: they are
// about the form of a file.
var aturanPeta = [...]temuan.Aturan{
	{Kode: KodePetaRusak, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Berkas peta tidak terbaca sebagai CSV UTF-8: {sebab}.",
		Inggris:   "The map cannot be read as UTF-8 CSV: {sebab}."}},
	{Kode: KodeKolomHilang, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" tidak ada pada baris judul.",
		Inggris:   "The header has no column \"{kolom}\"."}},
	{Kode: KodeKolomAsing, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" tidak dikenal dan tidak dibaca.",
		Inggris:   "Column \"{kolom}\" is not known and is not read."}},
	{Kode: KodeTanpaVersi, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Peta tidak menyebut versinya; tambahkan baris pertama \"# versi: …\".",
		Inggris:   "The map does not name its version; add a first line \"# versi: …\"."}},
	{Kode: KodeKodeSalah, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kode kegiatan \"{nilai}\" tidak terbaca: {sebab}.",
		Inggris:   "Kegiatan code \"{nilai}\" cannot be read: {sebab}."}},
	{Kode: KodeBukanKegiatan, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "\"{nilai}\" bukan kode kegiatan; peta disusun per kegiatan atau rentang 90-99.",
		Inggris:   "\"{nilai}\" is not the code of a kegiatan; a map is made of kegiatan or ranges 90-99."}},
	{Kode: KodeDiLuarBagan, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kode {nilai} tidak ada dalam bagan kegiatan.",
		Inggris:   "Code {nilai} is not in the chart of kegiatan."}},
	{Kode: KodeKodeGanda, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kode {nilai} sudah ada pada baris {baris}.",
		Inggris:   "Code {nilai} already stands in row {baris}."}},
	{Kode: KodeLayananAsing, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Layanan \"{nilai}\" tidak dikenal; pilihannya: {pilihan}.",
		Inggris:   "Service \"{nilai}\" is not known; the choices are: {pilihan}."}},
	{Kode: KodeTandaAsing, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tanda \"{nilai}\" tidak dikenal; pilihannya: {pilihan}.",
		Inggris:   "Mark \"{nilai}\" is not known; the choices are: {pilihan}."}},
	{Kode: KodeTandaTakCocok, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tanda \"{nilai}\" tidak cocok dengan layanan \"{layanan}\" untuk kode {kode}.",
		Inggris:   "Mark \"{nilai}\" does not go with service \"{layanan}\" for code {kode}."}},
	{Kode: KodeTidakLengkap, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{banyak} kegiatan dalam bagan tidak diputuskan oleh peta ini, mulai dari {nilai}.",
		Inggris:   "{banyak} kegiatan of the chart are not decided by this map, beginning with {nilai}."}},
	{Kode: KodeSelBerlebih, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Ada isi di luar kolom berjudul: \"{nilai}\".",
		Inggris:   "There is content beyond the titled columns: \"{nilai}\"."}},
	{Kode: KodeKolomBerulang, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" ada dua kali pada baris judul.",
		Inggris:   "The header has column \"{kolom}\" twice."}},
}

// DaftarAturanPeta returns the findings BacaPeta can make, in the order of their
// codes.
func DaftarAturanPeta() []temuan.Aturan { return slices.Clone(aturanPeta[:]) }

// aturanDari returns the rule with a code of this file.
func aturanDari(k temuan.Kode) *temuan.Aturan {
	i := slices.IndexFunc(aturanPeta[:], func(a temuan.Aturan) bool { return a.Kode == k })
	return &aturanPeta[i]
}
