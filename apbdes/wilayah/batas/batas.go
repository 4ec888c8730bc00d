package batas

import (
	"errors"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// The limits of a file of boundaries.
const (
	BatasBita  = 16 << 20 // bytes
	BatasFitur = 3_000    // features
	BatasTitik = 500_000  // points of all rings
)

// Derajat is one degree in the unit of coordinates.
const Derajat = 10_000_000

// Titik is a point. In a [Wilayah] X is the longitude and Y the latitude in 1e-7 degree; in a [Bentuk] both are units of its box, Y
// downward.
type Titik struct{ X, Y int32 }

// Cincin is a ring, without its first point again at the end. Lubang says that it is a hole.
type Cincin struct {
	Titik  []Titik
	Lubang bool
}

// Wilayah is one feature of a file: the shape of a village, in as many rings as it takes.
type Wilayah struct {
	Kode   wilayah.Kode // never zero
	Nama   string       // as the file has it, "" for none
	Cincin []Cincin
	Letak  temuan.Letak
}

// Daftar are the shapes of a file in its order, one for each code.
type Daftar []Wilayah

// ErrBatas is wrapped by the error of [Baca] for a file beyond the limits.
var ErrBatas = errors.New("batas: the file is too large")

// SalahBerkas is the error of [Baca] for a file that holds no boundaries at all.
type SalahBerkas struct {
	Baris int // 1-based, 0 for none
	id,
	en string
	sebab error
}

// Error returns one line for programmers.
func (s *SalahBerkas) Error() string {
	t := "batas: " + s.en
	if s.Baris > 0 {
		t += " (line " + strconv.Itoa(s.Baris) + ")"
	}
	return t
}

// Unwrap returns [ErrBatas] or the error of the JSON below, nil if there is none.
func (s *SalahBerkas) Unwrap() error { return s.sebab }

// Pesan returns the reason as a sentence in Indonesian and English.
func (s *SalahBerkas) Pesan() (id, en string) {
	if s.Baris == 0 {
		return s.id, s.en
	}
	n := strconv.Itoa(s.Baris)
	return "Baris " + n + ": " + s.id, "Line " + n + ": " + s.en
}
