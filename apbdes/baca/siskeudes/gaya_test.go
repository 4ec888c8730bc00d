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

func TestGayaAngka(t *testing.T) {
	for nama, uang := range map[string]func(string) string{
		"polos":         tetap,
		"empat desimal": empatDesimal,
		"koma desimal":  komaDesimal,
		"pangkat":       pangkat,
		"Indonesia": func(s string) string {
			if s == "" {
				return s
			}
			return strings.TrimPrefix(rp(s).TeksIndonesia(), "Rp")
		},
	} {
		t.Run(nama, func(t *testing.T) {
			g := gayaBaku()
			g.uang, g.pemisah = uang, ";"
			h := contoh(desaA, "2024").baca(t, g, opsi())
			d := satu(t, h)
			assert.Equal(t, rujukanPerubahan, jumlah(t, d, apbdes.Perubahan))
			assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
			assert.Zero(t, h.Temuan.Banyak(1), h.Temuan.Err())
			assert.Empty(t, ada(h, "APBDES-SKD-31"))
		})
	}
}

func TestGayaAngka_lebihHalusDariSen(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_SPPRinci").ganti("Nilai", "70000000.0049", dengan("No_SPP", "SPP-03"))
	h := b.baca(t, gayaBaku(), opsi())
	assert.Len(t, satu(t, h).Gagal, 1, "nothing is rounded")
	assert.True(t, h.Temuan.AdaGalat())
}

func TestGayaAngka_dariPemanggil(t *testing.T) {
	b := contoh(desaA, "2024")
	for _, n := range []string{"Ta_RAB", "Ta_RABRinci", "Ta_TBPRinci", "Ta_SPPRinci", "Ta_SPJRinci", "Ta_Mutasi", "Ta_JurnalUmumRinci"} {
		tb := b.cari(n)
		tb.baris = tb.baris[:1]
	}
	b.cari("Ta_RABRinci").tambah("2024", desaA, desaA+"02.02.02.", "5.2.1.03.", "", "", "DDS", "", "", "", "", "1.234", "", "", "", "", "")
	h := b.baca(t, gayaBaku(), opsi())
	assert.Len(t, satu(t, h).Gagal, 1)
	assert.Len(t, ada(h, "APBDES-BCA-01"), 1, "two readings and no proof")
	o := opsi()
	o.TataTulis = rupiah.Indonesia
	assert.Equal(t, "1234.00", jumlah(t, satu(t, b.baca(t, gayaBaku(), o)), apbdes.Anggaran)[1])
	o.TataTulis = rupiah.Mesin
	assert.Len(t, satu(t, b.baca(t, gayaBaku(), o)).Gagal, 1, "finer than a sen")
}

func TestKemasan(t *testing.T) {
	b := contoh(desaA, "2024")
	dariZip := b.baca(t, gayaBaku(), opsi())
	dariFolder, err := siskeudes.BacaFolder(b.folder(gayaBaku()), opsi())
	require.NoError(t, err)
	periksaHasil(t, dariFolder)
	assert.Equal(t, dariZip.Dokumen, dariFolder.Dokumen, "the packing changes nothing")
	assert.Equal(t, []string{"Ref_Version"}, dariZip.TabelLain)
	assert.Equal(t, siskeudes.FormatCSV, dariZip.Dokumen[0].Asal.Format)
	assert.Equal(t, "Ta_RABRinci", dariZip.Dokumen[0].Belanja[0].Letak.Lembar)
	assert.Equal(t, 7, dariZip.Dokumen[0].Belanja[0].Letak.Baris)
}

func TestKemasan_urutanTetap(t *testing.T) {
	b := contoh(desaA, "2024")
	b.isi(desaB, "2024")
	satu := b.baca(t, gayaBaku(), opsi())
	for range 5 {
		lain := b.baca(t, gayaBaku(), opsi())
		require.Equal(t, satu.Dokumen, lain.Dokumen)
		require.Len(t, lain.Temuan, len(satu.Temuan))
		for i := range lain.Temuan {
			require.Equal(t, satu.Temuan[i].Pesan(0), lain.Temuan[i].Pesan(0))
		}
		require.Equal(t, satu.Tabel, lain.Tabel)
	}
}

func TestKolom_takDikenalSatuCatatan(t *testing.T) {
	b := contoh(desaA, "2024")
	r := b.cari("Ta_RABRinci")
	for i := range r.baris {
		sel := []string{"KolomBaru", "Kolom_Lain"}
		if i > 0 {
			sel = []string{"x", "y"}
		}
		r.baris[i] = append(sel, r.baris[i]...)
	}
	h := b.baca(t, gayaBaku(), opsi())
	assert.Equal(t, rujukanPerubahan, jumlah(t, satu(t, h), apbdes.Perubahan))
	temu := ada(h, "APBDES-SKD-02")
	require.Len(t, temu, 1)
	assert.Contains(t, temu[0].Pesan(0), "KolomBaru, Kolom_Lain")
}

func TestKolom_wajibHilang(t *testing.T) {
	b := contoh(desaA, "2024")
	b.cari("Ta_SPPRinci").baris[0][6] = "Jumlahnya"
	h := b.baca(t, gayaBaku(), opsi())
	d := satu(t, h)
	assert.Equal(t, 9, takDipakai(h, "Ta_SPPRinci", siskeudes.KolomKurang))
	assert.Len(t, ada(h, "APBDES-SKD-03"), 1)
	j := ringkas(t, d).Jumlah(apbdes.Realisasi)
	assert.False(t, j.Belanja.Ada, "a part of the spending would look like all of it")
	assert.Equal(t, "1464234567.89", j.Pendapatan.String())
	assert.Equal(t, 2, takDipakai(h, "Ta_SPJRinci", siskeudes.BagianTakLengkap))
}
