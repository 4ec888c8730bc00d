// Command beam adds up village budgets on a distributed engine, with the Apache Beam SDK for Go: the same accumulator as everywhere
// else, as a CombineFn, and the same bytes as examples/rekap -format csv.
//
//	go -C examples/beam run . -keluar FILE.csv [-tingkat kecamatan|kabupaten|provinsi|nasional|desa] [-tahun N] [-fase F] [-daftar FILE] FILE|DIR|PATTERN…
//
// Without --runner it runs in this process, on Beam's Prism runner; README.md tells how to run it on Flink and Dataflow. Paths may be
// those of any storage that the SDK knows (gs://…); a pattern is expanded where the command is started.
//
// Files are read in parallel, each on one worker, where a canonical CSV is streamed on several processors. A single file of the whole
// nation works too, on one worker. Areas are added up in parallel. Beside FILE.csv goes FILE.csv.laporan, which names the files that
// could not be read; it is empty if there are none.
//
// Exit status: 0 everything was read, 1 the engine failed, 2 a file could not be read (the rest is in the result) or the call was wrong.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local" // plain paths
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink" // also the storage gs://
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

func main() {
	var p pilihan
	p.bendera(flag.CommandLine)
	flag.Parse()
	daftarkan()
	beam.Init() // a worker does not come back from here
	os.Exit(p.jalankan(context.Background(), flag.Args(), os.Stderr))
}

// pilihan holds the flags.
type pilihan struct {
	tingkat, fase, daftar, keluar, laporan string
	sumber                                 []string
	tahun, pekerja                         int

	opsi indikator.OpsiAgregat
}

func (p *pilihan) bendera(f *flag.FlagSet) {
	f.StringVar(&p.tingkat, "tingkat", "kecamatan", "desa, kecamatan, kabupaten, provinsi or nasional")
	f.IntVar(&p.tahun, "tahun", 0, "budget year, also of files that name none; 0 is the newest")
	f.StringVar(&p.fase, "fase", "", "anggaran, perubahan (the plan in force), realisasi or rancangan; the latest if not given")
	f.StringVar(&p.daftar, "daftar", "", "CSV of the villages: kode_desa,nama_desa,penduduk")
	f.StringVar(&p.keluar, "keluar", "", "the CSV to write")
	f.StringVar(&p.laporan, "laporan", "", "where files that could not be read are named; the output with .laporan if not given")
	f.IntVar(&p.pekerja, "pekerja", 0, "goroutines that read one canonical CSV; 0 is one for each processor")
	f.Func("sumber", "file, folder or pattern to read, like those behind the flags; may be repeated", func(s string) error {
		p.sumber = append(p.sumber, s)
		return nil
	})
}

// jalankan runs the pipeline and returns the exit status.
func (p *pilihan) jalankan(ctx context.Context, args []string, galat io.Writer) int {
	p.sumber = append(p.sumber, args...)
	if err := p.periksa(); err != nil {
		fmt.Fprintln(galat, "beam:", err)
		return 2
	}
	berkas, err := daftarBerkas(ctx, p.sumber)
	if err != nil {
		fmt.Fprintln(galat, "beam:", err)
		return 2
	}
	alur, s := beam.NewPipelineWithRoot()
	susunAlur(s, p, berkas)
	h, err := beam.Run(ctx, cmp.Or(*runners.Runner, "prism"), alur)
	if err != nil {
		fmt.Fprintln(galat, "beam:", err)
		return 1
	}
	if n := hitungan(h, hitunganGagal); n > 0 {
		fmt.Fprintf(galat, "beam: %d berkas tidak terbaca, lihat %s / %[1]d files could not be read, see %[2]s\n", n, p.laporan)
		return 2
	}
	return 0
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
	case len(p.sumber) == 0:
		return fmt.Errorf("no file or folder given")
	case p.keluar == "":
		return fmt.Errorf("-keluar is needed")
	case p.pekerja < 0:
		return fmt.Errorf("-pekerja cannot be negative")
	}
	p.opsi = indikator.OpsiAgregat{Tingkat: t, Tahun: p.tahun}
	if p.fase != "" {
		if p.opsi.Fase, ada = apbdes.UraiFase(p.fase); !ada {
			return fmt.Errorf("-fase %q: rancangan, anggaran, perubahan or realisasi", p.fase)
		}
	}
	if p.laporan == "" {
		p.laporan = p.keluar + ".laporan"
	}
	return nil
}

// daftarBerkas lists the files: those of a local folder and its folders whose ending is that of a budget, those of a pattern. A file
// named twice is read once.
func daftarBerkas(ctx context.Context, nama []string) ([]string, error) {
	var semua []string
	for _, n := range nama {
		if i, err := os.Stat(n); err == nil {
			d := []string{filepath.Clean(n)}
			if i.IsDir() {
				if d, err = isiFolder(n); err != nil {
					return nil, err
				}
			}
			semua = append(semua, d...)
			continue
		}
		fs, err := filesystem.New(ctx, n)
		if err != nil {
			return nil, err
		}
		d, err := fs.List(ctx, n)
		_ = fs.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", n, err)
		}
		if len(d) == 0 {
			return nil, fmt.Errorf("%s: no such file", n)
		}
		semua = append(semua, d...)
	}
	if len(semua) == 0 {
		return nil, fmt.Errorf("no budget file in %s", strings.Join(nama, ", "))
	}
	slices.Sort(semua)
	return slices.Compact(semua), nil
}

func isiFolder(nama string) ([]string, error) {
	akhiran := []string{".csv", ".tsv", ".txt", ".json", ".xlsx", ".xls", ".zip", ".mde", ".mdb", ".sql"}
	var d []string
	err := filepath.WalkDir(nama, func(jalur string, e os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case jalur != nama && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return filepath.SkipDir
			}
		case !e.IsDir() && slices.Contains(akhiran, strings.ToLower(filepath.Ext(e.Name()))):
			d = append(d, filepath.Clean(jalur))
		}
		return nil
	})
	return d, err
}

// hitungan returns the sum of a counter.
func hitungan(h beam.PipelineResult, nama string) int64 {
	var n int64
	for _, c := range h.Metrics().Query(func(r metrics.SingleResult) bool { return r.Namespace() == ruangHitungan && r.Name() == nama }).Counters() {
		n += c.Result()
	}
	return n
}
