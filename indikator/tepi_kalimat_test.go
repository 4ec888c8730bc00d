package indikator_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator"
)

// papanJSON is a board as JSON that can be changed.
func papanJSON(t *testing.T, p *indikator.Papan) any {
	t.Helper()
	b, err := json.Marshal(p)
	require.NoError(t, err)
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	require.NoError(t, d.Decode(&v))
	return v
}

// What no sentence shows, but the sentences follow from, is checked too.
func TestTepiKalimatTanpaAngka(t *testing.T) {
	p := papanAgenda()
	acakRingkas(rand.New(rand.NewPCG(1, 1)), p)
	p.Agenda = indikator.HitungAgenda(p, indikator.OpsiAgenda{})
	p.Kalimat = indikator.DaftarKalimatPapan(p)
	kode := map[string]bool{}
	for _, k := range p.Kalimat {
		kode[k.Kode] = true
	}
	require.True(t, kode[indikator.KodeKalimatBagian])
	require.False(t, tertangkap(t, papanJSON(t, p)))
	for nama, k := range map[string]struct {
		jalur, kunci string
		isi          any
	}{
		"the residents of a proposal do not add up":        {"/desa/1", "penduduk", json.Number("2001")},
		"a village of a proposal has no residents":         {"/desa/1", "penduduk", json.Number("0")},
		"the service in between has no share":              {"/ringkas/layanan/2", "porsi", nil},
		"the service in between has the largest share too": {"/ringkas/layanan/2", "porsi", "0.9999"},
		"the evidence is of another amount":                {"/agenda/usulan/1/bukti/0", "jumlah", "1.00"},
		"the service of a proposal is none of the five":    {"/agenda/usulan/1", "layanan", "lain"},
		"the evidence is of another village":               {"/agenda/usulan/1/bukti/0", "desa", json.Number("0")},
	} {
		v := papanJSON(t, p)
		diJalur(v, k.jalur).(map[string]any)[k.kunci] = k.isi
		assert.True(t, tertangkap(t, v), nama)
	}
	// A board that lacks services, or a sentence of none, names no village.
	for _, s := range []string{
		`{"desa":[{"ada":true,"layanan":[{"kelas":"nol","jumlah":"0"}]}],"kalimat":[{"kode":"nol_layanan","layanan":"kesehatan"}]}`,
		`{"desa":[{"ada":true,"layanan":[{"kelas":"nol","jumlah":"0"}]}],"kalimat":[{"kode":"nol_layanan","layanan":"lain"}]}`,
	} {
		n, err := indikator.PeriksaKalimat([]byte(s))
		require.NoError(t, err)
		assert.Equal(t, 1, n)
	}
}

// A village without figures has one sentence, which says so.
func TestTepiKalimatDesaTanpaData(t *testing.T) {
	p := papanAgenda()
	p.Desa[2].Ada = false
	d := indikator.DaftarKalimatDesa(p, 2)
	require.Len(t, d, 1)
	assert.Equal(t, indikator.KodeKalimatDesaTanpaData, d[0].Kode)
	assert.Contains(t, d[0].Teks.Indonesia, "Data realisasi tahun 2024 dari Kenanga belum ada")
	for _, k := range indikator.DaftarKalimatDesa(p, 1) {
		assert.NotEqual(t, indikator.KodeKalimatDesaTanpaData, k.Kode)
	}
}
