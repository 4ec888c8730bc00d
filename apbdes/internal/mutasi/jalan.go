package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"time"
)

// status is the end of a mutant.
type status uint8

const (
	belum           status = iota
	tewas                  // a test failed
	tewasWaktu             // the tests did not end in time
	bertahan               // every test that comes there passed
	takTerjangkau          // no test comes there: survived
	takTerkompilasi        // not a program: not counted
)

func (s status) String() string {
	return [...]string{"not run", "killed", "killed by time", "survived", "survived, not reached", "does not compile"}[s]
}

// hidup reports a survivor.
func (s status) hidup() bool { return s == bertahan || s == takTerjangkau }

// batas bounds one run of a test binary. Processor time is what a mutant that does not end is caught by, so that a busy machine
// kills none; the wall clock is for those that wait.
type batas struct {
	prosesor, dinding time.Duration
}

func batasUntuk(u []*ujian) batas {
	b := time.Second + 4*lamaSemua(u)
	return batas{prosesor: b, dinding: time.Minute + 10*b}
}

type hasilJalan struct {
	gagal, lewatWaktu bool
	lama              time.Duration // of the processor
	keluar            string
}

// errDihentikan is the end of a run that was stopped: what a test binary says then is no result.
var errDihentikan = errors.New("mutasi: stopped")

const memoriKiB = 6 << 20

// jalankan starts a test binary in the folder of the package, with a mutant or (0) without.
func (k *bengkel) jalankan(biner string, mutan int, b batas, argumen ...string) (hasilJalan, error) {
	sementara, err := os.MkdirTemp(k.folder, "tmp")
	if err != nil {
		return hasilJalan{}, err
	}
	defer os.RemoveAll(sementara) //nolint:errcheck // a folder below the scratch folder, which is removed too
	konteks, batal := k.konteks, func() {}
	if b.dinding > 0 {
		konteks, batal = context.WithTimeout(konteks, b.dinding)
	}
	defer batal()
	// No timer of the test package: a mutant whose goroutines all wait then ends at once.
	argumen = append([]string{biner, "-test.timeout=0", "-test.short=" + strconv.FormatBool(k.pendek)}, argumen...)
	if b.prosesor > 0 && runtime.GOOS != "windows" {
		kulit := fmt.Sprintf(`ulimit -t %d; ulimit -v %d 2>/dev/null; exec "$0" "$@"`, int(b.prosesor/time.Second)+1, memoriKiB)
		argumen = append([]string{"sh", "-c", kulit}, argumen...)
	}
	c := exec.CommandContext(konteks, argumen[0], argumen[1:]...)
	c.Dir = k.p.folder
	c.Env = lingkungan(nomor(mutan), "TMPDIR="+sementara)
	c.WaitDelay = time.Second
	var keluar bytes.Buffer
	c.Stdout, c.Stderr = &keluar, &keluar
	err = c.Run()
	if k.konteks.Err() != nil {
		return hasilJalan{}, errDihentikan
	}
	h := hasilJalan{gagal: err != nil, keluar: keluar.String()}
	if p := c.ProcessState; p != nil {
		h.lama = p.UserTime() + p.SystemTime()
		h.lewatWaktu = konteks.Err() != nil || b.prosesor > 0 && h.lama >= b.prosesor
	}
	var keluarnya *exec.ExitError
	if err != nil && !errors.As(err, &keluarnya) && konteks.Err() == nil {
		return h, err
	}
	return h, nil
}

// adili runs the tests that come to a mutant, the quick ones first, until one fails.
func (k *bengkel) adili(m *mutan, u []*ujian) error {
	if m.status == takTerkompilasi {
		return nil
	}
	mulai := time.Now()
	defer func() { m.detik = time.Since(mulai).Seconds() }()
	biner, pakai := k.biner, m.nomor
	if !m.bersama {
		// Also when no test comes there: what is no program is no survivor.
		var err error
		if biner, err = k.bangunSendiri(m); err != nil {
			if k.konteks.Err() != nil {
				return errDihentikan
			}
			m.status = takTerkompilasi
			return nil //nolint:nilerr // counted, not reported: most constants have a change that is no program
		}
		defer os.Remove(biner) //nolint:errcheck // in the scratch folder
		pakai = 0
	}
	if len(u) == 0 {
		m.status = takTerjangkau
		return nil
	}
	m.status = bertahan
	for _, bagian := range bertahap(u) {
		h, err := k.jalankan(biner, pakai, batasUntuk(bagian), "-test.failfast", "-test.run", polaUjian(bagian))
		if err != nil {
			return err
		}
		if h.gagal {
			m.status = tewas
			if h.lewatWaktu {
				m.status = tewasWaktu
			}
			return nil
		}
	}
	return nil
}

// adiliLambat runs the tests that were left out for their time, wherever they come, on survivors.
func (k *bengkel) adiliLambat(hidup []*mutan, c *cakupan, serentak int, maju func(int, *mutan)) error {
	if !k.lambat || len(c.lama) == 0 || len(hidup) == 0 {
		return nil
	}
	u, err := k.sehat(c.lama, batas{})
	if err != nil || len(u) == 0 {
		return err
	}
	catat("%d survivors get %d more tests of %.1f s", len(hidup), len(u), lamaSemua(u).Seconds())
	return k.adiliDengan(hidup, func(*mutan) []*ujian { return u }, serentak, maju)
}

// bertahap splits tests, quickest first, into those of a second in total, of ten, and the rest.
func bertahap(u []*ujian) [][]*ujian {
	var hasil [][]*ujian
	for _, paling := range []time.Duration{time.Second, 10 * time.Second, 1 << 62} {
		n, jumlah := 0, time.Duration(0)
		for n < len(u) && (n == 0 && paling > time.Hour || jumlah+u[n].lama <= paling) {
			jumlah += u[n].lama
			n++
		}
		if n > 0 {
			hasil = append(hasil, u[:n])
			u = u[n:]
		}
	}
	return hasil
}

// adiliSemua runs the mutants, some at a time, those that are compiled alone last.
func (k *bengkel) adiliSemua(semua []*mutan, c *cakupan, serentak int, maju func(selesai int, m *mutan)) error {
	return k.adiliDengan(semua, func(m *mutan) []*ujian { return c.untuk(k.p, m) }, serentak, maju)
}

func (k *bengkel) adiliDengan(semua []*mutan, untuk func(*mutan) []*ujian, serentak int, maju func(selesai int, m *mutan)) error {
	antre := make(chan *mutan)
	var tunggu sync.WaitGroup
	var kunci sync.Mutex
	var galat []error
	selesai := 0
	for range serentak {
		tunggu.Go(func() {
			for m := range antre {
				if k.konteks.Err() != nil {
					continue
				}
				err := k.adili(m, untuk(m))
				kunci.Lock()
				if err != nil {
					galat = append(galat, err)
				}
				selesai++
				maju(selesai, m)
				kunci.Unlock()
			}
		})
	}
	for _, bersama := range []bool{true, false} {
		for _, m := range semua {
			if m.bersama == bersama {
				antre <- m
			}
		}
	}
	close(antre)
	tunggu.Wait()
	if k.konteks.Err() != nil {
		return errDihentikan
	}
	return errors.Join(galat...)
}

// bengkelBaru makes the scratch folder; buang removes it.
func bengkelBaru(konteks context.Context, akar, pola string, p *paket) (k *bengkel, buang func(), err error) {
	folder, err := os.MkdirTemp("", "mutasi")
	if err != nil {
		return nil, nil, err
	}
	folder, err = filepath.EvalSymlinks(folder)
	return &bengkel{konteks: konteks, akar: akar, pola: pola, p: p, folder: folder}, func() { _ = os.RemoveAll(folder) }, err
}
