package indikator_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// A village of one resident has a share of the residents; one of none, or of more than there can be, takes the shares from all.
func TestTepiPembagiOrang(t *testing.T) {
	for penduduk, ada := range map[int]bool{-1: false, 0: false, 1: true, 1_000_000_000: true, 1_000_000_001: false} {
		p := papanAgenda()
		p.Desa[1].Penduduk = penduduk
		daftar := indikator.HitungKesenjangan(p, indikator.OpsiAgenda{})
		require.NotEmpty(t, daftar)
		for _, k := range daftar {
			assert.Equal(t, ada, k.Orang.Ada, penduduk)
		}
	}
}

func TestTepiSatuOrang(t *testing.T) {
	p := papanAgenda()
	p.Desa = p.Desa[:1]
	p.Desa[0].Penduduk = 1
	for _, k := range indikator.HitungKesenjangan(p, indikator.OpsiAgenda{}) {
		assert.Equal(t, indikator.DariPermil(1000), k.Orang)
	}
}

// The smallest amount under another code counts; nothing and less than nothing do not.
func TestTepiNamaDiKodeLain(t *testing.T) {
	for jumlah, mau := range map[string]string{"0.01": "0.01", "0": "", "-5": ""} {
		p := papanAgenda()
		p.Desa[1].Pemeriksaan = &indikator.Pemeriksaan{Bagan: "permendagri-20-2018", Kegiatan: []indikator.JumlahKode{
			{Kode: "2.3.11", Nama: "Pembangunan sarana air bersih dusun", Nilai: apbdes.Nilai{Realisasi: uang(jumlah)}, Baris: []int{7}},
		}}
		for _, k := range indikator.HitungKesenjangan(p, indikator.OpsiAgenda{}) {
			if k.Desa == 1 && k.Layanan == layanan.SanitasiAirBersih {
				assert.Equal(t, mau, k.JumlahLain.String(), jumlah)
				assert.Equal(t, mau != "", len(k.BarisLain) > 0, jumlah)
			}
		}
	}
}
