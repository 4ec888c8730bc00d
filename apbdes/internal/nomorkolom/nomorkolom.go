// Package nomorkolom recognises the row of column numbers that printed tables have below their header (nomor kolom: number of a
// column): "1 2 3 4 5", "(1) (2) (3)", "a b c", also with the sum that a column is, "5 = 4 - 3".
package nomorkolom

import (
	"strconv"
	"strings"
)

// Kenali reports whether the cells of a row, the empty ones apart, only number the columns: each is the number or letter after the one
// before it. Letters may begin anew, as "a b c a b c d" below two codes, and numbers may go on behind letters. One cell proves nothing.
func Kenali(sel []string) bool {
	var huruf byte
	nomor, isi := 0, 0
	for _, s := range sel {
		s = rapi(s)
		if s == "" {
			continue
		}
		isi++
		if len(s) == 1 && s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' {
			if c := s[0] | 0x20; c != 'a' && (huruf == 0 || c != huruf+1) {
				return false
			}
			huruf = s[0] | 0x20
			continue
		}
		n, err := strconv.Atoi(s)
		if err != nil || n != nomor+1 && (nomor > 0 || huruf == 0 || n != 2 && n != isi) {
			return false
		}
		nomor = n
	}
	return isi > 1
}

// rapi takes off brackets, a dot behind the number, and the sum that the column is.
func rapi(s string) string {
	s, _, _ = strings.Cut(s, "=")
	return strings.TrimSuffix(strings.Trim(strings.TrimSpace(s), "() \u00a0"), ".")
}
