package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
)

// batasBaris is how many bytes, compressed, get a row of their own in wasm/UKURAN.md.
const batasBaris = 5000

// butir is a function or a piece of data of the core.
type butir struct {
	nama string
	data bool
	isi  []byte
}

// barisUkuran is a row of the table: a package, or a kind of thing that belongs to none.
type barisUkuran struct {
	nama       string
	kode, data int
	isi        []byte
	brotli     int
}

// tulisRincian compiles the core with the names of its parts and writes what they take to wasm/UKURAN.md.
func (p *pembangun) tulisRincian() error {
	tempat, err := os.MkdirTemp("", "dasbor-rincian-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(tempat) }()
	var b strings.Builder
	b.WriteString(kepalaRincian)
	if p.tinygo != "" {
		p.petaTaut = filepath.Join(tempat, "peta")
		if err := p.rinciSatu(&b, "Release build (TinyGo)", filepath.Join(tempat, "tinygo.wasm"), p.kompilasiTinyGo, p.butirTinyGo, lucuti); err != nil {
			return err
		}
	}
	if err := p.rinciSatu(&b, "Ordinary Go", filepath.Join(tempat, "go.wasm"), p.kompilasiGo, p.butirGo, func(isi []byte) ([]byte, error) {
		isi, err := rampingkan(isi)
		if err != nil {
			return nil, err
		}
		return lucuti(isi)
	}); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(p.akar, "wasm", "UKURAN.md"), []byte(b.String()), 0o644)
}

const kepalaRincian = `# What the core consists of

Made by ` + "`go -C wasm/alat run . -rincian`" + ` (with DASBOR_TINYGO for the first table); not kept current by CI. Every package with at least
5,000 bytes after compression has a row. Functions that a compiler has put into their only caller count there. The last column is an
estimate: what the bytes of the row take compressed alone, scaled so that the column adds up to the file.
`

func (p *pembangun) rinciSatu(b *strings.Builder, judul, berkas string, kompilasi func(string) error, uraikan func([]byte) ([]butir, error), akhir func([]byte) ([]byte, error)) error {
	if err := kompilasi(berkas); err != nil {
		return err
	}
	isi, err := os.ReadFile(berkas)
	if err != nil {
		return err
	}
	d, err := uraikan(isi)
	if err != nil {
		return err
	}
	if isi, err = akhir(isi); err != nil {
		return err
	}
	padat, err := padatBrotli(isi)
	if err != nil {
		return err
	}
	baris, err := kelompokkan(d, len(isi), len(padat))
	if err != nil {
		return err
	}
	tulisTabel(b, judul, baris, len(isi), len(padat))
	return nil
}

// kelompokkan adds up the parts by package, largest first; the last row is what is too small for one of its own.
func kelompokkan(d []butir, mentah, padat int) ([]barisUkuran, error) {
	per := map[string]*barisUkuran{}
	ada := 0
	for _, x := range d {
		n := namaPaket(x.nama)
		r := per[n]
		if r == nil {
			r = &barisUkuran{nama: n}
			per[n] = r
		}
		if x.data {
			r.data += len(x.isi)
		} else {
			r.kode += len(x.isi)
		}
		r.isi = append(r.isi, x.isi...)
		ada += len(x.isi)
	}
	jumlah := 0
	for _, n := range slices.Sorted(maps.Keys(per)) {
		b, err := padatCepat(per[n].isi)
		if err != nil {
			return nil, err
		}
		per[n].brotli = len(b)
		jumlah += len(b)
	}
	var baris []barisUkuran
	sisa := barisUkuran{nama: "everything smaller", data: max(mentah-ada, 0), brotli: padat}
	for _, r := range slices.SortedFunc(maps.Values(per), func(x, y *barisUkuran) int {
		return cmp.Or(cmp.Compare(y.brotli, x.brotli), cmp.Compare(x.nama, y.nama))
	}) {
		r.brotli = int(int64(r.brotli) * int64(padat) / int64(max(jumlah, 1)))
		if r.brotli < batasBaris {
			sisa.kode, sisa.data = sisa.kode+r.kode, sisa.data+r.data
			continue
		}
		sisa.brotli -= r.brotli
		baris = append(baris, *r)
	}
	return append(baris, sisa), nil
}

// padatCepat compresses less well than the file is compressed, and in a tenth of the time; only proportions count here.
func padatCepat(isi []byte) ([]byte, error) {
	return padatDengan(isi, brotli.WriterOptions{Quality: 9, LGWin: 22})
}

func tulisTabel(b *strings.Builder, judul string, baris []barisUkuran, mentah, padat int) {
	fmt.Fprintf(b, "\n## %s: %s bytes, %s brotli\n\n| part | code | data | brotli, about |\n| --- | ---: | ---: | ---: |\n", judul, ribuan(mentah), ribuan(padat))
	for _, r := range baris {
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", r.nama, ribuan(r.kode), ribuan(r.data), ribuan(r.brotli))
	}
}

func ribuan(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
