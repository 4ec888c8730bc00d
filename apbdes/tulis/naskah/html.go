package naskah

import (
	_ "embed" // the style sheet is a file, so that tools for style sheets work on it
	"html"
	"io"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

//go:embed gaya.css
var gaya string

// TulisHTML writes layouts as one printable page of HTML: no script, nothing loaded, a style sheet for paper, each layout beginning
// on a new sheet with page numbers below. Programs that do not know page margin boxes print no page numbers. The paper is that of
// the first layout; sheets are landscape if any table is wide. The error is that of w.
func TulisHTML(w io.Writer, n ...*Naskah) error {
	p := penulis{make([]byte, 0, 64<<10)}
	judul := "Naskah APB Desa"
	if len(n) > 0 {
		judul = strings.Join(n[0].Judul, " – ")
	}
	p.s(`<!doctype html>`, "\n", `<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>`)
	p.teks(judul)
	p.s("</title>\n<style>\n", gaya, ukuran(n), "</style></head><body>\n")
	for _, x := range n {
		p.naskah(x)
	}
	p.s("</body></html>\n")
	_, err := w.Write(p.b)
	return err
}

// ukuran sets the sheet.
func ukuran(n []*Naskah) string {
	lebar, tinggi := "210mm", "297mm"
	mendatar := false
	for i, x := range n {
		if i == 0 && x.Kertas == F4 {
			lebar, tinggi = "215mm", "330mm"
		}
		mendatar = mendatar || x.Mendatar()
	}
	if mendatar {
		lebar, tinggi = tinggi, lebar
	}
	return "@page{size:" + lebar + " " + tinggi + "}\n.naskah{max-width:calc(" + lebar + " - 28mm)}\n"
}

// Mendatar reports whether the table is too wide for an upright sheet.
func (n *Naskah) Mendatar() bool { return len(n.Kolom) > 3 || len(n.Kolom) > 1 && n.Keluaran }

// penulis collects the text of a page.
type penulis struct{ b []byte }

func (p *penulis) s(t ...string) {
	for _, x := range t {
		p.b = append(p.b, x...)
	}
}

// teks appends text with markup escaped and without the controls that hide or reorder it.
func (p *penulis) teks(t string) {
	p.s(html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(t, "\uFFFD"))))
}

func (p *penulis) unsur(tag, kelas, isi string) {
	p.s("<", tag)
	if kelas != "" {
		p.s(` class="`, kelas, `"`)
	}
	p.s(">")
	p.teks(isi)
	p.s("</", tag, ">")
}

func (p *penulis) naskah(n *Naskah) {
	kelas := "naskah"
	if n.Contoh {
		kelas += " contoh"
	}
	p.s(`<article class="`, kelas, `">`, "\n")
	if n.Contoh {
		p.unsur("p", "cap", TeksContoh)
	}
	p.s(`<div class="lampiran">`)
	for _, l := range n.Lampiran {
		p.unsur("p", "", l)
	}
	p.s(`</div>`, "\n", `<header>`)
	for _, j := range n.Judul {
		p.unsur("h1", "", j)
	}
	p.s("</header>\n<table>\n")
	p.kepala(n)
	p.s("<tbody>\n")
	for i := range n.Baris {
		p.baris(n, &n.Baris[i])
	}
	p.s("</tbody></table>\n")
	p.kaki(n)
	p.s("</article>\n")
}

// TeksContoh is what marks an example on every page.
const TeksContoh = "CONTOH – bukan dokumen resmi"

func (p *penulis) kepala(n *Naskah) {
	lama := n.Bagan == bagan.Permendagri113
	p.s("<thead><tr>")
	banyak := 2
	if lama {
		p.s(`<th rowspan="2" scope="col">KODE REKENING</th>`)
	} else {
		banyak++
		p.s(`<th colspan="2" scope="colgroup">KODE REKENING</th>`)
	}
	p.s(`<th rowspan="2" scope="col">URAIAN</th>`)
	if n.Keluaran {
		banyak += 2
		p.s(`<th colspan="2" scope="colgroup">KELUARAN / OUTPUT</th>`)
	}
	for _, k := range n.Kolom {
		banyak++
		p.s(`<th rowspan="2" scope="col">`)
		p.teks(k.Judul)
		p.s("</th>")
	}
	banyak++
	p.s(`<th rowspan="2" scope="col">`, n.JudulSumber(), "</th></tr><tr>")
	if !lama {
		p.s(`<th scope="col" class="kecil">bidang, sub bidang, kegiatan</th><th scope="col" class="kecil">akun, kelompok, jenis`)
		if n.Jenis == Penjabaran {
			p.s(", objek")
		}
		p.s("</th>")
	}
	if n.Keluaran {
		p.s(`<th scope="col">VOLUME</th><th scope="col">SATUAN</th>`)
	}
	p.s(`</tr><tr class="nomor">`)
	for i := range banyak {
		p.s("<td>", strconv.Itoa(i+1), "</td>")
	}
	p.s("</tr></thead>\n")
}

// JudulSumber is the heading of the column of funds: the report and the form of Permendagri 113/2014 have remarks there.
func (n *Naskah) JudulSumber() string {
	if n.Jenis == LRA || n.Bagan == bagan.Permendagri113 {
		return "KETERANGAN"
	}
	return "SUMBER DANA"
}

var kelasBaris = [...]string{Kepala: "kepala", Induk: "induk", Rinci: "rinci", Jumlah: "jumlah"}

func (p *penulis) baris(n *Naskah, b *Baris) {
	p.s(`<tr class="`, kelasBaris[b.Jenis], " t", strconv.Itoa(min(b.Tingkat, 8)), `">`)
	if n.Bagan == bagan.Permendagri113 {
		p.unsur("td", "kode", b.KodeTunggal())
	} else {
		p.unsur("td", "kode", Kode(b.Kegiatan.String()))
		p.unsur("td", "kode", Kode(b.Rekening.String()))
	}
	p.unsur("td", "uraian", b.Uraian)
	if n.Keluaran {
		p.unsur("td", "volume", b.Volume)
		p.unsur("td", "", b.Satuan)
	}
	for i := range n.Kolom {
		p.unsur("td", "uang", n.teksNilai(b, i))
	}
	p.unsur("td", "sumber", b.TeksSumber())
	p.s("</tr>\n")
}

// Kode prints a code with its parts set apart, as the forms do: "1.1.01" is "1 1 01".
func Kode(s string) string { return strings.ReplaceAll(s, ".", " ") }

// KodeTunggal is the code of a row in the form of Permendagri 113/2014, which has one column: the account, or the kegiatan where there
// is none.
func (b *Baris) KodeTunggal() string {
	if b.Rekening.Kosong() {
		return Kode(b.Kegiatan.String())
	}
	return Kode(b.Rekening.String())
}

// TeksSumber lists the funds of a row, each once.
func (b *Baris) TeksSumber() string {
	var t []string
	for _, s := range b.Sumber {
		t = append(t, s.String())
	}
	return strings.Join(t, "; ")
}

// teksNilai prints an amount as "1.234.567,00", a negative one in brackets, a share as "52,59", and what is missing as nothing.
func (n *Naskah) teksNilai(b *Baris, k int) string {
	if n.Kolom[k].Jenis == Persen {
		if r, ada := n.Persen(b, k); ada {
			return strings.Replace(r.Shift(2).StringFixed(2), ".", ",", 1)
		}
		return ""
	}
	if !b.Nilai[k].Ada {
		return ""
	}
	return teksRupiah(b.Nilai[k].Nilai)
}

func teksRupiah(r rupiah.Rupiah) string {
	s := strings.Replace(r.TeksIndonesia(), "Rp", "", 1)
	if !strings.Contains(s, ",") {
		s += ",00"
	}
	if u, minus := strings.CutPrefix(s, "-"); minus {
		return "(" + u + ")"
	}
	return s
}

// kaki appends the notes and the signature.
func (p *penulis) kaki(n *Naskah) {
	if len(n.Catatan) > 0 {
		p.s(`<aside><h2>Catatan</h2><ol>`)
		for _, c := range n.Catatan {
			p.unsur("li", "", c.Indonesia)
		}
		p.s("</ol></aside>\n")
	}
	t := &n.TandaTangan
	p.s(`<footer><p>`)
	p.teks(t.Tempat + ", " + t.Tanggal)
	p.s("</p>")
	p.unsur("p", "", t.Jabatan)
	if t.Nama == "" {
		p.s(`<p class="nama">( `, titik, titik, " )</p>")
	} else {
		p.unsur("p", "nama", t.Nama)
	}
	p.s("</footer>\n")
}
