package svg

import (
	"io"
	"strings"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// huruf are the fonts of a standalone picture. Widths were computed for the widest of them.
const huruf = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Helvetica, Arial, sans-serif"

// OpsiSVG sets how a picture is written. The zero value is light, without a background, with colours resolved.
type OpsiSVG struct {
	Tema gambar.Tema
	// Latar paints the paper behind the picture, for places whose colour is not known.
	Latar bool
	// Bahasa is the BCP 47 tag of the texts; "" writes none.
	Bahasa string
	// LebarMM is the width in print in millimetres; 0 leaves the size in CSS pixels. The height follows.
	LebarMM int
}

// TulisSVG writes a picture as a file of its own, with title, description and role. The error is that of w, or wraps
// [gambar.ErrIzin] if the picture contains what a scene may not.
func TulisSVG(w io.Writer, g *gambar.Gambar, o OpsiSVG) error {
	akar := g.SVG()
	if err := gambar.Periksa(akar); err != nil {
		return err
	}
	b := make([]byte, 0, 16<<10)
	b = append(b, `<svg xmlns="http://www.w3.org/2000/svg"`...)
	b = tambahAtribut(b, "viewBox", akar.Cari("viewBox"))
	if o.LebarMM > 0 && g.Lebar > 0 {
		b = tambahAtribut(b, "width", string(tambahBulat(nil, o.LebarMM))+"mm")
		b = tambahAtribut(b, "height", string(tambahBulat(nil, int((int64(o.LebarMM)*int64(g.Tinggi)+int64(g.Lebar/2))/int64(g.Lebar))))+"mm")
	} else {
		b = tambahAtribut(b, "width", akar.Cari("width"))
		b = tambahAtribut(b, "height", akar.Cari("height"))
	}
	b = append(b, ` role="img" aria-labelledby="judul uraian" font-family="`...)
	b = append(append(b, huruf...), '"')
	if o.Bahasa != "" {
		b = tambahAtribut(b, "xml:lang", o.Bahasa)
	}
	b = append(b, `><title id="judul">`...)
	b = tambahTeks(b, g.Judul)
	b = append(b, `</title><desc id="uraian">`...)
	b = tambahTeks(b, g.Uraian)
	b = append(b, "</desc>\n"...)
	if o.Latar {
		b = append(b, `<rect width="100%" height="100%" fill="`...)
		b = append(append(b, o.Tema.Warna(gambar.Kertas).String()...), "\"/>\n"...)
	}
	for i := range akar.Anak {
		b = tambahSimpul(b, akar.Anak[i], o.Tema)
		b = append(b, '\n')
	}
	b = append(b, "</svg>\n"...)
	_, err := w.Write(b)
	return err
}

// tambahSimpul appends one SVG node with its classes turned into attributes.
func tambahSimpul(b []byte, s *gambar.Simpul, t gambar.Tema) []byte {
	b = append(append(b, '<'), s.Tag...)
	for _, a := range s.Atribut {
		switch a.Nama {
		case "class":
			for _, g := range gambar.GayaKelas(a.Nilai) {
				nilai := g.Nilai
				if nilai == "" {
					nilai = t.Warna(g.Warna).String()
				}
				b = tambahAtribut(b, g.Atribut, nilai)
			}
		case "part", "tabindex": // for a page only
		default:
			if !strings.HasPrefix(a.Nama, "data-") { // so are these
				b = tambahAtribut(b, a.Nama, a.Nilai)
			}
		}
	}
	if s.Teks == "" && len(s.Anak) == 0 {
		return append(b, '/', '>')
	}
	b = append(b, '>')
	b = tambahTeks(b, s.Teks)
	for i := range s.Anak {
		b = tambahSimpul(b, s.Anak[i], t)
	}
	return append(append(append(b, '<', '/'), s.Tag...), '>')
}
