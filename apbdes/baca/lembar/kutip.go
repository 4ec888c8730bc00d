package lembar

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// hasilKutip is the outcome of reading a quoted cell.
type hasilKutip struct {
	teks  string
	akhir int            // index behind the cell; 0 if it cannot be read as a quoted cell
	garis int            // line ends inside the cell
	sebab *temuan.Aturan // the finding to report, nil for a proper cell
}

// jejakKutip is the way that a failed search for the end of a quoted cell took along its line. Where a run of quotes is entered at its
// first one, what follows does not depend on where the search began, so a later cell of the same line that comes to such a run goes on
// at the end of the way. Without this a line of cells that all open and none closes costs the square of its length.
type jejakKutip struct {
	dari, sampai int // quotes at their first in [dari, sampai] lie on the way; 0, 0 is no way
	liar         int // the last quote out of place on the way, -1 if none
	akhir        akhirJejak
}

// akhirJejak says why the way ended.
type akhirJejak uint8

const (
	habisBatas akhirJejak = iota // at the limit of a cell: a later cell may look further
	habisGaris                   // the line ends before the next quote
	adaSel                       // at a quote that opens another cell
)

// memuat reports whether the quote at s[k] is the first of a run on the way.
func (j *jejakKutip) memuat(s string, k int) bool {
	return k >= j.dari && k < j.sampai && s[k-1] != '"'
}

// liarSejak is the last quote out of place on the way from k on, -1 if none.
func (j *jejakKutip) liarSejak(k int) int {
	if k <= j.liar {
		return j.liar
	}
	return -1
}

// buntu reports whether the end of the way is the end of the search, liar being the last quote out of place.
func (j *jejakKutip) buntu(liar int) bool {
	return j.akhir == adaSel || j.akhir == habisGaris && liar >= 0
}

// kutip reads the quoted cell that opens at s[q]. A quote inside that is neither doubled nor followed by the end of the cell
// is taken as text if the cell then closes on the same line before anything looks like a new quoted cell; otherwise the
// opening quote is taken for a stray one. Once the cell has crossed a line end, such a quote proves that the opening quote was
// never closed, because it opens a later cell.
func (u *pengurai) kutip(q int) hasilKutip {
	i, garis, ganda, liar := q+1, 0, false, -1
	ujung := min(len(u.s), q+2+u.batas.BitaPerSel)
	for {
		u.kerja++
		k := strings.IndexByte(u.s[i:max(i, ujung)], '"')
		if k < 0 {
			if garis == 0 {
				u.ingatBatas(q, i, max(i, ujung), liar)
			}
			return tanpaTutup(liar)
		}
		k += i
		garis += banyakGaris(u.s[i:k])
		if liar >= 0 && garis > 0 {
			u.gagal = jejakKutip{q + 1, i, liar, habisGaris}
			return hasilKutip{sebab: &aturanKutip}
		}
		if garis == 0 && u.gagal.memuat(u.s, k) {
			if liar = max(liar, u.gagal.liarSejak(k)); u.gagal.buntu(liar) {
				return hasilKutip{sebab: &aturanKutip}
			}
			ganda, i = true, u.gagal.sampai
			continue
		}
		if k+1 < len(u.s) && u.s[k+1] == '"' {
			ganda = true
			i = k + 2
			continue
		}
		if e := lewatSpasi(u.s, k+1); u.akhirSel(e) {
			return u.tutup(u.s[q+1:k], e, garis, ganda, liar >= 0)
		}
		switch {
		case garis > 0:
			return hasilKutip{sebab: &aturanKutipTerbuka}
		case u.sesudahPemisah(k):
			u.gagal = jejakKutip{q + 1, k + 1, liar, adaSel}
			return hasilKutip{sebab: &aturanKutip}
		}
		liar = k
		i = k + 1
	}
}

func tanpaTutup(liar int) hasilKutip {
	if liar >= 0 {
		return hasilKutip{sebab: &aturanKutip}
	}
	return hasilKutip{sebab: &aturanKutipTerbuka}
}

// ingatBatas keeps the way of a search that met no quote between i and the limit of the cell.
func (u *pengurai) ingatBatas(q, i, ujung, liar int) {
	if strings.ContainsAny(u.s[i:ujung], "\r\n") {
		u.gagal = jejakKutip{q + 1, i, liar, habisGaris}
		return
	}
	u.gagal = jejakKutip{q + 1, ujung, liar, habisBatas}
}

// tutup makes the result of a quoted cell that was closed.
func (u *pengurai) tutup(teks string, akhir, garis int, ganda, liar bool) hasilKutip {
	if ganda {
		// The only allocation of a cell: its text differs from the file by the doubled quotes.
		teks = strings.ReplaceAll(teks, `""`, `"`)
	}
	h := hasilKutip{teks: teks, akhir: akhir, garis: garis}
	if liar {
		h.sebab = &aturanKutip
	}
	return h
}
