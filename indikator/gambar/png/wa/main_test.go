package main

import (
	"bytes"
	"image/png"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestJalankan(t *testing.T) {
	jalur := filepath.Join("..", "..", "..", "..", "examples", "baliho", "testdata", "kenanga.csv")
	var k, g bytes.Buffer
	require.Equal(t, 0, jalankan([]string{"-bahasa", "en", jalur}, &k, &g), g.String())
	assert.Less(t, k.Len(), 200_000)
	b, err := png.Decode(&k)
	require.NoError(t, err)
	assert.Equal(t, 1080, b.Bounds().Dx())
	for _, args := range [][]string{{"-x"}, {"tidak-ada.csv"}, {}, {"-desa", "Lain", jalur}} {
		assert.Equal(t, 2, jalankan(args, &k, &g), args)
	}
}
