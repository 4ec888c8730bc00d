package susun

import (
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// kelompok is the rows of one village and year.
type kelompok struct {
	desa  apbdes.Desa
	tahun int
	baris []*Baris
}

// kelompokkan splits the rows by village and year, in the order of first appearance. A row whose year cannot be read belongs
// nowhere and is kept in Hasil.Gagal.
func (p *Penyusun) kelompokkan() []*kelompok {
	var urut []*kelompok
	indeks := make(map[Kunci]*kelompok)
	desaDikenal := make(map[[2]string]desaTerbaca)
	for b := range p.semua() {
		tahun, ok := p.tahun(b)
		if !ok {
			p.hasil.Gagal = append(p.hasil.Gagal, apbdes.BarisGagal{Letak: b.Letak, Mentah: b.Mentah})
			continue
		}
		d := p.desa(b, desaDikenal)
		k := b.kunci(d.desa, tahun)
		g := indeks[k]
		if g == nil {
			g = &kelompok{desa: d.desa, tahun: tahun}
			indeks[k] = g
			urut = append(urut, g)
		}
		if g.desa.Nama == "" {
			g.desa.Nama = strings.TrimSpace(b.NamaDesa)
		}
		if g.desa.Kecamatan == "" {
			g.desa.Kecamatan = strings.TrimSpace(b.NamaKecamatan)
		}
		g.baris = append(g.baris, b)
	}
	return urut
}

// tahun reads the budget year of a row: four digits between 2000 and 2100, or the caller's year where the row has none.
func (p *Penyusun) tahun(b *Baris) (int, bool) {
	s := strings.TrimSpace(b.Tahun)
	if s == "" {
		return p.Opsi.Tahun, true
	}
	s = strings.TrimSuffix(s, ".0") // a spreadsheet's number
	n, err := strconv.Atoi(s)
	if err != nil || len(s) != 4 || n < 2000 || n > 2100 {
		l := b.Letak
		l.Kolom = b.KolomTahun
		p.lapor(AturanTahunRusak.Temukan("", l, temuan.Isi("nilai", b.Tahun)))
		return 0, false
	}
	return n, true
}

// desaTerbaca is the result of reading a village code once.
type desaTerbaca struct{ desa apbdes.Desa }

// desa reads the village of a row. A code that cannot be used is reported once and kept as written; the rows of the village
// still make a document.
func (p *Penyusun) desa(b *Baris, dikenal map[[2]string]desaTerbaca) desaTerbaca {
	if b.KodeDesa == "" {
		if b.NamaDesa == "" {
			return desaTerbaca{p.Opsi.Desa}
		}
		if d := p.Opsi.Desa; d.Nama == "" || strings.EqualFold(d.Nama, strings.TrimSpace(b.NamaDesa)) {
			return desaTerbaca{d}
		}
		return desaTerbaca{}
	}
	kunci := [2]string{b.Kabupaten, b.KodeDesa}
	if d, ada := dikenal[kunci]; ada {
		return d
	}
	var d desaTerbaca
	kode, err := uraiDesa(b)
	if err != nil {
		d.desa.KodeAsli = strings.TrimSpace(b.KodeDesa)
		l := b.Letak
		l.Kolom = b.KolomDesa
		id, en := Kalimat(err)
		p.lapor(AturanDesaRusak.Temukan("/desa/kode", l, temuan.Isi("nilai", b.KodeDesa), temuan.Dwi("sebab", id, en)))
	} else {
		d.desa.Kode = kode
		for _, r := range kode.DaftarKeraguan() {
			l := b.Letak
			l.Kolom = b.KolomDesa
			id, en := r.Pesan()
			p.lapor(AturanDesaRagu.Temukan("/desa/kode", l, temuan.Isi("nilai", b.KodeDesa), temuan.Dwi("sebab", id, en)))
		}
	}
	dikenal[kunci] = d
	return d
}

func uraiDesa(b *Baris) (wilayah.Kode, error) {
	if b.Kabupaten == "" {
		return wilayah.UraiDesa(b.KodeDesa)
	}
	kab, err := wilayah.Urai(b.Kabupaten)
	if err != nil {
		return wilayah.Kode{}, err
	}
	return wilayah.DariSiskeudes(kab, b.KodeDesa)
}
