package inti_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// A link opens to the same scene and the same picture.
func TestTautan(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"asal"}`)
	var e struct{ Nama, MIME, Isi string }
	require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"ekspor","data":"asal","ekspor":{"jenis":"tautan"}}`), &e))
	assert.Equal(t, "text/plain;charset=utf-8", e.MIME)
	assert.True(t, strings.HasSuffix(e.Nama, "-tautan.txt"), e.Nama)
	require.True(t, strings.HasPrefix(e.Isi, "dasbor="))
	for n, jenis := range []string{"tautan", "", ""} {
		isi := []string{e.Isi, "#" + e.Isi, "https://desa.example/a#" + e.Isi}[n]
		if n == 2 {
			jenis = "tautan"
		}
		var r struct {
			Desa, Dokumen int
			Tahun         []int
			Contoh        bool
		}
		berhasil(t, &i, `{"v":1,"op":"lepas","data":"b"}`)
		require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"baca","data":"b","berkas":[{"nama":"x","jenis":"`+jenis+`"}]}`, isi), &r))
		assert.Equal(t, 12, r.Desa)
		assert.Equal(t, []int{2025}, r.Tahun)
		assert.True(t, r.Contoh)
		for _, sisa := range []string{
			`"op":"adegan","adegan":{"tampilan":"ringkas","statis":true,"lebar":1000}`, `"op":"adegan","adegan":{"tampilan":"ringkas","statis":true,"lebar":360,"bahasa":"en"}`,
			`"op":"ekspor","adegan":{"tampilan":"ringkas"},"ekspor":{"jenis":"svg"}`,
		} {
			ambil := func(data string) string {
				var h struct {
					Adegan json.RawMessage
					Isi    string
				}
				require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"data":"`+data+`",`+sisa+`}`), &h))
				return string(h.Adegan) + h.Isi
			}
			a, b := ambil("asal"), ambil("b")
			assert.True(t, strings.Contains(a, "Sidik angka ") || strings.Contains(a, "Check sign "), sisa)
			assert.Equal(t, a, b, sisa)
		}
		// Whatever view is asked for, it is the summary, and nothing leads to rows that are not there.
		a := berhasil(t, &i, `{"v":1,"op":"adegan","data":"b","adegan":{"tampilan":"tren","kendali":true}}`)
		assert.Contains(t, string(a), "tampilan-ringkas")
		assert.NotContains(t, string(a), "data-aksi")
		berhasil(t, &i, `{"v":1,"op":"papan","data":"b"}`)
		assert.JSONEq(t, "[]", string(berhasil(t, &i, `{"v":1,"op":"temuan","data":"b"}`)))
		assert.Equal(t, inti.GalatGambar, gagal(t, &i, `{"v":1,"op":"ekspor","data":"b","ekspor":{"jenis":"csv"}}`).Kode)
		for _, jenis := range []string{"json", "temuan", "html", "pdf", "wa", "pdf-ringkas"} {
			tanya(t, &i, `{"v":1,"op":"ekspor","data":"b","ekspor":{"jenis":"`+jenis+`"}}`)
		}
	}
	berhasil(t, &i, `{"v":1,"op":"baca","data":"c","berkas":[{"nama":"x","jenis":"tautan"}]}`, e.Isi[:50])
	g := gagal(t, &i, `{"v":1,"op":"adegan","data":"c"}`)
	assert.Equal(t, inti.GalatBaca, g.Kode)
	assert.Contains(t, g.Pesan.Indonesia, "terpotong")
}

func TestBagikan(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"asal"}`)
	assert.NotContains(t, string(berhasil(t, &i, `{"v":1,"op":"menu","data":"asal"}`)), "salin")
	minta := `{"v":1,"op":"menu","data":"asal","ekspor":{"alamat":"https://desa.example/papan?a=1#lama"}}`
	h := string(berhasil(t, &i, minta))
	assert.Contains(t, h, `"https://desa.example/papan?a=1#dasbor=`)
	assert.Contains(t, h, `"qr"`)
	minta = strings.Replace(minta, "papan", strings.Repeat("x", 3000), 1)
	h = string(berhasil(t, &i, minta))
	assert.Contains(t, h, "#dasbor=")
	assert.Less(t, len(h), 200_000)
}
