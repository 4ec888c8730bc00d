package umum

import (
	"bytes"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// Cocok reports whether [DariLembar] can tell the columns of a table, with the reason in both languages. It is the last reader to ask:
// it takes every table with a name or code and an amount. A table that is known to be no budget is taken too, to say what it is.
func Cocok(l *lembar.Lembar) (ada bool, id, en string) {
	if id, en, ya := bukanAnggaran(l); ya {
		return true, "tabel yang bukan APBDes: " + id, "a table that is no budget: " + en
	}
	if _, ada := cariKepala(l); ada {
		return true, "kepala tabel menyebut uraian atau kode dan kolom uang", "the header names a description or code and an amount"
	}
	if _, ada := terkaIsi(l); ada {
		return true, "isi kolomnya kode atau kata dan uang", "its columns hold codes or words and amounts"
	}
	return false, "", ""
}

// Bersusun reports whether a table is laid out as printed forms are: with a header of two lines, or with its codes in several columns,
// kegiatan and account side by side or each part of a code in a column of its own. Readers that know one line and one column would
// read a part of it for the whole.
func Bersusun(l *lembar.Lembar) bool {
	p, ada := cariKepala(l)
	if !ada {
		return false
	}
	if p.banyak > 1 && len(p.kode) > 0 {
		// A row with a number is one of data whose words look like a header.
		return !slices.ContainsFunc(l.Baris[p.kepala+1].Sel, func(s lembar.Sel) bool { return strings.ContainsAny(s.Teks, "0123456789") })
	}
	if len(p.kode) < 2 {
		return false
	}
	for i := p.mulai; i < len(l.Baris); i++ {
		b := &l.Baris[i]
		if p.barisNomor(b) {
			continue
		}
		for _, k := range p.kode[1:] {
			if s := rapi(b.Kolom(k).Teks); s != "" && s[0] >= '0' && s[0] <= '9' {
				return true
			}
		}
	}
	return false
}

// CocokJSON reports whether the text is JSON that names a section or bidang of a budget, which [BacaJSON] reads. Canonical documents name
// sections too: ask for them first.
func CocokJSON(b []byte) (ada bool, id, en string) {
	isi := bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(isi) == 0 || isi[0] != '{' && isi[0] != '[' {
		return false, "", ""
	}
	isi = bytes.ToLower(isi[:min(len(isi), 1<<16)])
	for _, k := range [...]string{"pendapatan", "belanja", "pembiayaan", "bidang", "anggaran", "apbdes", "realisasi"} {
		if i := bytes.Index(isi, []byte(k)); i >= 0 && bytes.Contains(isi[:i], []byte{'"'}) {
			return true, `JSON dengan kata "` + k + `"`, `JSON with the word "` + k + `"`
		}
	}
	return false, "", ""
}
