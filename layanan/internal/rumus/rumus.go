// Package rumus guards text cells of the CSV files of layanan against being taken for formulas by spreadsheets (rumus: formula), and takes
// the guard off again. It is apbdes/internal/rumus over again: layanan stands beside apbdes and may import neither it nor what is internal
// to it. The tests of apbdes/internal/arsitektur hold both to the same texts.
package rumus

import (
	"strings"
	"unicode/utf8"
)

// pemicu are the first characters at which a spreadsheet evaluates a cell or drops its beginning.
const pemicu = "=+-@\t\r\n＝＋－＠"

// Terlindung returns s with an apostrophe in front if a spreadsheet could take it for a formula, or if it is such a text behind
// apostrophes, which makes the guard reversible.
func Terlindung(s string) string {
	if terancam(s) {
		return "'" + s
	}
	return s
}

// Asli undoes [Terlindung]: Asli(Terlindung(s)) is s for every s. A text that carries no guard is returned as it is.
func Asli(s string) string {
	if strings.HasPrefix(s, "'") && terancam(s) {
		return s[1:]
	}
	return s
}

func terancam(s string) bool {
	c, n := utf8.DecodeRuneInString(strings.TrimLeft(s, "'"))
	return n > 0 && strings.ContainsRune(pemicu, c)
}
