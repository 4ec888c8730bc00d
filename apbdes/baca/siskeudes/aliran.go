package siskeudes

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"math"
	"sync"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// Aliran is an export of any size that is read village by village (aliran: stream), in bounded memory and on several processors. What it
// says is what the readers of a whole export say, whatever the number of workers and the size of the pieces: the same documents,
// findings and account of rows. Villages come in the order of their first rows in Ta_RABRinci, those without one after them in the
// order of the other tables, each with all its years. An Aliran may be read more than once, but not by several goroutines.
//
// The tables of an export are joined by village, and a zip cannot be entered in the middle. So every table is read once from beginning to
// end, several at a time, and its rows are put away with an index of where each village has its rows; then the villages are read one at
// a time, several at once, by the code that reads a whole export. The first pass also finds out what belongs to the export as a whole:
// the style of its numbers, the form of its dates, whether it holds advances. Rows may lie in any order. Where they lie by village, the
// index has one entry for each village and table; where they are shuffled, one for each row.
//
// In memory are a window of Potongan bytes and a cell for each worker that reads a table, the index (16 bytes an entry), the tables that
// all villages share (Ref_…, Ta_Pemda), and two villages for each worker (at most OpsiAliran.Desa bytes of rows each, which become about
// five times as much). The rows themselves are in OpsiAliran.Simpan, for example a temporary file; this package makes no files. Without
// one they are kept in memory up to Maks bytes, and beyond that the error is [ErrSimpanan].
//
// Databases of Access are read in the same way, page by page. Tables in UTF-16, and tables whose header is not within the first 256 KB,
// are read as a whole, within the limits of the readers of a whole export.
type Aliran struct {
	o   OpsiAliran
	isi isiEkspor
}

// AliranDari looks into a zip or an Access database, told apart by content. The error is that of [Baca].
func AliranDari(r io.ReaderAt, ukuran int64, o OpsiAliran) (*Aliran, error) {
	e := &Aliran{o: o.lengkap()}
	j, err := jenisBerkas(r, ukuran)
	switch {
	case err != nil:
	case j == lembar.JenisZip:
		b := e.o.Batas
		b.Tabel.Bita = math.MaxInt64 // the zip itself is not held in memory
		err = e.isi.dariZip(r, ukuran, b)
	case j == lembar.JenisAccess:
		err = e.isi.dariAccess(r, ukuran, e.o.Batas.Basis, e.o.Sandi)
	default:
		err = &lembar.SalahJenis{Jenis: j}
	}
	if err != nil {
		return nil, err
	}
	return e, nil
}

// AliranFolder looks into a folder of CSV files and the folders in it. The error is that of [BacaFolder].
func AliranFolder(f fs.FS, o OpsiAliran) (*Aliran, error) {
	e := &Aliran{o: o.lengkap()}
	if err := e.isi.dariFolder(f, e.o.Batas.Entri); err != nil {
		return nil, err
	}
	return e, nil
}

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
			k.t.tambahRagu(d)
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
		k.t.gabung(j.d)
		return beri(j.t)
	})
	if err != nil {
		return nil, err
	}
	return k.t.tutup(), nil
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
