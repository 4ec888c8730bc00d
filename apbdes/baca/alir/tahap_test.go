package alir

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// nasionalKecil is a file of n villages of 150 lines.
func nasionalKecil(n int) []byte {
	var b bytes.Buffer
	b.WriteString("kode_desa,tahun,kode_kegiatan,kode_rekening,sumber_dana,anggaran,realisasi\n")
	for d := range n {
		for i := range 150 {
			fmt.Fprintf(&b, "33.%02d.%02d.%d,2024,2.%d.%02d,5.2.%d.%02d,DDS,%d.00,%d.%02d\n", 1+d/300, 1+d/10%30, 2001+d%10, 1+i%4, 1+i/4%9, 1+i%6, 1+i%9,
				1_000_000+i*7_919_111, 900_000+i*6_100_003, i%100)
		}
	}
	return b.Bytes()
}

// laporkan reports costs for a line: of the fastest turn, which nothing else on the machine has disturbed.
func laporkan(b *testing.B, baris int, tercepat time.Duration, alokasi float64) {
	b.ReportMetric(float64(tercepat.Nanoseconds())/float64(baris), "ns/baris")
	b.ReportMetric(alokasi/float64(baris), "alokasi/baris")
}

// BenchmarkTahap measures the stages of reading on one goroutine: cutting records, cutting and reading them, and the same with chunks,
// order and accounts around it.
func BenchmarkTahap(b *testing.B) {
	isi := nasionalKecil(300)
	baris := bytes.Count(isi, []byte{'\n'}) - 1
	a, err := Dari(bytes.NewReader(isi), int64(len(isi)), Opsi{Pekerja: 1})
	if err != nil {
		b.Fatal(err)
	}
	k := a.mulai.keadaan
	k.Gaya = rupiah.Mesin
	data := isi[k.Letak:]
	kosong := func(any, *Desa) error { return nil }
	ukur := func(nama string, f func()) {
		b.Run(nama, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			alokasi := testing.AllocsPerRun(1, f)
			tercepat := time.Hour
			for b.Loop() {
				mulai := time.Now()
				f()
				tercepat = min(tercepat, time.Since(mulai))
			}
			laporkan(b, baris, tercepat, alokasi)
		})
	}
	w := a.pekerja(&k, kosong)
	ukur("potong", func() {
		t := teksDari(data, true)
		for i := 0; i < len(t.s); {
			i, _, _, _ = w.p.rekaman(&t, i, 1)
		}
	})
	ukur("urai", func() {
		t := teksDari(data, true)
		var h hasilPotongan
		w.olahTeks(&h, &t, 1)
		if h.err != nil || len(h.kunci) != 298 {
			b.Fatal(h.err, len(h.kunci))
		}
	})
	ukur("utuh", func() {
		_, err := Baca(a, Olah[int]{Baru: func() int { return 0 }, Desa: func(int, *Desa) error { return nil }, Gabung: func(int, *Titik) error { return nil }})
		if err != nil {
			b.Fatal(err)
		}
	})
	kutip := []byte(strings.ReplaceAll(strings.ReplaceAll(string(data), ",", `","`), "\n", "\"\n\""))
	kutip = append([]byte{'"'}, kutip[:len(kutip)-1]...)
	data = kutip
	ukur("urai-kutip", func() {
		t := teksDari(data, true)
		var h hasilPotongan
		w.olahTeks(&h, &t, 1)
		if h.err != nil || len(h.kunci) != 298 {
			b.Fatal(h.err, len(h.kunci))
		}
	})
}
