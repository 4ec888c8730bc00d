package indikator

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// HitungTotal adds up one document for an [Agregat]. The amounts are those of [Hitung]: one that [Hitung] leaves missing is missing
// here. The error is [ErrMasukan], or wraps rupiah.ErrLuapan.
func HitungTotal(m Masukan) (TotalDesa, error) {
	if !m.sah() {
		return TotalDesa{}, ErrMasukan
	}
	peta := petaDari(m.Peta)
	d := m.Dokumen
	p, err := susunPengukur(d, m.Penduduk)
	if err != nil {
		return TotalDesa{}, fmt.Errorf("indikator: %w", err)
	}
	t := TotalDesa{
		Kode: d.Desa.Kode, Nama: d.Desa.Nama, Tahun: d.Tahun, Penduduk: m.Penduduk, Peta: peta.Versi, Berlaku: p.berlaku, Lama: lama(d),
	}
	p.totalBelanja(&t, d, golongkan(d, peta))
	p.totalPendapatan(&t)
	if p.err != nil {
		return TotalDesa{}, fmt.Errorf("indikator: %w", p.err)
	}
	if s, ada := simulasiSiltap(d, aturan.Opsi{}); ada {
		t.Siltap, t.SiltapDari = rupiah.Isi(s.Pembilang), rupiah.Isi(s.Penyebut)
	}
	return t, nil
}

// taruh adds up a group in one phase.
func (p *pengukur) taruh(t *TotalDesa, f apbdes.Fase, u Ukuran, b *bagian, k *kelompok) {
	n := Nilai{Fase: f}
	p.pembilang(&n, b, k)
	if !n.Pembilang.Ada {
		return
	}
	t.Fase[f-1].Isi(u, n.Pembilang.Nilai)
	if n.Alasan == FaseSebagian {
		t.Fase[f-1].Sebagian |= 1 << u
	}
}

func (p *pengukur) totalBelanja(t *TotalDesa, d *apbdes.Dokumen, kel *kelompokLayanan) {
	bidang := semuaBidang(d)
	pegawai := kelompokRekening(&p.belanja, bagan.HarusRekening("5.1"))
	modal := kelompokRekening(&p.belanja, bagan.HarusRekening("5.3"))
	if t.Lama {
		pegawai.alasan, modal.alasan = GenerasiLama, GenerasiLama
	}
	for _, f := range p.fase {
		p.taruh(t, f, UkuranBelanja, &p.belanja, &kelompok{baris: p.belanja.semua})
		for i := range bidang {
			p.taruh(t, f, UkuranBidang+Ukuran(i), &p.belanja, &bidang[i]) //nolint:gosec // five of them
		}
		for _, l := range layanan.DaftarLayanan() {
			p.taruh(t, f, UkuranLayanan+Ukuran(l)-1, &p.belanja, &kel.luas[l])
			p.taruh(t, f, UkuranInti+Ukuran(l)-1, &p.belanja, &kel.inti[l])
		}
		p.taruh(t, f, UkuranSemua, &p.belanja, &kel.luas[0])
		p.taruh(t, f, UkuranSemuaInti, &p.belanja, &kel.inti[0])
		p.taruh(t, f, UkuranPegawai, &p.belanja, &pegawai)
		p.taruh(t, f, UkuranModal, &p.belanja, &modal)
		p.taruh(t, f, UkuranTakTerpeta, &p.belanja, p.takTerpeta(kel, f))
	}
}

// takTerpeta groups the lines that the map cannot place. With the old chart that is all of them.
func (p *pengukur) takTerpeta(kel *kelompokLayanan, f apbdes.Fase) *kelompok {
	if kel.luas[0].alasan != TanpaAlasan {
		return &kelompok{baris: p.belanja.semua}
	}
	return &kelompok{baris: p.belanja.ragu(&kel.luas[0], f).baris}
}

// semuaBidang groups spending by bidang, all five of them.
func semuaBidang(d *apbdes.Dokumen) [5]kelompok {
	var h [5]kelompok
	for i := range d.Belanja {
		if n := d.Belanja[i].Kegiatan.Bidang(); n > 0 && n <= len(h) {
			h[n-1].baris = append(h[n-1].baris, i)
			continue
		}
		for j := range h {
			h[j].ragu = append(h[j].ragu, barisRagu{i, TanpaKegiatan})
		}
	}
	return h
}

// totalPendapatan adds up income. PADes is there only where the whole income is there too, because it is the numerator of a ratio.
func (p *pengukur) totalPendapatan(t *TotalDesa) {
	pades := kelompokPADes(&p.pendapatan)
	for _, f := range p.fase {
		p.taruh(t, f, UkuranPendapatan, &p.pendapatan, &kelompok{baris: p.pendapatan.semua})
		p.taruh(t, f, UkuranPADes, &p.pendapatan, &pades)
	}
}
