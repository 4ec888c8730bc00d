package baca

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// kolom is a column a reader knows, with other spellings of its name. The names
// are in the form of namaBaku.
type kolom struct {
	nama  string
	lain  []string
	wajib bool
}

// baku is the name as the canonical header writes it: "kode_desa".
func (k *kolom) baku() string { return strings.ReplaceAll(k.nama, " ", "_") }

// namaBaku brings a header cell to lower case with single blanks; underscores and
// dashes count as blanks.
func namaBaku(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == '\u00a0' {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}

// pembaca is the state of reading one table.
type pembaca struct {
	tabel Tabel
	kolom []kolom
	letak []int // cell of each column, -1 for none
	lebar int   // cells of the header
	judul int   // index of the header row, -1 for none
	nomor int   // index of the data row, from 0
	baris *Baris
	gaya  gaya
	hitungan
}

// hitungan is the part of the state that becomes the result.
type hitungan struct {
	temuan     temuan.Daftar
	takTerbaca []Baris
	Hitungan   Hitungan
}

// pembacaDari finds the header and its columns. The result is false if a column
// that must be there is not, or one is there twice; all data rows are then
// unreadable.
func pembacaDari(t Tabel, daftar []kolom) (*pembaca, bool) {
	p := &pembaca{tabel: t, kolom: daftar, letak: make([]int, len(daftar)), judul: -1}
	for i := range t.Baris {
		if !t.Baris[i].kosong() {
			p.judul, p.baris = i, &t.Baris[i]
			break
		}
	}
	for k := range p.letak {
		p.letak[k] = -1
	}
	if p.judul < 0 {
		p.tambah(KodeBerkasRusak, "", -1, temuan.Dwi("sebab", "tidak ada baris judul", "there is no header"))
		return p, false
	}
	p.bacaJudul()
	for k := range daftar {
		if daftar[k].wajib && p.letak[k] < 0 {
			p.tambah(KodeKolomHilang, temuan.Penunjuk("judul"), -1, temuan.Isi("kolom", daftar[k].baku()))
		}
	}
	if !p.temuan.AdaGalat() {
		return p, true
	}
	p.tolakSemua()
	return p, false
}

func (p *pembaca) bacaJudul() {
	p.lebar = len(p.baris.Sel)
	for i, s := range p.baris.Sel {
		nama := namaBaku(s)
		k := slices.IndexFunc(p.kolom, func(k kolom) bool { return k.nama == nama || slices.Contains(k.lain, nama) })
		isi := temuan.Isi("kolom", rapikan(s))
		switch {
		case nama == "":
		case k < 0:
			p.tambah(KodeKolomAsing, temuan.Penunjuk("judul", i), i, isi)
		case p.letak[k] >= 0:
			p.tambah(KodeKolomBerulang, temuan.Penunjuk("judul", i), i, isi)
		default:
			p.letak[k] = i
		}
	}
}

// barisData yields the data rows that have content, and counts all of them.
// Content beyond the header is reported here.
func (p *pembaca) barisData() func(func(*Baris) bool) {
	return func(yield func(*Baris) bool) {
		p.nomor = -1
		for i := p.judul + 1; i < len(p.tabel.Baris); i++ {
			p.baris = &p.tabel.Baris[i]
			p.Hitungan.Baris++
			if p.baris.kosong() {
				p.Hitungan.Kosong++
				continue
			}
			p.nomor++
			for j := p.lebar; j < len(p.baris.Sel); j++ {
				if s := rapikan(p.baris.Sel[j]); s != "" {
					p.tambah(KodeSelBerlebih, temuan.Penunjuk("baris", p.nomor), j, temuan.Isi("nilai", s))
				}
			}
			if !yield(p.baris) {
				return
			}
		}
	}
}

// tolak files a row as unreadable.
func (p *pembaca) tolak(b *Baris) {
	p.Hitungan.TakTerbaca++
	p.takTerbaca = append(p.takTerbaca, *b)
}

// tolakSemua files every data row as unreadable.
func (p *pembaca) tolakSemua() {
	for b := range p.barisData() {
		p.tolak(b)
	}
}

// buktikan proves the style of numbers from the cells of some columns.
func (p *pembaca) buktikan(o *Opsi, angka []int) {
	p.gaya = gayaDari(o.TataTulis)
	if p.gaya != semuaGaya {
		return
	}
	var bukti pembuktian
	for i := p.judul + 1; i < len(p.tabel.Baris); i++ {
		p.baris = &p.tabel.Baris[i]
		for _, k := range angka {
			bukti.tambah(p.isi(k))
		}
	}
	p.gaya = bukti.pilihan()
	if bukti.campur != "" {
		p.baris = &p.tabel.Baris[p.judul]
		p.tambah(KodeGayaCampur, "", -1, temuan.Isi("contoh", bukti.campur))
	}
}

// isi returns the cell of a column, "" if there is none.
func (p *pembaca) isi(k int) string {
	if i := p.letak[k]; i >= 0 && i < len(p.baris.Sel) {
		return rapikan(p.baris.Sel[i])
	}
	return ""
}

// ada reports whether the table has a column.
func (p *pembaca) ada(k int) bool { return p.letak[k] >= 0 }

// tempat is the place of cell i of the current row; -1 for the row.
func (p *pembaca) tempat(i int) temuan.Letak {
	l := temuan.Letak{Berkas: p.tabel.Berkas, Lembar: p.tabel.Lembar, Kolom: i + 1}
	if p.baris != nil {
		l.Baris = p.baris.Nomor
	}
	return l
}

func (p *pembaca) tambah(kode temuan.Kode, jalur string, i int, isian ...temuan.Isian) {
	p.temuan.Tambah(aturanDari(kode).Temukan(jalur, p.tempat(i), isian...))
}

// salah adds a finding about a cell of the current row; its value is {nilai}, its
// column {kolom}. It returns false.
func (p *pembaca) salah(kode temuan.Kode, k int, isian ...temuan.Isian) bool {
	isian = append(isian, temuan.Isi("nilai", p.isi(k)), temuan.Isi("kolom", p.kolom[k].baku()))
	p.tambah(kode, p.jalur(k), p.letak[k], isian...)
	return false
}

// jalur points to a column of the current row.
func (p *pembaca) jalur(k int) string { return temuan.Penunjuk("baris", p.nomor, p.kolom[k].baku()) }

// angka reads a number cell; false after a finding.
func (p *pembaca) angka(k int, ke *layanan.Angka) bool {
	a, sah, mendua := bacaSel(p.isi(k), p.gaya)
	switch {
	case mendua:
		return p.salah(KodeAngkaMendua, k)
	case !sah:
		return p.salah(KodeAngkaSalah, k)
	}
	*ke = a
	return true
}

// desa reads a region code of any level; false after a finding.
func (p *pembaca) desa(k int, ke *wilayah.Kode) bool {
	kode, err := wilayah.Urai(p.isi(k))
	if err != nil {
		return p.salah(KodeDesaSalah, k, sebab(err))
	}
	*ke = kode
	return true
}

// hasil is the result with the figures.
func (p *pembaca) hasil(c []layanan.Capaian) Hasil {
	return Hasil{Capaian: c, TakTerbaca: p.takTerbaca, Hitungan: p.Hitungan, Temuan: p.temuan}
}
