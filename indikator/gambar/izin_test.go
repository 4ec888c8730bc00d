package gambar_test

import (
	"encoding/json"
	"regexp"
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
			if izin, _ := gambar.CariTag(s.Tag); izin.Ruang == gambar.SVG {
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

// The pattern that a browser is given and the matcher here accept the same values.
func TestPolaNilai(t *testing.T) {
	nilai := []string{
		"", " ", "a", "a b", "a  b", "a-b c9", "A", "-", "0", "-1", "1234567890", "12.5", "12.555", ".5", "5.", "1 2 3.25", "1  2", "M1 2L3 4z", "M1,2",
		"url(#a)", "translate(1 2)", "translate(-1.25 2) scale(0.77)", "translate(1 2)scale(1)", "translate(1) scale(1)", "translate(1 2) scale(-1)",
		"translate(1 2) rotate(3)", "translate(1 2) scale(1) ", "javascript:x", "--", "-0.5", "a\nb", "0 0 100 20.5",
	}
	for _, b := range []gambar.BentukNilai{gambar.NilaiToken, gambar.NilaiBulat, gambar.NilaiAngka, gambar.NilaiJalur, gambar.NilaiGeser} {
		pola := regexp.MustCompile(b.Pola())
		for _, n := range nilai {
			assert.Equal(t, pola.MatchString(n), gambar.IzinAtribut{Bentuk: b}.Memuat(n), "%s %q", b.Pola(), n)
		}
	}
	assert.Equal(t, "^$", gambar.BentukNilai(200).Pola())
}

func TestJSONIzin(t *testing.T) {
	var j struct {
		Tag   map[string][]string `json:"tag"`
		Umum  []string            `json:"umum"`
		Nilai map[string][]string `json:"nilai"`
	}
	require.NoError(t, json.Unmarshal(gambar.TambahIzin(nil), &j))
	assert.Len(t, j.Tag, len(gambar.DaftarTag()))
	assert.Len(t, j.Nilai, len(gambar.DaftarAtribut()))
	assert.Equal(t, []string{"svg", "transform"}, j.Tag["g"])
	assert.Contains(t, j.Umum, "aria-label")
	assert.Equal(t, []string{"", "col", "row", "colgroup"}, j.Nilai["scope"])
	for tag, d := range j.Tag {
		for _, a := range d[1:] {
			assert.Contains(t, j.Nilai, a, tag)
		}
	}
}
