package lembar

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// lempeng is how many cells are allocated at once. Rows are cut from such slabs, so that a row costs no allocation of its own.
const lempeng = 4096

// pengurai splits decoded text into rows. encoding/csv is not used because it cannot do three of the things promised here:
// it drops the quotes of a cell with a stray quote or stops at it, it lets an unclosed quote swallow the rest of the file, and
// it knows neither CR as a line end nor ||.
type pengurai struct {
	s       string
	i       int // next byte
	garis   int // 1-based physical line of s[i]
	pemisah Pemisah
	bita    byte // one-byte separator, 0 for ||
	henti   [256]bool
	batas   Batas
	catat   *Pencatat
	lembar  *Lembar
	nomor   int   // line on which the current record starts
	sel     []Sel // cells of the current record, reused
	lempeng []Sel
	banyak  int // cells so far
	gagal   jejakKutip
	kerja   int // quotes looked at, which a test holds against the length of the text
}

func (u *pengurai) aturPemisah(p Pemisah) {
	u.pemisah, u.bita = p, p.bita()
	for _, c := range []byte{'\r', '\n', '"'} {
		u.henti[c] = true
	}
	if p == PipaGanda {
		u.henti['\t'], u.henti['|'] = true, true
	} else {
		u.henti[u.bita] = true
	}
}

// majuGaris moves behind n bytes that end with the end of a line.
func (u *pengurai) majuGaris(n int) {
	u.i += n
	u.garis++
}

// urai reads all records.
func (u *pengurai) urai() error {
	for u.i < len(u.s) {
		if err := u.rekaman(); err != nil {
			return err
		}
		if err := u.simpan(); err != nil {
			return err
		}
	}
	return nil
}

// rekaman reads one record into u.sel, including its line end.
func (u *pengurai) rekaman() error {
	u.nomor, u.sel, u.gagal = u.garis, u.sel[:0], jejakKutip{}
	for {
		teks := u.satuSel()
		if len(teks) > u.batas.BitaPerSel {
			return u.lewat(BatasBitaPerSel, u.batas.BitaPerSel, len(teks))
		}
		if len(u.sel) >= u.batas.SelPerBaris {
			return u.lewat(BatasSelPerBaris, u.batas.SelPerBaris, len(u.sel)+1)
		}
		u.sel = append(u.sel, Sel{Teks: teks})
		if e := u.akhirPemisah(u.i); e > u.i {
			u.i = e
			continue
		}
		if e := akhirGaris(u.s, u.i); e > u.i {
			u.majuGaris(e - u.i)
		}
		return nil
	}
}

// akhirPemisah returns the index behind the separator at s[i], i if there is none.
func (u *pengurai) akhirPemisah(i int) int {
	switch {
	case i >= len(u.s):
		return i
	case u.bita == 0:
		return akhirPipaGanda(u.s, i)
	case u.s[i] == u.bita:
		return i + 1
	}
	return i
}

func (u *pengurai) lewat(apa ApaBatas, batas, nyata int) error {
	return &MelewatiBatas{Apa: apa, Batas: int64(batas), Nyata: int64(nyata), Baris: u.nomor}
}

// satuSel reads one cell and leaves u.i at what ends it: a separator, a line end or the end of the text.
func (u *pengurai) satuSel() string {
	if q := lewatSpasi(u.s, u.i); q < len(u.s) && u.s[q] == '"' {
		k := u.kutip(q)
		if k.sebab == nil || k.akhir > 0 {
			if k.sebab != nil || q > u.i && u.bita != 0 {
				u.lapor(&aturanKutip, k.teks)
			}
			u.i = k.akhir
			u.garis += k.garis
			return k.teks
		}
		teks, _ := u.polos()
		u.lapor(k.sebab, teks)
		return teks
	}
	teks, kutip := u.polos()
	if kutip {
		u.lapor(&aturanKutip, teks)
	}
	return teks
}

func (u *pengurai) lapor(a *temuan.Aturan, teks string) {
	u.catat.Tambah(a, u.nomor, len(u.sel)+1, temuan.Isi("nilai", teks))
}

// polos reads an unquoted cell up to the next separator or line end and reports whether it holds a quote.
func (u *pengurai) polos() (teks string, kutip bool) {
	awal, i := u.i, u.i
	for ; i < len(u.s); i++ {
		c := u.s[i]
		if !u.henti[c] {
			continue
		}
		if c == '"' {
			kutip = true
			continue
		}
		if c == '|' && u.bita == 0 && akhirPipaGanda(u.s, i) == i {
			continue
		}
		break
	}
	u.i = i
	teks = u.s[awal:i]
	if u.bita == 0 {
		teks = strings.Trim(teks, " ")
	}
	return teks, kutip
}

// akhirSel reports whether a cell ends at s[i].
func (u *pengurai) akhirSel(i int) bool {
	return i >= len(u.s) || u.s[i] == '\n' || u.s[i] == '\r' || u.akhirPemisah(i) > i
}

// sesudahPemisah reports whether the quote at s[k] stands where a cell starts.
func (u *pengurai) sesudahPemisah(k int) bool {
	s := strings.TrimRight(u.s[:k], " ")
	if s == "" {
		return true
	}
	c := s[len(s)-1]
	return c == u.bita || u.bita == 0 && (c == '\t' || c == '|')
}

// simpan appends the current record to the table, or counts it if it is blank.
func (u *pengurai) simpan() error {
	kosong := true
	for _, s := range u.sel {
		if !s.Kosong() {
			kosong = false
			break
		}
	}
	if kosong {
		u.lembar.Kosong++
		return nil
	}
	if len(u.lembar.Baris) >= u.batas.Baris {
		return u.lewat(BatasBaris, u.batas.Baris, len(u.lembar.Baris)+1)
	}
	u.banyak += len(u.sel)
	if u.banyak > u.batas.Sel {
		return u.lewat(BatasSel, u.batas.Sel, u.banyak)
	}
	if len(u.lempeng) < len(u.sel) {
		u.lempeng = make([]Sel, max(lempeng, len(u.sel)))
	}
	n := copy(u.lempeng, u.sel)
	u.lembar.Baris = append(u.lembar.Baris, Baris{Nomor: u.nomor, Sel: u.lempeng[:n:n]})
	u.lempeng = u.lempeng[n:]
	return nil
}
