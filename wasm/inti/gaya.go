package inti

import (
	"bytes"
	_ "embed" // the style sheet is a file, so that tools for style sheets work on it
	"encoding/json"
	"errors"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

//go:embed panel.css
var lembarPanel string

// hasilGaya is the answer to op gaya: the rules of scenes and panels, and the custom properties of both themes for :host.
type hasilGaya struct {
	Adegan string `json:"adegan"`
	Terang string `json:"terang"`
	Gelap  string `json:"gelap"`
}

// gaya answers with the looks of what adegan and rincian draw. They come from the core, so that both are always of one version.
func (i *Inti) gaya(*permintaan, []Sumber) (json.RawMessage, *Galat) {
	var adegan, terang, gelap bytes.Buffer
	err := errors.Join(
		svg.TulisGaya(&adegan, svg.OpsiGaya{Pemilih: ":host", Tema: gambar.TemaTerang}),
		svg.TulisPalet(&terang, ":host", gambar.TemaTerang), svg.TulisPalet(&gelap, ":host", gambar.TemaGelap))
	if err != nil {
		return nil, galat(GalatDalam)
	}
	return tulisJSON(hasilGaya{Adegan: adegan.String()[terang.Len():] + lembarPanel, Terang: terang.String(), Gelap: gelap.String()})
}
