package tautan

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// banding codes the medians and what rests on them: classes and ranks.
func (k *penyusun) banding() {
	h, v := &k.p.Median, &k.v.Median
	porsi := func(ambil func(*indikator.BarisDesa) *indikator.SelPapan) pecah {
		return k.tengah(func(b *indikator.BarisDesa) indikator.Angka { return ambil(b).Porsi })
	}
	for l := range h.Layanan {
		h.Layanan[l] = k.pecahan(&k.median[0], v.Layanan[l], porsi(func(b *indikator.BarisDesa) *indikator.SelPapan { return &b.Layanan[l] }))
	}
	h.Semua = k.pecahan(&k.median[0], v.Semua, porsi(func(b *indikator.BarisDesa) *indikator.SelPapan { return &b.Semua }))
	h.PerPenduduk = k.pecahan(&k.median[1], v.PerPenduduk, k.tengah(func(b *indikator.BarisDesa) indikator.Angka { return b.Semua.PerPenduduk }))
	h.Serapan = k.pecahan(&k.median[2], v.Serapan, k.tengah(func(b *indikator.BarisDesa) indikator.Angka { return b.Serapan }))
	h.Siltap = k.pecahan(&k.median[2], v.Siltap, k.tengah(func(b *indikator.BarisDesa) indikator.Angka { return b.Siltap }))
	tempat := k.peringkat()
	for i := range k.p.Desa {
		b, asal := &k.p.Desa[i], new(indikator.BarisDesa)
		if k.tulis {
			asal = &k.v.Desa[i]
		}
		m := &k.desa[bit(b.Ada)]
		for l := range b.Layanan {
			b.Layanan[l].Kelas = k.kelas(m, asal.Layanan[l].Kelas, tebakKelas(b.Layanan[l].Porsi, b.Layanan[l].Jumlah, h.Layanan[l]))
		}
		b.Semua.Kelas = k.kelas(m, asal.Semua.Kelas, tebakKelas(b.Semua.Porsi, b.Semua.Jumlah, h.Semua))
		if b.Peringkat = tempat[i]; !k.cocok(&m.peringkat, asal.Peringkat == b.Peringkat) {
			b.Peringkat = k.cacah(&m.tempat, asal.Peringkat, maksCacah)
		}
	}
}

// tengah is the median as far as rounded numbers tell; the true one may differ in the last decimal.
func (k *penyusun) tengah(ambil func(*indikator.BarisDesa) indikator.Angka) pecah {
	var d []int64
	tempat := int32(-1)
	for i := range k.p.Desa {
		a := pecahDari(ambil(&k.p.Desa[i]))
		if !k.p.Desa[i].Ada || !a.ada || tempat >= 0 && a.tempat != tempat {
			continue
		}
		tempat = a.tempat
		d = append(d, a.n)
	}
	n := len(d)
	if n < 3 {
		return pecah{}
	}
	slices.Sort(d)
	if n%2 == 1 {
		return pecah{true, tempat, d[n/2]}
	}
	x, y := d[n/2-1], d[n/2]
	return pecah{true, tempat, x/2 + y/2 + (x%2+y%2+1)/2}
}

func (k *penyusun) kelas(m *modelDesa, v, tebakan indikator.Kelas) indikator.Kelas {
	if v > indikator.JauhDiAtas {
		k.gagal(ErrIsi)
	}
	if k.cocok(&m.kelasSama, v == tebakan) {
		return tebakan
	}
	h := indikator.Kelas(k.pohon(m.kelas[:], 3, uint32(v))) //nolint:gosec // three bits
	if h > indikator.JauhDiAtas {
		k.gagal(ErrIsi)
	}
	return h
}

// tebakKelas places a share against a median as [indikator.Kelas] has it, with the decimals that are there.
func tebakKelas(porsi indikator.Angka, jumlah rupiah.Opsional, median indikator.Angka) indikator.Kelas {
	p, m := pecahDari(porsi), pecahDari(median)
	switch {
	case !p.ada:
		return indikator.TanpaKelas
	case jumlah == rupiah.Isi(0):
		return indikator.KelasNol
	case !m.ada || m.n < 0 || m.tempat != p.tempat || p.n > 1<<40 || m.n > 1<<40:
		return indikator.TanpaKelas
	case m.n == 0:
		return indikator.DiAtas
	case 2*p.n <= m.n:
		return indikator.JauhDiBawah
	case p.n >= 2*m.n:
		return indikator.JauhDiAtas
	case 10*p.n < 9*m.n:
		return indikator.DiBawah
	case 10*p.n > 11*m.n:
		return indikator.DiAtas
	default:
		return indikator.Sekitar
	}
}

// peringkat ranks by the share of the five services, as the board is expected to do.
func (k *penyusun) peringkat() []int {
	hasil := make([]int, len(k.p.Desa))
	var urut []int
	for i := range k.p.Desa {
		if b := &k.p.Desa[i]; b.Semua.Porsi.Ada && b.Belanja.Nilai > 0 && b.Semua.Jumlah.Nilai >= 0 {
			urut = append(urut, i)
		}
	}
	slices.SortStableFunc(urut, func(i, j int) int { return cmp.Or(k.lebih(j, i), cmp.Compare(i, j)) })
	for n, i := range urut {
		hasil[i] = n + 1
		if n > 0 && k.lebih(i, urut[n-1]) == 0 {
			hasil[i] = hasil[urut[n-1]]
		}
	}
	return hasil
}

// lebih compares the exact shares of two villages.
func (k *penyusun) lebih(i, j int) int {
	a, b := &k.p.Desa[i], &k.p.Desa[j]
	x1, x0 := bits.Mul64(uint64(a.Semua.Jumlah.Nilai), uint64(b.Belanja.Nilai)) //nolint:gosec // neither is negative
	y1, y0 := bits.Mul64(uint64(b.Semua.Jumlah.Nilai), uint64(a.Belanja.Nilai)) //nolint:gosec // neither is negative
	return cmp.Or(cmp.Compare(x1, y1), cmp.Compare(x0, y0))
}

// modelBagian is what is learnt about the headline.
type modelBagian struct {
	uang         uang
	porsi, orang nisbah
	serapan      nisbah
	alasan       modelDesa
}

// ringkas codes the headline, which is expected to be the sums of the villages.
func (k *penyusun) ringkas() {
	h, v := &k.p.Ringkas, &k.v.Ringkas
	penduduk, penuh, desa := int64(0), int64(0), 0 // an int may have 32 bits
	tahu := true
	var semuaBelanja, dasar, semua []rupiah.Opsional
	var satuan [layanan.BanyakLayanan][]rupiah.Opsional
	var rendah, lewat []int
	for i := range k.p.Desa {
		b := &k.p.Desa[i]
		if !b.Ada {
			continue
		}
		penduduk += int64(b.Penduduk)
		tahu = tahu && b.Penduduk > 0
		semuaBelanja = append(semuaBelanja, b.Belanja)
		if a := pecahDari(b.Serapan); a.ada && a.n < batasSerapan {
			rendah = append(rendah, i)
		}
		if b.LewatSiltap {
			lewat = append(lewat, i)
		}
		if b.Semua.Jumlah.Ada && b.Semua.Alasan == indikator.TanpaAlasan {
			desa++
			penuh += int64(b.Penduduk)
			dasar, semua = append(dasar, b.Belanja), append(semua, b.Semua.Jumlah)
			for l := range b.Layanan {
				satuan[l] = append(satuan[l], b.Layanan[l].Jumlah)
			}
		}
	}
	if !tahu || penduduk > maksCacah {
		penduduk = 0
	}
	h.Penduduk = k.jumlah(v.Penduduk, int(penduduk))
	h.Belanja = k.sandi.rupiah(&k.bagian.uang, v.Belanja, jumlahkan(semuaBelanja...))
	h.DesaLayanan = k.jumlah(v.DesaLayanan, desa)
	seluruh := jumlahkan(dasar...)
	for l := range h.Layanan {
		h.Layanan[l] = k.satuBagian(&v.Layanan[l], jumlahkan(satuan[l]...), seluruh, penuh)
	}
	h.Semua = k.satuBagian(&v.Semua, jumlahkan(semua...), seluruh, penuh)
	h.Inti = k.satuBagian(&v.Inti, h.Semua.Jumlah, seluruh, penuh)
	h.Lain = k.satuBagian(&v.Lain, seluruh.Selisih(h.Semua.Jumlah), seluruh, penuh)
	h.Serapan = k.pecahan(&k.bagian.serapan, v.Serapan, pecah{})
	h.SerapanRendah = k.indeks(v.SerapanRendah, rendah)
	h.Siltap = k.indeks(v.Siltap, lewat)
}

// batasSerapan is the mark below which absorption is pointed out, with the decimals of a share.
const batasSerapan = 9000

func (k *penyusun) satuBagian(v *indikator.BagianRingkas, jumlah, seluruh rupiah.Opsional, orang int64) indikator.BagianRingkas {
	var h indikator.BagianRingkas
	m := &k.bagian
	h.Jumlah = k.sandi.rupiah(&m.uang, v.Jumlah, jumlah)
	h.Porsi = k.pecahan(&m.porsi, v.Porsi, tebakPorsi(h.Jumlah, seluruh))
	h.PerPenduduk = k.pecahan(&m.orang, v.PerPenduduk, tebakOrang(h.Jumlah, orang))
	h.Alasan = k.alasan(&m.alasan, v.Alasan, indikator.TanpaAlasan)
	return h
}
