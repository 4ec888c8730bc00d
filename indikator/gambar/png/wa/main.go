// Command wa paints the picture that is shared by message, 1080 by 1350 pixels, from budget files:
//
//	go -C indikator/gambar/png run ./wa [-desa D] [-tahun N] [-bahasa id|en] FILE… > wa.png
//
// It shows the village that is named, the only one there is, or the whole area. Exit status: 0 written, 2 not.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/png"
)

func main() {
	os.Exit(jalankan(os.Args[1:], os.Stdout, os.Stderr))
}

func jalankan(args []string, keluar, galat io.Writer) int {
	f := flag.NewFlagSet("wa", flag.ContinueOnError)
	f.SetOutput(galat)
	desa := f.String("desa", "", "code or name of the village")
	tahun := f.Int("tahun", 0, "budget year; without it the newest")
	bahasa := f.String("bahasa", "id", "id or en")
	if f.Parse(args) != nil {
		return 2
	}
	var o gambar.OpsiBaliho
	if *bahasa == "en" {
		o.Bahasa = temuan.Inggris
	}
	if err := tulis(keluar, f.Args(), *desa, *tahun, o); err != nil {
		_, _ = fmt.Fprintln(galat, "wa:", err)
		return 2
	}
	return 0
}

func tulis(w io.Writer, berkas []string, desa string, tahun int, o gambar.OpsiBaliho) error {
	m := indikator.MasukanPapan{Tahun: tahun}
	for _, nama := range berkas {
		isi, err := os.ReadFile(nama)
		if err != nil {
			return err
		}
		h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(nama), Tahun: tahun}, lembar.Batas{})
		if err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(nama), err)
		}
		for _, d := range h.Dokumen {
			m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
		}
	}
	p, err := indikator.HitungPapan(m)
	if err != nil {
		return err
	}
	d, ada := pilih(p, m.Dokumen, desa, &o)
	if !ada {
		return fmt.Errorf("-desa %q: tidak ada dalam berkas / not in the file", desa)
	}
	g, ada := gambar.HitungWA(p, d, o)
	if !ada {
		return errors.New("tidak ada angka untuk digambar / no figures to draw")
	}
	return png.Tulis(w, &g, png.Opsi{})
}

// pilih returns the document of the village, nil for the whole area.
func pilih(p *indikator.Papan, d []indikator.DokumenPapan, desa string, o *gambar.OpsiBaliho) (*apbdes.Dokumen, bool) {
	if desa == "" && len(p.Desa) != 1 {
		return nil, true
	}
	for i := range p.Desa {
		b := &p.Desa[i]
		if desa != "" && b.Nama != desa && b.Kode.String() != desa || b.Pemeriksaan == nil {
			continue
		}
		o.Desa = i
		for _, x := range d {
			if x.Dokumen.Tahun == p.Tahun && x.Dokumen.Desa == b.Pemeriksaan.Desa {
				return x.Dokumen, true
			}
		}
	}
	return nil, false
}
