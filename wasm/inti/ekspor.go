package inti

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// opsiEkspor chooses what is exported: csv (the lines as canonical CSV), json (the board), temuan (findings as CSV), svg (a picture),
// html (the view as static text), tautan (the text of a link after its "#"), or what is printed and shared ([opsiEkspor.cetakan]): pdf (the report), pdf-ringkas (one page),
// baliho-svg, baliho-pdf, and wa (the scene of the picture for messages, which the page paints).
type opsiEkspor struct {
	Jenis  string `json:"jenis"`
	Ukuran string `json:"ukuran"` // baliho: 3x2, 2x1
	Alamat string `json:"alamat"` // baliho, pdf-ringkas: where the details are; op menu: the page
	Cap    string `json:"cap"`    // the same: check number of the figures
	Gambar string `json:"gambar"` // a kind of picture; "" is the poster
	Tema   string `json:"tema"`   // terang, gelap
	Semua  bool   `json:"semua"`  // csv: every year, otherwise the year of the board
}

// hasilEkspor is the answer to op ekspor. Isi is the text of the file, or its bytes in base64 where Biner says so.
type hasilEkspor struct {
	Nama  string `json:"nama"`
	MIME  string `json:"mime"`
	Isi   string `json:"isi"`
	Biner bool   `json:"biner,omitempty"`
	// Cap is the seal of the figures behind the file: of the documents of its year, or of every year where the file has them.
	Cap string `json:"cap,omitempty"`
}

func (i *Inti) ekspor(p *permintaan, _ []Sumber) (json.RawMessage, *Galat) {
	_, d, g := i.daerah(p)
	if g != nil {
		return nil, g
	}
	if d != nil {
		return eksporDaerah(d, &p.Ekspor)
	}
	if p.Ekspor.cetakan() {
		return i.eksporCetakan(p)
	}
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
	case jenisTautan:
		var t string
		t, g = eksporTautan(papan)
		isi, mime = []byte(t), "text/plain;charset=utf-8"
	case "svg", "html":
		isi, mime, g = eksporGambar(papan, o, &p.Ekspor)
	default:
		g = galat(GalatOpsi)
	}
	if g != nil {
		return nil, g
	}
	return tulisJSON(hasilEkspor{Nama: namaEkspor(papan.Nama, papan.Tahun, &p.Ekspor), MIME: mime, Isi: string(isi), Cap: teksCap(h.dokumenTahun(papan, p.Ekspor.Semua && p.Ekspor.Jenis == "csv")...)})
}

// namaEkspor makes a file name of letters, digits and hyphens.
func namaEkspor(nama string, tahun int, o *opsiEkspor) string {
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
	}, potong(nama, 60)), "-"); n != "" {
		bagian = append(bagian, n)
	}
	if tahun > 0 {
		bagian = append(bagian, strconv.Itoa(tahun))
	}
	akhiran := o.Jenis
	switch o.Jenis {
	case "temuan":
		bagian, akhiran = append(bagian, "temuan"), "csv"
	case "svg":
		bagian = append(bagian, atau(o.Gambar, "poster"))
	case "pdf":
		bagian = append(bagian, "laporan")
	case "pdf-ringkas":
		bagian, akhiran = append(bagian, "lembar"), "pdf"
	case "baliho-svg", "baliho-pdf":
		bagian, akhiran = append(bagian, "baliho", atau(o.Ukuran, "3x2")), strings.TrimPrefix(o.Jenis, "baliho-")
	case "wa":
		bagian, akhiran = append(bagian, "wa"), "png"
	case jenisTautan:
		bagian, akhiran = append(bagian, jenisTautan), "txt"
	}
	return strings.Join(bagian, "-") + "." + akhiran
}

func (h *himpunan) eksporCSV(p *indikator.Papan, o *opsiEkspor) ([]byte, *Galat) {
	if h.papanTautan() != nil {
		return nil, galat(GalatGambar) // a link has no lines
	}
	var b bytes.Buffer
	if err := (tulis.CSV{Cap: true}).TulisCSV(&b, h.dokumenTahun(p, o.Semua)...); err != nil {
		return nil, galat(GalatGambar)
	}
	return b.Bytes(), nil
}

// dokumenTahun are the documents of the year of a board, or of every year.
func (h *himpunan) dokumenTahun(p *indikator.Papan, semua bool) []*apbdes.Dokumen {
	var d []*apbdes.Dokumen
	for _, dok := range h.dokumen {
		if semua || dok.Dokumen.Tahun == p.Tahun {
			d = append(d, dok.Dokumen)
		}
	}
	return d
}

// teksCap is the seal of the figures of documents, as it is printed.
func teksCap(d ...*apbdes.Dokumen) string {
	c, err := cap.Hitung(d...)
	if err != nil || len(d) == 0 {
		return ""
	}
	return c.String()
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
				kode, tulis.SelTeks(nama), nolKosong(p.Tahun), string(t.Kode), t.Tingkat.String(), tulis.SelTeks(t.Letak.Berkas), tulis.SelTeks(t.Letak.Lembar),
				nolKosong(t.Letak.Baris), nolKosong(t.Letak.Kolom), tulis.SelTeks(t.Pesan(bhs)), tulis.SelTeks(strings.Join(dasar, "; ")),
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

func uraiTema(s string) gambar.Tema {
	switch s {
	case "gelap":
		return gambar.TemaGelap
	default:
		return gambar.TemaTerang
	}
}
