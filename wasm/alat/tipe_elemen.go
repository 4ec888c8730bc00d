package main

import (
	_ "embed" // the parts written by hand are files
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

var (
	//go:embed tangan.hasil.txt
	tanganHasil string
	//go:embed tangan.inti.txt
	tanganInti string
	//go:embed tangan.tipe.txt
	tanganTipe string
)

const kepalaTipe = "// Made by go generate in wasm/alat from the Go types and from the description of the element. Do not edit.\n"

// berkasTipe are the files of types of the package, by name.
func berkasTipe(akar string) (map[string]string, error) {
	s, err := muatSumber(akar)
	if err != nil {
		return nil, err
	}
	hasil, err := susunTS(s)
	if err != nil {
		return nil, err
	}
	elemen, err := tipeElemen(akar)
	if err != nil {
		return nil, err
	}
	return map[string]string{
		"hasil.d.ts": kepalaTipe + "// What the core is asked and what it answers. Nothing in it needs a DOM.\n\n" + tanganHasil + hasil,
		"inti.d.ts":  kepalaTipe + "\n" + tanganInti,
		"tipe.d.ts":  elemen,
		"react.d.ts": tipeReact(),
		"vue.d.ts":   tipeVue(),
	}, nil
}

// kodeWidget are the failures that only the widget knows, those it has a sentence for.
func kodeWidget(akar string) ([]string, error) {
	b, err := os.ReadFile(filepath.Join(akar, "wasm", "widget", "pesan.id.json"))
	if err != nil {
		return nil, err
	}
	var pesan map[string]string
	if err := json.Unmarshal(b, &pesan); err != nil {
		return nil, err
	}
	var kode []string
	for k := range pesan {
		if n, ada := strings.CutPrefix(k, "galat."); ada {
			kode = append(kode, n)
		}
	}
	slices.Sort(kode)
	return kode, nil
}

func tipeElemen(akar string) (string, error) {
	kode, err := kodeWidget(akar)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	tulis := func(s ...string) {
		for _, x := range s {
			b.WriteString(x)
		}
	}
	tulis(kepalaTipe, "\nimport type { KodeGalat, OpsiEkspor, Papan, TemuanDesa, Teks } from './hasil.js';\n\nexport type * from './hasil.js';\n\n", tanganTipe)
	tulis("\n/** What the element failed at: as the core says it, or one of its own failures. */\nexport interface GalatWidget {\n  kode: KodeGalat | ",
		gabungPilihan(kode), ";\n  pesan: Teks;\n  saran: Teks;\n  berkas?: string;\n  baris?: number;\n}\n")
	tulis("\n/** The attributes of the element as templates write them. */\nexport interface AtributDasbor {\n")
	for _, a := range daftarAtribut() {
		nama := a.nama
		if strings.Contains(nama, "-") {
			nama = "'" + nama + "'"
		}
		tulis("  /** ", a.uraian, " */\n  ", nama, "?: ", jenisAtribut(a), ";\n")
	}
	tulis("}\n\n/** The details of its events. */\nexport interface AcaraDasbor {\n")
	for _, e := range daftarAcara() {
		tulis("  /** ", e.uraian, " */\n  '", e.nama, "': CustomEvent<", e.detail, ">;\n")
	}
	tulis("}\n\n/** The element. */\nexport declare class DasborApbdes extends HTMLElement {\n")
	for _, a := range daftarAtribut() {
		tulis("  /** ", a.uraian, " */\n")
		if a.jenis == jenisAngka {
			n := camel(a.nama)
			tulis("  get ", n, "(): string;\n  set ", n, "(nilai: ", jenisAtribut(a), ");\n")
		} else {
			tulis("  ", camel(a.nama), ": ", a.jenis, ";\n")
		}
	}
	for _, s := range daftarSifat() {
		tulis("  /** ", s.uraian, " */\n")
		if s.baca {
			tulis("  readonly ", s.nama, ": ", s.jenis, ";\n")
		} else {
			tulis("  set ", s.nama, "(nilai: ", s.jenis, ");\n")
		}
	}
	for _, m := range daftarMetode() {
		tulis("  /** ", m.uraian, " */\n  ", m.nama, "(", m.masukan, "): ", m.hasil, ";\n")
	}
	tulis("}\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n    '", tagElemen, "': DasborApbdes;\n  }\n  interface GlobalEventHandlersEventMap extends AcaraDasbor {}\n}\n")
	return b.String(), nil
}

// jenisAtribut is what may be written for an attribute.
func jenisAtribut(a atributElemen) string {
	switch a.jenis {
	case jenisAngka:
		return "number | string"
	case jenisBoolean:
		return "boolean | ''"
	default:
		return a.jenis
	}
}

// tipeReact are the types of the tag in JSX. React 19 hands attributes and events through by their names.
func tipeReact() string {
	var b strings.Builder
	b.WriteString(kepalaTipe + `// React 19: import type {} from 'dasbor-apbdes/react';

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { AcaraDasbor, AtributDasbor, DasborApbdes } from './tipe.js';

type Acara = { [N in keyof AcaraDasbor as ` + "`on${N}`" + `]?: (acara: AcaraDasbor[N]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '` + tagElemen + `': DetailedHTMLProps<HTMLAttributes<DasborApbdes>, DasborApbdes> & AtributDasbor & Acara;
    }
  }
}
`)
	return b.String()
}

// tipeVue are the types of the tag in Vue templates, where an event such as apbdes-hasil is listened to as onApbdesHasil.
func tipeVue() string {
	var b strings.Builder
	b.WriteString(kepalaTipe + `// Vue 3: import type {} from 'dasbor-apbdes/vue'; and tell the compiler that the tag is a custom element.

import type { HTMLAttributes } from 'vue';
import type { AcaraDasbor, AtributDasbor } from './tipe.js';

interface Acara {
`)
	for _, e := range daftarAcara() {
		n := camel(e.nama)
		b.WriteString("  on" + strings.ToUpper(n[:1]) + n[1:] + "?: (acara: AcaraDasbor['" + e.nama + "']) => void;\n")
	}
	b.WriteString(`}

declare module 'vue' {
  interface GlobalComponents {
    '` + tagElemen + `': new () => { $props: HTMLAttributes & AtributDasbor & Acara };
  }
}
`)
	return b.String()
}

// bangkitkan writes the files of types that are kept in the repository: the sources of the widget use them.
func (p *pembangun) bangkitkan() error {
	d, err := berkasTipe(p.akar)
	if err != nil {
		return err
	}
	for _, n := range []string{"hasil.d.ts", "tipe.d.ts"} {
		if err := os.WriteFile(filepath.Join(p.akar, "wasm", "widget", n), []byte(d[n]), 0o644); err != nil {
			return err
		}
	}
	return nil
}
