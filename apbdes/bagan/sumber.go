package bagan

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// SumberDana is the set of funds named in one cell: any of the eight Siskeudes codes, and the text of whatever was not
// recognised. It is comparable with ==, and two spellings of the same funds are equal. The zero value names no fund.
type SumberDana struct {
	kenal uint16 // bit i is baganSumber[i]
	asing string // unrecognised parts, joined by ", "
}

// ButirSumber is one fund: its Siskeudes code, its name, and the accounts of pendapatan that feed it.
type ButirSumber struct {
	Kode     string
	Nama     string
	rekening [3]KodeRekening
}

// Memuat reports whether income account r normally feeds the fund. Villages differ (4.1.3 is booked as SWD or PAD), so
// a mismatch is worth a remark and not more.
func (b ButirSumber) Memuat(r KodeRekening) bool {
	return slices.ContainsFunc(b.rekening[:], func(k KodeRekening) bool { return k.Memuat(r) })
}

// alias is one spelling of a fund.
type alias struct {
	kunci string
	nomor uint8
}

// DaftarSumber yields the eight funds in the order of the Siskeudes list: PAD, DDS, PBH, ADD, PBP, PBK, SWD, DLL.
func DaftarSumber() iter.Seq[ButirSumber] { return slices.Values(baganSumber[:]) }

// PanjangSumber is the longest cell of funds that is taken apart, in bytes: all eight funds under their longest aliases fit
// three times over.
const PanjangSumber = 512

// CariSumber finds a fund by its exact Siskeudes code, for example "DDS".
func CariSumber(kode string) (ButirSumber, bool) {
	i := slices.IndexFunc(baganSumber[:], func(b ButirSumber) bool { return b.Kode == kode })
	if i < 0 {
		return ButirSumber{}, false
	}
	return baganSumber[i], true
}

// UraiSumber reads a cell of funds. Codes, their aliases ("DD", "DD-APBN", "BHPR", "PADes", "Alokasi Dana Desa" …) and
// lists ("DDS, PBH", "ADD+DLL+PAD") are recognised in any case and punctuation. A blank cell or a dash names no fund.
// Anything else is kept as text, never guessed: "BK" may be the province or the regency. Nothing is an error. The parts of
// a list are separated by a comma, plus sign, semicolon, bar or line end; a slash, an ampersand, "dan" and a blank
// separate only when every part is a known fund.
//
// A list does not say how the money is divided, so no amount may be assigned to one of its funds. A cell longer than
// [PanjangSumber], or whose canonical form is, is no list of funds and is kept as text, uncut.
func UraiSumber(s string) SumberDana {
	s = strings.TrimFunc(s, adalahHampa)
	if len(s) > PanjangSumber {
		return SumberDana{asing: s}
	}
	var d SumberDana
	utuh := s
	for s != "" {
		satu := s
		if i := strings.IndexAny(s, ",+;|\n"); i >= 0 {
			satu, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		d.tambah(satu)
	}
	// The canonical form may be longer than the cell; too long to be read back, it is no list either.
	if len(d.asing) > PanjangSumber/2 && len(d.String()) > PanjangSumber {
		return SumberDana{asing: utuh}
	}
	return d
}

// tambah adds one part of the cell.
func (d *SumberDana) tambah(s string) {
	s = strings.TrimFunc(s, adalahHampa)
	if s == "" || strings.Trim(s, "-–—") == "" {
		return
	}
	if i := cariAlias(s); i >= 0 {
		d.kenal |= 1 << i
		return
	}
	for _, pisah := range [...]string{"/", "&", " dan ", " DAN ", " "} {
		if kenal, semua := aliasSemua(s, pisah); semua {
			d.kenal |= kenal
			return
		}
	}
	switch {
	case d.asing == "":
		d.asing = s
	case !slices.Contains(strings.Split(d.asing, pisahAsing), s):
		d.asing += pisahAsing + s
	}
}

// pisahAsing stands between two unrecognised parts.
const pisahAsing = ", "

// adalahHampa reports whether c may be trimmed from a part.
func adalahHampa(c rune) bool {
	return c <= ' ' || c >= 0x2000 && c <= 0x200B || c == 0xA0 || c == 0xFEFF || c == '.'
}

// aliasSemua splits s and recognises every part, or nothing.
func aliasSemua(s, pisah string) (kenal uint16, semua bool) {
	if !strings.Contains(s, pisah) {
		return 0, false
	}
	for satu := range strings.SplitSeq(s, pisah) {
		i := cariAlias(satu)
		if i < 0 {
			return 0, false
		}
		kenal |= 1 << i
	}
	return kenal, true
}

// cariAlias returns the number of the fund that s names, or -1. It compares letters and digits only.
func cariAlias(s string) int {
	var b [64]byte
	n := 0
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' {
			c -= 'a' - 'A'
		}
		switch {
		case c >= 'A' && c <= 'Z' || c >= '0' && c <= '9':
			if n == len(b) {
				return -1
			}
			b[n] = c
			n++
		case c >= 0x80:
			return -1
		}
	}
	// The generic search would move b to the heap.
	awal, akhir := 0, len(aliasSumber)
	for awal < akhir {
		tengah := (awal + akhir) / 2
		switch a := &aliasSumber[tengah]; {
		case a.kunci == string(b[:n]):
			return int(a.nomor)
		case a.kunci < string(b[:n]):
			awal = tengah + 1
		default:
			akhir = tengah
		}
	}
	return -1
}

// Kosong reports whether d names no fund at all.
func (d SumberDana) Kosong() bool { return d == SumberDana{} }

// Tunggal returns the code of the only fund of d. It is false for a list, for unrecognised text and for no fund.
func (d SumberDana) Tunggal() (string, bool) {
	if d.asing != "" || bits.OnesCount16(d.kenal) != 1 {
		return "", false
	}
	return baganSumber[bits.TrailingZeros16(d.kenal)].Kode, true
}

// Memuat reports whether the fund with this exact Siskeudes code is among d.
func (d SumberDana) Memuat(kode string) bool {
	i := slices.IndexFunc(baganSumber[:], func(b ButirSumber) bool { return b.Kode == kode })
	return i >= 0 && d.kenal>>i&1 == 1
}

// Daftar returns the codes of the recognised funds in the order of [DaftarSumber], nil when there is none.
func (d SumberDana) Daftar() []string {
	var hasil []string
	for i := range baganSumber {
		if d.kenal>>i&1 == 1 {
			hasil = append(hasil, baganSumber[i].Kode)
		}
	}
	return hasil
}

// Asing returns the text that was not recognised, "" when there is none.
func (d SumberDana) Asing() string { return d.asing }

// String returns the codes and then the unrecognised text, joined by ", ". UraiSumber(d.String()) gives d back.
func (d SumberDana) String() string {
	if kode, satu := d.Tunggal(); satu {
		return kode
	}
	s := strings.Join(d.Daftar(), pisahAsing)
	if s != "" && d.asing != "" {
		s += pisahAsing
	}
	return s + d.asing
}

// MarshalText writes [SumberDana.String].
func (d SumberDana) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads b as [UraiSumber] does and never fails.
func (d *SumberDana) UnmarshalText(b []byte) error {
	*d = UraiSumber(string(b))
	return nil
}
