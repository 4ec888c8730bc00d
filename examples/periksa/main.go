// Command periksa checks village budget files: it reads them in whatever form they come, adds everything up, applies the rules and
// prints a report, or the library's canonical result as JSON.
//
//	go run ./examples/periksa [-format teks|json] [-tahun N] [-lembar FILE.xlsx] FILE…
//
// Exit status: 0 no galat, 1 at least one galat, 2 a file could not be read.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func main() {
	os.Exit(jalankan(os.Args[1:], os.Stdout, os.Stderr))
}

// pilihan holds the flags.
type pilihan struct {
	format, bahasa, gaya, lembar string
	tahun, penduduk              int
	aturan, warna                bool
}

func jalankan(args []string, keluar, galat io.Writer) int {
	var p pilihan
	f := flag.NewFlagSet("periksa", flag.ContinueOnError)
	f.SetOutput(galat)
	f.StringVar(&p.format, "format", "teks", "teks or json")
	f.StringVar(&p.bahasa, "bahasa", "id", "language of the report: id or en")
	f.StringVar(&p.gaya, "gaya", "", "number style if the file does not prove it: indonesia, mesin, inggris")
	f.IntVar(&p.tahun, "tahun", 0, "budget year of files that name none")
	f.IntVar(&p.penduduk, "penduduk", 0, "number of residents, for figures per head")
	f.StringVar(&p.lembar, "lembar", "", "also write the evaluation worksheet to this file (.xlsx, .csv or .json)")
	f.BoolVar(&p.aturan, "aturan", false, "print the table of rules and end")
	f.Usage = func() {
		_, _ = fmt.Fprintln(galat, "usage: periksa [-format teks|json] [-bahasa id|en] [-tahun N] [-gaya G] [-penduduk N] [-lembar FILE.xlsx] FILE…\n       periksa -aturan [-format json]")
		f.PrintDefaults()
	}
	if err := f.Parse(args); err != nil {
		return 2
	}
	gaya, err := p.periksa(f.NArg())
	if err != nil {
		_, _ = fmt.Fprintln(galat, "periksa:", err)
		f.Usage()
		return 2
	}
	p.warna = terminal(keluar)
	kode, err := p.kerjakan(f.Args(), gaya, keluar, galat)
	if err != nil {
		_, _ = fmt.Fprintln(galat, "periksa:", err)
		return 2
	}
	return kode
}

// periksa checks the flags themselves.
func (p *pilihan) periksa(banyakBerkas int) (rupiah.TataTulis, error) {
	switch {
	case p.format != "teks" && p.format != "json":
		return 0, fmt.Errorf("-format %q: teks or json", p.format)
	case p.bahasa != "id" && p.bahasa != "en":
		return 0, fmt.Errorf("-bahasa %q: id or en", p.bahasa)
	case p.tahun != 0 && (p.tahun < 2000 || p.tahun > 2100):
		return 0, fmt.Errorf("-tahun %d: a year of four digits", p.tahun)
	case p.penduduk < 0:
		return 0, fmt.Errorf("-penduduk %d: a positive number", p.penduduk)
	case p.lembar != "" && !akhiranLembar(p.lembar):
		return 0, fmt.Errorf("-lembar %q: a file ending in .xlsx, .csv or .json", p.lembar)
	case banyakBerkas == 0 && !p.aturan:
		return 0, fmt.Errorf("no file given")
	case p.gaya == "":
		return 0, nil
	}
	g, ok := rupiah.UraiTataTulis(p.gaya)
	if !ok {
		return 0, fmt.Errorf("-gaya %q: indonesia, mesin or inggris", p.gaya)
	}
	return g, nil
}

func (p *pilihan) kerjakan(berkas []string, gaya rupiah.TataTulis, keluar, galat io.Writer) (int, error) {
	if p.aturan {
		return 0, p.tulisAturan(keluar)
	}
	var semua keluaran
	gagal := false
	for _, nama := range berkas {
		if err := semua.tambah(nama, baca.Opsi{Tahun: p.tahun, TataTulis: gaya}, p.penduduk); err != nil {
			gagal = true
			id, en := kalimatGalat(err)
			if p.bahasa == "en" {
				id = en
			}
			_, _ = fmt.Fprintf(galat, "periksa: %s: %s\n", nama, id)
		}
	}
	if err := p.tulis(&semua, keluar); err != nil {
		return 2, err
	}
	if p.lembar != "" && len(semua.lembar) > 0 {
		if err := tulisLembar(p.lembar, p.bahasaPesan(), semua.lembar); err != nil {
			return 2, err
		}
	}
	switch {
	case gagal:
		return 2, nil
	case semua.adaGalat():
		return 1, nil
	default:
		return 0, nil
	}
}

func (p *pilihan) tulis(k *keluaran, w io.Writer) error {
	if p.format == "json" {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		return e.Encode(k)
	}
	l := laporan{bahasa: p.bahasaPesan(), warna: p.warna}
	return l.tulis(w, k)
}

func (p *pilihan) bahasaPesan() temuan.Bahasa {
	if p.bahasa == "en" {
		return temuan.Inggris
	}
	return temuan.Indonesia
}

// terminal reports whether w is a terminal that may be coloured; NO_COLOR is honoured.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" {
		return false
	}
	s, err := f.Stat()
	return err == nil && s.Mode()&os.ModeCharDevice != 0
}
