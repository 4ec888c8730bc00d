package bagan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTepiSebab gives the reason of every damaged spelling, and of its neighbours that are not damaged that way.
func TestTepiSebab(t *testing.T) {
	for _, k := range []struct {
		masuk string
		sebab Sebab
	}{
		// What stands where digits should.
		{",5", SebabTanda}, {"e5", SebabTeks}, {"2.2 /3", SebabTanggal}, {"2.2 :3", SebabJam},
		{"2a", SebabTeks}, {"2z", SebabTeks}, {"2A", SebabTeks}, {"2Z", SebabTeks}, {"2[", SebabTeks}, {"2]", SebabTeks}, {"2é", SebabTeks},
		{"2\x80", SebabTeks}, {"2@", SebabTanda}, {"2`", SebabTanda}, {"2{", SebabTanda}, {"2\x7f", SebabTanda},
		// Exponents and decimal commas of a spreadsheet.
		{"4.2e0", SebabAngka}, {"4.2e9", SebabAngka}, {"4.2e-1", SebabAngka}, {"4.2e+1", SebabAngka}, {"4.2E9", SebabAngka},
		{"4.2e", SebabTeks}, {"4.2ex", SebabTeks}, {"4.2e/", SebabTeks}, {"4.2e:", SebabTeks}, {"4.2e+", SebabTeks},
		{"34,1", SebabAngka}, {"34,1e5", SebabAngka}, {"34,1E5", SebabAngka}, {"34,", SebabTanda}, {"34,1x", SebabTanda}, {"34,1D5", SebabTanda}, {"34,1d5", SebabTanda}, {"4e1", SebabAngka}, {"34,1 ", SebabTanda},
		// Serial numbers of dates.
		{"29999", SebabAngka}, {"30000", SebabTanggal}, {"59999", SebabTanggal}, {"60000", SebabAngka}, {"300000", SebabAngka},
		{"1.44932", SebabAngka}, {"3000000000030000", SebabAngka},
		// Dashes.
		{"2002-2-2", SebabTanggal}, {"2-2002-1", SebabTanggal}, {"2-02-1", SebabTanggal}, {"2-002-1", SebabTanda}, {"200-2-2", SebabTanda},
		{"1.1.90-*", SebabTanda}, {"1.1.90.-99", SebabTanda}, {"1.1.90-.99", SebabTanda}, {"1.1.90-99..", SebabBolong}, {"1.1.90-99--", SebabBolong},
		{"1.1.90-99-", SebabTanggal}, {"1.1.90-9-", SebabTanda},
		{"1.1.90-99 5", SebabRentang}, {"412-001", SebabRentang}, {"1.412-01", SebabRentang}, {"41-01", SebabRentang}, {"4121-01", SebabRentang},
		{"1.1.90-099", SebabRentang}, {"1.1.090-99", SebabRentang}, {"1.1.91-99", SebabRentang}, {"1.1.89-99", SebabRentang}, {"1.1.90-98", SebabRentang},
		{"1.1.90-100", SebabRentang}, {"90-99", SebabRentang}, {"1.1.01.90-99", SebabDalam},
		{"2. .2", SebabBolong}, {"2--2", SebabBolong}, {"2 -", SebabBolong}, {"2.-", SebabBolong},
		// Prefixes of a village.
		{"01.2001.2002.02", SebabAngka}, {"2003.01", SebabAngka}, {"2003.2001.01", SebabAngka}, {"01.2001.07.2003.01", SebabAngka}, {"33.07.2003.01", SebabAngka}, {"33.07.07.07.2003.01", SebabAngka},
		{"7.2003", SebabAngka}, {"33.7.07.2003", SebabAngka}, {"33.7.07.2003.01", SebabAwalan}, {"33.07.7.2003.01", SebabAwalan}, {"3.07.07.2003.01", SebabAwalan},
		{"33.07.07.2003", SebabAwalan}, {"123.2003.01", SebabAwalan},
		{"0.00", SebabJangkauan}, {"00.01", SebabJangkauan}, {"00.0", SebabJangkauan},
		{"1.1.1.1", SebabDalam}, {"1.1.1.1.1.1.1.1.1.1.1.1", SebabDalam}, {"1.1.1.1.1.1.1.1.1.1.1.1.x", SebabTeks}, {"1.1.1.1.1.1.1.1.1.1.1.1.1.x", SebabDalam},
		{"1.1 1", SebabDuaKode}, {"1 1.1", SebabDuaKode}, {"1. 1.1", SebabDuaKode},
	} {
		_, err := UraiKegiatan(k.masuk, Permendagri20)
		var salah *SalahKode
		if assert.ErrorAs(t, err, &salah, "%q", k.masuk) {
			assert.Equal(t, k.sebab.Error(), salah.Sebab.Error(), "%q", k.masuk)
		}
	}
}

// TestTepiSpasiKode lists every blank that codes are written with; its neighbours are none.
func TestTepiSpasiKode(t *testing.T) {
	for _, r := range "\t\n\v\f\r \u00a0\u2000\u2001\u2005\u200a\u200b\u202f\u2060\ufeff" {
		k, err := UraiKegiatan(string(r)+"2"+string(r)+"2"+string(r), Permendagri20)
		require.NoError(t, err, "%U", r)
		assert.Equal(t, "2.2", k.String(), "%U", r)
	}
	for _, r := range "\b\x0e\x1f!\u009f\u00a1\u00c2\u1fff\u200c\u2020\u202e\u2030\u2040\u204b\u205f\u2061\u20a0\u2100\ufefe\uff00" {
		_, err := UraiKegiatan("2"+string(r)+"2", Permendagri20)
		require.Error(t, err, "%U is not a blank", r)
	}
	for _, s := range []string{"\xc2", "\xe2", "\xe2\x80", "\xe2\x81", "\xef", "\xef\xbb", "\xc2\x20", "\xe2\x80\x7f", "\xe2\x81\x80"} {
		_, err := UraiKegiatan("2"+s, Permendagri20)
		require.ErrorIs(t, err, SebabTeks, "%q", s)
	}
}

func TestTepiRekening(t *testing.T) {
	for _, k := range []struct {
		masuk, hasil string
		sebab        Sebab
	}{
		{"412-1", "4.1.2.01", 0}, {"537-09", "5.3.7.09", 0}, {"495-01", "4.9.5.01", 0}, {"7", "7", 0},
		{"5.2.1.0", "5.2.1.00", 0}, {"5.2.1.9", "5.2.1.09", 0}, {"5.2.1.10", "5.2.1.10", 0},
		{"5.3.5.02.9", "5.3.5.02.009", 0}, {"5.3.5.02.10", "5.3.5.02.010", 0}, {"5.3.5.02.99", "5.3.5.02.099", 0},
		{"5.3.5.02.100", "5.3.5.02.100", 0}, {"5.3.5.02.190", "5.3.5.02.190", 0}, {"5.3.5.02.999", "5.3.5.02.999", 0}, {"5.3.5.02.0", "5.3.5.02.000", 0},
		{"33.07.07.2003.5.2", "5.2", 0},

		{"8", "", SebabJangkauan}, {"9.1.1", "", SebabJangkauan}, {"0", "", SebabJangkauan}, {"0.1.1", "", SebabJangkauan}, {"5.2.0", "", SebabJangkauan},
		{"5.10", "", SebabAngka}, {"10.5", "", SebabAngka}, {"5.2.10", "", SebabJangkauan}, {"05", "", SebabJangkauan}, {"005", "", SebabAngka},
		{"5.2.100", "", SebabAngka}, {"5.2.1.003", "", SebabAngka}, {"5.2.1.03.0001", "", SebabAngka},
		{"90-99", "", SebabRentang}, {"5.90-99", "", SebabRentang}, {"5.2.1.01.90-99", "", SebabRentang},
	} {
		kode, err := UraiRekening(k.masuk, Permendagri20)
		if k.sebab != 0 {
			require.ErrorIs(t, err, k.sebab, "%q", k.masuk)
			continue
		}
		require.NoError(t, err, "%q", k.masuk)
		assert.Equal(t, k.hasil, kode.String(), "%q", k.masuk)
		assert.Equal(t, HarusRekening(k.hasil), kode, "%q: nothing of the prefix is left", k.masuk)
	}
	_, err := UraiRekening("5", GenerasiTidakDikenal)
	require.ErrorIs(t, err, SebabGenerasi)
	kegiatan, err := UraiKegiatan("33.07.07.2003.02", Permendagri20)
	require.NoError(t, err)
	assert.Equal(t, HarusKegiatan("2"), kegiatan)
}

// TestTepiPangkas compares whole values, not their text: what is cut off must not tell two equal codes apart.
func TestTepiPangkas(t *testing.T) {
	r := HarusRekening("5.3.5.02.001")
	for t1, mau := range map[TingkatRekening]string{
		TanpaRekening: "", Akun: "5", Kelompok: "5.3", Jenis: "5.3.5", Objek: "5.3.5.02", Rincian: "5.3.5.02.001", Rincian + 1: "5.3.5.02.001",
	} {
		assert.Equal(t, HarusRekening(mau), r.Pangkas(t1))
		assert.Equal(t, mau != "", HarusRekening(mau).Memuat(r), mau)
		assert.Equal(t, mau == r.String(), r.Memuat(HarusRekening(mau)), mau)
	}
	for t1, mau := range map[Tingkat]string{TanpaKegiatan: "", Bidang: "2", SubBidang: "2.2", Kegiatan: "2.2.02", Kegiatan + 1: "2.2.02"} {
		assert.Equal(t, HarusKegiatan(mau), HarusKegiatan("2.2.02").Pangkas(t1))
	}
	assert.True(t, HarusRekening("4.1.2.90-99").Memuat(HarusRekening("4.1.2.95.001")))
	assert.False(t, HarusRekening("4.1.2.90-99").Memuat(HarusRekening("4.1.2.89")))
	assert.False(t, HarusRekening("4.1.2.90").Memuat(HarusRekening("4.1.2.95")))
}

func TestTepiRekeningLokal(t *testing.T) {
	for s, mau := range map[string]bool{"5.2.1.89": false, "5.2.1.90": true, "5.2.1.99": true, "5.2.1.90.001": true, "5.2.1": false, "4.1.2.90-99": true} {
		assert.Equal(t, mau, HarusRekening(s).Lokal(), s)
	}
	assert.True(t, HarusRekening("4.1.2.90-99").Rentang())
	assert.False(t, HarusRekening("4.1.2.90").Rentang())
	for s, mau := range map[string]Golongan{
		"1.2": Pendapatan, "2.1": Belanja, "3": Pembiayaan, "3.1": PenerimaanPembiayaan, "3.2": PengeluaranPembiayaan, "3.3": LuarAPBDes, "4.1": LuarAPBDes, "5": LuarAPBDes,
	} {
		r, err := UraiRekening(s, Permendagri113)
		require.NoError(t, err)
		assert.Equal(t, mau, r.Golongan(), s)
	}
	lama, err := UraiRekening("1.2.4.95", Permendagri113)
	require.NoError(t, err)
	assert.False(t, lama.Lokal())
	for s, mau := range map[string]Golongan{"6": Pembiayaan, "6.1": PenerimaanPembiayaan, "6.2": PengeluaranPembiayaan, "6.3": LuarAPBDes, "3.1": LuarAPBDes, "7.1": LuarAPBDes} {
		assert.Equal(t, mau, HarusRekening(s).Golongan(), s)
	}
}

func TestTepiSumber(t *testing.T) {
	for _, k := range []struct{ masuk, hasil, tunggal string }{
		{"DD+ADD", "DDS, ADD", ""}, {"DD;ADD", "DDS, ADD", ""}, {"DD|ADD", "DDS, ADD", ""}, {"DD\nADD", "DDS, ADD", ""},
		{"DD & ADD", "DDS, ADD", ""}, {"DD DAN ADD", "DDS, ADD", ""}, {"DD/ADD/PBH", "DDS, PBH, ADD", ""}, {"DD/Zebra", "DD/Zebra", ""},
		{"Zebra DD", "Zebra DD", ""}, {"DD, Zebra", "DDS, Zebra", ""}, {"Zebra, Kuda, Zebra", "Zebra, Kuda", ""},
		{"DDé", "DDé", ""}, {"DDz", "DDz", ""}, {"DDZ", "DDZ", ""}, {"DD0", "DD0", ""}, {"DD9", "DD9", ""}, {"Zebra!", "Zebra!", ""},
		{"Zebra.", "Zebra", ""}, {"Zebra-", "Zebra-", ""}, {"Zebra/", "Zebra/", ""}, {"Zebra\u1fff", "Zebra\u1fff", ""}, {"DD\x80", "DD\x80", ""}, {"DD\x7f", "DDS", "DDS"}, {"...DD...", "DDS", "DDS"}, {"\u2000DD\u200b\ufeff\u00a0", "DDS", "DDS"}, {"DD!", "DDS", "DDS"}, {"\u200cDD", "\u200cDD", ""},
		{"D D S", "DDS", "DDS"}, {"--—", "", ""}, {"DD, DD", "DDS", "DDS"}, {"PAD", "PAD", "PAD"}, {"DLL", "DLL", "DLL"},
		{"D@D", "DDS", "DDS"}, {"D[D", "DDS", "DDS"}, {"D`D", "DDS", "DDS"}, {"D{D", "DDS", "DDS"}, {"D/D", "DDS", "DDS"}, {"D:D", "DDS", "DDS"},
		{strings.Repeat("-", 60) + "DD", "DDS", "DDS"}, {strings.Repeat("X", 64), strings.Repeat("X", 64), ""}, {strings.Repeat("X", 65), strings.Repeat("X", 65), ""},
		{"DD" + strings.Repeat(" ", 510), "DDS", "DDS"}, {"DD" + strings.Repeat(" ", 511), "DDS", "DDS"},
		{strings.Repeat("DD,", 170) + "DD", "DDS", "DDS"}, {strings.Repeat("DD,", 171), strings.Repeat("DD,", 171), ""},
		{"DD," + strings.Repeat("x", 507), "DDS, " + strings.Repeat("x", 507), ""}, {"DD," + strings.Repeat("x", 508), "DD," + strings.Repeat("x", 508), ""},
	} {
		d := UraiSumber(k.masuk)
		assert.Equal(t, k.hasil, d.String(), "%q", k.masuk)
		kode, satu := d.Tunggal()
		assert.Equal(t, k.tunggal, kode, "%q", k.masuk)
		assert.Equal(t, k.tunggal != "", satu, "%q", k.masuk)
		if satu {
			assert.Equal(t, []string{kode}, d.Daftar())
			assert.True(t, d.Memuat(kode))
		}
	}
	assert.Nil(t, UraiSumber("Zebra").Daftar())
	assert.Equal(t, "Zebra", UraiSumber("DD, Zebra").Asing())
	assert.False(t, UraiSumber("Zebra").Memuat("Zebra"))
	assert.False(t, UraiSumber("Zebra").Memuat("PAD"))
	assert.False(t, UraiSumber("DD").Memuat("DLL"))
	for b := range DaftarSumber() {
		c, ada := CariSumber(b.Kode)
		assert.True(t, ada)
		assert.Equal(t, b, c)
		assert.Equal(t, []string{b.Kode}, UraiSumber(b.Kode).Daftar())
	}
}

// A cell at the longest length is read back as itself, whatever its canonical form adds or its ends lose.
func TestSumberBolakBalikPadaBatas(t *testing.T) {
	for _, s := range []string{strings.Repeat("x", 18) + "+" + strings.Repeat("y", 493) + " ", "DD," + strings.Repeat("x", 509), strings.Repeat("a+", 256), strings.Repeat("x", 513)} {
		d := UraiSumber(s)
		if lagi := UraiSumber(d.String()); lagi != d {
			t.Errorf("%q", s)
		}
	}
}
