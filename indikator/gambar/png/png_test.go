package png_test

import (
	"bytes"
	"errors"
	"image"
	stdpng "image/png"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/png"
)

func papan(t testing.TB) (*indikator.Papan, indikator.MasukanPapan) {
	t.Helper()
	m := contoh.DariBenih(1).Masukan()
	p, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	return p, m
}

// The pictures for messages have their size and stay below 200 KB.
func TestWA(t *testing.T) {
	p, m := papan(t)
	for i := -1; i < min(2, len(p.Desa)); i++ {
		var g gambar.Gambar
		ada := false
		if i < 0 {
			g, ada = gambar.HitungWA(p, nil, gambar.OpsiBaliho{})
		} else {
			for _, d := range m.Dokumen {
				if d.Dokumen.Tahun == p.Tahun && d.Dokumen.Desa.Kode == p.Desa[i].Kode {
					g, ada = gambar.HitungWA(p, d.Dokumen, gambar.OpsiBaliho{Opsi: gambar.Opsi{Desa: i}})
				}
			}
		}
		if !ada {
			continue
		}
		var b bytes.Buffer
		require.NoError(t, png.Tulis(&b, &g, png.Opsi{}))
		assert.Less(t, b.Len(), 200_000)
		gbr, err := stdpng.Decode(&b)
		require.NoError(t, err)
		assert.Equal(t, image.Rect(0, 0, 1080, 1350), gbr.Bounds())
	}
}

// The flat colours are those of the palette, not near ones.
func TestWarna(t *testing.T) {
	p, _ := papan(t)
	g, _ := gambar.HitungWA(p, nil, gambar.OpsiBaliho{})
	b, err := png.Lukis(&g, png.Opsi{})
	require.NoError(t, err)
	aksen := gambar.DaftarToken()[slices.IndexFunc(gambar.DaftarToken(), func(k gambar.Token) bool { return k.String() == "aksen" })]
	for di, token := range map[image.Point]gambar.Token{{X: 1000, Y: 20}: aksen, {X: 20, Y: 700}: gambar.Kertas} {
		r, gr, bl, _ := b.At(di.X, di.Y).RGBA()
		assert.Equal(t, gambar.TemaTerang.Warna(token), gambar.Warna(r>>8<<16|gr>>8<<8|bl>>8))
	}
	for _, j := range gambar.DaftarJenis() {
		for _, tema := range []gambar.Tema{gambar.TemaTerang, gambar.TemaGelap} {
			if g, ada := gambar.HitungGambar(p, j, gambar.Opsi{Lebar: 400}); ada {
				_, err := png.Lukis(&g, png.Opsi{Tema: tema, Skala: 2})
				require.NoError(t, err)
			}
		}
	}
}

func TestTolak(t *testing.T) {
	var b bytes.Buffer
	for _, g := range []gambar.Gambar{{}, {Lebar: 1}, {Lebar: 10_000_000, Tinggi: 10_000_000}} {
		require.ErrorIs(t, png.Tulis(&b, &g, png.Opsi{}), png.ErrUkuran)
	}
	g := gambar.Gambar{Lebar: 100, Tinggi: 100, Isi: []*gambar.Simpul{{Tag: "image"}}}
	require.ErrorIs(t, png.Tulis(&b, &g, png.Opsi{}), gambar.ErrIzin)
	g.Isi = nil
	macet := errors.New("full")
	require.ErrorIs(t, png.Tulis(penolak{macet}, &g, png.Opsi{}), macet)
}

type penolak struct{ err error }

func (p penolak) Write([]byte) (int, error) { return 0, p.err }

// Any shape anywhere is painted without a fall.
func FuzzLukis(f *testing.F) {
	f.Add("M1 1C2 2 3 3 4 4zM9 9", "tren tren-turun", "1", "Rp0 ✕")
	f.Add("M-9999999 0L999999999 3", "sumbu median", "-999999999", "")
	f.Fuzz(func(t *testing.T, d, kelas, n, teks string) {
		k := gambar.Atribut{Nama: "class", Nilai: kelas}
		g := gambar.Gambar{Lebar: 3000, Tinggi: 2000, Isi: []*gambar.Simpul{
			{Tag: "path", Atribut: []gambar.Atribut{k, {Nama: "d", Nilai: d}}},
			{Tag: "rect", Atribut: []gambar.Atribut{k, {Nama: "x", Nilai: n}, {Nama: "width", Nilai: n}, {Nama: "height", Nilai: "7"}, {Nama: "rx", Nilai: n}}},
			{Tag: "text", Teks: teks, Atribut: []gambar.Atribut{k, {Nama: "x", Nilai: n}, {Nama: "y", Nilai: "9"}}},
		}}
		_, err := png.Lukis(&g, png.Opsi{})
		require.NoError(t, err)
	})
}

func BenchmarkTulis(b *testing.B) {
	p, _ := papan(b)
	g, _ := gambar.HitungWA(p, nil, gambar.OpsiBaliho{})
	for b.Loop() {
		var buf bytes.Buffer
		if err := png.Tulis(&buf, &g, png.Opsi{}); err != nil {
			b.Fatal(err)
		}
	}
}
