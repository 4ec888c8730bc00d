package rupiah

import (
	"strings"
	"unicode/utf8"
)

// TataTulis says what a point and a comma mean. Its zero value is invalid on purpose: "1.234" is more than a thousand in an
// Indonesian table and a little over one in machine output, so the caller has to choose, or let a [Pengenal] prove it.
type TataTulis uint8

// The styles of writing numbers.
const (
	_         TataTulis = iota
	Indonesia           // 1.234.567,89
	Mesin               // 1234567.89
	Inggris             // 1,234,567.89
)

// String returns "indonesia", "mesin", "inggris", or "" for an invalid value.
func (t TataTulis) String() string {
	switch t {
	case Indonesia:
		return "indonesia"
	case Mesin:
		return "mesin"
	case Inggris:
		return "inggris"
	default:
		return ""
	}
}

// UraiTataTulis is the inverse of [TataTulis.String]; it returns false for any other text.
func UraiTataTulis(s string) (TataTulis, bool) {
	for t := Indonesia; t <= Inggris; t++ {
		if t.String() == s {
			return t, true
		}
	}
	return 0, false
}

// pemisah returns the grouping and the decimal sign; 0 stands for "no grouping".
func (t TataTulis) pemisah() (kelompok, desimal byte) {
	switch t {
	case Indonesia:
		return '.', ','
	case Inggris:
		return ',', '.'
	default:
		return 0, '.'
	}
}

// maksPanjang bounds the text of one amount. The longest legitimate form of an int64 in sen with grouping, sign, brackets and
// currency needs fewer than 40 bytes; the rest is room for padding.
const maksPanjang = 80

// Urai reads s in the style t.
//
// Accepted around the digits: white space (also NBSP and thin spaces), "Rp", "Rp.", "IDR", a leading minus (also U+2212) or
// plus, brackets for negative amounts, and the closing ",-" of Indonesian prices. A lone dash, with or without "Rp", is how
// tables write nil: it is Rp0. Digits after the second decimal must be zeros (Access writes currency with four), otherwise
// the result is [ErrPecahan]; nothing is rounded. Groups must have exactly three digits and a group may not start with a
// superfluous zero. No exponents, no spaces between digits, no mixed signs: "970.056,000.00" is [ErrTataTulis] in every style.
//
// An empty text is [ErrKosong]: a missing amount is not Rp0. Use [UraiOpsional] where missing amounts are expected.
func Urai(s string, t TataTulis) (Rupiah, error) {
	if t < Indonesia || t > Inggris {
		return 0, ErrTataTulis
	}
	inti, tanda, err := kupas(s)
	if err != nil || inti == "" {
		return 0, err
	}
	return uraiInti(inti, tanda, t)
}

// UraiOpsional is [Urai] for cells that may be empty: white space only is a missing amount, a dash is Rp0.
func UraiOpsional(s string, t TataTulis) (Opsional, error) {
	r, err := Urai(s, t)
	if err == nil {
		return Isi(r), nil
	}
	if err == ErrKosong { //nolint:errorlint // Urai returns its sentinels bare; comparing avoids an allocation per empty cell.
		return Opsional{}, nil
	}
	return Opsional{}, err
}

// tanda is the sign and decoration found around the digits of an amount.
type tanda struct {
	negatif bool
	strip   bool // closed by ",-", which only Indonesian prices are
}

// kupas strips everything around the digits. An empty inti without error means a lone dash, that is Rp0.
func kupas(s string) (inti string, t tanda, err error) {
	if len(s) > maksPanjang {
		return "", t, ErrTataTulis
	}
	s = rapikan(s)
	if s == "" {
		return "", t, ErrKosong
	}
	if n := len(s); n >= 2 && s[0] == '(' && s[n-1] == ')' {
		t.negatif = true
		s = rapikan(s[1 : n-1])
	}
	tandaDepan := false
	s, tandaDepan = kupasTanda(s, &t)
	s, mataUang := kupasMataUang(s)
	if mataUang && !tandaDepan {
		if n := len(s); n >= 2 && s[0] == '(' && s[n-1] == ')' && !t.negatif {
			t.negatif = true
			s = rapikan(s[1 : n-1])
		} else {
			s, tandaDepan = kupasTanda(s, &t)
		}
	}
	if s == "" {
		if tandaDepan && t.negatif && !t.strip {
			return "", tanda{}, nil // "-", "Rp -"
		}
		return "", t, ErrTataTulis
	}
	s = kupasStrip(s, &t)
	return s, t, nil
}

// kupasTanda removes one leading sign. A minus inside brackets would be a double negative, which nobody means: it is left in
// place and refused by the digits' grammar.
func kupasTanda(s string, t *tanda) (string, bool) {
	switch {
	case t.negatif:
		return s, false
	case strings.HasPrefix(s, "-"):
		t.negatif = true
		return rapikan(s[1:]), true
	case strings.HasPrefix(s, "−"), strings.HasPrefix(s, "–"), strings.HasPrefix(s, "—"):
		t.negatif = true
		_, n := utf8.DecodeRuneInString(s)
		return rapikan(s[n:]), true
	case strings.HasPrefix(s, "+"):
		return rapikan(s[1:]), true
	default:
		return s, false
	}
}

func kupasMataUang(s string) (string, bool) {
	if len(s) >= 2 && (s[0]|0x20) == 'r' && (s[1]|0x20) == 'p' {
		return rapikan(strings.TrimPrefix(s[2:], ".")), true
	}
	if len(s) >= 3 && strings.EqualFold(s[:3], "IDR") {
		return rapikan(s[3:]), true
	}
	return s, false
}

// kupasStrip removes the ",-" of "Rp1.500,-" and the seen misprint ".,-" of "Rp0.,-".
func kupasStrip(s string, t *tanda) string {
	for _, akhir := range [...]string{".,-", ",-", ",--"} {
		if u, ada := strings.CutSuffix(s, akhir); ada && u != "" {
			t.strip = true
			return u
		}
	}
	return s
}

// rapikan trims ASCII white space and the space characters that spreadsheets and HTML leave behind.
func rapikan(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		switch r {
		case ' ', '\t', '\n', '\r', '\v', '\f', 0x85, 0xA0, 0x202F, 0x205F, 0x3000, 0xFEFF:
			return true
		}
		return r >= 0x2000 && r <= 0x200B
	})
}

// uraiInti reads the bare digits and separators.
func uraiInti(s string, a tanda, t TataTulis) (Rupiah, error) {
	if a.strip && t != Indonesia {
		return 0, ErrTataTulis
	}
	kelompok, desimal := t.pemisah()
	koma, ok := bentuk(s, kelompok, desimal)
	if !ok || a.strip && koma < len(s) {
		return 0, ErrTataTulis
	}
	var u uint64
	for i := 0; i < koma; i++ {
		if s[i] == kelompok {
			continue
		}
		if u, ok = geser(u, s[i]); !ok {
			return 0, ErrLuapan
		}
	}
	for d := 1; d <= 2; d++ {
		c := byte('0')
		if koma+d < len(s) {
			c = s[koma+d]
		}
		if u, ok = geser(u, c); !ok {
			return 0, ErrLuapan
		}
	}
	for i := koma + 3; i < len(s); i++ {
		if s[i] != '0' {
			return 0, ErrPecahan
		}
	}
	return bertanda(u, a.negatif)
}

// geser appends a decimal digit to u, false on overflow of an int64's magnitude.
func geser(u uint64, c byte) (uint64, bool) {
	const batas = uint64(1) << 63
	if u > batas/10 {
		return 0, false
	}
	u = u*10 + uint64(c-'0')
	return u, u <= batas
}

func bertanda(u uint64, negatif bool) (Rupiah, error) {
	if negatif {
		return Rupiah(-int64(u)), nil // |MinInt64| wraps to itself, as it should
	}
	if u > uint64(Terbesar) {
		return 0, ErrLuapan
	}
	return Rupiah(u), nil
}

// bentuk checks the form of a bare number and returns the index of its decimal sign, or len(s) if there is none.
func bentuk(s string, kelompok, desimal byte) (koma int, ok bool) {
	koma = strings.IndexByte(s, desimal)
	if koma < 0 {
		koma = len(s)
	} else if !semuaAngka(s[koma+1:]) {
		return 0, false
	}
	bulat := s[:koma]
	if kelompok == 0 || strings.IndexByte(bulat, kelompok) < 0 {
		return koma, semuaAngka(bulat)
	}
	return koma, kelompokSah(bulat, kelompok)
}

// kelompokSah checks "1.234.567": a first group of one to three digits that does not start with 0, then groups of three.
func kelompokSah(s string, kelompok byte) bool {
	pertama := strings.IndexByte(s, kelompok)
	if pertama < 1 || pertama > 3 || s[0] == '0' || !semuaAngka(s[:pertama]) {
		return false
	}
	for s = s[pertama:]; s != ""; s = s[4:] {
		if len(s) < 4 || s[0] != kelompok || !semuaAngka(s[1:4]) {
			return false
		}
	}
	return true
}

// semuaAngka reports whether s is one or more ASCII digits.
func semuaAngka(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
