package mdb

import (
	"bytes"
	"encoding/binary"
	"math"
	"strings"
	"unicode/utf16"
)

// Versi is the engine that wrote a file. The zero value is not a version.
type Versi uint8

// Known versions. Jet4 and later share one page layout.
const (
	Jet3  Versi = iota + 1 // Access 97
	Jet4                   // Access 2000–2003
	ACE12                  // Access 2007
	ACE14                  // Access 2010
	ACE15                  // Access 2013
	ACE16                  // Access 2016
	ACE17                  // Access 2019
)

// String returns "Jet 4" and the like.
func (v Versi) String() string {
	switch v {
	case Jet3:
		return "Jet 3"
	case Jet4:
		return "Jet 4"
	case ACE12:
		return "ACE 12"
	case ACE14:
		return "ACE 14"
	case ACE15:
		return "ACE 15"
	case ACE16:
		return "ACE 16"
	case ACE17:
		return "ACE 17"
	}
	return "unknown"
}

// Places in the header page (page 0).
const (
	posTanda       = 0x04 // signature text
	posVersi       = 0x14 // engine version, one byte; Jet3 is 0
	posTopeng      = 0x18 // start of the RC4-masked part
	topengJet3     = 126  // its length
	topengJet4     = 128
	posHalamanKode = 0x3C // code page of Jet 3 text
	posKunci       = 0x3E // page key; 0 = pages are plain
	posSandi       = 0x42 // password
	sandiJet3      = 20   // its length
	sandiJet4      = 40
	posTanggal     = 0x72 // creation date, a double; Jet 4 masks the password with its whole days
	panjangKepala  = posTopeng + topengJet4
)

const (
	tandaJet = "Standard Jet DB\x00"
	tandaAce = "Standard ACE DB\x00"
)

const windows1252 = 1252

// kepala is what the header page says.
type kepala struct {
	versi       Versi
	halamanKode uint16
	kunci       uint32
	sandi       string
}

// Kenali reports whether the first bytes of a file (24 suffice) are those of an Access database this package knows the
// version of, and which. It says nothing about passwords.
func Kenali(awal []byte) (Versi, bool) {
	v, err := kenaliVersi(awal)
	return v, err == nil
}

func kenaliVersi(awal []byte) (Versi, error) {
	if len(awal) <= posVersi || awal[0] != 0 || awal[1] != 1 {
		return 0, salah(BukanAccess, "")
	}
	tanda := awal[posTanda : posTanda+len(tandaJet)]
	jet, ace := bytes.Equal(tanda, []byte(tandaJet)), bytes.Equal(tanda, []byte(tandaAce))
	if !jet && !ace {
		return 0, salah(BukanAccess, "")
	}
	v := Versi(awal[posVersi]) + Jet3
	if v < Jet3 || v > ACE17 || jet && v > Jet4 || ace && v <= Jet4 {
		return 0, salahDi(VersiTakDikenal, 0, "")
	}
	return v, nil
}

// uraiKepala decodes the header page. It changes hal (removes the mask).
func uraiKepala(hal []byte) (kepala, error) {
	v, err := kenaliVersi(hal)
	if err != nil {
		return kepala{}, err
	}
	if len(hal) < panjangKepala {
		return kepala{}, salahDi(HalamanRusak, 0, "header cut off")
	}
	panjang, sandi := topengJet4, sandiJet4
	if v == Jet3 {
		panjang, sandi = topengJet3, sandiJet3
	}
	kunciTopeng := [4]byte{0xC7, 0xDA, 0x39, 0x6B}
	bukaRC4(kunciTopeng, hal[posTopeng:posTopeng+panjang])
	k := kepala{
		versi:       v,
		halamanKode: binary.LittleEndian.Uint16(hal[posHalamanKode:]),
		kunci:       binary.LittleEndian.Uint32(hal[posKunci:]),
	}
	bita := hal[posSandi : posSandi+sandi]
	if v == Jet3 {
		k.sandi = strings.TrimRight(string(bita), "\x00")
		return k, nil
	}
	k.sandi = sandiUTF16(bita, hal[posTanggal:])
	return k, nil
}

// sandiUTF16 removes the date mask from a Jet 4 password and returns its text.
func sandiUTF16(bita, tanggal []byte) string {
	hari := math.Float64frombits(binary.LittleEndian.Uint64(tanggal))
	var topeng [4]byte
	if math.Abs(hari) < math.MaxInt32 { // false for NaN too: such a date masks nothing
		binary.LittleEndian.PutUint32(topeng[:], uint32(int32(hari)))
	}
	var unit [sandiJet4 / 2]uint16
	n := 0
	for i := range unit {
		unit[i] = uint16(bita[2*i]^topeng[2*i%4]) | uint16(bita[2*i+1]^topeng[(2*i+1)%4])<<8
		if unit[i] != 0 {
			n = i + 1
		}
	}
	return string(utf16.Decode(unit[:n]))
}

// bukaRC4 applies the RC4 key stream to data in place. Here it is an obfuscation to undo, not a protection;
// crypto/rc4 refuses to run under GODEBUG=fips140=only, which would make files unreadable for no gain.
func bukaRC4(kunci [4]byte, data []byte) {
	var s [256]byte
	for i := range s {
		s[i] = byte(i)
	}
	var j byte
	for i := range s {
		j += s[i] + kunci[i%len(kunci)]
		s[i], s[j] = s[j], s[i]
	}
	var i byte
	j = 0
	for n := range data {
		i++
		j += s[i]
		s[i], s[j] = s[j], s[i]
		data[n] ^= s[s[i]+s[j]]
	}
}
