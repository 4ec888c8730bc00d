package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"
)

// ukuranTumbuh are the numbers of villages of the growth curve.
var ukuranTumbuh = []int{1_000, 5_000, 10_000, 25_000, 75_266}

// semua measures everything and writes the report.
func (p *pilihan) semua(keluar, galat io.Writer) error {
	sendiri, err := os.Executable()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(p.folder, 0o700); err != nil {
		return err
	}
	b := &bangku{pilihan: p, sendiri: sendiri, peta: filepath.Join(p.folder, "peta.csv"), galat: galat}
	if err := tulisPeta(b.peta); err != nil {
		return err
	}
	if err := b.siapkan(p.desa); err != nil {
		return err
	}
	if err := b.bangunRekap(); err != nil {
		return fmt.Errorf("examples/rekap: %w", err)
	}
	var o bytes.Buffer
	b.kepala(&o)
	if err := b.bandingkan(&o); err != nil {
		return err
	}
	if err := b.tumbuh(&o); err != nil {
		return err
	}
	if err := b.mikro(&o); err != nil {
		return err
	}
	if err := b.uraiProfil(&o); err != nil {
		return err
	}
	if err := b.berlipat(&o); err != nil {
		return err
	}
	if p.tulis == "" {
		_, err = keluar.Write(o.Bytes())
		return err
	}
	return os.WriteFile(p.tulis, o.Bytes(), 0o644) // #nosec G306 -- a report
}

func (b *bangku) kepala(w io.Writer) {
	_, _ = fmt.Fprintf(w, `# Benchmarks

Written by `+"`make bangku-nasional`"+` (examples/bangku) on %s. Compare ratios within one table; single times depend on the
machine and on what else runs on it. CPU seconds (user and system, of all threads) say more where
the processors are shared.

| | |
|---|---|
| machine | %s, %d processors, %s/%s |
| load before the run (1, 5, 15 minutes) | %s |
| Go | %s |
`, time.Now().UTC().Format("2 January 2006 15:04 UTC"), prosesor(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, beban(), runtime.Version())
}

// prosesor names the processor where Linux tells it.
func prosesor() string {
	b, _ := os.ReadFile("/proc/cpuinfo")
	for l := range strings.Lines(string(b)) {
		if k, n, ada := strings.Cut(l, ":"); ada && strings.TrimSpace(k) == "model name" {
			return strings.TrimSpace(n)
		}
	}
	return "unknown processor"
}

func beban() string {
	b, _ := os.ReadFile("/proc/loadavg")
	if f := strings.Fields(string(b)); len(f) >= 3 {
		return strings.Join(f[:3], ", ")
	}
	return "unknown"
}

// keluaran is the first line of what a command prints, "" if it fails.
func keluaran(c *exec.Cmd) string {
	o, err := c.CombinedOutput()
	if err != nil {
		return ""
	}
	s, _, _ := strings.Cut(strings.TrimSpace(string(o)), "\n")
	return s
}

// bandingkan runs all programs in turn.
func (b *bangku) bandingkan(w io.Writer) error {
	d := b.daftarProgram()
	for _, v := range [][2]string{{"mawk", keluaran(exec.Command("mawk", "-W", "version"))}, {"Node", keluaran(exec.Command("node", "--version"))}} {
		if v[1] != "" {
			_, _ = fmt.Fprintf(w, "| %s | %s |\n", v[0], v[1])
		}
	}
	if !slices.ContainsFunc(b.lewat, func(s string) bool { return strings.HasPrefix(s, "DuckDB") }) {
		_, _ = fmt.Fprintf(w, "| DuckDB | %s (%s) |\n", keluaran(b.duckDB("versi")), versiDuckDB)
	}
	s, err := os.Stat(b.berkas(b.desa))
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(w, "\n## %s villages, %s lines, %d MB\n\n", ribu(b.desa), ribu(b.desa*barisDesa), s.Size()/1_000_000)
	acuan, err := jalankanSen(b.berkas(b.desa), b.peta)
	if err != nil {
		return err
	}
	ukuran := make([][]hasilUkur, len(d))
	for i := range b.ulang {
		for j := range d {
			_, _ = fmt.Fprintf(b.galat, "bangku: %d/%d %s", i+1, b.ulang, d[j].kode)
			h, err := b.ukur(&d[j], b.berkas(b.desa), acuan)
			if err != nil {
				return err
			}
			_, _ = fmt.Fprintf(b.galat, " %.2fs %dMB\n", h.waktu.Seconds(), h.memori>>10)
			ukuran[j] = append(ukuran[j], h)
		}
	}
	b.tabelBanding(w, d, ukuran, acuan.sidik())
	b.tabelSasaran(w, d, ukuran)
	return nil
}

func (b *bangku) tabelBanding(w io.Writer, d []program, u [][]hasilUkur, sidik string) {
	_, _ = fmt.Fprintf(w, `Work: read the file, add up two amounts by kecamatan and service. Full pipeline: examples/rekap with all %d amounts of every
village that the indicators need, classification, siltap, then sums, ratios, medians and quartiles of all kecamatan as CSV. Each is a process of its own; %d turns in which
all run one after the other; seconds are the fastest and the slowest turn, the ratio is the median of the ratios within a turn.
Peak memory is never below that of the measuring program, which is what the first row shows.

| program | threads | seconds | CPU seconds | peak MB | time / DuckDB, 2 threads | CPU / DuckDB, 2 threads | sums |
|---|---:|---:|---:|---:|---:|---:|---|
`, 2*23, b.ulang)
	for j := range d {
		_, _ = fmt.Fprintf(w, "| %s | %d | %s | %.2f | %d | %s | %s | %s |\n", d[j].nama, d[j].utas, rentangWaktu(u[j]), cpuTerkecil(u[j]).Seconds(), memoriTerbesar(u[j])>>10,
			nisbah(d, u, d[j].kode, "duckdb-2", waktuDari), nisbah(d, u, d[j].kode, "duckdb-2", cpuDari), kebenaran(&d[j], u[j], sidik))
	}
	if len(b.lewat) > 0 {
		_, _ = fmt.Fprintf(w, "\nNot there: %s.\n", strings.Join(b.lewat, ", "))
	}
}

func kebenaran(p *program, u []hasilUkur, sidik string) string {
	switch h := u[len(u)-1]; {
	case p.lantai:
		return "–"
	case p.penuh:
		return "the same in every turn: " + yaTidak(!slices.ContainsFunc(u, func(g hasilUkur) bool { return g.sidik != h.sidik }))
	case h.sidik == sidik:
		return "exact"
	default:
		return fmt.Sprintf("%d groups wrong", h.beda)
	}
}

func yaTidak(b bool) string {
	if b {
		return "yes"
	}
	return "NO"
}

func rentangWaktu(u []hasilUkur) string {
	var t []time.Duration
	for _, h := range u {
		t = append(t, h.waktu)
	}
	return fmt.Sprintf("%.2f–%.2f", slices.Min(t).Seconds(), slices.Max(t).Seconds())
}

func cpuTerkecil(u []hasilUkur) time.Duration {
	n := u[0].cpu
	for _, h := range u {
		n = min(n, h.cpu)
	}
	return n
}

func memoriTerbesar(u []hasilUkur) (n int64) {
	for _, h := range u {
		n = max(n, h.memori)
	}
	return n
}

// nilaiNisbah is the median over the turns of the time of one program by that of another; 0 if one is missing.
func nilaiNisbah(d []program, u [][]hasilUkur, a, b string, dari func(hasilUkur) time.Duration) float64 {
	i := slices.IndexFunc(d, func(p program) bool { return p.kode == a })
	j := slices.IndexFunc(d, func(p program) bool { return p.kode == b })
	if i < 0 || j < 0 {
		return 0
	}
	var n []float64
	for k := range u[i] {
		n = append(n, dari(u[i][k]).Seconds()/dari(u[j][k]).Seconds())
	}
	slices.Sort(n)
	return n[len(n)/2]
}

func waktuDari(h hasilUkur) time.Duration { return h.waktu }

func cpuDari(h hasilUkur) time.Duration { return h.cpu }

func nisbah(d []program, u [][]hasilUkur, a, b string, dari func(hasilUkur) time.Duration) string {
	if n := nilaiNisbah(d, u, a, b, dari); n > 0 {
		return fmt.Sprintf("%.2f×", n)
	}
	return "–"
}

// tabelSasaran sets the ratios against the budgets.
func (b *bangku) tabelSasaran(w io.Writer, d []program, u [][]hasilUkur) {
	_, _ = fmt.Fprint(w, "\n| budget | first | goal | measured, time | measured, CPU |\n|---|---:|---:|---:|---:|\n")
	for _, s := range []struct {
		apa, a, b     string
		batas, tujuan float64
	}{
		{"read and sum, 2 goroutines, against DuckDB with 2 threads", "inti-2", "duckdb-2", 1, 0.25},
		{"full pipeline, 2 goroutines, against DuckDB's group-by alone", "penuh-2", "duckdb-2", 2, 0.6},
		{"full pipeline against encoding/csv + decimal of the same sums", "penuh-2", "desimal", 0.5, 0.08},
	} {
		_, _ = fmt.Fprintf(w, "| %s | %.2f× | %.2f× | %s | %s |\n", s.apa, s.batas, s.tujuan, nisbah(d, u, s.a, s.b, waktuDari), nisbah(d, u, s.a, s.b, cpuDari))
	}
	for j := range d {
		if d[j].kode == "inti-2" || d[j].kode == "penuh-2" {
			_, _ = fmt.Fprintf(w, "| peak memory, %s | 128 MB | 48 MB | %d MB | |\n", strings.TrimPrefix(d[j].nama, "this library, "), memoriTerbesar(u[j])>>10)
		}
	}
}

// tumbuh measures how time and memory grow with the file.
func (b *bangku) tumbuh(w io.Writer) error {
	_, _ = fmt.Fprint(w, `
## Growth

Two goroutines; the fastest of the turns. Starting the process is in the time, so small files cost more a village.

| villages | read and sum: ms | CPU µs/village | peak MB | full pipeline: ms | CPU µs/village | peak MB |
|---:|---:|---:|---:|---:|---:|---:|
`)
	for _, n := range ukuranTumbuh {
		if n > b.desa {
			break
		}
		if err := b.siapkan(n); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(w, "| %s |", ribu(n))
		for _, p := range []program{{kode: "inti", jalan: b.milikKita("inti", 2)}, {kode: "penuh", jalan: b.rekap(2), penuh: true}} {
			var t, cpu []time.Duration
			var memori []int64
			for range max(b.ulang, 3) {
				h, err := b.ukur(&p, b.berkas(n), nil)
				if err != nil {
					return err
				}
				t, cpu, memori = append(t, h.waktu), append(cpu, h.cpu), append(memori, h.memori)
			}
			_, _ = fmt.Fprintf(w, " %d | %.1f | %d |", slices.Min(t).Milliseconds(), float64(slices.Min(cpu).Microseconds())/float64(n), slices.Max(memori)>>10)
		}
		_, _ = fmt.Fprintln(w)
	}
	return nil
}

// The lines of go test -bench, and the metrics in them.
var (
	barisMikro = regexp.MustCompile(`(?m)^BenchmarkTahap/(\S+?)(?:-\d+)?\s+\d+\s.*$`)
	nsMikro    = regexp.MustCompile(`([\d.e-]+) ns/baris`)
	alokMikro  = regexp.MustCompile(`([\d.e-]+) alokasi/baris`)
)

// mikro runs the benchmarks of the stages, which report their costs a line.
func (b *bangku) mikro(w io.Writer) error {
	c := exec.Command("go", "test", "-run", "^$", "-bench", "^BenchmarkTahap", "-benchtime", "1s", "-benchmem",
		"github.com/dasbor-desa/dasbor/apbdes/baca/alir", "github.com/dasbor-desa/dasbor/indikator/nasional")
	o, err := c.CombinedOutput()
	if err != nil {
		b.lewat = append(b.lewat, "go test")
		_, _ = fmt.Fprintf(w, "\nThe stages were not measured: %v.\n", err)
		return nil //nolint:nilerr // a report without them is better than none
	}
	_, _ = fmt.Fprint(w, "\n## Stages, one goroutine\n\nCutting records by the general way (potong), reading ordinary lines with their codes and amounts as they stand (urai; urai-kutip with every\ncell in quotes, which takes the general way), the same with chunks and order (utuh), and with all totals of the villages from a file of eleven columns and three phases (total-desa: allocations of every further\nline, without what is learnt of each code once). Times are of the fastest turn.\n\n| stage | ns/line | allocations/line |\n|---|---:|---:|\n")
	for _, m := range barisMikro.FindAllStringSubmatch(string(o), -1) {
		ns, alok := nsMikro.FindStringSubmatch(m[0]), alokMikro.FindStringSubmatch(m[0])
		if ns != nil && alok != nil {
			_, _ = fmt.Fprintf(w, "| %s | %s | %s |\n", m[1], ns[1], alok[1])
		}
	}
	return nil
}

// ribu writes a number in groups of three.
func ribu(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
