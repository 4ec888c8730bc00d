package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// sumber is one thing to read: a file, or a folder of Siskeudes tables that belong together.
type sumber struct {
	jalur     string
	siskeudes bool
}

// daftarSumber lists what the arguments name, in their order; folders are walked in the order of their names, without hidden files.
// Files of a folder that cannot hold a budget by their name are returned apart, so that it can be said.
func daftarSumber(args []string) (s []sumber, lewat []string, err error) {
	for _, a := range args {
		i, err := os.Stat(a)
		if err != nil {
			return nil, nil, err
		}
		if !i.IsDir() {
			s = append(s, sumber{jalur: a})
			continue
		}
		isi, tidak, err := telusuri(a)
		if err != nil {
			return nil, nil, err
		}
		s, lewat = append(s, isi...), append(lewat, tidak...)
	}
	return s, lewat, nil
}

// errTanpaBerkas keeps a misspelt folder from passing as one without mistakes.
var errTanpaBerkas = errors.New("tidak ada berkas anggaran di folder itu / no budget file in that folder")

func telusuri(akar string) (s []sumber, lewat []string, err error) {
	err = filepath.WalkDir(akar, func(jalur string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(e.Name(), ".") && jalur != akar:
			if e.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case e.IsDir():
			if tabelSiskeudes(jalur) {
				s = append(s, sumber{jalur, true})
				return filepath.SkipDir
			}
			return nil
		}
		if !akhiranDibaca(e.Name()) {
			lewat = append(lewat, e.Name())
			return nil
		}
		s = append(s, sumber{jalur: jalur})
		return nil
	})
	return s, lewat, err
}

// akhiranDibaca reports whether a file found in a folder may hold a budget, by its name. Files named one by one are always read.
func akhiranDibaca(nama string) bool {
	switch strings.ToLower(filepath.Ext(nama)) {
	case ".csv", ".tsv", ".txt", ".json", ".xlsx", ".xls", ".zip", ".mde", ".mdb", ".sql":
		return true
	default:
		return false
	}
}

// tabelSiskeudes reports whether a folder holds the tables of a database export.
func tabelSiskeudes(folder string) bool {
	isi, err := os.ReadDir(folder)
	return err == nil && slices.ContainsFunc(isi, func(e os.DirEntry) bool {
		n := strings.ToLower(e.Name())
		return n == "ta_rabrinci.csv" || n == "ta_rab.csv"
	})
}

// bacaBerkas reads a file into memory, but never more than the readers would accept.
func bacaBerkas(nama string) ([]byte, error) {
	f, err := os.Open(nama) // #nosec G304 -- naming files is the purpose of the command
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	batas := lembar.Batas{}.Lengkap().Bita
	isi, err := io.ReadAll(io.LimitReader(f, batas+1))
	if err != nil {
		return nil, err
	}
	if int64(len(isi)) > batas {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas, Nyata: int64(len(isi))}
	}
	return isi, nil
}

// kemajuan tells on a terminal how far long work has come: nothing in the first two seconds, then at most twice a second.
type kemajuan struct {
	w               io.Writer
	mulai, terakhir time.Time
	semua           int
}

func baruKemajuan(w io.Writer, semua int) *kemajuan {
	return &kemajuan{w: w, mulai: time.Now(), semua: semua}
}

func (k *kemajuan) lapor(ke int, nama string) {
	kini := time.Now()
	if kini.Sub(k.mulai) < 2*time.Second || kini.Sub(k.terakhir) < 500*time.Millisecond {
		return
	}
	k.terakhir = kini
	_, _ = fmt.Fprintf(k.w, "periksa: %d/%d %s\n", ke, k.semua, filepath.Base(nama))
}
