package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// kumpulan holds the budgets that a board is made of.
type kumpulan struct {
	fase  string
	tahun int
	isi   []indikator.DokumenPapan
}

// papan reads files, or makes the invented kecamatan without one, and computes the board.
func (k *kumpulan) papan(berkas []string) (*indikator.Papan, error) {
	m := indikator.MasukanPapan{Tahun: k.tahun}
	if len(berkas) == 0 {
		m = contoh.DariBenih(1).Masukan()
		m.Tahun, k.isi = k.tahun, m.Dokumen
	}
	if k.fase != "" {
		var ada bool
		if m.Fase, ada = apbdes.UraiFase(k.fase); !ada {
			return nil, fmt.Errorf("-fase %q: rancangan, anggaran, perubahan or realisasi", k.fase)
		}
	}
	for _, nama := range berkas {
		if err := k.baca(nama); err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(nama), err)
		}
	}
	m.Dokumen = k.isi
	return indikator.HitungPapan(m)
}

var (
	errTanpaDokumen = errors.New("tidak memuat dokumen anggaran yang dapat dibaca; lihat examples/periksa / holds no budget that can be read")
	errTanpaTahun   = errors.New("tahun anggaran tidak diketahui; sebutkan dengan -tahun / budget year not known; name it with -tahun")
	errTanpaAngka   = errors.New("tidak ada desa dengan angka pada tahun dan fase itu / no village has figures in that year and phase")
)

func (k *kumpulan) baca(nama string) error {
	f, err := os.Open(nama) // #nosec G304 -- naming files is the purpose of the command
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	isi, err := io.ReadAll(io.LimitReader(f, lembar.Batas{}.Lengkap().Bita+1))
	if err != nil {
		return err
	}
	h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(nama), Tahun: k.tahun}, lembar.Batas{})
	if err != nil {
		id, en := susun.Kalimat(err)
		return errors.New(id + " / " + en)
	}
	if len(h.Dokumen) == 0 {
		return errTanpaDokumen
	}
	for _, d := range h.Dokumen {
		if d.Tahun == 0 {
			return errTanpaTahun
		}
		k.isi = append(k.isi, indikator.DokumenPapan{Dokumen: d})
	}
	return nil
}

// cariDesa finds a village of the board by code or name; without one it is the first with figures, or else the first with a document.
func cariDesa(p *indikator.Papan, desa string) (int, error) {
	kode, _ := wilayah.Urai(desa)
	cadangan := -1
	for i := range p.Desa {
		b := &p.Desa[i]
		if desa == "" && b.Ada || desa != "" && (b.Nama == desa || b.Kode == kode && !kode.Kosong()) {
			return i, nil
		}
		if desa == "" && cadangan < 0 && b.Pemeriksaan != nil {
			cadangan = i
		}
	}
	switch {
	case cadangan >= 0:
		return cadangan, nil
	case desa == "":
		return 0, errTanpaAngka
	default:
		return 0, fmt.Errorf("-desa %q: tidak ada dalam berkas / not in the file", desa)
	}
}

// dokumen is the document that a village of the board was made from.
func (k *kumpulan) dokumen(p *indikator.Papan, desa int) *apbdes.Dokumen {
	c := p.Desa[desa].Pemeriksaan
	if c == nil {
		return nil
	}
	for _, d := range k.isi {
		if d := d.Dokumen; d.Tahun == p.Tahun && d.Desa == c.Desa && d.Asal == c.Asal {
			return d
		}
	}
	return nil
}
