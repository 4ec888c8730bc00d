package tanda

import (
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/cap"
)

// The errors of this package.
var (
	ErrKunci = errors.New("tanda: not a key of Ed25519 in base64")
	ErrTanda = errors.New("tanda: not a signature of Ed25519 in base64")
	ErrPalsu = errors.New("tanda: the signature is not of this key and these figures")
)

func pesan(c cap.Cap) []byte { return []byte("dasbor-desa/cap/1 " + c.Heksa() + "\n") }

// Hitung signs a seal and returns the signature in base64. The error is [ErrKunci].
func Hitung(kunci ed25519.PrivateKey, c cap.Cap) (string, error) {
	if len(kunci) != ed25519.PrivateKeySize {
		return "", ErrKunci
	}
	return base64.StdEncoding.EncodeToString(ed25519.Sign(kunci, pesan(c))), nil
}

// Periksa reports by its error whether a signature holds: nil if it does, [ErrPalsu] if it is of another key or other figures,
// [ErrTanda] or [ErrKunci] if it cannot be checked.
func Periksa(kunci ed25519.PublicKey, c cap.Cap, tanda string) error {
	if len(kunci) != ed25519.PublicKeySize {
		return ErrKunci
	}
	t, err := base64.StdEncoding.Strict().DecodeString(strings.TrimSpace(tanda))
	if err != nil || len(t) != ed25519.SignatureSize {
		return ErrTanda
	}
	if !ed25519.Verify(kunci, pesan(c), t) {
		return ErrPalsu
	}
	return nil
}

// UraiKunci reads a public key in base64. The error is [ErrKunci].
func UraiKunci(s string) (ed25519.PublicKey, error) {
	k, err := base64.StdEncoding.Strict().DecodeString(strings.TrimSpace(s))
	if err != nil || len(k) != ed25519.PublicKeySize {
		return nil, ErrKunci
	}
	return k, nil
}
