package indikator

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
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
	tahunSiltap     = 2025 // a year in which rule BLJ-01 can be measured; it is the same in all of them
)

// EfekKegiatan says which amounts of a [TotalDesa] the spending on a kegiatan adds to. Make it with [PenjumlahDesa.EfekKegiatan]; it
// is good for that map of services only.
type EfekKegiatan struct {
	kode   bagan.KodeKegiatan
	lokal  bool // the name decides
	banyak uint8
	tujuan [7]Ukuran
	efekRagu
	siltap bool
}

// efekRagu are the groups of which it is not known whether a line with money belongs to them: services as bits, 0 for all five.
type efekRagu struct {
	luas, inti himpunan
	siltap30   bool // the line makes rule BLJ-01 impossible to measure
}

// EfekRekening is the same for an account.
type EfekRekening struct {
	golongan              bagan.Golongan
	pegawai, modal, pades bool
	ragu                  bool // it stops above kelompok
}

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
	peta   layanan.Peta
	lokal  map[kunciLokal]*EfekKegiatan
	jumlah [banyakFaseDatar][BanyakUkuran]int64
	siltap [banyakFaseDatar]int64
	ragu   [banyakFaseDatar]efekRagu
	// raguRekening are the phases with money of an account that stops above kelompok, by section.
	raguBelanja, raguPendapatan uint8
	bukanNol                    uint8 // phases with spending other than Rp0
	belanja, pendapatan         bagianDatar
	biaya                       uint8
	banyak                      int
	rumit                       bool
}

type kunciLokal struct {
	kode         bagan.KodeKegiatan
	nama, uraian string
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

// DariPeta makes a PenjumlahDesa for a map of services.
func DariPeta(p layanan.Peta) *PenjumlahDesa {
	return &PenjumlahDesa{peta: p, lokal: make(map[kunciLokal]*EfekKegiatan)}
}

// EfekKegiatan works out what a kegiatan of Permendagri 20/2018 adds to. The zero code adds to nothing.
func (p *PenjumlahDesa) EfekKegiatan(k bagan.KodeKegiatan) EfekKegiatan {
	if k.Lokal() {
		return EfekKegiatan{kode: k, lokal: true}
	}
	return p.efek(k, "", "")
}

func (p *PenjumlahDesa) efek(k bagan.KodeKegiatan, nama, uraian string) EfekKegiatan {
	e := EfekKegiatan{kode: k}
	if k.Kosong() {
		return e
	}
	e.tambah(UkuranBelanja)
	e.tambah(UkuranBidang + Ukuran(k.Bidang()-1)) //nolint:gosec // one of five
	b := apbdes.BarisBelanja{Kegiatan: k, NamaKegiatan: nama, Pos: apbdes.Pos{Uraian: uraian}}
	var kel kelompokLayanan
	kel.tambah(p.peta, 0, &b)
	for l := range kel.luas {
		luas, inti := ukuranLayanan(l)
		if len(kel.luas[l].baris) > 0 {
			e.tambah(luas)
		}
		if len(kel.inti[l].baris) > 0 {
			e.tambah(inti)
		}
		if len(kel.luas[l].ragu) > 0 {
			e.luas |= 1 << l
		}
		if len(kel.inti[l].ragu) > 0 {
			e.inti |= 1 << l
		}
	}
	if e.luas&1 != 0 {
		e.tambah(UkuranTakTerpeta)
	}
	e.siltap, e.siltap30 = ukurSiltap(b)
	return e
}

// ukuranLayanan returns the amounts of a service, with and without the debatable kegiatan; 0 stands for all five together.
func ukuranLayanan(l int) (luas, inti Ukuran) {
	if l == 0 {
		return UkuranSemua, UkuranSemuaInti
	}
	return UkuranLayanan + Ukuran(l) - 1, UkuranInti + Ukuran(l) - 1 //nolint:gosec // one of five
}

func (e *EfekKegiatan) tambah(u Ukuran) {
	e.tujuan[e.banyak] = u
	e.banyak++
}

// ukurSiltap asks rule BLJ-01 about a line: whether it counts, and whether it makes the share impossible to measure.
func ukurSiltap(b apbdes.BarisBelanja) (hitung, halang bool) {
	b.Nilai = apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Satu)}
	d := apbdes.Dokumen{Tahun: tahunSiltap, Bagan: bagan.Permendagri20, Belanja: []apbdes.BarisBelanja{b}}
	s, ada := simulasiSiltap(&d, aturan.Opsi{})
	return ada && len(s.Belanja) > 0, !ada
}

// EfekRekeningDari works out what an account of Permendagri 20/2018 adds to.
func EfekRekeningDari(r bagan.KodeRekening) EfekRekening {
	return EfekRekening{
		golongan: r.Golongan(), ragu: r.Tingkat() < bagan.Kelompok,
		pegawai: bagan.HarusRekening("5.1").Memuat(r), modal: bagan.HarusRekening("5.3").Memuat(r), pades: bagan.HarusRekening("4.1").Memuat(r),
	}
}

// Mulai forgets the village before.
func (p *PenjumlahDesa) Mulai() {
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
	for f := range banyakFaseDatar {
		if b.Ada>>(f+1)&1 == 0 {
			continue
		}
		n := int64(b.Nilai[f+1])
		p.rumit = p.rumit || n >= batasDatar || n <= -batasDatar
		p.jumlah[f][UkuranPendapatan] += n
		if b.Rekening.pades {
			p.jumlah[f][UkuranPADes] += n
		}
		if b.Rekening.ragu && n != 0 {
			p.raguPendapatan |= 1 << (f + 1)
		}
	}
}

func (p *PenjumlahDesa) tambahBelanja(b *BarisDatar) {
	e := b.Kegiatan
	if e.lokal {
		e = p.efekLokal(e.kode, b)
	}
	p.belanja.tambah(b.Ada)
	p.rumit = p.rumit || e.kode.Kosong() || mungkinBengkok(b.Uraian) || mungkinBengkok(b.NamaKegiatan) || mungkinBengkok(b.Sumber)
	for f := range banyakFaseDatar {
		if b.Ada>>(f+1)&1 == 0 {
			continue
		}
		n := int64(b.Nilai[f+1])
		j := &p.jumlah[f]
		for _, u := range e.tujuan[:e.banyak] {
			j[u] += n
		}
		switch {
		case b.Rekening.pegawai:
			j[UkuranPegawai] += n
		case b.Rekening.modal:
			j[UkuranModal] += n
		}
		if e.siltap {
			p.siltap[f] += n
		}
		if n != 0 {
			p.tambahIsi(b, e, f, n)
		}
	}
}

// tambahIsi notes what matters only of amounts other than Rp0.
func (p *PenjumlahDesa) tambahIsi(b *BarisDatar, e *EfekKegiatan, f int, n int64) {
	p.bukanNol |= 1 << (f + 1)
	if e.luas|e.inti != 0 || e.siltap30 {
		r := &p.ragu[f]
		r.luas |= e.luas
		r.inti |= e.inti
		r.siltap30 = r.siltap30 || e.siltap30
	}
	if b.Rekening.ragu {
		p.raguBelanja |= 1 << (f + 1)
	}
	// A negative amount after a change may be a difference, which the rules tell apart.
	p.rumit = p.rumit || n >= batasDatar || n <= -batasDatar || n < 0 && f+1 == int(apbdes.Perubahan)
}

// efekLokal asks the map about a kegiatan that the name decides.
func (p *PenjumlahDesa) efekLokal(k bagan.KodeKegiatan, b *BarisDatar) *EfekKegiatan {
	kunci := kunciLokal{kode: k, nama: b.NamaKegiatan}
	if k.Bidang() == 1 {
		kunci.uraian = b.Uraian // only siltap asks for it
	}
	if e := p.lokal[kunci]; e != nil {
		return e
	}
	if len(p.lokal) >= maksEfekLokal {
		clear(p.lokal)
	}
	kunci.nama, kunci.uraian = strings.Clone(kunci.nama), strings.Clone(kunci.uraian)
	e := new(EfekKegiatan)
	*e = p.efek(k, kunci.nama, kunci.uraian)
	p.lokal[kunci] = e
	return e
}

// mungkinBengkok reports whether a text may name bengkok, in whatever case: money from it is outside rule BLJ-01.
func mungkinBengkok(s string) bool {
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
