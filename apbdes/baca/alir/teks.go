package alir

import (
	"bytes"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// teks is a piece of the file that begins with a record and ends at a line end or the end of the file.
type teks struct {
	s     string
	b     []byte // the same bytes
	akhir bool   // the file ends with it
	// garisLF says that every CR stands before an LF, so that a record without quotes ends with an LF; cr that there are any.
	garisLF, cr bool

	kutip int // place of the next quote, len(s) if there is none
}

// teksDari looks at bytes, which must stay as they are while the teks is used.
func teksDari(b []byte, akhir bool) teks { return teksUntuk(b, akhir, lihat(b)) }

func teksUntuk(b []byte, akhir bool, k kesan) teks {
	t := teks{b: b, akhir: akhir, kutip: k.kutip, cr: k.cr}
	if len(b) > 0 {
		t.s = unsafe.String(unsafe.SliceData(b), len(b))
	}
	t.garisLF = !t.cr || bytes.Count(b, []byte{'\r'}) == bytes.Count(b, []byte("\r\n"))
	return t
}

// kesan is what a look at bytes says about them (kesan: impression).
type kesan struct {
	kutip   int  // place of the first quote, the length if there is none
	cr, nul bool // there are CRs, NULs
	utf8    bool // it is valid UTF-8; false may also mean that a character stands across two blocks
}

func lihat(b []byte) kesan {
	k := kesan{kutip: -1, utf8: true}
	for i := 0; i < len(b); i += arus.LebarBlok {
		blok := b[i:min(i+arus.LebarBlok, len(b))]
		k.nul = k.nul || bytes.IndexByte(blok, 0) >= 0
		k.cr = k.cr || bytes.IndexByte(blok, '\r') >= 0
		k.utf8 = k.utf8 && utf8.Valid(blok)
		if k.kutip < 0 {
			if j := bytes.IndexByte(blok, '"'); j >= 0 {
				k.kutip = i + j
			}
		}
	}
	if k.kutip < 0 {
		k.kutip = len(b)
	}
	return k
}

func teksString(s string, akhir bool) teks {
	return teksDari(unsafe.Slice(unsafe.StringData(s), len(s)), akhir)
}

const (
	satu8  = 0x0101010101010101
	tinggi = 0x8080808080808080
)

// samaBita marks with the high bit every byte of w that is equal to the byte repeated in pola.
func samaBita(w, pola uint64) uint64 {
	x := w ^ pola
	return ^((x&^tinggi + (satu8 * 0x7f)) | x) & tinggi
}

// pemotong cuts records out of a teks.
type pemotong struct {
	ke    []slot
	bita  byte // separator, 0 if it has more than one byte
	batas lembar.Batas
	umum  *lembar.Pemotong
	catat *lembar.Pencatat // findings of the last record, nil for none
	sel   []lembar.Sel     // cells of the last record if it was cut by umum
	isi   isi
}

// hasilRekaman is how a record was cut.
type hasilRekaman uint8

const (
	rekamanCepat   hasilRekaman = iota // from its own text
	rekamanUmum                        // by the general rules, which may have looked beyond its end
	rekamanGantung                     // it cannot be cut before more of the file is there
)

// rekaman cuts the record at i, which starts on line garis. lebih is the number of line ends inside it.
func (p *pemotong) rekaman(t *teks, i, garis int) (akhir, lebih int, h hasilRekaman, err error) {
	if p.bita != 0 {
		if t.kutip < i {
			t.kutip = arus.CariDari(t.s, i, '"')
		}
		if t.garisLF && t.kutip > i {
			if akhir, ok := p.baris(t, i); ok && akhir <= t.kutip {
				return akhir, 0, rekamanCepat, nil
			}
		}
		if akhir, lebih, h, ok := p.perBita(t, i); ok {
			return akhir, lebih, h, nil
		}
	}
	return p.lewatUmum(t, i, garis)
}

// baris cuts a record that is a line without quotes, eight bytes at a time. It is false where the line is too long or has too many
// cells to be sure of its limits.
func (p *pemotong) baris(t *teks, i int) (int, bool) {
	const lf = satu8 * '\n'
	s, b := t.s, t.b
	pola := satu8 * uint64(p.bita)
	awal, kolom, ke := i, 0, p.ke
	mulai := i
	for ; i+8 <= len(b); i += 8 {
		w := le64(s[i : i+8])
		ujung := samaBita(w, lf)
		m := samaBita(w, pola)
		if ujung != 0 {
			m &= ujung ^ (ujung - 1) // not beyond the first line end
			m &^= ujung
		}
		for m != 0 {
			j := i + bits.TrailingZeros64(m)>>3
			m &= m - 1
			if kolom < len(ke) {
				if k := ke[kolom]; k >= 0 {
					p.isi[k] = s[awal:j]
				}
			}
			kolom++
			awal = j + 1
		}
		if ujung != 0 {
			j := i + bits.TrailingZeros64(ujung)>>3
			return p.tutup(t, mulai, awal, j, j+1, kolom)
		}
	}
	for ; i < len(b); i++ {
		switch b[i] {
		case p.bita:
			if kolom < len(ke) {
				if k := ke[kolom]; k >= 0 {
					p.isi[k] = s[awal:i]
				}
			}
			kolom++
			awal = i + 1
		case '\n':
			return p.tutup(t, mulai, awal, i, i+1, kolom)
		}
	}
	return p.tutup(t, mulai, awal, i, i, kolom)
}

// tutup takes the last cell of a line and empties those that it lacks.
func (p *pemotong) tutup(t *teks, mulai, awal, ujung, akhir, kolom int) (int, bool) {
	if t.cr && ujung > awal && t.s[ujung-1] == '\r' && akhir > ujung {
		ujung--
	}
	if kolom < len(p.ke) {
		if k := p.ke[kolom]; k >= 0 {
			p.isi[k] = t.s[awal:ujung]
		}
	}
	kolom++
	p.kosongkan(kolom)
	return akhir, ujung-mulai <= p.batas.BitaPerSel && kolom <= p.batas.SelPerBaris
}

// perBita cuts a record whose quotes, if any, are in their places. It is false for any other.
func (p *pemotong) perBita(t *teks, i int) (akhir, lebih int, h hasilRekaman, ok bool) {
	s := t.s
	mulai, kolom := i, 0
	for {
		var sel string
		if i < len(s) && s[i] == '"' {
			isi, j, n, h, ok := p.kutip(t, i)
			if !ok || h == rekamanGantung {
				return i, 0, h, ok
			}
			sel, i, lebih = isi, j, lebih+n
		} else {
			j, ok := p.polos(s, i)
			if !ok {
				return 0, 0, 0, false
			}
			sel, i = s[i:j], j
		}
		if kolom < len(p.ke) && p.ke[kolom] >= 0 {
			p.isi[p.ke[kolom]] = sel
		}
		kolom++
		if i == len(s) || s[i] != p.bita {
			break
		}
		i++
	}
	p.kosongkan(kolom)
	ujung := i
	if i < len(s) {
		i += arus.PanjangGaris(s[i:]) // the cell ended here, so this is the line end itself
	}
	return i, lebih, rekamanCepat, ujung-mulai <= p.batas.BitaPerSel && kolom <= p.batas.SelPerBaris
}

// polos returns where the unquoted cell at s[i] ends, false if there is a quote in it.
func (p *pemotong) polos(s string, i int) (int, bool) {
	for ; i < len(s) && s[i] != p.bita && s[i] != '\n' && s[i] != '\r'; i++ {
		if s[i] == '"' {
			return i, false
		}
	}
	return i, true
}

// kosongkan empties the cells that a record of so many columns lacks.
func (p *pemotong) kosongkan(kolom int) {
	for j := kolom; j < len(p.ke); j++ {
		if k := p.ke[j]; k >= 0 {
			p.isi[k] = ""
		}
	}
}

// kutip reads the quoted cell that opens at s[q] and closes before the end of a cell. It is false for any other.
func (p *pemotong) kutip(t *teks, q int) (isi string, akhir, lebih int, h hasilRekaman, ok bool) {
	s := t.s
	ganda := false
	batas := min(len(s), q+2+p.batas.BitaPerSel)
	for i := q + 1; ; {
		k := strings.IndexByte(s[min(i, batas):batas], '"')
		if k < 0 {
			if batas == len(s) && !t.akhir {
				return "", 0, 0, rekamanGantung, true
			}
			return "", 0, 0, 0, false
		}
		k += i
		if k+1 < len(s) && s[k+1] == '"' {
			ganda = true
			i = k + 2
			continue
		}
		if k+1 == len(s) && !t.akhir {
			return "", 0, 0, rekamanGantung, true
		}
		if k+1 < len(s) && s[k+1] != p.bita && s[k+1] != '\n' && s[k+1] != '\r' {
			return "", 0, 0, 0, false
		}
		isi = s[q+1 : k]
		lebih = arus.BanyakGaris(t.b[q+1 : k])
		if ganda {
			isi = strings.ReplaceAll(isi, `""`, `"`)
		}
		return isi, k + 1, lebih, rekamanCepat, true
	}
}

// lewatUmum cuts a record by the general rules.
func (p *pemotong) lewatUmum(t *teks, i, garis int) (akhir, lebih int, h hasilRekaman, err error) {
	catat := lembar.Pencatat{Maks: 1 << 30}
	if p.catat != nil {
		catat.Berkas = p.catat.Berkas
	}
	sel, n, garisBaru, err := p.umum.Urai(t.s[i:], garis, &catat)
	akhir = i + n
	// Without a quote the record is a line and nothing behind it was looked at.
	satuGaris := strings.IndexByte(t.s[i:i+arus.PanjangGaris(t.s[i:])], '"') < 0
	if !t.akhir && !satuGaris && len(t.s)-akhir < p.batas.BitaPerSel+8 {
		return i, 0, rekamanGantung, nil
	}
	if err != nil {
		return akhir, 0, rekamanUmum, err
	}
	p.sel = sel
	if p.catat != nil {
		*p.catat = p.catatTetap(t, i, akhir, garis, catat)
	}
	p.isiDari(p.sel)
	lebih = garisBaru - garis
	if punyaUjung(t.s[i:akhir]) {
		lebih--
	}
	return akhir, lebih, rekamanUmum, nil
}

// isiDari takes the cells that matter from a row.
func (p *pemotong) isiDari(sel []lembar.Sel) {
	p.isi = isi{}
	for k, s := range p.ke {
		if s >= 0 && k < len(sel) {
			p.isi[s] = sel[k].Teks
		}
	}
}

// catatTetap makes findings about a record that stay good when its bytes are overwritten: their values are pieces of the text.
func (p *pemotong) catatTetap(t *teks, i, akhir, garis int, catat lembar.Pencatat) lembar.Pencatat {
	if len(catat.Hasil()) == 0 {
		return catat
	}
	tetap := lembar.Pencatat{Berkas: catat.Berkas, Maks: catat.Maks}
	s := strings.Clone(t.s[i:min(len(t.s), akhir+p.batas.BitaPerSel+8)])
	sel := slices.Clone(p.sel)
	if _, _, _, err := p.umum.Urai(s, garis, &tetap); err != nil {
		return lembar.Pencatat{Berkas: catat.Berkas, Maks: catat.Maks} // cannot be: it was cut before
	}
	p.sel = append(p.sel[:0], sel...) // Urai has used their place
	return tetap
}

func punyaUjung(s string) bool {
	return s != "" && (s[len(s)-1] == '\n' || s[len(s)-1] == '\r')
}

// dekode reads bytes that are not UTF-8 as [lembar.DariTeks] does and notes them.
func dekode(b []byte, garis int) ([]byte, arus.Cacah) {
	if utf8.Valid(b) {
		return b, arus.Cacah{}
	}
	s, banyak, baris := lembar.UraiWindows1252(b)
	return []byte(s), arus.Cacah{Banyak: banyak, Garis: garis + baris - 1}
}
