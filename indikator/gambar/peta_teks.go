package gambar

import "github.com/dasbor-desa/dasbor/indikator"

// uraianPeta says in one sentence what the map shows: the ends, the median, who is far below it, who has no figures, and who is not on
// the map.
func (h *pelukis) uraianPeta() string {
	tinggi, rendah := -1, -1
	var jauh, nol, tanpa []int
	for i := range h.p.Desa {
		d := &h.p.Desa[i]
		if !d.Ada {
			tanpa = append(tanpa, i)
			continue
		}
		switch dariKelas(d.Semua.Kelas) {
		case kelasNol:
			nol = append(nol, i)
		case kelasJauhBawah:
			jauh = append(jauh, i)
		}
		if !d.Semua.Porsi.Ada {
			continue
		}
		if tinggi < 0 || d.Semua.Porsi.Desimal.GreaterThan(h.p.Desa[tinggi].Semua.Porsi.Desimal) {
			tinggi = i
		}
		if rendah < 0 || d.Semua.Porsi.Desimal.LessThan(h.p.Desa[rendah].Semua.Porsi.Desimal) {
			rendah = i
		}
	}
	teks := h.nDariN() + ": " + h.k("porsi belanja untuk layanan dasar", "share of spending on basic services")
	if tinggi >= 0 {
		teks += h.k(" tertinggi ", ": highest ") + h.sebutPorsi(tinggi) + h.k(", terendah ", ", lowest ") + h.sebutPorsi(rendah)
	}
	if m := h.p.Median.Semua; m.Ada {
		teks += ", median " + h.persenTanda(m)
	}
	return gabung("; ", teks, h.sebut(nol, "Rp0 (periksa kodenya): ", "Rp0 (check the codes): "), h.sebut(jauh, "paling banyak setengah median: ", "at most half the median: "),
		h.sebut(tanpa, "tanpa data: ", "no data: "), h.sebut(h.tanpaBatas(), "tanpa batas di berkas peta: ", "no boundary in the file of the map: "), h.catatanPeta()) + "."
}

func (h *pelukis) sebutPorsi(i int) string {
	return h.persenTanda(h.p.Desa[i].Semua.Porsi) + h.k(" di ", " in ") + h.nama[i]
}

func (h *pelukis) sebut(d []int, id, en string) string {
	if len(d) == 0 {
		return ""
	}
	return h.k(id, en) + h.daftarNama(d, 5)
}

// catatanPeta says what the place of a village means.
func (h *pelukis) catatanPeta() string {
	if !h.o.Batas.Ada() {
		return h.k("petak urut kode desa, bukan letak sebenarnya", "tiles in the order of village codes, not of place")
	}
	n := len(h.o.Batas.Lain)
	if n == 0 {
		return ""
	}
	return h.cacah(n) + h.k(" bidang bergaris tidak ada di data", " striped shapes are not in the data")
}

// tanpaBatas lists the villages that the file of boundaries does not have.
func (h *pelukis) tanpaBatas() []int {
	if !h.o.Batas.Ada() {
		return nil
	}
	var d []int
	for i := range h.p.Desa {
		if len(h.cincinDesa(i)) == 0 {
			d = append(d, i)
		}
	}
	return d
}

func (h *pelukis) tabelPeta(baris []barisPanas) Tabel {
	t := Tabel{Judul: h.judulPeta(), Kepala: []string{h.k("Desa", "Village"), h.k("Layanan dasar", "Basic services"), h.k("Terhadap median", "Against the median")}}
	for i := range baris {
		b := &baris[i]
		if !b.ada() {
			t.Baris = append(t.Baris, []string{b.nama, TanpaAngka, h.k("tidak ada data", "no data")})
			if b.i >= 0 {
				h.paut(&t, keDesa(b.i))
			}
			continue
		}
		t.Baris = append(t.Baris, []string{b.nama, h.nilaiPeta(b.d), h.kelasTabel(&b.d.Semua)})
		h.paut(&t, keDesa(b.i), keBaris(b.i))
	}
	return t
}

func (h *pelukis) kelasTabel(s *indikator.SelPapan) string {
	if k := dariKelas(s.Kelas); k != tanpaKelas {
		return k.ucap(h.b)
	}
	return TanpaAngka
}

// kartuPeta is the map in the view of the area. Tiles say no more than the heat table above them, so they are there only where there
// is room beside other cards.
func (h *pelukis) kartuPeta(lebar int) *Simpul {
	if !h.o.Batas.Ada() && h.ruang < sedang {
		return nil
	}
	g := h.peta(lebar)
	if !g.Ada() {
		return nil
	}
	g.Jenis = JenisPeta
	judul, catatan := h.k("Di mana letaknya?", "Where is it?"), h.k("% layanan dasar", "% basic services")
	if !h.o.Batas.Ada() {
		judul, catatan = h.k("Layanan dasar per desa", "Basic services by village"), h.k("%, petak urut kode", "%, tiles by code")
	}
	return h.kartu("kartu-peta", judul, catatan, g.Figur(h.labelTabel()), elTeks("p", "redup catatan", g.Uraian))
}
