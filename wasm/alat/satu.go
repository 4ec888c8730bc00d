package main

import (
	"bytes"
	"encoding/base64"
	"html"
	"os"
	"path/filepath"
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

// halamanSatu puts the parts into one page. The core is text in a script element of a type that no browser runs.
func halamanSatu(judul, badan string, skrip, intiGzip []byte) []byte {
	var b bytes.Buffer
	b.WriteString("<!doctype html>\n<html lang=\"id\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
	b.WriteString(html.EscapeString(judul))
	b.WriteString("</title>\n<style>body{margin:0;padding:12px;background:#f3f1ea}dasbor-apbdes{max-width:1280px;margin-inline:auto}" +
		"@media (prefers-color-scheme:dark){body{background:#11161b}}</style>\n")
	b.WriteString(badan)
	b.WriteString("\n<!--data-->\n<script type=\"application/gzip;base64\" id=\"apbdes-inti\">")
	b.WriteString(base64.StdEncoding.EncodeToString(intiGzip))
	b.WriteString("</script>\n<script type=\"module\">")
	b.WriteString(amanSkrip(string(skrip)))
	b.WriteString("</script>\n</html>\n")
	return b.Bytes()
}

// amanSkrip keeps a text in a script element from ending it.
func amanSkrip(s string) string {
	return strings.NewReplacer("</script", `<\/script`, "</SCRIPT", `<\/SCRIPT`, "<!--", `<\!--`).Replace(s)
}
