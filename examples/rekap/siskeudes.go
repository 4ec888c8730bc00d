package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

// siskeudes adds up an export of Siskeudes (a zip of its tables, or an Access database) of any size, village by village. The rows wait in a
// temporary file. It is false for a file that is none.
func (p *pengumpul) siskeudes(nama string, b *hasilBerkas) (ya bool, err error) {
	f, err := os.Open(nama) // #nosec G304 -- naming files is the purpose of the command
	if err != nil {
		return false, err
	}
	defer func() { _ = f.Close() }()
	s, err := f.Stat()
	if err != nil || !siskeudes.Kenali(f, s.Size()) {
		return false, err
	}
	simpan, err := os.CreateTemp("", "rekap-*")
	if err != nil {
		return true, err
	}
	defer func() { err = errors.Join(err, simpan.Close(), os.Remove(simpan.Name())) }()
	o := siskeudes.OpsiAliran{Simpan: simpan, Pekerja: p.pekerja, Potongan: p.potongan}
	o.Opsi.Opsi = susun.Opsi{Berkas: filepath.Base(nama), Tahun: p.tahun}
	e, err := siskeudes.AliranDari(f, s.Size(), o)
	if err != nil {
		return true, err
	}
	return true, p.tambahSiskeudes(e, b)
}

func (p *pengumpul) tambahSiskeudes(e *siskeudes.Aliran, b *hasilBerkas) error {
	k := nasional.DariOpsi(nasional.Opsi{Penduduk: p.penduduk})
	r, err := siskeudes.BacaAliran(e, func(h *siskeudes.Hasil) (*nasional.Bagian, error) {
		return bagianDari(k, h.Dokumen)
	}, func(g *nasional.Bagian) error {
		err := k.Gabung(&b.sejak, &b.Ringkasan, g)
		p.kemajuan.tunjukkan(0, p.desa+b.Desa, time.Now())
		return err
	})
	if err != nil {
		return err
	}
	b.dokumen, b.galat = r.Dokumen, r.Temuan.Banyak(temuan.Galat)
	return nil
}

// bagianDari adds up budgets, which must be those of villages.
func bagianDari(p *nasional.Pengumpul, dokumen []*apbdes.Dokumen) (*nasional.Bagian, error) {
	g := p.Baru()
	for _, d := range dokumen {
		if k := d.Desa.Kode; !k.Kosong() && k.Tingkat() != wilayah.Desa {
			return nil, fmt.Errorf("%s: bukan kode desa / not the code of a village", k)
		}
		if err := g.TambahDokumen(d); err != nil {
			return nil, err
		}
	}
	return g, nil
}
