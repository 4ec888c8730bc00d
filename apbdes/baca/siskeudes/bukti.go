package siskeudes

import (
	"errors"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// bentukAngka classes a number by the styles that can read it: the bits of [rupiah.TataTulis], and bentukBeda where the readings differ.
type bentukAngka uint8

const (
	bentukSemua bentukAngka = 1<<rupiah.Indonesia | 1<<rupiah.Mesin | 1<<rupiah.Inggris
	bentukTitik bentukAngka = 1<<rupiah.Mesin | 1<<rupiah.Inggris
	bentukBeda  bentukAngka = 1
)

// pembukti keeps the first number of each class. What a [rupiah.Pengenal] says depends on nothing else, so the proofs of the parts of
// an export can be put together. Its zero value is ready.
type pembukti struct {
	ada    [16]bool
	contoh [16]contohAngka
}

type contohAngka struct {
	urutan urutan
	teks   string
}

// lihat notes a number at its place in the work.
func (p *pembukti) lihat(u urutan, s string) {
	if b := bentukDari(s); b != 0 {
		p.simpan(b, contohAngka{u, s})
	}
}

func (p *pembukti) simpan(b bentukAngka, c contohAngka) {
	if p.ada[b] && p.contoh[b].urutan.banding(c.urutan) <= 0 {
		return
	}
	c.teks = strings.Clone(c.teks)
	p.ada[b], p.contoh[b] = true, c
}

func (p *pembukti) gabung(q *pembukti) {
	for b, ada := range q.ada {
		if ada {
			p.simpan(bentukAngka(b), q.contoh[b]) //nolint:gosec // below 16
		}
	}
}

// hasil is the proof of everything seen.
func (p *pembukti) hasil() rupiah.Bukti {
	var d []contohAngka
	for b, ada := range p.ada {
		if ada {
			d = append(d, p.contoh[b])
		}
	}
	slices.SortFunc(d, func(a, b contohAngka) int { return a.urutan.banding(b.urutan) })
	var k rupiah.Pengenal
	for _, c := range d {
		k.Tambah(c.teks)
	}
	return k.Hasil()
}

// bentukDari classes a number, 0 for what is none in any style. The forms that programs write are told at a glance.
func bentukDari(s string) bentukAngka {
	bulat, pecahan, titik := strings.Cut(s, ".")
	switch {
	case bulat == "" || len(s) > 16 || !angkaSaja(bulat):
	case !titik:
		return bentukSemua
	case len(bulat) > 3 && (len(pecahan) == 1 || len(pecahan) == 2 || pecahan == "0000") && angkaSaja(pecahan):
		return bentukTitik
	}
	if !strings.ContainsAny(s, "0123456789") {
		return 0
	}
	var b bentukAngka
	var hasil [rupiah.Inggris + 1]rupiah.Rupiah
	var galat [rupiah.Inggris + 1]error
	var acuan rupiah.TataTulis
	for t := rupiah.Indonesia; t <= rupiah.Inggris; t++ {
		hasil[t], galat[t] = rupiah.Urai(s, t)
		if errors.Is(galat[t], rupiah.ErrTataTulis) || errors.Is(galat[t], rupiah.ErrKosong) {
			continue
		}
		b |= 1 << t
		if acuan == 0 {
			acuan = t
		} else if hasil[t] != hasil[acuan] || !errors.Is(galat[t], galat[acuan]) {
			b |= bentukBeda
		}
	}
	return b
}
