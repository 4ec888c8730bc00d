package lembar

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Opsi are the choices for reading one file. The zero value chooses the separator from the file and uses the default limits.
type Opsi struct {
	Berkas  string  // file name, for positions in findings
	Pemisah Pemisah // zero: choose from the first lines
	Batas   Batas   // zero fields: defaults
	Temuan  int     // findings kept per code; zero: [BakuTemuan]
}

// DariTeks reads a text table: CSV after RFC 4180, TSV, or text with bars.
//
// UTF-8 and UTF-16 are recognised with or without BOM; bytes that are not UTF-8 are read as Windows-1252 and reported. Lines
// end with LF, CRLF or CR. A quoted cell may hold separators, doubled quotes and line ends, which are kept as they are. A cell
// whose quotes are out of place is kept with its quotes and reported; a quote that is never closed (or beyond the cell limit,
// or followed by lines that contradict it) ends with its physical line, and reading goes on behind it.
//
// Cells are not trimmed, except that spaces around || and around quotes do not count. The cells are parts of one string that
// holds the whole file: a caller that keeps few of them for long should strings.Clone those. No Sel has Angka set.
//
// The error is a [*SalahJenis] for a file that is not text and a [*MelewatiBatas] beyond a limit; then the Lembar is nil.
// An empty file is a finding and an empty Lembar. Not done: UTF-32, comment lines, numbers and dates.
func DariTeks(b []byte, o Opsi) (*Lembar, temuan.Daftar, error) {
	batas := o.Batas.Lengkap()
	if int64(len(b)) > batas.Bita {
		return nil, nil, &MelewatiBatas{Apa: BatasBita, Batas: batas.Bita, Nyata: int64(len(b))}
	}
	if j := Kenali(b); j != JenisTeks {
		return nil, nil, &SalahJenis{Jenis: j}
	}
	p := Pencatat{Berkas: o.Berkas, Maks: o.Temuan}
	u := pengurai{batas: batas, catat: &p, lembar: &Lembar{Berkas: o.Berkas}, garis: 1}
	u.s = dekode(b, &p)
	if strings.TrimSpace(u.s) == "" {
		p.Tambah(&aturanKosong, 0, 0)
	}
	u.tentukan(o.Pemisah)
	if err := u.urai(); err != nil {
		return nil, nil, err
	}
	return u.lembar, p.Hasil(), nil
}

// tentukan settles the separator: the caller's, that of a first line "sep=;", or the most even one.
func (u *pengurai) tentukan(diminta Pemisah) {
	l := u.lembar
	sep, panjang := petunjukSep(u.s)
	if panjang > 0 {
		u.catat.Tambah(&aturanSep, 1, 0, temuan.Isi("nilai", strings.TrimRight(u.s[:panjang], "\r\n")))
		u.majuGaris(panjang)
		l.Kosong++
	}
	switch {
	case diminta != OtomatisPemisah:
		l.Pemisah, l.Alasan = diminta, DitentukanOpsi
	case panjang > 0:
		l.Pemisah, l.Alasan = sep, DitentukanSep
	default:
		l.Pemisah, l.Alasan = pilihPemisah(u.s, u.catat)
	}
	u.aturPemisah(l.Pemisah)
}

// petunjukSep recognises Excel's first line "sep=;" and returns the separator and the length of the line with its end; the
// length is 0 if there is no such line.
func petunjukSep(s string) (Pemisah, int) {
	const awal = "sep="
	if len(s) < len(awal)+1 || !strings.EqualFold(s[:len(awal)], awal) {
		return 0, 0
	}
	n := len(awal) + 1
	if e := akhirGaris(s, n); e > n || n == len(s) {
		for _, c := range calonPemisah {
			if c != PipaGanda && c.bita() == s[len(awal)] {
				return c, e
			}
		}
	}
	return 0, 0
}

// akhirGaris returns the index behind the line end at s[i], i if there is none.
func akhirGaris(s string, i int) int {
	switch {
	case i >= len(s):
		return i
	case s[i] == '\n':
		return i + 1
	case s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n':
		return i + 2
	case s[i] == '\r':
		return i + 1
	}
	return i
}
