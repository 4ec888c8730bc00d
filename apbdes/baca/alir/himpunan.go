package alir

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"maps"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

// himpunanKunci is the set of the villages that have been read to their end. A file in the order of codes, year by year or village by
// village, needs a few bytes for each.
type himpunanKunci struct {
	urut map[int][]rentangKode // by year, rising
	acak map[kodeTahun]struct{}
	lain map[susun.Kunci]struct{}
}

// rentangKode are the codes from dari up to and with sampai.
type rentangKode struct{ dari, sampai uint64 }

// kodeTahun is a village with a code and a year.
type kodeTahun struct {
	Kode  uint64
	Tahun int
}

// ringkas returns a village as numbers, false if it has no code.
func ringkas(k susun.Kunci) (kodeTahun, bool) {
	if k.Kode.Kosong() {
		return kodeTahun{}, false
	}
	var n uint64
	for _, c := range k.Kode.Polos() {
		n = n*10 + uint64(c-'0') //nolint:gosec // digits
	}
	return kodeTahun{n, k.Tahun}, true
}

func (h *himpunanKunci) salinan() himpunanKunci {
	c := himpunanKunci{maps.Clone(h.urut), maps.Clone(h.acak), maps.Clone(h.lain)}
	for t, r := range c.urut {
		c.urut[t] = slices.Clone(r)
	}
	return c
}

// tambah adds a village and reports whether it is new.
func (h *himpunanKunci) tambah(k susun.Kunci) bool {
	n, ada := ringkas(k)
	switch {
	case !ada:
		return taruhBaru(&h.lain, k)
	case h.diUrut(n):
		return false
	}
	if _, sudah := h.acak[n]; sudah {
		return false
	}
	r := h.urut[n.Tahun]
	switch j := len(r) - 1; {
	case j >= 0 && n.Kode == r[j].sampai+1:
		r[j].sampai++
	case j < 0 || n.Kode > r[j].sampai:
		if h.urut == nil {
			h.urut = make(map[int][]rentangKode)
		}
		h.urut[n.Tahun] = append(r, rentangKode{n.Kode, n.Kode})
	default:
		return taruhBaru(&h.acak, n)
	}
	return true
}

func taruhBaru[K comparable](m *map[K]struct{}, k K) bool {
	if _, sudah := (*m)[k]; sudah {
		return false
	}
	if *m == nil {
		*m = make(map[K]struct{})
	}
	(*m)[k] = struct{}{}
	return true
}

func (h *himpunanKunci) diUrut(n kodeTahun) bool {
	r := h.urut[n.Tahun]
	if len(r) == 0 || n.Kode > r[len(r)-1].sampai {
		return false
	}
	i, tepat := slices.BinarySearchFunc(r, n.Kode, func(r rentangKode, k uint64) int { return cmp.Compare(r.dari, k) })
	return tepat || i > 0 && n.Kode <= r[i-1].sampai
}

type himpunanJSON struct {
	Tahun []tahunJSON
	Acak  []kodeTahun
	Lain  []susun.Kunci
}

// tahunJSON are the ranges of a year: their beginnings and ends one after the other, as differences, as uvarint.
type tahunJSON struct {
	Tahun int
	Urut  []byte
}

// MarshalJSON writes the set in a fixed order.
func (h himpunanKunci) MarshalJSON() ([]byte, error) {
	var j himpunanJSON
	for _, t := range slices.Sorted(maps.Keys(h.urut)) {
		e := tahunJSON{Tahun: t}
		var lalu uint64
		for _, r := range h.urut[t] {
			e.Urut = binary.AppendUvarint(binary.AppendUvarint(e.Urut, r.dari-lalu), r.sampai-r.dari)
			lalu = r.sampai
		}
		j.Tahun = append(j.Tahun, e)
	}
	j.Acak = slices.SortedFunc(maps.Keys(h.acak), func(a, b kodeTahun) int { return cmp.Or(cmp.Compare(a.Kode, b.Kode), cmp.Compare(a.Tahun, b.Tahun)) })
	j.Lain = slices.SortedFunc(maps.Keys(h.lain), bandingkanKunci)
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (h *himpunanKunci) UnmarshalJSON(b []byte) error {
	var j himpunanJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*h = himpunanKunci{}
	for _, e := range j.Tahun {
		r, err := e.rentang()
		if err != nil {
			return err
		}
		if h.urut == nil {
			h.urut = make(map[int][]rentangKode)
		}
		h.urut[e.Tahun] = r
	}
	for _, n := range j.Acak {
		taruhBaru(&h.acak, n)
	}
	for _, k := range j.Lain {
		taruhBaru(&h.lain, k)
	}
	return nil
}

func (e *tahunJSON) rentang() ([]rentangKode, error) {
	var d []rentangKode
	var lalu uint64
	for b := e.Urut; len(b) > 0; {
		beda, p := binary.Uvarint(b)
		if p <= 0 {
			return nil, ErrTitik
		}
		panjang, q := binary.Uvarint(b[p:])
		if q <= 0 {
			return nil, ErrTitik
		}
		r := rentangKode{lalu + beda, lalu + beda + panjang}
		d = append(d, r)
		lalu, b = r.sampai, b[p+q:]
	}
	return d, nil
}
