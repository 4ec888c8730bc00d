package indikator

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/layanan"
)

// The cases of this file were each the only difference between the program and one that is wrong in a single place (see
// apbdes/internal/mutasi).

// A village's own target counts when its figures of the year agree on it; two different ones are none.
func TestTepiTargetDesa(t *testing.T) {
	i := &layanan.Indikator{Kode: "a"}
	satu := func(kode layanan.KodeIndikator, target string) layanan.Capaian {
		c := layanan.Capaian{Indikator: kode}
		if target != "" {
			c.Target = layanan.HarusAngka(target)
		}
		return c
	}
	for nama, k := range map[string]struct {
		semua []layanan.Capaian
		mau   layanan.Angka
	}{
		"none":                     {nil, layanan.Angka{}},
		"one":                      {[]layanan.Capaian{satu("a", "3")}, layanan.HarusAngka("3")},
		"the same twice":           {[]layanan.Capaian{satu("a", "3"), satu("a", "3")}, layanan.HarusAngka("3")},
		"one figure without":       {[]layanan.Capaian{satu("a", "3"), satu("a", "")}, layanan.HarusAngka("3")},
		"two":                      {[]layanan.Capaian{satu("a", "3"), satu("a", "4")}, layanan.Angka{}},
		"two, and the first":       {[]layanan.Capaian{satu("a", "3"), satu("a", "4"), satu("a", "4")}, layanan.Angka{}},
		"of another indicator":     {[]layanan.Capaian{satu("b", "3"), satu("a", "4")}, layanan.HarusAngka("4")},
		"only another indicator":   {[]layanan.Capaian{satu("b", "3")}, layanan.Angka{}},
		"the other one comes last": {[]layanan.Capaian{satu("a", "4"), satu("b", "3")}, layanan.HarusAngka("4")},
	} {
		assert.Equal(t, k.mau, ukurCapaian(k.semua, i).target, nama)
	}
}

// The mark is the village's target, else that of the catalogue, else the median; without a value or a mark there is no distance.
func TestTepiAcuanCapaian(t *testing.T) {
	nilai, target, median := layanan.HarusAngka("2"), layanan.HarusAngka("4"), layanan.HarusAngka("8")
	i := &layanan.Indikator{Kode: "a"}
	k, ada := bandingkanCapaian(&ukuranDesa{nilai: nilai, target: target}, i, median)
	assert.True(t, ada)
	assert.Equal(t, AcuanTargetDesa, k.Acuan)
	assert.Equal(t, target, k.Batas)
	assert.Equal(t, DariPermil(500), k.Jarak)
	k, ada = bandingkanCapaian(&ukuranDesa{nilai: nilai}, i, median)
	assert.True(t, ada)
	assert.Equal(t, AcuanMedian, k.Acuan)
	assert.Equal(t, DariPermil(750), k.Jarak)
	_, ada = bandingkanCapaian(&ukuranDesa{target: target}, i, median)
	assert.False(t, ada)
	_, ada = bandingkanCapaian(&ukuranDesa{nilai: nilai}, i, layanan.Angka{})
	assert.False(t, ada)
}

// The lowest share comes first, missing ones last, equal ones stay in the order of the villages.
func TestTepiUrutBukti(t *testing.T) {
	porsi := func(teks string) (b Kesenjangan) {
		if teks != "" {
			b.Porsi.Desimal, b.Porsi.Ada = decimal.RequireFromString(teks), true
		}
		return b
	}
	u := Usulan{Bukti: []Kesenjangan{porsi(""), porsi("0.3"), porsi(""), porsi("0.1"), porsi("0.3")}}
	assert.Equal(t, []int{3, 1, 4, 0, 2}, u.urutBukti())
}
