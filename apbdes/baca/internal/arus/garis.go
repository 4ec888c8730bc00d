package arus

import (
	"bytes"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// LebarBlok is how many bytes are looked at together: so many stay in the nearest cache for the next question.
const LebarBlok = 16 << 10

// BanyakGaris counts the line ends in b: LF, CR or CRLF.
func BanyakGaris(b []byte) int {
	lf, cr := 0, false
	for i := 0; i < len(b); i += LebarBlok {
		blok := b[i:min(i+LebarBlok, len(b))]
		lf += bytes.Count(blok, []byte{'\n'})
		cr = cr || bytes.IndexByte(blok, '\r') >= 0
	}
	if !cr {
		return lf
	}
	return lf + bytes.Count(b, []byte{'\r'}) - bytes.Count(b, []byte("\r\n"))
}

// PanjangGaris returns the length of the first physical line of s with its end.
func PanjangGaris(s string) int {
	for i := range len(s) {
		switch {
		case s[i] == '\n':
			return i + 1
		case s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n':
			return i + 2
		case s[i] == '\r':
			return i + 1
		}
	}
	return len(s)
}

// CariDari returns where the next c stands from byte i on, len(s) if there is none.
func CariDari(s string, i int, c byte) int {
	if j := strings.IndexByte(s[i:], c); j >= 0 {
		return i + j
	}
	return len(s)
}

// Kosong reports whether a row has no content.
func Kosong(sel []lembar.Sel) bool {
	for i := range sel {
		if !sel[i].Kosong() {
			return false
		}
	}
	return true
}
