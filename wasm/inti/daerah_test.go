package inti_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// csvDaerah is a canonical CSV of n villages: ten in a kecamatan, fifteen kecamatan in a kabupaten, in one province. Village i spends
// 100 + i on a school and 900 on other things, in rupiah.
func csvDaerah(n int, ganti string) []byte {
	var b bytes.Buffer
	b.WriteString("kode_desa,nama_desa,tahun,kode_kegiatan,kode_rekening,sumber_dana,anggaran,realisasi" + ganti)
	for i := range n {
		awal := fmt.Sprintf("11.%02d.%02d.%d,Desa %d,2024,", i/150+1, i/10%15+1, 2001+i%10, i)
		b.WriteString(awal + ",4.2.1.01,DDS,1000.00,1000.00" + ganti)
		b.WriteString(awal + "2.1.01,5.2.1.01,DDS," + strconv.Itoa(100+i) + ".00,50.00" + ganti)
		for k := range 12 {
			b.WriteString(awal + "1.1.0" + strconv.Itoa(k%5+1) + ",5.2.1.01,ADD,75.00,70.00" + ganti)
		}
	}
	return b.Bytes()
}

// potongan counts how much of a file was asked for at a time.
type potongan struct {
	*bytes.Reader
	terbesar int
}

func (p *potongan) ReadAt(b []byte, letak int64) (int, error) {
	p.terbesar = max(p.terbesar, len(b))
	return p.Reader.ReadAt(b, letak)
}

func minta(t *testing.T, i *inti.Inti, permintaan string, berkas ...inti.Sumber) json.RawMessage {
	t.Helper()
	var j struct {
		OK    bool
		Hasil json.RawMessage
		Galat *inti.Galat
	}
	require.NoError(t, json.Unmarshal(i.JawabanDari([]byte(permintaan), berkas...), &j))
	require.True(t, j.OK, "%s: %+v", permintaan, j.Galat)
	return j.Hasil
}

// TestDaerah reads more villages than a board has, from a file that is never in memory as a whole.
func TestDaerah(t *testing.T) {
	t.Parallel()
	isi := csvDaerah(700, "\n")
	s := &potongan{Reader: bytes.NewReader(isi)}
	var i inti.Inti
	langkah := map[string]int{}
	i.Kemajuan = func(l string, _ int) { langkah[strings.Fields(l)[0]]++ }
	var baca struct {
		Dokumen, Desa int
		Tahun         []int
		Daerah        bool
		Berkas        []struct{ Baris, Dokumen int }
	}
	require.NoError(t, json.Unmarshal(minta(t, &i, `{"v":1,"op":"baca","data":"d","berkas":[{"nama":"provinsi.csv"}]}`, s), &baca))
	assert.Equal(t, 700, baca.Dokumen)
	assert.Equal(t, 700, baca.Desa)
	assert.True(t, baca.Daerah)
	assert.Equal(t, []int{2024}, baca.Tahun)
	assert.Equal(t, 700*14, baca.Berkas[0].Baris)
	assert.LessOrEqual(t, s.terbesar, 512<<10)
	assert.Positive(t, langkah["alir"])

	var h indikator.HasilAgregat
	require.NoError(t, json.Unmarshal(minta(t, &i, `{"v":1,"op":"papan","data":"d","papan":{"fase":"anggaran"}}`), &h))
	assert.Equal(t, indikator.SkemaAgregat, h.Skema)
	assert.Equal(t, "kabupaten", h.Tingkat)
	require.Len(t, h.Wilayah, 5)
	assert.Equal(t, 150, h.Wilayah[0].Melapor)
	// 150 villages that spend 100 + i of 1000 + i on a school
	assert.Equal(t, int64(150*100+149*150/2)*100, int64(h.Wilayah[0].Layanan[0].Jumlah.Jumlah.Nilai))
	require.NoError(t, json.Unmarshal(minta(t, &i, `{"v":1,"op":"papan","data":"d","papan":{"kode":"11.02"}}`), &h))
	assert.Equal(t, "kecamatan", h.Tingkat)
	require.Len(t, h.Wilayah, 15)
	assert.Equal(t, wilayah.HarusUrai("11.02.01"), h.Wilayah[0].Kode)

	// the table leads down to the villages, and up again
	var a struct {
		Adegan struct{ Kalimat, Judul string }
		Desa   []struct{ Kode string }
	}
	for _, area := range []string{"", "11.02", "11.02.03"} {
		p := `{"v":1,"op":"adegan","data":"d","adegan":{"lebar":1280,"kendali":true,"tampilan":"desa","desa":"` + area + `"}}`
		adegan := string(minta(t, &i, p))
		require.NoError(t, json.Unmarshal([]byte(adegan), &a))
		assert.Equal(t, area == "", strings.Contains(a.Adegan.Judul, "Provinsi"), a.Adegan.Judul)
		assert.Contains(t, adegan, "kelas-")
	}
	assert.Equal(t, "11.02", a.Desa[len(a.Desa)-1].Kode, "the way up")
	assert.Len(t, a.Desa, 11)

	// no board, no rows, and a reason
	for _, op := range []string{"rincian", "menu"} {
		assert.Contains(t, string(i.Jawaban([]byte(`{"v":1,"op":"`+op+`","data":"d"}`))), `"kode":"gambar"`)
	}
	assert.Contains(t, string(i.Jawaban([]byte(`{"v":1,"op":"ekspor","data":"d","ekspor":{"jenis":"pdf"}}`))), "per daerah")
	assert.Contains(t, string(minta(t, &i, `{"v":1,"op":"ekspor","data":"d","ekspor":{"jenis":"json"}}`)), "apbdes-2024.json")
}

// TestDaerahBersama adds a small file, read as documents, to a large one.
func TestDaerahBersama(t *testing.T) {
	t.Parallel()
	besar, kecil := csvDaerah(700, "\r\n"), bytes.ReplaceAll(csvDaerah(20, "\n"), []byte("11.01."), []byte("12.01."))
	var i inti.Inti
	minta(t, &i, `{"v":1,"op":"baca","data":"d","berkas":[{"nama":"a"},{"nama":"b"}]}`, bytes.NewReader(kecil), bytes.NewReader(besar))
	var h indikator.HasilAgregat
	require.NoError(t, json.Unmarshal(minta(t, &i, `{"v":1,"op":"papan","data":"d"}`), &h))
	assert.Equal(t, "provinsi", h.Tingkat)
	require.Len(t, h.Wilayah, 2)
	assert.Equal(t, 700, h.Wilayah[0].Melapor)
	assert.Equal(t, 20, h.Wilayah[1].Melapor)
}

// rusak fails in the middle of a file, as a file does that was changed after it was chosen.
type rusak struct{ *bytes.Reader }

func (r rusak) ReadAt(b []byte, letak int64) (int, error) {
	if letak > 600<<10 {
		return 0, io.ErrUnexpectedEOF
	}
	return r.Reader.ReadAt(b, letak)
}

func TestDaerahRusak(t *testing.T) {
	t.Parallel()
	var i inti.Inti
	isi := csvDaerah(2000, "\n")
	h := minta(t, &i, `{"v":1,"op":"baca","data":"d","berkas":[{"nama":"a"}]}`, rusak{bytes.NewReader(isi)})
	assert.Contains(t, string(h), `"kode":"baca"`)
	assert.Contains(t, string(i.Jawaban([]byte(`{"v":1,"op":"papan","data":"d"}`))), `"ok":false`)
}

// The headings of the areas have the levels of every other view: the second, if none is asked for. They began at the first.
func TestDaerahTingkatJudul(t *testing.T) {
	t.Parallel()
	var i inti.Inti
	minta(t, &i, `{"v":1,"op":"baca","data":"d","berkas":[{"nama":"a"}]}`, bytes.NewReader(csvDaerah(700, "\n")))
	for judul, mau := range map[string]string{"0": "h2", "1": "h1", "5": "h5", "9": "h2"} {
		adegan := string(minta(t, &i, `{"v":1,"op":"adegan","data":"d","adegan":{"judul":`+judul+`}}`))
		assert.Contains(t, adegan, `["`+mau+`",["class","judul-papan"`, judul)
	}
}
