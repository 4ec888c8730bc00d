package main

import (
	"html"
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

// judul names the board.
func judul(p *indikator.Papan) string {
	nama := p.Nama
	if len(p.Desa) == 1 {
		nama = "Desa " + p.Desa[0].Nama
	}
	return strings.TrimSpace("APBDes " + strconv.Itoa(p.Tahun) + " " + nama)
}

// tag is the element with a link for those who see no dashboard.
func tag(p *indikator.Papan, data []string, atribut string) string {
	var b strings.Builder
	b.WriteString(`<dasbor-apbdes src="` + html.EscapeString(strings.Join(data, " ")) + `"` + atribut + ">\n")
	for _, d := range data {
		b.WriteString(`  <a href="` + html.EscapeString(d) + `">Unduh data ` + html.EscapeString(judul(p)) + ` (` + html.EscapeString(path.Base(d)) + ")</a>\n")
	}
	b.WriteString("</dasbor-apbdes>\n")
	return b.String()
}

// tampilan are the attributes for what the files hold.
func tampilan(p *indikator.Papan) string {
	if len(p.Desa) != 1 {
		return ""
	}
	desa := p.Desa[0].Kode.String()
	if desa == "" {
		desa = p.Desa[0].Nama
	}
	return ` tampilan="desa" desa="` + html.EscapeString(desa) + `"`
}

// widgetDinamis is the code for the field "Kode widget": a narrow column, so headline and table only.
func widgetDinamis(p *indikator.Papan, folder string, data []string) string {
	atribut := ` tampilan="ringkas" kepadatan="rapat" tingkat-judul="3"`
	if len(p.Desa) == 1 {
		atribut = tampilan(p) + ` kepadatan="rapat" tingkat-judul="3"`
	}
	return `<script defer src="` + html.EscapeString(folder) + `dasbor.cdn.js"></script>` + "\n" + tag(p, data, atribut)
}

// temaBlade is a partial of the theme. Blade would run what stands in double braces, so names from files are written without them.
func temaBlade(p *indikator.Papan, folder string, data []string) string {
	isi := strings.NewReplacer("{{", "&#123;&#123;", "{!!", "&#123;!!", "@", "&#64;").Replace(tag(p, data, tampilan(p)+` muat="lambat"`))
	return `{{-- Dasbor APBDes. Salin ke folder tema, panggil dengan @include di halaman yang diinginkan. --}}
<style>dasbor-apbdes:not(:defined) { display: block; min-block-size: 30rem; }</style>
<script type="module" src="{{ base_url('` + strings.Trim(strings.ReplaceAll(alamatFolder(folder), "'", "%27"), "/") + `/dasbor.js') }}"></script>
` + isi
}

// alamatFolder writes a folder of the site as part of an address.
func alamatFolder(s string) string { return (&url.URL{Path: s}).EscapedPath() }

// artikel is text for the editor of articles. Purifiers let paragraphs, images and tables through, and no class, style or script.
// Without a picture g is nil.
func artikel(p *indikator.Papan, g *gambar.Gambar, lukisan string, data []string) string {
	var b strings.Builder
	if g != nil {
		b.WriteString(`<p><img src="` + html.EscapeString(lukisan) + `" alt="` + html.EscapeString(g.Judul+". "+g.Uraian) + `" width="` +
			strconv.Itoa(g.Lebar/100) + `" height="` + strconv.Itoa(g.Tinggi/100) + `" /></p>` + "\n")
	}
	if len(p.Desa) == 1 {
		tabelLayanan(&b, p)
	} else {
		tabelDesa(&b, p)
	}
	b.WriteString("<p>" + html.EscapeString(p.Pernyataan.Indonesia))
	if p.Contoh {
		b.WriteString(" <strong>Semua nama dan angka di sini rekaan.</strong>")
	}
	b.WriteString("</p>\n<p>Data:")
	for _, d := range data {
		b.WriteString(` <a href="` + html.EscapeString(d) + `">` + html.EscapeString(path.Base(d)) + "</a>")
	}
	b.WriteString("</p>\n")
	return b.String()
}

// baris writes a row: the first cell names it.
func baris(b *strings.Builder, nama string, isi ...string) {
	b.WriteString(`<tr><th scope="row">` + html.EscapeString(nama) + "</th>")
	for _, s := range isi {
		b.WriteString(`<td align="right">` + html.EscapeString(s) + "</td>")
	}
	b.WriteString("</tr>\n")
}

func kepala(b *strings.Builder, judul string, kolom ...string) {
	b.WriteString("<table>\n<caption>" + html.EscapeString(judul) + "</caption>\n<thead><tr>")
	for _, k := range kolom {
		b.WriteString(`<th scope="col">` + html.EscapeString(k) + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
}

const id = temuan.Indonesia

// tabelLayanan is the budget of one village by basic service.
func tabelLayanan(b *strings.Builder, p *indikator.Papan) {
	d := &p.Desa[0]
	kepala(b, judul(p)+", "+p.Fase.String(), "Belanja untuk", "Rupiah", "% belanja", "Rp per jiwa")
	for n, l := range layanan.DaftarLayanan() {
		s := &d.Layanan[n]
		baris(b, l.Nama(id), uang(s.Jumlah), gambar.TeksPersen(s.Porsi, id), gambar.TeksPerJiwa(s.PerPenduduk, id))
	}
	baris(b, "Lima layanan dasar", uang(d.Semua.Jumlah), gambar.TeksPersen(d.Semua.Porsi, id), gambar.TeksPerJiwa(d.Semua.PerPenduduk, id))
	baris(b, "Seluruh belanja", uang(d.Belanja), "", "")
	b.WriteString("</tbody>\n</table>\n")
}

// tabelDesa are the shares of the services in the budgets of several villages.
func tabelDesa(b *strings.Builder, p *indikator.Papan) {
	kolom := []string{"Desa", "Belanja"}
	for _, l := range layanan.DaftarLayanan() {
		kolom = append(kolom, l.Nama(id)+", %")
	}
	kepala(b, judul(p)+", "+p.Fase.String()+": bagian belanja untuk layanan dasar", append(kolom, "Lima layanan, %")...)
	for n := range p.Desa {
		d := &p.Desa[n]
		isi := []string{uang(d.Belanja)}
		for l := range d.Layanan {
			isi = append(isi, gambar.TeksPersen(d.Layanan[l].Porsi, id))
		}
		baris(b, d.Nama, append(isi, gambar.TeksPersen(d.Semua.Porsi, id))...)
	}
	b.WriteString("</tbody>\n</table>\n")
}

func uang(o rupiah.Opsional) string { return gambar.TeksRupiah(o, id) }
