package inti_test

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

type cetakan struct {
	Nama, MIME, Isi string
	Biner           bool
}

func cetak(t *testing.T, i *inti.Inti, data, adegan, ekspor string) cetakan {
	t.Helper()
	var c cetakan
	require.NoError(t, json.Unmarshal(berhasil(t, i, `{"v":1,"op":"ekspor","data":"`+data+`","adegan":`+adegan+`,"ekspor":`+ekspor+`}`), &c))
	return c
}

func TestEksporCetakan(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"a"}`)
	for _, k := range []struct{ adegan, ekspor, nama, mime string }{
		{`{}`, `{"jenis":"pdf"}`, "apbdes-kembang-setaman-2025-laporan.pdf", "application/pdf"},
		{`{"desa":"Anyelir"}`, `{"jenis":"pdf","tema":"gelap"}`, "apbdes-anyelir-2025-laporan.pdf", "application/pdf"},
		{`{"bahasa":"en"}`, `{"jenis":"pdf-ringkas"}`, "apbdes-kembang-setaman-2025-lembar.pdf", "application/pdf"},
		{`{"indeks":1}`, `{"jenis":"pdf-ringkas"}`, "apbdes-anyelir-2025-lembar.pdf", "application/pdf"},
		{`{"desa":"Anyelir"}`, `{"jenis":"baliho-pdf","alamat":"desa.example","cap":"3F7A"}`, "apbdes-anyelir-2025-baliho-3x2.pdf", "application/pdf"},
		{`{"desa":"Anyelir"}`, `{"jenis":"baliho-svg","ukuran":"2x1"}`, "apbdes-anyelir-2025-baliho-2x1.svg", "image/svg+xml"},
		{`{}`, `{"jenis":"wa"}`, "apbdes-kembang-setaman-2025-wa.png", "application/json"},
		{`{"desa":"Anyelir"}`, `{"jenis":"wa"}`, "apbdes-anyelir-2025-wa.png", "application/json"},
	} {
		c := cetak(t, &i, "a", k.adegan, k.ekspor)
		assert.Equal(t, k.nama, c.Nama)
		assert.Equal(t, k.mime, c.MIME)
		assert.Equal(t, k.mime == "application/pdf", c.Biner)
		if c.Biner {
			isi, err := base64.StdEncoding.DecodeString(c.Isi)
			require.NoError(t, err)
			assert.True(t, strings.HasPrefix(string(isi), "%PDF-1.4\n"))
		}
	}
	c := cetak(t, &i, "a", `{"desa":"Anyelir"}`, `{"jenis":"baliho-svg","ukuran":"2x1"}`)
	assert.Contains(t, c.Isi, ` width="2000mm" height="1000mm"`)
	c = cetak(t, &i, "a", `{"desa":"Anyelir"}`, `{"jenis":"wa"}`)
	var simpul []any
	require.NoError(t, json.Unmarshal([]byte(c.Isi), &simpul))
	assert.Equal(t, []any{"viewBox", "0 0 1080 1350", "width", "1080", "height", "1350"}, simpul[1])
	assert.NotContains(t, c.Isi, `"class"`)

	for _, salah := range []string{
		`"adegan":{},"ekspor":{"jenis":"baliho-pdf"}`, // of which village?
		`"adegan":{"desa":"Anyelir"},"ekspor":{"jenis":"baliho-pdf","ukuran":"9x9"}`,
		`"adegan":{"tampilan":"entah"},"ekspor":{"jenis":"pdf"}`,
	} {
		assert.Equal(t, inti.GalatOpsi, gagal(t, &i, `{"v":1,"op":"ekspor","data":"a",`+salah+`}`).Kode)
	}
	// A village that has not reported is shown with its plan, which is said.
	c = cetak(t, &i, "a", `{"desa":"Teratai"}`, `{"jenis":"baliho-svg"}`)
	assert.Contains(t, c.Isi, ">Perubahan · ")
	assert.Contains(t, c.Isi, ">Dari setiap Rp100 belanja, Rp")
	assert.Equal(t, inti.GalatData, gagal(t, &i, `{"v":1,"op":"ekspor","data":"b","ekspor":{"jenis":"pdf"}}`).Kode)

	berhasil(t, &i, `{"v":1,"op":"baca","data":"s","berkas":[{"nama":"a.csv"}]}`, strings.Join(strings.SplitAfter(csv, "\n")[:4], ""))
	c = cetak(t, &i, "s", `{}`, `{"jenis":"baliho-svg"}`)
	assert.Contains(t, c.Isi, ">Pembiayaan neto<")
}
