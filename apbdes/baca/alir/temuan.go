package alir

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// urutan says when the ordinary reader would report a finding: that decides which are kept where there are too many of a code.
type urutan struct{ Garis, Seri int }

func (u urutan) banding(v urutan) int {
	return cmp.Or(cmp.Compare(u.Garis, v.Garis), cmp.Compare(u.Seri, v.Seri))
}

type butirTemuan struct {
	Urutan urutan
	Temuan temuan.Temuan
}

// temuanKode holds the first findings of one code and the number of all.
type temuanKode struct {
	Kode   temuan.Kode
	Banyak int
	Daftar []butirTemuan
}

// kumpulan collects the findings of a file in any order.
type kumpulan struct {
	Tetap []butirTemuan // those that are never cut off
	Kode  []temuanKode
	Desa  []temuanDesa // by spelling of a village code, in the order of their first rows
	// Sandi and Nul count bytes that are no UTF-8 and NUL characters, with the line of the first.
	Sandi, Nul arus.Cacah

	indeks map[string]int // of Desa
}

// temuanDesa is what is to be said about a village code. It is said once for each spelling.
type temuanDesa struct {
	Teks   string
	Garis  int
	Temuan []temuan.Temuan
}

func (k *kumpulan) tambah(u urutan, t temuan.Temuan) {
	k.Tetap = append(k.Tetap, butirTemuan{u, t})
}

// catat takes the findings of one record.
func (k *kumpulan) catat(d temuan.Daftar) {
	for i, t := range d {
		k.lapor(urutan{t.Letak.Baris, i}, t)
	}
}

func (k *kumpulan) untuk(kode temuan.Kode) *temuanKode {
	i := slices.IndexFunc(k.Kode, func(t temuanKode) bool { return t.Kode == kode })
	if i < 0 {
		i = len(k.Kode)
		k.Kode = append(k.Kode, temuanKode{Kode: kode})
	}
	return &k.Kode[i]
}

// lapor counts a finding and keeps it if it is among the first.
func (k *kumpulan) lapor(u urutan, t temuan.Temuan) {
	p := k.untuk(t.Kode)
	p.Banyak++
	p.simpan(butirTemuan{u, t})
}

func (p *temuanKode) simpan(b butirTemuan) {
	n := len(p.Daftar)
	if n >= lembar.BakuTemuan && p.Daftar[n-1].Urutan.banding(b.Urutan) <= 0 {
		return
	}
	for n > 0 && p.Daftar[n-1].Urutan.banding(b.Urutan) > 0 {
		n--
	}
	p.Daftar = slices.Insert(p.Daftar, n, b)
	if len(p.Daftar) > lembar.BakuTemuan {
		p.Daftar = p.Daftar[:lembar.BakuTemuan]
	}
}

// laporDesa notes what is said about one spelling of a village code.
func (k *kumpulan) laporDesa(d temuanDesa) {
	if k.indeks == nil {
		k.indeks = make(map[string]int, len(k.Desa))
		for i := range k.Desa {
			k.indeks[k.Desa[i].Teks] = i
		}
	}
	i, ada := k.indeks[d.Teks]
	switch {
	case !ada:
		k.indeks[d.Teks] = len(k.Desa)
		k.Desa = append(k.Desa, d)
	case d.Garis < k.Desa[i].Garis:
		k.Desa[i] = d
	}
}

// susunan takes the findings of a composed part, whose first row stands on line garis, and counts what it has not kept.
func (k *kumpulan) susunan(garis int, d temuan.Daftar, banyak []susun.BanyakTemuan, teksDesa map[int]string) {
	var desa []temuanDesa
	for i, t := range d {
		switch t.Kode {
		case susun.AturanDesaRusak.Kode, susun.AturanDesaRagu.Kode:
			teks := teksDesa[t.Letak.Baris]
			j := slices.IndexFunc(desa, func(e temuanDesa) bool { return e.Teks == teks })
			if j < 0 {
				j = len(desa)
				desa = append(desa, temuanDesa{Teks: teks, Garis: t.Letak.Baris})
			}
			desa[j].Temuan = append(desa[j].Temuan, t)
		case susun.AturanTahunRusak.Kode: // found while the rows are grouped, in the order of the file
			k.untuk(t.Kode).simpan(butirTemuan{urutan{t.Letak.Baris, 0}, t})
		default:
			k.untuk(t.Kode).simpan(butirTemuan{urutan{garis, i}, t})
		}
	}
	for i := range desa {
		k.laporDesa(desa[i])
	}
	for _, b := range banyak {
		if b.Kode != susun.AturanDesaRusak.Kode && b.Kode != susun.AturanDesaRagu.Kode {
			k.untuk(b.Kode).Banyak += b.Banyak
		}
	}
}

// gabung takes in what was found in another part of the file.
func (k *kumpulan) gabung(l *kumpulan) {
	k.Tetap = append(k.Tetap, l.Tetap...)
	for i := range l.Kode {
		p := k.untuk(l.Kode[i].Kode)
		p.Banyak += l.Kode[i].Banyak
		for _, b := range l.Kode[i].Daftar {
			p.simpan(b)
		}
	}
	for _, d := range l.Desa {
		k.laporDesa(d)
	}
	k.Sandi.Tambah(l.Sandi)
	k.Nul.Tambah(l.Nul)
}

// hasil lists the findings as the ordinary reader does. tanpaDokumen says that the file holds no document.
func (k *kumpulan) hasil(o *Opsi, bukti rupiah.Bukti, tanpaDokumen bool) temuan.Daftar {
	letak := temuan.Letak{Berkas: o.Berkas}
	var d temuan.Daftar
	for _, b := range k.Tetap {
		d.Tambah(b.Temuan)
	}
	semua := kumpulan{Kode: slices.Clone(k.Kode)}
	for i := range semua.Kode {
		semua.Kode[i].Daftar = slices.Clone(semua.Kode[i].Daftar)
	}
	for i := range k.Desa {
		for j, t := range k.Desa[i].Temuan {
			semua.lapor(urutan{k.Desa[i].Garis, j}, t)
		}
	}
	if o.TataTulis == 0 {
		switch bukti.Keadaan {
		case rupiah.Ganda:
			semua.lapor(urutan{}, susun.AturanAngkaGanda.Temukan("", letak, temuan.Isi("contoh", bukti.Contoh)))
		case rupiah.Campur:
			semua.lapor(urutan{}, susun.AturanAngkaCampur.Temukan("", letak, temuan.Isi("contoh", bukti.Contoh), temuan.Isi("lawan", bukti.Lawan)))
		}
	}
	if tanpaDokumen {
		semua.lapor(urutan{}, susun.AturanKosong.Temukan("", letak))
	}
	for i := range semua.Kode {
		p := &semua.Kode[i]
		for _, b := range p.Daftar {
			d.Tambah(b.Temuan)
		}
		n := p.Banyak - lembar.BakuTemuan
		if n <= 0 {
			continue
		}
		sisa := &susun.AturanSelebihnya
		if arus.CariAturan(p.Kode) != nil {
			sisa = arus.AturanSelebihnya()
		}
		d.Tambah(sisa.Temukan("", letak, temuan.Isi("banyak", n), temuan.Isi("kode", string(p.Kode))))
	}
	d.Tambah(arus.DaftarTemuan(o.Berkas, k.Sandi, k.Nul)...)
	return d.Terurut()
}
