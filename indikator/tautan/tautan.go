package tautan

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/indikator"
)

// The limits of a link.
const (
	// Awalan begins the text of a link, after the "#" of an address.
	Awalan = "dasbor="
	// BatasBita is the longest text with its "#" in bytes: what a QR code of the largest size holds, less the address before it.
	BatasBita = 2900
	// BatasDesa is the most villages of a board in a link. Whether so many fit depends on their names and amounts: 40 do.
	BatasDesa = 255
	// Versi is the version of the form.
	Versi = 1

	maksCacah   = 1<<31 - 1
	batasHilang = 20_000
	tanpaBatas  = 1 << 20 // villages of a board that is only hashed
)

// The errors for a board that cannot be carried or a text that is no link. [TidakMuat] is the one for a board that is too large.
var (
	ErrNil     = errors.New("tautan: nil board")
	ErrTeks    = errors.New("tautan: a name or sentence is too long")
	ErrIsi     = errors.New("tautan: a figure out of range")
	ErrBentuk  = errors.New("tautan: not a link to a board")
	ErrVersi   = errors.New("tautan: a link of an unknown version")
	ErrPeriksa = errors.New("tautan: the check sum does not fit: a character is wrong or missing")
)

// TidakMuat is the error of [Kodekan] for a board that is too large.
type TidakMuat struct {
	Desa int // villages of the board
	Muat int // how many of them, from the first on, would fit
	Bita int // how long the text would be, 0 where it was not made
}

// Error returns one line for programmers.
func (t *TidakMuat) Error() string {
	_, en := t.Pesan()
	return "tautan: " + en
}

// Pesan returns the reason in Indonesian and English.
func (t *TidakMuat) Pesan() (id, en string) {
	n, m, batas := strconv.Itoa(t.Desa), strconv.Itoa(t.Muat), strconv.Itoa(BatasBita)
	return "Papan dengan " + n + " desa tidak muat dalam tautan " + batas + " bita; yang muat " + m + " desa pertama.",
		"A board of " + n + " villages does not fit into a link of " + batas + " bytes; the first " + m + " would."
}

// isiSandi returns the version and the coded board, with the places where villages end.
func isiSandi(p *indikator.Papan, maks int) ([]byte, []int, error) {
	if p == nil {
		return nil, nil, ErrNil
	}
	s := penulis()
	_, akhir := papan(s, p, maks)
	if s.rusak != nil {
		return nil, nil, s.rusak
	}
	return append([]byte{Versi}, s.selesai()...), akhir, nil
}

// Kodekan writes a board as the text of a link, "dasbor=…": letters, digits, "-" and "_". The same board always has the same text. The error
// is a [*TidakMuat], [ErrNil], or [ErrTeks] or [ErrIsi] for a board that package indikator would not make.
func Kodekan(p *indikator.Papan) (string, error) {
	if p != nil && len(p.Desa) > BatasDesa {
		return "", &TidakMuat{Desa: len(p.Desa), Muat: muat(p)}
	}
	isi, akhir, err := isiSandi(p, BatasDesa)
	if err != nil {
		return "", err
	}
	t := teksTautan(isi)
	if len(t)+1 > BatasBita {
		return "", &TidakMuat{Desa: len(p.Desa), Muat: hitungMuat(akhir, len(isi)), Bita: len(t) + 1}
	}
	return t, nil
}

func teksTautan(isi []byte) string {
	isi = binary.BigEndian.AppendUint32(isi, crc32.ChecksumIEEE(isi))
	return Awalan + base64.RawURLEncoding.EncodeToString(isi)
}

// bitaIsi is what a text of the largest size holds before the check sum.
const bitaIsi = (BatasBita-1-len(Awalan))*3/4 - 4

// hitungMuat tells how many villages would fit if those after them were left out and the rest of the board took as much room.
func hitungMuat(akhir []int, panjang int) int {
	n := len(akhir)
	if n == 0 {
		return 0
	}
	sisa := panjang - akhir[n-1]
	for n > 0 && akhir[n-1]+sisa > bitaIsi {
		n--
	}
	return n
}

// muat is hitungMuat for a board with more villages than any link has.
func muat(p *indikator.Papan) int {
	q := *p
	q.Desa = p.Desa[:BatasDesa]
	isi, akhir, err := isiSandi(&q, BatasDesa)
	if err != nil {
		return 0
	}
	return hitungMuat(akhir, len(isi))
}

// Urai reads the text of a link, also with "#" or a whole address before it, and blanks around it. The error is [ErrBentuk],
// [ErrVersi], [ErrPeriksa], or [ErrIsi] for a text that [Kodekan] does not make.
func Urai(s string) (*indikator.Papan, error) {
	if len(s) > 4*BatasBita {
		return nil, ErrBentuk
	}
	s = strings.TrimSpace(s)
	if _, sesudah, ada := strings.Cut(s, "#"); ada {
		s = sesudah
	}
	s, ada := strings.CutPrefix(s, Awalan)
	if !ada || len(s)+len(Awalan)+1 > BatasBita {
		return nil, ErrBentuk
	}
	b, err := base64.RawURLEncoding.Strict().DecodeString(s)
	if err != nil || len(b) < 6 || strings.ContainsAny(s, "\r\n") {
		return nil, ErrBentuk
	}
	isi := b[:len(b)-4]
	switch {
	case binary.BigEndian.Uint32(b[len(b)-4:]) != crc32.ChecksumIEEE(isi):
		return nil, ErrPeriksa
	case isi[0] != Versi:
		return nil, ErrVersi
	}
	baca := pembaca(isi[1:])
	p, _ := papan(baca, nil, BatasDesa)
	if baca.rusak != nil {
		return nil, baca.rusak
	}
	if ulang, _, err := isiSandi(p, BatasDesa); err != nil || !slices.Equal(ulang, isi) {
		return nil, ErrIsi
	}
	return p, nil
}

// Kenali reports whether a text looks like a link: it begins with "dasbor=", maybe after a "#".
func Kenali(s string) bool {
	return strings.HasPrefix(strings.TrimPrefix(s, "#"), Awalan)
}

const abjad = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// Sidik returns the check sign of what a link of the board carries, for any number of villages, as three groups of four letters and digits:
// the first 60 bits of the SHA-256 of the coded board in Crockford's base 32. Boards with the same sign show the same figures. It is ""
// for a board that cannot be carried.
func Sidik(p *indikator.Papan) string {
	isi, _, err := isiSandi(p, tanpaBatas)
	if err != nil {
		return ""
	}
	h := cap.Sidik(isi)
	n := binary.BigEndian.Uint64(h[:])
	b := make([]byte, 0, 14)
	for i := range 12 {
		if i > 0 && i%4 == 0 {
			b = append(b, '-')
		}
		b = append(b, abjad[n>>(59-5*i)&31])
	}
	return string(b)
}
