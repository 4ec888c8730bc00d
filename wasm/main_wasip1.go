//go:build wasip1 && wasm

// Command wasm as a reactor for hosts that speak WebAssembly but not JavaScript: no page, no function of the host, only memory.
//
//	GOOS=wasip1 GOARCH=wasm go build -buildmode=c-shared -o inti.wasi.wasm ./wasm
//
// The host calls _initialize once, then for every request
//
//	dasbor_tampung(n uint32) uint32   address of n bytes to fill: first the request, then each file, in their order
//	dasbor_jawab() uint64             answers; the address of the answer in the upper half, its length in the lower
//
// Requests and answers are those of package wasm/inti. An answer stays until the next call of dasbor_tampung. One call at a time.
// dasbor_tampung returns 0 for more than the limits of package inti allow; the request is then answered with a galat.
package main

import (
	"unsafe"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// A reactor has one state: that of the instance.
var (
	pusat    inti.Inti
	tampung  [][]byte
	terpakai int
	jawaban  []byte
)

//go:wasmexport dasbor_tampung
func tampungBita(n uint32) uint32 {
	jawaban = nil
	if len(tampung) > inti.BatasBerkas || int(n) > inti.BatasBita+inti.BatasPermintaan-terpakai {
		return 0
	}
	terpakai += int(n)
	b := make([]byte, n, max(n, 1))
	tampung = append(tampung, b)
	return alamat(b)
}

//go:wasmexport dasbor_jawab
func jawab() uint64 {
	var permintaan []byte
	if len(tampung) > 0 {
		permintaan, tampung = tampung[0], tampung[1:]
	}
	jawaban = pusat.Jawaban(permintaan, tampung...)
	tampung, terpakai = nil, 0
	return uint64(alamat(jawaban))<<32 | uint64(len(jawaban))
}

// alamat is where the bytes are in the memory that the host sees.
func alamat(b []byte) uint32 {
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(b)))) // #nosec G103 -- an address of a 32-bit memory
}

func main() {}
