package rumus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/layanan/internal/rumus"
)

func TestTerlindung(t *testing.T) {
	for _, k := range [][2]string{
		{"", ""}, {"Puskesmas", "Puskesmas"}, {"'kata'", "'kata'"}, {" =1", " =1"}, {"\xff=1", "\xff=1"},
		{"=1+1", "'=1+1"}, {"-", "'-"}, {"\tx", "'\tx"}, {"'=1", "''=1"}, {"＝1+1", "'＝1+1"}, {"'＠a", "''＠a"},
	} {
		assert.Equal(t, k[1], rumus.Terlindung(k[0]), "%q", k[0])
		assert.Equal(t, k[0], rumus.Asli(k[1]), "%q", k[1])
	}
	assert.Equal(t, "-5", rumus.Asli("-5"), "cells without the guard lose nothing")
}
