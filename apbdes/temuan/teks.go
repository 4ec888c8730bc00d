package temuan

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"
)

// Gaya sets the terminal output of [Daftar.Tulis]. The zero value is Indonesian, without colour, 100 columns wide.
type Gaya struct {
	Bahasa Bahasa
	Warna  bool // ANSI colours for the level
	Lebar  int  // columns; less than 60 means 100
}

// Tulis writes the list as an aligned table for a terminal: level, code, place, then the sentence wrapped to the width on lines
// of its own, followed by the legal basis where there is one.
func (d Daftar) Tulis(w io.Writer, g Gaya) error {
	if g.Lebar < 60 {
		g.Lebar = 100
	}
	b := bufio.NewWriter(w)
	lebarTingkat, lebarKode := 0, 0
	for i := range d {
		lebarTingkat = max(lebarTingkat, len(namaDalam(d[i].Tingkat, g.Bahasa)))
		lebarKode = max(lebarKode, len(d[i].Kode))
	}
	for i := range d {
		t := &d[i]
		n := namaDalam(t.Tingkat, g.Bahasa)
		_, _ = b.WriteString(warna(t.Tingkat, g.Warna))
		_, _ = b.WriteString(isiKanan(n, lebarTingkat))
		_, _ = b.WriteString(tutupWarna(g.Warna) + "  ")
		_, _ = b.WriteString(isiKanan(string(t.Kode), lebarKode))
		if l := t.Letak.String(); l != "" {
			_, _ = b.WriteString("  " + aman(l))
		}
		_ = b.WriteByte('\n')
		pesan := t.Pesan(g.Bahasa)
		if len(t.Dasar) > 0 {
			pesan += " [" + dasarTeks(t.Dasar) + "]"
		}
		tulisTerbungkus(b, pesan, lebarTingkat+2, g.Lebar)
	}
	return b.Flush()
}

func namaDalam(t Tingkat, b Bahasa) string {
	if b == Inggris {
		return t.Inggris()
	}
	return t.String()
}

func dasarTeks(d []Dasar) string {
	s := make([]string, len(d))
	for i := range d {
		s[i] = d[i].String()
	}
	return strings.Join(s, "; ")
}

// tulisTerbungkus writes s in lines of at most lebar columns, indented by the given number of spaces. bufio keeps the first
// write error for Flush.
func tulisTerbungkus(b *bufio.Writer, s string, masuk, lebar int) {
	sisip := strings.Repeat(" ", masuk)
	kolom := 0
	for _, kata := range strings.Fields(s) {
		n := utf8.RuneCountInString(kata)
		switch {
		case kolom == 0:
			_, _ = b.WriteString(sisip)
			kolom = masuk
		case kolom+1+n > lebar:
			_, _ = b.WriteString("\n" + sisip)
			kolom = masuk
		default:
			_ = b.WriteByte(' ')
			kolom++
		}
		_, _ = b.WriteString(kata)
		kolom += n
	}
	_ = b.WriteByte('\n')
}

func isiKanan(s string, lebar int) string {
	if n := lebar - utf8.RuneCountInString(s); n > 0 {
		return s + strings.Repeat(" ", n)
	}
	return s
}

func warna(t Tingkat, pakai bool) string {
	if !pakai {
		return ""
	}
	switch t {
	case Galat:
		return "\x1b[1;31m"
	case Peringatan:
		return "\x1b[33m"
	default:
		return "\x1b[36m"
	}
}

func tutupWarna(pakai bool) string {
	if pakai {
		return "\x1b[0m"
	}
	return ""
}
