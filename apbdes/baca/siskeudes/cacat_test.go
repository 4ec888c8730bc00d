package siskeudes_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// The defects of OpenSID's reader, each under the number it has in our comparison.

// S1: money summed in floating point.
func TestCacatS1_uangEksak(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_TBPRinci").ganti("nilai", "90071992547409.93", dengan("Kd_Rincian", "4.2.1.01."))
	for range 10 {
		b.cari("Ta_Mutasi").tambah("2024", desaA, "M-09", "2024-11-30 00:00:00", "", "", "4.3.6.01.", desaA+"00.00.00.", "DLL", "3", "0.10")
	}
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	assert.Equal(t, "90071992547409.93", rekening(t, d, "4.2.1").Realisasi.String(), "2^53 + 1 sen")
	assert.Equal(t, "1234568.89", rekening(t, d, "4.3").Realisasi.String())
}

// S2: one side of a journal only, or both added.
func TestCacatS2_jurnalNeto(t *testing.T) {
	b := contoh(desaA, "2024")
	b.jurnal(desaA, "2024", "JU-03", "-12-15", "02.02.02.", "5.2.1.03.", "7000000", "3000000")
	b.rinciJurnal(desaA, "2024", "JU-03", "00.00.00.", "4.2.1.01.", "1000000", "0")
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	assert.Equal(t, "1278000000.00", jumlah(t, d, apbdes.Realisasi)[1], "7 - 3 million on top")
	assert.Equal(t, "1463234567.89", jumlah(t, d, apbdes.Realisasi)[0], "a debit lowers income")
}

// S3: rows multiplied by a join on the number alone.
func TestCacatS3_sambunganTidakMelipatgandakan(t *testing.T) {
	b := contoh(desaA, "2024")
	b.isi(desaB, "2024")
	b.isi(desaA, "2025")
	for _, t := range []string{"Ta_SPP", "Ta_TBP", "Ta_SPJ", "Ta_JurnalUmum"} { // the same master twice
		b.cari(t).baris = append(b.cari(t).baris, b.cari(t).baris[1])
	}
	h := b.baca(t, gayaBaku(), opsi())
	require.Len(t, h.Dokumen, 3)
	for _, d := range h.Dokumen {
		assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi), "%s %d", d.Desa.Kode, d.Tahun)
	}
	assert.Len(t, ada(h, "APBDES-SKD-17"), 4)
}

// S4: amounts dropped where the printed row is coarser than the query. Whatever is posted, every parent is the sum of its children.
func TestCacatS4_indukSelaluJumlahAnak(t *testing.T) {
	for benih := range uint64(20) {
		acak := rand.New(rand.NewPCG(benih, 7))
		b := contoh(desaA, "2024")
		var semuanya rupiah.Rupiah
		for n := range 12 {
			r := posRAB[5+acak.IntN(11)]
			debet, kredit := rupiah.Rupiah(acak.Int64N(1e12)), rupiah.Rupiah(acak.Int64N(1e11))
			semuanya += debet - kredit
			b.jurnal(desaA, "2024", fmt.Sprintf("JX-%02d", n), "-07-30", r[0], r[1], debet.String(), kredit.String())
		}
		d := satu(t, b.baca(t, gayaBaku(), opsi()))
		r := ringkas(t, d)
		assert.Equal(t, rp("1274000000")+semuanya, r.Jumlah(apbdes.Realisasi).Belanja.Nilai)
		for _, tingkat := range [][]apbdes.JumlahKegiatan{r.Bidang, r.SubBidang, r.Kegiatan} {
			var p rupiah.Penjumlah
			for _, k := range tingkat {
				p.TambahOpsional(k.Realisasi)
			}
			o, err := p.Hasil()
			require.NoError(t, err)
			assert.Equal(t, r.Jumlah(apbdes.Realisasi).Belanja.Nilai, o)
		}
	}
}

// S5: a cut-off on "31 June", compared as text.
func TestCacatS5_batasTanggal(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_SPP").ganti("Tgl_SPP", "2024-06-30 23:59:00", dengan("No_SPP", "SPP-05"))
	b.cari("Ta_SPP").ganti("Tgl_SPP", "2024-07-01 00:00:00", dengan("No_SPP", "SPP-04"))
	o := opsi()
	o.Sampai = siskeudes.AkhirSemester(2024, 1)
	require.Equal(t, "2024-06-30", o.Sampai)
	assert.Equal(t, "528000000.00", jumlah(t, satu(t, b.baca(t, gayaBaku(), o)), apbdes.Realisasi)[1], "634 + 110 - 216 million")
	o.Sampai = siskeudes.AkhirSemester(2024, 2)
	assert.Equal(t, rujukanRealisasi, jumlah(t, satu(t, b.baca(t, gayaBaku(), o)), apbdes.Realisasi))
	for _, s := range []string{"2024-06-31", "06/30/2024", "2024-6-30", "30-06-2024", "semester 1", "2024-02-30"} {
		o.Sampai = s
		isi := b.zip(t, gayaBaku())
		_, err := siskeudes.Baca(strings.NewReader(string(isi)), int64(len(isi)), o)
		assert.ErrorIs(t, err, siskeudes.ErrSampai, s)
	}
}

// S7: bidang 01 confused with kecamatan 01.
func TestCacatS7_bidangDanKecamatan(t *testing.T) {
	for kec := 1; kec <= 5; kec++ {
		d := satu(t, contoh(fmt.Sprintf("%02d.2001.", kec), "2024").baca(t, gayaBaku(), opsi()))
		for n := 1; n <= 5; n++ {
			assert.NotEqual(t, rupiah.Opsional{}, bidang(t, d, n).Perubahan, "kecamatan %d, bidang %d", kec, n)
		}
	}
}

// S8: "100 %" where nothing is budgeted. An account that is in no budget line has no budget, which is not Rp0.
func TestCacatS8_tanpaAnggaran(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_TBPRinci").tambah("2024", "TBP-01", desaA, desaA+"00.00.00.", "4.3.1.01.", "", "DLL", "5000")
	n := rekening(t, satu(t, b.baca(t, gayaBaku(), opsi())), "4.3.1")
	assert.Equal(t, "5000.00", n.Realisasi.String())
	assert.False(t, n.Anggaran.Ada)
	assert.False(t, n.Perubahan.Ada)
}

// S9: division by a budget of nil. The document holds amounts, never a percent.
func TestCacatS9_paguNolTidakPanik(t *testing.T) {
	b := contoh(desaA, "2024")
	for _, k := range []string{"Anggaran", "AnggaranStlhPAK", "AnggaranPAK"} {
		b.cari("Ta_RABRinci").ganti(k, "0", semua)
		b.cari("Ta_RAB").ganti(k, "0", semua)
	}
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
	assert.Equal(t, rupiah.Isi(0), ringkas(t, d).Jumlah(apbdes.Anggaran).Belanja)
}

// S10: net financing computed from whatever row came last.
func TestCacatS10_neto(t *testing.T) {
	b := contoh(desaA, "2024")
	b.jurnal(desaA, "2024", "JU-03", "-11-15", "00.00.00.", "6.1.2.01.", "0", "7")
	b.rinciJurnal(desaA, "2024", "JU-03", "00.00.00.", "6.2.1.01.", "3", "0")
	b.rinciJurnal(desaA, "2024", "JU-03", "00.00.00.", "6.2.1.02.", "2", "0")
	j := ringkas(t, satu(t, b.baca(t, gayaBaku(), opsi()))).Jumlah(apbdes.Realisasi)
	assert.Equal(t, "50000007.00", j.PenerimaanPembiayaan.String())
	assert.Equal(t, "124250005.26", j.PengeluaranPembiayaan.String())
	assert.Equal(t, "-74249998.26", j.PembiayaanNeto.String())
}

// S11: a bidang hidden because only a journal spent there.
func TestCacatS11_bidangHanyaJurnal(t *testing.T) {
	b := contoh(desaA, "2024")
	b.jurnal(desaA, "2024", "JU-03", "-11-15", "03.01.01.", "5.2.1.01.", "1250000", "0")
	assert.Equal(t, "1250000.00", bidang(t, satu(t, b.baca(t, gayaBaku(), opsi())), 3).Realisasi.String())
}

// S12: the opening SiLPA counts only with a journal. That is how Siskeudes works; saying nothing about it is the defect.
func TestCacatS12_silpaDijelaskan(t *testing.T) {
	b := contoh(desaA, "2024")
	b.isi(desaB, "2024")
	r := b.cari("Ta_JurnalUmumRinci")
	r.baris = append(r.baris[:1], r.baris[2:]...)
	h := b.baca(t, gayaBaku(), opsi())
	temu := ada(h, "APBDES-SKD-23")
	require.Len(t, temu, 1, "only the village without the journal")
	assert.Contains(t, temu[0].Pesan(1), desaA)
	assert.Equal(t, rujukanRealisasi, jumlah(t, h.Dokumen[1], apbdes.Realisasi))
}

// S13: bank charges undefined per bidang.
func TestCacatS13_biayaBank(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_Mutasi").tambah("2024", desaA, "M-03", "2024-05-31 00:00:00", "biaya", "", "5.2.1.90.", desaA+"01.01.04.", "ADD", "4", "17500.25")
	d := satu(t, b.baca(t, gayaBaku(), opsi()))
	assert.Equal(t, "300017500.25", bidang(t, d, 1).Realisasi.String())
	assert.Equal(t, "1274017500.25", jumlah(t, d, apbdes.Realisasi)[1])
}

// S15: the Dana Desa view adds all villages of a database.
func TestCacatS15_desaTerpisah(t *testing.T) {
	b := contoh(desaA, "2024")
	b.isi(desaB, "2024")
	h := b.baca(t, gayaBaku(), opsi())
	require.Len(t, h.Dokumen, 2)
	for _, d := range h.Dokumen {
		for _, s := range ringkas(t, d).Sumber {
			if s.Sumber == bagan.UraiSumber("DDS") {
				assert.Equal(t, "1054500000.50", s.Perubahan.String())
				assert.Equal(t, "974000000.00", s.Realisasi.String())
			}
		}
	}
}

// S16: records lost at line ends inside quotes, at an extra comma, behind a BOM, with semicolons.
func TestCacatS16_csv(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_RABRinci").ganti("Uraian", "Beli \"obat\", PMT;\ndan alat\r\nukur", semua)
	for nama, g := range map[string]gaya{
		"BOM":         {pemisah: ",", garis: "\r\n", awal: "\ufeff", kepala: tetap, uang: tetap, hari: tetap},
		"titik koma":  {pemisah: ";", garis: "\r\n", awal: "\ufeff", kepala: strings.ToUpper, uang: tetap, hari: tetap},
		"semua kutip": {pemisah: ",", garis: "\n", kutip: true, kepala: strings.ToLower, uang: tetap, hari: tetap},
		"tab":         {pemisah: "\t", garis: "\n", kepala: tetap, uang: tetap, hari: tetap},
	} {
		t.Run(nama, func(t *testing.T) {
			d := satu(t, b.baca(t, g, opsi()))
			assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
			assert.Equal(t, rujukanPerubahan, jumlah(t, d, apbdes.Perubahan))
			assert.Contains(t, d.Belanja[0].Uraian, "PMT;\ndan alat")
		})
	}
	t.Run("koma tanpa kutip", func(t *testing.T) {
		isi := b.folder(gayaBaku())
		f := isi["zip/Ta_TBPRinci.csv"]
		f.Data = []byte(strings.Replace(string(f.Data), "TBP-02,", "TBP-02,lebih,", 1))
		h, err := siskeudes.BacaFolder(isi, opsi())
		require.NoError(t, err)
		periksaHasil(t, h)
		assert.Equal(t, 1, takDipakai(h, "Ta_TBPRinci", siskeudes.KolomBergeser))
		assert.Len(t, ada(h, "APBDES-SKD-05"), 1)
		assert.True(t, h.Temuan.AdaGalat())
	})
}

// S17: the year of the first row of Ta_RAB taken for all, villages mixed.
func TestCacatS17_tahunDariBaris(t *testing.T) {
	b := contoh(desaB, "2023")
	b.isi(desaA, "2024")
	b.isi(desaA, "2023")
	h := b.baca(t, gayaBaku(), opsi())
	require.Len(t, h.Dokumen, 3)
	for _, d := range h.Dokumen {
		assert.Equal(t, rujukanSemula, jumlah(t, d, apbdes.Anggaran), "%s %d", d.Desa.Kode, d.Tahun)
		assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi), "%s %d", d.Desa.Kode, d.Tahun)
		assert.Equal(t, "33.07", d.Desa.Kode.Pangkas(2).String(), "Ta_Pemda has 2023 only and names one kabupaten")
	}
}
