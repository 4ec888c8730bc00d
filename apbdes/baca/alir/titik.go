package alir

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// ErrTitik says that a [Titik] is damaged or belongs to another file or other options.
var ErrTitik = errors.New("alir: not a point in this file")

// Titik is a point in a file up to which it has been read: everything that is needed to go on from there in another process. It does
// not hold what the caller made of the villages before.
type Titik struct{ keadaan }

// versiTitik changes with the form of keadaan.
const versiTitik = 2

// keadaan is what is known after a part of the file.
type keadaan struct {
	Versi  int
	Ukuran int64 // of the file
	Letak  int64 // byte to go on from
	Garis  int   // physical line of that byte
	// Putaran is 0 while the file is read on the strength of its first rows, 1 when the whole of it is known.
	Putaran   int
	Gaya      rupiah.TataTulis
	Terpencar []susun.Kunci // villages whose rows do not stand together
	Hitungan
	Temuan   kumpulan
	Bukti    pembukti
	Terbuka  *kelompok   // the village at hand
	Simpanan []*kelompok // rows of the villages in Terpencar, by the place of their first row
	Kunci    himpunanKunci
	// Kembali are the villages seen again after other rows, where that was not known before.
	Kembali []susun.Kunci
}

// Hitungan is the account of the rows of a file: Kosong, Judul, Gagal and BarisDokumen add up to BarisData.
type Hitungan struct {
	Dokumen      int // documents
	BarisData    int // rows behind the header
	Kosong       int // rows without any text
	Judul        int // headings and notes
	Gagal        int // unreadable rows that belong to no document
	BarisDokumen int // rows in documents, also those that could not be read or are printed totals
}

func (h *Hitungan) gabung(i Hitungan) {
	h.Dokumen += i.Dokumen
	h.BarisData += i.BarisData
	h.Kosong += i.Kosong
	h.Judul += i.Judul
	h.Gagal += i.Gagal
	h.BarisDokumen += i.BarisDokumen
}

// Letak returns the byte from which reading goes on.
func (t *Titik) Letak() int64 { return t.keadaan.Letak }

// Hitungan returns the account of the rows up to here, without those of the village at hand.
func (t *Titik) Hitungan() Hitungan { return t.keadaan.Hitungan }

// MarshalBinary writes the point for another process.
func (t *Titik) MarshalBinary() ([]byte, error) {
	b, err := json.Marshal(&t.keadaan)
	if err != nil {
		return nil, fmt.Errorf("alir: %w", err)
	}
	return b, nil
}

// UnmarshalBinary reads what [Titik.MarshalBinary] wrote. Whether it belongs to a file is seen when it is used.
func (t *Titik) UnmarshalBinary(b []byte) error {
	var k keadaan
	if err := json.Unmarshal(b, &k); err != nil {
		return fmt.Errorf("%w: %w", ErrTitik, err)
	}
	if k.Versi != versiTitik {
		return fmt.Errorf("%w: version %d", ErrTitik, k.Versi)
	}
	bukti := k.Bukti // only its samples were written
	k.Bukti = pembukti{}
	k.Bukti.gabung(&bukti)
	t.keadaan = k
	return nil
}

// kelompok is the rows of a village and year that are kept for later.
type kelompok struct {
	Ada    bool // Kunci is known
	Kunci  susun.Kunci
	Garis  int // line of the first row
	Bagian []bagian
}

// bagian is a piece of the file: whole records that can be cut again from their text alone, or rows already cut where quotes are out
// of place.
type bagian struct {
	Teks   string
	Garis  int // line on which Teks begins
	Baris  []lembar.Baris
	Kosong int // blank rows beside Baris
}

// salinan returns a copy that rows can be added to; nil of nil.
func (k *kelompok) salinan() *kelompok {
	if k == nil {
		return nil
	}
	c := *k
	c.Bagian = slices.Clone(k.Bagian)
	return &c
}

func (k *kelompok) bita() int {
	n := 0
	for i := range k.Bagian {
		n += len(k.Bagian[i].Teks)
		for _, b := range k.Bagian[i].Baris {
			for _, s := range b.Sel {
				n += 32 + len(s.Teks)
			}
		}
	}
	return n
}

func bandingkanKunci(a, b susun.Kunci) int {
	if c := a.Kode.Bandingkan(b.Kode); c != 0 {
		return c
	}
	if a.Tahun != b.Tahun {
		return a.Tahun - b.Tahun
	}
	if c := strings.Compare(a.Asli, b.Asli); c != 0 {
		return c
	}
	return strings.Compare(a.Nama, b.Nama)
}
