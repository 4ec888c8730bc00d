package bagan

import (
	"encoding"
	"testing"
)

// teksDua is what reads and writes itself as text.
type teksDua interface {
	encoding.TextMarshaler
	encoding.TextUnmarshaler
}

// Whatever is taken as text is written so that it is read as the same again.
func FuzzTeks(f *testing.F) {
	for _, s := range benih {
		f.Add(s)
	}
	f.Add("permendagri-113-2014")
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range [][2]teksDua{{new(Generasi), new(Generasi)}, {new(KodeKegiatan), new(KodeKegiatan)}, {new(KodeRekening), new(KodeRekening)}, {new(SumberDana), new(SumberDana)}} {
			if p[0].UnmarshalText([]byte(s)) != nil {
				continue
			}
			b, err := p[0].MarshalText()
			if err != nil {
				t.Fatalf("%T %q: %v", p[0], s, err)
			}
			if err := p[1].UnmarshalText(b); err != nil {
				t.Fatalf("%T %q → %q: %v", p[0], s, b, err)
			}
			lagi, err := p[1].MarshalText()
			if err != nil || string(lagi) != string(b) {
				t.Fatalf("%T %q → %q → %q, %v", p[0], s, b, lagi, err)
			}
		}
	})
}
