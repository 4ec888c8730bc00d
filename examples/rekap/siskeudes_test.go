package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// eksporSiskeudes writes the export of a kabupaten with so many villages as a zip. The rows of the villages are mixed; every fifth village
// has an amount that cannot be read.
func eksporSiskeudes(t testing.TB, banyak int) string {
	t.Helper()
	nama := filepath.Join(t.TempDir(), "siskeudes.zip")
	f, err := os.Create(nama) // #nosec G304 -- our own
	require.NoError(t, err)
	z := zip.NewWriter(f)
	tabel := func(nama, kepala string, ulang int, baris func(desa string, i, j int) string) {
		w, err := z.Create(nama + ".csv")
		require.NoError(t, err)
		var s strings.Builder
		s.WriteString(kepala + "\n")
		for j := range ulang {
			for i := range banyak {
				s.WriteString(baris(fmt.Sprintf("%02d.%04d.", 1+i/20, 2001+i%20), i, j))
			}
		}
		_, err = io.WriteString(w, s.String())
		require.NoError(t, err)
	}
	tabel("Ref_Desa", "Kd_Kec,Kd_Desa,Nama_Desa", 1, func(d string, i, _ int) string { return fmt.Sprintf("%s,%s,Desa %d\n", d[:3], d, i) })
	tabel("Ta_Pemda", "Tahun,Kd_Prov,Kd_Kab,Nama_Pemda,Nama_Provinsi", 1, func(_ string, i, _ int) string {
		if i > 0 {
			return ""
		}
		return "2025,33.,07.,Kabupaten Contoh,Jawa Tengah\n"
	})
	pos := [...]string{"00.00.00.,4.2.1.01.", "02.02.02.,5.2.1.03.", "02.01.01.,5.2.2.05.", "05.03.00.,5.4.1.01."}
	tabel("Ta_RABRinci", "Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,SumberDana,Anggaran", len(pos), func(d string, i, j int) string {
		nilai := fmt.Sprint((i+1)*1_000_000 + j)
		if i%5 == 3 && j == 3 {
			nilai = "seribu"
		}
		return fmt.Sprintf("2025,%s,%s%s,DDS,%s\n", d, d, pos[j], nilai)
	})
	tabel("Ta_SPP", "Tahun,No_SPP,Tgl_SPP,Jn_SPP,Kd_Desa", 2, func(d string, _, j int) string { return fmt.Sprintf("2025,SPP-%d,2025-03-1%d,LS,%s\n", j, j, d) })
	tabel("Ta_SPPRinci", "Tahun,Kd_Desa,No_SPP,Kd_Keg,Kd_Rincian,Sumberdana,Nilai", 3, func(d string, i, j int) string {
		return fmt.Sprintf("2025,%s,SPP-%d,%s02.02.02.,5.2.1.03.,DDS,%d\n", d, j, d, (i+1)*1000)
	})
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())
	return nama
}

// The stream of villages and the reading of a whole export give the same figures to the byte, with any number of workers.
func TestSiskeudes(t *testing.T) {
	nama := eksporSiskeudes(t, 60)
	buat := func(pekerja int) *pengumpul {
		return &pengumpul{galat: io.Discard, pekerja: pekerja, potongan: 4 << 10, penduduk: map[wilayah.Kode]int{wilayah.HarusUrai("33.07.01.2001"): 900},
			kemajuan: &kemajuan{keluar: io.Discard, mulai: time.Now()}}
	}
	var biasa hasilBerkas
	require.NoError(t, buat(1).biasa(nama, &biasa))
	ingin, err := biasa.sejak.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, 60, biasa.Desa)
	require.Positive(t, biasa.galat)
	for _, pekerja := range []int{1, 2, 8} {
		var b hasilBerkas
		ya, err := buat(pekerja).siskeudes(nama, &b)
		require.NoError(t, err)
		require.True(t, ya)
		isi, err := b.sejak.MarshalBinary()
		require.NoError(t, err)
		assert.Equal(t, ingin, isi)
		assert.Equal(t, biasa.Ringkasan, b.Ringkasan)
		assert.Equal(t, []int{biasa.dokumen, biasa.galat}, []int{b.dokumen, b.galat})
	}
	kode, keluar, galat := coba(t, "-tingkat", "kabupaten", "-sumber", nama)
	assert.Zero(t, kode)
	assert.Contains(t, keluar, "60 dari 60 desa")
	assert.Contains(t, galat, fmt.Sprintf("%d galat", biasa.galat))
}

// A file that is no export is left to the ordinary reader, and a damaged one is named.
func TestSiskeudes_bukan(t *testing.T) {
	p := &pengumpul{galat: io.Discard, kemajuan: &kemajuan{keluar: io.Discard, mulai: time.Now()}}
	csv := filepath.Join(t.TempDir(), "a.csv")
	require.NoError(t, os.WriteFile(csv, []byte("kode_desa,anggaran\n"), 0o600))
	ya, err := p.siskeudes(csv, new(hasilBerkas))
	require.NoError(t, err)
	assert.False(t, ya)
	isi, err := os.ReadFile(eksporSiskeudes(t, 3))
	require.NoError(t, err)
	isi[len(isi)/3] ^= 0x55
	rusak := filepath.Join(t.TempDir(), "rusak.zip")
	require.NoError(t, os.WriteFile(rusak, isi, 0o600))
	kode, _, galat := coba(t, rusak)
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, "rusak.zip")
}
