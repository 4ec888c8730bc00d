package cap

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Kunci says which amount it is, in the words of the sealed form.
type Kunci struct {
	Desa     string      `json:"desa,omitempty"`
	Tahun    int         `json:"tahun,omitempty"`
	Bagian   string      `json:"bagian"`
	Kegiatan string      `json:"kegiatan,omitempty"`
	Rekening string      `json:"rekening,omitempty"`
	Sumber   string      `json:"sumber_dana,omitempty"`
	Fase     apbdes.Fase `json:"fase"`
}

// Beda is one amount that differs. A missing Lama is an amount that was added, a missing Baru one that was taken away.
type Beda struct {
	Kunci
	Uraian string          `json:"uraian,omitempty"`
	Lama   rupiah.Opsional `json:"lama"`
	Baru   rupiah.Opsional `json:"baru"`
	// LetakLama and LetakBaru are the places in the files, as far as they are known.
	LetakLama temuan.Letak `json:"letak_lama,omitzero"`
	LetakBaru temuan.Letak `json:"letak_baru,omitzero"`
}

// Bandingkan lists every amount that is not the same in two sets of documents, in the order of the sealed form. Nothing differs
// exactly if both have the same seal. Of several amounts under one key those that both sides have are set off against each other; the
// others are paired from the smallest up. The error is [ErrNil].
func Bandingkan(lama, baru []*apbdes.Dokumen) ([]Beda, error) {
	a, err := kumpulkan(lama, true)
	if err != nil {
		return nil, err
	}
	b, err := kumpulkan(baru, true)
	if err != nil {
		return nil, err
	}
	var hasil []Beda
	for len(a) > 0 || len(b) > 0 {
		kunci := kunciTerkecil(a, b)
		i, j := sepanjang(a, kunci), sepanjang(b, kunci)
		hasil = pasangkan(hasil, a[:i], b[:j])
		a, b = a[i:], b[j:]
	}
	return hasil, nil
}

func kunciTerkecil(a, b []entri) []byte {
	switch {
	case len(a) == 0:
		return b[0].kepala()
	case len(b) == 0 || bytes.Compare(a[0].kepala(), b[0].kepala()) <= 0:
		return a[0].kepala()
	default:
		return b[0].kepala()
	}
}

// sepanjang counts the entries at the beginning that have a key. As a key ends with TAB, none is the beginning of another.
func sepanjang(e []entri, kunci []byte) int {
	n := 0
	for n < len(e) && bytes.Equal(e[n].kepala(), kunci) {
		n++
	}
	return n
}

// pasangkan compares the amounts of one key.
func pasangkan(hasil []Beda, a, b []entri) []Beda {
	if len(a) > 1 || len(b) > 1 {
		a, b = slices.Clone(a), slices.Clone(b)
		slices.SortStableFunc(a, banding)
		slices.SortStableFunc(b, banding)
	}
	var sisaA, sisaB []entri
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].sen == b[0].sen:
			a, b = a[1:], b[1:]
		case a[0].sen < b[0].sen:
			sisaA, a = append(sisaA, a[0]), a[1:]
		default:
			sisaB, b = append(sisaB, b[0]), b[1:]
		}
	}
	sisaA, sisaB = append(sisaA, a...), append(sisaB, b...)
	for n := range max(len(sisaA), len(sisaB)) {
		var d Beda
		if n < len(sisaB) {
			e := &sisaB[n]
			d.Kunci, d.Uraian, d.Baru, d.LetakBaru = e.asal.k, e.asal.uraian, rupiah.Isi(e.sen), e.asal.letak
		}
		if n < len(sisaA) {
			e := &sisaA[n]
			d.Kunci, d.Uraian, d.Lama, d.LetakLama = e.asal.k, e.asal.uraian, rupiah.Isi(e.sen), e.asal.letak
		}
		hasil = append(hasil, d)
	}
	return hasil
}

// banding compares amounts as numbers; their texts sort otherwise.
func banding(a, b entri) int { return cmp.Compare(a.sen, b.sen) }
