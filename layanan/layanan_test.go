package layanan_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

func TestUrutanLayanan(t *testing.T) {
	var nama []string
	for i, l := range layanan.DaftarLayanan() {
		assert.Equal(t, layanan.Layanan(i+1), l)
		nama = append(nama, l.String())
	}
	assert.Equal(t, []string{
		"pendidikan", "kesehatan", "sanitasi_air_bersih", "jaminan_sosial", "administrasi_kependudukan",
	}, nama)
	var kosong layanan.Layanan
	assert.Equal(t, layanan.Bukan, kosong)
}

func TestNamaLayanan(t *testing.T) {
	for l := layanan.Bukan; l <= layanan.AdministrasiKependudukan; l++ {
		assert.NotEmpty(t, l.Nama(temuan.Indonesia))
		assert.NotEmpty(t, l.Nama(temuan.Inggris))
		kembali, err := layanan.UraiLayanan(l.String())
		require.NoError(t, err)
		assert.Equal(t, l, kembali)
		teks, err := json.Marshal(l)
		require.NoError(t, err)
		var m layanan.Layanan
		require.NoError(t, json.Unmarshal(teks, &m))
		assert.Equal(t, l, m)
	}
	asing := layanan.Layanan(99)
	assert.Empty(t, asing.String())
	assert.Empty(t, asing.Nama(temuan.Indonesia))
	_, err := asing.MarshalText()
	require.ErrorIs(t, err, layanan.ErrLayanan)
	for _, s := range []string{"", "Kesehatan", "health", strings.Repeat("é", 1000)} {
		l := layanan.Kesehatan
		err := l.UnmarshalText([]byte(s))
		require.ErrorIs(t, err, layanan.ErrLayanan)
		assert.Less(t, len(err.Error()), 400)
		assert.Equal(t, layanan.Kesehatan, l, "unchanged on error")
	}
}

func TestTanda(t *testing.T) {
	for d := layanan.TandaInti; d <= layanan.TandaTidakBerlaku; d++ {
		teks, err := d.MarshalText()
		require.NoError(t, err)
		var kembali layanan.Tanda
		require.NoError(t, kembali.UnmarshalText(teks))
		assert.Equal(t, d, kembali)
	}
	for _, d := range []layanan.Tanda{layanan.TanpaTanda, 99} {
		_, err := d.MarshalText()
		require.ErrorIs(t, err, layanan.ErrTanda)
	}
	for _, s := range []string{"", "Inti", "x"} {
		_, err := layanan.UraiTanda(s)
		require.ErrorIs(t, err, layanan.ErrTanda)
	}
}
