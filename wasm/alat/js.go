package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

// sasaran is the language level of the result: what browsers of 2023 know.
const sasaran = api.ES2022

// bangunJS bundles worker and widget.
func (p *pembangun) bangunJS() error {
	pekerja, err := p.bundel("pekerja.ts", api.FormatESModule, "")
	if err != nil {
		return err
	}
	if err := p.tulis("pekerja.js", pekerja); err != nil {
		return err
	}
	utama, err := p.bundel("utama.ts", api.FormatESModule, "")
	if err != nil {
		return err
	}
	return p.tulis("dasbor.js", utama)
}

// tulis writes a file of the result and its compressed forms.
func (p *pembangun) tulis(nama string, isi []byte) error {
	if err := os.WriteFile(filepath.Join(p.keluar, nama), isi, 0o644); err != nil {
		return err
	}
	return p.padatkan(nama, isi)
}

// bundel bundles one entry of wasm/widget. teksPekerja is the worker for the builds that carry it as text.
func (p *pembangun) bundel(masuk string, bentuk api.Format, teksPekerja string) ([]byte, error) {
	maya, err := p.modulMaya(teksPekerja)
	if err != nil {
		return nil, err
	}
	h := api.Build(api.BuildOptions{
		EntryPoints: []string{filepath.Join(p.akar, "wasm", "widget", masuk)},
		Bundle:      true, Format: bentuk, GlobalName: namaGlobal(bentuk), Target: sasaran, Platform: api.PlatformBrowser, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, LegalComments: api.LegalCommentsNone,
		Define:   map[string]string{"VERSI": strconv.Quote(p.versi), "SRI_INTI": strconv.Quote(p.sriInti)},
		Plugins:  []api.Plugin{pluginMaya(maya)},
		LogLevel: api.LogLevelWarning,
	})
	if len(h.Errors) > 0 {
		return nil, fmt.Errorf("%s: %s", masuk, h.Errors[0].Text)
	}
	if len(h.OutputFiles) != 1 {
		return nil, fmt.Errorf("%s: %d files", masuk, len(h.OutputFiles))
	}
	return h.OutputFiles[0].Contents, nil
}

// namaGlobal is what a classic script is called by.
func namaGlobal(f api.Format) string {
	if f == api.FormatIIFE {
		return "apbdesPekerja"
	}
	return ""
}

// isiMaya is a module that is made here.
type isiMaya struct {
	isi    string
	loader api.Loader
}

// pluginMaya serves the modules whose names begin with "maya:".
func pluginMaya(maya map[string]isiMaya) api.Plugin {
	return api.Plugin{Name: "maya", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: `^maya:`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: strings.TrimPrefix(a.Path, "maya:"), Namespace: "maya"}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "maya"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			m, ada := maya[a.Path]
			if !ada {
				return api.OnLoadResult{}, fmt.Errorf("maya:%s", a.Path)
			}
			return api.OnLoadResult{Contents: &m.isi, Loader: m.loader}, nil
		})
	}}
}

func (p *pembangun) modulMaya(teksPekerja string) (map[string]isiMaya, error) {
	gaya, err := p.modulGaya()
	if err != nil {
		return nil, err
	}
	adegan, err := modulAdegan()
	if err != nil {
		return nil, err
	}
	wasmExec, err := p.wasmExec()
	if err != nil {
		return nil, err
	}
	// The glue speaks of globalThis only; as a parameter of that name it is a world of its own, which nothing leaves.
	goJS := "export function muatGo(globalThis){\n" + wasmExec + "\nreturn globalThis.Go}\n"
	pekerja, err := json.Marshal(teksPekerja)
	if err != nil {
		return nil, err
	}
	return map[string]isiMaya{
		"izin":    {string(gambar.TambahIzin(nil)), api.LoaderJSON},
		"gaya":    {gaya, api.LoaderJS},
		"adegan":  {adegan, api.LoaderJS},
		"go":      {goJS, api.LoaderJS},
		"pekerja": {"export default " + string(pekerja), api.LoaderJS},
	}, nil
}

// modulAdegan writes the style sheet of the scene, which is the library's, without its palette.
func modulAdegan() (string, error) {
	var adegan bytes.Buffer
	const pemilih = "palet"
	if err := svg.TulisGaya(&adegan, svg.OpsiGaya{Pemilih: pemilih, Tema: gambar.TemaTerang}); err != nil {
		return "", err
	}
	palet, sisa, ada := strings.Cut(adegan.String(), "}\n")
	if !ada || !strings.HasPrefix(palet, pemilih+"{") {
		return "", errors.New("the style sheet does not begin with its palette")
	}
	kecil, err := kecilkanCSS("adegan", sisa)
	if err != nil {
		return "", err
	}
	teks, err := json.Marshal(kecil)
	return "export default " + string(teks), err
}

// modulGaya writes the style sheet of the widget around the scene and the two palettes.
func (p *pembangun) modulGaya() (string, error) {
	var terang, gelap bytes.Buffer
	if err := errors.Join(
		svg.TulisPalet(&terang, ":host", gambar.TemaTerang),
		svg.TulisPalet(&gelap, ":host", gambar.TemaGelap),
	); err != nil {
		return "", err
	}
	widget, err := os.ReadFile(filepath.Join(p.akar, "wasm", "widget", "gaya.css"))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, g := range []struct{ nama, css string }{{"dasar", string(widget)}, {"terang", terang.String()}, {"gelap", gelap.String()}} {
		kecil, err := kecilkanCSS(g.nama, g.css)
		if err != nil {
			return "", err
		}
		teks, err := json.Marshal(kecil)
		if err != nil {
			return "", err
		}
		b.WriteString("export const " + g.nama + " = " + string(teks) + ";\n")
	}
	return b.String(), nil
}

func kecilkanCSS(nama, css string) (string, error) {
	h := api.Transform(css, api.TransformOptions{Loader: api.LoaderCSS, MinifyWhitespace: true, MinifySyntax: true, Charset: api.CharsetUTF8})
	if len(h.Errors) > 0 {
		return "", fmt.Errorf("style sheet %s, line %d: %s", nama, h.Errors[0].Location.Line, h.Errors[0].Text)
	}
	return strings.TrimSpace(string(h.Code)), nil
}
