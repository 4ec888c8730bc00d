package inti

import (
	"encoding/json"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

// opsiGambar chooses a view and how it is drawn.
type opsiGambar struct {
	Tampilan string `json:"tampilan"`
	Bahasa   string `json:"bahasa"`
	Satuan   string `json:"satuan"`
	Lebar    int    `json:"lebar"` // CSS pixels
	Urut     string `json:"urut"`  // a column
	Naik     bool   `json:"naik"`
	Desa     string `json:"desa"`   // code or name
	Indeks   *int   `json:"indeks"` // the village by its place in the board, which goes before Desa
	Layanan  string `json:"layanan"`
	Kendali  bool   `json:"kendali"`
	Statis   bool   `json:"statis"`
	Judul    int    `json:"judul"` // level of the first heading
	Berkas   string `json:"berkas"`
}

// opsi turns the options into those of the pictures. p may be nil.
func (o *opsiGambar) opsi(p *indikator.Papan) (gambar.Opsi, *Galat) {
	g := gambar.Opsi{
		Lebar: o.Lebar, Kendali: o.Kendali, Statis: o.Statis, TingkatJudul: tingkatJudul(o.Judul), Berkas: potong(o.Berkas, batasNama),
		Bahasa: bahasa(o.Bahasa), Desa: -1,
	}
	var ok bool
	if g.Tampilan, ok = gambar.UraiTampilan(atau(o.Tampilan, "kecamatan")); !ok {
		return g, galat(GalatOpsi)
	}
	if g.Satuan, ok = gambar.UraiSatuan(atau(o.Satuan, "persen")); !ok {
		return g, galat(GalatOpsi)
	}
	if g.Urut.Kolom, ok = gambar.UraiKolom(atau(o.Urut, "semua")); !ok {
		return g, galat(GalatOpsi)
	}
	g.Urut.Naik = o.Naik
	if o.Layanan != "" {
		l, err := layanan.UraiLayanan(o.Layanan)
		if err != nil {
			return g, galat(GalatOpsi)
		}
		g.Layanan = l
	}
	if p != nil {
		g.Desa = o.indeks(p)
		g.Sorot = g.Desa >= 0
	}
	return g, nil
}

// tingkatJudul is the level of the first heading by the rule of [gambar.Opsi], for what is drawn here.
func tingkatJudul(n int) int {
	if n < 1 || n > 5 {
		return 2
	}
	return n
}

// tagJudul is a heading, a number of levels below the first.
func tagJudul(o *gambar.Opsi, turun int) string {
	return "h" + strconv.Itoa(min(o.TingkatJudul+turun, 6))
}

// ambilGambar returns the board that a request names, with its data and the options of its pictures.
func (i *Inti) ambilGambar(p *permintaan) (*himpunan, *indikator.Papan, gambar.Opsi, *Galat) {
	h, papan, g := i.ambilPapan(p.Data, p.Papan)
	if g != nil {
		return nil, nil, gambar.Opsi{}, g
	}
	o, g := p.Gambar.opsi(papan)
	if g != nil {
		return nil, nil, o, g
	}
	o.Batas = h.cariBentuk(papan)
	h.aturTautan(papan, &o)
	return h, papan, o, nil
}

// area reports that a request is about all villages together.
func (o *opsiGambar) area() bool {
	return o.Indeks != nil && *o.Indeks == -1 || o.Indeks == nil && o.Desa == ""
}

func (o *opsiGambar) indeks(p *indikator.Papan) int {
	if o.Indeks == nil {
		return cariDesa(p, o.Desa)
	}
	if n := *o.Indeks; n >= 0 && n < len(p.Desa) {
		return n
	}
	return -1
}

func atau(s, bawaan string) string {
	if s == "" {
		return bawaan
	}
	return s
}

func bahasa(s string) temuan.Bahasa {
	if s == "en" {
		return temuan.Inggris
	}
	return temuan.Indonesia
}

// hasilAdegan is a scene with what a page needs to know of the board behind it.
type hasilAdegan struct {
	Adegan  json.RawMessage `json:"adegan"`
	Tahun   int             `json:"tahun,omitempty"`
	Fase    string          `json:"fase,omitempty"`
	Desa    []namaDesa      `json:"desa,omitempty"`
	Indeks  int             `json:"indeks"` // of the village in view, -1 for none
	Melapor int             `json:"melapor"`
}

// namaDesa names a village of the board.
type namaDesa struct {
	Kode string `json:"kode"`
	Nama string `json:"nama"`
}

// adegan draws a view. The view kosong needs no data.
func (i *Inti) adegan(p *permintaan, _ []Sumber) (json.RawMessage, *Galat) {
	var papan *indikator.Papan
	var o gambar.Opsi
	var g *Galat
	if p.Gambar.Tampilan == gambar.TampilanKosong.String() {
		o, g = p.Gambar.opsi(nil)
	} else {
		h, d, g := i.daerah(p)
		if g != nil {
			return nil, g
		}
		if d != nil {
			return i.adeganDaerah(p, h, d)
		}
		if _, papan, o, g = i.ambilGambar(p); g != nil {
			return nil, g
		}
	}
	if g != nil {
		return nil, g
	}
	i.maju("gambar", 0)
	a := gambar.HitungAdegan(papan, o)
	if gambar.Periksa(a.Akar) != nil {
		return nil, galat(GalatDalam)
	}
	hasil := hasilAdegan{Adegan: a.TambahJSON(nil), Indeks: o.Desa}
	if papan != nil {
		hasil.Tahun, hasil.Fase, hasil.Melapor = papan.Tahun, papan.Fase.String(), papan.Kelengkapan.Melapor
		for n := range papan.Desa {
			hasil.Desa = append(hasil.Desa, namaDesa{papan.Desa[n].Kode.String(), papan.Desa[n].Nama})
		}
	}
	i.maju("gambar", 100)
	return tulisJSON(hasil)
}
