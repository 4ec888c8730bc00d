// Package urutjson walks a JSON text value by value and knows the line of each, so that a finding about one row of a JSON file can
// name it as precisely as a row of a table.
package urutjson

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Pembaca walks a JSON text. Make it with [Buka].
type Pembaca struct {
	dec  *json.Decoder
	data []byte
	// dihitung and baris remember how far lines were counted, so that counting is linear in the file.
	dihitung, baris int
	rusak           error // the text is no JSON from here on: every walk ends
}

// Buka starts at the first value of the text; a UTF-8 byte order mark is skipped. Unknown fields are errors in [Pembaca.Isi]: a
// misspelt name would otherwise lose its value silently.
func Buka(b []byte) *Pembaca {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	return &Pembaca{dec: json.NewDecoder(bytes.NewReader(b)), data: b, baris: 1}
}

// Baris returns the 1-based line on which the next value starts.
func (p *Pembaca) Baris() int {
	akhir := int(p.dec.InputOffset())
	for akhir < len(p.data) && bytes.IndexByte([]byte(" \t\r\n,:"), p.data[akhir]) >= 0 {
		akhir++
	}
	p.baris += bytes.Count(p.data[p.dihitung:akhir], []byte{'\n'})
	p.dihitung = akhir
	return p.baris
}

// Berikut tells the kind of the next value without taking it: '{', '[', '"', '0' for numbers, 't' for true and false, 'n' for null,
// 0 at the end or for anything else.
func (p *Pembaca) Berikut() byte {
	p.Baris()
	if p.dihitung >= len(p.data) {
		return 0
	}
	switch c := p.data[p.dihitung]; {
	case c == '-' || c >= '0' && c <= '9':
		return '0'
	case c == 'f':
		return 't'
	case bytes.IndexByte([]byte(`{["tn`), c) >= 0:
		return c
	default:
		return 0
	}
}

// Objek takes an object and calls f for each of its names; a value that f does not take is skipped.
func (p *Pembaca) Objek(f func(nama string) error) error {
	if err := p.tanda('{'); err != nil {
		return err
	}
	for p.dec.More() {
		t, err := p.dec.Token()
		if err != nil {
			return err
		}
		nama, ok := t.(string)
		if !ok {
			return fmt.Errorf("urutjson: name expected, found %v", t)
		}
		if err := p.giliran(func() error { return f(nama) }); err != nil {
			return err
		}
	}
	return p.tanda('}')
}

// Larik takes an array and calls f for each element; one that f does not take is skipped.
func (p *Pembaca) Larik(f func(i int) error) error {
	if err := p.tanda('['); err != nil {
		return err
	}
	for i := 0; p.dec.More(); i++ {
		if err := p.giliran(func() error { return f(i) }); err != nil {
			return err
		}
	}
	return p.tanda(']')
}

// giliran calls f and takes what it left, so that every turn of a walk ends one value later: where the text breaks off, More says true for
// ever since Go 1.27.
func (p *Pembaca) giliran(f func() error) error {
	awal := p.dec.InputOffset()
	if err := cmp.Or(f(), p.rusak); err != nil {
		return err
	}
	if p.dec.InputOffset() == awal {
		_, err := p.Mentah()
		return err
	}
	return nil
}

// Isi takes the next value into v, as encoding/json does, and returns it as it is written. An error of type or content leaves the
// walk at the value after it; broken JSON ends the walk, whatever the caller makes of the error.
func (p *Pembaca) Isi(v any) (json.RawMessage, error) {
	m, err := p.Mentah()
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(m))
	d.DisallowUnknownFields()
	return m, d.Decode(v)
}

// Mentah takes the next value as it is written.
func (p *Pembaca) Mentah() (json.RawMessage, error) {
	var m json.RawMessage
	if err := p.dec.Decode(&m); err != nil {
		p.rusak = err
		return nil, err
	}
	return m, nil
}

// Selesai reports an error if anything follows the value that was walked.
func (p *Pembaca) Selesai() error {
	if _, err := p.dec.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("urutjson: text after the end of the value, line %d", p.Baris())
	}
	return nil
}

func (p *Pembaca) tanda(ingin json.Delim) error {
	t, err := p.dec.Token()
	if err != nil {
		return err
	}
	if d, ok := t.(json.Delim); !ok || d != ingin {
		return fmt.Errorf("urutjson: %v expected, found %v in line %d", ingin, t, p.Baris())
	}
	return nil
}
