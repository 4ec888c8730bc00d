package indikator_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// The name of an area is that of its documents where all that name it agree.
func TestTepiNamaWilayah(t *testing.T) {
	const satu, dua, tiga = "33.07.01.2001", "33.07.02.2001", "33.08.01.2001"
	for _, k := range []struct {
		kode string
		nama []apbdes.Desa
		mau  string
	}{
		{"33.07.01", []apbdes.Desa{{Nama: "A", Kecamatan: "Satu"}, {Nama: "B", Kecamatan: "Satu"}}, "Satu"},
		{"33.07.01", []apbdes.Desa{{Kecamatan: "Satu"}, {}}, "Satu"},
		{"33.07.01", []apbdes.Desa{{}, {Kecamatan: "Satu"}, {}}, "Satu"},
		{"33.07.01", []apbdes.Desa{{Kecamatan: "Satu"}, {}, {Kecamatan: "SATU"}}, ""},
		{"33.07.01", []apbdes.Desa{{Kabupaten: "Wonosobo", Provinsi: "Jawa Tengah"}}, ""},
		{"33.07", []apbdes.Desa{{Kecamatan: "Satu", Kabupaten: "Wonosobo", Provinsi: "Jawa Tengah"}, {Kabupaten: "Wonosobo"}}, "Wonosobo"},
		{"33.07", []apbdes.Desa{{Kabupaten: "Wonosobo"}, {Kabupaten: "Kab. Wonosobo"}}, ""},
		{"33", []apbdes.Desa{{Kabupaten: "Wonosobo", Provinsi: "Jawa Tengah"}, {Provinsi: "Jawa Tengah"}}, "Jawa Tengah"},
	} {
		var d []*apbdes.Dokumen
		for i, x := range k.nama {
			e := dokumenDesa(i, 2024, 1, 2)
			x.Kode = e.Desa.Kode
			e.Desa = x
			d = append(d, e)
		}
		m := masukan(d...)
		m.Kode = wilayah.HarusUrai(k.kode)
		assert.Equal(t, k.mau, papan(t, m).Nama, "%+v", k)
	}
	for kode, mau := range map[string]string{satu: "33.07.01", dua: "33.07", tiga: "33", "11.01.01.2001": ""} {
		a, b := dokumenDesa(0, 2024, 1, 2), dokumenDesa(1, 2024, 1, 2)
		if b.Desa.Kode = wilayah.HarusUrai(kode); kode == satu {
			b.Desa.Kode = wilayah.HarusUrai(desaKe(1))
		}
		assert.Equal(t, mau, papan(t, masukan(a, b)).Kode.String())
	}
}

// A board by another map says so.
func TestTepiPernyataanPeta(t *testing.T) {
	p := papan(t, masukan(dokumenDesa(0, 2024, 1, 2)))
	assert.Equal(t, indikator.Teks{Indonesia: layanan.PernyataanPeta, Inggris: layanan.PernyataanPetaInggris}, p.Pernyataan)
	peta, _, err := layanan.BacaPeta(strings.NewReader("# versi: uji.1\nkode,layanan,tanda\n2.1.01,pendidikan,inti\n3.1.01,kesehatan,inti\n"))
	require.NoError(t, err)
	m := masukan(dokumenDesa(0, 2024, 1, 4))
	m.Peta = &peta
	p = papan(t, m)
	assert.Equal(t, "uji.1", p.Peta)
	assert.Equal(t, indikator.Teks{Indonesia: layanan.PernyataanPetaLain, Inggris: layanan.PernyataanPetaLainInggris}, p.Pernyataan)
	assert.Equal(t, "0.7500", p.Desa[0].Layanan[1].Porsi.String())
}

// A trend needs two years that are known, and a year in which nothing was spent has no share.
func TestTepiTren(t *testing.T) {
	assert.Empty(t, papan(t, masukan(dokumenDesa(0, 2024, 10, 100))).Tren)
	p := papan(t, masukan(dokumenDesa(0, 2023, 0, 0), dokumenDesa(0, 2024, 10, 100), dokumenDesa(1, 2023, 0, 0), dokumenDesa(1, 2024, 0, 0)))
	require.Len(t, p.Tren, 1, "a village that spent nothing has no line")
	assert.Equal(t, []int{2023, 2024}, p.Tren[0].Tahun)
	assert.Equal(t, []string{"", "0.1000"}, []string{p.Tren[0].Porsi[0].String(), p.Tren[0].Porsi[1].String()})
	// Two years of the old chart have no services to show, and nothing breaks between them.
	a, b := dokumenDesa(0, 2016, 10, 100), dokumenDesa(0, 2017, 10, 100)
	a.Bagan, b.Bagan = bagan.Permendagri113, bagan.Permendagri113
	p = papan(t, masukan(a, b))
	assert.Equal(t, []int{2016, 2017}, p.DaftarTahun)
	assert.Empty(t, p.Tren)
}

// Residents of the year go before those of every year, and these before the register; nobody is a number, less than nobody is none.
func TestTepiPenduduk(t *testing.T) {
	kode := wilayah.HarusUrai(desaKe(0))
	m := masukan(dokumenDesa(0, 2024, 10, 100))
	m.Desa = []indikator.DesaTerdaftar{{Kode: kode, Penduduk: 7}}
	for _, k := range []struct {
		isi []indikator.PendudukDesa
		mau int
	}{
		{nil, 7},
		{[]indikator.PendudukDesa{{Kode: kode, Tahun: 2023, Jiwa: 4}}, 7},
		{[]indikator.PendudukDesa{{Kode: kode, Jiwa: 5}, {Kode: kode, Tahun: 2024, Jiwa: 6}}, 6},
		{[]indikator.PendudukDesa{{Kode: kode, Jiwa: 5}}, 5},
		{[]indikator.PendudukDesa{{Kode: kode, Tahun: 2024}}, 0},
		{[]indikator.PendudukDesa{{Kode: kode, Tahun: 2024, Jiwa: 1}}, 1},
		{[]indikator.PendudukDesa{{Kode: kode, Jiwa: -1}}, -1},
	} {
		m.Penduduk = k.isi
		p, err := indikator.HitungPapan(m)
		if k.mau < 0 {
			require.ErrorIs(t, err, indikator.ErrMasukan)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, k.mau, p.Desa[0].Penduduk, "%+v", k.isi)
	}
}

// What was found in a document, in its file and by the rules, is counted by its weight; the rules hear of the year before.
func TestTepiTemuanDesa(t *testing.T) {
	lalu, ini := dokumenDesa(0, 2023, 10, 100), dokumenDesa(0, 2024, 10, 100)
	lalu.Pendapatan = dokumen(baris{rekening: "4.2.1.01", realisasi: "100"}).Pendapatan
	lalu.Pembiayaan = dokumen(baris{rekening: "6.1.1.01", realisasi: "0"}).Pembiayaan
	for i := range lalu.Belanja {
		lalu.Belanja[i].Realisasi = rupiah.Isi(0)
	}
	ini.Pembiayaan = dokumen(baris{rekening: "6.1.1.01", anggaran: "5"}).Pembiayaan
	temukan := func(d ...*apbdes.Dokumen) (h []temuan.Kode) {
		m := masukan(d...)
		for banyak, tingkat := range []temuan.Tingkat{temuan.Galat, temuan.Peringatan} {
			a := temuan.Aturan{Kode: "APBDES-BCA-99", Tingkat: tingkat}
			for range banyak + 1 {
				m.Dokumen[len(d)-1].Temuan.Tambah(a.Temukan("", temuan.Letak{Baris: len(h) + 1}))
			}
		}
		b := &papan(t, m).Desa[0]
		n := map[temuan.Tingkat]int{}
		for _, x := range b.Pemeriksaan.Temuan {
			n[x.Tingkat]++
			h = append(h, x.Kode)
		}
		assert.Equal(t, map[temuan.Tingkat]int{temuan.Galat: b.Galat, temuan.Peringatan: b.Peringatan, temuan.Catatan: b.Catatan}, n)
		return h
	}
	sendiri, berdua := temukan(ini), temukan(lalu, ini)
	assert.NotContains(t, sendiri, temuan.Kode("APBDES-KSB-07"))
	assert.Contains(t, berdua, temuan.Kode("APBDES-KSB-07"), "opening with Rp5 what closed with Rp100")
}

// Filtered by a fund, lines keep their place in the whole document; a fund that is not used is Rp0, but says nothing of services in a
// document of the old chart.
func TestTepiSaringSumber(t *testing.T) {
	d := dokumen(
		baris{kegiatan: "3.1.01", rekening: "5.2.1.01", sumber: "ADD", anggaran: "1"}, baris{kegiatan: "2.1.01", rekening: "5.2.1.01", sumber: "DDS", anggaran: "2"},
		baris{kegiatan: "2.1.01", rekening: "5.2.1.02", sumber: "ADD", anggaran: "4"}, baris{kegiatan: "2.1.02", rekening: "5.2.1.02", sumber: "DDS", anggaran: "8"},
	)
	d.Desa.Kode = wilayah.HarusUrai(desaKe(0))
	m := masukan(d)
	m.Penduduk = []indikator.PendudukDesa{{Kode: d.Desa.Kode, Jiwa: 1}}
	m.Sumber = "DDS"
	p := papan(t, m)
	assert.Equal(t, []int{1, 3}, p.Desa[0].Layanan[0].Baris)
	assert.Equal(t, "10.00", p.Desa[0].Layanan[0].Jumlah.String())
	assert.Nil(t, p.Desa[0].Layanan[1].Baris)
	m.Sumber = "PBH"
	p = papan(t, m)
	for _, c := range append(p.Desa[0].Layanan[:], p.Desa[0].Semua) {
		assert.Equal(t, "0.00", c.Jumlah.String())
		assert.Equal(t, "0.00", c.PerPenduduk.String())
		assert.Equal(t, indikator.PenyebutNol, c.Alasan)
	}
	m.Penduduk = nil
	assert.False(t, papan(t, m).Desa[0].Semua.PerPenduduk.Ada)
	d.Bagan = bagan.Permendagri113
	p = papan(t, m)
	for _, c := range append(p.Desa[0].Layanan[:], p.Desa[0].Semua) {
		assert.Equal(t, indikator.SelPapan{Alasan: indikator.GenerasiLama}, c)
	}
}
