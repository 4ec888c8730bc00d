package aturan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// A column of zeros is not the plan in force because it fills more lines than the column with the money: found by the reference in
// indikator/internal/rujukan.
func TestRencanaBukanKolomNol(t *testing.T) {
	nol, uang := rupiah.Isi(0), rupiah.Isi(100*rupiah.Satu)
	for nama, k := range map[string]struct {
		nilai [2]apbdes.Nilai
		fase  apbdes.Fase
	}{
		"anggaran nol":             {[2]apbdes.Nilai{{Anggaran: nol, Perubahan: uang}, {Anggaran: nol}}, apbdes.Perubahan},
		"rancangan nol":            {[2]apbdes.Nilai{{Rancangan: nol, Anggaran: uang}, {Rancangan: nol}}, apbdes.Anggaran},
		"anggaran nol, rancangan":  {[2]apbdes.Nilai{{Rancangan: uang, Anggaran: nol}, {Anggaran: nol}}, apbdes.Rancangan},
		"perubahan nol":            {[2]apbdes.Nilai{{Anggaran: uang, Perubahan: nol}, {Perubahan: nol}}, apbdes.Anggaran},
		"perubahan sebagian":       {[2]apbdes.Nilai{{Anggaran: uang, Perubahan: uang}, {Anggaran: uang}}, apbdes.Anggaran},
		"perubahan sama banyaknya": {[2]apbdes.Nilai{{Anggaran: uang, Perubahan: uang}, {Anggaran: uang, Perubahan: nol}}, apbdes.Perubahan},
	} {
		t.Run(nama, func(t *testing.T) {
			d := &apbdes.Dokumen{Tahun: 2024, Bagan: bagan.Permendagri20}
			for _, n := range k.nilai {
				d.Belanja = append(d.Belanja, apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan("1.1.01"),
					Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.1.1.01"), Nilai: n}})
			}
			s := aturan.HitungSimulasi(d, aturan.Opsi{}, "APBDES-BLJ-01")
			require.Len(t, s, 1)
			assert.Equal(t, k.fase, s[0].Fase)
		})
	}
}
