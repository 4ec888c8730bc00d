package qr

import "errors"

// Tingkat is a level of correction. The zero value is M.
type Tingkat uint8

// The levels: how much of a code may be unreadable.
const (
	M Tingkat = iota // 15 percent, for print
	L                // 7 percent, for long texts on screens
)

// BatasTeks is the longest text that any code holds, in bytes, at level L.
const BatasTeks = 2953

// ErrPanjang reports a text that no code of its level holds.
var ErrPanjang = errors.New("qr: the text is too long")

// Kode is a QR code. The zero value has no modules.
type Kode struct {
	sisi  int
	gelap []bool
}

// Sisi returns the number of modules on a side: 21 for version 1 to 177 for version 40.
func (k *Kode) Sisi() int { return k.sisi }

// Gelap reports whether a module is dark. Modules outside of the code are light.
func (k *Kode) Gelap(x, y int) bool {
	return x >= 0 && y >= 0 && x < k.sisi && y < k.sisi && k.gelap[y*k.sisi+x]
}

// koreksi and banyakBlok are the codewords for correction in each block and the number of blocks, by level and version (ISO/IEC 18004
// table 9).
var koreksi = [2][41]uint8{
	M: {
		0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
		26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
	},
	L: {
		0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
		28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
	},
}

var banyakBlok = [2][41]uint8{
	M: {
		0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
		17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
	},
	L: {
		0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
		8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
	},
}

// kataSandi returns how many codewords a version has in all.
func kataSandi(versi int) int {
	modul := (16*versi+128)*versi + 64
	if versi >= 2 {
		n := versi/7 + 2
		modul -= (25*n-10)*n - 55
	}
	if versi >= 7 {
		modul -= 36
	}
	return modul / 8
}

// muatan returns how many codewords of a version are data.
func muatan(versi int, t Tingkat) int {
	return kataSandi(versi) - int(koreksi[t][versi])*int(banyakBlok[t][versi])
}

// DariTeks returns the smallest code that holds a text, or [ErrPanjang].
func DariTeks(teks string, t Tingkat) (*Kode, error) {
	if t > L || len(teks) > BatasTeks {
		return nil, ErrPanjang
	}
	for versi := 1; versi <= 40; versi++ {
		hitungan := 1 // bytes of the count
		if versi >= 10 {
			hitungan = 2
		}
		if (4+8*hitungan+8*len(teks)+7)/8 > muatan(versi, t) {
			continue
		}
		g := gambarBaru(versi)
		g.pola()
		g.isi(sandi(data(teks, hitungan, muatan(versi, t)), versi, t))
		g.topengTerbaik(t)
		return &Kode{sisi: g.sisi, gelap: g.gelap}, nil
	}
	return nil, ErrPanjang
}

// data is the text with its mode and its length, filled up to n codewords.
func data(teks string, hitungan, n int) []byte {
	b := make([]byte, 0, n)
	// The mode 0100 shifts everything by half a byte.
	sisa := byte(0x4)
	tulis := func(x byte) { b, sisa = append(b, sisa<<4|x>>4), x&15 }
	if hitungan == 2 {
		tulis(byte(len(teks) >> 8))
	}
	tulis(byte(len(teks)))
	for i := range len(teks) {
		tulis(teks[i])
	}
	b = append(b, sisa<<4)
	for i := 0; len(b) < n; i++ {
		b = append(b, [2]byte{0xEC, 0x11}[i&1])
	}
	return b
}

// sandi divides the data into blocks, adds the correction of each, and takes codewords from them by turns.
func sandi(d []byte, versi int, t Tingkat) []byte {
	blok, ec := int(banyakBlok[t][versi]), int(koreksi[t][versi])
	pendek := len(d) / blok
	panjang := len(d) % blok // so many blocks at the end have one more
	pembagi := pembagi(ec)
	bagian, ekor := make([][]byte, blok), make([][]byte, blok)
	for i := range bagian {
		n := pendek
		if i >= blok-panjang {
			n++
		}
		bagian[i], d = d[:n], d[n:]
		ekor[i] = sisaBagi(bagian[i], pembagi)
	}
	var hasil []byte
	for n := range pendek + 1 {
		for _, b := range bagian {
			if n < len(b) {
				hasil = append(hasil, b[n])
			}
		}
	}
	for n := range ec {
		for _, e := range ekor {
			hasil = append(hasil, e[n])
		}
	}
	return hasil
}

// kali multiplies in the field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1.
func kali(a, b byte) byte {
	hasil := 0
	for i := 7; i >= 0; i-- {
		hasil = hasil<<1 ^ hasil>>7*0x11D
		if b>>i&1 == 1 {
			hasil ^= int(a)
		}
	}
	return byte(hasil)
}

// pembagi is the generator polynomial of a degree without its leading term.
func pembagi(derajat int) []byte {
	p := make([]byte, derajat)
	p[derajat-1] = 1
	akar := byte(1)
	for range derajat {
		for i := range p {
			p[i] = kali(p[i], akar)
			if i+1 < derajat {
				p[i] ^= p[i+1]
			}
		}
		akar = kali(akar, 2)
	}
	return p
}

// sisaBagi is the remainder of the data after division: the codewords for correction.
func sisaBagi(d, pembagi []byte) []byte {
	sisa := make([]byte, len(pembagi))
	for _, x := range d {
		f := x ^ sisa[0]
		copy(sisa, sisa[1:])
		sisa[len(sisa)-1] = 0
		for i := range sisa {
			sisa[i] ^= kali(pembagi[i], f)
		}
	}
	return sisa
}
