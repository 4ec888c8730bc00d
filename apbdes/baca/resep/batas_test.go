package resep

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBatas(t *testing.T) {
	r, d := Baca([]byte(`{"tahun":2024}`+strings.Repeat(" ", Batas-14)), "")
	assert.Empty(t, d)
	assert.Equal(t, 2024, r.Tahun)
	r, d = Baca([]byte(`{"tahun":2024}`+strings.Repeat(" ", Batas-13)), "")
	require.Len(t, d, 1)
	assert.Equal(t, aturanBukanResep.Kode, d[0].Kode)
	assert.Zero(t, r.Tahun)

	satu := `{"nama":"a","kegiatan":"2.1"}`
	r, d = Baca([]byte(`{"tempat":[`+satu+strings.Repeat(","+satu, BatasTempat)+`]}`), "")
	require.Len(t, d, 1)
	assert.Equal(t, aturanBukanResep.Kode, d[0].Kode)
	assert.Len(t, r.Tempat, BatasTempat)

	r, d = Baca([]byte(`{"kolom":{"kode":[16384,16385],"uraian":16385}}`), "")
	assert.Len(t, d, 2)
	assert.Equal(t, []int{maksKolom}, r.Kolom.Kode)
	assert.Zero(t, r.Kolom.Uraian)
}
