package susun

import (
	"iter"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// BagiTemuan divides the findings: those about a row of one document go to it, in the order of Dokumen, the others are about the
// file. Where the file makes a single document all findings are its own.
func (h *Hasil) BagiTemuan() (dokumen []temuan.Daftar, berkas temuan.Daftar) {
	dokumen = make([]temuan.Daftar, len(h.Dokumen))
	if len(h.Dokumen) == 1 {
		dokumen[0] = h.Temuan
		return dokumen, nil
	}
	milik := make(map[temuan.Letak]int)
	for i, d := range h.Dokumen {
		for l := range LetakBaris(d) {
			if tempat := *l; tempat.Baris > 0 {
				tempat.Kolom = 0
				milik[tempat] = i
			}
		}
	}
	for _, t := range h.Temuan {
		l := t.Letak
		l.Kolom = 0
		if i, ada := milik[l]; ada && l.Baris > 0 {
			dokumen[i].Tambah(t)
			continue
		}
		berkas.Tambah(t)
	}
	return dokumen, berkas
}

// LetakBaris yields the places of all rows of a document, to be read or completed.
func LetakBaris(d *apbdes.Dokumen) iter.Seq[*temuan.Letak] {
	return func(yield func(*temuan.Letak) bool) {
		for i := range d.Pendapatan {
			if !yield(&d.Pendapatan[i].Letak) {
				return
			}
		}
		for i := range d.Belanja {
			if !yield(&d.Belanja[i].Letak) {
				return
			}
		}
		for i := range d.Pembiayaan {
			if !yield(&d.Pembiayaan[i].Letak) {
				return
			}
		}
		for i := range d.Luar {
			if !yield(&d.Luar[i].Letak) {
				return
			}
		}
		for i := range d.Tercetak {
			if !yield(&d.Tercetak[i].Letak) {
				return
			}
		}
		for i := range d.Gagal {
			if !yield(&d.Gagal[i].Letak) {
				return
			}
		}
	}
}
