package inti

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// opsiEkspor chooses what is exported: csv (the lines as canonical CSV), json (the board), temuan (findings as CSV), svg (a picture)
// or html (the view as static text).
type opsiEkspor struct {
	Jenis  string `json:"jenis"`
	Gambar string `json:"gambar"` // a kind of picture; "" is the poster
	Tema   string `json:"tema"`   // terang, gelap
	Semua  bool   `json:"semua"`  // csv: every year, otherwise the year of the board
}

// hasilEkspor is the answer to op ekspor.
type hasilEkspor struct {
	Nama string `json:"nama"`
	MIME string `json:"mime"`
	Isi  string `json:"isi"`
}

func (i *Inti) ekspor(p *permintaan, _ [][]byte) (json.RawMessage, *Galat) {
	h, papan, o, g := i.ambilGambar(p)
	if g != nil {
		return nil, g
	}
	var isi []byte
	mime := ""
	switch p.Ekspor.Jenis {
	case "csv":
		isi, g = h.eksporCSV(papan, &p.Ekspor)
		mime = "text/csv;charset=utf-8"
	case "json":
		isi, g = tulisJSON(papan)
		mime = "application/json"
	case "temuan":
		isi, g = eksporTemuan(papan, o.Bahasa)
		mime = "text/csv;charset=utf-8"
	case "svg", "html":
		isi, mime, g = eksporGambar(papan, o, &p.Ekspor)
	default:
		g = galat(GalatOpsi)
	}
	if g != nil {
		return nil, g
	}
	return tulisJSON(hasilEkspor{namaEkspor(papan, &p.Ekspor), mime, string(isi)})
}

// namaEkspor makes a file name of letters, digits and hyphens.
func namaEkspor(p *indikator.Papan, o *opsiEkspor) string {
	bagian := []string{"apbdes"}
	if n := strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		default:
			return '-'
		}
	}, potong(p.Nama, 60)), "-"); n != "" {
		bagian = append(bagian, n)
	}
	if p.Tahun > 0 {
		bagian = append(bagian, strconv.Itoa(p.Tahun))
	}
	akhiran := o.Jenis
	switch o.Jenis {
	case "temuan":
		bagian, akhiran = append(bagian, "temuan"), "csv"
	case "svg":
		bagian = append(bagian, atau(o.Gambar, "poster"))
	}
	return strings.Join(bagian, "-") + "." + akhiran
}

func (h *himpunan) eksporCSV(p *indikator.Papan, o *opsiEkspor) ([]byte, *Galat) {
	var d []*apbdes.Dokumen
	for _, dok := range h.dokumen {
		if o.Semua || dok.Dokumen.Tahun == p.Tahun {
			d = append(d, dok.Dokumen)
		}
	}
	var b bytes.Buffer
	if err := tulis.TulisCSV(&b, d...); err != nil {
		return nil, galat(GalatGambar)
	}
	return b.Bytes(), nil
}

// eksporTemuan writes the findings, one a row. A text that a spreadsheet could take for a formula gets an apostrophe.
func eksporTemuan(p *indikator.Papan, bhs temuan.Bahasa) ([]byte, *Galat) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rekam := [][]string{{"kode_desa", "nama_desa", "tahun", "kode", "tingkat", "berkas", "lembar", "baris", "kolom", "pesan", "dasar"}}
	tambah := func(kode, nama string, d temuan.Daftar) {
		for _, t := range d {
			dasar := make([]string, len(t.Dasar))
			for n := range t.Dasar {
				dasar[n] = t.Dasar[n].String()
			}
			rekam = append(rekam, []string{
				kode, amanSel(nama), nolKosong(p.Tahun), string(t.Kode), t.Tingkat.String(), amanSel(t.Letak.Berkas), amanSel(t.Letak.Lembar),
				nolKosong(t.Letak.Baris), nolKosong(t.Letak.Kolom), amanSel(t.Pesan(bhs)), amanSel(strings.Join(dasar, "; ")),
			})
		}
	}
	tambah("", "", p.Temuan)
	for n := range p.Desa {
		if c := p.Desa[n].Pemeriksaan; c != nil {
			tambah(p.Desa[n].Kode.String(), p.Desa[n].Nama, c.Temuan)
		}
	}
	if w.WriteAll(rekam) != nil {
		return nil, galat(GalatDalam)
	}
	return b.Bytes(), nil
}

func nolKosong(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// amanSel puts an apostrophe before a text that begins like a formula.
func amanSel(s string) string {
	if strings.HasPrefix(s, "=") || strings.HasPrefix(s, "+") || strings.HasPrefix(s, "-") || strings.HasPrefix(s, "@") ||
		strings.HasPrefix(s, "\t") || strings.HasPrefix(s, "\r") || strings.HasPrefix(s, "\n") ||
		strings.HasPrefix(s, "＝") || strings.HasPrefix(s, "＋") || strings.HasPrefix(s, "－") || strings.HasPrefix(s, "＠") {
		return "'" + s
	}
	return s
}

func uraiTema(s string) gambar.Tema {
	switch s {
	case "gelap":
		return gambar.TemaGelap
	default:
		return gambar.TemaTerang
	}
}
