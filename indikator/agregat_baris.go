package indikator

import (
	"math/bits"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// batasDatar bounds the amounts that a [PenjumlahDesa] adds: so many lines of less than 2^50 sen (eleven trillion rupiah) cannot
// overflow, and no sum needs a check of its own.
const (
	batasDatar      = 1 << 50
	maksBarisDatar  = 1 << 12
	maksEfekLokal   = 1 << 12
	banyakFaseDatar = int(apbdes.Realisasi)
	semuaFaseDatar  = 1<<(banyakFaseDatar+1) - 2
	tahunSiltap     = 2025 // a year in which rule BLJ-01 can be measured; it is the same in all of them
)

// BarisDatar is a line for a [PenjumlahDesa]: it is in no parent row, and not repeated in one.
type BarisDatar struct {
	Kegiatan *EfekKegiatan // of a line of spending
	Rekening *EfekRekening
	// NamaKegiatan, Uraian and Sumber are the texts of the file.
	NamaKegiatan, Uraian, Sumber string
	// Nilai holds the amounts by phase, Ada the set of those that are there: bit f stands for phase f.
	Nilai *[apbdes.Realisasi + 1]rupiah.Rupiah
	Ada   uint8
}

// PenjumlahDesa adds up villages one after the other from their lines, without making documents: what [HitungTotal] says of a
// document, for the many villages that are simple. It must not be used by several goroutines at once.
type PenjumlahDesa struct {
	peta  layanan.Peta
	lokal map[kunciLokal]*EfekKegiatan
	kelas []kelasEfek

	// The village at hand.
	perKelas    [][apbdes.Realisasi + 1]int64 // by class of kegiatan and phase
	perRekening [banyakJenisRekening][apbdes.Realisasi + 1]int64
	semuaMasuk  [apbdes.Realisasi + 1]int64 // income
	jumlah      [banyakFaseDatar][BanyakUkuran]int64
	siltap      [banyakFaseDatar]int64
	ragu        [banyakFaseDatar]efekRagu
	// raguRekening are the phases with money of an account that stops above kelompok, by section.
	raguBelanja, raguPendapatan uint8
	bukanNol                    uint8 // phases with spending other than Rp0
	belanja, pendapatan         bagianDatar
	biaya                       uint8
	banyak                      int
	rumit                       bool
}

// bagianDatar counts the lines of a section and says in which phases any, and in which all of them have an amount.
type bagianDatar struct {
	banyak     int
	ada, semua uint8
}

func (b *bagianDatar) tambah(ada uint8) {
	if b.banyak == 0 {
		b.semua = ada
	}
	b.banyak++
	b.ada |= ada
	b.semua &= ada
}

// PenjumlahUntuk returns a PenjumlahDesa for a map of services.
func PenjumlahUntuk(p layanan.Peta) *PenjumlahDesa {
	return &PenjumlahDesa{peta: p, lokal: make(map[kunciLokal]*EfekKegiatan)}
}

// Mulai forgets the village before.
func (p *PenjumlahDesa) Mulai() {
	clear(p.perKelas)
	p.perRekening, p.semuaMasuk = [banyakJenisRekening][apbdes.Realisasi + 1]int64{}, [apbdes.Realisasi + 1]int64{}
	p.jumlah, p.siltap, p.ragu = [banyakFaseDatar][BanyakUkuran]int64{}, [banyakFaseDatar]int64{}, [banyakFaseDatar]efekRagu{}
	p.raguBelanja, p.raguPendapatan, p.bukanNol, p.biaya = 0, 0, 0, 0
	p.belanja, p.pendapatan = bagianDatar{}, bagianDatar{}
	p.banyak, p.rumit = 0, false
}

// Tambah adds a line of the village.
func (p *PenjumlahDesa) Tambah(b *BarisDatar) {
	p.banyak++
	switch b.Rekening.golongan {
	case bagan.Pendapatan:
		p.tambahPendapatan(b)
	case bagan.TanpaGolongan, bagan.Belanja:
		p.tambahBelanja(b)
	default:
		p.biaya |= b.Ada
	}
}

func (p *PenjumlahDesa) tambahPendapatan(b *BarisDatar) {
	p.pendapatan.tambah(b.Ada)
	r := &p.perRekening[b.Rekening.jenis]
	for sisa := b.Ada & semuaFaseDatar; sisa != 0; sisa &= sisa - 1 {
		f := bits.TrailingZeros8(sisa) % len(r)
		n := int64(b.Nilai[f])
		p.rumit = p.rumit || diLuarBatas(n)
		p.semuaMasuk[f] += n
		r[f] += n
		if b.Rekening.ragu && n != 0 {
			p.raguPendapatan |= 1 << f
		}
	}
}

// diLuarBatas reports whether |n| is not below batasDatar.
func diLuarBatas(n int64) bool { return uint64(n+batasDatar-1) > 2*batasDatar-2 } //nolint:gosec // wraps on purpose

func (p *PenjumlahDesa) tambahBelanja(b *BarisDatar) {
	e := b.Kegiatan
	if e.lokal {
		e = p.efekLokal(e.kode, b)
	}
	p.belanja.tambah(b.Ada)
	if e.kode.Kosong() || int(e.kelas) >= len(p.perKelas) || mungkinBengkok(b.Uraian) || mungkinBengkok(b.NamaKegiatan) || mungkinBengkok(b.Sumber) {
		p.rumit = true
		return
	}
	k, r := &p.perKelas[e.kelas], &p.perRekening[b.Rekening.jenis]
	for sisa := b.Ada & semuaFaseDatar; sisa != 0; sisa &= sisa - 1 {
		f := bits.TrailingZeros8(sisa) % len(k)
		n := int64(b.Nilai[f])
		k[f] += n
		r[f] += n
		if n != 0 {
			p.tambahIsi(b.Rekening, e, f, n)
		}
	}
}

// tambahIsi notes what matters only of amounts other than Rp0.
func (p *PenjumlahDesa) tambahIsi(r *EfekRekening, e *EfekKegiatan, f int, n int64) {
	p.bukanNol |= 1 << f
	if e.ragu {
		g := &p.ragu[f-1]
		g.luas |= e.luas
		g.inti |= e.inti
		g.siltap30 = g.siltap30 || e.siltap30
	}
	if r.ragu {
		p.raguBelanja |= 1 << f
	}
	// A negative amount after a change may be a difference, which the rules tell apart.
	p.rumit = p.rumit || diLuarBatas(n) || n < 0 && f == int(apbdes.Perubahan)
}

// sebarkan adds the sums by class to the amounts.
func (p *PenjumlahDesa) sebarkan() {
	for i := range p.kelas {
		c, k := &p.kelas[i], &p.perKelas[i]
		for f := range banyakFaseDatar {
			n := k[f+1]
			if n == 0 {
				continue
			}
			for _, u := range c.tujuan[:c.banyak] {
				p.jumlah[f][u] += n
			}
			if c.siltap {
				p.siltap[f] += n
			}
		}
	}
	for f := range banyakFaseDatar {
		j := &p.jumlah[f]
		j[UkuranPegawai], j[UkuranModal], j[UkuranPADes] = p.perRekening[rekeningPegawai][f+1], p.perRekening[rekeningModal][f+1], p.perRekening[rekeningPADes][f+1]
		j[UkuranPendapatan] = p.semuaMasuk[f+1]
	}
}

// mungkinBengkok reports whether a text may name bengkok, in whatever case: money from it is outside rule BLJ-01.
func mungkinBengkok(s string) bool {
	if len(s) < len("bengkok") {
		return false
	}
	for i := 0; i+2 < len(s); {
		// The letters "gk" are rarer than any other two of the word; K also stands for the sign of the unit kelvin.
		c := s[i+1]
		switch {
		case c|0x20 == 'k':
			if s[i]|0x20 == 'g' && s[i+2]|0x20 == 'o' {
				return true
			}
			i += 2
		case c == 0xE2:
			return true
		default:
			i++
		}
	}
	return false
}

// Total fills t with the totals of the village: its amounts, the plan in force, and siltap; the other fields are the caller's. It is
// false where that takes more than the lines one by one, such as a position that is blank in one of its phases: compose the document
// then and use [HitungTotal].
func (p *PenjumlahDesa) Total(t *TotalDesa) bool {
	if p.rumit || p.banyak > maksBarisDatar || p.belanja.ada != p.belanja.semua || p.pendapatan.ada != p.pendapatan.semua {
		return false
	}
	p.sebarkan()
	t.Peta, t.Lama = p.peta.Versi, false
	t.Siltap, t.SiltapDari = rupiah.Opsional{}, rupiah.Opsional{}
	semua := p.belanja.ada | p.pendapatan.ada | p.biaya
	t.Berlaku = rencanaTerakhir(p.belanja.ada)
	if t.Berlaku == 0 {
		t.Berlaku = rencanaTerakhir(semua)
	}
	for f := range banyakFaseDatar {
		t.Fase[f] = TotalFase{}
		if p.belanja.ada>>(f+1)&1 == 1 {
			p.isiBelanja(&t.Fase[f], f)
		}
		if p.pendapatan.ada>>(f+1)&1 == 1 {
			t.Fase[f].Isi(UkuranPendapatan, rupiah.Rupiah(p.jumlah[f][UkuranPendapatan]))
			if p.raguPendapatan>>(f+1)&1 == 0 {
				t.Fase[f].Isi(UkuranPADes, rupiah.Rupiah(p.jumlah[f][UkuranPADes]))
			}
		}
	}
	p.isiSiltap(t)
	return true
}

// rencanaTerakhir returns the latest phase of a plan in a set, 0 if there is none.
func rencanaTerakhir(ada uint8) (f apbdes.Fase) {
	for g := apbdes.Rancangan; g <= apbdes.Perubahan; g++ {
		if ada>>g&1 == 1 {
			f = g
		}
	}
	return f
}

func (p *PenjumlahDesa) isiBelanja(t *TotalFase, f int) {
	const tanpa = 1<<UkuranPendapatan | 1<<UkuranPADes
	ada := uint32((1<<BanyakUkuran - 1) &^ tanpa)
	for l := range layanan.BanyakLayanan + 1 {
		luas, inti := ukuranLayanan(l)
		if p.ragu[f].luas>>l&1 == 1 {
			ada &^= 1 << luas
		}
		if p.ragu[f].inti>>l&1 == 1 {
			ada &^= 1 << inti
		}
	}
	if p.raguBelanja>>(f+1)&1 == 1 {
		ada &^= 1<<UkuranPegawai | 1<<UkuranModal
	}
	for u := range Ukuran(BanyakUkuran) {
		if ada>>u&1 == 1 {
			t.Isi(u, rupiah.Rupiah(p.jumlah[f][u]))
		}
	}
}

// isiSiltap measures rule BLJ-01 in the plan that fills the spending, which is the latest one that is not all Rp0 while an earlier
// one is not.
func (p *PenjumlahDesa) isiSiltap(t *TotalDesa) {
	var pilih apbdes.Fase
	for _, f := range [...]apbdes.Fase{apbdes.Perubahan, apbdes.Anggaran, apbdes.Rancangan} {
		if p.belanja.ada>>f&1 == 1 && (pilih == 0 || p.bukanNol>>pilih&1 == 0 && p.bukanNol>>f&1 == 1) {
			pilih = f
		}
	}
	if pilih < apbdes.Anggaran || p.ragu[pilih-1].siltap30 {
		return
	}
	if dari := p.jumlah[pilih-1][UkuranBelanja]; dari > 0 {
		t.Siltap, t.SiltapDari = rupiah.Isi(rupiah.Rupiah(p.siltap[pilih-1])), rupiah.Isi(rupiah.Rupiah(dari))
	}
}
