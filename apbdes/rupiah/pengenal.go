package rupiah

import "errors"

// ErrGanda says that a number has two readings with different amounts, as "1.234" has.
var ErrGanda = errors.New("rupiah: number has two readings")

// Keadaan says how sure the style of a file is.
type Keadaan uint8

// The outcomes of a proof.
const (
	TanpaAngka Keadaan = iota // no number was seen
	Polos                     // only plain digits: every style gives the same amounts
	Terbukti                  // at least one number can be read in one way only, and none contradicts it
	Ganda                     // every number with a separator has two readings ("1.234" only)
	Campur                    // two numbers prove two different styles
)

// Bukti is the proof of a style, with the numbers that carry it.
type Bukti struct {
	Keadaan   Keadaan
	TataTulis TataTulis // valid for Polos (Mesin) and Terbukti; otherwise zero
	Contoh    string    // the number that proves the style, or that has two readings
	Lawan     string    // only Campur: a number that proves another style
	// Banyak counts the numbers seen, TakTerbaca those that are no number in any style; empty cells count in neither.
	Banyak, TakTerbaca int
}

// himpunan is a set of styles, one bit each.
type himpunan uint8

const semuaTataTulis himpunan = 1<<Indonesia | 1<<Mesin | 1<<Inggris

// Pengenal proves the style of writing from all amounts of a column or file. The zero value is ready.
//
// A number such as "12.500.000" can be read in one way only and so proves its style for its neighbours; "1.234" and "1,234"
// prove nothing. No decision is taken by majority: one contradiction is [Campur].
type Pengenal struct {
	// contoh holds the first number for each set of possible styles, so that the proof can be shown. Index = set.
	contoh             [semuaTataTulis + 1]string
	ada                [semuaTataTulis + 1]bool
	banyak, takTerbaca int
	bertanda           bool   // a number with a separator whose readings differ was seen
	ganda              string // the first of them
}

// Tambah shows one cell to p. Empty cells and dashes are ignored.
func (p *Pengenal) Tambah(s string) {
	inti, t, err := kupas(s)
	if errors.Is(err, ErrKosong) || err == nil && inti == "" {
		return
	}
	p.banyak++
	h := himpunan(0)
	if err == nil {
		h = kemungkinan(inti, t)
	}
	if h == 0 {
		p.takTerbaca++
		return
	}
	if !p.ada[h] {
		p.ada[h], p.contoh[h] = true, s
	}
	if !p.bertanda && berbeda(inti, h) {
		p.bertanda, p.ganda = true, s
	}
}

// Hasil returns the proof so far.
func (p *Pengenal) Hasil() Bukti {
	b := Bukti{Banyak: p.banyak, TakTerbaca: p.takTerbaca}
	sisa := semuaTataTulis
	terkecil := himpunan(0)
	for h := himpunan(1); h <= semuaTataTulis; h++ {
		if !p.ada[h] {
			continue
		}
		if sisa&h == 0 {
			b.Keadaan = Campur
			b.Contoh, b.Lawan = p.bertentangan()
			return b
		}
		sisa &= h
		if terkecil == 0 || banyakBit(h) < banyakBit(terkecil) {
			terkecil = h
		}
	}
	switch {
	case terkecil == 0:
		return b
	case sisa == semuaTataTulis && !p.bertanda:
		b.Keadaan, b.TataTulis, b.Contoh = Polos, Mesin, p.contoh[terkecil]
	case p.bertanda && sisa&(1<<Indonesia) != 0 && sisa != 1<<Indonesia:
		b.Keadaan, b.Contoh = Ganda, p.ganda
	default:
		b.Keadaan, b.TataTulis, b.Contoh = Terbukti, pilih(sisa), p.contoh[terkecil]
	}
	return b
}

// bertentangan returns two numbers that no style reads both.
func (p *Pengenal) bertentangan() (a, b string) {
	for h := himpunan(1); h <= semuaTataTulis; h++ {
		for g := h + 1; g <= semuaTataTulis; g++ {
			if p.ada[h] && p.ada[g] && h&g == 0 {
				return p.contoh[h], p.contoh[g]
			}
		}
	}
	return "", ""
}

// pilih returns the style for a set in which all members agree on every number seen. Machine output is a subset of the
// English style, so either name would do; the narrower one says more.
func pilih(h himpunan) TataTulis {
	for _, t := range [...]TataTulis{Mesin, Indonesia, Inggris} {
		if h&(1<<t) != 0 {
			return t
		}
	}
	return 0
}

func banyakBit(h himpunan) int {
	return int(h&1 + h>>1&1 + h>>2&1 + h>>3&1)
}

// kemungkinan returns the styles whose grammar accepts the bare number.
func kemungkinan(inti string, a tanda) himpunan {
	var h himpunan
	for t := Indonesia; t <= Inggris; t++ {
		if a.strip && t != Indonesia {
			continue
		}
		kelompok, desimal := t.pemisah()
		if koma, ok := bentuk(inti, kelompok, desimal); ok && (!a.strip || koma == len(inti)) {
			h |= 1 << t
		}
	}
	return h
}

// berbeda reports whether two styles of h read the number as different amounts, which is so exactly when it has a separator
// and the Indonesian style is among several.
func berbeda(inti string, h himpunan) bool {
	return h&(1<<Indonesia) != 0 && banyakBit(h) > 1 && !semuaAngka(inti)
}

// UraiMandiri reads a number that proves its own style, for files in which several styles are mixed ([Campur]). A number with
// two different readings is [ErrGanda]; the style used is returned with the amount.
func UraiMandiri(s string) (Rupiah, TataTulis, error) {
	inti, a, err := kupas(s)
	if err != nil || inti == "" {
		return 0, Mesin, err
	}
	h := kemungkinan(inti, a)
	if h == 0 {
		return 0, 0, ErrTataTulis
	}
	if berbeda(inti, h) {
		return 0, 0, ErrGanda
	}
	t := pilih(h)
	r, err := uraiInti(inti, a, t)
	return r, t, err
}
