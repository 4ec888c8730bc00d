package main

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
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
	resep  *resep.Resep // of the last table of no known form
}

// tambah reads one source and checks its documents.
func (k *keluaran) tambah(s sumber, o baca.Opsi, penduduk int) error {
	h, err := bacaSumber(s, o)
	if err != nil {
		return err
	}
	if h.Resep != nil {
		k.resep = h.Resep
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

// bacaSumber reads a file of any form, or a folder of Siskeudes tables.
func bacaSumber(s sumber, o baca.Opsi) (*baca.Hasil, error) {
	o.Berkas = filepath.Base(s.jalur)
	if s.siskeudes {
		h, err := siskeudes.BacaFolder(os.DirFS(s.jalur), siskeudes.Opsi{
			Opsi:   susun.Opsi{Berkas: o.Berkas, TataTulis: o.TataTulis, Tahun: o.Tahun},
			Sampai: o.Sampai, Kabupaten: o.Kabupaten})
		if err != nil {
			return nil, err
		}
		return &baca.Hasil{Hasil: h.Hasil}, nil
	}
	isi, err := bacaBerkas(s.jalur)
	if err != nil {
		return nil, err
	}
	return baca.Baca(isi, o, lembar.Batas{})
}

var errTanpaDokumen = errors.New("tidak memuat dokumen anggaran yang dapat dibaca / holds no budget that can be read")

func (k *keluaran) adaGalat() bool {
	ada := k.Temuan.AdaGalat()
	for _, d := range k.Dokumen {
		ada = ada || d.Temuan.AdaGalat()
	}
	return ada
}
