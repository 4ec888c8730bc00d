package gambar

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// petak is one village in the strip of completeness.
type petak struct {
	nama, kelas, keadaan string
	i                    int // of the village, -1 if only its name is known
}

// petakDesa lists every village known, in the order of the board, then those of which only the name is known.
func (h *pelukis) petakDesa() []petak {
	d := make([]petak, 0, len(h.p.Desa))
	for _, b := range h.barisKelengkapan() {
		p := petak{b.nama, "isi", h.k("ada angkanya", "has figures"), b.i}
		switch {
		case !b.ada():
			p.kelas, p.keadaan = "hilang", h.k("belum menyampaikan", "has not reported")
		case b.d.Galat > 0:
			p.kelas, p.keadaan = "isi-langgar", h.hitungan(b.d.Galat, "galat", "error", "errors")
		case b.d.Peringatan > 0:
			p.kelas, p.keadaan = "isi", h.hitungan(b.d.Peringatan, "peringatan", "warning", "warnings")
		}
		d = append(d, p)
	}
	return d
}

// barisKelengkapan is the list of rows in the order of the board.
func (h *pelukis) barisKelengkapan() []barisPanas {
	var d, tanpa []barisPanas
	for _, b := range h.barisTabel() {
		if b.i < 0 {
			tanpa = append(tanpa, b)
		}
	}
	for i := range h.p.Desa {
		d = append(d, barisPanas{i, &h.p.Desa[i], h.nama[i]})
	}
	return append(d, tanpa...)
}

// kelengkapan draws one square for each village: filled with figures, red with errors, striped without.
func (h *pelukis) kelengkapan(lebar int) Gambar {
	d := h.petakDesa()
	if len(d) == 0 {
		return Gambar{}
	}
	g := Gambar{Judul: h.k("Kelengkapan data", "Completeness of the data"), Lebar: lebar}
	g.Tabel = Tabel{Judul: g.Judul, Kepala: []string{h.k("Desa", "Village"), h.k("Keadaan", "State")}}
	const sisi, celah = 20 * px, 4 * px
	x, y := 0, 0
	for _, p := range d {
		if x > 0 && x+sisi > lebar {
			x, y = 0, y+sisi+celah
		}
		s := el("g", "", judulSVG(p.nama+": "+p.keadaan))
		var ke []string
		if p.i >= 0 {
			ke = keDesa(p.i)
			s = h.pautKe(s, ke)
		}
		switch p.kelas {
		case "hilang":
			s = s.tambah(arsiran("arsir", x, y, sisi, sisi, 6*px), kotak("bingkai", x+px/2, y+px/2, sisi-px, sisi-px, 3*px))
		case "isi-langgar":
			var j jalur
			j.ke('M', x+sisi/2, y+5*px)
			j.ke('L', x+sisi-5*px, y+sisi-6*px)
			j.ke('L', x+5*px, y+sisi-6*px)
			s = s.tambah(kotak(p.kelas, x, y, sisi, sisi, 3*px), garisJalur("isi-latar", append(j, 'z')))
		default:
			s = s.tambah(kotak(p.kelas, x, y, sisi, sisi, 3*px))
		}
		g.Isi = append(g.Isi, s)
		g.Tabel.Baris = append(g.Tabel.Baris, []string{p.nama, p.keadaan})
		h.paut(&g.Tabel, ke)
		x += sisi + celah
	}
	g.Tinggi = y + sisi
	g.Uraian = h.kalimatKelengkapan()
	return g
}

// kalimatKelengkapan says how many villages are in the figures and what could not be placed.
func (h *pelukis) kalimatKelengkapan() string {
	k := &h.p.Kelengkapan
	s := h.nDariN()
	nama := make([]string, 0, len(k.Hilang))
	for i := range k.Hilang {
		nama = append(nama, h.namaDesa(k.Hilang[i].Nama, k.Hilang[i].Kode.String()))
	}
	if len(nama) > 0 {
		s += h.k("; belum ada: ", "; missing: ") + gabung(", ", nama[:min(len(nama), 8)]...)
		if len(nama) > 8 {
			s += h.k(" dan ", " and ") + h.cacah(len(nama)-8) + h.k(" lain", " more")
		}
	}
	if k.TakTerpeta.Ada && k.TakTerpeta.Nilai != 0 {
		s += "; " + h.uang(k.TakTerpeta) + h.k(" belum dapat digolongkan", " could not be classified")
	}
	return s + "."
}

// nDariN is the "n of N villages" that belongs to every aggregate.
func (h *pelukis) nDariN() string {
	k := &h.p.Kelengkapan
	if h.b == temuan.Inggris {
		return h.cacah(k.Melapor) + " of " + h.banyakDesa(k.Desa)
	}
	return h.cacah(k.Melapor) + " dari " + h.banyakDesa(k.Desa)
}
