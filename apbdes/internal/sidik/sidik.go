// Package sidik computes SHA-256 (FIPS 180-4) in few bytes: the browser loads this code, and crypto/sha256 brings 178 KB of modes and
// self-tests with it. It is for telling data apart, not for secrets.
package sidik

import (
	"encoding/binary"
	"math/bits"
)

// Ukuran is the length of a digest in bytes.
const Ukuran = 32

const blok = 64

// Sidik is a running SHA-256. Make it with [Mulai].
type Sidik struct {
	h       [8]uint32
	sisa    [blok]byte
	isi     int
	panjang uint64
}

// Mulai returns a digest of nothing.
func Mulai() Sidik {
	return Sidik{h: [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}}
}

// Jumlah returns the digest of b.
func Jumlah(b []byte) [Ukuran]byte {
	s := Mulai()
	s.Tambah(b)
	return s.Hasil()
}

// Tambah continues the digest with b.
func (s *Sidik) Tambah(b []byte) {
	s.panjang += uint64(len(b))
	if s.isi > 0 {
		n := copy(s.sisa[s.isi:], b)
		s.isi += n
		b = b[n:]
		if s.isi < blok {
			return
		}
		s.putar(s.sisa[:])
		s.isi = 0
	}
	for len(b) >= blok {
		s.putar(b[:blok])
		b = b[blok:]
	}
	s.isi = copy(s.sisa[:], b)
}

// Hasil returns the digest of everything added so far, which may go on.
func (s Sidik) Hasil() [Ukuran]byte {
	panjang := s.panjang * 8
	akhir := [blok + 8]byte{0x80}
	kosong := blok - 8 - s.isi
	if kosong <= 0 {
		kosong += blok
	}
	s.Tambah(akhir[:kosong])
	s.Tambah(binary.BigEndian.AppendUint64(nil, panjang))
	var hasil [Ukuran]byte
	for i, v := range s.h {
		binary.BigEndian.PutUint32(hasil[4*i:], v)
	}
	return hasil
}

func (s *Sidik) putar(p []byte) {
	var w [64]uint32
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(p[4*i:])
	}
	for i := 16; i < 64; i++ {
		a, b := w[i-15], w[i-2]
		w[i] = w[i-16] + (bits.RotateLeft32(a, -7) ^ bits.RotateLeft32(a, -18) ^ a>>3) + w[i-7] +
			(bits.RotateLeft32(b, -17) ^ bits.RotateLeft32(b, -19) ^ b>>10)
	}
	a, b, c, d, e, f, g, h := s.h[0], s.h[1], s.h[2], s.h[3], s.h[4], s.h[5], s.h[6], s.h[7]
	for i := range 64 {
		t1 := h + (bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)) + (e&f ^ ^e&g) + tetapan[i] + w[i]
		t2 := (bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)) + (a&b ^ a&c ^ b&c)
		a, b, c, d, e, f, g, h = t1+t2, a, b, c, d+t1, e, f, g
	}
	for i, v := range [8]uint32{a, b, c, d, e, f, g, h} {
		s.h[i] += v
	}
}

// tetapan are the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
var tetapan = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}
