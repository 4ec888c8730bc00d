package indikator

import (
	"fmt"
	"iter"
	"runtime"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// tugasWilayah is an area on its way to its figures.
type tugasWilayah struct {
	kode    wilayah.Kode
	desa    []desaAgregat
	hasil   RingkasWilayah
	err     error
	selesai chan struct{}
}

// ringkasSemua sums up the areas, a few at a time on several processors, and yields them in order.
func ringkasSemua(semua []desaAgregat, t wilayah.Tingkat, f apbdes.Fase) iter.Seq2[RingkasWilayah, error] {
	return func(yield func(RingkasWilayah, error) bool) {
		n := runtime.GOMAXPROCS(0)
		tugas, urut, henti := make(chan *tugasWilayah, 4*n), make(chan *tugasWilayah, 4*n), make(chan struct{})
		defer close(henti)
		go bagikanWilayah(semua, t, tugas, urut, henti)
		for range n {
			go func() {
				for w := range tugas {
					w.hasil, w.err = ringkasWilayah(w.kode, f, w.desa)
					close(w.selesai)
				}
			}()
		}
		for w := range urut {
			<-w.selesai
			if w.err != nil {
				yield(RingkasWilayah{}, fmt.Errorf("indikator: area %q: %w", w.kode.String(), w.err))
				return
			}
			if !yield(w.hasil, nil) {
				return
			}
		}
	}
}

// bagikanWilayah cuts the villages into areas.
func bagikanWilayah(semua []desaAgregat, t wilayah.Tingkat, tugas, urut chan<- *tugasWilayah, henti <-chan struct{}) {
	defer close(tugas)
	defer close(urut)
	for len(semua) > 0 {
		k := semua[0].kode.Pangkas(t)
		n := slices.IndexFunc(semua, func(d desaAgregat) bool { return d.kode.Pangkas(t) != k })
		if n < 0 {
			n = len(semua)
		}
		w := &tugasWilayah{kode: k, desa: semua[:n], selesai: make(chan struct{})}
		semua = semua[n:]
		select {
		case tugas <- w:
		case <-henti:
			return
		}
		select {
		case urut <- w:
		case <-henti:
			return
		}
	}
}
