package temuan

import (
	"strconv"
	"strings"
)

// Letak is a place in a file. Baris and Kolom count from 1; 0 means unknown. Kolom counts cells, not bytes. The zero value is
// "nowhere known".
type Letak struct {
	Berkas string `json:"berkas,omitempty"`
	Lembar string `json:"lembar,omitempty"` // sheet of a workbook or table of a database
	Baris  int    `json:"baris,omitempty"`
	Kolom  int    `json:"kolom,omitempty"`
}

// String writes the place in one of these forms:
//
//	apbdes.csv:12:3          file, row, column
//	apbdes.xlsx[Sheet1]:12   file, sheet, row
//	apbdes.csv               file
//	:12                      row
//	                         nothing known
func (l Letak) String() string {
	var b strings.Builder
	b.WriteString(l.Berkas)
	if l.Lembar != "" {
		b.WriteString("[" + l.Lembar + "]")
	}
	if l.Baris > 0 {
		b.WriteString(":" + strconv.Itoa(l.Baris))
		if l.Kolom > 0 {
			b.WriteString(":" + strconv.Itoa(l.Kolom))
		}
	}
	return b.String()
}

// Bandingkan orders places by file, sheet, row and column.
func (l Letak) Bandingkan(m Letak) int {
	if c := strings.Compare(l.Berkas, m.Berkas); c != 0 {
		return c
	}
	if c := strings.Compare(l.Lembar, m.Lembar); c != 0 {
		return c
	}
	if l.Baris != m.Baris {
		return l.Baris - m.Baris
	}
	return l.Kolom - m.Kolom
}

// Penunjuk writes a JSON Pointer (RFC 6901) from its parts, text or whole numbers: Penunjuk("belanja", 3, "anggaran") is
// "/belanja/3/anggaran". Without parts it is "", which points to the whole document.
func Penunjuk(bagian ...any) string {
	var b strings.Builder
	for _, p := range bagian {
		b.WriteByte('/')
		switch p := p.(type) {
		case string:
			b.WriteString(lolos.Replace(p))
		case int:
			b.WriteString(strconv.Itoa(p))
		default:
			panic("temuan: Penunjuk takes text and int only")
		}
	}
	return b.String()
}

// lolos escapes "~" before "/", as RFC 6901 section 3 asks.
var lolos = strings.NewReplacer("~", "~0", "/", "~1")
