package indikator

import (
	"cmp"
	"errors"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// ErrTahunGanda says that two checks of a series are about the same year: which of them counts is not for the series to guess.
var ErrTahunGanda = errors.New("indikator: two documents for one year")

// maksDeret bounds the years of a series, so that a wrong year makes no endless one.
const maksDeret = 200

// Deret is the spending on the services of one village over the years, every year from the first to the last.
type Deret struct {
	// Fase is the phase asked for; 0 takes the plan in force of each year.
	Fase  apbdes.Fase `json:"fase,omitzero"`
	Tahun []int       `json:"tahun"`
	// Ada says which years have a check, Bagan names the generation of their chart ("" for none).
	Ada   []bool   `json:"ada"`
	Bagan []string `json:"bagan"`
	// Putus marks the years whose chart is not that of the last year before with a check. Nothing is comparable across such a break.
	Putus   []bool                             `json:"putus"`
	Layanan [layanan.BanyakLayanan]DeretBagian `json:"layanan"`
	Semua   DeretBagian                        `json:"semua"`
}

// DeretBagian is one line of a [Deret], with a place for each year. What is missing is null and has a reason.
type DeretBagian struct {
	Kode   string            `json:"kode"`
	Jumlah []rupiah.Opsional `json:"jumlah"`
	Porsi  []Angka           `json:"porsi"`
	Alasan []Alasan          `json:"alasan"`
}

// HitungDeret makes the series of one village from the checks of its documents, in any order, in phase f. The error is
// [ErrMasukan] for a nil check, a check without a year, an unknown phase or more than 200 years, and [ErrTahunGanda].
func HitungDeret(daftar []*Pemeriksaan, f apbdes.Fase) (*Deret, error) {
	if f > apbdes.Realisasi {
		return nil, ErrMasukan
	}
	d := &Deret{Fase: f, Tahun: []int{}, Ada: []bool{}, Bagan: []string{}, Putus: []bool{}}
	if len(daftar) == 0 {
		return d, nil
	}
	urut := slices.Clone(daftar)
	for _, p := range urut {
		if p == nil || p.Tahun <= 0 {
			return nil, ErrMasukan
		}
	}
	slices.SortStableFunc(urut, func(a, b *Pemeriksaan) int { return cmp.Compare(a.Tahun, b.Tahun) })
	if urut[len(urut)-1].Tahun-urut[0].Tahun >= maksDeret {
		return nil, ErrMasukan
	}
	bagan := ""
	for i, p := range urut {
		if i > 0 && p.Tahun == urut[i-1].Tahun {
			return nil, ErrTahunGanda
		}
		for i > 0 && len(d.Tahun) < p.Tahun-urut[0].Tahun {
			d.tambah(nil, urut[0].Tahun+len(d.Tahun), bagan)
		}
		d.tambah(p, p.Tahun, bagan)
		if p.Bagan != "" {
			bagan = p.Bagan
		}
	}
	return d, nil
}

// tambah adds a year; lalu is the chart of the last year with a check.
func (d *Deret) tambah(p *Pemeriksaan, tahun int, lalu string) {
	d.Tahun = append(d.Tahun, tahun)
	d.Ada = append(d.Ada, p != nil)
	bagan := ""
	if p != nil {
		bagan = p.Bagan
	}
	d.Bagan = append(d.Bagan, bagan)
	d.Putus = append(d.Putus, bagan != "" && lalu != "" && bagan != lalu)
	for i, l := range layanan.DaftarLayanan() {
		d.Layanan[i].tambah(p, d.Fase, l.String(), l.String())
	}
	d.Semua.tambah(p, d.Fase, KodeSemuaLayanan, "")
}

func (b *DeretBagian) tambah(p *Pemeriksaan, f apbdes.Fase, kode, anggota string) {
	b.Kode = kode
	jumlah, porsi := Nilai{}, Nilai{Alasan: FaseTidakAda}
	if p != nil {
		if f == 0 {
			f = p.SemuaLayanan.FasePorsi
		}
		h := Hasil{Nilai: p.Indikator}
		jumlah, _ = h.Cari(BelanjaLayanan, f, anggota)
		porsi, _ = h.Cari(PorsiLayanan, f, anggota)
	}
	b.Jumlah = append(b.Jumlah, jumlah.Pembilang)
	b.Porsi = append(b.Porsi, porsi.Nilai)
	b.Alasan = append(b.Alasan, porsi.Alasan)
}
