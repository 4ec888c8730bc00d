package siskeudes_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

const (
	desaA = "05.2001."
	desaB = "05.2002."
)

// rujukan are the exact totals of the invented village.
var (
	rujukanSemula    = []string{"1446750000.76", "1372500000.50", "74250000.26", "50000000.00", "124250000.26", "-74250000.26", "0.00"}
	rujukanPerubahan = []string{"1466750000.76", "1392500000.50", "74250000.26", "50000000.00", "124250000.26", "-74250000.26", "0.00"}
	rujukanRealisasi = []string{"1464234567.89", "1274000000.00", "190234567.89", "50000000.00", "124250000.26", "-74250000.26", "115984567.63"}
)

// A: the totals of the statutory report, where OpenSID shows belanja 1,276,000,000 and SiLPA 113,984,567.63.
func TestSkenarioA_LRA(t *testing.T) {
	h := contoh(desaA, "2024").baca(t, gayaBaku(), opsi())
	d := satu(t, h)
	assert.Equal(t, rujukanSemula, jumlah(t, d, apbdes.Anggaran))
	assert.Equal(t, rujukanPerubahan, jumlah(t, d, apbdes.Perubahan))
	assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
	for kode, n := range map[string][2]string{
		"5.1": {"300000000.00", "300000000.00"}, "5.2": {"206500000.50", "120000000.00"},
		"5.3": {"670000000.00", "638000000.00"}, "5.4": {"216000000.00", "216000000.00"},
	} {
		nyata := []string{rekening(t, d, kode).Perubahan.String(), rekening(t, d, kode).Realisasi.String()}
		assert.Equal(t, n[:], nyata, kode)
	}
	for i, n := range [][2]string{{"308000000.00", "300000000.00"}, {"793500000.50", "758000000.00"}, {"30000000.00", "0.00"},
		{"45000000.00", "0.00"}, {"216000000.00", "216000000.00"}} {
		b := bidang(t, d, i+1)
		nyata := []string{b.Perubahan.String(), b.Realisasi.String()}
		assert.Equal(t, n[:], nyata, "bidang %d", i+1)
	}
	assert.Equal(t, "33.07.05.2001", d.Desa.Kode.String())
	assert.Equal(t, []string{"Desa Contoh 2001", "Kecamatan Contoh", "Pemerintah Kabupaten Contoh", "Jawa Tengah"},
		[]string{d.Desa.Nama, d.Desa.Kecamatan, d.Desa.Kabupaten, d.Desa.Provinsi})
	assert.Equal(t, 2024, d.Tahun)
	assert.Equal(t, "2024-12-31", d.SampaiTanggal)
	assert.Equal(t, apbdes.RincianKegiatan, d.Rincian())
	assert.Empty(t, d.Gagal)
	assert.Zero(t, h.Temuan.Banyak(1), h.Temuan.Err())
	assert.Len(t, ada(h, "APBDES-SKD-08"), 1, "kecamatan numbers may be local")
}

// The shares a report prints: both figures are exact, so any percent is; the library of indicators divides.
func TestSkenarioA_persen(t *testing.T) {
	j := ringkas(t, satu(t, contoh(desaA, "2024").baca(t, gayaBaku(), opsi())))
	p, r := j.Jumlah(apbdes.Perubahan), j.Jumlah(apbdes.Realisasi)
	persen := func(a, b rupiah.Opsional) string {
		return a.Nilai.Desimal().Mul(rupiah.Rupiah(10000).Desimal()).DivRound(b.Nilai.Desimal(), 2).StringFixed(2)
	}
	assert.Equal(t, "99.83", persen(r.Pendapatan, p.Pendapatan))
	assert.Equal(t, "91.49", persen(r.Belanja, p.Belanja))
	assert.Equal(t, "256.21", persen(r.SurplusDefisit, p.SurplusDefisit), "OpenSID shows 7.08")
}

// C, C2, C3: first semester with dates in three forms; OpenSID shows 0, 634 and 682 million.
func TestSkenarioC_semester(t *testing.T) {
	for nama, hari := range map[string]func(string) string{"C ISO": tetap, "C2 MM/DD/YY": bulanHari, "C3 DD/MM/YYYY": hariBulan} {
		t.Run(nama, func(t *testing.T) {
			g, o := gayaBaku(), opsi()
			g.hari, o.Sampai = hari, "2024-06-30"
			h := contoh(desaA, "2024").baca(t, g, o)
			d := satu(t, h)
			assert.Equal(t, []string{"1463000000.00", "634000000.00", "829000000.00", "50000000.00", "124250000.26", "-74250000.26", "754749999.74"},
				jumlah(t, d, apbdes.Realisasi))
			assert.Equal(t, rujukanPerubahan, jumlah(t, d, apbdes.Perubahan), "the budget knows no cut-off")
			assert.Equal(t, "2024-06-30", d.SampaiTanggal)
			assert.Equal(t, 2, takDipakai(h, "Ta_SPPRinci", siskeudes.SesudahBatas), "rows after the cut-off")
			assert.Len(t, ada(h, "APBDES-SKD-18"), 1, "SPP-07 has no SPJ by 30 June")
		})
	}
}

// C4: the numbers of last year are in the file too; OpenSID multiplies to 2,122,000,000.
func TestSkenarioC4_tahunLalu(t *testing.T) {
	b := contoh(desaA, "2024")
	b.isi(desaA, "2023")
	h := b.baca(t, gayaBaku(), opsi())
	require.Len(t, h.Dokumen, 2)
	for i, th := range []int{2024, 2023} {
		assert.Equal(t, th, h.Dokumen[i].Tahun)
		assert.Equal(t, rujukanRealisasi, jumlah(t, h.Dokumen[i], apbdes.Realisasi))
	}
	t.Run("hanya transaksinya", func(t *testing.T) {
		b := contoh(desaA, "2024")
		b.cari("Ta_SPP").tambah("2023", "SPP-01", "2023-03-05 00:00:00", "UM", desaA, "", "1", "0", "1")
		b.cari("Ta_SPPRinci").tambah("2023", desaA, "SPP-01", desaA+"01.01.01.", "5.1.1.01.", "ADD", "77000000")
		d := b.baca(t, gayaBaku(), opsi()).Dokumen[0]
		assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
	})
}

// D: the widget of OpenSID adds both sides of a journal (belanja 1,278,000,000) and shows net financing as 50,000,000.
func TestSkenarioD_satuAngkaDiManaPun(t *testing.T) {
	d := satu(t, contoh(desaA, "2024").baca(t, gayaBaku(), opsi()))
	j := ringkas(t, d).Jumlah(apbdes.Realisasi)
	assert.Equal(t, j.Belanja, rekening(t, d, "5").Realisasi)
	assert.Equal(t, "-74250000.26", j.PembiayaanNeto.String())
}

// E: kecamatan 01, whose bidang OpenSID loses.
func TestSkenarioE_kecamatan01(t *testing.T) {
	d := satu(t, contoh("01.2001.", "2024").baca(t, gayaBaku(), opsi()))
	assert.Equal(t, "33.07.01.2001", d.Desa.Kode.String())
	assert.Len(t, ringkas(t, d).Bidang, 5)
	assert.Equal(t, "758000000.00", bidang(t, d, 2).Realisasi.String())
	assert.Equal(t, "Bidang nomor 2", bidang(t, d, 2).Nama)
}

// F: two objects of 6.1.1, of which OpenSID prints the first only.
func TestSkenarioF_duaObjek(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_JurnalUmumRinci").ganti("Kredit", "30000000", dengan("NoBukti", "JU-01"))
	b.rinciJurnal(desaA, "2024", "JU-01", "00.00.00.", "6.1.1.02.", "0", "20000000")
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	assert.Equal(t, "50000000.00", rekening(t, d, "6.1.1").Realisasi.String())
	assert.Equal(t, "50000000.00", rekening(t, d, "6.1").Realisasi.String())
	assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
}

// G: income journals in two kelompok; the total of OpenSID differs from its rows.
func TestSkenarioG_jurnalPendapatan(t *testing.T) {
	b := contoh(desaA, "2024")
	b.jurnal(desaA, "2024", "JU-03", "-11-15", "00.00.00.", "4.1.2.01.", "0", "1000000")
	b.rinciJurnal(desaA, "2024", "JU-03", "00.00.00.", "4.3.6.01.", "0", "500000")
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	assert.Equal(t, "1465734567.89", jumlah(t, d, apbdes.Realisasi)[0])
	total := rupiah.Penjumlah{}
	for _, k := range []string{"4.1", "4.2", "4.3"} {
		total.TambahOpsional(rekening(t, d, k).Realisasi)
	}
	o, err := total.Opsional()
	require.NoError(t, err)
	assert.Equal(t, "1465734567.89", o.String())
}

// H: expense journals on three kegiatan of one bidang.
func TestSkenarioH_jurnalBanyakKegiatan(t *testing.T) {
	b := contoh(desaA, "2024")
	b.jurnal(desaA, "2024", "JU-03", "-11-15", "02.01.01.", "5.2.2.05.", "5000000", "0")
	b.rinciJurnal(desaA, "2024", "JU-03", "02.02.02.", "5.2.1.03.", "6000000", "0")
	b.rinciJurnal(desaA, "2024", "JU-03", "02.03.10.", "5.3.5.01.", "7000000", "0")
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	assert.Equal(t, "776000000.00", bidang(t, d, 2).Realisasi.String(), "758 + 5 + 6 + 7 million")
	r := ringkas(t, d)
	var total rupiah.Penjumlah
	for _, k := range r.Kegiatan {
		if k.Kode.Bidang() == 2 {
			total.TambahOpsional(k.Realisasi)
		}
	}
	o, err := total.Opsional()
	require.NoError(t, err)
	assert.Equal(t, "776000000.00", o.String())
}

// I1: two villages with the same SPP numbers; OpenSID shows 4,244,000,000.
func TestSkenarioI1_duaDesa(t *testing.T) {
	b := contoh(desaA, "2024")
	b.isi(desaB, "2024")
	h := b.baca(t, gayaBaku(), opsi())
	require.Len(t, h.Dokumen, 2)
	var total rupiah.Penjumlah
	for _, d := range h.Dokumen {
		assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
		total.TambahOpsional(ringkas(t, d).Jumlah(apbdes.Realisasi).Belanja)
	}
	o, err := total.Opsional()
	require.NoError(t, err)
	assert.Equal(t, "2548000000.00", o.String())
}

// J: the opening SiLPA is not posted. Its realisasi is missing and not nil, and a finding says what to do.
func TestSkenarioJ_silpaBelumJurnal(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_JurnalUmumRinci").baris = append(b.cari("Ta_JurnalUmumRinci").baris[:1], b.cari("Ta_JurnalUmumRinci").baris[2:]...)
	h := b.baca(t, gayaBaku(), opsi())
	d := satu(t, h)
	assert.False(t, rekening(t, d, "6.1").Realisasi.Ada)
	assert.Equal(t, "50000000.00", rekening(t, d, "6.1").Perubahan.String())
	assert.Equal(t, "124250000.26", rekening(t, d, "6.2").Realisasi.String())
	temu := ada(h, "APBDES-SKD-23")
	require.Len(t, temu, 1)
	assert.Contains(t, temu[0].Pesan(0), "Rp50.000.000")
	assert.Equal(t, rujukanRealisasi[:3], jumlah(t, d, apbdes.Realisasi)[:3])
	r, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	assert.False(t, r.Jumlah(apbdes.Realisasi).PenerimaanPembiayaan.Ada)
	assert.False(t, r.Jumlah(apbdes.Realisasi).Silpa.Ada, "OpenSID shows 63,984,567.63; without the opening balance it is unknown")
}

// K: an amount in Indonesian style among others.
func TestSkenarioK_angkaIndonesia(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_TBPRinci").ganti("nilai", "25.000.000,50", dengan("Kd_Rincian", "4.1.2.01."))
	h := b.baca(t, gayaBaku(), opsi())
	d := satu(t, h)
	assert.Equal(t, "25000000.50", rekening(t, d, "4.1").Realisasi.String(), "OpenSID counts 25.00")
	assert.Equal(t, rujukanPerubahan, jumlah(t, d, apbdes.Perubahan))
	assert.Len(t, ada(h, "APBDES-BCA-02"), 1, "two styles are mixed")
	t.Run("ambigu", func(t *testing.T) {
		b := contoh(desaA, "2024")
		b.cari("Ta_TBPRinci").ganti("nilai", "25.000", dengan("Kd_Rincian", "4.1.2.01."))
		b.cari("Ta_TBPRinci").ganti("nilai", "900.000.000,25", dengan("Kd_Rincian", "4.2.1.01."))
		h := b.baca(t, gayaBaku(), opsi())
		d := satu(t, h)
		assert.Len(t, d.Gagal, 1, "kept as it is")
		assert.True(t, h.Temuan.AdaGalat())
		assert.Equal(t, "900000000.25", rekening(t, d, "4.2.1").Realisasi.String())
	})
}

// L: nothing budgeted and something received. There is no percent in a document, and no division.
func TestSkenarioL_paguNol(t *testing.T) {
	b := contoh(desaA, "2024")
	for _, k := range []string{"Anggaran", "AnggaranStlhPAK", "AnggaranPAK"} {
		ya := func(m map[string]string) bool { return strings.HasPrefix(m["Kd_Rincian"], "4.") }
		b.cari("Ta_RABRinci").ganti(k, "0", ya)
		b.cari("Ta_RAB").ganti(k, "0", ya)
	}
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	j := ringkas(t, d)
	assert.Equal(t, rupiah.Isi(0), j.Jumlah(apbdes.Perubahan).Pendapatan)
	assert.Equal(t, "1464234567.89", j.Jumlah(apbdes.Realisasi).Pendapatan.String())
}

// M: semula and perubahan side by side, OpenSID knows the second only.
func TestSkenarioM_murniPerubahan(t *testing.T) {
	d := satu(t, contoh(desaA, "2024").baca(t, gayaBaku(), opsi()))
	for kode, n := range map[string][2]string{
		"4": {"1446750000.76", "1466750000.76"}, "5": {"1372500000.50", "1392500000.50"},
		"6.1": {"50000000.00", "50000000.00"}, "6.2": {"124250000.26", "124250000.26"}, "4.2.1": {"880000000.00", "900000000.00"},
	} {
		r := rekening(t, d, kode)
		nyata := []string{r.Anggaran.String(), r.Perubahan.String()}
		assert.Equal(t, n[:], nyata, kode)
	}
}

// N: belanja paid back; the widget of OpenSID adds it.
func TestSkenarioN_pengembalian(t *testing.T) {
	b := contoh(desaA, "2024")
	b.jurnal(desaA, "2024", "JU-03", "-12-15", "02.02.02.", "5.2.1.03.", "0", "5000000")
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	assert.Equal(t, "1269000000.00", jumlah(t, d, apbdes.Realisasi)[1])
}
