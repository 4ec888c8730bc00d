package alir

import (
	"math/bits"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// tanpaCR takes off the CR of the last cell of a line.
func tanpaCR(t *teks, s string) string {
	if n := len(s); t.cr && n > 0 && s[n-1] == '\r' {
		return s[:n-1]
	}
	return s
}

// lebarSel is how many bytes the short way looks at behind the beginning of a cell; it takes no cell nearer to the end.
const lebarSel = 16

// nolPertama marks with the high bit the first zero byte of w, and maybe some behind it; 0 if there is none.
func nolPertama(w uint64) uint64 { return (w - satu8) & ^w & tinggi }

// ambilKunci takes the cell at the beginning of s, which ends at the first byte of ujung, as a key, which is none of a spelling if the
// cell has more than fifteen bytes.
func ambilKunci(s string, ujung uint64) kunciKamus {
	_ = s[lebarSel-1]
	v := le64(s)
	if m := nolPertama(v ^ ujung); m != 0 {
		return kunciKamus{v & (m&-m>>7 - 1), 0, bits.TrailingZeros64(m) >> 3}
	}
	u := le64(s[8:])
	m := nolPertama(u ^ ujung)
	if m == 0 {
		return kunciKamus{panjang: -1}
	}
	return kunciKamus{v, u & (m&-m>>7 - 1), 8 + bits.TrailingZeros64(m)>>3}
}

// panjangTeks returns the length of the cell at the beginning of s, -1 if the line ends before ujung.
func panjangTeks(s string, ujung uint64) int {
	const lf = '\n' * satu8
	for n := 0; len(s) >= 8; n, s = n+8, s[8:] {
		v := le64(s)
		u := nolPertama(v ^ ujung)
		if m := u | nolPertama(v^lf); m != 0 {
			if u&(m&-m) == 0 {
				return -1
			}
			return n + bits.TrailingZeros64(m)>>3
		}
	}
	return -1
}

// uangCepat reads the amount in the cell at the beginning of s; ada is 0 for an empty cell, else 1, and n its length. That is -1 for any
// form but the ordinary ones, and for one that was not seen before, which may be needed to prove the style of the file.
func (t *penerima) uangCepat(s string, ujung uint64) (r rupiah.Rupiah, ada uint8, n int) {
	const b = arus.GayaTitik
	_ = s[lebarSel-1]
	v, u := le64(s), le64(s[8:])
	m := nolPertama(v ^ ujung)
	if m == 0 {
		m, n = nolPertama(u^ujung), 8
	}
	n += bits.TrailingZeros64(m) >> 3
	if n < 4 || m == 0 || s[(n-3)%lebarSel] != '.' {
		return t.uangLain(s, n)
	}
	bulat := n - 3
	c, d := s[(n-2)%lebarSel]-'0', s[(n-1)%lebarSel]-'0'
	v = (v ^ satu8*'0')
	geser := uint(-8*bulat) & 63 //nolint:gosec // bits to leave out
	x := v << geser              // leading zeros instead of what stands behind
	salah := x + satu8*0x76 | x
	var atas uint64
	if bulat > 8 {
		atas = delapan(x) * 100_000_000
		x = v>>(-geser&63) | (u^satu8*'0')<<geser // the lower digits
		salah |= x + satu8*0x76 | x
	}
	if salah&tinggi != 0 || c > 9 || d > 9 || !t.titik || !t.bukti.ada[b] {
		return 0, 0, -1
	}
	return rupiah.Rupiah((delapan(x)+atas)*100 + uint64(c)*10 + uint64(d)), 1, n //nolint:gosec // at most 14 digits
}

// uangLain reads the other ordinary forms of a cell of n bytes.
func (t *penerima) uangLain(s string, n int) (rupiah.Rupiah, uint8, int) {
	if n >= lebarSel {
		return 0, 0, -1
	}
	sel := s[:n]
	if n > 0 && sel[n-1] == '\r' {
		sel = sel[:n-1]
	}
	if sel == "" {
		return 0, 0, n
	}
	r, k, ok := uraiCepat(sel)
	if !ok || !t.bukti.ada[k] || k != arus.SemuaGaya && !t.titik {
		return 0, 0, -1
	}
	return r, 1, n
}

// delapan reads eight digits, of which v has the values byte by byte.
func delapan(v uint64) uint64 {
	v = v*10 + v>>8
	return (v&0x000000FF000000FF*(100+1000000<<32) + v>>16&0x000000FF000000FF*(1+10000<<32)) >> 32
}
