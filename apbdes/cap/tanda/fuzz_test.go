package tanda_test

import (
	"crypto/ed25519"
	"encoding/base64"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/cap/tanda"
)

// A key or a signature from outside is refused with its own error; only the true signature of these figures holds.
func FuzzUraiKunci(f *testing.F) {
	rahasia := ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))
	milik, ok := rahasia.Public().(ed25519.PublicKey)
	require.True(f, ok)
	asli, err := tanda.Hitung(rahasia, cap.Cap{1})
	require.NoError(f, err)
	f.Add(base64.StdEncoding.EncodeToString(milik), asli)
	f.Add("AAAA", "====")
	f.Add("", "\xff")
	f.Fuzz(func(t *testing.T, kunci, s string) {
		k, err := tanda.UraiKunci(kunci)
		if err != nil {
			require.ErrorIs(t, err, tanda.ErrKunci)
			require.ErrorIs(t, tanda.Periksa(k, cap.Cap{1}, s), tanda.ErrKunci)
		} else if err := tanda.Periksa(k, cap.Cap{2}, asli); err == nil {
			t.Fatal("a signature of other figures holds")
		}
		a, galatA := base64.StdEncoding.DecodeString(asli)
		b, galatB := base64.StdEncoding.DecodeString(s)
		if tanda.Periksa(milik, cap.Cap{1}, s) == nil {
			require.NoError(t, galatA)
			require.NoError(t, galatB)
			require.Equal(t, a, b)
		}
	})
}
