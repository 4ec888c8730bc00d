package temuan

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Daftar is a list of findings. The zero value is empty and ready. It does not implement error on purpose: findings are a
// result, and [Daftar.Err] makes an error of them for callers that want one.
type Daftar []Temuan

// Tambah appends findings.
func (d *Daftar) Tambah(t ...Temuan) { *d = append(*d, t...) }

// Terurut returns a copy ordered by place in the file, JSON Pointer, code and sentence, so that the same document gives the
// same bytes whatever the order of the checks was.
func (d Daftar) Terurut() Daftar {
	u := slices.Clone(d)
	slices.SortStableFunc(u, func(a, b Temuan) int {
		if c := a.Letak.Bandingkan(b.Letak); c != 0 {
			return c
		}
		if c := strings.Compare(a.Jalur, b.Jalur); c != 0 {
			return c
		}
		if c := strings.Compare(string(a.Kode), string(b.Kode)); c != 0 {
			return c
		}
		return strings.Compare(a.Pesan(Indonesia), b.Pesan(Indonesia))
	})
	return u
}

// AdaGalat reports whether the list holds at least one [Galat].
func (d Daftar) AdaGalat() bool { return d.Banyak(Galat) > 0 }

// Banyak counts the findings of one level.
func (d Daftar) Banyak(t Tingkat) int {
	n := 0
	for i := range d {
		if d[i].Tingkat == t {
			n++
		}
	}
	return n
}

// Cari yields the findings with one code.
func (d Daftar) Cari(k Kode) iter.Seq[Temuan] {
	return func(yield func(Temuan) bool) {
		for _, t := range d {
			if t.Kode == k && !yield(t) {
				return
			}
		}
	}
}

// Err returns nil if there is no galat, and otherwise an error that quotes the first one and counts the rest.
func (d Daftar) Err() error {
	n := d.Banyak(Galat)
	if n == 0 {
		return nil
	}
	for i := range d {
		if d[i].Tingkat != Galat {
			continue
		}
		lain := ""
		if n > 1 {
			lain = fmt.Sprintf(" (+%d galat)", n-1)
		}
		tempat := d[i].Letak.String()
		if tempat != "" {
			tempat += ": "
		}
		return fmt.Errorf("%s%s: %s%s", tempat, d[i].Kode, d[i].Pesan(Indonesia), lain)
	}
	return nil
}
