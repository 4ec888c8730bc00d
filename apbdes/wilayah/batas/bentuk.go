package batas

import (
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// SisiBentuk is the longer side of the box of a [Bentuk], in its units.
const SisiBentuk = 4096

// BatasBentuk is the number of points that a [Bentuk] is simplified to. More remain only where there are more shapes than that number
// has room for, three points each.
const BatasBentuk = 2_000

// Bentuk are the shapes of an area on a plane, ready to draw: X to the east, Y downward. The zero value has nothing to draw.
type Bentuk struct {
	Lebar, Tinggi int // of the box
	// Desa are the rings of the villages asked for, in their order; none for a village without a shape. Outsides run clockwise on the
	// screen and holes against it, so that both rules of filling give the same picture.
	Desa [][]Cincin
	// Lain are shapes of the area that belong to no village asked for.
	Lain []Tetangga
}

// Tetangga is a shape beside those that were asked for.
type Tetangga struct {
	Kode   wilayah.Kode
	Nama   string
	Cincin []Cincin
}

// Ada reports whether there is anything to draw.
func (b *Bentuk) Ada() bool { return b != nil && b.Lebar > 0 }

// Banyak returns the number of points.
func (b *Bentuk) Banyak() int {
	n := 0
	for _, d := range b.Desa {
		for i := range d {
			n += len(d[i].Titik)
		}
	}
	for _, t := range b.Lain {
		for i := range t.Cincin {
			n += len(t.Cincin[i].Titik)
		}
	}
	return n
}

// Hitung makes the shapes of villages. desa are their codes in the order wanted, area the region whose other shapes are drawn as
// well, zero for none. Where no village has a shape there is nothing to draw. The findings name the villages without a shape and the
// shapes without a village; nama are the names of desa and may be nil.
func Hitung(d Daftar, desa []wilayah.Kode, nama []string, area wilayah.Kode) (Bentuk, temuan.Daftar) {
	tempat := make(map[wilayah.Kode]int, len(desa))
	for i, k := range desa {
		if _, ada := tempat[k]; !ada && !k.Kosong() {
			tempat[k] = i
		}
	}
	b := Bentuk{Desa: make([][]Cincin, len(desa))}
	var semua []bidang
	ada := make([]bool, len(desa))
	cocok := false
	for n := range d {
		w := &d[n]
		i, punya := tempat[w.Kode]
		switch {
		case punya:
			ada[i], cocok = true, true
		case !area.Kosong() && area.Memuat(w.Kode):
			i = -1
		default:
			continue
		}
		semua = append(semua, bidang{desa: i, asal: w, cincin: w.Cincin})
	}
	t := periksaBentuk(d, semua, ada, desa, nama)
	if !cocok {
		return b, t
	}
	b.Lebar, b.Tinggi = proyeksikan(semua)
	if b.Lebar == 0 {
		return b, t
	}
	sederhanakan(semua)
	for _, s := range semua {
		if s.desa < 0 {
			b.Lain = append(b.Lain, Tetangga{s.asal.Kode, s.asal.Nama, s.cincin})
			continue
		}
		b.Desa[s.desa] = s.cincin
	}
	return b, t
}

// bidang is a shape in the making.
type bidang struct {
	desa   int // -1 for a neighbour
	asal   *Wilayah
	cincin []Cincin
}

// maksSebut is how many villages a finding names.
const maksSebut = 12

func periksaBentuk(d Daftar, semua []bidang, ada []bool, desa []wilayah.Kode, nama []string) temuan.Daftar {
	var t temuan.Daftar
	var letak temuan.Letak
	if len(d) > 0 {
		letak.Berkas = d[0].Letak.Berkas
	}
	tanpa := sebutan{}
	for i := range ada {
		if !ada[i] {
			n := ""
			if i < len(nama) {
				n = nama[i]
			}
			tanpa.tambah(n, desa[i])
		}
	}
	if tanpa.banyak > 0 {
		t.Tambah(aturanTanpaBatas.Temukan("", letak, temuan.Isi("banyak", tanpa.banyak), tanpa.isian()))
	}
	asing := sebutan{}
	for _, s := range semua {
		if s.desa < 0 {
			asing.tambah(s.asal.Nama, s.asal.Kode)
		}
	}
	if asing.banyak > 0 {
		t.Tambah(aturanTanpaDesa.Temukan("", letak, temuan.Isi("banyak", asing.banyak), asing.isian()))
	}
	return t
}

// sebutan lists villages in a sentence.
type sebutan struct {
	teks   string
	banyak int
}

func (s *sebutan) tambah(nama string, k wilayah.Kode) {
	if s.banyak++; s.banyak > maksSebut {
		return
	}
	if s.teks != "" {
		s.teks += ", "
	}
	switch {
	case nama == "" && k.Kosong():
		s.teks += "(?)"
	case nama == "":
		s.teks += k.String()
	default:
		s.teks += nama
	}
}

func (s *sebutan) isian() temuan.Isian {
	if s.banyak > maksSebut {
		return temuan.Dwi("daftar", s.teks+", dan lain-lain", s.teks+" and others")
	}
	return temuan.Isi("daftar", s.teks)
}
