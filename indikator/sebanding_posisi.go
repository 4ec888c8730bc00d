package indikator

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
)

// rumusSebanding states the rule in words.
func rumusSebanding(a AturanSebanding) Teks {
	lipat := decimal.New(int64(a.Lipat), -3).String()
	idm := strconv.Itoa(a.SelisihIDM)
	m := strconv.Itoa(a.Minimal)
	return Teks{
		"Desa sebanding: penduduk dan Dana Desa per jiwa masing-masing antara 1/" + kelompokkan(lipat, '.', ',') + " dan " +
			kelompokkan(lipat, '.', ',') + " kali desa ini, status IDM berselisih paling banyak " + idm +
			" tingkat. Dicari di kecamatan yang sama; kalau kurang dari " + m + ", di kabupaten, lalu di provinsi, lalu di semua data.",
		"Similar villages: residents and Dana Desa per resident each between 1/" + kelompokkan(lipat, ',', '.') + " and " +
			kelompokkan(lipat, ',', '.') + " times those of this village, IDM status at most " + idm +
			" steps apart. Looked for in the same kecamatan; if fewer than " + m + ", in the kabupaten, then in the provinsi, then in all data.",
	}
}

// PosisiDesa is the place of a village among itself and its peers. It is never shown without Banyak, the number of villages it is
// a place among; with fewer than 3 there is neither rank nor median.
type PosisiDesa struct {
	// Peringkat is 1 for the highest value, equal values share the same; 0 for none.
	Peringkat int `json:"peringkat,omitempty"`
	// Banyak counts the villages with a value, the village itself among them; Tanpa the peers without one.
	Banyak int    `json:"banyak"`
	Tanpa  int    `json:"tanpa"`
	Median Angka  `json:"median"` // over the Banyak villages
	Teks   Teks   `json:"teks"`   // "Peringkat 3 dari 11 desa …"
	Alasan Alasan `json:"alasan,omitzero"`
}

// HitungPosisi places a value among those of the peers; missing values are counted in Tanpa and nowhere else. A village without a
// value has no place, and the reason is [TanpaNilai].
func HitungPosisi(desa Angka, rekan []Angka) PosisiDesa {
	p := PosisiDesa{}
	var d []decimal.Decimal
	for _, a := range rekan {
		if a.Ada {
			d = append(d, a.Desimal)
		} else {
			p.Tanpa++
		}
	}
	if desa.Ada {
		d = append(d, desa.Desimal)
	} else {
		p.Alasan = TanpaNilai
	}
	p.Banyak = len(d)
	if m, ada := medianDesimal(slices.Clone(d)); ada {
		tempat := max(desa.Tempat, tempatUang)
		for _, a := range rekan {
			tempat = max(tempat, a.Tempat)
		}
		p.Median = Angka{m.Round(tempat), tempat, true}
		if desa.Ada {
			p.Peringkat = 1
			for _, v := range d {
				if v.Cmp(desa.Desimal) > 0 {
					p.Peringkat++
				}
			}
		}
	}
	p.kalimat()
	return p
}

// kalimat writes the place with the number of villages in the same breath.
func (p *PosisiDesa) kalimat() {
	n, r := TeksCacah(p.Banyak), TeksCacah(p.Peringkat)
	switch {
	case p.Alasan != TanpaAlasan:
		p.Teks = Teks{
			"Tidak diperingkat: angkanya tidak ada. Desa sebanding yang angkanya ada: " + n.Indonesia + ".",
			"No rank: there is no value. Similar villages with a value: " + n.Inggris + ".",
		}
	case p.Peringkat == 0:
		desa := " villages"
		if p.Banyak == 1 {
			desa = " village"
		}
		p.Teks = Teks{
			"Tidak diperingkat: hanya " + n.Indonesia + " desa yang angkanya ada.",
			"No rank: only " + n.Inggris + desa + " with a value.",
		}
	default:
		p.Teks = Teks{
			"Peringkat " + r.Indonesia + " dari " + n.Indonesia + " desa (desa ini dan yang sebanding).",
			"Rank " + r.Inggris + " of " + n.Inggris + " villages (this one and its peers).",
		}
	}
}
