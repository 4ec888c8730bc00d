package gambar

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// cabang is a node of the icicle: a bidang, sub-bidang or kegiatan with what is below it. Its service is -1 for none.
type cabang struct {
	kode, nama string
	jumlah     rupiah.Rupiah
	layanan    int
	sisa       bool // the part of its parent that nothing below names
	anak       []*cabang
}

// faseDesa returns the phase of the board if the village has totals in it, else that of the plan in force.
func (h *pelukis) faseDesa(p *indikator.Pemeriksaan) apbdes.Fase {
	for _, f := range [...]apbdes.Fase{h.p.Fase, apbdes.Perubahan, apbdes.Anggaran, apbdes.Rancangan} {
		if p.Jumlah.Fase(f) != nil {
			return f
		}
	}
	return h.p.Fase
}

// pohon arranges the totals of a check as a tree. Amounts that are missing or below Rp0 are not in it; the table has them.
func (h *pelukis) pohon(p *indikator.Pemeriksaan, f apbdes.Fase) []*cabang {
	peta := petaLayanan(p)
	var g bagan.Generasi
	if g.UnmarshalText([]byte(p.Bagan)) != nil {
		g = bagan.GenerasiTidakDikenal // then the chart names nothing
	}
	var akar []*cabang
	semua := map[string]*cabang{} // by code; only looked up
	masuk := func(d []indikator.JumlahKode) {
		for i := range d {
			k := &d[i]
			o := k.Fase(f)
			if !o.Ada || o.Nilai <= 0 {
				continue
			}
			c := &cabang{kode: kodeAsli(k), nama: h.namaCabang(g, k), jumlah: o.Nilai, layanan: layananBaris(peta, k.Baris)}
			semua[c.kode] = c
			if induk := cariInduk(semua, c.kode); induk != nil {
				induk.anak = append(induk.anak, c)
				continue
			}
			akar = append(akar, c)
		}
	}
	masuk(p.Bidang)
	masuk(p.SubBidang)
	masuk(p.Kegiatan)
	for _, c := range akar {
		h.isiSisa(c)
	}
	return akar
}

// namaCabang is the name of the file, and where it has none that of the chart.
func (h *pelukis) namaCabang(g bagan.Generasi, k *indikator.JumlahKode) string {
	switch {
	case k.Nama != "":
		return luar(k.Nama, maksNama)
	case len(k.Kode) == 1:
		return h.judulBidang(k)
	}
	kode, err := bagan.UraiKegiatan(k.Kode, g)
	if err != nil {
		return ""
	}
	b, _ := bagan.CariKegiatan(kode)
	return b.Nama
}

// kodeAsli is the code as its chart writes it.
func kodeAsli(k *indikator.JumlahKode) string {
	if k.KodeAsli != "" {
		return luar(k.KodeAsli, maksKode)
	}
	return luar(k.Kode, maksKode)
}

// cariInduk returns the nearest node above a code, by cutting it at its dots from the right.
func cariInduk(semua map[string]*cabang, kode string) *cabang {
	for {
		i := strings.LastIndexByte(kode, '.')
		if i < 0 {
			return nil
		}
		kode = kode[:i]
		if c := semua[kode]; c != nil {
			return c
		}
	}
}

// isiSisa adds what a parent has beyond its children, so that every column is as high as the whole.
func (h *pelukis) isiSisa(c *cabang) {
	if len(c.anak) == 0 {
		return
	}
	sisa := c.jumlah
	for _, a := range c.anak {
		h.isiSisa(a)
		sisa -= min(a.jumlah, max(sisa, 0))
	}
	if sisa > 0 {
		c.anak = append(c.anak, &cabang{nama: h.k("tidak dirinci", "not itemised"), jumlah: sisa, layanan: -1, sisa: true})
	}
}

// maksBaris bounds the line numbers that are looked up.
const maksBaris = 1 << 20

// petaLayanan returns the service of each spending line, counted from 1; 0 is none.
func petaLayanan(p *indikator.Pemeriksaan) []uint8 {
	var peta []uint8
	for i := range p.Layanan {
		l, err := layanan.UraiLayanan(p.Layanan[i].Kode)
		if err != nil || l == layanan.Bukan {
			continue
		}
		for _, b := range p.Layanan[i].Baris {
			if b < 0 || b >= maksBaris {
				continue
			}
			for len(peta) <= b {
				peta = append(peta, 0)
			}
			peta[b] = uint8(l)
		}
	}
	return peta
}

// layananBaris returns the service that all lines share (0 to 4), and -1 if there is none.
func layananBaris(peta []uint8, baris []int) int {
	hasil := -1
	for n, b := range baris {
		if b < 0 || b >= len(peta) || peta[b] == 0 || n > 0 && int(peta[b])-1 != hasil {
			return -1
		}
		hasil = int(peta[b]) - 1
	}
	return hasil
}

// susunan draws the spending of a village as an icicle: bidang, sub-bidang and kegiatan from left to right, as high as their
// amounts. A kegiatan has the colour of its service.
func (h *pelukis) susunan(d *indikator.BarisDesa, lebar int) Gambar {
	p := d.Pemeriksaan
	if p == nil {
		return Gambar{}
	}
	f := h.faseDesa(p)
	akar := h.pohon(p, f)
	var total rupiah.Penjumlah
	for _, c := range akar {
		total.Tambah(c.jumlah)
	}
	jumlah, err := total.Hasil()
	if err != nil || jumlah <= 0 {
		return Gambar{}
	}
	g := Gambar{Judul: h.k("Ke mana belanja ", "Where the spending of ") + h.namaDesa(d.Nama, d.Kode.String()) + h.k(" pergi", " goes"), Lebar: lebar}
	u := pelukisSusunan{h: h, g: &g, jumlah: jumlah, tinggi: min(max(len(p.Kegiatan)*21*px, 360*px), 900*px)}
	u.kolom = [4]int{0, lebar * 20 / 100, lebar * 48 / 100, lebar}
	if lebar < 480*px {
		u.kolom = [4]int{0, lebar * 11 / 100, lebar * 36 / 100, lebar}
	}
	atas := u.kepala()
	y := rupiah.Rupiah(0)
	for _, c := range akar {
		u.cabang(c, 0, y, atas)
		y += c.jumlah
	}
	g.Tinggi = atas + u.tinggi
	u.legenda(akar)
	g.Uraian = h.uraianSusunan(akar, jumlah)
	g.Tabel = h.tabelSusunan(p, f, g.Judul)
	return g
}

type pelukisSusunan struct {
	h      *pelukis
	g      *Gambar
	jumlah rupiah.Rupiah
	tinggi int
	kolom  [4]int
}

// kepala writes the headings of the columns and returns where the columns begin.
func (u *pelukisSusunan) kepala() int {
	nama := [3]string{"Bidang", "Sub-bidang", "Kegiatan"}
	for i, n := range nama {
		if i == 0 && u.kolom[1] < 70*px {
			continue // only numbers have room here
		}
		u.g.Isi = append(u.g.Isi, tulisan("t t-redup u11", u.kolom[i], 11*px, n))
	}
	return 18 * px
}

func (u *pelukisSusunan) letak(r rupiah.Rupiah) int {
	return skala(int64(r), int64(u.jumlah), u.tinggi)
}

// cabang draws a node and what is below it. A node without anything below it reaches to the right edge.
func (u *pelukisSusunan) cabang(c *cabang, dalam int, awal rupiah.Rupiah, atas int) {
	y1, y2 := atas+u.letak(awal), atas+u.letak(awal+c.jumlah)
	x1, x2 := u.kolom[dalam], u.kolom[min(dalam+1, 3)]
	if len(c.anak) == 0 {
		x2 = u.kolom[3]
	}
	u.kotak(c, dalam, x1, y1, x2-x1, y2-y1)
	if dalam == 2 {
		return
	}
	for _, a := range c.anak {
		u.cabang(a, dalam+1, awal, atas)
		awal += a.jumlah
	}
}

func (u *pelukisSusunan) kotak(c *cabang, dalam, x, y, w, tinggi int) {
	kelas, teks := "pita-tua", "t u11"
	switch {
	case c.layanan >= 0 && len(c.anak) == 0:
		kelas, teks = "l-"+layananW[c.layanan].kelas, "t u11 t-pada-layanan"
	case c.sisa:
		kelas = "lintasan"
	case len(c.anak) == 0:
		kelas, teks = "l-lain", "t u11 t-pada-lain"
	case dalam == 1:
		kelas = "lintasan"
	}
	nama := gabung(" ", c.kode, c.nama)
	uang := u.h.uang(rupiah.Isi(c.jumlah))
	g := el("g", "", judulSVG(nama+": "+u.h.tepat(rupiah.Isi(c.jumlah))))
	if !c.sisa {
		g = u.h.pautKe(g, keBaris(u.h.o.Desa, "data-kode", c.kode))
	}
	g = g.tambah(kotak(kelas, x, y, w-px, max(tinggi-px, 60), 0))
	if tinggi >= 14*px {
		g = g.tambah(u.label(c, teks, x, y, w, tinggi, nama, uang)...)
	}
	u.g.Isi = append(u.g.Isi, g)
}

// label writes name and amount on one line, or the name over several lines where the box is high.
func (u *pelukisSusunan) label(c *cabang, kelas string, x, y, w, tinggi int, nama, uang string) []*Simpul {
	wUang := lebarTeks(uang, 11, true)
	dalam := w - 12*px
	if tinggi < 32*px || len(c.anak) == 0 && w > 260*px {
		tengah := y + tinggi/2 + 4*px
		if tinggi > 44*px {
			tengah = y + 16*px
		}
		if dalam < wUang+60*px {
			return []*Simpul{tulisan(kelas, x+6*px, tengah, potong(nama, 11, false, dalam))}
		}
		return []*Simpul{
			tulisan(kelas, x+6*px, tengah, potong(nama, 11, false, dalam-wUang-10*px)),
			tulisan(kelas+" akhir sedang", x+w-7*px, tengah, uang),
		}
	}
	if dalam < 44*px {
		return []*Simpul{tulisan(kelas+" sedang", x+6*px, y+16*px, c.kode)}
	}
	baris := bungkus(nama, 11, false, dalam, min((tinggi-18*px)/(14*px), 4))
	var d []*Simpul
	for i, b := range baris {
		d = append(d, tulisan(kelas, x+6*px, y+16*px+i*14*px, b))
	}
	return append(d, tulisan(kelas+" sedang", x+6*px, y+16*px+len(baris)*14*px, potong(uang, 11, true, dalam)))
}

// legenda explains the colours of the services that occur.
func (u *pelukisSusunan) legenda(akar []*cabang) {
	var ada [layanan.BanyakLayanan]bool
	var lihat func(*cabang)
	lihat = func(c *cabang) {
		if c.layanan >= 0 {
			ada[c.layanan] = true
		}
		for _, a := range c.anak {
			lihat(a)
		}
	}
	for _, c := range akar {
		lihat(c)
	}
	x, y := 0, u.g.Tinggi+18*px
	tulis := func(kelas, nama string) {
		w := 17*px + lebarTeks(nama, 12, false)
		if x > 0 && x+w > u.g.Lebar {
			x, y = 0, y+18*px
		}
		u.g.Isi = append(u.g.Isi, kotak(kelas, x, y-10*px, 11*px, 11*px, 3*px), tulisan("t t-redup", x+17*px, y, nama))
		x += w + 18*px
	}
	for l := range ada {
		if ada[l] {
			tulis("l-"+layananW[l].kelas, u.h.pendek(l))
		}
	}
	tulis("l-lain", u.h.k("Belanja lain", "Other spending"))
	u.g.Tinggi = y + 6*px
}

func (h *pelukis) uraianSusunan(akar []*cabang, jumlah rupiah.Rupiah) string {
	s := h.k("Belanja ", "Spending of ") + h.uang(rupiah.Isi(jumlah)) + ": "
	for i, c := range akar {
		porsi, _ := rupiah.Porsi(c.jumlah, jumlah, 4)
		if i > 0 {
			s += ", "
		}
		s += gabung(" ", c.kode, c.nama, h.persen(indikator.Angka{Desimal: porsi, Tempat: 4, Ada: true})) + "%"
	}
	return s + "."
}

func (h *pelukis) tabelSusunan(p *indikator.Pemeriksaan, f apbdes.Fase, judul string) Tabel {
	t := Tabel{Judul: judul, Kepala: []string{h.k("Kode", "Code"), h.k("Nama", "Name"), h.namaFase(f)}}
	for _, d := range [...][]indikator.JumlahKode{p.Bidang, p.SubBidang, p.Kegiatan} {
		for i := range d {
			t.Baris = append(t.Baris, []string{kodeAsli(&d[i]), luar(d[i].Nama, maksNama), h.tepat(d[i].Fase(f))})
			h.paut(&t, nil, nil, keBaris(h.o.Desa, "data-kode", kodeAsli(&d[i])))
		}
	}
	return t
}
