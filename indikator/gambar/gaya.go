package gambar

import "strings"

// Gaya is one property that a class gives to an SVG node. Either Nilai or Warna holds: Nilai "" means the colour of Warna.
type Gaya struct {
	Kelas   string
	Atribut string // SVG presentation attribute, which is also the name of the CSS property
	Nilai   string
	Warna   Token
}

// daftarGaya is in the order of the cascade: of two classes that give the same property, the later row wins.
var daftarGaya = []Gaya{
	// Filled areas.
	{"isi", "fill", "", Isi},
	{"isi-netral", "fill", "", Redup},
	{"isi-awas", "fill", "", Awas},
	{"isi-langgar", "fill", "", Langgar},
	{"isi-aksen", "fill", "", Aksen},
	{"isi-latar", "fill", "", Kertas},
	{"lintasan", "fill", "", Lintasan},
	{"pita-tua", "fill", "", Pita},
	{"l-pendidikan", "fill", "", PendidikanW},
	{"l-kesehatan", "fill", "", KesehatanW},
	{"l-sanitasi", "fill", "", SanitasiW},
	{"l-jamsos", "fill", "", JamsosW},
	{"l-adminduk", "fill", "", AdmindukW},
	{"l-lain", "fill", "", Lain},
	{"p-nol", "fill", "", Panas0},
	{"p-jauh-bawah", "fill", "", Panas1},
	{"p-bawah", "fill", "", Panas2},
	{"p-sekitar", "fill", "", Panas3},
	{"p-atas", "fill", "", Panas4},
	{"p-jauh-atas", "fill", "", Panas5},
	{"d-tanpa", "fill", "", Redup},
	{"d-nol", "fill", "", Kertas},
	{"d-nol", "stroke", "", Titik0},
	{"d-nol", "stroke-width", "1.6", 0},
	{"d-jauh-bawah", "fill", "", Titik1},
	{"d-bawah", "fill", "", Titik2},
	{"d-sekitar", "fill", "", Titik3},
	{"d-atas", "fill", "", Titik4},
	{"d-jauh-atas", "fill", "", Titik5},
	{"batas-desa", "stroke", "", Tinta},
	{"batas-desa", "stroke-width", "0.7", 0},
	{"batas-desa", "stroke-linejoin", "round", 0},
	{"tepi", "stroke", "", Kertas},
	{"tepi", "stroke-width", "1", 0},
	{"sorot", "stroke", "", Tinta},
	{"sorot", "stroke-width", "1.8", 0},
	// Lines.
	{"sumbu", "stroke", "", GarisKuat},
	{"sumbu", "stroke-width", "1", 0},
	{"median", "stroke", "", Tinta},
	{"median", "stroke-width", "1.5", 0},
	{"median", "stroke-dasharray", "2 2", 0},
	{"batas", "stroke", "", Tinta},
	{"batas", "stroke-width", "2", 0},
	{"tangkai", "stroke", "", Redup},
	{"tangkai", "stroke-width", "1.5", 0},
	{"pandu", "fill", "none", 0},
	{"pandu", "stroke", "", Redup},
	{"pandu", "stroke-width", "0.8", 0},
	{"pandu", "stroke-opacity", "0.6", 0},
	{"tren", "fill", "none", 0},
	{"tren", "stroke", "", Redup},
	{"tren", "stroke-width", "1.3", 0},
	{"tren", "stroke-opacity", "0.55", 0},
	{"tren-turun", "stroke-dasharray", "4 3", 0},
	{"tren-sorot-naik", "stroke", "", Aksen},
	{"tren-sorot-naik", "stroke-width", "2.4", 0},
	{"tren-sorot-naik", "stroke-opacity", "1", 0},
	{"tren-sorot-turun", "stroke", "", Awas},
	{"tren-sorot-turun", "stroke-width", "2.4", 0},
	{"tren-sorot-turun", "stroke-opacity", "1", 0},
	{"arsir", "fill", "none", 0},
	{"arsir", "stroke", "", Arsir},
	{"arsir", "stroke-width", "2.6", 0},
	{"arsir-nol", "fill", "none", 0},
	{"arsir-nol", "stroke", "", ArsirNol},
	{"arsir-nol", "stroke-width", "1.8", 0},
	{"bingkai", "fill", "none", 0},
	{"bingkai", "stroke", "", Garis},
	{"bingkai", "stroke-width", "1", 0},
	{"bingkai-nol", "fill", "none", 0},
	{"bingkai-nol", "stroke", "", Langgar},
	{"bingkai-nol", "stroke-width", "1.5", 0},
	{"silang", "fill", "none", 0},
	{"silang", "stroke", "", Langgar},
	{"silang", "stroke-width", "1.6", 0},
	{"silang", "stroke-linecap", "round", 0},
	{"ikon", "fill", "none", 0},
	{"ikon", "stroke", "", Redup},
	{"ikon", "stroke-width", "1.4", 0},
	{"ikon", "stroke-linejoin", "round", 0},
	{"ikon", "stroke-linecap", "round", 0},
	{"ikon-pada", "stroke", "", PadaLayanan},
	// Text.
	{"t", "fill", "", Tinta},
	{"t", "font-size", "12px", 0},
	{"t-redup", "fill", "", Redup},
	{"t-aksen", "fill", "", Aksen},
	{"t-awas", "fill", "", Awas},
	{"t-langgar", "fill", "", Langgar},
	{"t-pada-layanan", "fill", "", PadaLayanan},
	{"t-pada-lain", "fill", "", PadaLain},
	{"t-pada-tinta", "fill", "", Kertas},
	{"t-nol", "fill", "", PanasTeks0},
	{"t-jauh-bawah", "fill", "", PanasTeks1},
	{"t-bawah", "fill", "", PanasTeks2},
	{"t-sekitar", "fill", "", PanasTeks3},
	{"t-atas", "fill", "", PanasTeks4},
	{"t-jauh-atas", "fill", "", PanasTeks5},
	{"u10", "font-size", "10px", 0},
	{"u11", "font-size", "11px", 0},
	{"u13", "font-size", "13px", 0},
	{"u16", "font-size", "16px", 0},
	{"u18", "font-size", "18px", 0},
	{"u22", "font-size", "22px", 0},
	{"u28", "font-size", "28px", 0},
	{"sedang", "font-weight", "600", 0},
	{"tebal", "font-weight", "700", 0},
	{"tengah", "text-anchor", "middle", 0},
	{"akhir", "text-anchor", "end", 0},
}

// DaftarGaya returns what the classes of SVG nodes look like, in the order in which later rows win. The caller owns the slice.
func DaftarGaya() []Gaya { return append([]Gaya(nil), daftarGaya...) }

// GayaKelas returns the properties that a class attribute gives, each once, with the row that wins. Classes without a row give
// none.
func GayaKelas(kelas string) []Gaya {
	var hasil []Gaya
	for _, g := range daftarGaya {
		if !adaKelas(kelas, g.Kelas) {
			continue
		}
		diganti := false
		for i := range hasil {
			if hasil[i].Atribut == g.Atribut {
				hasil[i], diganti = g, true
			}
		}
		if !diganti {
			hasil = append(hasil, g)
		}
	}
	return hasil
}

// adaKelas reports whether a class attribute contains a class.
func adaKelas(kelas, satu string) bool {
	for kelas != "" {
		var k string
		k, kelas, _ = strings.Cut(kelas, " ")
		if k == satu {
			return true
		}
	}
	return false
}
