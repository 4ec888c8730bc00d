package apbdes_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

func TestFaseTeks(t *testing.T) {
	for _, f := range apbdes.DaftarFase() {
		b, err := f.MarshalText()
		require.NoError(t, err)
		var g apbdes.Fase
		require.NoError(t, g.UnmarshalText(b))
		assert.Equal(t, f, g)
		h, ada := apbdes.UraiFase(f.String())
		assert.True(t, ada)
		assert.Equal(t, f, h)
	}
	for _, f := range []apbdes.Fase{0, 5, 255} {
		assert.Empty(t, f.String())
		_, err := f.MarshalText()
		require.ErrorContains(t, err, "apbdes: invalid phase")
	}
	for _, s := range []string{"", "Anggaran", "anggaran ", "semula"} {
		f := apbdes.Realisasi
		require.ErrorContains(t, f.UnmarshalText([]byte(s)), "apbdes: unknown phase")
		assert.Equal(t, apbdes.Realisasi, f, "an error changes nothing")
		_, ada := apbdes.UraiFase(s)
		assert.False(t, ada)
	}
}

func TestNilai(t *testing.T) {
	var n apbdes.Nilai
	assert.True(t, n.Kosong())
	for i, f := range apbdes.DaftarFase() {
		n.Isi(f, rp(int64(i)))
		assert.False(t, n.Kosong(), "Rp0 is not missing")
	}
	for i, f := range apbdes.DaftarFase() {
		assert.Equal(t, rp(int64(i)), n.Fase(f))
	}
	for _, f := range []apbdes.Fase{0, 5, 255} {
		assert.Equal(t, kosong, n.Fase(f))
		assert.PanicsWithValue(t, "apbdes: invalid phase", func() { n.Isi(f, kosong) })
	}
}

func TestNilaiBerlaku(t *testing.T) {
	for nama, k := range map[string]struct {
		nilai apbdes.Nilai
		mau   rupiah.Opsional
		fase  apbdes.Fase
	}{
		"nothing":            {},
		"draft":              {apbdes.Nilai{Rancangan: rp(1)}, rp(1), apbdes.Rancangan},
		"enacted":            {apbdes.Nilai{Rancangan: rp(1), Anggaran: rp(2)}, rp(2), apbdes.Anggaran},
		"changed":            {apbdes.Nilai{Rancangan: rp(1), Anggaran: rp(2), Perubahan: rp(3)}, rp(3), apbdes.Perubahan},
		"changed to nothing": {apbdes.Nilai{Anggaran: rp(2), Perubahan: rp(0)}, rp(0), apbdes.Perubahan},
		"only realised":      {apbdes.Nilai{Realisasi: rp(4)}, kosong, 0},
	} {
		n, f := k.nilai.Berlaku()
		assert.Equal(t, k.mau, n, nama)
		assert.Equal(t, k.fase, f, nama)
	}
}

func TestNilaiJSON(t *testing.T) {
	b, err := json.Marshal(apbdes.Nilai{Anggaran: rp(0)})
	require.NoError(t, err)
	assert.Equal(t, `{"anggaran":"0.00","perubahan":null,"realisasi":null}`, string(b))

	b, err = json.Marshal(apbdes.Nilai{Rancangan: rp(-1)})
	require.NoError(t, err)
	assert.Equal(t, `{"rancangan":"-1.00","anggaran":null,"perubahan":null,"realisasi":null}`, string(b))
}
