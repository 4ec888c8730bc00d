package gambar

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func lurus(w Warna) [3]float64 {
	var c [3]float64
	for i := range c {
		v := float64(w>>(16-8*i)&255) / 255
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return c
}

func terang(c [3]float64) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

// kontras is the contrast ratio of WCAG 2.2.
func kontras(a, b Warna) float64 {
	x, y := terang(lurus(a)), terang(lurus(b))
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestKontras(t *testing.T) {
	type pasangan struct {
		depan, belakang Token
		ingin           float64
	}
	daftar := []pasangan{
		{warnaTinta, Kertas, 4.5}, {warnaTinta, warnaLatar, 4.5}, {warnaRedup, Kertas, 4.5}, {warnaRedup, warnaLatar, 4.5}, {warnaAksen, Kertas, 4.5},
		{warnaAwas, Kertas, 4.5}, {warnaAwas, warnaLatarAwas, 4.5}, {warnaLanggar, Kertas, 4.5}, {Kertas, warnaLanggar, 4.5},
		{Kertas, warnaAksen, 4.5}, {Kertas, warnaTinta, 4.5}, {Kertas, warnaRedup, 4.5}, {warnaPadaLain, warnaLain, 4.5},
		{warnaTinta, warnaLintasan, 4.5}, {warnaTinta, warnaPita, 4.5}, {warnaAwas, warnaLintasan, 4.5}, {warnaTinta, warnaLain, 4.5},
		{warnaAksen, warnaLintasan, 4.5},
		// Graphics.
		{warnaIsi, Kertas, 3}, {warnaIsi, warnaLintasan, 3}, {warnaIsi, warnaPita, 3}, {warnaAwas, warnaPita, 3}, {warnaRedup, warnaLintasan, 3},
		{warnaLanggar, warnaLintasan, 3}, {warnaLanggar, warnaPanas0, 3}, {warnaAksen, warnaRedup, 1},
	}
	for i := range 6 {
		daftar = append(daftar, pasangan{warnaPanasTeks0 + Token(i), warnaPanas0 + Token(i), 4.5}, pasangan{warnaTitik0 + Token(i), Kertas, 3},
			pasangan{warnaTinta, warnaPanas0 + Token(i), 3}) // the ring of the focus, the boundary of a village
	}
	// The darkest ground of the hatch of Rp0 lies under the mark only; the number has paper behind it.
	daftar = append(daftar, pasangan{warnaLanggar, warnaArsirNol, 3})
	for i := range 5 {
		l := warnaPendidikan + Token(i)
		daftar = append(daftar, pasangan{warnaPadaLayanan, l, 4.5}, pasangan{l, Kertas, 3})
	}
	for _, tema := range []Tema{TemaTerang, TemaGelap} {
		for _, p := range daftar {
			k := kontras(tema.Warna(p.depan), tema.Warna(p.belakang))
			assert.GreaterOrEqual(t, k, p.ingin, "theme %d: %s on %s is %.2f", tema, p.depan, p.belakang, k)
		}
	}
}

// oklab is the perceptual space in which colours are compared.
func oklab(c [3]float64) [3]float64 {
	l := math.Cbrt(0.4122214708*c[0] + 0.5363325363*c[1] + 0.0514459929*c[2])
	m := math.Cbrt(0.2119034982*c[0] + 0.6806995451*c[1] + 0.1073969566*c[2])
	s := math.Cbrt(0.0883024619*c[0] + 0.2817188376*c[1] + 0.6299787005*c[2])
	return [3]float64{0.2104542553*l + 0.7936177850*m - 0.0040720468*s, 1.9779984951*l - 2.4285922050*m + 0.4505937099*s, 0.0259040371*l + 0.7827717662*m - 0.8086757660*s}
}

// buta are the simulations of full protanopia, deuteranopia and tritanopia by Machado, Oliveira and Fernandes (2009), on linear RGB.
var buta = map[string][9]float64{
	"normal": {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protan": {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deutan": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritan": {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

func jarak(a, b Warna, m [9]float64) float64 {
	ubah := func(w Warna) [3]float64 {
		c := lurus(w)
		var d [3]float64
		for i := range d {
			d[i] = min(max(m[3*i]*c[0]+m[3*i+1]*c[1]+m[3*i+2]*c[2], 0), 1)
		}
		return oklab(d)
	}
	x, y := ubah(a), ubah(b)
	return math.Sqrt((x[0]-y[0])*(x[0]-y[0]) + (x[1]-y[1])*(x[1]-y[1]) + (x[2]-y[2])*(x[2]-y[2]))
}

// Whatever the eye, neighbouring classes look different, and the two sides of the median more so.
func TestButaWarna(t *testing.T) {
	for nama, m := range buta {
		for _, tema := range []Tema{TemaTerang, TemaGelap} {
			w := func(k Token) Warna { return tema.Warna(k) }
			for k := warnaPanas1; k < warnaPanas5; k++ {
				assert.Greater(t, jarak(w(k), w(k+1), m), 0.035, "%s, theme %d: %s and %s", nama, tema, k, k+1)
			}
			for _, p := range [][2]Token{{warnaPanas1, warnaPanas5}, {warnaPanas2, warnaPanas4}, {warnaTitik1, warnaTitik5}, {warnaTitik2, warnaTitik4}} {
				assert.Greater(t, jarak(w(p[0]), w(p[1]), m), 0.05, "%s, theme %d: %s and %s", nama, tema, p[0], p[1])
			}
			for k := warnaPendidikan; k < warnaAdminduk; k++ {
				assert.Greater(t, jarak(w(k), w(k+1), m), 0.05, "%s, theme %d: %s and %s", nama, tema, k, k+1)
			}
		}
	}
}

func TestNamaToken(t *testing.T) {
	nama := map[string]bool{}
	for _, k := range DaftarToken() {
		assert.Regexp(t, `^[a-z]+(-[a-z0-9]+)*$`, k.String())
		assert.False(t, nama[k.String()], k)
		nama[k.String()] = true
	}
	assert.Empty(t, Token(250).String())
	assert.Equal(t, TemaTerang.Warna(warnaTinta), TemaOtomatis.Warna(250))
}
