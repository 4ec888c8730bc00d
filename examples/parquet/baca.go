package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
	"github.com/dasbor-desa/dasbor/layanan"
)

// panjangContoh is how much of a file is looked at for its form.
const panjangContoh = 512 << 10

var errTanpaDokumen = errors.New("holds no budget that can be read")

// bagian is what becomes of a part of the file.
type bagian struct {
	jumlah *nasional.Bagian
	susun  penyusunBaris
	baris  []Baris
	ganti  []int // where the rows of the next budget begin
}

// pembaca reads one file into rows and totals.
type pembaca struct {
	peta      layanan.Peta
	kumpul    *nasional.Pengumpul
	jumlah    indikator.Agregat
	ringkasan nasional.Ringkasan
	penulis   *penulis[Baris]
	dokumen   int64
	baris     int64
	bekas     chan *bagian
}

func dariPenulis(p *penulis[Baris], peta layanan.Peta) *pembaca {
	return &pembaca{peta: peta, kumpul: nasional.DariOpsi(nasional.Opsi{Peta: &peta}), penulis: p, bekas: make(chan *bagian, 64)}
}

// baru makes an empty part; it is called by several goroutines.
func (p *pembaca) baru() *bagian {
	select {
	case b := <-p.bekas:
		b.jumlah = p.kumpul.Baru()
		return b
	default:
		return &bagian{jumlah: p.kumpul.Baru(), susun: penyusunBaris{peta: p.peta}}
	}
}

// tambah takes a village of the stream.
func (b *bagian) tambah(d *alir.Desa) (err error) {
	if err := b.jumlah.Tambah(d); err != nil {
		return err
	}
	if d.Lurus() {
		b.ganti = append(b.ganti, len(b.baris))
		b.baris, err = b.susun.tambahDatar(b.baris, d)
		return err
	}
	for _, d := range d.Susun().Dokumen {
		b.ganti = append(b.ganti, len(b.baris))
		if b.baris, err = b.susun.tambahDokumen(b.baris, d); err != nil {
			return err
		}
	}
	return nil
}

// gabung takes a finished part in the order of the file.
func (p *pembaca) gabung(b *bagian) error {
	if err := p.kumpul.Gabung(&p.jumlah, &p.ringkasan, b.jumlah); err != nil {
		return err
	}
	for i := range b.baris {
		for len(b.ganti) > 0 && b.ganti[0] <= i {
			p.dokumen++
			b.ganti = b.ganti[1:]
		}
		b.baris[i].Dokumen = p.dokumen
	}
	p.dokumen += int64(len(b.ganti)) // budgets without lines
	p.baris += int64(len(b.baris))
	err := p.penulis.tulis(b.baris)
	clear(b.baris)
	b.baris, b.ganti, b.jumlah = b.baris[:0], b.ganti[:0:0], nil
	select {
	case p.bekas <- b:
	default:
	}
	return err
}

// berkas reads a canonical CSV as a stream, any other form as a whole.
func (p *pembaca) berkas(nama string, tahun, pekerja, potongan int) error {
	f, err := os.Open(nama) // #nosec G304 -- naming a file is the purpose of the command
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	s, err := f.Stat()
	if err != nil {
		return err
	}
	contoh := make([]byte, min(s.Size(), panjangContoh))
	if _, err := io.ReadFull(f, contoh); err != nil {
		return err
	}
	if int64(len(contoh)) < s.Size() {
		contoh = contoh[:bytes.LastIndexByte(contoh, '\n')+1]
	}
	o := susun.Opsi{Berkas: filepath.Base(nama), Tahun: tahun}
	if k, err := baca.Kenali(contoh, baca.Opsi{Berkas: o.Berkas}, lembar.Batas{}); err == nil && k.Bentuk == baca.KanonikCSV {
		if a, err := alir.Dari(f, s.Size(), alir.Opsi{Opsi: o, Pekerja: pekerja, Potongan: potongan}); err == nil {
			return p.alirkan(a)
		}
	}
	return p.biasa(f, s.Size(), o) // it reads the file, or says what is wrong with it
}

func (p *pembaca) alirkan(a *alir.Aliran) error {
	var galat error
	h, err := alir.Baca(a, alir.Olah[*bagian]{
		Baru: p.baru, Desa: (*bagian).tambah,
		Gabung: func(b *bagian, _ *alir.Titik) error { return errors.Join(galat, p.gabung(b)) },
		Ulang: func() {
			p.jumlah.Mulai()
			p.ringkasan, p.dokumen, p.baris = nasional.Ringkasan{}, 0, 0
			galat = p.penulis.ulang()
		},
	})
	if err == nil && h.Dokumen == 0 {
		err = errTanpaDokumen
	}
	return err
}

// biasa reads a file of any form as a whole.
func (p *pembaca) biasa(r io.ReaderAt, n int64, o susun.Opsi) error {
	if batas := (lembar.Batas{}).Lengkap().Bita; n > batas {
		return &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas, Nyata: n}
	}
	isi, err := io.ReadAll(io.NewSectionReader(r, 0, n))
	if err != nil {
		return err
	}
	h, err := baca.Baca(isi, baca.Opsi{Berkas: o.Berkas, Tahun: o.Tahun}, lembar.Batas{})
	if err != nil {
		return err
	}
	if len(h.Dokumen) == 0 {
		return errTanpaDokumen
	}
	b := p.baru()
	for _, d := range h.Dokumen {
		if err := b.jumlah.TambahDokumen(d); err != nil {
			return fmt.Errorf("%s: %w", d.Desa.Kode, err)
		}
		b.ganti = append(b.ganti, len(b.baris))
		if b.baris, err = b.susun.tambahDokumen(b.baris, d); err != nil {
			return err
		}
	}
	return p.gabung(b)
}
