package sidik_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/internal/sidik"
)

func TestBaku(t *testing.T) {
	s := sidik.Jumlah([]byte("abc"))
	assert.Equal(t, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hex.EncodeToString(s[:]))
}

// Every length around the block and every cut gives what crypto/sha256 gives.
func TestSamaDenganPustaka(t *testing.T) {
	isi := make([]byte, 400)
	for i := range isi {
		isi[i] = byte(i*i + 7)
	}
	for n := range isi {
		require.Equal(t, sha256.Sum256(isi[:n]), sidik.Jumlah(isi[:n]), n)
	}
	for potong := range 200 {
		s := sidik.Mulai()
		s.Tambah(isi[:potong])
		_ = s.Hasil()
		s.Tambah(isi[potong:])
		require.Equal(t, sha256.Sum256(isi), s.Hasil(), potong)
	}
	besar := bytes.Repeat(isi, 5000)
	require.Equal(t, sha256.Sum256(besar), sidik.Jumlah(besar))
}

func FuzzJumlah(f *testing.F) {
	f.Add([]byte("a"), 0)
	f.Fuzz(func(t *testing.T, b []byte, potong int) {
		n := min(max(potong, 0), len(b))
		s := sidik.Mulai()
		s.Tambah(b[:n])
		s.Tambah(b[n:])
		require.Equal(t, sha256.Sum256(b), s.Hasil())
	})
}

func BenchmarkJumlah(b *testing.B) {
	isi := make([]byte, 1<<16)
	b.SetBytes(int64(len(isi)))
	for b.Loop() {
		sidik.Jumlah(isi)
	}
}
