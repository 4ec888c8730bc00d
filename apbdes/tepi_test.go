package apbdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// The cases of this file were each the only difference between the program and one that is wrong in a single place (see
// apbdes/internal/mutasi).

// A code with lines of different names has no name: local codes mean what their name says.
func TestTepiNamaGanda(t *testing.T) {
	for nama, k := range map[string]struct {
		baris []string
		mau   string
	}{
		"one name":               {[]string{"Posyandu"}, "Posyandu"},
		"the same name again":    {[]string{"Posyandu", "Posyandu"}, "Posyandu"},
		"one line without":       {[]string{"", "Posyandu", ""}, "Posyandu"},
		"two names":              {[]string{"Posyandu", "Polindes"}, ""},
		"two names and the last": {[]string{"Posyandu", "Polindes", "Polindes"}, ""},
		"two names, then none":   {[]string{"Posyandu", "Polindes", ""}, ""},
	} {
		var d apbdes.Dokumen
		for _, n := range k.baris {
			b := belanja("2.2.95", "5.2", anggaran(1))
			b.NamaKegiatan = n
			d.Belanja = append(d.Belanja, b)
		}
		r, err := apbdes.Ringkas(&d)
		require.NoError(t, err)
		require.Len(t, r.Kegiatan, 1)
		assert.Equal(t, k.mau, r.Kegiatan[0].Nama, nama)
	}
}

// A total that happens to carry a code gives no name to the code.
func TestTepiNamaDariJumlah(t *testing.T) {
	d := apbdes.Dokumen{
		Belanja:  []apbdes.BarisBelanja{belanja("2.2.02", "5.2", anggaran(1))},
		Tercetak: []apbdes.Tercetak{{Sasaran: apbdes.JumlahBelanja, Kegiatan: bagan.HarusKegiatan("2.2"), Uraian: "JUMLAH BELANJA"}},
	}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	require.Len(t, r.SubBidang, 1)
	assert.Empty(t, r.SubBidang[0].Nama)
}

// The sum of a section can fit where the sum of one code in it does not.
func TestTepiLuapanDalamBagian(t *testing.T) {
	besar := apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Terbesar)}
	lawan := apbdes.Nilai{Anggaran: rupiah.Isi(-rupiah.Terbesar)}
	for nama, baris := range map[string][3][3]string{ // kegiatan, rekening, sumber of +max, -max, +1
		"kegiatan": {{"1.1.01", "5.1", "DDS"}, {"2.2.02", "5.2", "ADD"}, {"1.1.01", "5.3", "PBH"}},
		"rekening": {{"1.1.01", "5.1", "DDS"}, {"2.2.02", "5.2", "ADD"}, {"3.1.01", "5.1", "PBH"}},
		"sumber":   {{"1.1.01", "5.1", "DDS"}, {"2.2.02", "5.2", "ADD"}, {"3.1.01", "5.3", "DDS"}},
		"nothing":  {{"1.1.01", "5.1", "DDS"}, {"2.2.02", "5.2", "ADD"}, {"3.1.01", "5.3", "PBH"}},
	} {
		var d apbdes.Dokumen
		for i, n := range []apbdes.Nilai{besar, lawan, anggaran(1)} {
			b := belanja(baris[i][0], baris[i][1], n)
			b.Sumber = bagan.UraiSumber(baris[i][2])
			d.Belanja = append(d.Belanja, b)
		}
		r, err := apbdes.Ringkas(&d)
		if nama == "nothing" {
			require.NoError(t, err)
			assert.Equal(t, rp(1), r.Jumlah(apbdes.Anggaran).Belanja)
			continue
		}
		require.ErrorIs(t, err, rupiah.ErrLuapan, nama)
		assert.Nil(t, r, nama)
	}
}

// An opening SiLPA that was budgeted but never booked is unknown, not Rp0, and so is the SiLPA of the year.
func TestTepiPembiayaanTakDibukukan(t *testing.T) {
	d := apbdes.Dokumen{
		Pendapatan: []apbdes.BarisPendapatan{pendapatan("4.1", apbdes.Nilai{Anggaran: rp(100), Realisasi: rp(100)})},
		Belanja:    []apbdes.BarisBelanja{belanja("1.1.01", "5.1", apbdes.Nilai{Anggaran: rp(90), Realisasi: rp(80)})},
		Pembiayaan: []apbdes.BarisPembiayaan{
			pembiayaan("6.1.1", anggaran(7)), pembiayaan("6.2.1", apbdes.Nilai{Anggaran: rp(5), Realisasi: rp(5)}),
		},
	}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	assert.Equal(t, rp(12), r.Jumlah(apbdes.Anggaran).Silpa)
	assert.Equal(t, apbdes.Jumlah{
		Pendapatan: rp(100), Belanja: rp(80), SurplusDefisit: rp(20), PengeluaranPembiayaan: rp(5),
	}, r.Jumlah(apbdes.Realisasi))
}

// Where spending is cut off, the printed total of income is still compared.
func TestTepiBedaBelanjaTerpotong(t *testing.T) {
	d := dokumenBeda()
	d.TidakLengkap.Belanja = true
	d.Tercetak = []apbdes.Tercetak{sasaran(apbdes.JumlahPendapatan, 1), sasaran(apbdes.JumlahPenerimaan, 1)}
	r, err := apbdes.Ringkas(&d)
	require.NoError(t, err)
	beda, err := apbdes.HitungBeda(&d, r)
	require.NoError(t, err)
	assert.Len(t, beda, 2)
}

func TestTepiRincianTeks(t *testing.T) {
	assert.Empty(t, (apbdes.TanpaKegiatan + 1).String())
	assert.Equal(t, "tanpa_kegiatan", apbdes.TanpaKegiatan.String())
}
