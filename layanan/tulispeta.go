package layanan

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/layanan/internal/rumus"
)

// ErrVersi is returned for a Peta whose Versi does not fit on the version line:
// control characters, or blanks and separators at an end.
var ErrVersi = errors.New("layanan: the version of the map cannot be written")

// TulisPeta writes a map in the form BacaPeta reads: comma-separated UTF-8, all
// five columns, rows in the order of their codes. A reason that a spreadsheet would
// take for a formula has an apostrophe in front. Reading it back gives an equal map.
func TulisPeta(w io.Writer, p Peta) error {
	if strings.Trim(p.Versi, " \t\r,;") != p.Versi ||
		strings.ContainsFunc(p.Versi, unicode.IsControl) ||
		!utf8.ValidString(p.Versi) {
		return ErrVersi
	}
	if p.Versi != "" {
		if _, err := io.WriteString(w, awalanVersi+" "+p.Versi+"\n"); err != nil {
			return err
		}
	}
	c := csv.NewWriter(w)
	if err := c.Write(namaKolom[:]); err != nil {
		return err
	}
	for _, b := range p.baris {
		err := c.Write([]string{b.Kode.String(), b.Layanan.String(), b.Tanda.String(), rumus.Terlindung(b.Alasan), rumus.Terlindung(b.AlasanInggris)})
		if err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
