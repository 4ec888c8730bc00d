package gambar

import (
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// teksSel is what stands in a cell of the heat table.
func (h *pelukis) teksSel(s *indikator.SelPapan) string {
	switch h.o.Satuan {
	case SatuanPerJiwa:
		return TeksPerJiwa(s.PerPenduduk, h.b)
	case SatuanRupiah:
		return TeksSingkat(s.Jumlah, h.b)
	default:
		return h.persen(s.Porsi)
	}
}

// tanpaSatuan reports that the cells are too narrow for a unit, so that all of them share one that is named above.
func (h *pelukis) tanpaSatuan() bool { return h.ruang <= sempit && h.o.Satuan != SatuanPersen }

// isiSel is what stands in a cell of this width: in juta rupiah, or thousands per resident, where the unit has no room.
func (h *pelukis) isiSel(s *indikator.SelPapan) string {
	if !h.tanpaSatuan() {
		return h.teksSel(s)
	}
	pangkat := int32(-5) // tenths of a juta
	if h.o.Satuan == SatuanPerJiwa {
		pangkat = -2
	}
	a := h.angkaSel(s)
	n, ada := bulatkan(a, pangkat)
	switch {
	case !ada:
		return TanpaAngka
	case n == 0 && a.Desimal.IsPositive():
		return "<0" + koma(h.b) + "1"
	case n == 0:
		return "0"
	}
	return bertanda(n, func(u uint64) string {
		if u >= 100 {
			return kelompok((u+5)/10, h.b)
		}
		return kelompok(u/10, h.b) + koma(h.b) + string(rune('0'+u%10))
	})
}

// kalimatSatuan names the unit that the cells leave out, and "" where they have it.
func (h *pelukis) kalimatSatuan() string {
	switch {
	case !h.tanpaSatuan():
		return ""
	case h.o.Satuan == SatuanPerJiwa:
		return h.k("Angka dalam ribu rupiah per jiwa. ", "Figures in thousand rupiah per resident. ")
	default:
		return h.k("Angka dalam juta rupiah. ", "Figures in million rupiah. ")
	}
}

// ucapanSel is the name of a cell as it is read aloud. Its class is in words, never in its colour alone.
func (h *pelukis) ucapanSel(nama string, d *indikator.BarisDesa, l int) string {
	s := &d.Layanan[l]
	return gabung(", ", nama, h.namaLayanan(l), h.ucapanNilai(s), h.ucapanKelas(s, l))
}

// ucapanNilai reads the number of a cell.
func (h *pelukis) ucapanNilai(s *indikator.SelPapan) string {
	ada := s.Porsi.Ada
	switch h.o.Satuan {
	case SatuanPerJiwa:
		ada = s.PerPenduduk.Ada
	case SatuanRupiah:
		ada = s.Jumlah.Ada
	}
	switch {
	case !ada:
		return gabung(": ", h.k("tidak dapat dihitung", "cannot be computed"), s.Alasan.Pesan(h.b))
	case h.o.Satuan == SatuanPerJiwa:
		return h.uang(uangAngka(s.PerPenduduk)) + h.k(" per jiwa", " per resident")
	case h.o.Satuan == SatuanRupiah:
		return h.uang(s.Jumlah)
	default:
		return h.persen(s.Porsi) + h.k(" persen belanja", " percent of spending")
	}
}

// ucapanKelas reads the class of a cell against the median of its service, and "" without one.
func (h *pelukis) ucapanKelas(s *indikator.SelPapan, l int) string {
	k := dariKelas(s.Kelas)
	teks := h.terhadapMedian(k)
	if k == tanpaKelas || k == kelasNol {
		return teks
	}
	if m := h.p.Median.Layanan[l]; m.Ada {
		teks += " " + h.persen(m) + h.k(" persen", " percent")
	}
	if h.o.Satuan != SatuanPersen {
		return h.k("porsi ", "share ") + teks
	}
	return teks
}

// terhadapMedian reads a class, and "" for none.
func (h *pelukis) terhadapMedian(k kelas) string {
	switch k {
	case tanpaKelas:
		return ""
	case kelasNol:
		return h.k("periksa dulu: mungkin salah kode", "check first: the codes may be wrong")
	default:
		return k.ucap(h.b) + h.k(" median", " the median")
	}
}

// tandaSel is the mark of a cell beside its colour.
func tandaSel(k kelas) []*Simpul {
	switch k {
	case kelasNol:
		return []*Simpul{silang()}
	case kelasJauhBawah:
		return []*Simpul{segitiga()}
	default:
		return nil
	}
}

// bagianTabel are the parts by which a page styles a cell.
func bagianTabel(k kelas) string {
	switch k {
	case kelasNol:
		return "sel sel-nol"
	case kelasJauhBawah:
		return "sel sel-kurang"
	default:
		return "sel"
	}
}

// sel makes one cell. b and k place it for the arrow keys: row and column, counted from 0 at the head of the table.
func (h *pelukis) sel(baris *barisPanas, l, b int) *Simpul {
	s := &baris.d.Layanan[l]
	kelas := dariKelas(s.Kelas)
	bagian, td := bagianTabel(kelas), el("td", "")
	isi := append(tandaSel(kelas), elTeks("span", "nilai", h.isiSel(s)))
	if h.o.Statis {
		if u := gabung(", ", h.ucapanKelas(s, l)); u != "" {
			isi = append(isi, elTeks("span", "sr", " "+u))
		}
		return td.tambah(el("div", "sel kelas-"+kelas.nama(), isi...).beri("part", bagian))
	}
	return td.tambah(el("button", "sel kelas-"+kelas.nama(), isi...).beri(
		"part", bagian, "type", "button", "tabindex", "-1", "aria-label", h.ucapanSel(baris.nama, baris.d, l),
		"data-aksi", "sel", "data-desa", bulat(baris.i), "data-layanan", layanan.DaftarLayanan()[l].String(), "data-b", bulat(b), "data-k", bulat(l+1)))
}

// jelajahPertama is the place that is reached with the tab key; from there the arrow keys go on.
func jelajahPertama(b, k int) string {
	if b == 1 && k == 1 {
		return "0"
	}
	return "-1"
}
