// Command baliho makes what a village prints and shares from its budget: the board in front of its office, a page for the wall, a
// picture for messages, or the report, as PDF or SVG. The PNG that WhatsApp takes is painted by indikator/gambar/png/wa.
//
//	go run ./examples/baliho [-gambar baliho|lembar|wa|laporan] [-ukuran 3x2|2x1] [-bentuk pdf|svg] [-desa D] [-tahun N] FILE… > out
//
// Without a file it shows a village of the invented kecamatan. Exit status: 0 written, 2 not.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/pdf"
	"github.com/dasbor-desa/dasbor/indikator/gambar/qr"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

func main() {
	os.Exit(jalankan(os.Args[1:], os.Stdout, os.Stderr))
}

// pilihan holds the flags.
type pilihan struct {
	gambar, ukuran, bentuk, desa, nama, fase, bahasa, alamat string
	tahun                                                    int
}

func jalankan(args []string, keluar, galat io.Writer) int {
	var p pilihan
	f := flag.NewFlagSet("baliho", flag.ContinueOnError)
	f.SetOutput(galat)
	f.StringVar(&p.gambar, "gambar", "baliho", "baliho (board), lembar (A4 page), wa (upright, for messages) or laporan (A4 report)")
	f.StringVar(&p.ukuran, "ukuran", "3x2", "size of the board in metres: 3x2 or 2x1")
	f.StringVar(&p.bentuk, "bentuk", "pdf", "pdf or svg")
	f.StringVar(&p.desa, "desa", "", "code or name of the village; without it the first with figures, and lembar, wa and laporan are about the whole area if there are several")
	f.StringVar(&p.nama, "nama", "", "name of the village, if its file has none")
	f.StringVar(&p.fase, "fase", "", "rancangan, anggaran, perubahan or realisasi")
	f.StringVar(&p.bahasa, "bahasa", "id", "id or en")
	f.StringVar(&p.alamat, "alamat", "", "web address of the details, to be printed with a QR code")
	f.IntVar(&p.tahun, "tahun", 0, "budget year, also of files that name none; without it the newest")
	if err := f.Parse(args); err != nil {
		return 2
	}
	if err := p.kerjakan(f.Args(), keluar, galat); err != nil {
		_, _ = fmt.Fprintln(galat, "baliho:", err)
		return 2
	}
	return 0
}

func (p *pilihan) kerjakan(berkas []string, keluar, galat io.Writer) error {
	k := kumpulan{fase: p.fase, tahun: p.tahun}
	papan, err := k.papan(berkas)
	if err != nil {
		return err
	}
	h, err := p.halaman(&k, papan)
	if err != nil {
		return err
	}
	switch p.bentuk {
	case "pdf":
		hasil, err := pdf.Tulis(keluar, h.halaman, pdf.Opsi{Judul: h.judul, Bahasa: p.bahasa})
		if hasil.Diganti > 0 {
			_, _ = fmt.Fprintf(galat, "baliho: %d huruf tidak ada di font PDF dan ditulis %c / characters not in the fonts of PDF: %q\n", hasil.Diganti, pdf.TandaGanti, string(hasil.Ganti))
		}
		return err
	case "svg":
		if len(h.gambar) != 1 {
			return errors.New("-gambar laporan: hanya pdf / pdf only")
		}
		return svg.TulisSVG(keluar, &h.gambar[0], svg.OpsiSVG{Bahasa: p.bahasa, LebarMM: h.halaman[0].LebarMM})
	default:
		return fmt.Errorf("-bentuk %q: pdf or svg", p.bentuk)
	}
}

// cetakan is what is to be written: pictures, and the same on paper.
type cetakan struct {
	judul   string
	gambar  []gambar.Gambar
	halaman []pdf.Halaman
}

func (p *pilihan) halaman(k *kumpulan, papan *indikator.Papan) (c cetakan, err error) {
	o := gambar.OpsiBaliho{Nama: p.nama, Alamat: p.alamat}
	if p.bahasa == "en" {
		o.Bahasa = temuan.Inggris
	}
	if p.alamat != "" {
		k, err := qr.DariTeks(p.alamat, qr.M)
		if err != nil {
			return c, fmt.Errorf("-alamat: %w", err)
		}
		o.QR = k
	}
	var ada bool
	if o.Ukuran, ada = gambar.UraiUkuranBaliho(p.ukuran); !ada {
		return c, fmt.Errorf("-ukuran %q: 3x2 or 2x1", p.ukuran)
	}
	var d *apbdes.Dokumen
	if o.Desa, err = cariDesa(papan, p.desa); err != nil {
		return c, err
	}
	if p.desa != "" || p.gambar == "baliho" || len(papan.Desa) == 1 {
		d = k.dokumen(papan, o.Desa)
	} else {
		o.Desa = -1
	}
	lebar := 210
	switch p.gambar {
	case "baliho":
		lebar, _ = o.Ukuran.MM()
		c.satu(gambar.HitungBaliho(papan, d, o))
	case "lembar":
		c.satu(gambar.HitungLembar(papan, d, o))
	case "wa":
		lebar = 0
		c.satu(gambar.HitungWA(papan, d, o))
	case "laporan":
		lebar = 297
		c.gambar = gambar.HitungLaporan(papan, d, o)
	default:
		return c, fmt.Errorf("-gambar %q: baliho, lembar, wa or laporan", p.gambar)
	}
	if len(c.gambar) == 0 {
		return c, errors.New("tidak ada angka untuk digambar / no figures to draw")
	}
	c.judul = c.gambar[0].Judul
	for i := range c.gambar {
		c.halaman = append(c.halaman, pdf.DariGambar(&c.gambar[i], lebar))
	}
	return c, nil
}

func (c *cetakan) satu(g gambar.Gambar, ada bool) {
	if ada {
		c.gambar = append(c.gambar, g)
	}
}
