package pdf

// The fonts of a page, by their place in its resources.
const (
	fontBiasa   = iota // Helvetica
	fontTebal          // Helvetica-Bold
	fontLambang        // Symbol
	banyakFont
)

var namaFont = [banyakFont]string{"Helvetica", "Helvetica-Bold", "Symbol"}

// lebarHuruf holds the widths of the codes 32 to 255 of WinAnsiEncoding (PDF 32000-1 annex D) in Helvetica and Helvetica-Bold, in
// thousandths of the size.
var lebarHuruf = [2][224]uint16{
	{
		278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
		333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 350,
		556, 350, 222, 556, 333, 1000, 556, 556, 333, 1000, 667, 333, 1000, 350, 611, 350, 350, 222, 222, 333, 333, 350, 556, 1000, 333, 1000, 500, 333, 944, 350, 500, 667,
		278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 333, 400, 584, 333, 333, 333, 556, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
		667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
		556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278, 556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500,
	},
	{
		278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
		975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
		333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, 350,
		556, 350, 278, 556, 500, 1000, 556, 556, 333, 1000, 667, 333, 1000, 350, 611, 350, 350, 278, 278, 500, 500, 350, 556, 1000, 333, 1000, 556, 333, 944, 350, 500, 667,
		278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556, 584, 333, 737, 333, 400, 584, 333, 333, 333, 611, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611,
		722, 722, 722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
		556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278, 278, 611, 611, 611, 611, 611, 611, 611, 584, 611, 611, 611, 611, 611, 556, 611, 556,
	},
}

// kodeLatin are the characters of WinAnsiEncoding from 128 to 159; 0 is a code without one.
var kodeLatin = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

// TandaGanti stands where a text has a character that the fonts do not have.
const TandaGanti = '¤'

// kodeHuruf returns the font, the code and the width of a character, those of [TandaGanti] and false if no font has it.
func kodeHuruf(r rune, tebal bool) (font int, kode byte, lebar int64, ada bool) {
	font = fontBiasa
	if tebal {
		font = fontTebal
	}
	kode = kodeWinAnsi(r, tebal)
	if ada = kode != 0; !ada {
		if kode, lebar := lambang(r); kode != 0 {
			return fontLambang, kode, lebar, true
		}
		kode = TandaGanti
	}
	return font, kode, int64(lebarHuruf[font][kode-' ']), ada
}

// kodeWinAnsi returns the code of a character of either Helvetica, 0 for any other.
func kodeWinAnsi(r rune, tebal bool) byte {
	switch {
	case r >= ' ' && r <= '~', r >= 0xA0 && r <= 0xFF && r != 0xAD:
		return byte(r)
	case r == 0x2009 || r == 0x202F || r == 0x2007:
		return ' '
	case r == '−' && tebal: // Symbol has no bold; an en dash stands at the same height
		return 150
	case r == 0x2010 || r == 0x2011:
		return '-'
	}
	for i, l := range kodeLatin {
		if l == r && r != 0 {
			return byte(128 + i)
		}
	}
	return 0
}

// lambang returns the code and the width of a character of Symbol, 0 for any other.
func lambang(r rune) (kode byte, lebar int64) {
	switch r {
	case '−':
		return 0x2D, 549
	case '≤':
		return 0xA3, 549
	case '≥':
		return 0xB3, 549
	case '≠':
		return 0xB9, 549
	case '≈':
		return 0xBB, 549
	case '←':
		return 0xAC, 987
	case '↑':
		return 0xAD, 603
	case '→':
		return 0xAE, 987
	case '↓':
		return 0xAF, 603
	case '∞':
		return 0xA5, 713
	case '√':
		return 0xD6, 549
	default:
		return 0, 0
	}
}

// kosong reports a character that is not to be seen: the ends of an isolate, and joiners.
func kosong(r rune) bool {
	return r == 0x2068 || r == 0x2069 || r >= 0x200B && r <= 0x200D || r == 0xFEFF || r == 0xAD || r >= 0xFE00 && r <= 0xFE0F
}

// LebarTeks returns the width of a line in Helvetica or Helvetica-Bold, in thousandths of its size.
func LebarTeks(s string, tebal bool) int64 {
	n := int64(0)
	for _, r := range s {
		if kosong(r) {
			continue
		}
		_, _, lebar, _ := kodeHuruf(r, tebal)
		n += lebar
	}
	return n
}
