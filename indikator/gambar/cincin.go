package gambar

import "slices"

// titik is a point in hundredths of a pixel.
type titik struct{ x, y int }

// jalurCincin writes rings as a path of steps from point to point.
func jalurCincin(c [][]titik) jalur {
	var j jalur
	for _, r := range c {
		langkah := make([]int, 0, 2*len(r))
		for n := 1; n < len(r); n++ {
			langkah = append(langkah, r[n].x-r[n-1].x, r[n].y-r[n-1].y)
		}
		j.ke('M', r[0].x, r[0].y)
		j.ke('l', langkah...)
		j = append(j, 'z')
	}
	return j
}

// batasKotak returns the box of rings.
func batasKotak(c [][]titik) (kiri, atas, kanan, bawah int) {
	kiri, atas, kanan, bawah = c[0][0].x, c[0][0].y, c[0][0].x, c[0][0].y
	for _, r := range c {
		for _, t := range r {
			kiri, atas, kanan, bawah = min(kiri, t.x), min(atas, t.y), max(kanan, t.x), max(bawah, t.y)
		}
	}
	return kiri, atas, kanan, bawah
}

// maksArsir is the most pieces of lines that hatch a shape; of a shape that is cut into more the lines stand farther apart.
const maksArsir = 240

// arsirCincin hatches rings with lines at 45 degrees, jarak apart along x, in one pattern for the whole picture. It returns nothing
// where no line meets the rings.
func arsirCincin(kelas string, c [][]titik, jarak int) []*Simpul {
	j, banyak := garisArsir(c, jarak)
	for banyak > maksArsir {
		jarak *= 2
		j, banyak = garisArsir(c, jarak)
	}
	if banyak == 0 {
		return nil
	}
	return []*Simpul{garisJalur(kelas, j)}
}

func garisArsir(c [][]titik, jarak int) (j jalur, banyak int) {
	kiri, atas, kanan, bawah := batasKotak(c)
	for n := (kiri+atas)/jarak*jarak + jarak/2; n < kanan+bawah; n += jarak {
		x := silangan(c, n, func(t titik) int { return t.x + t.y })
		for i := 0; i+1 < len(x); i += 2 {
			if x[i+1] > x[i] {
				j.ke('M', x[i], n-x[i])
				j.ke('L', x[i+1], n-x[i+1])
				banyak++
			}
		}
		if banyak > maksArsir {
			break
		}
	}
	return j, banyak
}

// silangan returns the x of the points of rings where f is n, in order. Every other stretch between them lies inside.
func silangan(c [][]titik, n int, f func(titik) int) []int {
	var x []int
	for _, r := range c {
		for i := range r {
			a, b := r[i], r[(i+1)%len(r)]
			fa, fb := f(a), f(b)
			if (fa <= n) != (fb <= n) {
				x = append(x, a.x+int(int64(b.x-a.x)*int64(n-fa)/int64(fb-fa)))
			}
		}
	}
	slices.Sort(x)
	return x
}

// letakLabel finds the middle of a box of the size w × t inside rings: the widest place, nearer to the middle if it can be had. It
// looks at the upper and lower side and the middle of the box, which is enough for shapes that villages have.
func letakLabel(c [][]titik, w, t int) (x, y int, muat bool) {
	_, atas, _, bawah := batasKotak(c)
	if bawah-atas < t {
		return 0, 0, false
	}
	const langkah = 24
	tengah, terbaik := (atas+bawah)/2, -1<<30
	for n := range langkah + 1 {
		ini := atas + t/2 + (bawah-atas-t)*n/langkah
		dalam := selang(c, ini)
		for _, k := range [...]int{ini - t/2, ini + t/2} {
			dalam = irisan(dalam, selang(c, k))
		}
		for i := 0; i+1 < len(dalam); i += 2 {
			lebar := dalam[i+1] - dalam[i]
			if nilai := min(lebar, 3*w) - abs(ini-tengah); lebar >= w && nilai > terbaik {
				x, y, muat, terbaik = (dalam[i]+dalam[i+1])/2, ini, true, nilai
			}
		}
	}
	return x, y, muat
}

// selang returns the stretches of a horizontal line inside rings: from, to, from, to.
func selang(c [][]titik, y int) []int {
	x := silangan(c, y, func(t titik) int { return t.y })
	return x[:len(x)/2*2]
}

// irisan returns what two lists of stretches have in common.
func irisan(a, b []int) []int {
	var d []int
	for i, j := 0, 0; i+1 < len(a) && j+1 < len(b); {
		kiri, kanan := max(a[i], b[j]), min(a[i+1], b[j+1])
		if kiri < kanan {
			d = append(d, kiri, kanan)
		}
		if a[i+1] < b[j+1] {
			i += 2
		} else {
			j += 2
		}
	}
	return d
}

func abs(n int) int { return max(n, -n) }
