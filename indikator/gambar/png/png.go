package png

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/kanvas"
)

// Opsi sets how a picture is painted. The zero value is light, one pixel for each of the scene.
type Opsi struct {
	Tema  gambar.Tema
	Skala int // pixels for one of the scene; 0 is 1
}

// The limits of a picture.
const (
	BatasTitik = 64 << 20 // pixels
	BatasSisi  = 16_384   // pixels of a side
)

// ErrUkuran reports a picture without a size, or beyond [BatasTitik] or [BatasSisi].
var ErrUkuran = errors.New("png: the picture has no size or is too large")

// Tulis writes a picture as a PNG file. The error is [ErrUkuran], that of w, or wraps [gambar.ErrIzin].
func Tulis(w io.Writer, g *gambar.Gambar, o Opsi) error {
	b, err := Lukis(g, o)
	if err != nil {
		return err
	}
	e := png.Encoder{CompressionLevel: png.BestCompression}
	return e.Encode(w, b)
}

// Lukis paints a picture on the paper of the theme.
func Lukis(g *gambar.Gambar, o Opsi) (*image.Paletted, error) {
	skala := max(o.Skala, 1)
	if g.Lebar <= 0 || g.Tinggi <= 0 || skala > 100 || g.Lebar > 10_000_000 || g.Tinggi > 10_000_000 {
		return nil, ErrUkuran
	}
	lebar, tinggi := (g.Lebar*skala+50)/100, (g.Tinggi*skala+50)/100
	if lebar <= 0 || tinggi <= 0 || lebar > BatasSisi || tinggi > BatasSisi || lebar*tinggi > BatasTitik {
		return nil, ErrUkuran
	}
	p := pelukis{gambar: image.NewRGBA(image.Rect(0, 0, lebar, tinggi)), skala: float32(skala) / 1000}
	for i, isi := range [...][]byte{goregular.TTF, gobold.TTF} {
		f, err := sfnt.Parse(isi)
		if err != nil {
			return nil, fmt.Errorf("png: %w", err)
		}
		p.huruf[i] = f
	}
	draw.Draw(p.gambar, p.gambar.Rect, image.NewUniform(warna(o.Tema.Warna(gambar.Kertas))), image.Point{}, draw.Src)
	if err := kanvas.Lukis(&p, o.Tema, g.Isi...); err != nil {
		return nil, err
	}
	return berpalet(p.gambar), nil
}

func warna(w gambar.Warna) color.RGBA {
	return color.RGBA{R: uint8(w >> 16), G: uint8(w >> 8), B: uint8(w), A: 255}
}

// pelukis implements [kanvas.Kanvas] on pixels.
type pelukis struct {
	gambar *image.RGBA
	skala  float32 // pixels for a thousandth of a pixel of the scene
	huruf  [2]*sfnt.Font
	sangga sfnt.Buffer
}

// cat fills what a rasterizer holds, whose corner lies at a point of the picture.
func (p *pelukis) cat(r *vector.Rasterizer, di image.Point, w gambar.Warna, pekat int) {
	c := warna(w)
	if pekat < 100 {
		c.A = uint8(255 * max(pekat, 0) / 100)
		c.R, c.G, c.B = uint8(int(c.R)*int(c.A)/255), uint8(int(c.G)*int(c.A)/255), uint8(int(c.B)*int(c.A)/255)
	}
	r.Draw(p.gambar, image.Rectangle{Min: di, Max: di.Add(r.Size())}, image.NewUniform(c), image.Point{})
}
