package siskeudes

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

const (
	// panjangContoh is how much of a table is looked at for its separator and header.
	panjangContoh = 256 << 10
	// panjangPemisah is more than the sample from which package lembar chooses a separator.
	panjangPemisah = 96 << 10
)

// pemindai cuts a text table into rows with a window that moves over it, by the rules of [lembar.DariTeks].
type pemindai struct {
	r     io.Reader
	o     *OpsiAliran
	batas lembar.Batas

	potong    *lembar.Pemotong
	catat     lembar.Pencatat
	sementara lembar.Pencatat // findings of the record at hand
	temuan    temuan.Daftar   // those about the text as a whole
	sandi     arus.Cacah      // bytes that are no UTF-8
	nul       arus.Cacah

	jendela []byte
	akhir   bool       // the window reaches the end of the table
	garis   int        // physical line on which the window begins
	kosong  int        // rows without content
	lebar   [128]uint8 // of foreign bytes, 0 if not known
	kini    lembar.Baris

	baris func(*lembar.Baris) error
}

// pindai reads a table to its end and gives its rows with content, the header among them. The cells are good until baris returns.
func pindai(r io.Reader, o *OpsiAliran, baris func(*lembar.Baris) error) (*pemindai, error) {
	p := &pemindai{r: r, o: o, batas: o.Batas.Tabel, baris: baris, catat: lembar.Pencatat{Berkas: o.Berkas}}
	if err := p.isiSampai(panjangContoh); err != nil {
		return nil, err
	}
	bisa, err := p.kenali()
	if err != nil {
		return nil, err
	}
	if !bisa {
		return p, p.utuh()
	}
	if n := p.o.Potongan; n < len(p.jendela) {
		p.r, p.akhir = io.MultiReader(bytes.NewReader(bytes.Clone(p.jendela)), p.r), false
		p.jendela = p.jendela[:0]
		if err := p.isiSampai(n); err != nil {
			return nil, err
		}
	}
	for len(p.jendela) > 0 {
		n, err := p.olah()
		if err != nil {
			return nil, err
		}
		if n == 0 && p.akhir {
			return nil, io.ErrNoProgress // cannot be: at its end every text has a record
		}
		p.jendela = p.jendela[:copy(p.jendela, p.jendela[n:])]
		lagi := p.o.Potongan
		if n == 0 {
			lagi = max(lagi, len(p.jendela))
		}
		if len(p.jendela) > maksJendela {
			return nil, ErrBarisBesar
		}
		if err := p.isiSampai(min(len(p.jendela)+lagi, maksJendela+1)); err != nil {
			return nil, err
		}
	}
	p.tutup()
	return p, nil
}

// isiSampai fills the window to n bytes if the table has them.
func (p *pemindai) isiSampai(n int) error {
	for !p.akhir && len(p.jendela) < n {
		k := len(p.jendela)
		if k == cap(p.jendela) { // most tables are small
			p.jendela = append(make([]byte, 0, min(n+n/4, max(16<<10, 4*k))), p.jendela...)
		}
		m, err := p.r.Read(p.jendela[k:min(n, cap(p.jendela))])
		p.jendela = p.jendela[:k+m]
		switch {
		case errors.Is(err, io.EOF):
			p.akhir = true
		case err != nil:
			return err
		}
	}
	return nil
}

// kenali finds the separator and passes over what stands before the rows. It is false for a table that must be read as a whole.
func (p *pemindai) kenali() (bool, error) {
	b := p.jendela
	if !p.akhir {
		b = b[:bytes.LastIndexByte(b, '\n')+1]
	}
	if n := bytes.LastIndexByte(b[:min(len(b), panjangPemisah)], '\n') + 1; n > panjangPemisah-panjangPemisah/4 {
		b = b[:n]
	}
	o := p.batas
	o.Bita, o.Baris, o.Sel = 0, 0, 0
	a, bisa, err := arus.BacaAwal(b, lembar.Opsi{Berkas: p.o.Berkas, Batas: o})
	if err != nil || !bisa || !a.Berisi && (!p.akhir || len(b) < len(p.jendela)) {
		return false, err
	}
	p.potong, p.temuan = lembar.DariPemisah(a.Pemisah, p.batas), a.Temuan
	p.garis, p.kosong = a.Garis, a.Garis-1
	p.jendela = p.jendela[:copy(p.jendela, p.jendela[a.Panjang:])]
	return true, nil
}

// olah reads the records of the window that can be cut from it, and returns how many bytes they are.
func (p *pemindai) olah() (int, error) {
	w, rusak := p.teksJendela()
	// A quote that is not closed makes the cutter look that far ahead.
	jauh := len(w.s) - p.batas.BitaPerSel - 32
	i, awal := 0, p.garis
	for i < len(w.s) {
		pasti := p.akhir || w.garisPolos(i)
		if !pasti && i >= jauh {
			break
		}
		sel, n, garis, err := p.potong.Urai(w.s[i:], p.garis, &p.sementara)
		if err != nil {
			return 0, err
		}
		tercatat := len(p.sementara.Hasil()) > 0
		if tercatat {
			p.sementara = lembar.Pencatat{}
		}
		if !pasti && i+n > jauh {
			break
		}
		if tercatat {
			// The findings must not hold on to the whole window.
			if sel, _, _, err = p.potong.Urai(strings.Clone(w.s[i:i+n]), p.garis, &p.catat); err != nil {
				return 0, err
			}
		}
		if err := p.beri(sel); err != nil {
			return 0, err
		}
		if w.nul {
			p.nul.Tambah(arus.HitungNUL([]byte(w.s[i:i+n]), p.garis))
		}
		i, p.garis = i+n, garis
	}
	if rusak {
		i = p.panjangMentah(i)
		_, banyak, baris := lembar.UraiWindows1252(p.jendela[:i])
		p.sandi.Tambah(arus.Cacah{Banyak: banyak, Garis: awal + baris - 1})
	}
	return i, nil
}

// teksJendela makes text of the window. Where that is not valid UTF-8, foreign bytes are read as [lembar.DariTeks] does.
func (p *pemindai) teksJendela() (w jendela, rusak bool) {
	w = jendela{nul: bytes.IndexByte(p.jendela, 0) >= 0, garis: -1, kutip: -1}
	if utf8.Valid(p.jendela) {
		w.s = string(p.jendela)
		return w, false
	}
	w.s, _, _ = lembar.UraiWindows1252(p.jendela)
	return w, true
}

// panjangMentah returns how many bytes of the window became the first n bytes of its text.
func (p *pemindai) panjangMentah(n int) int {
	i := 0
	for n > 0 && i < len(p.jendela) {
		c := p.jendela[i]
		r, k := utf8.DecodeRune(p.jendela[i:])
		i += k
		if r == utf8.RuneError && k == 1 {
			k = p.panjang1252(c)
		}
		n -= k
	}
	return i
}

// panjang1252 returns the length of a foreign byte in the text.
func (p *pemindai) panjang1252(c byte) int {
	if p.lebar[c&0x7f] == 0 {
		s, _, _ := lembar.UraiWindows1252([]byte{c})
		p.lebar[c&0x7f] = uint8(len(s)) //nolint:gosec // 2 or 3
	}
	return int(p.lebar[c&0x7f])
}

// jendela is the text of a window.
type jendela struct {
	s            string
	nul          bool // with NUL characters
	garis, kutip int  // the next line feed and quote, looked up when needed; len(s) if there is none
}

// garisPolos reports whether a line feed comes before any quote: then what is before it is cut without looking further.
func (w *jendela) garisPolos(i int) bool {
	if w.garis < i {
		w.garis = arus.CariDari(w.s, i, '\n')
	}
	if w.kutip < i {
		w.kutip = arus.CariDari(w.s, i, '"')
	}
	return w.garis < w.kutip && w.garis < len(w.s)
}

// beri passes a row on, or counts it if it is blank.
func (p *pemindai) beri(sel []lembar.Sel) error {
	if arus.Kosong(sel) {
		p.kosong++
		return nil
	}
	p.kini = lembar.Baris{Nomor: p.garis, Sel: sel}
	return p.baris(&p.kini)
}

// tutup makes the findings about the text as a whole.
func (p *pemindai) tutup() {
	p.temuan.Tambah(p.catat.Hasil()...)
	p.temuan.Tambah(arus.DaftarTemuan(p.o.Berkas, p.sandi, p.nul)...)
}

// utuh reads the table as a whole, within the limits of the ordinary reader.
func (p *pemindai) utuh() error {
	if err := p.isiSampai(int(min(p.batas.Bita+1, math.MaxInt32))); err != nil {
		return err
	}
	l, t, err := lembar.DariTeks(p.jendela, lembar.Opsi{Berkas: p.o.Berkas, Batas: p.batas})
	if err != nil {
		return err
	}
	p.temuan, p.kosong = t, l.Kosong
	for i := range l.Baris {
		if err := p.baris(&l.Baris[i]); err != nil {
			return err
		}
	}
	return nil
}
