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
	{"isi", "fill", "", warnaIsi},
	{"isi-netral", "fill", "", warnaRedup},
	{"isi-awas", "fill", "", warnaAwas},
	{"isi-langgar", "fill", "", warnaLanggar},
	{"isi-aksen", "fill", "", warnaAksen},
	{"isi-latar", "fill", "", Kertas},
	{"lintasan", "fill", "", warnaLintasan},
	{"pita-tua", "fill", "", warnaPita},
	{"l-pendidikan", "fill", "", warnaPendidikan},
	{"l-kesehatan", "fill", "", warnaKesehatan},
	{"l-sanitasi", "fill", "", warnaSanitasi},
	{"l-jamsos", "fill", "", warnaJamsos},
	{"l-adminduk", "fill", "", warnaAdminduk},
	{"l-lain", "fill", "", warnaLain},
	{"p-nol", "fill", "", warnaPanas0},
	{"p-jauh-bawah", "fill", "", warnaPanas1},
	{"p-bawah", "fill", "", warnaPanas2},
	{"p-sekitar", "fill", "", warnaPanas3},
	{"p-atas", "fill", "", warnaPanas4},
	{"p-jauh-atas", "fill", "", warnaPanas5},
	{"d-tanpa", "fill", "", warnaRedup},
	{"d-nol", "fill", "", Kertas},
	{"d-nol", "stroke", "", warnaTitik0},
	{"d-nol", "stroke-width", "1.6", 0},
	{"d-jauh-bawah", "fill", "", warnaTitik1},
	{"d-bawah", "fill", "", warnaTitik2},
	{"d-sekitar", "fill", "", warnaTitik3},
	{"d-atas", "fill", "", warnaTitik4},
	{"d-jauh-atas", "fill", "", warnaTitik5},
	{"batas-desa", "stroke", "", warnaTinta},
	{"batas-desa", "stroke-width", "0.7", 0},
	{"batas-desa", "stroke-linejoin", "round", 0},
	{"tepi", "stroke", "", Kertas},
	{"tepi", "stroke-width", "1", 0},
	{"sorot", "stroke", "", warnaTinta},
	{"sorot", "stroke-width", "1.8", 0},
	// Lines.
	{"sumbu", "stroke", "", warnaGarisKuat},
	{"sumbu", "stroke-width", "1", 0},
	{"median", "stroke", "", warnaTinta},
	{"median", "stroke-width", "1.5", 0},
	{"median", "stroke-dasharray", "2 2", 0},
	{"batas", "stroke", "", warnaTinta},
	{"batas", "stroke-width", "2", 0},
	{"tangkai", "stroke", "", warnaRedup},
	{"tangkai", "stroke-width", "1.5", 0},
	{"pandu", "fill", "none", 0},
	{"pandu", "stroke", "", warnaRedup},
	{"pandu", "stroke-width", "0.8", 0},
	{"pandu", "stroke-opacity", "0.6", 0},
	{"tren", "fill", "none", 0},
	{"tren", "stroke", "", warnaRedup},
	{"tren", "stroke-width", "1.3", 0},
	{"tren", "stroke-opacity", "0.55", 0},
	{"tren-turun", "stroke-dasharray", "4 3", 0},
	{"tren-sorot-naik", "stroke", "", warnaAksen},
	{"tren-sorot-naik", "stroke-width", "2.4", 0},
	{"tren-sorot-naik", "stroke-opacity", "1", 0},
	{"tren-sorot-turun", "stroke", "", warnaAwas},
	{"tren-sorot-turun", "stroke-width", "2.4", 0},
	{"tren-sorot-turun", "stroke-opacity", "1", 0},
	{"arsir", "fill", "none", 0},
	{"arsir", "stroke", "", warnaArsir},
	{"arsir", "stroke-width", "2.6", 0},
	{"arsir-nol", "fill", "none", 0},
	{"arsir-nol", "stroke", "", warnaArsirNol},
	{"arsir-nol", "stroke-width", "1.8", 0},
	{"bingkai", "fill", "none", 0},
	{"bingkai", "stroke", "", warnaGaris},
	{"bingkai", "stroke-width", "1", 0},
	{"bingkai-nol", "fill", "none", 0},
	{"bingkai-nol", "stroke", "", warnaLanggar},
	{"bingkai-nol", "stroke-width", "1.5", 0},
	{"silang", "fill", "none", 0},
	{"silang", "stroke", "", warnaLanggar},
	{"silang", "stroke-width", "1.6", 0},
	{"silang", "stroke-linecap", "round", 0},
	{"ikon", "fill", "none", 0},
	{"ikon", "stroke", "", warnaRedup},
	{"ikon", "stroke-width", "1.4", 0},
	{"ikon", "stroke-linejoin", "round", 0},
	{"ikon", "stroke-linecap", "round", 0},
	{"ikon-pada", "stroke", "", warnaPadaLayanan},
	// Text.
	{"t", "fill", "", warnaTinta},
	{"t", "font-size", "12px", 0},
	{"t-redup", "fill", "", warnaRedup},
	{"t-aksen", "fill", "", warnaAksen},
	{"t-awas", "fill", "", warnaAwas},
	{"t-langgar", "fill", "", warnaLanggar},
	{"t-pada-layanan", "fill", "", warnaPadaLayanan},
	{"t-pada-lain", "fill", "", warnaPadaLain},
	{"t-pada-tinta", "fill", "", Kertas},
	{"t-nol", "fill", "", warnaPanasTeks0},
	{"t-jauh-bawah", "fill", "", warnaPanasTeks1},
	{"t-bawah", "fill", "", warnaPanasTeks2},
	{"t-sekitar", "fill", "", warnaPanasTeks3},
	{"t-atas", "fill", "", warnaPanasTeks4},
	{"t-jauh-atas", "fill", "", warnaPanasTeks5},
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
