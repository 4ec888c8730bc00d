//go:build tinygo && js && wasm

package main

import (
	"math/bits"
	"runtime"
	"unsafe"
)

// The memory of the core under TinyGo, plugged in with -gc=custom. TinyGo's own collectors look for the start of an object step by
// step from a pointer into it, and keep free ranges in one list by length; a file of ten megabytes whose cells are substrings of one
// text makes both quadratic. Here memory is pages; a page holds slots of one size, or is part of one large object, so that an object
// is found from any pointer into it by a division. Marking is conservative, but objects without pointers lie in pages of their own
// and are never looked into. Nothing moves.

const (
	pangkatHalaman = 14
	ukuranHalaman  = 1 << pangkatHalaman
	batasHalaman   = 1 << 17 // 2 GiB
	ukuranButir    = 16      // sizes of slots are multiples of it
	banyakKelas    = 25
	terbesar       = 8144    // the largest slot
	batasAwal      = 8 << 20 // no collection before so much was given out since the last one
)

// halaman is what is known of a page.
type halaman struct {
	jenis  uint8  // kosong and so on
	kelas  uint8  // petak: index in kelas
	tanda  bool   // besar: reachable
	antre  bool   // stands in the queue of pages to look into
	n      uint32 // besar: pages; sambung: the page that the object begins in
	lanjut uint32 // the next page of a list, plus one
	polos  bool   // holds no pointers
}

const (
	kosong  = iota
	petak   // slots
	besar   // the first page of a large object
	sambung // another page of a large object
)

// kelas is a size of slots. At the start of each of its pages stand three bits for each slot: in use, reachable, looked into.
type kelas struct {
	ukuran, banyak, awal uint32 // bytes of a slot, slots of a page, offset of the first
	balik                uint64 // 2^32 / ukuran, rounded up
	kata                 uint32 // words of one row of bits
	ekor                 uint32 // bits of the last word that belong to no slot

	kini     uintptr // the page that slots are taken from
	kataKe   uint32  // the word to look at
	sebagian uint32  // list of pages with free slots
}

// ingatan is all state; the linker puts it among the globals, where no word of it looks like a pointer to an object.
var ingatan struct {
	tabel   uintptr // of halaman
	awal    uintptr // address of page 0
	akhir   uintptr // address behind the last page
	banyak  uint32  // pages
	cari    uint32  // no page below is free
	besar   uint32  // where the search for a large object goes on
	antrean uint32  // pages to look into
	sejak   uintptr // bytes given out since the last collection
	batas   uintptr // and how many there may be
	hidup   uintptr // bytes in use after the last collection
	jumlah  uint32  // collections
	dari    [terbesar/ukuranButir + 1]uint8
	kelas   [2 * banyakKelas]kelas // without pointers, then with
}

//export llvm.wasm.memory.size.i32
func banyakMemori(indeks int32) int32

//export llvm.wasm.memory.grow.i32
func tambahMemori(indeks, banyak int32) int32

//go:linkname tandaiAkar runtime.gcMarkReachable
func tandaiAkar()

// ukuranKelas returns the bytes of a slot of class k: steps of 16, then of an eighth or a quarter, at last what fills a page.
func ukuranKelas(k uint32) uint32 {
	switch {
	case k < 8:
		return (k + 1) * 16
	case k < 12:
		return 128 + (k-7)*32
	case k < 16:
		return 256 + (k-11)*64
	case k < 18:
		return 512 + (k-15)*128
	}
	switch k {
	case 18:
		return 1008
	case 19:
		return 1344
	case 20:
		return 2032
	case 21:
		return 2704
	case 22:
		return 4064
	case 23:
		return 5424
	default:
		return terbesar
	}
}

//go:linkname mulaiIngatan runtime.initHeap
func mulaiIngatan() {
	m := &ingatan
	const tabel = batasHalaman * unsafe.Sizeof(halaman{})
	m.tabel = uintptr(banyakMemori(0)) << 16
	if tambahMemori(0, int32((tabel+ukuranHalaman)>>16)+1) < 0 {
		habis()
	}
	m.awal = (m.tabel + tabel + ukuranHalaman - 1) &^ (ukuranHalaman - 1)
	m.akhir = m.awal
	m.batas = batasAwal
	var butir uint32
	for k := range uint32(banyakKelas) {
		u := ukuranKelas(k)
		for ; butir <= u/ukuranButir; butir++ {
			m.dari[butir] = uint8(k)
		}
		n := uint32(ukuranHalaman) / u
		for (12*((n+31)/32)+15)&^15+n*u > ukuranHalaman {
			n--
		}
		c := kelas{ukuran: u, banyak: n, kata: (n + 31) / 32, balik: (1<<32 + uint64(u) - 1) / uint64(u)}
		c.awal = (12*c.kata + 15) &^ 15
		if n%32 != 0 {
			c.ekor = ^uint32(0) << (n % 32)
		}
		m.kelas[k], m.kelas[k+banyakKelas] = c, c
	}
}

func habis() { panic("inti: memori") }

func hal(i uint32) *halaman {
	return (*halaman)(unsafe.Pointer(ingatan.tabel + uintptr(i)*unsafe.Sizeof(halaman{})))
}

func kata(p uintptr) *uint32 { return (*uint32)(unsafe.Pointer(p)) }

//go:linkname beri runtime.alloc
//go:noinline
func beri(ukuran uintptr, tata unsafe.Pointer) unsafe.Pointer {
	m := &ingatan
	// TinyGo describes where pointers lie; all that counts here is that there are none (src/runtime/gc_precise.go).
	polos := uintptr(tata)&1 != 0 && uintptr(tata)>>6 == 0
	if ukuran > terbesar {
		return beriBesar(ukuran, polos)
	}
	k := uint32(m.dari[(ukuran+ukuranButir-1)/ukuranButir])
	if !polos {
		k += banyakKelas
	}
	c := &m.kelas[k]
	for {
		if c.kini != 0 {
			for c.kataKe < c.kata {
				w := kata(c.kini + uintptr(c.kataKe)*4)
				if *w != ^uint32(0) {
					b := uint32(bits.TrailingZeros32(^*w))
					*w |= 1 << b
					p := unsafe.Pointer(c.kini + uintptr(c.awal+(c.kataKe*32+b)*c.ukuran))
					clear(unsafe.Slice((*byte)(p), uintptr(c.ukuran)))
					return p
				}
				c.kataKe++
			}
		}
		halamanBaru(k, c, polos)
	}
}

// halamanBaru gives class k another page with free slots.
func halamanBaru(k uint32, c *kelas, polos bool) {
	m := &ingatan
	c.kini = 0
	if m.sejak > m.batas {
		kumpulkan()
	}
	c.kataKe = 0
	if i := c.sebagian; i != 0 {
		h := hal(i - 1)
		c.sebagian = h.lanjut
		m.sejak += uintptr(h.n)
		c.kini = m.awal + uintptr(i-1)<<pangkatHalaman
		return
	}
	i := cariHalaman(1)
	*hal(i) = halaman{jenis: petak, kelas: uint8(k), polos: polos}
	c.kini = m.awal + uintptr(i)<<pangkatHalaman
	clear(unsafe.Slice((*byte)(unsafe.Pointer(c.kini)), uintptr(c.awal)))
	*kata(c.kini + uintptr(c.kata-1)*4) = c.ekor
	m.sejak += ukuranHalaman
}

func beriBesar(ukuran uintptr, polos bool) unsafe.Pointer {
	m := &ingatan
	if ukuran > batasHalaman<<pangkatHalaman {
		habis()
	}
	n := uint32((ukuran + ukuranHalaman - 1) >> pangkatHalaman)
	if m.sejak > m.batas {
		kumpulkan()
	}
	i := cariHalaman(n)
	*hal(i) = halaman{jenis: besar, n: n, polos: polos}
	for j := i + 1; j < i+n; j++ {
		*hal(j) = halaman{jenis: sambung, n: i}
	}
	m.sejak += uintptr(n) << pangkatHalaman
	p := unsafe.Pointer(m.awal + uintptr(i)<<pangkatHalaman)
	clear(unsafe.Slice((*byte)(p), uintptr(n)<<pangkatHalaman))
	return p
}

// cariHalaman returns the first of n free pages in a row. It takes new memory rather than collect, except when there is none.
func cariHalaman(n uint32) uint32 {
	for range 2 {
		if i, ada := cariBebas(n); ada {
			return i
		}
		if tumbuh(n) {
			i, _ := cariBebas(n)
			return i
		}
		kumpulkan()
	}
	habis()
	return 0
}

func cariBebas(n uint32) (uint32, bool) {
	m := &ingatan
	if n == 1 {
		for i := m.cari; i < m.banyak; i++ {
			if hal(i).jenis == kosong {
				m.cari = i + 1
				return i, true
			}
		}
		m.cari = m.banyak
		return 0, false
	}
	mulai := max(m.besar, m.cari)
	if i, ada := deret(n, mulai, m.banyak); ada {
		m.besar = i + n
		return i, true
	}
	if i, ada := deret(n, m.cari, min(mulai+n, m.banyak)); ada {
		m.besar = i + n
		return i, true
	}
	return 0, false
}

// deret looks for n free pages in a row among the pages from awal up to akhir.
func deret(n, awal, akhir uint32) (uint32, bool) {
	bebas := uint32(0)
	for i := awal; i < akhir; {
		h := hal(i)
		switch h.jenis {
		case kosong:
			bebas++
			i++
			if bebas == n {
				return i - n, true
			}
		case besar:
			bebas = 0
			i += h.n
		default:
			bebas = 0
			i++
		}
	}
	return 0, false
}

// tumbuh asks for memory for n pages, and for an eighth of what there is.
func tumbuh(n uint32) bool {
	m := &ingatan
	for _, lebih := range [...]uint32{max(m.banyak/8, 128), 0} {
		minta := max(n, lebih)
		if m.banyak+minta > batasHalaman {
			continue
		}
		akhir := m.akhir + uintptr(minta)<<pangkatHalaman
		ada := uintptr(uint32(banyakMemori(0))) << 16
		if akhir > ada && tambahMemori(0, int32((akhir-ada+1<<16-1)>>16)) < 0 {
			continue
		}
		m.akhir = akhir
		m.banyak += minta
		return true
	}
	return false
}

//go:linkname lepaskan runtime.free
func lepaskan(unsafe.Pointer) {}

//go:linkname penutup runtime.SetFinalizer
func penutup(any, any) {}

//go:linkname statistik runtime.ReadMemStats
func statistik(s *runtime.MemStats) {
	m := &ingatan
	s.HeapSys, s.HeapInuse, s.NumGC = uint64(m.akhir-m.awal), uint64(m.hidup+m.sejak), m.jumlah
}
