// Command periksa checks village budget files: it reads them in whatever form they come, adds everything up, applies the rules and
// prints a report, or the library's canonical result as JSON.
//
//	go run ./examples/periksa [-format teks|json] [-tahun N] [-lembar FILE.xlsx] [-resep FILE] FILE|DIR|ZIP…
//	go run ./examples/periksa -cap EXPORT|SEAL SOURCE…
//
// The second form holds an export, or the seal of figures printed on a sheet, against the file it came from and lists what changed.
//
// Exit status: 0 no galat (the same figures), 1 at least one galat (other figures), 2 a file could not be read, or there was none;
// go run makes 1 of 2. A galat is an error that makes figures doubtful; peringatan (warnings) and catatan (notes) do not count.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func main() {
	os.Exit(jalankan(os.Args[1:], os.Stdout, os.Stderr))
}

// pilihan holds the flags.
type pilihan struct {
	format, bahasa, gaya, lembar   string
	resep, tulisResep, sampai, kab string
	tahun, penduduk                int
	aturan, warna                  bool
	cap                            string
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
	f.StringVar(&p.sampai, "sampai", "", "cut-off date YYYY-MM-DD for the realisasi of a Siskeudes export")
	f.StringVar(&p.kab, "kabupaten", "", "regency code PP.KK for a Siskeudes export that does not name it")
	f.StringVar(&p.resep, "resep", "", "recipe (JSON) for tables of no known form")
	f.StringVar(&p.tulisResep, "tulis-resep", "", "write the recipe that was followed to this file, to be corrected and reused")
	f.StringVar(&p.lembar, "lembar", "", "also write the evaluation worksheet to this file (.xlsx, .csv or .json)")
	f.StringVar(&p.cap, "cap", "", "compare the figures of this export, or this seal of figures, with those of the files")
	f.BoolVar(&p.aturan, "aturan", false, "print the table of rules and end")
	f.Usage = func() {
		_, _ = fmt.Fprintln(galat, "usage: periksa [-format teks|json] [-bahasa id|en] [-tahun N] [-gaya G] [-penduduk N] [-lembar FILE.xlsx] [-resep FILE] FILE|DIR|ZIP…\n       periksa -cap EXPORT|SEAL [-format json] FILE…\n       periksa -aturan [-format json]")
		f.PrintDefaults()
	}
	if err := f.Parse(args); err != nil {
		return 2
	}
	o, err := p.periksa(f.NArg())
	if err != nil {
		_, _ = fmt.Fprintln(galat, "periksa:", err)
		f.Usage()
		return 2
	}
	p.warna = terminal(keluar)
	kode, err := p.kerjakan(f.Args(), o, keluar, galat)
	if err != nil {
		_, _ = fmt.Fprintln(galat, "periksa:", err)
		return 2
	}
	return kode
}

// periksa checks the flags themselves and makes the options of reading of them.
func (p *pilihan) periksa(banyakBerkas int) (baca.Opsi, error) {
	o := baca.Opsi{Tahun: p.tahun, Sampai: p.sampai}
	switch {
	case p.format != "teks" && p.format != "json":
		return o, fmt.Errorf("-format %q: teks or json", p.format)
	case p.bahasa != "id" && p.bahasa != "en":
		return o, fmt.Errorf("-bahasa %q: id or en", p.bahasa)
	case p.tahun != 0 && (p.tahun < 2000 || p.tahun > 2100):
		return o, fmt.Errorf("-tahun %d: a year of four digits", p.tahun)
	case p.penduduk < 0:
		return o, fmt.Errorf("-penduduk %d: a positive number", p.penduduk)
	case p.lembar != "" && !akhiranLembar(p.lembar):
		return o, fmt.Errorf("-lembar %q: a file ending in .xlsx, .csv or .json", p.lembar)
	case banyakBerkas == 0 && !p.aturan:
		return o, fmt.Errorf("no file given")
	}
	err := p.isiOpsi(&o)
	return o, err
}

// isiOpsi reads the flags that have a form of their own.
func (p *pilihan) isiOpsi(o *baca.Opsi) (err error) {
	if p.gaya != "" {
		var ok bool
		if o.TataTulis, ok = rupiah.UraiTataTulis(p.gaya); !ok {
			return fmt.Errorf("-gaya %q: indonesia, mesin or inggris", p.gaya)
		}
	}
	if p.kab != "" {
		if o.Kabupaten, err = wilayah.Urai(p.kab); err != nil {
			return fmt.Errorf("-kabupaten: %w", err)
		}
	}
	if p.resep == "" {
		return nil
	}
	isi, err := bacaBerkas(p.resep)
	if err != nil {
		return fmt.Errorf("-resep: %w", err)
	}
	r, t := resep.Baca(isi, filepath.Base(p.resep))
	if err := t.Err(); err != nil {
		return fmt.Errorf("-resep: %w", err)
	}
	o.Resep = r
	return nil
}

func (p *pilihan) kerjakan(args []string, o baca.Opsi, keluar, galat io.Writer) (int, error) {
	if p.aturan {
		return 0, p.tulisAturan(keluar)
	}
	if p.cap != "" {
		return p.bandingkanCap(args, o, keluar)
	}
	daftar, lewat, err := daftarSumber(args)
	if err != nil {
		return 2, err
	}
	if len(lewat) > 0 {
		_, _ = fmt.Fprintf(galat, "periksa: dilewati / skipped: %s\n", strings.Join(lewat, ", "))
	}
	if len(daftar) == 0 {
		return 2, errTanpaBerkas
	}
	var semua keluaran
	gagal := false
	maju := baruKemajuan(galat, len(daftar))
	for i, s := range daftar {
		maju.lapor(i+1, s.jalur)
		if err := semua.tambah(s, o, p.penduduk); err != nil {
			gagal = true
			id, en := susun.Kalimat(err)
			if p.bahasa == "en" {
				id = en
			}
			_, _ = fmt.Fprintf(galat, "periksa: %s: %s\n", s.jalur, id)
		}
	}
	if err := p.tulisSemua(&semua, keluar); err != nil {
		return 2, err
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

// tulisSemua writes the report and the files that were asked for beside it.
func (p *pilihan) tulisSemua(k *keluaran, keluar io.Writer) error {
	if err := p.tulis(k, keluar); err != nil {
		return err
	}
	if p.lembar != "" && len(k.lembar) > 0 {
		if err := tulisLembar(p.lembar, p.bahasaPesan(), k.lembar); err != nil {
			return err
		}
	}
	if p.tulisResep == "" || k.resep == nil {
		return nil
	}
	var b bytes.Buffer
	if err := k.resep.Tulis(&b); err != nil {
		return err
	}
	return os.WriteFile(p.tulisResep, b.Bytes(), 0o600)
}

func (p *pilihan) tulis(k *keluaran, w io.Writer) error {
	if p.format == "json" {
		return tulisJSON(w, k)
	}
	l := laporan{bahasa: p.bahasaPesan(), warna: p.warna}
	return l.tulis(w, k)
}

// tulisJSON writes every JSON of the command: indented, with its characters as they are.
func tulisJSON(w io.Writer, isi any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(isi)
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
