package main

import (
	"encoding/json"
	"iter"
	"maps"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// simpanan is an entry that holds figures.
type simpanan struct {
	letak   int64
	panjang int
	berkas  int
	induk   []wilayah.Kode        // provinces in it, rising; the zero Kode are villages without a code
	fase    map[int][]apbdes.Fase // by year
	peta    string
}

// ingat notes where the figures of an entry are; with Ulang those of its file are forgotten.
func (b *buku) ingat(c *catatan, a *indikator.Agregat, letak int64, panjang int) {
	if c.Ulang {
		b.simpan = slices.DeleteFunc(b.simpan, func(s simpanan) bool { return s.berkas == c.Berkas })
		return
	}
	if a == nil || a.Banyak() == 0 {
		return
	}
	s := simpanan{letak: letak, panjang: panjang, berkas: c.Berkas, induk: a.DaftarInduk(wilayah.Provinsi), fase: map[int][]apbdes.Fase{}, peta: a.Peta()}
	for _, t := range a.DaftarTahun() {
		s.fase[t] = a.DaftarFase(t)
	}
	b.simpan = append(b.simpan, s)
}

// agregat reads back the figures of one province, or all of them.
func (b *buku) agregat(prov wilayah.Kode, semua bool) (*indikator.Agregat, error) {
	a := new(indikator.Agregat)
	for i := range b.simpan {
		s := &b.simpan[i]
		if !semua && !slices.Contains(s.induk, prov) {
			continue
		}
		isi := make([]byte, s.panjang)
		if _, err := b.f.ReadAt(isi, s.letak); err != nil {
			return nil, err
		}
		var c catatan
		if err := json.Unmarshal(isi, &c); err != nil {
			return nil, err
		}
		var g indikator.Agregat
		err := g.UnmarshalBinary(c.Agregat)
		switch {
		case err != nil:
		case semua:
			err = a.Gabung(&g)
		default:
			err = a.GabungWilayah(&g, prov)
		}
		if err != nil {
			return nil, err
		}
	}
	return a, nil
}

// pilih fills in year and phase as indikator does: the newest year with spending, and its latest phase.
func (b *buku) pilih(o indikator.OpsiAgregat) indikator.OpsiAgregat {
	fase := map[int]apbdes.Fase{}
	for i := range b.simpan {
		for t, d := range b.simpan[i].fase {
			fase[t] = max(fase[t], slices.Max(d))
		}
	}
	if o.Tahun == 0 && len(fase) > 0 {
		o.Tahun = slices.Max(slices.Collect(maps.Keys(fase)))
	}
	if o.Fase == 0 {
		if o.Fase = fase[o.Tahun]; o.Fase == 0 {
			o.Fase = apbdes.Anggaran
		}
	}
	return o
}

// daftarWilayah sums up province by province, so that no more than one of them is in memory. The whole nation as one area needs all
// villages at once, for its medians.
func (b *buku) daftarWilayah(o indikator.OpsiAgregat) (indikator.HasilAgregat, iter.Seq2[indikator.RingkasWilayah, error], error) {
	o = b.pilih(o)
	a, err := b.agregat(wilayah.Kode{}, o.Tingkat == wilayah.TanpaTingkat)
	if err != nil {
		return indikator.HasilAgregat{}, nil, err
	}
	if o.Tingkat == wilayah.TanpaTingkat {
		h, d := a.DaftarWilayah(o)
		return h, d, nil
	}
	tanpaDaftar := o
	tanpaDaftar.Desa = nil
	h, _ := a.DaftarWilayah(tanpaDaftar)
	if len(b.simpan) > 0 {
		h.Peta = b.simpan[0].peta
	}
	return h, func(yield func(indikator.RingkasWilayah, error) bool) {
		for _, prov := range b.provinsi(o.Desa) {
			a, err := b.agregat(prov, false)
			if err != nil {
				yield(indikator.RingkasWilayah{}, err)
				return
			}
			p := o
			p.Desa = nil
			for _, d := range o.Desa {
				if d.Kode.Pangkas(wilayah.Provinsi) == prov {
					p.Desa = append(p.Desa, d)
				}
			}
			_, daftar := a.DaftarWilayah(p)
			for w, err := range daftar {
				if !yield(w, err) {
					return
				}
			}
		}
	}, nil
}

// provinsi lists the provinces with figures or registered villages, rising.
func (b *buku) provinsi(d []indikator.DesaTerdaftar) []wilayah.Kode {
	var semua []wilayah.Kode
	for i := range b.simpan {
		semua = append(semua, b.simpan[i].induk...)
	}
	for _, t := range d {
		if t.Kode.Tingkat() == wilayah.Desa {
			semua = append(semua, t.Kode.Pangkas(wilayah.Provinsi))
		}
	}
	slices.SortFunc(semua, wilayah.Kode.Bandingkan)
	return slices.DeleteFunc(slices.Compact(semua), wilayah.Kode.Kosong)
}
