package siskeudes

import (
	"errors"
	"iter"
	"sync"
)

// BacaAliran reads the export. olah is called for every village by several goroutines at once, beri with its results one after the other, in
// the order of the villages. A part holds nearly always one village with all its years: its documents, the findings about them, and the
// account of its rows ([Hasil]); a part without documents is a village that has names or bookings but no budget. The error is
// that of [Baca] as far as it is about the content, that of olah or beri, [ErrSimpanan], [ErrTerpencar], [ErrDesaBesar],
// [ErrBarisBesar], or that of the store.
func BacaAliran[T any](e *Aliran, olah func(*Hasil) (T, error), beri func(T) error) (*Ringkasan, error) {
	k, err := e.kumpulkan()
	if err != nil {
		return nil, err
	}
	if k.ragu {
		err := berurut(k, func(d *desaDibaca) (*desaDibaca, error) { return d, nil }, func(d *desaDibaca) error {
			k.t.Ragu(d)
			return nil
		})
		if err != nil {
			return nil, err
		}
		k.t.selesaiRagu()
	}
	type jadi struct {
		d *desaDibaca
		t T
	}
	err = berurut(k, func(d *desaDibaca) (jadi, error) {
		t, err := olah(&d.Hasil)
		return jadi{d, t}, err
	}, func(j jadi) error {
		k.t.Gabung(j.d)
		return beri(j.t)
	})
	if err != nil {
		return nil, err
	}
	return k.t.Hasil(), nil
}

// Semua yields the parts of the export one after the other. An error ends the sequence. What there is to say about the export as a whole
// is written to r, unless it is nil, when the sequence has come to its end.
func (e *Aliran) Semua(r *Ringkasan) iter.Seq2[*Hasil, error] {
	return func(yield func(*Hasil, error) bool) {
		h, err := BacaAliran(e, func(h *Hasil) (*Hasil, error) { return h, nil }, func(h *Hasil) error {
			if !yield(h, nil) {
				return errBerhenti
			}
			return nil
		})
		switch {
		case errors.Is(err, errBerhenti):
		case err != nil:
			yield(nil, err)
		case r != nil:
			*r = *h
		}
	}
}

// hasilDesa is what a worker has made of a village.
type hasilDesa[T any] struct {
	t   T
	err error
}

// berurut reads the villages with several goroutines and gives the results in their order. No more than two for each goroutine are
// there at a time.
func berurut[T any](k *kumpulan, olah func(*desaDibaca) (T, error), beri func(T) error) error {
	type tugas struct {
		desa uint32
		ke   chan<- hasilDesa[T]
	}
	antre := make(chan tugas)
	urut := make(chan chan hasilDesa[T], k.o.Pekerja)
	henti := make(chan struct{})
	var tunggu sync.WaitGroup
	tunggu.Go(func() {
		defer close(urut)
		defer close(antre)
		for _, d := range k.desa {
			c := make(chan hasilDesa[T], 1)
			select {
			case urut <- c:
			case <-henti:
				return
			}
			select {
			case antre <- tugas{d, c}:
			case <-henti:
				return
			}
		}
	})
	for range k.o.Pekerja {
		tunggu.Go(func() {
			var p pembacaBaris
			for t := range antre {
				var h hasilDesa[T]
				d, err := k.baca(&p, t.desa)
				if h.err = err; err == nil {
					h.t, h.err = olah(d)
				}
				t.ke <- h
			}
		})
	}
	err := terima(urut, beri)
	close(henti)
	tunggu.Wait()
	return err
}

func terima[T any](urut <-chan chan hasilDesa[T], beri func(T) error) error {
	for c := range urut {
		h := <-c
		if h.err != nil {
			return h.err
		}
		if err := beri(h.t); err != nil {
			return err
		}
	}
	return nil
}
