package susun

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// tandaiInduk marks the rows that are parents of others, so that money is never counted twice.
//
// A row is a parent if another row of the document lies below it on both axes (or equal on one and below on the other) and its
// code occurs once. A code that occurs several times is a parent only if its rows add up to the rows below; otherwise the file
// reuses a cut code for real lines (113/2014 files print "2.1" for many kegiatan), and all of them are lines. Spending without
// a kegiatan is the breakdown by account of the same money where other spending names its kegiatan.
//
// The work is linear: each distinct code adds its at most 35 ancestors to a set.
func (s *penyusunDokumen) tandaiInduk(baris []berkode) {
	kali := make(map[apbdes.Simpul]int, len(baris))
	adaKegiatan := false
	for i := range baris {
		if baris[i].Peran == Otomatis {
			kali[baris[i].simpul()]++
		}
		adaKegiatan = adaKegiatan || !baris[i].kegiatan.Kosong()
	}
	punyaTurunan := turunan(baris)
	var ganda map[apbdes.Simpul]bool
	for i := range baris {
		b := &baris[i]
		if b.Peran != Otomatis {
			b.induk = b.Peran == Induk
			continue
		}
		n := b.simpul()
		switch {
		case adaKegiatan && b.kegiatan.Kosong() && b.rekening.Golongan() == bagan.Belanja:
			b.induk = true
		case !punyaTurunan[n]:
		case kali[n] == 1:
			b.induk = true
		default:
			if ganda == nil {
				ganda = s.indukGanda(baris, kali, punyaTurunan)
			}
			b.induk = ganda[n]
		}
	}
}

// turunan returns the nodes below which at least one row lies.
func turunan(baris []berkode) map[apbdes.Simpul]bool {
	ada := make(map[apbdes.Simpul]bool, len(baris))
	lihat := make(map[apbdes.Simpul]bool, len(baris))
	for i := range baris {
		n := baris[i].simpul()
		if lihat[n] {
			continue
		}
		lihat[n] = true
		for induk := range n.DaftarInduk() {
			if induk != n {
				ada[induk] = true
			}
		}
	}
	return ada
}

// indukGanda decides about codes that occur more than once and have rows below them: parents if both add up to the same in
// every phase, lines otherwise, which is reported once for each code.
func (s *penyusunDokumen) indukGanda(baris []berkode, kali map[apbdes.Simpul]int, punyaTurunan map[apbdes.Simpul]bool) map[apbdes.Simpul]bool {
	type dua struct {
		sendiri, bawah [apbdes.Realisasi + 1]rupiah.Penjumlah
	}
	jumlah := make(map[apbdes.Simpul]*dua)
	for n, k := range kali {
		if k > 1 && punyaTurunan[n] {
			jumlah[n] = new(dua)
		}
	}
	for i := range baris {
		n := baris[i].simpul()
		if d := jumlah[n]; d != nil && baris[i].Peran == Otomatis {
			tambahFase(&d.sendiri, &baris[i].nilai)
		}
		if punyaTurunan[n] && baris[i].Peran != Daun || baris[i].Peran == Induk {
			continue // only leaves add up to a parent
		}
		for induk := range n.DaftarInduk() {
			if d := jumlah[induk]; d != nil && induk != n {
				tambahFase(&d.bawah, &baris[i].nilai)
			}
		}
	}
	induk := make(map[apbdes.Simpul]bool, len(jumlah))
	for n, d := range jumlah {
		induk[n] = samaJumlah(&d.sendiri, &d.bawah)
	}
	s.laporUlang(baris, kali, induk)
	return induk
}

// laporUlang reports each repeated code that is no parent once, in the order of the file. In the old chart cut codes are common and
// need no remark.
func (s *penyusunDokumen) laporUlang(baris []berkode, kali map[apbdes.Simpul]int, induk map[apbdes.Simpul]bool) {
	if s.d.Bagan != bagan.Permendagri20 {
		return
	}
	dilaporkan := make(map[apbdes.Simpul]bool)
	for i := range baris {
		n := baris[i].simpul()
		if ya, ganda := induk[n]; ganda && !ya && !dilaporkan[n] {
			dilaporkan[n] = true
			s.lapor(AturanUlangInduk.Temukan("", baris[i].Letak, temuan.Isi("kode", kode(n)), temuan.Isi("kali", kali[n])))
		}
	}
}

func tambahFase(p *[apbdes.Realisasi + 1]rupiah.Penjumlah, n *apbdes.Nilai) {
	for _, f := range apbdes.DaftarFase() {
		p[f].TambahOpsional(n.Fase(f))
	}
}

func samaJumlah(a, b *[apbdes.Realisasi + 1]rupiah.Penjumlah) bool {
	for _, f := range apbdes.DaftarFase() {
		x, errX := a[f].Hasil()
		y, errY := b[f].Hasil()
		if errX != nil || errY != nil || x != y {
			return false
		}
	}
	return true
}

// kode writes a node for people: "2.2.02 5.2.1", "2.2.02" or "4.1".
func kode(n apbdes.Simpul) string {
	switch {
	case n.Kegiatan.Kosong():
		return n.Rekening.String()
	case n.Rekening.Kosong():
		return n.Kegiatan.String()
	default:
		return n.Kegiatan.String() + " " + n.Rekening.String()
	}
}
