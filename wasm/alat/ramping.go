package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
)

// rampingkan takes out of a core compiled by Go what only stack traces read: names of files, lines and functions, and the tables
// that lead from a place in the code to them. The runtime finds such a table missing, not wrong (an offset of 0 in its _func records,
// runtime/symtab.go), so the program computes the same; a stack trace of it says "?" instead of a place. Tables for the garbage
// collector and for unwinding stay. What is taken out becomes zeros, which memory holds anyway, so they need not be in the file.
//
// The layout is that of Go 1.20 and later. Anything else is an error, and the file can be used as it is.
func rampingkan(isi []byte) ([]byte, error) {
	bagian, err := bagianWasm(isi)
	if err != nil {
		return nil, err
	}
	var keluar bytes.Buffer
	keluar.Write(isi[:8])
	ketemu := false
	for _, b := range bagian {
		if b.nomor == bagianData {
			ketemu = true
			m, err := uraiData(b.isi)
			if err != nil {
				return nil, err
			}
			if err := kosongkanTabel(m); err != nil {
				return nil, err
			}
			b.isi = tulisData(m)
		}
		b.tulis(&keluar)
	}
	if !ketemu {
		return nil, errWasm
	}
	return keluar.Bytes(), nil
}

const (
	bagianData  = 11
	jedaNol     = 256      // zeros that end a segment
	batasMemori = 64 << 20 // bytes of initial data we are ready to look at
)

var (
	errWasm  = errors.New("not a wasm file as the Go linker writes it")
	errTabel = errors.New("no table of functions in the layout of Go 1.20")
)

// bagianWasm splits a file into its sections.
func bagianWasm(isi []byte) ([]bagian, error) {
	if !bytes.HasPrefix(isi, []byte("\x00asm\x01\x00\x00\x00")) {
		return nil, errWasm
	}
	var hasil []bagian
	for p := 8; p < len(isi); {
		nomor := isi[p]
		n, k := binary.Uvarint(isi[p+1:])
		awal := p + 1 + k
		if k <= 0 || n > uint64(len(isi)-awal) {
			return nil, errWasm
		}
		hasil = append(hasil, bagian{nomor, isi[awal : awal+int(n)]})
		p = awal + int(n)
	}
	return hasil, nil
}

type bagian struct {
	nomor byte
	isi   []byte
}

func (b *bagian) tulis(ke *bytes.Buffer) {
	ke.WriteByte(b.nomor)
	ke.Write(binary.AppendUvarint(nil, uint64(len(b.isi))))
	ke.Write(b.isi)
}

// uraiData returns the memory that the data section fills, from address 0. Every segment must be active, in memory 0, at a constant.
func uraiData(isi []byte) ([]byte, error) {
	banyak, k := binary.Uvarint(isi)
	if k <= 0 {
		return nil, errWasm
	}
	isi = isi[k:]
	var m []byte
	for ; banyak > 0; banyak-- {
		if len(isi) < 2 || isi[0] != 0 || isi[1] != 0x41 { // active, i32.const
			return nil, errWasm
		}
		alamat, a := uraiBertanda(isi[2:])
		if a <= 0 || len(isi) < 3+a || isi[2+a] != 0x0b { // end
			return nil, errWasm
		}
		n, k := binary.Uvarint(isi[3+a:])
		isi = isi[3+a+max(k, 0):]
		akhir := uint64(uint32(alamat)) + n
		if k <= 0 || n > uint64(len(isi)) || akhir > batasMemori {
			return nil, errWasm
		}
		if int(akhir) > len(m) {
			m = append(m, make([]byte, int(akhir)-len(m))...)
		}
		copy(m[int(akhir)-int(n):], isi[:n])
		isi = isi[n:]
	}
	return m, nil
}

// uraiBertanda reads a signed LEB128 number of 32 bits.
func uraiBertanda(b []byte) (nilai int32, panjang int) {
	var v int64
	for i, x := range b[:min(len(b), 5)] {
		v |= int64(x&0x7f) << (7 * i)
		if x < 0x80 {
			if x&0x40 != 0 {
				v |= -1 << (7 * (i + 1))
			}
			return int32(v), i + 1
		}
	}
	return 0, 0
}

func tambahBertanda(b []byte, v int32) []byte {
	for {
		x := byte(v & 0x7f)
		v >>= 7
		if v == 0 && x&0x40 == 0 || v == -1 && x&0x40 != 0 {
			return append(b, x)
		}
		b = append(b, x|0x80)
	}
}

// tulisData writes the memory as segments, without long runs of zeros. The Go linker cuts at every eight zeros, and the heads of its
// 88,000 segments cost more bytes, compressed, than the zeros they save.
func tulisData(m []byte) []byte {
	var isi []byte
	banyak := uint64(0)
	for p := 0; p < len(m); {
		if m[p] == 0 {
			p++
			continue
		}
		akhir := p + 1
		for nol := 0; akhir+nol < len(m) && nol < jedaNol; {
			if m[akhir+nol] == 0 {
				nol++
				continue
			}
			akhir, nol = akhir+nol+1, 0
		}
		isi = append(isi, 0, 0x41)
		isi = append(tambahBertanda(isi, int32(p)), 0x0b)
		isi = binary.AppendUvarint(isi, uint64(akhir-p))
		isi = append(isi, m[p:akhir]...)
		banyak++
		p = akhir
	}
	return append(binary.AppendUvarint(nil, banyak), isi...)
}

// namaRuntime are the names the runtime itself looks at, to tell its goroutines from ours.
func namaRuntime(nama string) bool {
	for _, awal := range []string{"runtime.", "runtime/", "internal/runtime", "reflect.", "syscall", "main."} {
		if strings.HasPrefix(nama, awal) {
			return true
		}
	}
	return false
}
