package gambar

import (
	"errors"
	"fmt"
	"strings"
)

// Ruang is the namespace of an element.
type Ruang uint8

// The namespaces.
const (
	HTML Ruang = iota
	SVG
)

// String returns "html" or "svg".
func (r Ruang) String() string {
	if r == SVG {
		return "svg"
	}
	return "html"
}

// izinTag allows an element, with attributes beside those that every element may have.
type izinTag struct {
	tag     string
	ruang   Ruang
	atribut []string
}

// bentukNilai is the grammar of the values of an attribute.
type bentukNilai uint8

// The grammars. bentukNilai.pola gives each as a regular expression.
const (
	nilaiTeks  bentukNilai = iota // any text; it is never interpreted
	nilaiToken                    // words of lower-case letters, digits and hyphens
	nilaiBulat                    // a whole number
	nilaiAngka                    // numbers with up to two decimals, separated by blanks
	nilaiJalur                    // the commands and numbers of a path
	nilaiGeser                    // a translation, then maybe a scale
)

var polaNilai = [...]string{
	nilaiTeks: `^[^]*$`, nilaiToken: `^[a-z0-9-]+( [a-z0-9-]+)*$`, nilaiBulat: `^-?[0-9]{1,9}$`,
	nilaiAngka: `^-?[0-9]{1,9}(\.[0-9]{1,2})?( -?[0-9]{1,9}(\.[0-9]{1,2})?)*$`, nilaiJalur: `^[MmLlHhVvCcSsQqAaZz0-9 .-]+$`,
	nilaiGeser: `^translate\(-?[0-9]{1,9}(\.[0-9]{1,2})? -?[0-9]{1,9}(\.[0-9]{1,2})?\)( scale\([0-9]{1,9}(\.[0-9]{1,2})?\))?$`,
}

// pola returns the grammar as a regular expression of JavaScript. In Go it is the same but for nilaiTeks, which allows everything.
func (b bentukNilai) pola() string {
	if int(b) >= len(polaNilai) {
		return "^$"
	}
	return polaNilai[b]
}

// izinAtribut allows an attribute: umum on every element; kata are the only values, if there are any.
type izinAtribut struct {
	nama   string
	umum   bool
	bentuk bentukNilai
	kata   []string
}

// Geometry that several SVG elements share.
var (
	ukuranKotak = []string{"x", "y", "width", "height", "rx"}
	ukuranGaris = []string{"x1", "y1", "x2", "y2"}
)

// daftarTag has no element that loads, runs, links, embeds or submits anything, and none that reads its text as anything but text.
var daftarTag = []izinTag{
	{"article", HTML, nil}, {"header", HTML, nil}, {"section", HTML, nil}, {"footer", HTML, nil}, {"nav", HTML, nil}, {"div", HTML, nil},
	{"h1", HTML, nil}, {"h2", HTML, nil}, {"h3", HTML, nil}, {"h4", HTML, nil}, {"h5", HTML, nil}, {"h6", HTML, nil},
	{"p", HTML, nil}, {"span", HTML, nil}, {"b", HTML, nil}, {"small", HTML, nil}, {"abbr", HTML, []string{"title"}},
	{"ul", HTML, nil}, {"ol", HTML, nil}, {"li", HTML, nil}, {"dl", HTML, nil}, {"dt", HTML, nil}, {"dd", HTML, nil},
	{"table", HTML, nil}, {"caption", HTML, nil}, {"thead", HTML, nil}, {"tbody", HTML, nil}, {"tfoot", HTML, nil}, {"tr", HTML, nil},
	{"th", HTML, []string{"scope", "colspan", "rowspan", "width", "aria-sort"}}, {"td", HTML, []string{"colspan", "rowspan"}},
	{"figure", HTML, nil}, {"figcaption", HTML, nil}, {"details", HTML, nil}, {"summary", HTML, nil},
	{"button", HTML, []string{"type", "disabled"}}, {"label", HTML, nil}, {"select", HTML, nil}, {"option", HTML, []string{"value", "selected"}},
	{"svg", SVG, []string{"viewBox", "width", "height"}}, {"g", SVG, []string{"transform"}}, {"title", SVG, nil},
	{"rect", SVG, ukuranKotak}, {"line", SVG, ukuranGaris}, {"circle", SVG, []string{"cx", "cy", "r"}}, {"path", SVG, []string{"d"}},
	{"text", SVG, []string{"x", "y"}}, {"tspan", SVG, []string{"x", "y"}},
}

var daftarAtribut = []izinAtribut{
	{"class", true, nilaiToken, nil},
	{"part", true, nilaiToken, nil},
	{"role", true, nilaiToken, []string{"img", "group", "status", "alert", "list", "presentation"}},
	{"tabindex", true, nilaiBulat, []string{"0", "-1"}},
	{"lang", true, nilaiToken, nil},
	{"aria-label", true, nilaiTeks, nil},
	{"aria-hidden", true, nilaiToken, []string{"true"}},
	{"aria-pressed", true, nilaiToken, []string{"true", "false"}},
	{"aria-current", true, nilaiToken, []string{"true", "page"}},
	{"aria-sort", false, nilaiToken, []string{"ascending", "descending", "none"}},
	{"data-aksi", true, nilaiToken, nil},
	{"data-nilai", true, nilaiTeks, nil},
	{"data-desa", true, nilaiBulat, nil},
	{"data-layanan", true, nilaiTeks, nil},
	{"data-kolom", true, nilaiToken, nil},
	{"data-baris", true, nilaiTeks, nil},
	{"data-kode", true, nilaiTeks, nil},
	{"data-b", true, nilaiBulat, nil},
	{"data-k", true, nilaiBulat, nil},
	{"data-gambar", true, nilaiToken, nil},
	{"data-jalur", true, nilaiTeks, nil},
	{"scope", false, nilaiToken, []string{"col", "row", "colgroup"}},
	{"colspan", false, nilaiBulat, nil},
	{"rowspan", false, nilaiBulat, nil},
	{"title", false, nilaiTeks, nil},
	{"type", false, nilaiToken, []string{"button"}},
	{"disabled", false, nilaiToken, []string{"disabled"}},
	{"value", false, nilaiTeks, nil},
	{"selected", false, nilaiToken, []string{"selected"}},
	{"viewBox", false, nilaiAngka, nil},
	{"width", false, nilaiAngka, nil},
	{"height", false, nilaiAngka, nil},
	{"x", false, nilaiAngka, nil},
	{"y", false, nilaiAngka, nil},
	{"x1", false, nilaiAngka, nil},
	{"y1", false, nilaiAngka, nil},
	{"x2", false, nilaiAngka, nil},
	{"y2", false, nilaiAngka, nil},
	{"cx", false, nilaiAngka, nil},
	{"cy", false, nilaiAngka, nil},
	{"r", false, nilaiAngka, nil},
	{"rx", false, nilaiAngka, nil},
	{"d", false, nilaiJalur, nil},
	{"transform", false, nilaiGeser, nil},
}

// RuangTag returns the namespace of an element, and false if a scene may not contain it.
func RuangTag(tag string) (Ruang, bool) {
	t, ada := cariTag(tag)
	return t.ruang, ada
}

func cariTag(tag string) (izinTag, bool) {
	for _, t := range daftarTag {
		if t.tag == tag {
			return t, true
		}
	}
	return izinTag{}, false
}

// cariAtribut returns the permission of an attribute on an element, and false if it is not allowed there.
func (t izinTag) cariAtribut(nama string) (izinAtribut, bool) {
	for _, a := range daftarAtribut {
		if a.nama != nama {
			continue
		}
		if a.umum {
			return a, true
		}
		for _, n := range t.atribut {
			if n == nama {
				return a, true
			}
		}
	}
	return izinAtribut{}, false
}

// memuat reports whether a value is allowed for the attribute.
func (a izinAtribut) memuat(nilai string) bool {
	for _, k := range a.kata {
		if k == nilai {
			return true
		}
	}
	if a.kata != nil {
		return false
	}
	switch a.bentuk {
	case nilaiTeks:
		return true
	case nilaiToken:
		return deret(nilai, token)
	case nilaiBulat:
		return bilangan(nilai, false)
	case nilaiAngka:
		return deret(nilai, func(s string) bool { return bilangan(s, true) })
	case nilaiJalur:
		return nilai != "" && strings.Trim(nilai, "MmLlHhVvCcSsQqAaZz0123456789 .-") == ""
	case nilaiGeser:
		return geseran(nilai)
	default:
		return false
	}
}

// geseran reads "translate(x y)" and maybe " scale(s)".
func geseran(s string) bool {
	s, ada := strings.CutPrefix(s, "translate(")
	titik, skala, tutup := strings.Cut(s, ")")
	x, y, pisah := strings.Cut(titik, " ")
	if !ada || !tutup || !pisah || !bilangan(x, true) || !bilangan(y, true) {
		return false
	}
	if skala == "" {
		return true
	}
	skala, ada = strings.CutPrefix(skala, " scale(")
	skala, tutup = strings.CutSuffix(skala, ")")
	return ada && tutup && !strings.HasPrefix(skala, "-") && bilangan(skala, true)
}

// deret reports whether every word of s, separated by single blanks, satisfies f.
func deret(s string, f func(string) bool) bool {
	for {
		kata, sisa, ada := strings.Cut(s, " ")
		if !f(kata) {
			return false
		}
		if !ada {
			return true
		}
		s = sisa
	}
}

func token(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

func bilangan(s string, pecahan bool) bool {
	s = strings.TrimPrefix(s, "-")
	bulat, desimal, titik := strings.Cut(s, ".")
	if titik && (!pecahan || len(desimal) > 2 || !digit(desimal)) {
		return false
	}
	return len(bulat) <= 9 && digit(bulat)
}

func digit(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// ErrIzin is wrapped by the errors of [Periksa].
var ErrIzin = errors.New("gambar: not allowed in a scene")

// maksDalam bounds the depth of a scene, so that no reader of one has to fear for its stack.
const maksDalam = 40

// Periksa holds a node and everything below it against what is allowed. The error wraps [ErrIzin] and names the first offence.
func Periksa(s *Simpul) error { return periksa(s, 0) }

func periksa(s *Simpul, dalam int) error {
	if s == nil {
		return fmt.Errorf("%w: no node", ErrIzin)
	}
	t, ada := cariTag(s.Tag)
	if !ada {
		return fmt.Errorf("%w: element %q", ErrIzin, s.Tag)
	}
	if dalam > maksDalam {
		return fmt.Errorf("%w: deeper than %d", ErrIzin, maksDalam)
	}
	for i, a := range s.Atribut {
		izin, ada := t.cariAtribut(a.Nama)
		if !ada {
			return fmt.Errorf("%w: attribute %q of %q", ErrIzin, a.Nama, s.Tag)
		}
		if !izin.memuat(a.Nilai) {
			return fmt.Errorf("%w: %s=%q of %q", ErrIzin, a.Nama, a.Nilai, s.Tag)
		}
		for _, b := range s.Atribut[:i] {
			if b.Nama == a.Nama {
				return fmt.Errorf("%w: %q of %q twice", ErrIzin, a.Nama, s.Tag)
			}
		}
	}
	for i := range s.Anak {
		if err := periksa(s.Anak[i], dalam+1); err != nil {
			return err
		}
	}
	return nil
}

// TambahIzin appends what is allowed as JSON for the program that walks a scene in a browser:
//
//	{"tag":{"svg":["svg","viewBox",…],…},"umum":["class",…],"nilai":{"class":["^…$"],"scope":["","col","row"],…}}
//
// Each tag has its namespace and its own attributes. Each attribute has either its pattern or, after "", its only values.
func TambahIzin(b []byte) []byte {
	b = append(b, `{"tag":{`...)
	for i, t := range daftarTag {
		b = pemisah(b, i)
		b = append(tambahKutip(b, t.tag), ':', '[')
		b = tambahKutip(b, t.ruang.String())
		for _, a := range t.atribut {
			b = tambahKutip(append(b, ','), a)
		}
		b = append(b, ']')
	}
	b = append(b, `},"umum":[`...)
	n := 0
	for _, a := range daftarAtribut {
		if a.umum {
			b = tambahKutip(pemisah(b, n), a.nama)
			n++
		}
	}
	b = append(b, `],"nilai":{`...)
	for i, a := range daftarAtribut {
		b = append(tambahKutip(pemisah(b, i), a.nama), ':', '[')
		if a.kata == nil {
			b = tambahKutip(b, a.bentuk.pola())
		} else {
			b = append(b, '"', '"')
		}
		for _, k := range a.kata {
			b = tambahKutip(append(b, ','), k)
		}
		b = append(b, ']')
	}
	return append(b, '}', '}')
}

func pemisah(b []byte, i int) []byte {
	if i > 0 {
		return append(b, ',')
	}
	return b
}
