package apbdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

func TestRincian(t *testing.T) {
	lama, err := bagan.UraiKegiatan("2.1.23", bagan.Permendagri113)
	require.NoError(t, err)
	for nama, k := range map[string]struct {
		kegiatan []string
		mau      apbdes.Rincian
	}{
		"none":                        {nil, apbdes.TanpaBelanja},
		"kegiatan":                    {[]string{"1.1.01", "2.2.02"}, apbdes.RincianKegiatan},
		"local kegiatan":              {[]string{"1.1.95", "1.1.90-99"}, apbdes.RincianKegiatan},
		"bidang 5 ends at sub-bidang": {[]string{"1.1.01", "5.3", "5.1.00"}, apbdes.RincianKegiatan},
		"sub-bidang":                  {[]string{"1.1.01", "2.2"}, apbdes.RincianSubBidang},
		"bidang":                      {[]string{"1.1.01", "2.2", "3"}, apbdes.RincianBidang},
		"bidang 5 itself":             {[]string{"1.1.01", "5"}, apbdes.RincianBidang},
		"without":                     {[]string{"3", ""}, apbdes.TanpaKegiatan},
	} {
		var d apbdes.Dokumen
		for _, s := range k.kegiatan {
			d.Belanja = append(d.Belanja, belanja(s, "5.2", anggaran(1)))
		}
		assert.Equal(t, k.mau, d.Rincian(), nama)

		d.Belanja = append(d.Belanja, apbdes.BarisBelanja{Sisa: true})
		assert.Equal(t, k.mau, d.Rincian(), "%s: a remainder says nothing", nama)
	}

	d := apbdes.Dokumen{Belanja: []apbdes.BarisBelanja{{Kegiatan: lama}}}
	assert.Equal(t, apbdes.RincianKegiatan, d.Rincian())
	d.Belanja[0].Kegiatan = lama.Pangkas(bagan.SubBidang)
	assert.Equal(t, apbdes.RincianBidang, d.Rincian(), "the old chart has no sub-bidang")
}

func TestRincianTeks(t *testing.T) {
	for r, mau := range map[apbdes.Rincian]string{
		apbdes.TanpaBelanja: "", apbdes.RincianKegiatan: "kegiatan", apbdes.RincianSubBidang: "sub_bidang",
		apbdes.RincianBidang: "bidang", apbdes.TanpaKegiatan: "tanpa_kegiatan", 99: "",
	} {
		b, err := r.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, mau, string(b))
	}
}

func TestAdaFase(t *testing.T) {
	d := apbdes.Dokumen{
		Pendapatan: []apbdes.BarisPendapatan{pendapatan("4.1", apbdes.Nilai{Rancangan: rp(0)})},
		Belanja:    []apbdes.BarisBelanja{belanja("1.1.01", "5.1", anggaran(1))},
		Pembiayaan: []apbdes.BarisPembiayaan{pembiayaan("6.1", apbdes.Nilai{Perubahan: rp(1)})},
		// Neither counts: what is outside the budget and what was only printed.
		Luar:     []apbdes.BarisLuar{{Pos: pos("7.1", apbdes.Nilai{Realisasi: rp(1)})}},
		Tercetak: []apbdes.Tercetak{{Sasaran: apbdes.Silpa, Nilai: apbdes.Nilai{Realisasi: rp(1)}}},
	}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	for f, mau := range map[apbdes.Fase]bool{0: false, apbdes.Rancangan: true, apbdes.Anggaran: true, apbdes.Perubahan: true, apbdes.Realisasi: false, 9: false} {
		assert.Equal(t, mau, d.AdaFase(f), f)
		assert.Equal(t, mau, r.AdaFase(f), f)
	}
	assert.Equal(t, 3, d.BanyakBaris())
	assert.False(t, new(apbdes.Dokumen).AdaFase(apbdes.Anggaran))
}
