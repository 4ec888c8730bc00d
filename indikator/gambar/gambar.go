package gambar

import (
	"strconv"

	"github.com/dasbor-desa/dasbor/indikator"
)

// Jenis is a kind of picture.
type Jenis uint8

// The pictures. Those marked (desa) are about the village Opsi.Desa.
const (
	JenisPita        Jenis = iota // a hundred rupiah of spending by service
	JenisPanas                    // the heat table, as a picture
	JenisSebaran                  // dot strips by service
	JenisLereng                   // shares of two years
	JenisGaris                    // shares over the years, one panel for each village
	JenisKelengkapan              // which villages are in the figures
	JenisAmbang                   // pay of officials against its limit, by village
	JenisPitaDesa                 // (desa) a hundred rupiah of spending by service
	JenisSusunan                  // (desa) icicle of bidang, sub-bidang and kegiatan
	JenisSerapan                  // (desa) bullets of absorption by bidang
	JenisJembatan                 // (desa) from the first plan over the change to realisasi
	JenisAmbangDesa               // (desa) pay of officials against its limit
	JenisSebaranDesa              // (desa) dot strips with the village marked
	JenisPoster                   // the whole board in one picture
	JenisPeta                     // the share of basic services by place, or as tiles
	banyakJenis      = iota
)

var namaJenis = [banyakJenis]string{
	"pita", "panas", "sebaran", "lereng", "garis", "kelengkapan", "ambang", "pita-desa", "susunan", "serapan", "jembatan",
	"ambang-desa", "sebaran-desa", "poster", "peta",
}

// String returns the name in data-gambar, for example "pita", and "" for a value that is no Jenis.
func (j Jenis) String() string { return namaDari(namaJenis[:], j) }

// UraiJenis is the inverse of [Jenis.String].
func UraiJenis(s string) (Jenis, bool) { return urai[Jenis](namaJenis[:], s) }

// DaftarJenis returns every kind of picture in order.
func DaftarJenis() []Jenis {
	d := make([]Jenis, banyakJenis)
	for i := range d {
		d[i] = Jenis(i)
	}
	return d
}

// Gambar is one picture as SVG nodes, with its text alternative and the same numbers as a table. The zero value is no picture.
type Gambar struct {
	Jenis         Jenis
	Judul         string // names the picture
	Uraian        string // one sentence that says what it shows
	Lebar, Tinggi int    // hundredths of a CSS pixel
	Isi           []*Simpul
	Tabel         Tabel
}

// Tabel is the twin of a picture. The first cell of each row names it.
type Tabel struct {
	Judul  string
	Kepala []string
	Baris  [][]string

	tautan [][][]string // by row and cell: the attributes of a button
}

// Ada reports whether there is anything to be seen.
func (g *Gambar) Ada() bool { return len(g.Isi) > 0 }

// SVG returns the picture as one svg node with its size and its text alternative.
func (g *Gambar) SVG() *Simpul {
	return el("svg", "gs", g.Isi...).beri(
		"viewBox", "0 0 "+teksPx(g.Lebar)+" "+teksPx(g.Tinggi), "width", teksPx(g.Lebar), "height", teksPx(g.Tinggi),
		"role", "img", "aria-label", g.Judul+". "+g.Uraian)
}

// Figur returns the picture as a figure with its twin table in a fold. label is the text of the fold, "" for no table.
func (g *Gambar) Figur(label string) *Simpul {
	f := el("figure", "gambar", g.SVG()).beri("part", "grafik", "data-gambar", g.Jenis.String())
	if label != "" && len(g.Tabel.Baris) > 0 {
		f = f.tambah(el("details", "kembar", elTeks("summary", "", label), g.Tabel.simpul()))
	}
	return f
}

func (t *Tabel) simpul() *Simpul {
	kepala := el("tr", "")
	for _, k := range t.Kepala {
		kepala = kepala.tambah(elTeks("th", "", k).beri("scope", "col"))
	}
	baris := make([]*Simpul, len(t.Baris))
	for n, b := range t.Baris {
		isi := make([]*Simpul, len(b))
		for i, sel := range b {
			var tautan []string
			if n < len(t.tautan) && i < len(t.tautan[n]) && sel != TanpaAngka {
				tautan = t.tautan[n][i]
			}
			isi[i] = selKembar(i == 0, sel, tautan)
		}
		baris[n] = el("tr", "", isi...)
	}
	return el("div", "gulung", el("table", "tabel-kembar", elTeks("caption", "sr", t.Judul), el("thead", "", kepala), el("tbody", "", baris...))).
		beri("tabindex", "0", "role", "group", "aria-label", t.Judul)
}

func selKembar(kepala bool, teks string, tautan []string) *Simpul {
	s := el("td", "")
	if kepala {
		s = el("th", "").beri("scope", "row")
	}
	if len(tautan) == 0 {
		s.Teks = bersih(teks)
		return s
	}
	return s.tambah(elTeks("button", "tautan", teks).beri("type", "button").beri(tautan...))
}

// HitungGambar draws one picture of the board p. It returns false if p has no figures for it. The width of the picture is Opsi.Lebar.
func HitungGambar(p *indikator.Papan, j Jenis, o Opsi) (Gambar, bool) {
	h := pelukisBaru(p, o)
	lebar := h.lebar * px
	var g Gambar
	switch j {
	case JenisPita:
		g = h.pita(h.bagianArea(), lebar)
	case JenisPanas:
		g = h.panasSVG(lebar)
	case JenisSebaran:
		g = h.sebaran(lebar, -1)
	case JenisLereng:
		g = h.lereng(lebar)
	case JenisGaris:
		g = h.garis(lebar)
	case JenisKelengkapan:
		g = h.kelengkapan(lebar)
	case JenisAmbang:
		g = h.ambang(lebar)
	case JenisPeta:
		g = h.peta(lebar)
	case JenisPoster:
		g = h.poster(lebar)
	default:
		g = h.gambarDesa(j, lebar)
	}
	g.Jenis = j
	return g, g.Ada()
}

// gambarDesa draws the pictures of one village.
func (h *pelukis) gambarDesa(j Jenis, lebar int) Gambar {
	d, ada := h.desa(h.o.Desa)
	if !ada {
		return Gambar{}
	}
	switch j {
	case JenisPitaDesa:
		return h.pita(h.bagianDesa(d), lebar)
	case JenisSusunan:
		return h.susunan(d, lebar)
	case JenisSerapan:
		return h.serapan(d, lebar)
	case JenisJembatan:
		return h.jembatanDesa(d, lebar)
	case JenisAmbangDesa:
		return h.ambangDesa(d, lebar)
	case JenisSebaranDesa:
		return h.sebaran(lebar, h.o.Desa)
	default:
		return Gambar{}
	}
}

// bulat writes a whole number for an attribute.
//
//go:noinline
func bulat(n int) string { return strconv.Itoa(n) }
