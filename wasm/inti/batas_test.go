package inti_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// The files of one data are bounded by their number and their bytes; the file beyond it is refused, the others stay.
func TestBatasBerkas(t *testing.T) {
	baca := `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x"}]}`
	terakhir := func(i *inti.Inti, berkas string) inti.KodeGalat { // what was wrong with the file
		var r struct{ Berkas []struct{ Galat *inti.Galat } }
		require.NoError(t, json.Unmarshal(berhasil(t, i, baca, berkas), &r))
		require.NotEmpty(t, r.Berkas)
		if g := r.Berkas[len(r.Berkas)-1].Galat; g != nil {
			return g.Kode
		}
		return ""
	}

	var i inti.Inti
	nama, isi := make([]string, inti.BatasBerkas), make([]string, inti.BatasBerkas)
	for n := range nama {
		nama[n] = `{"nama":"x"}`
	}
	berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[`+strings.Join(nama, ",")+`]}`, isi...)
	assert.Equal(t, inti.GalatBatas, terakhir(&i, csv))

	i = inti.Inti{}
	assert.Equal(t, inti.GalatBatas, terakhir(&i, strings.Repeat("\x00", inti.BatasBita+1)))
	assert.Empty(t, terakhir(&i, csv), "bytes refused do not count")
}

// One file may not bring more budgets than all files together may. It could bring any number, as long as it was the first.
func TestBatasDokumenDalamSatuBerkas(t *testing.T) {
	baca := func(i *inti.Inti, banyak int) string {
		satu := `{"tahun":2024,"belanja":[{"kegiatan":"2.2.02","anggaran":"1.00"}]}`
		dokumen := `{"skema":"dasbor-desa/dokumen/1","dokumen":[` + satu + strings.Repeat(","+satu, banyak-1) + `]}`
		return string(berhasil(t, i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x"}]}`, dokumen))
	}
	galat := `"kode":"` + string(inti.GalatBatas) + `"`
	var i inti.Inti
	lebih := baca(&i, inti.BatasDokumen+1)
	assert.Contains(t, lebih, galat)
	assert.Contains(t, lebih, `"dokumen":0,"desa":0`, "nothing of it is kept")
	i = inti.Inti{}
	assert.NotContains(t, baca(&i, inti.BatasDokumen), galat)
	assert.Contains(t, baca(&i, 1), galat)
}
