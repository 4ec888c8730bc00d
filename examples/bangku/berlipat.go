package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// berlipat measures what many years in one file cost against one: the newest year is asked for, at several levels. The answer about it
// must be the same bytes.
func (b *bangku) berlipat(w io.Writer) error {
	if b.tahun < 2 {
		return nil
	}
	besar := filepath.Join(b.folder, fmt.Sprintf("nasional-%d-tahun-%d.csv", b.desa, b.tahun))
	_, _ = fmt.Fprintf(b.galat, "bangku: %s\n", besar)
	if err := tulisNasional(besar, b.desa, b.tahun); err != nil {
		return err
	}
	defer func() { _ = os.Remove(besar) }()
	_, _ = fmt.Fprintf(w, `
## %d years in one file

The full pipeline with two goroutines over %s village years, and the areas of the newest year, against the same of a file of that
year alone; the fastest of three turns, the highest memory. What has to be in memory are chunks of the file, a few bytes for each
village year to know it again, the villages of one kabupaten (of one province with -tingkat provinsi, of the nation with -tingkat
nasional, because medians need the figures of each), and of other years only that a village exists.

| level | years | seconds | CPU µs/village year | peak MB | peak / one year | time / years | newest year the same |
|---|---:|---:|---:|---:|---:|---:|---|
`, b.tahun, ribu(b.desa*b.tahun))
	for _, t := range []string{"kecamatan", "provinsi", "nasional"} {
		satu, err := b.ukurTingkat(b.berkas(b.desa), t)
		if err != nil {
			return err
		}
		banyak, err := b.ukurTingkat(besar, t)
		if err != nil {
			return err
		}
		for _, u := range []struct {
			tahun int
			h     hasilUkur
		}{{1, satu}, {b.tahun, banyak}} {
			_, _ = fmt.Fprintf(w, "| %s | %d | %.2f | %.1f | %d | %.2f× | %.2f× | %s |\n", t, u.tahun, u.h.waktu.Seconds(),
				float64(u.h.cpu.Microseconds())/float64(b.desa*u.tahun), u.h.memori>>10, float64(u.h.memori)/float64(satu.memori),
				u.h.waktu.Seconds()/satu.waktu.Seconds()/float64(u.tahun), yaTidak(u.h.sidik == satu.sidik))
		}
	}
	return nil
}

// ukurTingkat runs examples/rekap three times and returns the fastest time and the highest memory.
func (b *bangku) ukurTingkat(berkas, tingkat string) (hasilUkur, error) {
	p := program{kode: "rekap " + tingkat, penuh: true, jalan: b.rekap(2, "-tingkat", tingkat, "-tahun", strconv.Itoa(tahunTerakhir), "-fase", "realisasi")}
	terbaik := hasilUkur{waktu: time.Hour, cpu: time.Hour}
	for range 3 {
		h, err := b.ukur(&p, berkas, nil)
		if err != nil {
			return h, err
		}
		terbaik = hasilUkur{min(terbaik.waktu, h.waktu), min(terbaik.cpu, h.cpu), max(terbaik.memori, h.memori), h.sidik, 0}
	}
	return terbaik, nil
}
