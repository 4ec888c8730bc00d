package indikator_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/layanan"
)

// dokumenDesa spends pendidikan of belanja on education, in whole rupiah, in anggaran.
func dokumenDesa(nomor, tahun, pendidikan, belanja int) *apbdes.Dokumen {
	d := dokumen(
		baris{kegiatan: "2.1.01", rekening: "5.2.1.01", sumber: "DDS", anggaran: fmt.Sprint(pendidikan)},
		baris{kegiatan: "3.1.01", rekening: "5.2.1.01", sumber: "ADD", anggaran: fmt.Sprint(belanja - pendidikan)},
	)
	d.Tahun = tahun
	d.Desa = apbdes.Desa{Kode: wilayah.HarusUrai(desaKe(nomor)), Nama: fmt.Sprint("Desa ", nomor), Kecamatan: "Satu"}
	return d
}

func masukan(d ...*apbdes.Dokumen) indikator.MasukanPapan {
	var m indikator.MasukanPapan
	for _, x := range d {
		m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: x})
	}
	return m
}

func papan(t *testing.T, m indikator.MasukanPapan) *indikator.Papan {
	t.Helper()
	p, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	periksaPapan(t, p)
	return p
}

// periksaPapan asserts what holds for every board.
func periksaPapan(t *testing.T, p *indikator.Papan) {
	t.Helper()
	assert.Equal(t, len(p.Desa), p.Kelengkapan.Desa)
	assert.Equal(t, p.Kelengkapan.Desa, p.Kelengkapan.Melapor+len(p.Kelengkapan.Hilang))
	berporsi, peringkat := 0, []int{}
	for _, b := range p.Desa {
		assert.Equal(t, b.Ada, b.Belanja.Ada)
		assert.Equal(t, b.Ada, b.Alasan == indikator.TanpaAlasan)
		assert.Equal(t, b.Ada, b.Fase != 0)
		assert.Equal(t, b.Semua.Porsi.Ada, b.Peringkat > 0)
		if b.Semua.Porsi.Ada {
			berporsi++
			peringkat = append(peringkat, b.Peringkat)
		}
		for _, c := range append(b.Layanan[:], b.Semua) {
			assert.NotEqual(t, c.Porsi.Ada, c.Alasan != indikator.TanpaAlasan)
			assert.True(t, b.Ada || !c.Jumlah.Ada && !c.PerPenduduk.Ada && c.Kelas == indikator.TanpaKelas && !c.MenujuMedian.Ada)
			assert.Equal(t, c.Porsi.Ada && c.Jumlah.Nilai == 0, c.Kelas == indikator.KelasNol)
			assert.True(t, slices.IsSorted(c.Baris))
		}
	}
	assert.Equal(t, berporsi >= 3, p.Median.Semua.Ada)
	slices.Sort(peringkat)
	for i, n := range peringkat {
		assert.True(t, n == i+1 || i > 0 && n == peringkat[i-1], "ranks %v", peringkat)
	}
	periksaRingkas(t, p)
}

// periksaRingkas asserts that the parts of the headline make a whole.
func periksaRingkas(t *testing.T, p *indikator.Papan) {
	t.Helper()
	r := &p.Ringkas
	if !r.Semua.Jumlah.Ada {
		assert.NotEqual(t, indikator.TanpaAlasan, r.Semua.Alasan)
		return
	}
	var layananSemua rupiah.Penjumlah
	for _, b := range r.Layanan {
		layananSemua.TambahOpsional(b.Jumlah)
	}
	o, err := layananSemua.Hasil()
	require.NoError(t, err)
	assert.Equal(t, r.Semua.Jumlah.Nilai, o)
	if r.DesaLayanan == p.Kelengkapan.Melapor {
		assert.Equal(t, r.Belanja.Nilai, r.Semua.Jumlah.Nilai+r.Lain.Jumlah.Nilai)
	}
}

func TestPapanKelas(t *testing.T) {
	p := papan(t, masukan(dokumenDesa(0, 2024, 0, 1000), dokumenDesa(1, 2024, 50, 1000), dokumenDesa(2, 2024, 100, 1000), dokumenDesa(3, 2024, 100, 1000),
		dokumenDesa(4, 2024, 200, 1000)))
	assert.Equal(t, "33.07.01", p.Kode.String())
	assert.Equal(t, "Satu", p.Nama)
	assert.Equal(t, apbdes.Anggaran, p.Fase)
	assert.Equal(t, "0.1000", p.Median.Layanan[0].String())
	mau := []struct {
		kelas     indikator.Kelas
		peringkat int
		kurang    string
	}{
		{indikator.KelasNol, 5, "100.00"}, {indikator.JauhDiBawah, 4, "50.00"}, {indikator.Sekitar, 2, "0.00"}, {indikator.Sekitar, 2, "0.00"},
		{indikator.JauhDiAtas, 1, "0.00"},
	}
	for i, m := range mau {
		c := p.Desa[i].Layanan[0]
		assert.Equal(t, m.kelas, c.Kelas)
		assert.Equal(t, m.peringkat, p.Desa[i].Peringkat)
		assert.Equal(t, m.kurang, c.MenujuMedian.String())
		assert.Equal(t, []int{0}, c.Baris)
	}
}

// Two villages have no median, no class but Rp0, and nothing to reach.
func TestPapanDuaDesa(t *testing.T) {
	p := papan(t, masukan(dokumenDesa(0, 2024, 0, 1000), dokumenDesa(1, 2024, 50, 1000)))
	assert.False(t, p.Median.Layanan[0].Ada)
	assert.Equal(t, indikator.KelasNol, p.Desa[0].Layanan[0].Kelas)
	assert.Equal(t, indikator.TanpaKelas, p.Desa[1].Layanan[0].Kelas)
	assert.False(t, p.Desa[1].Layanan[0].MenujuMedian.Ada)
	satu := papan(t, masukan(dokumenDesa(0, 2024, 0, 1000)))
	assert.Equal(t, wilayah.Desa, satu.Kode.Tingkat())
	assert.Equal(t, "Desa 0", satu.Nama)
}

func TestPapanKosong(t *testing.T) {
	p := papan(t, indikator.MasukanPapan{})
	assert.JSONEq(t, "[]", jsonDari(t, p.Desa))
	p = papan(t, indikator.MasukanPapan{Tahun: 2024, Desa: []indikator.DesaTerdaftar{{Kode: wilayah.HarusUrai(desaKe(0)), Nama: "A", Penduduk: 5}}})
	assert.Equal(t, 0, p.Kelengkapan.Melapor)
	assert.Len(t, p.Kelengkapan.Hilang, 1)
	assert.Equal(t, 5, p.Desa[0].Penduduk)
	for _, m := range []indikator.MasukanPapan{
		{Fase: 9}, {Dokumen: make([]indikator.DokumenPapan, 1)}, {Desa: []indikator.DesaTerdaftar{{Penduduk: -1}}},
	} {
		_, err := indikator.HitungPapan(m)
		require.ErrorIs(t, err, indikator.ErrMasukan)
	}
}

// A village without a report stays in the list, without rank, and does not move the median.
func TestPapanHilang(t *testing.T) {
	m := masukan(dokumenDesa(0, 2024, 10, 100), dokumenDesa(1, 2024, 20, 100), dokumenDesa(2, 2024, 30, 100), dokumenDesa(3, 2023, 90, 100))
	m.Desa = []indikator.DesaTerdaftar{{Kode: wilayah.HarusUrai(desaKe(7)), Nama: "Belum"}}
	p := papan(t, m)
	assert.Equal(t, 2024, p.Tahun)
	assert.Equal(t, []int{2023, 2024}, p.DaftarTahun)
	assert.Equal(t, "0.2000", p.Median.Semua.String())
	assert.Equal(t, 3, p.Kelengkapan.Melapor)
	assert.Equal(t, "Desa 3", p.Kelengkapan.Hilang[0].Nama)
	assert.Equal(t, "Belum", p.Kelengkapan.Hilang[1].Nama)
	assert.Equal(t, indikator.FaseTidakAda, p.Desa[3].Semua.Alasan)
	m.Tahun, m.TahunBanding = 2023, 2024
	p = papan(t, m)
	assert.Equal(t, 2024, p.TahunBanding)
	assert.True(t, p.Desa[3].Ada)
}

// Two different documents for one village and year: neither is chosen. The same one twice is one.
func TestPapanGanda(t *testing.T) {
	m := masukan(dokumenDesa(0, 2024, 10, 100), dokumenDesa(0, 2024, 10, 100), dokumenDesa(1, 2024, 10, 100), dokumenDesa(1, 2024, 11, 100),
		dokumenDesa(2, 0, 1, 2))
	luar := dokumenDesa(0, 2024, 1, 2)
	luar.Desa.Kode = wilayah.HarusUrai("11.01.01.2001")
	m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: luar})
	m.Kode = wilayah.HarusUrai("33.07")
	p := papan(t, m)
	assert.True(t, p.Desa[0].Ada)
	assert.False(t, p.Desa[1].Ada)
	assert.Equal(t, 2, p.Desa[1].Ganda)
	var kode []temuan.Kode
	for _, x := range p.Temuan {
		kode = append(kode, x.Kode)
	}
	assert.ElementsMatch(t, []temuan.Kode{"APBDES-PPN-01", "APBDES-PPN-02", "APBDES-PPN-03"}, kode)
	assert.Len(t, indikator.DaftarAturanPapan(), 3)
}

// On a board of the plan in force a village that changed nothing is there with anggaran; on one of anggaran all are.
func TestPapanFase(t *testing.T) {
	a, b := dokumenDesa(0, 2024, 10, 100), dokumenDesa(1, 2024, 10, 100)
	for i := range b.Belanja {
		b.Belanja[i].Perubahan = rupiah.Isi(2 * b.Belanja[i].Anggaran.Nilai)
	}
	p := papan(t, masukan(a, b))
	assert.Equal(t, apbdes.Perubahan, p.Fase)
	assert.Equal(t, []apbdes.Fase{apbdes.Anggaran, apbdes.Perubahan}, p.DaftarFase)
	assert.Equal(t, apbdes.Anggaran, p.Desa[0].Fase)
	assert.Equal(t, apbdes.Perubahan, p.Desa[1].Fase)
	assert.Equal(t, "300.00", p.Ringkas.Belanja.String())
	m := masukan(a, b)
	m.Fase = apbdes.Anggaran
	assert.Equal(t, "200.00", papan(t, m).Ringkas.Belanja.String())
	m.Fase = apbdes.Realisasi
	p = papan(t, m)
	assert.Equal(t, 0, p.Kelengkapan.Melapor)
	assert.Equal(t, indikator.FaseTidakAda, p.Ringkas.Semua.Alasan)
}

// The funds of a document make the whole; a fund a village does not use is Rp0; lines that name no fund leave it unknown.
func TestPapanSumber(t *testing.T) {
	ragu := dokumenDesa(2, 2024, 10, 100)
	ragu.Belanja[1].Sumber = bagan.UraiSumber("")
	tanpa := dokumenDesa(1, 2024, 10, 100)
	tanpa.Belanja[0].Sumber = bagan.UraiSumber("ADD")
	m := masukan(dokumenDesa(0, 2024, 10, 100), tanpa, ragu)
	p := papan(t, m)
	assert.Equal(t, []string{"ADD", "DDS"}, p.DaftarSumber)
	m.Sumber = "DDS"
	p = papan(t, m)
	assert.Equal(t, "DDS", p.Sumber)
	assert.Equal(t, "10.00", p.Desa[0].Belanja.String())
	assert.Equal(t, "1.0000", p.Desa[0].Layanan[0].Porsi.String())
	assert.Equal(t, []int{0}, p.Desa[0].Layanan[0].Baris)
	assert.True(t, p.Desa[1].Ada)
	assert.Equal(t, "0.00", p.Desa[1].Belanja.String())
	assert.Equal(t, indikator.PenyebutNol, p.Desa[1].Semua.Alasan)
	assert.Equal(t, "0.00", p.Desa[1].Semua.Jumlah.String())
	assert.False(t, p.Desa[2].Ada)
	assert.Equal(t, indikator.TanpaSumberDana, p.Desa[2].Alasan)
	m.Sumber = "ADD"
	p = papan(t, m)
	assert.Equal(t, "90.00", p.Desa[0].Belanja.String())
	assert.Equal(t, []int{0}, p.Desa[1].Layanan[0].Baris)
}

// A year of the old chart breaks the line of the trend.
func TestPapanTren(t *testing.T) {
	lama := dokumenDesa(0, 2018, 10, 100)
	lama.Bagan = bagan.Permendagri113
	p := papan(t, masukan(lama, dokumenDesa(0, 2019, 20, 100), dokumenDesa(0, 2021, 30, 100), dokumenDesa(1, 2021, 30, 100), dokumenDesa(1, 2020, 30, 100)))
	require.Len(t, p.Tren, 2)
	assert.Equal(t, []int{2018, 2019, 2020, 2021}, p.Tren[0].Tahun)
	assert.Equal(t, []string{"", "0.2000", "", "0.3000"}, []string{p.Tren[0].Porsi[0].String(), p.Tren[0].Porsi[1].String(), p.Tren[0].Porsi[2].String(), p.Tren[0].Porsi[3].String()})
	assert.Equal(t, []bool{true, false, false, false}, p.Tren[0].Putus)
	assert.Nil(t, p.Tren[1].Putus)
}

// The share of siltap is measured in every year, the limit of 30 percent is asked of the years of its rule only.
func TestPapanSiltap(t *testing.T) {
	buat := func(tahun int) *apbdes.Dokumen {
		d := dokumenDesa(0, tahun, 10, 100)
		d.Belanja = append(d.Belanja, dokumen(baris{kegiatan: "1.1.01", rekening: "5.1.1.01", sumber: "ADD", anggaran: "100"}).Belanja...)
		return d
	}
	p := papan(t, masukan(buat(2025)))
	assert.Equal(t, "0.5000", p.Desa[0].Siltap.String())
	assert.True(t, p.Desa[0].LewatSiltap)
	assert.Equal(t, []int{0}, p.Ringkas.Siltap)
	p = papan(t, masukan(buat(2026)))
	assert.Equal(t, "0.5000", p.Desa[0].Siltap.String())
	assert.False(t, p.Desa[0].LewatSiltap)
}

// Documents in any order make the same board.
func TestSifatUrutanPapan(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 2026))
	m := contoh.DariBenih(4).Masukan()
	mau := jsonDari(t, papan(t, m))
	for range 3 {
		r.Shuffle(len(m.Dokumen), func(i, j int) { m.Dokumen[i], m.Dokumen[j] = m.Dokumen[j], m.Dokumen[i] })
		r.Shuffle(len(m.Desa), func(i, j int) { m.Desa[i], m.Desa[j] = m.Desa[j], m.Desa[i] })
		assert.Equal(t, mau, jsonDari(t, papan(t, m)))
	}
}

// Boards of any documents keep their promises, in every phase and with every fund.
func TestSifatPapan(t *testing.T) {
	acak(t, func(t *testing.T, r *rand.Rand, isi []byte) {
		m := indikator.MasukanPapan{}
		for i := range 1 + r.IntN(5) {
			d := dokumenAcak(isi[min(len(isi), i*len(isi)/6):], r.IntN(4) == 0)
			d.Tahun = 2023 + r.IntN(2)
			if r.IntN(4) > 0 {
				d.Desa.Kode = wilayah.HarusUrai(desaKe(r.IntN(5)))
			} else {
				d.Desa.Nama = fmt.Sprint("Desa ", r.IntN(3))
			}
			m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
		}
		m.Fase = apbdes.Fase(r.IntN(5)) //nolint:gosec // small
		m.Sumber = sumberAcak[r.IntN(len(sumberAcak))]
		p := papan(t, m)
		if m.Sumber != "" || len(p.Desa) == 0 {
			return
		}
		for i, b := range p.Desa {
			periksaSelPapan(t, p, i, &b)
		}
	})
}

// periksaSelPapan compares the cells of a village with the check of its document.
func periksaSelPapan(t *testing.T, p *indikator.Papan, i int, b *indikator.BarisDesa) {
	t.Helper()
	if !b.Ada {
		return
	}
	assert.Equal(t, b.Pemeriksaan.Jumlah.Fase(b.Fase).Belanja, b.Belanja, "%d of %s", i, p.Kode)
	for _, l := range layanan.DaftarLayanan() {
		c := &b.Layanan[l-1]
		assert.Equal(t, b.Pemeriksaan.Layanan[l-1].Fase(b.Fase), c.Jumlah)
	}
}

func BenchmarkHitungPapan(b *testing.B) {
	m := contoh.DariBenih(1).Masukan()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := indikator.HitungPapan(m); err != nil {
			b.Fatal(err)
		}
	}
}
