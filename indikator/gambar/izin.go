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

// IzinTag allows an element. Atribut are the attributes it may have beside those that every element may have.
type IzinTag struct {
	Tag     string
	Ruang   Ruang
	Atribut []string
}

// BentukNilai is the grammar of the values of an attribute.
type BentukNilai uint8

// The grammars. [BentukNilai.Pola] gives each as a regular expression.
const (
	NilaiTeks  BentukNilai = iota // any text; it is never interpreted
	NilaiToken                    // words of lower-case letters, digits and hyphens
	NilaiBulat                    // a whole number
	NilaiAngka                    // numbers with up to two decimals, separated by blanks
	NilaiJalur                    // the commands and numbers of a path
	NilaiGeser                    // a translation, then maybe a scale
)

var polaNilai = [...]string{
	NilaiTeks: `^[^]*$`, NilaiToken: `^[a-z0-9-]+( [a-z0-9-]+)*$`, NilaiBulat: `^-?[0-9]{1,9}$`,
	NilaiAngka: `^-?[0-9]{1,9}(\.[0-9]{1,2})?( -?[0-9]{1,9}(\.[0-9]{1,2})?)*$`, NilaiJalur: `^[MmLlHhVvCcSsQqAaZz0-9 .-]+$`,
	NilaiGeser: `^translate\(-?[0-9]{1,9}(\.[0-9]{1,2})? -?[0-9]{1,9}(\.[0-9]{1,2})?\)( scale\([0-9]{1,9}(\.[0-9]{1,2})?\))?$`,
}

// Pola returns the grammar as a regular expression of JavaScript. In Go it is the same but for NilaiTeks, which allows everything.
func (b BentukNilai) Pola() string {
	if int(b) >= len(polaNilai) {
		return "^$"
	}
	return polaNilai[b]
}

// IzinAtribut allows an attribute. Umum says that every element may have it; Kata are the only values, if there are any.
type IzinAtribut struct {
	Nama   string
	Umum   bool
	Bentuk BentukNilai
	Kata   []string
}

// Geometry that several SVG elements share.
var (
	ukuranKotak = []string{"x", "y", "width", "height", "rx"}
	ukuranGaris = []string{"x1", "y1", "x2", "y2"}
)

// daftarTag has no element that loads, runs, links, embeds or submits anything, and none that reads its text as anything but text.
var daftarTag = []IzinTag{
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

var daftarAtribut = []IzinAtribut{
	{"class", true, NilaiToken, nil},
	{"part", true, NilaiToken, nil},
	{"role", true, NilaiToken, []string{"img", "group", "status", "alert", "list", "presentation"}},
	{"tabindex", true, NilaiBulat, []string{"0", "-1"}},
	{"lang", true, NilaiToken, nil},
	{"aria-label", true, NilaiTeks, nil},
	{"aria-hidden", true, NilaiToken, []string{"true"}},
	{"aria-pressed", true, NilaiToken, []string{"true", "false"}},
	{"aria-current", true, NilaiToken, []string{"true", "page"}},
	{"aria-sort", false, NilaiToken, []string{"ascending", "descending", "none"}},
	{"data-aksi", true, NilaiToken, nil},
	{"data-nilai", true, NilaiTeks, nil},
	{"data-desa", true, NilaiBulat, nil},
	{"data-layanan", true, NilaiTeks, nil},
	{"data-kolom", true, NilaiToken, nil},
	{"data-baris", true, NilaiTeks, nil},
	{"data-kode", true, NilaiTeks, nil},
	{"data-b", true, NilaiBulat, nil},
	{"data-k", true, NilaiBulat, nil},
	{"data-gambar", true, NilaiToken, nil},
	{"data-jalur", true, NilaiTeks, nil},
	{"scope", false, NilaiToken, []string{"col", "row", "colgroup"}},
	{"colspan", false, NilaiBulat, nil},
	{"rowspan", false, NilaiBulat, nil},
	{"title", false, NilaiTeks, nil},
	{"type", false, NilaiToken, []string{"button"}},
	{"disabled", false, NilaiToken, []string{"disabled"}},
	{"value", false, NilaiTeks, nil},
	{"selected", false, NilaiToken, []string{"selected"}},
	{"viewBox", false, NilaiAngka, nil},
	{"width", false, NilaiAngka, nil},
	{"height", false, NilaiAngka, nil},
	{"x", false, NilaiAngka, nil},
	{"y", false, NilaiAngka, nil},
	{"x1", false, NilaiAngka, nil},
	{"y1", false, NilaiAngka, nil},
	{"x2", false, NilaiAngka, nil},
	{"y2", false, NilaiAngka, nil},
	{"cx", false, NilaiAngka, nil},
	{"cy", false, NilaiAngka, nil},
	{"r", false, NilaiAngka, nil},
	{"rx", false, NilaiAngka, nil},
	{"d", false, NilaiJalur, nil},
	{"transform", false, NilaiGeser, nil},
}

// DaftarTag returns the elements a scene may contain. The caller must not change what is in it.
func DaftarTag() []IzinTag { return append([]IzinTag(nil), daftarTag...) }

// DaftarAtribut returns the attributes a scene may contain. The caller must not change what is in it.
func DaftarAtribut() []IzinAtribut { return append([]IzinAtribut(nil), daftarAtribut...) }

// CariTag returns the permission of an element, and false if it is not allowed.
func CariTag(tag string) (IzinTag, bool) {
	for _, t := range daftarTag {
		if t.Tag == tag {
			return t, true
		}
	}
	return IzinTag{}, false
}

// CariAtribut returns the permission of an attribute on an element, and false if it is not allowed there.
func (t IzinTag) CariAtribut(nama string) (IzinAtribut, bool) {
	for _, a := range daftarAtribut {
		if a.Nama != nama {
			continue
		}
		if a.Umum {
			return a, true
		}
		for _, n := range t.Atribut {
			if n == nama {
				return a, true
			}
		}
	}
	return IzinAtribut{}, false
}

// Memuat reports whether a value is allowed for the attribute.
func (a IzinAtribut) Memuat(nilai string) bool {
	for _, k := range a.Kata {
		if k == nilai {
			return true
		}
	}
	if a.Kata != nil {
		return false
	}
	switch a.Bentuk {
	case NilaiTeks:
		return true
	case NilaiToken:
		return deret(nilai, token)
	case NilaiBulat:
		return bilangan(nilai, false)
	case NilaiAngka:
		return deret(nilai, func(s string) bool { return bilangan(s, true) })
	case NilaiJalur:
		return nilai != "" && strings.Trim(nilai, "MmLlHhVvCcSsQqAaZz0123456789 .-") == ""
	case NilaiGeser:
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
	t, ada := CariTag(s.Tag)
	if !ada {
		return fmt.Errorf("%w: element %q", ErrIzin, s.Tag)
	}
	if dalam > maksDalam {
		return fmt.Errorf("%w: deeper than %d", ErrIzin, maksDalam)
	}
	for i, a := range s.Atribut {
		izin, ada := t.CariAtribut(a.Nama)
		if !ada {
			return fmt.Errorf("%w: attribute %q of %q", ErrIzin, a.Nama, s.Tag)
		}
		if !izin.Memuat(a.Nilai) {
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
		b = append(tambahKutip(b, t.Tag), ':', '[')
		b = tambahKutip(b, t.Ruang.String())
		for _, a := range t.Atribut {
			b = tambahKutip(append(b, ','), a)
		}
		b = append(b, ']')
	}
	b = append(b, `},"umum":[`...)
	n := 0
	for _, a := range daftarAtribut {
		if a.Umum {
			b = tambahKutip(pemisah(b, n), a.Nama)
			n++
		}
	}
	b = append(b, `],"nilai":{`...)
	for i, a := range daftarAtribut {
		b = append(tambahKutip(pemisah(b, i), a.Nama), ':', '[')
		if a.Kata == nil {
			b = tambahKutip(b, a.Bentuk.Pola())
		} else {
			b = append(b, '"', '"')
		}
		for _, k := range a.Kata {
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
