package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator/evaluasi"
)

// akhiranLembar reports whether the worksheet can be written to a file of that name.
func akhiranLembar(nama string) bool {
	switch strings.ToLower(filepath.Ext(nama)) {
	case ".xlsx", ".csv", ".json":
		return true
	default:
		return false
	}
}

// tulisLembar writes the worksheets of all documents. The form follows from the name of the file; a CSV holds one after the other.
func tulisLembar(nama string, b temuan.Bahasa, daftar []*evaluasi.Lembar) (err error) {
	f, err := os.Create(nama) // #nosec G304 -- the user names the file
	if err != nil {
		return err
	}
	defer func() {
		if tutup := f.Close(); err == nil {
			err = tutup
		}
	}()
	return isiLembar(f, strings.ToLower(filepath.Ext(nama)), b, daftar)
}

func isiLembar(w io.Writer, akhiran string, b temuan.Bahasa, daftar []*evaluasi.Lembar) error {
	switch akhiran {
	case ".csv":
		for _, l := range daftar {
			if err := l.TulisCSV(w, b); err != nil {
				return err
			}
		}
		return nil
	case ".json":
		return tulisJSON(w, daftar)
	default:
		return evaluasi.TulisXLSX(w, b, daftar...)
	}
}
