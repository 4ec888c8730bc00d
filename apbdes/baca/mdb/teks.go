package mdb

import (
	"encoding/binary"
	"math"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// tambahNilai appends the text of a value stored as d to ke. d has at least jenis.ukuran() bytes.
func (b *Basis) tambahNilai(ke []byte, k *Kolom, d []byte) []byte {
	le := binary.LittleEndian
	switch k.Jenis {
	case JenisTeks, JenisMemo:
		return b.tambahTeks(ke, d)
	case JenisBita:
		return strconv.AppendUint(ke, uint64(d[0]), 10)
	case JenisBulat16:
		return strconv.AppendInt(ke, int64(int16(le.Uint16(d))), 10)
	case JenisBulat32, JenisMajemuk:
		return strconv.AppendInt(ke, int64(int32(le.Uint32(d))), 10)
	case JenisBulat64:
		return strconv.AppendInt(ke, int64(le.Uint64(d)), 10)
	case JenisUang:
		return tambahUang(ke, int64(le.Uint64(d)))
	case JenisTunggal:
		return strconv.AppendFloat(ke, float64(math.Float32frombits(le.Uint32(d))), 'f', -1, 32)
	case JenisGanda:
		return strconv.AppendFloat(ke, math.Float64frombits(le.Uint64(d)), 'f', -1, 64)
	case JenisWaktu:
		return tambahWaktu(ke, math.Float64frombits(le.Uint64(d)))
	case JenisGuid:
		return tambahGuid(ke, d)
	case JenisDesimal:
		return tambahDesimal(ke, d, k.Skala)
	}
	return tambahHeks(ke, d)
}

const angkaHeks = "0123456789ABCDEF"

// tambahHeks appends two upper-case digits per byte.
func tambahHeks(ke, d []byte) []byte {
	for _, c := range d {
		ke = append(ke, angkaHeks[c>>4], angkaHeks[c&15])
	}
	return ke
}

// tambahUang appends a number of 1/10,000 with all four decimals.
func tambahUang(ke []byte, v int64) []byte {
	u := uint64(v)
	if v < 0 {
		ke = append(ke, '-')
		u = -u // right for the smallest int64 too
	}
	ke = strconv.AppendUint(ke, u/10000, 10)
	ke = append(ke, '.')
	return tambahPadat(ke, u%10000, 4)
}

// tambahPadat appends v with leading zeros to at least lebar digits.
func tambahPadat(ke []byte, v uint64, lebar int) []byte {
	n := 1
	for x := v; x >= 10; x /= 10 {
		n++
	}
	for ; n < lebar; n++ {
		ke = append(ke, '0')
	}
	return strconv.AppendUint(ke, v, 10)
}

// tambahWaktu appends "MM/DD/YY HH:MM:SS", or the day number when it is no date.
func tambahWaktu(ke []byte, v float64) []byte {
	t, ok := waktuDari(v)
	if !ok {
		return strconv.AppendFloat(ke, v, 'f', -1, 64)
	}
	tahun, bulan, hari := t.Date()
	jam, menit, detik := t.Clock()
	for _, x := range [...]struct {
		v     int
		ujung byte
	}{{int(bulan), '/'}, {hari, '/'}, {tahun % 100, ' '}, {jam, ':'}, {menit, ':'}, {detik, 0}} {
		ke = append(ke, byte('0'+x.v/10), byte('0'+x.v%10))
		if x.ujung != 0 {
			ke = append(ke, x.ujung)
		}
	}
	return ke
}

// tambahGuid appends a GUID in braces. Its first three groups are stored little-endian.
func tambahGuid(ke, d []byte) []byte {
	ke = append(ke, '{')
	for i, j := range [16]int{3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15} {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			ke = append(ke, '-')
		}
		ke = append(ke, angkaHeks[d[j]>>4], angkaHeks[d[j]&15])
	}
	return append(ke, '}')
}

// tambahDesimal appends a scaled decimal: one byte sign, then 128 bits as four little-endian words, the highest first.
func tambahDesimal(ke, d []byte, skala int) []byte {
	var kata [4]uint32
	for i := range kata {
		kata[i] = binary.LittleEndian.Uint32(d[1+4*i:])
	}
	var angka [40]byte // 2^128 has 39 digits; filled from the end
	p := len(angka)
	for kata != [4]uint32{} {
		var sisa uint64
		for i := range kata {
			sisa = sisa<<32 | uint64(kata[i])
			kata[i], sisa = uint32(sisa/10), sisa%10
		}
		p--
		angka[p] = byte('0' + sisa)
	}
	isi := angka[p:]
	if d[0]&0x80 != 0 && len(isi) > 0 {
		ke = append(ke, '-')
	}
	if len(isi) <= skala {
		ke = append(ke, '0')
	} else {
		ke = append(ke, isi[:len(isi)-skala]...)
		isi = isi[len(isi)-skala:]
	}
	if skala == 0 {
		return ke
	}
	ke = append(ke, '.')
	for n := len(isi); n < skala; n++ {
		ke = append(ke, '0')
	}
	return append(ke, isi...)
}

// tambahTeks appends stored text as UTF-8.
func (b *Basis) tambahTeks(ke, d []byte) []byte {
	if b.kepala.versi == Jet3 {
		for _, c := range d {
			ke = utf8.AppendRune(ke, rune1252(c))
		}
		return ke
	}
	if len(d) >= 2 && d[0] == 0xFF && d[1] == 0xFE {
		return tambahMampat(ke, d[2:])
	}
	return tambahUTF16(ke, d)
}

// tambahMampat appends compressed text: single bytes are U+0000–U+00FF, a zero byte switches to UTF-16 and back.
func tambahMampat(ke, d []byte) []byte {
	for len(d) > 0 {
		n := 0
		for n < len(d) && d[n] != 0 {
			ke = utf8.AppendRune(ke, rune(d[n]))
			n++
		}
		if n == len(d) {
			break
		}
		d = d[n+1:]
		for n = 0; n < len(d) && d[n] != 0; {
			n = min(n+2, len(d))
		}
		ke = tambahUTF16(ke, d[:n])
		d = d[min(n+1, len(d)):]
	}
	return ke
}

// tambahUTF16 appends UTF-16; broken pairs and a last odd byte become U+FFFD.
func tambahUTF16(ke, d []byte) []byte {
	for len(d) >= 2 {
		r := rune(binary.LittleEndian.Uint16(d))
		d = d[2:]
		if utf16.IsSurrogate(r) {
			var r2 rune
			if len(d) >= 2 {
				r2 = rune(binary.LittleEndian.Uint16(d))
			}
			if r = utf16.DecodeRune(r, r2); r != utf8.RuneError {
				d = d[2:]
			}
		}
		ke = utf8.AppendRune(ke, r)
	}
	if len(d) > 0 {
		ke = utf8.AppendRune(ke, utf8.RuneError)
	}
	return ke
}

// rune1252 decodes Windows-1252. Its five undefined bytes become the control characters of the same number, as
// Windows itself does.
func rune1252(c byte) rune {
	if c < 0x80 || c >= 0xA0 {
		return rune(c)
	}
	return [32]rune{
		0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
		0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
	}[c-0x80]
}
