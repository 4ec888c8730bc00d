package kata

// PanjangKata is the longest word compared by edit distance, in bytes; longer words are compared exactly.
const PanjangKata = 32

// Mirip returns how alike two lower-case words are, 0 to 100. Equal words give 100. One slip of the pen (a letter
// added, lost, changed or swapped with its neighbour) gives 90 in a word of five letters or more, two slips give 80 in
// a word of eight or more, three give 70 in one of twelve or more. A word of four letters or more that is the cut-off
// beginning of the other gives 70. Everything else gives 0.
func Mirip(tulis, baku string) int {
	if tulis == baku {
		return 100
	}
	pendek, panjang := len(tulis), len(baku)
	if pendek > panjang {
		pendek, panjang = panjang, pendek
	}
	if len(tulis) >= 4 && len(tulis) < len(baku) && baku[:len(tulis)] == tulis {
		if nilai := miripJarak(1+panjang-pendek, pendek); nilai > 70 {
			return nilai
		}
		return 70
	}
	if panjang > PanjangKata || panjang-pendek > 3 || pendek < 5 {
		return 0
	}
	return miripJarak(1+jarak(tulis, baku), pendek)
}

// miripJarak turns one more than the number of slips into a likeness, given the length of the shorter word.
func miripJarak(slip, pendek int) int {
	switch {
	case slip <= 2:
		return 90
	case slip == 3 && pendek >= 8:
		return 80
	case slip == 4 && pendek >= 12:
		return 70
	}
	return 0
}

// jarak is the edit distance with swaps of neighbours (optimal string alignment).
func jarak(a, b string) int {
	var baris [3][PanjangKata + 1]uint8
	dulu, lama, kini := &baris[0], &baris[1], &baris[2]
	for j := range len(b) + 1 {
		lama[j] = uint8(j)
	}
	for i := 1; i <= len(a); i++ {
		kini[0] = uint8(i)
		for j := 1; j <= len(b); j++ {
			ganti := lama[j-1]
			if a[i-1] != b[j-1] {
				ganti++
			}
			kini[j] = min(ganti, lama[j]+1, kini[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				kini[j] = min(kini[j], dulu[j-2]+1)
			}
		}
		dulu, lama, kini = lama, kini, dulu
	}
	return int(lama[len(b)])
}
