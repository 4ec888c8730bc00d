//go:build tinygo && js && wasm

package main

import (
	"errors"
	"io"
	"unsafe"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// The core as TinyGo builds it has no syscall/js and no scheduler: the page writes the request into memory that
// dasborTempat gives out, announces its files with dasborBerkas, calls dasborJawab, and reads the answer where dasborHasil says. wasm/alat/tinygo.js is the other side.

// pesan is one exchange. A WebAssembly instance has one thread, so there is one.
type pesan struct {
	inti  inti.Inti
	isi   []inti.Sumber
	minta []byte
	jawab []byte
}

var utama pesan

//go:wasmimport dasbor maju
func maju(langkah unsafe.Pointer, panjang, persen int32)

//go:wasmimport dasbor baca
func baca(berkas int32, letak float64, tujuan unsafe.Pointer, panjang int32) int32

// berkasHalaman is a file of the page: its number among the files of the request, and its size.
type berkasHalaman struct {
	nomor  int32
	ukuran int64
}

var errBerkas = errors.New("the file cannot be read")

func (b berkasHalaman) Size() int64 { return b.ukuran }

func (b berkasHalaman) ReadAt(p []byte, letak int64) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	n := int(baca(b.nomor, float64(letak), unsafe.Pointer(unsafe.SliceData(p)), int32(len(p))))
	switch {
	case n < 0 || n > len(p):
		return 0, errBerkas
	case n < len(p):
		return n, io.EOF
	default:
		return n, nil
	}
}

// dasborTempat makes room for the request.
//
//go:wasmexport dasborTempat
func dasborTempat(panjang int32) unsafe.Pointer {
	utama.minta = make([]byte, max(panjang, 1))
	p := unsafe.Pointer(unsafe.SliceData(utama.minta))
	utama.minta = utama.minta[:max(panjang, 0)]
	return p
}

// dasborBerkas announces the next file, whose bytes are asked for while the request is answered.
//
//go:wasmexport dasborBerkas
func dasborBerkas(ukuran float64) {
	utama.isi = append(utama.isi, berkasHalaman{int32(len(utama.isi)), int64(ukuran)})
}

//go:wasmexport dasborJawab
func dasborJawab() int32 {
	if utama.inti.Kemajuan == nil {
		utama.inti.Kemajuan = func(langkah string, persen int) {
			maju(unsafe.Pointer(unsafe.StringData(langkah)), int32(len(langkah)), int32(persen))
		}
	}
	isi, minta := utama.isi, utama.minta
	utama.isi, utama.minta, utama.jawab = nil, nil, nil
	utama.jawab = utama.inti.JawabanDari(minta, isi...)
	return int32(len(utama.jawab))
}

//go:wasmexport dasborHasil
func dasborHasil() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(utama.jawab)) }

func main() {}
