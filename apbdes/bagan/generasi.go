package bagan

import "fmt"

// Generasi names the regulation whose chart of accounts a code belongs to. The same digits mean different things in
// two generations: "2.1" is the sub-bidang pendidikan in [Permendagri20] and the bidang pemerintahan in
// [Permendagri113]. The zero value is unknown and no code can be parsed with it.
type Generasi uint8

// The two generations found in village documents.
const (
	// GenerasiTidakDikenal is the zero value: the document has not been recognised.
	GenerasiTidakDikenal Generasi = iota
	// Permendagri113 is the chart of Permendagri 113/2014: accounts 1, 2 and 3, belanja numbered 2.<bidang>.<kegiatan>.
	Permendagri113
	// Permendagri20 is the chart of Permendagri 20/2018: accounts 4, 5 and 6, and a separate axis of kegiatan.
	Permendagri20
)

const (
	teksGenerasi113 = "permendagri-113-2014"
	teksGenerasi20  = "permendagri-20-2018"
)

// String returns the machine name of g, for example "permendagri-20-2018", and "" for the unknown generation.
func (g Generasi) String() string {
	switch g {
	case Permendagri113:
		return teksGenerasi113
	case Permendagri20:
		return teksGenerasi20
	default:
		return ""
	}
}

// MarshalText writes the same text as [Generasi.String].
func (g Generasi) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText accepts exactly the texts that [Generasi.String] writes.
func (g *Generasi) UnmarshalText(b []byte) error {
	switch string(b) {
	case "":
		*g = GenerasiTidakDikenal
	case teksGenerasi113:
		*g = Permendagri113
	case teksGenerasi20:
		*g = Permendagri20
	default:
		return fmt.Errorf("bagan: unknown generation %q", potong(string(b)))
	}
	return nil
}
