package main

import (
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// Jumlah is an accumulator on its way between workers: an [indikator.Agregat] in its binary form. The zero value is empty.
type Jumlah struct {
	a *indikator.Agregat
}

// TulisJumlah is the encoder of [Jumlah]. Equal collections give equal bytes.
func TulisJumlah(j Jumlah) ([]byte, error) {
	if j.a == nil {
		return nil, nil
	}
	return j.a.MarshalBinary()
}

// BacaJumlah is its decoder. The error wraps [indikator.ErrBiner].
func BacaJumlah(b []byte) (Jumlah, error) {
	if len(b) == 0 {
		return Jumlah{}, nil
	}
	j := Jumlah{new(indikator.Agregat)}
	return j, j.a.UnmarshalBinary(b)
}

// GabungFn is the CombineFn: it puts the villages of one area together. The order and the grouping in which an engine calls it do not
// matter.
type GabungFn struct{}

// CreateAccumulator returns an empty accumulator.
func (*GabungFn) CreateAccumulator() Jumlah { return Jumlah{new(indikator.Agregat)} }

// AddInput adds the villages of a part of a file. The error is [indikator.ErrPeta].
func (*GabungFn) AddInput(j, bagian Jumlah) (Jumlah, error) { return gabung(j, bagian) }

// MergeAccumulators adds what another worker has collected. The error is [indikator.ErrPeta].
func (*GabungFn) MergeAccumulators(j, lain Jumlah) (Jumlah, error) { return gabung(j, lain) }

// ExtractOutput returns the accumulator itself: its figures depend on the year and phase, which are known when everything was read.
func (*GabungFn) ExtractOutput(j Jumlah) Jumlah { return j }

func gabung(j, lain Jumlah) (Jumlah, error) {
	if j.a == nil {
		j.a = new(indikator.Agregat)
	}
	return j, j.a.Gabung(lain.a)
}

// pecah yields the areas of a level with their villages. It goes down level by level, so that the work grows with the number of
// villages and not with that of villages times areas. Villages without a code are in no area but the whole.
func pecah(a *indikator.Agregat, dari, ke wilayah.Tingkat, beri func(wilayah.Kode, *indikator.Agregat)) error {
	if dari == ke {
		if a.Banyak() > 0 {
			beri(a.DaftarInduk(ke)[0], a)
		}
		return nil
	}
	for _, k := range a.DaftarInduk(dari + 1) {
		if k.Kosong() {
			continue
		}
		b := new(indikator.Agregat)
		if err := b.GabungWilayah(a, k); err != nil {
			return err
		}
		if err := pecah(b, dari+1, ke, beri); err != nil {
			return err
		}
	}
	return nil
}
