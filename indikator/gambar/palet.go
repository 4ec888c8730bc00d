package gambar

import "github.com/dasbor-desa/dasbor/layanan"

// Tema is a theme. The zero value follows the reader's system where the output can ask it, and is light where it cannot.
type Tema uint8

// The themes.
const (
	TemaOtomatis Tema = iota
	TemaTerang
	TemaGelap
)

// Warna is a colour as 0xRRGGBB.
type Warna uint32

// String returns the form "#rrggbb".
func (w Warna) String() string {
	const heksa = "0123456789abcdef"
	b := [7]byte{'#'}
	for i := range 6 {
		b[i+1] = heksa[w>>(20-4*i)&15]
	}
	return string(b[:])
}

// Token names a colour by its use. A browser knows it as the custom property --apbdes-<name>.
type Token uint8

// The tokens; Kertas is the one that pictures are drawn on, and [DaftarToken] has them all. warnaPanas are the fills of the heat classes
// from Rp0 (0) to at least twice the median (5), warnaPanasTeks the text on them, warnaTitik the same classes as marks on paper.
const (
	warnaLatar       Token = iota // page behind the frame
	Kertas                        // frame and cards
	warnaTinta                    // text
	warnaRedup                    // secondary text
	warnaGaris                    // hairlines
	warnaGarisKuat                // axes, borders of controls
	warnaAksen                    // links, rising lines
	warnaAwas                     // warnings
	warnaLanggar                  // errors, beyond a limit
	warnaLatarAwas                // behind a warning badge
	warnaLintasan                 // track of a bar
	warnaPita                     // darker band of a bullet
	warnaIsi                      // filling of a bar
	warnaArsir                    // hatch of what is missing
	warnaArsirNol                 // hatch of Rp0
	warnaLain                     // spending outside the services
	warnaPadaLain                 // text on it
	warnaPadaLayanan              // text on the colour of a service
	warnaPendidikan
	warnaKesehatan
	warnaSanitasi
	warnaJamsos
	warnaAdminduk
	warnaPanas0
	warnaPanas1
	warnaPanas2
	warnaPanas3
	warnaPanas4
	warnaPanas5
	warnaPanasTeks0
	warnaPanasTeks1
	warnaPanasTeks2
	warnaPanasTeks3
	warnaPanasTeks4
	warnaPanasTeks5
	warnaTitik0
	warnaTitik1
	warnaTitik2
	warnaTitik3
	warnaTitik4
	warnaTitik5
	banyakToken = iota
)

// palet holds name, light and dark colour by Token. The heat classes run from brown over grey to teal, which people with red-green
// blindness can tell apart; Rp0 is red and hatched. Contrasts are held by a test.
var palet = [banyakToken]struct {
	nama          string
	terang, gelap Warna
}{
	warnaLatar:       {"latar", 0xF3F1EA, 0x11161B},
	Kertas:           {"kertas", 0xFFFEFA, 0x192027},
	warnaTinta:       {"tinta", 0x1B2530, 0xE8EDF1},
	warnaRedup:       {"redup", 0x58636F, 0xA3AFBA},
	warnaGaris:       {"garis", 0xE4DFD4, 0x2B353F},
	warnaGarisKuat:   {"garis-kuat", 0xC9C2B3, 0x46545F},
	warnaAksen:       {"aksen", 0x0A6A5F, 0x5FCDBB},
	warnaAwas:        {"awas", 0x9F4509, 0xF2A867},
	warnaLanggar:     {"langgar", 0xB0241C, 0xFF8F85},
	warnaLatarAwas:   {"latar-awas", 0xF8E7D8, 0x3B2C20},
	warnaLintasan:    {"lintasan", 0xEBE7DD, 0x2C3640},
	warnaPita:        {"pita", 0xD9D3C5, 0x3C4853},
	warnaIsi:         {"isi", 0x2B6F66, 0x53B8A8},
	warnaArsir:       {"arsir", 0xDDD7CA, 0x323D47},
	warnaArsirNol:    {"arsir-nol", 0xEFC5C0, 0x6B3B39},
	warnaLain:        {"lain", 0xDAD4C6, 0x38434D},
	warnaPadaLain:    {"pada-lain", 0x434C55, 0xC3CCD4},
	warnaPadaLayanan: {"pada-layanan", 0xFFFFFF, 0x10161B},
	warnaPendidikan:  {"pendidikan", 0x3A68AE, 0x76A4E4},
	warnaKesehatan:   {"kesehatan", 0xBB4A33, 0xEB9079},
	warnaSanitasi:    {"sanitasi", 0x17798D, 0x55C2D7},
	warnaJamsos:      {"jamsos", 0x7452A1, 0xA584D8},
	warnaAdminduk:    {"adminduk", 0x86690F, 0xDBBB57},
	warnaPanas0:      {"panas-0", 0xFFFEFA, 0x192027},
	warnaPanas1:      {"panas-1", 0xDF9C52, 0x965510},
	warnaPanas2:      {"panas-2", 0xF4DCB6, 0x5A4226},
	warnaPanas3:      {"panas-3", 0xF0EEE8, 0x28323B},
	warnaPanas4:      {"panas-4", 0xB0DAD1, 0x1D5750},
	warnaPanas5:      {"panas-5", 0x56AB9E, 0x1E7A6E},
	warnaPanasTeks0:  {"panas-teks-0", 0xA81E17, 0xFF9C93},
	warnaPanasTeks1:  {"panas-teks-1", 0x321A00, 0xFFF3E2},
	warnaPanasTeks2:  {"panas-teks-2", 0x1B2530, 0xF5EBDD},
	warnaPanasTeks3:  {"panas-teks-3", 0x1B2530, 0xE8EDF1},
	warnaPanasTeks4:  {"panas-teks-4", 0x14262B, 0xE6F5F2},
	warnaPanasTeks5:  {"panas-teks-5", 0x00201B, 0xF2FFFC},
	warnaTitik0:      {"titik-0", 0xB0241C, 0xFF8F85},
	warnaTitik1:      {"titik-1", 0x995208, 0xD97E20},
	warnaTitik2:      {"titik-2", 0xB97F2B, 0xE6BE81},
	warnaTitik3:      {"titik-3", 0x818990, 0x98A4AF},
	warnaTitik4:      {"titik-4", 0x33978A, 0x4DB0A1},
	warnaTitik5:      {"titik-5", 0x07594F, 0x86E3D2},
}

// DaftarToken returns every token in order.
func DaftarToken() []Token {
	d := make([]Token, banyakToken)
	for i := range d {
		d[i] = Token(i)
	}
	return d
}

// String returns the name without prefix, for example "panas-0", and "" for a value that is no token.
func (t Token) String() string {
	if int(t) >= banyakToken {
		return ""
	}
	return palet[t].nama
}

// Properti returns the name of the custom property, for example "--apbdes-panas-0".
func (t Token) Properti() string { return "--apbdes-" + t.String() }

// Warna returns the colour of a token in a theme; that of text for a value that is no token.
func (t Tema) Warna(k Token) Warna {
	if int(k) >= banyakToken {
		k = warnaTinta
	}
	if t == TemaGelap {
		return palet[k].gelap
	}
	return palet[k].terang
}

// layananW are the parts of class names of the services, in their order.
var layananW = [layanan.BanyakLayanan]struct {
	kelas string
	token Token
}{
	{"pendidikan", warnaPendidikan}, {"kesehatan", warnaKesehatan}, {"sanitasi", warnaSanitasi}, {"jamsos", warnaJamsos}, {"adminduk", warnaAdminduk},
}
