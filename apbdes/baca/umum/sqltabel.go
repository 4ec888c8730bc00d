package umum

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// kolomDikenal lists the columns of tables that programs dump without their names.
func kolomDikenal(tabel string) []string {
	if tabel == "das_anggaran_desa" { // OpenDK, migration 2018_06_01_221500
		return []string{"id", "desa_id", "bulan", "tahun", "no_akun", "nama_akun", "jumlah", "created_at", "updated_at"}
	}
	return nil
}

// cariUtama finds the table of the budget: the one with a column of amounts beside names, codes or keys, the longest of several.
func (p *penguraiSQL) cariUtama() *tabelSQL {
	var utama *tabelSQL
	for _, t := range p.tabel {
		if len(t.kolom) == 0 {
			t.kolom = kolomDikenal(t.nama)
		}
		uang, nama, kunci := false, false, false
		for _, k := range t.kolom {
			a, kuat := artiKepala(k)
			switch {
			case kuat >= lemah && a >= artiRancangan && a <= artiRealisasi:
				uang = true
			case kuat >= lemah && a >= artiKode && a <= artiPembiayaan:
				nama = true
			case strings.HasPrefix(strings.ToLower(k), "id_") || strings.HasSuffix(strings.ToLower(k), "_id"):
				kunci = true
			}
		}
		if uang && (nama || kunci) && len(t.baris) > 0 && (utama == nil || len(t.baris) > len(utama.baris)) {
			utama = t
		}
	}
	return utama
}

// sambungan is a key column of the main table and the table it points at.
type sambungan struct {
	kolom int
	t     *tabelSQL
	kunci int // column of its key
	nama  int // column of its name
	judul string
	dalam []sambungan
}

// sambung finds the tables that the keys of t point at: by the foreign keys of the dump, or by a table whose first column has the same
// name as the key, or whose own name does.
func (p *penguraiSQL) sambung(t *tabelSQL, dalam int, x *indeksKunci) []sambungan {
	var hasil []sambungan
	for i, k := range t.kolom {
		k = strings.ToLower(k)
		pokok := strings.TrimPrefix(strings.TrimSuffix(k, "_id"), "id_")
		if pokok == k {
			continue
		}
		s := sambungan{kolom: i, t: p.tabelKunci(t, k, pokok, x)}
		if s.t == nil {
			continue
		}
		if s.nama = kolomNama(s.t); s.nama < 0 {
			continue
		}
		s.judul = judulSambungan(s.t.kolom[s.nama], pokok)
		if dalam > 0 {
			s.dalam = p.sambung(s.t, dalam-1, x)
		}
		p.acuan[s.t.nama] = true
		hasil = append(hasil, s)
	}
	return hasil
}

// tabelKunci finds the table that key column k of t points at.
func (p *penguraiSQL) tabelKunci(t *tabelSQL, k, pokok string, x *indeksKunci) *tabelSQL {
	c := p.cari(t.asing[k])
	if c == nil {
		c = pertama(x.kolom[k].selain(t), x.nama[strings.TrimSuffix(pokok, "s")].selain(t))
	}
	if c == nil || c == t || len(c.kolom) < 2 {
		return nil
	}
	return c
}

// indeksKunci finds tables of more than one column by what a key may call them: a dump may have as many tables as keys.
type indeksKunci struct {
	kolom map[string]duaTabel // by the name of their first column
	nama  map[string]duaTabel // those whose first column is id, by their name and by its ends behind "_"; see ujungNama
}

// duaTabel are the first two tables of a dump with some property: one of them is not the table that asks.
type duaTabel [2]*tabelSQL

func (d duaTabel) selain(t *tabelSQL) *tabelSQL {
	if d[0] == t {
		return d[1]
	}
	return d[0]
}

// pertama is the one that comes first in the dump.
func pertama(a, b *tabelSQL) *tabelSQL {
	if a == nil || b != nil && b.nomor < a.nomor {
		return b
	}
	return a
}

func (p *penguraiSQL) indeks() *indeksKunci {
	x := &indeksKunci{make(map[string]duaTabel), make(map[string]duaTabel)}
	tambah := func(m map[string]duaTabel, kunci string, t *tabelSQL) {
		d := m[kunci]
		switch {
		case d[0] == nil:
			m[kunci] = duaTabel{t}
		case d[1] == nil && d[0] != t:
			m[kunci] = duaTabel{d[0], t}
		}
	}
	for _, t := range p.tabel {
		if len(t.kolom) < 2 {
			continue
		}
		awal := strings.ToLower(t.kolom[0])
		tambah(x.kolom, awal, t)
		if awal != "id" {
			continue
		}
		for _, n := range ujungNama(t.nama) {
			tambah(x.nama, n, t)
		}
	}
	return x
}

// ujungNama are the stems of keys that a table name answers to: "t_bidang", "bidangs" and "bidang" are the same.
func ujungNama(tabel string) []string {
	tabel = strings.TrimSuffix(strings.ToLower(tabel), "s")
	hasil := []string{tabel}
	for i := range len(tabel) {
		if tabel[i] == '_' && len(tabel) <= maksPengenal { // of a longer one the ends would be the square of it
			hasil = append(hasil, tabel[i+1:])
		}
	}
	return hasil
}

// judulSambungan names the joined column; a column that is only called "name" takes the name of its table.
func judulSambungan(kolom, pokok string) string {
	j := strings.ToLower(kolom)
	if j != "name" && j != "nama" && j != "title" && j != "judul" {
		return kolom
	}
	if a, _ := artiKepala(pokok + "_" + j); a == tanpaArti {
		return pokok
	}
	return pokok + "_" + j
}

// kolomNama finds the column that names the rows of a table: the first that is no key.
func kolomNama(t *tabelSQL) int {
	for i, k := range t.kolom {
		k = strings.ToLower(k)
		if i > 0 && k != "id" && !strings.HasPrefix(k, "id_") && !strings.HasSuffix(k, "_id") {
			return i
		}
	}
	return -1
}

// gabung makes one table of the main table and the names its keys point at. Rows
// are numbered as in a sheet, the header first: a dump often writes thousands of rows in one line.
func (p *penguraiSQL) gabung(t *tabelSQL, berkas string) *lembar.Lembar {
	sambungan := p.sambung(t, 1, p.indeks())
	l := &lembar.Lembar{Berkas: berkas, Nama: t.nama}
	var judul []string
	letak := make(map[string]int)
	kolom := func(nama string) {
		if _, ada := letak[nama]; !ada {
			letak[nama] = len(judul)
			judul = append(judul, nama)
		}
	}
	for _, k := range t.kolom {
		kolom(k)
	}
	for _, s := range sambungan {
		kolom(s.judul)
		for _, d := range s.dalam {
			kolom(d.judul)
		}
	}
	kepala := lembar.Baris{Nomor: 1}
	for i, j := range judul {
		if a, _ := artiKepala(j); a == artiNomor && i < len(t.kolom) {
			j = "" // a key says nothing to people
		}
		kepala.Sel = append(kepala.Sel, lembar.Sel{Teks: j})
	}
	l.Baris = append(l.Baris, kepala)
	indeks := indeksSQL(sambungan)
	for _, b := range t.baris {
		n := lembar.Baris{Nomor: len(l.Baris) + 1, Sel: make([]lembar.Sel, len(judul))}
		copy(n.Sel, b.Sel)
		for _, s := range sambungan {
			isiSambungan(&n, &b, s, letak, indeks)
		}
		l.Baris = append(l.Baris, n)
	}
	return l
}

// indeksSQL looks rows up by their key, which is in the first column.
func indeksSQL(daftar []sambungan) map[*tabelSQL]map[string]*lembar.Baris {
	indeks := make(map[*tabelSQL]map[string]*lembar.Baris)
	var isi func([]sambungan)
	isi = func(daftar []sambungan) {
		for _, s := range daftar {
			if indeks[s.t] == nil {
				indeks[s.t] = make(map[string]*lembar.Baris, len(s.t.baris))
				for i := range s.t.baris {
					b := &s.t.baris[i]
					indeks[s.t][b.Kolom(s.kunci).Teks] = b
				}
			}
			isi(s.dalam)
		}
	}
	isi(daftar)
	return indeks
}

// isiSambungan writes the name behind a key, and behind the keys of that row, into the cells that are still empty.
func isiSambungan(n *lembar.Baris, b *lembar.Baris, s sambungan, letak map[string]int, indeks map[*tabelSQL]map[string]*lembar.Baris) {
	x := indeks[s.t][b.Kolom(s.kolom).Teks]
	if x == nil {
		return
	}
	if i := letak[s.judul]; n.Sel[i].Kosong() {
		n.Sel[i] = lembar.Sel{Teks: x.Kolom(s.nama).Teks}
	}
	for _, d := range s.dalam {
		isiSambungan(n, x, d, letak, indeks)
	}
}
