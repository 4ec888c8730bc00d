package main

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// isiPaket are the files of the npm folder beside package.json.
var isiPaket = []string{"dasbor.js", "pekerja.js", "inti.wasm", "inti.wasm.gz", "inti.wasm.br"}

// tulisPaket writes the integrity list and the npm folder.
func (p *pembangun) tulisPaket() error {
	daftar := map[string]string{}
	for _, n := range isiPaket {
		isi, err := os.ReadFile(filepath.Join(p.keluar, n))
		if err != nil {
			return err
		}
		daftar[n] = sri(isi)
	}
	b, err := json.MarshalIndent(daftar, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(p.keluar, "berkas.sri.json"), append(b, '\n'), 0o644); err != nil {
		return err
	}
	npm := filepath.Join(p.keluar, "npm")
	if err := os.MkdirAll(npm, 0o755); err != nil {
		return err
	}
	for _, n := range append(isiPaket, "berkas.sri.json") {
		isi, err := os.ReadFile(filepath.Join(p.keluar, n))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(npm, n), isi, 0o644); err != nil {
			return err
		}
	}
	tipe, err := os.ReadFile(filepath.Join(p.akar, "wasm", "widget", "tipe.d.ts"))
	if err != nil {
		return err
	}
	lisensi, err := os.ReadFile(filepath.Join(p.akar, "LICENSE"))
	if err != nil {
		return err
	}
	paket, err := json.MarshalIndent(p.packageJSON(), "", "  ")
	if err != nil {
		return err
	}
	for n, isi := range map[string][]byte{
		"tipe.d.ts": tipe, "LICENSE": lisensi, "package.json": append(paket, '\n'),
		"kosong.js": []byte("// For servers that render pages: there is no element without a DOM.\nexport {};\n"),
	} {
		if err := os.WriteFile(filepath.Join(npm, n), isi, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// packageJSON is the description of the package. Node gets an empty module, so that importing it on a server does no harm.
func (p *pembangun) packageJSON() any {
	type ekspor struct {
		Types   string `json:"types,omitempty"`
		Node    string `json:"node,omitempty"`
		Default string `json:"default"`
	}
	return struct {
		Name        string         `json:"name"`
		Version     string         `json:"version"`
		Description string         `json:"description"`
		License     string         `json:"license"`
		Type        string         `json:"type"`
		SideEffects []string       `json:"sideEffects"`
		Types       string         `json:"types"`
		Exports     map[string]any `json:"exports"`
	}{
		"dasbor-apbdes", p.versi, "Indonesian village budgets in the browser: one element", "Apache-2.0", "module", []string{"./dasbor.js"}, "./tipe.d.ts",
		map[string]any{
			".":              ekspor{"./tipe.d.ts", "./kosong.js", "./dasbor.js"},
			"./pekerja.js":   "./pekerja.js",
			"./inti.wasm":    "./inti.wasm",
			"./inti.wasm.gz": "./inti.wasm.gz",
			"./package.json": "./package.json",
		},
	}
}
