package layanan

import (
	"fmt"
	"iter"
	"slices"
)

// Katalog is a set of indicators, each code once, in a fixed order. It is a
// value: Tambah returns another one. The zero value is empty and ready, so a
// caller may use indicators of its own only.
type Katalog struct {
	daftar []Indikator
	tempat map[KodeIndikator]int
}

// KatalogBawaan returns the built-in indicators: the services in their fixed
// order, then the scores and indices of IDM. See Indikator.TeksSumber for where
// each comes from; most are ours. It builds a new value each time: keep it.
func KatalogBawaan() Katalog {
	k, err := Katalog{}.Tambah(slices.Concat(
		indikatorPendidikan(), indikatorKesehatan(), indikatorSanitasi(),
		indikatorJaminanSosial(), indikatorKependudukan(), indikatorIDM())...)
	if err != nil {
		panic(err) // a test reads the whole catalogue
	}
	return k
}

// Tambah returns a catalogue with more indicators behind those of k, which stays
// as it is. A bad definition or a code that is taken is an error that wraps
// ErrIndikator.
func (k Katalog) Tambah(baru ...Indikator) (Katalog, error) {
	hasil := Katalog{
		daftar: slices.Concat(k.daftar, baru),
		tempat: make(map[KodeIndikator]int, len(k.daftar)+len(baru)),
	}
	for n := range hasil.daftar {
		i := &hasil.daftar[n]
		if err := i.Periksa(); err != nil {
			return Katalog{}, err
		}
		if _, ada := hasil.tempat[i.Kode]; ada {
			return Katalog{}, fmt.Errorf("%w %.64q: the code is taken", ErrIndikator, i.Kode)
		}
		hasil.tempat[i.Kode] = n
	}
	return hasil, nil
}

// Cari returns the indicator with a code.
func (k Katalog) Cari(kode KodeIndikator) (Indikator, bool) {
	n, ada := k.tempat[kode]
	if !ada {
		return Indikator{}, false
	}
	return k.daftar[n], true
}

// Banyak returns the number of indicators.
func (k Katalog) Banyak() int { return len(k.daftar) }

// DaftarIndikator yields all indicators in their order.
func (k Katalog) DaftarIndikator() iter.Seq[Indikator] { return slices.Values(k.daftar) }

// DaftarLayanan yields the indicators of one service in their order; Bukan for
// the indices.
func (k Katalog) DaftarLayanan(l Layanan) iter.Seq[Indikator] {
	return func(yield func(Indikator) bool) {
		for _, i := range k.daftar {
			if i.Layanan == l && !yield(i) {
				return
			}
		}
	}
}
