package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

// panjangContoh is how much of a file is looked at for its form.
const panjangContoh = 512 << 10

// bukaAliran prepares a canonical CSV to be streamed. It is nil for a file of another form.
func (p *pengumpul) bukaAliran(nama string) (*os.File, *alir.Aliran, error) {
	f, err := os.Open(nama) // #nosec G304 -- naming files is the purpose of the command
	if err != nil {
		return nil, nil, err
	}
	s, err := f.Stat()
	if err != nil {
		return f, nil, err
	}
	b := make([]byte, min(s.Size(), panjangContoh))
	if _, err := io.ReadFull(f, b); err != nil {
		return f, nil, err
	}
	if int64(len(b)) < s.Size() {
		b = b[:bytes.LastIndexByte(b, '\n')+1]
	}
	o := susun.Opsi{Berkas: filepath.Base(nama), Tahun: p.tahun}
	if k, err := baca.Kenali(b, baca.Opsi{Berkas: o.Berkas}, lembar.Batas{}); err != nil || k.Bentuk != baca.KanonikCSV {
		return f, nil, nil //nolint:nilerr // the ordinary reader says what is wrong
	}
	a, err := alir.Dari(f, s.Size(), alir.Opsi{Opsi: o, Pekerja: p.pekerja, Potongan: p.potongan})
	if err != nil {
		return f, nil, nil //nolint:nilerr // the ordinary reader says what is wrong
	}
	return f, a, nil
}

// hasilBerkas is what became of a file: its figures that are not yet in the buku, and what was counted from its beginning.
type hasilBerkas struct {
	sejak indikator.Agregat
	nasional.Ringkasan
	dokumen, galat int
}

// alirkan adds up a canonical CSV file of any size. It is false for a file that has to be read in the ordinary way.
func (p *pengumpul) alirkan(nomor int, nama string, mulai *pulih, b *hasilBerkas) (ya bool, err error) {
	f, a, err := p.bukaAliran(nama)
	if f != nil {
		defer func() { _ = f.Close() }()
	}
	if a == nil || err != nil {
		return false, err
	}
	var titik *alir.Titik
	if mulai != nil {
		titik, b.Ringkasan = mulai.titik, mulai.ringkasan
	}
	k := nasional.DariOpsi(nasional.Opsi{Penduduk: p.penduduk})
	p.buku.mulai(titik)
	var galat error
	h, err := alir.Baca(a, alir.Olah[*nasional.Bagian]{
		Baru: k.Baru, Desa: (*nasional.Bagian).Tambah, Mulai: titik,
		Gabung: func(g *nasional.Bagian, t *alir.Titik) error {
			if err := k.Gabung(&b.sejak, &b.Ringkasan, g); err != nil || t == nil {
				return err
			}
			p.kemajuan.tunjukkan(t.Letak(), p.desa+b.Desa, time.Now())
			if !p.buku.waktunya(t.Letak()) {
				return nil
			}
			return p.catatTitik(nomor, t, b)
		},
		Ulang: func() {
			b.sejak.Mulai()
			b.Ringkasan = nasional.Ringkasan{}
			galat = p.buku.catat(&catatan{Berkas: nomor, Ulang: true}, nil)
			p.buku.mulai(nil)
		},
	})
	if err = errors.Join(err, galat); err != nil {
		return true, err
	}
	b.dokumen, b.galat = h.Dokumen, h.Temuan.Banyak(temuan.Galat)
	return true, nil
}

// catatTitik writes an entry in the middle of a file.
func (p *pengumpul) catatTitik(nomor int, t *alir.Titik, b *hasilBerkas) error {
	c := catatan{Berkas: nomor, Ringkasan: b.Ringkasan}
	var err error
	if p.buku.tetap {
		if c.Titik, err = t.MarshalBinary(); err != nil {
			return err
		}
	}
	err = p.buku.catat(&c, &b.sejak)
	p.buku.lalu = t.Letak()
	b.sejak.Mulai()
	return err
}
