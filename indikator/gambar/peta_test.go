package gambar_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
)

// kisiBatas are boundaries of n villages as a net of rings with many bends, whose common lines have the same points.
func kisiBatas(p *indikator.Papan, lewat int) *batas.Bentuk {
	n := len(p.Desa)
	kolom := 1
	for kolom*kolom < n {
		kolom++
	}
	const langkah = 40
	titik := func(x, y int) string {
		return fmt.Sprintf("[%d.%07d,-%d.%07d]", 107, x*100_000/langkah+(x*7919+y*104729)%900, 9, y*100_000/langkah+(x*104729+y*7919)%900)
	}
	var f []string
	kode := make([]wilayah.Kode, n)
	for i := range n {
		kode[i] = p.Desa[i].Kode
		if i == lewat {
			continue
		}
		x0, y0 := i%kolom*langkah, i/kolom*langkah
		var c []string
		for t := range langkah {
			c = append(c, titik(x0+t, y0))
		}
		for t := range langkah {
			c = append(c, titik(x0+langkah, y0+t))
		}
		for t := range langkah {
			c = append(c, titik(x0+langkah-t, y0+langkah))
		}
		for t := range langkah {
			c = append(c, titik(x0, y0+langkah-t))
		}
		c = append(c, c[0])
		f = append(f, fmt.Sprintf(`{"type":"Feature","properties":{"kode":%q},"geometry":{"type":"Polygon","coordinates":[[%s]]}}`, kode[i].String(), strings.Join(c, ",")))
	}
	d, _, err := batas.Baca([]byte(`{"type":"FeatureCollection","features":[`+strings.Join(f, ",")+`]}`), "x")
	if err != nil {
		return nil // codes that are none
	}
	b, _ := batas.Hitung(d, kode, nil, wilayah.Kode{})
	return &b
}

func TestPeta(t *testing.T) {
	p := contoh.Papan()
	b := kisiBatas(p, 4)
	for _, lebar := range []int{320, 360, 820, 1280} {
		for _, bhs := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
			g, ada := gambar.HitungGambar(p, gambar.JenisPeta, gambar.Opsi{Lebar: lebar, Batas: b, Bahasa: bhs})
			require.True(t, ada)
			require.NoError(t, gambar.Periksa(g.Figur("Tabel")))
			assert.Len(t, g.Tabel.Baris, len(p.Desa))
			assert.Contains(t, g.Uraian, "Seroja")
			assert.Contains(t, g.Uraian, "Edelweis", "the village without a boundary is named")
			assert.NotContains(t, g.Uraian, "petak urut")
			assert.LessOrEqual(t, g.Lebar, lebar*100)
		}
	}
	g, _ := gambar.HitungGambar(p, gambar.JenisPeta, gambar.Opsi{Lebar: 640, Batas: b})
	s := g.SVG()
	isi := teks(s)
	assert.Contains(t, isi, "Nusa Indah: 25,1% belanja untuk layanan dasar, jauh di bawah median")
	assert.Contains(t, isi, "Seroja: tidak ada data, bukan nol")
	assert.NotContains(t, isi, "Seroja: 0")
	assert.Len(t, cari(s, "path", "batas-desa"), len(p.Desa)-1)
	assert.NotEmpty(t, cari(s, "path", "arsir"), "missing is striped")
	assert.NotEmpty(t, cari(s, "path", "arsir-nol"), "Rp0 is hatched")
	assert.NotEmpty(t, cari(s, "path", "silang"), "Rp0 has its cross")
	assert.NotEmpty(t, cari(s, "path", "t-jauh-bawah"), "far below has its triangle")
	desa := 0
	telusuri(s, func(n *gambar.Simpul) bool {
		if n.Cari("data-aksi") == "desa" {
			desa++
		}
		return true
	})
	assert.Equal(t, len(p.Desa)-1, desa)

	// Tiles say that they are no places.
	g, ada := gambar.HitungGambar(p, gambar.JenisPeta, gambar.Opsi{Lebar: 360})
	require.True(t, ada)
	assert.Contains(t, g.Uraian, "petak urut kode desa, bukan letak sebenarnya")
	_, ada = gambar.HitungGambar(&indikator.Papan{}, gambar.JenisPeta, gambar.Opsi{})
	assert.False(t, ada)
}

// The map is in the view of the area, in every width where there are boundaries, and without a program nothing of it can be pressed.
func TestKartuPeta(t *testing.T) {
	p := contoh.Papan()
	b := kisiBatas(p, -1)
	for lebar, petak := range map[int]int{360: 0, 560: 0, 820: 1, 1280: 1} {
		a := gambar.HitungAdegan(p, gambar.Opsi{Lebar: lebar})
		assert.Len(t, cari(a.Akar, "section", "kartu-peta"), petak, lebar)
		a = gambar.HitungAdegan(p, gambar.Opsi{Lebar: lebar, Batas: b})
		kartu := cari(a.Akar, "section", "kartu-peta")
		require.Len(t, kartu, 1, lebar)
		require.NoError(t, gambar.Periksa(a.Akar))
		tombol := map[string]bool{}
		for _, k := range cari(kartu[0], "button", "") {
			if k.Cari("data-aksi") == "desa" {
				tombol[k.Cari("data-desa")] = true
			}
		}
		assert.Len(t, tombol, len(p.Desa), "every village is a button in the table")
		a = gambar.HitungAdegan(p, gambar.Opsi{Lebar: lebar, Batas: b, Statis: true})
		telusuri(cari(a.Akar, "section", "kartu-peta")[0], func(n *gambar.Simpul) bool {
			assert.Empty(t, n.Cari("data-aksi"))
			return true
		})
	}
}

// Forty villages with 160 bends each stay small.
func TestPetaKecil(t *testing.T) {
	p := contoh.Papan()
	for n := len(p.Desa); n < 40; n++ {
		d := p.Desa[n%11]
		d.Kode = wilayah.HarusUrai(fmt.Sprintf("99.01.01.%04d", 2001+n))
		p.Desa = append(p.Desa, d)
	}
	b := kisiBatas(p, -1)
	assert.LessOrEqual(t, b.Banyak(), batas.BatasBentuk)
	for _, lebar := range []int{330, 480, 1200} {
		g, ada := gambar.HitungGambar(p, gambar.JenisPeta, gambar.Opsi{Lebar: lebar, Batas: b})
		require.True(t, ada)
		n := len(g.SVG().TambahJSON(nil))
		t.Logf("%d px: %d bytes, %d points", lebar, n, b.Banyak())
		assert.LessOrEqual(t, n, 40_000)
	}
}

// Shapes that do not fit the board, or no shapes at all, are drawn without harm.
func TestPetaJanggal(t *testing.T) {
	p := contoh.Papan()
	segitiga := []batas.Cincin{{Titik: []batas.Titik{{X: 0, Y: 0}, {X: 100, Y: 0}, {X: 0, Y: 1}}}}
	for _, b := range []*batas.Bentuk{
		nil, {}, {Lebar: 1, Tinggi: 1}, {Lebar: 4096, Tinggi: 1, Desa: [][]batas.Cincin{segitiga}}, {Lebar: 1, Tinggi: 4096, Desa: make([][]batas.Cincin, 99)},
		{Lebar: 100, Tinggi: 1, Lain: []batas.Tetangga{{Nama: "<b>\u202e", Cincin: segitiga}}},
	} {
		g, ada := gambar.HitungGambar(p, gambar.JenisPeta, gambar.Opsi{Lebar: 300, Batas: b})
		require.True(t, ada)
		require.NoError(t, gambar.Periksa(g.Figur("Tabel")))
	}
	for _, q := range []*indikator.Papan{tanpaMedian(p), {Desa: make([]indikator.BarisDesa, 3)}} {
		g, ada := gambar.HitungGambar(q, gambar.JenisPeta, gambar.Opsi{Lebar: 300, Batas: kisiBatas(p, 0)})
		require.True(t, ada)
		require.NoError(t, gambar.Periksa(g.Figur("Tabel")))
	}
}
