// Command rekap adds up village budgets for every area of a level: desa, kecamatan, kabupaten, provinsi or the whole.
//
//	go run ./examples/rekap [-tingkat kecamatan|kabupaten|provinsi|nasional|desa] [-format teks|json|csv|xlsx] [-tahun N] [-fase F] [-daftar FILE] FILE|DIR…
//
// Every file of a folder is read, in whatever form it comes; -sumber names files and folders as well. Ratios are ratios of sums; medians
// and quartiles are over the villages with data; every area says how many of its villages report. With -daftar, a CSV of kode_desa,
// nama_desa and penduduk (residents), villages that never reported are named and amounts per resident are there.
//
// A canonical CSV is read as a stream and may be of any size: a file of the whole nation (75,266 villages, 11 million lines) takes
// seconds, in memory that does not grow with the number of its lines. An export of Siskeudes (a zip of its tables, or the Access database)
// of any size is read village by village; its rows wait in a temporary file. With -lanjut FILE the run notes in FILE how far it has come; when
// it is killed, the same call goes on from there and gives the same bytes. FILE is removed at the end.
//
// Exit status: 0 everything was read, 2 a file could not be read (the rest is in the result), there was none, or the call was wrong.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/pprof"
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
	tingkat, format, bahasa, fase, daftar, lanjut, profil string
	sumber                                                []string
	tahun, pekerja, potongan, jarak                       int

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
	f.Func("sumber", "file or folder to read, like those behind the flags; may be repeated", func(s string) error {
		p.sumber = append(p.sumber, s)
		return nil
	})
	f.StringVar(&p.lanjut, "lanjut", "", "checkpoint: note here how far the run has come, and go on from there after it was killed")
	f.IntVar(&p.jarak, "jarak", 32<<10, "KB of input between two entries of the checkpoint")
	f.IntVar(&p.pekerja, "pekerja", 0, "goroutines that read a canonical CSV; 0 is one for each processor")
	f.IntVar(&p.potongan, "potongan", 0, "KB that each of them takes at once; 0 is 1024")
	f.StringVar(&p.profil, "profil", "", "file for a CPU profile of the run")
	f.Usage = func() {
		_, _ = fmt.Fprintln(galat, "usage: rekap [-tingkat T] [-format teks|json|csv|xlsx] [-bahasa id|en] [-tahun N] [-fase F] [-daftar FILE] [-lanjut FILE] [-sumber] FILE|DIR…")
		f.PrintDefaults()
	}
	if err := f.Parse(args); err != nil {
		return 2
	}
	p.sumber = append(p.sumber, f.Args()...)
	if err := p.periksa(); err != nil {
		_, _ = fmt.Fprintln(galat, "rekap:", err)
		f.Usage()
		return 2
	}
	utuh, err := p.ukur(func() (bool, error) { return p.kerjakan(keluar, galat) })
	if err != nil {
		_, _ = fmt.Fprintln(galat, "rekap:", err)
	}
	if err != nil || !utuh {
		return 2
	}
	return 0
}

// ukur calls f and writes the profile that was asked for.
func (p *pilihan) ukur(f func() (bool, error)) (utuh bool, err error) {
	if p.profil == "" {
		return f()
	}
	b, err := os.Create(p.profil)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	if err := pprof.StartCPUProfile(b); err != nil {
		return false, err
	}
	defer pprof.StopCPUProfile()
	return f()
}

// periksa checks the flags and makes the options.
func (p *pilihan) periksa() error {
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
	case len(p.sumber) == 0:
		return fmt.Errorf("no file or folder given")
	case p.jarak < 0 || p.pekerja < 0 || p.potongan < 0:
		return fmt.Errorf("-jarak, -pekerja and -potongan cannot be negative")
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
func (p *pilihan) kerjakan(keluar, galat io.Writer) (bool, error) {
	var err error
	if p.daftar != "" {
		if p.opsi.Desa, err = bacaDaftar(p.daftar); err != nil {
			return false, err
		}
	}
	semua, lewat, err := daftarBerkas(p.sumber)
	if err != nil {
		return false, err
	}
	for _, nama := range lewat {
		_, _ = fmt.Fprintf(galat, "rekap: %s: dilewati, bukan akhiran berkas anggaran / skipped, not the ending of a budget file\n", nama)
	}
	if len(semua) == 0 {
		return false, errTanpaBerkas
	}
	r := pengumpul{galat: galat, tahun: p.tahun, inggris: p.bahasa == "en", penduduk: pendudukDari(p.opsi.Desa), pekerja: p.pekerja,
		potongan: p.potongan << 10}
	mulai, err := p.mulai(&r, semua)
	if err != nil {
		return false, err
	}
	selesai := false
	defer func() {
		if !selesai && !r.buku.tetap {
			_ = r.buku.tutup()
		}
	}()
	for i, nama := range semua {
		if i < mulai.berkas {
			continue
		}
		var dari *pulih
		if i == mulai.berkas {
			dari = mulai
		}
		if err := r.berkas(i, nama, dari); err != nil {
			return false, err
		}
		r.kemajuan.selesai++
		r.kemajuan.dibaca += ukuran(nama)
		r.kemajuan.tunjukkan(0, r.desa, time.Now())
	}
	h, wilayah, err := r.buku.daftarWilayah(p.opsi)
	if err != nil {
		return false, err
	}
	if err := p.tulis(&h, wilayah, keluar); err != nil {
		return false, err
	}
	selesai = true
	return !r.gagal, r.buku.tutup()
}

// mulai prepares progress and checkpoint, and returns what an earlier run has left.
func (p *pilihan) mulai(r *pengumpul, semua []string) (*pulih, error) {
	r.kemajuan = &kemajuan{keluar: r.galat, inggris: r.inggris, berkas: len(semua), mulai: time.Now()}
	for _, nama := range semua {
		r.kemajuan.bita += ukuran(nama)
	}
	jarak := int64(p.jarak) << 10
	if p.lanjut == "" {
		var err error
		r.buku, err = bukuSementara(jarak)
		return new(pulih), err
	}
	k := kepalaBuku{Versi: 2, Tahun: p.tahun, Penduduk: sidikDaftar(p.opsi.Desa)}
	for _, nama := range semua {
		s, err := os.Stat(nama)
		if err != nil {
			return nil, err
		}
		k.Berkas = append(k.Berkas, berkasBuku{nama, s.Size(), s.ModTime().UnixNano()})
	}
	b, m, err := bukaBuku(p.lanjut, &k, jarak)
	if err != nil {
		return nil, err
	}
	r.buku, r.gagal, r.desa = b, m.gagal, m.desa
	r.kemajuan.selesai = m.berkas
	for _, nama := range semua[:min(m.berkas, len(semua))] {
		r.kemajuan.dibaca += ukuran(nama)
	}
	r.kemajuan.dari = r.kemajuan.dibaca
	if m.titik != nil {
		r.kemajuan.dari += m.titik.Letak()
	}
	return m, nil
}

// ukuran returns the size of a file, 0 if it cannot be told.
func ukuran(nama string) int64 {
	s, err := os.Stat(nama)
	if err != nil {
		return 0
	}
	return s.Size()
}
