package layanan

import (
	"cmp"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Capaian is one reported figure of service achievement: what a village has
// reached of one indicator in one period. Pembilang is the numerator, Penyebut
// the denominator, Nilai the value as the source gives it. Every figure may be
// none, and none is not 0: a village that reported no children is not a village
// that reported nothing.
//
// A percentage without numerator and denominator can be shown but not combined:
// see Gabung.
type Capaian struct {
	Desa      wilayah.Kode  `json:"desa"`
	Periode   Periode       `json:"periode"`
	Indikator KodeIndikator `json:"indikator"`
	Pembilang Angka         `json:"pembilang"`
	Penyebut  Angka         `json:"penyebut"`
	Nilai     Angka         `json:"nilai"`
	// Satuan is the unit the source writes; "" leaves it to the indicator.
	Satuan Satuan `json:"satuan,omitempty"`
	// Sumber names the source, in its own words.
	Sumber string `json:"sumber,omitempty"`
	// Tanggal is the day of the data or of the report.
	Tanggal Tanggal `json:"tanggal,omitzero"`
	// Target is the village's own target for this indicator and period.
	Target Angka        `json:"target"`
	Letak  temuan.Letak `json:"letak,omitzero"`
}

// AdaData reports whether at least one of the three figures is given.
func (c *Capaian) AdaData() bool { return c.Pembilang.Ada() || c.Penyebut.Ada() || c.Nilai.Ada() }

// bandingkanKunci orders by village, period and indicator.
func bandingkanKunci(a, b *Capaian) int {
	return cmp.Or(a.Desa.Bandingkan(b.Desa), a.Periode.Bandingkan(b.Periode),
		strings.Compare(string(a.Indikator), string(b.Indikator)))
}

// DesaTahun holds the achievements of one village in one year by service, to be
// laid beside the village's budget of that year. All five services are there, in
// their fixed order; one without Capaian is a service nobody reported on.
type DesaTahun struct {
	Desa    wilayah.Kode                  `json:"desa"`
	Tahun   int                           `json:"tahun"`
	Layanan [BanyakLayanan]CapaianLayanan `json:"layanan"`
	// Lain holds what belongs to no service: indices, and indicators that are
	// not in the catalogue.
	Lain []Capaian `json:"lain,omitempty"`
}

// CapaianLayanan is what a village reported on one service.
type CapaianLayanan struct {
	Layanan Layanan   `json:"layanan"`
	Capaian []Capaian `json:"capaian"`
}

// DaftarDesaTahun groups achievements by village and year, in the order of the
// codes and years, and within a service by period and indicator; equal keys stay
// in the order given. Every Capaian is in the result exactly once.
func DaftarDesaTahun(k Katalog, semua []Capaian) []DesaTahun {
	var hasil []DesaTahun
	for _, c := range terurut(semua) {
		if n := len(hasil); n == 0 || hasil[n-1].Desa != c.Desa || hasil[n-1].Tahun != c.Periode.Tahun {
			baru := DesaTahun{Desa: c.Desa, Tahun: c.Periode.Tahun}
			for i, l := range DaftarLayanan() {
				baru.Layanan[i].Layanan = l
			}
			hasil = append(hasil, baru)
		}
		d := &hasil[len(hasil)-1]
		if i, ada := k.Cari(c.Indikator); ada && i.Layanan >= Pendidikan && i.Layanan <= BanyakLayanan {
			l := &d.Layanan[i.Layanan-Pendidikan]
			l.Capaian = append(l.Capaian, *c)
			continue
		}
		d.Lain = append(d.Lain, *c)
	}
	return hasil
}
