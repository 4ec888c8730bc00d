package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/parquet-go/parquet-go"

	"github.com/dasbor-desa/dasbor/layanan"
)

// barisKelompok is how many rows are held before they are written as a row group: that many as DuckDB reads at once.
const barisKelompok = 122_880

// barisBlok is how many rows are handed on at once. Always the same number, whatever parts they come in, makes the same bytes: where a
// page ends depends on it.
const barisBlok = 4096

// penulis writes rows to a new file, which takes its name only when everything is in it.
type penulis[T any] struct {
	nama string
	f    *os.File
	w    *parquet.GenericWriter[T]
	peta string
	blok []T
}

// bukaPenulis begins a file; without a name the rows go nowhere.
func bukaPenulis[T any](nama, peta string) (*penulis[T], error) {
	p := &penulis[T]{nama: nama, peta: peta}
	if nama == "" {
		return p, nil
	}
	var err error
	if p.f, err = os.CreateTemp(filepath.Dir(nama), ".parquet-*"); err != nil {
		return nil, err
	}
	p.w = p.baru()
	return p, nil
}

func (p *penulis[T]) baru() *parquet.GenericWriter[T] {
	return parquet.NewGenericWriter[T](p.f, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(barisKelompok),
		parquet.CreatedBy("github.com/dasbor-desa/dasbor/examples/parquet", "", ""),
		parquet.KeyValueMetadata("dasbor.peta", p.peta),
		parquet.KeyValueMetadata("dasbor.pernyataan", layanan.PernyataanPeta),
		parquet.KeyValueMetadata("dasbor.statement", layanan.PernyataanPetaInggris))
}

func (p *penulis[T]) tulis(b []T) error {
	if p.w == nil {
		return nil
	}
	for len(b) > 0 {
		n := min(len(b), barisBlok-len(p.blok))
		p.blok, b = append(p.blok, b[:n]...), b[n:]
		if len(p.blok) == barisBlok {
			if err := p.kosongkan(); err != nil {
				return err
			}
		}
	}
	return nil
}

// kosongkan hands on the rows at hand.
func (p *penulis[T]) kosongkan() error {
	_, err := p.w.Write(p.blok)
	clear(p.blok)
	p.blok = p.blok[:0]
	return err
}

// ulang forgets what was written.
func (p *penulis[T]) ulang() error {
	if p.f == nil {
		return nil
	}
	if _, err := p.f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	p.w, p.blok = p.baru(), p.blok[:0]
	return p.f.Truncate(0)
}

// selesai ends the file and gives it its name.
func (p *penulis[T]) selesai() error {
	if p.f == nil {
		return nil
	}
	err := errors.Join(p.kosongkan(), p.w.Close(), p.f.Chmod(0o644), p.f.Close())
	if err == nil {
		err = os.Rename(p.f.Name(), p.nama)
	}
	if err != nil {
		_ = os.Remove(p.f.Name())
	}
	p.f = nil
	return err
}

// batal removes a file that was not ended.
func (p *penulis[T]) batal() {
	if p.f != nil {
		_ = p.f.Close()
		_ = os.Remove(p.f.Name())
		p.f = nil
	}
}
