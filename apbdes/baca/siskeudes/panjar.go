package siskeudes

import (
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// panjar is an advance and what has become of it.
type panjar struct {
	induk    int // row of Ta_SPP
	baris    int // first row of Ta_SPPRinci, for the order
	um       rupiah.Penjumlah
	spj      rupiah.Penjumlah
	kembali  rupiah.Penjumlah // remainders noted in the SPJ
	sesudah  bool             // paid after the cut-off date
	adaSPJ   bool
	terbaca  bool
	nomorSPP string
}

// catatPanjar adds a row of an advance.
func (p *pembaca) catatPanjar(t *tabel, i int, k kunciBukti, induk int) {
	x := p.panjar[k]
	if x == nil {
		h := p.hariBaris(p.tabel[taSPP], induk)
		x = &panjar{induk: induk, baris: i, sesudah: p.batas != 0 && h > p.batas, terbaca: true, nomorSPP: t.teks(i, nomor)}
		p.panjar[k] = x
	}
	o, err := p.uang(t, i, nilai)
	x.terbaca = x.terbaca && err == nil
	x.um.TambahOpsional(o)
}

// lunasi adds a row of an SPJ to its advance.
func (p *pembaca) lunasi(t *tabel, i int, k kunciBukti) {
	x := p.panjar[k]
	if x == nil {
		return // the SPP has no rows; its SPJ counts all the same
	}
	x.adaSPJ = true
	for _, c := range [...]struct {
		k kolom
		j *rupiah.Penjumlah
	}{{nilai, &x.spj}, {sisa, &x.kembali}} {
		o, err := p.uang(t, i, c.k)
		x.terbaca = x.terbaca && err == nil
		c.j.TambahOpsional(o)
	}
}

// laporPanjar reports advances that are not settled, in the order of their rows. Where the section is incomplete nobody knows.
func (p *pembaca) laporPanjar() {
	t := p.tabel[taSPPRinci]
	if !t.bisa() || p.kurang[bagianBelanja] {
		return
	}
	for i, s := range t.status {
		if s != UangMuka {
			continue
		}
		d := p.dokBaris(t, i)
		x := p.panjar[p.bukti(d, t.teks(i, nomor))]
		if x == nil || x.baris != i || x.sesudah || !x.terbaca {
			continue
		}
		p.catat.di(langkahPanjar, 0, t.baris[i].Nomor)
		um, errUM := x.um.Hasil()
		spj, errSPJ := x.spj.Hasil()
		kembali, errKembali := x.kembali.Hasil()
		if errUM != nil || errSPJ != nil || errKembali != nil {
			continue
		}
		p.laporSatuPanjar(x, um, spj, kembali)
	}
}

func (p *pembaca) laporSatuPanjar(x *panjar, um, spj, kembali rupiah.Rupiah) {
	t := p.tabel[taSPP]
	if !x.adaSPJ {
		if um != 0 {
			p.lapor(t, x.induk, &aturanPanjar, temuan.Isi("nomor", x.nomorSPP), temuan.Isi("nilai", um), p.isiBatas())
		}
		return
	}
	belum, err := rupiah.Selisih(um, spj)
	if err != nil || belum <= 0 || belum <= kembali {
		return
	}
	if belum, err = rupiah.Selisih(belum, kembali); err == nil {
		p.lapor(t, x.induk, &aturanSisaPanjar, temuan.Isi("nomor", x.nomorSPP), temuan.Isi("nilai", um), temuan.Isi("spj", spj), temuan.Isi("sisa", belum))
	}
}
