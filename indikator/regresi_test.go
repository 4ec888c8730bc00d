package indikator_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Each of these is a defect that was there once.

// A village with figures of a single other year was kept with them, because the number of rows stayed the same.
func TestSisakanTahunSatuBaris(t *testing.T) {
	lain := totalPorsi("33.07.01.2001", 1, 2)
	lain.Tahun = 2023
	a := agregat(t, lain)
	a.SisakanTahun(2024)
	assert.Empty(t, a.DaftarTahun())
	assert.Equal(t, 1, a.Banyak(), "the village itself stays known")

	ini := totalPorsi("33.07.01.2002", 1, 2)
	ini.Tahun = 2024
	a = agregat(t, lain, ini)
	a.SisakanTahun(2024)
	assert.Equal(t, []int{2024}, a.DaftarTahun())
}

// Gabung took nil for nothing, GabungWilayah panicked.
func TestGabungWilayahNil(t *testing.T) {
	var a indikator.Agregat
	require.NoError(t, a.GabungWilayah(nil, wilayah.Kode{}))
	assert.Zero(t, a.Banyak())
}

// The sentence about the built-in map stood beside figures of a replaced one.
func TestAgregatPernyataanPetaLain(t *testing.T) {
	for versi, mau := range map[string]string{
		layanan.PetaBawaan().Versi: layanan.PernyataanPeta, "Bupati 2025": layanan.PernyataanPetaLain, "": layanan.PernyataanPetaLain,
	} {
		x := totalPorsi("33.07.01.2001", 1, 2)
		x.Peta = versi
		h, err := agregat(t, x).Hitung(indikator.OpsiAgregat{})
		require.NoError(t, err)
		assert.Equal(t, versi, h.Peta)
		assert.Equal(t, mau, h.Pernyataan.Indonesia, versi)
	}
	h, err := new(indikator.Agregat).Hitung(indikator.OpsiAgregat{})
	require.NoError(t, err)
	assert.Equal(t, layanan.PernyataanPeta, h.Pernyataan.Indonesia, "nothing was placed by another map")
}

// A realisasi up to June was compared with the opening balance of the next year as if it were the closing balance.
func TestSilpaSebelumTutupTahun(t *testing.T) {
	lalu, ini := desaContoh(), desaContoh()
	lalu.Tahun = ini.Tahun - 1
	for sampai, ada := range map[string]bool{"": true, "2023-12-31": true, "2023-06-30": false} {
		lalu.SampaiTanggal = sampai
		k, err := indikator.HitungSilpa(lalu, ini)
		require.NoError(t, err)
		assert.Equal(t, ada, k.Penutup.Ada, sampai)
		assert.Equal(t, !ada, k.Pembuka[0].Keadaan == indikator.SilpaTakTerbaca, sampai)
	}
}

// A date that is none counted as the end of the year, unless it happened to have ten characters.
func TestSampaiTanggalTakTerbaca(t *testing.T) {
	for sampai, mau := range map[string]indikator.Alasan{
		"": indikator.TanpaAlasan, "2024-12-31": indikator.TanpaAlasan,
		"2024-12-30": indikator.TahunBelumTutup, "30/06/2024": indikator.TahunBelumTutup, "30-6-2024": indikator.TahunBelumTutup, "Juni": indikator.TahunBelumTutup,
	} {
		d := desaContoh()
		d.SampaiTanggal = sampai
		assert.Equal(t, mau, ambil(t, hitung(t, d), indikator.RasioSilpa, apbdes.Realisasi, "").Alasan, sampai)
	}
}

// The ratio of siltap of a draft that cannot be measured said that spending is Rp0, of a phase that the draft does not have.
func TestRasioSiltapRancangan(t *testing.T) {
	d := dokumen(baris{kegiatan: "1.1.01", rekening: "5.1.1.01", anggaran: "60"}, baris{rekening: "5.2.1.01", anggaran: "140"})
	for i := range d.Belanja {
		n := &d.Belanja[i].Nilai
		n.Rancangan, n.Anggaran = n.Anggaran, rupiah.Opsional{}
	}
	n := ambil(t, hitung(t, d), indikator.RasioSiltap, apbdes.Rancangan, "")
	assert.Equal(t, indikator.TanpaKegiatan, n.Alasan)
	assert.Equal(t, []int{1}, n.BarisRagu)
	assert.Equal(t, "200.00", n.Penyebut.String())
}

// Residents were added up in an int, which has 32 bits in the browser.
func TestPendudukTigaPuluhDuaBit(t *testing.T) {
	const banyak = 1_000_000_000
	p := &indikator.Papan{Desa: make([]indikator.BarisDesa, 5)}
	for i := range p.Desa {
		p.Desa[i].Ada, p.Desa[i].Penduduk = true, banyak
	}
	for _, k := range indikator.HitungKesenjangan(p, indikator.OpsiAgenda{}) {
		assert.Equal(t, indikator.DariPermil(200), k.Orang)
	}

	x, y, z := totalPorsi("33.07.01.2001", 30_000, 50_000), totalPorsi("33.07.01.2002", 30_000, 50_000), totalPorsi("33.07.01.2003", 30_000, 50_000)
	x.Penduduk, y.Penduduk, z.Penduduk = math.MaxInt32, math.MaxInt32, 2
	w := satu(t, agregat(t, x, y, z), indikator.OpsiAgregat{})
	assert.Equal(t, int64(1)<<32, w.Semua.PerPenduduk.Penduduk)
	assert.Equal(t, "0.00", w.Semua.PerPenduduk.Nilai.String())

	var m indikator.MasukanPapan
	for i := range 3 {
		d := desaContoh()
		d.Desa.Kode = wilayah.HarusUrai(desaKe(i))
		m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
		m.Penduduk = append(m.Penduduk, indikator.PendudukDesa{Kode: d.Desa.Kode, Jiwa: banyak})
	}
	h, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	if uint64(3*banyak) > math.MaxInt {
		assert.Zero(t, h.Ringkas.Penduduk, "unknown, not wrong")
		assert.False(t, h.Ringkas.Semua.PerPenduduk.Ada)
	} else {
		assert.EqualValues(t, uint64(3*banyak), h.Ringkas.Penduduk)
	}
}

// A board took any number of residents, with ratios per head that overflowed.
func TestPapanPendudukTakWajar(t *testing.T) {
	d := desaContoh()
	d.Desa.Kode = wilayah.HarusUrai("33.07.01.2001")
	m := indikator.MasukanPapan{Dokumen: []indikator.DokumenPapan{{Dokumen: d}}}
	for _, jiwa := range []int{-1, math.MaxInt} {
		if jiwa > 0 && jiwa <= math.MaxInt32 {
			continue // an int of 32 bits holds nothing beyond reason
		}
		m.Penduduk = []indikator.PendudukDesa{{Kode: d.Desa.Kode, Jiwa: jiwa}}
		_, err := indikator.HitungPapan(m)
		require.ErrorIs(t, err, indikator.ErrMasukan)
		m.Penduduk, m.Desa = nil, []indikator.DesaTerdaftar{{Kode: d.Desa.Kode, Penduduk: jiwa}}
		_, err = indikator.HitungPapan(m)
		require.ErrorIs(t, err, indikator.ErrMasukan)
		m.Desa = nil
	}
}

// The list of ranked villages was made anew for every village of a board: ten thousand lists of ten thousand.
func TestPapanPeringkatBersama(t *testing.T) {
	var m indikator.MasukanPapan
	for i := range 4 {
		d := desaContoh()
		d.Desa.Kode = wilayah.HarusUrai(desaKe(i))
		m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
	}
	p, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	var semua [][]int
	for i := range p.Desa {
		for _, k := range p.Desa[i].Kalimat {
			if k.Kode == indikator.KodeKalimatDesaPeringkat {
				semua = append(semua, k.Desa)
			}
		}
	}
	require.Len(t, semua, 4)
	for _, d := range semua {
		require.Equal(t, []int{0, 1, 2, 3}, d)
		assert.Same(t, &semua[0][0], &d[0])
	}
}

// The verifier of sentences panicked on boards that no program of ours writes.
func TestPeriksaKalimatJSONAneh(t *testing.T) {
	for _, isi := range []string{
		`{"desa":[{"layanan":[]}],"agenda":{"usulan":[{"layanan":"kesehatan","desa":[0],"bukti":[{"desa":0}]}]}}`,
		`{"x":".0","kalimat":[{"kode":"porsi","teks":{"id":"a","en":"a"},"angka":[{"jalur":"/x","bentuk":"desimal","teks":{"id":"a","en":"a"}}]}]}`,
		`{"x":"-.5","kalimat":[{"kode":"porsi","teks":{"id":"a","en":"a"},"angka":[{"jalur":"/x","bentuk":"desimal","teks":{"id":"a","en":"a"}}]}]}`,
		`{"kalimat":[{"kode":"desa_peringkat"}]}`,
	} {
		require.True(t, json.Valid([]byte(isi)))
		assert.NotPanics(t, func() {
			_, err := indikator.PeriksaKalimat([]byte(isi))
			assert.ErrorIs(t, err, indikator.ErrKalimat, isi)
		})
	}
}

// A check of no document panicked, where the indicators alone say that there is none.
func TestPeriksaDokumenNil(t *testing.T) {
	_, err := indikator.PeriksaDokumen(nil, indikator.OpsiPeriksa{})
	require.ErrorIs(t, err, indikator.ErrMasukan)
}

// On a board of one fund the income of the fund was the sum of the lines that name it, whatever lines named none.
func TestPapanPendapatanSatuDana(t *testing.T) {
	for sumber, mau := range map[string]string{"ADD": "880000000.00", "": "", "DDS, ADD": ""} {
		d := dokumen(
			baris{rekening: "4.2.1.01", sumber: "DDS", anggaran: "880000000"}, baris{rekening: "4.2.3.01", sumber: sumber, anggaran: "20000000"},
			baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "DDS", anggaran: "75500000"},
		)
		d.Desa.Kode = wilayah.HarusUrai("33.07.01.2001")
		p, err := indikator.HitungPapan(indikator.MasukanPapan{Dokumen: []indikator.DokumenPapan{{Dokumen: d}}, Sumber: "DDS"})
		require.NoError(t, err)
		assert.Equal(t, mau, p.Ringkas.Pendapatan.String(), "%q", sumber)
		assert.Equal(t, "75500000.00", p.Ringkas.Belanja.String())
	}
}
