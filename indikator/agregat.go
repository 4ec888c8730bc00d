package indikator

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// ErrPeta says that totals of different service maps were put together.
var ErrPeta = errors.New("indikator: totals of different service maps cannot be put together")

// maksOrangAgregat is above the number of people who ever lived.
const maksOrangAgregat = 1 << 40

// sahOrang reports whether n may be a number of residents, 0 for unknown.
func sahOrang(n int) bool { return n >= 0 && int64(n) <= maksOrangAgregat }

// maksNamaAgregat is the longest name of a village that an [Agregat] keeps, in bytes.
const maksNamaAgregat = 200

// Agregat collects the totals of villages, to be summed up for any level of region. The zero value is ready.
//
// Parts may be collected apart (in other goroutines, processes or machines) and put together in any order and any grouping: the
// result is the same, to the byte. It keeps the figures of every village, because medians need them and because a figure that
// cannot be traced to villages cannot be checked; with every amount of two phases that is about 450 bytes a village.
//
// The same figures of a village and year added twice count once. Different figures for the same village and year are not added and
// none is preferred: the village is listed as doubly reported (ganda) and left out of all figures.
//
// An Agregat must not be copied after its first use, nor used by several goroutines at once, not even for reading.
type Agregat struct {
	baris []barisAgregat
	peta  string
	rapi  bool // baris is sorted and without repetition
	kolam kolamUang
}

// Tambah adds the totals of one village in one year. It keeps no reference to t. The error is [ErrMasukan] for a code that is no
// village's, a year outside 0 to 9999, a number of residents below 0 or beyond reason, a phase that is none, half a pair of siltap, or a
// version of the map that is longer than 200 bytes or no UTF-8; or [ErrPeta].
func (a *Agregat) Tambah(t *TotalDesa) error {
	if !t.sah() {
		return ErrMasukan
	}
	if err := a.cocokkan(t.Peta); err != nil {
		return err
	}
	a.baris = append(a.baris, a.susunBaris(t))
	a.rapi = false
	return nil
}

func (t *TotalDesa) sah() bool {
	return (t.Kode.Kosong() || t.Kode.Tingkat() == wilayah.Desa) && t.Tahun >= 0 && t.Tahun <= 9999 && sahOrang(t.Penduduk) &&
		t.Berlaku <= apbdes.Realisasi && t.Siltap.Ada == t.SiltapDari.Ada && len(t.Peta) <= maksPetaBiner && utf8.ValidString(t.Peta)
}

// cocokkan takes over the map of the first total and refuses any other.
func (a *Agregat) cocokkan(peta string) error {
	if len(a.baris) == 0 {
		a.peta = peta
	}
	if a.peta != peta {
		return ErrPeta
	}
	return nil
}

// ukuranKolam is how many amounts are allocated at once.
const ukuranKolam = 4096

// kolamUang are amounts allocated together and not yet used (kolam: pool). The zero value is ready.
type kolamUang []rupiah.Rupiah

// ambil takes room for n amounts; where there is none, it allocates sekaligus at once, or n if that is more.
func (k *kolamUang) ambil(n, sekaligus int) []rupiah.Rupiah {
	if len(*k) < n {
		*k = make(kolamUang, max(n, sekaligus))
	}
	d := (*k)[:n:n]
	*k = (*k)[n:]
	return d
}

// susunBaris keeps the known amounts of t.
func (a *Agregat) susunBaris(t *TotalDesa) barisAgregat {
	const semua = 1<<BanyakUkuran - 1
	b := barisAgregat{
		kode: t.Kode, nama: potongNama(t.Nama), kali: 1, penduduk: int64(t.Penduduk), tahun: int32(t.Tahun), //nolint:gosec // at most 9999
		berlaku: t.Berlaku, lama: t.Lama, siltap: t.Siltap.Ada,
	}
	for i := range t.Fase {
		f := &t.Fase[i]
		b.ada[i] = f.Ada & semua
		b.sebagian[i] = f.Sebagian & b.ada[i]
	}
	nilai := a.kolam.ambil(b.banyakNilai(), ukuranKolam)[:0]
	for i := range t.Fase {
		for u := range BanyakUkuran {
			if b.ada[i]>>u&1 == 1 {
				nilai = append(nilai, t.Fase[i].Nilai[u])
			}
		}
	}
	if b.siltap {
		nilai = append(nilai, t.Siltap.Nilai, t.SiltapDari.Nilai)
	}
	b.nilai = nilai
	return b
}

// potongNama cuts a name at a character.
func potongNama(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if len(s) <= maksNamaAgregat {
		return s
	}
	n := maksNamaAgregat
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return strings.Clone(s[:n])
}

// Mulai forgets everything that was collected, to use a again for another part. What was put together from it stays good.
func (a *Agregat) Mulai() {
	clear(a.baris)
	*a = Agregat{baris: a.baris[:0], kolam: a.kolam}
}

// Gabung adds everything that b has collected; b stays as it is, nil is nothing. The error is [ErrPeta], and nothing is added.
func (a *Agregat) Gabung(b *Agregat) error {
	if b == nil || len(b.baris) == 0 {
		return nil
	}
	if err := a.cocokkan(b.peta); err != nil {
		return err
	}
	a.baris = append(a.baris, b.baris...)
	a.rapi = false
	return nil
}

// GabungWilayah adds what b has collected of the villages in area k, those without a code for the zero Kode; b stays as it is, nil is
// nothing. With [Agregat.DaftarInduk] a collection that is too large to be held as a whole can be summed up area by area. The error is
// [ErrPeta], and nothing is added.
func (a *Agregat) GabungWilayah(b *Agregat, k wilayah.Kode) error {
	if b == nil || len(b.baris) == 0 {
		return nil
	}
	if err := a.cocokkan(b.peta); err != nil {
		return err
	}
	for i := range b.baris {
		if c := b.baris[i].kode; c == k || k.Memuat(c) {
			a.baris = append(a.baris, b.baris[i])
			a.rapi = false
		}
	}
	return nil
}

// SisakanTahun forgets the figures of all years but one, and keeps of the others no more than that their villages exist and what they
// are called: [Agregat.DaftarWilayah] says the same of that year, while the collection takes the memory of one year. What it says of the
// other years means nothing any more, and no figures of them may be added.
func (a *Agregat) SisakanTahun(tahun int) {
	a.rapikan()
	if !slices.ContainsFunc(a.baris, func(b barisAgregat) bool { return int(b.tahun) != tahun }) {
		return
	}
	sisa := make([]barisAgregat, 0, min(len(a.baris), 64))
	for i := 0; i < len(a.baris); {
		n := i + 1
		for n < len(a.baris) && a.baris[n].kode == a.baris[i].kode {
			n++
		}
		sisa = tambahSisa(sisa, a.baris[i:n], tahun)
		i = n
	}
	// The amounts of the years share their memory, so those that stay move.
	*a = Agregat{baris: sisa, peta: a.peta, rapi: true}
	for i := range sisa {
		lama := sisa[i].nilai
		sisa[i].nilai = a.kolam.ambil(len(lama), ukuranKolam)
		copy(sisa[i].nilai, lama)
	}
}

// tambahSisa adds to sisa what stays of the rows of one village, which are in the order of their years.
func tambahSisa(sisa, desa []barisAgregat, tahun int) []barisAgregat {
	ini := func(b barisAgregat) bool { return int(b.tahun) == tahun }
	pertama := slices.IndexFunc(desa, ini)
	bernama := max(0, slices.IndexFunc(desa, func(b barisAgregat) bool { return b.nama != "" }))
	tanpaNama := slices.ContainsFunc(desa, func(b barisAgregat) bool { return ini(b) && b.nama == "" })
	for i := range desa {
		b := &desa[i]
		switch {
		case ini(*b):
			sisa = append(sisa, *b)
		case b.kode.Kosong(): // of another year, so it cannot be told from this year's
		case tanpaNama && b.nama != "", i == bernama && (pertama < 0 || b.nama != desa[pertama].nama):
			sisa = append(sisa, barisAgregat{kode: b.kode, nama: b.nama, kali: b.kali, tahun: b.tahun})
		}
	}
	return sisa
}

// DaftarInduk returns the areas of a level in which the villages lie, rising; the zero Kode is among them if there are villages
// without a code.
func (a *Agregat) DaftarInduk(t wilayah.Tingkat) []wilayah.Kode {
	a.rapikan()
	var d []wilayah.Kode
	for i := range a.baris {
		if k := a.baris[i].kode.Pangkas(t); len(d) == 0 || d[len(d)-1] != k {
			d = append(d, k)
		}
	}
	return d
}

// rapikan sorts the rows and joins those that say the same.
func (a *Agregat) rapikan() {
	if a.rapi {
		return
	}
	slices.SortFunc(a.baris, func(x, y barisAgregat) int { return bandingkanBaris(&x, &y) })
	n := 0
	for i := range a.baris {
		if n > 0 && bandingkanBaris(&a.baris[n-1], &a.baris[i]) == 0 {
			a.baris[n-1].lebur(&a.baris[i])
			continue
		}
		a.baris[n] = a.baris[i]
		n++
	}
	clear(a.baris[n:])
	a.baris = a.baris[:n]
	a.rapi = true
}

// lebur takes in a row that says the same. Of two names the first in the order of bytes stays, any before none.
func (b *barisAgregat) lebur(c *barisAgregat) {
	if b.nama == "" || c.nama != "" && c.nama < b.nama {
		b.nama = c.nama
	}
	b.kali = min(b.kali+c.kali, maksKali)
}

// bandingkanBaris orders rows by village and year, then by everything they say. The name of a village with a code says nothing: files
// spell it as they like.
func bandingkanBaris(a, b *barisAgregat) int {
	if s := bandingkanKunciBaris(a, b); s != 0 {
		return s
	}
	if s := cmp.Or(cmp.Compare(a.berlaku, b.berlaku), bandingkanBool(a.lama, b.lama), bandingkanBool(a.siltap, b.siltap),
		cmp.Compare(a.penduduk, b.penduduk)); s != 0 {
		return s
	}
	return cmp.Or(slices.Compare(a.ada[:], b.ada[:]), slices.Compare(a.sebagian[:], b.sebagian[:]), slices.Compare(a.nilai, b.nilai))
}

// bandingkanKunciBaris orders by village and year alone.
func bandingkanKunciBaris(a, b *barisAgregat) int {
	if s := cmp.Or(a.kode.Bandingkan(b.kode), cmp.Compare(a.tahun, b.tahun)); s != 0 || !a.kode.Kosong() {
		return s
	}
	return cmp.Compare(a.nama, b.nama)
}

func bandingkanBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	default:
		return 1
	}
}

// Banyak returns how many different totals were added: one for each village and year, more where a village is doubly reported.
func (a *Agregat) Banyak() int {
	a.rapikan()
	return len(a.baris)
}

// Peta returns the version of the service map behind the figures, "" before the first.
func (a *Agregat) Peta() string { return a.peta }

// DaftarTahun returns the years of which at least one village has an amount of spending, rising. Year 0 stands for totals without a
// year.
func (a *Agregat) DaftarTahun() []int {
	ada := make(map[int]bool)
	for i := range a.baris {
		if b := &a.baris[i]; b.adaBelanja() {
			ada[int(b.tahun)] = true
		}
	}
	d := make([]int, 0, len(ada))
	for t := range ada {
		d = append(d, t)
	}
	slices.Sort(d)
	return d
}

func (b *barisAgregat) adaBelanja() bool {
	for f := apbdes.Rancangan; f <= apbdes.Realisasi; f++ {
		if _, ada := b.cari(f, UkuranBelanja); ada {
			return true
		}
	}
	return false
}

// DaftarFase returns the phases in which at least one village has an amount of spending in that year.
func (a *Agregat) DaftarFase(tahun int) []apbdes.Fase {
	var d []apbdes.Fase
	for _, f := range apbdes.DaftarFase() {
		if slices.ContainsFunc(a.baris, func(b barisAgregat) bool {
			_, ada := b.cari(f, UkuranBelanja)
			return ada && int(b.tahun) == tahun
		}) {
			d = append(d, f)
		}
	}
	return d
}

// DaftarDesa yields the totals of the villages of one area and year in the order of their codes; the zero Kode stands for the whole,
// with the villages without a code first. A doubly reported village comes as often as it has different figures.
func (a *Agregat) DaftarDesa(k wilayah.Kode, tahun int) iter.Seq[TotalDesa] {
	a.rapikan()
	return func(yield func(TotalDesa) bool) {
		for i := range a.baris {
			b := &a.baris[i]
			if int(b.tahun) == tahun && (k.Kosong() || k.Memuat(b.kode)) && !yield(b.total(a.peta)) {
				return
			}
		}
	}
}
