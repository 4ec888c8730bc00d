package main

import (
	"bytes"
	"encoding/binary"
)

// tabelFungsi are the parts of the table of functions that the Go linker writes (runtime.pcHeader), as addresses.
type tabelFungsi struct {
	m                                   []byte
	banyak                              int
	nama, satuan, berkas, letak, fungsi int
}

// The record of a function (runtime._func): offsets of its fields, and the tables that stay.
const (
	catatNama, catatSP, catatBerkas, catatBaris        = 4, 16, 20, 24
	catatBanyakPC, catatSatuan, catatBarisAwal         = 28, 32, 36
	catatBanyakData, catatUkuran                       = 43, 44
	tabelPetaTumpukan, tabelBatas                      = 1, 4 // PCDATA_StackMapIndex, PCDATA_PanicBounds
	dataSisipan, dataArgumen, dataHidup                = 3, 5, 6
	kepalaTabel                                 uint32 = 0xfffffff1
	tanpaData                                   uint32 = 1<<32 - 1
)

// kosongkanTabel sets to zero, in the memory of a program, what only stack traces read.
func kosongkanTabel(m []byte) error {
	t, ok := cariTabel(m)
	if !ok {
		return errTabel
	}
	letak := make([]byte, t.fungsi-t.letak)
	nama := make([]byte, t.satuan-t.nama)
	for i := range t.banyak {
		f := t.fungsi + int(binary.LittleEndian.Uint32(m[t.fungsi+8*i+4:]))
		if f+catatUkuran > len(m) {
			return errTabel
		}
		if err := t.kosongkanCatatan(f, letak, nama); err != nil {
			return err
		}
	}
	copy(m[t.nama:], nama)
	copy(m[t.letak:], letak)
	clear(m[t.satuan:t.letak]) // of the units and of the files
	return nil
}

// cariTabel finds the table of functions by its head.
func cariTabel(m []byte) (tabelFungsi, bool) {
	awal := binary.LittleEndian.AppendUint32(nil, kepalaTabel)
	for p := 0; ; {
		i := bytes.Index(m[p:], awal)
		if i < 0 || p+i+72 > len(m) {
			return tabelFungsi{}, false
		}
		h := p + i
		p = h + 1
		angka := func(k int) int { return int(binary.LittleEndian.Uint64(m[h+8+8*k:])) }
		// two bytes 0, least instruction 1, pointer 8 bytes
		if h%8 != 0 || !bytes.Equal(m[h+4:h+8], []byte{0, 0, 1, 8}) {
			continue
		}
		t := tabelFungsi{m: m, banyak: angka(0), nama: h + angka(3), satuan: h + angka(4), berkas: h + angka(5), letak: h + angka(6), fungsi: h + angka(7)}
		if h < t.nama && t.nama < t.satuan && t.satuan < t.berkas && t.berkas < t.letak && t.letak < t.fungsi && t.banyak > 0 && t.banyak <= (len(m)-t.fungsi)/8 {
			return t, true
		}
	}
}

// kosongkanCatatan takes out of the record at f what only traces read, and copies what stays of the shared tables.
func (t tabelFungsi) kosongkanCatatan(f int, letak, nama []byte) error {
	m := t.m
	angka := func(p int) uint32 { return binary.LittleEndian.Uint32(m[p:]) }
	isi := func(p int, v uint32) { binary.LittleEndian.PutUint32(m[p:], v) }
	n := int(angka(f + catatNama))
	if n >= len(nama) {
		return errTabel
	}
	if akhir := bytes.IndexByte(m[t.nama+n:t.satuan], 0); akhir >= 0 && namaRuntime(string(m[t.nama+n:t.nama+n+akhir])) {
		copy(nama[n:], m[t.nama+n:t.nama+n+akhir])
	} else {
		isi(f+catatNama, uint32(len(nama)-1)) // an empty name
	}
	if err := t.salinTabel(letak, angka(f+catatSP)); err != nil {
		return err
	}
	for _, p := range []int{catatBerkas, catatBaris, catatSatuan, catatBarisAwal} {
		isi(f+p, 0)
	}
	banyakPC, banyakData := int(angka(f+catatBanyakPC)), int(m[f+catatBanyakData])
	data := f + catatUkuran + 4*banyakPC
	if banyakPC > 16 || data+4*banyakData > len(m) {
		return errTabel
	}
	for k := range banyakPC {
		p := f + catatUkuran + 4*k
		if k != tabelPetaTumpukan && k != tabelBatas {
			isi(p, 0)
		} else if err := t.salinTabel(letak, angka(p)); err != nil {
			return err
		}
	}
	for _, k := range []int{dataSisipan, dataArgumen, dataHidup} {
		if k < banyakData {
			isi(data+4*k, tanpaData)
		}
	}
	return nil
}

// salinTabel copies one table of places: pairs of variable-length numbers, ended by a zero that is not the first.
func (t tabelFungsi) salinTabel(ke []byte, awal uint32) error {
	if awal == 0 {
		return nil
	}
	sumber := t.m[t.letak:t.fungsi]
	p := int(awal)
	for p < len(sumber) && (sumber[p] != 0 || p == int(awal)) {
		for range 2 {
			_, k := binary.Uvarint(sumber[p:])
			if k <= 0 {
				return errTabel
			}
			p += k
		}
	}
	if p >= len(sumber) {
		return errTabel
	}
	copy(ke[awal:], sumber[awal:p+1])
	return nil
}
