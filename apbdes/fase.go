package apbdes

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Fase is a phase of a budget. The zero value is invalid.
type Fase uint8

// The phases in the order in which they come about.
const (
	_         Fase = iota
	Rancangan      // draft before it is enacted
	Anggaran       // as first enacted: semula, murni
	Perubahan      // value after a change of the budget
	Realisasi      // received or spent up to a cut-off date
)

// DaftarFase lists all phases in order.
func DaftarFase() []Fase { return []Fase{Rancangan, Anggaran, Perubahan, Realisasi} }

var namaFase = [...]string{Rancangan: "rancangan", Anggaran: "anggaran", Perubahan: "perubahan", Realisasi: "realisasi"}

// String returns "rancangan", "anggaran", "perubahan" or "realisasi", and "" for an invalid phase.
func (f Fase) String() string {
	if int(f) >= len(namaFase) {
		return ""
	}
	return namaFase[f]
}

// MarshalText returns the form of [Fase.String] and refuses the invalid zero value.
func (f Fase) MarshalText() ([]byte, error) {
	if f.String() == "" {
		return nil, fmt.Errorf("apbdes: invalid phase %d", f)
	}
	return []byte(f.String()), nil
}

// UnmarshalText is the inverse of [Fase.MarshalText].
func (f *Fase) UnmarshalText(b []byte) error {
	g, ok := UraiFase(string(b))
	if !ok {
		return fmt.Errorf("apbdes: unknown phase %q", b)
	}
	*f = g
	return nil
}

// UraiFase returns the phase of that name, and false if there is none.
func UraiFase(s string) (Fase, bool) {
	for _, f := range DaftarFase() {
		if f.String() == s {
			return f, true
		}
	}
	return 0, false
}

// Nilai holds the amounts of a line or a total, one for each phase, each of which may be missing. There is no method that adds
// across phases, because such a sum means nothing.
type Nilai struct {
	Rancangan rupiah.Opsional `json:"rancangan,omitzero"`
	Anggaran  rupiah.Opsional `json:"anggaran"`
	Perubahan rupiah.Opsional `json:"perubahan"`
	Realisasi rupiah.Opsional `json:"realisasi"`
}

// Fase returns the amount of one phase; a missing amount for an invalid phase.
func (n Nilai) Fase(f Fase) rupiah.Opsional {
	if p := n.penunjuk(f); p != nil {
		return *p
	}
	return rupiah.Opsional{}
}

// Isi sets the amount of one phase. It panics on an invalid phase, which only a programming mistake can produce.
func (n *Nilai) Isi(f Fase, o rupiah.Opsional) {
	p := n.penunjuk(f)
	if p == nil {
		panic("apbdes: invalid phase")
	}
	*p = o
}

// Kosong reports whether no phase has an amount.
func (n Nilai) Kosong() bool { return n == Nilai{} }

// Berlaku returns the amount of the plan in force: perubahan where there is one, otherwise anggaran, otherwise rancangan, with
// the phase it came from (0 if all are missing).
func (n Nilai) Berlaku() (rupiah.Opsional, Fase) {
	for _, f := range [...]Fase{Perubahan, Anggaran, Rancangan} {
		if o := n.Fase(f); o.Ada {
			return o, f
		}
	}
	return rupiah.Opsional{}, 0
}

func (n *Nilai) penunjuk(f Fase) *rupiah.Opsional {
	switch f {
	case Rancangan:
		return &n.Rancangan
	case Anggaran:
		return &n.Anggaran
	case Perubahan:
		return &n.Perubahan
	case Realisasi:
		return &n.Realisasi
	default:
		return nil
	}
}
