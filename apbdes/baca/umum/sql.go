package umum

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// tabelSQL is one table of a dump.
type tabelSQL struct {
	nama  string
	nomor int // in the order of the dump
	kolom []string
	asing map[string]string // foreign key column → table
	baris []lembar.Baris
}

// CocokSQL reports whether the text is a dump of a database: a statement INSERT INTO at the start of a line.
func CocokSQL(b []byte) bool {
	b = b[:min(len(b), 1<<20)]
	for len(b) > 0 {
		garis, sisa, _ := bytes.Cut(b, []byte{'\n'})
		if g := bytes.TrimSpace(garis); len(g) > 12 && bytes.EqualFold(g[:12], []byte("INSERT INTO ")) {
			return true
		}
		b = sisa
	}
	return false
}

// BacaSQL reads the dump of a web site's database (MySQL, MariaDB, SQLite): the table that holds amounts, with the names that its keys
// point at. Only CREATE TABLE and INSERT INTO … VALUES are looked at. Tables without amounts are no data rows; which tables there are
// is a finding. The error is a [*lembar.MelewatiBatas].
func BacaSQL(b []byte, o Opsi, batas lembar.Batas) (*Hasil, error) {
	batas = batas.Lengkap()
	if int64(len(b)) > batas.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas.Bita, Nyata: int64(len(b))}
	}
	p := penguraiSQL{s: string(b), garis: 1, batas: batas, nama: make(map[string]*tabelSQL)}
	if err := p.semua(); err != nil {
		return nil, err
	}
	utama := p.cariUtama()
	l := &lembar.Lembar{Berkas: o.Berkas}
	if utama != nil {
		l = p.gabung(utama, o.Berkas)
	}
	h := DariLembar(l, o)
	for _, t := range p.tabel {
		id, en := "tabel "+t.nama+" ("+strconv.Itoa(len(t.baris))+" baris) ", "table "+t.nama+" ("+strconv.Itoa(len(t.baris))+" rows) "
		switch {
		case t == utama:
			id, en = id+"dibaca sebagai anggaran", en+"is read as the budget"
		case p.acuan[t.nama]:
			id, en = id+"dipakai untuk nama", en+"is used for names"
		case len(t.baris) == 0:
			continue
		default:
			id, en = id+"tidak dibaca", en+"is not read"
		}
		h.Temuan.Tambah(aturanSQL.Temukan("", temuan.Letak{Berkas: o.Berkas}, temuan.Dwi("apa", id, en)))
	}
	if p.rusak > 0 {
		h.Temuan.Tambah(aturanSQL.Temukan("", temuan.Letak{Berkas: o.Berkas, Baris: p.rusak}, temuan.Dwi("apa",
			"pernyataan INSERT tidak terbaca sampai akhir; yang sebelumnya dibaca", "an INSERT statement cannot be read to its end; what stands before it is read")))
	}
	if utama == nil && h.BarisData == 0 {
		h.Temuan.Tambah(susun.AturanKosong.Temukan("", temuan.Letak{Berkas: o.Berkas}))
	}
	h.Temuan = h.Temuan.Terurut()
	return h, nil
}

// penguraiSQL walks a dump once.
type penguraiSQL struct {
	s     string
	i     int
	garis int
	batas lembar.Batas
	tabel []*tabelSQL
	nama  map[string]*tabelSQL // by name in small letters
	acuan map[string]bool
	rusak int // line of a broken INSERT, 0 if none
	sel   int
}

func (p *penguraiSQL) cari(nama string) *tabelSQL { return p.nama[strings.ToLower(nama)] }

func (p *penguraiSQL) milik(nama string) *tabelSQL {
	if t := p.cari(nama); t != nil {
		return t
	}
	t := &tabelSQL{nama: nama, nomor: len(p.tabel), asing: make(map[string]string)}
	p.tabel = append(p.tabel, t)
	p.nama[strings.ToLower(nama)] = t
	return t
}

// semua looks for the statements of interest at the start of lines.
func (p *penguraiSQL) semua() error {
	p.acuan = make(map[string]bool)
	for p.i < len(p.s) {
		p.lewatiSpasi()
		switch {
		case p.kata("CREATE TABLE"):
			p.kata("IF NOT EXISTS")
			p.buat()
		case p.kata("INSERT INTO") || p.kata("INSERT IGNORE INTO") || p.kata("REPLACE INTO"):
			if err := p.sisip(); err != nil {
				return err
			}
		default:
			p.sampaiGarisBaru()
		}
	}
	return nil
}

func (p *penguraiSQL) maju(n int) {
	p.garis += strings.Count(p.s[p.i:p.i+n], "\n")
	p.i += n
}

func (p *penguraiSQL) lewatiSpasi() {
	n := len(p.s[p.i:]) - len(strings.TrimLeft(p.s[p.i:], " \t\r\n"))
	p.maju(n)
}

func (p *penguraiSQL) sampaiGarisBaru() {
	if n := strings.IndexByte(p.s[p.i:], '\n'); n >= 0 {
		p.maju(n + 1)
		return
	}
	p.i = len(p.s)
}

// kata takes a keyword and the blanks behind it.
func (p *penguraiSQL) kata(k string) bool {
	if len(p.s)-p.i < len(k) || !strings.EqualFold(p.s[p.i:p.i+len(k)], k) {
		return false
	}
	if j := p.i + len(k); j < len(p.s) && (p.s[j]|0x20 >= 'a' && p.s[j]|0x20 <= 'z' || p.s[j] == '_') {
		return false
	}
	p.maju(len(k))
	p.lewatiSpasi()
	return true
}

// tanda takes one character and the blanks behind it.
func (p *penguraiSQL) tanda(c byte) bool {
	if p.i >= len(p.s) || p.s[p.i] != c {
		return false
	}
	p.maju(1)
	p.lewatiSpasi()
	return true
}

// maksPengenal is the longest quoted name in bytes, its closing quote included. Databases allow 64 or 128 characters; without a
// limit every quote that is never closed would be looked for to the end of the file.
const maksPengenal = 1024

// pengenal takes a name, with or without quotes, and drops the schema in front of a point.
func (p *penguraiSQL) pengenal() string {
	nama := ""
	for {
		awal := p.i
		if p.i < len(p.s) && strings.IndexByte("`\"[", p.s[p.i]) >= 0 {
			tutup := p.s[p.i]
			if tutup == '[' {
				tutup = ']'
			}
			n := strings.IndexByte(p.s[p.i+1:min(len(p.s), p.i+1+maksPengenal)], tutup)
			if n < 0 {
				return nama
			}
			nama = p.s[p.i+1 : p.i+1+n]
			p.maju(n + 2)
		} else {
			n := strings.IndexFunc(p.s[p.i:], func(c rune) bool {
				return c != '_' && c != '$' && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z')
			})
			if n < 0 {
				n = len(p.s) - p.i
			}
			nama = p.s[awal : awal+n]
			p.maju(n)
		}
		if p.i >= len(p.s) || p.s[p.i] != '.' {
			p.lewatiSpasi()
			return nama
		}
		p.maju(1)
	}
}

// buat reads the columns and foreign keys of CREATE TABLE, line by line as dump programs write it.
func (p *penguraiSQL) buat() {
	t := p.milik(p.pengenal())
	if !p.tanda('(') || len(t.kolom) > 0 {
		return
	}
	for p.i < len(p.s) && p.s[p.i] != ')' {
		switch {
		case p.kata("CONSTRAINT"):
			p.pengenal()
			continue
		case p.kata("FOREIGN KEY"):
			p.kunciAsing(t)
		case p.kata("PRIMARY") || p.kata("UNIQUE") || p.kata("KEY") || p.kata("INDEX") || p.kata("FULLTEXT") || p.kata("CHECK"):
		default:
			if nama := p.pengenal(); nama != "" && len(t.kolom) < p.batas.SelPerBaris {
				t.kolom = append(t.kolom, nama)
			} else if nama == "" {
				p.sampaiGarisBaru()
				return
			}
		}
		p.sampaiKoma()
	}
}

func (p *penguraiSQL) kunciAsing(t *tabelSQL) {
	if !p.tanda('(') {
		return
	}
	kolom := p.pengenal()
	if p.tanda(')') && p.kata("REFERENCES") {
		t.asing[strings.ToLower(kolom)] = p.pengenal()
	}
}

// sampaiKoma goes behind the next comma outside brackets and texts, or stops at the closing bracket.
func (p *penguraiSQL) sampaiKoma() {
	dalam := 0
	for p.i < len(p.s) {
		switch c := p.s[p.i]; {
		case c == '\'':
			p.teks()
			continue
		case c == '(':
			dalam++
		case c == ')' && dalam == 0:
			return
		case c == ')':
			dalam--
		case c == ',' && dalam == 0:
			p.maju(1)
			p.lewatiSpasi()
			return
		}
		p.maju(1)
	}
}

// sisip reads INSERT INTO t (a, b) VALUES (…), (…);.
func (p *penguraiSQL) sisip() error {
	t := p.milik(p.pengenal())
	if p.tanda('(') {
		var kolom []string
		for p.i < len(p.s) {
			nama := p.pengenal()
			if nama == "" || len(kolom) >= p.batas.SelPerBaris {
				break
			}
			kolom = append(kolom, nama)
			if !p.tanda(',') {
				break
			}
		}
		if !p.tanda(')') {
			p.rusak = p.garis
			return nil
		}
		if len(t.kolom) == 0 || len(t.baris) == 0 {
			t.kolom = kolom
		}
	}
	if !p.kata("VALUES") {
		return nil
	}
	for p.i < len(p.s) && p.s[p.i] == '(' {
		b := lembar.Baris{Nomor: p.garis}
		p.tanda('(')
		if !p.nilai(&b) {
			p.rusak = b.Nomor
			return nil
		}
		if p.sel += len(b.Sel); p.sel > p.batas.Sel || len(t.baris) >= p.batas.Baris || len(b.Sel) > p.batas.SelPerBaris {
			return &lembar.MelewatiBatas{Apa: lembar.BatasSel, Batas: int64(p.batas.Sel), Nyata: int64(p.sel), Baris: b.Nomor}
		}
		t.baris = append(t.baris, b)
		if !p.tanda(',') {
			break
		}
	}
	return nil
}

// nilai reads the values of one row up to its closing bracket.
func (p *penguraiSQL) nilai(b *lembar.Baris) bool {
	for p.i < len(p.s) {
		switch {
		case p.s[p.i] == '\'':
			s, ok := p.teks()
			if !ok {
				return false
			}
			b.Sel = append(b.Sel, lembar.Sel{Teks: s})
			p.lewatiSpasi()
		default:
			n := strings.IndexAny(p.s[p.i:], ",)('")
			if n < 0 || p.s[p.i+n] == '(' || p.s[p.i+n] == '\'' {
				return false // a function call or a typed text: no value of a dump
			}
			s := strings.TrimSpace(p.s[p.i : p.i+n])
			if strings.EqualFold(s, "NULL") {
				s = ""
			}
			b.Sel = append(b.Sel, lembar.Sel{Teks: s, Angka: angkaMesin(s)})
			p.maju(n)
		}
		if p.tanda(')') {
			return true
		}
		if !p.tanda(',') {
			return false
		}
	}
	return false
}

// teks takes a text in single quotes, with doubled quotes and backslashes undone.
func (p *penguraiSQL) teks() (string, bool) {
	var b strings.Builder
	for j := p.i + 1; j < len(p.s); j++ {
		switch c := p.s[j]; {
		case c == '\\' && j+1 < len(p.s):
			j++
			b.WriteByte(lepasSQL(p.s[j]))
		case c == '\'' && j+1 < len(p.s) && p.s[j+1] == '\'':
			j++
			b.WriteByte('\'')
		case c == '\'':
			p.maju(j + 1 - p.i)
			return b.String(), true
		default:
			b.WriteByte(c)
		}
	}
	p.maju(len(p.s) - p.i)
	return b.String(), false
}

func lepasSQL(c byte) byte {
	switch c {
	case 'n':
		return '\n'
	case 't':
		return '\t'
	case 'r':
		return '\r'
	case '0':
		return 0
	}
	return c
}

// angkaMesin reports whether s is a plain number: an optional minus, digits, at most one point.
func angkaMesin(s string) bool {
	s = strings.TrimPrefix(s, "-")
	bulat, pecahan, titik := strings.Cut(s, ".")
	angka := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return angka(bulat) && (!titik || angka(pecahan))
}
