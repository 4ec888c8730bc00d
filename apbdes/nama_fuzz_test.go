package apbdes_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
)

// A name is refused, or is the one that its value has.
func FuzzNama(f *testing.F) {
	for _, s := range []string{"", "anggaran", "Anggaran", "surplus_defisit", "kode", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var fase apbdes.Fase
		g, ada := apbdes.UraiFase(s)
		err := fase.UnmarshalText([]byte(s))
		require.Equal(t, ada, err == nil)
		require.Equal(t, g, fase)
		if ada {
			require.Equal(t, s, fase.String())
		}
		var sasaran apbdes.Sasaran
		if sasaran.UnmarshalText([]byte(s)) == nil {
			b, err := sasaran.MarshalText()
			require.NoError(t, err)
			require.Equal(t, s, string(b))
		}
	})
}
