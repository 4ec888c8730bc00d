package indikator

import (
	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// capaianPapan holds the achievements of the villages of a board by village and service.
type capaianPapan struct{ sel [][]KesenjanganCapaian }

func (c *capaianPapan) cari(desa, nomor int) []KesenjanganCapaian {
	if c.sel == nil {
		return nil
	}
	return c.sel[desa*layanan.BanyakLayanan+nomor]
}

// hitungCapaian compares every achievement of the year with its mark. A value that cannot be computed, or that rests on too few
// people or events, is left out.
func hitungCapaian(p *Papan, o *OpsiAgenda) capaianPapan {
	if len(o.Capaian) == 0 {
		return capaianPapan{}
	}
	katalog := o.Katalog
	if katalog == nil {
		k := layanan.KatalogBawaan()
		katalog = &k
	}
	tahun := o.TahunCapaian
	if tahun == 0 {
		tahun = p.Tahun
	}
	milik := map[wilayah.Kode]*layanan.DesaTahun{} // lookups only
	semua := layanan.DaftarDesaTahun(*katalog, o.Capaian)
	for i := range semua {
		if semua[i].Tahun == tahun && !semua[i].Desa.Kosong() {
			milik[semua[i].Desa] = &semua[i]
		}
	}
	h := capaianPapan{make([][]KesenjanganCapaian, len(p.Desa)*layanan.BanyakLayanan)}
	for n, l := range layanan.DaftarLayanan() {
		for i := range katalog.DaftarLayanan(l) {
			h.tambah(p, milik, n, &i)
		}
	}
	return h
}

// ukuranDesa is the value of one indicator in one village, with the village's own target.
type ukuranDesa struct {
	nilai, target layanan.Angka
}

// tambah compares one indicator of service number n over all villages.
func (c *capaianPapan) tambah(p *Papan, milik map[wilayah.Kode]*layanan.DesaTahun, n int, i *layanan.Indikator) {
	if i.Arah == layanan.TanpaArah {
		return
	}
	ukuran := make([]ukuranDesa, len(p.Desa))
	var nilai []decimal.Decimal
	for d := range p.Desa {
		m := milik[p.Desa[d].Kode]
		if m == nil || !p.Desa[d].Ada {
			continue
		}
		ukuran[d] = ukurCapaian(m.Layanan[n].Capaian, i)
		if v, ada := ukuran[d].nilai.Desimal(); ada {
			nilai = append(nilai, v)
		}
	}
	median := layanan.Angka{}
	if m, ada := medianDesimal(nilai); ada {
		median, _ = layanan.UraiAngka(m.String()) // none if it has too many digits
	}
	for d := range ukuran {
		if k, ada := bandingkanCapaian(&ukuran[d], i, median); ada {
			s := &c.sel[d*layanan.BanyakLayanan+n]
			*s = append(*s, k)
		}
	}
}

// ukurCapaian combines the figures of one village and year on one indicator.
func ukurCapaian(semua []layanan.Capaian, i *layanan.Indikator) (u ukuranDesa) {
	var baris []layanan.Capaian
	beda := false
	for j := range semua {
		if semua[j].Indikator != i.Kode {
			continue
		}
		baris = append(baris, semua[j])
		if t := semua[j].Target; t.Ada() {
			beda = beda || u.target.Ada() && u.target != t
			u.target = t
		}
	}
	if beda {
		u.target = layanan.Angka{} // which of them holds for the year is not known
	}
	if len(baris) == 0 {
		return u
	}
	if n := layanan.Gabung(*i, baris); n.Nilai.Ada() && !n.AngkaKecil {
		u.nilai = n.Nilai
	}
	return u
}

// bandingkanCapaian measures the distance of a value to its mark; false if there is no value or no mark.
func bandingkanCapaian(u *ukuranDesa, i *layanan.Indikator, median layanan.Angka) (KesenjanganCapaian, bool) {
	k := KesenjanganCapaian{Indikator: i.Kode, Nama: Teks(i.Nama), Nilai: u.nilai, Satuan: i.Satuan}
	switch {
	case u.target.Ada():
		k.Acuan, k.Batas = AcuanTargetDesa, u.target
	case i.Target != nil:
		k.Acuan, k.Batas = AcuanTarget, i.Target.Nilai
	default:
		k.Acuan, k.Batas = AcuanMedian, median
	}
	nilai, ada := k.Nilai.Desimal()
	batas, adaBatas := k.Batas.Desimal()
	if !ada || !adaBatas {
		return k, false
	}
	if i.Arah == layanan.Turun {
		k.Jarak = jarakDiAtas(batas, nilai)
	} else {
		k.Jarak = jarakDiBawah(batas, nilai)
	}
	return k, k.Jarak.Ada
}
