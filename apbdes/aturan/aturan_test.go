package aturan_test

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/aturan/internal/pembangkit"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var polaKode = regexp.MustCompile(`^APBDES-(STR|KSB|BLJ|DD|PND|PRO|DOK)-\d{2}$`)

func TestDaftarAturan(t *testing.T) {
	daftar := aturan.DaftarAturan()
	assert.GreaterOrEqual(t, len(daftar), 60)
	sudah := map[temuan.Kode]bool{}
	for i := range daftar {
		a := &daftar[i]
		assert.Regexp(t, polaKode, string(a.Kode))
		assert.False(t, sudah[a.Kode], "%s is used twice", a.Kode)
		sudah[a.Kode] = true
		assert.NotEmpty(t, a.Tingkat.String(), "%s: level", a.Kode)
		assert.NotEmpty(t, a.Keyakinan.String(), "%s: confidence", a.Kode)
		assert.NotEmpty(t, a.Rumus.Indonesia, a.Kode)
		assert.NotEmpty(t, a.Rumus.Inggris, a.Kode)
		periksaPola(t, a)
		periksaTingkat(t, a)
		periksaTahunAturan(t, a)
	}
}

// periksaPola wants sentences in both languages with the same placeholders.
func periksaPola(t *testing.T, a *aturan.Aturan) {
	t.Helper()
	for _, s := range []string{a.Pola.Indonesia, a.Pola.Inggris} {
		tutup := strings.HasSuffix(s, ".") || strings.HasSuffix(s, "}")
		assert.True(t, tutup, "%s: a sentence ends: %q", a.Kode, s)
	}
	id, en := temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris)
	assert.ElementsMatch(t, id, en, a.Kode)
	assert.NotContains(t, a.Rumus.Indonesia+a.Rumus.Inggris, "{", a.Kode)
}

// identitas are the rules of practice that are arithmetic identities and may be a galat.
var identitas = []temuan.Kode{"APBDES-KSB-01", "APBDES-KSB-02", "APBDES-KSB-03", "APBDES-KSB-04", "APBDES-KSB-05"}

func periksaTingkat(t *testing.T, a *aturan.Aturan) {
	t.Helper()
	if a.Keyakinan == temuan.BukanHukum {
		assert.Empty(t, a.Dasar, "%s: a rule that claims no legal source has no basis", a.Kode)
	} else {
		require.NotEmpty(t, a.Dasar, a.Kode)
		for _, d := range a.Dasar {
			assert.NotEmpty(t, d.Peraturan, a.Kode)
		}
	}
	if a.Tingkat == temuan.Galat {
		assert.NotEqual(t, temuan.Ingatan, a.Keyakinan, "%s: nothing known only from memory is a galat", a.Kode)
		if a.Keyakinan == temuan.Praktik {
			assert.Contains(t, identitas, a.Kode, "practice makes no galat")
		}
	}
}

func periksaTahunAturan(t *testing.T, a *aturan.Aturan) {
	t.Helper()
	for _, tahun := range []int{a.Mulai, a.Akhir} {
		assert.True(t, tahun == 0 || tahun >= 2015 && tahun <= 2100, "%s: %d", a.Kode, tahun)
	}
	assert.True(t, a.Akhir == 0 || a.Mulai <= a.Akhir, a.Kode)
	// PP 43/2014 was revoked by PP 16/2026.
	for _, d := range a.Dasar {
		if strings.Contains(d.Peraturan, "PP 43/2014") {
			assert.Equal(t, 2025, a.Akhir, a.Kode)
		}
	}
}

// The list is ordered, and what the caller does to it does not reach the rules.
func TestDaftarAturanSalinan(t *testing.T) {
	daftar := aturan.DaftarAturan()
	keluarga := []string{}
	for i := range daftar {
		if i > 0 && daftar[i-1].Keluarga() == daftar[i].Keluarga() {
			assert.Less(t, daftar[i-1].Kode, daftar[i].Kode)
		}
		keluarga = append(keluarga, daftar[i].Keluarga())
	}
	assert.Equal(t, []string{"STR", "KSB", "BLJ", "DD", "PND", "PRO", "DOK"}, slices.Compact(keluarga))
	for i := range daftar {
		daftar[i].Pola.Indonesia = "diubah"
		for j := range daftar[i].Dasar {
			daftar[i].Dasar[j].Peraturan = "diubah"
		}
	}
	for _, a := range aturan.DaftarAturan() {
		assert.NotEqual(t, "diubah", a.Pola.Indonesia)
		for _, d := range a.Dasar {
			assert.NotEqual(t, "diubah", d.Peraturan)
		}
	}
}

// DAFTAR-ATURAN.md is what go generate writes.
func TestHalaman(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, aturan.TulisDaftar(&b))
	if *perbarui {
		require.NoError(t, os.WriteFile("DAFTAR-ATURAN.md", b.Bytes(), 0o644))
	}
	isi, err := os.ReadFile("DAFTAR-ATURAN.md")
	require.NoError(t, err)
	assert.Equal(t, string(isi), b.String(), "run go generate in apbdes/aturan")
}

type penulisRusak struct{}

func (penulisRusak) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestTulisDaftarGagal(t *testing.T) {
	assert.ErrorIs(t, aturan.TulisDaftar(penulisRusak{}), os.ErrClosed)
}

// batas_gen.go is what go generate makes of data/batas.csv.
func TestBatasTerbangkit(t *testing.T) {
	isi, err := os.ReadFile("data/batas.csv")
	require.NoError(t, err)
	baru, err := pembangkit.Batas(bytes.NewReader(isi))
	require.NoError(t, err)
	lama, err := os.ReadFile("batas_gen.go")
	require.NoError(t, err)
	assert.Equal(t, string(lama), string(baru), "run go generate in apbdes/aturan")
}

func TestBatasCSVRusak(t *testing.T) {
	kepala := "nama,kode,mulai,akhir,arah,nilai,satuan,basis,basis_en,dasar,keyakinan,dinilai,catatan\n"
	for _, isi := range []string{
		"",
		"nama,kode\n",
		kepala + "blt,X\n",
		kepala + "blt,X,20x5,2025,maks,15,persen,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,20x5,maks,15,persen,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,2024,maks,15,persen,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,2025,kira,15,persen,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,2025,maks,15,,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,2025,maks,15.123,persen,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,2025,maks,lima,persen,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,2025,maks,101,persen,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,2025,maks,15,kilo,p,p,PMK,sekunder,ya,\n",
		kepala + "blt,X,2025,2025,maks,15,persen,p,p,,sekunder,ya,\n",
	} {
		_, err := pembangkit.Batas(strings.NewReader(isi))
		assert.ErrorContains(t, err, "pembangkit: batas.csv", isi)
	}
}

// The table of limits and the table of rules agree: every limit belongs to a rule, and a rule runs in the years of its limits and
// names their basis.
func TestBatasSesuaiAturan(t *testing.T) {
	for _, b := range aturan.DaftarBatas() {
		ket := string(b.Kode) + " " + b.Nama + " " + strconv.Itoa(b.Mulai)
		assert.NotEmpty(t, b.Arah.String(), ket)
		assert.NotEmpty(t, b.Dasar, ket)
		assert.GreaterOrEqual(t, b.Mulai, 2015, ket)
		if !b.Dinilai {
			continue
		}
		a, ada := aturan.CariAturan(b.Kode)
		require.True(t, ada, ket)
		assert.True(t, a.Berlaku(b.Mulai) && a.Berlaku(b.Akhir), "%s: the rule does not run in that year", ket)
		assert.NotEqual(t, b.Porsi > 0, b.Nilai > 0, "%s: either a share or an amount", ket)
		for _, d := range b.Dasar {
			assert.True(t, slices.ContainsFunc(a.Dasar, func(e temuan.Dasar) bool { return e.Peraturan == d.Peraturan }), "%s: %s", ket, d)
		}
	}
}

// There is at most one limit of a name and sense in a year.
func TestBatasTidakBerganda(t *testing.T) {
	for tahun := 2015; tahun <= 2030; tahun++ {
		for _, b := range aturan.DaftarBatas() {
			arah := map[aturan.Arah]int{}
			for _, c := range aturan.CariBatas(b.Nama, tahun) {
				arah[c.Arah]++
			}
			for a, n := range arah {
				assert.Equal(t, 1, n, "%s %s %d", b.Nama, a, tahun)
			}
		}
	}
	assert.Empty(t, aturan.CariBatas("blt", 0))
	assert.Empty(t, aturan.CariBatas("tidak ada", 2025))
	assert.Empty(t, aturan.Arah(99).String())
}
