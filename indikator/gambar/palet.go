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

// The tokens. Panas are the fills of the heat classes from Rp0 (0) to at least twice the median (5), PanasTeks the text on
// them, Titik the same classes as marks on paper.
const (
	Latar       Token = iota // page behind the frame
	Kertas                   // frame and cards
	Tinta                    // text
	Redup                    // secondary text
	Garis                    // hairlines
	GarisKuat                // axes, borders of controls
	Aksen                    // links, rising lines
	Awas                     // warnings
	Langgar                  // errors, beyond a limit
	LatarAwas                // behind a warning badge
	Lintasan                 // track of a bar
	Pita                     // darker band of a bullet
	Isi                      // filling of a bar
	Arsir                    // hatch of what is missing
	ArsirNol                 // hatch of Rp0
	Lain                     // spending outside the services
	PadaLain                 // text on it
	PadaLayanan              // text on the colour of a service
	PendidikanW
	KesehatanW
	SanitasiW
	JamsosW
	AdmindukW
	Panas0
	Panas1
	Panas2
	Panas3
	Panas4
	Panas5
	PanasTeks0
	PanasTeks1
	PanasTeks2
	PanasTeks3
	PanasTeks4
	PanasTeks5
	Titik0
	Titik1
	Titik2
	Titik3
	Titik4
	Titik5
	banyakToken = iota
)

// palet holds name, light and dark colour by Token. The heat classes run from brown over grey to teal, which people with red-green
// blindness can tell apart; Rp0 is red and hatched. Contrasts are held by a test.
var palet = [banyakToken]struct {
	nama          string
	terang, gelap Warna
}{
	Latar:       {"latar", 0xF3F1EA, 0x11161B},
	Kertas:      {"kertas", 0xFFFEFA, 0x192027},
	Tinta:       {"tinta", 0x1B2530, 0xE8EDF1},
	Redup:       {"redup", 0x58636F, 0xA3AFBA},
	Garis:       {"garis", 0xE4DFD4, 0x2B353F},
	GarisKuat:   {"garis-kuat", 0xC9C2B3, 0x46545F},
	Aksen:       {"aksen", 0x0A6A5F, 0x5FCDBB},
	Awas:        {"awas", 0x9F4509, 0xF2A867},
	Langgar:     {"langgar", 0xB0241C, 0xFF8F85},
	LatarAwas:   {"latar-awas", 0xF8E7D8, 0x3B2C20},
	Lintasan:    {"lintasan", 0xEBE7DD, 0x2C3640},
	Pita:        {"pita", 0xD9D3C5, 0x3C4853},
	Isi:         {"isi", 0x2B6F66, 0x53B8A8},
	Arsir:       {"arsir", 0xDDD7CA, 0x323D47},
	ArsirNol:    {"arsir-nol", 0xEFC5C0, 0x6B3B39},
	Lain:        {"lain", 0xDAD4C6, 0x38434D},
	PadaLain:    {"pada-lain", 0x434C55, 0xC3CCD4},
	PadaLayanan: {"pada-layanan", 0xFFFFFF, 0x10161B},
	PendidikanW: {"pendidikan", 0x3A68AE, 0x76A4E4},
	KesehatanW:  {"kesehatan", 0xBB4A33, 0xEB9079},
	SanitasiW:   {"sanitasi", 0x17798D, 0x55C2D7},
	JamsosW:     {"jamsos", 0x7452A1, 0xA584D8},
	AdmindukW:   {"adminduk", 0x86690F, 0xDBBB57},
	Panas0:      {"panas-0", 0xFFFEFA, 0x192027},
	Panas1:      {"panas-1", 0xDF9C52, 0x965510},
	Panas2:      {"panas-2", 0xF4DCB6, 0x5A4226},
	Panas3:      {"panas-3", 0xF0EEE8, 0x28323B},
	Panas4:      {"panas-4", 0xB0DAD1, 0x1D5750},
	Panas5:      {"panas-5", 0x56AB9E, 0x1E7A6E},
	PanasTeks0:  {"panas-teks-0", 0xA81E17, 0xFF9C93},
	PanasTeks1:  {"panas-teks-1", 0x321A00, 0xFFF3E2},
	PanasTeks2:  {"panas-teks-2", 0x1B2530, 0xF5EBDD},
	PanasTeks3:  {"panas-teks-3", 0x1B2530, 0xE8EDF1},
	PanasTeks4:  {"panas-teks-4", 0x14262B, 0xE6F5F2},
	PanasTeks5:  {"panas-teks-5", 0x00201B, 0xF2FFFC},
	Titik0:      {"titik-0", 0xB0241C, 0xFF8F85},
	Titik1:      {"titik-1", 0x995208, 0xD97E20},
	Titik2:      {"titik-2", 0xB97F2B, 0xE6BE81},
	Titik3:      {"titik-3", 0x818990, 0x98A4AF},
	Titik4:      {"titik-4", 0x33978A, 0x4DB0A1},
	Titik5:      {"titik-5", 0x07594F, 0x86E3D2},
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

// Warna returns the colour of a token in a theme; that of Tinta for a value that is no token.
func (t Tema) Warna(k Token) Warna {
	if int(k) >= banyakToken {
		k = Tinta
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
	{"pendidikan", PendidikanW}, {"kesehatan", KesehatanW}, {"sanitasi", SanitasiW}, {"jamsos", JamsosW}, {"adminduk", AdmindukW},
}
