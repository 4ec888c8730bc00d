package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
)

// The small picture is laid out for the width of a phone and drawn three times as large.
const (
	lebarWA  = 360 * px
	tinggiWA = 450 * px
	skalaWA  = 3
)

// HitungWA draws the picture that is shared by message, 1080 by 1350 pixels: of the village Opsi.Desa from its document d, or of the
// whole area where d is nil. It returns false if there are no figures.
func HitungWA(p *indikator.Papan, d *apbdes.Dokumen, o OpsiBaliho) (Gambar, bool) {
	o.Lebar = lebarWA / px
	o.QR = nil // a phone does not read its own screen
	var g Gambar
	if d == nil {
		g = pelukisBaru(p, o.Opsi).waArea()
	} else if b, ada := balihoBaru(p, d, &o); ada {
		b.g.Lebar, b.g.Tinggi = lebarWA, tinggiWA
		b.waDesa()
		g = b.selesai()
	}
	if !g.Ada() {
		return Gambar{}, false
	}
	g.Jenis = JenisPoster
	g.Isi, g.Lebar, g.Tinggi = []*Simpul{geserSkala(0, 0, skalaWA*px, g.Isi...)}, g.Lebar*skalaWA, g.Tinggi*skalaWA
	return g, true
}

// waDesa draws the figures of a village from top to bottom.
func (b *baliho) waDesa() {
	w := b.g.Lebar - 2*b.tepi
	b.ringkas = true
	b.isi.sub = append([]string{gabung(" ", "APBDes", b.isi.tahun)}, b.isi.sub...)
	b.isi.judul = b.isi.nama
	y := b.kepala() + 10*px
	bawah := b.kaki()
	p := b.pokok()
	atas := bawah - b.tinggiPita(w)
	for _, u := range []barisUang{p[0], p[2], p[3]} {
		b.teks("sedang", 12, "dekat", b.tepi, y+10*px, w, u.nama)
		wNama := lebarTeks(u.nama, 12, true) + 8*px
		b.angkaKanan(b.tepi+wNama, y+10*px, w-wNama, 12, "tebal", u.jumlah)
		y += 17 * px
	}
	b.belanja(b.tepi, y+4*px, w, atas-8*px)
	b.pita(b.tepi, atas, w)
}

// waArea draws the area: headline, strip, and as many rows of the heat table as there is room for.
func (h *pelukis) waArea() Gambar {
	const tepi = 14 * px
	w := lebarWA - 2*tepi
	bagian := h.bagianArea()
	pita := h.pita(bagian, w)
	baris := h.barisTabel()
	if len(baris) == 0 {
		return Gambar{}
	}
	g := Gambar{Judul: gabung(" · ", h.namaArea(), "Dasbor APBDes", h.fasetahun()), Lebar: lebarWA, Tinggi: tinggiWA}
	y := h.kepalaWA(&g, tepi, w)
	if pita.Ada() {
		kalimat, ukuran := h.kalimatMuat(bagian.semua.Porsi, w)
		g.Isi = append(g.Isi, tulisan("t tebal u"+bulat(ukuran), tepi, y+14*px, potong(kalimat, ukuran, true, w)), geser(tepi, y+23*px, pita.Isi...))
		y += pita.Tinggi + 29*px
	}
	bawah := h.kakiWA(&g, tepi, w)
	u := ukuranPanas{nama: 104 * px, celah: px * 3 / 2, rapat: true}
	u.sel = (w - u.nama) / len(h.p.Ringkas.Layanan)
	const kepala = 18 * px
	u.tinggi = min((bawah-y-kepala)/len(baris), 26*px)
	lain := 0
	if terkecil := 14 * px; u.tinggi < terkecil {
		u.tinggi = terkecil
		muat := max((bawah-y-kepala-13*px)/terkecil, 1)
		lain = len(baris) - muat
		baris = baris[:muat]
	}
	tabel := Gambar{Lebar: w}
	for l := range h.p.Ringkas.Layanan {
		x := u.nama + l*u.sel + (u.sel-u.celah)/2
		tabel.Isi = append(tabel.Isi, tulisan("t u11 sedang tengah", x, 11*px, h.singkat(l)))
	}
	tabel.Isi = append(tabel.Isi, tulisan("t u11 t-redup", 0, 11*px, h.k("% belanja", "% of spending")))
	yb := 16 * px
	for i := range baris {
		h.barisPanasSVG(&tabel, &baris[i], u, yb, 1)
		yb += u.tinggi
	}
	if lain > 0 {
		tabel.Isi = append(tabel.Isi, tulisan("t u11 t-redup", 0, yb+10*px, h.k("dan ", "and ")+h.banyakDesa(lain)+h.k(" lain", " more")))
	}
	g.Isi = append(g.Isi, geser(tepi, y, tabel.Isi...))
	g.Isi = append([]*Simpul{kotak("isi-latar", 0, 0, g.Lebar, g.Tinggi, 0)}, g.Isi...)
	panas := h.tabelLayanan(g.Judul)
	g.Uraian, g.Tabel = gabung(" ", pita.Uraian, h.uraianPanas()), panas
	return g
}

// kepalaWA draws the band with the name of the area and returns where the rest begins.
func (h *pelukis) kepalaWA(g *Gambar, tepi, w int) int {
	nama := bungkus(h.namaArea(), 22, true, w, 2)
	tinggi := 40*px + len(nama)*26*px
	g.Isi = append(g.Isi, kotak("isi-aksen", 0, 0, g.Lebar, tinggi, 0))
	y := 30 * px
	for _, b := range nama {
		g.Isi = append(g.Isi, tulisan("t u22 tebal t-pada-tinta", tepi, y, b))
		y += 26 * px
	}
	belanja := ""
	if r := h.p.Ringkas.Belanja; r.Ada {
		belanja = h.k("belanja ", "spending ") + h.uang(r)
	}
	sub := gabungMuat([]string{h.fasetahun(), h.nDariN(), belanja, h.jiwa(h.p.Ringkas.Penduduk)}, 12, w)
	g.Isi = append(g.Isi, tulisan("t sedang t-pada-tinta", tepi, y-4*px, potong(sub, 12, true, w)))
	return tinggi + 10*px
}

// kakiWA explains the colours, says what is invented, and returns where it begins.
func (h *pelukis) kakiWA(g *Gambar, tepi, w int) int {
	y := g.Tinggi - 8*px
	tambah := func(kelas, teks string) {
		baris := bungkus(teks, 10, false, w, 2)
		for i := len(baris) - 1; i >= 0; i-- {
			g.Isi = append(g.Isi, tulisan("t u10 "+kelas, tepi, y, baris[i]))
			y -= 12 * px
		}
	}
	k := indikator.DaftarKalimat()
	tambah("t-redup", k[1].Dalam(h.b))
	tambah("t-redup", h.k("Warna: cokelat di bawah median, hijau di atas; bergaris merah = Rp0.", "Brown is below the median, green above; hatched in red = Rp0."))
	if h.p.Contoh {
		g.Isi = append(g.Isi, kotak("lintasan", tepi, y-15*px, w, 16*px, 3*px),
			tulisan("t u11 tebal tengah t-awas", g.Lebar/2, y-3*px, potong(h.kalimatContoh(), 11, true, w-8*px)))
		return y - 20*px
	}
	return y - 2*px
}
