package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// pasangan are the two amounts that are added up.
type pasangan [2]rupiah.Rupiah

func (p *pasangan) tambah(a, b rupiah.Rupiah) (err error) {
	if p[0], err = rupiah.Jumlah(p[0], a); err != nil {
		return err
	}
	p[1], err = rupiah.Jumlah(p[1], b)
	return err
}

// hasil is what every program computes: the two sums by kecamatan and service.
type hasil map[string]pasangan

func (h hasil) tambah(kec string, kelas int, u pasangan) {
	k := kec + "," + string(rune('0'+kelas))
	s := h[k]
	h[k] = pasangan{s[0] + u[0], s[1] + u[1]}
}

// sidik is a checksum over all sums, equal if they are equal to the sen.
func (h hasil) sidik() string {
	d := make([]string, 0, len(h))
	for k, u := range h {
		d = append(d, fmt.Sprintf("%s,%d,%d", k, u[0], u[1]))
	}
	slices.Sort(d)
	s := sha256.Sum256([]byte(strings.Join(d, "\n")))
	return fmt.Sprint(len(d), " ", hex.EncodeToString(s[:8]))
}
