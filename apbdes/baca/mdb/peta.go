package mdb

import (
	"encoding/binary"
	"iter"
	"math/bits"
)

// Forms of a usage map, its first byte.
const (
	petaLangsung   = 0 // first page (4 bytes), then the bitmap
	petaBertingkat = 1 // page numbers (4 bytes each) of bitmap pages
)

// panjangKepalaPeta is what precedes the bitmap on a bitmap page.
const panjangKepalaPeta = 4

// halamanMilik yields the numbers of the pages in the usage map at p in ascending order. Bits for pages beyond
// the file are ignored: Access allocates ahead.
func (b *Basis) halamanMilik(p penunjuk) iter.Seq2[uint32, error] {
	return func(yield func(uint32, error) bool) {
		hal := make([]byte, b.tata.ukuranHalaman)
		if err := b.bacaHalaman(p.halaman(), hal); err != nil {
			yield(0, err)
			return
		}
		isi, _, ok := b.tata.potongan(hal, p.baris())
		if !ok || hal[0] != jenisHalamanData || len(isi) < 5 {
			yield(0, salahDi(HalamanRusak, p.halaman(), "usage map"))
			return
		}
		switch isi[0] {
		case petaLangsung:
			b.bitPeta(isi[5:], uint64(binary.LittleEndian.Uint32(isi[1:])), yield)
		case petaBertingkat:
			b.petaTingkat(isi[1:], yield)
		default:
			yield(0, salahDi(HalamanRusak, p.halaman(), "usage map of unknown form"))
		}
	}
}

// petaTingkat walks the bitmap pages listed in daftar. Each covers its own range, so no page comes twice.
func (b *Basis) petaTingkat(daftar []byte, yield func(uint32, error) bool) {
	hal := make([]byte, b.tata.ukuranHalaman)
	perPeta := uint64(len(hal)-panjangKepalaPeta) * 8
	for i := 0; len(daftar) >= 4; i, daftar = i+1, daftar[4:] {
		n := binary.LittleEndian.Uint32(daftar)
		if n == 0 {
			continue
		}
		if err := b.bacaHalaman(n, hal); err != nil {
			yield(0, err)
			return
		}
		if hal[0] != jenisHalamanPeta {
			yield(0, salahDi(HalamanRusak, n, "usage map"))
			return
		}
		if !b.bitPeta(hal[panjangKepalaPeta:], uint64(i)*perPeta, yield) {
			return
		}
	}
}

// bitPeta yields awal plus the number of each set bit.
func (b *Basis) bitPeta(peta []byte, awal uint64, yield func(uint32, error) bool) bool {
	for i, v := range peta {
		for ; v != 0; v &= v - 1 {
			n := awal + uint64(i)*8 + uint64(bits.TrailingZeros8(v))
			if n >= uint64(b.halaman) {
				return true
			}
			if !yield(uint32(n), nil) {
				return false
			}
		}
	}
	return true
}
