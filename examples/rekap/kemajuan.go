package main

import (
	"fmt"
	"io"
	"time"
)

// kemajuan shows how far long work has come: nothing in the first two seconds, then a line every two seconds with the rate and the
// time that is left.
type kemajuan struct {
	keluar  io.Writer
	inggris bool
	berkas  int   // files in all
	bita    int64 // bytes in all
	dari    int64 // bytes that an earlier run has read
	mulai   time.Time
	akhir   time.Time

	selesai int   // files read
	dibaca  int64 // bytes of them
}

const jedaKemajuan = 2 * time.Second

// tunjukkan says that desa villages were read so far, and sampai bytes of the file at hand.
func (k *kemajuan) tunjukkan(sampai int64, desa int, kini time.Time) {
	if kini.Sub(k.mulai) < jedaKemajuan || kini.Sub(k.akhir) < jedaKemajuan {
		return
	}
	k.akhir = kini
	sudah := k.dibaca + sampai
	id, en := "rekap: %d/%d berkas, %s dari %s, %d desa-tahun, %s/detik, sisa %s\n", "rekap: %d/%d files, %s of %s, %d village years, %s/s, %s left\n"
	if k.inggris {
		id = en
	}
	laju := int64(float64(sudah-k.dari) / kini.Sub(k.mulai).Seconds())
	sisa := "?"
	if laju > 0 {
		sisa = (time.Duration((k.bita-sudah)/laju) * time.Second).String()
	}
	_, _ = fmt.Fprintf(k.keluar, id, k.selesai, k.berkas, besar(sudah), besar(k.bita), desa, besar(laju), sisa)
}

// besar writes a number of bytes for people.
func besar(n int64) string {
	switch {
	case n < 1<<20:
		return fmt.Sprintf("%d KB", n>>10)
	case n < 10<<20:
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	default:
		return fmt.Sprintf("%d MB", n>>20)
	}
}
