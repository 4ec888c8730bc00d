package layanan

import (
	"errors"
	"strconv"
)

// Tanda says how sure a classification is. The zero value is none and never
// legal in a map.
type Tanda uint8

// The marks. The first five stand in maps; the last two only in a Golongan.
const (
	TanpaTanda        Tanda = iota
	TandaInti               // a service, beyond dispute
	TandaDebat              // a service, but one can argue against it
	TandaBukan              // no service
	TandaBukanDebat         // no service, but one can argue for one
	TandaLokal              // a code 90–99: screened by name, never beyond dispute
	TandaTidakTentu         // cannot be decided; Layanan is Bukan only because it must be something
	TandaTidakBerlaku       // the question does not apply: no kegiatan, or a code of Permendagri 113/2014
)

// ErrTanda is wrapped by the errors of reading the name of a Tanda.
var ErrTanda = errors.New("layanan: unknown tanda")

// namaTanda holds the machine names by Tanda.
var namaTanda = [...]string{
	TandaInti:         "inti",
	TandaDebat:        "debat",
	TandaBukan:        "bukan",
	TandaBukanDebat:   "bukan-debat",
	TandaLokal:        "lokal",
	TandaTidakTentu:   "tidak-tentu",
	TandaTidakBerlaku: "tidak-berlaku",
}

// String returns the machine name, such as "bukan-debat"; "" for TanpaTanda and
// for a value that is no Tanda.
func (t Tanda) String() string {
	if int(t) < len(namaTanda) {
		return namaTanda[t]
	}
	return ""
}

// UraiTanda reads a machine name. The error wraps ErrTanda.
func UraiTanda(s string) (Tanda, error) {
	for i := int(TandaInti); i < len(namaTanda); i++ {
		if namaTanda[i] == s {
			return Tanda(i), nil
		}
	}
	return TanpaTanda, &salahNama{ErrTanda, s}
}

// MarshalText writes the machine name; TanpaTanda and values that are no Tanda
// are errors.
func (t Tanda) MarshalText() ([]byte, error) {
	s := t.String()
	if s == "" {
		return nil, &salahNama{ErrTanda, strconv.Itoa(int(t))}
	}
	return []byte(s), nil
}

// UnmarshalText reads what UraiTanda reads.
func (t *Tanda) UnmarshalText(teks []byte) error {
	baru, err := UraiTanda(string(teks))
	if err != nil {
		return err
	}
	*t = baru
	return nil
}

// dalamPeta reports whether t may stand in a map.
func (t Tanda) dalamPeta() bool { return t >= TandaInti && t <= TandaLokal }
