//go:build tinygo && js && wasm

package main

import (
	"unsafe"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// The core as TinyGo builds it has no syscall/js and no scheduler: the page writes the request and its files into memory that
// dasborTempat gives out, calls dasborJawab, and reads the answer where dasborHasil says. wasm/alat/tinygo.js is the other side.

// pesan is one exchange. A WebAssembly instance has one thread, so there is one.
type pesan struct {
	inti   inti.Inti
	isi    [][]byte
	jawab  []byte
	ditata bool
}

var utama pesan

//go:wasmimport dasbor maju
func maju(langkah unsafe.Pointer, panjang, persen int32)

//go:wasmexport dasborTempat
func dasborTempat(panjang int32) unsafe.Pointer {
	b := make([]byte, max(panjang, 1))
	utama.isi = append(utama.isi, b[:max(panjang, 0)])
	return unsafe.Pointer(unsafe.SliceData(b))
}

//go:wasmexport dasborJawab
func dasborJawab() int32 {
	if !utama.ditata {
		utama.ditata = true
		utama.inti.Kemajuan = func(langkah string, persen int) {
			maju(unsafe.Pointer(unsafe.StringData(langkah)), int32(len(langkah)), int32(persen))
		}
	}
	isi := utama.isi
	utama.isi, utama.jawab = nil, nil
	if len(isi) == 0 {
		isi = [][]byte{nil}
	}
	utama.jawab = utama.inti.Jawaban(isi[0], isi[1:]...)
	return int32(len(utama.jawab))
}

//go:wasmexport dasborHasil
func dasborHasil() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(utama.jawab)) }

func main() {}
