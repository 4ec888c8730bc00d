package svg

import "unicode/utf8"

// tambahTeks appends s as the text of an element.
func tambahTeks(b []byte, s string) []byte { return tambahLolos(b, s, false) }

// tambahAtribut appends ` name="value"`.
func tambahAtribut(b []byte, nama, nilai string) []byte {
	b = append(append(append(b, ' '), nama...), '=', '"')
	return append(tambahLolos(b, nilai, true), '"')
}

// tambahLolos escapes what is markup in XML and HTML. Characters that XML 1.0 does not have, and controls that reorder text, become
// U+FFFD: a scene has none of them, so nothing is lost, but a scene may also come from elsewhere.
func tambahLolos(b []byte, s string, atribut bool) []byte {
	for _, r := range s {
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"' && atribut:
			b = append(b, "&quot;"...)
		case r == '\n' || r == '\t':
			b = append(b, ' ')
		case r < ' ', r >= 0x7F && r < 0xA0, r >= 0xFFFE && r&0xFFFE == 0xFFFE, r >= 0x202A && r <= 0x202E, r == 0x2066, r == 0x2067:
			b = utf8.AppendRune(b, utf8.RuneError)
		default:
			b = utf8.AppendRune(b, r) // invalid UTF-8 comes as U+FFFD
		}
	}
	return b
}
