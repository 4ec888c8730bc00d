package lembar

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// dekode turns the bytes of a text file into UTF-8 and notes everything that was not plain UTF-8 or announced by a BOM.
func dekode(b []byte, p *Pencatat) string {
	s := dekodeSandi(b, p)
	if n := strings.Count(s, "\x00"); n > 0 {
		baris := garisKe(s, strings.IndexByte(s, 0))
		p.Tambah(&aturanNUL, baris, 0, temuan.Isi("banyak", n), temuan.Isi("baris", baris))
	}
	return s
}

func dekodeSandi(b []byte, p *Pencatat) string {
	switch {
	case len(b) >= 3 && string(b[:3]) == "\xef\xbb\xbf":
		return dekode8(b[3:], p)
	case len(b) >= 2 && string(b[:2]) == "\xff\xfe":
		return dekode16(b[2:], binary.LittleEndian, p)
	case len(b) >= 2 && string(b[:2]) == "\xfe\xff":
		return dekode16(b[2:], binary.BigEndian, p)
	}
	if urutan, nama := kenali16(b); urutan != nil {
		p.Tambah(&aturanUTF16, 0, 0, temuan.Isi("sandi", nama))
		return dekode16(b, urutan, p)
	}
	return dekode8(b, p)
}

// kenali16 recognises UTF-16 without a BOM. In tables almost every character is ASCII, so every second byte is NUL: at least
// half of the bytes at even or at odd places, and hardly any (U+0100, U+2000 …) at the others.
func kenali16(b []byte) (binary.ByteOrder, string) {
	b = b[:min(len(b), 4096)&^1]
	if len(b) < 4 {
		return nil, ""
	}
	var nol [2]int
	for i, c := range b {
		if c == 0 {
			nol[i&1]++
		}
	}
	setengah := len(b) / 4
	switch {
	case nol[1] >= setengah && 10*nol[0] <= nol[1]:
		return binary.LittleEndian, "UTF-16LE"
	case nol[0] >= setengah && 10*nol[1] <= nol[0]:
		return binary.BigEndian, "UTF-16BE"
	}
	return nil, ""
}

// dekode16 decodes UTF-16. A lone surrogate, and a last byte without its partner, become U+FFFD.
func dekode16(b []byte, urutan binary.ByteOrder, p *Pencatat) string {
	var t strings.Builder
	t.Grow(len(b)/2 + len(b)/8)
	rusak, baris := 0, 0
	salah := func() {
		if rusak == 0 {
			baris = garisKe(t.String(), t.Len())
		}
		rusak++
		t.WriteRune(utf8.RuneError)
	}
	for len(b) >= 2 {
		r := rune(urutan.Uint16(b))
		b = b[2:]
		switch {
		case !utf16.IsSurrogate(r):
			t.WriteRune(r)
		case len(b) >= 2 && utf16.DecodeRune(r, rune(urutan.Uint16(b))) != utf8.RuneError:
			t.WriteRune(utf16.DecodeRune(r, rune(urutan.Uint16(b))))
			b = b[2:]
		default:
			salah()
		}
	}
	if len(b) == 1 {
		salah()
	}
	if rusak > 0 {
		p.Tambah(&aturanUTF16Rusak, baris, 0, temuan.Isi("banyak", rusak), temuan.Isi("baris", baris))
	}
	return t.String()
}

// dekode8 takes valid UTF-8 as it is and reads anything else with [UraiWindows1252].
func dekode8(b []byte, p *Pencatat) string {
	if utf8.Valid(b) {
		return string(b)
	}
	s, banyak, baris := UraiWindows1252(b)
	p.Tambah(&aturanSandi, baris, 0, temuan.Isi("banyak", banyak), temuan.Isi("baris", baris))
	return s
}

// UraiWindows1252 reads bytes that are not valid UTF-8 as a whole, as [DariTeks] does. Each byte that is not part of a valid sequence
// is read as Windows-1252, which old Excel writes: in a pure Windows-1252 file these are all bytes above 0x7F, and in a UTF-8 file with
// a damaged character the valid ones stay right. banyak counts them; the first stands on physical line baris of b, counted
// from 1; 0 if there is none.
func UraiWindows1252(b []byte) (s string, banyak, baris int) {
	var t strings.Builder
	t.Grow(len(b) + len(b)/8)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			if banyak == 0 {
				baris = garisKe(t.String(), t.Len())
			}
			banyak++
			r = runeWindows1252(b[0])
		}
		t.WriteRune(r)
		b = b[n:]
	}
	return t.String(), banyak, baris
}

// windows1252 maps the bytes 0x80–0x9F. The five unassigned bytes keep their C1 control character, as the WHATWG Encoding
// Standard does, so that no byte is lost.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}

func runeWindows1252(c byte) rune {
	if c >= 0x80 && c < 0xa0 {
		return windows1252[c-0x80]
	}
	return rune(c)
}

// garisKe returns the 1-based number of the physical line that holds byte i of s.
func garisKe(s string, i int) int {
	return 1 + banyakGaris(s[:i])
}

// banyakGaris counts the line ends in s: LF, CR or CRLF.
func banyakGaris(s string) int {
	cr := strings.Count(s, "\r")
	if cr == 0 {
		return strings.Count(s, "\n")
	}
	return cr + strings.Count(s, "\n") - strings.Count(s, "\r\n")
}
