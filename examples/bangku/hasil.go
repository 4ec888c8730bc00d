package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// hasil is what every program computes: the two sums by kecamatan and service, in sen.
type hasil map[string][2]int64

func (h hasil) tambah(kec string, kelas int, u [2]int64) {
	k := kec + "," + string(rune('0'+kelas))
	s := h[k]
	h[k] = [2]int64{s[0] + u[0], s[1] + u[1]}
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
