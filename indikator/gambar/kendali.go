package gambar

import "github.com/dasbor-desa/dasbor/apbdes"

// kendali are the controls of the board. What they do is the program's: data-aksi says what, data-nilai with which value. On a phone
// all but the button for files are in a fold that names what is chosen.
func (h *pelukis) kendali() *Simpul {
	alat := el("div", "alat", h.pilihan()...).beri("part", "alat")
	if h.o.Tampilan != TampilanAgenda {
		alat = alat.tambah(tombol("tombol", "tabel", h.k("Tabel", "Tables")).beri("aria-pressed", "false"))
	}
	unduh, buka := tombol("tombol", "unduh", h.k("Unduh", "Download")), tombol("tombol utama", "buka", h.k("Buka berkas…", "Open a file…"))
	if h.ruang != hp {
		return alat.tambah(unduh, buka)
	}
	ringkasan := gabung(" · ", h.tahun(h.p.Tahun), h.namaFase(h.p.Fase), h.namaSatuan(h.o.Satuan), luar(h.p.Sumber, maksNama))
	fold := el("details", "pengatur", el("summary", "", elTeks("b", "", ringkasan), elTeks("span", "", h.k(" — ubah", " — change"))), alat.tambah(unduh))
	return el("div", "alat", fold, buka)
}

func (h *pelukis) namaSatuan(s Satuan) string {
	return [...]string{h.k("% belanja", "% of spending"), h.k("Rp/jiwa", "Rp per head"), "Rp"}[min(s, SatuanRupiah)]
}

// pilihan are the controls that choose what is shown.
func (h *pelukis) pilihan() []*Simpul {
	var d []*Simpul
	if len(h.p.DaftarTahun) > 1 {
		g := grupTombol(h.k("Tahun", "Year"))
		for _, t := range h.p.DaftarTahun {
			g = g.tambah(tombolPilih("tahun", bulat(t), bulat(t), t == h.p.Tahun))
		}
		d = append(d, g)
	}
	if len(h.p.DaftarFase) > 1 {
		g := grupTombol(h.k("Fase", "Phase"))
		for _, f := range h.p.DaftarFase {
			g = g.tambah(tombolPilih("fase", f.String(), h.namaFaseSingkat(f), f == h.p.Fase))
		}
		d = append(d, g)
	}
	g := grupTombol(h.k("Satuan", "Unit"))
	for s := SatuanPersen; s <= SatuanRupiah; s++ {
		g = g.tambah(tombolPilih("satuan", s.String(), h.namaSatuan(s), s == h.o.Satuan))
	}
	d = append(d, g)
	if len(h.p.DaftarSumber) > 1 {
		d = append(d, h.pilihSumber())
	}
	return d
}

func (h *pelukis) namaFaseSingkat(f apbdes.Fase) string {
	switch f {
	case apbdes.Anggaran:
		return h.k("Semula", "Plan")
	case apbdes.Perubahan:
		return h.k("Perubahan", "Revised")
	default:
		return h.namaFase(f)
	}
}

func grupTombol(nama string) *Simpul {
	return el("div", "grup").beri("role", "group", "aria-label", nama)
}

func tombolPilih(aksi, nilai, nama string, terpilih bool) *Simpul {
	tekan := "false"
	if terpilih {
		tekan = "true"
	}
	return elTeks("button", "", nama).beri("type", "button", "aria-pressed", tekan, "data-aksi", aksi, "data-nilai", nilai)
}

func tombol(kelas, aksi, nama string) *Simpul {
	return elTeks("button", kelas, nama).beri("part", "tombol", "type", "button", "data-aksi", aksi)
}

// pilihSumber chooses the fund that the figures are limited to.
func (h *pelukis) pilihSumber() *Simpul {
	pilihan := func(nilai, nama string) *Simpul {
		s := elTeks("option", "", nama)
		s.Atribut = append(s.Atribut, Atribut{"value", luar(nilai, maksKalimat)})
		if nilai == h.p.Sumber {
			s = s.beri("selected", "selected")
		}
		return s
	}
	s := el("select", "", pilihan("", h.k("Semua dana", "All funds"))).beri("data-aksi", "sumber", "aria-label", h.k("Sumber dana", "Fund"))
	for _, n := range h.p.DaftarSumber {
		s = s.tambah(pilihan(n, luar(n, maksNama)))
	}
	return s
}

// tab are the views of the board.
func (h *pelukis) tab() []*Simpul {
	s := el("nav", "tab").beri("aria-label", h.k("Tampilan", "View"))
	for _, t := range [...]struct {
		tampilan Tampilan
		nama     string
	}{{TampilanKecamatan, h.k("Kecamatan", "Area")}, {TampilanAgenda, "Agenda"}, {TampilanTren, h.k("Tren", "Trend")}} {
		if t.tampilan == TampilanTren && len(h.tahunTren()) < 2 {
			continue
		}
		b := elTeks("button", "", t.nama).beri("type", "button", "data-aksi", "tampilan", "data-nilai", t.tampilan.String())
		if t.tampilan == h.o.Tampilan {
			b = b.beri("aria-current", "page")
		}
		s = s.tambah(b)
	}
	return []*Simpul{s}
}
