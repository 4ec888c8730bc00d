package siskeudes

import (
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// panjangLaci is how much is written at once (laci: drawer). Each table fills drawers of its own.
const panjangLaci = 256 << 10

// gudang is the store with its limits.
type gudang struct {
	s      Simpanan
	o      *OpsiAliran
	ujung  atomic.Int64
	banyak atomic.Int64 // entries of the index
}

func gudangBaru(o *OpsiAliran) *gudang {
	g := &gudang{s: o.Simpan, o: o}
	if g.s == nil {
		g.s = new(memori)
	}
	return g
}

// letakBaris is a run of rows of one village that lie together, as an entry of the index.
type letakBaris struct {
	awal    int64
	panjang uint32
	desa    uint32
}

// laci collects the rows of one table.
type laci struct {
	g      *gudang
	isi    []byte
	awal   int64 // of isi in the store
	muat   int   // how much of the store isi may fill
	indeks []letakBaris
	lanjut bool // the last entry may go on
}

// putus says that the next row does not lie behind the one before.
func (l *laci) putus() { l.lanjut = false }

// tambah puts a row away.
func (l *laci) tambah(desa uint32, b *lembar.Baris) error {
	panjang := 2 * binary.MaxVarintLen64
	for i := range b.Sel {
		panjang += binary.MaxVarintLen64 + len(b.Sel[i].Teks)
	}
	if len(l.isi)+panjang > l.muat {
		if err := l.tutup(); err != nil {
			return err
		}
		n := max(panjang, panjangLaci)
		l.awal = l.g.ujung.Add(int64(n)) - int64(n)
		if l.awal+int64(n) > l.g.o.Maks {
			if l.g.o.Simpan == nil {
				return ErrSimpanan
			}
			return &lembar.MelewatiBatas{Apa: lembar.BatasTerurai, Batas: l.g.o.Maks, Nyata: l.awal + int64(n)}
		}
		l.muat, l.lanjut = n, false
	}
	mulai := len(l.isi)
	l.isi = tulisBaris(l.isi, b)
	n := uint32(len(l.isi) - mulai) //nolint:gosec // at most 64 MB
	if k := len(l.indeks); l.lanjut && l.indeks[k-1].desa == desa && l.indeks[k-1].panjang < 1<<30 {
		l.indeks[k-1].panjang += n
		return nil
	}
	if l.g.banyak.Add(1) > int64(l.g.o.Indeks) {
		return ErrTerpencar
	}
	l.indeks = append(l.indeks, letakBaris{l.awal + int64(mulai), n, desa})
	l.lanjut = true
	return nil
}

// tutup writes what is in the drawer.
func (l *laci) tutup() error {
	if len(l.isi) == 0 {
		return nil
	}
	_, err := l.g.s.WriteAt(l.isi, l.awal)
	l.isi = l.isi[:0]
	return err
}

// tulisBaris appends a row: its number, its cells, and for each its length with the flag of a number in the lowest bit.
func tulisBaris(b []byte, r *lembar.Baris) []byte {
	b = binary.AppendUvarint(b, uint64(r.Nomor)) //nolint:gosec // counts from 1
	b = binary.AppendUvarint(b, uint64(len(r.Sel)))
	for i := range r.Sel {
		s := &r.Sel[i]
		n := uint64(len(s.Teks)) << 1
		if s.Angka {
			n |= 1
		}
		b = binary.AppendUvarint(b, n)
		b = append(b, s.Teks...)
	}
	return b
}

var errSimpananRusak = errors.New("siskeudes: the store does not give back what was put in")

// pembacaBaris reads rows again. The cells are cut from slabs, as those of package lembar.
type pembacaBaris struct {
	lempeng []lembar.Sel
	bita    []byte
}

func (p *pembacaBaris) urai(s string, baris []lembar.Baris) ([]lembar.Baris, error) {
	for len(s) > 0 {
		var nomor, banyak uint64
		var ok bool
		if nomor, s, ok = potongAngka(s); !ok {
			return nil, errSimpananRusak
		}
		if banyak, s, ok = potongAngka(s); !ok || banyak > uint64(len(s)) {
			return nil, errSimpananRusak
		}
		n := int(banyak) //nolint:gosec // at most len(s)
		if len(p.lempeng) < n {
			p.lempeng = make([]lembar.Sel, max(2048, n))
		}
		sel := p.lempeng[:n:n]
		p.lempeng = p.lempeng[n:]
		for i := range sel {
			var k uint64
			if k, s, ok = potongAngka(s); !ok || k>>1 > uint64(len(s)) {
				return nil, errSimpananRusak
			}
			sel[i] = lembar.Sel{Teks: s[:k>>1], Angka: k&1 != 0}
			s = s[k>>1:]
		}
		baris = append(baris, lembar.Baris{Nomor: int(nomor), Sel: sel}) //nolint:gosec // written from an int
	}
	return baris, nil
}

// potongAngka takes a varint from the front of s.
func potongAngka(s string) (uint64, string, bool) {
	var n uint64
	for i := range min(len(s), binary.MaxVarintLen64) {
		n |= uint64(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return n, s[i+1:], true
		}
	}
	return 0, "", false
}

// baca reads the rows of some entries.
func (g *gudang) baca(p *pembacaBaris, d []letakBaris) ([]lembar.Baris, error) {
	n := 0
	for _, l := range d {
		n += int(l.panjang)
	}
	b := slices.Grow(p.bita[:0], n)
	for i := 0; i < len(d); {
		// Entries that lie one behind the other are read at once.
		awal, panjang := d[i].awal, int(d[i].panjang)
		for i++; i < len(d) && d[i].awal == awal+int64(panjang); i++ {
			panjang += int(d[i].panjang)
		}
		k := len(b)
		b = b[:k+panjang]
		if m, err := g.s.ReadAt(b[k:], awal); m < panjang {
			if err == nil || errors.Is(err, io.EOF) {
				err = errSimpananRusak
			}
			return nil, err
		}
	}
	p.bita = b[:0]
	return p.urai(string(b), nil)
}

// memori is a store in memory, in pieces of a drawer.
type memori struct {
	mu  sync.RWMutex
	isi [][]byte
}

// WriteAt keeps b.
func (m *memori) WriteAt(b []byte, awal int64) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for n := 0; n < len(b); {
		i, j := int((awal+int64(n))/panjangLaci), int((awal+int64(n))%panjangLaci)
		for len(m.isi) <= i {
			m.isi = append(m.isi, nil)
		}
		if perlu := min(panjangLaci, j+len(b)-n); len(m.isi[i]) < perlu {
			m.isi[i] = append(m.isi[i], make([]byte, perlu-len(m.isi[i]))...)
		}
		n += copy(m.isi[i][j:], b[n:])
	}
	return len(b), nil
}

// ReadAt gives back what was kept.
func (m *memori) ReadAt(b []byte, awal int64) (int, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	for n := 0; n < len(b); {
		i, j := int((awal+int64(n))/panjangLaci), int((awal+int64(n))%panjangLaci)
		if i >= len(m.isi) || j >= len(m.isi[i]) {
			return n, io.EOF
		}
		n += copy(b[n:], m.isi[i][j:])
	}
	return len(b), nil
}

// urutkanIndeks brings the entries of a table in the order of their villages, those of a village in the order of the table.
func urutkanIndeks(d []letakBaris) {
	slices.SortStableFunc(d, func(a, b letakBaris) int { return cmp.Compare(a.desa, b.desa) })
}

// cariIndeks returns the entries of a village in a sorted index.
func cariIndeks(d []letakBaris, desa uint32) []letakBaris {
	i, _ := slices.BinarySearchFunc(d, desa, func(l letakBaris, k uint32) int { return cmp.Compare(l.desa, k) })
	j := i
	for j < len(d) && d[j].desa == desa {
		j++
	}
	return d[i:j]
}
