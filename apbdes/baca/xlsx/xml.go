package xlsx

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// token is the kind of what pemindai.lanjut found.
type token uint8

const (
	tokHabis token = iota // end of the part
	tokMulai              // start of an element; an empty element gives tokMulai and tokAkhir
	tokAkhir              // end of an element
	tokTeks               // character data
)

var (
	errXML       = errors.New("not well-formed XML")
	errXMLSandi  = errors.New("not UTF-8")
	errEntitas   = errors.New("unknown entity")
	errAtribut   = errors.New("malformed attribute")
	errTakSesuai = errors.New("end tag does not match")
	errDTD       = errors.New("document type declaration")
)

// pemindai scans the XML that XLSX consists of: elements, attributes, character data, CDATA, comments and processing
// instructions in UTF-8. It is stricter than XML where that is safer (no DTD, no entities but the five predefined ones) and
// looser where it does not matter (prefixes are cut off, attributes of elements nobody asks about are not checked).
//
// encoding/xml is not used because it allocates every name and attribute: its RawToken costs ten allocations per cell and runs
// at a tenth of the speed (37 against 345 MB/s, BenchmarkRawToken and BenchmarkPemindai), and it brings reflection into the
// browser build. A fuzz test compares the two token by token.
type pemindai struct {
	b     []byte
	i     int
	batas Batas

	nama   []byte // local name of the element, valid for tokMulai and tokAkhir
	atr    []byte // its attributes, unparsed
	teks   []byte // character data with entities resolved, valid until the next call
	buka   [BakuKedalaman][]byte
	dalam  int // open elements; for tokMulai including this one
	tutup  bool
	kelola []byte // scratch for text with entities
}

// mulai starts on a new part.
func (p *pemindai) mulai(b []byte) error {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	p.b, p.i, p.dalam, p.tutup = b, 0, 0, false
	if !utf8.Valid(b) {
		return errXMLSandi
	}
	return nil
}

// lanjut moves to the next token. Comments and processing instructions are passed over.
func (p *pemindai) lanjut() (token, error) {
	if p.tutup {
		p.tutup = false
		p.dalam--
		return tokAkhir, nil
	}
	for p.i < len(p.b) {
		if p.b[p.i] != '<' {
			return p.data()
		}
		s := p.b[p.i+1:]
		switch {
		case len(s) == 0:
			return 0, errXML
		case s[0] == '/':
			return p.akhir()
		case s[0] == '?':
			if err := p.perintah(); err != nil {
				return 0, err
			}
		case s[0] != '!':
			return p.awal()
		case bytes.HasPrefix(s, []byte("!--")):
			if err := p.lompat(4, "-->"); err != nil {
				return 0, err
			}
		case bytes.HasPrefix(s, []byte("![CDATA[")):
			awal := p.i + 9
			if err := p.lompat(9, "]]>"); err != nil {
				return 0, err
			}
			p.teks = p.rapikan(p.b[awal : p.i-3])
			return tokTeks, nil
		default:
			return 0, errDTD
		}
	}
	if p.dalam > 0 {
		return 0, errXML
	}
	return tokHabis, nil
}

// lompat moves behind the next occurrence of ujung, looking from n bytes ahead.
func (p *pemindai) lompat(n int, ujung string) error {
	n += p.i
	if n > len(p.b) {
		return errXML
	}
	k := bytes.Index(p.b[n:], []byte(ujung))
	if k < 0 {
		return errXML
	}
	p.i = n + k + len(ujung)
	return nil
}

// perintah passes over a processing instruction and refuses a declared encoding other than UTF-8.
func (p *pemindai) perintah() error {
	awal := p.i
	if err := p.lompat(2, "?>"); err != nil {
		return err
	}
	isi := p.b[awal+2 : p.i-2]
	if !bytes.HasPrefix(isi, []byte("xml ")) {
		return nil
	}
	_, sandi, ada := bytes.Cut(isi, []byte("encoding="))
	if !ada || len(sandi) < 2 {
		return nil
	}
	sandi, _, _ = bytes.Cut(sandi[1:], sandi[:1])
	if bytes.EqualFold(sandi, []byte("utf-8")) || bytes.EqualFold(sandi, []byte("us-ascii")) {
		return nil
	}
	return errXMLSandi
}

// awal reads a start tag.
func (p *pemindai) awal() (token, error) {
	i, kutip := p.i+1, byte(0)
	for ; ; i++ {
		switch {
		case i >= len(p.b):
			return 0, errXML
		case i-p.i > p.batas.Token:
			return 0, &lembar.MelewatiBatas{Apa: lembar.BatasToken, Batas: int64(p.batas.Token), Nyata: int64(i - p.i)}
		case kutip != 0:
			if p.b[i] == kutip {
				kutip = 0
			}
			continue
		case p.b[i] == '"' || p.b[i] == '\'':
			kutip = p.b[i]
			continue
		case p.b[i] == '<':
			return 0, errXML
		case p.b[i] != '>':
			continue
		}
		break
	}
	isi := p.b[p.i+1 : i]
	p.i = i + 1
	if n := len(isi); n > 0 && isi[n-1] == '/' {
		p.tutup = true
		isi = isi[:n-1]
	}
	n := 0
	for n < len(isi) && !spasi(isi[n]) {
		n++
	}
	if n == 0 {
		return 0, errXML
	}
	if p.dalam >= p.batas.Kedalaman {
		return 0, &lembar.MelewatiBatas{Apa: lembar.BatasKedalaman, Batas: int64(p.batas.Kedalaman), Nyata: int64(p.dalam + 1)}
	}
	p.buka[p.dalam] = isi[:n]
	p.dalam++
	p.nama, p.atr = lokal(isi[:n]), isi[n:]
	return tokMulai, nil
}

// akhir reads an end tag and checks it against the open element.
func (p *pemindai) akhir() (token, error) {
	isi := p.b[p.i+2:]
	k := bytes.IndexByte(isi, '>')
	if k < 0 {
		return 0, errXML
	}
	isi = bytes.TrimRight(isi[:k], " \t\r\n")
	if p.dalam == 0 || !bytes.Equal(isi, p.buka[p.dalam-1]) {
		return 0, errTakSesuai
	}
	p.i += 2 + k + 1
	p.dalam--
	p.nama, p.atr = lokal(isi), nil
	return tokAkhir, nil
}

// data reads character data up to the next tag.
func (p *pemindai) data() (token, error) {
	s := p.b[p.i:]
	if k := bytes.IndexByte(s, '<'); k >= 0 {
		s = s[:k]
	}
	p.i += len(s)
	var err error
	p.teks, err = p.urai(s)
	return tokTeks, err
}

// urai resolves entities and line ends. Text without any is returned as it is; other text lies in the scratch buffer until the
// next call.
func (p *pemindai) urai(s []byte) ([]byte, error) {
	k := bytes.IndexByte(s, '&')
	if k < 0 {
		return p.rapikan(s), nil
	}
	t := p.kelola[:0]
	for k >= 0 {
		t = rapikanKe(t, s[:k])
		s = s[k:]
		n := bytes.IndexByte(s, ';')
		if n < 0 {
			return nil, errEntitas
		}
		r, ada := entitas(s[1:n])
		if !ada {
			return nil, errEntitas
		}
		t = utf8.AppendRune(t, r)
		s = s[n+1:]
		k = bytes.IndexByte(s, '&')
	}
	p.kelola = rapikanKe(t, s)
	return p.kelola, nil
}

// rapikan turns CRLF and CR into LF, as XML demands. A real CR is written _x000D_ in a workbook.
func (p *pemindai) rapikan(s []byte) []byte {
	if bytes.IndexByte(s, '\r') < 0 {
		return s
	}
	p.kelola = rapikanKe(p.kelola[:0], s)
	return p.kelola
}

func rapikanKe(t, s []byte) []byte {
	for {
		k := bytes.IndexByte(s, '\r')
		if k < 0 {
			return append(t, s...)
		}
		t = append(append(t, s[:k]...), '\n')
		s = s[k+1:]
		if len(s) > 0 && s[0] == '\n' {
			s = s[1:]
		}
	}
}

// entitas resolves the name between & and ;: the five predefined entities and character numbers.
func entitas(nama []byte) (rune, bool) {
	switch string(nama) {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(nama) < 2 || len(nama) > 10 || nama[0] != '#' {
		return 0, false
	}
	angka, dasar := nama[1:], 10
	if angka[0] == 'x' {
		angka, dasar = angka[1:], 16
	}
	n, err := strconv.ParseUint(string(angka), dasar, 32)
	if err != nil || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return 0, false
	}
	return rune(n), true
}

// atribut takes the first attribute off sisa: its local name, its raw value, and what remains. The name is nil at the end.
// Namespace declarations are passed over.
func atribut(sisa []byte) (nama, nilai, lagi []byte, err error) {
	for {
		sisa = bytes.TrimLeft(sisa, " \t\r\n")
		if len(sisa) == 0 {
			return nil, nil, nil, nil
		}
		k := bytes.IndexByte(sisa, '=')
		if k <= 0 {
			return nil, nil, nil, errAtribut
		}
		nama = bytes.TrimRight(sisa[:k], " \t\r\n")
		sisa = bytes.TrimLeft(sisa[k+1:], " \t\r\n")
		if len(nama) == 0 || len(sisa) < 2 || sisa[0] != '"' && sisa[0] != '\'' {
			return nil, nil, nil, errAtribut
		}
		n := bytes.IndexByte(sisa[1:], sisa[0])
		if n < 0 {
			return nil, nil, nil, errAtribut
		}
		nilai, sisa = sisa[1:1+n], sisa[n+2:]
		if string(nama) != "xmlns" && !bytes.HasPrefix(nama, []byte("xmlns:")) {
			return lokal(nama), nilai, sisa, nil
		}
	}
}

// ambil returns the value of one attribute of the current element as text, "" if it has none.
func (p *pemindai) ambil(mau string) (string, error) {
	for sisa := p.atr; ; {
		nama, nilai, lagi, err := atribut(sisa)
		if err != nil || nama == nil {
			return "", err
		}
		if string(nama) == mau {
			t, err := p.urai(nilai)
			return string(t), err
		}
		sisa = lagi
	}
}

// lewati moves behind the end of the element that was just started.
func (p *pemindai) lewati() error {
	for d := p.dalam; p.dalam >= d; {
		if _, err := p.lanjut(); err != nil {
			return err
		}
	}
	return nil
}

// isi appends the character data of the element that was just started to t and moves behind its end. Child elements are passed
// over.
func (p *pemindai) isi(t []byte) ([]byte, error) {
	for {
		tok, err := p.lanjut()
		switch {
		case err != nil:
			return t, err
		case tok == tokTeks:
			t = append(t, p.teks...)
		case tok == tokMulai:
			if err := p.lewati(); err != nil {
				return t, err
			}
		default:
			return t, nil
		}
	}
}

// anak calls tiap for every child element of the element that was just started, and moves behind its end. tiap must consume
// the child to its end.
func (p *pemindai) anak(tiap func() error) error {
	for {
		tok, err := p.lanjut()
		if err != nil {
			return err
		}
		switch tok {
		case tokMulai:
			if err := tiap(); err != nil {
				return err
			}
		case tokAkhir, tokHabis:
			return nil
		}
	}
}

func spasi(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// lokal cuts a namespace prefix off a name.
func lokal(nama []byte) []byte {
	if k := bytes.IndexByte(nama, ':'); k >= 0 {
		return nama[k+1:]
	}
	return nama
}
