package batas

// Fixed-point numbers with 30 bits after the point.
const (
	q30       = 30
	satuQ30   = 1 << q30
	radianQ30 = 18_740_330 // π/180
)

// kosinus returns the cosine of a latitude given in 1e-7 degree, in Q30 and at least 1/64, by its series. It is off by less than 1e-7.
func kosinus(lintang int64) int64 {
	x := lintang * radianQ30 / Derajat
	kuadrat := x * x >> q30
	suku, jumlah := int64(satuQ30), int64(satuQ30)
	for n := int64(2); n <= 16; n += 2 {
		suku = -(suku * kuadrat >> q30) / (n * (n - 1))
		jumlah += suku
	}
	return max(jumlah, satuQ30/64)
}

// proyeksikan puts shapes on the grid of their common box and returns its size, 0 if it has none. The rings it makes are new.
func proyeksikan(d []bidang) (lebar, tinggi int) {
	pertama := true
	var kiri, kanan, bawah, atas int64
	for _, s := range d {
		for i := range s.cincin {
			for _, t := range s.cincin[i].Titik {
				x, y := int64(t.X), int64(t.Y)
				if pertama {
					kiri, kanan, bawah, atas, pertama = x, x, y, y, false
				}
				kiri, kanan, bawah, atas = min(kiri, x), max(kanan, x), min(bawah, y), max(atas, y)
			}
		}
	}
	k := kosinus((bawah + atas) / 2)
	w, h := (kanan-kiri)*k>>q30, atas-bawah
	panjang := max(w, h)
	if panjang == 0 || w == 0 || h == 0 {
		return 0, 0
	}
	ke := func(n int64) int32 { return int32((n*SisiBentuk + panjang/2) / panjang) } //nolint:gosec // at most SisiBentuk
	for n := range d {
		baru := make([]Cincin, 0, len(d[n].cincin))
		for _, c := range d[n].cincin {
			t := make([]Titik, 0, len(c.Titik))
			for _, a := range c.Titik {
				b := Titik{ke((int64(a.X) - kiri) * k >> q30), ke(atas - int64(a.Y))}
				if len(t) == 0 || t[len(t)-1] != b {
					t = append(t, b)
				}
			}
			baru = append(baru, Cincin{t, c.Lubang})
		}
		d[n].cincin = baru
	}
	return max(int(ke(w)), 1), max(int(ke(h)), 1)
}
