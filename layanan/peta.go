package layanan

import (
	"iter"
	"slices"
	"sync"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

//go:generate go run bangkit/main.go

// BarisPeta is one row of a map.
type BarisPeta struct {
	// Kode is a kegiatan of Permendagri 20/2018, or the range 90–99 of a sub
	// bidang. A single code 90–99 is allowed too and goes before its range,
	// so that a regency can state what its own codes mean.
	Kode bagan.KodeKegiatan
	// Layanan is the service; with TandaLokal, the one to assume when the name
	// holds no keyword.
	Layanan Layanan
	Tanda   Tanda
	// Alasan and AlasanInggris say why, for people. They may be empty.
	Alasan, AlasanInggris string
}

// golongan is the answer of the row itself.
func (b *BarisPeta) golongan(s sebab) Golongan {
	return Golongan{
		Layanan: b.Layanan, Tanda: b.Tanda,
		sebab: s, alasan: alasan{b.Alasan, b.AlasanInggris},
	}
}

// Peta maps kegiatan to basic services. The zero Peta is empty and leaves
// everything undecided. A Peta is a value and may be used by many goroutines.
type Peta struct {
	// Versi names the map, "2026.1" for the built-in one. It belongs beside
	// every figure that rests on the map.
	Versi string

	baris []BarisPeta // sorted by Kode, never changed after construction
}

// barisBawaan is the form of the generated table.
type barisBawaan struct {
	kode                  string
	layanan               Layanan
	tanda                 Tanda
	alasan, alasanInggris string
}

// petaBawaan parses the generated table once.
var petaBawaan = sync.OnceValue(func() Peta {
	baris := make([]BarisPeta, len(tabelBawaan))
	for i, b := range tabelBawaan {
		baris[i] = BarisPeta{bagan.HarusKegiatan(b.kode), b.layanan, b.tanda, b.alasan, b.alasanInggris}
	}
	return susunPeta(versiBawaan, baris)
})

// PetaBawaan returns the built-in map, made from data/peta.csv. It decides
// every kegiatan of the chart in bagan.
func PetaBawaan() Peta { return petaBawaan() }

// susunPeta takes over baris, which must be free of duplicates.
func susunPeta(versi string, baris []BarisPeta) Peta {
	slices.SortFunc(baris, func(a, b BarisPeta) int { return a.Kode.Bandingkan(b.Kode) })
	return Peta{Versi: versi, baris: baris}
}

// Banyak returns the number of rows.
func (p Peta) Banyak() int { return len(p.baris) }

// DaftarBaris yields the rows in the order of their codes.
func (p Peta) DaftarBaris() iter.Seq[BarisPeta] { return slices.Values(p.baris) }

// Cari returns the row that decides about k: the row of k itself, or the range
// 90–99 that holds it. Bidang 5 is looked up by the number of the chart, 5.3.00
// also for 5.3.01.
func (p Peta) Cari(k bagan.KodeKegiatan) (BarisPeta, bool) {
	if b := p.cari(k); b != nil {
		return *b, true
	}
	return BarisPeta{}, false
}

func (p Peta) cari(k bagan.KodeKegiatan) *BarisPeta {
	if k.Tingkat() != bagan.Kegiatan {
		return nil
	}
	k = k.Baku()
	i, ada := p.tempat(k)
	if ada {
		return &p.baris[i]
	}
	if !k.Lokal() {
		return nil
	}
	// A range sorts after its members and only they can stand between.
	for ; i < len(p.baris) && p.baris[i].Kode.Lokal(); i++ {
		if p.baris[i].Kode.Memuat(k) {
			return &p.baris[i]
		}
	}
	return nil
}

// tempat returns the index of k, or where it would stand.
func (p Peta) tempat(k bagan.KodeKegiatan) (int, bool) {
	return slices.BinarySearchFunc(p.baris, k, func(b BarisPeta, k bagan.KodeKegiatan) int {
		return b.Kode.Bandingkan(k)
	})
}

// Golongkan classifies one row of a budget by its kegiatan code and the name of
// the kegiatan in the file.
//
//   - A kegiatan in the map gets the Layanan and Tanda of its row; the name
//     plays no part.
//   - A code 90–99 is screened by its name, whole words only. Words of one
//     service decide it (MenurutNama); words that do not agree decide nothing
//     (TandaTidakTentu); without any, the default of the row holds. An empty
//     name decides nothing. The Tanda of a decided one is TandaLokal.
//   - A bidang or sub bidang can be classified only if all rows of the map
//     below it agree, and is TandaInti or TandaBukan only if none of them is
//     disputable or lokal.
//   - A code outside the map is TandaTidakTentu. A code of Permendagri
//     113/2014 and the empty code are TandaTidakBerlaku.
func (p Peta) Golongkan(k bagan.KodeKegiatan, nama string) Golongan {
	switch {
	case k.Kosong():
		return Golongan{Tanda: TandaTidakBerlaku, sebab: sebabTanpaKode}
	case k.Generasi() != bagan.Permendagri20:
		return Golongan{Tanda: TandaTidakBerlaku, sebab: sebab113}
	case k.Tingkat() < bagan.Kegiatan:
		return p.golongkanRingkas(k)
	}
	b := p.cari(k)
	switch {
	case b == nil:
		return Golongan{Tanda: TandaTidakTentu, sebab: sebabTakAda}
	case b.Tanda == TandaLokal:
		return b.menurutNama(nama)
	default:
		return b.golongan(sebabBaris)
	}
}

// golongkanRingkas classifies a bidang or sub bidang.
func (p Peta) golongkanRingkas(k bagan.KodeKegiatan) Golongan {
	var g Golongan
	var r ragam
	banyak, ragu := 0, false
	// The rows below k stand together, behind the place k itself would have.
	awal, _ := p.tempat(k)
	for i := awal; i < len(p.baris) && k.Memuat(p.baris[i].Kode); i++ {
		b := &p.baris[i]
		banyak++
		g = b.golongan(sebabBaris)
		r.tambah(b.Layanan)
		ragu = ragu || b.Tanda != TandaInti && b.Tanda != TandaBukan
	}
	switch {
	case banyak == 0:
		return Golongan{Tanda: TandaTidakTentu, sebab: sebabTakAda}
	case r&(r-1) != 0:
		return Golongan{Tanda: TandaTidakTentu, sebab: sebabCampur, ragam: r}
	case banyak == 1 && g.Tanda != TandaLokal:
		return g
	}
	s := sebabSeragam
	if ragu {
		s = sebabSeragamRagu
	}
	return Golongan{Layanan: g.Layanan, Tanda: tandaSeragam(g.Layanan, ragu), sebab: s}
}

// tandaSeragam is the mark of a group that agrees on l.
func tandaSeragam(l Layanan, ragu bool) Tanda {
	switch {
	case l == Bukan && ragu:
		return TandaBukanDebat
	case l == Bukan:
		return TandaBukan
	case ragu:
		return TandaDebat
	default:
		return TandaInti
	}
}
