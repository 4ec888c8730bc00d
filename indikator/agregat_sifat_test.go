package indikator_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// totalAcak makes a village with any subset of its amounts, sometimes one that was made before.
func totalAcak(r *rand.Rand, n int) indikator.TotalDesa {
	x := indikator.TotalDesa{
		Nama: []string{"", "Sukamaju", "SUKAMAJU", "Desa <b>"}[r.IntN(4)], Tahun: 2023 + r.IntN(2), Penduduk: r.IntN(3) * 1000,
		Berlaku: apbdes.Fase(r.IntN(5)), Lama: r.IntN(20) == 0, //nolint:gosec // small
	}
	if r.IntN(10) > 0 {
		i := r.IntN(n)
		x.Kode = wilayah.HarusUrai(fmt.Sprintf("%02d.%02d.%02d.%04d", 11+i%3, 1+i/3%3, 1+i/9%4, 2001+i/36))
	}
	for f := range x.Fase {
		if r.IntN(2) == 0 {
			continue
		}
		for u := range indikator.Ukuran(indikator.BanyakUkuran) {
			if r.IntN(5) > 0 {
				x.Fase[f].Isi(u, rupiah.Rupiah(r.IntN(2_000_000)-1000))
			}
			if r.IntN(10) == 0 {
				x.Fase[f].Sebagian |= 1 << u
			}
		}
	}
	if r.IntN(2) == 0 {
		x.Siltap, x.SiltapDari = rupiah.Isi(rupiah.Rupiah(r.IntN(100))), rupiah.Isi(rupiah.Rupiah(r.IntN(100)))
	}
	return x
}

func daftarTotal(r *rand.Rand, banyak int) []indikator.TotalDesa {
	d := make([]indikator.TotalDesa, banyak)
	for i := range d {
		d[i] = totalAcak(r, banyak)
		if i > 0 && r.IntN(8) == 0 {
			d[i] = d[r.IntN(i)]
			d[i].Nama = "nama lain"
		}
	}
	return d
}

func agregatDari(t testing.TB, d []indikator.TotalDesa) *indikator.Agregat {
	t.Helper()
	a := new(indikator.Agregat)
	for i := range d {
		require.NoError(t, a.Tambah(&d[i]))
	}
	return a
}

func biner(t testing.TB, a *indikator.Agregat) []byte {
	t.Helper()
	b, err := a.MarshalBinary()
	require.NoError(t, err)
	return b
}

// gabung puts copies together from left to right.
func gabung(t *testing.T, d ...*indikator.Agregat) *indikator.Agregat {
	t.Helper()
	h := new(indikator.Agregat)
	for _, a := range d {
		require.NoError(t, h.Gabung(a))
	}
	return h
}

func TestSifatGabung(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2026))
	for range 40 {
		a := agregatDari(t, daftarTotal(r, 1+r.IntN(60)))
		b := agregatDari(t, daftarTotal(r, 1+r.IntN(60)))
		c := agregatDari(t, daftarTotal(r, 1+r.IntN(60)))
		assert.Equal(t, biner(t, gabung(t, a, b)), biner(t, gabung(t, b, a)), "commutative")
		assert.Equal(t, biner(t, gabung(t, gabung(t, a, b), c)), biner(t, gabung(t, a, gabung(t, b, c))), "associative")
		assert.Equal(t, biner(t, a), biner(t, gabung(t, a, new(indikator.Agregat))), "identity")
		assert.Equal(t, biner(t, a), biner(t, gabung(t, new(indikator.Agregat), a)), "identity")
	}
}

// The same villages in any order, in any partition, merged in any tree, through bytes or not, give the same bytes and the same JSON.
func TestSifatPembagian(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2026))
	for range 25 {
		semua := daftarTotal(r, 200)
		utuh := agregatDari(t, semua)
		mau := biner(t, utuh)
		acakan := slices.Clone(semua)
		r.Shuffle(len(acakan), func(i, j int) { acakan[i], acakan[j] = acakan[j], acakan[i] })
		var bagian []*indikator.Agregat
		for len(acakan) > 0 {
			n := 1 + r.IntN(len(acakan))
			bagian = append(bagian, agregatDari(t, acakan[:n]))
			acakan = acakan[n:]
		}
		for len(bagian) > 1 {
			i := r.IntN(len(bagian) - 1)
			if r.IntN(2) == 0 { // through another process
				var b indikator.Agregat
				require.NoError(t, b.UnmarshalBinary(biner(t, bagian[i+1])))
				bagian[i+1] = &b
			}
			require.NoError(t, bagian[i].Gabung(bagian[i+1]))
			bagian = slices.Delete(bagian, i+1, i+2)
		}
		require.Equal(t, mau, biner(t, bagian[0]))
		for tingkat := wilayah.TanpaTingkat; tingkat <= wilayah.Desa; tingkat++ {
			x, err := utuh.Hitung(indikator.OpsiAgregat{Tingkat: tingkat})
			require.NoError(t, err)
			y, err := bagian[0].Hitung(indikator.OpsiAgregat{Tingkat: tingkat})
			require.NoError(t, err)
			require.Equal(t, jsonDari(t, x), jsonDari(t, y))
		}
	}
}

// The parts of every level make the whole.
func TestSifatTingkat(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2026))
	for range 25 {
		a := agregatDari(t, daftarTotal(r, 150))
		whole, err := a.Hitung(indikator.OpsiAgregat{})
		require.NoError(t, err)
		for tingkat := wilayah.Provinsi; tingkat <= wilayah.Desa; tingkat++ {
			h, err := a.Hitung(indikator.OpsiAgregat{Tingkat: tingkat})
			require.NoError(t, err)
			var p rupiah.Penjumlah
			melapor, desa := h.TanpaKode, h.TanpaKode
			for _, w := range h.Wilayah {
				p.TambahOpsional(w.Belanja.Jumlah)
				melapor += w.Melapor
				desa += w.Desa
				periksaWilayah(t, &w)
			}
			for x := range a.DaftarDesa(wilayah.Kode{}, whole.Tahun) { // what is in the whole alone
				if f := whole.Fase; x.Kode.Kosong() {
					o := x.Fase[f-1].Cari(indikator.UkuranBelanja)
					if f == apbdes.Perubahan && !o.Ada {
						o = x.Fase[apbdes.Anggaran-1].Cari(indikator.UkuranBelanja)
					}
					p.TambahOpsional(o)
				}
			}
			o, err := p.Opsional()
			require.NoError(t, err)
			assert.Equal(t, whole.Wilayah[0].Belanja.Jumlah, o)
			assert.Equal(t, whole.Wilayah[0].Melapor, melapor)
			assert.Equal(t, whole.Wilayah[0].Desa, desa)
		}
	}
}

// periksaWilayah asserts what holds for every area.
func periksaWilayah(t *testing.T, w *indikator.RingkasWilayah) {
	t.Helper()
	assert.Equal(t, w.Desa, w.Melapor+len(w.Hilang)+len(w.Ganda))
	assert.Equal(t, w.Melapor, w.Belanja.Desa)
	for _, r := range []indikator.RasioAgregat{w.PADes, w.Pegawai, w.Modal, w.Siltap, w.Serapan, w.Semua.Porsi, w.Semua.PerPenduduk} {
		assert.NotEqual(t, r.Nilai.Ada, r.Alasan != indikator.TanpaAlasan)
		assert.LessOrEqual(t, r.Sebaran.Desa, r.Desa)
		assert.Equal(t, r.Sebaran.Desa >= 3, r.Sebaran.Median.Ada)
		assert.Equal(t, r.Sebaran.Desa >= 1, r.Sebaran.Terkecil.Ada)
		if r.Sebaran.Median.Ada {
			assert.True(t, r.Sebaran.Terkecil.Desimal.LessThanOrEqual(r.Sebaran.Q1.Desimal))
			assert.True(t, r.Sebaran.Q1.Desimal.LessThanOrEqual(r.Sebaran.Median.Desimal))
			assert.True(t, r.Sebaran.Median.Desimal.LessThanOrEqual(r.Sebaran.Q3.Desimal))
			assert.True(t, r.Sebaran.Q3.Desimal.LessThanOrEqual(r.Sebaran.Terbesar.Desimal))
		}
	}
}

// What goes in can be asked for again, by area, in the order of the codes.
func TestDaftarDesa(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 2026))
	a := new(indikator.Agregat)
	masuk := map[string]indikator.TotalDesa{}
	for i := range 50 {
		x := totalAcak(r, 1)
		x.Kode, x.Tahun = wilayah.HarusUrai(fmt.Sprintf("33.07.%02d.%04d", 1+i%3, 2001+i/3)), 2024
		for f := range x.Fase {
			x.Fase[f].Sebagian &= x.Fase[f].Ada
		}
		masuk[x.Kode.String()] = x
		require.NoError(t, a.Tambah(&x))
	}
	var lalu wilayah.Kode
	n := 0
	for x := range a.DaftarDesa(wilayah.HarusUrai("33.07.02"), 2024) {
		assert.Equal(t, masuk[x.Kode.String()], x)
		assert.Negative(t, lalu.Bandingkan(x.Kode))
		lalu = x.Kode
		n++
	}
	assert.Equal(t, 17, n)
	for range a.DaftarDesa(wilayah.Kode{}, 2024) {
		break
	}
}

func TestBinerMenolak(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 2026))
	a := agregatDari(t, daftarTotal(r, 10))
	b := biner(t, a)
	for _, salah := range [][]byte{nil, []byte("dasbor-agregat/2\n"), b[:len(b)-1], append(slices.Clone(b), 0), []byte("dasbor-agregat/1\n\x01a\x00")} {
		err := a.UnmarshalBinary(salah)
		require.ErrorIs(t, err, indikator.ErrBiner)
	}
	assert.Equal(t, b, biner(t, a), "unchanged after an error")
	kosong := biner(t, new(indikator.Agregat))
	assert.Equal(t, "dasbor-agregat/1\n\x00\x00", string(kosong))
}

func FuzzAgregatBiner(f *testing.F) {
	r := rand.New(rand.NewPCG(10, 2026))
	for _, n := range []int{0, 1, 3, 12} {
		f.Add(biner(f, agregatDari(f, daftarTotal(r, n))))
	}
	f.Fuzz(func(t *testing.T, isi []byte) {
		var a indikator.Agregat
		if err := a.UnmarshalBinary(isi); err != nil {
			require.ErrorIs(t, err, indikator.ErrBiner)
			return
		}
		require.Equal(t, isi, biner(t, &a))
		lain := gabung(t, &a, &a)
		require.Equal(t, a.Banyak(), lain.Banyak())
		for tingkat := wilayah.TanpaTingkat; tingkat <= wilayah.Desa; tingkat++ {
			h, err := a.Hitung(indikator.OpsiAgregat{Tingkat: tingkat})
			if err != nil {
				require.ErrorIs(t, err, rupiah.ErrLuapan)
				continue
			}
			_, err = json.Marshal(h)
			require.NoError(t, err)
		}
	})
}

func jsonDari(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// nasional makes totals of every village of a country as a streaming reader would.
func nasional(banyak int) []indikator.TotalDesa {
	r := rand.New(rand.NewPCG(1, 75266))
	d := make([]indikator.TotalDesa, banyak)
	for i := range d {
		d[i] = indikator.TotalDesa{
			Kode: wilayah.HarusUrai(fmt.Sprintf("%02d.%02d.%02d.%04d", 11+i/2500, 1+i/250%10, 1+i/10%25, 2001+i%10)), Tahun: 2025,
			Penduduk: 500 + r.IntN(8000), Berlaku: apbdes.Perubahan,
		}
		for f := apbdes.Anggaran; f <= apbdes.Realisasi; f++ {
			for u := range indikator.Ukuran(indikator.BanyakUkuran) {
				d[i].Fase[f-1].Isi(u, rupiah.Rupiah(r.IntN(1_000_000_000)+1))
			}
			d[i].Fase[f-1].Isi(indikator.UkuranBelanja, rupiah.Rupiah(r.Int64N(100_000_000_000)+10_000_000_000))
		}
	}
	return d
}

const banyakNasional = 75_266

// BenchmarkAgregatNasional adds every village of the country in four parts and merges them.
func BenchmarkAgregatNasional(b *testing.B) {
	d := nasional(banyakNasional)
	b.ReportAllocs()
	for b.Loop() {
		var a indikator.Agregat
		for i := range 4 {
			var bagian indikator.Agregat
			for j := i; j < len(d); j += 4 {
				if err := bagian.Tambah(&d[j]); err != nil {
					b.Fatal(err)
				}
			}
			if err := a.Gabung(&bagian); err != nil {
				b.Fatal(err)
			}
		}
		if a.Banyak() != banyakNasional {
			b.Fatal("lost villages")
		}
	}
}

// BenchmarkAgregatHitung sums up the country at every level.
func BenchmarkAgregatHitung(b *testing.B) {
	var a indikator.Agregat
	d := nasional(banyakNasional)
	for i := range d {
		if err := a.Tambah(&d[i]); err != nil {
			b.Fatal(err)
		}
	}
	for tingkat := wilayah.TanpaTingkat; tingkat <= wilayah.Kecamatan; tingkat++ {
		b.Run(tingkat.String(), func(b *testing.B) {
			for b.Loop() {
				if _, err := a.Hitung(indikator.OpsiAgregat{Tingkat: tingkat}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAgregatBiner writes the country to bytes and reads it back.
func BenchmarkAgregatBiner(b *testing.B) {
	var a, c indikator.Agregat
	d := nasional(banyakNasional)
	for i := range d {
		if err := a.Tambah(&d[i]); err != nil {
			b.Fatal(err)
		}
	}
	isi := biner(b, &a)
	b.SetBytes(int64(len(isi)))
	for b.Loop() {
		isi, err := a.MarshalBinary()
		if err != nil {
			b.Fatal(err)
		}
		if err := c.UnmarshalBinary(isi); err != nil {
			b.Fatal(err)
		}
	}
}
