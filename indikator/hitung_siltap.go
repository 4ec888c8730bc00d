package indikator

import (
	"cmp"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// KodeSiltap is the rule that limits the pay of officials and the council to 30 percent of spending.
const KodeSiltap temuan.Kode = "APBDES-BLJ-01"

// ukurSiltap makes the share that rule BLJ-01 limits, with the lines that the rule takes and in the plan that the rule takes to be in
// force.
func (p *pengukur) ukurSiltap(d *apbdes.Dokumen) {
	n := Nilai{Kode: RasioSiltap, Fase: cmp.Or(p.berlaku, apbdes.Anggaran)}
	n.beri(p.halanganSiltap(d))
	if s, ada := simulasiAturan(d, &n); ada {
		total := p.belanja.seluruh[s.Fase]
		n.Fase, n.Baris, n.Sementara = s.Fase, s.Belanja, s.Sementara
		n.Pembilang, n.Penyebut = rupiah.Isi(s.Pembilang), rupiah.Isi(s.Penyebut)
		n.Cakupan = Cakupan{total.berisi, len(p.belanja.semua)}
		n.bagi(n.Pembilang, total.terbuka)
		n.Sementara = n.Sementara && n.Nilai.Ada
	} else if n.Alasan == TanpaAlasan {
		p.ragukanSiltap(d, &n)
	}
	p.hasil = append(p.hasil, n)
}

// simulasiAturan measures rule BLJ-01 as it holds in the year of the document; false where n has a reason already or it cannot be measured.
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

// simulasiSiltap measures rule BLJ-01 in the plan in force. The share can be measured outside the years of the rule as well; whether
// it is too high is asked of the rule only (lewatSiltap).
func simulasiSiltap(d *apbdes.Dokumen, o aturan.Opsi) (aturan.Simulasi, bool) {
	a, ada := aturan.CariAturan(KodeSiltap)
	if !ada {
		return aturan.Simulasi{}, false
	}
	e := *d
	if e.Tahun == 0 || !a.Berlaku(e.Tahun) {
		e.Tahun = a.Akhir
	}
	o.Abaikan = nil
	for _, s := range aturan.HitungSimulasi(&e, o, KodeSiltap) {
		if s.Fase >= apbdes.Anggaran && s.Penyebut > 0 {
			return s, true
		}
	}
	return aturan.Simulasi{}, false
}

// lewatSiltap reports whether the rule was in force in that year and is broken.
func lewatSiltap(s *aturan.Simulasi, tahun int) bool {
	a, ada := aturan.CariAturan(KodeSiltap)
	return ada && tahun != 0 && a.Berlaku(tahun) && !s.Patuh()
}
