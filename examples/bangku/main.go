// Command bangku measures this library on an invented file of the whole nation, against other ways to the same sums, and writes
// BENCH.md (bangku: bench).
//
//	go run ./examples/bangku [-desa 75266] [-folder DIR] [-tulis BENCH.md] [-ulang 3]
//
// The file (75,266 villages of 150 lines, 700 MB) and what DuckDB needs (npm package @duckdb/node-api) go to DIR, by default a folder
// for temporary files, and are used again by the next run; -desa 1000 -tanpa-duckdb is a first try. Every program is a process of its own
// and does the same work: read the file and add up two amounts by kecamatan and service; the full pipeline is examples/rekap. All are run
// in turn, -ulang times, and only times of one turn are compared. Programs that are not there (mawk, node, npm) are left out and named.
// Exit status: 0 written, 1 a program failed, 2 the call was wrong.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/pprof"
	"strconv"
)

func main() {
	os.Exit(jalankan(os.Args[1:], os.Stdout, os.Stderr))
}

// pilihan holds the flags.
type pilihan struct {
	desa, ulang, tahun    int
	folder, tulis, profil string
	tanpaDuckDB           bool
	jalan                 string
}

func jalankan(args []string, keluar, galat io.Writer) int {
	var p pilihan
	f := flag.NewFlagSet("bangku", flag.ContinueOnError)
	f.SetOutput(galat)
	f.IntVar(&p.desa, "desa", 75_266, "villages in the file")
	f.IntVar(&p.ulang, "ulang", 3, "turns")
	f.IntVar(&p.tahun, "tahun", 0, "also measure a file of that many years: peak memory and time, against one year (writes 0.7 GB for each, and removes it)")
	f.StringVar(&p.folder, "folder", filepath.Join(os.TempDir(), "dasbor-bangku"), "where the files go")
	f.StringVar(&p.tulis, "tulis", "", "file to write the report to; the standard output if not given")
	f.BoolVar(&p.tanpaDuckDB, "tanpa-duckdb", false, "leave DuckDB out, whose package is loaded with npm")
	f.StringVar(&p.profil, "profil", "", "with -jalan: write a CPU profile")
	f.StringVar(&p.jalan, "jalan", "", "run one program: inti, desimal, sen (with FILE MAP WORKERS behind the flags)")
	if err := f.Parse(args); err != nil {
		return 2
	}
	var err error
	if p.jalan != "" {
		err = p.satu(f.Args(), keluar)
	} else {
		err = p.semua(keluar, galat)
	}
	if err != nil {
		_, _ = fmt.Fprintln(galat, "bangku:", err)
		return 1
	}
	return 0
}

// satu runs one of our own programs in this process and prints the checksum of its result.
func (p *pilihan) satu(args []string, keluar io.Writer) error {
	if len(args) != 3 {
		return fmt.Errorf("-jalan %s: FILE MAP WORKERS", p.jalan)
	}
	pekerja, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	if p.profil != "" {
		f, err := os.Create(p.profil)
		if err != nil {
			return err
		}
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer func() { pprof.StopCPUProfile(); _ = f.Close() }()
	}
	var h hasil
	switch p.jalan {
	case "inti":
		h, err = jalankanInti(args[0], pekerja)
	case "desimal":
		h, err = jalankanDesimal(args[0], args[1])
	case "sen":
		h, err = jalankanSen(args[0], args[1])
	default:
		err = fmt.Errorf("-jalan %q: inti, desimal or sen", p.jalan)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(keluar, h.sidik())
	return err
}
