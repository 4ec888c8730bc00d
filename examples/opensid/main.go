// Command opensid writes what a village puts into OpenSID to show its budget, from the files of the budget:
//
//	go run ./examples/opensid [-o DIR] [-folder /apbdes/] FILE…
//
// Three ways, from the richest to the one that always works: widget-dinamis.html for the admin's "widget dinamis",
// dasbor_apbdes.blade.php for the theme, and artikel.html with a picture (apbdes-….svg) for articles, whose editor lets no script
// through: it holds nothing but paragraphs, an image and a table. README.md says where each goes. Exit status: 0 written, 1 not.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

func main() {
	keluar := flag.String("o", "keluaran-opensid", "folder to write to")
	folder := flag.String("folder", "/apbdes/", "where the files of the widget and the data lie on the site")
	flag.Parse()
	nama, err := jalankan(*keluar, *folder, flag.Args())
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "opensid:", err)
		os.Exit(1)
	}
	for _, n := range nama {
		_, _ = fmt.Println(n)
	}
}

// jalankan reads the files and writes the results; it returns their names.
func jalankan(keluar, folder string, berkas []string) ([]string, error) {
	if len(berkas) == 0 {
		return nil, errors.New("sebutkan berkas APBDes / name the files of the budget")
	}
	p, err := bacaPapan(berkas)
	if err != nil {
		return nil, err
	}
	if !strings.HasSuffix(folder, "/") {
		folder += "/"
	}
	hasil, err := susunHasil(p, folder, berkas)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(keluar, 0o755); err != nil { // #nosec G301 -- made to be published
		return nil, err
	}
	var nama []string
	for _, h := range hasil {
		jalur := filepath.Join(keluar, h.nama)
		if err := os.WriteFile(jalur, h.isi, 0o644); err != nil { // #nosec G306 -- made to be published
			return nil, err
		}
		nama = append(nama, jalur)
	}
	return nama, nil
}

// bacaPapan reads every file and makes the board of the newest year.
func bacaPapan(berkas []string) (*indikator.Papan, error) {
	var m indikator.MasukanPapan
	for _, jalur := range berkas {
		isi, err := os.ReadFile(jalur) // #nosec G304 -- named by the user
		if err != nil {
			return nil, err
		}
		h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(jalur)}, lembar.Batas{})
		if err != nil {
			kalimat, en := susun.Kalimat(err)
			return nil, fmt.Errorf("%s: %s / %s", jalur, kalimat, en)
		}
		perDokumen, lain := h.BagiTemuan()
		m.Temuan.Tambah(lain...)
		for n, d := range h.Dokumen {
			m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d, Temuan: perDokumen[n]})
		}
	}
	if len(m.Dokumen) == 0 {
		return nil, errors.New("tidak ada dokumen anggaran di berkas ini / no budget in these files")
	}
	return indikator.HitungPapan(m)
}

// satuHasil is a file to write.
type satuHasil struct {
	nama string
	isi  []byte
}

// susunHasil makes the files. One village is shown by itself, several as a table of villages.
func susunHasil(p *indikator.Papan, folder string, berkas []string) ([]satuHasil, error) {
	namaSVG := "apbdes-" + strconv.Itoa(p.Tahun) + ".svg"
	data := make([]string, len(berkas))
	for i, b := range berkas {
		data[i] = folder + url.PathEscape(filepath.Base(b))
	}
	hasil := []satuHasil{
		{"widget-dinamis.html", []byte(widgetDinamis(p, folder, data))},
		{"dasbor_apbdes.blade.php", []byte(temaBlade(p, folder, data))},
	}
	g, ada := lukis(p)
	if !ada {
		return append(hasil, satuHasil{"artikel.html", []byte(artikel(p, nil, "", data))}), nil
	}
	var lukisan bytes.Buffer
	if err := svg.TulisSVG(&lukisan, &g, svg.OpsiSVG{Tema: gambar.TemaTerang, Latar: true, Bahasa: "id"}); err != nil {
		return nil, err
	}
	return append(hasil, satuHasil{"artikel.html", []byte(artikel(p, &g, folder+namaSVG, data))}, satuHasil{namaSVG, lukisan.Bytes()}), nil
}

// lukis draws the first picture that there are figures for: of one village its services, its kegiatan or its absorption, of several
// the poster.
func lukis(p *indikator.Papan) (gambar.Gambar, bool) {
	o := gambar.Opsi{Lebar: 960, Desa: -1, Bahasa: temuan.Indonesia}
	calon := []gambar.Jenis{gambar.JenisPoster, gambar.JenisPanas}
	if len(p.Desa) == 1 {
		o.Desa, calon = 0, []gambar.Jenis{gambar.JenisPitaDesa, gambar.JenisSusunan, gambar.JenisSerapan}
	}
	for _, j := range calon {
		if g, ada := gambar.HitungGambar(p, j, o); ada {
			return g, true
		}
	}
	return gambar.Gambar{}, false
}
