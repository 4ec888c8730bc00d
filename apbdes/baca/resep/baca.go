package resep

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/urutjson"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// The findings of this package, codes APBDES-BCA-96 to APBDES-BCA-98.
var (
	aturanRusak = temuan.Aturan{Kode: "APBDES-BCA-96", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Resep: isian {jalur} tidak dapat dipakai ({sebab}) dan dilewati.",
		Inggris:   "Recipe: the field {jalur} cannot be used ({sebab}) and is passed over."}}
	aturanTakDikenal = temuan.Aturan{Kode: "APBDES-BCA-97", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Resep: isian {jalur} tidak dikenal dan diabaikan; periksa ejaannya.",
		Inggris:   "Recipe: the field {jalur} is not known and is ignored; check its spelling."}}
	aturanBukanResep = temuan.Aturan{Kode: "APBDES-BCA-98", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Berkas resep tidak terbaca: {sebab}.",
		Inggris:   "The recipe file cannot be read: {sebab}."}}
)

// DaftarAturan lists the findings of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{aturanRusak, aturanTakDikenal, aturanBukanResep}
}

var errTataTulis = errors.New("resep: indonesia, mesin or inggris expected")

// Baca reads a recipe. Whatever cannot be used is a finding that names the field, and the rest is used: a wrong field never
// becomes a silent guess. A file that is no JSON object, or larger than [Batas], gives the empty recipe and a finding.
func Baca(b []byte, berkas string) (*Resep, temuan.Daftar) {
	p := pembaca{r: &Resep{Skema: Skema}, l: temuan.Letak{Berkas: berkas}, j: urutjson.Buka(b)}
	if len(b) > Batas {
		p.t.Tambah(aturanBukanResep.Temukan("", p.l, temuan.Dwi("sebab", "terlalu besar", "too large")))
		return p.r, p.t
	}
	err := p.j.Objek(p.isian)
	if err == nil {
		err = p.j.Selesai()
	}
	if err != nil {
		p.t.Tambah(aturanBukanResep.Temukan("", p.letak(), temuan.Isi("sebab", err.Error())))
	}
	p.periksa()
	return p.r, p.t
}

type pembaca struct {
	r *Resep
	j *urutjson.Pembaca
	l temuan.Letak
	t temuan.Daftar
}

func (p *pembaca) letak() temuan.Letak {
	l := p.l
	l.Baris = p.j.Baris()
	return l
}

func (p *pembaca) rusak(jalur, id, en string) {
	p.t.Tambah(aturanRusak.Temukan(jalur, p.l, temuan.Isi("jalur", jalur), temuan.Dwi("sebab", id, en)))
}

// isian reads one field at the top.
func (p *pembaca) isian(nama string) error {
	var skema string
	var tujuan any
	switch nama {
	case "skema":
		tujuan = &skema
	case "lembar":
		tujuan = &p.r.Lembar
	case "kepala":
		tujuan = &p.r.Kepala
	case "kolom":
		tujuan = &p.r.Kolom
	case "tata_tulis":
		tujuan = &p.r.TataTulis
	case "tahun":
		tujuan = &p.r.Tahun
	case "desa":
		tujuan = &p.r.Desa
	case "bagan":
		tujuan = &p.r.Bagan
	case "bagian":
		return daftar(p, nama, &p.r.Bagian)
	case "tempat":
		return daftar(p, nama, &p.r.Tempat)
	default:
		l := p.letak()
		if _, err := p.j.Mentah(); err != nil {
			return err
		}
		p.t.Tambah(aturanTakDikenal.Temukan(temuan.Penunjuk(nama), l, temuan.Isi("jalur", temuan.Penunjuk(nama))))
		return nil
	}
	m, err := p.j.Isi(tujuan)
	switch {
	case m == nil && err != nil:
		return err
	case err != nil:
		p.rusak(temuan.Penunjuk(nama), err.Error(), err.Error())
	case nama == "skema" && skema != Skema:
		p.rusak("/skema", "yang dikenal "+Skema, Skema+" is known")
	}
	return nil
}

// daftar reads a list entry by entry; an entry that cannot be used is left out with a finding.
func daftar[T any](p *pembaca, nama string, tujuan *[]T) error {
	return p.j.Larik(func(i int) error {
		var v T
		m, err := p.j.Isi(&v)
		switch {
		case m == nil && err != nil:
			return err
		case err != nil:
			p.rusak(temuan.Penunjuk(nama, i), err.Error(), err.Error())
		case len(*tujuan) >= BatasTempat:
			return fmt.Errorf("resep: more than %d entries in %q", BatasTempat, nama)
		default:
			*tujuan = append(*tujuan, v)
		}
		return nil
	})
}

// periksa drops what no file can mean.
func (p *pembaca) periksa() {
	r := p.r
	if r.Tahun != 0 && (r.Tahun < 2000 || r.Tahun > 2100) {
		p.rusak("/tahun", "bukan tahun", "not a year")
		r.Tahun = 0
	}
	if r.Kepala.Baris < 0 || r.Kepala.Banyak < 0 || r.Kepala.Banyak > 3 || r.Kepala.Banyak > 0 && r.Kepala.Baris == 0 {
		p.rusak("/kepala", "baris mulai 1, banyak 0 sampai 3", "baris counts from 1, banyak is 0 to 3")
		r.Kepala = Kepala{}
	}
	p.periksaKolom()
	r.Bagian = slices.DeleteFunc(r.Bagian, func(b Bagian) bool {
		if strings.TrimSpace(b.Teks) != "" && slices.Contains(DaftarBagian(), b.Arti) {
			return false
		}
		p.rusak("/bagian", "teks kosong atau bagian "+b.Arti+" tidak dikenal", "empty text or unknown section "+b.Arti)
		return true
	})
	g := r.Bagan
	if g == bagan.GenerasiTidakDikenal {
		g = bagan.Permendagri20
	}
	r.Tempat = slices.DeleteFunc(r.Tempat, func(t Tempat) bool {
		_, errK := bagan.UraiKegiatan(t.Kegiatan, g)
		_, errR := bagan.UraiRekening(t.Rekening, g)
		if errK == nil && errR == nil && t.Kegiatan+t.Rekening != "" && strings.TrimSpace(t.Nama) != "" {
			return false
		}
		p.rusak("/tempat", "kode "+t.Kegiatan+" "+t.Rekening+" untuk "+t.Nama, "code "+t.Kegiatan+" "+t.Rekening+" for "+t.Nama)
		return true
	})
}

// maksKolom is the width of an Excel worksheet.
const maksKolom = 16_384

func (p *pembaca) periksaKolom() {
	k := &p.r.Kolom
	for _, n := range k.semua() {
		if *n < 0 || *n > maksKolom {
			p.rusak("/kolom", "kolom mulai 1", "columns count from 1")
			*n = 0
		}
	}
	k.Kode = slices.DeleteFunc(k.Kode, func(n int) bool {
		if n >= 1 && n <= maksKolom {
			return false
		}
		p.rusak("/kolom/kode", "kolom mulai 1", "columns count from 1")
		return true
	})
	if len(k.Kode) > 12 {
		p.rusak("/kolom/kode", "paling banyak 12 kolom", "12 columns at most")
		k.Kode = k.Kode[:12]
	}
	if len(k.Kode) == 0 {
		k.Kode = nil // an empty list would make a recipe that is not written as it is read again
	}
}
