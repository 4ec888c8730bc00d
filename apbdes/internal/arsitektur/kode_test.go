package arsitektur_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/cetak"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opendk"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opensid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/baca/umum"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
	bacalayanan "github.com/dasbor-desa/dasbor/layanan/baca"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the registers in testdata and the list of fuzz targets")

// semuaAturan collects the findings of every package. A package with a DaftarAturan of its own belongs here.
func semuaAturan() []temuan.Aturan {
	d := slices.Concat(susun.DaftarAturan(), lembar.DaftarAturan(), xlsx.DaftarAturan(), cetak.DaftarAturan(), siskeudes.DaftarAturan(),
		opendk.DaftarAturan(), opensid.DaftarAturan(), umum.DaftarAturan(), resep.DaftarAturan(), baca.DaftarAturan(), bentuk.DaftarAturan(),
		layanan.DaftarAturanPeta(), layanan.DaftarAturanCapaian(), bacalayanan.DaftarAturan(), indikator.DaftarAturanProgram(), indikator.DaftarAturanPapan(), batas.DaftarAturan())
	for _, a := range aturan.DaftarAturan() {
		d = append(d, a.Aturan)
	}
	return d
}

var bentukKode = regexp.MustCompile(`^APBDES-[A-Z]{2,3}-\d{2}$`)

// A code is a promise: it names one rule, in both languages, with the same values, for ever.
func TestKodeTemuan(t *testing.T) {
	lihat := map[temuan.Kode]string{}
	for _, a := range semuaAturan() {
		assert.Regexp(t, bentukKode, a.Kode)
		wajib(t, lihat[a.Kode] == "", "%s is two rules:\n  %s\n  %s", a.Kode, lihat[a.Kode], a.Pola.Indonesia)
		lihat[a.Kode] = a.Pola.Indonesia
		assert.NotEmpty(t, a.Tingkat.String(), a.Kode)
		assert.NotEmpty(t, a.Pola.Indonesia, a.Kode)
		assert.NotEmpty(t, a.Pola.Inggris, a.Kode)
		id, en := temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris)
		slices.Sort(id)
		slices.Sort(en)
		assert.Equal(t, id, en, "%s: both sentences name the same values", a.Kode)
		assert.False(t, a.Keyakinan == temuan.Ingatan && a.Tingkat == temuan.Galat, "%s: nothing known only from memory is a galat", a.Kode)
	}
}

// The register lists every code that was ever given. A code may get another sentence; it may not vanish or change its weight
// unnoticed.
func TestDaftarKode(t *testing.T) {
	lewatiDiPeramban(t)
	baris := make([]string, 0, 300)
	for _, a := range semuaAturan() {
		baris = append(baris, fmt.Sprintf("%s %s %s", a.Kode, a.Tingkat, a.Keyakinan))
	}
	slices.Sort(baris)
	nyata := strings.Join(baris, "\n") + "\n"
	berkas := filepath.Join("testdata", "kode-temuan.txt")
	lama, err := os.ReadFile(berkas)
	require.NoError(t, err)
	for _, k := range kodeHilang(string(lama), nyata, bacaPensiun(t)) {
		t.Errorf("%s is gone; a code that is no longer given belongs into testdata/kode-pensiun.txt, for ever", k)
	}
	if !t.Failed() {
		bandingkanEmas(t, berkas, nyata)
	}
}

// bacaPensiun reads the retired codes: a code, a blank, and why; lines with # are remarks.
func bacaPensiun(t *testing.T) map[string]string {
	t.Helper()
	isi, err := os.ReadFile(filepath.Join("testdata", "kode-pensiun.txt"))
	require.NoError(t, err)
	hasil := map[string]string{}
	for baris := range strings.Lines(string(isi)) {
		if baris = strings.TrimSpace(baris); baris == "" || baris[0] == '#' {
			continue
		}
		kode, sebab, _ := strings.Cut(baris, " ")
		assert.Regexp(t, bentukKode, kode)
		assert.NotEmpty(t, sebab, "%s: why?", kode)
		assert.Empty(t, hasil[kode], "%s twice", kode)
		hasil[kode] = sebab
	}
	return hasil
}

// kodeHilang are the codes of an old register that are neither in the new one nor retired.
func kodeHilang(lama, kini string, pensiun map[string]string) (hasil []string) {
	ada := map[string]bool{}
	for baris := range strings.Lines(kini) {
		kode, _, _ := strings.Cut(baris, " ")
		ada[kode] = true
	}
	for baris := range strings.Lines(lama) {
		if kode, _, _ := strings.Cut(baris, " "); !ada[kode] && pensiun[kode] == "" {
			hasil = append(hasil, kode)
		}
	}
	return hasil
}

// A retired code never means something again.
func TestKodePensiun(t *testing.T) {
	lewatiDiPeramban(t)
	pensiun := bacaPensiun(t)
	for _, a := range semuaAturan() {
		wajib(t, pensiun[string(a.Kode)] == "", "%s was retired (%s) and may not be given again", a.Kode, pensiun[string(a.Kode)])
	}
	assert.Equal(t, []string{"B"}, kodeHilang("A galat x\nB galat x\nC galat x\n", "A catatan y\n", map[string]string{"C": "never right"}))
}
