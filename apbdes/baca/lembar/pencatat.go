package lembar

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// BakuTemuan is how many findings with one code a [Pencatat] keeps unless told otherwise.
const BakuTemuan = 100

// Pencatat collects the findings about one file and keeps at most Maks of each code: a damaged file of a million rows must not
// become a million findings. The rest is counted and becomes one closing finding per code. The zero value is ready.
type Pencatat struct {
	Berkas, Lembar string // where the findings belong; Lembar may change while collecting
	Maks           int    // findings kept per code; zero or negative means [BakuTemuan]

	daftar temuan.Daftar
	hitung []hitungKode
}

type hitungKode struct {
	kode   temuan.Kode
	banyak int
}

// Tambah notes a finding of rule a at the given row and column (1-based, 0 unknown).
func (p *Pencatat) Tambah(a *temuan.Aturan, baris, kolom int, isian ...temuan.Isian) {
	if p.lewat(a.Kode) {
		return
	}
	l := temuan.Letak{Berkas: p.Berkas, Lembar: p.Lembar, Baris: baris, Kolom: kolom}
	p.daftar.Tambah(a.Temukan("", l, isian...))
}

// lewat counts one more finding with that code and reports whether it is beyond the cap.
func (p *Pencatat) lewat(k temuan.Kode) bool {
	maks := p.Maks
	if maks <= 0 {
		maks = BakuTemuan
	}
	i := slices.IndexFunc(p.hitung, func(h hitungKode) bool { return h.kode == k })
	if i < 0 {
		p.hitung = append(p.hitung, hitungKode{kode: k})
		i = len(p.hitung) - 1
	}
	p.hitung[i].banyak++
	return p.hitung[i].banyak > maks
}

// Banyak returns how many findings with code k were noted, including those beyond the cap.
func (p *Pencatat) Banyak(k temuan.Kode) int {
	for _, h := range p.hitung {
		if h.kode == k {
			return h.banyak
		}
	}
	return 0
}

// Hasil returns the findings in the order in which they were noted, followed by one closing finding for each code that
// exceeded the cap. It may be called more than once.
func (p *Pencatat) Hasil() temuan.Daftar {
	maks := p.Maks
	if maks <= 0 {
		maks = BakuTemuan
	}
	d := slices.Clone(p.daftar)
	for _, h := range p.hitung {
		if h.banyak > maks {
			d.Tambah(aturanSelebihnya.Temukan("", temuan.Letak{Berkas: p.Berkas},
				temuan.Isi("banyak", h.banyak-maks), temuan.Isi("kode", string(h.kode))))
		}
	}
	return d
}
