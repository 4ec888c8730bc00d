package alir_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

// perbendaharaan are the cells that random files are made of: ordinary ones, and one in so many that is wrong in some way.
var perbendaharaan = struct {
	desa, tahun, kegiatan, rekening, uraian, uang, ganjil []string
}{
	desa:     []string{"33.07.07.2003", "33.07.07.2004", "3307072003", "33.07.07.2005", "11.01.01.2001", "20.01.01.2001", "abc", ""},
	tahun:    []string{"2024", "2024", "2024", "2023", "2024.0", "20x4", ""},
	kegiatan: []string{"", "1.1.01", "1.1.02", "2.2.02", "02.02.02.", "2.2", "2", "1.1.90", "2.2.90-99", "9.9.9", "2.2.03"},
	rekening: []string{"", "4.2.1.01", "4.1.2.01", "4.1", "5.1.1.01", "5.2.1.03", "5.2.1", "5", "6.1.1.01", "6.2", "7.1.1", "6.3.1", "2.1.1", "x"},
	uraian:   []string{"", "Belanja", "\"a,b\"", "\"a\nb\"", "\"a\"\"b\"", "Jumlah Belanja", "hasil bengkok", "'=1", "é", "\"a\r\nb\""},
	uang:     []string{"", "5", "1000", "1000.50", "250.5", "0", "-5", "-", "1.234", "1.234.567", "1.234,50", "1,234.50", "12.345", "x", "Rp 5", " 7 ", "\"9\""},
	ganjil:   []string{"\"", "a\"b", " \"c\"", "\"d\"e", "\"f", "\x00", "\xe9", "\r", "\n", ",", ",,,,,,,", " "},
}

// berkasAcak makes a file. The seed also decides how wrong it is.
func berkasAcak(r *rand.Rand) string {
	p := perbendaharaan
	rapi := r.IntN(3) // 0: only what programs write
	ambil := func(d []string, baik int) string {
		if rapi == 0 || r.IntN(4) > 0 {
			return d[r.IntN(baik)]
		}
		return d[r.IntN(len(d))]
	}
	ujung := []string{"\n", "\n", "\r\n", "\r"}[r.IntN(4)]
	pisah := []string{",", ",", ";", "\t"}[r.IntN(4)]
	gaya := p.uang[:5]
	if r.IntN(3) == 0 {
		gaya = []string{"", "5", "1.234.567", "1.234,50", "1.234"}
	}
	kutip := []int{0, 0, 2, 100}[r.IntN(4)] // how many cells of a hundred are quoted without need
	pinggir := r.IntN(3) == 0               // there are columns on both sides that do not matter
	var b strings.Builder
	tulis := func(sel []string) {
		for i, s := range sel {
			if r.IntN(100) < kutip && !strings.Contains(s, "\"") {
				sel[i] = "\"" + s + "\""
			}
		}
		if pinggir {
			sel = append(append([]string{ambil(p.uraian, 3)}, sel...), p.uraian[r.IntN(len(p.uraian))])
		}
		b.WriteString(strings.Join(sel, pisah) + ujung)
	}
	kepala := strings.Split(strings.TrimSpace(kepalaUji), ",")
	if pinggir {
		kepala = append(append([]string{"provinsi"}, kepala...), "catatan")
	}
	b.WriteString(strings.Join(kepala, pisah) + ujung)
	for range r.IntN(60) {
		desa, tahun := ambil(p.desa, 3), ambil(p.tahun, 4)
		for range 1 + r.IntN(12) {
			keg, rek := ambil(p.kegiatan[1:5], 4), ambil(p.rekening[4:7], 3)
			if r.IntN(3) == 0 {
				keg, rek = "", []string{"4.2.1.01", "4.1.2.01", "6.1.1.01"}[r.IntN(3)]
			}
			if rapi > 0 && r.IntN(5) == 0 {
				keg, rek = p.kegiatan[r.IntN(len(p.kegiatan))], p.rekening[r.IntN(len(p.rekening))]
			}
			sel := []string{desa, "Desa " + fmt.Sprint(r.IntN(2)), tahun, keg, ambil(p.uraian, 2), rek, ambil(p.uraian, 3), "DDS"}
			for range 3 {
				u := gaya[r.IntN(len(gaya))]
				if rapi == 2 && r.IntN(8) == 0 {
					u = p.uang[r.IntN(len(p.uang))]
				}
				if strings.Contains(u, pisah) {
					u = "\"" + u + "\""
				}
				sel = append(sel, u)
			}
			if rapi > 0 && r.IntN(15) == 0 {
				sel[r.IntN(len(sel))] = p.ganjil[r.IntN(len(p.ganjil))]
			}
			if rapi > 0 && r.IntN(20) == 0 {
				sel = sel[:r.IntN(len(sel))]
			}
			tulis(sel)
		}
	}
	s := b.String()
	if r.IntN(2) == 0 {
		s = strings.TrimSuffix(s, ujung)
	}
	return s
}

// Random files, from clean to hopeless, are read the same both ways. DASBOR_BERAT=1 reads 5,000 of them.
func TestAcak(t *testing.T) {
	n := uint64(150)
	if testing.Short() {
		n = 60
	}
	if os.Getenv("DASBOR_BERAT") != "" {
		n = 5000
	}
	mengalir := 0
	for benih := range n {
		r := rand.New(rand.NewPCG(benih, 8))
		s := berkasAcak(r)
		o := susun.Opsi{Berkas: "f.csv"}
		if benih%4 == 0 {
			o.Tahun = 2022
		}
		if benih%7 == 0 {
			o.Desa.Nama = "Desa 1"
		}
		batas := lembar.Batas{}
		if benih%3 == 0 { // quotes that are not closed end within the chunk, or just behind it
			batas.BitaPerSel = 60 + r.IntN(100)
		}
		if samakanBatas(t, []byte(s), o, batas, 1+r.IntN(3000)) {
			mengalir++
		}
		if t.Failed() {
			t.Fatalf("seed %d\n%q", benih, s)
		}
	}
	t.Logf("%d of %d streamed", mengalir, n)
}
