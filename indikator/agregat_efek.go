package indikator

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// EfekKegiatan says which amounts of a [TotalDesa] the spending on a kegiatan adds to. Make it with [PenjumlahDesa.EfekKegiatan]; it
// is good for that PenjumlahDesa only.
type EfekKegiatan struct {
	kode  bagan.KodeKegiatan
	lokal bool // the name decides
	kelas uint16
	ragu  bool // efekRagu is not empty
	efekRagu
}

// kelasEfek are the amounts that many kegiatan add to. A village is added up by class, and then each class to its amounts: there are
// few classes and many lines.
type kelasEfek struct {
	banyak uint8
	tujuan [7]Ukuran
	siltap bool
}

// efekRagu are the groups of which it is not known whether a line with money belongs to them: services as bits, 0 for all five.
type efekRagu struct {
	luas, inti himpunan
	siltap30   bool // the line makes rule BLJ-01 impossible to measure
}

// EfekRekening says which amounts of a [TotalDesa] an account adds to. Make it with [PenjumlahDesa.EfekRekening].
type EfekRekening struct {
	golongan bagan.Golongan
	jenis    jenisRekening
	ragu     bool // it stops above kelompok
}

// jenisRekening is a kind of account that has an amount of its own.
type jenisRekening uint8

const (
	rekeningLain jenisRekening = iota
	rekeningPegawai
	rekeningModal
	rekeningPADes
	banyakJenisRekening
)

type kunciLokal struct {
	kode         bagan.KodeKegiatan
	nama, uraian string
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
	var c kelasEfek
	c.tambah(UkuranBelanja)
	c.tambah(UkuranBidang + Ukuran(k.Bidang()-1)) //nolint:gosec // one of five
	b := apbdes.BarisBelanja{Kegiatan: k, NamaKegiatan: nama, Pos: apbdes.Pos{Uraian: uraian}}
	var kel kelompokLayanan
	kel.tambah(p.peta, 0, &b)
	for l := range kel.luas {
		luas, inti := ukuranLayanan(l)
		if len(kel.luas[l].baris) > 0 {
			c.tambah(luas)
		}
		if len(kel.inti[l].baris) > 0 {
			c.tambah(inti)
		}
		if len(kel.luas[l].ragu) > 0 {
			e.luas |= 1 << l
		}
		if len(kel.inti[l].ragu) > 0 {
			e.inti |= 1 << l
		}
	}
	if e.luas&1 != 0 {
		c.tambah(UkuranTakTerpeta)
	}
	c.siltap, e.siltap30 = ukurSiltap(b)
	e.ragu = e.efekRagu != efekRagu{}
	e.kelas = p.nomorKelas(c)
	return e
}

// nomorKelas returns the place of a class, which it takes up if it is new.
func (p *PenjumlahDesa) nomorKelas(c kelasEfek) uint16 {
	n := slices.Index(p.kelas, c)
	if n < 0 {
		n = len(p.kelas)
		p.kelas = append(p.kelas, c)
		p.perKelas = append(p.perKelas, [apbdes.Realisasi + 1]int64{})
	}
	return uint16(n) //nolint:gosec // a class is a bidang, a service, and a few marks
}

// ukuranLayanan returns the amounts of a service, with and without the debatable kegiatan; 0 stands for all five together.
func ukuranLayanan(l int) (luas, inti Ukuran) {
	if l == 0 {
		return UkuranSemua, UkuranSemuaInti
	}
	return UkuranLayanan + Ukuran(l) - 1, UkuranInti + Ukuran(l) - 1 //nolint:gosec // one of five
}

func (c *kelasEfek) tambah(u Ukuran) {
	c.tujuan[c.banyak] = u
	c.banyak++
}

// ukurSiltap asks rule BLJ-01 about a line: whether it counts, and whether it makes the share impossible to measure.
func ukurSiltap(b apbdes.BarisBelanja) (hitung, halang bool) {
	b.Nilai = apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Satu)}
	d := apbdes.Dokumen{Tahun: tahunSiltap, Bagan: bagan.Permendagri20, Belanja: []apbdes.BarisBelanja{b}}
	s, ada := simulasiSiltap(&d, aturan.Opsi{})
	return ada && len(s.Belanja) > 0, !ada
}

// EfekRekening works out what an account of Permendagri 20/2018 adds to.
func (*PenjumlahDesa) EfekRekening(r bagan.KodeRekening) EfekRekening {
	e := EfekRekening{golongan: r.Golongan(), ragu: r.Tingkat() < bagan.Kelompok}
	for j, k := range [...]string{rekeningPegawai: "5.1", rekeningModal: "5.3", rekeningPADes: "4.1"} {
		if k != "" && bagan.HarusRekening(k).Memuat(r) {
			e.jenis = jenisRekening(j) //nolint:gosec // three of them
		}
	}
	return e
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
