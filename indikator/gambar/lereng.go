package gambar

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/indikator"
)

// garisLereng is one village between two years, in hundredths of a percent.
type garisLereng struct {
	i            int
	dari, sampai int64
	y1, y2, yT   int
	sorot        bool
}

// porsiTahun returns the share of a village in a year, and false if it has none or its document uses another chart.
func porsiTahun(t *indikator.TrenDesa, tahun int) (indikator.Angka, bool) {
	for i, y := range t.Tahun {
		if y == tahun && i < len(t.Porsi) && (i >= len(t.Putus) || !t.Putus[i]) {
			return t.Porsi[i], t.Porsi[i].Ada
		}
	}
	return indikator.Angka{}, false
}

// tahunTren returns the years that occur in the trends, rising.
func (h *pelukis) tahunTren() []int {
	var d []int
	for i := range h.p.Tren {
		for _, t := range h.p.Tren[i].Tahun {
			if !slices.Contains(d, t) && len(d) < 60 {
				d = append(d, t)
			}
		}
	}
	return urutTahun(d)
}

func urutTahun(d []int) []int {
	hasil := make([]int, len(d))
	for i, j := range urutan(len(d), func(i, j int) int { return cmp.Compare(d[i], d[j]) }) {
		hasil[i] = d[j]
	}
	return hasil
}

// tahunLereng returns the two years that are compared, and false if there are not two.
func (h *pelukis) tahunLereng() (dari, sampai int, ada bool) {
	d := h.tahunTren()
	if len(d) < 2 {
		return 0, 0, false
	}
	dari, sampai = d[0], d[len(d)-1]
	if slices.Contains(d, h.p.Tahun) {
		sampai = h.p.Tahun
	}
	if b := h.p.TahunBanding; b != 0 && b != sampai && slices.Contains(d, b) {
		dari = b
	}
	return dari, sampai, dari != sampai
}

func (h *pelukis) garisLereng(dari, sampai int) []garisLereng {
	var d []garisLereng
	for i := range h.p.Tren {
		t := &h.p.Tren[i]
		a, ada1 := porsiTahun(t, dari)
		b, ada2 := porsiTahun(t, sampai)
		if !ada1 || !ada2 || t.Desa < 0 || t.Desa >= len(h.p.Desa) {
			continue
		}
		n, _ := bulatkan(a, 4)
		m, _ := bulatkan(b, 4)
		d = append(d, garisLereng{i: t.Desa, dari: n, sampai: m})
	}
	h.sorotLereng(d)
	hasil := make([]garisLereng, len(d))
	for i, j := range urutan(len(d), func(i, j int) int { return cmp.Compare(d[j].sampai, d[i].sampai) }) {
		hasil[i] = d[j]
	}
	return hasil
}

// sorotLereng marks the two steepest rises and the steepest fall, or the one village that is asked for.
func (h *pelukis) sorotLereng(d []garisLereng) {
	if h.o.Sorot || h.o.Tampilan == TampilanDesa {
		for i := range d {
			d[i].sorot = d[i].i == h.o.Desa
		}
		return
	}
	urut := urutan(len(d), func(a, b int) int { return cmp.Compare(d[b].sampai-d[b].dari, d[a].sampai-d[a].dari) })
	for n, i := range urut {
		beda := d[i].sampai - d[i].dari
		d[i].sorot = n < 2 && beda > 0 || n == len(urut)-1 && beda < 0
	}
}

// lereng draws the share of two years as lines, with labels that do not overlap on the right.
func (h *pelukis) lereng(lebar int) Gambar {
	dari, sampai, ada := h.tahunLereng()
	if !ada {
		return Gambar{}
	}
	d := h.garisLereng(dari, sampai)
	if len(d) == 0 {
		return Gambar{}
	}
	g := Gambar{
		Judul: h.k("Porsi layanan dasar ", "Share of basic services ") + h.tahun(dari) + h.k(" ke ", " to ") + h.tahun(sampai),
		Lebar: lebar, Tinggi: max(330*px, len(d)*14*px+44*px),
	}
	labelLebar := 0
	for i := range d {
		labelLebar = max(labelLebar, lebarTeks(h.labelLereng(&d[i]), 11, d[i].sorot))
	}
	x1 := 34 * px
	x2 := max(lebar-min(labelLebar, lebar*45/100)-14*px, x1+40*px)
	h.letakLereng(d, 30*px, g.Tinggi-10*px)
	g.Isi = append(g.Isi,
		tulisan("t tebal tengah", x1, 12*px, h.tahun(dari)), tulisan("t tebal tengah", x2, 12*px, h.tahun(sampai)),
		ruas("sumbu", x1, 19*px, x1, g.Tinggi-2*px), ruas("sumbu", x2, 19*px, x2, g.Tinggi-2*px))
	for _, sorot := range [...]bool{false, true} { // those that stand out lie on top
		for i := range d {
			if d[i].sorot == sorot {
				g.Isi = append(g.Isi, h.satuLereng(&d[i], x1, x2, lebar))
			}
		}
	}
	g.Uraian = h.uraianLereng(d)
	g.Tabel = h.tabelLereng(d, g.Judul, dari, sampai)
	return g
}

func (h *pelukis) labelLereng(g *garisLereng) string {
	return h.nama[g.i] + " " + h.persen(angkaBulat(g.sampai, -4))
}

// letakLereng computes the heights of the ends and pushes the labels apart.
func (h *pelukis) letakLereng(d []garisLereng, atas, bawah int) {
	kecil, besar := d[0].dari, d[0].dari
	for i := range d {
		kecil = min(kecil, d[i].dari, d[i].sampai)
		besar = max(besar, d[i].dari, d[i].sampai)
	}
	y := func(n int64) int { return bawah - skala(n-kecil, max(besar-kecil, 1), bawah-atas) }
	label := make([]int, len(d))
	for i := range d {
		d[i].y1, d[i].y2 = y(d[i].dari), y(d[i].sampai)
		label[i] = d[i].y2
	}
	renggang(label, 13*px, atas, bawah+6*px)
	for i := range d {
		d[i].yT = label[i]
	}
}

// renggang pushes rising places at least jarak apart, keeping them between atas and bawah if they fit at all.
func renggang(y []int, jarak, atas, bawah int) {
	for i := range y {
		y[i] = max(y[i], atas)
		if i > 0 {
			y[i] = max(y[i], y[i-1]+jarak)
		}
	}
	for i := len(y) - 1; i >= 0; i-- {
		y[i] = min(y[i], bawah)
		if i < len(y)-1 {
			y[i] = min(y[i], y[i+1]-jarak)
		}
	}
}

func (h *pelukis) satuLereng(g *garisLereng, x1, x2, lebar int) *Simpul {
	kelasGaris, kelasTitik, kelasTeks := "tren", "isi-netral", "t t-redup u11"
	if g.sampai < g.dari {
		kelasGaris += " tren-turun"
	}
	if g.sorot {
		kelasTeks = "t u11 tebal"
		if g.sampai < g.dari {
			kelasGaris, kelasTitik = kelasGaris+" tren-sorot-turun", "isi-awas"
		} else {
			kelasGaris, kelasTitik = kelasGaris+" tren-sorot-naik", "isi-aksen"
		}
	}
	dari, sampai := h.persen(angkaBulat(g.dari, -4)), h.persen(angkaBulat(g.sampai, -4))
	var pandu jalur
	pandu.ke('M', x2+5*px, g.y2)
	pandu.ke('L', x2+11*px, g.yT)
	s := h.pautKe(el("g", "", judulSVG(h.nama[g.i]+": "+dari+"% → "+sampai+"%")), keDesa(g.i)).tambah(
		ruas(kelasGaris, x1, g.y1, x2, g.y2), bulatan(kelasTitik, x1, g.y1, 3*px), bulatan(kelasTitik, x2, g.y2, 3*px),
		garisJalur("pandu", pandu))
	muat := lebar - x2 - 14*px - lebarTeks(" "+sampai, 11, g.sorot)
	s = s.tambah(tulisan(kelasTeks, x2+14*px, g.yT+4*px, gabung(" ", potong(h.nama[g.i], 11, g.sorot, muat), sampai)))
	if g.sorot {
		s = s.tambah(tulisan("t u11 akhir sedang", x1-7*px, g.y1+4*px, dari))
	}
	return s
}

func (h *pelukis) uraianLereng(d []garisLereng) string {
	naik, turun := 0, 0
	tinggi, rendah := 0, 0
	for i := range d {
		beda := d[i].sampai - d[i].dari
		naik += boolInt(beda > 0)
		turun += boolInt(beda < 0)
		if beda > d[tinggi].sampai-d[tinggi].dari {
			tinggi = i
		}
		if beda < d[rendah].sampai-d[rendah].dari {
			rendah = i
		}
	}
	s := h.k("Naik di ", "Up in ") + h.banyakDesa(naik) + h.k(", turun di ", ", down in ") + h.banyakDesa(turun)
	if d[tinggi].sampai > d[tinggi].dari {
		s += h.k("; naik terbanyak ", "; the largest rise ") + h.perubahan(&d[tinggi])
	}
	if d[rendah].sampai < d[rendah].dari {
		s += h.k("; turun terbanyak ", "; the largest fall ") + h.perubahan(&d[rendah])
	}
	return s + "."
}

func (h *pelukis) perubahan(g *garisLereng) string {
	return h.nama[g.i] + h.k(" dari ", " from ") + h.persen(angkaBulat(g.dari, -4)) + h.k(" ke ", " to ") + h.persen(angkaBulat(g.sampai, -4)) +
		h.k(" persen", " percent")
}

func (h *pelukis) tabelLereng(d []garisLereng, judul string, dari, sampai int) Tabel {
	t := Tabel{Judul: judul, Kepala: []string{h.k("Desa", "Village"), h.tahun(dari) + " %", h.tahun(sampai) + " %", h.k("Selisih, poin", "Change, points")}}
	for i := range d {
		beda := h.persen(angkaBulat(d[i].sampai-d[i].dari, -4))
		if d[i].sampai > d[i].dari {
			beda = "+" + beda
		}
		t.Baris = append(t.Baris, []string{h.nama[d[i].i], h.persen(angkaBulat(d[i].dari, -4)), h.persen(angkaBulat(d[i].sampai, -4)), beda})
		h.paut(&t, keDesa(d[i].i), keBaris(d[i].i, "data-nilai", bulat(dari)), keBaris(d[i].i, "data-nilai", bulat(sampai)))
	}
	return t
}
