package bagan

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestUraiKegiatan(t *testing.T) {
	for _, k := range []struct {
		masuk, hasil string
		sebab        Sebab
	}{
		{"02.02.02.", "2.2.02", 0},
		{"02.02.02", "2.2.02", 0},
		{"2.2.2", "2.2.02", 0},
		{"2 2 02", "2.2.02", 0},
		{"2.02.02", "2.2.02", 0},
		{"2. 2. 02 ", "2.2.02", 0},
		{"\u00a02 2\u00a0 02\t", "2.2.02", 0},
		{"\ufeff02.02.02.", "2.2.02", 0},
		{"33.07.07.2003.02.02.02", "2.2.02", 0},
		{"33.07.07.2003 02.02.02", "2.2.02", 0},
		{"04.2002.01.01.01.", "1.1.01", 0},
		{"01.2001.02.01.01.", "2.1.01", 0},
		{"00.0000.01", "1", 0},
		{"2", "2", 0},
		{"02.", "2", 0},
		{"2.1", "2.1", 0},
		{"02.08.", "2.8", 0},
		{"1.01.90", "1.1.90", 0},
		{"1 1 90-99", "1.1.90-99", 0},
		{"1.1.90 – 99", "1.1.90-99", 0},
		{"05.03.00", "5.3.00", 0},
		{"5.3.00", "5.3.00", 0},
		{"5.3.0", "5.3.00", 0},
		{"5.3.01", "5.3.01", 0},
		{"1.1.8", "1.1.08", 0},
		{"02.03.21", "2.3.21", 0},
		{"", "", 0},
		{" \u00a0", "", 0},
		{"-", "", 0},
		{"00.00.00.", "", 0},
		{"01.2001.00.00.00.", "", 0},

		{"4:02.01", "", SebabJam},
		{"4:01", "", SebabJam},
		{"1:03", "", SebabJam},
		{"2:00", "", SebabJam},
		{"02:02:02", "", SebabJam},
		{"44932", "", SebabTanggal},
		{"02/02/2002", "", SebabTanggal},
		{"2002-02-02", "", SebabTanggal},
		{"02-02-2002", "", SebabTanggal},
		{"34.1", "", SebabAngka},
		{"34,1", "", SebabAngka},
		{"2.2.020000001", "", SebabAngka},
		{"4.2e1", "", SebabAngka},
		{"4.2E+1", "", SebabAngka},
		{"2,02E+09", "", SebabAngka},
		{"20202", "", SebabAngka},
		{"3307072003", "", SebabAngka},
		{"1.1.100", "", SebabAngka},
		{"202", "", SebabAngka},
		{"33.07.07.2003", "", SebabAwalan},
		{"07.2003.", "", SebabAwalan},
		{"7.2003.01", "", SebabAwalan},
		{"2,2,02", "", SebabTanda},
		{"2-2-02", "", SebabTanda},
		{"2.2.02;", "", SebabTanda},
		{"Posyandu", "", SebabTeks},
		{"2.2.02 Posyandu", "", SebabTeks},
		{"2.2.02 [x]", "", SebabTeks},
		{".2.2", "", SebabBolong},
		{"2..2", "", SebabBolong},
		{"2.2..", "", SebabBolong},
		{"1.1.90-", "", SebabBolong},
		{"1.1.01 5.1.", "", SebabDuaKode},
		{"6.1", "", SebabJangkauan},
		{"0.1", "", SebabJangkauan},
		{"2.0.01", "", SebabJangkauan},
		{"5.2.1.03", "", SebabDalam},
		{"1.1.1.1.1.1.1.1.1.1.1.1.1", "", SebabDalam},
		{"1.90-99", "", SebabRentang},
		{"1.1.90-95", "", SebabRentang},
		{strings.Repeat(" ", PanjangMaksimum+1), "", SebabPanjang},
	} {
		kode, err := UraiKegiatan(k.masuk, Permendagri20)
		if k.sebab != 0 {
			require.ErrorIs(t, err, k.sebab, "%q", k.masuk)
			assert.True(t, kode.Kosong(), "%q", k.masuk)
			continue
		}
		if assert.NoError(t, err, "%q", k.masuk) {
			assert.Equal(t, k.hasil, kode.String(), "%q", k.masuk)
		}
	}
}

func TestUraiKegiatanLama(t *testing.T) {
	for _, k := range []struct {
		masuk, hasil string
		sebab        Sebab
	}{
		{"2.1", "2.1", 0},
		{"2 1 23", "2.1.23", 0},
		{"2.1.1.", "2.1.1", 0},
		{"02.01.", "2.2.1", 0}, // Siskeudes leaves the account out
		{"01.", "2.1", 0},
		{"02.01.03", "2.1.3", 0},
		{"2", "", SebabBukanBelanja},
		{"1.2.1", "", SebabBukanBelanja},
		{"3 1 1", "", SebabBukanBelanja},
		{"2.6", "", SebabJangkauan},
		{"2.1.1.1", "", SebabDalam},
	} {
		kode, err := UraiKegiatan(k.masuk, Permendagri113)
		if k.sebab != 0 {
			require.ErrorIs(t, err, k.sebab, "%q", k.masuk)
			continue
		}
		if assert.NoError(t, err, "%q", k.masuk) {
			assert.Equal(t, k.hasil, kode.String(), "%q", k.masuk)
		}
	}
	_, err := UraiKegiatan("2.1", GenerasiTidakDikenal)
	require.ErrorIs(t, err, SebabGenerasi)
}

func TestUraiRekening(t *testing.T) {
	for _, k := range []struct {
		masuk, hasil string
		golongan     Golongan
		sebab        Sebab
	}{
		{"4.2.1.01.", "4.2.1.01", Pendapatan, 0},
		{"4.2.1.01", "4.2.1.01", Pendapatan, 0},
		{"4 1 1 01", "4.1.1.01", Pendapatan, 0},
		{"4 1 1 2", "4.1.1.02", Pendapatan, 0},
		{"412-01", "4.1.2.01", Pendapatan, 0},
		{"4 1 2 90-99", "4.1.2.90-99", Pendapatan, 0},
		{"5.2.2.90", "5.2.2.90", Belanja, 0},
		{"5.3.5.02.001", "5.3.5.02.001", Belanja, 0},
		{"5.3.5.02.1", "5.3.5.02.001", Belanja, 0},
		{"04.2002.4.1.1.01.", "4.1.1.01", Pendapatan, 0},
		{"6.", "6", Pembiayaan, 0},
		{"6.1.1", "6.1.1", PenerimaanPembiayaan, 0},
		{"6.2", "6.2", PengeluaranPembiayaan, 0},
		{"6.3.1", "6.3.1", LuarAPBDes, 0},
		{"7.1.1.01", "7.1.1.01", LuarAPBDes, 0},
		{"1.1.1", "1.1.1", LuarAPBDes, 0},
		{"", "", TanpaGolongan, 0},
		{"00.00.00.", "", TanpaGolongan, 0},

		{"4:01", "", 0, SebabJam},
		{"44932", "", 0, SebabTanggal},
		{"34.1", "", 0, SebabAngka},
		{"5.2.1.0399", "", 0, SebabAngka},
		{"5211", "", 0, SebabAngka},
		{"02.02.02", "", 0, SebabJangkauan},
		{"5.0.0.", "", 0, SebabJangkauan},
		{"8", "", 0, SebabJangkauan},
		{"1.1.01 5.1.", "", 0, SebabDuaKode},
		{"1.1.01. 5.1", "", 0, SebabDuaKode},
		{"5.1.1.01. [01.01.01]", "", 0, SebabTeks},
		{"5.2.90-99", "", 0, SebabRentang},
		{"5.1.1.90-99.001", "", 0, SebabRentang},
		{"1.2.3.4.5.6", "", 0, SebabDalam},
	} {
		kode, err := UraiRekening(k.masuk, Permendagri20)
		if k.sebab != 0 {
			require.ErrorIs(t, err, k.sebab, "%q", k.masuk)
			continue
		}
		if assert.NoError(t, err, "%q", k.masuk) {
			assert.Equal(t, k.hasil, kode.String(), "%q", k.masuk)
			assert.Equal(t, k.golongan, kode.Golongan(), "%q", k.masuk)
		}
	}
	lama, err := UraiRekening("1 2 4 1", Permendagri113)
	require.NoError(t, err)
	assert.Equal(t, "1.2.4.1", lama.String())
	assert.Equal(t, Pendapatan, lama.Golongan())
	lama, err = UraiRekening("3.2.1", Permendagri113)
	require.NoError(t, err)
	assert.Equal(t, PengeluaranPembiayaan, lama.Golongan())
}

func TestUraiSel(t *testing.T) {
	for _, k := range []struct {
		masuk, kegiatan, rekening, teks string
		mendua                          bool
		sebab                           Sebab
	}{
		{"5.1.1.01. [01.01.01]", "1.1.01", "5.1.1.01", "", false, 0},
		{"[01.01.01] 5.1.1.01.", "1.1.01", "5.1.1.01", "", false, 0},
		{"[01.01.01]", "1.1.01", "", "", false, 0},
		{"1.1.01 5.1. Belanja Pegawai", "1.1.01", "5.1", "Belanja Pegawai", false, 0},
		{"1 1 01 5 1 Belanja Pegawai", "1.1.01", "5.1", "Belanja Pegawai", false, 0},
		{"4.1 5.1 Belanja", "4.1", "5.1", "Belanja", false, 0},
		{"01.2001.02.02.02.5.2.1.03.", "2.2.02", "5.2.1.03", "", false, 0},
		{"6.PEMBIAYAAN", "", "6", "PEMBIAYAAN", false, 0},
		{"6.1.1. SILPA Tahun Sebelumnya", "", "6.1.1", "SILPA Tahun Sebelumnya", false, 0},
		{"4.1.2.90-99", "", "4.1.2.90-99", "", false, 0},
		{"2.2.02: Posyandu", "2.2.02", "", "Posyandu", false, 0},
		{"2.2.02 - Posyandu", "2.2.02", "", "Posyandu", false, 0},
		{"2.2.02 3 Unit", "2.2.02", "", "3 Unit", false, 0},
		{"01 Bidang Penyelenggaraan", "1", "", "Bidang Penyelenggaraan", false, 0},
		{"5.1. Belanja Pegawai", "", "5.1", "Belanja Pegawai", false, 0},
		{"4.1 Sub Bidang Kelautan dan Perikanan", "4.1", "", "Sub Bidang Kelautan dan Perikanan", false, 0},
		{"4.1.", "4.1", "4.1", "", true, 0},
		{"04.01.", "4.1", "", "", false, 0},
		{"4.1.1", "4.1.01", "4.1.1", "", true, 0},
		{"4.1.01", "4.1.01", "", "", false, 0},
		{"JUMLAH BELANJA", "", "", "JUMLAH BELANJA", false, 0},
		{"", "", "", "", false, 0},
		{"5.1 5.2", "", "", "", false, SebabMendua},
		{"4:01 Pendapatan", "", "", "", false, SebabJam},
		{"2/2/02", "", "", "", false, SebabTanggal},
		{"4.2e1", "", "", "", false, SebabAngka},
		{"44932", "", "", "", false, SebabTanggal},
		{strings.Repeat("x", PanjangSel+1), "", "", "", false, SebabPanjang},
	} {
		sel, err := UraiSel(k.masuk, Permendagri20)
		if k.sebab != 0 {
			require.ErrorIs(t, err, k.sebab, "%.40q", k.masuk)
			continue
		}
		if assert.NoError(t, err, "%q", k.masuk) {
			assert.Equal(t, []string{k.kegiatan, k.rekening, k.teks},
				[]string{sel.Kegiatan.String(), sel.Rekening.String(), sel.Teks}, "%q", k.masuk)
			assert.Equal(t, k.mendua, sel.Mendua, "%q", k.masuk)
		}
	}
}

func TestUraiSelLama(t *testing.T) {
	for _, k := range [][4]string{
		{"1 2 1 Dana Desa", "", "1.2.1", "Dana Desa"},
		{"2", "", "2", ""},
		{"2 1", "2.1", "", ""},
		{"2 1 2 3", "2.1.2", "2.1.2.3", ""},
		{"3.1.1", "", "3.1.1", ""},
	} {
		sel, err := UraiSel(k[0], Permendagri113)
		require.NoError(t, err, k[0])
		assert.Equal(t, k, [4]string{k[0], sel.Kegiatan.String(), sel.Rekening.String(), sel.Teks}) //nolint:testifylint // k is what is expected, its first element only names the case
	}
	_, err := UraiSel("2", GenerasiTidakDikenal)
	require.ErrorIs(t, err, SebabGenerasi)
}

func TestKodeKegiatanSilsilah(t *testing.T) {
	posyandu := HarusKegiatan("2.2.02")
	assert.Equal(t, HarusKegiatan("2.2"), posyandu.Induk())
	assert.Equal(t, HarusKegiatan("2"), posyandu.Induk().Induk())
	assert.True(t, posyandu.Induk().Induk().Induk().Kosong())
	assert.False(t, KodeKegiatan{}.Memuat(posyandu))
	assert.False(t, posyandu.Memuat(HarusKegiatan("2.2")))
	assert.True(t, HarusKegiatan("1.1.90-99").Memuat(HarusKegiatan("1.1.95")))
	assert.False(t, HarusKegiatan("1.1.90-99").Memuat(HarusKegiatan("1.2.95")))
	assert.False(t, HarusKegiatan("1.1.90-99").Memuat(HarusKegiatan("1.1.01")))
	assert.True(t, HarusKegiatan("1.1.90-99").Lokal())
	assert.False(t, HarusKegiatan("1.1.89").Lokal())
	lama, err := UraiKegiatan("2.1.95", Permendagri113)
	require.NoError(t, err)
	assert.False(t, lama.Lokal())
	assert.Equal(t, "2.1", lama.Induk().String())
	assert.Equal(t, "2.1", lama.Pangkas(SubBidang).String())
	assert.NotEqual(t, HarusKegiatan("2.1"), lama.Induk())
	assert.False(t, HarusKegiatan("2.1").Memuat(lama))
	assert.Panics(t, func() { HarusKegiatan("2:02") })
	assert.Panics(t, func() { HarusRekening("x") })
}

func TestKodeRekeningSilsilah(t *testing.T) {
	r := HarusRekening("5.3.5.02.001")
	var tingkat []string
	for !r.Kosong() {
		tingkat = append(tingkat, r.Tingkat().String()+" "+r.String())
		r = r.Induk()
	}
	assert.Equal(t, []string{"rincian objek 5.3.5.02.001", "objek 5.3.5.02", "jenis 5.3.5", "kelompok 5.3", "akun 5"}, tingkat)
	assert.True(t, HarusRekening("4.1.2.90-99").Memuat(HarusRekening("4.1.2.95")))
	assert.False(t, HarusRekening("4.1.2.90-99").Memuat(HarusRekening("4.1.1.95")))
	assert.False(t, KodeRekening{}.Memuat(HarusRekening("4")))
	assert.True(t, KodeRekening{}.Induk().Kosong())
}

func TestTeksBolakBalik(t *testing.T) {
	type dokumen struct {
		K KodeKegiatan
		R KodeRekening
		S SumberDana
		G Generasi
	}
	lama, err := UraiKegiatan("2.1.23", Permendagri113)
	require.NoError(t, err)
	rek, err := UraiRekening("1.2.4.1", Permendagri113)
	require.NoError(t, err)
	for _, d := range []dokumen{
		{HarusKegiatan("2.2.02"), HarusRekening("5.2.1.03"), UraiSumber("DD, CSR"), Permendagri20},
		{lama, rek, UraiSumber("ADD"), Permendagri113},
		{},
	} {
		b, err := json.Marshal(d)
		require.NoError(t, err)
		var kembali dokumen
		require.NoError(t, json.Unmarshal(b, &kembali), string(b))
		assert.Equal(t, d, kembali)
	}
	require.Error(t, new(KodeKegiatan).UnmarshalText([]byte("4:01")))
	require.Error(t, new(KodeRekening).UnmarshalText([]byte("4:01")))
	require.Error(t, new(Generasi).UnmarshalText([]byte("2018")))
}

func TestSalahKodePendek(t *testing.T) {
	_, err := UraiKegiatan(strings.Repeat("9", 1<<20), Permendagri20)
	var salah *SalahKode
	require.ErrorAs(t, err, &salah)
	assert.Len(t, salah.Masukan, PanjangMaksimum)
}

func TestSebabBerkalimat(t *testing.T) {
	for s := SebabJam; s < banyakSebab; s++ {
		id, en := s.Pesan()
		assert.NotEmpty(t, id, s)
		assert.NotEmpty(t, en, s)
	}
	id, en := banyakSebab.Pesan()
	assert.Empty(t, id+en)
}

func TestKenaliGenerasi(t *testing.T) {
	for _, k := range []struct {
		kode  string
		hasil Generasi
	}{
		{"4.2.1.01.|01.01.01|5.1.1.01. [01.01.01]", Permendagri20},
		{"1.|1.1|1.1.01 5.1. Belanja Pegawai|4.2.", Permendagri20},
		{"1|1 2|2 1 1|3 1 1 SILPA", Permendagri113},
		{"02.02.02.|01.01.01", Permendagri20},
		{"6.1.1|6.3.1|4.1", GenerasiTidakDikenal},
		{"|JUMLAH|4:01", GenerasiTidakDikenal},
		{"", GenerasiTidakDikenal},
	} {
		g, alasan := KenaliGenerasi(strings.SplitSeq(k.kode, "|"))
		assert.Equal(t, k.hasil, g, k.kode)
		id, en := alasan.Pesan()
		assert.NotEmpty(t, id)
		assert.NotEmpty(t, en)
	}
}
