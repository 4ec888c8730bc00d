package gambar

import "github.com/dasbor-desa/dasbor/indikator"

const (
	lebarPanel  = 172 * px
	tinggiPanel = 96 * px
	celahPanel  = 18 * px
)

// garis draws a small line chart for each village over the years, on the range of all villages. A line is broken where a year
// has no figure or its document uses another chart.
func (h *pelukis) garis(lebar int) Gambar {
	tahun := h.tahunTren()
	if len(tahun) < 2 {
		return Gambar{}
	}
	g := Gambar{Judul: h.k("Porsi layanan dasar per tahun", "Share of basic services by year"), Lebar: lebar}
	kecil, besar, r := h.rentangTahun(tahun)
	kolom := max(1, (lebar+celahPanel)/(lebarPanel+celahPanel))
	w := (lebar - celahPanel*(kolom-1)) / kolom
	t := Tabel{Judul: g.Judul, Kepala: []string{h.k("Desa", "Village")}}
	for _, y := range tahun {
		t.Kepala = append(t.Kepala, h.tahun(y))
	}
	n := 0
	for _, b := range h.barisTabel() {
		tren := h.cariTren(b.i)
		if tren == nil {
			continue
		}
		baris, tautan := []string{b.nama}, [][]string{keDesa(b.i)}
		for _, y := range tahun {
			a, _ := porsiTahun(tren, y)
			baris, tautan = append(baris, h.persen(a)), append(tautan, keBaris(b.i, "data-nilai", bulat(y)))
		}
		t.Baris = append(t.Baris, baris)
		h.paut(&t, tautan...)
		panel := h.panelGaris(tren, b.nama, tahun, kecil, besar, r, w)
		g.Isi = append(g.Isi, h.pautKe(geser(n%kolom*(w+celahPanel), n/kolom*(tinggiPanel+celahPanel), panel...), keDesa(b.i)))
		n++
	}
	if n == 0 {
		return Gambar{}
	}
	g.Tinggi = (n+kolom-1)/kolom*(tinggiPanel+celahPanel) - celahPanel
	g.Uraian = h.k("Satu panel untuk tiap desa, ", "One panel for each village, ") + h.tahun(tahun[0]) + "–" + h.tahun(tahun[len(tahun)-1]) +
		h.k(", di atas rentang semua desa; skala ", ", on the range of all villages; scale ") + h.teksRentang(r) + "."
	g.Tabel = t
	return g
}

func (h *pelukis) cariTren(desa int) *indikator.TrenDesa {
	for i := range h.p.Tren {
		if h.p.Tren[i].Desa == desa && desa >= 0 {
			return &h.p.Tren[i]
		}
	}
	return nil
}

// rentang are the ends of a scale, in hundredths of a percent.
type rentang struct{ bawah, atas int64 }

// skalaGaris is the scale of the panels.
func (h *pelukis) skalaGaris() string {
	_, _, r := h.rentangTahun(h.tahunTren())
	return h.teksRentang(r)
}

func (h *pelukis) teksRentang(r rentang) string {
	return TeksPersenBulat(angkaBulat(r.bawah, -4), h.b) + "–" + TeksPersenBulat(angkaBulat(r.atas, -4), h.b) + "%"
}

// rentangTahun returns the smallest and largest share of each year (-1 without one) and the scale, which need not begin at 0: a line
// is read by its slope.
func (h *pelukis) rentangTahun(tahun []int) (kecil, besar []int64, r rentang) {
	kecil, besar = make([]int64, len(tahun)), make([]int64, len(tahun))
	terkecil, terbesar := int64(-1), int64(1)
	for i, y := range tahun {
		kecil[i], besar[i] = -1, -1
		for j := range h.p.Tren {
			a, ada := porsiTahun(&h.p.Tren[j], y)
			if !ada {
				continue
			}
			n, _ := bulatkan(a, 4)
			n = max(n, 0)
			if kecil[i] < 0 || n < kecil[i] {
				kecil[i] = n
			}
			besar[i] = max(besar[i], n)
			terbesar = max(terbesar, n)
			if terkecil < 0 || n < terkecil {
				terkecil = n
			}
		}
	}
	return kecil, besar, rentang{max(terkecil-50, 0) / 500 * 500, ujungBulat(terbesar, 500)}
}

// panelGaris draws one panel at the origin.
func (h *pelukis) panelGaris(t *indikator.TrenDesa, nama string, tahun []int, kecil, besar []int64, r rentang, w int) []*Simpul {
	atas, bawah := 24*px, tinggiPanel-16*px
	x := func(i int) int { return 5*px + i*(w-10*px)/max(len(tahun)-1, 1) }
	y := func(n int64) int { return bawah - skala(n-r.bawah, r.atas-r.bawah, bawah-atas) }
	isi := []*Simpul{ruas("sumbu", 0, bawah, w, bawah)}
	if pita := pitaRentang(kecil, besar, x, y); len(pita) > 0 {
		isi = append(isi, garisJalur("lintasan", pita))
	}
	var garis jalur
	akhir, titik := TanpaAngka, []*Simpul{}
	perintah, awal, ujungNilai := byte('M'), int64(-1), int64(-1)
	for i, th := range tahun {
		a, ada := porsiTahun(t, th)
		if !ada {
			perintah = 'M'
			continue
		}
		n, _ := bulatkan(a, 4)
		garis.ke(perintah, x(i), y(n))
		titik = append(titik, el("g", "", judulSVG(h.tahun(th)+": "+h.persen(a)+"%"), bulatan("isi-netral", x(i), y(n), 230)))
		perintah, akhir, ujungNilai = 'L', h.persen(a)+"%", n
		if awal < 0 {
			awal = n
		}
	}
	kelas := "tren tren-sorot-naik"
	if ujungNilai < awal {
		kelas = "tren tren-turun tren-sorot-turun"
	}
	if len(garis) > 0 {
		isi = append(isi, garisJalur(kelas, garis))
	}
	isi = append(isi, titik...)
	lebarAkhir := lebarTeks(akhir, 12, true)
	return append(isi,
		tulisan("t sedang", 0, 12*px, potong(nama, 12, true, w-lebarAkhir-8*px)), tulisan("t tebal akhir", w, 12*px, akhir),
		tulisan("t t-redup u10", 0, tinggiPanel-3*px, h.tahun(tahun[0])), tulisan("t t-redup u10 akhir", w, tinggiPanel-3*px, h.tahun(tahun[len(tahun)-1])))
}

// pitaRentang is the area between the smallest and the largest share, in one piece for each run of years with figures.
func pitaRentang(kecil, besar []int64, x func(int) int, y func(int64) int) jalur {
	var j jalur
	for i := 0; i < len(kecil); {
		if kecil[i] < 0 {
			i++
			continue
		}
		k := i
		for k < len(kecil) && kecil[k] >= 0 {
			k++
		}
		j.ke('M', x(i), y(besar[i]))
		for n := i + 1; n < k; n++ {
			j.ke('L', x(n), y(besar[n]))
		}
		for n := k - 1; n >= i; n-- {
			j.ke('L', x(n), y(kecil[n]))
		}
		j = append(j, 'z')
		i = k
	}
	return j
}
