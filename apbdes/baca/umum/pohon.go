package umum

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/internal/urutjson"
)

// simpul is a value of a JSON text with the line it starts on.
type simpul struct {
	nama  string
	baris int
	jenis byte // '{', '[', '"', '0', 't', 'n'
	teks  string
	anak  []*simpul
}

// wadah reports whether s is an object or an array.
func (s *simpul) wadah() bool { return s.jenis == '{' || s.jenis == '[' }

// angka reports whether s is a number, or a text that holds one.
func (s *simpul) angka() bool {
	return s.jenis == '0' || s.jenis == '"' && adalahUang(s.teks)
}

// maksDalam bounds the nesting of a JSON text; budgets need six levels.
const maksDalam = 48

var errDalam = errors.New("umum: nested too deeply")

// pohonJSON reads a JSON text into a tree.
type pohonJSON struct {
	p     *urutjson.Pembaca
	n     int
	batas lembar.Batas
	lewat error
}

// bacaPohon reads the whole text. What stands before a place where the text breaks is kept; the error tells why it broke. Beyond a limit
// the error is a [*lembar.MelewatiBatas].
func bacaPohon(b []byte, batas lembar.Batas) (*simpul, error) {
	batas = batas.Lengkap()
	if int64(len(b)) > batas.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas.Bita, Nyata: int64(len(b))}
	}
	t := pohonJSON{p: urutjson.Buka(b), batas: batas}
	akar := new(simpul)
	err := t.isi(akar, 0)
	if t.lewat != nil {
		return nil, t.lewat
	}
	if err == nil {
		err = t.p.Selesai()
	}
	return akar, err
}

// isi reads the next value into s.
func (t *pohonJSON) isi(s *simpul, dalam int) error {
	if t.n++; t.n > t.batas.Sel {
		t.lewat = &lembar.MelewatiBatas{Apa: lembar.BatasSel, Batas: int64(t.batas.Sel), Nyata: int64(t.n), Baris: t.p.Baris()}
		return t.lewat
	}
	s.baris, s.jenis = t.p.Baris(), t.p.Berikut()
	if dalam == maksDalam && s.wadah() {
		return errDalam
	}
	switch s.jenis {
	case '{':
		return t.p.Objek(func(nama string) error { return t.isi(s.tambah(nama), dalam+1) })
	case '[':
		return t.p.Larik(func(int) error { return t.isi(s.tambah(""), dalam+1) })
	}
	m, err := t.p.Mentah()
	if err != nil {
		return err
	}
	s.teks = string(m)
	if s.jenis == '"' {
		if err := json.Unmarshal(m, &s.teks); err != nil {
			return err
		}
	}
	return nil
}

func (s *simpul) tambah(nama string) *simpul {
	a := &simpul{nama: nama}
	s.anak = append(s.anak, a)
	return a
}

// manusiawi turns the name of a JSON field into words: "totalPendapatan" is "total Pendapatan". Names that hold spaces are words already.
func manusiawi(s string) string {
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, " /") || strings.ToUpper(s) == s {
		return strings.ReplaceAll(s, "_", " ")
	}
	var b strings.Builder
	kecil := false
	for i, c := range s {
		besar := c >= 'A' && c <= 'Z'
		// A capital begins a word if a small letter follows it: "PADes" and "SiLPA" are one word each.
		if besar && kecil && i+1 < len(s) && s[i+1] >= 'a' && s[i+1] <= 'z' {
			b.WriteByte(' ')
			c += 'a' - 'A'
		}
		kecil = c >= 'a' && c <= 'z'
		if c == '_' || c == '-' {
			c = ' '
		}
		b.WriteRune(c)
	}
	return b.String()
}
