package alir_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
)

// A saved place can be gone on from more than once: what one run adds to the villages that were open is not there in the next.
func TestTitikDuaKali(t *testing.T) {
	s := kepalaUji
	for _, d := range []string{"33.07.07.2005", "33.07.07.2003", "33.07.07.2004"} {
		s += strings.Repeat(d+",A,2024,2.2.02,x,5.2.1.01,y,DDS,1,,\n", 5)
	}
	a, err := alir.Dari(strings.NewReader(s), int64(len(s)), alir.Opsi{Potongan: 100})
	require.NoError(t, err)
	var titik [][]byte
	lanjut := func(mulai *alir.Titik) int {
		baris := 0
		_, err := alir.Baca(a, alir.Olah[*int]{Baru: func() *int { return new(int) }, Mulai: mulai,
			Desa: func(n *int, d *alir.Desa) error { *n += len(d.Baris()); return nil },
			Gabung: func(n *int, t *alir.Titik) error {
				baris += *n
				if t == nil || mulai != nil {
					return nil
				}
				b, err := t.MarshalBinary()
				titik = append(titik, b)
				return err
			}, Ulang: func() { baris = 0 }})
		require.NoError(t, err)
		return baris
	}
	require.Equal(t, 15, lanjut(nil))
	require.NotEmpty(t, titik)
	for i, b := range titik {
		var m alir.Titik
		require.NoError(t, m.UnmarshalBinary(b))
		pertama := lanjut(&m)
		assert.Equal(t, pertama, lanjut(&m), "place %d", i)
	}
}
