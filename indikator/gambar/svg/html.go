package svg

import (
	"io"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// TulisHTML writes a scene as a fragment of HTML: the same nodes that a browser builds from its JSON, with classes and without
// style. The error is that of w, or wraps [gambar.ErrIzin] if the scene contains what it may not.
func TulisHTML(w io.Writer, a *gambar.Adegan) error {
	if err := gambar.Periksa(a.Akar); err != nil {
		return err
	}
	b := tambahHTML(make([]byte, 0, 64<<10), a.Akar)
	_, err := w.Write(append(b, '\n'))
	return err
}

// OpsiHalaman sets how a page is written. The zero value follows the reader's theme.
type OpsiHalaman struct {
	Tema gambar.Tema
	// Judul is the title of the page; "" takes that of the first scene.
	Judul string
}

// TulisHalaman writes a whole page that runs no script and loads nothing. Several scenes are the same view in several widths: the
// page shows the widest that fits, so it serves phones and large screens without a program. Without a scene the page is empty.
func TulisHalaman(w io.Writer, o OpsiHalaman, varian ...gambar.Adegan) error {
	bahasa, judul := "id", o.Judul
	if len(varian) > 0 {
		bahasa = varian[0].Bahasa.String()
		if judul == "" {
			judul = varian[0].Judul
		}
	}
	b := make([]byte, 0, 256<<10)
	b = append(b, "<!doctype html>\n<html"...)
	b = tambahAtribut(b, "lang", bahasa)
	b = append(b, "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"...)
	b = append(b, `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>`...)
	b = tambahTeks(b, judul)
	b = append(b, "</title>\n<style>\n"...)
	b = tambahGaya(b, OpsiGaya{Pemilih: ":root", Tema: o.Tema})
	b = append(b, halaman...)
	b = tambahVarian(b, varian)
	b = append(b, "</style></head><body>\n"...)
	for i := range varian {
		if err := gambar.Periksa(varian[i].Akar); err != nil {
			return err
		}
		if len(varian) > 1 {
			b = append(b, `<div class="varian-`...)
			b = append(tambahBulat(b, i), `">`...)
		}
		b = tambahHTML(b, varian[i].Akar)
		if len(varian) > 1 {
			b = append(b, "</div>"...)
		}
		b = append(b, '\n')
	}
	b = append(b, "</body></html>\n"...)
	_, err := w.Write(b)
	return err
}

// halaman is what a page adds to the style sheet of the scene.
const halaman = `body{margin:0;background:var(--apbdes-latar);padding:14px 0 24px}
.dasbor{margin-inline:auto}
@media (max-width:640px){body{padding:0}.dasbor{border-radius:0;border-inline:0}}
@media print{body{background:none;padding:0}}
`

// tambahVarian shows exactly one of several widths.
func tambahVarian(b []byte, varian []gambar.Adegan) []byte {
	if len(varian) < 2 {
		return b
	}
	for i := range varian {
		bawah, atas := varian[i].Lebar, 0 // shown from bawah to below atas
		terkecil := true
		for j := range varian {
			if l := varian[j].Lebar; l > bawah && (atas == 0 || l < atas) {
				atas = l
			} else if l < bawah {
				terkecil = false
			}
		}
		if atas > 0 {
			b = append(b, "@media (min-width:"...)
			b = append(tambahBulat(b, atas), "px){.varian-"...)
			b = append(tambahBulat(b, i), "{display:none}}\n"...)
		}
		if !terkecil {
			b = append(b, "@media (max-width:"...)
			b = append(tambahBulat(b, bawah-1), ".98px){.varian-"...)
			b = append(tambahBulat(b, i), "{display:none}}\n"...)
		}
	}
	return b
}

// tambahHTML appends one node. No element of a scene is void in HTML, so every one is closed.
func tambahHTML(b []byte, s *gambar.Simpul) []byte {
	b = append(append(b, '<'), s.Tag...)
	for _, a := range s.Atribut {
		b = tambahAtribut(b, a.Nama, a.Nilai)
	}
	b = append(b, '>')
	b = tambahTeks(b, s.Teks)
	for i := range s.Anak {
		b = tambahHTML(b, s.Anak[i])
	}
	b = append(append(append(b, '<', '/'), s.Tag...), '>')
	if s.Tag == "tr" || s.Tag == "section" || s.Tag == "figure" || s.Tag == "li" {
		b = append(b, '\n')
	}
	return b
}
