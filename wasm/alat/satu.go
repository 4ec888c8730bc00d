package main

import (
	"bytes"
	"html"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// bangunSatuBerkas writes satu-berkas.html: widget, worker and core in one page, with the invented kecamatan to begin with.
func (p *pembangun) bangunSatuBerkas() error {
	pekerja, err := p.bundel("pekerja.ts", api.FormatIIFE, "")
	if err != nil {
		return err
	}
	satu, err := p.bundel("satu.ts", api.FormatESModule, string(pekerja))
	if err != nil {
		return err
	}
	inti, err := os.ReadFile(filepath.Join(p.keluar, "inti.wasm.gz"))
	if err != nil {
		return err
	}
	isi := halamanSatu("Dasbor APBDes", `<dasbor-apbdes contoh unggah muat="segera"></dasbor-apbdes>`, satu, inti)
	return p.tulis("satu-berkas.html", isi)
}

// halamanSatu puts the parts into one page. The core is bytes in a script element of a type that no browser runs: in windows-1252
// every byte is a letter, so that nothing of base64's third is lost. All else in the page is ASCII.
func halamanSatu(judul, badan string, skrip, intiGzip []byte) []byte {
	var b bytes.Buffer
	b.WriteString("<!doctype html>\n<html lang=\"id\">\n<meta charset=\"windows-1252\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
	b.WriteString(entitasASCII(html.EscapeString(judul)))
	b.WriteString("</title>\n<style>body{margin:0;padding:12px;background:#f3f1ea}dasbor-apbdes{max-width:1280px;margin-inline:auto}" +
		"@media (prefers-color-scheme:dark){body{background:#11161b}}</style>\n")
	b.WriteString(entitasASCII(badan))
	b.WriteString("\n<!--data-->\n<script type=\"application/octet-stream\" id=\"apbdes-inti\" data-bita=\"")
	b.WriteString(strconv.Itoa(len(intiGzip)))
	b.WriteString("\">")
	b.Write(sandiBita(intiGzip))
	b.WriteString("</script>\n<script type=\"module\">")
	b.WriteString(amanSkrip(string(skrip)))
	b.WriteString("</script>\n</html>\n")
	return b.Bytes()
}

// sandiBita writes bytes as a parser of HTML leaves them: NUL, which it replaces, CR, which it takes for a new line, "<", which may end
// the element, and the mark itself become "=" and the byte plus 64.
func sandiBita(isi []byte) []byte {
	h := make([]byte, 0, len(isi)+len(isi)/50)
	for _, c := range isi {
		if c == 0 || c == '\r' || c == '<' || c == '=' {
			h = append(h, '=', c+64)
		} else {
			h = append(h, c)
		}
	}
	return h
}

// entitasASCII writes what is not ASCII as entities.
func entitasASCII(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		}
	}
	return b.String()
}

// amanSkrip keeps a text in a script element from ending it.
func amanSkrip(s string) string {
	return strings.NewReplacer("</script", `<\/script`, "</SCRIPT", `<\/SCRIPT`, "<!--", `<\!--`).Replace(s)
}
