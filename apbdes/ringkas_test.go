package apbdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

func masuk(n int64) []apbdes.BarisPendapatan {
	return []apbdes.BarisPendapatan{pendapatan("4.2.1.01", anggaran(n))}
}

func keluar(n int64) []apbdes.BarisBelanja {
	return []apbdes.BarisBelanja{belanja("2.2.02", "5.2.1.03", anggaran(n))}
}

func biaya(rekening string, n int64) []apbdes.BarisPembiayaan {
	return []apbdes.BarisPembiayaan{pembiayaan(rekening, anggaran(n))}
}

func TestRingkasJumlah(t *testing.T) {
	for nama, k := range map[string]struct {
		dokumen apbdes.Dokumen
		mau     apbdes.Jumlah // phase anggaran
	}{
		"empty": {},
		"all sections": {
			apbdes.Dokumen{Pendapatan: masuk(100), Belanja: keluar(90), Pembiayaan: append(biaya("6.1.1.01", 7), biaya("6.2.2.01", 5)...)},
			apbdes.Jumlah{
				Pendapatan: rp(100), Belanja: rp(90), SurplusDefisit: rp(10),
				PenerimaanPembiayaan: rp(7), PengeluaranPembiayaan: rp(5), PembiayaanNeto: rp(2), Silpa: rp(12),
			},
		},
		"deficit": {
			apbdes.Dokumen{Pendapatan: masuk(90), Belanja: keluar(100), Pembiayaan: biaya("6.1.1.01", 10)},
			apbdes.Jumlah{
				Pendapatan: rp(90), Belanja: rp(100), SurplusDefisit: rp(-10),
				PenerimaanPembiayaan: rp(10), PengeluaranPembiayaan: rp(0), PembiayaanNeto: rp(10), Silpa: rp(0),
			},
		},
		"zero is not missing": {
			apbdes.Dokumen{Pendapatan: masuk(0), Belanja: keluar(0)},
			apbdes.Jumlah{
				Pendapatan: rp(0), Belanja: rp(0), SurplusDefisit: rp(0),
				PenerimaanPembiayaan: rp(0), PengeluaranPembiayaan: rp(0), PembiayaanNeto: rp(0), Silpa: rp(0),
			},
		},
		"no financing, income and spending known": {
			apbdes.Dokumen{Pendapatan: masuk(3), Belanja: keluar(2)},
			apbdes.Jumlah{
				Pendapatan: rp(3), Belanja: rp(2), SurplusDefisit: rp(1),
				PenerimaanPembiayaan: rp(0), PengeluaranPembiayaan: rp(0), PembiayaanNeto: rp(0), Silpa: rp(1),
			},
		},
		"no financing, no income":   {apbdes.Dokumen{Belanja: keluar(2)}, apbdes.Jumlah{Belanja: rp(2)}},
		"no financing, no spending": {apbdes.Dokumen{Pendapatan: masuk(2)}, apbdes.Jumlah{Pendapatan: rp(2)}},
		"financing alone": {
			apbdes.Dokumen{Pembiayaan: biaya("6.2.1", 2)},
			apbdes.Jumlah{PenerimaanPembiayaan: rp(0), PengeluaranPembiayaan: rp(2), PembiayaanNeto: rp(-2)},
		},
		"financing in another phase only": {
			apbdes.Dokumen{Pendapatan: masuk(3), Belanja: keluar(2), Pembiayaan: []apbdes.BarisPembiayaan{pembiayaan("6.1", apbdes.Nilai{Realisasi: rp(1)})}},
			apbdes.Jumlah{Pendapatan: rp(3), Belanja: rp(2), SurplusDefisit: rp(1)},
		},
		"financing only net": {
			apbdes.Dokumen{Pendapatan: masuk(3), Belanja: keluar(2), Pembiayaan: biaya("6", -1)},
			apbdes.Jumlah{Pendapatan: rp(3), Belanja: rp(2), SurplusDefisit: rp(1), PembiayaanNeto: rp(-1), Silpa: rp(0)},
		},
		"financing net and receipts": {
			apbdes.Dokumen{Pembiayaan: append(biaya("6", 4), biaya("6.1", 5)...)},
			apbdes.Jumlah{PenerimaanPembiayaan: rp(5), PembiayaanNeto: rp(9)},
		},
		"income cut off": {
			apbdes.Dokumen{Pendapatan: masuk(3), Belanja: keluar(2), TidakLengkap: apbdes.Bagian{Pendapatan: true}},
			apbdes.Jumlah{Belanja: rp(2)},
		},
		"spending cut off": {
			apbdes.Dokumen{Pendapatan: masuk(3), Belanja: keluar(2), Pembiayaan: biaya("6.1", 1), TidakLengkap: apbdes.Bagian{Belanja: true}},
			apbdes.Jumlah{Pendapatan: rp(3), PenerimaanPembiayaan: rp(1), PengeluaranPembiayaan: rp(0), PembiayaanNeto: rp(1)},
		},
		"financing cut off": {
			apbdes.Dokumen{Pendapatan: masuk(3), Belanja: keluar(2), Pembiayaan: biaya("6.1", 1), TidakLengkap: apbdes.Bagian{Pembiayaan: true}},
			apbdes.Jumlah{Pendapatan: rp(3), Belanja: rp(2), SurplusDefisit: rp(1)},
		},
		"a remainder counts": {
			apbdes.Dokumen{Belanja: append(keluar(2), apbdes.BarisBelanja{Sisa: true, Pos: apbdes.Pos{Nilai: anggaran(5)}})},
			apbdes.Jumlah{Belanja: rp(7)},
		},
		"outside the budget": {
			apbdes.Dokumen{Luar: []apbdes.BarisLuar{{Pos: pos("7.1", anggaran(9))}}},
			apbdes.Jumlah{},
		},
	} {
		t.Run(nama, func(t *testing.T) {
			r, err := apbdes.Ringkas(&k.dokumen)
			require.NoError(t, err)
			assert.Equal(t, k.mau, r.Jumlah(apbdes.Anggaran))
			assert.Equal(t, apbdes.Jumlah{}, r.Jumlah(apbdes.Rancangan))
		})
	}
}

// A phase sees only its own amounts, and a line without an amount adds nothing, not zero.
func TestRingkasFase(t *testing.T) {
	d := apbdes.Dokumen{
		Pendapatan: []apbdes.BarisPendapatan{
			pendapatan("4.1.1", apbdes.Nilai{Rancangan: rp(1), Anggaran: rp(10), Perubahan: rp(100)}),
			pendapatan("4.1.1", apbdes.Nilai{Rancangan: rp(2), Perubahan: rp(200), Realisasi: rp(2000)}),
		},
		Belanja: []apbdes.BarisBelanja{belanja("1.1.01", "5.1.1", apbdes.Nilai{Realisasi: rp(0)})},
	}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	for f, mau := range map[apbdes.Fase]rupiah.Opsional{apbdes.Rancangan: rp(3), apbdes.Anggaran: rp(10), apbdes.Perubahan: rp(300), apbdes.Realisasi: rp(2000)} {
		assert.Equal(t, mau, r.Jumlah(f).Pendapatan, f)
		assert.Equal(t, f == apbdes.Realisasi, r.Jumlah(f).Belanja.Ada, f)
		assert.Equal(t, f == apbdes.Realisasi, r.Jumlah(f).Silpa.Ada, f)
		assert.True(t, r.AdaFase(f))
	}
	n, ada := r.CariRekening(bagan.HarusRekening("4.1.1"))
	assert.True(t, ada)
	assert.Equal(t, apbdes.Nilai{Rancangan: rp(3), Anggaran: rp(10), Perubahan: rp(300), Realisasi: rp(2000)}, n)
	for _, f := range []apbdes.Fase{0, 5, 255} {
		assert.Equal(t, apbdes.Jumlah{}, r.Jumlah(f))
		assert.False(t, r.AdaFase(f))
	}
}

func TestRingkasTingkat(t *testing.T) {
	d := apbdes.Dokumen{Belanja: []apbdes.BarisBelanja{
		belanja("2.2.02", "5.2.1.03", anggaran(1)),
		belanja("1.1.01", "5.1.1.01", anggaran(2)),
		belanja("2.2.02", "5.2.1.03", anggaran(4)), // the same code again: summed
		belanja("2.2", "5.3", anggaran(8)),         // stops at sub-bidang
		belanja("2", "", anggaran(16)),             // stops at bidang
		belanja("", "5.4", anggaran(32)),           // no kegiatan
		belanja("2.2.02", "5.2.1.03.001", apbdes.Nilai{}),
	}}
	d.Belanja[0].Sumber, d.Belanja[1].Sumber = bagan.UraiSumber("DDS"), bagan.UraiSumber("ADD, DDS")
	d.Belanja[2].NamaKegiatan, d.Belanja[4].NamaKegiatan = "Posyandu", "Pembangunan"
	d.Tercetak = []apbdes.Tercetak{
		{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("2.2"), Rekening: bagan.HarusRekening("5.2"), Uraian: "not a name"},
		{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("2.2"), Rekening: bagan.HarusRekening("5"), Uraian: "Kesehatan"},
		{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("2"), Uraian: "the line has its own"},
		{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("4"), Uraian: "no line"},
		{Sasaran: apbdes.Silpa, Uraian: "not a code"},
	}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)

	k := func(kode, nama string, n int64, baris ...int) apbdes.JumlahKegiatan {
		return apbdes.JumlahKegiatan{Kode: bagan.HarusKegiatan(kode), Nama: nama, Nilai: anggaran(n), Baris: baris}
	}
	assert.Equal(t, []apbdes.JumlahKegiatan{k("1", "", 2, 1), k("2", "Pembangunan", 29, 0, 2, 3, 4, 6)}, r.Bidang)
	assert.Equal(t, []apbdes.JumlahKegiatan{k("1.1", "", 2, 1), k("2.2", "Kesehatan", 13, 0, 2, 3, 6)}, r.SubBidang)
	assert.Equal(t, []apbdes.JumlahKegiatan{k("1.1.01", "", 2, 1), k("2.2.02", "Posyandu", 5, 0, 2, 6)}, r.Kegiatan)

	a := func(kode string, n int64) apbdes.JumlahRekening {
		return apbdes.JumlahRekening{Kode: bagan.HarusRekening(kode), Nilai: anggaran(n)}
	}
	assert.Equal(t, []apbdes.JumlahRekening{
		a("5", 47), a("5.1", 2), a("5.1.1", 2), a("5.2", 5), a("5.2.1", 5), a("5.3", 8), a("5.4", 32),
	}, r.Rekening)
	assert.Equal(t, []apbdes.JumlahSumber{
		{Nilai: anggaran(60)}, {Sumber: bagan.UraiSumber("DDS"), Nilai: anggaran(1)}, {Sumber: bagan.UraiSumber("DDS ADD"), Nilai: anggaran(2)},
	}, r.Sumber, "a combination of funds is not divided")

	b, ada := r.CariBidang(2)
	assert.True(t, ada)
	assert.Equal(t, r.Bidang[1], b)
	for _, n := range []int{-1, 0, 3, 6} {
		_, ada = r.CariBidang(n)
		assert.False(t, ada, n)
	}
	for _, s := range []string{"", "4", "5.2.2", "5.2.1.03"} {
		n, ada := r.CariRekening(bagan.HarusRekening(s))
		assert.False(t, ada, s)
		assert.True(t, n.Kosong())
	}
}

// A remainder takes part in sums but its text is not the name of the kegiatan.
func TestRingkasNamaSisa(t *testing.T) {
	d := apbdes.Dokumen{Belanja: []apbdes.BarisBelanja{{Kegiatan: bagan.HarusKegiatan("2.2.02"), NamaKegiatan: "sisa", Sisa: true}}}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	require.Len(t, r.Kegiatan, 1)
	assert.Empty(t, r.Kegiatan[0].Nama)
}

func TestRingkasLama(t *testing.T) {
	k, err := bagan.UraiKegiatan("2.1.23", bagan.Permendagri113)
	require.NoError(t, err)
	d := apbdes.Dokumen{Bagan: bagan.Permendagri113, Belanja: []apbdes.BarisBelanja{{Kegiatan: k, Pos: apbdes.Pos{Nilai: anggaran(5)}}}}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	assert.Empty(t, r.SubBidang)
	require.Len(t, r.Bidang, 1)
	require.Len(t, r.Kegiatan, 1)
	assert.Equal(t, "2.1", r.Bidang[0].Kode.String())
	b, ada := r.CariBidang(1)
	assert.True(t, ada, "2.1 is bidang 1 there")
	assert.Equal(t, anggaran(5), b.Nilai)
}

func TestRingkasLuapan(t *testing.T) {
	besar := apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Terbesar)}
	kecil := apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Terkecil)}
	for nama, d := range map[string]apbdes.Dokumen{
		"within a section": {Pendapatan: []apbdes.BarisPendapatan{pendapatan("4.1", besar), pendapatan("4.2", anggaran(1))}},
		"spending":         {Belanja: []apbdes.BarisBelanja{belanja("1.1.01", "5.1", besar), belanja("2.1.01", "5.2", besar)}},
		"financing":        {Pembiayaan: []apbdes.BarisPembiayaan{pembiayaan("6.1", besar), pembiayaan("6.1", besar)}},
		"surplus": {
			Pendapatan: []apbdes.BarisPendapatan{pendapatan("4.1", besar)}, Belanja: []apbdes.BarisBelanja{belanja("1", "5", anggaran(-1))},
		},
		"net financing":      {Pembiayaan: []apbdes.BarisPembiayaan{pembiayaan("6.1", besar), pembiayaan("6.2", kecil)}},
		"net and directions": {Pembiayaan: []apbdes.BarisPembiayaan{pembiayaan("6.1", besar), pembiayaan("6", anggaran(1))}},
		"silpa": {
			Pendapatan: []apbdes.BarisPendapatan{pendapatan("4.1", besar)}, Belanja: keluar(0), Pembiayaan: biaya("6.1", 1),
		},
	} {
		r, err := apbdes.Ringkas(&d)
		require.ErrorIs(t, err, rupiah.ErrLuapan, nama)
		assert.Nil(t, r, nama)
	}
	// The largest amount itself is no overflow.
	d := apbdes.Dokumen{Pendapatan: []apbdes.BarisPendapatan{pendapatan("4.1", besar)}, Belanja: keluar(0)}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	assert.Equal(t, besar.Anggaran, r.Jumlah(apbdes.Anggaran).Silpa)
}
