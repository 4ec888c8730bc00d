package indikator_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/layanan"
)

// totalRealisasi is a village with spending and pegawai in plan and realisasi, in whole rupiah.
func totalRealisasi(kode string, pagu, realisasi int64) *indikator.TotalDesa {
	t := &indikator.TotalDesa{Kode: wilayah.HarusUrai(kode), Tahun: 2024, Berlaku: apbdes.Anggaran}
	t.Fase[apbdes.Anggaran-1].Isi(indikator.UkuranBelanja, rupiah.Rupiah(pagu)*rupiah.Satu)
	t.Fase[apbdes.Realisasi-1].Isi(indikator.UkuranBelanja, rupiah.Rupiah(realisasi)*rupiah.Satu)
	return t
}

// totalPorsi is a village that spends bagian of seluruh on education and nothing on the other services.
func totalPorsi(kode string, bagian, seluruh int64) *indikator.TotalDesa {
	t := &indikator.TotalDesa{Kode: wilayah.HarusUrai(kode), Tahun: 2024, Berlaku: apbdes.Anggaran}
	f := &t.Fase[apbdes.Anggaran-1]
	f.Isi(indikator.UkuranBelanja, rupiah.Rupiah(seluruh)*rupiah.Satu)
	for i := range indikator.Ukuran(layanan.BanyakLayanan) {
		f.Isi(indikator.UkuranLayanan+i, 0)
		f.Isi(indikator.UkuranInti+i, 0)
	}
	f.Isi(indikator.UkuranLayanan, rupiah.Rupiah(bagian)*rupiah.Satu)
	f.Isi(indikator.UkuranSemua, rupiah.Rupiah(bagian)*rupiah.Satu)
	return t
}

func agregat(t *testing.T, total ...*indikator.TotalDesa) *indikator.Agregat {
	t.Helper()
	a := new(indikator.Agregat)
	for _, x := range total {
		require.NoError(t, a.Tambah(x))
	}
	return a
}

// satu sums up everything.
func satu(t *testing.T, a *indikator.Agregat, o indikator.OpsiAgregat) indikator.RingkasWilayah {
	t.Helper()
	h, err := a.Hitung(o)
	require.NoError(t, err)
	require.Len(t, h.Wilayah, 1)
	return h.Wilayah[0]
}

func desaKe(n int) string { return fmt.Sprintf("33.07.01.%04d", 2001+n) }

// K1: coverage of 95, 96 and 97 percent is 96 percent and not 288: shares of villages are never summed, nor averaged where their sizes differ.
func TestK1PersenTidakDijumlahkan(t *testing.T) {
	w := satu(t, agregat(t, totalPorsi(desaKe(0), 95, 100), totalPorsi(desaKe(1), 96, 100), totalPorsi(desaKe(2), 97, 100)), indikator.OpsiAgregat{})
	assert.Equal(t, "0.9600", w.Layanan[0].Porsi.Nilai.String())
	w = satu(t, agregat(t, totalPorsi(desaKe(0), 95, 100), totalPorsi(desaKe(1), 0, 900)), indikator.OpsiAgregat{})
	assert.Equal(t, "0.0950", w.Layanan[0].Porsi.Nilai.String(), "95 of 1,000, not the mean of 95% and 0%")
}

// K2: what belongs to one period stays in it: 3 in the first year and 4 in the second are never 7 in the first and nothing in the second.
func TestK2PeriodeTerpisah(t *testing.T) {
	awal, lanjut := totalPorsi(desaKe(0), 3, 100), totalPorsi(desaKe(0), 4, 100)
	lanjut.Tahun = 2025
	a := agregat(t, awal, lanjut)
	assert.Equal(t, rupiah.Isi(300), satu(t, a, indikator.OpsiAgregat{Tahun: 2024}).Layanan[0].Jumlah.Jumlah)
	assert.Equal(t, rupiah.Isi(400), satu(t, a, indikator.OpsiAgregat{Tahun: 2025}).Layanan[0].Jumlah.Jumlah)
	assert.Equal(t, []int{2024, 2025}, a.DaftarTahun())
}

// K3: 5 of 100 and then 2 of 100 are 5 and 2 percent, not 7 of 200 for both.
func TestK3RasioPerPeriode(t *testing.T) {
	awal, lanjut := totalPorsi(desaKe(0), 5, 100), totalPorsi(desaKe(0), 2, 100)
	lanjut.Tahun = 2025
	a := agregat(t, awal, lanjut)
	assert.Equal(t, "0.0500", satu(t, a, indikator.OpsiAgregat{Tahun: 2024}).Layanan[0].Porsi.Nilai.String())
	assert.Equal(t, "0.0200", satu(t, a, indikator.OpsiAgregat{Tahun: 2025}).Layanan[0].Porsi.Nilai.String())
}

// R1: a plan of 1,000 repeated in two rows beside 300 and 400 spent is 70 percent. The plan is one amount of the village and year: adding
// the village twice does not double it, and different figures are no sum either.
func TestR1PaguTidakBerlipat(t *testing.T) {
	w := satu(t, agregat(t, totalRealisasi(desaKe(0), 1000, 700), totalRealisasi(desaKe(0), 1000, 700)), indikator.OpsiAgregat{})
	assert.Equal(t, "0.7000", w.Serapan.Nilai.String())
	assert.Equal(t, 1, w.Melapor)
	w = satu(t, agregat(t, totalRealisasi(desaKe(0), 1000, 300), totalRealisasi(desaKe(0), 1000, 400)), indikator.OpsiAgregat{})
	assert.False(t, w.Serapan.Nilai.Ada)
	assert.False(t, w.Belanja.Jumlah.Ada)
	assert.Len(t, w.Ganda, 1)
	assert.Equal(t, 1, w.Desa)
	assert.Zero(t, w.Melapor)
}

// R2: a Rp0 of another amount has no part in a ratio: 400 of 400 is everything, whatever pegawai is.
func TestR2NolTidakMenolkanYangLain(t *testing.T) {
	x := totalRealisasi(desaKe(0), 400, 400)
	x.Fase[apbdes.Realisasi-1].Isi(indikator.UkuranPegawai, 0)
	x.Fase[apbdes.Realisasi-1].Isi(indikator.UkuranModal, 400*rupiah.Satu)
	w := satu(t, agregat(t, x), indikator.OpsiAgregat{})
	assert.Equal(t, "1.0000", w.Modal.Nilai.String())
	assert.Equal(t, "0.0000", w.Pegawai.Nilai.String())
	assert.Equal(t, "1.0000", w.Serapan.Nilai.String())
}

// R3: the sum over villages holds them all, not the first or the last: 300 + 400.
func TestR3TidakTertimpa(t *testing.T) {
	w := satu(t, agregat(t, totalRealisasi(desaKe(0), 500, 300), totalRealisasi(desaKe(1), 500, 400)), indikator.OpsiAgregat{})
	assert.Equal(t, rupiah.Isi(700*rupiah.Satu), w.Belanja.Jumlah)
}

// R4: 10 spent of a plan of 0 is no percentage, and no crash. In a sum with others it counts on both sides.
func TestR4AgregatPaguNol(t *testing.T) {
	w := satu(t, agregat(t, totalRealisasi(desaKe(0), 0, 10)), indikator.OpsiAgregat{})
	assert.False(t, w.Serapan.Nilai.Ada)
	assert.Equal(t, indikator.PenyebutNol, w.Serapan.Alasan)
	w = satu(t, agregat(t, totalRealisasi(desaKe(0), 0, 10), totalRealisasi(desaKe(1), 100, 80)), indikator.OpsiAgregat{})
	assert.Equal(t, "0.9000", w.Serapan.Nilai.String())
	assert.Equal(t, 2, w.Serapan.Desa)
	assert.Equal(t, 1, w.Serapan.Sebaran.Desa)
	w = satu(t, agregat(t, totalRealisasi(desaKe(0), 0, 0)), indikator.OpsiAgregat{})
	assert.Equal(t, indikator.PenyebutNol, w.Serapan.Alasan, "0 of 0 is not 100 percent")
}

// L: income of nothing planned, something received: no ratio.
func TestLAgregatPendapatanNol(t *testing.T) {
	x := totalRealisasi(desaKe(0), 100, 90)
	x.Fase[apbdes.Realisasi-1].Isi(indikator.UkuranPendapatan, 0)
	x.Fase[apbdes.Realisasi-1].Isi(indikator.UkuranPADes, 5)
	w := satu(t, agregat(t, x), indikator.OpsiAgregat{})
	assert.False(t, w.PADes.Nilai.Ada)
	assert.Equal(t, indikator.PenyebutNol, w.PADes.Alasan)
}

// P1: the sum of 75,266 village budgets is exact to the sen.
func TestP1JumlahNasional(t *testing.T) {
	a := new(indikator.Agregat)
	for i := range 75_266 {
		x := indikator.TotalDesa{Kode: wilayah.HarusUrai(fmt.Sprintf("%02d.%02d.%02d.%04d", 11+i/20000, 1+i/2000%10, 1+i/100%20, 2001+i%100)), Tahun: 2024}
		x.Fase[apbdes.Anggaran-1].Isi(indikator.UkuranBelanja, 146675000076)
		require.NoError(t, a.Tambah(&x))
	}
	w := satu(t, a, indikator.OpsiAgregat{})
	assert.Equal(t, "110396405557202.16", w.Belanja.Jumlah.String())
	assert.Equal(t, 75_266, w.Melapor)
}

func TestAgregatLuapan(t *testing.T) {
	x := totalRealisasi(desaKe(0), 1, 1)
	x.Fase[apbdes.Realisasi-1].Isi(indikator.UkuranBelanja, math.MaxInt64)
	a := agregat(t, x, totalRealisasi(desaKe(1), 1, 1))
	_, err := a.Hitung(indikator.OpsiAgregat{Tingkat: wilayah.Kecamatan})
	require.ErrorIs(t, err, rupiah.ErrLuapan)
	require.ErrorContains(t, err, `"33.07.01"`)
	h, err := a.Hitung(indikator.OpsiAgregat{Tingkat: wilayah.Desa})
	require.NoError(t, err)
	assert.Len(t, h.Wilayah, 2)
	f := &totalRealisasi(desaKe(0), 1, 1).Fase[0]
	require.NoError(t, f.Tambah(indikator.UkuranBelanja, math.MaxInt64))
	require.ErrorIs(t, f.Tambah(indikator.UkuranBelanja, 1), rupiah.ErrLuapan)
	assert.Equal(t, rupiah.Isi(math.MaxInt64), f.Cari(indikator.UkuranBelanja))
}

func TestAgregatMenolak(t *testing.T) {
	var a indikator.Agregat
	salah := []indikator.TotalDesa{
		{Kode: wilayah.HarusUrai("33.07")}, {Tahun: -1}, {Tahun: 10000}, {Penduduk: -1}, {Berlaku: 9}, {Siltap: rupiah.Isi(1)}, {Peta: "\xff"},
	}
	for i := range salah {
		require.ErrorIs(t, a.Tambah(&salah[i]), indikator.ErrMasukan, "%d", i)
	}
	require.NoError(t, a.Tambah(&indikator.TotalDesa{Peta: "satu"}))
	require.ErrorIs(t, a.Tambah(&indikator.TotalDesa{Peta: "dua"}), indikator.ErrPeta)
	b := agregat(t, &indikator.TotalDesa{Peta: "dua"})
	require.ErrorIs(t, a.Gabung(b), indikator.ErrPeta)
	assert.Equal(t, 1, a.Banyak())
	require.NoError(t, a.Gabung(nil))
	require.NoError(t, a.Gabung(new(indikator.Agregat)))
	assert.Equal(t, "satu", a.Peta())
}

func TestAgregatTingkat(t *testing.T) {
	a := agregat(t, totalPorsi("33.07.01.2001", 10, 100), totalPorsi("33.07.02.2001", 20, 100), totalPorsi("33.08.01.2001", 30, 100),
		totalPorsi("34.01.01.2001", 40, 100))
	require.NoError(t, a.Tambah(&indikator.TotalDesa{Nama: "Tanpa kode", Tahun: 2024, Fase: totalPorsi(desaKe(0), 5, 100).Fase}))
	for tingkat, mau := range map[wilayah.Tingkat][]string{
		wilayah.Desa:      {"33.07.01.2001 0.1000", "33.07.02.2001 0.2000", "33.08.01.2001 0.3000", "34.01.01.2001 0.4000"},
		wilayah.Kecamatan: {"33.07.01 0.1000", "33.07.02 0.2000", "33.08.01 0.3000", "34.01.01 0.4000"},
		wilayah.Kabupaten: {"33.07 0.1500", "33.08 0.3000", "34.01 0.4000"},
		wilayah.Provinsi:  {"33 0.2000", "34 0.4000"}, wilayah.TanpaTingkat: {" 0.2100"},
	} {
		h, err := a.Hitung(indikator.OpsiAgregat{Tingkat: tingkat})
		require.NoError(t, err)
		var ada []string
		for _, w := range h.Wilayah {
			ada = append(ada, w.Kode.String()+" "+w.Semua.Porsi.Nilai.String())
		}
		assert.Equal(t, mau, ada)
		if tingkat == wilayah.TanpaTingkat {
			assert.Zero(t, h.TanpaKode)
		} else {
			assert.Equal(t, 1, h.TanpaKode)
		}
	}
}

// A village that is missing is named, not counted as zero, and does not move the median.
func TestAgregatHilang(t *testing.T) {
	a := agregat(t, totalPorsi(desaKe(0), 10, 100), totalPorsi(desaKe(1), 20, 100), totalPorsi(desaKe(2), 40, 100))
	lalu := totalPorsi(desaKe(5), 1, 100)
	lalu.Tahun, lalu.Nama = 2023, "Pernah"
	require.NoError(t, a.Tambah(lalu))
	w := satu(t, a, indikator.OpsiAgregat{Desa: []indikator.DesaTerdaftar{
		{Kode: wilayah.HarusUrai(desaKe(9)), Nama: "Belum"}, {Kode: wilayah.HarusUrai(desaKe(0)), Nama: "Ada"}, {Kode: wilayah.HarusUrai("33.07")},
	}})
	assert.Equal(t, 5, w.Desa)
	assert.Equal(t, 3, w.Melapor)
	assert.Equal(t, []indikator.DesaHilang{{wilayah.HarusUrai(desaKe(5)), "Pernah"}, {wilayah.HarusUrai(desaKe(9)), "Belum"}}, w.Hilang)
	assert.Equal(t, "0.2000", w.Layanan[0].Porsi.Sebaran.Median.String())
	assert.Equal(t, 3, w.Layanan[0].Porsi.Desa)
}

// A village whose budget was not changed is in the plan in force with anggaran.
func TestAgregatPerubahan(t *testing.T) {
	x, y := totalPorsi(desaKe(0), 10, 100), totalPorsi(desaKe(1), 20, 100)
	y.Fase[apbdes.Perubahan-1].Isi(indikator.UkuranBelanja, 200*rupiah.Satu)
	w := satu(t, agregat(t, x, y), indikator.OpsiAgregat{})
	assert.Equal(t, rupiah.Isi(300*rupiah.Satu), w.Belanja.Jumlah)
	assert.Equal(t, 1, w.Semula)
	w = satu(t, agregat(t, x, y), indikator.OpsiAgregat{Fase: apbdes.Rancangan})
	assert.Equal(t, rupiah.Opsional{}, w.Belanja.Jumlah)
	assert.Equal(t, indikator.TanpaNilai, w.Semua.Porsi.Alasan)
	assert.Len(t, w.Hilang, 2)
}

// Amounts with blank lines are in sums and in no ratio.
func TestAgregatSebagian(t *testing.T) {
	d := dokumen(
		baris{kegiatan: "2.1.01", rekening: "5.2.1.01", anggaran: "100", realisasi: "50"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.01", anggaran: "100"},
	)
	d.Desa.Kode = wilayah.HarusUrai(desaKe(0))
	x, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d, Penduduk: 10})
	require.NoError(t, err)
	w := satu(t, agregat(t, &x), indikator.OpsiAgregat{})
	assert.Equal(t, indikator.JumlahAgregat{Jumlah: rupiah.Isi(5000), Desa: 1, Sebagian: 1}, w.Belanja)
	assert.Equal(t, indikator.JumlahAgregat{Jumlah: rupiah.Isi(5000), Desa: 1}, w.Layanan[0].Jumlah)
	assert.Equal(t, indikator.JumlahAgregat{}, w.Layanan[1].Jumlah)
	assert.False(t, w.Layanan[0].Porsi.Nilai.Ada)
	assert.False(t, w.Serapan.Nilai.Ada)
	assert.Equal(t, "5.00", w.Layanan[0].PerPenduduk.Nilai.String())
}

// HitungTotal and Hitung say the same of every document.
func TestTotalSepertiHitung(t *testing.T) {
	acak(t, func(t *testing.T, _ *rand.Rand, isi []byte) {
		d := dokumenAcak(isi, true)
		h := hitung(t, d)
		x, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
		require.NoError(t, err)
		assert.Equal(t, h.FaseBerlaku, x.Berlaku)
		for _, f := range apbdes.DaftarFase() {
			for i, l := range layanan.DaftarLayanan() {
				luas, _ := h.Cari(indikator.BelanjaLayanan, f, l.String())
				inti, _ := h.Cari(indikator.BelanjaLayananInti, f, l.String())
				u := indikator.Ukuran(i) //nolint:gosec // five
				assert.Equal(t, luas.Pembilang, x.Fase[f-1].Cari(indikator.UkuranLayanan+u))
				assert.Equal(t, inti.Pembilang, x.Fase[f-1].Cari(indikator.UkuranInti+u))
			}
			pegawai, _ := h.Cari(indikator.RasioPegawai, f, "")
			assert.Equal(t, pegawai.Pembilang, x.Fase[f-1].Cari(indikator.UkuranPegawai))
		}
		a := agregat(t, &x)
		if n := len(a.DaftarTahun()); n == 0 {
			return
		}
		w := satu(t, a, indikator.OpsiAgregat{Tahun: d.Tahun, Fase: h.FaseBerlaku})
		semua, _ := h.Cari(indikator.PorsiLayanan, h.FaseBerlaku, "")
		assert.Equal(t, semua.Nilai.String(), w.Semua.Porsi.Nilai.String())
		serap, _ := h.Cari(indikator.SerapanBelanja, apbdes.Realisasi, "")
		assert.Equal(t, serap.Nilai.String(), w.Serapan.Nilai.String())
	})
}

// Documents of the old chart have money and no services.
func TestAgregatBaganLama(t *testing.T) {
	d := dokumen(baris{anggaran: "100"})
	d.Bagan = bagan.Permendagri113
	x, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
	require.NoError(t, err)
	assert.True(t, x.Lama)
	f := &x.Fase[apbdes.Anggaran-1]
	assert.Equal(t, rupiah.Isi(10000), f.Cari(indikator.UkuranBelanja))
	assert.Equal(t, rupiah.Isi(10000), f.Cari(indikator.UkuranTakTerpeta))
	assert.Equal(t, rupiah.Opsional{}, f.Cari(indikator.UkuranLayanan))
	assert.Equal(t, rupiah.Opsional{}, f.Cari(200))
}

// The board and the aggregate of a kecamatan whose villages are all complete agree.
func TestAgregatSepertiPapan(t *testing.T) {
	k := contoh.DariBenih(3)
	a := new(indikator.Agregat)
	for i, d := range k.Dokumen {
		x, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d, Penduduk: k.Penduduk[i].Jiwa})
		require.NoError(t, err)
		require.NoError(t, a.Tambah(&x))
	}
	w := satu(t, a, indikator.OpsiAgregat{Tingkat: wilayah.Kecamatan})
	p, err := indikator.HitungPapan(k.Masukan())
	require.NoError(t, err)
	assert.Equal(t, p.Kode, w.Kode)
	assert.Equal(t, p.Kelengkapan.Hilang, w.Hilang)
	assert.Equal(t, p.Ringkas.Belanja, w.Belanja.Jumlah)
	for l := range p.Ringkas.Layanan {
		assert.Equal(t, p.Ringkas.Layanan[l].Porsi.String(), w.Layanan[l].Porsi.Nilai.String())
		assert.Equal(t, p.Median.Layanan[l].String(), w.Layanan[l].Porsi.Sebaran.Median.String())
		assert.Equal(t, p.Ringkas.Layanan[l].PerPenduduk.String(), w.Layanan[l].PerPenduduk.Nilai.String())
	}
	assert.Equal(t, p.Ringkas.Semua.Porsi.String(), w.Semua.Porsi.Nilai.String())
	assert.Equal(t, p.Ringkas.Inti.Porsi.String(), w.Semua.PorsiInti.Nilai.String())
	assert.Equal(t, p.Ringkas.Serapan.String(), w.Serapan.Nilai.String())
	assert.Equal(t, p.Median.Serapan.String(), w.Serapan.Sebaran.Median.String())
	assert.Equal(t, p.Median.Siltap.String(), w.Siltap.Sebaran.Median.String())
	assert.Equal(t, p.Median.PerPenduduk.String(), w.Semua.PerPenduduk.Sebaran.Median.String())
	_, err = json.Marshal(w)
	require.NoError(t, err)
}
