package inti_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/wasm/inti"
)

type amplop struct {
	V     int
	ID    json.RawMessage
	OK    bool
	Hasil json.RawMessage
	Galat *inti.Galat
}

func tanya(t *testing.T, i *inti.Inti, permintaan string, berkas ...string) amplop {
	t.Helper()
	var isi [][]byte
	for _, b := range berkas {
		isi = append(isi, []byte(b))
	}
	var a amplop
	require.NoError(t, json.Unmarshal(i.Jawaban([]byte(permintaan), isi...), &a), permintaan)
	assert.Equal(t, inti.Versi, a.V)
	assert.Equal(t, a.OK, a.Galat == nil)
	return a
}

// berhasil asks and requires an answer.
func berhasil(t *testing.T, i *inti.Inti, permintaan string, berkas ...string) json.RawMessage {
	t.Helper()
	a := tanya(t, i, permintaan, berkas...)
	require.True(t, a.OK, "%s: %+v", permintaan, a.Galat)
	return a.Hasil
}

func gagal(t *testing.T, i *inti.Inti, permintaan string, berkas ...string) *inti.Galat {
	t.Helper()
	a := tanya(t, i, permintaan, berkas...)
	require.False(t, a.OK, "%s: %s", permintaan, a.Hasil)
	assert.NotEmpty(t, a.Galat.Pesan.Indonesia)
	assert.NotEmpty(t, a.Galat.Pesan.Inggris)
	assert.NotEmpty(t, a.Galat.Saran.Indonesia)
	assert.NotEmpty(t, a.Galat.Saran.Inggris)
	return a.Galat
}

const csv = `kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi
99.99.99.2001,Satu,2025,,,4.2.1.01,Dana Desa,DDS,1000000.00,,1000000.00
99.99.99.2001,Satu,2025,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,300000.00,,250000.00
99.99.99.2001,Satu,2025,2.3.10,Jalan,5.3.5.01,Jalan,DDS,700000.00,,600000.00
99.99.99.2002,<img src=x onerror=alert(1)>,2025,2.2.02,Posyandu,5.2.1.01,=1+1,DDS,100000.00,,100000.00
99.99.99.2002,<img src=x onerror=alert(1)>,2025,2.3.10,Jalan,5.3.5.01,Jalan,DDS,900000.00,,900000.00
`

const penduduk = "kode_desa;tahun;penduduk\n99.99.99.2001;2025;100\n99.99.99.2002;;200\n"

func TestVersi(t *testing.T) {
	var i inti.Inti
	a := tanya(t, &i, `{"v":1,"id":"satu","op":"versi"}`)
	assert.Equal(t, `"satu"`, string(a.ID))
	assert.Contains(t, string(a.Hasil), `"versi":1`)
}

func TestAmplopSalah(t *testing.T) {
	var i inti.Inti
	kasus := []struct {
		permintaan string
		kode       inti.KodeGalat
	}{
		{``, inti.GalatPermintaan},
		{`{`, inti.GalatPermintaan},
		{`[]`, inti.GalatPermintaan},
		{`{"v":2,"op":"versi"}`, inti.GalatVersi},
		{`{"v":1,"op":"hapus"}`, inti.GalatOp},
		{`{"v":1}`, inti.GalatOp},
		{`{"v":1,"id":{"a":1},"op":"versi"}`, inti.GalatPermintaan},
		{`{"v":1,"op":"papan","data":"tak ada"}`, inti.GalatData},
		{`{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x"}]}`, inti.GalatPermintaan},
		{`{"v":1,"op":"baca","data":"a","baca":{"gaya":"romawi"}}`, inti.GalatOpsi},
		{`{"v":1,"op":"baca","data":"a","baca":{"tahun":-1}}`, inti.GalatOpsi},
		{`{"v":1,"op":"versi","data":"` + strings.Repeat("a", 1000) + `"}`, inti.GalatPermintaan},
		{strings.Repeat(" ", inti.BatasPermintaan+1), inti.GalatPermintaan},
	}
	for _, k := range kasus {
		assert.Equal(t, k.kode, gagal(t, &i, k.permintaan).Kode, k.permintaan)
	}
}

func TestBacaLaluPapan(t *testing.T) {
	var i inti.Inti
	var langkah []string
	i.Kemajuan = func(l string, _ int) { langkah = append(langkah, l) }
	h := berhasil(t, &i, `{"v":1,"id":1,"op":"baca","data":"a","berkas":[{"nama":"satu.csv"},{"nama":"warga.csv"}]}`, csv, penduduk)
	assert.JSONEq(t, `{"data":"a","dokumen":2,"desa":2,"tahun":[2025],"contoh":true,"berkas":[
		{"nama":"satu.csv","bita":`+angka(len(csv))+`,"dokumen":2,"baris":5},
		{"nama":"warga.csv","bita":`+angka(len(penduduk))+`,"dokumen":0,"penduduk":2,"baris":0}]}`, string(h))
	assert.Contains(t, langkah, "baca")

	var papan struct {
		Tahun   int
		Fase    string
		Ringkas struct{ Penduduk int }
		Desa    []struct {
			Penduduk    int
			Pemeriksaan json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"papan","data":"a"}`), &papan))
	assert.Equal(t, 2025, papan.Tahun)
	assert.Equal(t, "realisasi", papan.Fase)
	assert.Equal(t, 300, papan.Ringkas.Penduduk)
	assert.Nil(t, papan.Desa[0].Pemeriksaan)
	require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"papan","data":"a","rinci":true}`), &papan))
	assert.NotNil(t, papan.Desa[0].Pemeriksaan)
	assert.Contains(t, string(berhasil(t, &i, `{"v":1,"op":"temuan","data":"a"}`)), "APBDES-BCA-51")

	berhasil(t, &i, `{"v":1,"op":"lepas","data":"a"}`)
	assert.Equal(t, inti.GalatData, gagal(t, &i, `{"v":1,"op":"papan","data":"a"}`).Kode)
}

func angka(n int) string { b, _ := json.Marshal(n); return string(b) }

// The rows behind a figure add up to the figure, for every service of every village and every unit of time.
func TestRincianSamaDenganAngka(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"c"}`)
	for fase, daftar := range map[string][]string{"anggaran": {""}, "realisasi": {"", "DDS"}} {
		for _, sumber := range daftar {
			opsi := `"papan":{"tahun":2025,"fase":"` + fase + `","sumber":"` + sumber + `"}`
			var papan struct {
				Desa []struct {
					Kode    string
					Layanan []struct {
						Jumlah *string
						Baris  []int
					}
				}
			}
			require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"papan","data":"c",`+opsi+`}`), &papan))
			require.Len(t, papan.Desa, 12)
			for _, d := range papan.Desa {
				for l, nama := range []string{"pendidikan", "kesehatan", "sanitasi_air_bersih", "jaminan_sosial", "administrasi_kependudukan"} {
					var r struct {
						Jumlah *string
						Banyak int
						Baris  []struct {
							Berkas string
							Baris  int
						}
						Adegan struct{ Akar json.RawMessage }
					}
					h := berhasil(t, &i, `{"v":1,"op":"rincian","data":"c",`+opsi+`,"adegan":{"desa":"`+d.Kode+`","layanan":"`+nama+`"}}`)
					require.NoError(t, json.Unmarshal(h, &r))
					assert.Len(t, d.Layanan[l].Baris, r.Banyak, "%s %s", d.Kode, nama)
					if d.Layanan[l].Jumlah != nil && r.Banyak > 0 {
						require.NotNil(t, r.Jumlah, "%s %s", d.Kode, nama)
						assert.Equal(t, *d.Layanan[l].Jumlah, *r.Jumlah, "%s %s %s %s", d.Kode, nama, fase, sumber)
					}
					for _, b := range r.Baris {
						assert.Equal(t, "contoh.csv", b.Berkas)
						assert.Positive(t, b.Baris)
					}
				}
			}
		}
	}
}

func TestRincianLain(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"c"}`)
	for _, r := range []string{
		`"adegan":{"desa":"99.99.99.2001"},"rincian":{"kode":"2.2.02"}`,
		`"adegan":{"desa":"99.99.99.2001"},"rincian":{"kode":"2"}`,
		`"adegan":{"desa":"99.99.99.2001"},"rincian":{"jalur":"/belanja/3/anggaran"}`,
		`"adegan":{"desa":"99.99.99.2001"},"rincian":{"jalur":"/pendapatan/0"}`,
		`"adegan":{"desa":"99.99.99.2001"},"rincian":{"baris":[0,1,2,-4,99999]}`,
		`"adegan":{"desa":"99.99.99.2001"}`,
		`"rincian":{"usulan":3}`,
	} {
		var h struct{ Banyak int }
		require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"rincian","data":"c",`+r+`}`), &h), r)
		assert.Positive(t, h.Banyak, r)
	}
	for _, r := range []string{
		`"adegan":{"desa":"tidak ada"}`, `"rincian":{"usulan":999}`, `"rincian":{"usulan":-1}`, `"adegan":{"indeks":99}`,
		`"adegan":{"indeks":0},"rincian":{"kode":"9.9.99"}`,
	} {
		assert.Equal(t, inti.GalatOpsi, gagal(t, &i, `{"v":1,"op":"rincian","data":"c",`+r+`}`).Kode, r)
	}
	// A pointer that leads to no line has no rows, and says so.
	for _, j := range []string{"", "/", "/belanja", "/belanja/x", "/belanja/-1", "/belanja/99999", "/jumlah/anggaran"} {
		berhasil(t, &i, `{"v":1,"op":"rincian","data":"c","adegan":{"indeks":0},"rincian":{"jalur":"`+j+`"}}`)
	}
}

func TestAdegan(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"c"}`)
	for _, tampilan := range []string{"", "kecamatan", "desa", "tren", "agenda", "ringkas", "kosong"} {
		for _, lain := range []string{`"lebar":320`, `"lebar":1280,"bahasa":"en","satuan":"perjiwa"`, `"statis":true`, `"urut":"sanitasi","naik":true,"kendali":true`} {
			h := berhasil(t, &i, `{"v":1,"op":"adegan","data":"c","adegan":{"tampilan":"`+tampilan+`","desa":"99.99.99.2003",`+lain+`}}`)
			var a struct {
				Adegan struct {
					V    int
					Akar []any
				}
			}
			require.NoError(t, json.Unmarshal(h, &a))
			assert.Equal(t, 1, a.Adegan.V)
			assert.Equal(t, "article", a.Adegan.Akar[0])
		}
	}
	for _, o := range []string{`"tampilan":"peta"`, `"satuan":"dolar"`, `"urut":"acak"`, `"layanan":"pertahanan"`} {
		assert.Equal(t, inti.GalatOpsi, gagal(t, &i, `{"v":1,"op":"adegan","data":"c","adegan":{`+o+`}}`).Kode, o)
	}
	// No data is needed to say that there is none.
	berhasil(t, &i, `{"v":1,"op":"adegan","data":"tak ada","adegan":{"tampilan":"kosong"}}`)
}

func TestNamaBukanMarkah(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"<b>.csv"}]}`, csv)
	for _, op := range []string{
		`"op":"adegan"`, `"op":"adegan","adegan":{"tampilan":"desa","desa":"99.99.99.2002"}`,
		`"op":"rincian","adegan":{"desa":"99.99.99.2002","layanan":"kesehatan"}`,
	} {
		// Inside a scene < is always written as an escape.
		h := string(berhasil(t, &i, `{"v":1,"data":"a",`+op+`}`))
		_, adegan, _ := strings.Cut(h, `"akar":`)
		for _, akhir := range []string{`},"baris":`, `},"tahun":`} {
			if n := strings.Index(adegan, akhir); n >= 0 {
				adegan = adegan[:n]
			}
		}
		assert.NotEmpty(t, adegan)
		assert.NotContains(t, adegan, "<", op)
	}
	for _, jenis := range []string{"svg", "html"} {
		var e struct{ Isi string }
		require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"ekspor","data":"a","ekspor":{"jenis":"`+jenis+`","gambar":"panas"}}`), &e))
		assert.NotContains(t, e.Isi, "<img")
	}
}

func TestEkspor(t *testing.T) {
	var i inti.Inti
	berhasil(t, &i, `{"v":1,"op":"contoh","data":"c"}`)
	for jenis, mime := range map[string]string{
		"csv": "text/csv;charset=utf-8", "json": "application/json", "temuan": "text/csv;charset=utf-8", "svg": "image/svg+xml", "html": "text/html;charset=utf-8",
	} {
		var e struct{ Nama, MIME, Isi string }
		require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"ekspor","data":"c","ekspor":{"jenis":"`+jenis+`"}}`), &e))
		assert.Equal(t, mime, e.MIME)
		assert.NotEmpty(t, e.Isi)
		assert.Regexp(t, `^apbdes-kembang-setaman-2025[a-z-]*\.[a-z]+$`, e.Nama)
	}
	assert.Equal(t, inti.GalatOpsi, gagal(t, &i, `{"v":1,"op":"ekspor","data":"c","ekspor":{"jenis":"exe"}}`).Kode)
	assert.Equal(t, inti.GalatOpsi, gagal(t, &i, `{"v":1,"op":"ekspor","data":"c","ekspor":{"jenis":"svg","gambar":"x"}}`).Kode)

	// What is exported and read again makes the same board, and carries the seal of its figures.
	var e struct{ Isi, Cap string }
	require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"ekspor","data":"c","ekspor":{"jenis":"csv","semua":true}}`), &e))
	tertanam, ada := cap.CariTertanam([]byte(e.Isi))
	assert.True(t, ada)
	assert.Equal(t, e.Cap, tertanam)
	berhasil(t, &i, `{"v":1,"op":"baca","data":"d","berkas":[{"nama":"contoh.csv"}]}`, e.Isi)
	semula := porsi(t, &i, "c")
	assert.Equal(t, semula, porsi(t, &i, "d"))
	assert.NotEmpty(t, semula)
}

// A name or a file that begins like a formula, with a full-width sign too, is text in the exported findings and in the exported rows.
func TestEksporRumus(t *testing.T) {
	for _, awal := range []string{"=", "＝", "＋", "－", "＠"} {
		var i inti.Inti
		berhasil(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"`+awal+`a.csv"}]}`, strings.ReplaceAll(csv, "Satu", awal+"HITUNG(A1)"))
		for _, jenis := range []string{"temuan", "csv"} {
			var e struct{ Isi string }
			require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"ekspor","data":"a","ekspor":{"jenis":"`+jenis+`"}}`), &e))
			assert.Contains(t, e.Isi, ",'"+awal+"HITUNG(A1),", jenis)
			assert.NotContains(t, e.Isi, ","+awal+"HITUNG(A1)", jenis)
		}
	}
}

func porsi(t *testing.T, i *inti.Inti, data string) string {
	t.Helper()
	var p struct {
		Ringkas struct {
			Belanja, Pendapatan json.RawMessage
			Layanan             []struct{ Jumlah, Porsi json.RawMessage }
		}
	}
	require.NoError(t, json.Unmarshal(berhasil(t, i, `{"v":1,"op":"papan","data":"`+data+`"}`), &p))
	b, err := json.Marshal(p)
	require.NoError(t, err)
	return string(b)
}

func TestBerkasTakTerbaca(t *testing.T) {
	var i inti.Inti
	kasus := []struct{ nama, isi string }{
		{"kosong.csv", ""}, {"foto.png", "\x89PNG\r\n\x1a\n\x00\x00"}, {"cetak.pdf", "%PDF-1.7\n"}, {"puisi.txt", "aku ingin\nmencintaimu\n"},
		{"penduduk.csv", "kode_desa,penduduk\n99.99.99.2001,3.140\n"}, {"warga.csv", "kode_desa,jiwa\nabc,1\n"},
	}
	for n, k := range kasus {
		data := angka(n)
		var h struct{ Berkas []struct{ Galat *inti.Galat } }
		require.NoError(t, json.Unmarshal(berhasil(t, &i, `{"v":1,"op":"baca","data":"`+data+`","berkas":[{"nama":"`+k.nama+`"}]}`, k.isi), &h))
		require.NotNil(t, h.Berkas[0].Galat, k.nama)
		assert.Equal(t, k.nama, h.Berkas[0].Galat.Berkas)
		g := gagal(t, &i, `{"v":1,"op":"adegan","data":"`+data+`"}`)
		assert.Equal(t, h.Berkas[0].Galat.Kode, g.Kode)
	}
}

func TestBatas(t *testing.T) {
	var i inti.Inti
	for n := range inti.BatasHimpunan {
		berhasil(t, &i, `{"v":1,"op":"baca","data":"`+angka(n)+`"}`)
	}
	assert.Equal(t, inti.GalatBatas, gagal(t, &i, `{"v":1,"op":"baca","data":"lagi"}`).Kode)
	berhasil(t, &i, `{"v":1,"op":"batal","data":"0"}`)
	berhasil(t, &i, `{"v":1,"op":"baca","data":"lagi"}`)
}

// Cancelling takes effect between files.
func TestBatal(t *testing.T) {
	var i inti.Inti
	i.Kemajuan = func(string, int) { i.Batal() }
	g := gagal(t, &i, `{"v":1,"op":"baca","data":"a","berkas":[{"nama":"1"},{"nama":"2"}]}`, csv, csv)
	assert.Equal(t, inti.GalatBatal, g.Kode)
}

// A fault in the caller's own function does not end the core.
func TestPanik(t *testing.T) {
	var i inti.Inti
	i.Kemajuan = func(string, int) { panic("rusak") }
	assert.Equal(t, inti.GalatDalam, gagal(t, &i, `{"v":1,"op":"contoh","data":"a"}`).Kode)
	i.Kemajuan = nil
	berhasil(t, &i, `{"v":1,"op":"versi"}`)
}

func TestKorpus(t *testing.T) {
	korpus := os.Getenv("DASBOR_KORPUS")
	if korpus == "" {
		t.Skip("KORPUS TIDAK ADA: set DASBOR_KORPUS")
	}
	var banyak int
	require.NoError(t, filepath.WalkDir(korpus, func(jalur string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || banyak >= 60 {
			return err
		}
		s, err := e.Info()
		if err != nil || s.Size() > 2<<20 {
			return err
		}
		b, err := os.ReadFile(jalur)
		if err != nil {
			return err
		}
		banyak++
		var i inti.Inti
		var a amplop
		require.NoError(t, json.Unmarshal(i.Jawaban([]byte(`{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x"}]}`), b), &a), jalur)
		require.True(t, a.OK, jalur)
		for _, op := range []string{"papan", "adegan", "temuan"} {
			require.NoError(t, json.Unmarshal(i.Jawaban([]byte(`{"v":1,"op":"`+op+`","data":"a"}`)), &a), jalur)
			if a.Galat != nil {
				assert.NotEqual(t, inti.GalatDalam, a.Galat.Kode, jalur)
			}
		}
		return nil
	}))
	assert.Positive(t, banyak)
}

func BenchmarkContoh(b *testing.B) {
	for b.Loop() {
		var i inti.Inti
		i.Jawaban([]byte(`{"v":1,"op":"contoh","data":"c"}`))
	}
}

// Every board is another one, so that none is kept.
func BenchmarkPapan(b *testing.B) {
	var i inti.Inti
	i.Jawaban([]byte(`{"v":1,"op":"contoh","data":"c"}`))
	n := 0
	for b.Loop() {
		n++
		i.Jawaban([]byte(`{"v":1,"op":"papan","data":"c","papan":{"nama":"` + angka(n) + `"}}`))
	}
}

func BenchmarkAdegan(b *testing.B) {
	var i inti.Inti
	i.Jawaban([]byte(`{"v":1,"op":"contoh","data":"c"}`))
	p := []byte(`{"v":1,"op":"adegan","data":"c","adegan":{"lebar":1280,"kendali":true}}`)
	for b.Loop() {
		i.Jawaban(p)
	}
}
