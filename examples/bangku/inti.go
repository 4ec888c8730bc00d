package main

import (
	"os"
	"sync"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// kelas numbers the services, 0 for spending on none of them.
const banyakKelas = layanan.BanyakLayanan + 1

// petak is the sums of a kecamatan: by service the two amounts.
type petak struct {
	kode wilayah.Kode
	uang [banyakKelas]pasangan
	ada  [banyakKelas]bool
}

// penjumlah adds up the villages of a chunk by kecamatan. It is used again for another chunk, because it has learnt the codes.
type penjumlah struct {
	petak   []petak
	layanan []uint8 // by alir.Kegiatan.Nomor, one more than the service
	peta    layanan.Peta
}

func (p *penjumlah) tambah(d *alir.Desa) error {
	kec := d.Desa.Kode.Pangkas(wilayah.Kecamatan)
	if n := len(p.petak); n == 0 || p.petak[n-1].kode != kec {
		p.petak = append(p.petak, petak{kode: kec})
	}
	t := &p.petak[len(p.petak)-1]
	for i := range d.Baris() {
		b := &d.Baris()[i]
		if b.Kegiatan.Kode.Kosong() {
			continue
		}
		k := p.kelas(b.Kegiatan)
		u := &t.uang[k]
		t.ada[k] = true
		if err := u.tambah(b.Nilai[apbdes.Anggaran], b.Nilai[apbdes.Realisasi]); err != nil {
			return err
		}
	}
	return nil
}

func (p *penjumlah) kelas(k *alir.Kegiatan) uint8 {
	for k.Nomor >= len(p.layanan) {
		p.layanan = append(p.layanan, 0)
	}
	if p.layanan[k.Nomor] == 0 {
		p.layanan[k.Nomor] = uint8(p.peta.Golongkan(k.Kode, "").Layanan) + 1
	}
	return p.layanan[k.Nomor] - 1
}

func alirkan(nama string, pekerja int) (*os.File, *alir.Aliran, error) {
	f, err := os.Open(nama) // #nosec G304 -- the caller's file
	if err != nil {
		return nil, nil, err
	}
	s, err := f.Stat()
	if err != nil {
		return f, nil, err
	}
	a, err := alir.Dari(f, s.Size(), alir.Opsi{Pekerja: pekerja})
	return f, a, err
}

// jalankanInti reads the file and adds it up by kecamatan and service, with this library.
func jalankanInti(nama string, pekerja int) (hasil, error) {
	f, a, err := alirkan(nama, pekerja)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	h := hasil{}
	var bekas sync.Pool
	_, err = alir.Baca(a, alir.Olah[*penjumlah]{
		Baru: func() *penjumlah {
			if p, ada := bekas.Get().(*penjumlah); ada {
				return p
			}
			return &penjumlah{peta: layanan.PetaBawaan()}
		},
		Desa: (*penjumlah).tambah,
		Gabung: func(p *penjumlah, _ *alir.Titik) error {
			for i := range p.petak {
				t := &p.petak[i]
				for k := range banyakKelas {
					if t.ada[k] {
						h.tambah(t.kode.String(), k, t.uang[k])
					}
				}
			}
			p.petak = p.petak[:0]
			bekas.Put(p)
			return nil
		},
		Ulang: func() { clear(h) },
	})
	return h, err
}
