package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// laporan are the figures of one package.
type laporan struct {
	pola                    string
	semua                   int // mutants of the package, also those not sampled
	mutan                   int // run and compiled: the base of the share
	tewas, waktu            int // killed, and how many of them by time
	terjelas, belum, gugur  int // survivors with a reason, without; mutants that do not compile
	setara, kinerja, terima int
	lama                    time.Duration
}

// bagian is the percentage killed. A survivor counts as not killed even when it cannot be told from the source.
func (l laporan) bagian() float64 {
	if l.mutan == 0 {
		return 100
	}
	return 100 * float64(l.tewas) / float64(l.mutan)
}

// bagianTerbeda is the percentage killed of the mutants that can be told from the source.
func (l laporan) bagianTerbeda() float64 {
	if n := l.mutan - l.setara - l.kinerja; n > 0 {
		return 100 * float64(l.tewas) / float64(n)
	}
	return 100
}

func (s *setelan) simpulkan(p *paket, pola string, semua, pilihan []*mutan, lama time.Duration) (laporan, error) {
	daftar, err := bacaPenjelasan(s.daftarJalur)
	if err != nil {
		return laporan{}, err
	}
	l := laporan{pola: pola, semua: len(semua), lama: lama}
	for _, m := range pilihan {
		switch m.status {
		case takTerkompilasi:
			l.gugur++
			continue
		case tewasWaktu:
			l.waktu++
			l.tewas++
		case tewas:
			l.tewas++
		}
		l.mutan++
	}
	terpilih := map[*mutan]bool{}
	for _, m := range pilihan {
		terpilih[m] = true
	}
	for _, m := range semua { // what was taken out of the shared binary but not run
		if !terpilih[m] {
			m.status = belum
		}
	}
	h := bandingkan(p, semua, daftar)
	l.terjelas, l.belum = len(h.terjelas), len(h.belum)
	l.setara, l.kinerja, l.terima = h.perGolongan[setara], h.perGolongan[kinerja], h.perGolongan[terima]
	for _, m := range h.belum {
		fmt.Printf("%s %s:%d:%d %s: %s\n    %s\n", m.status, m.berkas.nama, m.baris, m.kolom, m.fungsi, m.ubah, m.teks)
	}
	for _, x := range h.usang {
		fmt.Printf("in the list, but killed or gone: %s %s: %s\n", x.berkas, x.fungsi, x.ubah)
	}
	if s.perbarui {
		err = tulisPenjelasan(s.daftarJalur, h.daftar)
	}
	if s.laporan != "" {
		err = errors.Join(err, tulisLaporan(filepath.Join(s.laporan, strings.ReplaceAll(strings.TrimPrefix(pola, "./"), "/", "-")+".csv"), pilihan))
	}
	return l, err
}

func tulisLaporan(jalur string, m []*mutan) error {
	f, err := os.Create(jalur)
	if err != nil {
		return err
	}
	baris := [][]string{{"berkas", "baris", "kolom", "fungsi", "mutasi", "akhir", "detik"}}
	for _, x := range m {
		baris = append(baris, []string{x.berkas.nama, strconv.Itoa(x.baris), strconv.Itoa(x.kolom), x.fungsi, x.ubah, x.status.String(),
			strconv.FormatFloat(x.detik, 'f', 2, 64)})
	}
	return errors.Join(csv.NewWriter(f).WriteAll(baris), f.Close())
}

// cetakTabel prints the figures, one package a line.
func cetakTabel(w io.Writer, tabel []laporan) {
	if len(tabel) == 0 {
		return
	}
	kepala := []string{"package", "mutants", "killed", "by time", "equivalent", "only speed", "accepted", "no reason", "killed %",
		"of distinct %", "seconds"}
	baris := [][]string{kepala}
	for _, l := range tabel {
		mutan := strconv.Itoa(l.mutan)
		if l.semua > l.mutan+l.gugur {
			mutan += " of " + strconv.Itoa(l.semua)
		}
		b := []string{l.pola, mutan}
		for _, n := range []int{l.tewas, l.waktu, l.setara, l.kinerja, l.terima, l.belum} {
			b = append(b, strconv.Itoa(n))
		}
		baris = append(baris, append(b, fmt.Sprintf("%.1f", l.bagian()), fmt.Sprintf("%.1f", l.bagianTerbeda()), fmt.Sprintf("%.0f", l.lama.Seconds())))
	}
	lebar := make([]int, len(kepala))
	for _, b := range baris {
		for i, x := range b {
			lebar[i] = max(lebar[i], len(x))
		}
	}
	for n, b := range baris {
		for i, x := range b {
			b[i] = x + strings.Repeat(" ", lebar[i]-len(x))
		}
		_, _ = fmt.Fprintln(w, "| "+strings.Join(b, " | ")+" |")
		if n == 0 {
			garis := slices.Clone(lebar)
			for _, l := range garis {
				_, _ = fmt.Fprint(w, "|", strings.Repeat("-", l+2))
			}
			_, _ = fmt.Fprintln(w, "|")
		}
	}
}
