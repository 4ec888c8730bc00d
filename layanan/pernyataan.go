package layanan

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// PernyataanPeta is the sentence to show wherever a figure rests on the map, in
// Indonesian. PernyataanPetaInggris is the same in English.
const (
	PernyataanPeta        = "Peta kegiatan ke layanan dasar ini keputusan kami; daftar resmi tidak ditemukan. Peta dapat diganti."
	PernyataanPetaInggris = "This map from kegiatan to basic services is ours; no official list was found. It can be replaced."
)

// PernyataanPetaLain is the sentence for a map that came with the data, in place of PernyataanPeta; PernyataanPetaLainInggris is the
// same in English.
const (
	PernyataanPetaLain        = "Peta layanan ini diberikan bersama data, bukan resmi dan bukan bawaan; daftar resmi tidak ditemukan."
	PernyataanPetaLainInggris = "This map of services came with the data; it is neither official nor the built-in one. No official list was found."
)

// PernyataanUntuk returns the sentence for figures that rest on the map of that
// version: PernyataanPeta for the built-in map, PernyataanPetaLain for any other.
func PernyataanUntuk(versi string) Teks {
	if versi == PetaBawaan().Versi {
		return Teks{PernyataanPeta, PernyataanPetaInggris}
	}
	return Teks{PernyataanPetaLain, PernyataanPetaLainInggris}
}

// TeksPernyataan returns PernyataanPeta in the language asked for.
func TeksPernyataan(b temuan.Bahasa) string {
	if b == temuan.Inggris {
		return PernyataanPetaInggris
	}
	return PernyataanPeta
}
