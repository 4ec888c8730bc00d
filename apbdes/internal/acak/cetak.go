package acak

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// jumlah adds in the plainest way, without any code of package apbdes, so that tests can compare the two. Random amounts are too
// small to overflow.
type jumlah struct{ n apbdes.Nilai }

func (j *jumlah) tambah(n apbdes.Nilai, tanda rupiah.Rupiah) {
	for _, f := range apbdes.DaftarFase() {
		if o := n.Fase(f); o.Ada {
			j.n.Isi(f, rupiah.Isi(j.n.Fase(f).Nilai+tanda*o.Nilai))
		}
	}
}

// hanya removes the phases in which one of the terms is missing.
func (j jumlah) hanya(suku ...apbdes.Nilai) apbdes.Nilai {
	for _, f := range apbdes.DaftarFase() {
		if slices.ContainsFunc(suku, func(n apbdes.Nilai) bool { return !n.Fase(f).Ada }) {
			j.n.Isi(f, rupiah.Opsional{})
		}
	}
	return j.n
}

// cetak adds the rows a printed budget has: the accounts and bidang over the lines, then the totals.
func cetak(d *apbdes.Dokumen) {
	var masuk, keluar, pendapatan, belanja jumlah
	bidang := map[bagan.KodeKegiatan]*jumlah{}
	for i := range d.Pendapatan {
		pendapatan.tambah(d.Pendapatan[i].Nilai, 1)
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		belanja.tambah(b.Nilai, 1)
		k := b.Kegiatan.Pangkas(bagan.Bidang)
		if k.Kosong() || k == b.Kegiatan {
			continue // a row that is a line itself is not printed twice
		}
		if bidang[k] == nil {
			bidang[k] = new(jumlah)
		}
		bidang[k].tambah(b.Nilai, 1)
	}
	for i := range d.Pembiayaan {
		p := &d.Pembiayaan[i]
		if p.Rekening.Golongan() == bagan.PenerimaanPembiayaan {
			masuk.tambah(p.Nilai, 1)
		} else {
			keluar.tambah(p.Nilai, 1)
		}
	}

	tambah := func(t apbdes.Tercetak) { d.Tercetak = append(d.Tercetak, t) }
	tambah(apbdes.Tercetak{Sasaran: apbdes.SasaranKode, Rekening: d.Pendapatan[0].Rekening.Pangkas(bagan.Akun), Nilai: pendapatan.n})
	for k := range bagan.DaftarBidang(d.Bagan) {
		if j := bidang[k.Kode]; j != nil {
			tambah(apbdes.Tercetak{Sasaran: apbdes.SasaranKode, Kegiatan: k.Kode, Uraian: k.Nama, Nilai: j.n})
		}
	}
	tambah(apbdes.Tercetak{Sasaran: apbdes.JumlahPendapatan, Nilai: pendapatan.n})
	tambah(apbdes.Tercetak{Sasaran: apbdes.JumlahBelanja, Nilai: belanja.n})
	surplus := pendapatan
	surplus.tambah(belanja.n, -1)
	tambah(apbdes.Tercetak{Sasaran: apbdes.SurplusDefisit, Nilai: surplus.hanya(pendapatan.n, belanja.n)})
	if len(d.Pembiayaan) == 0 {
		return
	}
	neto := masuk
	neto.tambah(keluar.n, -1)
	tambah(apbdes.Tercetak{Sasaran: apbdes.JumlahPenerimaan, Nilai: masuk.n})
	tambah(apbdes.Tercetak{Sasaran: apbdes.JumlahPengeluaran, Nilai: keluar.n})
	tambah(apbdes.Tercetak{Sasaran: apbdes.PembiayaanNeto, Nilai: neto.n})
	silpa := surplus
	silpa.tambah(neto.n, 1)
	tambah(apbdes.Tercetak{Sasaran: apbdes.Silpa, Nilai: silpa.hanya(pendapatan.n, belanja.n, neto.n)})
}
