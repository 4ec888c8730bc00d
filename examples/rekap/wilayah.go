package main

import (
	"iter"
	"maps"
	"math/bits"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// simpanan is where the figures of a kabupaten stand, of those that came with one entry.
type simpanan struct {
	letak   int64
	berkas  int32
	panjang int32
	banyak  int32 // village years
}

// faseTahun is a year of a file, and the set of phases that any village has in it.
type faseTahun struct {
	berkas int32
	tahun  int
	fase   uint8 // bit f stands for phase f
}

// ingatUlang forgets the figures of a file that is read once more.
func (b *buku) ingatUlang(c *catatan) {
	if !c.Ulang {
		return
	}
	maps.DeleteFunc(b.simpan, func(k wilayah.Kode, d []simpanan) bool {
		b.simpan[k] = slices.DeleteFunc(d, func(s simpanan) bool { return int(s.berkas) == c.Berkas })
		return len(b.simpan[k]) == 0
	})
	b.fase = slices.DeleteFunc(b.fase, func(f faseTahun) bool { return int(f.berkas) == c.Berkas })
}

// ingat notes that figures stand at byte letak.
func (b *buku) ingat(berkas int, g bagianCatatan, a *indikator.Agregat, letak int64) {
	b.simpan[g.Induk] = append(b.simpan[g.Induk], simpanan{letak, int32(berkas), int32(g.Panjang), int32(a.Banyak())}) //nolint:gosec // far below 2^31
	b.peta = a.Peta()
	for _, t := range a.DaftarTahun() {
		i := slices.IndexFunc(b.fase, func(f faseTahun) bool { return int(f.berkas) == berkas && f.tahun == t })
		if i < 0 {
			i = len(b.fase)
			b.fase = append(b.fase, faseTahun{berkas: int32(berkas), tahun: t}) //nolint:gosec // far below 2^31
		}
		for _, f := range a.DaftarFase(t) {
			b.fase[i].fase |= 1 << f
		}
	}
}

// isiInduk adds the figures of one kabupaten to a. Of the years that are not asked for only the villages stay, so that ten years take
// hardly more memory than one.
func (b *buku) isiInduk(a *indikator.Agregat, induk wilayah.Kode, tahun int) error {
	var kab indikator.Agregat
	var isi []byte
	for _, s := range b.simpan[induk] {
		isi = slices.Grow(isi[:0], int(s.panjang))[:s.panjang]
		if _, err := b.f.ReadAt(isi, s.letak); err != nil {
			return err
		}
		var g indikator.Agregat
		if err := g.UnmarshalBinary(isi); err != nil {
			return err
		}
		if err := kab.Gabung(&g); err != nil {
			return err
		}
	}
	kab.SisakanTahun(tahun)
	return a.Gabung(&kab)
}

// pilih fills in year and phase as indikator does: the newest year with spending, and its latest phase.
func (b *buku) pilih(o indikator.OpsiAgregat) indikator.OpsiAgregat {
	if o.Tahun == 0 {
		for _, f := range b.fase {
			o.Tahun = max(o.Tahun, f.tahun)
		}
	}
	if o.Fase == 0 {
		o.Fase = apbdes.Anggaran
		var ada uint8
		for _, f := range b.fase {
			if f.tahun == o.Tahun {
				ada |= f.fase
			}
		}
		if ada != 0 {
			o.Fase = apbdes.Fase(bits.Len8(ada) - 1) //nolint:gosec // below 8
		}
	}
	return o
}

// daftarWilayah sums up a few kabupaten after the other, or provinces where they are asked for, so that no more than that is in memory.
// The whole nation as one area needs all villages of the year at once, for its medians.
func (b *buku) daftarWilayah(o indikator.OpsiAgregat) (indikator.HasilAgregat, iter.Seq2[indikator.RingkasWilayah, error], error) {
	o = b.pilih(o)
	a := new(indikator.Agregat)
	semua := []wilayah.Kode{{}}
	if o.Tingkat == wilayah.TanpaTingkat {
		semua = append(semua, b.induk(nil)...)
	}
	for _, k := range semua {
		if err := b.isiInduk(a, k, o.Tahun); err != nil {
			return indikator.HasilAgregat{}, nil, err
		}
	}
	if o.Tingkat == wilayah.TanpaTingkat {
		h, d := a.DaftarWilayah(o)
		return h, d, nil
	}
	tanpaDaftar := o
	tanpaDaftar.Desa = nil
	h, _ := a.DaftarWilayah(tanpaDaftar)
	h.Peta = b.peta
	return h, b.berurutan(o), nil
}

// berurutan yields the areas, and reads the next figures while the caller works on those before.
func (b *buku) berurutan(o indikator.OpsiAgregat) iter.Seq2[indikator.RingkasWilayah, error] {
	return func(yield func(indikator.RingkasWilayah, error) bool) {
		terdaftar := make(map[wilayah.Kode][]indikator.DesaTerdaftar)
		for _, d := range o.Desa {
			k := d.Kode.Pangkas(wilayah.Kabupaten)
			terdaftar[k] = append(terdaftar[k], d)
		}
		henti := make(chan struct{})
		defer close(henti)
		for r := range b.bacaRombongan(o, henti) {
			if r.err != nil {
				yield(indikator.RingkasWilayah{}, r.err)
				return
			}
			p := o
			p.Desa = nil
			for _, k := range r.induk {
				p.Desa = append(p.Desa, terdaftar[k]...)
			}
			_, daftar := r.agregat.DaftarWilayah(p)
			for w, err := range daftar {
				if !yield(w, err) {
					return
				}
			}
		}
	}
}

// rombongan are kabupaten that are summed up together (rombongan: party).
type rombongan struct {
	induk   []wilayah.Kode
	agregat indikator.Agregat
	err     error
}

// desaRombongan is how many village years make a rombongan: enough to keep several processors busy.
const desaRombongan = 2000

// bacaRombongan reads the figures, party by party in the order of the codes. It ends at an error, or when henti is closed.
func (b *buku) bacaRombongan(o indikator.OpsiAgregat, henti <-chan struct{}) <-chan *rombongan {
	keluar := make(chan *rombongan)
	go func() {
		defer close(keluar)
		semua := b.induk(o.Desa)
		for len(semua) > 0 {
			r := &rombongan{induk: semua[:b.banyakRombongan(semua, o.Tingkat)]}
			semua = semua[len(r.induk):]
			for _, k := range r.induk {
				if r.err = b.isiInduk(&r.agregat, k, o.Tahun); r.err != nil {
					break
				}
			}
			select {
			case keluar <- r:
			case <-henti:
				return
			}
			if r.err != nil {
				return
			}
		}
	}()
	return keluar
}

// banyakRombongan returns how many of the kabupaten, which begin with a new area of level t, make the next party.
func (b *buku) banyakRombongan(induk []wilayah.Kode, t wilayah.Tingkat) int {
	desa := 0
	for i, k := range induk {
		utuh := t != wilayah.Provinsi || i > 0 && k.Pangkas(t) != induk[i-1].Pangkas(t)
		if desa >= desaRombongan && utuh {
			return i
		}
		for _, s := range b.simpan[k] {
			desa += int(s.banyak)
		}
	}
	return len(induk)
}

// induk lists the kabupaten with figures or registered villages, rising.
func (b *buku) induk(d []indikator.DesaTerdaftar) []wilayah.Kode {
	semua := slices.Collect(maps.Keys(b.simpan))
	for _, t := range d {
		if t.Kode.Tingkat() == wilayah.Desa {
			semua = append(semua, t.Kode.Pangkas(wilayah.Kabupaten))
		}
	}
	slices.SortFunc(semua, wilayah.Kode.Bandingkan)
	return slices.DeleteFunc(slices.Compact(semua), wilayah.Kode.Kosong)
}
