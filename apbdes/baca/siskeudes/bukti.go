package siskeudes

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// pembukti keeps the first number of each class. The proof depends on nothing else, so the proofs of the parts of an export can be put
// together. Its zero value is ready.
type pembukti struct {
	ada    [arus.BanyakKelas]bool
	contoh [arus.BanyakKelas]contohAngka
}

type contohAngka struct {
	urutan urutan
	teks   string
}

// lihat notes a number at its place in the work.
func (p *pembukti) lihat(u urutan, s string) {
	if k := kelasAngka(s); k != 0 {
		p.simpan(k, contohAngka{u, s})
	}
}

func (p *pembukti) simpan(k arus.Kelas, c contohAngka) {
	if p.ada[k] && p.contoh[k].urutan.banding(c.urutan) <= 0 {
		return
	}
	c.teks = strings.Clone(c.teks)
	p.ada[k], p.contoh[k] = true, c
}

func (p *pembukti) gabung(q *pembukti) {
	for k, ada := range q.ada {
		if ada {
			p.simpan(arus.Kelas(k), q.contoh[k]) //nolint:gosec // below BanyakKelas
		}
	}
}

// hasil is the proof of everything seen.
func (p *pembukti) hasil() rupiah.Bukti {
	var d []contohAngka
	for k, ada := range p.ada {
		if ada {
			d = append(d, p.contoh[k])
		}
	}
	slices.SortFunc(d, func(a, b contohAngka) int { return a.urutan.banding(b.urutan) })
	var k rupiah.Pengenal
	for _, c := range d {
		k.Tambah(c.teks)
	}
	return k.Hasil()
}

// kelasAngka is [arus.KelasDari], which tells the forms that programs write at a glance.
func kelasAngka(s string) arus.Kelas {
	bulat, pecahan, titik := strings.Cut(s, ".")
	switch {
	case bulat == "" || len(s) > 16 || !angkaSaja(bulat):
	case !titik:
		return arus.SemuaGaya
	case len(bulat) > 3 && (len(pecahan) == 1 || len(pecahan) == 2 || pecahan == "0000") && angkaSaja(pecahan):
		return arus.GayaTitik
	}
	return arus.KelasDari(s)
}
