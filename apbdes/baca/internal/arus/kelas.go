package arus

import (
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Kelas classes a number by the styles that can read it: the bits of [rupiah.TataTulis], and Beda where the readings differ. What a
// [rupiah.Pengenal] says depends on the first number of each class and on nothing else.
type Kelas uint8

// The bits that have names.
const (
	SemuaGaya Kelas = 1<<rupiah.Indonesia | 1<<rupiah.Mesin | 1<<rupiah.Inggris
	GayaTitik Kelas = 1<<rupiah.Mesin | 1<<rupiah.Inggris // with a decimal point
	Beda      Kelas = 1
)

// BanyakKelas is the number of values of a Kelas.
const BanyakKelas = 16

// KelasDari classes a number. It is 0 for what is none in any style: an empty text, a dash.
func KelasDari(s string) Kelas {
	if !strings.ContainsAny(s, "0123456789") {
		return 0
	}
	var k Kelas
	var hasil [rupiah.Inggris + 1]rupiah.Rupiah
	var galat [rupiah.Inggris + 1]error
	var acuan rupiah.TataTulis
	for t := rupiah.Indonesia; t <= rupiah.Inggris; t++ {
		hasil[t], galat[t] = rupiah.Urai(s, t)
		if errors.Is(galat[t], rupiah.ErrTataTulis) {
			continue
		}
		k |= 1 << t
		if acuan == 0 {
			acuan = t
		} else if hasil[t] != hasil[acuan] || !errors.Is(galat[t], galat[acuan]) {
			k |= Beda
		}
	}
	return k
}
