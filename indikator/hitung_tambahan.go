package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// ukurTambahan makes the values that need more than the shares of one budget.
func (p *pengukur) ukurTambahan(m *Masukan, peta layanan.Peta, kel *kelompokLayanan) {
	d := m.Dokumen
	pembiayaan, err := susunBagian(len(d.Pembiayaan), d.TidakLengkap.Pembiayaan, func(i int) (*apbdes.Pos, bagan.KodeKegiatan) {
		return &d.Pembiayaan[i].Pos, bagan.KodeKegiatan{}
	})
	if err != nil {
		p.gagal(err)
		return
	}
	p.ukurSasaran(&m.Sasaran, kel)
	p.ukurSiltap(d)
	p.ukurSilpa(d, &pembiayaan)
	p.ukurSilpaAwal(&pembiayaan)
	danaDesa := kelompokJenis(&p.pendapatan, "4.2.1", "1.2.1")
	for _, f := range p.fase {
		p.ukurPorsi(PorsiDanaDesa, f, "", &p.pendapatan, &danaDesa)
	}
	p.ukurSerapBagian(SerapanPendapatan, "", &p.pendapatan, p.rencanaBerlaku(&p.pendapatan), &kelompok{baris: p.pendapatan.semua})
	p.ukurTahunLalu(d, m.TahunLalu, peta, kel)
}

// gagal keeps the first error.
func (p *pengukur) gagal(err error) {
	if err != nil && p.err == nil {
		p.err = err
	}
}

// ukurSasaran makes the amounts per person or household that a service is for.
func (p *pengukur) ukurSasaran(s *Sasaran, kel *kelompokLayanan) {
	for _, t := range [...]struct {
		kode    Kode
		layanan layanan.Layanan
		banyak  int
	}{
		{KesehatanPerBalita, layanan.Kesehatan, s.Balita},
		{PendidikanPerUsiaSekolah, layanan.Pendidikan, s.UsiaSekolah},
		{SanitasiPerKK, layanan.SanitasiAirBersih, s.KK},
		{JaminanSosialPerKK, layanan.JaminanSosial, s.KK},
	} {
		for _, f := range p.fase {
			p.ukurPerSasaran(t.kode, f, &kel.luas[t.layanan], t.banyak)
		}
	}
	for _, f := range p.fase {
		p.ukurPerPenduduk(AdministrasiPerPenduduk, f, "", &kel.luas[layanan.AdministrasiKependudukan])
	}
}

// ukurPerSasaran makes an amount for each of those whom a service is for.
func (p *pengukur) ukurPerSasaran(kode Kode, f apbdes.Fase, k *kelompok, banyak int) {
	n := Nilai{Kode: kode, Fase: f, Sasaran: banyak}
	bawah := p.pembilang(&n, &p.belanja, k)
	switch {
	case banyak == 0:
		n.beri(SasaranTidakDiketahui)
	case n.Alasan == TanpaAlasan:
		n.Nilai = perOrang(n.Pembilang.Nilai, banyak)
	case bawah.Ada:
		n.BatasBawah = perOrang(bawah.Nilai, banyak)
	}
	p.hasil = append(p.hasil, n)
}

// ukurSilpa makes the ratio of the SiLPA of the year, which rests on all three sections.
func (p *pengukur) ukurSilpa(d *apbdes.Dokumen, pembiayaan *bagian) {
	const f = apbdes.Realisasi
	n := Nilai{Kode: RasioSilpa, Fase: f}
	sebagian := false
	for _, b := range [...]*bagian{&p.pendapatan, &p.belanja, pembiayaan} {
		if b != pembiayaan || b.terpotong {
			// A village may have no financing at all; apbdes.Ringkas knows when that is Rp0.
			n.beri(p.keadaan(b, f))
		}
		n.Cakupan.Berisi += b.seluruh[f].berisi
		n.Cakupan.Baris += len(b.semua)
		sebagian = sebagian || b.seluruh[f].terbuka
	}
	if n.Alasan == TanpaAlasan {
		r, err := apbdes.Ringkas(d)
		if err != nil {
			p.gagal(err)
			return
		}
		n.Pembilang = r.Jumlah(f).Silpa
		if !n.Pembilang.Ada {
			n.beri(TanpaNilai)
		}
		if !akhirTahun(d) {
			n.beri(TahunBelumTutup)
		}
		n.Penyebut = p.pendapatan.seluruh[f].nilai
		n.bagi(n.Pembilang, sebagian)
		n.BatasBawah = Angka{} // A surplus less what is not known has no bound.
	}
	p.hasil = append(p.hasil, n)
}

// akhirTahun reports whether the realisasi is that of the whole year. Without a date it is taken to be.
func akhirTahun(d *apbdes.Dokumen) bool { return hariAkhir(d) == "12-31" }

// hariAkhir returns month and day at which the realisasi stops, the end of the year where the document has no date.
func hariAkhir(d *apbdes.Dokumen) string {
	const bentuk = "2006-01-02"
	if len(d.SampaiTanggal) != len(bentuk) {
		return "12-31"
	}
	return d.SampaiTanggal[len("2006-"):]
}

// ukurSilpaAwal makes the ratio of the opening balance to income.
func (p *pengukur) ukurSilpaAwal(pembiayaan *bagian) {
	k := kelompokJenis(pembiayaan, "6.1.1", "3.1.1")
	for _, f := range p.fase {
		n := Nilai{Kode: RasioSilpaAwal, Fase: f}
		bawah := p.pembilang(&n, pembiayaan, &k)
		a := p.keadaan(&p.pendapatan, f)
		n.beri(a)
		if a == TanpaAlasan {
			n.Penyebut = p.pendapatan.seluruh[f].nilai
			n.bagi(bawah, p.pendapatan.seluruh[f].terbuka)
		}
		p.hasil = append(p.hasil, n)
	}
}

// kelompokJenis groups the lines under a jenis in either chart, "4.2.1" and "1.2.1" for example. A line whose account stops above it
// may belong to it.
func kelompokJenis(b *bagian, baru, lama string) kelompok {
	jenis := [2]bagan.KodeRekening{bagan.HarusRekening(baru)}
	if k, err := bagan.UraiRekening(lama, bagan.Permendagri113); err == nil {
		jenis[1] = k
	}
	var h kelompok
	for i, p := range b.pos {
		r := p.Rekening
		switch {
		case jenis[0].Memuat(r) || jenis[1].Memuat(r):
			h.baris = append(h.baris, i)
		case r.Kosong():
			h.ragu = append(h.ragu, barisRagu{i, TanpaRekening})
		case r.Memuat(jenis[0]) || r.Memuat(jenis[1]):
			h.ragu = append(h.ragu, barisRagu{i, RekeningRingkas})
		}
	}
	return h
}

// ukurSiltap makes the share that rule BLJ-01 limits, with the lines that the rule takes and in the plan that the rule takes to be in
// force.
func (p *pengukur) ukurSiltap(d *apbdes.Dokumen) {
	n := Nilai{Kode: RasioSiltap, Fase: max(p.berlaku, apbdes.Anggaran)}
	n.beri(p.halanganSiltap(d))
	if s, ada := simulasiAturan(d, &n); ada {
		total := p.belanja.seluruh[s.Fase]
		n.Fase, n.Baris, n.Sementara = s.Fase, s.Belanja, s.Sementara
		n.Pembilang.Nilai, n.Pembilang.Ada = s.Pembilang, true
		n.Penyebut.Nilai, n.Penyebut.Ada = s.Penyebut, true
		n.Cakupan = Cakupan{total.berisi, len(p.belanja.semua)}
		n.bagi(n.Pembilang, total.terbuka)
		n.Sementara = n.Sementara && n.Nilai.Ada
	} else if n.Alasan == TanpaAlasan {
		p.ragukanSiltap(d, &n)
	}
	p.hasil = append(p.hasil, n)
}

func simulasiAturan(d *apbdes.Dokumen, n *Nilai) (aturan.Simulasi, bool) {
	if n.Alasan != TanpaAlasan {
		return aturan.Simulasi{}, false
	}
	for _, s := range aturan.HitungSimulasi(d, aturan.Opsi{}, KodeSiltap) {
		if s.Penyebut > 0 {
			return s, true
		}
	}
	return aturan.Simulasi{}, false
}

// halanganSiltap says why the rule does not apply to the document as a whole.
func (p *pengukur) halanganSiltap(d *apbdes.Dokumen) Alasan {
	a, ada := aturan.CariAturan(KodeSiltap)
	switch {
	case p.berlaku == 0:
		return FaseTidakAda
	case lama(d) || pendapatanLama(d):
		return GenerasiLama
	case d.Tahun == 0:
		return TahunTidakDiketahui
	case !ada || !a.Berlaku(d.Tahun):
		return TahunDiLuarAturan
	default:
		return p.keadaan(&p.belanja, p.berlaku)
	}
}

func pendapatanLama(d *apbdes.Dokumen) bool {
	for i := range d.Pendapatan {
		if d.Pendapatan[i].Rekening.Generasi() == bagan.Permendagri113 {
			return d.Bagan == bagan.GenerasiTidakDikenal
		}
	}
	return false
}

// ragukanSiltap says which lines keep the rule from being measured, or that there is no spending to measure against.
func (p *pengukur) ragukanSiltap(d *apbdes.Dokumen, n *Nilai) {
	sub := bagan.HarusKegiatan("1.1")
	for i := range d.Belanja {
		k, o := d.Belanja[i].Kegiatan, d.Belanja[i].Fase(n.Fase)
		switch {
		case !o.Ada || o.Nilai == 0:
			continue
		case k.Kosong():
			n.beri(TanpaKegiatan)
		case k.Bidang() == 1 && (k.Tingkat() == bagan.Bidang || k == sub):
			n.beri(PerluRincian)
		default:
			continue
		}
		n.BarisRagu = append(n.BarisRagu, i)
	}
	total := p.belanja.seluruh[n.Fase]
	n.Penyebut, n.Cakupan = total.nilai, Cakupan{total.berisi, len(p.belanja.semua)}
	switch {
	case n.Alasan != TanpaAlasan:
	case total.nilai.Nilai < 0:
		n.beri(PenyebutNegatif)
	case total.nilai.Nilai == 0:
		n.beri(PenyebutNol)
	default:
		// The rule takes another phase to be the plan in force, and cannot measure that one.
		n.beri(TanpaNilai)
	}
}
