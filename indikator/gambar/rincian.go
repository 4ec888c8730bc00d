package gambar

import (
	"github.com/dasbor-desa/dasbor/indikator"
)

// maksBarisRinci bounds the rows that a panel of details names.
const maksBarisRinci = 200

// HitungRincian draws the details of one cell of the heat table, Opsi.Desa and Opsi.Layanan: the figure in all units, the median, what
// is missing to reach it, and the lines of the document that made it. It returns false if there is no such cell. The root of the
// scene is a section.
func HitungRincian(p *indikator.Papan, o Opsi) (Adegan, bool) {
	h := pelukisBaru(p, o)
	d, ada := h.desa(o.Desa)
	l := layananKe(o.Layanan)
	if !ada || l < 0 {
		return Adegan{}, false
	}
	nama := h.nama[o.Desa]
	judul := nama + " · " + h.namaLayanan(l)
	s := &d.Layanan[l]
	isi := []*Simpul{h.tingkat(1, "", elTeks("span", "", judul))}
	for _, t := range h.kalimatRincian(d, l) {
		isi = append(isi, elTeks("p", "", t))
	}
	isi = append(isi, h.barisRincian(s))
	a := Adegan{Tampilan: h.o.Tampilan, Bahasa: h.b, Lebar: h.lebar, Judul: judul, Kalimat: h.ucapanSel(nama, d, l)}
	a.Akar = el("section", "rincian", isi...).beri("part", "balon", "lang", h.b.String(), "data-desa", bulat(o.Desa), "data-layanan", o.Layanan.String())
	return a, true
}

// kalimatRincian are the sentences of a cell.
func (h *pelukis) kalimatRincian(d *indikator.BarisDesa, l int) []string {
	s := &d.Layanan[l]
	if !d.Ada {
		return []string{indikator.DaftarKalimat()[0].Dalam(h.b)}
	}
	if !s.Porsi.Ada {
		return []string{gabung(": ", h.k("Tidak dapat dihitung", "Cannot be computed"), s.Alasan.Pesan(h.b))}
	}
	t := h.persen(s.Porsi) + h.k("% belanja = ", "% of spending = ") + h.tepat(s.Jumlah)
	if s.PerPenduduk.Ada {
		t += " · " + h.uang(uangAngka(s.PerPenduduk)) + h.k("/jiwa", " per head")
	}
	k := []string{t}
	if m := h.p.Median.Layanan[l]; m.Ada {
		t = "Median " + h.persenTanda(m)
		if s.MenujuMedian.Ada && s.MenujuMedian.Nilai > 0 {
			t += h.k(" · kurang ", " · ") + h.uang(s.MenujuMedian) + h.k(" untuk setara median", " short of the median")
		} else if u := h.ucapanKelas(s, l); u != "" && dariKelas(s.Kelas) != kelasNol {
			t += " · " + dariKelas(s.Kelas).ucap(h.b)
		}
		k = append(k, t)
	}
	if dariKelas(s.Kelas) == kelasNol {
		k = append(k, h.k("Rp0 lebih dulu diperiksa: mungkin salah kode rekening atau kegiatan.", "Check Rp0 first: the codes of account or kegiatan may be wrong."))
	}
	return k
}

// barisRincian lists the lines of the document behind a figure, by their numbers; the program that holds the document shows them.
func (h *pelukis) barisRincian(s *indikator.SelPapan) *Simpul {
	if len(s.Baris) == 0 {
		return elTeks("p", "redup", h.k("Tidak ada baris belanja.", "No lines of spending."))
	}
	teks := h.cacah(len(s.Baris)) + h.k(" baris belanja", " lines of spending")
	if h.o.Statis {
		return elTeks("p", "redup", teks)
	}
	nomor := ""
	for _, b := range s.Baris[:min(len(s.Baris), maksBarisRinci)] {
		nomor = gabung(" ", nomor, bulat(b))
	}
	return elTeks("button", "tautan", teks).beri("type", "button", "data-aksi", "baris", "data-baris", nomor)
}
