package kanonik

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Kepala says where the canonical columns stand in a table. It is for readers that take a table row by row.
type Kepala struct{ k kepala }

// UraiKepala reads the header row, with the findings of [DariLembar] about it.
func UraiKepala(b lembar.Baris, o susun.Opsi) (Kepala, temuan.Daftar) {
	p := susun.Penyusun{Opsi: o}
	k := Kepala{bacaKepala(b, &p)}
	t := p.Selesai().Temuan
	return k, slices.DeleteFunc(t, func(t temuan.Temuan) bool { return t.Kode == susun.AturanKosong.Kode })
}

// AdaYangPerlu reports whether the columns are there without which no row can be read.
func (k *Kepala) AdaYangPerlu() bool { return k.k.kurang() == "" }

// CariKolom returns the index of the column with that canonical name, -1 if the table has none.
func (k *Kepala) CariKolom(nama string) int {
	for j := kodeDesa; j < banyakKolom; j++ {
		if namaKolom[j][0] == nama {
			return k.k[j]
		}
	}
	return -1
}

// Kosong reports whether [DariLembar] counts a row behind the header as blank: it has no text, or nothing but a seal.
func (k *Kepala) Kosong(sel []lembar.Sel) bool {
	return adaCap(sel) || !slices.ContainsFunc(sel, func(s lembar.Sel) bool { return !s.Kosong() })
}

// Baris makes a row for the composer, as [DariLembar] does.
func (k *Kepala) Baris(b *lembar.Baris, berkas string) susun.Baris { return k.k.baris(b, berkas) }
