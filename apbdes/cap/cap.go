package cap

import (
	"bytes"
	"encoding/hex"
	"errors"
	"io"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/internal/sidik"
)

// Versi is the version of the form that is sealed.
const Versi = 1

// awal is the first line of the form.
const awal = "dasbor-desa/cap/1\n"

// ErrNil says that one of the documents is a nil pointer.
var ErrNil = errors.New("cap: nil document")

// Cap is a seal: the SHA-256 of the canonical form of figures. The zero value is the seal of nothing known; that of no documents is not
// zero.
type Cap [sidik.Ukuran]byte

// Hitung returns the seal of all documents together, in whatever order they come. The error is [ErrNil].
func Hitung(d ...*apbdes.Dokumen) (Cap, error) {
	e, err := kumpulkan(d, false)
	if err != nil {
		return Cap{}, err
	}
	s := sidik.Mulai()
	s.Tambah([]byte(awal))
	for i := range e {
		s.Tambah(e[i].baris)
	}
	return s.Hasil(), nil
}

// Tulis writes the form that is sealed. The error is [ErrNil] or that of w.
func Tulis(w io.Writer, d ...*apbdes.Dokumen) error {
	e, err := kumpulkan(d, false)
	if err != nil {
		return err
	}
	b := bytes.NewBufferString(awal)
	for i := range e {
		_, _ = b.Write(e[i].baris)
	}
	_, err = b.WriteTo(w)
	return err
}

// Sidik returns the SHA-256 of bytes, of any file: two files with the same are the same. It says nothing about figures.
func Sidik(b []byte) [sidik.Ukuran]byte { return sidik.Jumlah(b) }

// Heksa returns the whole seal as 64 hexadecimal digits.
func (c Cap) Heksa() string { return hex.EncodeToString(c[:]) }

// String returns the form on paper, for example "16DT-V913-B8XJ-1RBR-J4P0".
func (c Cap) String() string {
	var nilai [banyakSandi]byte
	nilai[0] = Versi
	for i := range banyakSandi - 2 {
		nilai[i+1] = limaBit(c[:], 5*i)
	}
	nilai[banyakSandi-1] = periksaSandi(nilai[:banyakSandi-1])
	return tulisSandi(nilai)
}

// MarshalText returns the form of [Cap.String].
func (c Cap) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// limaBit returns five bits from a place on.
func limaBit(b []byte, letak int) byte {
	dua := uint16(b[letak/8])<<8 | uint16(b[letak/8+1])
	return byte(dua>>(11-letak%8)) & 31
}

// Cocok reports whether a text, on paper or as 64 hexadecimal digits, is this seal. The error is a [*SalahCap] for a text that is
// no seal at all, such as one with a wrong sign.
func (c Cap) Cocok(s string) (bool, error) {
	t, err := Urai(s)
	if err != nil {
		return false, err
	}
	return t == c.String() || t == c.Heksa(), nil
}
