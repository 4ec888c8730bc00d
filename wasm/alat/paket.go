package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// skripPaket are the scripts of the package, intiPaket the core in its forms.
var (
	skripPaket = []string{"dasbor.js", "dasbor.cdn.js", "inti.js", "kosong.js", "pekerja.js"}
	intiPaket  = []string{"inti.wasm", "inti.wasm.gz", "inti.wasm.br"}
)

// tulisPaket writes the integrity list and the npm folder.
func (p *pembangun) tulisPaket() error {
	npm := filepath.Join(p.keluar, "npm")
	if err := os.RemoveAll(npm); err != nil { // nothing of an older build may be packed
		return err
	}
	if err := os.MkdirAll(filepath.Join(npm, "skema"), 0o755); err != nil {
		return err
	}
	isi := map[string][]byte{}
	daftar := map[string]string{}
	for _, n := range slices.Concat(skripPaket, intiPaket) {
		b, err := os.ReadFile(filepath.Join(p.keluar, n))
		if err != nil {
			return err
		}
		isi[n], daftar[n] = b, sri(b)
	}
	sriJSON, err := json.MarshalIndent(daftar, "", "  ")
	if err != nil {
		return err
	}
	isi["berkas.sri.json"] = append(sriJSON, '\n')
	if err := os.WriteFile(filepath.Join(p.keluar, "berkas.sri.json"), isi["berkas.sri.json"], 0o644); err != nil {
		return err
	}
	for _, f := range []func(map[string][]byte) error{p.tambahTipe, p.tambahSkema, p.tambahKeterangan} {
		if err := f(isi); err != nil {
			return err
		}
	}
	for n, b := range isi {
		if err := os.WriteFile(filepath.Join(npm, filepath.FromSlash(n)), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// tambahTipe adds the types and custom-elements.json.
func (p *pembangun) tambahTipe(isi map[string][]byte) error {
	d, err := berkasTipe(p.akar)
	if err != nil {
		return err
	}
	for n, s := range d {
		isi[n] = []byte(s)
	}
	manifes, err := tulisManifes()
	isi["custom-elements.json"] = append(manifes, '\n')
	return err
}

// tambahSkema adds the JSON Schemas that the library keeps beside its types.
func (p *pembangun) tambahSkema(isi map[string][]byte) error {
	berkas, err := filepath.Glob(filepath.Join(p.akar, "indikator", "skema", "*.schema.json"))
	if err != nil || len(berkas) == 0 {
		return fmt.Errorf("no JSON Schema in indikator/skema: %w", err)
	}
	for _, b := range berkas {
		if isi["skema/"+filepath.Base(b)], err = os.ReadFile(b); err != nil {
			return err
		}
	}
	return nil
}

// tambahKeterangan adds package.json, what to read first, and the licence.
func (p *pembangun) tambahKeterangan(isi map[string][]byte) error {
	paket, err := json.MarshalIndent(p.packageJSON(), "", "  ")
	if err != nil {
		return err
	}
	isi["package.json"] = append(paket, '\n')
	if isi["LICENSE"], err = os.ReadFile(filepath.Join(p.akar, "LICENSE")); err != nil {
		return err
	}
	isi["README.md"], err = os.ReadFile(filepath.Join(p.akar, "wasm", "alat", "paket.md"))
	return err
}

// ekspor is one entry of the exports of a package. The first condition that holds decides, so the order of the fields matters.
type ekspor struct {
	Types   string `json:"types,omitempty"`
	Node    string `json:"node,omitempty"`
	Default string `json:"default,omitempty"`
}

// eksporPaket are the entries in the order in which people read them.
type eksporPaket struct {
	Utama   ekspor `json:"."`
	Inti    ekspor `json:"./inti"`
	CDN     ekspor `json:"./dasbor.cdn.js"`
	React   ekspor `json:"./react"`
	Vue     ekspor `json:"./vue"`
	Pekerja string `json:"./pekerja.js"`
	Wasm    string `json:"./inti.wasm"`
	Gzip    string `json:"./inti.wasm.gz"`
	Brotli  string `json:"./inti.wasm.br"`
	Skema   string `json:"./skema/*"`
	Elemen  string `json:"./custom-elements.json"`
	SRI     string `json:"./berkas.sri.json"`
	Paket   string `json:"./package.json"`
}

// packageJSON is the description of the package. Node gets a module that does nothing, so that importing it on a server does no harm.
func (p *pembangun) packageJSON() any {
	return struct {
		Name           string            `json:"name"`
		Version        string            `json:"version"`
		Description    string            `json:"description"`
		Keywords       []string          `json:"keywords"`
		License        string            `json:"license"`
		Type           string            `json:"type"`
		Engines        map[string]string `json:"engines"`
		SideEffects    []string          `json:"sideEffects"`
		Types          string            `json:"types"`
		CustomElements string            `json:"customElements"`
		Exports        eksporPaket       `json:"exports"`
	}{
		Name: tagElemen, Version: p.versi, Description: "Dasbor APBDes satu kecamatan: satu elemen HTML, dibaca di peramban. Village budgets of Indonesia as one HTML element.",
		Keywords: []string{"apbdes", "desa", "kecamatan", "anggaran", "indonesia", "web-component", "wasm"},
		License:  "Apache-2.0", Type: "module", Engines: map[string]string{"node": ">=20.16"},
		SideEffects: []string{"./dasbor.js", "./dasbor.cdn.js"}, Types: "./tipe.d.ts", CustomElements: "./custom-elements.json",
		Exports: eksporPaket{
			Utama:   ekspor{"./tipe.d.ts", "./kosong.js", "./dasbor.js"},
			Inti:    ekspor{Types: "./inti.d.ts", Default: "./inti.js"},
			CDN:     ekspor{Types: "./tipe.d.ts", Default: "./dasbor.cdn.js"},
			React:   ekspor{Types: "./react.d.ts", Default: "./kosong.js"},
			Vue:     ekspor{Types: "./vue.d.ts", Default: "./kosong.js"},
			Pekerja: "./pekerja.js", Wasm: "./inti.wasm", Gzip: "./inti.wasm.gz", Brotli: "./inti.wasm.br",
			Skema: "./skema/*", Elemen: "./custom-elements.json", SRI: "./berkas.sri.json", Paket: "./package.json",
		},
	}
}
