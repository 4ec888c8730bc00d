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
	switch {
	case p.atas >= 0 && q.atas >= 0:
		return bandingKali(uint64(p.atas), uint64(q.bawah), uint64(q.atas), uint64(p.bawah))
	case p.atas >= 0:
		return 1
	case q.atas >= 0:
		return -1
	default:
		return bandingKali(besaran(q.atas), uint64(p.bawah), besaran(p.atas), uint64(q.bawah)) //nolint:gosec // bawah is above zero
	}
}

// bandingKali compares a·b with c·d.
func bandingKali(a, b, c, d uint64) int {
	kiriAtas, kiriBawah := bits.Mul64(a, b)
	kananAtas, kananBawah := bits.Mul64(c, d)
	if kiriAtas != kananAtas {
		return cmp.Compare(kiriAtas, kananAtas)
	}
	return cmp.Compare(kiriBawah, kananBawah)
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
func (p pecahan) angka(tempat int32) Angka { return p.angkaDari(nil, tempat) }

func (p pecahan) angkaDari(k *kamusAngka, tempat int32) Angka {
	if q, muat := bulatkan(besaran(p.atas), uint64(p.bawah), tempat); muat { //nolint:gosec // bawah is above zero
		if p.atas < 0 {
			q = -q
		}
		return k.angka(q, tempat)
	}
	return p.besar().angkaDari(k, tempat)
}

// bulatkan returns atas·10^tempat/bawah rounded half up, and false where that is too large for the short way.
func bulatkan(atas, bawah uint64, tempat int32) (int64, bool) {
	if bawah > math.MaxInt64/2 {
		return 0, false
	}
	tinggi, rendah := bits.Mul64(atas, duaPuluhan(tempat))
	rendah, lebih := bits.Add64(rendah, bawah, 0)
	if tinggi += lebih; tinggi >= 2*bawah {
		return 0, false
	}
	q, _ := bits.Div64(tinggi, rendah, 2*bawah)
	return int64(q), q <= math.MaxInt64 //nolint:gosec // checked
}

// duaPuluhan returns 2·10^tempat.
func duaPuluhan(tempat int32) uint64 {
	n := uint64(2)
	for range tempat {
		n *= 10
	}
	return n
}

// kamusAngka keeps the shares that were written before, of which many areas have the same few thousand. A nil one keeps nothing; it is
// for one goroutine.
type kamusAngka struct{ porsi [10_001]decimal.Decimal }

// angka returns the number q·10^-tempat.
func (k *kamusAngka) angka(q int64, tempat int32) Angka {
	if k == nil || tempat != tempatRasio || q < 0 || q >= int64(len(k.porsi)) {
		return Angka{decimal.New(q, -tempat), tempat, true}
	}
	d := &k.porsi[q]
	if *d == (decimal.Decimal{}) {
		*d = decimal.New(q, -tempat)
	}
	return Angka{*d, tempat, true}
}

// besar is an exact ratio between two others, both sides below 2^129. The zero value is none.
type besar struct {
	tanda       int   // -1, 0 or 1
	atas, bawah lebar // without sign
}

func (p pecahan) besar() besar {
	return besar{tanda(p.atas), lebar{a: besaran(p.atas)}, lebar{a: uint64(p.bawah)}} //nolint:gosec // bawah is above zero
}

func (b besar) ada() bool { return b.bawah != lebar{} }

// angka rounds the ratio half away from zero; none is a missing number.
func (b besar) angka(tempat int32) Angka { return b.angkaDari(nil, tempat) }

func (b besar) angkaDari(k *kamusAngka, tempat int32) Angka {
	if !b.ada() {
		return Angka{}
	}
	atas, bawah := b.atas.kali(duaPuluhan(tempat)).tambah(b.bawah), b.bawah.kali(2)
	if q, muat := atas.bagi(bawah); muat && q <= math.MaxInt64 {
		return k.angka(int64(q)*int64(b.tanda), tempat)
	}
	q := new(big.Int).Quo(atas.besar(), bawah.besar())
	if b.tanda < 0 {
		q.Neg(q)
	}
	return Angka{decimal.NewFromBigInt(q, -tempat), tempat, true}
}

// kuartil returns quartile q (1 to 3) of sorted ratios, none below minDesaMedian of them.
func kuartil(terurut []pecahan, q int) besar {
	n := len(terurut)
	if n < minDesaMedian {
		return besar{}
	}
	i, sisa := (n-1)*q/4, uint64((n-1)*q%4) //nolint:gosec // below 4
	a := terurut[i]
	if sisa == 0 {
		return a.besar()
	}
	c := terurut[i+1]
	// ((4-sisa)·a + sisa·c) / 4
	kiri := kaliLebar(besaran(a.atas), uint64(c.bawah)).kali(4 - sisa) //nolint:gosec // bawah is above zero
	kanan := kaliLebar(besaran(c.atas), uint64(a.bawah)).kali(sisa)    //nolint:gosec // bawah is above zero
	b := besar{bawah: kaliLebar(uint64(a.bawah), uint64(c.bawah)).kali(4)}
	b.tanda, b.atas = jumlahBertanda(tanda(a.atas), kiri, tanda(c.atas), kanan)
	return b
}

// jumlahBertanda adds two numbers given by sign and size.
func jumlahBertanda(s int, x lebar, t int, y lebar) (int, lebar) {
	switch b := x.banding(y); {
	case s == t || t == 0:
		return s, x.tambah(y)
	case s == 0:
		return t, y
	case b == 0:
		return 0, lebar{}
	case b > 0:
		return s, x.kurang(y)
	default:
		return t, y.kurang(x)
	}
}

// medianDari sorts d and returns its median.
func medianDari(d []pecahan) besar {
	slices.SortFunc(d, pecahan.banding)
	return kuartil(d, 2)
}

// The edges of the classes, as numerator and denominator of a multiple of the median.
var (
	batasSetengah = [2]uint64{1, 2}
	batasBawah    = [2]uint64{9, 10}
	batasAtas     = [2]uint64{11, 10}
	batasDuaKali  = [2]uint64{2, 1}
)

// kelasDari places a ratio against the median m. Rp0 has its own class even without a median. Against a median of 0 everything above
// is DiAtas, since twice nothing says nothing; a median below 0 places nobody.
func kelasDari(p pecahan, m besar) Kelas {
	switch {
	case p.atas == 0:
		return KelasNol
	case !m.ada() || m.tanda < 0:
		return TanpaKelas
	case m.tanda == 0 && p.atas > 0:
		return DiAtas
	case m.tepi(batasSetengah).banding(p) <= 0:
		return JauhDiBawah
	case m.tepi(batasDuaKali).banding(p) >= 0:
		return JauhDiAtas
	case m.tepi(batasBawah).banding(p) < 0:
		return DiBawah
	case m.tepi(batasAtas).banding(p) > 0:
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
	atas := new(big.Int).Mul(m.atas.besar(), big.NewInt(int64(m.tanda)))
	harus, sisa := new(big.Int).QuoRem(atas.Mul(atas, big.NewInt(int64(seluruh))), m.bawah.besar(), new(big.Int))
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
func susunSebaran(k *kamusAngka, d []pecahan, tempat int32) Sebaran {
	s := Sebaran{Desa: len(d)}
	if len(d) == 0 {
		return s
	}
	slices.SortFunc(d, pecahan.banding)
	m := kuartil(d, 2)
	s.Terkecil, s.Terbesar = d[0].angkaDari(k, tempat), d[len(d)-1].angkaDari(k, tempat)
	s.Q1, s.Median, s.Q3 = kuartil(d, 1).angkaDari(k, tempat), m.angkaDari(k, tempat), kuartil(d, 3).angkaDari(k, tempat)
	s.Kelas = hitungKelas(d, m)
	return s
}

// hitungKelas counts the classes of a sorted list by looking for their edges.
func hitungKelas(d []pecahan, m besar) BanyakKelas {
	negatif, _ := slices.BinarySearchFunc(d, int64(0), func(p pecahan, nol int64) int { return cmp.Compare(p.atas, nol) })
	positif, _ := slices.BinarySearchFunc(d, int64(1), func(p pecahan, satu int64) int { return cmp.Compare(p.atas, satu) })
	h := BanyakKelas{Nol: positif - negatif}
	switch {
	case !m.ada() || m.tanda < 0:
		return h
	case m.tanda == 0:
		h.JauhDiBawah, h.DiAtas = negatif, len(d)-positif
		return h
	}
	setengah := m.tepi(batasSetengah).cari(d, true)
	bawah := m.tepi(batasBawah).cari(d, false)
	atas := m.tepi(batasAtas).cari(d, true)
	dua := m.tepi(batasDuaKali).cari(d, false)
	h.JauhDiBawah, h.DiBawah, h.Sekitar, h.DiAtas, h.JauhDiAtas = setengah-h.Nol, bawah-setengah, atas-bawah, dua-atas, len(d)-dua
	return h
}

// tepi is the multiple of a median at which a class begins or ends (tepi: edge).
type tepi struct {
	tanda       int
	atas, bawah lebar
}

// tepi returns b·k. b is not none.
func (b besar) tepi(k [2]uint64) tepi {
	return tepi{b.tanda, b.atas.kali(k[0]), b.bawah.kali(k[1])}
}

// banding compares p with the edge: negative for a p below it.
func (t tepi) banding(p pecahan) int {
	s := tanda(p.atas)
	if s != t.tanda || s == 0 {
		return cmp.Compare(s, t.tanda)
	}
	return s * t.bawah.kali(besaran(p.atas)).banding(t.atas.kali(uint64(p.bawah))) //nolint:gosec // bawah is above zero
}

// cari returns how many of the sorted ratios lie below the edge, or at it if tepat.
func (t tepi) cari(d []pecahan, tepat bool) int {
	n, _ := slices.BinarySearchFunc(d, t, func(p pecahan, t tepi) int {
		if s := t.banding(p); s < 0 || s == 0 && tepat {
			return -1
		}
		return 1
	})
	return n
}
