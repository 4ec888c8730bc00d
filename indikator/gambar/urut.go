package gambar

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// barisPanas is a row of the heat table: a village of the board, or one that is only known to be missing (d nil).
type barisPanas struct {
	i    int // index in Papan.Desa, -1 if it is not there
	d    *indikator.BarisDesa
	nama string
}

func (b *barisPanas) ada() bool { return b.d != nil && b.d.Ada }

// barisTabel returns the rows in the order asked for: villages with data first, then those without.
func (h *pelukis) barisTabel() []barisPanas {
	ada := make([]barisPanas, 0, len(h.p.Desa)+len(h.p.Kelengkapan.Hilang))
	var hilang []barisPanas
	for i := range h.p.Desa {
		b := barisPanas{i, &h.p.Desa[i], h.nama[i]}
		if b.ada() {
			ada = append(ada, b)
		} else {
			hilang = append(hilang, b)
		}
	}
	urut := urutan(len(ada), func(i, j int) int { return h.bandingkan(&ada[i], &ada[j]) })
	hasil := make([]barisPanas, len(ada), cap(ada))
	for i, j := range urut {
		hasil[i] = ada[j]
	}
	for i := range h.p.Kelengkapan.Hilang {
		d := &h.p.Kelengkapan.Hilang[i]
		if !h.terdaftar(d) {
			hilang = append(hilang, barisPanas{-1, nil, h.namaDesa(d.Nama, d.Kode.String())})
		}
	}
	return append(hasil, hilang...)
}

// terdaftar reports whether a missing village is on the board as well.
func (h *pelukis) terdaftar(d *indikator.DesaHilang) bool {
	for i := range h.p.Desa {
		if b := &h.p.Desa[i]; b.Kode == d.Kode && (d.Kode.String() != "" || b.Nama == d.Nama) {
			return true
		}
	}
	return false
}

// urutan returns the indices 0 to n-1 in the stable order of a comparison. Everything is sorted this way: one instance of the sort
// is a tenth of the code of one for each type, and the browser loads it.
func urutan(n int, banding func(i, j int) int) []int {
	d := make([]int, n)
	for i := range d {
		d[i] = i
	}
	slices.SortStableFunc(d, banding)
	return d
}

// bandingkan orders two rows with data. A missing number stands last in either direction.
func (h *pelukis) bandingkan(a, b *barisPanas) int {
	u := h.o.Urut
	switch u.Kolom {
	case KolomDesa:
		c := strings.Compare(strings.ToLower(a.nama), strings.ToLower(b.nama))
		if u.Naik {
			return -c
		}
		return c
	case KolomTemuan:
		c := cmp.Or(cmp.Compare(a.d.Galat, b.d.Galat), cmp.Compare(a.d.Peringatan, b.d.Peringatan), cmp.Compare(a.d.Catatan, b.d.Catatan))
		if u.Naik {
			return c
		}
		return -c
	}
	return bandingAngka(h.angkaKolom(a.d, u.Kolom), h.angkaKolom(b.d, u.Kolom), u.Naik)
}

// bandingAngka orders numbers. A missing one stands last in either direction.
func bandingAngka(x, y indikator.Angka, naik bool) int {
	switch {
	case !x.Ada || !y.Ada:
		return boolInt(y.Ada) - boolInt(x.Ada)
	case naik:
		return x.Desimal.Cmp(y.Desimal)
	default:
		return y.Desimal.Cmp(x.Desimal)
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// angkaKolom returns the number a column is sorted by.
func (h *pelukis) angkaKolom(d *indikator.BarisDesa, k Kolom) indikator.Angka {
	switch k {
	case KolomPerJiwa:
		return d.Semua.PerPenduduk
	case KolomSerapan:
		return d.Serapan
	case KolomSiltap:
		return d.Siltap
	}
	if l := int(k) - int(KolomPendidikan); l >= 0 && l < layanan.BanyakLayanan {
		return h.angkaSel(&d.Layanan[l])
	}
	return d.Semua.Porsi
}

// angkaSel returns the number of a cell in the unit of the view.
func (h *pelukis) angkaSel(s *indikator.SelPapan) indikator.Angka {
	switch h.o.Satuan {
	case SatuanPerJiwa:
		return s.PerPenduduk
	case SatuanRupiah:
		return indikator.DariRupiah(s.Jumlah)
	default:
		return s.Porsi
	}
}
