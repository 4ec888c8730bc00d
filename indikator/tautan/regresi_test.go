package tautan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/tautan"
)

// Residents were added up in an int, so a link read in the browser, where it has 32 bits, could show a number below zero.
func TestPendudukTigaPuluhDuaBit(t *testing.T) {
	p := papanContoh(t)
	semua := int64(0)
	for i := range p.Desa {
		p.Desa[i].Penduduk = 1 << 30
		if p.Desa[i].Ada {
			semua += 1 << 30
		}
	}
	p.Ringkas.Penduduk = 0
	s, err := tautan.Kodekan(p)
	require.NoError(t, err)
	q, err := tautan.Urai(s)
	require.NoError(t, err)
	assert.Zero(t, q.Ringkas.Penduduk)
	if int64(int(semua)) == semua {
		p.Ringkas.Penduduk = int(semua)
		_, err = tautan.Kodekan(p)
		require.ErrorIs(t, err, tautan.ErrIsi, "no link holds a number that not every reader holds")
	}
}
