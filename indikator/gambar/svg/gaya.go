package svg

import (
	_ "embed" // the style sheet is a file, so that tools for style sheets work on it
	"io"
	"strconv"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

//go:embed gaya.css
var lembar string

// OpsiGaya sets how the style sheet is written.
type OpsiGaya struct {
	// Pemilih is the selector that carries the custom properties, such as ":root" or ":host"; "" means ":root".
	Pemilih string
	// Tema fixes a theme; TemaOtomatis follows the reader.
	Tema gambar.Tema
}

// TulisGaya writes the style sheet of a scene: the palette as custom properties, the looks of the SVG classes from
// [gambar.DaftarGaya], and the layout. For a shadow root write it with Pemilih ":host".
func TulisGaya(w io.Writer, o OpsiGaya) error {
	_, err := w.Write(tambahGaya(nil, o))
	return err
}

func tambahGaya(b []byte, o OpsiGaya) []byte {
	p := o.Pemilih
	if p == "" {
		p = ":root"
	}
	if o.Tema != gambar.TemaOtomatis {
		b = tambahPalet(b, p, o.Tema)
	} else {
		b = tambahPalet(b, p, gambar.TemaTerang)
		b = append(b, "@media (prefers-color-scheme:dark){\n"...)
		b = tambahPalet(b, p, gambar.TemaGelap)
		b = append(b, "}\n"...)
	}
	b = tambahKelas(b)
	return append(b, lembar...)
}

// TulisPalet writes the custom properties of one theme as one rule of a selector.
func TulisPalet(w io.Writer, pemilih string, t gambar.Tema) error {
	_, err := w.Write(tambahPalet(nil, pemilih, t))
	return err
}

func tambahPalet(b []byte, pemilih string, t gambar.Tema) []byte {
	b = append(b, pemilih...)
	b = append(b, "{color-scheme:"...)
	if t == gambar.TemaGelap {
		b = append(b, "dark"...)
	} else {
		b = append(b, "light"...)
	}
	for _, k := range gambar.DaftarToken() {
		b = append(append(append(append(b, ';'), k.Properti()...), ':'), t.Warna(k).String()...)
	}
	return append(b, "}\n"...)
}

// tambahKelas appends one rule for each SVG class.
func tambahKelas(b []byte) []byte {
	kini := ""
	for _, g := range gambar.DaftarGaya() {
		if g.Kelas != kini {
			if kini != "" {
				b = append(b, "}\n"...)
			}
			kini = g.Kelas
			b = append(append(append(b, ".dasbor svg ."...), kini...), '{')
		} else {
			b = append(b, ';')
		}
		b = append(append(b, g.Atribut...), ':')
		if g.Nilai != "" {
			b = append(b, g.Nilai...)
			continue
		}
		b = append(append(append(b, "var("...), g.Warna.Properti()...), ')')
	}
	return append(b, "}\n"...)
}

func tambahBulat(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }
