package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator"
)

// maksPetak is the number of villages up to which tiles are drawn; beyond it they are a wall.
const maksPetak = 60

// peta shows the share of basic services by place: the shapes of the villages where there are boundaries, equal tiles in the order of
// their codes where there are none.
func (h *pelukis) peta(lebar int) Gambar {
	if len(h.p.Desa) == 0 {
		return Gambar{}
	}
	baris := h.barisKelengkapan()
	g := Gambar{Judul: h.judulPeta(), Lebar: lebar, Uraian: h.uraianPeta(), Tabel: h.tabelPeta(baris)}
	y := 0
	switch {
	case h.o.Batas.Ada():
		y = h.bidangPeta(&g)
	case len(baris) <= maksPetak:
		y = h.petakPeta(&g, baris)
	default:
		return Gambar{}
	}
	g.Tinggi = h.legendaPeta(&g, y, len(baris))
	return g
}

func (h *pelukis) judulPeta() string {
	s := h.k("Porsi layanan dasar per desa", "Share of basic services by village")
	if h.o.Batas.Ada() {
		s = h.k("Peta porsi layanan dasar", "Map of the share of basic services")
	}
	return gabung(", ", s, h.fasetahun(), h.kataContoh())
}

// bidangPeta draws the shapes and returns where they end.
func (h *pelukis) bidangPeta(g *Gambar) int {
	t := skalaPeta(h.o.Batas, g.Lebar)
	var sorot []*Simpul
	for i := range h.o.Batas.Lain {
		l := &h.o.Batas.Lain[i]
		cincin := t.cincin(l.Cincin)
		nama := h.namaDesa(l.Nama, l.Kode.String())
		s := el("g", "", judulSVG(nama+": "+h.k("tidak ada di data", "not in the data")), garisJalur("isi-latar batas-desa", jalurCincin(cincin)))
		g.Isi = append(g.Isi, s.tambah(arsirCincin("arsir", cincin, 9*px)...))
	}
	for i := range h.p.Desa {
		c := h.cincinDesa(i)
		if len(c) == 0 {
			continue
		}
		s := h.bidangDesa(i, t.cincin(c))
		if h.kelasSorot(i) != "" {
			sorot = append(sorot, s)
			continue
		}
		g.Isi = append(g.Isi, s)
	}
	g.Isi = append(g.Isi, sorot...) // its line lies above those of its neighbours
	return t.tinggi + 6*px
}

// cincinDesa are the rings of a village, none without a boundary.
func (h *pelukis) cincinDesa(i int) []batas.Cincin {
	if i >= len(h.o.Batas.Desa) {
		return nil
	}
	return h.o.Batas.Desa[i]
}

// bidangDesa draws one village: its shape in the class of the heat table, the hatch of Rp0 or of missing data, and what has room of
// its mark, its name and its share.
func (h *pelukis) bidangDesa(i int, c [][]titik) *Simpul {
	d := &h.p.Desa[i]
	k := dariKelas(d.Semua.Kelas)
	isi, arsir := "p-"+k.nama(), []*Simpul(nil)
	switch {
	case !d.Ada:
		isi, arsir = "isi-latar", arsirCincin("arsir", c, 9*px)
	case k == tanpaKelas:
		isi = "lintasan"
	case k == kelasNol:
		arsir = arsirCincin("arsir-nol", c, 8*px)
	}
	return h.simpulDesa(i).tambah(garisJalur(isi+" batas-desa"+h.kelasSorot(i), jalurCincin(c))).tambah(arsir...).tambah(h.labelBidang(i, c)...)
}

// kelasSorot is what marks the village that stands out.
func (h *pelukis) kelasSorot(i int) string {
	if h.o.Sorot && i == h.o.Desa {
		return " sorot"
	}
	return ""
}

// simpulDesa is the group of a village, with what is said about it beside the pointer.
func (h *pelukis) simpulDesa(i int) *Simpul {
	return h.pautKe(el("g", "", judulSVG(h.ucapanPeta(i))), keDesa(i))
}

func (h *pelukis) ucapanPeta(i int) string {
	d := &h.p.Desa[i]
	if !d.Ada {
		return h.nama[i] + ": " + h.k("tidak ada data, bukan nol", "no data, which is not zero")
	}
	return h.nama[i] + ": " + gabung(", ", h.persenTanda(d.Semua.Porsi)+h.k(" belanja untuk layanan dasar", " of spending on basic services"), h.terhadapMedian(dariKelas(d.Semua.Kelas)))
}

// labelBidang puts the largest label that lies inside a shape: name and share, the share alone, or the mark alone.
func (h *pelukis) labelBidang(i int, c [][]titik) []*Simpul {
	d := &h.p.Desa[i]
	k := dariKelas(d.Semua.Kelas)
	if !d.Ada {
		k = tanpaKelas
	}
	tinggiTanda := 0
	if k == kelasNol || k == kelasJauhBawah {
		tinggiTanda = 9 * px
	}
	nilai, nama := h.nilaiPeta(d), h.nama[i]
	lebarNilai := lebarTeks(nilai, 13, true) + 4*px
	for _, w := range [...]struct {
		nama    string
		w, t    int
		bernama bool
	}{
		{nama, max(lebarTeks(nama, 11, true)+6*px, lebarNilai), 28*px + tinggiTanda, true},
		{potong(nama, 11, true, lebarNilai+14*px), lebarNilai + 20*px, 28*px + tinggiTanda, true},
		{"", lebarNilai, 15*px + tinggiTanda, false},
		{"", 9 * px, 9 * px, false},
	} {
		x, y, muat := letakLabel(c, w.w, w.t)
		if !muat {
			continue
		}
		var isi []*Simpul
		if k == kelasNol || !d.Ada { // text on a hatch needs a ground of its own
			isi = append(isi, kotak("isi-latar", x-w.w/2, y-w.t/2, w.w, w.t, 3*px))
		}
		teks := ""
		if k != tanpaKelas {
			teks = " t-" + k.nama()
		} else if !d.Ada {
			teks = " t-redup"
		}
		atas := y - w.t/2
		switch {
		case w.bernama:
			isi = append(isi, tulisan("t u11 sedang tengah"+teks, x, atas+11*px, w.nama), tulisan("t u13 tebal tengah"+teks, x, atas+25*px, nilai))
			atas += 26 * px
		case w.w > 9*px:
			isi = append(isi, tulisan("t u13 tebal tengah"+teks, x, atas+12*px, nilai))
			atas += 13 * px
		case tinggiTanda == 0:
			return nil
		}
		if tinggiTanda > 0 {
			isi = append(isi, tandaSVG(k, x-10*px, atas, 20*px, 12*px)...)
		}
		return isi
	}
	return nil
}

func (h *pelukis) nilaiPeta(d *indikator.BarisDesa) string {
	if !d.Ada {
		return TanpaAngka
	}
	return h.persenTanda(d.Semua.Porsi)
}

// petakPeta draws one tile for each village and returns where they end.
func (h *pelukis) petakPeta(g *Gambar, baris []barisPanas) int {
	const celah, tinggi = 4 * px, 52 * px
	kolom := max(g.Lebar/(96*px), 2)
	w := (g.Lebar - celah*(kolom-1)) / kolom
	for n := range baris {
		b := &baris[n]
		x, y := n%kolom*(w+celah), n/kolom*(tinggi+celah)
		g.Isi = append(g.Isi, h.petakDesaPeta(b, x, y, w, tinggi))
	}
	return (len(baris)+kolom-1)/kolom*(tinggi+celah) + 4*px
}

func (h *pelukis) petakDesaPeta(b *barisPanas, x, y, w, t int) *Simpul {
	nama := potong(b.nama, 12, true, w-10*px)
	tengah := x + w/2
	if !b.ada() {
		s := el("g", "", judulSVG(b.nama+": "+h.k("tidak ada data, bukan nol", "no data, which is not zero")))
		if b.i >= 0 {
			s = h.simpulDesa(b.i)
		}
		teks := h.k("tanpa data", "no data")
		lebar := max(lebarTeks(nama, 12, true), lebarTeks(teks, 12, false)) + 10*px
		return s.tambah(arsiran("arsir", x, y, w, t, 9*px), kotak("bingkai", x+px/2, y+px/2, w-px, t-px, 4*px), kotak("isi-latar", tengah-lebar/2, y+7*px, lebar, t-14*px, 3*px),
			tulisan("t sedang tengah", tengah, y+21*px, nama), tulisan("t t-redup tengah", tengah, y+38*px, teks))
	}
	k := dariKelas(b.d.Semua.Kelas)
	s := h.simpulDesa(b.i).tambah(alasKelas(k, h.kelasSorot(b.i), x, y, w, t)...)
	if k == kelasNol {
		s = s.tambah(kotak("isi-latar", x+6*px, y+6*px, w-12*px, 32*px, 3*px))
	}
	teks := "t tengah"
	if k != tanpaKelas {
		teks += " t-" + k.nama()
	}
	s = s.tambah(tulisan(teks+" sedang", tengah, y+18*px, nama), tulisan(teks+" u13 tebal", tengah, y+35*px, h.nilaiPeta(b.d)))
	return s.tambah(tandaSVG(k, tengah-10*px, y+t-16*px, 20*px, 16*px)...)
}

// legendaPeta explains classes and stripes, and returns where the picture ends. banyak is how many villages are known.
func (h *pelukis) legendaPeta(g *Gambar, y, banyak int) int {
	y += 12 * px
	if !h.p.Median.Semua.Ada {
		g.Isi = append(g.Isi, tulisan("t t-redup u11", 0, y, potong(h.k("Tanpa median: sedikitnya tiga desa harus memiliki data.", "No median: at least three villages must have data."), 11, false, g.Lebar)))
		return y + 6*px
	}
	akhir := h.legendaKelas(g, y)
	if !h.adaHilang(banyak) {
		return akhir
	}
	y = akhir + 9*px
	g.Isi = append(g.Isi, arsiran("arsir", 0, y-10*px, 19*px, 12*px, 6*px), kotak("bingkai", px/2, y-10*px+px/2, 18*px, 11*px, 2*px),
		tulisan("t u11", 24*px, y, h.k("tidak ada data", "no data")))
	return y + 8*px
}

// adaHilang reports whether anything on the map has no figures.
func (h *pelukis) adaHilang(banyak int) bool {
	for i := range h.p.Desa {
		if !h.p.Desa[i].Ada {
			return true
		}
	}
	if h.o.Batas.Ada() {
		return len(h.o.Batas.Lain) > 0
	}
	return banyak > len(h.p.Desa)
}

// skalaBentuk is how a [batas.Bentuk] lies in a picture.
type skalaBentuk struct{ x, lebar, tinggi, satuan int }

// maksTinggiPeta is the most that a map is high.
const maksTinggiPeta = 440 * px

func skalaPeta(b *batas.Bentuk, lebar int) skalaBentuk {
	w, t := lebar-2*px, (lebar-2*px)*b.Tinggi/b.Lebar
	if t > maksTinggiPeta {
		w, t = maksTinggiPeta*b.Lebar/b.Tinggi, maksTinggiPeta
	}
	return skalaBentuk{x: max((lebar-w)/2, px), lebar: w, tinggi: t, satuan: b.Lebar}
}

// cincin returns rings in hundredths of a pixel, in steps of a tenth.
func (s *skalaBentuk) cincin(c []batas.Cincin) [][]titik {
	hasil := make([][]titik, len(c))
	for i := range c {
		hasil[i] = make([]titik, len(c[i].Titik))
		for n, t := range c[i].Titik {
			hasil[i][n] = titik{s.x + s.ke(t.X), px + s.ke(t.Y)}
		}
	}
	return hasil
}

func (s *skalaBentuk) ke(n int32) int {
	n = min(max(n, -batas.SisiBentuk/100), batas.SisiBentuk+batas.SisiBentuk/100)
	v := int(int64(n)*int64(s.lebar)/int64(s.satuan)) + 5
	return v - ((v%10)+10)%10
}
