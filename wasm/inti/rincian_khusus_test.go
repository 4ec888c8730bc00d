package inti_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// The figures without a code of the chart lead to rows as well, of one village and of all.
func TestRincianTanpaKode(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"c"}`)
	rinci := func(isi string) int {
		var h struct {
			Banyak int
			Jumlah *string
		}
		require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"rincian","data":"c",`+isi+`}`), &h), isi)
		require.NotNil(t, h.Jumlah, isi)
		return h.Banyak
	}
	for _, letak := range []string{`"adegan":{"indeks":0}`, `"adegan":{"indeks":-1,"desa":"99.99.99.2001"}`, `"adegan":{}`} {
		semua := rinci(letak + `,"rincian":{"kode":"belanja"}`)
		lain := rinci(letak + `,"rincian":{"kode":"lain"}`)
		layanan := rinci(letak)
		siltap := rinci(letak + `,"rincian":{"kode":"siltap"}`)
		assert.Equal(t, semua, lain+layanan, "%s: each line is of a service or not", letak)
		assert.Positive(t, siltap, letak)
	}
	satu := rinci(`"adegan":{"indeks":0,"layanan":"kesehatan"}`)
	area := rinci(`"adegan":{"indeks":-1,"layanan":"kesehatan"}`)
	assert.Greater(t, area, satu)
	for _, salah := range []string{`"adegan":{"indeks":-1},"rincian":{"kode":"2.2"}`, `"adegan":{"indeks":-1},"rincian":{"baris":[1]}`, `"adegan":{"indeks":-2}`} {
		assert.Equal(t, inti.GalatOpsi, gagal(t, &i, `{"v":1,"op":"rincian","data":"c",`+salah+`}`).Kode, salah)
	}
}

func TestGayaDanMenu(t *testing.T) {
	var i inti.Inti
	var g struct{ Adegan, Terang, Gelap string }
	require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"gaya"}`), &g))
	assert.True(t, strings.HasPrefix(g.Terang, ":host{color-scheme:light"))
	assert.True(t, strings.HasPrefix(g.Gelap, ":host{color-scheme:dark"))
	assert.NotContains(t, g.Adegan, "color-scheme")
	assert.Contains(t, g.Adegan, ".tabel-baris")
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"c"}`)
	area := string(berhasil(t, &i, `{"v":1,"op":"menu","data":"c","adegan":{"bahasa":"en"}}`))
	desa := string(berhasil(t, &i, `{"v":1,"op":"menu","data":"c","adegan":{"tampilan":"desa","indeks":0}}`))
	assert.Contains(t, area, "Findings, CSV")
	assert.NotContains(t, area, "baliho")
	assert.Contains(t, desa, "baliho-pdf")
}
