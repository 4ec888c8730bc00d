// Command naskah prints a village budget in its official form: the annex of the village regulation (apbdes), that of the village
// head's regulation (penjabaran) or the report of realisation (lra), as a page to print or as a workbook with live sums; or all
// lines as a Fiscal Data Package.
//
//	go run ./examples/naskah [-naskah apbdes|penjabaran|lra] [-bentuk html|xlsx|fdp] [-kertas a4|f4] [-desa NAMA] FILE… > out
//
// What the file does not have is said on the page and, for a Fiscal Data Package, on the error stream. Exit status: 0 written, 2 not.
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
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/fdp"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
)

func main() {
	os.Exit(jalankan(os.Args[1:], os.Stdout, os.Stderr))
}

// pilihan holds the flags.
type pilihan struct {
	bentuk string
	jenis  naskah.Jenis
	opsi   naskah.Opsi
	desa   apbdes.Desa
	tahun  int
}

func jalankan(args []string, keluar, galat io.Writer) int {
	var p pilihan
	var jenis, kertas string
	f := flag.NewFlagSet("naskah", flag.ContinueOnError)
	f.SetOutput(galat)
	f.StringVar(&jenis, "naskah", "apbdes", "layout: apbdes, penjabaran or lra")
	f.StringVar(&p.bentuk, "bentuk", "html", "form of the output: html, xlsx or fdp (zip)")
	f.StringVar(&kertas, "kertas", "a4", "paper: a4 or f4")
	f.StringVar(&p.opsi.Nomor, "nomor", "", "number of the regulation")
	f.StringVar(&p.opsi.TandaTangan.Nama, "kepala-desa", "", "name under the signature")
	f.StringVar(&p.opsi.TandaTangan.Tanggal, "tanggal", "", "date of the signature, as it is to be printed")
	f.BoolVar(&p.opsi.Contoh, "contoh", false, "mark every page as an example")
	f.StringVar(&p.desa.Nama, "desa", "", "name of the village of files that name none")
	f.IntVar(&p.tahun, "tahun", 0, "budget year of files that name none")
	if err := f.Parse(args); err != nil {
		return 2
	}
	err := p.isi(jenis, kertas, f.NArg())
	if err == nil {
		err = p.kerjakan(f.Args(), keluar, galat)
	}
	if err != nil {
		_, _ = fmt.Fprintln(galat, "naskah:", err)
		return 2
	}
	return 0
}

func (p *pilihan) isi(jenis, kertas string, berkas int) (err error) {
	if p.jenis, err = naskah.UraiJenis(jenis); err != nil {
		return fmt.Errorf("-naskah %q: apbdes, penjabaran or lra", jenis)
	}
	switch {
	case p.bentuk != "html" && p.bentuk != "xlsx" && p.bentuk != "fdp":
		return fmt.Errorf("-bentuk %q: html, xlsx or fdp", p.bentuk)
	case kertas != "a4" && kertas != "f4":
		return fmt.Errorf("-kertas %q: a4 or f4", kertas)
	case berkas == 0:
		return errors.New("no file given")
	}
	if kertas == "f4" {
		p.opsi.Kertas = naskah.F4
	}
	return nil
}

func (p *pilihan) kerjakan(jalur []string, keluar, galat io.Writer) error {
	var d []*apbdes.Dokumen
	for _, j := range jalur {
		isi, err := os.ReadFile(j)
		if err != nil {
			return err
		}
		h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(j), Desa: p.desa, Tahun: p.tahun}, lembar.Batas{})
		if err != nil {
			id, en := susun.Kalimat(err)
			return fmt.Errorf("%s: %s / %s", j, id, en)
		}
		d = append(d, h.Dokumen...)
	}
	if len(d) == 0 {
		return errors.New("tidak ada anggaran di dalam berkas / no budget in the files")
	}
	if p.bentuk == "fdp" {
		return tulisFDP(d, keluar, galat)
	}
	n := make([]*naskah.Naskah, len(d))
	for i := range d {
		var err error
		if n[i], err = naskah.Susun(d[i], p.jenis, p.opsi); err != nil {
			return err
		}
	}
	if p.bentuk == "xlsx" {
		return bukukerja.Tulis(keluar, n...)
	}
	return naskah.TulisHTML(keluar, n...)
}

func tulisFDP(d []*apbdes.Dokumen, keluar, galat io.Writer) error {
	paket, err := fdp.Susun(d, fdp.Opsi{})
	if errors.Is(err, tulis.ErrTakTermuat) {
		return fmt.Errorf("dokumen ini tidak dapat ditulis sebagai tabel baris; pakai -bentuk html atau xlsx: %w", err)
	}
	if err != nil {
		return err
	}
	for _, c := range paket.Catatan {
		_, _ = fmt.Fprintln(galat, "naskah:", c.Indonesia)
	}
	return paket.TulisZip(keluar)
}
