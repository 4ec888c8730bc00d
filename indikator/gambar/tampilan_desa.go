package gambar

import "github.com/dasbor-desa/dasbor/indikator"

// tampilanDesa shows one village: headline, where its money goes, how much was carried out, findings, and its place among the others.
func (h *pelukis) tampilanDesa() []*Simpul {
	d, ada := h.desa(h.o.Desa)
	if !ada {
		return append(h.banner(), elTeks("p", "redup", h.k("Desa tidak ditemukan.", "Village not found.")))
	}
	isi := append(h.banner(), h.kepala(h.nama[h.o.Desa], h.subjudulDesa(d), h.kembali()...))
	if !d.Ada {
		isi = append(isi, elTeks("p", "belum kotak-belum", h.k("Belum menyampaikan ", "Has not reported ")+gabung(" ", h.kalimatFase(), h.tahun(h.p.Tahun))+
			h.k(". Tidak ada data, bukan nol.", ". No data, which is not zero.")))
	} else {
		isi = append(isi, h.intiDesa(d))
	}
	return append(isi, h.kartuDesa(d), h.kaki())
}

func (h *pelukis) subjudulDesa(d *indikator.BarisDesa) string {
	peringkat, belanja := "", ""
	if d.Peringkat > 0 {
		peringkat = h.k("peringkat ", "rank ") + h.cacah(d.Peringkat) + h.k(" dari ", " of ") + h.cacah(h.p.Kelengkapan.Melapor)
	}
	if d.Belanja.Ada {
		belanja = h.k("belanja ", "spending ") + h.uang(d.Belanja)
	}
	return gabung(" · ", d.Kode.String(), h.jiwa(d.Penduduk), belanja, peringkat)
}

// intiDesa is the headline of a village.
func (h *pelukis) intiDesa(d *indikator.BarisDesa) *Simpul {
	lebar := h.isiDalam()
	if h.ruang == luas {
		lebar -= 30 + 470
	}
	b := h.bagianDesa(d)
	seratus := el("div", "seratus", h.kalimatSeratus(b, 1)...)
	if g := h.pita(b, lebar*px); g.Ada() {
		g.Jenis = JenisPitaDesa
		seratus = seratus.tambah(g.Figur(h.labelTabel()))
	}
	kelas := [...]string{"", "", pilihKelas(d.LewatSiltap, "awas", "")}
	ke := [...][]string{keBaris(h.o.Desa), keBaris(h.o.Desa, "data-kode", kodeBelanja), keBaris(h.o.Desa, "data-kode", kodeSiltap)}
	kpi := el("dl", "kpi")
	for i, a := range h.angkaDesa(d) {
		kpi = kpi.tambah(h.satuKPI(kelas[i], a.nama, a.nilai, ke[i], a.catatan))
	}
	s := el("section", "inti", seratus, kpi)
	if k := h.daftarKalimat(d.Kalimat, 4); k != nil {
		s.tambah(k)
	}
	return s
}

// kartuDesa are the cards of a village, each only with what there is.
func (h *pelukis) kartuDesa(d *indikator.BarisDesa) *Simpul {
	s := el("div", "kisi-desa")
	penuh := (h.isiDalam() - 2*h.tepiKartu()) * px
	separuh := penuh
	if h.ruang >= sedang {
		separuh = ((h.isiDalam()-16)/2 - 2*h.tepiKartu()) * px
	}
	tambah := func(j Jenis, g Gambar, kelas, judul, catatan string) {
		if g.Ada() {
			g.Jenis = j
			s = s.tambah(h.kartu(kelas, judul, catatan, g.Figur(h.labelTabel())))
		}
	}
	tambah(JenisSusunan, h.susunan(d, penuh), "lebar-penuh", h.k("Uangnya ke mana?", "Where does the money go?"), h.k("bidang, sub-bidang, kegiatan", "bidang, sub-bidang, kegiatan"))
	tambah(JenisSerapan, h.serapan(d, separuh), "", h.k("Uangnya terserap?", "Was the money spent?"), h.k("realisasi per bidang; garis tebal 90%", "by bidang; thick line 90%"))
	if d.Ada {
		tambah(JenisSebaranDesa, h.sebaran(separuh, h.o.Desa), "baris-dua", h.k("Dibanding desa lain", "Against other villages"), h.satuanSebaran())
	}
	tambah(JenisAmbangDesa, h.ambangDesa(d, separuh), "", h.k("Aturan 70/30 dipenuhi?", "Is the 70/30 rule kept?"), "")
	tambah(JenisJembatan, h.jembatanDesa(d, penuh), "lebar-penuh", h.k("Dari semula ke realisasi", "From plan to actual"), "")
	p := d.Pemeriksaan
	if p == nil {
		return s
	}
	return s.tambah(h.kartu("lebar-penuh", h.k("Temuan", "Findings"), h.k("dengan nomor baris berkas", "with the rows of the file"),
		h.daftarTemuan(temuanSatu(h.o.Desa, p.Temuan), 100, false)...))
}
