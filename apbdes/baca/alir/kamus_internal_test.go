package alir

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// The key of a spelling is the key of its cell in a line, and no other spelling has it.
func TestKemas(t *testing.T) {
	const isi = "5.2.1.03.01.002é"
	pernah := map[kunciKamus]string{}
	for n := range len(isi) + 1 {
		for _, s := range []string{isi[:n], strings.Repeat("x", n)} {
			k, pendek := kemas(s)
			require.Equal(t, n <= 16, pendek, s)
			if !pendek {
				continue
			}
			if n > 0 {
				require.Empty(t, pernah[k], s)
			}
			pernah[k] = s
			garis := s + "," + strings.Repeat("9", 2*lebarSel)
			if n < 16 {
				require.Equal(t, k, ambilKunci(larikSel(garis), ','*satu8), s)
			} else {
				require.NotEqual(t, k, ambilKunci(larikSel(garis), ','*satu8), s)
			}
			for i := range n { // control characters have no key
				_, pendek := kemas(s[:i] + "\x1f" + s[i+1:])
				require.False(t, pendek, "%q %d", s, i)
			}
		}
	}
	require.Equal(t, -1, ambilKunci(larikSel(strings.Repeat("9", 40)), ','*satu8).panjang)
}

func larikSel(s string) string { return s }

// A mirror finds what it has seen, also when many spellings fall on one place, and when there are too many of them.
func TestCermin(t *testing.T) {
	dicari := 0
	c := cermin[Rekening]{induk: func(string) *Rekening { dicari++; return &Rekening{Nomor: dicari} }}
	nama := func(i int) string {
		return "5." + strings.Repeat("1", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26))
	}
	banyak := 26 * 26
	for range 2 {
		for i := range banyak {
			s := nama(i)
			e := c.cari(s)
			require.Same(t, e, c.cari(s))
			if k, _ := kemas(s); c.pendek(k) != nil {
				require.Same(t, e, c.pendek(k))
			}
		}
	}
	require.LessOrEqual(t, c.terisi, lebarKamus/2)
	require.Less(t, dicari, 2*banyak)
}

// The short way of an amount says what the long way says, whatever stands around it, or nothing.
func TestUangCepat(t *testing.T) {
	p := penerima{titik: true, gaya: rupiah.Mesin}
	for i := range p.bukti.ada {
		p.bukti.ada[i] = true
	}
	terbaca := 0
	for _, bulat := range []string{"", "0", "7", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "999999999999", "000000000000", "-5", "x", "1.2", " 8", "1\x009"} {
		for _, pecah := range []string{"", ".", ".5", ".50", ".05", ".99", ".x5", ".5x", ".123", ",50", "\r", ".50\r", ".5\r"} {
			for _, ekor := range []string{"123456789012345678", ",,,,,,,,,,,,,,,,,,", "\n................."} {
				sel := bulat + pecah
				if strings.Contains(sel, ",") {
					continue
				}
				r, ada, n := p.uangCepat(larikSel(sel+","+ekor), ','*satu8)
				if n < 0 {
					continue
				}
				terbaca++
				require.Equal(t, len(sel), n, "%q", sel)
				ingin, err := rupiah.UraiOpsional(strings.TrimSuffix(sel, "\r"), rupiah.Mesin)
				require.NoError(t, err, "%q", sel)
				nyata := rupiah.Opsional{Nilai: r, Ada: ada == 1}
				require.Equal(t, ingin, nyata, "%q", sel)
			}
		}
	}
	require.Greater(t, terbaca, 150)
	p.bukti.ada[1<<rupiah.Mesin|1<<rupiah.Inggris] = false // the first of its kind has to be kept as a proof
	_, _, n := p.uangCepat(larikSel("1234567.50,12345678901234567"), ','*satu8)
	require.Equal(t, -1, n)
}
