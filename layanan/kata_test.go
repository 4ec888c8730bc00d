package layanan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Codes 90–99 by the name in the file. The codes and names have the shapes of
// real lists, where the same code means different things in two regencies.
func TestGolongkanMenurutNama(t *testing.T) {
	const (
		pend  = layanan.Pendidikan
		kes   = layanan.Kesehatan
		san   = layanan.SanitasiAirBersih
		jam   = layanan.JaminanSosial
		adm   = layanan.AdministrasiKependudukan
		bukan = layanan.Bukan
	)
	for _, u := range []struct {
		kode, nama string
		want       layanan.Layanan
		kata       string
	}{
		{"2.3.95", "Rehabilitasi dan Penambahan Unit Fasilitas Jamban Publik", san, "jamban"},
		{"2.3.96", "Sarana Pengelolaan SAMPAH Rumah Tangga dan Kawasan Wisata", san, "sampah"},
		{"2.4.90", "Pembangunan Jambanisasi bagi KK Miskin", san, "jambanisasi"},
		{"2.2.90", "Pembangunan Air Bersih/Sanitasi/MCK", san, "air bersih, sanitasi, mck"},
		{"2.2.95", "Pengadaan Alat Bantu Penyandang Disabilitas", jam, "disabilitas"},
		{"2.2.96", "Pelayanan Kesehatan Warga Miskin", kes, "kesehatan"},
		{"2.2.91", "Ruang Rawat Inap Poskesdes( Posyandu Apung/Perahu", kes, "poskesdes, posyandu"},
		{"2.2.98", "Penambahan Peralatan pada Ambulance di Desa", kes, "ambulance"},
		{"2.1.97", "Pengelolaan Pelayanan Pendidikan dan Kebudayaan", pend, "pendidikan"},
		{"3.4.90", "Pendidikan Anak Usia Dini", pend, "pendidikan"},
		{"3.4.92", "Pembentukan Desa Siaga", kes, "desa siaga"},
		{"3.1.98", "Fasilitasi Kelompok Rentan, Perempuan dan Difabel", jam, "kelompok rentan, difabel"},
		{"4.4.93", "Pemberdayaan Posyandu UP2K dan BKB", kes, "posyandu, bkb"},
		{"4.4.93", "Santunan Fakir Miskin", jam, "santunan, fakir miskin"},
		{"4.4.95", "Pencegahan dan Penanganan Stunting", kes, "stunting"},
		{"1.3.90", "Pendataan Kependudukan", adm, "kependudukan"},
		{"1.3.97", "Pemutakhiran Data Berbasis SDGs Desa", bukan, "sdgs"},
		{"1.3.98", "Pendataan dan Pemutakhiran Data IDM", bukan, "idm"},
		{"1.3.94", "Pendataan menurut Usia Kerja, Angkatan Kerja", bukan, "angkatan kerja"},
		{"2.1.92", "Rehabilitasi Gedung Serbaguna di Desa", bukan, "gedung serbaguna"},
		{"2.1.94", "Pembangunan Gedung dan Museum di Desa", bukan, "museum"},
		{"1.1.95", "Jaminan Sosial BPJS Ketenagakerjaan bagi BPD", bukan, "jaminan sosial, bpjs, bpd"},
		{"1.1.96", "BPJS Kesehatan Perangkat Desa", bukan, "bpjs kesehatan, perangkat desa"},
		{"4.4.90", "BPJS Kesehatan Keluarga Miskin", jam, "bpjs kesehatan"},
		{"2.3.90", "Lampu Penerangan Jalan Dusun", bukan, "lampu, penerangan, jalan"},
		{"2.3.91", "Talud Jalan Lingkar Perumahan", bukan, "talud, jalan"},
		{"4.2.90", "Pelayanan Kesehatan Hewan", bukan, "kesehatan hewan"},
		{"2.2.90-99", "Posyandu", kes, "posyandu"},
	} {
		t.Run(u.nama, func(t *testing.T) {
			g := layanan.PetaBawaan().Golongkan(bagan.HarusKegiatan(u.kode), u.nama)
			assert.Equal(t, u.want, g.Layanan)
			assert.Equal(t, layanan.TandaLokal, g.Tanda)
			assert.True(t, g.MenurutNama)
			assert.Equal(t, u.kata, g.Kata)
			assert.False(t, g.Inti(), "a name alone is never beyond dispute")
			assert.Contains(t, g.Alasan(temuan.Indonesia), u.kata)
			assert.Contains(t, g.Alasan(temuan.Inggris), u.kata)
		})
	}
}

// Names whose words point different ways decide nothing.
func TestNamaBentrok(t *testing.T) {
	for nama, kata := range map[string]string{
		"Drainase Jalan":                               "drainase, jalan",
		"Pembangunan Drainase Jalan Lingkungan":        "drainase, jalan",
		"Pembangunan MCK Balai Desa":                   "mck, balai desa",
		"Sanitasi Sekolah":                             "sanitasi, sekolah",
		"Air Bersih dan Kesehatan Lingkungan":          "air bersih, kesehatan",
		"Pelatihan Kader Posyandu dan Perangkat Desa":  "posyandu, perangkat desa",
		"Desa Siaga Bencana":                           "desa siaga, bencana",
		"Santunan Pendidikan Anak Yatim bagi Staf BPD": "santunan, pendidikan, yatim, staf, bpd",
		"Penanganan Penyakit Ternak":                   "penyakit, ternak",
		"Sekolah Lapang Pertanian":                     "sekolah, pertanian",
	} {
		for _, k := range []string{"2.1.93", "2.2.93", "2.4.93", "4.4.93"} {
			g := layanan.PetaBawaan().Golongkan(bagan.HarusKegiatan(k), nama)
			assert.Equal(t, layanan.TandaTidakTentu, g.Tanda, nama)
			assert.Equal(t, layanan.Bukan, g.Layanan)
			assert.False(t, g.MenurutNama)
			assert.False(t, g.Ditentukan())
			assert.Equal(t, kata, g.Kata)
			assert.Contains(t, g.Alasan(temuan.Indonesia), kata)
		}
	}
}

// Without a keyword the default of the row holds, and the result says that the
// name did not decide.
func TestNamaTanpaKata(t *testing.T) {
	for _, u := range []struct {
		kode, nama string
		want       layanan.Layanan
	}{
		{"2.1.96", "Lomba Melukis di Desa", layanan.Pendidikan},
		{"2.2.96", "Sosialisasi Penanganan Penyakit Masyarakat", layanan.Kesehatan},
		{"2.2.99", "Lain-lain Kegiatan Sub Bidang Kesehatan", layanan.Kesehatan},
		{"1.3.99", "Lain-lain Sub Bidang Administrasi Kependudukan dan Kearsipan", layanan.AdministrasiKependudukan},
		{"2.3.92", "Mobil Operasional RT 07", layanan.Bukan},
		{"2.4.90", "Sarana dan Prasarana Lingkungan Pemukiman", layanan.Bukan},
		{"3.1.99", "Lain-lain Kegiatan Perlindungan Anak dan Jalan", layanan.Bukan},
		// Parts of words are not words.
		{"2.3.92", "Penggizian Kebidanan Jambanan Sampahan Perjalanan", layanan.Bukan},
		// Abbreviations with two meanings are left out on purpose.
		{"2.3.92", "TPA TPS TK Lansia", layanan.Bukan},
	} {
		g := layanan.PetaBawaan().Golongkan(bagan.HarusKegiatan(u.kode), u.nama)
		assert.Equal(t, u.want, g.Layanan, u.nama)
		assert.Equal(t, layanan.TandaLokal, g.Tanda, u.nama)
		assert.False(t, g.MenurutNama)
		assert.Empty(t, g.Kata)
		assert.False(t, g.Inti())
	}
}

func TestNamaTakBerguna(t *testing.T) {
	k := bagan.HarusKegiatan("2.2.95")
	for _, nama := range []string{"", " ", "-", "***", "\xff\xfe", strings.Repeat("posyandu ", 300)} {
		g := layanan.PetaBawaan().Golongkan(k, nama)
		assert.Equal(t, layanan.TandaTidakTentu, g.Tanda)
		assert.NotEmpty(t, g.Alasan(temuan.Inggris))
	}
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > 127 })
}
