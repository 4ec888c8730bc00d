package bagan

import (
	"cmp"
	"iter"
	"slices"
)

//go:generate go run bangkit/main.go

// Asal says where an entry of the chart comes from.
type Asal uint8

// The origins. The zero value belongs to no entry.
const (
	_ Asal = iota
	// Lampiran entries stand in the annex of Permendagri 20/2018.
	Lampiran
	// TambahanSiskeudes entries were added to the Siskeudes list after 2018; their legal basis was not found.
	TambahanSiskeudes
	// Lokal entries are the ranges 90-99, whose numbers each regency fills by itself.
	Lokal
	// FormulirLama entries belong to the old generation and were read from a form that still prints it, not from
	// Permendagri 113/2014 itself.
	FormulirLama
)

// String returns the Indonesian word for the origin, as in the column asal of the data files.
func (a Asal) String() string {
	switch a {
	case Lampiran:
		return "lampiran"
	case TambahanSiskeudes:
		return "tambahan"
	case Lokal:
		return "lokal"
	case FormulirLama:
		return "formulir"
	default:
		return ""
	}
}

// ButirKegiatan is one entry of the chart on the kegiatan axis. Nama is the official name; NamaSiskeudes is the shorter
// one Siskeudes prints, misspellings included, and is empty where there is no other.
type ButirKegiatan struct {
	Kode          KodeKegiatan
	Nama          string
	NamaSiskeudes string
	Asal          Asal
}

// ButirRekening is one entry of the chart on the account axis.
type ButirRekening struct {
	Kode KodeRekening
	Nama string
	Asal Asal
}

// CariKegiatan looks k up in the chart: bidang, sub-bidang and kegiatan of Permendagri 20/2018, and the bidang of
// Permendagri 113/2014, which has no fixed list of kegiatan. A local kegiatan ("1.1.95") finds the range entry
// ("1.1.90-99", Asal [Lokal]), because only the regency knows its name; "5.3.01" finds "5.3.00", see
// [KodeKegiatan.Baku]. A code outside the chart is not an error: real villages use some.
func CariKegiatan(k KodeKegiatan) (ButirKegiatan, bool) {
	if k.Lokal() {
		k.kegiatan = rentang9099
	}
	i, ada := slices.BinarySearchFunc(baganKegiatan[:], k.Baku().kunci(), func(b ButirKegiatan, kunci uint32) int {
		return cmp.Compare(b.Kode.kunci(), kunci)
	})
	if !ada {
		return ButirKegiatan{}, false
	}
	return baganKegiatan[i], true
}

// CariRekening looks r up in the chart, from akun to objek. A local objek ("4.1.2.95") finds the range entry
// ("4.1.2.90-99", Asal [Lokal]). A rincian is never in the chart: use r.Pangkas([Objek]).
func CariRekening(r KodeRekening) (ButirRekening, bool) {
	if r.Lokal() && r.tingkat == Objek {
		r.objek = rentang9099
	}
	i, ada := slices.BinarySearchFunc(baganRekening[:], r.kunci(), func(b ButirRekening, kunci uint64) int {
		return cmp.Compare(b.Kode.kunci(), kunci)
	})
	if !ada {
		return ButirRekening{}, false
	}
	return baganRekening[i], true
}

// DaftarKegiatan yields every entry of Permendagri 20/2018 on the kegiatan axis, in the order of
// [KodeKegiatan.Bandingkan].
func DaftarKegiatan() iter.Seq[ButirKegiatan] { return saringKegiatan(Permendagri20, TanpaKegiatan) }

// DaftarBidang yields the bidang of generation g: five in both.
func DaftarBidang(g Generasi) iter.Seq[ButirKegiatan] { return saringKegiatan(g, Bidang) }

// DaftarSubBidang yields the 27 sub-bidang of Permendagri 20/2018.
func DaftarSubBidang() iter.Seq[ButirKegiatan] { return saringKegiatan(Permendagri20, SubBidang) }

// saringKegiatan yields the entries of g at level t, or at every level for [TanpaKegiatan].
func saringKegiatan(g Generasi, t Tingkat) iter.Seq[ButirKegiatan] {
	return func(yield func(ButirKegiatan) bool) {
		for i := range baganKegiatan {
			k := baganKegiatan[i].Kode
			if k.generasi == g && (t == TanpaKegiatan || k.tingkat == t) && !yield(baganKegiatan[i]) {
				return
			}
		}
	}
}

// DaftarRekening yields every account of Permendagri 20/2018 in the order of [KodeRekening.Bandingkan].
func DaftarRekening() iter.Seq[ButirRekening] { return saringRekening(Permendagri20) }

// DaftarRekeningLama yields the accounts of Permendagri 113/2014, without those of belanja: there the numbers below 2
// are bidang and kegiatan.
func DaftarRekeningLama() iter.Seq[ButirRekening] { return saringRekening(Permendagri113) }

// saringRekening yields the accounts of g.
func saringRekening(g Generasi) iter.Seq[ButirRekening] {
	return func(yield func(ButirRekening) bool) {
		for i := range baganRekening {
			if baganRekening[i].Kode.generasi == g && !yield(baganRekening[i]) {
				return
			}
		}
	}
}
