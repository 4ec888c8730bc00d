package bagan

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The cases of these files stand at the edges of the grammar: each was the only difference between the program and one that is wrong
// in a single place (see apbdes/internal/mutasi).

func TestTepiKegiatan(t *testing.T) {
	for _, k := range []struct {
		masuk, hasil string
		generasi     Generasi
		sebab        Sebab
	}{
		{"9.1", "", Permendagri20, SebabJangkauan},
		{"10.1", "", Permendagri20, SebabAngka},
		{"11.1", "", Permendagri20, SebabAngka},
		{"2.10", "2.10", Permendagri20, 0},
		{"2.99", "2.99", Permendagri20, 0},
		{"1.1.9", "1.1.09", Permendagri20, 0},
		{"1.1.10", "1.1.10", Permendagri20, 0},
		{"2.0", "", Permendagri113, SebabJangkauan},
		{"2.5", "2.5", Permendagri113, 0},
		{"06.", "", Permendagri113, SebabJangkauan},
		{"2.1.100", "", Permendagri113, SebabAngka},
		{"2.1.9", "2.1.9", Permendagri113, 0},
		{strings.Repeat(" ", 95) + "2", "2", Permendagri20, 0},
		{strings.Repeat(" ", 96) + "2", "", Permendagri20, SebabPanjang},
		{"-2.2", "", Permendagri20, SebabBolong},
		{".", "", Permendagri20, SebabBolong},
		{"–", "", Permendagri20, 0},
		{"1.1.90—99", "1.1.90-99", Permendagri20, 0},
	} {
		kode, err := UraiKegiatan(k.masuk, k.generasi)
		if k.sebab != 0 {
			require.ErrorIs(t, err, k.sebab, "%q", k.masuk)
			continue
		}
		require.NoError(t, err, "%q", k.masuk)
		assert.Equal(t, k.hasil, kode.String(), "%q", k.masuk)
	}
	assert.True(t, HarusKegiatan("1.1.90").Lokal())
	assert.Equal(t, HarusKegiatan("5.3.00"), HarusKegiatan("5.3.01").Baku())
	assert.Equal(t, HarusKegiatan("5.3.02"), HarusKegiatan("5.3.02").Baku())
	assert.Equal(t, HarusKegiatan("4.3.01"), HarusKegiatan("4.3.01").Baku())
}

// The chart of 2014 has no sub-bidang, and a kegiatan 1 in its bidang 5 is only that.
func TestTepiKegiatanLama(t *testing.T) {
	k, err := UraiKegiatan("2.5.1", Permendagri113)
	require.NoError(t, err)
	bidang, err := UraiKegiatan("2.5", Permendagri113)
	require.NoError(t, err)
	assert.Equal(t, bidang, k.Pangkas(SubBidang))
	assert.Equal(t, bidang, k.Pangkas(Bidang))
	assert.Equal(t, k, k.Pangkas(Kegiatan))
	assert.True(t, k.Pangkas(TanpaKegiatan).Kosong())
	assert.Equal(t, k, k.Baku())
}

// TestTepiUrutanKode compares the order of codes with that of their numbers, a parent before its children and a range last.
func TestTepiUrutanKode(t *testing.T) {
	kegiatan := []string{"", "1", "1.1", "1.1.00", "1.1.01", "1.1.02", "1.1.90", "1.1.99", "1.1.90-99", "1.2", "1.99", "1.99.90-99", "2", "2.1", "2.1.01", "5", "5.3.00"}
	for i, a := range kegiatan {
		for j, b := range kegiatan {
			x, y := HarusKegiatan(a), HarusKegiatan(b)
			assert.Equal(t, min(1, max(-1, i-j)), x.Bandingkan(y), "%s, %s", a, b)
		}
	}
	rekening := []string{"", "4", "4.1", "4.1.1", "4.1.1.00", "4.1.1.01", "4.1.1.01.000", "4.1.1.01.001", "4.1.1.01.999", "4.1.1.02", "4.1.1.99", "4.1.1.90-99", "4.1.2", "4.2", "4.9.9.99", "5", "5.1.1.90-99"}
	for i, a := range rekening {
		for j, b := range rekening {
			x, y := HarusRekening(a), HarusRekening(b)
			assert.Equal(t, min(1, max(-1, i-j)), x.Bandingkan(y), "%s, %s", a, b)
		}
	}
	lama, err := UraiRekening("3.9.9.99.999", Permendagri113)
	require.NoError(t, err)
	assert.Equal(t, -1, lama.Bandingkan(HarusRekening("1")), "the generation comes first")
	kegiatanLama, err := UraiKegiatan("2.5.99", Permendagri113)
	require.NoError(t, err)
	assert.Equal(t, -1, kegiatanLama.Bandingkan(HarusKegiatan("1")))
}

func TestTepiGenerasiKosong(t *testing.T) {
	g := Permendagri20
	require.NoError(t, g.UnmarshalText(nil))
	assert.Equal(t, GenerasiTidakDikenal, g)
}

// TestTepiKenaliGenerasi looks at every figure of the evidence.
func TestTepiKenaliGenerasi(t *testing.T) {
	for _, k := range []struct {
		kode     []string
		generasi Generasi
		alasan   Alasan
	}{
		{[]string{"5.1.1.01. [01.01.01]"}, Permendagri20, Alasan{Baru: 1, Contoh: "5.1.1.01."}},
		{[]string{"[01.01.01]", "JUMLAH", "", "00.00.00."}, GenerasiTidakDikenal, Alasan{}},
		{[]string{"4:01", "2..2"}, GenerasiTidakDikenal, Alasan{TakKenal: 2}},
		{[]string{"1.1.01 5.1."}, Permendagri113, Alasan{Lama: 1, Contoh: "1.1.01 5.1."}},
		{[]string{"1.1.01 5.1.", "4.2.", "5.1"}, Permendagri20, Alasan{Baru: 2, Lama: 1, Contoh: "4.2."}},
		{[]string{"6.3"}, GenerasiTidakDikenal, Alasan{Baru: 1, V1: true}},
		{[]string{"6.3.1", "4.1"}, GenerasiTidakDikenal, Alasan{Baru: 2, V1: true}},
		{[]string{"6.2"}, Permendagri20, Alasan{Baru: 1, Contoh: "6.2"}},
		{[]string{"6"}, Permendagri20, Alasan{Baru: 1, Contoh: "6"}},
		{[]string{"4.3"}, Permendagri20, Alasan{Baru: 1, Contoh: "4.3"}},
		{[]string{"7.1"}, Permendagri20, Alasan{Baru: 1, Contoh: "7.1"}},
		{[]string{"02.02.02"}, Permendagri20, Alasan{Baru: 1, Contoh: "02.02.02"}},
		{[]string{"02 02 02"}, Permendagri20, Alasan{Baru: 1, Contoh: "02 02 02"}},
		{[]string{"02.02.02 5.1."}, Permendagri20, Alasan{Baru: 1, Contoh: "02.02.02 5.1."}},
		{[]string{"[01.01.01] 1.1.01 5.1."}, Permendagri113, Alasan{Lama: 1, Contoh: "1.1.01 5.1."}},
		{[]string{"1 1.01"}, Permendagri113, Alasan{Lama: 1, Contoh: "1 1.01"}},
		{[]string{"05.01.00"}, Permendagri20, Alasan{Baru: 1, Contoh: "05.01.00"}},
		{[]string{"06.01.01", "02.02", "02", "02.02.02.02", "02.2.02", "02.02.2", "04.1.1", "01.1.1", "34.1", "0", "8", "8.1"}, GenerasiTidakDikenal, Alasan{}},
		{[]string{"1"}, Permendagri113, Alasan{Lama: 1, Contoh: "1"}},
		{[]string{"3.1", "2"}, Permendagri113, Alasan{Lama: 2, Contoh: "3.1"}},
	} {
		g, alasan := KenaliGenerasi(slices.Values(k.kode))
		assert.Equal(t, k.generasi, g, k.kode)
		assert.Equal(t, k.alasan, alasan, k.kode)
		id, en := alasan.Pesan()
		tanda := "no code shows"
		switch {
		case k.alasan.V1:
			tanda = "6.3"
		case k.alasan.Contoh != "" && k.generasi == Permendagri20:
			tanda = k.alasan.Contoh + " exists only in Permendagri 20/2018"
		case k.alasan.Contoh != "":
			tanda = "such as " + k.alasan.Contoh + ": the chart of Permendagri 113/2014"
		}
		assert.Contains(t, en, tanda)
		assert.Contains(t, id, k.alasan.Contoh)
	}
}

// TestTepiBatasTetap holds the limits that are part of the interface: the tests beside it use their names.
func TestTepiBatasTetap(t *testing.T) {
	assert.Equal(t, []int{750, 40, 400, 10, 1024, 96, 4096, 512},
		[]int{AmbangPasti, JarakPasti, AmbangLihat, BatasCocok, PanjangNama, PanjangMaksimum, PanjangSel, PanjangSumber})
}
