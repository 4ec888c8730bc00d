package alir

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
)

// macamKolom says what the short way does with a column.
type macamKolom uint8

const (
	kolomLewat macamKolom = iota // not needed
	kolomKegiatan
	kolomRekening
	kolomAngka
	kolomNamaKegiatan
	kolomUraian
	kolomSumber
)

type kolomCepat struct {
	macam macamKolom
	fase  apbdes.Fase
	ujung uint64 // the byte behind its cells, eight times
}

// jalurCepat is what the short way takes for granted of a file: every line begins with the cells that name village and year, which
// stay the same for many lines, and has a certain row of columns behind them. Its zero value has no short way.
type jalurCepat struct {
	awalan int // columns of the beginning, up to the last that names the village or year
	kolom  []kolomCepat
	ekor   bool // there are columns behind the last that matters
	maks   int  // length of a line that is certainly within the limits of a row
	pisah  byte // separator; 0 for no short way
}

// siapkanCepat looks at the order of the columns; banyak is the number of all.
func (a *Aliran) siapkanCepat(banyak int) {
	j := jalurCepat{maks: min(a.o.Batas.BitaPerSel, a.o.Batas.SelPerBaris-1)}
	pisah := a.pemisah.Bita()
	for k, s := range a.ke {
		if s == slotDesa || s == slotNamaDesa || s == slotTahun {
			j.awalan = k + 1
		}
	}
	for k, s := range a.ke {
		c := kolomCepat{ujung: uint64(pisah) * satu8, fase: s.fase()}
		switch s {
		case slotKegiatan:
			c.macam = kolomKegiatan
		case slotRekening:
			c.macam = kolomRekening
		case slotNamaKegiatan:
			c.macam = kolomNamaKegiatan
		case slotUraian:
			c.macam = kolomUraian
		case slotSumber:
			c.macam = kolomSumber
		default:
			if c.fase != 0 {
				c.macam = kolomAngka
			}
		}
		if k == banyak-1 {
			c.ujung = '\n' * satu8
		}
		if k >= j.awalan {
			j.kolom = append(j.kolom, c)
		} else if c.macam != kolomLewat {
			return // it differs from line to line, so the beginning does
		}
	}
	j.ekor = len(a.ke) < banyak
	if len(j.kolom) > 0 {
		j.pisah = pisah
	}
	a.cepat = j
}

// awalanDari returns the beginning of the line that was just cut, of s[i:akhir], which the short way looks for in the lines that
// follow; "" if there is none.
func (w *pekerja) awalanDari(t *teks, i, akhir int) string {
	j := &w.a.cepat
	q := &w.t
	if j.pisah == 0 || !t.garisLF || !q.lurus || !q.ada || !q.laluTahun || !berisi(w.p.isi[slotDesa]) {
		return ""
	}
	n := i
	for range j.awalan {
		var habis bool
		if n, habis = lewatSel(t.s[:akhir], n, j.pisah); n < 0 || habis {
			return ""
		}
	}
	return t.s[i:n]
}

// lewatSel returns where the cell behind that at s[i] begins, and whether it is on the next line; -1 for a cell with a line end in it
// or with quotes other than around it.
func lewatSel(s string, i int, pisah byte) (akhir int, habis bool) {
	if i < len(s) && s[i] == '"' {
		n := strings.IndexByte(s[i+1:], '"')
		if n < 0 || strings.IndexByte(s[i+1:i+1+n], '\n') >= 0 {
			return -1, false
		}
		if i += n + 2; i < len(s) && s[i] == '\r' {
			i++
		}
	} else {
		for i < len(s) && s[i] != pisah && s[i] != '\n' && s[i] != '"' {
			i++
		}
	}
	if i == len(s) || s[i] != pisah && s[i] != '\n' {
		return -1, false
	}
	return i + 1, s[i] == '\n'
}

// lari reads lines from i on as long as they are of the village at hand and ordinary, as they stand: codes that were seen before, and
// amounts as programs write them. It returns where it stopped, and how many lines it has taken. Whatever is not quite as expected is
// left to the long way.
func (w *pekerja) lari(t *teks, i int) (akhir, n int) {
	q := &w.t
	kutip := strings.IndexByte(w.awalan, '"') >= 0 // most likely there are some in every line
	if t.kutip < i && !kutip {
		t.kutip = arus.CariDari(t.s, i, '"')
	}
	for len(q.baris) < maksBarisLurus {
		if len(q.baris) == cap(q.baris) {
			q.baris = append(q.baris, Baris{})[:len(q.baris)]
		}
		b := &q.baris[:len(q.baris)+1][len(q.baris)]
		j := -1
		if !kutip {
			j = w.garis(t, i, b)
		}
		if kutip || (j < 0 || j > t.kutip) && t.kutip-i < dekatKutip {
			if j = w.garisKutip(t, i, b); j > t.kutip && !kutip {
				t.kutip = arus.CariDari(t.s, j, '"')
			}
		}
		if j < 0 || j-i > w.a.cepat.maks || b.Kegiatan.sisi != b.Rekening.sisi || j > t.kutip && !kutip {
			break
		}
		q.baris = q.baris[:len(q.baris)+1]
		q.golongkan(b)
		i = j
		n++
	}
	q.barisData += n
	return i, n
}

// dekatKutip is how near a quote must be for a line to be taken for one that has it.
const dekatKutip = 1 << 10

// garis reads one line without quotes into b and returns where the next begins; -1 if the line is not ordinary.
func (w *pekerja) garis(t *teks, i int, b *Baris) int {
	s, awal, c := t.s, w.awalan, &w.a.cepat
	if i > len(s)-len(awal) || s[i:i+len(awal)] != awal {
		return -1
	}
	i += len(awal)
	b.Ada = 0
	for k := range c.kolom {
		if i > len(s)-lebarSel {
			return -1
		}
		sel := s[i : i+lebarSel]
		l := &c.kolom[k]
		switch l.macam {
		case kolomKegiatan:
			kunci := ambilKunci(sel, l.ujung)
			if b.Kegiatan = w.t.kamus.kegiatan.pendek(kunci); b.Kegiatan == nil {
				return -1
			}
			i += kunci.panjang + 1
		case kolomRekening:
			kunci := ambilKunci(sel, l.ujung)
			if b.Rekening = w.t.kamus.rekening.pendek(kunci); b.Rekening == nil {
				return -1
			}
			i += kunci.panjang + 1
		case kolomAngka:
			r, ada, n := w.t.uangCepat(sel, l.ujung)
			if n < 0 {
				return -1
			}
			b.Nilai[l.fase] = r
			b.Ada |= ada << (l.fase & 7)
			i += n + 1
		default:
			n := panjangTeks(s[i:], l.ujung)
			if n < 0 {
				return -1
			}
			if l.macam != kolomLewat {
				b.isiTeks(l.macam, tanpaCR(t, s[i:i+n]))
			}
			i += n + 1
		}
	}
	if c.ekor {
		n := strings.IndexByte(s[i:], '\n')
		if n < 0 {
			return -1
		}
		i += n + 1
	}
	return i
}

// garisKutip is garis for a line of which some or all cells stand in quotes.
func (w *pekerja) garisKutip(t *teks, i int, b *Baris) int {
	s, c := t.s, &w.a.cepat
	if !strings.HasPrefix(s[i:], w.awalan) {
		return -1
	}
	i += len(w.awalan)
	b.Ada = 0
	for k := range c.kolom {
		l := c.kolom[k]
		if i < len(s) && s[i] == '"' {
			akhir := byte(l.ujung)
			l.ujung = '"' * satu8
			n := w.sel(t, i+1, &l, b)
			if i += n + 2; n < 0 || i >= len(s) {
				return -1
			}
			if s[i] == '\r' && akhir == '\n' && i+1 < len(s) {
				i++
			}
			if s[i] != akhir {
				return -1
			}
			i++
			continue
		}
		n := w.sel(t, i, &l, b)
		if n < 0 || strings.IndexByte(s[i:i+n], '"') >= 0 {
			return -1
		}
		i += n + 1
	}
	for habis := !c.ekor; !habis && i >= 0; {
		i, habis = lewatSel(s, i, c.pisah)
	}
	return i
}

// sel reads the cell at byte i into b and returns its length; -1 if it is not ordinary. A call of it would cost garis a tenth.
func (w *pekerja) sel(t *teks, i int, l *kolomCepat, b *Baris) int {
	s := t.s
	if i > len(s)-lebarSel {
		return -1
	}
	switch l.macam {
	case kolomKegiatan:
		kunci := ambilKunci(s[i:i+lebarSel], l.ujung)
		if b.Kegiatan = w.t.kamus.kegiatan.pendek(kunci); b.Kegiatan == nil {
			return -1
		}
		return kunci.panjang
	case kolomRekening:
		kunci := ambilKunci(s[i:i+lebarSel], l.ujung)
		if b.Rekening = w.t.kamus.rekening.pendek(kunci); b.Rekening == nil {
			return -1
		}
		return kunci.panjang
	case kolomAngka:
		r, ada, n := w.t.uangCepat(s[i:i+lebarSel], l.ujung)
		if n >= 0 {
			b.Nilai[l.fase] = r
			b.Ada |= ada << (l.fase & 7)
		}
		return n
	default:
		n := panjangTeks(s[i:], l.ujung)
		if n >= 0 && l.macam != kolomLewat {
			b.isiTeks(l.macam, tanpaCR(t, s[i:i+n]))
		}
		return n
	}
}

func (b *Baris) isiTeks(m macamKolom, s string) {
	switch m {
	case kolomNamaKegiatan:
		b.NamaKegiatan = asli(s)
	case kolomUraian:
		b.Uraian = asli(s)
	case kolomSumber:
		b.Sumber = asli(s)
	}
}
