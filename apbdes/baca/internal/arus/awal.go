package arus

import (
	"bytes"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Awal is what the first bytes of a text say about all of it.
type Awal struct {
	Pemisah lembar.Pemisah
	Berisi  bool          // there is a row with content in them
	Panjang int           // length of what stands before the rows: a byte order mark, a line with "sep="
	Garis   int           // physical line behind it; the one before, if any, counts as a blank row
	Temuan  temuan.Daftar // about the separator, and that there are no rows
}

// BacaAwal looks at the first bytes of a text, which end behind a line or with the text. It is false for UTF-16, which cannot be cut
// where a line ends. The error is that of [lembar.DariTeks].
func BacaAwal(b []byte, o lembar.Opsi) (Awal, bool, error) {
	l, t, err := lembar.DariTeks(b, o)
	if err != nil || bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return Awal{}, false, err
	}
	a := Awal{Pemisah: l.Pemisah, Berisi: len(l.Baris) > 0, Garis: 1}
	for _, f := range t {
		switch f.Kode {
		case kodeUTF16:
			return Awal{}, false, nil
		case kodePemisah, kodeSep, kodeKosong:
			a.Temuan.Tambah(f)
		}
	}
	if bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) {
		a.Panjang = 3
	}
	if l.Alasan == lembar.DitentukanSep {
		a.Panjang += PanjangGaris(string(b[a.Panjang:]))
		a.Garis++
	}
	return a, true, nil
}
