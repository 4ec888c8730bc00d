package indikator_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// The reference figures were computed with exact decimals outside this module.
func TestDesaContohSampaiSen(t *testing.T) {
	h := hitung(t, desaContoh())
	assert.Equal(t, apbdes.Perubahan, h.FaseBerlaku)
	kasus := []struct{ anggota, perubahan, realisasi, porsi, porsiRealisasi, serapan string }{
		{"pendidikan", "48000000.00", "48000000.00", "0.0345", "0.0377", "1.0000"},
		{"kesehatan", "75500000.50", "72000000.00", "0.0542", "0.0565", "0.9536"},
		{"sanitasi_air_bersih", "120000000.00", "108000000.00", "0.0862", "0.0848", "0.9000"},
		{"jaminan_sosial", "216000000.00", "216000000.00", "0.1551", "0.1695", "1.0000"},
		{"administrasi_kependudukan", "8000000.00", "0.00", "0.0057", "0.0000", "0.0000"},
		{"", "467500000.50", "444000000.00", "0.3357", "0.3485", "0.9497"},
	}
	for _, k := range kasus {
		for _, kode := range []indikator.Kode{indikator.BelanjaLayanan, indikator.BelanjaLayananInti} {
			assert.Equal(t, k.perubahan, teks(ambil(t, h, kode, apbdes.Perubahan, k.anggota)), k.anggota)
			assert.Equal(t, k.realisasi, teks(ambil(t, h, kode, apbdes.Realisasi, k.anggota)), k.anggota)
		}
		for _, kode := range []indikator.Kode{indikator.PorsiLayanan, indikator.PorsiLayananInti} {
			assert.Equal(t, k.porsi, teks(ambil(t, h, kode, apbdes.Perubahan, k.anggota)), k.anggota)
			assert.Equal(t, k.porsiRealisasi, teks(ambil(t, h, kode, apbdes.Realisasi, k.anggota)), k.anggota)
		}
		assert.Equal(t, k.serapan, teks(ambil(t, h, indikator.SerapanLayanan, apbdes.Realisasi, k.anggota)), k.anggota)
	}
	seluruh := ambil(t, h, indikator.PorsiLayanan, apbdes.Perubahan, "")
	assert.Equal(t, "467500000.50", seluruh.Pembilang.String())
	assert.Equal(t, "1392500000.50", seluruh.Penyebut.String())
	assert.Equal(t, []int{2, 3, 4, 7, 10}, seluruh.Baris)
	assert.Equal(t, indikator.Cakupan{Berisi: 11, Baris: 11}, seluruh.Cakupan)
	assert.Equal(t, "1274000000.00", ambil(t, h, indikator.PorsiLayanan, apbdes.Realisasi, "").Penyebut.String())
	assert.Equal(t, "1372500000.50", ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "").Penyebut.String())
}

func TestRasioAnggaran(t *testing.T) {
	h := hitung(t, desaContoh())
	for _, k := range []struct {
		kode    indikator.Kode
		fase    apbdes.Fase
		anggota string
		ingin   string
	}{
		{indikator.RasioPADes, apbdes.Perubahan, "", "0.0170"},
		{indikator.RasioPegawai, apbdes.Perubahan, "", "0.2154"}, // 300000000 / 1392500000.50
		{indikator.RasioPegawai, apbdes.Realisasi, "", "0.2355"},
		{indikator.RasioModal, apbdes.Perubahan, "", "0.4811"}, // 670000000
		{indikator.RasioModal, apbdes.Realisasi, "", "0.5008"}, // 638000000
		{indikator.PorsiSumber, apbdes.Perubahan, "ADD", "0.2427"},
		{indikator.PorsiSumber, apbdes.Perubahan, "DDS", "0.7573"},
		{indikator.SerapanBelanja, apbdes.Realisasi, "", "0.9149"},
		{indikator.SerapanBidang, apbdes.Realisasi, "1", "0.9740"},
		{indikator.SerapanBidang, apbdes.Realisasi, "2", "0.9553"},
		{indikator.SerapanBidang, apbdes.Realisasi, "3", "0.0000"},
		{indikator.SerapanBidang, apbdes.Realisasi, "5", "1.0000"},
	} {
		assert.Equal(t, k.ingin, teks(ambil(t, h, k.kode, k.fase, k.anggota)), "%s %s %s", k.kode, k.fase, k.anggota)
	}
	pades := ambil(t, h, indikator.RasioPADes, apbdes.Perubahan, "")
	assert.Equal(t, "25000000.00", pades.Pembilang.String())
	assert.Equal(t, "1466750000.76", pades.Penyebut.String())
	assert.Equal(t, []int{0}, pades.Baris)
}

func TestPerPenduduk(t *testing.T) {
	h, err := indikator.Hitung(indikator.Masukan{Dokumen: desaContoh(), Penduduk: 2400})
	require.NoError(t, err)
	n := ambil(t, h, indikator.LayananPerPenduduk, apbdes.Perubahan, "kesehatan")
	assert.Equal(t, "31458.33", teks(n))
	assert.Equal(t, 2400, n.Penduduk)
	assert.False(t, n.Penyebut.Ada)

	n = ambil(t, hitung(t, desaContoh()), indikator.LayananPerPenduduk, apbdes.Perubahan, "kesehatan")
	assert.Equal(t, "[penduduk_tidak_diketahui]", teks(n))
	assert.Equal(t, "75500000.50", n.Pembilang.String())
}

// R1: the plan is given once and what was spent in two rows of the same position.
func TestR1DuaBulanSatuPagu(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "1000", realisasi: "300"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", realisasi: "400"},
	))
	assert.Equal(t, "0.7000", teks(ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")))
	assert.Equal(t, "0.7000", teks(ambil(t, h, indikator.SerapanLayanan, apbdes.Realisasi, "kesehatan")))
}

// R2: pegawai is Rp0; goods and services are fully spent.
func TestR2PegawaiNol(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "1.1.02", rekening: "5.1.2.01", anggaran: "0", realisasi: "0"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "400", realisasi: "400"},
	))
	assert.Equal(t, "0.0000", teks(ambil(t, h, indikator.RasioPegawai, apbdes.Realisasi, "")))
	assert.Equal(t, "1.0000", teks(ambil(t, h, indikator.SerapanBidang, apbdes.Realisasi, "2")))
	assert.Equal(t, "[penyebut_nol]", teks(ambil(t, h, indikator.SerapanBidang, apbdes.Realisasi, "1")), "0/0 is not 100 percent")
}

// R3: several rows are added, none overwrites another.
func TestR3SemuaBarisDijumlah(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "DDS", anggaran: "300", realisasi: "300"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "PBH", anggaran: "400", realisasi: "400"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "PBH", anggaran: "100", realisasi: "0"},
	))
	n := ambil(t, h, indikator.BelanjaLayanan, apbdes.Realisasi, "kesehatan")
	assert.Equal(t, "700.00", teks(n))
	assert.Equal(t, []int{0, 1, 2}, n.Baris)
	assert.Equal(t, "0.8750", teks(ambil(t, h, indikator.SerapanLayanan, apbdes.Realisasi, "kesehatan")), "a ratio of sums, not the mean of 1, 1 and 0")
}

// R4: something was spent although the plan is Rp0.
func TestR4PaguNol(t *testing.T) {
	h := hitung(t, dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "0", realisasi: "10"}))
	for _, k := range []indikator.Kode{indikator.SerapanBelanja, indikator.SerapanLayanan} {
		n := ambil(t, h, k, apbdes.Realisasi, "")
		assert.Equal(t, "[penyebut_nol]", teks(n))
		assert.Equal(t, "10.00", n.Pembilang.String())
		assert.Equal(t, "0.00", n.Penyebut.String())
	}
	assert.Equal(t, "[penyebut_nol]", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "")))
	assert.Equal(t, "0.00", teks(ambil(t, h, indikator.BelanjaLayanan, apbdes.Anggaran, "")))
}

// L: a plan of Rp0 in the income, and income all the same.
func TestLPendapatanNol(t *testing.T) {
	h := hitung(t, dokumen(
		baris{rekening: "4.1.2.01", anggaran: "0", realisasi: "5"},
		baris{rekening: "4.3.6.01", anggaran: "0", realisasi: "15"},
	))
	assert.Equal(t, "[penyebut_nol]", teks(ambil(t, h, indikator.RasioPADes, apbdes.Anggaran, "")))
	assert.Equal(t, "0.2500", teks(ambil(t, h, indikator.RasioPADes, apbdes.Realisasi, "")))
	assert.Equal(t, "[bagian_tidak_ada]", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Realisasi, "")))
}

func TestMasukanSalah(t *testing.T) {
	_, err := indikator.Hitung(indikator.Masukan{})
	require.ErrorIs(t, err, indikator.ErrMasukan)
	_, err = indikator.Hitung(indikator.Masukan{Dokumen: desaContoh(), Penduduk: -1})
	require.ErrorIs(t, err, indikator.ErrMasukan)

	d := dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "1"}, baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "1"})
	d.Belanja[0].Anggaran = rupiah.Isi(math.MaxInt64)
	_, err = indikator.Hitung(indikator.Masukan{Dokumen: d})
	require.ErrorIs(t, err, rupiah.ErrLuapan)
}

// An empty document has no phase, so nothing can be said about it, in particular not Rp0.
func TestDokumenKosong(t *testing.T) {
	h := hitung(t, &apbdes.Dokumen{})
	assert.Zero(t, h.FaseBerlaku)
	for _, n := range h.Nilai {
		assert.Equal(t, "[fase_tidak_ada]", teks(n), n.Kode)
	}
	for _, r := range append(h.DaftarLayanan(), h.SemuaLayanan()) {
		assert.True(t, r.Kosong(), r.Kode)
		assert.Equal(t, indikator.FaseTidakAda, r.Alasan)
	}
}

func TestGenerasiLama(t *testing.T) {
	k, err := bagan.UraiKegiatan("2.2.3", bagan.Permendagri113)
	require.NoError(t, err)
	r, err := bagan.UraiRekening("1.1.1", bagan.Permendagri113)
	require.NoError(t, err)
	nilai := apbdes.Nilai{Anggaran: rupiah.Isi(100), Realisasi: rupiah.Isi(50)}
	d := &apbdes.Dokumen{
		Bagan:      bagan.Permendagri113,
		Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{Rekening: r, Nilai: nilai}}},
		Belanja:    []apbdes.BarisBelanja{{Kegiatan: k, Pos: apbdes.Pos{Nilai: nilai}}},
	}
	h := hitung(t, d)
	for _, kode := range []indikator.Kode{indikator.BelanjaLayanan, indikator.PorsiLayanan, indikator.PorsiLayananInti,
		indikator.LayananPerPenduduk, indikator.RasioPegawai, indikator.RasioModal} {
		assert.Equal(t, "[generasi_lama]", teks(ambil(t, h, kode, apbdes.Anggaran, "")), kode)
	}
	assert.Equal(t, "[generasi_lama]", teks(ambil(t, h, indikator.SerapanLayanan, apbdes.Realisasi, "kesehatan")))
	assert.Equal(t, "1.0000", teks(ambil(t, h, indikator.RasioPADes, apbdes.Anggaran, "")))
	assert.Equal(t, "0.5000", teks(ambil(t, h, indikator.SerapanBidang, apbdes.Realisasi, "2")))

	// The old codes of Dana Desa and of the opening balance.
	for _, kode := range []string{"1.2.1", "3.1.1"} {
		r, err = bagan.UraiRekening(kode, bagan.Permendagri113)
		require.NoError(t, err)
		pos := apbdes.Pos{Rekening: r, Nilai: nilai}
		if kode == "1.2.1" {
			d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: pos})
		} else {
			d.Pembiayaan = append(d.Pembiayaan, apbdes.BarisPembiayaan{Pos: pos})
		}
	}
	lalu := *d
	d.Tahun, lalu.Tahun = 2018, 2017
	h, err = indikator.Hitung(indikator.Masukan{Dokumen: d, TahunLalu: &lalu})
	require.NoError(t, err)
	assert.Equal(t, "0.5000", teks(ambil(t, h, indikator.PorsiDanaDesa, apbdes.Anggaran, "")))
	assert.Equal(t, "0.5000", teks(ambil(t, h, indikator.RasioSilpaAwal, apbdes.Realisasi, "")))
	assert.Equal(t, "0.0000", teks(ambil(t, h, indikator.PertumbuhanBelanja, apbdes.Anggaran, "")))
	assert.Equal(t, "0.00", teks(ambil(t, h, indikator.PerubahanPADes, apbdes.Anggaran, "")))
	assert.Equal(t, "[generasi_lama]", teks(ambil(t, h, indikator.PertumbuhanLayanan, apbdes.Anggaran, "")))
}

func TestBagianTerpotong(t *testing.T) {
	d := desaContoh()
	d.TidakLengkap.Belanja = true
	h := hitung(t, d)
	for _, kode := range []indikator.Kode{indikator.BelanjaLayanan, indikator.PorsiLayanan, indikator.RasioPegawai} {
		assert.Equal(t, "[bagian_terpotong]", teks(ambil(t, h, kode, apbdes.Perubahan, "")), kode)
	}
	assert.Equal(t, "[bagian_terpotong]", teks(ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")))
	assert.Equal(t, "0.0170", teks(ambil(t, h, indikator.RasioPADes, apbdes.Perubahan, "")), "the income is complete")
}

func TestFaseTidakAda(t *testing.T) {
	h := hitung(t, dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10"}))
	n, ada := h.Cari(indikator.PorsiLayanan, apbdes.Realisasi, "kesehatan")
	assert.False(t, ada)
	assert.Equal(t, "[fase_tidak_ada]", teks(n))
	n = ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")
	assert.Equal(t, "[fase_tidak_ada]", teks(n))
	assert.Equal(t, "10.00", n.Penyebut.String())

	// A draft has shares but is no plan to be carried out.
	d := dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", realisasi: "1"})
	d.Belanja[0].Rancangan = rupiah.Isi(1000)
	h = hitung(t, d)
	assert.Equal(t, apbdes.Rancangan, h.FaseBerlaku)
	assert.Equal(t, "1.0000", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Rancangan, "kesehatan")))
	assert.Equal(t, "[fase_tidak_ada]", teks(ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")))
}
