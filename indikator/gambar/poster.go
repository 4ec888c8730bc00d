package gambar

import "github.com/dasbor-desa/dasbor/indikator"

// poster draws the whole board as one picture, for pages that take nothing but an image: headline, strip, heat table, the first
// proposals, and the sentences that belong beside every comparison. The view ringkas has no proposals.
func (h *pelukis) poster(lebar int) Gambar {
	tepi := 24 * px
	if lebar < 480*px {
		tepi = 12 * px
	}
	w := lebar - 2*tepi
	g := Gambar{Judul: gabung(" · ", "Dasbor APBDes", h.namaArea(), h.fasetahun()), Lebar: lebar}
	y := tepi
	if h.p.Contoh {
		g.Isi = append(g.Isi, kotak("lintasan", tepi, y, w, 24*px, 4*px), tulisan("t tengah sedang t-awas", lebar/2, y+16*px, potong(h.kalimatContoh(), 12, true, w-12*px)))
		y += 36 * px
	}
	g.Isi = append(g.Isi, tulisan("t sedang t-aksen", tepi, y+12*px, gabung(" · ", "Dasbor APBDes", h.fasetahun())),
		h.judulPoster(tepi, y+44*px, w),
		tulisan("t u13 t-redup", tepi, y+66*px, potong(h.subjudul(), 13, false, w)))
	y += 96 * px
	pita := h.pita(h.bagianArea(), w)
	if pita.Ada() {
		for _, b := range bungkus(h.kalimatPorsi(), 18, true, w, 3) {
			g.Isi = append(g.Isi, tulisan("t u18 sedang", tepi, y+16*px, b))
			y += 24 * px
		}
		g.Isi = append(g.Isi, geser(tepi, y+6*px, pita.Isi...))
		y += pita.Tinggi + 36*px
	}
	panas := h.panasSVG(w)
	if panas.Ada() {
		for _, b := range bungkus(h.tanyaPanas(), 16, true, w, 2) {
			g.Isi = append(g.Isi, tulisan("t u16 tebal", tepi, y+14*px, b))
			y += 20 * px
		}
		g.Isi = append(g.Isi, geser(tepi, y+12*px, panas.Isi...))
		y += panas.Tinggi + 36*px
	}
	if h.o.Tampilan != TampilanRingkas {
		y = h.agendaPoster(&g, tepi, y, w)
	}
	for _, k := range h.kalimatKaki() {
		for _, b := range bungkus(k, 11, false, w, 4) {
			g.Isi = append(g.Isi, tulisan("t u11 t-redup", tepi, y+10*px, b))
			y += 15 * px
		}
	}
	g.Tinggi = y + tepi
	g.Isi = append([]*Simpul{kotak("isi-latar", 0, 0, lebar, g.Tinggi, 0)}, g.Isi...)
	g.Uraian = gabung(" ", pita.Uraian, panas.Uraian)
	g.Tabel = panas.Tabel
	return g
}

// judulPoster writes the name of the area in the largest letters that fit.
func (h *pelukis) judulPoster(x, y, w int) *Simpul {
	nama := h.namaArea()
	for _, u := range [...]int{28, 22, 18} {
		if u == 18 || lebarTeks(nama, u, true) <= w {
			return tulisan("t tebal u"+bulat(u), x, y, potong(nama, u, true, w))
		}
	}
	return nil // not reached: the last size is cut to fit
}

// agendaPoster writes the first four proposals as lines and returns where they end.
func (h *pelukis) agendaPoster(g *Gambar, x, y, w int) int {
	usulan := h.p.Agenda.Usulan[:min(4, len(h.p.Agenda.Usulan))]
	if len(usulan) == 0 || h.p.Agenda.Ditolak != (indikator.Teks{}) {
		return y
	}
	g.Isi = append(g.Isi, tulisan("t u16 tebal", x, y+14*px, h.k("Agenda terpadu (usulan)", "Joint agenda (proposals)")))
	y += 30 * px
	for i := range usulan {
		u := &usulan[i]
		uang := h.uang(u.MenujuMedian)
		if !u.MenujuMedian.Ada {
			uang = ""
		}
		muat := w - lebarTeks(uang, 13, true) - 42*px
		l := layananKe(u.Layanan)
		if l >= 0 {
			g.Isi = append(g.Isi, lambangLayanan(l, x+13*px, y+11*px)...)
		}
		g.Isi = append(g.Isi, tulisan("t u13 sedang", x+36*px, y+9*px, potong(luar(u.Judul.Dalam(h.b), maksKalimat), 13, true, muat)),
			tulisan("t u11 t-redup", x+36*px, y+24*px, potong(luar(u.Alasan.Dalam(h.b), maksKalimat), 11, false, w-42*px)),
			tulisan("t u13 tebal akhir", x+w, y+9*px, uang))
		y += 38 * px
	}
	return y + 12*px
}
