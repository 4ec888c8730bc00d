package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/evaluasi"
)

// keluaran is the JSON result for all files together.
type keluaran struct {
	Dokumen []*indikator.Pemeriksaan `json:"dokumen"`
	// Temuan holds the findings about files that belong to no single document.
	Temuan temuan.Daftar `json:"temuan,omitempty"`

	lembar []*evaluasi.Lembar
}

// tambah reads one file and checks its documents.
func (k *keluaran) tambah(nama string, o baca.Opsi, penduduk int) error {
	isi, err := bacaBerkas(nama)
	if err != nil {
		return err
	}
	o.Berkas = filepath.Base(nama)
	h, err := baca.Baca(isi, o, lembar.Batas{})
	if err != nil {
		return err
	}
	perDokumen, berkas := h.BagiTemuan()
	k.Temuan.Tambah(berkas...)
	for i, d := range h.Dokumen {
		p, err := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{Masukan: indikator.Masukan{Penduduk: penduduk}, Tambahan: perDokumen[i]})
		if err != nil {
			return err
		}
		k.Dokumen = append(k.Dokumen, p)
		k.lembar = append(k.lembar, evaluasi.HitungLembar(d, p, aturan.Opsi{Penduduk: penduduk}))
	}
	if len(h.Dokumen) == 0 {
		return errTanpaDokumen
	}
	return nil
}

var errTanpaDokumen = errors.New("tidak memuat dokumen anggaran yang dapat dibaca / holds no budget that can be read")

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

func (k *keluaran) adaGalat() bool {
	ada := k.Temuan.AdaGalat()
	for _, d := range k.Dokumen {
		ada = ada || d.Temuan.AdaGalat()
	}
	return ada
}

// kalimatGalat returns the sentences of an error of this library, or its text.
func kalimatGalat(err error) (id, en string) {
	var p interface{ Pesan() (id, en string) }
	if errors.As(err, &p) {
		return p.Pesan()
	}
	t := fmt.Sprint(err)
	return t, t
}
