package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func jalan(t *testing.T, kode int, args ...string) (keluar, galat string) {
	t.Helper()
	var k, g bytes.Buffer
	require.Equal(t, kode, jalankan(args, &k, &g), "%v: %s", args, g.String())
	return k.String(), g.String()
}

func TestContoh(t *testing.T) {
	for _, args := range [][]string{
		nil, {"-ukuran", "2x1"}, {"-gambar", "lembar"}, {"-gambar", "lembar", "-desa", "Anyelir"}, {"-gambar", "laporan"}, {"-gambar", "wa", "-bahasa", "en"},
	} {
		keluar, galat := jalan(t, 0, args...)
		assert.True(t, strings.HasPrefix(keluar, "%PDF-1.4\n"), args)
		assert.Empty(t, galat)
		lagi, _ := jalan(t, 0, args...)
		assert.Equal(t, keluar, lagi, "the same bytes every time")
	}
	keluar, _ := jalan(t, 0, "-bentuk", "svg", "-desa", "99.99.99.2001", "-alamat", "desa.example/apbdes")
	assert.Contains(t, keluar, `width="3000mm" height="2000mm"`)
	assert.Contains(t, keluar, "Rincian: desa.example/apbdes")
}

func TestBerkas(t *testing.T) {
	jalur := filepath.Join("testdata", "kenanga.csv")
	keluar, _ := jalan(t, 0, "-bentuk", "svg", jalur)
	assert.Contains(t, keluar, "Desa Kenanga · APBDes 2025")
	assert.Contains(t, keluar, ">Rp1.044.750.000<")
	assert.Contains(t, keluar, ">tidak ada di berkas<", "the file has no line of bidang 3")
	keluar, _ = jalan(t, 0, "-bentuk", "svg", "-nama", "Lain", jalur)
	assert.NotContains(t, keluar, "Lain ·", "the name in the file goes first")
}

func TestSalah(t *testing.T) {
	rusak := filepath.Join(t.TempDir(), "a.csv")
	require.NoError(t, os.WriteFile(rusak, []byte("a,b\n1,2\n"), 0o600))
	for _, args := range [][]string{
		{"-ukuran", "9x9"}, {"-bentuk", "gif"}, {"-gambar", "x"}, {"-fase", "x"}, {"-desa", "x"}, {"-x"}, {"tidak-ada.csv"}, {rusak},
		{"-gambar", "laporan", "-bentuk", "svg"},
	} {
		_, galat := jalan(t, 2, args...)
		assert.Contains(t, galat, "baliho", args)
	}
}
