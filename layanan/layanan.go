package layanan

import (
	"errors"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Layanan is a basic service. The zero value is Bukan: no basic service.
type Layanan uint8

// The basic services, in the order in which they are always shown.
const (
	Bukan Layanan = iota
	Pendidikan
	Kesehatan
	SanitasiAirBersih
	JaminanSosial
	AdministrasiKependudukan
)

// BanyakLayanan is the number of basic services, Bukan not counted.
const BanyakLayanan = 5

// ErrLayanan is wrapped by the errors of reading a service name.
var ErrLayanan = errors.New("layanan: unknown service")

// namaLayanan holds machine name, Indonesian and English name by Layanan.
var namaLayanan = [...][3]string{
	Bukan:                    {"bukan", "Bukan layanan dasar", "Not a basic service"},
	Pendidikan:               {"pendidikan", "Pendidikan", "Education"},
	Kesehatan:                {"kesehatan", "Kesehatan", "Health"},
	SanitasiAirBersih:        {"sanitasi_air_bersih", "Sanitasi dan air bersih", "Sanitation and clean water"},
	JaminanSosial:            {"jaminan_sosial", "Jaminan sosial", "Social protection"},
	AdministrasiKependudukan: {"administrasi_kependudukan", "Administrasi kependudukan", "Population administration"},
}

// DaftarLayanan returns the five services in their fixed order.
func DaftarLayanan() [BanyakLayanan]Layanan {
	return [...]Layanan{Pendidikan, Kesehatan, SanitasiAirBersih, JaminanSosial, AdministrasiKependudukan}
}

// String returns the machine name, such as "sanitasi_air_bersih"; "bukan" for
// Bukan and "" for a value that is no Layanan.
func (l Layanan) String() string {
	if int(l) < len(namaLayanan) {
		return namaLayanan[l][0]
	}
	return ""
}

// Nama returns the name for people.
func (l Layanan) Nama(b temuan.Bahasa) string {
	switch {
	case int(l) >= len(namaLayanan):
		return ""
	case b == temuan.Inggris:
		return namaLayanan[l][2]
	default:
		return namaLayanan[l][1]
	}
}

// UraiLayanan reads a machine name, "bukan" included. Nothing else is accepted;
// the error wraps ErrLayanan.
func UraiLayanan(s string) (Layanan, error) {
	for i := range namaLayanan {
		if namaLayanan[i][0] == s {
			return Layanan(i), nil
		}
	}
	return Bukan, &salahNama{ErrLayanan, s}
}

// MarshalText writes the machine name. A value that is no Layanan is an error.
func (l Layanan) MarshalText() ([]byte, error) {
	s := l.String()
	if s == "" {
		return nil, &salahNama{ErrLayanan, strconv.Itoa(int(l))}
	}
	return []byte(s), nil
}

// UnmarshalText reads what UraiLayanan reads.
func (l *Layanan) UnmarshalText(teks []byte) error {
	baru, err := UraiLayanan(string(teks))
	if err != nil {
		return err
	}
	*l = baru
	return nil
}

// salahNama is an unknown name of a Layanan or Tanda.
type salahNama struct {
	sebab error
	nama  string
}

// Error gives the reason and the name, cut to a readable length.
func (e *salahNama) Error() string {
	return e.sebab.Error() + " " + strconv.Quote(e.nama[:min(len(e.nama), 64)])
}

// Unwrap returns ErrLayanan or ErrTanda.
func (e *salahNama) Unwrap() error { return e.sebab }
