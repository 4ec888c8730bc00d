package gambar

import "strings"

// lebarHuruf holds the widths of U+0020 to U+007E in thousandths of an em, for regular and bold. They lie at or above those of
// the common interface fonts; digits are tabular.
var lebarHuruf = [2][95]uint16{
	{
		282, 290, 404, 650, 650, 813, 650, 222, 363, 363, 500, 660, 280, 461, 280, 357,
		650, 650, 650, 650, 650, 650, 650, 650, 650, 650, 280, 280, 660, 660, 660, 508,
		937, 677, 660, 728, 725, 610, 595, 743, 741, 280, 550, 655, 570, 890, 753, 765, 640, 765, 645, 640, 643, 742, 677, 949, 650, 665, 630,
		363, 357, 363, 469, 500, 498,
		570, 621, 560, 621, 583, 365, 610, 595, 250, 250, 550, 250, 875, 590, 600, 610, 610, 380, 523, 364, 590, 560, 815, 550, 560, 545,
		363, 327, 363, 660,
	},
	{
		260, 325, 420, 690, 690, 870, 690, 225, 410, 410, 565, 690, 303, 475, 300, 390,
		690, 690, 690, 690, 690, 690, 690, 690, 690, 690, 300, 303, 690, 690, 690, 563,
		1031, 748, 670, 753, 735, 625, 600, 761, 750, 290, 570, 690, 580, 915, 750, 782, 660, 783, 665, 660, 669, 735, 748, 1036, 715, 725, 667,
		410, 390, 410, 488, 500, 498,
		595, 640, 595, 640, 605, 390, 640, 630, 280, 280, 590, 280, 915, 630, 620, 640, 640, 415, 565, 395, 630, 595, 855, 585, 595, 575,
		410, 374, 410, 690,
	},
}

// lebarRune returns the width of one character in thousandths of an em.
func lebarRune(r rune, tebal int) int {
	switch {
	case r >= ' ' && r <= '~':
		return int(lebarHuruf[tebal][r-' '])
	case r >= 0x300 && r <= 0x36F, r == 0x200B, r == 0x2068, r == 0x2069:
		return 0
	case r == 0xA0 || r == '·' || r == '’' || r == '‘':
		return 300
	case r < 0x250, r == '–', r == '−', r == '≤', r == '≥':
		return 700
	case r < 0x1100:
		return 750
	default:
		return 1060 // wide scripts, arrows, shapes
	}
}

// lebarTeks returns the width of s at a size in CSS pixels, in hundredths of a pixel, rounded up.
func lebarTeks(s string, ukuran int, tebal bool) int {
	t := 0
	if tebal {
		t = 1
	}
	n := 0
	for _, r := range s {
		n += lebarRune(r, t)
	}
	return (n*ukuran + 9) / 10
}

// potong cuts s at the end, with an ellipsis, until it fits into a width in hundredths of a pixel. It returns "" if nothing does.
func potong(s string, ukuran int, tebal bool, lebar int) string {
	if lebarTeks(s, ukuran, tebal) <= lebar {
		return s
	}
	t := 0
	if tebal {
		t = 1
	}
	muat := lebar*10/ukuran - lebarRune('…', t)
	n, akhir := 0, 0
	for i, r := range s {
		n += lebarRune(r, t)
		if n > muat {
			break
		}
		akhir = i + len(string(r))
	}
	if akhir == 0 {
		return ""
	}
	return tutupIsolasi(strings.TrimRight(s[:akhir], " ") + "…")
}

// tutupIsolasi closes the isolates that a cut left open and drops the ends of those that began before it.
func tutupIsolasi(s string) string {
	if !strings.ContainsAny(s, "\u2068\u2069") {
		return s
	}
	dalam := 0
	s = strings.Map(func(r rune) rune {
		switch {
		case r == 0x2068:
			dalam++
		case r == 0x2069 && dalam == 0:
			return -1
		case r == 0x2069:
			dalam--
		}
		return r
	}, s)
	return s + strings.Repeat("\u2069", dalam)
}

// bungkus breaks s into at most baris lines that fit into a width; the last is cut if need be.
func bungkus(s string, ukuran int, tebal bool, lebar, baris int) []string {
	var hasil []string
	kini := ""
	kata := strings.Fields(s)
	for i, k := range kata {
		calon := gabung(" ", kini, k)
		if kini == "" || lebarTeks(calon, ukuran, tebal) <= lebar {
			kini = calon
			continue
		}
		if len(hasil) == baris-1 {
			kini = gabung(" ", append([]string{kini}, kata[i:]...)...)
			break
		}
		hasil, kini = append(hasil, potong(kini, ukuran, tebal, lebar)), k
	}
	if kini = potong(kini, ukuran, tebal, lebar); kini != "" {
		hasil = append(hasil, kini)
	}
	for i := range hasil {
		hasil[i] = tutupIsolasi(hasil[i])
	}
	return hasil
}
