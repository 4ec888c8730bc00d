package layanan

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// KodeIndikator names an indicator for ever: lower-case letters, digits and
// underscores, parts joined by points ("imunisasi_cakupan", "idm.akses_jamban").
// Its meaning never changes; a changed formula gets another code.
type KodeIndikator string

// Satuan is a unit.
type Satuan string

// The units of the built-in catalogue.
const (
	SatuanPersen         Satuan = "persen"
	SatuanPerSeribu      Satuan = "per 1.000"
	SatuanPerSeratusRibu Satuan = "per 100.000"
	SatuanPerSatu        Satuan = "per satu" // such as pupils per teacher
	SatuanJumlah         Satuan = "jumlah"
	SatuanSkorIDM        Satuan = "skor 0-5"
	SatuanIndeks         Satuan = "indeks 0-1"
)

// namaSatuan holds the English names of the units.
var namaSatuan = [...][2]string{
	{string(SatuanPersen), "percent"}, {string(SatuanPerSeribu), "per 1,000"}, {string(SatuanPerSeratusRibu), "per 100,000"},
	{string(SatuanPerSatu), "per one"}, {string(SatuanJumlah), "count"}, {string(SatuanSkorIDM), "score 0-5"},
	{string(SatuanIndeks), "index 0-1"},
}

// Nama returns the unit for people; a unit of the caller's own stays as it is.
func (s Satuan) Nama(b temuan.Bahasa) string {
	for _, n := range namaSatuan {
		if b == temuan.Inggris && n[0] == string(s) {
			return n[1]
		}
	}
	return string(s)
}

// Bentuk is the kind of figure an indicator is. It decides what may be done with
// it. The zero value is invalid.
type Bentuk uint8

// The kinds.
const (
	_      Bentuk = iota
	Bagian        // numerator is part of the denominator: between 0 and all of it
	Nisbah        // two different things set against each other; no upper end
	Cacah         // a count; adds up over villages
	Skor          // a grade or an index; never added, never averaged here
)

var namaBentuk = [...]string{Bagian: "bagian", Nisbah: "nisbah", Cacah: "cacah", Skor: "skor"}

// String returns "bagian", "nisbah", "cacah", "skor" or "".
func (b Bentuk) String() string { return namaDari(namaBentuk[:], int(b)) }

// MarshalText returns the form of String and refuses an invalid value.
func (b Bentuk) MarshalText() ([]byte, error) { return teksDari(b.String(), int(b)) }

// Rasio reports whether the kind has a numerator and a denominator.
func (b Bentuk) Rasio() bool { return b == Bagian || b == Nisbah }

// Sifat says whether the figures of several periods of one village add up. The
// zero value is Stok, which refuses.
type Sifat uint8

// The natures.
const (
	Stok Sifat = iota // a state on a day, or a denominator that is one: periods do not add up
	Alir              // events within the period, above and below the line: periods add up
)

var namaSifat = [...]string{"stok", "alir"}

// String returns "stok", "alir" or "".
func (s Sifat) String() string { return namaDari(namaSifat[:], int(s)) }

// MarshalText returns the form of String and refuses an invalid value.
func (s Sifat) MarshalText() ([]byte, error) { return teksDari(s.String(), int(s)) }

// Arah is the direction in which a value is better. The zero value makes no
// claim.
type Arah uint8

// The directions.
const (
	TanpaArah Arah = iota
	Naik           // more is better
	Turun          // less is better
)

var namaArah = [...]string{"tanpa-arah", "naik", "turun"}

// String returns "tanpa-arah", "naik", "turun" or "".
func (a Arah) String() string { return namaDari(namaArah[:], int(a)) }

// MarshalText returns the form of String and refuses an invalid value.
func (a Arah) MarshalText() ([]byte, error) { return teksDari(a.String(), int(a)) }

func namaDari(daftar []string, i int) string {
	if i < len(daftar) {
		return daftar[i]
	}
	return ""
}

// ErrIndikator is wrapped by the errors about definitions of indicators.
var ErrIndikator = errors.New("layanan: bad indicator")

func teksDari(s string, n int) ([]byte, error) {
	if s == "" {
		return nil, &salahNama{ErrIndikator, strconv.Itoa(n)}
	}
	return []byte(s), nil
}

// Teks is a text in both languages.
type Teks struct {
	Indonesia string `json:"id"`
	Inggris   string `json:"en"`
}

// Dalam returns the text in one language.
func (t Teks) Dalam(b temuan.Bahasa) string {
	if b == temuan.Inggris {
		return t.Inggris
	}
	return t.Indonesia
}

// Target is a target somebody set. It is meant for the whole country unless
// Dasar says otherwise; it is no promise that it suits a village.
type Target struct {
	Nilai Angka        `json:"nilai"`
	Tahun int          `json:"tahun"` // the year it is to be reached; 0 for none named
	Dasar temuan.Dasar `json:"dasar"`
	// Keyakinan is how the target is known; temuan.Sekunder: quoted by Lewat.
	Keyakinan temuan.Keyakinan `json:"keyakinan"`
	Lewat     string           `json:"lewat,omitempty"`
}

// Indikator defines one indicator of service achievement. Made by hand it must
// satisfy Periksa; Katalog.Tambah asks for it.
type Indikator struct {
	Kode    KodeIndikator `json:"kode"`
	Layanan Layanan       `json:"layanan"` // Bukan for an index over several services
	Nama    Teks          `json:"nama"`
	// Pembilang is what is counted or graded; Penyebut is what it is set
	// against, empty unless Bentuk.Rasio.
	Pembilang Teks   `json:"pembilang"`
	Penyebut  Teks   `json:"penyebut,omitzero"`
	Bentuk    Bentuk `json:"bentuk"`
	Sifat     Sifat  `json:"sifat"`
	// Pengali is 100 for percent, 100000 for deaths per 100,000 births; 1 for
	// what is no ratio.
	Pengali int64  `json:"pengali"`
	Desimal uint8  `json:"desimal"` // decimals of a computed value, at most 6
	Satuan  Satuan `json:"satuan"`
	Arah    Arah   `json:"arah"`
	// Tertinggi is the largest possible value, none for no end. The smallest
	// is 0 throughout.
	Tertinggi Angka `json:"tertinggi"`
	// Wajar is the largest count one village can plausibly report for one
	// period; above it the figure deserves a look. Our own choice, none for
	// no opinion.
	Wajar Angka `json:"wajar"`
	// TidakKurangDari names an indicator whose value in the same village and
	// period cannot plausibly be larger (teachers: schools).
	TidakKurangDari KodeIndikator `json:"tidak_kurang_dari,omitempty"`
	// PembilangKecil and PenyebutKecil mark figures that rest on too few:
	// fewer events, or a smaller group, than this. 0 for no mark.
	PembilangKecil int64 `json:"pembilang_kecil,omitempty"`
	PenyebutKecil  int64 `json:"penyebut_kecil,omitempty"`
	// Target is nil unless a source was found: see TeksTarget.
	Target *Target `json:"target"`
	// Dasar is where the indicator is asked for, and Keyakinan how that is
	// known. No Dasar: the definition is ours.
	Dasar     []temuan.Dasar   `json:"dasar,omitempty"`
	Keyakinan temuan.Keyakinan `json:"keyakinan"`
	Catatan   Teks             `json:"catatan,omitzero"`
}

// Definisi returns how the value comes about, in one sentence.
func (i *Indikator) Definisi(b temuan.Bahasa) string {
	atas, bawah := i.Pembilang.Dalam(b), i.Penyebut.Dalam(b)
	switch {
	case !i.Bentuk.Rasio():
		return atas + "."
	case b == temuan.Inggris:
		return atas + ", divided by " + bawah + ", times " + DariBilangan(i.Pengali).TeksInggris() + "."
	default:
		return atas + ", dibagi " + bawah + ", dikali " + DariBilangan(i.Pengali).TeksIndonesia() + "."
	}
}

// TeksSumber says where the definition comes from; without one that was read, it
// says that it is ours.
func (i *Indikator) TeksSumber(b temuan.Bahasa) string {
	if len(i.Dasar) == 0 {
		return Teks{"tanpa sumber: definisi kami", "no source: the definition is ours"}.Dalam(b)
	}
	s := ""
	for n, d := range i.Dasar {
		if n > 0 {
			s += "; "
		}
		s += d.String()
	}
	return s + " (" + i.Keyakinan.String() + ")"
}

// TeksTarget returns the target with its source, or says that none was read.
func (i *Indikator) TeksTarget(b temuan.Bahasa) string {
	t := i.Target
	if t == nil {
		return Teks{"target: tanpa sumber", "target: no source"}.Dalam(b)
	}
	nilai := t.Nilai.TeksIndonesia()
	if b == temuan.Inggris {
		nilai = t.Nilai.TeksInggris()
	}
	s := "target: " + nilai + " " + i.Satuan.Nama(b)
	if t.Tahun != 0 {
		s += " (" + strconv.Itoa(t.Tahun) + ")"
	}
	s += ", " + t.Dasar.String() + " (" + t.Keyakinan.String()
	if t.Lewat != "" {
		s += ": " + t.Lewat
	}
	return s + ")"
}

// Periksa returns nil if the definition is complete and consistent, otherwise an
// error that wraps ErrIndikator.
func (i *Indikator) Periksa() error {
	salah := i.cacatNama()
	if salah == "" {
		salah = i.cacatBentuk()
	}
	if salah == "" {
		return nil
	}
	return fmt.Errorf("%w %.64q: %s", ErrIndikator, i.Kode, salah)
}

// cacatNama says what is wrong with the names of an indicator.
func (i *Indikator) cacatNama() string {
	switch {
	case !kodeSah(i.Kode):
		return "code"
	case i.Layanan.String() == "":
		return "service"
	case !i.Nama.lengkap():
		return "name in both languages"
	case !i.Pembilang.lengkap():
		return "numerator in both languages"
	case i.Satuan == "":
		return "unit"
	default:
		return ""
	}
}

// cacatBentuk says what is wrong with the arithmetic of an indicator.
func (i *Indikator) cacatBentuk() string {
	switch {
	case i.Bentuk.String() == "" || i.Sifat.String() == "" || i.Arah.String() == "":
		return "kind"
	case i.Bentuk.Rasio() != i.Penyebut.lengkap():
		return "denominator"
	case i.Pengali < 1 || i.Pengali > 1e9 || i.Desimal > 6:
		return "multiplier or decimals"
	case !i.Bentuk.Rasio() && i.Pengali != 1:
		return "multiplier of what is no ratio"
	case i.Target != nil && (!i.Target.Nilai.Ada() || i.Target.Dasar.String() == ""):
		return "target without value or source"
	default:
		return ""
	}
}

func (t Teks) lengkap() bool { return t.Indonesia != "" && t.Inggris != "" }

// kodeSah checks the grammar of KodeIndikator.
func kodeSah(k KodeIndikator) bool {
	if k == "" || len(k) > 64 {
		return false
	}
	awal := true
	for _, r := range k {
		switch {
		case r >= 'a' && r <= 'z':
		case (r >= '0' && r <= '9' || r == '_') && !awal:
		case r == '.' && !awal:
			awal = true
			continue
		default:
			return false
		}
		awal = false
	}
	return !awal
}
