package temuan

import "fmt"

// Tingkat is the weight of a finding. Its zero value is invalid, so that a finding without a level shows up in tests.
type Tingkat uint8

// The levels, heaviest first.
const (
	_          Tingkat = iota
	Galat              // figures derived from the document cannot be trusted
	Peringatan         // figures can be computed but need an explanation
	Catatan            // information
)

var namaTingkat = [...]string{Galat: "galat", Peringatan: "peringatan", Catatan: "catatan"}

// String returns "galat", "peringatan" or "catatan", and "" for an invalid level.
func (t Tingkat) String() string { return nama(namaTingkat[:], t) }

// Inggris returns "error", "warning" or "note", and "" for an invalid level.
func (t Tingkat) Inggris() string {
	return nama([]string{Galat: "error", Peringatan: "warning", Catatan: "note"}, t)
}

// MarshalText returns the form of [Tingkat.String] and refuses the invalid zero value.
func (t Tingkat) MarshalText() ([]byte, error) {
	if t.String() == "" {
		return nil, fmt.Errorf("temuan: invalid level %d", t)
	}
	return []byte(t.String()), nil
}

// UnmarshalText is the inverse of [Tingkat.MarshalText].
func (t *Tingkat) UnmarshalText(b []byte) error { return cariNama(namaTingkat[:], b, t, "level") }

// Keyakinan is the confidence in the source of a rule. Its zero value says that the rule is not a legal one: a fact about the
// file, arithmetic, or a reading aid.
type Keyakinan uint8

// How a legal source is known, best first.
const (
	BukanHukum Keyakinan = iota // no legal source is claimed
	Dibaca                      // the text of the regulation was read
	Sekunder                    // read in a source that quotes it
	Praktik                     // practice of applications, not a norm
	Ingatan                     // from memory, not verified: never the basis of a galat
)

var namaKeyakinan = [...]string{"bukan-hukum", "dibaca", "sekunder", "praktik", "ingatan"}

// String returns "bukan-hukum", "dibaca", "sekunder", "praktik" or "ingatan".
func (k Keyakinan) String() string { return nama(namaKeyakinan[:], k) }

// MarshalText returns the form of [Keyakinan.String].
func (k Keyakinan) MarshalText() ([]byte, error) {
	if k.String() == "" {
		return nil, fmt.Errorf("temuan: invalid confidence %d", k)
	}
	return []byte(k.String()), nil
}

// UnmarshalText is the inverse of [Keyakinan.MarshalText].
func (k *Keyakinan) UnmarshalText(b []byte) error {
	return cariNama(namaKeyakinan[:], b, k, "confidence")
}

func nama[T ~uint8](daftar []string, v T) string {
	if int(v) >= len(daftar) {
		return ""
	}
	return daftar[v]
}

func cariNama[T ~uint8](daftar []string, b []byte, v *T, apa string) error {
	for i, n := range daftar {
		if n != "" && n == string(b) {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("temuan: unknown %s %q", apa, b)
}
