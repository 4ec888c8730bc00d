package tulis

import (
	"errors"
	"fmt"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// pemeriksa looks for lines of one document that a reader of CSV would place elsewhere or take for totals. It remembers the first.
type pemeriksa struct {
	generasi    bagan.Generasi
	adaRekening bool // at least one line has an account
	adaKegiatan bool
	simpul      []letakBaris
	err         error
}

// letakBaris is the node a line is written at.
type letakBaris struct {
	apbdes.Simpul
	bagian string
	urutan int
	nilai  *apbdes.Nilai
}

func (p *pemeriksa) tolak(bagian string, urutan int, sebab string) {
	if p.err == nil {
		p.err = fmt.Errorf("%s %d %s", bagian, urutan+1, sebab)
	}
}

// baris checks a line on its own and remembers its node.
func (p *pemeriksa) baris(bagian string, urutan int, b *apbdes.Pos, k bagan.KodeKegiatan, wakil bagan.KodeRekening, golongan ...bagan.Golongan) {
	r := b.Rekening
	if r.Kosong() && (k.Kosong() || !p.adaRekening) {
		r = wakil
	}
	for _, g := range [...]bagan.Generasi{k.Generasi(), r.Generasi()} {
		if p.generasi == bagan.GenerasiTidakDikenal {
			p.generasi = g
		}
		if g != bagan.GenerasiTidakDikenal && g != p.generasi {
			p.tolak(bagian, urutan, "has a code of another chart of accounts")
		}
	}
	if !b.Rekening.Kosong() && !slices.Contains(golongan, b.Rekening.Golongan()) {
		p.tolak(bagian, urutan, "has account "+b.Rekening.String()+", which belongs to another section")
	}
	p.adaKegiatan = p.adaKegiatan || !k.Kosong()
	p.simpul = append(p.simpul, letakBaris{apbdes.SimpulBelanja(k, r), bagian, urutan, &b.Nilai})
}

// periksaBertingkat refuses a line above another one, and spending without kegiatan beside spending with one.
//
// A code that occurs several times may stand above others, as "2.1" does in files of Permendagri 113/2014: readers take its rows
// for lines unless they add up to what lies below.
func (p *pemeriksa) periksaBertingkat() error {
	kali := make(map[apbdes.Simpul]int, len(p.simpul))
	for i := range p.simpul {
		kali[p.simpul[i].Simpul]++
	}
	induk := make(map[apbdes.Simpul]bool)
	for s := range kali {
		for n := range s.DaftarInduk() {
			if n != s && kali[n] > 0 {
				induk[n] = true
			}
		}
	}
	aman := make(map[apbdes.Simpul]bool)
	for i := range p.simpul {
		s := &p.simpul[i]
		switch {
		case s.bagian == "belanja" && p.adaKegiatan && s.Kegiatan.Kosong():
			return fmt.Errorf("%s %d has no kegiatan, but other spending has", s.bagian, s.urutan+1)
		case !induk[s.Simpul] || aman[s.Simpul]:
		case kali[s.Simpul] == 1 || p.samaJumlah(s.Simpul, induk):
			return fmt.Errorf("%s %d stands above other lines", s.bagian, s.urutan+1)
		default:
			aman[s.Simpul] = true
		}
	}
	return nil
}

// samaJumlah reports whether the lines at n add up to the leaves below n in every phase, or whether that cannot be said.
func (p *pemeriksa) samaJumlah(n apbdes.Simpul, induk map[apbdes.Simpul]bool) bool {
	var sendiri, bawah [apbdes.Realisasi + 1]rupiah.Penjumlah
	for i := range p.simpul {
		s := &p.simpul[i]
		jumlah := &bawah
		switch {
		case s.Simpul == n:
			jumlah = &sendiri
		case induk[s.Simpul] || !diBawah(s.Simpul, n):
			continue
		}
		for _, f := range apbdes.DaftarFase() {
			jumlah[f].TambahOpsional(s.nilai.Fase(f))
		}
	}
	for _, f := range apbdes.DaftarFase() {
		a, errA := sendiri[f].Hasil()
		b, errB := bawah[f].Hasil()
		if err := errors.Join(errA, errB); err != nil || a != b {
			return err != nil
		}
	}
	return true
}

func diBawah(s, n apbdes.Simpul) bool {
	for i := range s.DaftarInduk() {
		if i == n {
			return true
		}
	}
	return false
}
