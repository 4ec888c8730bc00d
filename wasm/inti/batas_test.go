package inti_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// The files of one data are bounded by their number, their bytes and their budgets; the file beyond it is refused, the others stay.
func TestBatasBerkas(t *testing.T) {
	baca := `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x"}]}`
	terakhir := func(i *inti.Inti, berkas string) string { return string(berhasil(t, i, baca, berkas)) }
	galat := `"kode":"` + string(inti.GalatBatas) + `"`

	var i inti.Inti
	nama, isi := make([]string, inti.BatasBerkas), make([]string, inti.BatasBerkas)
	for n := range nama {
		nama[n] = `{"nama":"x"}`
	}
	berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[`+strings.Join(nama, ",")+`]}`, isi...)
	assert.Contains(t, terakhir(&i, csv), galat)

	i = inti.Inti{}
	assert.Contains(t, terakhir(&i, strings.Repeat("\x00", inti.BatasBita+1)), galat)
	assert.Contains(t, terakhir(&i, csv), galat, "bytes refused count too")

	i = inti.Inti{}
	satu := `{"tahun":2024,"belanja":[{"kegiatan":"2.2.02","anggaran":"1.00"}]}`
	dokumen := `{"skema":"dasbor-desa/dokumen/1","dokumen":[` + satu + strings.Repeat(","+satu, inti.BatasDokumen-1) + `]}`
	assert.NotContains(t, terakhir(&i, dokumen), galat)
	assert.Contains(t, terakhir(&i, csv), galat)
}
