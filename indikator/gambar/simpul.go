package gambar

import (
	"slices"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Simpul is one node of a scene. A node has a text, children, or the text followed by the children. The zero value draws nothing
// and is not allowed in a scene.
type Simpul struct {
	Tag     string
	Atribut []Atribut
	Teks    string
	Anak    []*Simpul
}

// Atribut is an attribute of a node. Their order is fixed, so that the same scene has the same bytes.
type Atribut struct{ Nama, Nilai string }

// Cari returns the value of an attribute, and "" if the node does not have it.
func (s *Simpul) Cari(nama string) string {
	for i := range s.Atribut {
		if s.Atribut[i].Nama == nama {
			return s.Atribut[i].Nilai
		}
	}
	return ""
}

// TambahJSON appends the node as ["tag",["name","value",…],"text",[children]]. Empty parts at the end are left out: ["tr"] is a
// node without anything in it.
func (s *Simpul) TambahJSON(b []byte) []byte {
	if s == nil {
		return append(b, "null"...)
	}
	b = append(b, '[')
	b = tambahKutip(b, s.Tag)
	bagian := 0
	switch {
	case len(s.Anak) > 0:
		bagian = 3
	case s.Teks != "":
		bagian = 2
	case len(s.Atribut) > 0:
		bagian = 1
	}
	if bagian >= 1 {
		b = append(b, ',', '[')
		for i, a := range s.Atribut {
			if i > 0 {
				b = append(b, ',')
			}
			b = tambahKutip(b, a.Nama)
			b = append(b, ',')
			b = tambahKutip(b, a.Nilai)
		}
		b = append(b, ']')
	}
	if bagian >= 2 {
		b = append(b, ',')
		b = tambahKutip(b, s.Teks)
	}
	if bagian == 3 {
		b = append(b, ',', '[')
		for i := range s.Anak {
			if i > 0 {
				b = append(b, ',')
			}
			b = s.Anak[i].TambahJSON(b)
		}
		b = append(b, ']')
	}
	return append(b, ']')
}

// MarshalJSON returns the form of [Simpul.TambahJSON].
func (s Simpul) MarshalJSON() ([]byte, error) { return s.TambahJSON(nil), nil }

// Adegan is the scene of one view.
type Adegan struct {
	Tampilan Tampilan
	Bahasa   temuan.Bahasa
	Lebar    int     // CSS pixels it was laid out for
	Judul    string  // name of the view, for a title bar
	Kalimat  string  // one sentence that sums it up, for a live region
	Akar     *Simpul // one article; its children are panels that may be shown one after the other
}

// TambahJSON appends the scene as {"v":1,"tampilan":…,"bahasa":…,"lebar":…,"judul":…,"kalimat":…,"akar":[…]}; v is the version of this
// form.
func (a *Adegan) TambahJSON(b []byte) []byte {
	b = append(b, `{"v":1,"tampilan":`...)
	b = tambahKutip(b, a.Tampilan.String())
	b = append(b, `,"bahasa":`...)
	b = tambahKutip(b, a.Bahasa.String())
	b = append(b, `,"lebar":`...)
	b = tambahBulat(b, int64(a.Lebar))
	b = append(b, `,"judul":`...)
	b = tambahKutip(b, a.Judul)
	b = append(b, `,"kalimat":`...)
	b = tambahKutip(b, a.Kalimat)
	b = append(b, `,"akar":`...)
	b = a.Akar.TambahJSON(b)
	return append(b, '}')
}

// MarshalJSON returns the form of [Adegan.TambahJSON].
func (a Adegan) MarshalJSON() ([]byte, error) { return a.TambahJSON(nil), nil }

// tambahKutip appends s as a JSON text. It also escapes what an HTML page around the JSON could take for markup, and writes
// invalid UTF-8 as U+FFFD.
func tambahKutip(b []byte, s string) []byte {
	const heksa = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case c == '"' || c == '\\':
				b = append(b, '\\', c)
			case c < ' ' || c == 0x7F || c == '<' || c == '>' || c == '&':
				b = append(b, '\\', 'u', '0', '0', heksa[c>>4], heksa[c&15])
			default:
				b = append(b, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == 0x2028 || r == 0x2029:
			b = append(b, '\\', 'u', '2', '0', '2', heksa[r&15])
		default:
			b = utf8.AppendRune(b, r) // RuneError is U+FFFD
		}
		i += n
	}
	return append(b, '"')
}

// The builders below change the node they are given and return it. They are kept out of line: the browser loads this code, and a
// scene is made by calling them some hundred times over.

// el makes an element with a class ("" for none) and children.
//
//go:noinline
func el(tag, kelas string, anak ...*Simpul) *Simpul {
	s := &Simpul{Tag: tag, Anak: slices.Clip(anak)} // a slice of the caller's is never written to
	if kelas != "" {
		s.Atribut = []Atribut{{"class", kelas}}
	}
	return s
}

// elTeks makes an element that holds a text.
//
//go:noinline
func elTeks(tag, kelas, teks string) *Simpul {
	s := el(tag, kelas)
	s.Teks = bersih(teks)
	return s
}

// beri adds attributes, given as name and value by turns. Attributes with an empty value are left out.
//
//go:noinline
func (s *Simpul) beri(pasangan ...string) *Simpul {
	s.Atribut = slices.Grow(s.Atribut, len(pasangan)/2)
	for i := 0; i+1 < len(pasangan); i += 2 {
		if pasangan[i+1] != "" {
			s.Atribut = append(s.Atribut, Atribut{pasangan[i], bersih(pasangan[i+1])})
		}
	}
	return s
}

// tambah adds children.
//
//go:noinline
func (s *Simpul) tambah(anak ...*Simpul) *Simpul {
	s.Anak = append(s.Anak, anak...)
	return s
}
