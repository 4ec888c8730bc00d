package gambar

import (
	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// bagianPita is what a strip of a hundred rupiah shows: of an area or of one village.
type bagianPita struct {
	subjek  string
	belanja rupiah.Opsional
	layanan [layanan.BanyakLayanan]indikator.BagianRingkas
	semua   indikator.BagianRingkas
	inti    indikator.Angka // share without the debatable kegiatan, missing if not known
	lain    indikator.BagianRingkas
	desa    int // index of the village, -1 for the area
}

func (h *pelukis) bagianArea() bagianPita {
	r := &h.p.Ringkas
	return bagianPita{h.namaArea(), r.Belanja, r.Layanan, r.Semua, r.Inti.Porsi, r.Lain, -1}
}

func (h *pelukis) bagianDesa(d *indikator.BarisDesa) bagianPita {
	b := bagianPita{subjek: h.namaDesa(d.Nama, d.Kode.String()), belanja: d.Belanja, semua: bagianSel(&d.Semua), desa: h.o.Desa}
	for i := range d.Layanan {
		b.layanan[i] = bagianSel(&d.Layanan[i])
	}
	b.lain.Jumlah = d.Belanja.Selisih(d.Semua.Jumlah)
	if a := d.Semua.Porsi; a.Ada {
		b.lain.Porsi = indikator.Angka{Desimal: decimal.NewFromInt(1).Sub(a.Desimal), Tempat: a.Tempat, Ada: true}
	}
	if p := d.Pemeriksaan; p != nil && p.SemuaLayanan.FasePorsi == h.p.Fase {
		b.inti = p.SemuaLayanan.PorsiInti
	}
	return b
}

func bagianSel(s *indikator.SelPapan) indikator.BagianRingkas {
	return indikator.BagianRingkas{Jumlah: s.Jumlah, Porsi: s.Porsi, PerPenduduk: s.PerPenduduk, Alasan: s.Alasan}
}

// potonganPita is one segment: a service, or the rest of the spending.
type potonganPita struct {
	nama, kelas string
	bagian      *indikator.BagianRingkas
	tautan      []string
}

func (h *pelukis) potongan(b *bagianPita) []potonganPita {
	var d []potonganPita
	for i := range b.layanan {
		d = append(d, potonganPita{h.pendek(i), layananW[i].kelas, &b.layanan[i], keLayanan(b.desa, i)})
	}
	return append(d, potonganPita{h.k("Belanja lain", "Other spending"), "lain", &b.lain, keBaris(b.desa, "data-kode", kodeLain)})
}

const tinggiPita = 30 * px

// pita draws a hundred rupiah of spending as one strip, with the figures in the segments that have room and in a legend below.
func (h *pelukis) pita(b bagianPita, lebar int) Gambar {
	g := Gambar{
		Judul: h.k("Dari setiap Rp100 belanja ", "Of every Rp100 spent by ") + b.subjek, Lebar: lebar,
		Tabel: Tabel{Kepala: []string{h.k("Bagian", "Part"), h.k("% belanja", "% of spending"), h.k("Jumlah", "Amount"), h.k("Per jiwa", "Per resident")}},
	}
	g.Tabel.Judul = g.Judul
	if !b.semua.Porsi.Ada {
		return Gambar{}
	}
	var jumlah int64
	x := 0
	for _, p := range h.potongan(&b) {
		g.Tabel.Baris = append(g.Tabel.Baris, []string{p.nama, h.persen(p.bagian.Porsi), h.tepat(p.bagian.Jumlah), h.tepat(uangAngka(p.bagian.PerPenduduk))})
		h.paut(&g.Tabel, nil, p.tautan, p.tautan, p.tautan)
		n, _ := bulatkan(p.bagian.Porsi, 4)
		if n <= 0 {
			continue
		}
		jumlah += n
		akhir := skala(jumlah, 10_000, lebar)
		g.Isi = append(g.Isi, h.segmen(p, x, akhir)...)
		x = akhir
	}
	g.Uraian = h.uraianPita(&b)
	h.legendaPita(&g, &b)
	return g
}

// segmen draws one segment with a gap after it, at least visible, and its figure if there is room for it.
func (h *pelukis) segmen(p potonganPita, x, akhir int) []*Simpul {
	w := max(akhir-x-2*px, px*3/2)
	teks := h.persen(p.bagian.Porsi)
	s := []*Simpul{kotak("l-"+p.kelas, x, 0, w, tinggiPita, min(3*px, w/2)).tambah(judulSVG(p.nama + " " + teks + "%"))}
	h.pautKe(s[0], p.tautan)
	if w >= lebarTeks(teks, 12, true)+10*px {
		kelas := "t tengah sedang t-pada-layanan"
		if p.kelas == "lain" {
			kelas = "t tengah sedang t-pada-lain"
		}
		s = append(s, tulisan(kelas, x+w/2, 19*px+20, teks))
	}
	return s
}

// legendaPita adds the legend, flowing over as many lines as it needs.
func (h *pelukis) legendaPita(g *Gambar, b *bagianPita) {
	x, y := 0, tinggiPita+20*px
	for _, p := range h.potongan(b) {
		angka := h.persen(p.bagian.Porsi)
		wNama := lebarTeks(p.nama, 12, false)
		w := 17*px + wNama + 6*px + lebarTeks(angka, 12, true)
		if x > 0 && x+w > g.Lebar {
			x, y = 0, y+19*px
		}
		g.Isi = append(g.Isi,
			kotak("l-"+p.kelas, x, y-10*px, 11*px, 11*px, 3*px),
			tulisan("t t-redup", x+17*px, y, p.nama),
			tulisan("t tebal", x+17*px+wNama+6*px, y, angka))
		x += w + 18*px
	}
	g.Tinggi = y + 6*px
}

func (h *pelukis) uraianPita(b *bagianPita) string {
	s := ""
	for _, p := range h.potongan(b) {
		s = gabung(", ", s, p.nama+" "+h.rpPersen(p.bagian.Porsi))
	}
	return h.k("Untuk layanan dasar ", "For basic services ") + h.rpPersen(b.semua.Porsi) + ": " + s + "."
}

// rpPersen writes a share as rupiah of a hundred.
func (h *pelukis) rpPersen(a indikator.Angka) string {
	if !a.Ada {
		return h.k("tidak diketahui", "unknown")
	}
	return "Rp" + h.persen(a)
}

// kalimatSeratus is the headline: how much of Rp100 goes to basic services, and how much without what is debatable.
func (h *pelukis) kalimatSeratus(b bagianPita, turun int) []*Simpul {
	if !b.semua.Porsi.Ada {
		alasan := b.semua.Alasan.Pesan(h.b)
		if alasan == "" {
			alasan = indikator.DaftarKalimat()[0].Dalam(h.b)
		}
		return []*Simpul{
			h.tingkat(turun, "besar", elTeks("span", "", h.k("Porsi layanan dasar tidak dapat dihitung", "The share of basic services cannot be computed"))),
			elTeks("p", "redup", alasan),
		}
	}
	n, _ := bulatkan(b.semua.Porsi, 2)
	d := []*Simpul{h.tingkat(turun, "besar",
		elTeks("span", "", h.k("Dari setiap ", "Of every ")), elTeks("b", "", "Rp100"),
		elTeks("span", "", h.k(" belanja desa, ", " of village spending, ")), h.angka("b", "aks", h.rp(n), keBaris(b.desa)),
		elTeks("span", "", h.k(" untuk layanan dasar", " goes to basic services")))}
	if m, ada := bulatkan(b.inti, 2); ada && m != n {
		d = append(d, elTeks("p", "catatan-inti", h.k("Tanpa kegiatan yang penggolongannya dapat diperdebatkan: ", "Without the kegiatan whose place is debatable: ")+h.rp(m)+"."))
	}
	return d
}

// kalimatPorsi is the same headline of the area as one line of a picture.
func (h *pelukis) kalimatPorsi() string {
	n, _ := bulatkan(h.p.Ringkas.Semua.Porsi, 2)
	return h.k("Dari setiap Rp100 belanja desa, ", "Of every Rp100 of village spending, ") + h.rp(n) + h.k(" untuk layanan dasar", " goes to basic services")
}

// rp writes whole rupiah, such as those of a hundred.
func (h *pelukis) rp(n int64) string {
	return "Rp" + bertanda(n, func(u uint64) string { return kelompok(u, h.b) })
}
