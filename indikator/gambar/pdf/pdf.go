package pdf

import (
	"errors"
	"io"
	"slices"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// Halaman is one page: a scene and the paper it is printed on. The scene fills the width of the paper.
type Halaman struct {
	Isi []*gambar.Simpul
	// Lebar and Tinggi of the scene, in hundredths of a CSS pixel, as in [gambar.Gambar].
	Lebar, Tinggi int
	// LebarMM is the width of the paper in millimetres, 0 for that of the scene on a screen (96 pixels to the inch). The height of the
	// paper follows from that of the scene.
	LebarMM int
}

// DariGambar returns a picture as a page of its own, on paper of a width in millimetres.
func DariGambar(g *gambar.Gambar, lebarMM int) Halaman {
	return Halaman{Isi: g.Isi, Lebar: g.Lebar, Tinggi: g.Tinggi, LebarMM: lebarMM}
}

// Opsi sets how a file is written. The zero value is light and compressed, without title, language and date.
type Opsi struct {
	Judul, Pokok, Pembuat string // title, subject and author
	Bahasa                string // BCP 47 tag
	// Dibuat is the date of creation in the form of PDF, such as "D:20250131"; without it the file has none.
	Dibuat string
	Tema   gambar.Tema
	// Terbuka leaves the pages uncompressed, for a person or a test to read.
	Terbuka bool
}

// Hasil says what was written.
type Hasil struct {
	Bita    int // length of the file
	Halaman int
	// Ganti are the characters that the fonts do not have, rising, each once; Diganti counts how often one was replaced.
	Ganti   []rune
	Diganti int
}

// The limits of a file.
const (
	BatasHalaman = 2000
	BatasMM      = 100_000 // length of a side in millimetres
)

// ErrUkuran reports a page without a size, or beyond [BatasMM]; ErrHalaman a file without pages, or with more than [BatasHalaman].
var (
	ErrUkuran  = errors.New("pdf: a page has no size or is too large")
	ErrHalaman = errors.New("pdf: no pages or too many")
)

// Tulis writes pages as one file. Besides [ErrUkuran] and [ErrHalaman] the error is that of w, or wraps [gambar.ErrIzin] if a scene
// contains what a picture may not; then nothing is written.
func Tulis(w io.Writer, h []Halaman, o Opsi) (Hasil, error) {
	if len(h) == 0 || len(h) > BatasHalaman {
		return Hasil{}, ErrHalaman
	}
	b := berkas{o: &o}
	satuan := 1
	lembar := make([]kertas, len(h))
	for i := range h {
		k, err := ukur(&h[i])
		if err != nil {
			return Hasil{}, err
		}
		lembar[i], satuan = k, max(satuan, k.satuan)
	}
	b.mulai(satuan > 1, len(h))
	var hasil Hasil
	for i := range h {
		l := lukisan{k: lembar[i], tema: o.Tema}
		if err := l.halaman(&h[i]); err != nil {
			return Hasil{}, err
		}
		if err := b.halaman(i, &l); err != nil {
			return Hasil{}, err
		}
		hasil.Diganti += l.diganti
		hasil.Ganti = append(hasil.Ganti, l.ganti...)
	}
	b.akhir()
	slices.Sort(hasil.Ganti)
	hasil.Ganti = slices.Compact(hasil.Ganti)
	hasil.Bita, hasil.Halaman = len(b.isi), len(h)
	_, err := w.Write(b.isi)
	return hasil, err
}

// kertas is the size of a page in thousandths of its unit, which is satuan/72 inch, and the unit for a pixel in millionths.
type kertas struct {
	lebar, tinggi int64
	skala         int64
	satuan        int
}

// batasSatuan is the longest side that a reader must take, in units (PDF 32000-1 annex C).
const batasSatuan = 14_400_000

// ukur computes the size of a page.
func ukur(h *Halaman) (kertas, error) {
	if h.Lebar <= 0 || h.Tinggi <= 0 || h.Lebar > 1<<30 || h.Tinggi > 1<<30 || h.LebarMM < 0 || h.LebarMM > BatasMM {
		return kertas{}, ErrUkuran
	}
	k := kertas{lebar: int64(h.Lebar) * 75 / 10, satuan: 1} // 0.75 pt a pixel
	if h.LebarMM > 0 {
		k.lebar = (int64(h.LebarMM)*720_000 + 127) / 254 // 72 units an inch of 25.4 mm
	}
	k.tinggi = (k.lebar*int64(h.Tinggi) + int64(h.Lebar)/2) / int64(h.Lebar)
	sisi := max(k.lebar, k.tinggi)
	if k.lebar <= 0 || k.tinggi <= 0 || sisi > BatasMM*72_000*10/254 {
		return kertas{}, ErrUkuran
	}
	for sisi > batasSatuan*int64(k.satuan) {
		k.satuan++
	}
	k.lebar, k.tinggi = k.lebar/int64(k.satuan), k.tinggi/int64(k.satuan)
	k.skala = k.lebar * 100_000 / int64(h.Lebar)
	return k, nil
}
