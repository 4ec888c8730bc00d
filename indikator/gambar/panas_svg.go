package gambar

import "github.com/dasbor-desa/dasbor/layanan"

// ukuranPanas are the measures of the heat table as a picture.
type ukuranPanas struct {
	nama, sel, palang, celah, tinggi int
	rapat                            bool // low rows: smaller letters, and the mark beside the number however narrow the cell
}

func ukurPanas(lebar int) ukuranPanas {
	u := ukuranPanas{nama: 150 * px, celah: 2 * px, tinggi: 34 * px}
	switch {
	case lebar < 480*px:
		u.nama = 104 * px
		u.sel = (lebar - u.nama) / layanan.BanyakLayanan
	case lebar < 760*px:
		u.sel = (lebar - u.nama) / layanan.BanyakLayanan
	default:
		u.sel = min((lebar-u.nama)*12/100, 110*px)
		u.palang = lebar - u.nama - layanan.BanyakLayanan*u.sel - 64*px
	}
	return u
}

// panasSVG draws the heat table as a picture, for places that take no table: with the share of all services where there is room.
func (h *pelukis) panasSVG(lebar int) Gambar {
	baris := h.barisTabel()
	if len(baris) == 0 {
		return Gambar{}
	}
	u := ukurPanas(lebar)
	g := Gambar{Judul: h.judulPanas(), Lebar: lebar, Uraian: h.uraianPanas()}
	g.Tabel = h.tabelLayanan(g.Judul)
	y := h.kepalaPanasSVG(&g, u)
	skala := h.skalaTabel()
	for i := range baris {
		h.barisPanasSVG(&g, &baris[i], u, y, skala.porsi)
		y += u.tinggi
	}
	y = h.medianSVG(&g, u, y)
	g.Tinggi = h.legendaSVG(&g, y)
	return g
}

// barisPanasSVG draws one village.
func (h *pelukis) barisPanasSVG(g *Gambar, b *barisPanas, u ukuranPanas, y int, ujung int64) {
	if !b.ada() {
		h.barisHilangSVG(g, b, u, y)
		return
	}
	h.namaBarisSVG(g, b, u, y)
	for l := range layanan.BanyakLayanan {
		g.Isi = append(g.Isi, h.selSVG(b, l, u.nama+l*u.sel, y, u))
	}
	if u.palang > 0 {
		x := u.nama + layanan.BanyakLayanan*u.sel + 12*px
		g.Isi = append(g.Isi, tulisan("t u13 tebal akhir", x+36*px, y+u.tinggi/2+5*px, h.persen(b.d.Semua.Porsi)),
			geser(x+46*px, y+(u.tinggi-18*px)/2, h.palangPorsi(b.d, u.palang, ujung)...))
	}
}

func (h *pelukis) kepalaPanasSVG(g *Gambar, u ukuranPanas) int {
	for l := range layanan.BanyakLayanan {
		nama := h.pendek(l)
		if lebarTeks(nama, 12, true) > u.sel-6*px {
			nama = h.singkat(l)
		}
		x := u.nama + l*u.sel + u.sel/2
		g.Isi = append(g.Isi, ikonSVG(l, x-9*px, 0, 18, ""), tulisan("t sedang tengah", x, 34*px, nama))
	}
	if u.palang > 0 {
		g.Isi = append(g.Isi, tulisan("t sedang", u.nama+layanan.BanyakLayanan*u.sel+12*px, 34*px, h.k("Layanan dasar, %", "Basic services, %")))
	}
	return 44 * px
}

func (h *pelukis) namaBarisSVG(g *Gambar, b *barisPanas, u ukuranPanas, y int) {
	x := 0
	if u.nama > 120*px {
		if b.ada() && b.d.Peringkat > 0 {
			g.Isi = append(g.Isi, tulisan("t t-redup akhir", 18*px, y+u.tinggi/2+4*px, bulat(b.d.Peringkat)))
		}
		x = 26 * px
	}
	if u.rapat {
		g.Isi = append(g.Isi, tulisan("t u11 sedang", x, y+u.tinggi/2+3*px, potong(b.nama, 11, true, u.nama-x-6*px)))
		return
	}
	g.Isi = append(g.Isi, tulisan("t u13 sedang", x, y+u.tinggi/2+4*px, potong(b.nama, 13, true, u.nama-x-8*px)))
}

// selSVG draws one cell with its mark.
func (h *pelukis) selSVG(b *barisPanas, l, x, y int, u ukuranPanas) *Simpul {
	s := &b.d.Layanan[l]
	k := dariKelas(s.Kelas)
	w, t := u.sel-u.celah, u.tinggi-u.celah
	g := el("g", "", judulSVG(b.nama+", "+h.pendek(l)+": "+gabung(", ", h.ucapanNilai(s), h.ucapanKelas(s, l))))
	teks, turun := "t u13 tengah sedang", 4*px+50
	if u.rapat {
		teks, turun = "t u11 tengah sedang", 4*px
	}
	g = g.tambah(alasKelas(k, "", x, y, w, t)...)
	if k != tanpaKelas {
		teks += " t-" + k.nama()
	}
	tanda := tandaSVG(k, x, y, w, t)
	if u.rapat && w < selSempit {
		tanda = tandaDi(k, x+7*px, y+t/2)
	}
	if len(tanda) > 0 {
		g, teks = g.tambah(tanda...), teks+" tebal"
		if w < selSempit && !u.rapat {
			turun = px
		}
	}
	return g.tambah(tulisan(teks, x+w/2, y+t/2+turun, h.isiSel(s)))
}

// alasKelas is the ground of a cell in its class, hatched for Rp0.
func alasKelas(k kelas, tambahan string, x, y, w, t int) []*Simpul {
	switch k {
	case tanpaKelas:
		return []*Simpul{kotak("lintasan"+tambahan, x, y, w, t, 4*px)}
	case kelasNol:
		return []*Simpul{kotak("p-nol"+tambahan, x, y, w, t, 4*px), arsiran("arsir-nol", x+px, y+px, w-2*px, t-2*px, 8*px),
			kotak("bingkai-nol", x+px*3/4, y+px*3/4, w-px*3/2, t-px*3/2, 3*px)}
	default:
		return []*Simpul{kotak("p-"+k.nama()+tambahan, x, y, w, t, 4*px)}
	}
}

// selSempit is the width of a cell below which its mark stands under the number instead of beside it.
const selSempit = 64 * px

// tandaSVG is the mark of a cell beside its colour.
func tandaSVG(k kelas, x, y, w, t int) []*Simpul {
	if w < selSempit {
		return tandaDi(k, x+w/2, y+t-7*px)
	}
	return tandaDi(k, x+10*px, y+t/2)
}

// tandaDi is the mark of a class around a point, none for most.
func tandaDi(k kelas, cx, cy int) []*Simpul {
	var j jalur
	switch k {
	case kelasNol:
		d := 2*px + 60
		j.ke('M', cx-d, cy-d)
		j.ke('L', cx+d, cy+d)
		j.ke('M', cx+d, cy-d)
		j.ke('L', cx-d, cy+d)
		return []*Simpul{garisJalur("silang", j)}
	case kelasJauhBawah:
		j.ke('M', cx-3*px-50, cy-2*px-50)
		j.ke('L', cx+3*px+50, cy-2*px-50)
		j.ke('L', cx, cy+3*px+50)
		return []*Simpul{garisJalur("t t-jauh-bawah", append(j, 'z'))}
	default:
		return nil
	}
}

func (h *pelukis) barisHilangSVG(g *Gambar, b *barisPanas, u ukuranPanas, y int) {
	h.namaBarisSVG(g, b, u, y)
	w := layanan.BanyakLayanan*u.sel - u.celah
	teks := h.k("belum menyampaikan — tidak diperingkat", "has not reported — not ranked")
	if lebarTeks(teks, 12, false) > w-24*px {
		teks = h.k("tidak ada data, bukan nol", "no data, which is not zero")
	}
	teks = potong(teks, 12, false, w-24*px)
	wTeks := lebarTeks(teks, 12, false) + 16*px
	x, t := u.nama+w/2, u.tinggi-u.celah
	tepi := min(7*px, max((t-16*px)/2, 0))
	g.Isi = append(g.Isi, arsiran("arsir", u.nama, y, w, t, 9*px),
		kotak("isi-latar", x-wTeks/2, y+tepi, wTeks, t-2*tepi, 3*px), tulisan("t t-redup tengah", x, y+t/2+4*px, teks))
}

func (h *pelukis) medianSVG(g *Gambar, u ukuranPanas, y int) int {
	if !adaAngka(h.p.Median.Layanan[:]) {
		return y
	}
	akhir := u.nama + layanan.BanyakLayanan*u.sel
	if u.palang > 0 {
		akhir = g.Lebar
	}
	g.Isi = append(g.Isi, ruas("sumbu", 0, y+3*px, akhir, y+3*px), tulisan("t sedang", 0, y+22*px, "Median"))
	for l := range layanan.BanyakLayanan {
		g.Isi = append(g.Isi, tulisan("t sedang tengah", u.nama+l*u.sel+(u.sel-u.celah)/2, y+22*px, h.persen(h.p.Median.Layanan[l])))
	}
	if u.palang > 0 {
		g.Isi = append(g.Isi, tulisan("t sedang akhir", u.nama+layanan.BanyakLayanan*u.sel+48*px, y+22*px, h.persen(h.p.Median.Semua)))
	}
	return y + 32*px
}

// legendaSVG explains the classes and returns where the picture ends.
func (h *pelukis) legendaSVG(g *Gambar, y int) int {
	if k := h.kalimatSatuan(); k != "" {
		y += 12 * px
		g.Isi = append(g.Isi, tulisan("t t-redup u11", 0, y, k))
	}
	return h.legendaKelas(g, y+14*px)
}

// legendaKelas explains the classes on lines from y on and returns where they end.
func (h *pelukis) legendaKelas(g *Gambar, y int) int {
	teks := h.k("Dibanding median:", "Against the median:")
	g.Isi = append(g.Isi, tulisan("t t-redup u11", 0, y, teks))
	x := lebarTeks(teks, 11, false) + 12*px
	for k := kelasNol; k <= kelasJauhAtas; k++ {
		nama := k.legenda(h.b)
		w := 24*px + lebarTeks(nama, 11, false)
		if x+w > g.Lebar {
			x, y = 0, y+18*px
		}
		g.Isi = append(g.Isi, kotak("p-"+k.nama(), x, y-10*px, 19*px, 12*px, 3*px))
		if k == kelasNol {
			g.Isi = append(g.Isi, arsiran("arsir-nol", x+px, y-9*px, 17*px, 10*px, 6*px), kotak("bingkai-nol", x+px*3/4, y-10*px+px*3/4, 17*px+50, 10*px+50, 2*px))
		}
		g.Isi = append(g.Isi, tulisan("t u11", x+24*px, y, nama))
		x += w + 14*px
	}
	return y + 8*px
}

// uraianPanas says where the table has its darkest places.
func (h *pelukis) uraianPanas() string {
	nol, jauh := 0, 0
	for i := range h.p.Desa {
		for l := range layanan.BanyakLayanan {
			k := dariKelas(h.p.Desa[i].Layanan[l].Kelas)
			nol += boolInt(h.p.Desa[i].Ada && k == kelasNol)
			jauh += boolInt(h.p.Desa[i].Ada && k == kelasJauhBawah)
		}
	}
	return h.kalimatSatuan() + h.nDariN() + "; " + h.cacah(nol) + h.k(" sel Rp0, ", " cells of Rp0, ") + h.cacah(jauh) +
		h.k(" sel paling tinggi setengah median.", " cells at most half the median.")
}
