package indikator_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// The share that rule BLJ-01 limits is measured in every year, and in a document whose year is not known as well: found by the
// reference in indikator/internal/rujukan.
func TestTotalSiltapTanpaTahun(t *testing.T) {
	for _, tahun := range []int{0, 2015, 2024, 2027} {
		d := &apbdes.Dokumen{Tahun: tahun, Bagan: bagan.Permendagri20, Belanja: []apbdes.BarisBelanja{{Kegiatan: bagan.HarusKegiatan("1.1.01"),
			Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.1.1.01"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Satu)}}}}}
		total, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
		require.NoError(t, err)
		assert.Equal(t, rupiah.Isi(rupiah.Satu), total.Siltap, tahun)
		assert.Equal(t, rupiah.Isi(rupiah.Satu), total.SiltapDari, tahun)
	}
}
