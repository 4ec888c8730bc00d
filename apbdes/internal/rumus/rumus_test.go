package rumus_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes/internal/rumus"
)

func TestTerlindung(t *testing.T) {
	for _, k := range [][2]string{
		{"", ""}, {"Belanja", "Belanja"}, {"'", "'"}, {"'kata'", "'kata'"}, {" =1", " =1"}, {"a=1", "a=1"}, {"Ñ", "Ñ"},
		{"=1+1", "'=1+1"}, {"+62", "'+62"}, {"-", "'-"}, {"@a", "'@a"}, {"\tx", "'\tx"}, {"\rx", "'\rx"}, {"\nx", "'\nx"},
		{"'=1", "''=1"}, {"''-", "'''-"},
		{"＝1+1", "'＝1+1"}, {"＋62", "'＋62"}, {"－", "'－"}, {"＠a", "'＠a"}, {"'＝1", "''＝1"}, {"a＝1", "a＝1"}, {"\xff=1", "\xff=1"}, {"\ufffd", "\ufffd"},
	} {
		assert.Equal(t, k[1], rumus.Terlindung(k[0]), "%q", k[0])
		assert.Equal(t, k[0], rumus.Asli(k[1]), "%q", k[1])
	}
	// Cells of files that were not written with the guard lose nothing.
	for _, s := range []string{"=1+1", "-5", "'kata", "'"} {
		assert.Equal(t, s, rumus.Asli(s))
	}
}

func FuzzTerlindung(f *testing.F) {
	for _, s := range []string{"", "=1", "'=1", "'", "-", "''@", "＝1", "'＠", "\xff", "\xef\xbc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := rumus.Terlindung(s)
		if rumus.Asli(p) != s {
			t.Fatalf("%q → %q → %q", s, p, rumus.Asli(p))
		}
		if c, n := utf8.DecodeRuneInString(p); n > 0 && strings.ContainsRune("＝＋－＠", c) {
			t.Fatalf("%q is not guarded", p)
		}
		if p != "" && (p[0] == '=' || p[0] == '+' || p[0] == '-' || p[0] == '@' || p[0] < ' ' && (p[0] == '\t' || p[0] == '\r' || p[0] == '\n')) {
			t.Fatalf("%q is not guarded", p)
		}
	})
}
