package batas

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

var (
	aturanTanpaKode = temuan.Aturan{Kode: "APBDES-WIL-01", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Bidang ke-{nomor} {nama} tidak membawa kode desa yang dapat dibaca ({nilai}); tidak digambar. Tulis kode Kemendagri sepuluh angka pada properti kode_desa.",
		Inggris:   "Shape {nomor} {nama} carries no village code that can be read ({nilai}); it is not drawn. Write the ten-digit Kemendagri code into the property kode_desa.",
	}}
	aturanBentuk = temuan.Aturan{Kode: "APBDES-WIL-02", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Bidang ke-{nomor} {nama} tidak dapat digambar: {sebab}.",
		Inggris:   "Shape {nomor} {nama} cannot be drawn: {sebab}.",
	}}
	aturanTerbalik = temuan.Aturan{Kode: "APBDES-WIL-03", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Koordinat bidang ke-{nomor} {nama} tampak terbalik: lintang ditulis sebelum bujur ({nilai}). GeoJSON menulis bujur lebih dahulu; tidak digambar.",
		Inggris:   "The coordinates of shape {nomor} {nama} look reversed: latitude before longitude ({nilai}). GeoJSON writes the longitude first; it is not drawn.",
	}}
	aturanTerbuka = temuan.Aturan{Kode: "APBDES-WIL-04", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{banyak} cincin bidang ke-{nomor} {nama} tidak ditutup; ditutup dengan garis lurus ke titik pertamanya.",
		Inggris:   "{banyak} rings of shape {nomor} {nama} are not closed; they are closed by a straight line to their first point.",
	}}
	aturanGanda = temuan.Aturan{Kode: "APBDES-WIL-05", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Kode {kode} ada pada lebih dari satu bidang (ke-{nomor} {nama}); digambar bersama.",
		Inggris:   "The code {kode} stands on more than one shape (shape {nomor} {nama}); they are drawn together.",
	}}
	aturanTanpaBatas = temuan.Aturan{Kode: "APBDES-WIL-06", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Berkas batas tidak memuat {banyak} desa: {daftar}. Desa itu tidak ada di gambar peta.",
		Inggris:   "The file of boundaries does not hold {banyak} villages: {daftar}. They are not in the map.",
	}}
	aturanTanpaDesa = temuan.Aturan{Kode: "APBDES-WIL-07", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{banyak} bidang di wilayah ini tidak cocok dengan desa mana pun di data: {daftar}. Digambar tanpa angka.",
		Inggris:   "{banyak} shapes of this area match no village of the data: {daftar}. They are drawn without figures.",
	}}
)

// DaftarAturan lists the findings of this package.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{aturanTanpaKode, aturanBentuk, aturanTerbalik, aturanTerbuka, aturanGanda, aturanTanpaBatas, aturanTanpaDesa}
}
