package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator"
	kecamatan "github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected files")

// emas compares with a file in testdata, natively and in js/wasm.
func emas(t *testing.T, nama string, isi []byte) {
	t.Helper()
	jalur := filepath.Join("testdata", nama)
	if *perbarui {
		require.NoError(t, os.WriteFile(jalur, isi, 0o644))
	}
	ingin, err := os.ReadFile(jalur)
	require.NoError(t, err)
	require.Equal(t, string(ingin), string(isi), nama)
}

func TestSVGEmas(t *testing.T) {
	p := contoh.Papan()
	for _, j := range gambar.DaftarJenis() {
		g, ada := gambar.HitungGambar(p, j, gambar.Opsi{Lebar: 640, Desa: 7})
		require.True(t, ada, j)
		var b bytes.Buffer
		require.NoError(t, svg.TulisSVG(&b, &g, svg.OpsiSVG{Latar: true, Bahasa: "id"}))
		emas(t, j.String()+".svg", b.Bytes())
		periksaXML(t, b.Bytes())
	}
	g, _ := gambar.HitungGambar(p, gambar.JenisPoster, gambar.Opsi{Lebar: 1200, Bahasa: temuan.Inggris})
	var b bytes.Buffer
	require.NoError(t, svg.TulisSVG(&b, &g, svg.OpsiSVG{Tema: gambar.TemaGelap, Bahasa: "en"}))
	emas(t, "poster-gelap-en.svg", b.Bytes())
}

// The map of the example: in both themes and languages, narrow and wide.
func TestPetaEmas(t *testing.T) {
	k := kecamatan.DariBenih(1)
	p, err := indikator.HitungPapan(k.Masukan())
	require.NoError(t, err)
	var geo bytes.Buffer
	require.NoError(t, k.TulisBatas(&geo))
	d, _, err := batas.Baca(geo.Bytes(), "batas.geojson")
	require.NoError(t, err)
	kode := make([]wilayah.Kode, len(p.Desa))
	for i := range p.Desa {
		kode[i] = p.Desa[i].Kode
	}
	b, _ := batas.Hitung(d, kode, nil, p.Kode)
	for _, v := range []struct {
		nama string
		o    gambar.Opsi
		t    gambar.Tema
	}{
		{"peta-batas.svg", gambar.Opsi{Lebar: 480, Sorot: true, Desa: 4}, gambar.TemaTerang},
		{"peta-batas-gelap-en-320.svg", gambar.Opsi{Lebar: 320, Bahasa: temuan.Inggris, Statis: true}, gambar.TemaGelap},
	} {
		v.o.Batas = &b
		g, ada := gambar.HitungGambar(p, gambar.JenisPeta, v.o)
		require.True(t, ada)
		var s bytes.Buffer
		require.NoError(t, svg.TulisSVG(&s, &g, svg.OpsiSVG{Tema: v.t, Latar: true, Bahasa: v.o.Bahasa.String()}))
		emas(t, v.nama, s.Bytes())
		periksaXML(t, s.Bytes())
	}
}

func TestHTMLEmas(t *testing.T) {
	p := contoh.Papan()
	for _, k := range []struct {
		nama string
		o    gambar.Opsi
	}{
		{"kecamatan-1280.html", gambar.Opsi{Kendali: true, Berkas: "contoh-2024.csv"}},
		{"kecamatan-360-en-statis.html", gambar.Opsi{Lebar: 360, Bahasa: temuan.Inggris, Satuan: gambar.SatuanPerJiwa, Statis: true}},
		{"desa-820.html", gambar.Opsi{Tampilan: gambar.TampilanDesa, Desa: 7, Lebar: 820}},
		{"tren-560.html", gambar.Opsi{Tampilan: gambar.TampilanTren, Lebar: 560}},
		{"agenda-820.html", gambar.Opsi{Tampilan: gambar.TampilanAgenda, Lebar: 820}},
		{"kosong-560.html", gambar.Opsi{Tampilan: gambar.TampilanKosong, Lebar: 560}},
	} {
		a := gambar.HitungAdegan(p, k.o)
		var b bytes.Buffer
		require.NoError(t, svg.TulisHTML(&b, &a))
		emas(t, k.nama, b.Bytes())
	}
}

func periksaXML(t *testing.T, b []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		require.NoError(t, err)
	}
}

// baca rebuilds the nodes of an HTML fragment, which is also XML.
func baca(t *testing.T, b []byte) *gambar.Simpul {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(b))
	tumpuk := []*gambar.Simpul{{}}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			require.Len(t, tumpuk, 1)
			return tumpuk[0].Anak[0]
		}
		require.NoError(t, err)
		atas := tumpuk[len(tumpuk)-1]
		switch x := tok.(type) {
		case xml.StartElement:
			s := &gambar.Simpul{Tag: x.Name.Local}
			for _, a := range x.Attr {
				s.Atribut = append(s.Atribut, gambar.Atribut{Nama: a.Name.Local, Nilai: a.Value})
			}
			tumpuk = append(tumpuk, s)
		case xml.EndElement:
			tumpuk = tumpuk[:len(tumpuk)-1]
			induk := tumpuk[len(tumpuk)-1]
			induk.Anak = append(induk.Anak, atas)
		case xml.CharData:
			if s := string(x); s != "\n" {
				require.Empty(t, atas.Anak, "text after children: %q", s)
				atas.Teks += s
			}
		}
	}
}

func sama(t *testing.T, a, b *gambar.Simpul) {
	t.Helper()
	require.Equal(t, a.Tag, b.Tag)
	require.Equal(t, a.Teks, b.Teks)
	require.Len(t, b.Atribut, len(a.Atribut))
	for i := range a.Atribut {
		require.Equal(t, a.Atribut[i], b.Atribut[i])
	}
	require.Len(t, b.Anak, len(a.Anak), a.Tag)
	for i := range a.Anak {
		sama(t, a.Anak[i], b.Anak[i])
	}
}

// The text that is written holds exactly the nodes of the scene, whatever the names are.
func TestSimpulSama(t *testing.T) {
	p := contoh.Papan()
	p.Nama = `<b>&"x"]]>` + "\u202E\x00\xff'"
	p.Desa[2].Nama = `</td><script>alert(1)</script>`
	p.Desa[3].Nama = "قرية &amp; <svg/onload=x>"
	for tp := range 7 {
		for _, lebar := range []int{1280, 360} {
			a := gambar.HitungAdegan(p, gambar.Opsi{Tampilan: gambar.Tampilan(tp), Lebar: lebar, Desa: 3, Kendali: true, Bahasa: temuan.Bahasa(tp % 2)})
			var b bytes.Buffer
			require.NoError(t, svg.TulisHTML(&b, &a))
			kini := baca(t, b.Bytes())
			sama(t, a.Akar, kini)
			assert.NotContains(t, b.String(), "<script")
		}
	}
	for _, j := range gambar.DaftarJenis() {
		g, _ := gambar.HitungGambar(p, j, gambar.Opsi{Desa: 7})
		var b bytes.Buffer
		require.NoError(t, svg.TulisSVG(&b, &g, svg.OpsiSVG{}))
		periksaXML(t, b.Bytes())
		assert.NotContains(t, b.String(), "class=")
		assert.NotContains(t, b.String(), "style=")
	}
}

func TestLolos(t *testing.T) {
	a := gambar.Adegan{Akar: &gambar.Simpul{Tag: "p", Atribut: []gambar.Atribut{{Nama: "aria-label", Nilai: "\"<&>'\n"}}, Teks: "\"<&>'\x00\xed\xa0\x80\u202E\uffff\u2028"}}
	var b bytes.Buffer
	require.NoError(t, svg.TulisHTML(&b, &a))
	assert.Equal(t, "<p aria-label=\"&quot;&lt;&amp;&gt;' \">\"&lt;&amp;&gt;'\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\u2028</p>\n", b.String())
}

func TestTolak(t *testing.T) {
	a := gambar.Adegan{Akar: &gambar.Simpul{Tag: "script"}}
	require.ErrorIs(t, svg.TulisHTML(io.Discard, &a), gambar.ErrIzin)
	require.ErrorIs(t, svg.TulisHalaman(io.Discard, svg.OpsiHalaman{}, a), gambar.ErrIzin)
	g := gambar.Gambar{Isi: []*gambar.Simpul{{Tag: "image"}}}
	require.ErrorIs(t, svg.TulisSVG(io.Discard, &g, svg.OpsiSVG{}), gambar.ErrIzin)
	macet := errors.New("full")
	a = gambar.HitungAdegan(nil, gambar.Opsi{})
	require.ErrorIs(t, svg.TulisHTML(penolak{macet}, &a), macet)
}

type penolak struct{ err error }

func (p penolak) Write([]byte) (int, error) { return 0, p.err }

// Every custom property that is used is defined, and every class of a scene is known to the style sheet.
func TestLembarGaya(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, svg.TulisGaya(&b, svg.OpsiGaya{Pemilih: ":host"}))
	css := b.String()
	ada := map[string]bool{"--apbdes-huruf": true, "--apbdes-sudut": true, "--apbdes-sela": true} // may be set by a host
	for _, k := range gambar.DaftarToken() {
		ada[k.Properti()] = true
		assert.Equal(t, 2, strings.Count(css, k.Properti()+":#"), k)
	}
	for _, m := range regexp.MustCompile(`var\((--[a-z0-9-]+)`).FindAllStringSubmatch(css, -1) {
		assert.True(t, ada[m[1]], m[1])
	}
	kenal := map[string]bool{}
	for _, m := range regexp.MustCompile(`\.([a-z][a-z0-9-]*)`).FindAllStringSubmatch(css, -1) {
		kenal[m[1]] = true
	}
	p := contoh.Papan()
	for tp := range 7 {
		for _, lebar := range []int{1280, 820, 560, 360} {
			a := gambar.HitungAdegan(p, gambar.Opsi{Tampilan: gambar.Tampilan(tp), Lebar: lebar, Desa: 7, Kendali: true})
			periksaKelas(t, a.Akar, kenal)
		}
	}
	assert.Equal(t, strings.Count(css, "{"), strings.Count(css, "}"))
	for _, salah := range []string{`@import`, `url\(`, `[0-9]rem`} {
		assert.False(t, regexp.MustCompile(salah).MatchString(css), salah)
	}
}

// polos are classes that name a meaning without a look of its own.
var polos = map[string]bool{"gs": true, "satuan-persen": true, "satuan-perjiwa": true, "satuan-rupiah": true, "tampilan-kecamatan": true, "tampilan-desa": true, "tampilan-ringkas": true,
	"tampilan-kosong": true, "tampilan-galat": true, "bagian-panas": true, "kartu-sebaran": true, "kartu-lereng": true, "kartu-agenda": true, "ik": true, "tingkat": true}

func periksaKelas(t *testing.T, s *gambar.Simpul, kenal map[string]bool) {
	t.Helper()
	for _, k := range strings.Fields(s.Cari("class")) {
		assert.True(t, kenal[k] || polos[k], "class %q of %q has no rule", k, s.Tag)
	}
	for i := range s.Anak {
		periksaKelas(t, s.Anak[i], kenal)
	}
}

// A page of several widths shows exactly one of them at every width.
func TestVarian(t *testing.T) {
	p := contoh.Papan()
	var varian []gambar.Adegan
	for _, lebar := range []int{1280, 820, 560, 360} {
		varian = append(varian, gambar.HitungAdegan(p, gambar.Opsi{Lebar: lebar, Statis: true}))
	}
	var b bytes.Buffer
	require.NoError(t, svg.TulisHalaman(&b, svg.OpsiHalaman{}, varian...))
	aturan := regexp.MustCompile(`@media \((min|max)-width:([0-9]+)(?:\.98)?px\)\{\.varian-([0-9])\{display:none\}\}`).FindAllStringSubmatch(b.String(), -1)
	require.NotEmpty(t, aturan)
	for lebar := 200; lebar < 1600; lebar++ {
		tampak := [4]bool{true, true, true, true}
		for _, m := range aturan {
			batas, err := strconv.Atoi(m[2])
			require.NoError(t, err)
			if m[1] == "min" && lebar >= batas || m[1] == "max" && lebar <= batas {
				tampak[m[3][0]-'0'] = false
			}
		}
		n := 0
		for _, x := range tampak {
			if x {
				n++
			}
		}
		require.Equal(t, 1, n, lebar)
	}
}

func BenchmarkTulisHalaman(b *testing.B) {
	a := gambar.HitungAdegan(contoh.Papan(), gambar.Opsi{})
	b.ReportAllocs()
	for b.Loop() {
		if err := svg.TulisHalaman(io.Discard, svg.OpsiHalaman{}, a); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzTulisHTML(f *testing.F) {
	f.Add("<b>", "\"'")
	f.Add("\xff\x00", "\u202E]]>")
	f.Fuzz(func(t *testing.T, teks, nilai string) {
		a := gambar.Adegan{Akar: &gambar.Simpul{Tag: "p", Teks: teks, Atribut: []gambar.Atribut{{Nama: "aria-label", Nilai: nilai}}}}
		var b bytes.Buffer
		require.NoError(t, svg.TulisHTML(&b, &a))
		kini := baca(t, b.Bytes())
		require.Equal(t, "p", kini.Tag)
		require.Empty(t, kini.Anak)
	})
}
