package indikator

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// hitungTotal adds up every document, filtered by the fund.
func (s *penyusunPapan) hitungTotal() error {
	var kolam Agregat
	for i := range s.desa {
		d := &s.desa[i]
		for j := range d.tahun {
			t := &d.tahun[j]
			t.penduduk = s.penduduk(d, t.tahun)
			if t.dok == nil {
				continue
			}
			t.saring = saring(t.dok.Dokumen, s.m.Sumber)
			total, err := HitungTotal(Masukan{Dokumen: t.saring.dok, Peta: &s.peta, Penduduk: t.penduduk})
			if err != nil {
				return err
			}
			if err := s.lengkapiSaringan(t, &total); err != nil {
				return err
			}
			t.baris = kolam.susunBaris(&total)
		}
	}
	return nil
}

// lengkapiSaringan mends the totals of a filtered document: nothing is known where lines with money name no fund, and a fund from
// which a document spends nothing is Rp0 in every phase of the document, which is not the same as missing.
func (s *penyusunPapan) lengkapiSaringan(t *tahunPapan, total *TotalDesa) error {
	if s.m.Sumber == "" {
		return nil
	}
	switch {
	case t.saring.ragu:
		total.Fase = [apbdes.Realisasi]TotalFase{}
	case t.saring.habis:
		asli, err := HitungTotal(Masukan{Dokumen: t.dok.Dokumen, Peta: &s.peta, Penduduk: t.penduduk})
		if err != nil {
			return err
		}
		for i := range asli.Fase {
			if asli.Fase[i].Cari(UkuranBelanja).Ada {
				nolkan(&total.Fase[i], asli.Lama)
			}
		}
		total.Berlaku, total.Lama = asli.Berlaku, asli.Lama
	}
	return nil
}

// nolkan sets spending to Rp0. Services do not apply to the old chart.
func nolkan(t *TotalFase, lama bool) {
	for u := UkuranBelanja; u < UkuranPADes; u++ {
		if !lama || u < UkuranLayanan {
			t.Isi(u, 0)
		}
	}
	t.Isi(UkuranTakTerpeta, 0)
}

// penduduk returns the residents of a village in a year, 0 if they are not known.
func (s *penyusunPapan) penduduk(d *desaPapan, tahun int) int {
	if d.kode.Kosong() {
		return d.penduduk
	}
	if n, ada := s.jiwa[kunciPenduduk{d.kode, tahun}]; ada {
		return n
	}
	return cmp.Or(s.jiwa[kunciPenduduk{kode: d.kode}], d.penduduk)
}

// pilih decides on year, phase and what else could be shown.
func (s *penyusunPapan) pilih() {
	p := &s.p
	p.DaftarTahun = s.daftarTahun()
	p.Tahun = s.m.Tahun
	if n := len(p.DaftarTahun); p.Tahun == 0 && n > 0 {
		p.Tahun = p.DaftarTahun[n-1]
	}
	if p.Tahun == 0 {
		p.Tahun = s.tahunDokumen()
	}
	if slices.Contains(p.DaftarTahun, s.m.TahunBanding) && s.m.TahunBanding != p.Tahun {
		p.TahunBanding = s.m.TahunBanding
	}
	for _, f := range apbdes.DaftarFase() {
		if s.adaFase(p.Tahun, f) {
			p.DaftarFase = append(p.DaftarFase, f)
		}
	}
	p.Fase = s.m.Fase
	if p.Fase == 0 {
		p.Fase = apbdes.Anggaran
		if n := len(p.DaftarFase); n > 0 {
			p.Fase = p.DaftarFase[n-1]
		}
	}
	p.DaftarSumber = s.daftarSumber()
}

func (s *penyusunPapan) daftarTahun() []int {
	tahun := []int{}
	for i := range s.desa {
		for j := range s.desa[i].tahun {
			if t := &s.desa[i].tahun[j]; t.dok != nil && t.baris.adaBelanja() {
				tahun = append(tahun, t.tahun)
			}
		}
	}
	slices.Sort(tahun)
	return slices.Compact(tahun)
}

// tahunDokumen returns the newest year of any document, so that one without figures can be looked at and says why.
func (s *penyusunPapan) tahunDokumen() int {
	tahun := 0
	for i := range s.desa {
		for j := range s.desa[i].tahun {
			tahun = max(tahun, s.desa[i].tahun[j].tahun)
		}
	}
	return tahun
}

func (s *penyusunPapan) adaFase(tahun int, f apbdes.Fase) bool {
	return slices.ContainsFunc(s.desa, func(d desaPapan) bool {
		t := d.cari(tahun)
		if t == nil {
			return false
		}
		_, ada := t.baris.cari(f, UkuranBelanja)
		return ada
	})
}

// daftarSumber lists the funds that spending of the year names.
func (s *penyusunPapan) daftarSumber() []string {
	ada := make(map[string]bool)
	for i := range s.desa {
		t := s.desa[i].cari(s.p.Tahun)
		if t == nil || t.dok == nil {
			continue
		}
		for j := range t.dok.Dokumen.Belanja {
			if b := &t.dok.Dokumen.Belanja[j]; !b.Sumber.Kosong() {
				ada[b.Sumber.String()] = true
			}
		}
	}
	var d []string
	for n := range ada {
		d = append(d, n)
	}
	slices.Sort(d)
	return d
}

// isiDesa makes the rows of the villages.
func (s *penyusunPapan) isiDesa() error {
	for i := range s.desa {
		b, err := s.barisDesa(&s.desa[i])
		if err != nil {
			return err
		}
		s.p.Desa = append(s.p.Desa, b)
	}
	return nil
}

// barisDesa makes the row of one village, as far as it does not depend on the others.
func (s *penyusunPapan) barisDesa(d *desaPapan) (BarisDesa, error) {
	b := BarisDesa{Kode: d.kode, Nama: d.nama, Alasan: FaseTidakAda}
	t := d.cari(s.p.Tahun)
	if t == nil {
		b.Penduduk = s.penduduk(d, s.p.Tahun)
		return b.tanpa(), nil
	}
	b.Penduduk = t.penduduk
	if t.dok == nil {
		b.Ganda = t.ganda
		return b.tanpa(), nil
	}
	if err := s.periksaDesa(d, t, &b); err != nil {
		return b, err
	}
	b.Fase = t.baris.fase(s.p.Fase)
	belanja, ada := t.baris.cari(b.Fase, UkuranBelanja)
	if !ada {
		b.Fase = 0
		b.Alasan = s.sebabKosong(t)
		return b.tanpa(), nil
	}
	b.Ada, b.Alasan, b.Belanja = true, TanpaAlasan, rupiah.Isi(belanja)
	if x := t.siltap; x.ada {
		b.Siltap, b.LewatSiltap = x.porsi.angka(tempatRasio), x.lewat
	}
	err := s.isiSel(t, &b) // not in the return: whether b is read before or after the call is left to the compiler
	return b, err
}

// tanpa gives the cells of a village without figures its reason.
func (b BarisDesa) tanpa() BarisDesa {
	for l := range b.Layanan {
		b.Layanan[l].Alasan = b.Alasan
	}
	b.Semua.Alasan = b.Alasan
	return b
}

// sebabKosong says why a document has no spending in the phase.
func (s *penyusunPapan) sebabKosong(t *tahunPapan) Alasan {
	switch {
	case t.saring.ragu:
		return TanpaSumberDana
	case t.dok.Dokumen.TidakLengkap.Belanja:
		return BagianTerpotong
	default:
		return FaseTidakAda
	}
}

// periksaDesa checks the whole document, whatever the fund.
func (s *penyusunPapan) periksaDesa(d *desaPapan, t *tahunPapan, b *BarisDesa) error {
	o := s.m.Aturan
	o.Penduduk, o.TahunLalu = 0, nil
	if lalu := d.cari(t.tahun - 1); lalu != nil && lalu.dok != nil {
		o.TahunLalu = lalu.dok.Dokumen
	}
	p, err := PeriksaDokumen(t.dok.Dokumen, OpsiPeriksa{
		Aturan: o, Masukan: Masukan{Peta: &s.peta, Penduduk: t.penduduk}, Tambahan: t.dok.Temuan,
	})
	if err != nil {
		return err
	}
	b.Pemeriksaan = p
	b.Galat, b.Peringatan, b.Catatan = p.Temuan.Banyak(temuan.Galat), p.Temuan.Banyak(temuan.Peringatan), p.Temuan.Banyak(temuan.Catatan)
	if x, ada := simulasiSiltap(t.dok.Dokumen, o); ada {
		t.siltap = besaranSiltap{pecahan{int64(x.Pembilang), int64(x.Penyebut)}, true, lewatSiltap(&x, t.tahun)}
	}
	return nil
}

// isiSel makes the cells of a village with figures.
func (s *penyusunPapan) isiSel(t *tahunPapan, b *BarisDesa) error {
	if t.saring.habis {
		for l := range b.Layanan {
			b.Layanan[l] = s.selHabis(t, b)
		}
		b.Semua = s.selHabis(t, b)
		return nil
	}
	h := &Hasil{Nilai: b.Pemeriksaan.Indikator}
	if s.m.Sumber != "" {
		var err error
		if h, err = Hitung(Masukan{Dokumen: t.saring.dok, Peta: &s.peta, Penduduk: t.penduduk}); err != nil {
			return err
		}
	}
	for i, l := range layanan.DaftarLayanan() {
		b.Layanan[i] = selDari(h, b.Fase, l.String(), &t.saring)
	}
	b.Semua = selDari(h, b.Fase, "", &t.saring)
	serap, _ := h.Cari(SerapanBelanja, apbdes.Realisasi, "")
	b.Serapan = serap.Nilai
	return nil
}

// selHabis is a cell of a fund that the village does not use: Rp0, and no share of nothing.
func (s *penyusunPapan) selHabis(t *tahunPapan, b *BarisDesa) SelPapan {
	if t.baris.lama {
		return SelPapan{Alasan: GenerasiLama}
	}
	c := SelPapan{Jumlah: rupiah.Isi(0), Alasan: PenyebutNol}
	if b.Penduduk > 0 {
		c.PerPenduduk = perOrang(0, int64(b.Penduduk))
	}
	return c
}

// selDari takes a cell from the indicators.
func selDari(h *Hasil, f apbdes.Fase, anggota string, s *saringan) SelPapan {
	jumlah, _ := h.Cari(BelanjaLayanan, f, anggota)
	porsi, _ := h.Cari(PorsiLayanan, f, anggota)
	orang, _ := h.Cari(LayananPerPenduduk, f, anggota)
	return SelPapan{
		Jumlah: jumlah.Pembilang, Porsi: porsi.Nilai, PerPenduduk: orang.Nilai, Baris: s.indeks(jumlah.Baris), Alasan: porsi.Alasan,
	}
}
