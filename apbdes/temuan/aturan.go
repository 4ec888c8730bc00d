package temuan

import (
	"fmt"
	"strings"
)

// Kode names one rule for ever, for example "APBDES-STR-03". A code may be retired but is never given another meaning; years
// and regulations are fields of the [Aturan], never part of the code.
type Kode string

// Dasar is a legal basis: a regulation and the article in it.
type Dasar struct {
	Peraturan string `json:"peraturan"`
	Pasal     string `json:"pasal,omitempty"`
}

// String joins regulation and article: "Permendagri 20/2018 Ps 9".
func (d Dasar) String() string {
	return strings.TrimSpace(d.Peraturan + " " + d.Pasal)
}

// Pola is a sentence in both languages with the same {nama} placeholders.
type Pola struct {
	Indonesia string `json:"id"`
	Inggris   string `json:"en"`
}

// Aturan describes one check: code, level, sentence, legal basis and the budget years in which it holds.
type Aturan struct {
	Kode      Kode
	Tingkat   Tingkat
	Keyakinan Keyakinan
	Pola      Pola
	Dasar     []Dasar
	// Mulai and Akhir are the first and last budget year of the rule; 0 is open.
	Mulai, Akhir int
}

// Berlaku reports whether the rule holds in the given budget year. A year of 0 is unknown and lets every rule hold.
func (a *Aturan) Berlaku(tahun int) bool {
	return tahun == 0 || (a.Mulai == 0 || tahun >= a.Mulai) && (a.Akhir == 0 || tahun <= a.Akhir)
}

// Temukan makes a finding of rule a about the value at jalur (a JSON Pointer), which came from l. The values fill the
// placeholders of the pattern; a value the pattern does not name is ignored.
func (a *Aturan) Temukan(jalur string, l Letak, isian ...Isian) Temuan {
	return Temuan{
		Kode: a.Kode, Tingkat: a.Tingkat, Keyakinan: a.Keyakinan,
		Jalur: jalur, Letak: l, Dasar: a.Dasar, isian: isian, pola: &a.Pola,
	}
}

// DwiBahasa is implemented by values that read differently in the two languages, such as amounts of money.
type DwiBahasa interface {
	TeksIndonesia() string
	TeksInggris() string
}

// Isian is a value for a placeholder, ready in both languages.
type Isian struct {
	Nama               string
	Indonesia, Inggris string
}

// Isi makes a value from a text, a whole number, a [DwiBahasa] (preferred) or a fmt.Stringer. Text from files is cut after
// 120 characters and loses control characters, so that a finding can be printed safely.
func Isi(nama string, nilai any) Isian {
	switch v := nilai.(type) {
	case DwiBahasa:
		return Isian{nama, aman(v.TeksIndonesia()), aman(v.TeksInggris())}
	case string:
		return Isian{nama, aman(v), aman(v)}
	default:
		t := aman(fmt.Sprint(v))
		return Isian{nama, t, t}
	}
}

// Dwi makes a value from two ready texts.
func Dwi(nama, indonesia, inggris string) Isian {
	return Isian{nama, aman(indonesia), aman(inggris)}
}

const maksIsian = 120

// aman cuts a value and replaces what a terminal or a page could take for an instruction: control characters, and the
// bidirectional overrides that reorder neighbouring text.
func aman(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x2028 || r == 0x2029:
			return ' '
		case r == 0xFFFD:
			return '?'
		}
		return r
	}, s)
	n := 0
	for i := range s {
		if n == maksIsian {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// susun fills the placeholders of a pattern. An unknown placeholder stays as it is, where a test will find it.
func susun(pola string, isian []Isian, b Bahasa) string {
	var t strings.Builder
	for {
		buka := strings.IndexByte(pola, '{')
		if buka < 0 {
			break
		}
		tutup := strings.IndexByte(pola[buka:], '}')
		if tutup < 0 {
			break
		}
		t.WriteString(pola[:buka])
		t.WriteString(nilai(pola[buka+1:buka+tutup], isian, b))
		pola = pola[buka+tutup+1:]
	}
	t.WriteString(pola)
	return t.String()
}

func nilai(nama string, isian []Isian, b Bahasa) string {
	for _, i := range isian {
		if i.Nama != nama {
			continue
		}
		if b == Inggris {
			return i.Inggris
		}
		return i.Indonesia
	}
	return "{" + nama + "}"
}

// DaftarIsian returns the names of the placeholders of a pattern in the order of their first use.
func DaftarIsian(pola string) []string {
	var d []string
	for {
		_, sesudah, ada := strings.Cut(pola, "{")
		if !ada {
			return d
		}
		n, sisa, ada := strings.Cut(sesudah, "}")
		if !ada {
			return d
		}
		if !memuat(d, n) {
			d = append(d, n)
		}
		pola = sisa
	}
}

func memuat(d []string, s string) bool {
	for _, t := range d {
		if t == s {
			return true
		}
	}
	return false
}
