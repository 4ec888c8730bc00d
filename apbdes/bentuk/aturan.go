package bentuk

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// The findings of this package. They state facts about a request and claim no legal basis. Each pattern names a value once only,
// because validator's translator can fill a place only once.
var (
	aturanDesa = temuan.Aturan{Kode: "APBDES-BTK-01", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kode desa {nilai} tidak dapat dipakai: {sebab}.",
		Inggris:   "The village code {nilai} cannot be used: {sebab}."}}
	aturanKegiatan = temuan.Aturan{Kode: "APBDES-BTK-02", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kode kegiatan {nilai} tidak terbaca: {sebab}.",
		Inggris:   "The kegiatan code {nilai} cannot be read: {sebab}."}}
	aturanRekening = temuan.Aturan{Kode: "APBDES-BTK-03", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kode rekening {nilai} tidak terbaca: {sebab}.",
		Inggris:   "The account code {nilai} cannot be read: {sebab}."}}
	aturanRupiah = temuan.Aturan{Kode: "APBDES-BTK-04", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Nilai uang {nilai} tidak terbaca: {sebab}.",
		Inggris:   "The amount {nilai} cannot be read: {sebab}."}}
	aturanTahun = temuan.Aturan{Kode: "APBDES-BTK-05", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tahun anggaran {nilai} tidak dapat dipakai: {sebab}.",
		Inggris:   "The budget year {nilai} cannot be used: {sebab}."}}
	aturanSumber = temuan.Aturan{Kode: "APBDES-BTK-06", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Sumber dana {nilai} tidak dapat dipakai: {sebab}.",
		Inggris:   "The fund {nilai} cannot be used: {sebab}."}}
	aturanTanggal = temuan.Aturan{Kode: "APBDES-BTK-07", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tanggal {nilai} tidak terbaca: {sebab}.",
		Inggris:   "The date {nilai} cannot be read: {sebab}."}}
	aturanBagan = temuan.Aturan{Kode: "APBDES-BTK-08", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Bagan akun {nilai} tidak dikenal: {sebab}.",
		Inggris:   "The chart of accounts {nilai} is not known: {sebab}."}}
	aturanSasaran = temuan.Aturan{Kode: "APBDES-BTK-09", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Sasaran jumlah tercetak {nilai} tidak dikenal: {sebab}.",
		Inggris:   "The printed total {nilai} is not known: {sebab}."}}
	aturanSkema = temuan.Aturan{Kode: "APBDES-BTK-10", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Skema {nilai} tidak dikenal: {sebab}.",
		Inggris:   "The schema {nilai} is not known: {sebab}."}}
	aturanBerisi = temuan.Aturan{Kode: "APBDES-BTK-11", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Daftar {nilai} kosong: {sebab}.",
		Inggris:   "The list {nilai} is empty: {sebab}."}}
	// aturanLain is for the tags of validator itself and those of other packages.
	aturanLain = temuan.Aturan{Kode: "APBDES-BTK-12", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Isian {nilai} tidak memenuhi syarat: {sebab}.",
		Inggris:   "The field {nilai} does not meet the condition: {sebab}."}}
	// aturanJSON is for JSON that does not fit the Go type at all.
	aturanJSON = temuan.Aturan{Kode: "APBDES-BTK-13", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "JSON tidak dapat dibaca: {sebab}.",
		Inggris:   "The JSON cannot be read: {sebab}."}}
)

// DaftarAturan lists the findings of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	var d []temuan.Aturan
	for _, t := range daftarTag() {
		d = append(d, *t.aturan)
	}
	return append(d, aturanLain, aturanJSON)
}
