package contoh

import (
	"io"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
)

// The invented land lies in the open sea south of Java, where there is none. It is divided like a net of three rows and four columns
// whose knots are moved and whose threads are bent.
const (
	bujurBarat    = 107 * batas.Derajat
	lintangUtara  = -10 * batas.Derajat
	sisiPetak     = 420_000 // 1e-7 degree, about 4.6 km
	barisPetak    = 3
	kolomPetak    = BanyakDesa / barisPetak
	tingkatLekuk  = 4  // a thread has 2^4 pieces
	benihPetak    = 41 // of the shapes, which do not change with the money
	geserSimpul   = sisiPetak / 6
	lekukPertama  = sisiPetak / 9
	jumlahSimpulX = kolomPetak + 1
)

// letakDesa gives each place of the net, row by row from the north-west, its village, so that the three that fall short together
// (Bougenvil, Cempaka, Kemuning) lie side by side.
var letakDesa = [BanyakDesa]int{0, 1, 2, 7, 3, 4, 6, 8, 5, 10, 11, 9}

// titikPeta is a point in 1e-7 degree.
type titikPeta struct{ x, y int64 }

// simpulPeta is a knot of the net.
func simpulPeta(x, y int) titikPeta {
	a := acakUntuk(benihPetak, y*jumlahSimpulX+x, 1)
	return titikPeta{
		bujurBarat + int64(x)*sisiPetak + a.antara(-geserSimpul, geserSimpul),
		lintangUtara - int64(y)*sisiPetak + a.antara(-geserSimpul, geserSimpul),
	}
}

// benangPeta returns a thread between two knots, both included, bent by moving middles again and again. nomor tells threads apart.
func benangPeta(a, b titikPeta, nomor int) []titikPeta {
	acak := acakUntuk(benihPetak, nomor, 2)
	t := []titikPeta{a, b}
	lekuk := int64(lekukPertama)
	for range tingkatLekuk {
		baru := make([]titikPeta, 0, 2*len(t))
		for i := range len(t) - 1 {
			tengah := titikPeta{(t[i].x+t[i+1].x)/2 + acak.antara(-lekuk, lekuk), (t[i].y+t[i+1].y)/2 + acak.antara(-lekuk, lekuk)}
			baru = append(baru, t[i], tengah)
		}
		t = append(baru, t[len(t)-1])
		lekuk /= 2
	}
	return t
}

// cincinPetak returns the ring around one place of the net, against the clock as RFC 7946 wants it, closed.
func cincinPetak(x, y int) []titikPeta {
	datar := func(x, y int) []titikPeta { return benangPeta(simpulPeta(x, y), simpulPeta(x+1, y), y*jumlahSimpulX+x) }
	tegak := func(x, y int) []titikPeta {
		return benangPeta(simpulPeta(x, y), simpulPeta(x, y+1), 1000+y*jumlahSimpulX+x)
	}
	var c []titikPeta
	maju := func(t []titikPeta) { c = append(c, t[:len(t)-1]...) }
	mundur := func(t []titikPeta) {
		for i := len(t) - 1; i > 0; i-- {
			c = append(c, t[i])
		}
	}
	maju(tegak(x, y))      // down the west side
	maju(datar(x, y+1))    // along the south
	mundur(tegak(x+1, y))  // up the east side
	mundur(datar(x, y))    // back along the north
	return append(c, c[0]) // closed
}

// TulisBatas writes invented boundaries of the villages as GeoJSON. They are the same for every seed.
func (k *Kecamatan) TulisBatas(w io.Writer) error {
	b := []byte(`{"type":"FeatureCollection","name":"CONTOH","features":[`)
	for n, i := range letakDesa {
		if n > 0 {
			b = append(b, ',')
		}
		b = append(b, "\n{\"type\":\"Feature\",\"properties\":{\"kode_desa\":"...)
		b = strconv.AppendQuote(b, k.Desa[i].Kode.String())
		b = append(b, `,"nama_desa":`...)
		b = strconv.AppendQuote(b, k.Desa[i].Nama)
		b = append(b, `,"catatan":"CONTOH, rekaan"},"geometry":{"type":"Polygon","coordinates":[[`...)
		for j, t := range cincinPetak(n%kolomPetak, n/kolomPetak) {
			if j > 0 {
				b = append(b, ',')
			}
			b = append(b, '[')
			b = tambahDerajat(b, t.x)
			b = append(b, ',')
			b = tambahDerajat(b, t.y)
			b = append(b, ']')
		}
		b = append(b, "]]}}"...)
	}
	_, err := w.Write(append(b, "\n]}\n"...))
	return err
}

func tambahDerajat(b []byte, n int64) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = append(strconv.AppendInt(b, n/batas.Derajat, 10), '.')
	pecahan := strconv.Itoa(int(n % batas.Derajat))
	for range 7 - len(pecahan) {
		b = append(b, '0')
	}
	return append(b, pecahan...)
}
