package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const kepalaCSV = "kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi\n"

const satuDesa = kepalaCSV + `99.99.99.2001,"Satu <b>{{ 1+1 }}</b> @php ""x""",2025,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,300000.00,,250000.00
99.99.99.2001,"Satu <b>{{ 1+1 }}</b> @php ""x""",2025,2.3.10,Jalan,5.3.5.01,Jalan,DDS,700000.00,,600000.00
`

const duaDesa = satuDesa + `99.99.99.2002,Dua,2025,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,100000.00,,100000.00
99.99.99.2002,Dua,2025,2.3.10,Jalan,5.3.5.01,Jalan,DDS,900000.00,,900000.00
`

// buat runs the program on one file and returns what it wrote, by name.
func buat(t *testing.T, namaBerkas, isi string) map[string]string {
	t.Helper()
	d := t.TempDir()
	jalur := filepath.Join(d, namaBerkas)
	require.NoError(t, os.WriteFile(jalur, []byte(isi), 0o600))
	nama, err := jalankan(filepath.Join(d, "hasil"), "/apbdes", []string{jalur})
	require.NoError(t, err)
	h := map[string]string{}
	for _, n := range nama {
		b, err := os.ReadFile(n) // #nosec G304 -- just written
		require.NoError(t, err)
		h[filepath.Base(n)] = string(b)
	}
	return h
}

// What purifiers of content systems let through. Everything else would vanish from the article.
func izinArtikel() map[string][]string {
	return map[string][]string{
		"p": nil, "strong": nil, "a": {"href"}, "img": {"src", "alt", "width", "height"}, "table": nil, "caption": nil, "thead": nil, "tbody": nil, "tr": nil,
		"th": {"scope"}, "td": {"align"},
	}
}

// unsur parses text strictly and returns its elements.
func unsur(t *testing.T, s string) []xml.StartElement {
	t.Helper()
	var d []xml.StartElement
	for x := xml.NewDecoder(strings.NewReader("<akar>" + s + "</akar>")); ; {
		k, err := x.Token()
		if errors.Is(err, io.EOF) {
			return d[1:]
		}
		require.NoError(t, err, s)
		if e, ok := k.(xml.StartElement); ok {
			d = append(d, e)
		}
	}
}

func TestArtikelLolosPenyaring(t *testing.T) {
	berkas, alamat := `a"b <c>.csv`, "/apbdes/a%22b%20%3Cc%3E.csv"
	if runtime.GOOS == "windows" { // which has no such name
		berkas, alamat = "a#b %c.csv", "/apbdes/a%23b%20%25c.csv"
	}
	for nama, isi := range map[string]string{"satu": satuDesa, "dua": duaDesa} {
		h := buat(t, berkas, isi)
		izin := izinArtikel()
		ada := map[string]int{}
		for _, e := range unsur(t, h["artikel.html"]) {
			atribut, boleh := izin[e.Name.Local]
			require.True(t, boleh, "%s: <%s>", nama, e.Name.Local)
			ada[e.Name.Local]++
			for _, a := range e.Attr {
				assert.Contains(t, atribut, a.Name.Local, "%s: <%s>", nama, e.Name.Local)
				assert.NotRegexp(t, `(?i)^\s*(javascript|data|vbscript):`, a.Value)
			}
		}
		assert.Equal(t, 1, ada["img"], nama)
		assert.Equal(t, 1, ada["table"], nama)
		assert.Contains(t, h["artikel.html"], alamat)
		unsur(t, h["apbdes-2025.svg"]) // well-formed
		assert.Contains(t, h["artikel.html"], `src="/apbdes/apbdes-2025.svg"`)
	}
}

func TestArtikelAngka(t *testing.T) {
	a := buat(t, "a.csv", satuDesa)["artikel.html"]
	assert.Contains(t, a, `<tr><th scope="row">Kesehatan</th><td align="right">Rp250.000</td><td align="right">29,4</td>`)
	assert.Contains(t, a, `<th scope="row">Seluruh belanja</th><td align="right">Rp850.000</td>`)
	a = buat(t, "a.csv", duaDesa)["artikel.html"]
	assert.Contains(t, a, `<th scope="row">Dua</th><td align="right">Rp1.000.000</td>`)
}

// Names from a file stay text for HTML and for Blade.
func TestCuplikan(t *testing.T) {
	for _, isi := range []string{satuDesa, duaDesa} {
		h := buat(t, "a.csv", isi)
		w := h["widget-dinamis.html"]
		assert.NotContains(t, w, "<b>")
		e := unsur(t, strings.Replace(w, "<script defer", `<script defer="defer"`, 1))
		assert.Equal(t, "script", e[0].Name.Local)
		assert.Equal(t, "dasbor-apbdes", e[1].Name.Local)
		b := h["dasbor_apbdes.blade.php"]
		assert.Equal(t, []string{"{{ base_url('apbdes/dasbor.js') }}"}, regexp.MustCompile(`\{\{ .*? \}\}|\{!!.*?!!\}`).FindAllString(b, -1), "one expression, ours")
		assert.NotRegexp(t, `(?m)@(php|include\()`, strings.SplitN(b, "\n", 2)[1])
		assert.NotContains(t, b, "<?")
	}
}

func TestGalat(t *testing.T) {
	_, err := jalankan(t.TempDir(), "/", nil)
	require.Error(t, err)
	_, err = jalankan(t.TempDir(), "/", []string{filepath.Join(t.TempDir(), "tak ada.csv")})
	require.Error(t, err)
	kosong := filepath.Join(t.TempDir(), "kosong.csv")
	require.NoError(t, os.WriteFile(kosong, []byte("a,b\n1,2\n"), 0o600))
	_, err = jalankan(t.TempDir(), "/", []string{kosong})
	require.Error(t, err)
}

// README speaks of every file that is written.
func TestREADME(t *testing.T) {
	b, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for n := range buat(t, "a.csv", satuDesa) {
		if !strings.HasSuffix(n, ".svg") {
			assert.Contains(t, string(b), n)
		}
	}
}
