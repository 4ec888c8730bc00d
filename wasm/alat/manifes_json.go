package main

import (
	"encoding/json"
	"strings"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// versiManifes is that of the Custom Elements Manifest, the first with states.
const versiManifes = "2.1.0"

// camel is the property of an attribute: maks-mb is maksMb.
func camel(s string) string {
	bagian := strings.Split(s, "-")
	for i, b := range bagian[1:] {
		bagian[i+1] = strings.ToUpper(b[:1]) + b[1:]
	}
	return strings.Join(bagian, "")
}

type jenisManifes struct {
	Text string `json:"text"`
}

type anggotaManifes struct {
	Kind        string             `json:"kind,omitempty"`
	Name        string             `json:"name"`
	FieldName   string             `json:"fieldName,omitempty"`
	Attribute   string             `json:"attribute,omitempty"`
	Reflects    bool               `json:"reflects,omitempty"`
	Readonly    bool               `json:"readonly,omitempty"`
	Type        *jenisManifes      `json:"type,omitempty"`
	Default     string             `json:"default,omitempty"`
	Description string             `json:"description,omitempty"`
	Parameters  []parameterManifes `json:"parameters,omitempty"`
	Return      *hasilManifes      `json:"return,omitempty"`
}

type parameterManifes struct {
	Name string       `json:"name"`
	Type jenisManifes `json:"type"`
}

type hasilManifes struct {
	Type jenisManifes `json:"type"`
}

type deklarasiManifes struct {
	Kind          string            `json:"kind"`
	Name          string            `json:"name"`
	TagName       string            `json:"tagName"`
	CustomElement bool              `json:"customElement"`
	Superclass    map[string]string `json:"superclass"`
	Summary       string            `json:"summary"`
	Attributes    []anggotaManifes  `json:"attributes"`
	Members       []anggotaManifes  `json:"members"`
	Events        []anggotaManifes  `json:"events"`
	Slots         []anggotaManifes  `json:"slots"`
	CSSParts      []anggotaManifes  `json:"cssParts"`
	CSSProperties []anggotaManifes  `json:"cssProperties"`
	CSSStates     []anggotaManifes  `json:"cssStates"`
}

// tulisManifes writes custom-elements.json.
func tulisManifes() ([]byte, error) {
	d := deklarasiManifes{
		Kind: "class", Name: "DasborApbdes", TagName: tagElemen, CustomElement: true, Superclass: map[string]string{"name": "HTMLElement"},
		Summary: "The budgets of the villages of a kecamatan as a dashboard; files are read in the browser.",
	}
	for _, a := range daftarAtribut() {
		j := &jenisManifes{a.jenis}
		d.Attributes = append(d.Attributes, anggotaManifes{Name: a.nama, FieldName: camel(a.nama), Type: j, Default: a.bawaan, Description: a.uraian})
		d.Members = append(d.Members, anggotaManifes{Kind: "field", Name: camel(a.nama), Attribute: a.nama, Reflects: true, Type: j, Description: a.uraian})
	}
	for _, s := range daftarSifat() {
		d.Members = append(d.Members, anggotaManifes{Kind: "field", Name: s.nama, Readonly: s.baca, Type: &jenisManifes{s.jenis}, Description: s.uraian})
	}
	for _, m := range daftarMetode() {
		a := anggotaManifes{Kind: "method", Name: m.nama, Description: m.uraian, Return: &hasilManifes{jenisManifes{m.hasil}}}
		if nama, jenis, ada := strings.Cut(m.masukan, ": "); ada {
			a.Parameters = []parameterManifes{{nama, jenisManifes{jenis}}}
		}
		d.Members = append(d.Members, a)
	}
	for _, e := range daftarAcara() {
		d.Events = append(d.Events, anggotaManifes{Name: e.nama, Type: &jenisManifes{"CustomEvent<" + e.detail + ">"}, Description: e.uraian})
	}
	d.Slots, d.CSSParts, d.CSSStates = anggotaBernama(daftarSlot()), anggotaBernama(daftarBagian()), anggotaBernama(daftarKeadaan())
	d.CSSProperties = propertiWarna()
	return json.MarshalIndent(map[string]any{
		"schemaVersion": versiManifes, "readme": "README.md",
		"modules": []any{map[string]any{
			"kind": "javascript-module", "path": "dasbor.js", "declarations": []any{d},
			"exports": []any{
				map[string]any{"kind": "js", "name": d.Name, "declaration": map[string]string{"name": d.Name, "module": "dasbor.js"}},
				map[string]any{"kind": "custom-element-definition", "name": tagElemen, "declaration": map[string]string{"name": d.Name, "module": "dasbor.js"}},
			},
		}},
	}, "", "  ")
}

func anggotaBernama(d []namaUraian) []anggotaManifes {
	h := make([]anggotaManifes, len(d))
	for i := range d {
		h[i] = anggotaManifes{Name: d[i].nama, Description: d[i].uraian}
	}
	return h
}

// propertiWarna are the custom properties: the colours of the library's own table, and the letters.
func propertiWarna() []anggotaManifes {
	h := []anggotaManifes{{Name: "--apbdes-huruf", Default: "system-ui,sans-serif", Description: "Family of letters."},
		{Name: "--apbdes-sudut", Default: "14px", Description: "Radius of the corners of panels."}, {Name: "--apbdes-sela", Default: "16px", Description: "Space between panels."}}
	for _, t := range gambar.DaftarToken() {
		terang, gelap := gambar.TemaTerang.Warna(t).String(), gambar.TemaGelap.Warna(t).String()
		h = append(h, anggotaManifes{Name: t.Properti(), Default: terang, Description: "Colour; " + gelap + " in the dark."})
	}
	return h
}
