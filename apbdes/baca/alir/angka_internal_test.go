package alir

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// What the short ways read, the long way reads alike.
func TestUraiCepat(t *testing.T) {
	huruf := "0123456789.,-x"
	r := rand.New(rand.NewPCG(1, 1))
	terbaca := 0
	for range 300_000 {
		var b strings.Builder
		for range 1 + r.IntN(20) {
			b.WriteByte(huruf[r.IntN(10+r.IntN(5)*r.IntN(2))])
		}
		s := b.String()
		if n := r.IntN(4); n > 0 && len(s) > n+1 && r.IntN(2) == 0 {
			s = s[:len(s)-n] + "." + s[len(s)-n:]
		}
		if n, k, ok := uraiCepat(s); ok {
			terbaca++
			ingin, err := rupiah.Urai(s, rupiah.Mesin)
			require.NoError(t, err, s)
			require.Equal(t, ingin, n, s)
			require.Equal(t, arus.KelasDari(s), k, s)
		}
		if n, k, ok := uraiIndonesia(s); ok {
			ingin, err := rupiah.Urai(s, rupiah.Indonesia)
			require.NoError(t, err, s)
			require.Equal(t, ingin, n, s)
			require.Equal(t, arus.KelasDari(s), k, s)
		}
	}
	require.Greater(t, terbaca, 10_000)
	for _, n := range []uint64{0, 1, 999, 1000, 123456, 1234567, 12345678901, 1234567890123456} {
		for _, ekor := range []string{"", ",00", ",99"} {
			s := rupiah.Rupiah(n * 100).TeksIndonesia()[2:] + ekor
			v, k, ok := uraiIndonesia(s)
			if strings.Contains(s, ".") && len(s) <= 22 {
				require.True(t, ok, s)
				ingin, err := rupiah.Urai(s, rupiah.Indonesia)
				require.NoError(t, err)
				require.Equal(t, ingin, v)
				require.Equal(t, arus.KelasDari(s), k, s)
			}
		}
		v, _, ok := uraiCepat(fmt.Sprint(n))
		require.True(t, ok)
		require.Equal(t, rupiah.Rupiah(n*100), v)
	}
}
