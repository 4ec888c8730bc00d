//go:build tinygo && js && wasm

package main

import (
	"math/bits"
	"unsafe"
)

// The collection: mark from the roots, look into what was marked, free the rest.

//go:linkname kumpulkan runtime.GC
//go:noinline
func kumpulkan() {
	m := &ingatan
	m.jumlah++
	tandaiAkar()
	for m.antrean != 0 {
		i := m.antrean - 1
		h := hal(i)
		m.antrean = h.lanjut
		h.antre = false
		p := m.awal + uintptr(i)<<pangkatHalaman
		if h.jenis == besar {
			telusuri(p, p+uintptr(h.n)<<pangkatHalaman)
		} else {
			telusuriPetak(p, &m.kelas[h.kelas])
		}
	}
	sapu()
	m.sejak = 0
	m.batas = max(batasAwal, m.hidup/2)
}

// telusuriPetak looks into the reachable slots of a page that were not looked into yet.
func telusuriPetak(p uintptr, c *kelas) {
	for k := range c.kata {
		tanda := kata(p + uintptr(c.kata+k)*4)
		lihat := kata(p + uintptr(2*c.kata+k)*4)
		for w := *tanda &^ *lihat; w != 0; w = *tanda &^ *lihat {
			b := uint32(bits.TrailingZeros32(w))
			*lihat |= 1 << b
			a := p + uintptr(c.awal+(k*32+b)*c.ukuran)
			telusuri(a, a+uintptr(c.ukuran))
		}
	}
}

//go:linkname telusuri runtime.markRoots
func telusuri(awal, akhir uintptr) {
	m := &ingatan
	dari, panjang := m.awal, m.akhir-m.awal
	for a := awal &^ 3; a+4 <= akhir; a += 4 {
		if p := *(*uintptr)(unsafe.Pointer(a)); p-dari < panjang {
			tandai(p)
		}
	}
}

// tandai marks the object that p points into, if there is one.
func tandai(p uintptr) {
	m := &ingatan
	i := uint32((p - m.awal) >> pangkatHalaman)
	h := hal(i)
	switch h.jenis {
	case petak:
		c := &m.kelas[h.kelas]
		letak := uint32(p&(ukuranHalaman-1)) - c.awal
		petak := uint32(uint64(letak) * c.balik >> 32)
		if letak >= ukuranHalaman || petak >= c.banyak {
			return
		}
		dasar := p&^(ukuranHalaman-1) + uintptr(petak/32*4)
		bit := uint32(1) << (petak % 32)
		if *kata(dasar)&bit == 0 {
			return
		}
		t := kata(dasar + uintptr(c.kata)*4)
		if *t&bit != 0 {
			return
		}
		*t |= bit
	case sambung:
		i = h.n
		h = hal(i)
		fallthrough
	case besar:
		if h.tanda {
			return
		}
		h.tanda = true
	default:
		return
	}
	if !h.polos && !h.antre {
		h.antre = true
		h.lanjut = m.antrean
		m.antrean = i + 1
	}
}

// sapu frees what was not reached.
func sapu() {
	m := &ingatan
	for k := range m.kelas {
		m.kelas[k].kini, m.kelas[k].sebagian = 0, 0
	}
	hidup := uintptr(0)
	for i := uint32(0); i < m.banyak; {
		h := hal(i)
		n := uint32(1)
		switch h.jenis {
		case petak:
			hidup += uintptr(sapuPetak(i, h))
		case besar:
			n = h.n
			if h.tanda {
				h.tanda = false
				hidup += uintptr(n) << pangkatHalaman
				break
			}
			for j := i; j < i+n; j++ {
				hal(j).jenis = kosong
			}
		}
		i += n
	}
	m.hidup, m.cari, m.besar = hidup, 0, 0
}

// sapuPetak returns the bytes in use.
func sapuPetak(i uint32, h *halaman) uint32 {
	m := &ingatan
	c := &m.kelas[h.kelas]
	p := m.awal + uintptr(i)<<pangkatHalaman
	hidup := uint32(0)
	for k := range uintptr(c.kata) {
		t := kata(p + (uintptr(c.kata)+k)*4)
		hidup += uint32(bits.OnesCount32(*t))
		*kata(p + k*4), *t, *kata(p + (2*uintptr(c.kata)+k)*4) = *t, 0, 0
	}
	if hidup == 0 {
		h.jenis = kosong
		return 0
	}
	*kata(p + uintptr(c.kata-1)*4) |= c.ekor
	if hidup < c.banyak {
		h.n = (c.banyak - hidup) * c.ukuran
		h.lanjut = c.sebagian
		c.sebagian = i + 1
	}
	return hidup * c.ukuran
}
