package baca

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Tabel is a table of text. The first row with any content is the header.
type Tabel struct {
	Berkas, Lembar string
	Baris          []Baris
}

// Baris is one row. Nomor is its number in the file, from 1.
type Baris struct {
	Nomor int
	Sel   []string
}

// kosong reports whether no cell has content.
func (b *Baris) kosong() bool {
	for _, s := range b.Sel {
		if rapikan(s) != "" {
			return false
		}
	}
	return true
}

// rapikan drops blanks around a cell, the no-break space of web pages included.
func rapikan(s string) string { return strings.Trim(s, " \t\r\n\u00a0") }

// Opsi are the choices of the caller. The zero value proves the style of numbers
// and takes the default limits.
type Opsi struct {
	Berkas string // for findings
	// TataTulis is the style of numbers; 0: to be proven from the table.
	TataTulis rupiah.TataTulis
	// Sumber fills layanan.Capaian.Sumber where the table has none.
	Sumber string
	// MaksUkuran is in bytes, MaksBaris counts data rows; 0: 64 MiB and
	// 1,000,000.
	MaksUkuran, MaksBaris int
}

const (
	ukuranBawaan = 64 << 20
	barisBawaan  = 1_000_000
	maksKolom    = 256
)

// ErrBatas is wrapped by the error about a table above the limits.
var ErrBatas = errors.New("layanan/baca: the table is too large")

func (o *Opsi) ukuran() int {
	if o.MaksUkuran > 0 {
		return o.MaksUkuran
	}
	return ukuranBawaan
}

func (o *Opsi) banyakBaris() int {
	if o.MaksBaris > 0 {
		return o.MaksBaris
	}
	return barisBawaan
}

// Hitungan accounts for the data rows: Baris = Terbaca + TakTerbaca + Kosong.
type Hitungan struct {
	Baris      int `json:"baris"`
	Terbaca    int `json:"terbaca"`
	TakTerbaca int `json:"tak_terbaca"`
	Kosong     int `json:"kosong"`
}

// Hasil is what a reader found.
type Hasil struct {
	Capaian []layanan.Capaian
	// TakTerbaca holds the rows that gave no Capaian, as they are.
	TakTerbaca []Baris
	Hitungan   Hitungan
	Temuan     temuan.Daftar
}

// CSV reads a CSV file as a Tabel: UTF-8 with or without byte order mark,
// separated by comma, semicolon or tab as its first line has it. Broken quotes and
// bytes that are no UTF-8 are findings; the rows before them are kept.
// A line without any character is no row.
//
// The error is for reading itself and for limits (ErrBatas).
func CSV(r io.Reader, o Opsi) (Tabel, temuan.Daftar, error) {
	t := Tabel{Berkas: o.Berkas}
	isi, err := io.ReadAll(io.LimitReader(r, int64(o.ukuran())+1))
	if err != nil {
		return t, nil, fmt.Errorf("layanan/baca: %w", err)
	}
	if len(isi) > o.ukuran() {
		return t, nil, fmt.Errorf("%w: more than %d bytes", ErrBatas, o.ukuran())
	}
	isi = bytes.TrimPrefix(isi, []byte("\ufeff"))
	var d temuan.Daftar
	rusak := func(baris int, id, en string) {
		d.Tambah(aturanDari(KodeBerkasRusak).Temukan("", temuan.Letak{Berkas: o.Berkas, Baris: baris}, temuan.Dwi("sebab", id, en)))
	}
	if n := utf8Sah(isi); n < len(isi) {
		rusak(bytes.Count(isi[:n], []byte("\n"))+1, "bukan UTF-8", "not UTF-8")
		isi = isi[:bytes.LastIndexByte(isi[:n], '\n')+1]
	}
	c := csv.NewReader(bytes.NewReader(isi))
	c.Comma = pemisah(isi)
	c.FieldsPerRecord = -1
	for {
		sel, err := c.Read()
		if errors.Is(err, io.EOF) {
			return t, d, nil
		}
		if salah := (*csv.ParseError)(nil); errors.As(err, &salah) {
			rusak(salah.StartLine, "tanda petik tidak beres, sisa berkas tidak dibaca", "broken quotes, the rest of the file is not read")
			return t, d, nil
		}
		if err != nil {
			return t, d, fmt.Errorf("layanan/baca: %w", err)
		}
		if len(t.Baris) > o.banyakBaris() || len(sel) > maksKolom {
			return t, d, fmt.Errorf("%w: more than %d rows or %d columns", ErrBatas, o.banyakBaris(), maksKolom)
		}
		nomor, _ := c.FieldPos(0)
		t.Baris = append(t.Baris, Baris{nomor, sel})
	}
}

// utf8Sah returns the length of the valid beginning of b.
func utf8Sah(b []byte) int {
	for n := 0; n < len(b); {
		r, lebar := utf8.DecodeRune(b[n:])
		if r == utf8.RuneError && lebar < 2 {
			return n
		}
		n += lebar
	}
	return len(b)
}

// pemisah is the separator that is most frequent in the first line with content.
func pemisah(isi []byte) rune {
	judul, _, _ := bytes.Cut(bytes.TrimLeft(isi, " \r\n"), []byte("\n"))
	terbanyak, hasil := 0, ','
	for _, r := range []rune{',', ';', '\t'} {
		if n := bytes.Count(judul, []byte(string(r))); n > terbanyak {
			terbanyak, hasil = n, r
		}
	}
	return hasil
}
