package baca

import (
	"bytes"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/cetak"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/sid"
)

// Bentuk is the form of a file. The zero value is a form that no reader knows.
type Bentuk uint8

// The forms that can be read.
const (
	TakDikenal Bentuk = iota
	KanonikCSV
	KanonikJSON
	SIDJSON
	SiskeudesCetak
)

var namaBentuk = [...]string{"", kanonik.FormatCSV, kanonik.FormatJSON, sid.Format, cetak.Format}

// String returns the name of the form, for example "kanonik-csv", and "" for an unknown one.
func (b Bentuk) String() string {
	if int(b) >= len(namaBentuk) {
		return ""
	}
	return namaBentuk[b]
}

// Pengenalan is the form of a file and why it was taken for it, in both languages.
type Pengenalan struct {
	Bentuk    Bentuk
	Indonesia string
	Inggris   string

	lembar *lembar.Lembar // the table, where the text had to be cut into rows to tell
}

// Kenali tells the form of a file from its content, never from its name. The error is that of [lembar.DariTeks] for files that are no
// text or are beyond the limits.
func Kenali(b []byte, o Opsi, batas lembar.Batas) (Pengenalan, error) {
	p, _, err := kenali(b, o, batas)
	return p, err
}

func kenaliJSON(b []byte) (Pengenalan, bool) {
	isi := bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(isi) == 0 || isi[0] != '{' && isi[0] != '[' {
		return Pengenalan{}, false
	}
	if sid.Cocok(isi) {
		return Pengenalan{SIDJSON, `JSON dengan "body" dan "kode_rek"`, `JSON with "body" and "kode_rek"`, nil}, true
	}
	awal := string(isi[:min(len(isi), 4096)])
	for _, kunci := range [...]string{`"skema"`, `"dokumen"`, `"pendapatan"`, `"belanja"`, `"desa"`} {
		if strings.Contains(awal, kunci) {
			return Pengenalan{KanonikJSON, "JSON dengan " + kunci, "JSON with " + kunci, nil}, true
		}
	}
	return Pengenalan{TakDikenal, "JSON tanpa kunci yang dikenal", "JSON without a known key", nil}, true
}

func kenaliTabel(l *lembar.Lembar) Pengenalan {
	if ada, n := kanonik.AdaKepala(l); ada && n >= 3 && !cetak.Cocok(l) {
		return Pengenalan{KanonikCSV, "kepala tabel memuat kolom kanonik", "the header names canonical columns", l}
	}
	if cetak.Cocok(l) {
		return Pengenalan{SiskeudesCetak, "kepala kode, uraian, dan anggaran dengan kode bergaya Siskeudes",
			"a header of code, description and amount above codes in the spelling of Siskeudes", l}
	}
	if ada, _ := kanonik.AdaKepala(l); ada {
		return Pengenalan{KanonikCSV, "kepala tabel memuat kolom kanonik", "the header names canonical columns", l}
	}
	return Pengenalan{TakDikenal, "tabel tanpa kepala yang dikenal", "a table without a known header", l}
}
