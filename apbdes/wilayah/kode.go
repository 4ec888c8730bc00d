package wilayah

import "cmp"

// Kode is a region code at any level, from provinsi to desa. It is one
// comparable number, usable as a map key; two spellings of one code give equal
// values. The zero Kode means "no code" and prints as the empty text.
//
// A Kode obtained from this package is well formed. It is not a promise that
// the region exists.
type Kode struct {
	// n is PPKKCCDDDD with zeros for the levels not given. No level of a
	// valid code is zero, so the level can be read back from the number, and
	// number order is the order of the printed codes.
	n uint64
}

// Weights of the levels within Kode.n.
const (
	satuanKecamatan = 10_000
	satuanKabupaten = 100 * satuanKecamatan
	satuanProvinsi  = 100 * satuanKabupaten
)

// Tingkat is the level of a region code.
type Tingkat uint8

// The levels, from the outermost inwards. TanpaTingkat is the level of the zero
// Kode.
const (
	TanpaTingkat Tingkat = iota
	Provinsi
	Kabupaten // kabupaten or kota
	Kecamatan
	Desa // desa, desa adat or kelurahan: see Jenis
)

// String returns the lower-case Indonesian name of the level, or "" for none.
func (t Tingkat) String() string {
	switch t {
	case Provinsi:
		return "provinsi"
	case Kabupaten:
		return "kabupaten"
	case Kecamatan:
		return "kecamatan"
	case Desa:
		return "desa"
	default:
		return ""
	}
}

// Jenis is the kind of a code at level Desa, given by the first of its last
// four digits.
type Jenis uint8

// The kinds, with the digit as value. TanpaJenis is the kind of every code above
// level Desa.
const (
	TanpaJenis     Jenis = 0
	JenisKelurahan Jenis = 1
	JenisDesa      Jenis = 2
	JenisDesaAdat  Jenis = 3
)

// String returns the lower-case Indonesian name of the kind, or "" for none.
func (j Jenis) String() string {
	switch j {
	case JenisKelurahan:
		return "kelurahan"
	case JenisDesa:
		return "desa"
	case JenisDesaAdat:
		return "desa adat"
	default:
		return ""
	}
}

// Kosong reports whether k is the zero Kode.
func (k Kode) Kosong() bool { return k.n == 0 }

// Tingkat returns the level of k.
func (k Kode) Tingkat() Tingkat {
	switch {
	case k.n == 0:
		return TanpaTingkat
	case k.n%satuanKecamatan != 0:
		return Desa
	case k.n%satuanKabupaten != 0:
		return Kecamatan
	case k.n%satuanProvinsi != 0:
		return Kabupaten
	default:
		return Provinsi
	}
}

// Jenis returns the kind of village or ward, TanpaJenis above level Desa.
func (k Kode) Jenis() Jenis {
	return Jenis(k.n % satuanKecamatan / 1000)
}

// Induk returns the code one level up; the zero Kode for a provinsi or for the
// zero Kode.
func (k Kode) Induk() Kode {
	t := k.Tingkat()
	if t <= Provinsi {
		return Kode{}
	}
	return k.Pangkas(t - 1)
}

// Pangkas returns the code of the region at level t that k lies in, or k itself
// when it stands at or above t. Pangkas(TanpaTingkat) is the zero Kode.
func (k Kode) Pangkas(t Tingkat) Kode {
	switch t {
	case TanpaTingkat:
		return Kode{}
	case Provinsi:
		return Kode{k.n - k.n%satuanProvinsi}
	case Kabupaten:
		return Kode{k.n - k.n%satuanKabupaten}
	case Kecamatan:
		return Kode{k.n - k.n%satuanKecamatan}
	default:
		return k
	}
}

// Memuat reports whether l is k or lies within k. The zero Kode contains
// nothing, and nothing contains it.
func (k Kode) Memuat(l Kode) bool {
	return k.n != 0 && l.n != 0 && l.Pangkas(k.Tingkat()) == k
}

// Bandingkan compares two codes as their printed forms sort: a region before
// the regions within it, the zero Kode first. The result is -1, 0 or 1.
func (k Kode) Bandingkan(l Kode) int { return cmp.Compare(k.n, l.n) }
