package batas

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// The properties that may hold code and name, the most telling first, in lower-case letters and digits only. kdepum and wadmkd are
// those of the topographic maps of BIG (Badan Informasi Geospasial).
var (
	namaKode = []string{
		"kodedesa", "kddesa", "kodekemendagri", "kodedagri", "kdepum", "kodewilayah", "kdwilayah", "kodekelurahan", "kodekel", "kodedeskel", "idkemendagri", "kode",
	}
	namaNama = []string{"namadesa", "nmdesa", "namadeskel", "namakelurahan", "wadmkd", "desa", "kelurahan", "village", "namobj", "nama", "name"}
)

// maksSifat bounds a name or code, in bytes.
const maksSifat = 120

// sifat are the properties of a feature that matter.
type sifat struct {
	teksKode [16]string // by namaKode
	teksNama [16]string // by namaNama
}

// tambah takes one property. Of two with the same name the first counts.
func (s *sifat) tambah(nama string, m json.RawMessage) {
	nama = strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		default:
			return -1
		}
	}, nama[:min(len(nama), maksSifat)])
	simpan := func(daftar []string, ke []string) {
		if i := slices.Index(daftar, nama); i >= 0 && ke[i] == "" {
			t := teks(m)
			ke[i] = strings.ToValidUTF8(t[:min(len(t), maksSifat)], "")
		}
	}
	simpan(namaKode, s.teksKode[:])
	simpan(namaNama, s.teksNama[:])
}

// kode returns the first property that reads as the code of a village. A spreadsheet may have made a number of it: "3301012001.0".
func (s *sifat) kode() (wilayah.Kode, bool) {
	for _, t := range s.teksKode {
		if t == "" {
			continue
		}
		if k, err := wilayah.Urai(strings.TrimSuffix(t, ".0")); err == nil && k.Tingkat() == wilayah.Desa {
			return k, true
		}
	}
	return wilayah.Kode{}, false
}

// mentahKode returns what stands in place of a code.
func (s *sifat) mentahKode() string { return pertama(s.teksKode[:]) }

func (s *sifat) nama() string { return pertama(s.teksNama[:]) }

func pertama(d []string) string {
	for _, t := range d {
		if t != "" {
			return t
		}
	}
	return ""
}
