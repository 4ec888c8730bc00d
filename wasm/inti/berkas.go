package inti

import (
	"errors"
	"io"
)

// Sumber is the content of a file. The core takes it piece by piece, so that a large one never has to be in memory as a whole.
type Sumber interface {
	io.ReaderAt
	Size() int64
}

// Bita is a file that is in memory (bita: bytes). The core reads it where it is, without a copy.
type Bita []byte

// Size implements [Sumber].
func (b Bita) Size() int64 { return int64(len(b)) }

// ReadAt implements [Sumber].
func (b Bita) ReadAt(p []byte, letak int64) (int, error) {
	if letak < 0 || letak >= int64(len(b)) {
		return 0, io.EOF
	}
	n := copy(p, b[letak:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// dariBita wraps files that are in memory.
func dariBita(berkas [][]byte) []Sumber {
	d := make([]Sumber, len(berkas))
	for n := range berkas {
		d[n] = Bita(berkas[n])
	}
	return d
}

// awal returns the first bytes of a file, at most n.
func awal(s Sumber, n int64) ([]byte, error) {
	n = min(n, s.Size())
	if b, ya := s.(Bita); ya {
		return b[:n], nil
	}
	b := make([]byte, n)
	if m, err := s.ReadAt(b, 0); m < len(b) {
		return nil, errors.Join(io.ErrUnexpectedEOF, err)
	}
	return b, nil
}
