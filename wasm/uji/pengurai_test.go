package uji

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/indikator"
	kecamatan "github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

// teksJahat are texts that want to be markup for one parser or another, or that one parser reads differently from the next.
var teksJahat = []string{
	`</text></svg><script>window.kena=1</script>`, `<![CDATA[<script>window.kena=1</script>]]>`, `]]>`, `-->`, `--!><img src=x onerror=window.kena=1>`, `<!--`, `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>&b;`,
	`&lt;script&gt;&#60;b&#62;&amp;amp;&NewLine;&notin`, `" onload="window.kena=1" x="`, `' onmouseover='window.kena=1`, "` onclick=`window.kena=1", `</style><script>window.kena=1</script>`, `</title><script>window.kena=1</script>`,
	`url(javascript:window.kena=1)`, `;fill:url(https://jahat.example/a)`, `javascript:window.kena=1`, `data:text/html,<script>window.kena=1</script>`,
	`<math><mi xlink:href="data:x,<script>window.kena=1</script>">`, `<noscript><p title="</noscript><img src=x onerror=window.kena=1>">`, `<svg><style><img src=x onerror=window.kena=1>`,
	"a\u202egnp.exe\u2066\u2067\u200f", "NUL\x00b\x01\x1b[31m\x7f\u0085\u2028\u2029\ufffe\uffff", "surogat\xed\xa0\x80\xed\xbf\xbf\xff\xfe\xc0\x80", strings.Repeat("Sumberrejo", 1000), "\u00a0\u200b\ufeff\t\r\n ",
}

// kecamatanJahat is the invented kecamatan with a hostile text wherever a file may bring one.
func kecamatanJahat(geser int) *kecamatan.Kecamatan {
	k := kecamatan.DariBenih(1)
	n := geser
	ambil := func() string { n++; return teksJahat[n%len(teksJahat)] }
	for _, d := range k.Dokumen {
		d.Desa.Nama, d.Desa.Kecamatan, d.Desa.Kabupaten, d.Desa.Provinsi = teksJahat[(geser+int(d.Desa.Kode.Polos()[9]))%len(teksJahat)], teksJahat[geser%len(teksJahat)], ambil(), ambil()
		d.Asal.Berkas, d.SampaiTanggal = ambil(), ambil()
		for i := range d.Belanja {
			d.Belanja[i].Uraian, d.Belanja[i].NamaKegiatan = ambil(), ambil()
		}
		for i := range d.Pendapatan {
			d.Pendapatan[i].Uraian = ambil()
		}
		d.Gagal = append(d.Gagal, apbdes.BarisGagal{Mentah: []string{ambil(), ambil()}})
	}
	return k
}

// daftarGeser are the places at which the list of texts begins.
func daftarGeser() []int {
	if os.Getenv("DASBOR_PENGURAI") != "semua" {
		return []int{0, 7, 21, 23}
	}
	d := make([]int, len(teksJahat))
	for i := range d {
		d[i] = i
	}
	return d
}

// keluaranJahat is one output with what made it, and the nodes it is to hold where a scene says so.
type keluaranJahat struct {
	nama  string
	isi   []byte
	adeg  *gambar.Simpul
	html  bool
	judul string
}

func semuaKeluaranJahat(t *testing.T, geser int) (hasil []keluaranJahat) {
	t.Helper()
	k := kecamatanJahat(geser)
	m := k.Masukan()
	m.Nama = teksJahat[geser%len(teksJahat)]
	p, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	bahasa := temuan.Bahasa(geser % 2)
	svgKe := func(nama string, g gambar.Gambar, ada bool) {
		if !ada {
			return
		}
		var b bytes.Buffer
		require.NoError(t, svg.TulisSVG(&b, &g, svg.OpsiSVG{Latar: true, Bahasa: bahasa.String(), Tema: gambar.Tema(geser % 3)}), nama)
		hasil = append(hasil, keluaranJahat{nama: nama + ".svg", isi: b.Bytes(), judul: g.Judul})
	}
	desa := geser % len(p.Desa)
	o := gambar.Opsi{Bahasa: bahasa, Desa: desa, Berkas: teksJahat[geser%len(teksJahat)], Lebar: 640}
	for _, j := range gambar.DaftarJenis() {
		g, ada := gambar.HitungGambar(p, j, o)
		svgKe(j.String(), g, ada)
	}
	var d *apbdes.Dokumen
	for _, x := range k.Dokumen {
		if x.Desa.Kode == p.Desa[desa].Kode && x.Tahun == p.Tahun {
			d = x
		}
	}
	ob := gambar.OpsiBaliho{Opsi: o, Nama: teksJahat[geser%len(teksJahat)], Alamat: teksJahat[(geser+3)%len(teksJahat)], Cap: teksJahat[(geser+5)%len(teksJahat)]}
	if d != nil {
		g, ada := gambar.HitungBaliho(p, d, ob)
		svgKe("baliho", g, ada)
		g, ada = gambar.HitungLembar(p, d, ob)
		svgKe("lembar", g, ada)
		g, ada = gambar.HitungWA(p, d, ob)
		svgKe("wa", g, ada)
		for i, g := range gambar.HitungLaporan(p, d, ob) {
			svgKe(fmt.Sprint("laporan", i), g, true)
		}
		for _, j := range naskah.DaftarJenis() {
			n, err := naskah.Susun(d, j, naskah.Opsi{Nomor: teksJahat[geser%len(teksJahat)], TandaTangan: naskah.TandaTangan{Nama: teksJahat[(geser+1)%len(teksJahat)]}})
			require.NoError(t, err)
			var b bytes.Buffer
			require.NoError(t, naskah.TulisHTML(&b, n))
			hasil = append(hasil, keluaranJahat{nama: fmt.Sprint("naskah-", j, ".html"), isi: b.Bytes(), html: true})
		}
	}
	var varian []gambar.Adegan
	for tp := range 7 {
		o := o
		o.Tampilan, o.Kendali = gambar.Tampilan(tp), true
		a := gambar.HitungAdegan(p, o)
		var b bytes.Buffer
		require.NoError(t, svg.TulisHTML(&b, &a))
		hasil = append(hasil, keluaranJahat{nama: fmt.Sprint("tampilan", tp, ".html"), isi: b.Bytes(), adeg: a.Akar, html: true})
		o.Statis, o.Kendali = true, false
		varian = append(varian, gambar.HitungAdegan(p, o))
	}
	for i := range varian[:2] {
		var b bytes.Buffer
		require.NoError(t, svg.TulisHalaman(&b, svg.OpsiHalaman{}, varian[i]))
		hasil = append(hasil, keluaranJahat{nama: fmt.Sprint("halaman", i, ".html"), isi: b.Bytes(), html: true})
	}
	return hasil
}

// simpul is a node as every parser is asked to print it: depth, name, attributes in order of their names, own text.
type simpulUrai struct {
	Dalam   int
	Tag     string
	Atribut []string
	Teks    string
}

// pohon collects nodes in the order of the document.
type pohon []simpulUrai

func (p *pohon) buka(dalam int, tag string, atribut []string) *simpulUrai {
	slices.Sort(atribut)
	*p = append(*p, simpulUrai{Dalam: dalam, Tag: tag, Atribut: atribut})
	return &(*p)[len(*p)-1]
}

// barisTata is the text between blocks that only lays out the source.
const barisTata = "\n"

// uraiXML parses with encoding/xml.
func uraiXML(isi []byte) (pohon, error) {
	var p pohon
	d := xml.NewDecoder(bytes.NewReader(isi))
	var tumpuk []int
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return p, nil
		}
		if err != nil {
			return nil, err
		}
		switch x := tok.(type) {
		case xml.StartElement:
			var a []string
			for _, y := range x.Attr {
				n := y.Name.Local
				if y.Name.Space == "http://www.w3.org/XML/1998/namespace" || y.Name.Space == "xml" {
					n = "xml:" + n
				}
				a = append(a, n+"="+y.Value)
			}
			p.buka(len(tumpuk), x.Name.Local, a)
			tumpuk = append(tumpuk, len(p)-1)
		case xml.EndElement:
			tumpuk = tumpuk[:len(tumpuk)-1]
		case xml.CharData:
			if len(tumpuk) > 0 && string(x) != barisTata {
				p[tumpuk[len(tumpuk)-1]].Teks += string(x)
			}
		case xml.ProcInst, xml.Directive, xml.Comment:
			return nil, fmt.Errorf("not an element or text: %v", x)
		}
	}
}

// uraiHTML parses with golang.org/x/net/html, from the first element of that name on.
func uraiHTML(isi []byte, akar string) (pohon, error) {
	n, err := html.Parse(bytes.NewReader(isi))
	if err != nil {
		return nil, err
	}
	var p pohon
	var jalan func(n *html.Node, dalam int) error
	jalan = func(n *html.Node, dalam int) error {
		masuk := dalam >= 0 || n.Type == html.ElementNode && n.Data == akar && len(p) == 0
		if masuk && n.Type == html.ElementNode {
			var a []string
			for _, y := range n.Attr {
				nama := y.Key
				if y.Namespace != "" {
					nama = y.Namespace + ":" + nama
				}
				a = append(a, nama+"="+y.Val)
			}
			dalam = max(dalam, 0)
			s := len(p)
			p.buka(dalam, n.Data, a)
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				switch c.Type {
				case html.TextNode:
					if c.Data != barisTata {
						p[s].Teks += c.Data
					}
				case html.ElementNode:
					if err := jalan(c, dalam+1); err != nil {
						return err
					}
				default:
					return fmt.Errorf("not an element or text: %q", c.Data)
				}
			}
			return nil
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if err := jalan(c, -1); err != nil {
				return err
			}
		}
		return nil
	}
	return p, jalan(n, -1)
}

// dariAdegan prints the nodes of a scene in the same way.
func dariAdegan(s *gambar.Simpul) (p pohon) {
	var jalan func(s *gambar.Simpul, dalam int)
	jalan = func(s *gambar.Simpul, dalam int) {
		var a []string
		for _, x := range s.Atribut {
			a = append(a, x.Nama+"="+x.Nilai)
		}
		p.buka(dalam, s.Tag, a).Teks = s.Teks
		for _, x := range s.Anak {
			jalan(x, dalam+1)
		}
	}
	jalan(s, 0)
	return p
}

var (
	atributBebas  = regexp.MustCompile(`^(aria-[a-z]+|title|data-[a-z]+|lang|xml:lang|content|alt)=`) // text, whatever it says
	atributAktif  = regexp.MustCompile(`(?i)^(on.*|style|href|xlink:href|src|srcset|srcdoc|action|formaction|data|ping|poster|background|http-equiv|is|slot|nonce|begin|values|from|to|by)=`)
	nilaiAktif    = regexp.MustCompile(`(?i)(javascript|vbscript|data|https?|file):|url\([^#]|expression\(|@import|&#|<|\x00`)
	tagHalaman    = []string{"html", "head", "meta", "title", "style", "body", "main", "aside", "desc", "defs", "pattern", "clippath", "clipPath", "use", "colgroup", "col", "br", "i", "strong", "em", "hr"}
	namaRuang     = regexp.MustCompile(`^xmlns(:xlink)?=http://www\.w3\.org/(2000/svg|1999/xhtml|1999/xlink)$`)
	atributKhusus = regexp.MustCompile(`^font-family=`)
)

// periksaPohon lists what a document of ours may not hold, whichever parser saw it.
func periksaPohon(p pohon) (salah []string) {
	for _, s := range p {
		if _, ada := gambar.RuangTag(s.Tag); !ada && !slices.Contains(tagHalaman, s.Tag) {
			salah = append(salah, "element "+s.Tag)
		}
		if s.Tag == "style" && nilaiAktif.MatchString(strings.ReplaceAll(s.Teks, "data-", "")) {
			salah = append(salah, "style: "+nilaiAktif.FindString(s.Teks))
		}
		for _, a := range s.Atribut {
			_, nilai, _ := strings.Cut(a, "=")
			switch {
			case s.Tag == "meta" && a == "http-equiv=Content-Security-Policy": // forbids, and allows nothing
			case atributAktif.MatchString(a):
				salah = append(salah, fmt.Sprintf("attribute %.60q of %s", a, s.Tag))
			case !atributBebas.MatchString(a) && !namaRuang.MatchString(a) && !atributKhusus.MatchString(a) && nilaiAktif.MatchString(nilai):
				salah = append(salah, fmt.Sprintf("value %.60q of %s", a, s.Tag))
			}
		}
	}
	return salah
}

// samakan compares two parsers' trees, and names the first difference.
func samakan(t *testing.T, nama string, a, b pohon) {
	t.Helper()
	if len(a) != len(b) { // the trees are too long to print
		t.Fatalf("%s: %d and %d elements", nama, len(a), len(b))
	}
	for i := range a {
		x, y := a[i], b[i]
		if !assert.Equal(t, x.Dalam, y.Dalam, "%s, element %d %s", nama, i, x.Tag) || !assert.True(t, strings.EqualFold(x.Tag, y.Tag), "%s: %s and %s", nama, x.Tag, y.Tag) ||
			!assert.True(t, slices.Equal(x.Atribut, y.Atribut), "%s, element %d %s: %q and %q", nama, i, x.Tag, x.Atribut, y.Atribut) || !assert.Equal(t, x.Teks, y.Teks, "%s, element %d %s", nama, i, x.Tag) {
			t.FailNow()
		}
	}
}

// Whatever we write of hostile texts is parsed by three more parsers: encoding/xml, golang.org/x/net/html and the browser's two. They
// see the same tree, it is that of the scene, and it holds nothing that runs, loads or links. DASBOR_PENGURAI=semua puts every text in
// every place; without it a share of them is tried.
func TestPenguraiKedua(t *testing.T) {
	banyak, unsur := 0, 0
	for _, geser := range daftarGeser() {
		for _, k := range semuaKeluaranJahat(t, geser) {
			nama := fmt.Sprint(k.nama, " ", geser)
			akar := "svg"
			if k.html {
				akar = "html"
			}
			if k.adeg != nil {
				akar = k.adeg.Tag
			}
			h, err := uraiHTML(k.isi, akar)
			require.NoError(t, err, nama)
			require.NotEmpty(t, h, nama)
			for i := range h { // the HTML parser keeps the case of no attribute but those it knows
				slices.Sort(h[i].Atribut)
			}
			assert.Empty(t, periksaPohon(h), nama)
			if !k.html || k.adeg != nil {
				x, err := uraiXML(k.isi)
				require.NoError(t, err, nama)
				assert.Empty(t, periksaPohon(x), nama)
				samakan(t, nama+": encoding/xml and x/net/html", x, h)
			}
			if k.adeg != nil {
				samakan(t, nama+": scene and x/net/html", dariAdegan(k.adeg), h)
			} else if !k.html {
				assert.Equal(t, k.judul, h[1].Teks, "%s: the title comes back as it was", nama)
			}
			banyak, unsur = banyak+1, unsur+len(h)
		}
	}
	t.Logf("%d outputs, %d elements", banyak, unsur)
}

// The checker itself: it sees what a parser would run.
func TestPeriksaPohon(t *testing.T) {
	for _, s := range []string{`<p onclick=a>`, `<img src=x>`, `<a href="javascript:1">x</a>`, `<script>1</script>`, `<p style="color:red">`, `<svg><rect fill="url(https://a.example/)"/></svg>`, `<style>a{background:url(x)}</style>`,
		`<iframe srcdoc=x>`, `<svg><animate attributeName=href values=x></svg>`, `<meta http-equiv=refresh content="0;url=x">`} {
		h, err := uraiHTML([]byte("<!doctype html><body>"+s), "html")
		require.NoError(t, err)
		assert.NotEmpty(t, periksaPohon(h), s)
	}
	h, err := uraiHTML([]byte(`<!doctype html><p aria-label="javascript:url(x)" title="<b>">javascript:1 url(x)</p>`), "html")
	require.NoError(t, err)
	assert.Empty(t, periksaPohon(h))
}

// uraiDiPeramban parses in the page, prints the tree, and puts it into the document, where a handler or a link would begin to work.
const uraiDiPeramban = `(isi, jenis, akar) => {
	const d = new DOMParser().parseFromString(isi, jenis);
	const a = akar === 'html' ? d.documentElement : d.querySelector(akar);
	if (!a || d.querySelector('parsererror')) return 'null';
	const p = [];
	(function jalan(e, dalam) {
		const s = { Dalam: dalam, Tag: e.localName, Atribut: [...e.attributes].map((x) => x.name + '=' + x.value), Teks: '' };
		p.push(s);
		for (const c of e.childNodes) {
			if (c.nodeType === 3) { if (c.data !== '\n') s.Teks += c.data; } else if (c.nodeType === 1) jalan(c, dalam + 1); else throw new Error('node ' + c.nodeType);
		}
	})(a, 0);
	const di = document.importNode(akar === 'html' ? d.body : a, true);
	document.body.append(di);
	di.remove();
	return JSON.stringify(p);
}`

func TestPenguraiPeramban(t *testing.T) {
	t.Parallel()
	pg := panggungBaru(t)
	pg.kebijakan = tanpaKebijakan // DOMParser is a sink of Trusted Types
	h := pg.buka(``, 800)
	h.js(`() => { window.kena = 0; return '' }`)
	banyak := 0
	for _, geser := range daftarGeser() {
		for _, k := range semuaKeluaranJahat(t, geser) {
			akar := "svg"
			if k.html {
				akar = "html"
			}
			if k.adeg != nil {
				akar = k.adeg.Tag
			}
			jenis := []string{"text/html"}
			if !k.html {
				jenis = append(jenis, "image/svg+xml")
			}
			lain, err := uraiHTML(k.isi, akar)
			require.NoError(t, err)
			for _, j := range jenis {
				nama := fmt.Sprint(k.nama, " ", geser, " ", j)
				var p pohon
				require.NoError(t, json.Unmarshal([]byte(h.js(uraiDiPeramban, string(k.isi), j, akar)), &p), nama)
				require.NotEmpty(t, p, nama)
				for i := range p {
					slices.Sort(p[i].Atribut)
				}
				assert.Empty(t, periksaPohon(p), nama)
				samakan(t, nama+": browser and x/net/html", p, lain)
				banyak++
			}
		}
	}
	assert.Equal(t, "0", h.js(`() => window.kena`), "something ran")
	t.Logf("%d parses", banyak)
}
