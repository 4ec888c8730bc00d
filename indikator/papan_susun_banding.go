package indikator

import (
	"cmp"
	"math"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// pecahanSel returns the exact share of a cell, and false where it has none.
func pecahanSel(c *SelPapan, b *BarisDesa) (pecahan, bool) {
	if !c.Porsi.Ada || b.Belanja.Nilai <= 0 {
		return pecahan{}, false
	}
	return pecahan{int64(c.Jumlah.Nilai), int64(b.Belanja.Nilai)}, true
}

// kumpul collects the ratios of the villages that have one.
func (s *penyusunPapan) kumpul(ambil func(i int, b *BarisDesa) (pecahan, bool)) []pecahan {
	var d []pecahan
	for i := range s.p.Desa {
		if p, ada := ambil(i, &s.p.Desa[i]); ada {
			d = append(d, p)
		}
	}
	return d
}

// bandingkan makes the medians and what rests on them: classes, distances, ranks.
func (s *penyusunPapan) bandingkan() {
	p := &s.p
	for l := range p.Median.Layanan {
		m := s.bandingkanSel(func(b *BarisDesa) *SelPapan { return &b.Layanan[l] })
		p.Median.Layanan[l] = m.angka(tempatRasio)
	}
	p.Median.Semua = s.bandingkanSel(func(b *BarisDesa) *SelPapan { return &b.Semua }).angka(tempatRasio)
	p.Median.PerPenduduk = medianDari(s.kumpul(func(_ int, b *BarisDesa) (pecahan, bool) {
		if !b.Semua.PerPenduduk.Ada || b.Penduduk == 0 {
			return pecahan{}, false
		}
		return perOrangPecahan(b.Semua.Jumlah.Nilai, int64(b.Penduduk)), true
	})).angka(tempatUang)
	p.Median.Serapan = medianDari(s.kumpul(func(i int, b *BarisDesa) (pecahan, bool) { return s.serapan(i) })).angka(tempatRasio)
	p.Median.Siltap = medianDari(s.kumpul(func(i int, b *BarisDesa) (pecahan, bool) { return s.siltap(i) })).angka(tempatRasio)
	s.peringkat()
}

// bandingkanSel places one column against its median and returns it.
func (s *penyusunPapan) bandingkanSel(sel func(*BarisDesa) *SelPapan) besar {
	m := medianDari(s.kumpul(func(_ int, b *BarisDesa) (pecahan, bool) { return pecahanSel(sel(b), b) }))
	for i := range s.p.Desa {
		b := &s.p.Desa[i]
		c := sel(b)
		if p, ada := pecahanSel(c, b); ada {
			c.Kelas = kelasDari(p, m)
			c.MenujuMedian = menujuMedian(c.Jumlah.Nilai, b.Belanja.Nilai, m)
		}
	}
	return m
}

// serapan returns the exact absorption of village i that has figures.
func (s *penyusunPapan) serapan(i int) (pecahan, bool) {
	b := &s.p.Desa[i]
	t := s.desa[i].cari(s.p.Tahun)
	if !b.Ada || !b.Serapan.Ada {
		return pecahan{}, false
	}
	atas, bawah, ada := serapanDari(satuUkuran(UkuranBelanja))(&t.baris, 0)
	return pecahan{int64(atas), int64(bawah)}, ada && bawah > 0
}

// siltap returns the exact share of siltap of village i that has figures.
func (s *penyusunPapan) siltap(i int) (pecahan, bool) {
	if !s.p.Desa[i].Ada {
		return pecahan{}, false
	}
	x := s.desa[i].cari(s.p.Tahun).siltap
	return x.porsi, x.ada
}

// peringkat ranks by the share of the five services, the highest first.
func (s *penyusunPapan) peringkat() {
	type calon struct {
		desa int
		p    pecahan
	}
	var d []calon
	for i := range s.p.Desa {
		if p, ada := pecahanSel(&s.p.Desa[i].Semua, &s.p.Desa[i]); ada {
			d = append(d, calon{i, p})
		}
	}
	slices.SortStableFunc(d, func(a, b calon) int { return cmp.Or(b.p.banding(a.p), cmp.Compare(a.desa, b.desa)) })
	for i, c := range d {
		if i > 0 && c.p.banding(d[i-1].p) == 0 {
			s.p.Desa[c.desa].Peringkat = s.p.Desa[d[i-1].desa].Peringkat
			continue
		}
		s.p.Desa[c.desa].Peringkat = i + 1
	}
}

// tren makes the share of the five services over the years. A year whose document uses another generation of the chart than the
// newest of the village breaks the line.
func (s *penyusunPapan) tren() {
	p := &s.p
	if len(p.DaftarTahun) < 2 {
		return
	}
	luas, belanja := satuUkuran(UkuranSemua), satuUkuran(UkuranBelanja)
	for i := range s.desa {
		d := &s.desa[i]
		t := TrenDesa{Desa: i, Tahun: slices.Clone(p.DaftarTahun), Porsi: make([]Angka, len(p.DaftarTahun))}
		putus := make([]bool, len(p.DaftarTahun))
		lama, adaPutus, ada := d.terbaruLama(), false, false
		for j, tahun := range p.DaftarTahun {
			u := d.cari(tahun)
			if u == nil || u.dok == nil {
				continue
			}
			putus[j] = u.baris.lama != lama
			adaPutus = adaPutus || putus[j]
			atas, bawah, lengkap := nisbah(luas, belanja)(&u.baris, u.baris.fase(p.Fase))
			if lengkap && bawah > 0 {
				t.Porsi[j], ada = porsi(atas, bawah), true
			}
		}
		if adaPutus {
			t.Putus = putus
		}
		if ada || adaPutus {
			p.Tren = append(p.Tren, t)
		}
	}
}

// terbaruLama reports whether the newest document of the village uses the old chart.
func (d *desaPapan) terbaruLama() bool {
	lama := false
	for i := range d.tahun { // documents came in the order of their years
		if d.tahun[i].dok != nil {
			lama = d.tahun[i].baris.lama
		}
	}
	return lama
}

// persenSerapanRendah is the mark of ours below which absorption is pointed out.
var persenSerapanRendah = pecahan{9, 10}

// ringkas makes the headline.
func (s *penyusunPapan) ringkas() error {
	r := &s.p.Ringkas
	var j jumlahRingkas
	penduduk, tahu := int64(0), true
	for i := range s.p.Desa {
		b := &s.p.Desa[i]
		if !b.Ada {
			continue
		}
		penduduk += int64(b.Penduduk)
		tahu = tahu && b.Penduduk > 0
		j.tambah(&s.desa[i].cari(s.p.Tahun).baris, b)
		if p, ada := s.serapan(i); ada && p.banding(persenSerapanRendah) < 0 {
			r.SerapanRendah = append(r.SerapanRendah, i)
		}
		if b.LewatSiltap {
			r.Siltap = append(r.Siltap, i)
		}
	}
	if tahu && penduduk <= math.MaxInt {
		r.Penduduk = int(penduduk)
	}
	s.p.Kelengkapan.TakTerpeta = j.ambil(&j.takTerpeta)
	j.isi(r)
	return j.err
}

// jumlahRingkas adds up the headline. The services are those of the villages where the five together are known, so that the parts and the
// rest make a whole.
type jumlahRingkas struct {
	pendapatan, belanja, takTerpeta rupiah.Penjumlah
	realisasi, pagu                 rupiah.Penjumlah
	layanan                         [layanan.BanyakLayanan]rupiah.Penjumlah
	semua, inti, dasar              rupiah.Penjumlah // dasar is the spending of the villages in semua
	dasarInti                       rupiah.Penjumlah
	penduduk                        int
	tanpaPenduduk                   bool
	desa                            int
	alasan                          Alasan
	err                             error
}

func (j *jumlahRingkas) tambah(b *barisAgregat, baris *BarisDesa) {
	f := baris.Fase
	tambahBila(&j.pendapatan, b.cari, f, UkuranPendapatan)
	tambahBila(&j.belanja, b.cari, f, UkuranBelanja)
	tambahBila(&j.takTerpeta, b.cari, f, UkuranTakTerpeta)
	if atas, bawah, ada := serapanDari(satuUkuran(UkuranBelanja))(b, f); ada {
		j.realisasi.Tambah(atas)
		j.pagu.Tambah(bawah)
	}
	belanja := satuUkuran(UkuranBelanja)
	if atas, bawah, ada := nisbah(satuUkuran(UkuranSemuaInti), belanja)(b, f); ada {
		j.inti.Tambah(atas)
		j.dasarInti.Tambah(bawah)
	}
	atas, bawah, ada := nisbah(satuUkuran(UkuranSemua), belanja)(b, f)
	if !ada {
		if a := baris.Semua.Alasan; j.alasan == TanpaAlasan || a != TanpaAlasan && a < j.alasan {
			j.alasan = a
		}
		return
	}
	j.desa++
	j.semua.Tambah(atas)
	j.dasar.Tambah(bawah)
	j.tanpaPenduduk = j.tanpaPenduduk || baris.Penduduk == 0 || j.penduduk > math.MaxInt-baris.Penduduk
	j.penduduk += baris.Penduduk
	for l := range j.layanan {
		tambahBila(&j.layanan[l], b.cari, f, UkuranLayanan+Ukuran(l)) //nolint:gosec // five of them
	}
}

func tambahBila(p *rupiah.Penjumlah, ambil func(apbdes.Fase, Ukuran) (rupiah.Rupiah, bool), f apbdes.Fase, u Ukuran) {
	if r, ada := ambil(f, u); ada {
		p.Tambah(r)
	}
}

// ambil returns a sum and keeps the first error.
func (j *jumlahRingkas) ambil(p *rupiah.Penjumlah) rupiah.Opsional {
	o, err := p.Opsional()
	if err != nil && j.err == nil {
		j.err = err
	}
	return o
}

func (j *jumlahRingkas) isi(r *RingkasArea) {
	r.Pendapatan, r.Belanja = j.ambil(&j.pendapatan), j.ambil(&j.belanja)
	r.DesaLayanan = j.desa
	dasar := j.ambil(&j.dasar)
	for l := range r.Layanan {
		r.Layanan[l] = j.bagian(j.ambil(&j.layanan[l]), dasar, j.desa)
	}
	semua := j.ambil(&j.semua)
	r.Semua = j.bagian(semua, dasar, j.desa)
	r.Inti = j.bagian(j.ambil(&j.inti), j.ambil(&j.dasarInti), j.inti.Banyak())
	if r.Inti.Alasan == TanpaAlasan && j.inti.Banyak() != j.desa {
		r.Inti.PerPenduduk = Angka{} // the residents counted are those of other villages
	}
	lain := dasar.Selisih(semua)
	r.Lain = j.bagian(lain, dasar, j.desa)
	if realisasi, pagu := j.ambil(&j.realisasi), j.ambil(&j.pagu); pagu.Ada && pagu.Nilai > 0 {
		r.Serapan = porsi(realisasi.Nilai, pagu.Nilai)
	}
}

// bagian makes one part of the headline.
func (j *jumlahRingkas) bagian(jumlah, dasar rupiah.Opsional, desa int) BagianRingkas {
	b := BagianRingkas{Jumlah: jumlah}
	switch {
	case desa == 0 || !jumlah.Ada || !dasar.Ada:
		b.Alasan = j.alasan
		if b.Alasan == TanpaAlasan {
			b.Alasan = FaseTidakAda
		}
		return b
	case dasar.Nilai == 0:
		b.Alasan = PenyebutNol
	case dasar.Nilai < 0:
		b.Alasan = PenyebutNegatif
	default:
		b.Porsi = porsi(jumlah.Nilai, dasar.Nilai)
	}
	if !j.tanpaPenduduk && j.penduduk > 0 {
		b.PerPenduduk = perOrang(jumlah.Nilai, int64(j.penduduk))
	}
	return b
}
