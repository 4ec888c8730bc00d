package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// temuanDesa is a finding with the village it belongs to, -1 for none.
type temuanDesa struct {
	i int
	t *temuan.Temuan
}

// semuaTemuan collects the findings of the board, the heaviest first, otherwise in the order of the villages.
func (h *pelukis) semuaTemuan() []temuanDesa {
	var d []temuanDesa
	for i := range h.p.Temuan {
		d = append(d, temuanDesa{-1, &h.p.Temuan[i]})
	}
	for i := range h.p.Desa {
		if p := h.p.Desa[i].Pemeriksaan; p != nil {
			for j := range p.Temuan {
				d = append(d, temuanDesa{i, &p.Temuan[j]})
			}
		}
	}
	return menurutTingkat(d)
}

func temuanSatu(i int, d temuan.Daftar) []temuanDesa {
	hasil := make([]temuanDesa, len(d))
	for j := range d {
		hasil[j] = temuanDesa{i, &d[j]}
	}
	return menurutTingkat(hasil)
}

// menurutTingkat puts the heaviest first and keeps the order otherwise.
func menurutTingkat(d []temuanDesa) []temuanDesa {
	hasil := make([]temuanDesa, len(d))
	for i, j := range urutan(len(d), func(i, j int) int { return int(d[i].t.Tingkat) - int(d[j].t.Tingkat) }) {
		hasil[i] = d[j]
	}
	return hasil
}

// daftarTemuan lists findings with the row of the file each came from, at most maks of them.
func (h *pelukis) daftarTemuan(d []temuanDesa, maks int, denganDesa bool) []*Simpul {
	if len(d) == 0 {
		return []*Simpul{elTeks("p", "redup", h.k("Tidak ada temuan.", "No findings."))}
	}
	ul := el("ul", "temuan").beri("role", "list")
	for _, t := range d[:min(maks, len(d))] {
		ul = ul.tambah(h.satuTemuan(t, denganDesa))
	}
	hasil := []*Simpul{ul}
	if lain := len(d) - maks; lain > 0 {
		hasil = append(hasil, elTeks("p", "redup catatan", h.k("dan ", "and ")+h.cacah(lain)+h.k(" temuan lain", " more findings")))
	}
	return hasil
}

func (h *pelukis) satuTemuan(t temuanDesa, denganDesa bool) *Simpul {
	kelas := "tingkat-catatan"
	switch t.t.Tingkat {
	case temuan.Galat:
		kelas = "tingkat-galat"
	case temuan.Peringatan:
		kelas = "tingkat-peringatan"
	}
	nama := ""
	if denganDesa && t.i >= 0 && t.i < len(h.nama) {
		nama = h.nama[t.i]
	}
	kepala := el("p", "kepala-temuan", elTeks("span", "tingkat "+kelas, h.namaTingkat(t.t.Tingkat)))
	if nama != "" {
		kepala = kepala.tambah(elTeks("b", "", nama))
	}
	kepala = kepala.tambah(elTeks("span", "mono redup", luar(string(t.t.Kode), maksKode)))
	if l := h.letak(t.t.Letak); l != "" {
		if jalur := luar(t.t.Jalur, maksKalimat); h.o.Statis || t.i < 0 || jalur == "" { // of a whole file or document there is no row to show
			kepala = kepala.tambah(elTeks("span", "mono redup", l))
		} else {
			kepala = kepala.tambah(elTeks("button", "tautan mono", l).beri("type", "button").beri(keBaris(t.i, "data-jalur", jalur)...))
		}
	}
	li := el("li", "", kepala, elTeks("p", "", luar(t.t.Pesan(h.b), maksKalimat)))
	if dasar := h.dasar(t.t.Dasar); dasar != "" {
		li = li.tambah(elTeks("p", "redup dasar", dasar))
	}
	return li
}

func (h *pelukis) namaTingkat(t temuan.Tingkat) string {
	switch t {
	case temuan.Galat:
		return h.k("galat", "error")
	case temuan.Peringatan:
		return h.k("peringatan", "warning")
	default:
		return h.k("catatan", "note")
	}
}

// letak writes where a value stands: file, sheet, row.
func (h *pelukis) letak(l temuan.Letak) string {
	berkas := luar(l.Berkas, maksNama)
	if l.Lembar != "" {
		berkas = gabung(" ", berkas, "["+luar(l.Lembar, maksNama)+"]")
	}
	baris := ""
	if l.Baris > 0 {
		baris = h.k("baris ", "row ") + h.cacah(l.Baris)
		if l.Kolom > 0 {
			baris += h.k(" kolom ", " column ") + h.cacah(l.Kolom)
		}
	}
	return gabung(", ", berkas, baris)
}

func (h *pelukis) dasar(d []temuan.Dasar) string {
	s := ""
	for _, x := range d[:min(len(d), 4)] {
		s = gabung("; ", s, luar(x.String(), maksKalimat))
	}
	return s
}

// kartuData answers whether the data can be trusted: completeness, then findings.
func (h *pelukis) kartuData(dalam, maks int) *Simpul {
	s := h.kartu("kartu-data", h.k("Datanya bisa dipercaya?", "Can the data be trusted?"), "")
	if g := h.kelengkapan(dalam); g.Ada() {
		g.Jenis = JenisKelengkapan
		s = s.tambah(elTeks("p", "redup", g.Uraian), g.Figur(h.labelTabel()))
	}
	return s.tambah(h.daftarTemuan(h.semuaTemuan(), maks, true)...)
}
