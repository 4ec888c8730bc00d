package indikator

import (
	"time"

	"github.com/dasbor-desa/dasbor/apbdes"
)

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

// akhirTahun reports whether the realisasi is that of the whole year. Without a date it is taken to be.
func akhirTahun(d *apbdes.Dokumen) bool { return hariAkhir(d) == tutupTahun }

// tutupTahun is month and day at which a budget year ends.
const tutupTahun = "12-31"

// hariAkhir returns month and day at which the realisasi stops: the end of the year where the document has no date, and where it has
// one that is none, that text, which is no day of any year.
func hariAkhir(d *apbdes.Dokumen) string {
	if d.SampaiTanggal == "" {
		return tutupTahun
	}
	if _, err := time.Parse(time.DateOnly, d.SampaiTanggal); err != nil {
		return d.SampaiTanggal
	}
	return d.SampaiTanggal[len("2006-"):]
}
