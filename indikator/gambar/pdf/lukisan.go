package pdf

import (
	"slices"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/kanvas"
)

// lukisan collects the operators of one page. It remembers what is set, so that nothing is set twice.
type lukisan struct {
	k    kertas
	tema gambar.Tema
	isi  []byte

	isian, garis       gambar.Warna
	adaIsian, adaGaris bool
	tebal              int64
	ujung, siku        bool
	putus              []int64
	pekat              int
	daftarPekat        []int // opacities that occur, each a resource

	ganti   []rune
	diganti int
}

func (l *lukisan) halaman(h *Halaman) error {
	// Pixels with y downwards, from here on.
	l.isi = tambahAngka(l.isi, l.k.skala, 6)
	l.isi = append(l.isi, " 0 0 -"...)
	l.isi = tambahAngka(l.isi, l.k.skala, 6)
	l.isi = append(l.isi, " 0 "...)
	l.isi = append(tambahAngka(l.isi, l.k.tinggi, 3), " cm\n"...)
	l.tebal, l.pekat = 1000, 100
	return kanvas.Lukis(l, l.tema, h.Isi...)
}

// Jalur implements [kanvas.Kanvas].
func (l *lukisan) Jalur(r []kanvas.Ruas, g *kanvas.Gaya) {
	if g.AdaIsi {
		l.warnaIsi(g.Isi)
	}
	if g.AdaGaris {
		l.gayaGaris(g)
	}
	for i := range r {
		t := &r[i].Titik
		switch r[i].Jenis {
		case kanvas.Pindah:
			l.op("m\n", t[:1])
		case kanvas.Lurus:
			l.op("l\n", t[:1])
		case kanvas.Lengkung:
			l.op("c\n", t[:3])
		default:
			l.isi = append(l.isi, "h\n"...)
		}
	}
	switch {
	case g.AdaIsi && g.AdaGaris:
		l.isi = append(l.isi, "B\n"...)
	case g.AdaIsi:
		l.isi = append(l.isi, "f\n"...)
	default:
		l.isi = append(l.isi, "S\n"...)
	}
}

func (l *lukisan) op(nama string, t []kanvas.Titik) {
	for _, x := range t {
		l.isi = append(tambahAngka(l.isi, x.X, 3), ' ')
		l.isi = append(tambahAngka(l.isi, x.Y, 3), ' ')
	}
	l.isi = append(l.isi, nama...)
}

func (l *lukisan) warnaIsi(w gambar.Warna) {
	if !l.adaIsian || w != l.isian {
		l.isi = append(tambahWarna(l.isi, w), "rg\n"...)
		l.isian, l.adaIsian = w, true
	}
}

func (l *lukisan) gayaGaris(g *kanvas.Gaya) {
	if !l.adaGaris || g.Garis != l.garis {
		l.isi = append(tambahWarna(l.isi, g.Garis), "RG\n"...)
		l.garis, l.adaGaris = g.Garis, true
	}
	if g.Tebal != l.tebal {
		l.isi = append(tambahAngka(l.isi, g.Tebal, 3), " w\n"...)
		l.tebal = g.Tebal
	}
	if g.UjungBulat != l.ujung {
		l.isi = append(l.isi, pilih(g.UjungBulat, "1 J\n", "0 J\n")...)
		l.ujung = g.UjungBulat
	}
	if g.SikuBulat != l.siku {
		l.isi = append(l.isi, pilih(g.SikuBulat, "1 j\n", "0 j\n")...)
		l.siku = g.SikuBulat
	}
	if !slices.Equal(g.Putus, l.putus) {
		l.isi = append(l.isi, '[')
		for _, n := range g.Putus {
			l.isi = append(tambahAngka(l.isi, max(n, 1), 3), ' ')
		}
		l.isi = append(l.isi, "] 0 d\n"...)
		l.putus = g.Putus
	}
	if g.Pekat != l.pekat {
		if !slices.Contains(l.daftarPekat, g.Pekat) {
			l.daftarPekat = append(l.daftarPekat, g.Pekat)
		}
		l.isi = append(l.isi, "/P"...)
		l.isi = append(tambahAngka(l.isi, int64(g.Pekat), 0), " gs\n"...)
		l.pekat = g.Pekat
	}
}

func pilih(ya bool, a, b string) string {
	if ya {
		return a
	}
	return b
}

// Teks implements [kanvas.Kanvas]. A line in two fonts is several pieces beside each other.
func (l *lukisan) Teks(di kanvas.Titik, teks string, h *kanvas.Huruf) {
	if h.Ukuran <= 0 {
		return
	}
	l.warnaIsi(h.Warna)
	x := di.X
	lebar := h.Ukuran * LebarTeks(teks, h.Tebal) / 1000
	switch h.Jangkar {
	case kanvas.Tengah:
		x -= lebar / 2
	case kanvas.Akhir:
		x -= lebar
	}
	var potongan []byte
	font, maju := -1, int64(0) // of the piece
	tulis := func() {
		if len(potongan) > 0 {
			l.potongan(font, h.Ukuran, kanvas.Titik{X: x, Y: di.Y}, potongan)
			x += h.Ukuran * maju / 1000
			potongan, maju = potongan[:0], 0
		}
	}
	for _, r := range teks {
		if kosong(r) {
			continue
		}
		f, kode, w, ada := kodeHuruf(r, h.Tebal)
		if !ada {
			l.diganti++
			if !slices.Contains(l.ganti, r) {
				l.ganti = append(l.ganti, r)
			}
		}
		if f != font {
			tulis()
			font = f
		}
		potongan = append(potongan, kode)
		maju += w
	}
	tulis()
}

func (l *lukisan) potongan(font int, ukuran int64, di kanvas.Titik, teks []byte) {
	l.isi = append(l.isi, "BT /F"...)
	l.isi = append(tambahAngka(l.isi, int64(font+1), 0), ' ')
	l.isi = append(tambahAngka(l.isi, ukuran, 3), " Tf 1 0 0 -1 "...)
	l.isi = append(tambahAngka(l.isi, di.X, 3), ' ')
	l.isi = append(tambahAngka(l.isi, di.Y, 3), " Tm "...)
	l.isi = append(tambahTeks(l.isi, teks), " Tj ET\n"...)
}

// tambahTeks appends a string of PDF. Codes beyond ASCII are written in octal, so that the file stays text.
func tambahTeks(b, teks []byte) []byte {
	b = append(b, '(')
	for _, c := range teks {
		switch {
		case c == '(' || c == ')' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c > '~':
			b = append(b, '\\', '0'+c>>6, '0'+c>>3&7, '0'+c&7)
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

// tambahAngka appends n / 10^tempat without zeros at the end.
func tambahAngka(b []byte, n int64, tempat int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	p := int64(1)
	for range tempat {
		p *= 10
	}
	b = tambahBulat(b, n/p)
	if n %= p; n == 0 {
		return b
	}
	b = append(b, '.')
	for ; n > 0; n = n * 10 % p {
		b = append(b, byte('0'+n*10/p))
	}
	return b
}

// tambahWarna appends the three parts of a colour, each in thousandths of full.
func tambahWarna(b []byte, w gambar.Warna) []byte {
	for i := 16; i >= 0; i -= 8 {
		b = append(tambahAngka(b, (int64(w>>i&255)*1000+127)/255, 3), ' ')
	}
	return b
}
