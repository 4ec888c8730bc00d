package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
)

// ukuran are the sizes of one file of the result in bytes.
type ukuran struct {
	nama                 string
	mentah, gzip, brotli int
}

// padatkan writes the compressed forms of a file beside it and notes the sizes. In a quick run only gzip is written, quickly.
func (p *pembangun) padatkan(nama string, isi []byte) error {
	u := ukuran{nama: nama, mentah: len(isi)}
	tingkat := gzip.BestCompression
	if p.cepat {
		tingkat = gzip.BestSpeed
	}
	gz, err := padatGzip(isi, tingkat)
	if err != nil {
		return err
	}
	u.gzip = len(gz)
	dasar := filepath.Join(p.keluar, nama)
	if err := os.WriteFile(dasar+".gz", gz, 0o644); err != nil {
		return err
	}
	if !p.cepat {
		br, err := padatBrotli(isi)
		if err != nil {
			return err
		}
		u.brotli = len(br)
		if err := os.WriteFile(dasar+".br", br, 0o644); err != nil {
			return err
		}
	} else if err := os.Remove(dasar + ".br"); err != nil && !os.IsNotExist(err) { // of an older, complete build
		return err
	}
	p.ukuran = append(p.ukuran, u)
	return nil
}

func padatGzip(isi []byte, tingkat int) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, tingkat)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(isi); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func padatBrotli(isi []byte) ([]byte, error) {
	return padatDengan(isi, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
}

func padatDengan(isi []byte, o brotli.WriterOptions) ([]byte, error) {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, o)
	if _, err := w.Write(isi); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
