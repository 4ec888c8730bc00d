package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Baris is a row of the file of lines: a line of income, spending or financing. A text that is missing is null, an amount that is
// missing too: blank is not zero. They are pointers, because the Parquet library writes the empty value of an optional column now as
// null, now as it is (parquet-go/parquet-go#154). Amounts are DECIMAL(18,2) in rupiah, kept as whole sen in an INT64.
type Baris struct {
	// Dokumen numbers the budgets (village and year) of the file from 1. Villages without a code are told apart by it.
	Dokumen  int64   `parquet:"dokumen,delta"`
	KodeDesa *string `parquet:"kode_desa,optional,dict"` // PP.KK.CC.DDDD
	NamaDesa *string `parquet:"nama_desa,optional,dict"`
	Tahun    *int32  `parquet:"tahun,optional,dict"`
	// Bagian is pendapatan, belanja or pembiayaan.
	Bagian       string  `parquet:"bagian,dict"`
	KodeKegiatan *string `parquet:"kode_kegiatan,optional,dict"`
	NamaKegiatan *string `parquet:"nama_kegiatan,optional,dict"`
	KodeRekening *string `parquet:"kode_rekening,optional,dict"`
	Uraian       *string `parquet:"uraian,optional,dict"`
	SumberDana   *string `parquet:"sumber_dana,optional,dict"` // "DDS", "ADD", …; the text of the file where it is no known fund
	Rancangan    *int64  `parquet:"rancangan,optional,decimal(2:18)"`
	Anggaran     *int64  `parquet:"anggaran,optional,decimal(2:18)"` // as first enacted (semula)
	Perubahan    *int64  `parquet:"perubahan,optional,decimal(2:18)"`
	Realisasi    *int64  `parquet:"realisasi,optional,decimal(2:18)"`
	// Layanan is the basic service of a line of spending, null for none; Tanda how sure that is. Where the map cannot place the line
	// (tergolong is false), LayananMungkin lists the services that it may belong to, joined by commas.
	Layanan        *string `parquet:"layanan,optional,dict"`
	Tanda          *string `parquet:"tanda,optional,dict"`
	Tergolong      bool    `parquet:"tergolong"`
	LayananMungkin *string `parquet:"layanan_mungkin,optional,dict"`
	Peta           string  `parquet:"peta,dict"` // version of the map from kegiatan to services
	// BaganLama says that the codes of the budget are those of Permendagri 113/2014, to which the services do not apply; Terpotong that
	// the section is known to be cut off, so that its total is not known; Sisa that the line is the part of a printed parent that such
	// a file no longer itemises.
	BaganLama bool `parquet:"bagan_lama"`
	Terpotong bool `parquet:"terpotong"`
	Sisa      bool `parquet:"sisa"`
}

// batasUang is the first amount in sen that DECIMAL(18,2) cannot hold.
const batasUang = 1_000_000_000_000_000_000

var errUang = errors.New("parquet: an amount does not fit DECIMAL(18,2)")

// teks makes the text of a cell, nil for a missing one.
func teks(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func isiTeks(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// tahun makes the year of a row, nil for an unknown one.
func tahun(n int) *int32 {
	if n == 0 {
		return nil
	}
	t := int32(n) //nolint:gosec // a year
	return &t
}

// uang makes the amount of a cell, nil for a missing one.
func uang(o rupiah.Opsional) (*int64, error) {
	if !o.Ada {
		return nil, nil
	}
	n := int64(o.Nilai)
	if n <= -batasUang || n >= batasUang {
		return nil, fmt.Errorf("%w: %s", errUang, o.Nilai)
	}
	return &n, nil
}

// penyusunBaris makes rows of villages. It remembers what it has learnt of codes and funds, and is used by one goroutine.
type penyusunBaris struct {
	peta     layanan.Peta
	kegiatan []golonganKegiatan // by alir.Kegiatan.Nomor
	rekening []*string          // by alir.Rekening.Nomor; nil is not known yet, or no account
	sumber   map[string]*string
}

// golonganKegiatan is what the map says of a kegiatan.
type golonganKegiatan struct {
	ada     bool
	kode    *string
	lokal   bool // the name decides
	jawaban jawabanPeta
}

type jawabanPeta struct {
	layanan, tanda, mungkin *string
	tergolong               bool
}

func (j *jawabanPeta) isi(b *Baris) {
	b.Layanan, b.Tanda, b.Tergolong, b.LayananMungkin = j.layanan, j.tanda, j.tergolong, j.mungkin
}

// jawab asks the map about a kegiatan.
func jawab(p layanan.Peta, k bagan.KodeKegiatan, nama string) jawabanPeta {
	g := p.Golongkan(k, nama)
	j := jawabanPeta{tanda: teks(g.Tanda.String()), tergolong: g.Ditentukan()}
	switch {
	case !j.tergolong:
		j.mungkin = teks(mungkin(p, k))
	case g.Layanan != layanan.Bukan:
		j.layanan = teks(g.Layanan.String())
	}
	return j
}

// mungkin lists the services below a bidang or sub-bidang that mixes them; all five where the map knows nothing.
func mungkin(p layanan.Peta, k bagan.KodeKegiatan) string {
	ada, dikenal := map[layanan.Layanan]bool{}, false
	if k.Tingkat() < bagan.Kegiatan {
		for b := range p.DaftarBaris() {
			if k.Memuat(b.Kode) {
				ada[b.Layanan], dikenal = true, true
			}
		}
	}
	var d []string
	for _, l := range layanan.DaftarLayanan() {
		if !dikenal || ada[l] {
			d = append(d, l.String())
		}
	}
	return strings.Join(d, ",")
}

// maksSumber bounds the spellings of funds that are remembered.
const maksSumber = 1 << 12

func (p *penyusunBaris) sumberDana(s string) *string {
	if s == "" {
		return nil
	}
	if k, ada := p.sumber[s]; ada {
		return k
	}
	k := teks(strings.Clone(bagan.UraiSumber(s).String()))
	if p.sumber == nil || len(p.sumber) >= maksSumber {
		p.sumber = make(map[string]*string)
	}
	p.sumber[strings.Clone(s)] = k
	return k
}

// tambahDatar appends the rows of a village that is read flat.
func (p *penyusunBaris) tambahDatar(ke []Baris, d *alir.Desa) ([]Baris, error) {
	awal := Baris{KodeDesa: teks(d.Desa.Kode.String()), NamaDesa: teks(strings.Clone(d.Desa.Nama)), Tahun: tahun(d.Tahun), Peta: p.peta.Versi}
	nama, namaKini := "", (*string)(nil)
	for i := range d.Baris() {
		s := &d.Baris()[i]
		b := awal
		if s.NamaKegiatan != nama {
			nama, namaKini = s.NamaKegiatan, teks(strings.Clone(s.NamaKegiatan))
		}
		b.KodeRekening, b.NamaKegiatan, b.Uraian, b.SumberDana = p.kodeRekening(s.Rekening), namaKini, teks(strings.Clone(s.Uraian)), p.sumberDana(s.Sumber)
		switch s.Golongan() {
		case bagan.Pendapatan:
			b.Bagian = "pendapatan"
		case bagan.Belanja:
			b.Bagian = "belanja"
			p.isiKegiatan(&b, s.Kegiatan, s.NamaKegiatan)
		default:
			b.Bagian = "pembiayaan"
		}
		n := apbdes.Nilai{}
		for _, f := range apbdes.DaftarFase() {
			if s.Ada>>f&1 == 1 {
				n.Isi(f, rupiah.Isi(s.Nilai[f]))
			}
		}
		if err := b.isiUang(&n); err != nil {
			return ke, err
		}
		ke = append(ke, b)
	}
	return ke, nil
}

func (p *penyusunBaris) kodeRekening(r *alir.Rekening) *string {
	for r.Nomor >= len(p.rekening) {
		p.rekening = append(p.rekening, nil)
	}
	if p.rekening[r.Nomor] == nil {
		p.rekening[r.Nomor] = teks(r.Kode.String())
	}
	return p.rekening[r.Nomor]
}

func (p *penyusunBaris) isiKegiatan(b *Baris, k *alir.Kegiatan, nama string) {
	for k.Nomor >= len(p.kegiatan) {
		p.kegiatan = append(p.kegiatan, golonganKegiatan{})
	}
	g := &p.kegiatan[k.Nomor]
	if !g.ada {
		*g = golonganKegiatan{ada: true, kode: teks(k.Kode.String()), lokal: k.Kode.Lokal()}
		if !g.lokal {
			g.jawaban = jawab(p.peta, k.Kode, "")
		}
	}
	b.KodeKegiatan = g.kode
	if g.lokal {
		j := jawab(p.peta, k.Kode, nama)
		j.isi(b)
		return
	}
	g.jawaban.isi(b)
}

func (b *Baris) isiUang(n *apbdes.Nilai) (err error) {
	for _, u := range []struct {
		ke *(*int64)
		f  apbdes.Fase
	}{{&b.Rancangan, apbdes.Rancangan}, {&b.Anggaran, apbdes.Anggaran}, {&b.Perubahan, apbdes.Perubahan}, {&b.Realisasi, apbdes.Realisasi}} {
		if *u.ke, err = uang(n.Fase(u.f)); err != nil {
			return fmt.Errorf("%s %s %s: %w", isiTeks(b.KodeDesa), isiTeks(b.KodeKegiatan), isiTeks(b.KodeRekening), err)
		}
	}
	return nil
}

// tambahDokumen appends the rows of a budget that was composed.
func (p *penyusunBaris) tambahDokumen(ke []Baris, d *apbdes.Dokumen) ([]Baris, error) {
	awal := Baris{KodeDesa: teks(d.Desa.Kode.String()), NamaDesa: teks(d.Desa.Nama), Tahun: tahun(d.Tahun), Peta: p.peta.Versi, BaganLama: lama(d)}
	tambah := func(b Baris, bagian string, s *apbdes.Pos, terpotong bool) error {
		b.Bagian, b.Terpotong = bagian, terpotong
		b.KodeRekening, b.Uraian, b.SumberDana = teks(s.Rekening.String()), teks(s.Uraian), teks(s.Sumber.String())
		err := b.isiUang(&s.Nilai)
		ke = append(ke, b)
		return err
	}
	for i := range d.Pendapatan {
		if err := tambah(awal, "pendapatan", &d.Pendapatan[i].Pos, d.TidakLengkap.Pendapatan); err != nil {
			return ke, err
		}
	}
	for i := range d.Belanja {
		s := &d.Belanja[i]
		b := awal
		b.KodeKegiatan, b.NamaKegiatan, b.Sisa = teks(s.Kegiatan.String()), teks(s.NamaKegiatan), s.Sisa
		if !b.BaganLama {
			j := jawab(p.peta, s.Kegiatan, s.NamaKegiatan)
			j.isi(&b)
		}
		if err := tambah(b, "belanja", &s.Pos, d.TidakLengkap.Belanja); err != nil {
			return ke, err
		}
	}
	for i := range d.Pembiayaan {
		if err := tambah(awal, "pembiayaan", &d.Pembiayaan[i].Pos, d.TidakLengkap.Pembiayaan); err != nil {
			return ke, err
		}
	}
	return ke, nil
}

// lama reports whether the codes of d are those of Permendagri 113/2014, as package indikator has it.
func lama(d *apbdes.Dokumen) bool {
	if d.Bagan == bagan.Permendagri113 {
		return true
	}
	for i := range d.Belanja {
		if b := &d.Belanja[i]; b.Kegiatan.Generasi() == bagan.Permendagri113 || b.Rekening.Generasi() == bagan.Permendagri113 {
			return true
		}
	}
	return false
}
