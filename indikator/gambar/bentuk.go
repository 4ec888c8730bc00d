package gambar

import (
	"math/bits"
	"strconv"
)

// px is one CSS pixel in the unit of layout.
const px = 100

// teksPx writes a length or coordinate: "12.5".
//
//go:noinline
func teksPx(v int) string {
	var b [16]byte
	return string(tambahPx(b[:0], v))
}

func tambahPx(b []byte, v int) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	b = strconv.AppendInt(b, int64(v/px), 10)
	if s := v % px; s != 0 {
		b = append(b, '.', byte('0'+s/10))
		if s%10 != 0 {
			b = append(b, byte('0'+s%10))
		}
	}
	return b
}

// skala returns panjang × nilai/maks, rounded down and held between 0 and panjang.
func skala(nilai, maks int64, panjang int) int {
	switch {
	case nilai <= 0 || maks <= 0 || panjang <= 0:
		return 0
	case nilai >= maks:
		return panjang
	}
	atas, bawah := bits.Mul64(uint64(nilai), uint64(panjang))
	hasil, _ := bits.Div64(atas, bawah, uint64(maks)) // fits: nilai < maks
	return int(hasil)
}

// jalur builds the d attribute of a path.
type jalur []byte

//go:noinline
func (j *jalur) ke(perintah byte, koordinat ...int) {
	*j = append(*j, perintah)
	for i, k := range koordinat {
		if i > 0 {
			*j = append(*j, ' ')
		}
		*j = tambahPx(*j, k)
	}
}

//go:noinline
func kotak(kelas string, x, y, w, h, sudut int) *Simpul {
	s := el("rect", kelas).beri("x", teksPx(x), "y", teksPx(y), "width", teksPx(max(w, 0)), "height", teksPx(max(h, 0)))
	if sudut > 0 {
		s = s.beri("rx", teksPx(sudut))
	}
	return s
}

//go:noinline
func ruas(kelas string, x1, y1, x2, y2 int) *Simpul {
	return el("line", kelas).beri("x1", teksPx(x1), "y1", teksPx(y1), "x2", teksPx(x2), "y2", teksPx(y2))
}

//go:noinline
func bulatan(kelas string, x, y, r int) *Simpul {
	return el("circle", kelas).beri("cx", teksPx(x), "cy", teksPx(y), "r", teksPx(r))
}

//go:noinline
func garisJalur(kelas string, j jalur) *Simpul { return el("path", kelas).beri("d", string(j)) }

// tulisan puts a text with its baseline at y.
//
//go:noinline
func tulisan(kelas string, x, y int, teks string) *Simpul {
	return elTeks("text", kelas, teks).beri("x", teksPx(x), "y", teksPx(y))
}

// judulSVG makes the title element that browsers show beside the pointer.
//
//go:noinline
func judulSVG(teks string) *Simpul { return elTeks("title", "", teks) }

// arsiran returns lines at 45 degrees inside a rectangle, jarak apart along x.
func arsiran(kelas string, x, y, w, h, jarak int) *Simpul {
	var j jalur
	for c := -h + jarak/2; c < w; c += jarak {
		x1, x2 := max(x, x+c), min(x+w, x+c+h)
		if x2 <= x1 {
			continue
		}
		j.ke('M', x1, y+h-(x1-x-c))
		j.ke('L', x2, y+h-(x2-x-c))
	}
	if len(j) == 0 {
		j.ke('M', x, y)
	}
	return garisJalur(kelas, j)
}

// tandaTitik draws the mark of a class at a point: a cross in a ring for Rp0, triangles for the far ends, a disc in between, so that
// the classes differ in shape where it matters most.
func tandaTitik(k kelas, x, y, r int, tambahan string) []*Simpul {
	nama := gabung(" ", "d-"+k.nama(), "tepi", tambahan)
	switch k {
	case kelasNol:
		d := r * 45 / 100
		var j jalur
		j.ke('M', x-d, y-d)
		j.ke('L', x+d, y+d)
		j.ke('M', x+d, y-d)
		j.ke('L', x-d, y+d)
		return []*Simpul{bulatan(gabung(" ", "d-nol", tambahan), x, y, r-60), garisJalur("silang", j)}
	case kelasJauhBawah, kelasJauhAtas:
		arah := 1
		if k == kelasJauhAtas {
			arah = -1
		}
		var j jalur
		j.ke('M', x-r*110/100, y-arah*r*75/100)
		j.ke('L', x+r*110/100, y-arah*r*75/100)
		j.ke('L', x, y+arah*r*115/100)
		j = append(j, 'z')
		return []*Simpul{garisJalur(nama, j)}
	default:
		return []*Simpul{bulatan(nama, x, y, r)}
	}
}

// segitiga is the small mark of "at most half the median", pointing down, in a box of 8 by 8.
func segitiga() *Simpul {
	return el("svg", "tanda", el("path", "").beri("d", "M0 1.2h8L4 7.4z")).beri("viewBox", "0 0 8 8", "width", "8", "height", "8", "aria-hidden", "true")
}

// silang is the small mark of Rp0.
func silang() *Simpul {
	return el("svg", "tanda", el("path", "silang").beri("d", "M1.2 1.2l5.6 5.6M6.8 1.2L1.2 6.8")).beri("viewBox", "0 0 8 8", "width", "8", "height", "8", "aria-hidden", "true")
}

// jalurIkon are the icons of the services, in their order, in a box of 18 by 18.
var jalurIkon = [...]string{
	"M1.6 7.1L9 3.7l7.4 3.4L9 10.5zM4.7 8.8v3.9c2.3 2 6.3 2 8.6 0V8.8M16.4 7.1v4.6",
	"M6.9 2.5h4.2v4.4h4.4v4.2h-4.4v4.4H6.9v-4.4H2.5V6.9h4.4z",
	"M9 2.1c2.8 3.3 4.9 6.2 4.9 8.8a4.9 4.9 0 0 1-9.8 0C4.1 8.3 6.2 5.4 9 2.1zM6.7 11.2A2.5 2.5 0 0 0 8.8 13.5",
	"M2 9.3a7 7 0 0 1 14 0zM9 9.3v4.9a1.7 1.7 0 0 1-3.4 0M9 2.3V1.2",
	"M2.2 4.2h13.6v9.8H2.2zM4.4 11.6c.3-1.9 3.5-1.9 3.8 0M6.3 8.7A1.3 1.3 0 1 0 6.3 6.1A1.3 1.3 0 1 0 6.3 8.7M10.6 7.4h3M10.6 10.4h3",
}

// ikon draws the icon of a service (0 to 4), sized in CSS pixels.
func ikon(l, ukuran int, kelas string) *Simpul {
	u := strconv.Itoa(ukuran)
	return el("svg", gabung(" ", "ik", kelas), el("path", "ikon").beri("d", jalurIkon[l])).
		beri("viewBox", "0 0 18 18", "width", u, "height", u, "aria-hidden", "true")
}
