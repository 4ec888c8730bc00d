package batas_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
)

// kotak is a square of a tenth of a degree as the text of a ring.
func kotak(bujur, lintang float64) string {
	x, y := bujur, lintang
	return fmt.Sprintf("[[%.1f,%.1f],[%.1f,%.1f],[%.1f,%.1f],[%.1f,%.1f],[%.1f,%.1f]]", x, y, x+0.1, y, x+0.1, y+0.1, x, y+0.1, x, y)
}

func fitur(sifat, jenis, koordinat string) string {
	return `{"type":"Feature","properties":{` + sifat + `},"geometry":{"type":"` + jenis + `","coordinates":` + koordinat + `}}`
}

func koleksi(f ...string) []byte {
	return []byte("{\"type\":\"FeatureCollection\",\"features\":[\n" + strings.Join(f, ",\n") + "\n]}")
}

func kode(n int) wilayah.Kode { return wilayah.HarusUrai(fmt.Sprintf("99.01.01.%04d", 2000+n)) }

func poligon(n int) string {
	return fitur(fmt.Sprintf(`"kode_desa":"99.01.01.%04d","nama":"Desa %d"`, 2000+n, n), "Polygon", "["+kotak(107+float64(n)/10, -10)+"]")
}

func TestBaca(t *testing.T) {
	kasus := []struct {
		nama, isi string
		ada       int
		kode      []temuan.Kode
	}{
		{"dua bidang", string(koleksi(poligon(1), poligon(2))), 2, nil},
		{"kode polos dan angka", string(koleksi(
			fitur(`"KODE_DESA":9901012001`, "Polygon", "["+kotak(107, -10)+"]"),
			fitur(`"Kd Desa":"9901012002.0"`, "MultiPolygon", "[["+kotak(107, -10)+"],["+kotak(108, -10)+"]]"))), 2, nil},
		{"kode BPS bukan kode desa", string(koleksi(fitur(`"kdbps":"9901012001","KODE":"desa satu"`, "Polygon", "["+kotak(107, -10)+"]"), poligon(1))), 1, []temuan.Kode{"APBDES-WIL-01"}},
		{"tanpa sifat", string(koleksi(`{"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[`+kotak(107, -10)+`]}}`, poligon(1))), 1, []temuan.Kode{"APBDES-WIL-01"}},
		{"tanpa geometri", string(koleksi(`{"type":"Feature","properties":{"kode":"9901012003"},"geometry":null}`, `null`, `7`, poligon(1))), 1,
			[]temuan.Kode{"APBDES-WIL-02", "APBDES-WIL-02", "APBDES-WIL-02"}},
		{"garis", string(koleksi(fitur(`"kode":"9901012003"`, "LineString", kotak(107, -10)), poligon(1))), 1, []temuan.Kode{"APBDES-WIL-02"}},
		{"susunan kurang satu", string(koleksi(fitur(`"kode":"9901012003"`, "MultiPolygon", "["+kotak(107, -10)+"]"), poligon(1))), 1, []temuan.Kode{"APBDES-WIL-02"}},
		{"susunan lebih satu", string(koleksi(fitur(`"kode":"9901012003"`, "Polygon", "[["+kotak(107, -10)+"]]"), poligon(1))), 1, []temuan.Kode{"APBDES-WIL-02"}},
		{"lintang dahulu", string(koleksi(fitur(`"kode":"9901012003"`, "Polygon", "["+kotak(-7, 110)+"]"), poligon(1))), 1, []temuan.Kode{"APBDES-WIL-03"}},
		{"meter", string(koleksi(fitur(`"kode":"9901012003"`, "Polygon", "[[[438000.5,9177000.1],[438100,9177000],[438100,9177100]]]"), poligon(1))), 1, []temuan.Kode{"APBDES-WIL-02"}},
		{"dua titik", string(koleksi(fitur(`"kode":"9901012003"`, "Polygon", "[[[107,-10],[108,-10],[107,-10]]]"), poligon(1))), 1, []temuan.Kode{"APBDES-WIL-02"}},
		{"tanpa cincin", string(koleksi(fitur(`"kode":"9901012003"`, "Polygon", "[]"), fitur(`"kode":"9901012003"`, "MultiPolygon", "[]"), poligon(1))), 1,
			[]temuan.Kode{"APBDES-WIL-02", "APBDES-WIL-02"}},
		{"teks", string(koleksi(fitur(`"kode":"9901012003"`, "Polygon", `[[["107","-10"],[1,2],[3,4]]]`), fitur(`"kode":"9901012003"`, "Polygon", `[[[null,-10],[1,2],[3,4]]]`),
			fitur(`"kode":"9901012003"`, "Polygon", `[[[107],[1,2],[3,4]]]`), fitur(`"kode":"9901012003"`, "Polygon", `{"x":1}`), poligon(1))), 1,
			[]temuan.Kode{"APBDES-WIL-02", "APBDES-WIL-02", "APBDES-WIL-02", "APBDES-WIL-02"}},
		{"terbuka", string(koleksi(fitur(`"kode":"9901012003"`, "Polygon", "[[[107,-10],[108,-10],[108,-9]]]"))), 1, []temuan.Kode{"APBDES-WIL-04"}},
		{"ganda", string(koleksi(poligon(1), poligon(1), poligon(2))), 2, []temuan.Kode{"APBDES-WIL-05"}},
		{"ketinggian dan spasi", string(koleksi(fitur(`"kode":"9901012003"`, "Polygon", "[ [ [ 107 , -10 , 12.5 ] , [108,-10, 3],\n[108,-9,0],[107,-10,0]]]"))), 1, nil},
		{"sifat sesudah geometri", `{"features":[{"geometry":{"coordinates":[` + kotak(107, -10) + `],"type":"Polygon"},"properties":{"kode":"9901012003"}}],"crs":{"a":[1]},"type":"FeatureCollection"}`, 1, nil},
	}
	for _, k := range kasus {
		t.Run(k.nama, func(t *testing.T) {
			d, tm, err := batas.Baca([]byte(k.isi), "desa.geojson")
			require.NoError(t, err)
			assert.Len(t, d, k.ada)
			var nyata []temuan.Kode
			for _, satu := range tm {
				nyata = append(nyata, satu.Kode)
				assert.Equal(t, "desa.geojson", satu.Letak.Berkas)
				assert.NotContains(t, satu.Pesan(temuan.Indonesia)+satu.Pesan(temuan.Inggris), "{")
			}
			assert.Equal(t, k.kode, nyata)
		})
	}
}

func TestBukanBatas(t *testing.T) {
	for _, isi := range []string{
		``, `[]`, `{}`, `null`, `{"type":"Feature"}`, `{"type":"FeatureCollection"}`, `{"type":"FeatureCollection","features":{}}`, `{"type":"FeatureCollection","features":[]}`,
		`{"type":"Topology","features":[]}`, string(koleksi(poligon(1)))[:120], string(koleksi(poligon(1))) + "x", "kode_desa,penduduk\n", strings.Repeat("[", 100_000),
		`{"type":"FeatureCollection","features":[` + strings.Repeat(`[`, 100_000), string(koleksi(fitur(`"kode":"1"`, "Polygon", "["+kotak(107, -10)+"]"))),
	} {
		_, _, err := batas.Baca([]byte(isi), "x")
		var s *batas.SalahBerkas
		require.ErrorAs(t, err, &s, "%.80q", isi)
		id, en := s.Pesan()
		assert.NotEmpty(t, id)
		assert.NotEmpty(t, en)
		assert.True(t, strings.HasPrefix(err.Error(), "batas: "))
		assert.NotErrorIs(t, err, batas.ErrBatas)
	}
}

func TestBatas(t *testing.T) {
	_, _, err := batas.Baca(make([]byte, batas.BatasBita+1), "x")
	require.ErrorIs(t, err, batas.ErrBatas)
	_, _, err = batas.Baca([]byte(`{"type":"FeatureCollection","features":[`+strings.Repeat("null,", batas.BatasFitur)+`null]}`), "x")
	require.ErrorIs(t, err, batas.ErrBatas)
	titik := strings.Repeat("[1,2],", batas.BatasTitik) + "[3,4]"
	_, _, err = batas.Baca(koleksi(fitur(`"kode":"9901012001"`, "Polygon", "[["+titik+"]]")), "x")
	require.ErrorIs(t, err, batas.ErrBatas)
	_, tm, err := batas.Baca([]byte(`{"type":"FeatureCollection","features":[`+strings.Repeat("null,", 2000)+`null]}`), "x")
	require.Error(t, err)
	assert.Len(t, tm, 200)
}

// Numbers become the same whole number however they are written.
func TestDerajat(t *testing.T) {
	for tulis, ingin := range map[string]int32{
		"107": 107_0000000, "107.5": 107_5000000, "107.00000005": 107_0000001, "107.00000004999999999999999999999": 107_0000000, "1.07e2": 107_0000000,
		"10700000000E-8": 107_0000000, "-0": 0, "0.00000001": 0, "-7.12345675": -7_1234568, "106.99999999999999": 107_0000000, "0.0000001e0": 1, "1e-300": 0, "1E-7": 1,
	} {
		d, _, err := batas.Baca(koleksi(fitur(`"kode":"9901012001"`, "Polygon", "[[["+tulis+",80],[1,81],[2,82]]]")), "x")
		require.NoError(t, err, tulis)
		assert.Equal(t, batas.Titik{X: ingin, Y: 80 * batas.Derajat}, d[0].Cincin[0].Titik[0], tulis)
	}
	for _, tulis := range []string{"1e300", "181", "-180.0000001", "99999999999999999999999999999999", "1e99999999999999999999"} {
		_, tm, err := batas.Baca(koleksi(fitur(`"kode":"9901012001"`, "Polygon", "[[["+tulis+",80],[1,81],[2,82]]]")), "x")
		require.Error(t, err)
		assert.Equal(t, temuan.Kode("APBDES-WIL-02"), tm[0].Kode, tulis)
	}
}

func TestHitung(t *testing.T) {
	d, _, err := batas.Baca(koleksi(poligon(1), poligon(2), poligon(4), strings.ReplaceAll(poligon(5), "99.01.01", "99.01.02")), "x.geojson")
	require.NoError(t, err)
	b, tm := batas.Hitung(d, []wilayah.Kode{kode(1), kode(3), kode(2)}, []string{"Satu", "Tiga", "Dua"}, wilayah.HarusUrai("99.01.01"))
	require.True(t, b.Ada())
	assert.Equal(t, batas.SisiBentuk, b.Lebar)
	assert.InDelta(t, batas.SisiBentuk/4/0.985, b.Tinggi, 12, "four squares beside each other, narrowed by the cosine")
	require.Len(t, b.Desa, 3)
	assert.Len(t, b.Desa[0], 1)
	assert.Empty(t, b.Desa[1])
	assert.Len(t, b.Desa[2][0].Titik, 4)
	require.Len(t, b.Lain, 1)
	assert.Equal(t, "Desa 4", b.Lain[0].Nama)
	assert.Equal(t, 12, b.Banyak())
	require.Len(t, tm, 2)
	assert.Contains(t, tm[0].Pesan(temuan.Indonesia), "1 desa: Tiga")
	assert.Contains(t, tm[1].Pesan(temuan.Inggris), "Desa 4")

	b, _ = batas.Hitung(d, []wilayah.Kode{kode(1), kode(1), {}}, nil, wilayah.Kode{})
	assert.Empty(t, b.Lain)
	assert.Len(t, b.Desa[0], 1)
	assert.Empty(t, b.Desa[1], "one shape belongs to one village")

	b, tm = batas.Hitung(d, []wilayah.Kode{kode(9)}, nil, wilayah.HarusUrai("99.01.01"))
	assert.False(t, b.Ada(), "shapes without a village of the board are no map")
	assert.Len(t, tm, 2)
	b, _ = batas.Hitung(nil, nil, nil, wilayah.Kode{})
	assert.False(t, b.Ada())
	var kosong *batas.Bentuk
	assert.False(t, kosong.Ada())
}

// A hole turns the other way than what surrounds it, however the file winds them.
func TestLubang(t *testing.T) {
	luar, dalam := "[[107,-10],[109,-10],[109,-8],[107,-8],[107,-10]]", kotak(108, -9)
	for _, l := range []string{luar, "[[107,-10],[107,-8],[109,-8],[109,-10],[107,-10]]"} {
		d, _, err := batas.Baca(koleksi(fitur(`"kode":"9901012001"`, "Polygon", "["+l+","+dalam+"]"), fitur(`"kode":"9901012002"`, "Polygon", "["+dalam+"]")), "x")
		require.NoError(t, err)
		b, _ := batas.Hitung(d, []wilayah.Kode{kode(1), kode(2)}, nil, wilayah.Kode{})
		require.Len(t, b.Desa[0], 2)
		assert.Positive(t, luas(b.Desa[0][0].Titik))
		assert.Negative(t, luas(b.Desa[0][1].Titik))
		assert.True(t, b.Desa[0][1].Lubang)
		assert.Positive(t, luas(b.Desa[1][0].Titik))
		assert.ElementsMatch(t, b.Desa[0][1].Titik, b.Desa[1][0].Titik, "hole and island are one line")
	}
}

// A village that is too small to see stays on the map.
func TestDesaKecil(t *testing.T) {
	d, _, err := batas.Baca(koleksi(poligon(1), fitur(`"kode":"9901012002"`, "Polygon", "[[[107.2,-10],[107.2000001,-10],[107.2,-9.9999999],[107.2,-10]]]")), "x")
	require.NoError(t, err)
	b, _ := batas.Hitung(d, []wilayah.Kode{kode(1), kode(2)}, nil, wilayah.Kode{})
	require.Len(t, b.Desa[1], 1)
	assert.Positive(t, luas(b.Desa[1][0].Titik))
}

func luas(t []batas.Titik) (n int64) {
	for i := range t {
		a, b := t[i], t[(i+1)%len(t)]
		n += int64(a.X)*int64(b.Y) - int64(b.X)*int64(a.Y)
	}
	return n
}

// Whatever is read is drawn within limits, and twice the same.
func FuzzBaca(f *testing.F) {
	f.Add(koleksi(poligon(1), poligon(2)))
	f.Add(koleksi(fitur(`"kode":"9901012001"`, "MultiPolygon", "[[[[107,-10],[108,-10],[107.5,-10],[108,-9],[107,-10]],"+kotak(107, -10)+"]]")))
	f.Add([]byte(`{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[[[1e5,-0],[[],{}]]]}}]}`))
	f.Fuzz(func(t *testing.T, isi []byte) {
		if len(isi) > 50_000 {
			return
		}
		d, _, err := batas.Baca(isi, "x")
		if err != nil {
			var s *batas.SalahBerkas
			if !errors.As(err, &s) {
				t.Fatalf("%v", err)
			}
			return
		}
		k := make([]wilayah.Kode, len(d))
		for i := range d {
			k[i] = d[i].Kode
		}
		a, _ := batas.Hitung(d, k, nil, wilayah.Kode{})
		b, _ := batas.Hitung(d, k, nil, wilayah.Kode{})
		require.Equal(t, a, b)
		for i := range a.Desa {
			require.True(t, !a.Ada() || len(a.Desa[i]) > 0)
			for _, c := range a.Desa[i] {
				require.GreaterOrEqual(t, len(c.Titik), 3)
				for _, p := range c.Titik {
					require.True(t, p.X >= -8 && p.X <= batas.SisiBentuk+8 && p.Y >= -8 && p.Y <= batas.SisiBentuk+8, "%v", p)
				}
			}
		}
	})
}
