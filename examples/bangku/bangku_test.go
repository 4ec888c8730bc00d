package main

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// All ways in Go lead to the same sums, and the file is the same every time.
func TestSama(t *testing.T) {
	f := t.TempDir()
	a, b, peta := filepath.Join(f, "a.csv"), filepath.Join(f, "b.csv"), filepath.Join(f, "peta.csv")
	require.NoError(t, tulisNasional(a, 300, 1))
	require.NoError(t, tulisNasional(b, 300, 1))
	require.NoError(t, tulisPeta(peta))
	acuan, err := jalankanSen(a, peta)
	require.NoError(t, err)
	require.Len(t, acuan, 30*6)
	desimal, err := jalankanDesimal(b, peta)
	require.NoError(t, err)
	assert.Equal(t, acuan.sidik(), desimal.sidik())
	for _, n := range []int{1, 2, 8} {
		h, err := jalankanInti(a, n)
		require.NoError(t, err)
		assert.Equal(t, acuan.sidik(), h.sidik())
		assert.Zero(t, h.beda(acuan))
	}
	var o bytes.Buffer
	require.Zero(t, jalankan([]string{"-jalan", "inti", b, peta, "2"}, &o, &o))
	assert.Equal(t, acuan.sidik()+"\n", o.String())
	assert.Equal(t, 2, jalankan([]string{"-x"}, &o, &o))
	assert.Equal(t, 1, jalankan([]string{"-jalan", "lain", a, peta, "1"}, &o, &o))
}

func TestBacaHasil(t *testing.T) {
	h, err := bacaHasil(bytes.NewBufferString("33.07.07,2,12.50,7\n"))
	require.NoError(t, err)
	assert.Equal(t, hasil{"33.07.07,2": {1250, 700}}, h)
	assert.Equal(t, 1, h.beda(hasil{"33.07.07,2": {1250, 701}}))
	assert.Equal(t, "11,289,900", ribu(11_289_900))
}
