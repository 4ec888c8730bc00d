package siskeudes

import (
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// TataTanggal is the form in which an export writes its dates. The zero value lets the columns prove it. A time of day behind a
// date does not matter; a year of two digits is one of 2000 to 2099.
type TataTanggal uint8

// The forms. Separators may be "/", "-" or ".".
const (
	BuktikanTanggal TataTanggal = iota
	TahunBulanHari              // ISO: 2024-06-30
	HariBulanTahun              // 30/06/2024, what Siskeudes asks for on its screens
	BulanHariTahun              // 06/30/24, what mdb-export writes
	banyakTataTanggal
)

// Pesan returns the form as people write it, in Indonesian and in English.
func (t TataTanggal) Pesan() (id, en string) {
	switch t {
	case TahunBulanHari:
		return "tahun-bulan-hari", "year-month-day"
	case HariBulanTahun:
		return "hari/bulan/tahun", "day/month/year"
	case BulanHariTahun:
		return "bulan/hari/tahun", "month/day/year"
	default:
		return "", ""
	}
}

// String returns the English words of [TataTanggal.Pesan].
func (t TataTanggal) String() string {
	_, en := t.Pesan()
	return en
}

// hari is a date as yyyymmdd; 0 is unknown.
type hari int

func (h hari) tahun() int { return int(h) / 10000 }

// String writes the date as YYYY-MM-DD, "" if it is unknown.
func (h hari) String() string {
	if h == 0 {
		return ""
	}
	s := strconv.Itoa(int(h))
	return s[:4] + "-" + s[4:6] + "-" + s[6:]
}

// hariDari returns the date of a calendar day between 2000 and 2100, else 0.
func hariDari(tahun, bulan, tanggal int) hari {
	if tahun < 2000 || tahun > 2100 || bulan < 1 || bulan > 12 || tanggal < 1 {
		return 0
	}
	panjang := 31
	switch bulan {
	case 4, 6, 9, 11:
		panjang = 30
	case 2:
		panjang = 28
		if tahun%4 == 0 && (tahun%100 != 0 || tahun%400 == 0) {
			panjang = 29
		}
	}
	if tanggal > panjang {
		return 0
	}
	return hari(tahun*10000 + bulan*100 + tanggal)
}

// potongTanggal cuts the date part of s into three numbers with their widths, and returns the separator.
func potongTanggal(s string) (n [3]int, lebar [3]int, pisah byte, ok bool) {
	s, _, _ = strings.Cut(strings.TrimSpace(s), " ")
	s, _, _ = strings.Cut(s, "T")
	j := 0
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			if lebar[j]++; lebar[j] > 4 {
				return n, lebar, 0, false
			}
			n[j] = n[j]*10 + int(c-'0')
		case (c == '/' || c == '-' || c == '.') && (pisah == 0 || pisah == c) && lebar[j] > 0 && j < 2:
			pisah = c
			j++
		default:
			return n, lebar, 0, false
		}
	}
	return n, lebar, pisah, j == 2 && lebar[2] > 0
}

// baca reads s in this form; 0 if it is no date of the form.
func (t TataTanggal) baca(s string) hari {
	n, lebar, _, ok := potongTanggal(s)
	if !ok || t == BuktikanTanggal {
		return 0
	}
	if t == TahunBulanHari {
		if lebar[0] != 4 || lebar[1] > 2 || lebar[2] > 2 {
			return 0
		}
		return hariDari(n[0], n[1], n[2])
	}
	if lebar[0] > 2 || lebar[1] > 2 || lebar[2] != 2 && lebar[2] != 4 {
		return 0
	}
	if lebar[2] == 2 {
		n[2] += 2000
	}
	if t == HariBulanTahun {
		return hariDari(n[2], n[1], n[0])
	}
	return hariDari(n[2], n[0], n[1])
}

// buktiTanggal is what a column says about its form.
type buktiTanggal struct {
	tabel  *tabel
	tata   TataTanggal // the form; 0 if it is not settled
	contoh string      // a date with two readings, or one against the others
	lawan  string      // the other of two dates that contradict each other
	gaya   [2]int      // separator and width of the year of the example
	pasti  bool        // proven by the column itself
	isi    bool        // the column holds dates
}

// semuaTata are the forms of dates as a set of bits.
const semuaTata uint = 1<<TahunBulanHari | 1<<HariBulanTahun | 1<<BulanHariTahun

// pengenalTanggal proves the form from all dates of a column. Dates that exist in no form are left to the rows.
type pengenalTanggal struct {
	b       buktiTanggal
	bukan   uint // forms that are ruled out
	pertama string
	ragu    string // a date with two readings
}

// Tambah shows the next date.
func (p *pengenalTanggal) Tambah(s string) {
	if s == "" || p.b.lawan != "" {
		return
	}
	var bisa uint
	var satu hari
	beda := false
	for f := TahunBulanHari; f < banyakTataTanggal; f++ {
		if h := f.baca(s); h != 0 {
			bisa |= 1 << f
			beda = beda || satu != 0 && satu != h
			satu = h
		}
	}
	if bisa == 0 {
		return
	}
	p.b.isi = true
	if p.pertama == "" {
		p.pertama = strings.Clone(s)
		_, lebar, pisah, _ := potongTanggal(s)
		p.b.gaya = [2]int{int(pisah), lebar[2]}
	}
	if beda && p.ragu == "" {
		p.ragu = strings.Clone(s)
	}
	sisa := semuaTata &^ p.bukan
	if sisa&bisa == 0 {
		p.b.contoh, p.b.lawan = p.pertama, strings.Clone(s)
		return
	}
	if sisa&bisa != sisa {
		p.pertama = strings.Clone(s) // the date that narrows the choice
	}
	p.bukan = semuaTata &^ (sisa & bisa)
}

// Hasil returns the proof for the column of t.
func (p *pengenalTanggal) Hasil(t *tabel) buktiTanggal {
	b := p.b
	b.tabel = t
	if b.lawan == "" {
		b.selesai(semuaTata&^p.bukan, p.ragu)
	}
	return b
}

// buktikan proves the form of the dates of a table.
func (t *tabel) buktikan() buktiTanggal {
	var p pengenalTanggal
	for i := range t.baris {
		p.Tambah(t.teks(i, tanggal))
	}
	return p.Hasil(t)
}

func (b *buktiTanggal) selesai(sisa uint, ragu string) {
	banyak := 0
	for f := TahunBulanHari; f < banyakTataTanggal; f++ {
		if sisa&(1<<f) != 0 {
			banyak++
			b.tata = f
		}
	}
	b.pasti = banyak == 1
	if banyak > 1 && ragu != "" {
		b.tata, b.contoh = 0, ragu
	}
}

// daftarBertanggal lists the tables whose dates decide about a cut-off.
func daftarBertanggal() []jenisTabel { return []jenisTabel{taTBP, taSPP, taSPJ, taMutasi, taJurnal} }

// kolomTanggal returns the name of the date column of a table.
func kolomTanggal(j jenisTabel) string {
	for _, k := range daftarSkema[j].kolom {
		if k.kolom == tanggal {
			return k.nama
		}
	}
	return ""
}

// buktikanTanggal settles the form of all date columns. A column that cannot settle it alone borrows from the columns that can,
// if all of those agree and write their dates alike: one tool has written them all.
func (p *pembaca) buktikanTanggal() {
	for _, j := range daftarBertanggal() {
		t := p.tabel[j]
		switch {
		case !t.bisa() || !t.punya(tanggal):
		case p.o.Tanggal != BuktikanTanggal:
			p.tanggal[j] = buktiTanggal{tabel: t, tata: p.o.Tanggal, isi: true}
		default:
			p.tanggal[j] = t.buktikan()
		}
	}
	p.pinjamSemua()
}

// pinjamSemua lets columns borrow, and says what remains open.
func (p *pembaca) pinjamSemua() {
	p.catat.di(langkahTanggal, 0, 0)
	for _, j := range daftarBertanggal() {
		b := &p.tanggal[j]
		if !b.isi || b.tata != 0 {
			continue
		}
		if lain := p.pinjamTanggal(b); lain != nil {
			b.tata = lain.tata
			id, en := b.tata.Pesan()
			p.lapor(b.tabel, -1, &aturanTanggalPinjam, temuan.Isi("tabel", j.nama()), temuan.Isi("kolom", kolomTanggal(j)),
				temuan.Isi("contoh", b.contoh), temuan.Dwi("bentuk", id, en),
				temuan.Isi("lain", lain.tabel.jenis.nama()+"."+kolomTanggal(lain.tabel.jenis)))
			continue
		}
		p.laporTanggal(j, b)
	}
}

func (p *pembaca) laporTanggal(j jenisTabel, b *buktiTanggal) {
	sebab := temuan.Dwi("sebab", "hari dan bulannya dapat ditukar", "day and month can be exchanged")
	contoh := b.contoh
	if b.lawan != "" {
		sebab = temuan.Dwi("sebab", "dua bentuk bercampur", "two forms are mixed")
		contoh += " / " + b.lawan
	}
	aturan := &aturanTanggalTakPasti
	if p.batas != 0 {
		aturan = &aturanTanggalGanda
	}
	p.lapor(b.tabel, -1, aturan, temuan.Isi("tabel", j.nama()), temuan.Isi("kolom", kolomTanggal(j)), sebab,
		temuan.Isi("contoh", contoh), temuan.Isi("sampai", p.batas))
}

// pinjamTanggal returns the column whose form settles b, nil if there is none or the candidates differ.
func (p *pembaca) pinjamTanggal(b *buktiTanggal) *buktiTanggal {
	if b.lawan != "" {
		return nil
	}
	var lain *buktiTanggal
	for _, j := range daftarBertanggal() {
		c := &p.tanggal[j]
		if !c.pasti || c.gaya != b.gaya {
			continue
		}
		if lain != nil && lain.tata != c.tata {
			return nil
		}
		if lain == nil {
			lain = c
		}
	}
	return lain
}

// hariBaris returns the date of a row, 0 if it has none that can be read.
func (p *pembaca) hariBaris(t *tabel, i int) hari {
	return p.tanggal[t.jenis].tata.baca(t.teks(i, tanggal))
}
