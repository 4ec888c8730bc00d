package indikator

import (
	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// tahunLalu is the document of the year before, prepared for sums.
type tahunLalu struct {
	dok    *apbdes.Dokumen
	ukur   *pengukur // nil where nothing can be compared
	kel    *kelompokLayanan
	alasan Alasan // why nothing can be compared
	geser  bool   // the realisasi of the two years stops at different dates
}

// susunTahunLalu prepares lalu, or says why it cannot be compared with d.
func susunTahunLalu(d, lalu *apbdes.Dokumen, peta layanan.Peta) (*tahunLalu, error) {
	switch {
	case lalu == nil:
		return &tahunLalu{alasan: TahunLaluTidakAda}, nil
	case d.Tahun == 0 || lalu.Tahun == 0:
		return &tahunLalu{alasan: TahunTidakDiketahui}, nil
	case lalu.Tahun != d.Tahun-1 || d.Desa.Kode.String() != "" && lalu.Desa.Kode.String() != "" && d.Desa.Kode != lalu.Desa.Kode:
		return &tahunLalu{alasan: BukanTahunLalu}, nil
	case (lama(d) || pendapatanLama(d)) != (lama(lalu) || pendapatanLama(lalu)):
		return &tahunLalu{alasan: GenerasiBerbeda}, nil
	}
	p, err := susunPengukur(lalu, 0)
	if err != nil {
		return nil, err
	}
	return &tahunLalu{dok: lalu, ukur: p, kel: golongkan(lalu, peta), geser: hariAkhir(d) != hariAkhir(lalu)}, nil
}

// ukurTahunLalu makes the values that compare d with the year before.
func (p *pengukur) ukurTahunLalu(d, lalu *apbdes.Dokumen, peta layanan.Peta, kel *kelompokLayanan) {
	t, err := susunTahunLalu(d, lalu, peta)
	if err != nil {
		p.gagal(err)
		return
	}
	bagianLalu := func(ambil func(*pengukur) *bagian) *bagian {
		if t.ukur == nil {
			return nil
		}
		return ambil(t.ukur)
	}
	pendapatan := bagianLalu(func(p *pengukur) *bagian { return &p.pendapatan })
	belanja := bagianLalu(func(p *pengukur) *bagian { return &p.belanja })
	for _, f := range p.fase {
		p.ukurTumbuh(t, PertumbuhanPendapatan, f, "", seluruhnya(&p.pendapatan), seluruhnya(pendapatan))
	}
	for _, f := range p.fase {
		p.ukurTumbuh(t, PertumbuhanBelanja, f, "", seluruhnya(&p.belanja), seluruhnya(belanja))
	}
	for _, f := range p.fase {
		for l := range kel.luas {
			kini, dulu := sisi{&p.belanja, &kel.luas[l]}, sisi{bagian: belanja}
			if t.kel != nil {
				dulu.kelompok = &t.kel.luas[l]
			}
			p.ukurTumbuh(t, PertumbuhanLayanan, f, anggotaLayanan(l), kini, dulu)
		}
	}
	for _, f := range p.fase {
		p.ukurPerubahanPADes(t, f, pendapatan)
	}
	if t.ukur != nil {
		p.gagal(t.ukur.err)
	}
}

// sisi is a group of lines of one year.
type sisi struct {
	bagian   *bagian
	kelompok *kelompok
}

func seluruhnya(b *bagian) sisi {
	if b == nil {
		return sisi{}
	}
	return sisi{b, &kelompok{baris: b.semua}}
}

// halangan says why phase f of the two years cannot be compared at all.
func (t *tahunLalu) halangan(f apbdes.Fase) Alasan {
	if t.alasan == TanpaAlasan && f == apbdes.Realisasi && t.geser {
		return TanggalBerbeda
	}
	return t.alasan
}

// fase returns the phase that phase f of this year is compared with. A change is compared with anggaran where the budget of the year
// before was not changed.
func (t *tahunLalu) fase(f apbdes.Fase, b *bagian) apbdes.Fase {
	if f == apbdes.Perubahan && b.seluruh[f].berisi == 0 {
		return apbdes.Anggaran
	}
	return f
}

// banding makes the other side of a comparison from a value of the year before.
func (t *tahunLalu) banding(v *Nilai) *Pembanding {
	return &Pembanding{
		Tahun: t.dok.Tahun, Fase: v.Fase, Pembilang: v.Pembilang, Penyebut: v.Penyebut, Nilai: v.Nilai, Alasan: v.Alasan,
		Cakupan: v.Cakupan, Baris: v.Baris, BarisRagu: v.BarisRagu,
	}
}

// ukurTumbuh makes the growth of an amount.
func (p *pengukur) ukurTumbuh(t *tahunLalu, kode Kode, f apbdes.Fase, anggota string, kini, dulu sisi) {
	n := Nilai{Kode: kode, Fase: f, Anggota: anggota}
	bawah := p.pembilang(&n, kini.bagian, kini.kelompok)
	if a := t.halangan(f); a != TanpaAlasan {
		n.beri(a)
		p.hasil = append(p.hasil, n)
		return
	}
	v := Nilai{Fase: t.fase(f, dulu.bagian)}
	t.ukur.pembilang(&v, dulu.bagian, dulu.kelompok)
	n.beri(v.Alasan)
	n.Pembanding, n.Penyebut = t.banding(&v), v.Pembilang
	switch {
	case v.Alasan != TanpaAlasan:
	case n.Penyebut.Nilai == 0:
		n.beri(PenyebutNol)
	case n.Penyebut.Nilai < 0:
		n.beri(PenyebutNegatif)
	case n.Alasan == TanpaAlasan:
		n.Nilai = p.tumbuh(n.Pembilang, n.Penyebut)
	case bawah.Ada:
		n.BatasBawah = p.tumbuh(bawah, n.Penyebut)
	}
	p.hasil = append(p.hasil, n)
}

// tumbuh returns the difference as a share of dulu, which is above Rp0.
func (p *pengukur) tumbuh(kini, dulu rupiah.Opsional) Angka {
	s, err := rupiah.Selisih(kini.Nilai, dulu.Nilai)
	p.gagal(err)
	return porsi(s, dulu.Nilai)
}

// ukurPerubahanPADes makes the change of the ratio of own income, in percentage points.
func (p *pengukur) ukurPerubahanPADes(t *tahunLalu, f apbdes.Fase, pendapatan *bagian) {
	pades := kelompokPADes(&p.pendapatan)
	n := p.porsiBagian(PerubahanPADes, f, "", &p.pendapatan, &pades)
	n.Nilai, n.BatasBawah = Angka{}, Angka{} // A bound of this year's ratio is also one of the change only with last year's ratio.
	if a := t.halangan(f); a != TanpaAlasan {
		n.beri(a)
		p.hasil = append(p.hasil, n)
		return
	}
	lalu := kelompokPADes(pendapatan)
	v := t.ukur.porsiBagian(RasioPADes, t.fase(f, pendapatan), "", pendapatan, &lalu)
	n.beri(v.Alasan)
	n.Pembanding = t.banding(&v)
	if n.Alasan == TanpaAlasan {
		n.Nilai = bedaPoin(n.Pembilang.Nilai, n.Penyebut.Nilai, v.Pembilang.Nilai, v.Penyebut.Nilai)
	}
	p.hasil = append(p.hasil, n)
}

// bedaPoin returns a/b less c/d in percentage points. It is rounded once, at the end; b and d are above zero.
func bedaPoin(a, b, c, d rupiah.Rupiah) Angka {
	des := func(r rupiah.Rupiah) decimal.Decimal { return decimal.New(int64(r), 0) }
	atas := des(a).Mul(des(d)).Sub(des(c).Mul(des(b)))
	return Angka{atas.Shift(2).DivRound(des(b).Mul(des(d)), tempatPoin), tempatPoin, true}
}
