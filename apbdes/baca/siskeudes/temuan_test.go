package siskeudes_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Both sentences of every rule name the same values, and no code is used twice.
func TestDaftarAturan(t *testing.T) {
	sudah := map[temuan.Kode]bool{}
	for _, a := range siskeudes.DaftarAturan() {
		assert.False(t, sudah[a.Kode], a.Kode)
		sudah[a.Kode] = true
		id, en := temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris)
		slices.Sort(id)
		slices.Sort(en)
		assert.Equal(t, id, en, a.Kode)
		assert.NotEmpty(t, a.Tingkat.String(), a.Kode)
	}
}

// What one change of the invented database does: the finding, and the total spending (unchanged where it is "").
func TestTemuan(t *testing.T) {
	for nama, u := range map[string]struct {
		ubah    func(*basis)
		kode    temuan.Kode
		banyak  int
		belanja string
	}{
		"SPPRinci yatim": {func(b *basis) {
			b.cari("Ta_SPPRinci").tambah("2024", desaA, "SPP-99", desaA+"02.02.02.", "5.2.1.03.", "DDS", "1000")
		}, "APBDES-SKD-16", 1, ""},
		"SPPRinci desa lain": {func(b *basis) {
			b.cari("Ta_SPPRinci").tambah("2024", desaB, "SPP-01", desaB+"02.02.02.", "5.2.1.03.", "DDS", "1000")
		}, "APBDES-SKD-16", 1, ""},
		"TBPRinci yatim dihitung": {func(b *basis) {
			b.cari("Ta_TBPRinci").ganti("No_Bukti", "TBP-77", dengan("No_Bukti", "TBP-02"))
		}, "APBDES-SKD-16", 1, ""},
		"SPJ bukan uang muka": {func(b *basis) {
			b.cari("Ta_SPJRinci").tambah("2024", "SPJ-02", desaA+"01.01.01.", "5.1.1.01.", "ADD", desaA, "SPP-01", "", "60000000", "")
		}, "APBDES-SKD-20", 1, ""},
		"SPJ tanpa SPP": {func(b *basis) {
			b.cari("Ta_SPJRinci").tambah("2024", "SPJ-02", desaA+"01.01.01.", "5.1.1.01.", "ADD", desaA, "SPP-55", "", "60000000", "")
		}, "APBDES-SKD-16", 1, ""},
		"No_SPP dari Ta_SPJ": {func(b *basis) {
			b.cari("Ta_SPJRinci").ganti("No_SPP", "", semua)
		}, "APBDES-SKD-16", 0, ""},
		"panjar tanpa SPJ": {func(b *basis) {
			r := b.cari("Ta_SPJRinci")
			r.baris = r.baris[:2]
		}, "APBDES-SKD-18", 1, "1226000000.00"},
		"sisa panjar": {func(*basis) {}, "APBDES-SKD-19", 1, ""},
		"sisa panjar tercatat": {func(b *basis) {
			b.cari("Ta_SPJRinci").ganti("Sisa", "20000000", dengan("No_SPJ", "SPJ-01"))
		}, "APBDES-SKD-19", 0, ""},
		"jenis SPP kosong": {func(b *basis) {
			b.cari("Ta_SPP").ganti("Jn_SPP", "", dengan("No_SPP", "SPP-01"))
		}, "APBDES-SKD-21", 1, "1214000000.00"},
		"um huruf kecil": {func(b *basis) {
			b.cari("Ta_SPP").ganti("Jn_SPP", "um ", dengan("Jn_SPP", "UM"))
		}, "APBDES-SKD-21", 0, ""},
		"TBP pada belanja": {func(b *basis) {
			b.cari("Ta_TBPRinci").tambah("2024", "TBP-01", desaA, desaA+"02.02.02.", "5.2.1.03.", "", "DDS", "1000")
		}, "APBDES-SKD-22", 1, ""},
		"tahun tanggal": {func(b *basis) {
			b.cari("Ta_SPP").ganti("Tgl_SPP", "2023-04-05 00:00:00", dengan("No_SPP", "SPP-02"))
		}, "APBDES-SKD-28", 1, ""},
		"Kd_Keg desa lain": {func(b *basis) {
			b.cari("Ta_SPPRinci").ganti("Kd_Keg", desaB+"01.01.01.", dengan("No_SPP", "SPP-01"))
		}, "APBDES-SKD-29", 1, ""},
		"Ta_RAB berbeda": {func(b *basis) {
			b.cari("Ta_RAB").ganti("Anggaran", "60000001", dengan("Kd_Rincian", "5.1.1.01."))
		}, "APBDES-SKD-10", 1, ""},
		"Ta_RAB kurang": {func(b *basis) {
			b.cari("Ta_RAB").baris = b.cari("Ta_RAB").baris[:18]
		}, "APBDES-SKD-10", 1, ""},
		"Ta_RAB tanpa rinci": {func(b *basis) {
			b.cari("Ta_RAB").tambah("2024", desaA, desaA+"02.06.01.", "5.2.1.01.", "5", "0", "5")
		}, "APBDES-SKD-10", 2, ""},
		"volume kali harga": {func(b *basis) {
			b.cari("Ta_RABRinci").ganti("JmlSatuan", "2", dengan("Kd_Rincian", "5.1.1.01."))
		}, "APBDES-SKD-31", 1, ""},
		"volume pecahan dibulatkan": {func(b *basis) {
			r := b.cari("Ta_RABRinci")
			r.ganti("JmlSatuan", "0.333333", dengan("Kd_Rincian", "5.1.1.01."))
			r.ganti("HrgSatuan", "180000180", dengan("Kd_Rincian", "5.1.1.01."))
		}, "APBDES-SKD-31", 0, ""},
		"semula tambah selisih": {func(b *basis) {
			b.cari("Ta_RABRinci").ganti("AnggaranPAK", "7", dengan("Kd_Rincian", "5.1.1.01."))
		}, "APBDES-SKD-31", 1, ""},
		"tanpa Ta_Mutasi": {func(b *basis) { b.buang("Ta_Mutasi") }, "APBDES-SKD-15", 1, ""},
		"tanpa Ta_SPP":    {func(b *basis) { b.buang("Ta_SPP") }, "APBDES-SKD-14", 2, "-"},
		"tanpa Ta_SPJRinci": {func(b *basis) { b.buang("Ta_SPJRinci") },
			"APBDES-SKD-14", 2, "-"},
		"SPP ganda": {func(b *basis) {
			b.cari("Ta_SPP").tambah("2024", "spp-01", "2024-03-05 00:00:00", "UM", desaA, "", "", "", "")
		}, "APBDES-SKD-17", 1, ""},
		"angka rusak": {func(b *basis) {
			b.cari("Ta_JurnalUmumRinci").ganti("Debet", "dua juta", dengan("Debet", "2000000"))
		}, "APBDES-BCA-03", 1, "1272000000.00"},
		"tanpa nilai": {func(b *basis) {
			b.cari("Ta_SPPRinci").ganti("Nilai", "", dengan("No_SPP", "SPP-01"))
		}, "APBDES-BCA-03", 0, "1214000000.00"},
	} {
		t.Run(nama, func(t *testing.T) {
			b := contoh(desaA, "2024")
			u.ubah(b)
			h := b.baca(t, gayaBaku(), opsi())
			assert.Len(t, ada(h, u.kode), u.banyak)
			belanja := u.belanja
			switch belanja {
			case "":
				belanja = rujukanRealisasi[1]
			case "-":
				belanja = ""
			}
			if belanja == "" {
				assert.Empty(t, ada(h, "APBDES-SKD-18"), "what is not known is not missing")
			}
			assert.Equal(t, belanja, jumlah(t, h.Dokumen[0], apbdes.Realisasi)[1])
			assert.Equal(t, rujukanPerubahan[:2], jumlah(t, h.Dokumen[0], apbdes.Perubahan)[:2])
		})
	}
}

func TestPerubahan(t *testing.T) {
	tanpaPAK := func(b *basis) {
		for _, n := range []string{"Ta_RAB", "Ta_RABRinci"} {
			r := b.cari(n)
			r.ganti("AnggaranPAK", "0", semua)
			for i := range r.baris[1:] {
				r.baris[i+1][r.kolom("AnggaranStlhPAK")] = r.baris[i+1][r.kolom("Anggaran")]
			}
		}
	}
	tanpaPerdes := func(b *basis) { b.cari("Ta_Desa").ganti("No_Perdes_PB", "-", semua) }
	kosong := func(b *basis) {
		for _, n := range []string{"Ta_RAB", "Ta_RABRinci"} {
			b.cari(n).ganti("AnggaranPAK", "0", semua)
			b.cari(n).ganti("AnggaranStlhPAK", "0", semua)
		}
	}
	for nama, u := range map[string]struct {
		ubah []func(*basis)
		ada  bool
		kode temuan.Kode
	}{
		"berubah":                {nil, true, ""},
		"berubah tanpa perdes":   {[]func(*basis){tanpaPerdes}, true, ""},
		"sama, ada perdes":       {[]func(*basis){tanpaPAK}, true, ""},
		"sama, tanpa perdes":     {[]func(*basis){tanpaPAK, tanpaPerdes}, false, "APBDES-SKD-12"},
		"tak terisi":             {[]func(*basis){kosong, tanpaPerdes}, false, "APBDES-SKD-12"},
		"tak terisi, ada perdes": {[]func(*basis){kosong}, false, "APBDES-SKD-13"},
	} {
		t.Run(nama, func(t *testing.T) {
			b := contoh(desaA, "2024")
			for _, f := range u.ubah {
				f(b)
			}
			h := b.baca(t, gayaBaku(), opsi())
			d := satu(t, h)
			assert.Equal(t, u.ada, d.AdaFase(apbdes.Perubahan))
			assert.Equal(t, rujukanSemula, jumlah(t, d, apbdes.Anggaran))
			if u.kode != "" {
				assert.Len(t, ada(h, u.kode), 1)
			}
			assert.Empty(t, ada(h, "APBDES-SKD-31"))
		})
	}
}

func TestTaRABSaja(t *testing.T) {
	b := contoh(desaA, "2024")
	r := b.cari("Ta_RABRinci")
	r.baris = r.baris[:1]
	b.isi(desaB, "2024") // this village has items
	h := b.baca(t, gayaBaku(), opsi())
	require.Len(t, h.Dokumen, 2)
	assert.Len(t, ada(h, "APBDES-SKD-11"), 1)
	for _, d := range h.Dokumen {
		assert.Equal(t, rujukanPerubahan, jumlah(t, d, apbdes.Perubahan))
		assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
		assert.Equal(t, "0.00", bidang(t, d, 3).Realisasi.String())
	}
}

func TestNama(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_Kegiatan").ganti("Nama_Kegiatan", "Jalan ke Sawah Lor", dengan("ID_Keg", "02.02.02."))
	keg := b.cari("Ta_Kegiatan")
	keg.baris = slices.DeleteFunc(keg.baris, func(r []string) bool { return r[4] == "02.03.10." })
	b.cari("Ta_SubBidang").tambah("Tahun", "Kd_Desa", "Kd_Bid", "Kd_Sub", "Nama_SubBidang")
	b.cari("Ta_SubBidang").tambah("2024", desaA, desaA+"02", desaA+"02.02.", "Kesehatan menurut desa")
	b.cari("Ta_SubBidang").tambah("2024", desaA, desaA+"02", desaA+"02.07.", "tidak dianggarkan")
	h := b.baca(t, gayaBaku(), opsi())
	d := satu(t, h)
	nama := map[string]string{}
	for _, r := range [][]apbdes.JumlahKegiatan{ringkas(t, d).Bidang, ringkas(t, d).SubBidang, ringkas(t, d).Kegiatan} {
		for _, k := range r {
			nama[k.Kode.String()] = k.Nama
		}
	}
	assert.Equal(t, "Jalan ke Sawah Lor", nama["2.2.02"], "the name in the file, whatever the chart says")
	assert.Equal(t, "Jalan Usaha Tani menurut kabupaten", nama["2.3.10"], "then that of Ref_Kegiatan")
	assert.Equal(t, "Kesehatan menurut desa", nama["2.2"])
	assert.Equal(t, "Bidang nomor 4", nama["4"])
	assert.Equal(t, apbdes.RincianKegiatan, d.Rincian(), "a name is no line")
	assert.Equal(t, 1, takDipakai(h, "Ta_SubBidang", siskeudes.NamaTakDipakai))
}

func TestTanggal(t *testing.T) {
	// All days up to the twelfth: nothing tells day and month apart.
	ragu := func(s string) string {
		_, bl, hr := potongHari(s)
		return string(hr[0]&1+'0') + "1/" + bl + "/2024"
	}
	g, o := gayaBaku(), opsi()
	g.hari = ragu
	b := contoh(desaA, "2024")
	h := b.baca(t, g, o)
	d := satu(t, h)
	assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi), "without a cut-off the dates decide nothing")
	assert.False(t, h.Temuan.AdaGalat())
	assert.NotEmpty(t, ada(h, "APBDES-SKD-25"))
	assert.Empty(t, d.SampaiTanggal, "and the last booking is not known")

	o.Sampai = "2024-06-30"
	h = b.baca(t, g, o)
	d = satu(t, h)
	assert.False(t, d.AdaFase(apbdes.Realisasi), "refused, not guessed")
	assert.NotEmpty(t, ada(h, "APBDES-SKD-24"))
	assert.Len(t, ada(h, "APBDES-SKD-14"), 4)
	assert.Equal(t, rujukanPerubahan, jumlah(t, d, apbdes.Perubahan))

	o.Tanggal = siskeudes.HariBulanTahun
	h = b.baca(t, g, o)
	assert.True(t, satu(t, h).AdaFase(apbdes.Realisasi), "the caller knows")
	assert.Empty(t, ada(h, "APBDES-SKD-24"))
}

func TestTanggal_satuTabelRagu(t *testing.T) {
	g, o := gayaBaku(), opsi()
	g.hari, o.Sampai = hariBulan, "2024-06-30"
	b := contoh(desaA, "2024")
	b.cari("Ta_JurnalUmum").baris[1][3] = "2024-01-02" // ISO in one row of one table
	f := b.folder(g)
	f["zip/Ta_JurnalUmum.csv"].Data = []byte(strings.Replace(string(f["zip/Ta_JurnalUmum.csv"].Data), "02/01/2024", "2024-01-02", 1))
	h, err := siskeudes.BacaFolder(f, o)
	require.NoError(t, err)
	periksaHasil(t, h)
	temu := ada(h, "APBDES-SKD-24")
	require.Len(t, temu, 1)
	assert.Contains(t, temu[0].Pesan(0), "Ta_JurnalUmum.Tanggal")
	assert.Contains(t, temu[0].Pesan(0), "dua bentuk bercampur")
	assert.False(t, satu(t, h).AdaFase(apbdes.Realisasi), "journals belong to every section")
}

func TestTanggal_takTerbaca(t *testing.T) {
	o := opsi()
	o.Sampai = "2024-06-30"
	b := contoh(desaA, "2024")
	b.cari("Ta_SPP").ganti("Tgl_SPP", "", dengan("No_SPP", "SPP-01"))
	b.cari("Ta_SPP").ganti("Tgl_SPP", "2024-04-31 00:00:00", dengan("No_SPP", "SPP-02"))
	g := gayaBaku()
	h := b.baca(t, g, o)
	assert.Len(t, ada(h, "APBDES-SKD-27"), 2)
	assert.Equal(t, 2, takDipakai(h, "Ta_SPPRinci", siskeudes.TanggalTakTerbaca))
	assert.Equal(t, "334000000.00", jumlah(t, satu(t, h), apbdes.Realisasi)[1])
	assert.True(t, h.Temuan.AdaGalat())
}

func TestTanggal_tahunLain(t *testing.T) {
	b := contoh(desaA, "2023")
	b.isi(desaA, "2024")
	b.isi(desaA, "2025")
	o := opsi()
	o.Sampai = "2024-06-30"
	h := b.baca(t, gayaBaku(), o)
	require.Len(t, h.Dokumen, 3)
	assert.Equal(t, rujukanRealisasi, jumlah(t, h.Dokumen[0], apbdes.Realisasi), "2023 is over")
	assert.Equal(t, "2023-12-31", h.Dokumen[0].SampaiTanggal)
	assert.Equal(t, "634000000.00", jumlah(t, h.Dokumen[1], apbdes.Realisasi)[1])
	assert.False(t, h.Dokumen[2].AdaFase(apbdes.Realisasi), "2025 has not begun")
	assert.Empty(t, h.Dokumen[2].SampaiTanggal)
}

func TestHanyaAnggaran(t *testing.T) {
	b := contoh(desaA, "2024")
	for _, n := range []string{"Ta_TBP", "Ta_TBPRinci", "Ta_SPP", "Ta_SPPRinci", "Ta_SPJ", "Ta_SPJRinci", "Ta_Mutasi", "Ta_JurnalUmum", "Ta_JurnalUmumRinci"} {
		b.buang(n)
	}
	h := b.baca(t, gayaBaku(), opsi())
	d := satu(t, h)
	assert.False(t, d.AdaFase(apbdes.Realisasi), "missing is not nil")
	assert.Len(t, ada(h, "APBDES-SKD-30"), 1)
	assert.Empty(t, ada(h, "APBDES-SKD-14"), "there are no books to be incomplete")

	kosong := contoh(desaA, "2024")
	for _, t := range kosong.tabel[12:] {
		t.baris = t.baris[:1]
	}
	h = kosong.baca(t, gayaBaku(), opsi())
	assert.False(t, satu(t, h).AdaFase(apbdes.Realisasi))
	assert.Len(t, ada(h, "APBDES-SKD-30"), 1)
}

// The new reader of OpenSID takes journals for all spending there is (here 4,000,000 of 1,274,000,000).
func TestHanyaJurnal(t *testing.T) {
	b := contoh(desaA, "2024")
	for _, n := range []string{"Ta_TBP", "Ta_TBPRinci", "Ta_SPP", "Ta_SPPRinci", "Ta_SPJ", "Ta_SPJRinci", "Ta_Mutasi"} {
		b.buang(n)
	}
	h := b.baca(t, gayaBaku(), opsi())
	j := ringkas(t, satu(t, h)).Jumlah(apbdes.Realisasi)
	assert.False(t, j.Belanja.Ada)
	assert.False(t, j.Pendapatan.Ada)
	assert.Len(t, ada(h, "APBDES-SKD-14"), 3)
	assert.Equal(t, 2, takDipakai(h, "Ta_JurnalUmumRinci", siskeudes.BagianTakLengkap))
}

func TestKabupaten(t *testing.T) {
	b := contoh(desaA, "2024")
	b.buang("Ta_Pemda")
	h := b.baca(t, gayaBaku(), opsi())
	d := satu(t, h)
	assert.True(t, d.Desa.Kode.Kosong())
	assert.Equal(t, desaA, d.Desa.KodeAsli)
	assert.Len(t, ada(h, "APBDES-SKD-09"), 1)
	assert.Equal(t, "2024-12-31", d.SampaiTanggal)
	assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))

	o := opsi()
	o.Kabupaten = wilayah.HarusUrai("33.07")
	assert.Equal(t, "33.07.05.2001", satu(t, b.baca(t, gayaBaku(), o)).Desa.Kode.String())

	for nama, sel := range map[string][2]string{"berawalan provinsi": {"33", "33.07"}, "tanpa titik": {"33.", "3307"}} {
		b := contoh(desaA, "2024")
		b.cari("Ta_Pemda").baris[1][1], b.cari("Ta_Pemda").baris[1][2] = sel[0], sel[1]
		assert.Equal(t, "33.07.05.2001", satu(t, b.baca(t, gayaBaku(), opsi())).Desa.Kode.String(), nama)
	}

	b = contoh(desaA, "2024")
	b.cari("Ta_Pemda").tambah("2024", "33", "08", "Kabupaten lain", "", "")
	h = b.baca(t, gayaBaku(), opsi())
	assert.True(t, satu(t, h).Desa.Kode.Kosong(), "two kabupaten: not guessed")
	assert.Len(t, ada(h, "APBDES-SKD-09"), 1)
}

func TestBaganLama(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_RABRinci").tambah("2016", "14.01.", "14.01.01.01.", "5.1.1.01.", "", "", "ADD", "Siltap", "", "", "", "18000000", "", "", "18000000", "0", "")
	b.cari("Ta_RABRinci").tambah("2016", "14.01.", "14.01.00.00.", "6.3.1.01.", "", "", "DLL", "SiLPA", "", "", "", "5", "", "", "5", "0", "")
	b.cari("Ta_SPPRinci").tambah("2016", "14.01.", "1", "14.01.01.01.", "5.1.1.01.", "ADD", "5")
	h := b.baca(t, gayaBaku(), opsi())
	assert.Equal(t, rujukanPerubahan, jumlah(t, satu(t, h), apbdes.Perubahan), "the other village is read")
	temu := ada(h, "APBDES-SKD-07")
	require.Len(t, temu, 1)
	assert.Contains(t, temu[0].Pesan(0), "tidak didukung")
	assert.Equal(t, 2, takDipakai(h, "Ta_RABRinci", siskeudes.BaganLama))
	assert.Equal(t, 1, takDipakai(h, "Ta_SPPRinci", siskeudes.BaganLama))
}

func TestTabelGanda(t *testing.T) {
	f := contoh(desaA, "2024").folder(gayaBaku())
	f["zip/salinan/Ta_RABRinci.CSV"] = f["zip/Ta_RABRinci.csv"]
	f["__MACOSX/Ta_RABRinci.csv"] = f["zip/Ta_RABRinci.csv"]
	f["zip/._Ta_SPP.csv"] = f["zip/Ta_RABRinci.csv"]
	f["zip/Catatan.csv"] = f["zip/Ta_RABRinci.csv"]
	h, err := siskeudes.BacaFolder(f, opsi())
	require.NoError(t, err)
	periksaHasil(t, h)
	assert.Equal(t, rujukanPerubahan, jumlah(t, satu(t, h), apbdes.Perubahan))
	assert.Len(t, ada(h, "APBDES-SKD-04"), 1)
	assert.Equal(t, 18, takDipakai(h, "Ta_RABRinci", siskeudes.TabelGanda))
}
