// Package rumus guards text cells of a CSV file against being taken for formulas by spreadsheets (rumus: formula), and takes the
// guard off again, so that writer and reader agree.
package rumus

import (
	"strings"
	"unicode/utf8"
)

// pemicu are the first characters at which a spreadsheet evaluates a cell or drops its beginning. East Asian spreadsheets take the
// full-width signs for the narrow ones.
const pemicu = "=+-@\t\r\n＝＋－＠"

// Terlindung returns s with an apostrophe in front if a spreadsheet could take it for a formula: if it begins with one of
// = + - @ TAB CR LF or the full-width ＝ ＋ － ＠, or with apostrophes followed by one of them. The second case makes the guard
// reversible. Only text is guarded; a negative amount is a number and stays one.
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
