package inti

import (
	"bytes"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

// eksporGambar writes a picture as SVG, or the view as a page without scripts in three widths.
func eksporGambar(p *indikator.Papan, o gambar.Opsi, e *opsiEkspor) ([]byte, string, *Galat) {
	var b bytes.Buffer
	if e.Jenis == "html" {
		o.Statis, o.Kendali = true, false
		var varian []gambar.Adegan
		for _, lebar := range []int{360, 820, 1280} {
			o.Lebar = lebar
			varian = append(varian, gambar.HitungAdegan(p, o))
		}
		if svg.TulisHalaman(&b, svg.OpsiHalaman{Tema: temaHalaman(e.Tema)}, varian...) != nil {
			return nil, "", galat(GalatDalam)
		}
		return b.Bytes(), "text/html;charset=utf-8", nil
	}
	j, ada := gambar.UraiJenis(atau(e.Gambar, "poster"))
	if !ada {
		return nil, "", galat(GalatOpsi)
	}
	gbr, ada := gambar.HitungGambar(p, j, o)
	if !ada {
		return nil, "", galat(GalatGambar)
	}
	if svg.TulisSVG(&b, &gbr, svg.OpsiSVG{Tema: uraiTema(e.Tema), Latar: true, Bahasa: o.Bahasa.String()}) != nil {
		return nil, "", galat(GalatDalam)
	}
	return b.Bytes(), "image/svg+xml", nil
}

func temaHalaman(s string) gambar.Tema {
	if s == "terang" {
		return gambar.TemaTerang
	}
	if s == "gelap" {
		return gambar.TemaGelap
	}
	return gambar.TemaOtomatis
}
