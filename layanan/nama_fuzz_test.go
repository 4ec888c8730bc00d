package layanan_test

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/layanan"
)

// Whatever is taken as text is written so that it is read as the same again, and the two ways to read it agree.
func FuzzNama(f *testing.F) {
	for _, s := range []string{"", "kesehatan", "bukan", "bukan-debat", "2024", "2024-S1", "2024-T3", "2024-07", "2024-03-31", "0.5", "-1.50", "1e5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, galatLayanan := layanan.UraiLayanan(s)
		n, galatTanda := layanan.UraiTanda(s)
		p, galatPeriode := layanan.UraiPeriode(s)
		h, galatTanggal := layanan.UraiTanggal(s)
		var (
			l2 layanan.Layanan
			n2 layanan.Tanda
			p2 layanan.Periode
			h2 layanan.Tanggal
			a  layanan.Angka
		)
		for _, k := range []struct {
			sasaran encoding.TextUnmarshaler
			galat   error
		}{{&l2, galatLayanan}, {&n2, galatTanda}, {&p2, galatPeriode}, {&h2, galatTanggal}} {
			require.Equal(t, k.galat == nil, k.sasaran.UnmarshalText([]byte(s)) == nil, s)
			if k.galat != nil {
				continue
			}
			m, ok := k.sasaran.(encoding.TextMarshaler)
			require.True(t, ok)
			b, err := m.MarshalText()
			require.NoError(t, err)
			require.Equal(t, s, string(b))
		}
		require.Equal(t, l, l2)
		require.Equal(t, n, n2)
		require.Equal(t, p, p2)
		require.Equal(t, h, h2)
		if a.UnmarshalJSON([]byte(s)) == nil {
			b, err := json.Marshal(a)
			require.NoError(t, err)
			var c layanan.Angka
			require.NoError(t, c.UnmarshalJSON(b))
			require.Equal(t, a, c)
		}
		if a.UnmarshalText([]byte(s)) == nil {
			u, err := layanan.UraiAngka(s)
			require.NoError(t, err)
			require.Equal(t, u, a)
		}
	})
}
