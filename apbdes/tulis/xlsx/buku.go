package xlsx

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Errors to be tested with errors.Is.
var (
	// ErrNama says that a sheet name is empty, longer than 31 characters, used twice or has a character Excel refuses.
	ErrNama = errors.New("xlsx: sheet name not allowed")
	// ErrBatas says that a sheet would be larger than Excel opens.
	ErrBatas = errors.New("xlsx: more rows, columns or text than a sheet can hold")
	// ErrAngka says that a number cell does not hold a plain decimal number.
	ErrAngka = errors.New("xlsx: not a plain decimal number")
)

// Limits of the format (ECMA-376 and Excel).
const (
	MaksBaris = 1_048_576
	MaksKolom = 16_384
	MaksTeks  = 32_767 // UTF-16 units in one cell
	MaksRumus = 8_192  // characters in a formula
)

// Gaya is the look of a cell. The zero value is plain text.
type Gaya uint8

// The styles.
const (
	Biasa     Gaya = iota // plain
	Judul                 // large and bold
	Kepala                // header: bold, filled, wrapped, ruled
	Uang                  // number with thousands and two decimals
	UangTebal             // the same for totals
	Persen                // ratio shown as a percentage with two decimals
	Bungkus               // text, wrapped, at the top
	Tebal                 // bold text
	Isian                 // an empty cell meant to be filled in
	BilBulat              // whole number

	// Cells of a printed form: every side ruled, negative amounts in brackets. The bold ones are for totals.
	FormKepala
	FormTeks
	FormTeksTebal
	FormUang
	FormUangTebal
	FormPersen
	FormPersenTebal
	FormTengah  // text in the middle
	JudulTengah // heading over the whole width of merged cells
	Kanan       // text at the right
	Tengah      // text in the middle
	Peringatan  // bold, red, in the middle
	banyakGaya  = iota
)

// MaksInden is the deepest indent of [FormInden].
const MaksInden = 8

// FormInden is [FormTeks] or, for totals, [FormTeksTebal], set in by n steps of 0 to [MaksInden].
func FormInden(n int, tebal bool) Gaya {
	n = min(max(n, 0), MaksInden)
	if tebal {
		n += MaksInden + 1
	}
	return Gaya(banyakGaya + n)
}

const banyakSemua = banyakGaya + 2*(MaksInden+1)

// jenis tells the cells apart.
type jenis uint8

const (
	kosong jenis = iota
	teks
	angka
	rumus
)

// Sel is one cell. The zero value is an empty cell; make others with [Teks], [Rupiah], [Angka] and [Rumus].
type Sel struct {
	jenis jenis
	isi   string // text, number or formula without "="
	nilai string // the value of a formula
	gaya  Gaya
}

// Teks makes a text cell. Control characters that XML cannot carry are replaced.
func Teks(s string, g Gaya) Sel { return Sel{jenis: teks, isi: s, gaya: g} }

// Kosong makes an empty cell with a style.
func Kosong(g Gaya) Sel { return Sel{gaya: g} }

// Rupiah makes a number cell of an amount; a missing amount is an empty cell, not a zero.
func Rupiah(o rupiah.Opsional, g Gaya) Sel {
	if !o.Ada {
		return Kosong(g)
	}
	return Sel{jenis: angka, isi: o.Nilai.String(), gaya: g}
}

// Angka makes a number cell from a plain decimal text such as "0.3357" or "-12". Anything else makes [Buku.Tulis] fail with
// [ErrAngka].
func Angka(s string, g Gaya) Sel { return Sel{jenis: angka, isi: s, gaya: g} }

// Rumus makes a formula cell, written without "=", with the value it has now.
func Rumus(formula, nilai string, g Gaya) Sel {
	return Sel{jenis: rumus, isi: formula, nilai: nilai, gaya: g}
}

// Lembar is one sheet.
type Lembar struct {
	Nama  string
	Baris [][]Sel
	Lebar []int // width of the columns in characters; 0 or missing is the default
	// Beku freezes the rows above and including this many from the top; Saring puts a filter over the header in that row.
	Beku   int
	Saring bool
	// Gabung lists merged ranges such as "A1:D1".
	Gabung []string
	// Mendatar prints the sheet in landscape, one page wide.
	Mendatar bool
	// Kertas is the paper to print on, one page wide; 0 leaves it to the program (A4 where Mendatar is set).
	Kertas Kertas
	// UlangDari and UlangSampai are the first and last row, counted from 1, that every printed page repeats; 0 is none.
	UlangDari, UlangSampai int
	// Kaki is printed below every page, with the codes of Excel: "&P" is the page, "&N" the number of pages, "&C" and "&R" begin the
	// middle and right part. "&" itself is "&&".
	Kaki string
}

// Kertas is a paper size by its number in the format.
type Kertas uint8

// The papers.
const (
	A4    Kertas = 9
	Folio Kertas = 14 // 8.5 × 13 inch, sold as F4
)

// Buku is a workbook. The zero value is empty and cannot be written; it needs at least one sheet.
type Buku struct {
	Lembar []Lembar
}

// Alamat returns the address of a cell, both counted from 0: Alamat(0, 2) is "C1".
func Alamat(baris, kolom int) string { return namaKolom(kolom) + fmt.Sprint(baris+1) }

func namaKolom(k int) string {
	s := ""
	for k++; k > 0; k = (k - 1) / 26 {
		s = string(rune('A'+(k-1)%26)) + s
	}
	return s
}

// periksa checks everything that would make a file that Excel calls damaged.
func (b *Buku) periksa() error {
	if len(b.Lembar) == 0 {
		return fmt.Errorf("%w: a workbook needs a sheet", ErrNama)
	}
	lihat := make(map[string]bool)
	for i := range b.Lembar {
		l := &b.Lembar[i]
		if n := utf8.RuneCountInString(l.Nama); n == 0 || n > 31 || strings.ContainsAny(l.Nama, `[]:*?/\`) ||
			strings.HasPrefix(l.Nama, "'") || strings.HasSuffix(l.Nama, "'") || lihat[strings.ToLower(l.Nama)] {
			return fmt.Errorf("%w: %q", ErrNama, l.Nama)
		}
		lihat[strings.ToLower(l.Nama)] = true
		if err := l.periksa(); err != nil {
			return err
		}
	}
	return nil
}

func (l *Lembar) periksa() error {
	if len(l.Baris) > MaksBaris || len(l.Kaki) > 255 {
		return fmt.Errorf("%w: %d rows", ErrBatas, len(l.Baris))
	}
	if l.UlangDari < 0 || l.UlangSampai < l.UlangDari || l.UlangSampai > MaksBaris || l.UlangDari == 0 && l.UlangSampai > 0 {
		return fmt.Errorf("%w: rows %d to %d repeated", ErrBatas, l.UlangDari, l.UlangSampai)
	}
	for i, baris := range l.Baris {
		if len(baris) > MaksKolom {
			return fmt.Errorf("%w: %d columns", ErrBatas, len(baris))
		}
		for j, s := range baris {
			if err := s.periksa(); err != nil {
				return fmt.Errorf("%s!%s: %w", l.Nama, Alamat(i, j), err)
			}
		}
	}
	return nil
}

func (s *Sel) periksa() error {
	switch {
	case s.gaya >= banyakSemua:
		return fmt.Errorf("%w: style %d", ErrBatas, s.gaya)
	case s.jenis == angka && !angkaPolos(s.isi), s.jenis == rumus && s.nilai != "" && !angkaPolos(s.nilai):
		return fmt.Errorf("%w: %q", ErrAngka, s.isi)
	case s.jenis == rumus && len(s.isi) > MaksRumus:
		return fmt.Errorf("%w: a formula of %d bytes", ErrBatas, len(s.isi))
	case len(s.isi) > MaksTeks && panjang16(s.isi) > MaksTeks:
		return fmt.Errorf("%w: a text of %d bytes", ErrBatas, len(s.isi))
	}
	return nil
}

func panjang16(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// angkaPolos reports whether s is digits with at most one sign in front and one point inside.
func angkaPolos(s string) bool {
	s = strings.TrimPrefix(s, "-")
	bulat, pecahan, titik := strings.Cut(s, ".")
	return semuaAngka(bulat) && (!titik || semuaAngka(pecahan))
}

func semuaAngka(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
