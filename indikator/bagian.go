package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// posisi is where a line stands. Lines of one position fill it together: a file may repeat a code with the plan in one row and
// what was spent in others.
type posisi struct {
	kegiatan bagan.KodeKegiatan
	rekening bagan.KodeRekening
	sumber   bagan.SumberDana
}

// isiPosisi says in which phases a position has an amount, and in which one that is not Rp0, as sets of phases.
type isiPosisi struct{ ada, isi uint8 }

func (p *isiPosisi) tambah(n *apbdes.Nilai) {
	for _, f := range [...]apbdes.Fase{apbdes.Rancangan, apbdes.Anggaran, apbdes.Perubahan, apbdes.Realisasi} {
		if o := n.Fase(f); o.Ada {
			p.ada |= 1 << f
			if o.Nilai != 0 {
				p.isi |= 1 << f
			}
		}
	}
}

// terbuka reports whether the position is blank in f although another phase says that there is money. A draft proves nothing
// about what was enacted, and a position may be new in a change.
func (p isiPosisi) terbuka(f apbdes.Fase) bool {
	if p.ada&(1<<f) != 0 {
		return false
	}
	switch f {
	case apbdes.Perubahan:
		return p.isi&(1<<apbdes.Anggaran|1<<apbdes.Realisasi) != 0
	case apbdes.Anggaran:
		return p.isi&(1<<apbdes.Realisasi) != 0 && p.ada&(1<<apbdes.Perubahan) == 0
	case apbdes.Realisasi:
		if p.ada&(1<<apbdes.Perubahan) != 0 {
			return p.isi&(1<<apbdes.Perubahan) != 0
		}
		return p.isi&(1<<apbdes.Anggaran) != 0
	default:
		return false
	}
}

// bagian is a section of a document prepared for sums.
type bagian struct {
	pos       []*apbdes.Pos
	isi       []isiPosisi // by line: that of its position
	terpotong bool
	semua     []int                        // every index
	seluruh   [apbdes.Realisasi + 1]jumlah // totals by phase
}

// susunBagian prepares a section of n lines. The error is rupiah.ErrLuapan.
func susunBagian(n int, terpotong bool, baris func(int) (*apbdes.Pos, bagan.KodeKegiatan)) (b bagian, err error) {
	b = bagian{pos: make([]*apbdes.Pos, n), isi: make([]isiPosisi, n), semua: make([]int, n), terpotong: terpotong}
	urutan := make(map[posisi]int, n)
	milik := make([]int, n)
	isi := make([]isiPosisi, 0, n)
	for i := range n {
		p, k := baris(i)
		kunci := posisi{k, p.Rekening, p.Sumber}
		j, ada := urutan[kunci]
		if !ada {
			j = len(isi)
			urutan[kunci] = j
			isi = append(isi, isiPosisi{})
		}
		isi[j].tambah(&p.Nilai)
		b.pos[i], b.semua[i], milik[i] = p, i, j
	}
	for i, j := range milik {
		b.isi[i] = isi[j]
	}
	for _, f := range apbdes.DaftarFase() {
		if b.seluruh[f], err = b.jumlah(b.semua, f); err != nil {
			return bagian{}, err
		}
	}
	return b, nil
}

// jumlah adds lines in one phase. berisi counts those with an amount; terbuka reports whether one of the others is open.
type jumlah struct {
	nilai   rupiah.Opsional
	berisi  int
	terbuka bool
}

func (b *bagian) jumlah(baris []int, f apbdes.Fase) (jumlah, error) {
	var p rupiah.Penjumlah
	j := jumlah{}
	for _, i := range baris {
		p.TambahOpsional(b.pos[i].Fase(f))
		j.terbuka = j.terbuka || b.isi[i].terbuka(f)
	}
	var err error
	j.nilai, err = p.Opsional()
	j.berisi = p.Banyak()
	return j, err
}

// berisi returns those of the lines that have an amount in f; the same slice if all have.
func (b *bagian) berisi(baris []int, f apbdes.Fase, banyak int) []int {
	if banyak == len(baris) {
		return baris
	}
	d := make([]int, 0, banyak)
	for _, i := range baris {
		if b.pos[i].Fase(f).Ada {
			d = append(d, i)
		}
	}
	return d
}

// kelompok is a set of lines of one section that a value is about, with those that may belong to it.
type kelompok struct {
	baris  []int
	ragu   []barisRagu
	alasan Alasan // why the whole group cannot be formed
}

// barisRagu is a line of which it is not known whether (or with which part) it belongs to a group.
type barisRagu struct {
	baris  int
	alasan Alasan
}

// ragu is what a group does not know in one phase.
type ragu struct {
	baris  []int
	alasan Alasan
	// batas says that none of the doubtful amounts is negative, so that the sum of the others is a lower bound.
	batas bool
}

// ragu returns the doubtful lines that matter in phase f. A line with Rp0 changes no sum, whatever it belongs to.
func (b *bagian) ragu(k *kelompok, f apbdes.Fase) ragu {
	r := ragu{batas: true}
	for _, c := range k.ragu {
		o := b.pos[c.baris].Fase(f)
		if o.Ada && o.Nilai == 0 || !o.Ada && !b.isi[c.baris].terbuka(f) {
			continue
		}
		r.baris = append(r.baris, c.baris)
		r.batas = r.batas && o.Nilai >= 0
		if r.alasan == TanpaAlasan || c.alasan < r.alasan {
			r.alasan = c.alasan
		}
	}
	return r
}
