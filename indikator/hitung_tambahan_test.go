package indikator_test

import (
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
)

func hitungMasukan(t *testing.T, m indikator.Masukan) *indikator.Hasil {
	t.Helper()
	h, err := indikator.Hitung(m)
	require.NoError(t, err)
	return h
}

// tahunLaluContoh is the year before of desaContoh: the plan is half of it and what was spent a quarter.
func tahunLaluContoh() *apbdes.Dokumen {
	return dokumenTahun(2023,
		baris{rekening: "4.1.2.01", anggaran: "10000000", realisasi: "5000000"},
		baris{rekening: "4.2.1.01", anggaran: "713375000.38", realisasi: "361058641.97"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "37750000.25", realisasi: "18000000"},
		baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "648500000", realisasi: "300500000"},
	)
}

func dokumenTahun(tahun int, daftar ...baris) *apbdes.Dokumen {
	d := dokumen(daftar...)
	d.Tahun = tahun
	return d
}

// The reference figures were computed with exact fractions outside this module.
func TestTambahanSampaiSen(t *testing.T) {
	h := hitungMasukan(t, indikator.Masukan{
		Dokumen: desaContoh(), Penduduk: 2400, TahunLalu: tahunLaluContoh(),
		Sasaran: indikator.Sasaran{Balita: 210, UsiaSekolah: 630, KK: 700},
	})
	for _, k := range []struct {
		kode    indikator.Kode
		fase    apbdes.Fase
		anggota string
		ingin   string
	}{
		{indikator.KesehatanPerBalita, apbdes.Perubahan, "", "359523.81"},
		{indikator.KesehatanPerBalita, apbdes.Realisasi, "", "342857.14"},
		{indikator.PendidikanPerUsiaSekolah, apbdes.Perubahan, "", "76190.48"},
		{indikator.SanitasiPerKK, apbdes.Perubahan, "", "171428.57"},
		{indikator.JaminanSosialPerKK, apbdes.Realisasi, "", "308571.43"},
		{indikator.AdministrasiPerPenduduk, apbdes.Perubahan, "", "3333.33"},
		{indikator.RasioSiltap, apbdes.Perubahan, "", "0.2154"},
		{indikator.RasioSilpa, apbdes.Realisasi, "", "0.0792"},
		{indikator.RasioSilpaAwal, apbdes.Perubahan, "", "0.0341"},
		{indikator.PorsiDanaDesa, apbdes.Perubahan, "", "0.6136"},
		{indikator.SerapanPendapatan, apbdes.Realisasi, "", "0.9983"},
		{indikator.PertumbuhanPendapatan, apbdes.Anggaran, "", "1.0000"},
		{indikator.PertumbuhanPendapatan, apbdes.Perubahan, "", "1.0276"},
		{indikator.PertumbuhanPendapatan, apbdes.Realisasi, "", "3.0000"},
		{indikator.PertumbuhanBelanja, apbdes.Anggaran, "", "1.0000"},
		{indikator.PertumbuhanBelanja, apbdes.Realisasi, "", "3.0000"},
		{indikator.PertumbuhanLayanan, apbdes.Realisasi, "kesehatan", "3.0000"},
		{indikator.PertumbuhanLayanan, apbdes.Realisasi, "pendidikan", "[penyebut_nol]"},
		{indikator.PerubahanPADes, apbdes.Anggaran, "", "0.35"},
		{indikator.PerubahanPADes, apbdes.Realisasi, "", "0.34"},
	} {
		assert.Equal(t, k.ingin, teks(ambil(t, h, k.kode, k.fase, k.anggota)), "%s %s %s", k.kode, k.fase, k.anggota)
	}
	assert.Equal(t, indikator.Sasaran{Balita: 210, UsiaSekolah: 630, KK: 700}, h.Sasaran)
	n := ambil(t, h, indikator.KesehatanPerBalita, apbdes.Perubahan, "")
	assert.Equal(t, 210, n.Sasaran)
	assert.Equal(t, []int{4}, n.Baris)
	n = ambil(t, h, indikator.RasioSiltap, apbdes.Perubahan, "")
	assert.Equal(t, []int{0, 1}, n.Baris)
	assert.True(t, n.Sementara, "the income of village land is not called bengkok")
	n = ambil(t, h, indikator.RasioSilpa, apbdes.Realisasi, "")
	assert.Equal(t, "115984567.63", n.Pembilang.String())
	assert.Equal(t, indikator.Cakupan{Berisi: 18, Baris: 18}, n.Cakupan)
	assert.Empty(t, n.Baris)
	n = ambil(t, h, indikator.PertumbuhanPendapatan, apbdes.Perubahan, "")
	require.NotNil(t, n.Pembanding)
	assert.Equal(t, apbdes.Anggaran, n.Pembanding.Fase, "last year's budget was not changed")
	assert.Equal(t, 2023, n.Pembanding.Tahun)
	assert.Equal(t, "723375000.38", n.Penyebut.String())
	assert.Equal(t, n.Penyebut, n.Pembanding.Pembilang)
	assert.Equal(t, []int{0, 1}, n.Pembanding.Baris)
	n = ambil(t, h, indikator.PerubahanPADes, apbdes.Realisasi, "")
	assert.Equal(t, "0.0137", n.Pembanding.Nilai.String())
	assert.Equal(t, "1464234567.89", n.Penyebut.String())
}

func TestSasaranTidakDiketahui(t *testing.T) {
	h := hitung(t, desaContoh())
	for _, k := range []indikator.Kode{indikator.KesehatanPerBalita, indikator.PendidikanPerUsiaSekolah, indikator.SanitasiPerKK,
		indikator.JaminanSosialPerKK} {
		n := ambil(t, h, k, apbdes.Perubahan, "")
		assert.Equal(t, "[sasaran_tidak_diketahui]", teks(n), k)
		assert.True(t, n.Pembilang.Ada)
	}
	assert.Equal(t, "[penduduk_tidak_diketahui]", teks(ambil(t, h, indikator.AdministrasiPerPenduduk, apbdes.Perubahan, "")))
	for _, s := range []indikator.Sasaran{{Balita: -1}, {UsiaSekolah: -1}, {KK: -1}} {
		_, err := indikator.Hitung(indikator.Masukan{Dokumen: desaContoh(), Sasaran: s})
		require.ErrorIs(t, err, indikator.ErrMasukan)
	}
	d := dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "100"}, baris{kegiatan: "2", rekening: "5", anggaran: "1"})
	n := ambil(t, hitungMasukan(t, indikator.Masukan{Dokumen: d, Sasaran: indikator.Sasaran{Balita: 8}}), indikator.KesehatanPerBalita, apbdes.Anggaran, "")
	assert.Equal(t, "[perlu_rincian]", teks(n))
	assert.Equal(t, "12.50", n.BatasBawah.String())
}

func TestRasioSiltap(t *testing.T) {
	siltap := baris{kegiatan: "1.1.01", rekening: "5.1.1.01", anggaran: "30"}
	lain := baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "70"}
	ubah := func(f func(*apbdes.Dokumen), daftar ...baris) *apbdes.Dokumen {
		d := dokumen(daftar...)
		f(d)
		return d
	}
	tetap := func(*apbdes.Dokumen) {}
	for _, k := range []struct {
		nama  string
		dok   *apbdes.Dokumen
		ingin string
		ragu  []int
	}{
		{"measured", dokumen(siltap, lain), "0.3000", nil},
		{"first year of the rule", dokumenTahun(2019, siltap, lain), "0.3000", nil},
		{"after the rule", dokumenTahun(2026, siltap, lain), "[tahun_di_luar_aturan]", nil},
		{"before the rule", dokumenTahun(2018, siltap, lain), "[tahun_di_luar_aturan]", nil},
		{"no year", dokumenTahun(0, siltap, lain), "[tahun_tidak_diketahui]", nil},
		{"old chart", ubah(func(d *apbdes.Dokumen) { d.Bagan = bagan.Permendagri113 }, siltap, lain), "[generasi_lama]", nil},
		{"cut off", ubah(func(d *apbdes.Dokumen) { d.TidakLengkap.Belanja = true }, siltap, lain), "[bagian_terpotong]", nil},
		{"no spending", dokumen(baris{rekening: "4.1.2.01", anggaran: "5"}), "[bagian_tidak_ada]", nil},
		{"no plan", dokumen(baris{kegiatan: "1.1.01", rekening: "5.1.1.01", realisasi: "5"}), "[fase_tidak_ada]", nil},
		{"no kegiatan", dokumen(siltap, baris{rekening: "5.2.1.01", anggaran: "5"}), "[tanpa_kegiatan]", []int{1}},
		{"coarse bidang 1", dokumen(lain, baris{kegiatan: "1.1", rekening: "5.1.1.01", anggaran: "5"}), "[perlu_rincian]", []int{1}},
		{"Rp0", dokumen(baris{kegiatan: "1.1.01", rekening: "5.1.1.01", anggaran: "0"}), "[penyebut_nol]", nil},
		{"below Rp0", dokumen(baris{kegiatan: "1.1.01", rekening: "5.1.1.01", anggaran: "-1"}), "[penyebut_negatif]", nil},
		{"partly blank", dokumen(siltap, lain, baris{kegiatan: "2.2.02", rekening: "5.2.1.03", realisasi: "5"}), "[fase_sebagian]", nil},
		{"without pay", ubah(tetap, lain), "0.0000", nil},
	} {
		t.Run(k.nama, func(t *testing.T) {
			n := ambil(t, hitung(t, k.dok), indikator.RasioSiltap, apbdes.Anggaran, "")
			assert.Equal(t, k.ingin, teks(n))
			assert.Equal(t, k.ragu, n.BarisRagu)
			assert.False(t, n.Sementara)
		})
	}
	// The rule does not take a revised column that lists only what changed for the plan, and neither does its share.
	h := hitung(t, dokumen(siltap, lain, baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "0", perubahan: "5"}))
	assert.Equal(t, apbdes.Perubahan, h.FaseBerlaku)
	assert.Equal(t, "0.3000", teks(ambil(t, h, indikator.RasioSiltap, apbdes.Anggaran, "")))
}

func TestRasioSilpa(t *testing.T) {
	masuk := baris{rekening: "4.2.1.01", anggaran: "100", realisasi: "100"}
	keluar := baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "110", realisasi: "95"}
	awal := baris{rekening: "6.1.1.01", anggaran: "10", realisasi: "10"}
	tanggal := func(s string, daftar ...baris) *apbdes.Dokumen {
		d := dokumen(daftar...)
		d.SampaiTanggal = s
		return d
	}
	potong := dokumen(masuk, keluar, awal)
	potong.TidakLengkap.Pembiayaan = true
	for _, k := range []struct {
		nama             string
		dok              *apbdes.Dokumen
		silpa, silpaAwal string
	}{
		{"complete", dokumen(masuk, keluar, awal), "0.1500", "0.1000"},
		{"no financing", dokumen(masuk, keluar), "0.0500", "[bagian_tidak_ada]"},
		{"end of the year", tanggal("2024-12-31", masuk, keluar, awal), "0.1500", "0.1000"},
		{"half a year", tanggal("2024-06-30", masuk, keluar, awal), "[tahun_belum_tutup]", "0.1000"},
		{"financing cut off", potong, "[bagian_terpotong]", "[bagian_terpotong]"},
		{"opening not booked", dokumen(masuk, keluar, baris{rekening: "6.1.1.01", anggaran: "10"}), "[tanpa_nilai]", "0.1000"},
		{"one blank", dokumen(masuk, keluar, awal, baris{rekening: "6.1.2.01", anggaran: "10"}), "[fase_sebagian]", "0.1000"},
		{"no spending", dokumen(masuk, awal), "[bagian_tidak_ada]", "0.1000"},
		{"no realisasi", dokumen(baris{rekening: "4.2.1.01", anggaran: "100"}, baris{rekening: "6.1.1.01", anggaran: "5"}), "[fase_tidak_ada]", "0.0500"},
		{"coarse", dokumen(masuk, keluar, baris{rekening: "6.1", anggaran: "10", realisasi: "10"}), "0.1500", "[rekening_ringkas]"},
		{"no account of opening", dokumen(masuk, keluar, baris{rekening: "6.1.2.01", anggaran: "1", realisasi: "1"}), "0.0600", "0.0000"},
		{"income Rp0", dokumen(baris{rekening: "4.2.1.01", anggaran: "0", realisasi: "0"}, keluar, awal), "[penyebut_nol]", "[penyebut_nol]"},
		{"income below Rp0", dokumen(baris{rekening: "4.2.1.01", anggaran: "-1", realisasi: "-1"}, keluar, awal), "[penyebut_negatif]", "[penyebut_negatif]"},
		{"overspent", dokumen(masuk, baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "1", realisasi: "130"}, awal), "-0.2000", "0.1000"},
	} {
		t.Run(k.nama, func(t *testing.T) {
			h := hitung(t, k.dok)
			assert.Equal(t, k.silpa, teks(ambil(t, h, indikator.RasioSilpa, apbdes.Realisasi, "")))
			n := ambil(t, h, indikator.RasioSilpaAwal, apbdes.Anggaran, "")
			assert.Equal(t, k.silpaAwal, teks(n))
		})
	}
}

func TestDanaDesaDanSerapanPendapatan(t *testing.T) {
	h := hitung(t, dokumen(
		baris{rekening: "4.2.1.01", anggaran: "60", perubahan: "80", realisasi: "75"},
		baris{rekening: "4.2.3.01", anggaran: "40", perubahan: "20", realisasi: "25"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10", realisasi: "5"},
	))
	assert.Equal(t, apbdes.Anggaran, h.FaseBerlaku)
	n := ambil(t, h, indikator.SerapanPendapatan, apbdes.Realisasi, "")
	assert.Equal(t, "1.0000", teks(n))
	assert.Equal(t, apbdes.Perubahan, n.FasePenyebut, "the change that lists only income is in force for income")
	assert.Equal(t, "0.8000", teks(ambil(t, h, indikator.PorsiDanaDesa, apbdes.Perubahan, "")))

	for _, k := range []struct {
		rekening, ingin string
		batas           string
	}{{"4.2", "[rekening_ringkas]", "0.5000"}, {"4", "[rekening_ringkas]", "0.5000"}, {"4.1", "0.5000", ""}} {
		h = hitung(t, dokumen(baris{rekening: "4.2.1.01", anggaran: "50"}, baris{rekening: k.rekening, anggaran: "50"}))
		n = ambil(t, h, indikator.PorsiDanaDesa, apbdes.Anggaran, "")
		assert.Equal(t, k.ingin, teks(n), k.rekening)
		assert.Equal(t, k.batas, n.BatasBawah.String(), k.rekening)
	}
	d := dokumen(baris{rekening: "4.2.1.01", anggaran: "50"})
	d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(100)}}})
	assert.Equal(t, "[tanpa_rekening]", teks(ambil(t, hitung(t, d), indikator.PorsiDanaDesa, apbdes.Anggaran, "")))

	h = hitung(t, dokumen(baris{rekening: "4.2.1.01", anggaran: "0", realisasi: "5"}))
	assert.Equal(t, "[penyebut_nol]", teks(ambil(t, h, indikator.SerapanPendapatan, apbdes.Realisasi, "")))
}

func TestBandingTahunLalu(t *testing.T) {
	ini := func() *apbdes.Dokumen {
		return dokumen(baris{rekening: "4.1.2.01", anggaran: "30"}, baris{rekening: "4.2.1.01", anggaran: "70"},
			baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "100"})
	}
	lalu := func(pades, transfer, belanja string, ubah func(*apbdes.Dokumen)) *apbdes.Dokumen {
		d := dokumenTahun(2023, baris{rekening: "4.1.2.01", anggaran: pades}, baris{rekening: "4.2.1.01", anggaran: transfer},
			baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: belanja})
		if ubah != nil {
			ubah(d)
		}
		return d
	}
	for _, k := range []struct {
		nama                              string
		lalu                              *apbdes.Dokumen
		pendapatan, belanja, sehat, pades string
	}{
		{"compared", lalu("10", "40", "80", nil), "1.0000", "0.2500", "0.2500", "10.00"},
		{"decrease", lalu("90", "110", "400", nil), "-0.5000", "-0.7500", "-0.7500", "-15.00"},
		{"none", nil, "[tahun_lalu_tidak_ada]", "[tahun_lalu_tidak_ada]", "[tahun_lalu_tidak_ada]", "[tahun_lalu_tidak_ada]"},
		{"two years before", lalu("1", "1", "1", func(d *apbdes.Dokumen) { d.Tahun = 2022 }),
			"[bukan_tahun_lalu]", "[bukan_tahun_lalu]", "[bukan_tahun_lalu]", "[bukan_tahun_lalu]"},
		{"without a year", lalu("1", "1", "1", func(d *apbdes.Dokumen) { d.Tahun = 0 }),
			"[tahun_tidak_diketahui]", "[tahun_tidak_diketahui]", "[tahun_tidak_diketahui]", "[tahun_tidak_diketahui]"},
		{"other generation", lalu("1", "1", "1", func(d *apbdes.Dokumen) { d.Bagan = bagan.Permendagri113 }),
			"[generasi_berbeda]", "[generasi_berbeda]", "[generasi_berbeda]", "[generasi_berbeda]"},
		{"base Rp0", lalu("0", "0", "0", nil), "[penyebut_nol]", "[penyebut_nol]", "[penyebut_nol]", "[penyebut_nol]"},
		{"base below Rp0", lalu("-1", "0", "-5", nil), "[penyebut_negatif]", "[penyebut_negatif]", "[penyebut_negatif]", "[penyebut_negatif]"},
		{"spending cut off", lalu("10", "40", "80", func(d *apbdes.Dokumen) { d.TidakLengkap.Belanja = true }),
			"1.0000", "[bagian_terpotong]", "[bagian_terpotong]", "10.00"},
		{"other phase", dokumenTahun(2023, baris{rekening: "4.1.2.01", realisasi: "5"}),
			"[fase_tidak_ada]", "[fase_tidak_ada]", "[fase_tidak_ada]", "[fase_tidak_ada]"},
		{"coarse", lalu("10", "40", "80", func(d *apbdes.Dokumen) { d.Belanja[0].Kegiatan = bagan.HarusKegiatan("2") }),
			"1.0000", "0.2500", "[perlu_rincian]", "10.00"},
	} {
		t.Run(k.nama, func(t *testing.T) {
			h := hitungMasukan(t, indikator.Masukan{Dokumen: ini(), TahunLalu: k.lalu})
			assert.Equal(t, k.pendapatan, teks(ambil(t, h, indikator.PertumbuhanPendapatan, apbdes.Anggaran, "")))
			assert.Equal(t, k.belanja, teks(ambil(t, h, indikator.PertumbuhanBelanja, apbdes.Anggaran, "")))
			assert.Equal(t, k.sehat, teks(ambil(t, h, indikator.PertumbuhanLayanan, apbdes.Anggaran, "kesehatan")))
			n := ambil(t, h, indikator.PerubahanPADes, apbdes.Anggaran, "")
			assert.Equal(t, k.pades, teks(n))
			assert.Equal(t, "30.00", n.Pembilang.String(), "what is known of this year stays")
		})
	}

	d, l := ini(), lalu("10", "40", "80", nil)
	for i, kode := range []string{"33.07.01.2001", "33.07.01.2002"} {
		k, err := wilayah.Urai(kode)
		require.NoError(t, err)
		[]*apbdes.Dokumen{d, l}[i].Desa.Kode = k
	}
	h := hitungMasukan(t, indikator.Masukan{Dokumen: d, TahunLalu: l})
	assert.Equal(t, "[bukan_tahun_lalu]", teks(ambil(t, h, indikator.PertumbuhanBelanja, apbdes.Anggaran, "")), "another village")

	_, err := indikator.Hitung(indikator.Masukan{Dokumen: ini(), TahunLalu: func() *apbdes.Dokumen {
		x := lalu("1", "1", "1", nil)
		x.Pendapatan[0].Anggaran, x.Pendapatan[1].Anggaran = rupiah.Isi(math.MaxInt64), rupiah.Isi(1)
		return x
	}()})
	require.ErrorIs(t, err, rupiah.ErrLuapan)
}

// Half a year is not compared with a whole one.
func TestTanggalBerbeda(t *testing.T) {
	d := dokumen(baris{rekening: "4.2.1.01", anggaran: "10", realisasi: "10"})
	l := dokumenTahun(2023, baris{rekening: "4.2.1.01", anggaran: "10", realisasi: "5"})
	for _, k := range []struct{ ini, lalu, ingin string }{
		{"", "", "1.0000"}, {"2024-06-30", "2023-06-30", "1.0000"}, {"2024-12-31", "", "1.0000"},
		{"2024-06-30", "", "[tanggal_berbeda]"}, {"2024-06-30", "2023-12-31", "[tanggal_berbeda]"},
	} {
		d.SampaiTanggal, l.SampaiTanggal = k.ini, k.lalu
		h := hitungMasukan(t, indikator.Masukan{Dokumen: d, TahunLalu: l})
		assert.Equal(t, k.ingin, teks(ambil(t, h, indikator.PertumbuhanPendapatan, apbdes.Realisasi, "")), k)
		assert.Equal(t, "0.0000", teks(ambil(t, h, indikator.PertumbuhanPendapatan, apbdes.Anggaran, "")), k)
	}
}

// A part of this year is a lower bound of the growth; a part of last year bounds nothing.
func TestTumbuhSebagian(t *testing.T) {
	penuh := baris{rekening: "4.2.1.01", anggaran: "10", realisasi: "30"}
	kosong := baris{rekening: "4.2.3.01", anggaran: "10"}
	h := hitungMasukan(t, indikator.Masukan{Dokumen: dokumen(penuh, kosong), TahunLalu: dokumenTahun(2023, penuh)})
	n := ambil(t, h, indikator.PertumbuhanPendapatan, apbdes.Realisasi, "")
	assert.Equal(t, "[fase_sebagian]", teks(n))
	assert.Equal(t, "0.0000", n.BatasBawah.String())
	h = hitungMasukan(t, indikator.Masukan{Dokumen: dokumen(penuh), TahunLalu: dokumenTahun(2023, penuh, kosong)})
	n = ambil(t, h, indikator.PertumbuhanPendapatan, apbdes.Realisasi, "")
	assert.Equal(t, "[fase_sebagian]", teks(n))
	assert.False(t, n.BatasBawah.Ada)
	assert.Equal(t, indikator.FaseSebagian, n.Pembanding.Alasan)
}

// The check of a document compares with the year before that the rules know.
func TestPeriksaTahunLalu(t *testing.T) {
	var o indikator.OpsiPeriksa
	o.Aturan.TahunLalu = tahunLaluContoh()
	p, err := indikator.PeriksaDokumen(desaContoh(), o)
	require.NoError(t, err)
	h := indikator.Hasil{Nilai: p.Indikator}
	assert.Equal(t, "3.0000", teks(ambil(t, &h, indikator.PertumbuhanBelanja, apbdes.Realisasi, "")))
}

func masukanAcak(isi []byte, negatif bool) indikator.Masukan {
	d, l := dokumenAcak(isi, negatif), dokumenAcak(isi[len(isi)/3:], negatif)
	l.Tahun = d.Tahun - 1
	p := pembaca{isi}
	for _, r := range []string{"6.1.1.01", "6.2.2.01", "6.1", "6"}[:p.angka(5)] {
		n := apbdes.Nilai{Anggaran: p.uang(negatif), Realisasi: p.uang(negatif)}
		d.Pembiayaan = append(d.Pembiayaan, apbdes.BarisPembiayaan{Pos: apbdes.Pos{Rekening: rekening(r), Nilai: n}})
	}
	return indikator.Masukan{Dokumen: d, TahunLalu: l, Penduduk: 7, Sasaran: indikator.Sasaran{Balita: 3, UsiaSekolah: 5, KK: 2}}
}

func TestSifatTambahan(t *testing.T) {
	acak(t, func(t *testing.T, r *rand.Rand, isi []byte) {
		for _, negatif := range []bool{false, true} {
			m := masukanAcak(isi, negatif)
			h := hitungMasukan(t, m)
			periksaHasil(t, m.Dokumen, h, negatif)
			periksaSkala(t, r, m, h)
			periksaUrutan(t, r, m, h)
		}
	})
}

func kalikanDokumen(d *apbdes.Dokumen, kali rupiah.Rupiah) {
	for i := range d.Belanja {
		kalikan(&d.Belanja[i].Nilai, kali)
	}
	for i := range d.Pendapatan {
		kalikan(&d.Pendapatan[i].Nilai, kali)
	}
	for i := range d.Pembiayaan {
		kalikan(&d.Pembiayaan[i].Nilai, kali)
	}
}

// periksaSkala asserts that both years times the same number leave every ratio as it was. It changes m.
func periksaSkala(t *testing.T, r *rand.Rand, m indikator.Masukan, asli *indikator.Hasil) {
	t.Helper()
	kali := rupiah.Rupiah(2 + r.IntN(100_000))
	kalikanDokumen(m.Dokumen, kali)
	kalikanDokumen(m.TahunLalu, kali)
	lain := hitungMasukan(t, m)
	require.Len(t, lain.Nilai, len(asli.Nilai))
	for i, n := range asli.Nilai {
		l := lain.Nilai[i]
		assert.Equal(t, n.Alasan, l.Alasan)
		assert.Equal(t, n.Pembilang.Nilai*kali, l.Pembilang.Nilai)
		if def, _ := indikator.CariDefinisi(n.Kode); def.Satuan == indikator.Rasio || def.Satuan == indikator.PoinPersen {
			assert.Equal(t, n.Nilai.String(), l.Nilai.String(), n.Kode)
			assert.Equal(t, n.BatasBawah.String(), l.BatasBawah.String(), n.Kode)
		}
	}
}

// periksaUrutan asserts that the order of the lines of either year changes no value. It changes m.
func periksaUrutan(t *testing.T, r *rand.Rand, m indikator.Masukan, _ *indikator.Hasil) {
	t.Helper()
	asli := hitungMasukan(t, m)
	for _, d := range []*apbdes.Dokumen{m.Dokumen, m.TahunLalu} {
		r.Shuffle(len(d.Belanja), func(i, j int) { d.Belanja[i], d.Belanja[j] = d.Belanja[j], d.Belanja[i] })
		r.Shuffle(len(d.Pendapatan), func(i, j int) { d.Pendapatan[i], d.Pendapatan[j] = d.Pendapatan[j], d.Pendapatan[i] })
		r.Shuffle(len(d.Pembiayaan), func(i, j int) { d.Pembiayaan[i], d.Pembiayaan[j] = d.Pembiayaan[j], d.Pembiayaan[i] })
	}
	lain := hitungMasukan(t, m)
	require.Len(t, lain.Nilai, len(asli.Nilai))
	for i, n := range asli.Nilai {
		l := lain.Nilai[i]
		assert.Equal(t, tanpaBaris(n), tanpaBaris(l))
		assert.Len(t, l.Baris, len(n.Baris))
		assert.Len(t, l.BarisRagu, len(n.BarisRagu))
	}
}

// tanpaBaris is a value as text, but for the indices of its lines.
func tanpaBaris(n indikator.Nilai) []string {
	s := []string{string(n.Kode), n.Anggota, n.Pembilang.String(), n.Penyebut.String(), n.Nilai.String(), n.BatasBawah.String(), n.Alasan.String()}
	if n.Pembanding != nil {
		s = append(s, n.Pembanding.Pembilang.String(), n.Pembanding.Nilai.String(), n.Pembanding.Alasan.String())
	}
	return s
}

// Growth and back: (1+g) times last year is this year, to the rounding of g.
func TestSifatTumbuh(t *testing.T) {
	acak(t, func(t *testing.T, _ *rand.Rand, isi []byte) {
		for _, n := range hitungMasukan(t, masukanAcak(isi, true)).Nilai {
			if n.Kode != indikator.PertumbuhanBelanja || !n.Nilai.Ada {
				continue
			}
			selisih := n.Penyebut.Nilai.Desimal().Mul(n.Nilai.Desimal).Add(n.Penyebut.Nilai.Desimal()).Sub(n.Pembilang.Nilai.Desimal())
			assert.True(t, selisih.Abs().LessThanOrEqual(n.Penyebut.Nilai.Desimal().Shift(-4)), n.Pembilang)
		}
	})
}
