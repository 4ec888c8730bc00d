package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// tokenPemindai lists the tokens of the own scanner: "<name a=v>", "</name>", and text with neighbours joined.
func tokenPemindai(b []byte) ([]string, error) {
	p := &pemindai{batas: Batas{}.Lengkap()}
	if err := p.mulai(b); err != nil {
		return nil, err
	}
	var d daftarToken
	for {
		tok, err := p.lanjut()
		if err != nil {
			return d.isi, err
		}
		switch tok {
		case tokHabis:
			return d.isi, nil
		case tokTeks:
			d.teks(string(p.teks))
		case tokAkhir:
			d.tambah("</" + string(p.nama) + ">")
		case tokMulai:
			s := "<" + string(p.nama)
			for sisa := p.atr; ; {
				nama, nilai, lagi, err := atribut(sisa)
				if err != nil {
					return d.isi, err
				}
				if nama == nil {
					break
				}
				n := string(nama)
				v, err := p.urai(nilai)
				if err != nil {
					return d.isi, err
				}
				s += " " + n + "=" + string(v)
				sisa = lagi
			}
			d.tambah(s + ">")
		}
	}
}

type daftarToken struct {
	isi   []string
	akhir bool // the last token is text
}

func (d *daftarToken) tambah(s string) {
	d.isi, d.akhir = append(d.isi, s), false
}

func (d *daftarToken) teks(s string) {
	switch {
	case s == "":
	case d.akhir:
		d.isi[len(d.isi)-1] += s
	default:
		d.isi, d.akhir = append(d.isi, s), true
	}
}

// tokenAcuan lists the tokens of encoding/xml in the same form; DTDs are an error.
func tokenAcuan(b []byte) ([]string, error) {
	dek := xml.NewDecoder(bytes.NewReader(b))
	var d daftarToken
	for {
		tok, err := dek.Token()
		if errors.Is(err, io.EOF) {
			return d.isi, nil
		}
		if err != nil {
			return d.isi, err
		}
		switch t := tok.(type) {
		case xml.Directive:
			return d.isi, errDTD
		case xml.CharData:
			d.teks(string(t))
		case xml.EndElement:
			d.tambah("</" + t.Name.Local + ">")
		case xml.StartElement:
			s := "<" + t.Name.Local
			for _, a := range t.Attr {
				if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
					s += " " + a.Name.Local + "=" + a.Value
				}
			}
			d.tambah(s + ">")
		}
	}
}

// FuzzPemindai compares the scanner with encoding/xml: what encoding/xml accepts must be accepted and give the same tokens.
func FuzzPemindai(f *testing.F) {
	for _, s := range []string{
		"<a/>", "<a b='c' d=\"e&amp;f\">t&#x41;<!-- x --><![CDATA[<&]]>\r\n</a>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<x:a xmlns:x=\"y\"><b >1</b\n></x:a>",
		"<a><b></a></b>", "<!DOCTYPE a><a/>", "<a>&nbsp;</a>", "<a b=\"<\"/>", "\xef\xbb\xbf<a/>", "<a b = 'x>y' />", "<?xml version='1.0' encoding='latin1'?><a/>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		punya, err := tokenPemindai(b)
		mau, salah := tokenAcuan(b)
		if salah != nil || bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) || bedaBoleh(b, mau) {
			return
		}
		require.NoError(t, err)
		require.Equal(t, mau, punya)
	})
}

// bedaBoleh names what encoding/xml accepts and the scanner refuses or reads differently on purpose.
func bedaBoleh(b []byte, mau []string) bool {
	kedalaman := 0
	for _, s := range mau {
		if len(s) > 1 && s[0] == '<' && s[1] != '/' {
			kedalaman++
		}
	}
	return kedalaman > BakuKedalaman || len(b) > BakuToken ||
		!utf8.Valid(b) || // in comments
		bytes.Contains(b, []byte("encoding")) // other spellings of the declaration
}

func BenchmarkPemindai(b *testing.B) {
	data := sampelXML()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	p := &pemindai{batas: Batas{}.Lengkap()}
	for b.Loop() {
		if err := p.mulai(data); err != nil {
			b.Fatal(err)
		}
		for {
			tok, err := p.lanjut()
			if err != nil {
				b.Fatal(err)
			}
			if tok == tokHabis {
				break
			}
		}
	}
}

// BenchmarkRawToken is what encoding/xml costs for the same bytes, without doing anything with the tokens.
func BenchmarkRawToken(b *testing.B) {
	data := sampelXML()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			if _, err := d.RawToken(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func sampelXML() []byte {
	var t bytes.Buffer
	t.WriteString("<worksheet><sheetData>")
	for range 2000 {
		t.WriteString(`<row r="2" spans="1:8"><c r="A2" t="s"><v>11</v></c><c r="B2"><v>2020</v></c><c r="C2" s="3"><v>1.2345678900000001E9</v></c><c r="D2" t="s"><v>12</v></c></row>`)
	}
	t.WriteString("</sheetData></worksheet>")
	return t.Bytes()
}
