package gambar

// lebarKartu are the widths inside the three cards of the area, in hundredths of a pixel.
func (h *pelukis) lebarKartu() (agenda, sebaran, lereng int) {
	dalam := h.isiDalam()
	switch h.ruang {
	case luas:
		bagian := dalam - 32
		return (bagian*155/367 - 34) * px, (bagian*100/367 - 34) * px, (bagian*112/367 - 34) * px
	case sedang:
		bagian := (dalam-16)/2 - 34
		return (dalam - 34) * px, bagian * px, bagian * px
	default:
		bagian := (dalam - 2*h.tepiKartu()) * px
		return bagian, bagian, bagian
	}
}

// tepiKartu is the padding of a card with its border, in CSS pixels. The style sheet has the same numbers.
func (h *pelukis) tepiKartu() int {
	if h.ruang == hp {
		return 13
	}
	return 17
}

// kartuKecamatan are the cards below the heat table.
func (h *pelukis) kartuKecamatan() *Simpul {
	lebarAgenda, lebarSebaran, lebarLereng := h.lebarKartu()
	s := el("div", "kisi-kartu", h.kartuAgenda(4))
	if g := h.sebaran(lebarSebaran, h.sorotan()); g.Ada() {
		g.Jenis = JenisSebaran
		s = s.tambah(h.kartu("kartu-sebaran", h.k("Sebaran antardesa", "Spread between villages"), h.satuanSebaran(), g.Figur(h.labelTabel())))
	}
	if g := h.lereng(lebarLereng); g.Ada() {
		g.Jenis = JenisLereng
		s = s.tambah(h.kartu("kartu-lereng", h.k("Naik atau turun?", "Up or down?"), h.k("% layanan dasar", "% basic services"), g.Figur(h.labelTabel())))
	}
	dalam := (h.isiDalam() - 2*h.tepiKartu()) * px
	if h.ruang != luas {
		if k := h.kartuPeta(dalam); k != nil {
			s = s.tambah(k)
		}
		return s.tambah(h.kartuData(dalam, 5))
	}
	if k := h.kartuPeta(lebarAgenda); k != nil { // beside the data, under the agenda
		s = s.tambah(k)
		dalam -= lebarAgenda + (16+2*17)*px
	}
	return s.tambah(h.kartuData(dalam, 5))
}

func (h *pelukis) sorotan() int {
	if h.o.Sorot {
		return h.o.Desa
	}
	return -1
}

func (h *pelukis) satuanSebaran() string {
	if h.o.Satuan == SatuanPerJiwa {
		return h.k("Rp per jiwa", "Rp per resident")
	}
	return h.k("% belanja", "% of spending")
}

// tampilanTren shows the years: the slope between two, and a panel for each village.
func (h *pelukis) tampilanTren() []*Simpul {
	isi := append(h.banner(), h.kepala(h.k("Naik atau turun?", "Up or down?"), h.subjudul(), h.kembali()...))
	dalam := (h.isiDalam() - 2*h.tepiKartu()) * px
	ada := false
	if g := h.garis(dalam); g.Ada() {
		g.Jenis = JenisGaris
		isi, ada = append(isi, h.kartu("", g.Judul, h.k("% belanja, skala ", "% of spending, scale ")+h.skalaGaris()+h.k("; bidang abu-abu: rentang semua desa", "; grey area: range of all villages"), g.Figur(h.labelTabel()))), true
	}
	if g := h.lereng(min(dalam, 640*px)); g.Ada() {
		g.Jenis = JenisLereng
		isi, ada = append(isi, h.kartu("", g.Judul, "%", g.Figur(h.labelTabel()), elTeks("p", "redup catatan", g.Uraian))), true
	}
	if !ada {
		isi = append(isi, elTeks("p", "redup", h.k("Data hanya memuat satu tahun.", "The data has one year only.")))
	}
	return append(isi, h.kaki())
}

// tampilanKosong asks for a file.
func (h *pelukis) tampilanKosong() []*Simpul {
	kotak := el("section", "jatuhkan",
		h.tingkat(0, "", elTeks("span", "", h.k("Seret berkas APBDes ke sini", "Drop budget files here"))),
		elTeks("p", "redup", h.k("CSV · XLSX · JSON · ekspor Siskeudes", "CSV · XLSX · JSON · Siskeudes export")))
	if !h.o.Statis {
		kotak = kotak.tambah(el("div", "alat", tombol("tombol utama", "buka", h.k("Pilih berkas…", "Choose files…")), tombol("tombol", "contoh", h.k("Coba data contoh", "Try the sample"))))
	}
	return []*Simpul{kotak.tambah(elTeks("p", "redup", h.k(
		"Berkas dibaca di peramban ini dan tidak dikirim ke mana pun.", "Files are read in this browser and sent nowhere.")))}
}
