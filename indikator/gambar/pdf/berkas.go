package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strconv"
	"unicode/utf16"
)

// berkas collects the objects of a file and where each begins. The numbers of its objects are fixed: 1 catalogue, 2 list of pages, 3
// information, then the fonts, then page and contents by turns.
type berkas struct {
	o    *Opsi
	isi  []byte
	awal []int // by number of the object, less one
	// pemadat is used again for every page: it is large.
	pemadat *zlib.Writer
}

const objekHalaman = 4 + banyakFont

func (b *berkas) tulis(s string) { b.isi = append(b.isi, s...) }

// objek begins the next object.
func (b *berkas) objek() {
	b.awal = append(b.awal, len(b.isi))
	b.bulat(len(b.awal))
	b.tulis(" 0 obj\n")
}

func (b *berkas) bulat(n int) { b.isi = tambahBulat(b.isi, int64(n)) }

func tambahBulat(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }

func (b *berkas) mulai(besar bool, halaman int) {
	if besar {
		b.tulis("%PDF-1.6\n")
	} else {
		b.tulis("%PDF-1.4\n")
	}
	b.tulis("%\xE2\xE3\xCF\xD3\n") // says that there may be bytes that are no text
	b.objek()
	b.tulis("<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</DisplayDocTitle true>>")
	b.kunci("Lang", b.o.Bahasa)
	b.tulis(">>\nendobj\n")
	b.objek()
	b.tulis("<</Type/Pages/Count ")
	b.bulat(halaman)
	b.tulis("/Kids[")
	for i := range halaman {
		b.bulat(objekHalaman + 2*i)
		b.tulis(" 0 R ")
	}
	b.tulis("]>>\nendobj\n")
	b.objek()
	b.tulis("<<")
	b.kunci("Title", b.o.Judul)
	b.kunci("Subject", b.o.Pokok)
	b.kunci("Author", b.o.Pembuat)
	b.kunci("CreationDate", b.o.Dibuat)
	b.tulis("/Producer(dasbor-desa)>>\nendobj\n")
	for f := range banyakFont {
		b.objek()
		b.tulis("<</Type/Font/Subtype/Type1/BaseFont/" + namaFont[f])
		if f != fontLambang {
			b.tulis("/Encoding/WinAnsiEncoding")
		}
		b.tulis(">>\nendobj\n")
	}
}

// kunci writes a key with a text, if there is one.
func (b *berkas) kunci(nama, teks string) {
	if teks == "" {
		return
	}
	b.tulis("/" + nama)
	for i := range len(teks) {
		if teks[i] < ' ' || teks[i] > '~' {
			b.tulis("<FEFF")
			for _, u := range utf16.Encode([]rune(teks)) {
				b.isi = fmt.Appendf(b.isi, "%04X", u)
			}
			b.tulis(">")
			return
		}
	}
	b.isi = tambahTeks(b.isi, []byte(teks))
}

func (b *berkas) halaman(i int, l *lukisan) error {
	b.objek()
	b.tulis("<</Type/Page/Parent 2 0 R/MediaBox[0 0 ")
	b.isi = append(tambahAngka(b.isi, l.k.lebar, 3), ' ')
	b.isi = append(tambahAngka(b.isi, l.k.tinggi, 3), ']')
	if l.k.satuan > 1 {
		b.tulis("/UserUnit ")
		b.bulat(l.k.satuan)
	}
	b.tulis("/Resources<</Font<<")
	for f := range banyakFont {
		b.tulis("/F")
		b.bulat(f + 1)
		b.tulis(" ")
		b.bulat(4 + f)
		b.tulis(" 0 R")
	}
	b.tulis(">>")
	if len(l.daftarPekat) > 0 {
		b.tulis("/ExtGState<<")
		for _, p := range l.daftarPekat {
			b.tulis("/P")
			b.bulat(p)
			b.tulis("<</CA ")
			b.isi = append(tambahAngka(b.isi, int64(p), 2), ">>"...)
		}
		b.tulis(">>")
	}
	b.tulis(">>/Contents ")
	b.bulat(objekHalaman + 2*i + 1)
	b.tulis(" 0 R>>\nendobj\n")
	return b.aliran(l.isi)
}

// aliran writes the contents of a page.
func (b *berkas) aliran(isi []byte) error {
	b.objek()
	b.tulis("<<")
	if !b.o.Terbuka {
		var padat bytes.Buffer
		w, err := b.padatkan(&padat)
		if err != nil {
			return err
		}
		if _, err := w.Write(isi); err != nil {
			return fmt.Errorf("pdf: %w", err)
		}
		if err := w.Close(); err != nil {
			return fmt.Errorf("pdf: %w", err)
		}
		isi = padat.Bytes()
		b.tulis("/Filter/FlateDecode")
	}
	b.tulis("/Length ")
	b.bulat(len(isi))
	b.tulis(">>\nstream\n")
	b.isi = append(b.isi, isi...)
	b.tulis("\nendstream\nendobj\n")
	return nil
}

// padatkan returns the compressor, set to write to padat.
func (b *berkas) padatkan(padat *bytes.Buffer) (*zlib.Writer, error) {
	if b.pemadat != nil {
		b.pemadat.Reset(padat)
		return b.pemadat, nil
	}
	w, err := zlib.NewWriterLevel(padat, zlib.BestCompression)
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	b.pemadat = w
	return w, nil
}

// akhir writes the table of objects.
func (b *berkas) akhir() {
	xref := len(b.isi)
	b.tulis("xref\n0 ")
	b.bulat(len(b.awal) + 1)
	b.tulis("\n0000000000 65535 f \n")
	for _, n := range b.awal {
		b.isi = fmt.Appendf(b.isi, "%010d 00000 n \n", n)
	}
	b.tulis("trailer\n<</Size ")
	b.bulat(len(b.awal) + 1)
	b.tulis("/Root 1 0 R/Info 3 0 R>>\nstartxref\n")
	b.bulat(xref)
	b.tulis("\n%%EOF\n")
}
