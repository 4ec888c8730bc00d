package xlsx

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// bacaTeksBersama reads the shared strings. They are parts of one string, so that a hundred thousand of them cost two
// allocations.
func bacaTeksBersama(k *paket, p *pemindai, nama string) ([]string, error) {
	if nama == "" || !k.ada(nama) {
		return nil, nil
	}
	var isi []byte
	var akhir []int
	err := bacaXML(k, p, nama, func() error {
		return p.anak(func() error {
			if string(p.nama) != "si" {
				return p.lewati()
			}
			if len(akhir) >= k.batas.TeksBersama {
				return &lembar.MelewatiBatas{Apa: lembar.BatasTeksBersama, Batas: int64(k.batas.TeksBersama), Nyata: int64(len(akhir) + 1)}
			}
			awal := len(isi)
			var err error
			if isi, err = p.teksKaya(isi); err != nil {
				return err
			}
			if n := len(isi) - awal; n > k.batas.Tabel.BitaPerSel {
				return &lembar.MelewatiBatas{Apa: lembar.BatasBitaPerSel, Batas: int64(k.batas.Tabel.BitaPerSel), Nyata: int64(n)}
			}
			akhir = append(akhir, len(isi))
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	semua, awal := string(isi), 0
	d := make([]string, len(akhir))
	for i, a := range akhir {
		d[i] = semua[awal:a]
		awal = a
	}
	return d, nil
}

// teksKaya appends the text of an <si> or <is> element to t: its <t>, or the <t> of its runs <r>. Phonetic guides <rPh> are
// left out, as Excel does.
func (p *pemindai) teksKaya(t []byte) ([]byte, error) {
	awal := len(t)
	for d := p.dalam; ; {
		tok, err := p.lanjut()
		switch {
		case err != nil:
			return t, err
		case tok == tokAkhir && p.dalam < d:
			return append(t[:awal], uraiX(t[awal:])...), nil
		case tok != tokMulai || string(p.nama) == "r":
		case string(p.nama) == "t":
			if t, err = p.isi(t); err != nil {
				return t, err
			}
		default:
			if err := p.lewati(); err != nil {
				return t, err
			}
		}
	}
}

// uraiX resolves the escapes _xHHHH_ of ST_Xstring (ECMA-376 part 1, 22.9.2.19) in place; the text never grows. An escape that
// stands for half a character or for a control character other than tab and line end stays as it is.
func uraiX(t []byte) []byte {
	k := bytes.Index(t, []byte("_x"))
	if k < 0 {
		return t
	}
	d := t[:k]
	for s := t[k:]; len(s) > 0; {
		r, ada := satuX(s)
		n := 7
		if ada && utf16.IsSurrogate(r) {
			kedua, lagi := satuX(s[n:])
			r = utf16.DecodeRune(r, kedua)
			ada = lagi && r != utf8.RuneError
			n = 14
		}
		if ada && (r >= ' ' || r == '\t' || r == '\n' || r == '\r') {
			d = utf8.AppendRune(d, r)
			s = s[n:]
			continue
		}
		d = append(d, s[0])
		s = s[1:]
	}
	return d
}

// satuX reads one escape at the start of s.
func satuX(s []byte) (rune, bool) {
	if len(s) < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_' {
		return 0, false
	}
	var r rune
	for _, c := range s[2:6] {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			return 0, false
		}
	}
	return r, true
}
