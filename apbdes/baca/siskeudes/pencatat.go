package siskeudes

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// langkah numbers the steps of the work, in their order.
type langkah int

const (
	langkahAngka langkah = iota
	langkahDesa
	langkahLama
	langkahPAK
	langkahTanggal
	langkahInduk
	langkahBagian
	langkahBukti
	langkahPanjar
	langkahAnggaran
	langkahBanding
	langkahTanpaRAB
	langkahTransaksi
	langkahNama
	langkahTutup
)

// urutan says when the reader of the whole export comes to a place: step, table and row, or others that order the work of the step.
// That decides which findings are kept where there are too many of a code.
type urutan [4]int

func (u urutan) banding(v urutan) int { return slices.Compare(u[:], v[:]) }

// peringkat orders the tables as the rows of the books are gone through: items come before the sums they are checked with.
func peringkat(j jenisTabel) int {
	if j == taRABRinci {
		return 2*int(taRAB) - 1
	}
	return 2 * int(j)
}

// tercatat is a finding with its place in the work.
type tercatat struct {
	urutan urutan
	temuan temuan.Temuan
}

// kodeTercatat holds the first findings of one code and the number of all.
type kodeTercatat struct {
	kode   temuan.Kode
	banyak int
	daftar []tercatat
}

// pencatat is a [lembar.Pencatat] whose findings know their place in the work, so that those of the villages of an export can be put
// together as if one reader had made them all.
type pencatat struct {
	berkas, lembar string
	kini           urutan
	kode           []kodeTercatat
}

func (p *pencatat) di(l langkah, tabel, baris int) { p.kini = urutan{int(l), tabel, baris} }

// Tambah notes a finding of rule a at the given row and column (1-based, 0 unknown).
func (p *pencatat) Tambah(a *temuan.Aturan, baris, kolom int, isian ...temuan.Isian) {
	k := p.untuk(a.Kode)
	if k.banyak++; k.banyak > lembar.BakuTemuan {
		return
	}
	l := temuan.Letak{Berkas: p.berkas, Lembar: p.lembar, Baris: baris, Kolom: kolom}
	k.daftar = append(k.daftar, tercatat{p.kini, a.Temukan("", l, isian...)})
}

func (p *pencatat) untuk(k temuan.Kode) *kodeTercatat {
	i := slices.IndexFunc(p.kode, func(t kodeTercatat) bool { return t.kode == k })
	if i < 0 {
		i = len(p.kode)
		p.kode = append(p.kode, kodeTercatat{kode: k})
	}
	return &p.kode[i]
}

// gabung takes in findings of one code from another part of the export; banyak counts those as well that were not kept.
func (p *pencatat) gabung(kode temuan.Kode, banyak int, daftar []tercatat) {
	k := p.untuk(kode)
	k.banyak += banyak
	penuh := len(k.daftar) >= lembar.BakuTemuan
	for _, t := range daftar {
		if penuh && k.daftar[len(k.daftar)-1].urutan.banding(t.urutan) <= 0 {
			continue
		}
		k.daftar = append(k.daftar, t)
		slices.SortStableFunc(k.daftar, func(a, b tercatat) int { return a.urutan.banding(b.urutan) })
		if penuh = len(k.daftar) >= lembar.BakuTemuan; penuh {
			k.daftar = k.daftar[:lembar.BakuTemuan]
		}
	}
}

// gabungSemua takes in all of another. With berkas ≥ 0 that is the number of the file they are about, which orders them first.
func (p *pencatat) gabungSemua(q *pencatat, berkas int) {
	for i := range q.kode {
		k := &q.kode[i]
		if berkas >= 0 {
			for j := range k.daftar {
				k.daftar[j].urutan[0] = berkas
			}
		}
		p.gabung(k.kode, k.banyak, k.daftar)
	}
}

// daftar lists the findings that were kept.
func (p *pencatat) daftar() temuan.Daftar {
	var d temuan.Daftar
	for i := range p.kode {
		for j := range p.kode[i].daftar {
			d.Tambah(p.kode[i].daftar[j].temuan)
		}
	}
	return d
}

// Hasil returns the findings and one closing finding, of rule sisa, for each code that exceeded the cap.
func (p *pencatat) Hasil(sisa *temuan.Aturan) temuan.Daftar {
	d := p.daftar()
	for i := range p.kode {
		if n := p.kode[i].banyak - lembar.BakuTemuan; n > 0 {
			d.Tambah(sisa.Temukan("", temuan.Letak{Berkas: p.berkas}, temuan.Isi("banyak", n), temuan.Isi("kode", string(p.kode[i].kode))))
		}
	}
	return d
}
