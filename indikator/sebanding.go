package indikator

import (
	"cmp"
	"errors"
	"math/bits"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// StatusIDM is the status of a village in the Indeks Desa Membangun, the village development index. The zero value is unknown.
type StatusIDM uint8

// The statuses, lowest first.
const (
	TanpaStatus StatusIDM = iota
	SangatTertinggal
	Tertinggal
	Berkembang
	Maju
	Mandiri
)

var namaStatusIDM = [...]string{"", "sangat_tertinggal", "tertinggal", "berkembang", "maju", "mandiri"}

// String returns the name in JSON, for example "berkembang", and "" for unknown.
func (s StatusIDM) String() string { return namaKe(namaStatusIDM[:], s) }

// MarshalText returns the form of [StatusIDM.String].
func (s StatusIDM) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText is the inverse of [StatusIDM.MarshalText]. The error is [ErrMasukan].
func (s *StatusIDM) UnmarshalText(t []byte) error { return uraiNama(s, namaStatusIDM[:], t) }

// CiriDesa is what villages are compared by. Everything but the code may be unknown.
type CiriDesa struct {
	Kode     wilayah.Kode    `json:"kode"`
	Nama     string          `json:"nama,omitempty"`
	Penduduk int             `json:"penduduk,omitempty"` // 0: unknown
	DanaDesa rupiah.Opsional `json:"dana_desa"`          // the village's Dana Desa of the year
	IDM      StatusIDM       `json:"idm"`
}

// ErrSebanding says that there is no such village to find peers for.
var ErrSebanding = errors.New("indikator: no such village")

// AturanSebanding is the rule of similarity. The zero value takes the defaults.
//
// A village is similar if its residents and its Dana Desa per resident each lie between 1/L and L times those of the village, and
// its IDM status is the same. It is a window and no count of nearest neighbours on purpose: the nearest ten change with every small
// correction of a figure, the villages within a window hardly do. Similarity is mutual: a is a peer of b exactly if b is one of a,
// as far as the windows go.
//
// Peers come from the same kecamatan if it has at least Minimal of them, otherwise from the kabupaten, otherwise from the provinsi,
// otherwise from everywhere.
type AturanSebanding struct {
	// Lipat is L in thousandths, 2000 for "half to twice", which is the default. 1000 asks for equality.
	Lipat int `json:"lipat"`
	// SelisihIDM is how many steps the status may differ; the default is 0.
	SelisihIDM int `json:"selisih_idm"`
	// Minimal is how many peers an area must have before a larger one is not asked; the default is 5.
	Minimal int `json:"minimal"`
	// Maksimal keeps the nearest so many; 0 keeps all. A limit makes the list less stable.
	Maksimal int `json:"maksimal,omitempty"`
}

// The defaults of the rule.
const (
	lipatBawaan   = 2000
	minimalBawaan = 5
)

func (a AturanSebanding) lengkap() AturanSebanding {
	if a.Lipat < seribu {
		a.Lipat = lipatBawaan
	}
	a.Lipat = min(a.Lipat, 1_000_000)
	a.SelisihIDM = min(max(a.SelisihIDM, 0), int(Mandiri))
	if a.Minimal <= 0 {
		a.Minimal = minimalBawaan
	}
	a.Maksimal = max(a.Maksimal, 0)
	return a
}

// Kriteria names a part of the rule.
type Kriteria string

// The criteria.
const (
	KriteriaPenduduk Kriteria = "penduduk"
	KriteriaDanaDesa Kriteria = "dana_desa_per_jiwa"
	KriteriaIDM      Kriteria = "idm"
)

// Rekan is a similar village with its distances, in thousandths: 1 - smaller/larger for residents and Dana Desa per resident, 250
// for each step of the IDM status. A distance by a criterion that could not be used is null.
type Rekan struct {
	Ciri     int    `json:"ciri"` // index in the list given
	Penduduk Permil `json:"penduduk"`
	DanaDesa Permil `json:"dana_desa_per_jiwa"`
	IDM      Permil `json:"idm"`
	// Jarak is the sum of the three, plus 50 for another kecamatan, 100 for another kabupaten, 150 for another provinsi.
	Jarak int `json:"jarak"`
}

// Sebanding are the similar villages of one village.
type Sebanding struct {
	Desa   int             `json:"desa"` // index in the list given
	Aturan AturanSebanding `json:"aturan"`
	Rumus  Teks            `json:"rumus"`
	// Dipakai are the criteria that could be used; the village itself has no figure for the others. Without any there are no peers.
	Dipakai []Kriteria `json:"dipakai"`
	// Wilayah is the area they come from; zero for everywhere.
	Wilayah wilayah.Kode `json:"wilayah,omitzero"`
	// Rekan are the peers, nearest first, equal ones in the order of their codes.
	Rekan []Rekan `json:"rekan"`
	// TanpaData counts the other villages of Wilayah that could not be judged, because a figure that the rule needs is unknown.
	TanpaData int `json:"tanpa_data"`
}

// CariSebanding finds the villages similar to semua[desa]. The same villages in another order give the same peers. The error is
// [ErrSebanding].
func CariSebanding(semua []CiriDesa, desa int, a AturanSebanding) (*Sebanding, error) {
	if desa < 0 || desa >= len(semua) {
		return nil, ErrSebanding
	}
	a = a.lengkap()
	s := &Sebanding{Desa: desa, Aturan: a, Rumus: rumusSebanding(a), Dipakai: dipakai(&semua[desa]), Rekan: []Rekan{}}
	if len(s.Dipakai) == 0 {
		return s, nil
	}
	var calon []Rekan
	var ragu []int
	for i := range semua {
		if i == desa || !semua[i].Kode.Kosong() && semua[i].Kode == semua[desa].Kode {
			continue
		}
		switch r, h := a.ukur(&semua[desa], &semua[i]); h {
		case mirip:
			r.Ciri = i
			calon = append(calon, r)
		case takDiketahui:
			ragu = append(ragu, i)
		case takMirip:
		}
	}
	s.pilihWilayah(semua, calon)
	for _, i := range ragu {
		if s.dalamWilayah(semua, i) {
			s.TanpaData++
		}
	}
	slices.SortStableFunc(s.Rekan, func(x, y Rekan) int {
		p, q := &semua[x.Ciri], &semua[y.Ciri]
		return cmp.Or(cmp.Compare(x.Jarak, y.Jarak), p.Kode.Bandingkan(q.Kode), cmp.Compare(p.Nama, q.Nama), cmp.Compare(x.Ciri, y.Ciri))
	})
	if a.Maksimal > 0 && len(s.Rekan) > a.Maksimal {
		s.Rekan = s.Rekan[:a.Maksimal]
	}
	return s, nil
}

// pilihWilayah keeps the candidates of the smallest area that has enough of them.
func (s *Sebanding) pilihWilayah(semua []CiriDesa, calon []Rekan) {
	for _, t := range [...]wilayah.Tingkat{wilayah.Kecamatan, wilayah.Kabupaten, wilayah.Provinsi, wilayah.TanpaTingkat} {
		s.Wilayah = wilayah.Kode{}
		if t != wilayah.TanpaTingkat {
			s.Wilayah = semua[s.Desa].Kode.Pangkas(t)
			if s.Wilayah.Tingkat() != t {
				continue
			}
		}
		s.Rekan = s.Rekan[:0]
		for _, r := range calon {
			if s.dalamWilayah(semua, r.Ciri) {
				s.Rekan = append(s.Rekan, r)
			}
		}
		if len(s.Rekan) >= s.Aturan.Minimal {
			return
		}
	}
}

func (s *Sebanding) dalamWilayah(semua []CiriDesa, i int) bool {
	return s.Wilayah.Kosong() || s.Wilayah.Memuat(semua[i].Kode)
}

// dipakai lists the criteria that the village itself has a figure for.
func dipakai(c *CiriDesa) []Kriteria {
	d := []Kriteria{}
	if c.Penduduk > 0 {
		d = append(d, KriteriaPenduduk)
		if c.DanaDesa.Ada && c.DanaDesa.Nilai > 0 {
			d = append(d, KriteriaDanaDesa)
		}
	}
	if c.IDM != TanpaStatus {
		d = append(d, KriteriaIDM)
	}
	return d
}

type kemiripan uint8

const (
	takMirip kemiripan = iota
	mirip
	takDiketahui
)

// ukur measures candidate y against village x.
func (a AturanSebanding) ukur(x, y *CiriDesa) (r Rekan, h kemiripan) {
	h = mirip
	catat := func(dalam, tahu bool) {
		switch {
		case !tahu && h == mirip:
			h = takDiketahui
		case tahu && !dalam:
			h = takMirip
		}
	}
	if x.Penduduk > 0 {
		m, dalam := a.bandingkan(nisbahBesar{uint64(x.Penduduk), 1}, nisbahBesar{uint64(max(y.Penduduk, 1)), 1})
		r.Penduduk = m
		catat(dalam, y.Penduduk > 0)
	}
	if x.Penduduk > 0 && x.DanaDesa.Ada && x.DanaDesa.Nilai > 0 {
		tahu := y.Penduduk > 0 && y.DanaDesa.Ada && y.DanaDesa.Nilai > 0
		m, dalam := Permil{}, false
		if tahu {
			m, dalam = a.bandingkan(perJiwa(x), perJiwa(y))
		}
		r.DanaDesa = m
		catat(dalam, tahu)
	}
	if x.IDM != TanpaStatus {
		beda := max(int(x.IDM)-int(y.IDM), int(y.IDM)-int(x.IDM))
		r.IDM = DariPermil(beda * langkahIDM)
		catat(beda <= a.SelisihIDM, y.IDM != TanpaStatus)
	}
	r.Jarak = r.Penduduk.Nilai + r.DanaDesa.Nilai + r.IDM.Nilai + jarakWilayah(x.Kode, y.Kode)
	return r, h
}

// langkahIDM is the distance of one step of the status.
const langkahIDM = 250

// jarakWilayah prefers the same kecamatan, then the same kabupaten, then the same provinsi.
func jarakWilayah(a, b wilayah.Kode) int {
	for i, t := range [...]wilayah.Tingkat{wilayah.Kecamatan, wilayah.Kabupaten, wilayah.Provinsi} {
		if k := a.Pangkas(t); k.Tingkat() == t && k == b.Pangkas(t) {
			return 50 * i
		}
	}
	return 150
}

// nisbahBesar is a ratio of numbers above zero.
type nisbahBesar struct{ atas, bawah uint64 }

func perJiwa(c *CiriDesa) nisbahBesar {
	return nisbahBesar{uint64(c.DanaDesa.Nilai), uint64(c.Penduduk)}
}

// bandingkan returns 1 - smaller/larger in thousandths, rounded down, and whether the larger is at most Lipat times the smaller. The
// products are exact in 128 bits.
func (a AturanSebanding) bandingkan(x, y nisbahBesar) (Permil, bool) {
	xa, xb := bits.Mul64(x.atas, y.bawah)
	ya, yb := bits.Mul64(y.atas, x.bawah)
	if xa > ya || xa == ya && xb > yb {
		xa, xb, ya, yb = ya, yb, xa, xb // x is the smaller
	}
	// Shift both so that they fit into 50 bits: a thousandth is coarser than what is lost.
	for ya > 0 || yb >= 1<<50 {
		xb = xb>>1 | xa<<63
		yb = yb>>1 | ya<<63
		xa, ya = xa>>1, ya>>1
	}
	if yb == 0 {
		return DariPermil(0), true
	}
	jarak := (yb - xb) * seribu / yb
	return DariPermil(int(jarak)), yb <= xb/seribu*uint64(a.Lipat)+xb%seribu*uint64(a.Lipat)/seribu
}
