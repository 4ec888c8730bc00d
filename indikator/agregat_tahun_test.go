package indikator_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// What is said about a year does not change when the figures of the others are forgotten.
func TestSifatSisakanTahun(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 2026))
	berkurang := 0
	for range 12 {
		d := daftarTotal(r, 1+r.IntN(30))
		for i := range d {
			d[i].Tahun = 2022 + r.IntN(4)
			d[i].Nama = []string{"", "A", "A", "B", fmt.Sprint("C", d[i].Tahun)}[r.IntN(5)]
		}
		for _, tahun := range []int{2022, 2024, 2026} {
			utuh, sisa := agregatDari(t, d), agregatDari(t, d)
			sisa.SisakanTahun(tahun)
			sisa.SisakanTahun(tahun)
			berkurang += utuh.Banyak() - sisa.Banyak()
			for tingkat := wilayah.TanpaTingkat; tingkat <= wilayah.Desa; tingkat++ {
				for fase := apbdes.Rancangan; fase <= apbdes.Realisasi; fase++ {
					o := indikator.OpsiAgregat{Tingkat: tingkat, Tahun: tahun, Fase: fase}
					for i := range d[:r.IntN(len(d)+1)] {
						o.Desa = append(o.Desa, indikator.DesaTerdaftar{Kode: d[i].Kode, Nama: "register"})
					}
					ingin, err := utuh.Hitung(o)
					require.NoError(t, err)
					nyata, err := sisa.Hitung(o)
					require.NoError(t, err)
					require.Equal(t, jsonDari(t, ingin), jsonDari(t, nyata))
				}
			}
		}
	}
	assert.Positive(t, berkurang)
}

// Ten years of a district, of which one is asked for.
func ExampleAgregat_SisakanTahun() {
	var a indikator.Agregat
	for tahun := 2016; tahun <= 2025; tahun++ {
		t := indikator.TotalDesa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "Contoh", Tahun: tahun}
		t.Fase[apbdes.Anggaran-1].Isi(indikator.UkuranBelanja, rupiah.Rupiah(tahun)*rupiah.Satu)
		if err := a.Tambah(&t); err != nil {
			fmt.Println(err)
			return
		}
	}
	a.SisakanTahun(2024)
	fmt.Println(a.Banyak(), a.DaftarTahun())
	// Output: 1 [2024]
}
