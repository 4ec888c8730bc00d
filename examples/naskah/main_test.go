package main

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var contoh = filepath.Join("..", "periksa", "testdata", "contoh.csv")

func TestNaskah(t *testing.T) {
	for nama, k := range map[string]struct {
		args []string
		kode int
		awal string // of the output
		ada  string // in the output or the error stream
	}{
		"apbdes":      {[]string{contoh}, 0, "<!doctype html>", "JUMLAH PENDAPATAN"},
		"penjabaran":  {[]string{"-naskah", "penjabaran", "-kertas", "f4", "-contoh", contoh}, 0, "<!doctype html>", "CONTOH"},
		"lra":         {[]string{"-naskah", "lra", "-kepala-desa", "Siti", "-tanggal", "5 Januari 2025", contoh}, 0, "<!doctype html>", "Contoh, 5 Januari 2025"},
		"xlsx":        {[]string{"-naskah", "lra", "-bentuk", "xlsx", contoh}, 0, "PK", ""},
		"fdp":         {[]string{"-bentuk", "fdp", contoh}, 0, "PK", ""},
		"no file":     {nil, 2, "", "no file given"},
		"no layout":   {[]string{"-naskah", "neraca", contoh}, 2, "", "apbdes, penjabaran or lra"},
		"no form":     {[]string{"-bentuk", "pdf", contoh}, 2, "", "html, xlsx or fdp"},
		"no paper":    {[]string{"-kertas", "a3", contoh}, 2, "", "a4 or f4"},
		"not a file":  {[]string{"tidak-ada.csv"}, 2, "", "tidak-ada.csv"},
		"no budget":   {[]string{"main.go"}, 2, "", "naskah:"},
		"unknown opt": {[]string{"-x"}, 2, "", "flag provided"},
	} {
		t.Run(nama, func(t *testing.T) {
			var keluar, galat bytes.Buffer
			assert.Equal(t, k.kode, jalankan(k.args, &keluar, &galat), galat.String())
			assert.True(t, bytes.HasPrefix(keluar.Bytes(), []byte(k.awal)))
			assert.Contains(t, keluar.String()+galat.String(), k.ada)
		})
	}
}

func TestFDP(t *testing.T) {
	var keluar, galat bytes.Buffer
	require.Zero(t, jalankan([]string{"-bentuk", "fdp", contoh}, &keluar, &galat))
	z, err := zip.NewReader(bytes.NewReader(keluar.Bytes()), int64(keluar.Len()))
	require.NoError(t, err)
	require.Len(t, z.File, 3)
	assert.Equal(t, "datapackage.json", z.File[0].Name)
}
