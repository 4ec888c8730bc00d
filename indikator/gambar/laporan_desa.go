package gambar

import "github.com/dasbor-desa/dasbor/indikator"

// desa is the report of one village: income, spending and financing, where the money goes, how it compares, findings.
func (l *laporan) desa(b *baliho) {
	d, _ := l.pelukis.desa(l.o.Desa)
	l.kepala(gabung(" · ", "Dasbor APBDes", l.namaArea()), b.isi.judul, gabung(" · ", b.isi.sub...))
	l.inti(b.isi.pita, l.kalimatPita(b.isi.pita.semua.Porsi), l.angkaDesa(d))
	l.uangDesa(b)
	l.kalimatLaporan(d.Kalimat)
	l.gambar(l.k("Uangnya ke mana?", "Where does the money go?"), "bidang, sub-bidang, kegiatan", func(w int) Gambar { return l.susunan(d, w) })
	l.gambar(l.k("Uangnya terserap?", "Was the money spent?"), l.k("realisasi per bidang; garis tebal 90%", "by bidang; thick line 90%"), func(w int) Gambar { return l.serapan(d, w) })
	l.gambar(l.k("Aturan 70/30 dipenuhi?", "Is the 70/30 rule kept?"), l.k("siltap, tunjangan, dan operasional BPD", "pay of officials and council"), func(w int) Gambar { return l.ambangDesa(d, w) })
	l.gambar(l.k("Dari semula ke realisasi", "From plan to actual"), "", func(w int) Gambar { return l.jembatanDesa(d, w) })
	if d.Ada && len(l.p.Desa) > 1 {
		l.gambar(l.k("Dibanding desa lain", "Against other villages"), l.satuanSebaran(), func(w int) Gambar { return l.sebaran(w, l.o.Desa) })
	}
	if p := d.Pemeriksaan; p != nil {
		l.temuanLaporan(temuanSatu(l.o.Desa, p.Temuan), false)
	}
	l.penutup()
}

// angkaDesa are the three figures of a village beside its strip, with their medians.
func (h *pelukis) angkaDesa(d *indikator.BarisDesa) [3]angkaPokok {
	m := &h.p.Median
	med := func(ada bool, teks string) string { return pilihKelas(ada, "median "+teks, "") }
	return [...]angkaPokok{
		{h.k("Layanan dasar per jiwa", "Basic services per resident"), h.uang(uangAngka(d.Semua.PerPenduduk)), med(m.PerPenduduk.Ada, h.uang(uangAngka(m.PerPenduduk)))},
		{h.k("Realisasi belanja", "Spending carried out"), h.persenTanda(d.Serapan), med(m.Serapan.Ada, h.persenTanda(m.Serapan))},
		{h.k("Siltap, paling banyak 30%", "Pay of officials, at most 30%"), h.persenTanda(d.Siltap), med(m.Siltap.Ada, h.persenTanda(m.Siltap))},
	}
}

// uangDesa puts income and financing beside spending, in the pieces of the board.
func (l *laporan) uangDesa(b *baliho) {
	const celah = 60 * px
	w := (isiLaporan - celah) / 2
	tinggi := max(26+len(b.isi.bidang)*38, 26+len(b.isi.sumber)*21+60) * px
	l.muat(tinggi + 20*px)
	l.y += 6 * px
	b.g = Gambar{Lebar: isiLaporan, Tinggi: tinggi}
	b.kiri(0, 0, w, tinggi)
	b.belanja(w+celah, 0, w, tinggi)
	l.letak(b.g.Isi...)
	l.y += tinggi + 8*px
	if k := b.hitungPeriksa(); k != "" {
		l.blok(20*px, tulisan("t u11 t-redup", 0, 12*px, potong(k, 11, false, isiLaporan)))
	}
}
