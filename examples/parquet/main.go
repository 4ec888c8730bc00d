// Command parquet writes the lines of village budgets, and their aggregates, as Parquet for DuckDB, Spark, pandas and the like.
//
//	go -C examples/parquet run . -sumber FILE [-baris baris.parquet] [-agregat agregat.parquet] [-tingkat kecamatan] [-tahun N] [-fase F]
//
// FILE has its whole path, because of -C. The lines are those that are added up: parent rows and printed totals are not among them, nor
// rows that cannot be read; examples/periksa names those. Amounts are DECIMAL(18,2), never float; a blank is null, never zero. Every
// line of spending carries its basic service and the version of the map that says so. The types [Baris] and [Area] describe all columns.
//
// porsi.sql beside this file reproduces from the lines, in DuckDB, the share of the services in the spending of every area, to the sen.
//
// A canonical CSV of any size is streamed: memory does not grow with its lines. Any other form is read as a whole. A file gets its name
// only when everything is in it.
//
// Exit status: 0 done, 2 the file could not be read or the call was wrong.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

func main() {
	os.Exit(jalankan(os.Args[1:], os.Stderr))
}

// pilihan holds the flags.
type pilihan struct {
	sumber, baris, agregat, tingkat, fase string
	tahun, pekerja, potongan              int

	opsi indikator.OpsiAgregat
}

func jalankan(args []string, galat io.Writer) int {
	var p pilihan
	f := flag.NewFlagSet("parquet", flag.ContinueOnError)
	f.SetOutput(galat)
	f.StringVar(&p.sumber, "sumber", "", "the file to read")
	f.StringVar(&p.baris, "baris", "", "file for the lines")
	f.StringVar(&p.agregat, "agregat", "", "file for the areas")
	f.StringVar(&p.tingkat, "tingkat", "kecamatan", "level of the areas: desa, kecamatan, kabupaten, provinsi or nasional")
	f.StringVar(&p.fase, "fase", "", "phase of the areas: anggaran, perubahan (the plan in force), realisasi or rancangan; the latest if not given")
	f.IntVar(&p.tahun, "tahun", 0, "budget year of the areas, also of a file that names none; 0 is the newest")
	f.IntVar(&p.pekerja, "pekerja", 0, "goroutines that read a canonical CSV; 0 is one for each processor")
	f.IntVar(&p.potongan, "potongan", 0, "KB that each of them takes at once; 0 is 1024")
	if err := f.Parse(args); err != nil {
		return 2
	}
	if err := p.periksa(f.Args()); err != nil {
		fmt.Fprintln(galat, "parquet:", err)
		return 2
	}
	if err := p.kerjakan(galat); err != nil {
		_, en := susun.Kalimat(err)
		fmt.Fprintf(galat, "parquet: %s: %s\n", p.sumber, en)
		return 2
	}
	return 0
}

// periksa checks the flags and makes the options.
func (p *pilihan) periksa(sisa []string) error {
	tingkat := map[string]wilayah.Tingkat{
		"desa": wilayah.Desa, "kecamatan": wilayah.Kecamatan, "kabupaten": wilayah.Kabupaten, "provinsi": wilayah.Provinsi, "nasional": wilayah.TanpaTingkat,
	}
	t, ada := tingkat[p.tingkat]
	switch {
	case !ada:
		return fmt.Errorf("-tingkat %q: desa, kecamatan, kabupaten, provinsi or nasional", p.tingkat)
	case p.sumber == "" || len(sisa) > 0:
		return errors.New("name one file with -sumber")
	case p.baris == "" && p.agregat == "":
		return errors.New("nothing to write: name a file with -baris, -agregat or both")
	case p.pekerja < 0 || p.potongan < 0:
		return errors.New("-pekerja and -potongan cannot be negative")
	}
	p.opsi = indikator.OpsiAgregat{Tingkat: t, Tahun: p.tahun}
	if p.fase != "" {
		if p.opsi.Fase, ada = apbdes.UraiFase(p.fase); !ada {
			return fmt.Errorf("-fase %q: rancangan, anggaran, perubahan or realisasi", p.fase)
		}
	}
	return nil
}

// kerjakan reads the file and writes both.
func (p *pilihan) kerjakan(galat io.Writer) error {
	peta := layanan.PetaBawaan()
	baris, err := bukaPenulis[Baris](p.baris, peta.Versi)
	if err != nil {
		return err
	}
	defer baris.batal()
	b := dariPenulis(baris, peta)
	if err := b.berkas(p.sumber, p.tahun, p.pekerja, p.potongan<<10); err != nil {
		return err
	}
	if b.ringkasan.TanpaTahun > 0 {
		fmt.Fprintf(galat, "parquet: %s: %d budgets without a year are in no area; name it with -tahun\n", p.sumber, b.ringkasan.TanpaTahun)
	}
	area, err := p.tulisArea(b)
	if err != nil {
		return err
	}
	if err := baris.selesai(); err != nil {
		return err
	}
	fmt.Fprintf(galat, "parquet: %d lines, %d budgets, %d areas\n", b.baris, b.dokumen, area)
	return nil
}

func (p *pilihan) tulisArea(b *pembaca) (int, error) {
	if p.agregat == "" {
		return 0, nil
	}
	w, err := bukaPenulis[Area](p.agregat, b.peta.Versi)
	if err != nil {
		return 0, err
	}
	defer w.batal()
	h, wilayah := b.jumlah.DaftarWilayah(p.opsi)
	n := 0
	for x, err := range wilayah {
		if err != nil {
			return 0, err
		}
		a, err := areaDari(&h, &x)
		if err != nil {
			return 0, err
		}
		if err := w.tulis([]Area{a}); err != nil {
			return 0, err
		}
		n++
	}
	return n, w.selesai()
}
