package gambar

import (
	"strings"
	"unicode/utf8"
)

// Limits on text from outside, in characters.
const (
	maksNama    = 80
	maksKalimat = 600
	maksKode    = 40
)

// bersih makes a text fit for XML 1.0 and for reading: invalid UTF-8 and characters outside of XML become U+FFFD, control
// characters a space, and the controls that reorder neighbouring text vanish. A first strong isolate and its end may stay;
// [luar] puts them around foreign text.
func bersih(s string) string {
	if polos(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r >= 0x7F && r < 0xA0, r == 0x2028, r == 0x2029:
			return ' '
		case pengaturArah(r):
			return -1
		case r >= 0xFFFE && r&0xFFFE == 0xFFFE:
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// polos reports that s is printable ASCII, which is most of what is shown.
func polos(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return true
}

// pengaturArah reports a bidirectional control other than FSI and PDI.
func pengaturArah(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r == 0x2066 || r == 0x2067 || r == 0x200E || r == 0x200F || r == 0x061C
}

// luar prepares a text that came from outside: runs of white space become one space, it is cut after maks characters, and it is
// isolated if part of it runs from right to left, so that it cannot reorder what stands beside it.
func luar(s string, maks int) string {
	if len(s) > maks*utf8.UTFMax {
		s = s[:maks*utf8.UTFMax] // a cut character at the end becomes U+FFFD and is cut below
	}
	var b strings.Builder
	n, spasi, kanan := 0, false, false
	for _, r := range bersih(s) {
		if r == 0x2068 || r == 0x2069 {
			continue
		}
		if r == ' ' || r == 0xA0 || r == 0x3000 {
			spasi = n > 0
			continue
		}
		if spasi {
			_ = b.WriteByte(' ')
			n, spasi = n+1, false
		}
		if n >= maks {
			_, _ = b.WriteString("…")
			break
		}
		_, _ = b.WriteRune(r)
		n++
		kanan = kanan || dariKanan(r)
	}
	if kanan {
		return "\u2068" + b.String() + "\u2069"
	}
	return b.String()
}

// dariKanan reports a character of a script that runs from right to left.
func dariKanan(r rune) bool {
	return r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF || r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF
}

// gabung joins the parts that are not empty.
//
//go:noinline
func gabung(pemisah string, bagian ...string) string {
	var b strings.Builder
	for _, s := range bagian {
		if s == "" {
			continue
		}
		if b.Len() > 0 {
			_, _ = b.WriteString(pemisah)
		}
		_, _ = b.WriteString(s)
	}
	return b.String()
}
