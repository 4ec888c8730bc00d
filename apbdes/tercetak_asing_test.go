package apbdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// A spending line whose account belongs to another section is a finding of its own (STR-01), and still lies under the printed rows of
// its kegiatan: found by the reference in indikator/internal/rujukan.
func TestHitungBedaRekeningAsing(t *testing.T) {
	uang := func(r rupiah.Rupiah) apbdes.Nilai { return apbdes.Nilai{Anggaran: rupiah.Isi(r * rupiah.Satu)} }
	baris := func(rekening string, r rupiah.Rupiah) apbdes.BarisBelanja {
		return apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan("2.2.02"), Pos: apbdes.Pos{Rekening: bagan.HarusRekening(rekening), Nilai: uang(r)}}
	}
	d := &apbdes.Dokumen{Bagan: bagan.Permendagri20, Belanja: []apbdes.BarisBelanja{baris("5.2.1.03", 70), baris("4.2.1.01", 30)}}
	for _, kegiatan := range []string{"2", "2.2", "2.2.02"} {
		d.Tercetak = append(d.Tercetak, apbdes.Tercetak{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan(kegiatan), Nilai: uang(100)})
	}
	d.Tercetak = append(d.Tercetak,
		apbdes.Tercetak{Sasaran: apbdes.SasaranKode, Rekening: bagan.HarusRekening("5"), Nilai: uang(100)},
		apbdes.Tercetak{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("2.2.02"), Rekening: bagan.HarusRekening("5.2"), Nilai: uang(70)},
		apbdes.Tercetak{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("2.2.02"), Rekening: bagan.HarusRekening("4"), Nilai: uang(30)})
	r, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	beda, err := apbdes.HitungBeda(d, r)
	require.NoError(t, err)
	assert.Empty(t, beda)
}
