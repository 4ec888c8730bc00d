package indikator

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Sebaran is the distribution of a ratio over villages. Only villages whose own ratio can be computed are in it; a missing one is
// left out and never counts as zero.
//
// The quartiles interpolate linearly between the two neighbouring villages of the sorted list: with n villages numbered from 0,
// quartile q stands at (n-1)q/4, which for q = 2 is the ordinary median (the middle one, or the mean of the two in the middle).
// They are computed from the exact ratios and rounded once, half away from zero. Below 3 villages there is none, because a median
// of two says no more than the two.
type Sebaran struct {
	Desa     int   `json:"desa"` // villages in it
	Terkecil Angka `json:"terkecil"`
	Q1       Angka `json:"q1"`
	Median   Angka `json:"median"`
	Q3       Angka `json:"q3"`
	Terbesar Angka `json:"terbesar"`
	// Kelas counts the villages by their class against the median, as [Kelas] has it.
	Kelas BanyakKelas `json:"kelas"`
}

// BanyakKelas counts villages by class. Those without a class (no median) are in none of them.
type BanyakKelas struct {
	Nol         int `json:"nol"`
	JauhDiBawah int `json:"jauh_di_bawah"`
	DiBawah     int `json:"di_bawah"`
	Sekitar     int `json:"sekitar"`
	DiAtas      int `json:"di_atas"`
	JauhDiAtas  int `json:"jauh_di_atas"`
}

// minDesaMedian is the least number of villages that have a median.
const minDesaMedian = 3

// pecahan is an exact ratio. bawah is above zero.
type pecahan struct{ atas, bawah int64 }

// banding orders ratios by value without rounding.
func (p pecahan) banding(q pecahan) int {
	if s := cmp.Compare(tanda(p.atas), tanda(q.atas)); s != 0 || p.atas == 0 {
		return s
	}
	kiriAtas, kiriBawah := bits.Mul64(besaran(p.atas), uint64(q.bawah))   //nolint:gosec // bawah is above zero
	kananAtas, kananBawah := bits.Mul64(besaran(q.atas), uint64(p.bawah)) //nolint:gosec // bawah is above zero
	s := cmp.Or(cmp.Compare(kiriAtas, kananAtas), cmp.Compare(kiriBawah, kananBawah))
	if p.atas < 0 {
		return -s
	}
	return s
}

func tanda(n int64) int { return cmp.Compare(n, 0) }

// besaran returns |n|; it also holds for the smallest int64.
func besaran(n int64) uint64 {
	if n < 0 {
		return -uint64(n) //nolint:gosec // two's complement on purpose
	}
	return uint64(n)
}

// angka rounds the ratio half away from zero.
func (p pecahan) angka(tempat int32) Angka {
	if q, muat := bulatkan(besaran(p.atas), uint64(p.bawah), tempat); muat { //nolint:gosec // bawah is above zero
		if p.atas < 0 {
			q = -q
		}
		return Angka{decimal.New(q, -tempat), tempat, true}
	}
	return besar{big.NewInt(p.atas), big.NewInt(p.bawah)}.angka(tempat)
}

// bulatkan returns atas·10^tempat/bawah rounded half up, and false where that is too large for the short way.
func bulatkan(atas, bawah uint64, tempat int32) (int64, bool) {
	if bawah > math.MaxInt64/2 {
		return 0, false
	}
	kali := uint64(2)
	for range tempat {
		kali *= 10
	}
	tinggi, rendah := bits.Mul64(atas, kali)
	rendah, lebih := bits.Add64(rendah, bawah, 0)
	if tinggi += lebih; tinggi >= 2*bawah {
		return 0, false
	}
	q, _ := bits.Div64(tinggi, rendah, 2*bawah)
	return int64(q), q <= math.MaxInt64 //nolint:gosec // checked
}

// besar is an exact ratio of any size. The zero value is none; bawah of any other is above zero.
type besar struct{ atas, bawah *big.Int }

func (b besar) ada() bool { return b.atas != nil }

// angka rounds the ratio half away from zero; none is a missing number.
func (b besar) angka(tempat int32) Angka {
	if !b.ada() {
		return Angka{}
	}
	q := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(tempat)), nil)
	q.Mul(q, b.atas).Lsh(q, 1)
	if q.Sign() < 0 {
		q.Sub(q, b.bawah)
	} else {
		q.Add(q, b.bawah)
	}
	q.Quo(q, new(big.Int).Lsh(b.bawah, 1))
	return Angka{decimal.NewFromBigInt(q, -tempat), tempat, true}
}

// kuartil returns quartile q (1 to 3) of sorted ratios, none below minDesaMedian of them.
func kuartil(terurut []pecahan, q int) besar {
	n := len(terurut)
	if n < minDesaMedian {
		return besar{}
	}
	i, sisa := (n-1)*q/4, int64((n-1)*q%4)
	a := terurut[i]
	if sisa == 0 {
		return besar{big.NewInt(a.atas), big.NewInt(a.bawah)}
	}
	c := terurut[i+1]
	// ((4-sisa)·a + sisa·c) / 4
	kiri := new(big.Int).Mul(big.NewInt(a.atas), big.NewInt(c.bawah))
	kanan := new(big.Int).Mul(big.NewInt(c.atas), big.NewInt(a.bawah))
	kiri.Mul(kiri, big.NewInt(4-sisa))
	kanan.Mul(kanan, big.NewInt(sisa))
	bawah := new(big.Int).Mul(big.NewInt(a.bawah), big.NewInt(c.bawah))
	return besar{kiri.Add(kiri, kanan), bawah.Mul(bawah, big.NewInt(4))}
}

// medianDari sorts d and returns its median.
func medianDari(d []pecahan) besar {
	slices.SortFunc(d, pecahan.banding)
	return kuartil(d, 2)
}

// The edges of the classes, as numerator and denominator of a multiple of the median.
var (
	batasSetengah = [2]int64{1, 2}
	batasBawah    = [2]int64{9, 10}
	batasAtas     = [2]int64{11, 10}
	batasDuaKali  = [2]int64{2, 1}
)

// kelasDari places a ratio against the median m. Rp0 has its own class even without a median. Against a median of 0 everything above
// is DiAtas, since twice nothing says nothing; a median below 0 places nobody.
func kelasDari(p pecahan, m besar) Kelas {
	var l lembarHitung
	switch {
	case p.atas == 0:
		return KelasNol
	case !m.ada() || m.atas.Sign() < 0:
		return TanpaKelas
	case m.atas.Sign() == 0 && p.atas > 0:
		return DiAtas
	case l.banding(p, m, batasSetengah) <= 0:
		return JauhDiBawah
	case l.banding(p, m, batasDuaKali) >= 0:
		return JauhDiAtas
	case l.banding(p, m, batasBawah) < 0:
		return DiBawah
	case l.banding(p, m, batasAtas) > 0:
		return DiAtas
	default:
		return Sekitar
	}
}

// menujuMedian returns what a part must grow to reach the share m of a whole that stays as it is: rounded up to the sen, at least
// Rp0; missing without m or where it does not fit.
func menujuMedian(bagian, seluruh rupiah.Rupiah, m besar) rupiah.Opsional {
	if !m.ada() {
		return rupiah.Opsional{}
	}
	harus, sisa := new(big.Int).QuoRem(new(big.Int).Mul(m.atas, big.NewInt(int64(seluruh))), m.bawah, new(big.Int))
	if sisa.Sign() > 0 {
		harus.Add(harus, big.NewInt(1))
	}
	harus.Sub(harus, big.NewInt(int64(bagian)))
	switch {
	case harus.Sign() <= 0:
		return rupiah.Isi(0)
	case !harus.IsInt64():
		return rupiah.Opsional{}
	default:
		return rupiah.Isi(rupiah.Rupiah(harus.Int64()))
	}
}

// susunSebaran sorts d and describes it.
func susunSebaran(d []pecahan, tempat int32) Sebaran {
	s := Sebaran{Desa: len(d)}
	if len(d) == 0 {
		return s
	}
	slices.SortFunc(d, pecahan.banding)
	m := kuartil(d, 2)
	s.Terkecil, s.Terbesar = d[0].angka(tempat), d[len(d)-1].angka(tempat)
	s.Q1, s.Median, s.Q3 = kuartil(d, 1).angka(tempat), m.angka(tempat), kuartil(d, 3).angka(tempat)
	s.Kelas = hitungKelas(d, m)
	return s
}

// hitungKelas counts the classes of a sorted list by looking for their edges.
func hitungKelas(d []pecahan, m besar) BanyakKelas {
	negatif, _ := slices.BinarySearchFunc(d, int64(0), func(p pecahan, nol int64) int { return cmp.Compare(p.atas, nol) })
	positif, _ := slices.BinarySearchFunc(d, int64(1), func(p pecahan, satu int64) int { return cmp.Compare(p.atas, satu) })
	h := BanyakKelas{Nol: positif - negatif}
	switch {
	case !m.ada() || m.atas.Sign() < 0:
		return h
	case m.atas.Sign() == 0:
		h.JauhDiBawah, h.DiAtas = negatif, len(d)-positif
		return h
	}
	var l lembarHitung
	setengah := l.cariBatas(d, m, batasSetengah, true)
	bawah := l.cariBatas(d, m, batasBawah, false)
	atas := l.cariBatas(d, m, batasAtas, true)
	dua := l.cariBatas(d, m, batasDuaKali, false)
	h.JauhDiBawah, h.DiBawah, h.Sekitar, h.DiAtas, h.JauhDiAtas = setengah-h.Nol, bawah-setengah, atas-bawah, dua-atas, len(d)-dua
	return h
}

// lembarHitung is scratch space for comparing many ratios with one.
type lembarHitung struct{ kiri, kanan, x big.Int }

// banding compares p with b·k. b is not none.
func (l *lembarHitung) banding(p pecahan, b besar, k [2]int64) int {
	l.kiri.Mul(l.x.SetInt64(p.atas), b.bawah)
	l.kiri.Mul(&l.kiri, l.x.SetInt64(k[1]))
	l.kanan.Mul(l.x.SetInt64(p.bawah), b.atas)
	l.kanan.Mul(&l.kanan, l.x.SetInt64(k[0]))
	return l.kiri.Cmp(&l.kanan)
}

// cariBatas returns how many of the sorted ratios lie below b·k, or at it if tepat.
func (l *lembarHitung) cariBatas(d []pecahan, b besar, k [2]int64, tepat bool) int {
	n, _ := slices.BinarySearchFunc(d, k, func(p pecahan, k [2]int64) int {
		if s := l.banding(p, b, k); s < 0 || s == 0 && tepat {
			return -1
		}
		return 1
	})
	return n
}
