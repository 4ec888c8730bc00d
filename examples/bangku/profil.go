package main

import (
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// bagianProfil is a part of the work in a CPU profile: the time of a function with all that it calls.
type bagianProfil struct {
	apa    string
	fungsi *regexp.Regexp
}

func bagianUntuk(apa, pola string) bagianProfil {
	return bagianProfil{apa, regexp.MustCompile(`(?m)^\s*\S+\s+\S+\s+\S+\s+(\S+?)(ms|s)?\s+([\d.]+)%\s+\S*` + pola + `(?:\s.*)?$`)}
}

// daftarBagian are the parts in the order of the work; a dash marks what is a part of the one above.
func daftarBagian() []bagianProfil {
	return []bagianProfil{
		bagianUntuk("copying the file from the kernel", `os\.\(\*File\)\.ReadAt`),
		bagianUntuk("counting lines, looking for quotes, CR, NUL and what is not UTF-8", `alir\.(?:lihat|banyakGaris)`),
		bagianUntuk("ordinary lines: cells, codes, amounts", `alir\.\(\*pekerja\)\.lari`),
		bagianUntuk("– amounts", `alir\.\(\*penerima\)\.uangCepat`),
		bagianUntuk("– codes: the cell as a key", `alir\.ambilKunci`),
		bagianUntuk("– codes: finding the key", `alir\.\(\*cermin\[\S*\]\)\.pendek`),
		bagianUntuk("– village and year as in the line before", `alir\.samaAwal`),
		bagianUntuk("other lines, such as the first of a village", `alir\.\(\*penerima\)\.tambah`),
		bagianUntuk("adding up lines by kecamatan and service", `main\.\(\*penjumlah\)\.tambah`),
		bagianUntuk("adding up the 46 amounts of villages", `nasional\.\(\*Bagian\)\.Tambah`),
		bagianUntuk("figures of villages to the temporary file and back", `main\.\(\*buku\)\.(?:catat|isiInduk)`),
		bagianUntuk("sums, ratios, medians and quartiles of kecamatan", `indikator\.\(\*penghitungWilayah\)\.ringkas`),
		bagianUntuk("– medians and quartiles", `indikator\.susunSebaran`),
		bagianUntuk("writing CSV", `indikator\.\(\*HasilAgregat\)\.DaftarSel`),
		bagianUntuk("collecting garbage", `runtime\.gcBgMarkWorker`),
	}
}

// uraiProfil writes where the CPU time of a program on one processor goes, as its profile has it.
func (b *bangku) uraiProfil(w io.Writer) error {
	_, _ = fmt.Fprint(w, "\n## Where the CPU time goes\n\nOne processor; shares of the samples of a CPU profile, each with all that it calls. A dash marks a part of the row above.\n")
	berkas := filepath.Join(b.folder, "cpu.prof")
	for _, p := range []program{
		{nama: "read and sum", jalan: b.milikKita("inti", 1, "-profil", berkas)},
		{nama: "full pipeline", jalan: b.rekap(1, "-profil", berkas)},
	} {
		c := p.jalan(b.berkas(b.desa))
		c.Stderr = b.galat
		if err := c.Run(); err != nil {
			return err
		}
		o, err := exec.Command("go", "tool", "pprof", "-top", "-cum", "-unit", "ms", "-nodefraction", "0", "-nodecount", "2000", berkas).Output() // #nosec G204 -- our own file
		if err != nil {
			_, _ = fmt.Fprintf(w, "\nNo profile of %s: %v.\n", p.nama, err)
			continue
		}
		tabelProfil(w, p.nama, string(o))
	}
	return nil
}

// tabelProfil takes the rows from what go tool pprof -top has printed. Functions of generic types come once for each of them.
func tabelProfil(w io.Writer, nama, top string) {
	_, _ = fmt.Fprintf(w, "\n| %s | ms | share |\n|---|---:|---:|\n", nama)
	for _, b := range daftarBagian() {
		var ms, persen float64
		for _, m := range b.fungsi.FindAllStringSubmatch(top, -1) {
			n, _ := strconv.ParseFloat(m[1], 64)
			s, _ := strconv.ParseFloat(m[3], 64)
			ms, persen = ms+n, persen+s
		}
		if ms > 0 {
			_, _ = fmt.Fprintf(w, "| %s | %.0f | %.0f%% |\n", b.apa, ms, persen)
		}
	}
}
