// Command mutasi measures how well the tests of a package notice a wrong program:
//
//	go -C apbdes/internal/mutasi run . -paket ./apbdes/rupiah
//
// It changes the source in one place at a time (a mutant: <= for <, - for +, a constant one larger or smaller, a condition never true
// or its opposite, a statement left out) and runs the tests that come there. A mutant is killed when a test fails or does not end; one
// that survives is either a missing test or has its reason in bertahan.csv. The run fails when less than -ambang percent are killed,
// or when more than -batas survivors have no reason. Nothing in the repository is written to, except bertahan.csv with -perbarui.
//
// The mutants of a package are compiled together into one test binary and chosen when it starts, so a mutant costs as much as the
// tests that kill it. Constants of const declarations and array lengths cannot be chosen then; each is compiled alone. What runs has
// no limit but that of -lama and of processor time (a second and four times what its tests take). Where a few tests take most of the
// time, -lama 1s -lambat runs them on what the others let live and bertahan.csv does not explain.
//
// Left out: generated files, strings, constants returned beside a false or an error, the step of a for statement (it would not end),
// the capacity of make and Grow, the argument of panic, go statements. Tests that need a DASBOR_ variable do not take part. Do not
// edit the package or its testdata during a run; the run checks at its end that the tests still pass without a mutant.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"
)

// setelan are the settings of a run.
type setelan struct {
	akar, daftarJalur, laporan   string
	serentak, sampel, batas      int
	lewati                       int
	ambang                       float64
	perbarui, hanyaDaftar, rinci bool
	pendek, lambat               bool
	lama                         time.Duration
	hanya                        *regexp.Regexp
}

func main() {
	var s setelan
	var pakets, hanya string
	flag.StringVar(&pakets, "paket", "", "packages, with commas between: ./apbdes/rupiah,./apbdes")
	flag.StringVar(&s.akar, "akar", "../../..", "root of the module the packages are in")
	flag.StringVar(&s.daftarJalur, "bertahan", "bertahan.csv", "list of explained survivors")
	flag.StringVar(&s.laporan, "laporan", "", "write every mutant and its end to this folder, one CSV file for each package")
	flag.IntVar(&s.serentak, "serentak", 2, "mutants that run at the same time")
	flag.IntVar(&s.sampel, "sampel", 0, "take only this many mutants of each package, always the same ones; 0 takes all")
	flag.IntVar(&s.lewati, "lewati", 0, "of the order in which a sample is taken, leave out this many first: a sample that no test was written for")
	flag.IntVar(&s.batas, "batas", 0, "survivors that may be without a reason")
	flag.Float64Var(&s.ambang, "ambang", 85, "percent that must be killed; survivors with a reason do not count as killed")
	flag.BoolVar(&s.perbarui, "perbarui", false, "write new survivors into the list, without reason, and take out rows whose mutant is gone")
	flag.BoolVar(&s.hanyaDaftar, "daftar", false, "list the mutants and run nothing")
	flag.BoolVar(&s.pendek, "pendek", false, "run the tests with -test.short")
	flag.DurationVar(&s.lama, "lama", 0, "leave out tests that take more processor time than this by themselves; 0 takes all")
	flag.BoolVar(&s.lambat, "lambat", false, "give the survivors without a reason to the tests that -lama leaves out")
	flag.BoolVar(&s.rinci, "rinci", false, "name survivors as they are found")
	flag.StringVar(&hanya, "hanya", "", "regular expression on file:line:function:mutation; runs only these, to look closer")
	flag.Parse()
	if pakets == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	var err error
	if s.hanya, err = regexp.Compile(hanya); err == nil {
		if hanya == "" {
			s.hanya = nil
		}
		// The first signal ends what runs and then the run; a second one ends it at once.
		konteks, lepas := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer lepas()
		context.AfterFunc(konteks, lepas)
		err = s.jalankan(konteks, strings.Split(pakets, ","))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func (s *setelan) jalankan(konteks context.Context, pakets []string) error {
	akar, err := filepath.Abs(s.akar)
	if err != nil {
		return err
	}
	s.akar = akar
	var tabel []laporan
	var galat []string
	for _, pola := range pakets {
		l, err := s.periksa(konteks, pola)
		if err != nil {
			return err
		}
		if s.hanyaDaftar {
			continue
		}
		tabel = append(tabel, l)
		galat = append(galat, s.nilai(l)...)
	}
	cetakTabel(os.Stdout, tabel)
	if len(galat) > 0 {
		return fmt.Errorf("mutasi: %s", strings.Join(galat, "\nmutasi: "))
	}
	return nil
}

// nilai says what is wrong with the figures of a package.
func (s *setelan) nilai(l laporan) (galat []string) {
	if l.bagian() < s.ambang {
		galat = append(galat, fmt.Sprintf("%s: %.1f %% killed, at least %.1f %% wanted", l.pola, l.bagian(), s.ambang))
	}
	if l.belum > s.batas {
		galat = append(galat, fmt.Sprintf("%s: %d survivors without a reason, at most %d allowed", l.pola, l.belum, s.batas))
	}
	return galat
}

// periksa runs the mutants of one package. When konteks ends, nothing that was started is left, nor the scratch folder.
func (s *setelan) periksa(konteks context.Context, pola string) (laporan, error) {
	mulai := time.Now()
	p, err := bacaPaket(konteks, s.akar, pola)
	if err != nil {
		return laporan{}, err
	}
	semua := kumpulkan(p)
	pilihan := s.pilih(p, semua)
	if s.hanyaDaftar {
		sendiri := 0
		for _, m := range pilihan {
			if !m.bersama {
				sendiri++
			}
			fmt.Println(m.nama())
		}
		fmt.Printf("%s: %d of %d mutants, %d to be compiled alone\n", pola, len(pilihan), len(semua), sendiri)
		return laporan{}, nil
	}
	k, buang, err := bengkelBaru(konteks, s.akar, pola, p)
	if err != nil {
		return laporan{}, err
	}
	defer buang()
	k.pendek, k.lama, k.lambat = s.pendek, s.lama, s.lambat
	c, err := k.bacaCakupan()
	if err != nil {
		return laporan{}, err
	}
	if err := k.bangunBersama(semua); err != nil {
		return laporan{}, err
	}
	if c.ujian, err = k.sehat(c.ujian, batas{prosesor: 4 * k.lama}); err != nil {
		return laporan{}, err
	}
	catat("%s: %d of %d mutants, %d tests of %.1f s", pola, len(pilihan), len(semua), len(c.ujian), lamaSemua(c.ujian).Seconds())
	langkah := max(100, len(pilihan)/10)
	maju := func(n int, m *mutan) {
		if s.rinci && m.status.hidup() {
			catat("%s %s", m.status, m.nama())
		}
		if n%langkah == 0 {
			catat("%s: %d of %d after %.0f s", pola, n, len(pilihan), time.Since(mulai).Seconds())
		}
	}
	if err = k.adiliSemua(pilihan, c, s.serentak, maju); err != nil {
		return laporan{}, err
	}
	daftar, err := bacaPenjelasan(s.daftarJalur)
	if err != nil {
		return laporan{}, err
	}
	if err = k.adiliLambat(bandingkan(p, pilihan, daftar).belum, c, s.serentak, maju); err != nil {
		return laporan{}, err
	}
	if len(pilihan) > 0 {
		// What a test reads may have been changed meanwhile; then everything looks killed.
		h, err := k.jalankan(k.biner, 0, batas{}, "-test.run", polaUjian(c.ujian))
		if err != nil || h.gagal {
			return laporan{}, fmt.Errorf("mutasi: %s: the tests fail without any mutant at the end of the run: were their files changed?", pola)
		}
	}
	return s.simpulkan(p, pola, semua, pilihan, time.Since(mulai))
}

// sehat returns tests, the quickest first, without those that the shared binary itself fails, with no mutant chosen (such as one that
// counts allocations).
func (k *bengkel) sehat(semua []*ujian, b batas) ([]*ujian, error) {
	var tinggal []*ujian
	for _, u := range semua {
		h, err := k.jalankan(k.biner, 0, b, "-test.run", "^"+u.nama+"$")
		if err != nil {
			return nil, err
		}
		if h.gagal {
			catat("%s fails in the binary with all mutants and does not take part", u.nama)
			continue
		}
		u.lama = max(u.lama, h.lama)
		tinggal = append(tinggal, u)
	}
	slices.SortStableFunc(tinggal, func(a, b *ujian) int { return cmp.Compare(a.lama, b.lama) })
	return tinggal, nil
}

// pilih takes the mutants of the run: all, those that -hanya names, or a sample by the hash of what they are.
func (s *setelan) pilih(p *paket, semua []*mutan) []*mutan {
	if s.hanya != nil {
		return slices.DeleteFunc(slices.Clone(semua), func(m *mutan) bool { return !s.hanya.MatchString(m.nama()) })
	}
	if s.sampel <= 0 || s.sampel >= len(semua) {
		return semua
	}
	cap := func(m *mutan) uint64 {
		h := fnv.New64a()
		k := p.kunci(m)
		fmt.Fprintf(h, "%s|%s|%s|%s", k.berkas, k.fungsi, k.teks, k.ubah)
		return h.Sum64()
	}
	urut := slices.Clone(semua)
	slices.SortStableFunc(urut, func(a, b *mutan) int { return cmp.Compare(cap(a), cap(b)) })
	urut = urut[min(s.lewati, len(urut)):]
	urut = urut[:min(s.sampel, len(urut))]
	slices.SortFunc(urut, func(a, b *mutan) int { return cmp.Compare(a.nomor, b.nomor) })
	return urut
}

func (m *mutan) nama() string {
	return fmt.Sprintf("%s:%d:%s: %s", m.berkas.nama, m.baris, m.fungsi, m.ubah)
}

func catat(pola string, isi ...any) { fmt.Fprintf(os.Stderr, pola+"\n", isi...) }
