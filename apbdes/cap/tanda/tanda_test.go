package tanda_test

import (
	"crypto/ed25519"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/cap/tanda"
)

func kunci(n byte) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed([]byte(strings.Repeat(string(rune(n)), ed25519.SeedSize)))
}

func TestTanda(t *testing.T) {
	c, err := cap.Hitung(&apbdes.Dokumen{Tahun: 2025})
	require.NoError(t, err)
	s, err := tanda.Hitung(kunci('a'), c)
	require.NoError(t, err)
	umum := kunci('a').Public().(ed25519.PublicKey)
	require.NoError(t, tanda.Periksa(umum, c, s))
	require.NoError(t, tanda.Periksa(umum, c, s+"\n"))
	require.ErrorIs(t, tanda.Periksa(kunci('b').Public().(ed25519.PublicKey), c, s), tanda.ErrPalsu)
	lain := c
	lain[31] ^= 1
	require.ErrorIs(t, tanda.Periksa(umum, lain, s), tanda.ErrPalsu, "the whole seal is signed, not what is printed of it")
	require.ErrorIs(t, tanda.Periksa(umum, c, "x"), tanda.ErrTanda)
	require.ErrorIs(t, tanda.Periksa(umum, c, s[:40]), tanda.ErrTanda)
	require.ErrorIs(t, tanda.Periksa(nil, c, s), tanda.ErrKunci)
	_, err = tanda.Hitung(nil, c)
	require.ErrorIs(t, err, tanda.ErrKunci)
	k, err := tanda.UraiKunci(base64.StdEncoding.EncodeToString(umum))
	require.NoError(t, err)
	require.Equal(t, umum, k)
	_, err = tanda.UraiKunci("abc")
	require.ErrorIs(t, err, tanda.ErrKunci)
}

func ExamplePeriksa() {
	pribadi := ed25519.NewKeyFromSeed([]byte("contoh: 32 bita benih sebuah kun"))
	c, _ := cap.Hitung(&apbdes.Dokumen{Tahun: 2025})
	s, _ := tanda.Hitung(pribadi, c)
	umum, _ := tanda.UraiKunci(base64.StdEncoding.EncodeToString(pribadi.Public().(ed25519.PublicKey)))
	fmt.Println(tanda.Periksa(umum, c, s))
	c[0] ^= 1
	fmt.Println(tanda.Periksa(umum, c, s))
	// Output:
	// <nil>
	// tanda: the signature is not of this key and these figures
}
