package indikator

import (
	"math"
	"math/bits"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Ukuran numbers the amounts that an [Agregat] keeps of a village in each phase.
type Ukuran uint8

// The amounts. UkuranBidang, UkuranLayanan and UkuranInti are the first of a row of five: add the number of the bidang less one, or
// the [layanan.Layanan] less one. UkuranSemua is not their sum where one of them is missing.
const (
	UkuranPendapatan Ukuran = iota
	UkuranBelanja
	UkuranBidang
	UkuranLayanan    = UkuranBidang + 5
	UkuranInti       = UkuranLayanan + layanan.BanyakLayanan // without the debatable kegiatan
	UkuranSemua      = UkuranInti + layanan.BanyakLayanan    // the five services together
	UkuranSemuaInti  = UkuranSemua + 1                       // the same without the debatable kegiatan
	UkuranPegawai    = UkuranSemuaInti + 1                   // spending 5.1
	UkuranModal      = UkuranPegawai + 1                     // spending 5.3
	UkuranPADes      = UkuranModal + 1                       // income 4.1
	UkuranTakTerpeta = UkuranPADes + 1                       // spending that the map places neither in nor outside the services
	BanyakUkuran     = int(UkuranTakTerpeta) + 1
)

// TotalFase holds the amounts of a village in one phase as a flat array. The zero value has none of them; a missing amount is not
// Rp0.
type TotalFase struct {
	Nilai [BanyakUkuran]rupiah.Rupiah
	// Ada is the set of amounts that are known, Sebagian those among them that are sums of lines of which some are blank in this
	// phase: they count in sums and in no ratio. Bit u stands for Ukuran u.
	Ada, Sebagian uint32
}

// Isi sets an amount. It panics if u is no Ukuran, which only a programming mistake can produce.
func (t *TotalFase) Isi(u Ukuran, r rupiah.Rupiah) {
	t.Nilai[u] = r
	t.Ada |= 1 << u
}

// Tambah adds to an amount, which is Rp0 before. The error is rupiah.ErrLuapan, and the amount stays as it was. It panics if u is no
// Ukuran, which only a programming mistake can produce.
func (t *TotalFase) Tambah(u Ukuran, r rupiah.Rupiah) error {
	j, err := rupiah.Jumlah(t.Nilai[u], r)
	if err != nil {
		return err
	}
	t.Isi(u, j)
	return nil
}

// Cari returns an amount; a missing one for what is no Ukuran.
func (t *TotalFase) Cari(u Ukuran) rupiah.Opsional {
	if int(u) >= BanyakUkuran || t.Ada>>u&1 == 0 {
		return rupiah.Opsional{}
	}
	return rupiah.Isi(t.Nilai[u])
}

// TotalDesa holds the totals of one village in one year: what an [Agregat] adds up. [HitungTotal] makes it from a document; a program
// that reads a whole nation may fill it without documents. The zero value is a village of which nothing is known.
type TotalDesa struct {
	// Kode is that of a village. Without one the village counts only in the whole, not in any area.
	Kode wilayah.Kode
	// Nama is for people; more than 200 bytes are cut.
	Nama  string
	Tahun int
	// Penduduk is the number of residents, 0 if it is not known.
	Penduduk int
	// Peta is the version of the map behind UkuranLayanan and UkuranInti. One Agregat takes totals of one map only.
	Peta string
	// Berlaku is the phase of the plan in force, 0 if there is none.
	Berlaku apbdes.Fase
	// Lama says that the codes are those of Permendagri 113/2014, to which the services do not apply.
	Lama bool
	// Siltap and SiltapDari are numerator and denominator of rule BLJ-01 in the plan in force; both or none.
	Siltap, SiltapDari rupiah.Opsional
	// Fase holds the amounts by phase: Fase[f-1] those of phase f.
	Fase [apbdes.Realisasi]TotalFase
}

// barisAgregat is a [TotalDesa] as it is kept: known amounts only. It is never changed, so aggregates may share its slice.
type barisAgregat struct {
	kode     wilayah.Kode
	nama     string
	kali     uint64 // how often these very figures were added
	penduduk int64
	nilai    []rupiah.Rupiah // by phase, within it by Ukuran; at the end the pair of siltap
	ada      [apbdes.Realisasi]uint32
	sebagian [apbdes.Realisasi]uint32
	tahun    int32
	berlaku  apbdes.Fase
	lama     bool
	siltap   bool
}

// cari returns an amount and whether it is known.
func (b *barisAgregat) cari(f apbdes.Fase, u Ukuran) (rupiah.Rupiah, bool) {
	if f < apbdes.Rancangan || f > apbdes.Realisasi || b.ada[f-1]>>u&1 == 0 {
		return 0, false
	}
	i := bits.OnesCount32(b.ada[f-1] & (1<<u - 1))
	for _, m := range b.ada[:f-1] {
		i += bits.OnesCount32(m)
	}
	return b.nilai[i], true
}

// utuh returns an amount and whether it may be used in a ratio: known, and no line of it blank.
func (b *barisAgregat) utuh(f apbdes.Fase, u Ukuran) (rupiah.Rupiah, bool) {
	r, ada := b.cari(f, u)
	return r, ada && b.sebagian[f-1]>>u&1 == 0
}

// fase returns the phase in which the village answers a question about f. Asked for perubahan, a village whose budget was not
// changed answers with the one in force, anggaran.
func (b *barisAgregat) fase(f apbdes.Fase) apbdes.Fase {
	if _, ada := b.cari(f, UkuranBelanja); f == apbdes.Perubahan && !ada {
		return apbdes.Anggaran
	}
	return f
}

// pasanganSiltap returns numerator and denominator of siltap.
func (b *barisAgregat) pasanganSiltap() (atas, bawah rupiah.Rupiah, ada bool) {
	if !b.siltap {
		return 0, 0, false
	}
	n := len(b.nilai)
	return b.nilai[n-2], b.nilai[n-1], true
}

// total is the inverse of susunBaris. Residents that an int of 32 bits does not hold, from a file of another machine, are unknown.
func (b *barisAgregat) total(peta string) TotalDesa {
	t := TotalDesa{Kode: b.kode, Nama: b.nama, Tahun: int(b.tahun), Peta: peta, Berlaku: b.berlaku, Lama: b.lama}
	if b.penduduk <= math.MaxInt {
		t.Penduduk = int(b.penduduk)
	}
	for f := apbdes.Rancangan; f <= apbdes.Realisasi; f++ {
		for u := range Ukuran(BanyakUkuran) {
			if r, ada := b.cari(f, u); ada {
				t.Fase[f-1].Isi(u, r)
			}
		}
		t.Fase[f-1].Sebagian = b.sebagian[f-1]
	}
	if atas, bawah, ada := b.pasanganSiltap(); ada {
		t.Siltap, t.SiltapDari = rupiah.Isi(atas), rupiah.Isi(bawah)
	}
	return t
}

// banyakNilai counts the amounts that the row must have.
func (b *barisAgregat) banyakNilai() int {
	n := 0
	for _, m := range b.ada {
		n += bits.OnesCount32(m)
	}
	if b.siltap {
		n += 2
	}
	return n
}
