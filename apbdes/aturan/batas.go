package aturan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

//go:generate go run bangkit/batas.go
//go:generate go run bangkit/daftar.go

// Arah is the sense of a limit. The zero value is invalid.
type Arah uint8

// The senses. TanpaBatas is a year in which the regulation was read and has no limit; TidakDiketahui one whose regulation was not
// found.
const (
	_ Arah = iota
	Maksimum
	Minimum
	Tetap
	TanpaBatas
	TidakDiketahui
)

var namaArah = [...]string{"", "maks", "min", "tetap", "tanpa_batas", "tidak_diketahui"}

// String returns "maks", "min", "tetap", "tanpa_batas" or "tidak_diketahui", as in data/batas.csv, and "" for an invalid value.
func (a Arah) String() string {
	if int(a) >= len(namaArah) {
		return ""
	}
	return namaArah[a]
}

// MarshalText returns the form of [Arah.String].
func (a Arah) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// isiArah names the sense in a sentence.
func (a Arah) isi() temuan.Isian {
	switch a {
	case Maksimum:
		return temuan.Dwi("arah", "paling banyak", "at most")
	case Minimum:
		return temuan.Dwi("arah", "paling sedikit", "at least")
	default:
		return temuan.Dwi("arah", "tepat", "exactly")
	}
}

// Batas is one limit in one span of years: a row of data/batas.csv.
type Batas struct {
	Nama         string      // "blt", "siltap_bpd", …
	Kode         temuan.Kode // the rule that uses it
	Mulai, Akhir int         // budget years; an Akhir of 0 is open
	Arah         Arah
	Porsi        Persen        // limit as a share, 0 where it is an amount
	Nilai        rupiah.Rupiah // limit as an amount, 0 where it is a share
	Satuan       string        // "persen", "rupiah_per_bulan", "rupiah_per_tahun", or "" where there is no limit
	Basis        temuan.Pola   // what the share is of, or whom the amount is for
	Dasar        []temuan.Dasar
	Keyakinan    temuan.Keyakinan
	Dinilai      bool   // a rule evaluates it
	Catatan      string // remark of the table, in Indonesian
}

// Berlaku reports whether the limit holds in a budget year; no limit holds in an unknown year (0).
func (b *Batas) Berlaku(tahun int) bool {
	return tahun != 0 && tahun >= b.Mulai && (b.Akhir == 0 || tahun <= b.Akhir)
}

// DaftarBatas returns a copy of all limits in the order of their rules and years.
func DaftarBatas() []Batas {
	d := slices.Clone(batasTahunan[:])
	for i := range d {
		d[i].Dasar = slices.Clone(d[i].Dasar)
	}
	return d
}

// CariBatas returns the limits of that name in a budget year, at most one of each sense. An unknown year (0) has none.
func CariBatas(nama string, tahun int) []Batas {
	var d []Batas
	for i := range batasTahunan {
		if b := &batasTahunan[i]; b.Nama == nama && b.Berlaku(tahun) {
			c := *b
			c.Dasar = slices.Clone(c.Dasar)
			d = append(d, c)
		}
	}
	return d
}

// batasDinilai is CariBatas without the rows that no rule evaluates, and without copies.
func batasDinilai(nama string, tahun int) []*Batas {
	var d []*Batas
	for i := range batasTahunan {
		if b := &batasTahunan[i]; b.Nama == nama && b.Dinilai && b.Berlaku(tahun) {
			d = append(d, b)
		}
	}
	return d
}

// adaBatasDanaDesa reports whether the table says anything about Dana Desa in a year, be it that there is no limit.
func adaBatasDanaDesa(tahun int) bool {
	for i := range batasTahunan {
		if b := &batasTahunan[i]; b.Kode != "APBDES-BLJ-01" && b.Kode != "APBDES-BLJ-02" && b.Berlaku(tahun) {
			return true
		}
	}
	return false
}
