package gambar

import (
	"cmp"

	"github.com/dasbor-desa/dasbor/indikator"
)

// ambang draws the pay of officials against its limit, one row for each village, the largest first.
func (h *pelukis) ambang(lebar int) Gambar {
	var urut []int
	for i := range h.p.Desa {
		if h.p.Desa[i].Ada && h.p.Desa[i].Siltap.Ada {
			urut = append(urut, i)
		}
	}
	if len(urut) == 0 {
		return Gambar{}
	}
	asal := urut
	urut = make([]int, len(asal))
	for i, j := range urutan(len(asal), func(i, j int) int { return h.p.Desa[asal[j]].Siltap.Desimal.Cmp(h.p.Desa[asal[i]].Siltap.Desimal) }) {
		urut[i] = asal[j]
	}
	g := Gambar{Judul: h.k("Siltap, tunjangan, dan operasional BPD: paling banyak 30% belanja", "Pay of officials and council: at most 30% of spending"), Lebar: lebar}
	g.Tabel = Tabel{Judul: g.Judul, Kepala: []string{h.k("Desa", "Village"), "%", h.k("Melewati batas", "Above the limit")}}
	lebarNama := min(140*px, lebar*34/100)
	w := lebar - lebarNama - 50*px
	xBatas := lebarNama + skala(batasSiltap, ujungSiltap, w)
	y, lewat := 16*px, []int(nil)
	for _, i := range urut {
		d := &h.p.Desa[i]
		teks, kelas, ya := "t tebal akhir", "isi-netral", h.k("tidak", "no")
		if d.LewatSiltap {
			teks, kelas, ya = "t tebal akhir t-langgar", "isi-langgar", h.k("ya", "yes")
			lewat = append(lewat, i)
		}
		n, _ := bulatkan(d.Siltap, 4)
		g.Isi = append(g.Isi, tulisan("t", 0, y+10*px, potong(h.nama[i], 12, false, lebarNama-8*px)),
			kotak("lintasan", lebarNama, y, w, 12*px, 2*px), kotak(kelas, lebarNama, y, skala(n, ujungSiltap, w), 12*px, 2*px),
			tulisan(teks, lebar, y+10*px, h.persen(d.Siltap)))
		g.Tabel.Baris = append(g.Tabel.Baris, []string{h.nama[i], h.persen(d.Siltap), ya})
		h.paut(&g.Tabel, keDesa(i), keBaris(i, "data-kode", kodeSiltap))
		y += 20 * px
	}
	g.Isi = append(g.Isi, ruas("batas", xBatas, 12*px, xBatas, y-4*px), tulisan("t t-redup u11 tengah", xBatas, 9*px, h.k("batas 30%", "limit 30%")))
	g.Tinggi = y - 2*px
	g.Uraian = h.banyakDesa(len(lewat)) + h.k(" dari ", " of ") + h.cacah(len(urut)) + h.k(" melewati batas", " above the limit")
	if len(lewat) > 0 {
		g.Uraian += ": " + h.daftarNama(lewat, 12)
	}
	g.Uraian += "."
	return g
}

// ambangDesa draws the pay of officials of one village and the rest of its spending as one bar, with the limit.
func (h *pelukis) ambangDesa(d *indikator.BarisDesa, lebar int) Gambar {
	n, ada := bulatkan(d.Siltap, 4)
	if !ada {
		return Gambar{}
	}
	g := Gambar{Judul: h.k("Siltap, tunjangan, dan operasional BPD", "Pay of officials and council"), Lebar: lebar, Tinggi: 62 * px}
	kelas, lewat := "isi-netral", h.k("di dalam batas 30 persen", "within the limit of 30 percent")
	if d.LewatSiltap {
		kelas, lewat = "isi-langgar", h.k("melewati batas 30 persen", "above the limit of 30 percent")
	}
	w := skala(n, 10_000, lebar)
	x := skala(batasSiltap, 10_000, lebar)
	isi := tulisan("t tebal t-pada-tinta", 8*px, 36*px, h.persenTanda(d.Siltap))
	if lebarTeks(h.persenTanda(d.Siltap), 12, true)+16*px > w {
		isi = tulisan("t tebal", w+8*px, 36*px, h.persenTanda(d.Siltap))
	}
	jangkar := cmp.Compare(x+60*px, lebar)
	kelasBatas := "t t-redup u11 tengah"
	if jangkar > 0 {
		kelasBatas = "t t-redup u11 akhir"
	}
	g.Isi = []*Simpul{
		kotak("lintasan", 0, 20*px, lebar, 24*px, 3*px), kotak(kelas, 0, 20*px, w, 24*px, 3*px), isi,
		ruas("batas", x, 15*px, x, 49*px), tulisan(kelasBatas, x, 10*px, h.k("batas 30%", "limit 30%")),
		tulisan("t t-redup u11", 0, 59*px, "0"), tulisan("t t-redup u11 akhir", lebar, 59*px, h.k("100% belanja", "100% of spending")),
	}
	g.Uraian = h.persenTanda(d.Siltap) + h.k(" belanja, ", " of spending, ") + lewat + "."
	g.Tabel = Tabel{Judul: g.Judul, Kepala: []string{h.k("Bagian", "Part"), h.k("%, batas 30", "%, limit 30")}, Baris: [][]string{{"Siltap", h.persen(d.Siltap)}}}
	h.paut(&g.Tabel, nil, keBaris(h.o.Desa, "data-kode", kodeSiltap))
	return g
}
