package alir

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unsafe"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
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
	if j.pisah == 0 || !t.garisLF || t.kutip < akhir || !q.lurus || !q.ada || !q.laluTahun || !berisi(w.p.isi[slotDesa]) {
		return ""
	}
	n := i
	for range j.awalan {
		k := strings.IndexByte(t.s[n:akhir], w.p.bita)
		if k < 0 {
			return ""
		}
		n += k + 1
	}
	if n-i < 8 {
		return ""
	}
	return t.s[i:n]
}

// lari reads lines from i on as long as they are of the village at hand and ordinary, as they stand: codes that were seen before, and
// amounts as programs write them. It returns where it stopped, and how many lines it has taken. Whatever is not quite as expected is
// left to the long way.
func (w *pekerja) lari(t *teks, i int) (akhir, n int) {
	q := &w.t
	if t.kutip < i {
		t.kutip = cariDari(t.s, i, '"')
	}
	batas := t.kutip
	for len(q.baris) < maksBarisLurus {
		if len(q.baris) == cap(q.baris) {
			q.baris = append(q.baris, Baris{})[:len(q.baris)]
		}
		b := &q.baris[:len(q.baris)+1][len(q.baris)]
		j := w.garis(t, i, b)
		if j < 0 || j > batas || j-i > w.a.cepat.maks || b.Kegiatan.sisi != b.Rekening.sisi {
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

// garis reads one line into b and returns where the next begins; -1 if the line is not ordinary.
func (w *pekerja) garis(t *teks, i int, b *Baris) int {
	s, awal, c := t.s, w.awalan, &w.a.cepat
	aman := len(s) - lebarSel
	if i+len(awal) > aman || !samaAwal(s, i, awal) {
		return -1
	}
	i += len(awal)
	b.Ada = 0
	for k := range c.kolom {
		if i > aman {
			return -1
		}
		l := &c.kolom[k]
		switch l.macam {
		case kolomKegiatan:
			kunci := ambilKunci(s, i, l.ujung)
			if b.Kegiatan = w.t.kamus.kegiatan.pendek(kunci); b.Kegiatan == nil {
				return -1
			}
			i += kunci.panjang + 1
		case kolomRekening:
			kunci := ambilKunci(s, i, l.ujung)
			if b.Rekening = w.t.kamus.rekening.pendek(kunci); b.Rekening == nil {
				return -1
			}
			i += kunci.panjang + 1
		case kolomAngka:
			r, ada, n := w.t.uangCepat(s, i, l.ujung)
			if n < 0 {
				return -1
			}
			b.Nilai[l.fase] = r
			b.Ada |= ada << (l.fase & 7)
			i += n + 1
		default:
			n := panjangTeks(s, i, l.ujung)
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

// tanpaCR takes off the CR of the last cell of a line.
func tanpaCR(t *teks, s string) string {
	if n := len(s); t.cr && n > 0 && s[n-1] == '\r' {
		return s[:n-1]
	}
	return s
}

// lebarSel is how many bytes the short way looks at behind the beginning of a cell; it takes no cell nearer to the end.
const lebarSel = 16

// muat returns the eight bytes of s from i on. It does not check that they are there: the caller has looked at the length once, for
// all that it reads of a cell.
func muat(s string, i int) uint64 {
	return binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i))[:]) // #nosec G103 -- see above
}

func muatBita(s string, i int) byte {
	return *(*byte)(unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i)) // #nosec G103 -- see muat
}

// samaAwal reports whether awal stands at byte i of s, which has room for it. It has at least eight bytes.
func samaAwal(s string, i int, awal string) bool {
	n := len(awal) - 8
	if muat(s, i+n) != muat(awal, n) { // where a new village shows
		return false
	}
	for k := 0; k < n; k += 8 {
		if muat(s, i+k) != muat(awal, k) {
			return false
		}
	}
	return true
}

// nolPertama marks with the high bit the first zero byte of w, and maybe some behind it; 0 if there is none.
func nolPertama(w uint64) uint64 { return (w - satu8) & ^w & tinggi }

// ambilKunci takes the cell at s[i], which ends at the first byte of ujung, as a key, which is none of a spelling if the cell has more
// than fifteen bytes.
func ambilKunci(s string, i int, ujung uint64) kunciKamus {
	v := muat(s, i)
	if m := nolPertama(v ^ ujung); m != 0 {
		return kunciKamus{v & (m&-m>>7 - 1), 0, bits.TrailingZeros64(m) >> 3}
	}
	u := muat(s, i+8)
	m := nolPertama(u ^ ujung)
	if m == 0 {
		return kunciKamus{panjang: -1}
	}
	return kunciKamus{v, u & (m&-m>>7 - 1), 8 + bits.TrailingZeros64(m)>>3}
}

// panjangTeks returns the length of the cell at s[i], -1 if the line ends before ujung.
func panjangTeks(s string, i int, ujung uint64) int {
	const lf = '\n' * satu8
	for j := i; j <= len(s)-8; j += 8 {
		v := muat(s, j)
		if m := nolPertama(v^ujung) | nolPertama(v^lf); m != 0 {
			j += bits.TrailingZeros64(m) >> 3
			if muatBita(s, j) != byte(ujung) {
				return -1
			}
			return j - i
		}
	}
	return -1
}

// uangCepat reads the amount in the cell at s[i]; ada is 0 for an empty cell, else 1, and n its length. That is -1 for any form but the ordinary ones, and for
// one that was not seen before, which may be needed to prove the style of the file.
func (t *penerima) uangCepat(s string, i int, ujung uint64) (r rupiah.Rupiah, ada uint8, n int) {
	const b = 1<<rupiah.Mesin | 1<<rupiah.Inggris
	v := muat(s, i)
	m := nolPertama(v ^ ujung)
	if m == 0 {
		m, n = nolPertama(muat(s, i+8)^ujung), 8
	}
	n += bits.TrailingZeros64(m) >> 3
	if n < 4 || m == 0 || muatBita(s, i+n-3) != '.' {
		return t.uangLain(s, i, n)
	}
	bulat := n - 3
	c, d := muatBita(s, i+n-2)-'0', muatBita(s, i+n-1)-'0'
	v = (v ^ satu8*'0') << (uint(-8*bulat) & 63) // leading zeros instead of what stands behind
	salah := v + satu8*0x76 | v
	var atas uint64
	if bulat > 8 {
		atas, v = v, muat(s, i+bulat-8)^satu8*'0' // the upper digits were shifted into their place
		salah |= v + satu8*0x76 | v
		atas = delapan(atas) * 100_000_000
	}
	if salah&tinggi != 0 || c > 9 || d > 9 || !t.titik || !t.bukti.ada[b] {
		return 0, 0, -1
	}
	return rupiah.Rupiah((delapan(v)+atas)*100 + uint64(c)*10 + uint64(d)), 1, n //nolint:gosec // at most 14 digits
}

// uangLain reads the other ordinary forms of a cell of n bytes.
func (t *penerima) uangLain(s string, i, n int) (rupiah.Rupiah, uint8, int) {
	if n >= lebarSel {
		return 0, 0, -1
	}
	s = s[i : i+n]
	if n > 0 && s[n-1] == '\r' {
		s = s[:n-1]
	}
	if s == "" {
		return 0, 0, n
	}
	r, k, ok := uraiCepat(s)
	if !ok || !t.bukti.ada[k] || k != semuaGaya && !t.titik {
		return 0, 0, -1
	}
	return r, 1, n
}

// delapan reads eight digits, of which v has the values byte by byte.
func delapan(v uint64) uint64 {
	v = v*10 + v>>8
	return (v&0x000000FF000000FF*(100+1000000<<32) + v>>16&0x000000FF000000FF*(1+10000<<32)) >> 32
}
