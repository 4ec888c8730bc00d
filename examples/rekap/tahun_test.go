package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// What is said about a year does not depend on the other years in the file, in whatever order they stand. Measured for memory and time by
// examples/bangku -tahun.
func TestBanyakTahun(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, contoh.DariBenih(1).TulisCSV(&b, 2025))
	kepala, isi, _ := strings.Cut(strings.ReplaceAll(b.String(), "99.99.99.", "33.07.07."), "\n")
	lain := strings.ReplaceAll(isi, "33.07.07.", "34.01.02.")
	tahun := func(s string, t int) string { return strings.ReplaceAll(s, ",2025,", fmt.Sprintf(",%d,", t)) }
	folder := t.TempDir()
	tulis := func(nama string, bagian ...string) string {
		jalur := filepath.Join(folder, nama)
		require.NoError(t, os.WriteFile(jalur, []byte(kepala+"\n"+strings.Join(bagian, "")), 0o600))
		return jalur
	}
	satu := tulis("satu.csv", isi, lain)
	var naik, berselang []string
	for i := 2017; i < 2025; i++ {
		naik = append(naik, tahun(isi, i), tahun(lain, i))
		berselang = append([]string{tahun(isi, i)}, append(berselang, tahun(lain, i))...)
	}
	banyak := []string{tulis("naik.csv", append(naik, isi, lain)...), tulis("berselang.csv", append(append([]string{isi}, berselang...), lain)...)}
	for _, tingkat := range []string{"desa", "kecamatan", "kabupaten", "provinsi", "nasional"} {
		for _, format := range []string{"csv", "json"} {
			jalan := func(nama string) string {
				var keluar, galat bytes.Buffer
				require.Zero(t, jalankan([]string{"-tingkat", tingkat, "-format", format, "-tahun", "2025", "-fase", "realisasi", "-jarak", "100", "-potongan", "16", nama}, &keluar, &galat), galat.String())
				return keluar.String()
			}
			ingin := jalan(satu)
			for _, n := range banyak {
				require.Equal(t, ingin, jalan(n), "%s %s", tingkat, n)
			}
		}
	}
}
