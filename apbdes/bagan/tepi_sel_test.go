package bagan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTepiSel(t *testing.T) {
	for _, k := range []struct {
		masuk, kegiatan, rekening, teks string
		mendua                          bool
		sebab                           Sebab
	}{
		// Where the words begin.
		{"2:", "2", "", "", false, 0}, {"2: Kode", "2", "", "Kode", false, 0}, {"2 :0", "2", "", "0", false, 0}, {"2 /2", "2", "", "/2", false, 0},
		{"2,; Posyandu", "2", "", "Posyandu", false, 0}, {"2.2.02 –— Posyandu", "2.2.02", "", "Posyandu", false, 0},
		{"2.2.02–Posyandu", "2.2.02", "", "Posyandu", false, 0}, {"- Posyandu", "", "", "- Posyandu", false, 0}, {"/5", "", "", "/5", false, 0},
		{"2e", "2", "", "e", false, 0}, {"2ex", "2", "", "ex", false, 0}, {"2/", "2", "", "/", false, 0}, {"2/x", "2", "", "/x", false, 0}, {"2f5", "2", "", "f5", false, 0},
		{"4:0", "", "", "", false, SebabJam}, {"4:9", "", "", "", false, SebabJam}, {"9:5", "", "", "", false, SebabJam}, {"10:5", "", "", "", false, SebabJam}, {"4/0", "", "", "", false, SebabTanggal}, {"4/9", "", "", "", false, SebabTanggal},
		{"4,0", "", "", "", false, SebabAngka}, {"4,9 ha", "", "", "", false, SebabAngka}, {"4e0", "", "", "", false, SebabAngka}, {"4E9", "", "", "", false, SebabAngka},
		{"2" + strings.Repeat(" x", 2047) + "y", "2", "", strings.Repeat(" x", 2047)[1:] + "y", false, 0},
		{"2" + strings.Repeat(" x", 2048), "", "", "", false, SebabPanjang},
		// Numbers that belong to the words.
		{"2.2.02 3 Unit", "2.2.02", "", "3 Unit", false, 0}, {"2.2.02 3 4 Unit", "2.2.02", "", "3 4 Unit", false, 0}, {"2.2.02 3 4", "", "", "", false, SebabDuaKode},
		{"5 0 Unit", "5", "5", "0 Unit", true, 0}, {"2:/5", "2", "", "/5", false, 0}, {"2::5", "2", "", "5", false, 0},
		{"1.1.90-99 5.1", "", "", "", false, SebabRentang}, {"6.1.90-99", "", "", "", false, SebabJangkauan},
		{"99 Unit", "", "", "", false, SebabJangkauan},
		// Brackets.
		{"[01.01.01", "", "", "", false, SebabTeks}, {"5.1 [01.01.01] 5.2", "", "", "", false, SebabTeks}, {"[6.1] 5.1", "", "", "", false, SebabJangkauan},
		{"[01.01.01] 9", "", "", "", false, SebabJangkauan}, {"[2..2] 5.1", "", "", "", false, SebabBolong}, {"[01.01.01] 5..1", "", "", "", false, SebabBolong},
		{"5.1[1.1.01]", "1.1.01", "5.1", "", false, 0}, {"5.1 [1.1.01] Belanja", "1.1.01", "5.1", "Belanja", false, 0},
		// One code, two axes.
		{"3.1", "3.1", "", "", false, 0}, {"4", "4", "4", "", true, 0}, {"5", "5", "5", "", true, 0}, {"6", "", "6", "", false, 0}, {"7", "", "7", "", false, 0}, {"3", "3", "", "", false, 0},
		{"4.1 Zebra", "4.1", "4.1", "Zebra", true, 0}, {"5.1.1.01", "", "5.1.1.01", "", false, 0},
		{"4 Bidang Pemberdayaan Masyarakat", "4", "", "Bidang Pemberdayaan Masyarakat", false, 0}, {"4 Pendapatan", "", "4", "Pendapatan", false, 0},
		{"5.3.1 Keadaan Mendesak", "5.3.01", "", "Keadaan Mendesak", false, 0}, {"5.3.1 Belanja Modal Pengadaan Tanah", "", "5.3.1", "Belanja Modal Pengadaan Tanah", false, 0},
		{"5.3 Sub Bidang Keadaan Mendesak", "5.3", "", "Sub Bidang Keadaan Mendesak", false, 0},
		{"5.2.1.003", "", "", "", false, SebabAngka}, {"5.2.1.01.90-99", "", "", "", false, SebabRentang}, {"1.0.1.01", "", "", "", false, SebabDalam}, {"8", "", "", "", false, SebabJangkauan},
		// A kegiatan in two-digit parts with an account behind it.
		{"02.02.02.5.2", "2.2.02", "5.2", "", false, 0}, {"02.02.02.5", "2.2.02", "5", "", false, 0}, {"02.02.2.5", "", "", "", false, SebabDalam}, {"02.2.02.5", "", "", "", false, SebabDalam}, {"2.02.02.5", "", "", "", false, SebabDalam},
		{"33.07.07.2003.02.02.02.5.2.1.03.001", "2.2.02", "5.2.1.03.001", "", false, 0}, {"06.02.02.5.2", "", "", "", false, SebabJangkauan}, {"02.02.02.9.2", "", "", "", false, SebabJangkauan},
		// Two codes with a blank between.
		{"5.1 1.1.01", "1.1.01", "5.1", "", false, 0}, {"1.1.01  5.1", "1.1.01", "5.1", "", false, 0}, {"1.1.01 \u00a0 5.1", "1.1.01", "5.1", "", false, 0}, {" 1.1.01 5.1", "1.1.01", "5.1", "", false, 0},
		{"00.00.00 5.1", "", "", "", false, SebabDuaKode}, {"3.1 4.1", "", "", "", false, SebabDuaKode}, {"1.1.01 5.1 5.2", "", "", "", false, SebabDuaKode}, {"1 1 01 5 1 2", "1.1.01", "5.1.2", "", false, 0},
	} {
		sel, err := UraiSel(k.masuk, Permendagri20)
		if k.sebab != 0 {
			var salah *SalahKode
			if assert.ErrorAs(t, err, &salah, "%.40q", k.masuk) {
				assert.Equal(t, k.sebab.Error(), salah.Sebab.Error(), "%.40q", k.masuk)
			}
			continue
		}
		require.NoError(t, err, "%.40q", k.masuk)
		assert.Equal(t, []string{k.kegiatan, k.rekening, k.teks}, []string{sel.Kegiatan.String(), sel.Rekening.String(), sel.Teks}, "%.40q", k.masuk)
		assert.Equal(t, k.mendua, sel.Mendua, "%.40q", k.masuk)
		assert.Equal(t, HarusRekening(k.rekening), sel.Rekening, "%.40q: nothing of the kegiatan is left in it", k.masuk)
		assert.Equal(t, HarusKegiatan(k.kegiatan), sel.Kegiatan, "%.40q", k.masuk)
	}
}

func TestTepiSelLama(t *testing.T) {
	for _, k := range [][4]string{
		{"2 1 2 3 4", "2.1.2", "2.1.2.3.004", ""},
		{"2 1 2", "2.1.2", "", ""},
		{"02.01", "2.2.1", "", ""},
		{"01", "2.1", "", ""},
		{"00.00", "", "", ""},
		{"1", "", "1", ""},
		{"3 1 Zebra", "", "3.1", "Zebra"},
	} {
		sel, err := UraiSel(k[0], Permendagri113)
		require.NoError(t, err, k[0])
		assert.Equal(t, k, [4]string{k[0], sel.Kegiatan.String(), sel.Rekening.String(), sel.Teks}) //nolint:testifylint // k is what is expected, its first element only names the case
	}
	for s, b := range map[string]Sebab{"2 1 2 3 4 5": SebabDalam, "2 6 1": SebabJangkauan, "2 1 2 300": SebabAngka, "4:01": SebabJam, "1.1.01 5.1": SebabDuaKode} {
		_, err := UraiSel(s, Permendagri113)
		require.ErrorIs(t, err, b, s)
	}
}
