package alir

import (
	"errors"
	"iter"

	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

// Semua yields the villages of the file one after the other, composed as the ordinary reader does it: at most one document each, with
// the headings and unreadable rows that came with it and the findings about them. Villages whose rows do not stand together come last.
// The file is read twice, because what is known only at its end is needed for the first row. An error ends the sequence; what there is
// to say about the file as a whole says [Baca].
func (a *Aliran) Semua() iter.Seq2[*susun.Hasil, error] {
	return func(yield func(*susun.Hasil, error) bool) {
		k, err := a.kenali()
		if err == nil {
			err = a.alirkan(&k, func(h *susun.Hasil) bool { return yield(h, nil) })
		}
		if err != nil {
			yield(nil, err)
		}
	}
}

// kenali reads the file to find out what it takes to read it in one go.
func (a *Aliran) kenali() (keadaan, error) {
	k := a.mulai.keadaan
	if err := a.tebak(&k); err != nil {
		return keadaan{}, err
	}
	u := pengurut{a: a, k: salinKeadaan(&k), baru: func() any { return nil }, olah: func(any, *Desa) error { return nil },
		gabung: func(any, *Titik) error { return nil }}
	if err := u.jalan(); err != nil {
		return keadaan{}, err
	}
	berikut, _ := u.rencana()
	return berikut, nil
}

var errBerhenti = errors.New("alir: stopped by the caller")

func (a *Aliran) alirkan(k *keadaan, beri func(*susun.Hasil) bool) error {
	u := pengurut{
		a: a, k: salinKeadaan(k), baru: func() any { return new([]*susun.Hasil) },
		olah: func(p any, d *Desa) error {
			h := p.(*[]*susun.Hasil) //nolint:forcetypeassert // made above
			*h = append(*h, d.Susun())
			return nil
		},
		gabung: func(p any, _ *Titik) error {
			for _, h := range *p.(*[]*susun.Hasil) { //nolint:forcetypeassert // made above
				if !beri(h) {
					return errBerhenti
				}
			}
			return nil
		},
	}
	err := u.jalan()
	if errors.Is(err, errBerhenti) {
		return nil
	}
	return err
}
