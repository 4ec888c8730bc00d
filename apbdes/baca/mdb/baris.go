package mdb

import (
	"encoding/binary"
	"errors"
	"iter"
)

// maksPindah is how many overflow pointers are followed for one row. Access itself makes one.
const maksPindah = 8

// Baris returns the rows in the order they lie in the file, one Nilai per column of t.Kolom. The slice is reused: copy it to
// keep it beyond the loop body; the strings in it may be kept. Deleted rows do not appear.
//
// A damaged row comes with a non-nil error and the values that could still be read (null for the others), and the pass
// goes on; after an error without values (nil slice) nothing follows. Every call starts a new, independent pass.
func (t *Tabel) Baris() iter.Seq2[[]Nilai, error] {
	return func(yield func([]Nilai, error) bool) {
		if t.basis == nil {
			return
		}
		p := t.pembaca()
		for n, err := range t.basis.halamanMilik(t.peta) {
			if err == nil {
				err = t.basis.bacaHalaman(n, p.hal)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			// The map also names pages that were never written or hold something else.
			if p.hal[0] != jenisHalamanData || binary.LittleEndian.Uint32(p.hal[posPemilik:]) != t.halaman {
				continue
			}
			if !p.bacaHalaman(n, yield) {
				return
			}
		}
	}
}

// pembaca holds the buffers of one pass, so that a row costs one allocation: the string all its texts are cut from.
type pembaca struct {
	t      *Tabel
	hal    []byte // the data page
	lain   []byte // an overflow or LVAL page; allocated when first needed
	nomor  uint32 // which page lain holds, 0 none
	pindah []byte // copy of an overflow row, as lain is needed for its long values
	nilai  []Nilai
	ujung  []int // end of each cell's text in teks
	teks   []byte
	letak  []int  // offsets of the variable values of the row
	isi    []byte // a long value

	baris int   // rows so far
	total int64 // bytes of text so far
	muat  int64 // pages loaded into lain so far
}

func (t *Tabel) pembaca() *pembaca {
	return &pembaca{
		t:     t,
		hal:   make([]byte, t.basis.tata.ukuranHalaman),
		nilai: make([]Nilai, len(t.Kolom)),
		ujung: make([]int, len(t.Kolom)),
	}
}

// bacaHalaman yields the rows of the data page in p.hal, whose number is n.
func (p *pembaca) bacaHalaman(n uint32, yield func([]Nilai, error) bool) bool {
	l, batas := &p.t.basis.tata, &p.t.basis.batas
	for i := range l.banyakBaris(p.hal) {
		isi, tanda, ok := l.potongan(p.hal, i)
		if tanda&barisBukanAwal != 0 {
			continue
		}
		if p.baris++; p.baris > batas.Baris {
			yield(nil, p.salah(MelampauiBatas, n, i, "too many rows"))
			return false
		}
		clear(p.nilai)
		p.teks = p.teks[:0]
		var err error
		switch {
		case !ok:
			err = p.salah(BarisRusak, n, i, "offset")
		case tanda&barisPindah != 0:
			if isi, err = p.ikuti(isi); err == nil {
				err = p.pecah(isi)
			}
		default:
			err = p.pecah(isi)
		}
		if err != nil {
			err = p.lengkapi(err, n, i)
		}
		if p.total += int64(len(p.teks)); p.total > batas.Teks {
			yield(nil, p.salah(MelampauiBatas, n, i, "too much text"))
			return false
		}
		if !yield(p.nilai, err) {
			return false
		}
	}
	return true
}

func (p *pembaca) salah(s Sebab, halaman uint32, baris int, rincian string) *SalahBerkas {
	return &SalahBerkas{Sebab: s, Tabel: p.t.Nama, Halaman: int(halaman), Baris: baris, Rincian: rincian}
}

// lengkapi puts table and place into an error that lacks them.
func (p *pembaca) lengkapi(err error, halaman uint32, baris int) error {
	var s *SalahBerkas
	if !errors.As(err, &s) {
		return err
	}
	s.Tabel = p.t.Nama
	if s.Halaman < 0 {
		s.Halaman, s.Baris = int(halaman), baris
	}
	return s
}

// barisTertunjuk is how many rows of one page a pointer can name.
const barisTertunjuk = 256

// bacaLain loads a page other than the current one. In a sound file every row elsewhere is wanted once, which bounds
// the loads; without the bound a small file whose rows share long chains would take hours.
func (p *pembaca) bacaLain(n uint32) error {
	if p.nomor == n && n != 0 {
		return nil
	}
	if p.muat++; p.muat > barisTertunjuk*int64(p.t.basis.halaman) {
		return salah(MelampauiBatas, "rows stored elsewhere are shared")
	}
	if p.lain == nil {
		p.lain = make([]byte, len(p.hal))
	}
	p.nomor = 0
	if err := p.t.basis.bacaHalaman(n, p.lain); err != nil {
		return err
	}
	p.nomor = n
	return nil
}

// ikuti follows an overflow pointer to the row itself.
func (p *pembaca) ikuti(isi []byte) ([]byte, error) {
	for range maksPindah {
		if len(isi) < 4 {
			return nil, salah(BarisRusak, "overflow pointer cut off")
		}
		ke := penunjuk(binary.LittleEndian.Uint32(isi))
		if err := p.bacaLain(ke.halaman()); err != nil {
			return nil, err
		}
		if p.lain[0] != jenisHalamanData || binary.LittleEndian.Uint32(p.lain[posPemilik:]) != p.t.halaman {
			return nil, salah(BarisRusak, "overflow to a page of something else")
		}
		var tanda uint16
		var ok bool
		if isi, tanda, ok = p.t.basis.tata.potongan(p.lain, ke.baris()); !ok {
			return nil, salah(BarisRusak, "overflow to a row that is not there")
		}
		if tanda&barisPindah == 0 {
			p.pindah = append(p.pindah[:0], isi...)
			return p.pindah, nil
		}
	}
	return nil, salah(BarisRusak, "overflow without end")
}
