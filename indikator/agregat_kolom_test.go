package indikator_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// A table of areas for a spreadsheet or a database.
func ExampleDaftarKolomAgregat() {
	a := new(indikator.Agregat)
	for n, belanja := range []int64{400, 500, 600} {
		if err := a.Tambah(totalPorsi(desaKe(n), 100, belanja)); err != nil {
			fmt.Println(err)
			return
		}
	}
	h, daftar := a.DaftarWilayah(indikator.OpsiAgregat{Tingkat: wilayah.Kecamatan})
	kolom := indikator.DaftarKolomAgregat()
	for w, err := range daftar {
		if err != nil {
			fmt.Println(err)
			return
		}
		for i, s := range h.DaftarSel(&w) {
			if s != "" && !strings.Contains(kolom[i], "inti") {
				fmt.Print(kolom[i], "=", s, " ")
			}
		}
		fmt.Println()
	}
	// Output:
	// kode=33.07.01 tahun=2024 fase=anggaran desa=3 melapor=3 hilang=0 ganda=0 belanja=1500.00 pendidikan=300.00 porsi_pendidikan=0.2000 median_porsi_pendidikan=0.2000 kesehatan=0.00 porsi_kesehatan=0.0000 median_porsi_kesehatan=0.0000 sanitasi_air_bersih=0.00 porsi_sanitasi_air_bersih=0.0000 median_porsi_sanitasi_air_bersih=0.0000 jaminan_sosial=0.00 porsi_jaminan_sosial=0.0000 median_porsi_jaminan_sosial=0.0000 administrasi_kependudukan=0.00 porsi_administrasi_kependudukan=0.0000 median_porsi_administrasi_kependudukan=0.0000 layanan_dasar=300.00 porsi_layanan_dasar=0.2000 median_porsi_layanan_dasar=0.2000
}

// Each cell has its column; residents are there only if they are known of every reporting village.
func TestDaftarSel(t *testing.T) {
	kolom := indikator.DaftarKolomAgregat()
	letak := make(map[string]int)
	for i, k := range kolom {
		letak[k] = i
	}
	require.Len(t, letak, len(kolom), "a name twice")
	x, y := totalPorsi(desaKe(0), 1, 4), totalPorsi(desaKe(1), 1, 4)
	x.Penduduk = 10
	for penduduk, mau := range map[int]string{0: "", 5: "15"} {
		y.Penduduk = penduduk
		h, err := agregat(t, x, y).Hitung(indikator.OpsiAgregat{})
		require.NoError(t, err)
		b := h.DaftarSel(&h.Wilayah[0])
		require.Len(t, b, len(kolom))
		assert.Equal(t, mau, b[letak["penduduk"]])
		assert.Equal(t, "8.00", b[letak["belanja"]])
		assert.Equal(t, "2.00", b[letak["layanan_dasar"]])
		assert.Empty(t, b[letak["serapan"]])
	}
	kosong := (&indikator.HasilAgregat{}).DaftarSel(&indikator.RingkasWilayah{})
	assert.Empty(t, kosong[letak["penduduk"]], "nobody reports, so nobody is counted")
}
