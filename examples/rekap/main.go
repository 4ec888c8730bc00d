// Command rekap adds up the village budgets of a folder for every area of a level: desa, kecamatan, kabupaten, provinsi or the whole.
//
//	go run ./examples/rekap [-tingkat kecamatan|kabupaten|provinsi|nasional|desa] [-format teks|json|csv|xlsx] [-tahun N] [-fase F] [-daftar FILE] FILE|DIR…
//
// Every file of a folder is read, in whatever form it comes. Ratios are ratios of sums; medians are over the villages with data; every
// area says how many of its villages report. With -daftar, a CSV of kode_desa, nama_desa and penduduk (residents), villages that never
// reported are named and amounts per resident are there.
//
// Exit status: 0 everything was read, 2 a file could not be read (the rest is in the result) or the call was wrong.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

func main() {
	os.Exit(jalankan(os.Args[1:], os.Stdout, os.Stderr))
}

// pilihan holds the flags.
type pilihan struct {
	tingkat, format, bahasa, fase, daftar string
	tahun                                 int

	opsi indikator.OpsiAgregat
}

func jalankan(args []string, keluar, galat io.Writer) int {
	var p pilihan
	f := flag.NewFlagSet("rekap", flag.ContinueOnError)
	f.SetOutput(galat)
	f.StringVar(&p.tingkat, "tingkat", "kecamatan", "desa, kecamatan, kabupaten, provinsi or nasional")
	f.StringVar(&p.format, "format", "teks", "teks, json, csv or xlsx")
	f.StringVar(&p.bahasa, "bahasa", "id", "language of the text: id or en")
	f.IntVar(&p.tahun, "tahun", 0, "budget year, also of files that name none; 0 is the newest")
	f.StringVar(&p.fase, "fase", "", "anggaran, perubahan (the plan in force), realisasi or rancangan; the latest if not given")
	f.StringVar(&p.daftar, "daftar", "", "CSV of the villages: kode_desa,nama_desa,penduduk")
	f.Usage = func() {
		_, _ = fmt.Fprintln(galat, "usage: rekap [-tingkat T] [-format teks|json|csv|xlsx] [-bahasa id|en] [-tahun N] [-fase F] [-daftar FILE] FILE|DIR…")
		f.PrintDefaults()
	}
	if err := f.Parse(args); err != nil {
		return 2
	}
	if err := p.periksa(f.NArg()); err != nil {
		_, _ = fmt.Fprintln(galat, "rekap:", err)
		f.Usage()
		return 2
	}
	utuh, err := p.kerjakan(f.Args(), keluar, galat)
	if err != nil {
		_, _ = fmt.Fprintln(galat, "rekap:", err)
	}
	if err != nil || !utuh {
		return 2
	}
	return 0
}

// periksa checks the flags and makes the options.
func (p *pilihan) periksa(banyakBerkas int) error {
	tingkat := map[string]wilayah.Tingkat{
		"desa": wilayah.Desa, "kecamatan": wilayah.Kecamatan, "kabupaten": wilayah.Kabupaten, "provinsi": wilayah.Provinsi, "nasional": wilayah.TanpaTingkat,
	}
	t, ada := tingkat[p.tingkat]
	switch {
	case !ada:
		return fmt.Errorf("-tingkat %q: desa, kecamatan, kabupaten, provinsi or nasional", p.tingkat)
	case !slices.Contains([]string{"teks", "json", "csv", "xlsx"}, p.format):
		return fmt.Errorf("-format %q: teks, json, csv or xlsx", p.format)
	case p.bahasa != "id" && p.bahasa != "en":
		return fmt.Errorf("-bahasa %q: id or en", p.bahasa)
	case banyakBerkas == 0:
		return fmt.Errorf("no file or folder given")
	}
	p.opsi = indikator.OpsiAgregat{Tingkat: t, Tahun: p.tahun}
	if p.fase != "" {
		if p.opsi.Fase, ada = apbdes.UraiFase(p.fase); !ada {
			return fmt.Errorf("-fase %q: rancangan, anggaran, perubahan or realisasi", p.fase)
		}
	}
	return nil
}

// kerjakan reads everything and writes the result. It is false if a file could not be read.
func (p *pilihan) kerjakan(berkas []string, keluar, galat io.Writer) (bool, error) {
	if p.daftar != "" {
		var err error
		if p.opsi.Desa, err = bacaDaftar(p.daftar); err != nil {
			return false, err
		}
	}
	semua, lewat, err := daftarBerkas(berkas)
	if err != nil {
		return false, err
	}
	for _, nama := range lewat {
		_, _ = fmt.Fprintf(galat, "rekap: %s: dilewati, bukan akhiran berkas anggaran / skipped, not the ending of a budget file\n", nama)
	}
	r := pengumpul{galat: galat, tahun: p.tahun, inggris: p.bahasa == "en", penduduk: pendudukDari(p.opsi.Desa)}
	k := kemajuan{keluar: galat, semua: len(semua), mulai: time.Now()}
	for i, nama := range semua {
		r.berkas(nama)
		k.tunjukkan(i+1, r.agregat.Banyak, time.Now())
	}
	h, err := r.agregat.Hitung(p.opsi)
	if err != nil {
		return false, err
	}
	return !r.gagal, p.tulis(h, keluar)
}

// kemajuan shows how far long work has come: nothing in the first two seconds, then a line every two seconds.
type kemajuan struct {
	keluar io.Writer
	semua  int
	mulai  time.Time
	akhir  time.Time
}

const jedaKemajuan = 2 * time.Second

func (k *kemajuan) tunjukkan(selesai int, banyak func() int, kini time.Time) {
	if kini.Sub(k.mulai) < jedaKemajuan || kini.Sub(k.akhir) < jedaKemajuan {
		return
	}
	k.akhir = kini
	_, _ = fmt.Fprintf(k.keluar, "rekap: %d/%d berkas, %d desa-tahun\n", selesai, k.semua, banyak())
}
