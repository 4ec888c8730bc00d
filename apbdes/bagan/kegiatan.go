package bagan

import (
	"cmp"
	"strconv"
	"strings"
)

// Tingkat is the depth of a [KodeKegiatan]. Deeper levels are larger.
type Tingkat uint8

// The levels of the kegiatan axis. Permendagri 113/2014 has no sub-bidang.
const (
	TanpaKegiatan Tingkat = iota // no code at all
	Bidang
	SubBidang
	Kegiatan
)

// String returns the Indonesian name of the level, and "" for [TanpaKegiatan].
func (t Tingkat) String() string {
	switch t {
	case Bidang:
		return "bidang"
	case SubBidang:
		return "sub bidang"
	case Kegiatan:
		return "kegiatan"
	default:
		return ""
	}
}

// KodeKegiatan is the code of a bidang, sub-bidang or kegiatan, or of the range of local kegiatan 90-99. It is
// comparable with == and small enough to pass by value. The zero value is "no kegiatan", which is what pendapatan and
// pembiayaan lines have.
type KodeKegiatan struct {
	generasi  Generasi
	tingkat   Tingkat
	bidang    uint8
	subBidang uint8
	kegiatan  uint8
}

// UraiKegiatan parses a code of the kegiatan axis in any spelling found in real documents: "2.2.02", "02.02.02.",
// "2 2 02", "2.2.2", with or without a village prefix ("33.07.07.2003.02.02.02", "01.2001.02.02.02."), and the range
// "1.1.90-99". A blank text, a lone dash and the bidang zero that Siskeudes writes for pendapatan and pembiayaan
// ("00.00.00.") give the zero code and no error. A code need not be in the chart; see [CariKegiatan].
//
// With [Permendagri113] the code is 2.<bidang>[.<kegiatan>] ("2.1", "2 1 23"), or <bidang>.<kegiatan> in two digits
// as Siskeudes wrote it then ("01.02.").
//
// The error is a [*SalahKode]. A code damaged by a spreadsheet is an error and is never repaired.
func UraiKegiatan(s string, g Generasi) (KodeKegiatan, error) {
	k, b := kupas(s)
	var kode KodeKegiatan
	if b == 0 {
		kode, b = k.kegiatan(g)
	}
	if b != 0 {
		return KodeKegiatan{}, salah(s, b)
	}
	return kode, nil
}

// HarusKegiatan parses a code of Permendagri 20/2018 and panics when it is wrong. It is for constants in programs.
func HarusKegiatan(s string) KodeKegiatan {
	k, err := UraiKegiatan(s, Permendagri20)
	if err != nil {
		panic(err)
	}
	return k
}

// kegiatan gives the components their meaning on the kegiatan axis.
func (k *kupasan) kegiatan(g Generasi) (KodeKegiatan, Sebab) {
	switch {
	case g != Permendagri113 && g != Permendagri20:
		return KodeKegiatan{}, SebabGenerasi
	case k.n == 0 || k.nihil():
		return KodeKegiatan{}, 0
	case g == Permendagri113:
		return k.kegiatan113()
	case k.n > 3:
		return KodeKegiatan{}, SebabDalam
	}
	if b := k.lebarKegiatan(); b != 0 {
		return KodeKegiatan{}, b
	}
	kode := KodeKegiatan{generasi: g, tingkat: Tingkat(k.n), bidang: uint8(k.bagian[0].nilai)}
	if k.n > 1 {
		kode.subBidang = uint8(k.bagian[1].nilai)
	}
	if k.n > 2 {
		kode.kegiatan = uint8(k.bagian[2].nilai)
	}
	if b := kode.periksaJangkauan(); b != 0 {
		return KodeKegiatan{}, b
	}
	return kode, 0
}

// periksaJangkauan checks the numbers of a code of Permendagri 20/2018. "34.1" is a region code that lost its zero, and
// any two-digit head with one dot has the shape of a number.
func (k KodeKegiatan) periksaJangkauan() Sebab {
	switch {
	case k.tingkat == SubBidang && k.bidang >= 10:
		return SebabAngka
	case k.bidang < 1 || k.bidang > 5, k.tingkat > Bidang && k.subBidang == 0:
		return SebabJangkauan
	}
	return 0
}

// lebarKegiatan checks digits and ranges: one or two digits everywhere, a range only as the third component.
func (k *kupasan) lebarKegiatan() Sebab {
	for i := range k.n {
		if k.bagian[i].lebar > 2 {
			return SebabAngka
		}
		if k.bagian[i].nilai == rentang9099 && i != 2 {
			return SebabRentang
		}
	}
	return 0
}

// kegiatan113 reads the old numbering. A head of one digit is account 2; two heads of two digits are the Siskeudes
// spelling without the account.
func (k *kupasan) kegiatan113() (KodeKegiatan, Sebab) {
	if b := k.lebarKegiatan(); b != 0 {
		return KodeKegiatan{}, b
	}
	mulai := 1
	if k.bagian[0].lebar == 2 && k.n < 3 {
		mulai = 0
	} else if k.bagian[0].nilai != 2 || k.n < 2 {
		return KodeKegiatan{}, SebabBukanBelanja
	}
	if k.n-mulai > 2 {
		return KodeKegiatan{}, SebabDalam
	}
	kode := KodeKegiatan{generasi: Permendagri113, tingkat: Bidang, bidang: uint8(k.bagian[mulai].nilai)}
	if kode.bidang < 1 || kode.bidang > 5 {
		return KodeKegiatan{}, SebabJangkauan
	}
	if k.n-mulai == 2 {
		kode.tingkat = Kegiatan
		kode.kegiatan = uint8(k.bagian[mulai+1].nilai)
	}
	return kode, 0
}

// String returns the canonical spelling: "2", "2.2", "2.2.02", "1.1.90-99"; for Permendagri 113/2014 "2.1" and
// "2.1.23". The zero code gives "". UraiKegiatan(k.String(), k.Generasi()) gives k back.
func (k KodeKegiatan) String() string {
	var b [12]byte
	return string(k.tambahTeks(b[:0]))
}

// tambahTeks appends the canonical spelling to b.
func (k KodeKegiatan) tambahTeks(b []byte) []byte {
	if k.tingkat == TanpaKegiatan {
		return b
	}
	lama := k.generasi == Permendagri113
	if lama {
		b = append(b, "2."...)
	}
	b = strconv.AppendUint(b, uint64(k.bidang), 10)
	if k.tingkat >= SubBidang && !lama {
		b = append(b, '.')
		b = strconv.AppendUint(b, uint64(k.subBidang), 10)
	}
	if k.tingkat == Kegiatan {
		b = append(b, '.')
		b = tambahNomor(b, k.kegiatan, !lama)
	}
	return b
}

// tambahNomor appends the number of a kegiatan or objek, padded to two digits where the chart pads, or the range.
func tambahNomor(b []byte, n uint8, isi bool) []byte {
	if n == rentang9099 {
		return append(b, "90-99"...)
	}
	if isi && n < 10 {
		b = append(b, '0')
	}
	return strconv.AppendUint(b, uint64(n), 10)
}

// Kosong reports whether k is the zero code, "no kegiatan".
func (k KodeKegiatan) Kosong() bool { return k.tingkat == TanpaKegiatan }

// Generasi returns the generation of k, unknown for the zero code.
func (k KodeKegiatan) Generasi() Generasi { return k.generasi }

// Tingkat returns the level of k.
func (k KodeKegiatan) Tingkat() Tingkat { return k.tingkat }

// Bidang returns the number of the bidang, 1 to 5 in both generations, and 0 for the zero code.
func (k KodeKegiatan) Bidang() int { return int(k.bidang) }

// Lokal reports whether k is a kegiatan numbered 90 to 99, or the range of them. Those numbers belong to each regency,
// so the code alone says nothing about the meaning. Only Permendagri 20/2018 sets them apart.
func (k KodeKegiatan) Lokal() bool {
	return k.generasi == Permendagri20 && k.tingkat == Kegiatan && k.kegiatan >= 90
}

// Rentang reports whether k is a range 90-99 and not one kegiatan.
func (k KodeKegiatan) Rentang() bool { return k.tingkat == Kegiatan && k.kegiatan == rentang9099 }

// Baku returns the number the chart uses for k. Bidang 5 has a single kegiatan per sub-bidang, numbered 00 in
// Permendagri 20/2018 and 01 in older Siskeudes lists: "5.3.01" becomes "5.3.00". Other codes are returned as they are.
func (k KodeKegiatan) Baku() KodeKegiatan {
	if k.generasi == Permendagri20 && k.tingkat == Kegiatan && k.bidang == 5 && k.kegiatan == 1 {
		k.kegiatan = 0
	}
	return k
}

// Induk returns the code one level up: kegiatan to sub-bidang (to bidang in Permendagri 113/2014), sub-bidang to
// bidang, bidang to the zero code.
func (k KodeKegiatan) Induk() KodeKegiatan {
	if k.tingkat == TanpaKegiatan {
		return k
	}
	return k.Pangkas(k.tingkat - 1)
}

// Pangkas cuts k to level t. A code that is not deeper than t is returned as it is.
func (k KodeKegiatan) Pangkas(t Tingkat) KodeKegiatan {
	if k.tingkat <= t {
		return k
	}
	if t == SubBidang && k.generasi == Permendagri113 {
		t = Bidang
	}
	switch t {
	case TanpaKegiatan:
		return KodeKegiatan{}
	case Bidang:
		k.subBidang = 0
	}
	k.kegiatan = 0
	k.tingkat = t
	return k
}

// Memuat reports whether l is k itself or lies below k. A range contains its members: "1.1.90-99" holds "1.1.95". The
// zero code contains nothing.
func (k KodeKegiatan) Memuat(l KodeKegiatan) bool {
	if k.tingkat == TanpaKegiatan {
		return false
	}
	if l.Pangkas(k.tingkat) == k {
		return true
	}
	return k.Rentang() && l.Lokal() && l.Induk() == k.Induk()
}

// kunci orders codes within one integer: a parent comes before its children and a range after its members.
func (k KodeKegiatan) kunci() uint32 {
	var nomor uint32
	if k.tingkat == Kegiatan {
		nomor = uint32(k.kegiatan) + 1
	}
	return uint32(k.generasi)<<24 | uint32(k.bidang)<<16 | uint32(k.subBidang)<<8 | nomor
}

// Bandingkan orders codes by generation and then as a reader expects: "2" < "2.1" < "2.1.01" < "2.2". The result is
// -1, 0 or 1.
func (k KodeKegiatan) Bandingkan(l KodeKegiatan) int { return cmp.Compare(k.kunci(), l.kunci()) }

// awalan113 marks an old-generation code in text, where nothing else says that "2.1" is not the sub-bidang pendidikan.
const awalan113 = "113/2014:"

// MarshalText writes [KodeKegiatan.String], preceded by "113/2014:" for an old-generation code, so that the text means
// the same when it is read without its document.
func (k KodeKegiatan) MarshalText() ([]byte, error) {
	b := make([]byte, 0, 24)
	if k.generasi == Permendagri113 {
		b = append(b, awalan113...)
	}
	return k.tambahTeks(b), nil
}

// UnmarshalText reads what [KodeKegiatan.MarshalText] writes and any other spelling of a Permendagri 20/2018 code. An
// empty text gives the zero code.
func (k *KodeKegiatan) UnmarshalText(b []byte) error {
	s, g := generasiTeks(b)
	kode, err := UraiKegiatan(s, g)
	if err != nil {
		return err
	}
	*k = kode
	return nil
}

// generasiTeks takes the generation mark off a marshalled code.
func generasiTeks(b []byte) (string, Generasi) {
	if s, ada := strings.CutPrefix(string(b), awalan113); ada {
		return s, Permendagri113
	}
	return string(b), Permendagri20
}
