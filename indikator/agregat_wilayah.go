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
	n := runtime.GOMAXPROCS(0)
	if n == 1 || runtime.Compiler == "tinygo" { // a constant: that compiler has no goroutines in the core
		return ringkasBerurutan(semua, t, f)
	}
	return func(yield func(RingkasWilayah, error) bool) {
		tugas, urut, henti := make(chan *tugasWilayah, 4*n), make(chan *tugasWilayah, 4*n), make(chan struct{})
		defer close(henti)
		go bagikanWilayah(semua, t, tugas, urut, henti)
		for range n {
			go func() {
				p := penghitungUntuk(len(semua), f)
				for w := range tugas {
					w.hasil, w.err = p.ringkas(w.kode, w.desa)
					close(w.selesai)
				}
			}()
		}
		for w := range urut {
			<-w.selesai
			if !w.berikan(yield) {
				return
			}
		}
	}
}

// ringkasBerurutan does the same in the goroutine of the caller: some compilers for WebAssembly have no other.
func ringkasBerurutan(semua []desaAgregat, t wilayah.Tingkat, f apbdes.Fase) iter.Seq2[RingkasWilayah, error] {
	return func(yield func(RingkasWilayah, error) bool) {
		p := penghitungUntuk(len(semua), f)
		for len(semua) > 0 {
			w := wilayahPertama(semua, t)
			semua = semua[len(w.desa):]
			w.hasil, w.err = p.ringkas(w.kode, w.desa)
			if !w.berikan(yield) {
				return
			}
		}
	}
}

// berikan yields the figures of an area, or why there are none, and reports whether to go on.
func (w *tugasWilayah) berikan(yield func(RingkasWilayah, error) bool) bool {
	if w.err != nil {
		yield(RingkasWilayah{}, fmt.Errorf("indikator: area %q: %w", w.kode.String(), w.err))
		return false
	}
	return yield(w.hasil, nil)
}

// wilayahPertama is the area that the villages begin with.
func wilayahPertama(semua []desaAgregat, t wilayah.Tingkat) *tugasWilayah {
	k := semua[0].kode.Pangkas(t)
	n := slices.IndexFunc(semua, func(d desaAgregat) bool { return d.kode.Pangkas(t) != k })
	if n < 0 {
		n = len(semua)
	}
	return &tugasWilayah{kode: k, desa: semua[:n]}
}

// bagikanWilayah cuts the villages into areas.
func bagikanWilayah(semua []desaAgregat, t wilayah.Tingkat, tugas, urut chan<- *tugasWilayah, henti <-chan struct{}) {
	defer close(tugas)
	defer close(urut)
	for len(semua) > 0 {
		w := wilayahPertama(semua, t)
		w.selesai = make(chan struct{})
		semua = semua[len(w.desa):]
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
