package gambar_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
)

// Whatever is drawn passes the allow-list, and every class of an SVG node has a look.
func TestSemuaDiizinkan(t *testing.T) {
	p := contoh.Papan()
	for o := range semuaOpsi() {
		a := gambar.HitungAdegan(p, o)
		require.NoError(t, gambar.Periksa(a.Akar), "%+v", o)
	}
	for _, j := range gambar.DaftarJenis() {
		g, ada := gambar.HitungGambar(p, j, gambar.Opsi{Desa: 7})
		require.True(t, ada, j)
		f := g.Figur("Tabel")
		require.NoError(t, gambar.Periksa(f), j)
		assert.NotEmpty(t, g.Judul, j)
		assert.True(t, strings.HasSuffix(g.Uraian, "."), "%s: %q", j, g.Uraian)
		assert.NotEmpty(t, g.Tabel.Baris, j)
		for _, b := range g.Tabel.Baris {
			assert.Len(t, b, len(g.Tabel.Kepala), "%s: %v", j, b)
		}
	}
	bergaya := map[string]bool{"gs": true, "ik": true, "tanda": true, "panah": true, "btg": true}
	for _, g := range gambar.DaftarGaya() {
		bergaya[g.Kelas] = true
	}
	dipakai := map[string]bool{}
	for _, papan := range []*indikator.Papan{p, tanpaMedian(p)} {
		for s := range semuaSimpul(papan) {
			if ruang, _ := gambar.RuangTag(s.Tag); ruang == gambar.SVG {
				for _, k := range strings.Fields(s.Cari("class")) {
					dipakai[k] = true
					require.True(t, bergaya[k], "class %q of %q has no look", k, s.Tag)
				}
			}
		}
	}
	for _, g := range gambar.DaftarGaya() {
		assert.True(t, dipakai[g.Kelas], "class %q is not used", g.Kelas)
	}
}

// tanpaMedian is p with villages that have money and no class, as where too few villages report for a median.
func tanpaMedian(p *indikator.Papan) *indikator.Papan {
	q := *p
	q.Desa = slices.Clone(p.Desa)
	for i := range q.Desa {
		for j := range q.Desa[i].Layanan {
			q.Desa[i].Layanan[j].Kelas = indikator.TanpaKelas
		}
	}
	return &q
}

func TestTidakDiizinkan(t *testing.T) {
	for _, tag := range []string{"script", "style", "iframe", "a", "img", "image", "use", "foreignObject", "animate", "set", "object", "link", "form", "input", "SVG", ""} {
		require.ErrorIs(t, gambar.Periksa(&gambar.Simpul{Tag: tag}), gambar.ErrIzin, tag)
	}
	for _, a := range []gambar.Atribut{
		{Nama: "onclick", Nilai: "x"}, {Nama: "style", Nilai: "x"}, {Nama: "href", Nilai: "#a"}, {Nama: "src", Nilai: "x"}, {Nama: "id", Nilai: "x"},
		{Nama: "class", Nilai: "a\"b"}, {Nama: "class", Nilai: ""}, {Nama: "tabindex", Nilai: "5"}, {Nama: "role", Nilai: "grid"}, {Nama: "transform", Nilai: "translate(1 1)"},
	} {
		require.ErrorIs(t, gambar.Periksa(&gambar.Simpul{Tag: "p", Atribut: []gambar.Atribut{a}}), gambar.ErrIzin, a)
	}
	dua := gambar.Simpul{Tag: "p", Atribut: []gambar.Atribut{{Nama: "class", Nilai: "a"}, {Nama: "class", Nilai: "a"}}}
	require.ErrorIs(t, gambar.Periksa(&dua), gambar.ErrIzin)
	dalam := &gambar.Simpul{Tag: "div"}
	for range 60 {
		dalam = &gambar.Simpul{Tag: "div", Anak: []*gambar.Simpul{dalam}}
	}
	require.ErrorIs(t, gambar.Periksa(dalam), gambar.ErrIzin)
}
