package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
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

// bangunLain bundles what the package has besides: the core without a page, the empty module for servers, and the widget as one
// script with its worker inside.
func (p *pembangun) bangunLain() error {
	for _, n := range []string{"inti", "kosong"} {
		isi, err := p.bundel(n+".ts", api.FormatESModule, "")
		if err != nil {
			return err
		}
		if err := p.tulis(n+".js", isi); err != nil {
			return err
		}
	}
	pekerja, err := p.bundel("pekerja.ts", api.FormatIIFE, "")
	if err != nil {
		return err
	}
	cdn, err := p.bundel("cdn.ts", api.FormatIIFE, string(pekerja))
	if err != nil {
		return err
	}
	return p.tulis("dasbor.cdn.js", cdn)
}

// tulis writes a file of the result and its compressed forms.
func (p *pembangun) tulis(nama string, isi []byte) error {
	if err := os.WriteFile(filepath.Join(p.keluar, nama), isi, 0o644); err != nil {
		return err
	}
	return p.padatkan(nama, isi)
}

// sifatDalam are the longest names of properties that only the parts of the widget use among themselves, so that they may become short. No
// page, no answer of the core and no other version of the widget may know them.
const sifatDalam = "^(asal|aturKeadaan|aturTema|beresSiap|bolehUnggah|bungkus|cadangan|daftarTahun|giliran|kabar|kirim|kirimMalas|lukisan|masukan|mulai|rangka|selesai|tambahan|tanpaTahun|terbaca|tersambung|tuan|tunggu|ucap)$"

// bundel bundles one entry of wasm/widget. teksPekerja is the worker for the builds that carry it as text.
func (p *pembangun) bundel(masuk string, bentuk api.Format, teksPekerja string) ([]byte, error) {
	maya, err := p.modulMaya(teksPekerja)
	if err != nil {
		return nil, err
	}
	h := api.Build(api.BuildOptions{
		EntryPoints: []string{filepath.Join(p.akar, "wasm", "widget", masuk)},
		Bundle:      true, Format: bentuk, GlobalName: namaGlobal(masuk, bentuk), Target: sasaran, Platform: api.PlatformBrowser, Charset: hurufSkrip(masuk),
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, LegalComments: api.LegalCommentsNone, MangleProps: sifatDalam,
		Define: map[string]string{
			"VERSI": strconv.Quote(p.versi), "SRI_INTI": strconv.Quote(p.integritasInti()), "UKURAN_INTI": strconv.Itoa(p.ukuranInti()),
		},
		Plugins:  []api.Plugin{pluginMaya(maya)},
		LogLevel: api.LogLevelWarning,
	})
	if len(h.Errors) > 0 {
		return nil, fmt.Errorf("%s: %s", masuk, h.Errors[0].Text)
	}
	if len(h.OutputFiles) != 1 {
		return nil, fmt.Errorf("%s: %d files", masuk, len(h.OutputFiles))
	}
	return tandaiImpor(h.OutputFiles[0].Contents), nil
}

var imporBerubah = regexp.MustCompile(`\bimport\((\w+)\)`)

// tandaiImpor tells the bundlers of others that an address which is only known at run time is none of their business. A comment that
// says so in the source does not survive our own.
func tandaiImpor(js []byte) []byte {
	return imporBerubah.ReplaceAll(js, []byte("import(/*webpackIgnore:true*//*@vite-ignore*/$1)"))
}

// namaGlobal is what a classic script is called by.
func namaGlobal(masuk string, f api.Format) string {
	switch {
	case f != api.FormatIIFE:
		return ""
	case masuk == "cdn.ts":
		return "" // it sets its name itself, in scripts of either kind
	default:
		return "apbdesPekerja"
	}
}

// hurufSkrip is ASCII for the page that is no UTF-8.
func hurufSkrip(masuk string) api.Charset {
	if masuk == "satu.ts" {
		return api.CharsetASCII
	}
	return api.CharsetUTF8
}

// ukuranInti is the size of inti.wasm in bytes, by which the widget knows that a server sends it uncompressed; 0 if it is not there.
func (p *pembangun) ukuranInti() int {
	s, err := os.Stat(filepath.Join(p.keluar, "inti.wasm"))
	if err != nil {
		return 0
	}
	return int(s.Size())
}

// integritasInti are the hashes of the core as .wasm and as .wasm.gz: a browser takes a file that has one of them.
func (p *pembangun) integritasInti() string {
	gz, err := os.ReadFile(filepath.Join(p.keluar, "inti.wasm.gz"))
	if err != nil {
		return p.sriInti
	}
	return p.sriInti + " " + sri(gz)
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
	izin, err := modulIzin()
	if err != nil {
		return nil, err
	}
	return map[string]isiMaya{
		"izin":    {izin, api.LoaderJS},
		"gaya":    {gaya, api.LoaderJS},
		"go":      {goJS, api.LoaderJS},
		"pekerja": {"export default " + string(pekerja), api.LoaderJS},
	}, nil
}

// modulGaya writes the style sheet of the widget around the scene. Those of scenes and panels come from the core.
func (p *pembangun) modulGaya() (string, error) {
	widget, err := os.ReadFile(filepath.Join(p.akar, "wasm", "widget", "gaya.css"))
	if err != nil {
		return "", err
	}
	kecil, err := kecilkanCSS("gaya.css", string(widget))
	if err != nil {
		return "", err
	}
	teks, err := json.Marshal(kecil)
	return "export const dasar = " + string(teks) + ";\n", err
}

func kecilkanCSS(nama, css string) (string, error) {
	h := api.Transform(css, api.TransformOptions{Loader: api.LoaderCSS, MinifyWhitespace: true, MinifySyntax: true, Charset: api.CharsetUTF8})
	if len(h.Errors) > 0 {
		return "", fmt.Errorf("style sheet %s, line %d: %s", nama, h.Errors[0].Location.Line, h.Errors[0].Text)
	}
	return strings.TrimSpace(string(h.Code)), nil
}
