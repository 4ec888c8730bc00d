package gambar

import (
	"strings"
	"unicode"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// pelukis holds what every picture needs. It never changes the board.
type pelukis struct {
	p     *indikator.Papan
	o     Opsi
	b     temuan.Bahasa
	lebar int // CSS pixels
	ruang lebarRuang
	nama  []string // of p.Desa, safe to show
}

func pelukisBaru(p *indikator.Papan, o Opsi) *pelukis {
	if p == nil {
		p = new(indikator.Papan)
	}
	if o.Lebar == 0 {
		o.Lebar = LebarBawaan
	}
	h := &pelukis{p: p, o: o, b: o.Bahasa, lebar: min(max(o.Lebar, LebarTerkecil), LebarTerbesar)}
	h.ruang = ruangDari(h.lebar)
	h.nama = make([]string, len(p.Desa))
	for i := range p.Desa {
		h.nama[i] = h.namaDesa(p.Desa[i].Nama, p.Desa[i].Kode.String())
	}
	return h
}

// k chooses between the two languages.
//
//go:noinline
func (h *pelukis) k(indonesia, inggris string) string { return pilih(h.b, indonesia, inggris) }

// namaDesa returns a name that is safe to show: the code where the name is missing.
func (h *pelukis) namaDesa(nama, kode string) string {
	if n := luar(nama, maksNama); strings.ContainsFunc(n, unicode.IsGraphic) && strings.Trim(n, "\u200b\ufeff\u00ad\u2060") != "" {
		return n
	}
	if kode != "" {
		return kode
	}
	return h.k("(tanpa nama)", "(no name)")
}

// desa returns the village at an index, and false if there is none.
func (h *pelukis) desa(i int) (*indikator.BarisDesa, bool) {
	if i < 0 || i >= len(h.p.Desa) {
		return nil, false
	}
	return &h.p.Desa[i], true
}

// namaLayanan returns the name of a service (0 to 4): long as in a sentence, or short as above a column.
func (h *pelukis) namaLayanan(l int) string { return layanan.DaftarLayanan()[l].Nama(h.b) }

var namaPendek = [layanan.BanyakLayanan][2]string{
	{"Pendidikan", "Education"}, {"Kesehatan", "Health"}, {"Sanitasi & air", "Sanitation & water"}, {"Jaminan sosial", "Social protection"},
	{"Adminduk", "Civil registry"},
}

var namaSingkat = [layanan.BanyakLayanan][2]string{
	{"Didik", "Educ."}, {"Sehat", "Health"}, {"Air", "Water"}, {"Jamsos", "Social"}, {"Adm.", "Reg."},
}

//go:noinline
func (h *pelukis) pendek(l int) string { return pilih(h.b, namaPendek[l][0], namaPendek[l][1]) }

//go:noinline
func (h *pelukis) singkat(l int) string { return pilih(h.b, namaSingkat[l][0], namaSingkat[l][1]) }

// namaFase returns the name of the phase as it stands in a heading.
func (h *pelukis) namaFase(f apbdes.Fase) string {
	switch f {
	case apbdes.Rancangan:
		return h.k("Rancangan", "Draft")
	case apbdes.Anggaran:
		return h.k("Anggaran", "Budget")
	case apbdes.Perubahan:
		return h.k("Perubahan", "Revised budget")
	case apbdes.Realisasi:
		return h.k("Realisasi", "Actual")
	default:
		return ""
	}
}

// namaArea returns the heading of the board.
func (h *pelukis) namaArea() string {
	if n := luar(h.p.Nama, maksNama); n != "" {
		return n
	}
	if k := h.p.Kode.String(); k != "" {
		return k
	}
	return h.k("Desa-desa dalam berkas", "Villages in the file")
}

//go:noinline
func (h *pelukis) uang(o rupiah.Opsional) string { return TeksUang(o, h.b) }

//go:noinline
func (h *pelukis) tepat(o rupiah.Opsional) string { return TeksRupiah(o, h.b) }

//go:noinline
func (h *pelukis) persen(a indikator.Angka) string { return TeksPersen(a, h.b) }

//go:noinline
func (h *pelukis) cacah(n int) string { return TeksCacah(n, h.b) }

// persenTanda is persen with its sign, which a missing number does not have.
//
//go:noinline
func (h *pelukis) persenTanda(a indikator.Angka) string {
	if !a.Ada {
		return TanpaAngka
	}
	return h.persen(a) + "%"
}

// jiwa writes a number of residents, and "" if it is not known.
func (h *pelukis) jiwa(n int) string {
	if n <= 0 {
		return ""
	}
	return h.cacah(n) + h.k(" jiwa", " people")
}

// banyakDesa writes a number of villages.
func (h *pelukis) banyakDesa(n int) string {
	if n == 1 && h.b == temuan.Inggris {
		return "1 village"
	}
	return h.cacah(n) + h.k(" desa", " villages")
}

// daftarNama lists villages by their indices, at most maks of them by name.
func (h *pelukis) daftarNama(indeks []int, maks int) string {
	s, n := "", 0
	for _, i := range indeks {
		if i < 0 || i >= len(h.nama) {
			continue
		}
		if n++; n <= maks {
			s = gabung(", ", s, h.nama[i])
		}
	}
	if n > maks {
		s += h.k(" dan ", " and ") + h.cacah(n-maks) + h.k(" lain", " more")
	}
	return s
}

// isiDalam is the width inside the frame, in CSS pixels.
func (h *pelukis) isiDalam() int { return h.lebar - 2*tepiRuang[h.ruang] }

// tingkat makes a heading, a number of levels below the first.
func (h *pelukis) tingkat(turun int, kelas string, anak ...*Simpul) *Simpul {
	t := h.o.TingkatJudul
	if t < 1 || t > 5 {
		t = 2
	}
	return el("h"+bulat(min(t+turun, 6)), kelas, anak...)
}

// labelTabel is the text of the fold that holds the twin of a picture.
func (h *pelukis) labelTabel() string { return h.k("Tabel", "Table") }
