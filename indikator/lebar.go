package indikator

import (
	"cmp"
	"encoding/binary"
	"math/big"
	"math/bits"
)

// lebar is a whole number from 0 to 2^256-1, 64 bits each, a the lowest (lebar: wide). What overflows is lost: the callers keep their
// numbers far below. math/big would do the same with allocations, which is most of the time of a median. The four are fields and no
// array because compilers keep only fields in registers.
type lebar struct{ a, b, c, d uint64 }

func kaliLebar(m, n uint64) (x lebar) {
	x.b, x.a = bits.Mul64(m, n)
	return x
}

func (x lebar) kali(n uint64) (y lebar) {
	var h, k uint64
	y.b, y.a = bits.Mul64(x.a, n)
	y.c, h = bits.Mul64(x.b, n)
	y.b, k = bits.Add64(y.b, h, 0)
	y.d, h = bits.Mul64(x.c, n)
	y.c, k = bits.Add64(y.c, h, k)
	y.d += x.d*n + k
	return y
}

func (x lebar) tambah(y lebar) (z lebar) {
	var k uint64
	z.a, k = bits.Add64(x.a, y.a, 0)
	z.b, k = bits.Add64(x.b, y.b, k)
	z.c, k = bits.Add64(x.c, y.c, k)
	z.d, _ = bits.Add64(x.d, y.d, k)
	return z
}

// kurang returns x-y; y is not above x.
func (x lebar) kurang(y lebar) (z lebar) {
	var k uint64
	z.a, k = bits.Sub64(x.a, y.a, 0)
	z.b, k = bits.Sub64(x.b, y.b, k)
	z.c, k = bits.Sub64(x.c, y.c, k)
	z.d, _ = bits.Sub64(x.d, y.d, k)
	return z
}

func (x lebar) banding(y lebar) int {
	switch {
	case x.d != y.d:
		return cmp.Compare(x.d, y.d)
	case x.c != y.c:
		return cmp.Compare(x.c, y.c)
	case x.b != y.b:
		return cmp.Compare(x.b, y.b)
	default:
		return cmp.Compare(x.a, y.a)
	}
}

// geser returns x·2^n for n below 64.
func (x lebar) geser(n uint) lebar {
	return lebar{x.a << n, x.b<<n | x.a>>(64-n), x.c<<n | x.b>>(64-n), x.d<<n | x.c>>(64-n)}
}

func (x lebar) larik() [4]uint64 { return [4]uint64{x.a, x.b, x.c, x.d} }

// panjang returns how many of the four are needed.
func (x lebar) panjang() int {
	switch {
	case x.d != 0:
		return 4
	case x.c != 0:
		return 3
	case x.b != 0:
		return 2
	case x.a != 0:
		return 1
	default:
		return 0
	}
}

// bagi returns the whole part of x/y, false where it has more than 64 bits, or nearly as many, or the numbers are too large
// for the short way. y is not 0.
func (x lebar) bagi(y lebar) (uint64, bool) {
	n := y.panjang()
	if n == 4 || x.panjang() > n+1 {
		return 0, false
	}
	s := uint(bits.LeadingZeros64(y.larik()[n-1])) //nolint:gosec // below 64
	if x.d>>(63-s)>>1 != 0 {
		return 0, false
	}
	// With the highest bit of y set, the quotient of the first digits is at most two too large.
	x, y = x.geser(s), y.geser(s)
	atas, bawah := x.larik(), y.larik()[n-1]
	if atas[n] >= bawah || n < 3 && atas[n+1] != 0 {
		return 0, false
	}
	q, _ := bits.Div64(atas[n], atas[n-1], bawah)
	for k := y.kali(q); k.banding(x) > 0; k = k.kurang(y) {
		q--
	}
	return q, true
}

// besar returns x for the cases that are too large for the short ways.
func (x lebar) besar() *big.Int {
	var b []byte
	for _, n := range [...]uint64{x.d, x.c, x.b, x.a} {
		b = binary.BigEndian.AppendUint64(b, n)
	}
	return new(big.Int).SetBytes(b)
}
