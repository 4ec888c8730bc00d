package aturan

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Aturan is one rule: what [temuan.Aturan] says of it, and how it is computed.
type Aturan struct {
	temuan.Aturan
	// Rumus is the check in words.
	Rumus temuan.Pola
	// Bagan is the generation of the chart the rule speaks about; unknown (zero) means any.
	Bagan bagan.Generasi

	periksa func(*konteks, *Aturan)
}

// Keluarga returns the family in the code: "STR", "KSB", "BLJ", "DD", "PND", "PRO" or "DOK".
func (a *Aturan) Keluarga() string {
	_, sisa, _ := strings.Cut(string(a.Kode), "-")
	keluarga, _, _ := strings.Cut(sisa, "-")
	return keluarga
}

// Regulations named by more than one rule.
const (
	permendagri20 = "Permendagri 20/2018"
	perbupPBG     = "Perbup Purbalingga 1/2026"
	pp43          = "PP 43/2014 jo PP 11/2019"
	pp16          = "PP 16/2026"
	pmk7          = "PMK 7/2026"
)

// daftarKeluarga returns the tables in the order in which they are run. The last one reports on the run itself.
func daftarKeluarga() [][]Aturan {
	return [][]Aturan{
		aturanStruktur, aturanSusunan, aturanPetunjuk, aturanKeseimbangan, aturanBelanja, aturanDanaDesa, aturanPendapatan,
		aturanProses, aturanDokumen, aturanAkhir,
	}
}

// urutanKeluarga is the order of the families in lists.
const urutanKeluarga = "STR KSB BLJ DD PND PRO DOK"

// DaftarAturan returns a copy of all rules, in the order of the families (STR, KSB, BLJ, DD, PND, PRO, DOK) and then of their
// numbers.
func DaftarAturan() []Aturan {
	var d []Aturan
	for _, t := range daftarKeluarga() {
		for i := range t {
			a := t[i]
			a.Dasar = slices.Clone(a.Dasar)
			d = append(d, a)
		}
	}
	slices.SortFunc(d, func(a, b Aturan) int {
		if c := strings.Index(urutanKeluarga, a.Keluarga()) - strings.Index(urutanKeluarga, b.Keluarga()); c != 0 {
			return c
		}
		return strings.Compare(string(a.Kode), string(b.Kode))
	})
	return d
}

// CariAturan returns the rule with that code, and false if there is none.
func CariAturan(k temuan.Kode) (Aturan, bool) {
	for _, t := range daftarKeluarga() {
		for i := range t {
			if t[i].Kode == k {
				a := t[i]
				a.Dasar = slices.Clone(a.Dasar)
				return a, true
			}
		}
	}
	return Aturan{}, false
}
