package bukukerja_test

import (
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// hitunganBaca counts what became of layouts that were read back.
type hitunganBaca struct{ sama, ditolak, beda int }

func (h hitunganBaca) String() string {
	return fmt.Sprintf("%d read back equal, %d refused (error or galat), %d different and silent", h.sama, h.ditolak, h.beda)
}

// bacaKembali writes every layout of a document, reads it and compares the totals. Other totals than those of the document must come
// with an error or a finding of the degree galat. Without the closing rows, tanpaJumlah, the reader has only the codes to go by.
func (h *hitunganBaca) bacaKembali(t *testing.T, nama string, d *apbdes.Dokumen, tanpaJumlah bool) {
	t.Helper()
	for _, j := range naskah.DaftarJenis() {
		n, err := naskah.Susun(d, j, naskah.Opsi{})
		if err != nil {
			continue // a sum that does not fit
		}
		for i := range n.Baris {
			if b := &n.Baris[i]; tanpaJumlah && b.Jenis == naskah.Jumlah {
				*b = naskah.Baris{Jenis: naskah.Jumlah, Nilai: make([]rupiah.Opsional, len(n.Kolom)), Rumus: b.Rumus}
			}
		}
		var b bytes.Buffer
		require.NoError(t, bukukerja.Tulis(&b, n))
		hasil, err := baca.Baca(b.Bytes(), baca.Opsi{Berkas: nama}, lembar.Batas{})
		if err != nil {
			h.ditolak++
			continue
		}
		require.Equal(t, hasil.BarisData, hasil.BarisTerhitung(), "%s %s", nama, j)
		beda := bedaJumlah(t, d, n, hasil)
		switch {
		case beda == "":
			h.sama++
		case adaGalat(t, hasil):
			h.ditolak++
			t.Logf("%s %s refused (%s): %s", nama, j, kodeGalat(hasil), beda)
		default:
			h.beda++
			assert.Fail(t, "other totals without an error", "%s %s: %s", nama, j, beda)
		}
	}
}

// adaGalat reports whether the reader found an error, or the totals that are printed contradict the lines, which the rules report as one.
// Other rules do not count: the document itself may break them.
func adaGalat(t *testing.T, h *baca.Hasil) bool {
	t.Helper()
	if h.Temuan.AdaGalat() {
		return true
	}
	for _, d := range h.Dokumen {
		r, err := apbdes.Ringkas(d)
		require.NoError(t, err)
		beda, err := apbdes.HitungBeda(d, r)
		require.NoError(t, err)
		if len(beda) > 0 {
			return true
		}
	}
	return false
}

// kodeGalat lists the codes of the reader's errors, "beda" where only printed totals contradict the lines.
func kodeGalat(h *baca.Hasil) string {
	var kode []string
	for _, t := range h.Temuan {
		if t.Tingkat == temuan.Galat && !slices.Contains(kode, string(t.Kode)) {
			kode = append(kode, string(t.Kode))
		}
	}
	return cmp.Or(strings.Join(kode, " "), "beda")
}

// bedaJumlah names the first total of the layout that was read differently, "" for none.
func bedaJumlah(t *testing.T, d *apbdes.Dokumen, n *naskah.Naskah, h *baca.Hasil) string {
	t.Helper()
	if len(h.Dokumen) != 1 {
		if d.BanyakBaris() == 0 && len(h.Dokumen) == 0 {
			return ""
		}
		return fmt.Sprint(len(h.Dokumen), " documents")
	}
	asal, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	balik, err := apbdes.Ringkas(h.Dokumen[0])
	if err != nil {
		return err.Error()
	}
	for _, k := range n.Kolom {
		if k.Jenis != naskah.Uang {
			continue
		}
		f := apbdes.Anggaran
		switch {
		case strings.HasPrefix(k.Judul, "REALISASI"):
			f = apbdes.Realisasi
		case strings.HasPrefix(k.Judul, "MENJADI"):
			f = apbdes.Perubahan
		}
		a, b := asal.Jumlah(k.Fase), balik.Jumlah(f)
		if a != b {
			return fmt.Sprintf("%s: %v, read %v", k.Judul, a, b)
		}
		for i := range 5 {
			x, _ := asal.CariBidang(i + 1)
			y, _ := balik.CariBidang(i + 1)
			if x.Fase(k.Fase) != y.Fase(f) {
				return fmt.Sprintf("%s, bidang %d: %s, read %s", k.Judul, i+1, x.Fase(k.Fase), y.Fase(f))
			}
		}
	}
	return ""
}

// An orderly budget comes back whole from every layout, also where the closing rows are missing.
func TestBacaKembaliKecamatan(t *testing.T) {
	for _, tanpaJumlah := range []bool{false, true} {
		var h hitunganBaca
		for _, d := range contoh.DariBenih(1).Dokumen {
			h.bacaKembali(t, fmt.Sprintf("kecamatan-%s-%d", d.Desa.Kode, d.Tahun), d, tanpaJumlah)
		}
		t.Log(h)
		assert.Equal(t, hitunganBaca{sama: 3 * contoh.BanyakDesa * contoh.BanyakTahun}, h)
	}
}

// berkasUji are the files of the repository that hold budgets: those beside tests and examples, and the inputs inside txtar archives.
func berkasUji(t *testing.T) []txtar.File {
	t.Helper()
	akar := filepath.Join("..", "..", "..", "..")
	var semua []txtar.File
	for _, pola := range []string{"examples/*/testdata/*.csv", "examples/*/testdata/*.json", "apbdes/baca/testdata/kasus/*.txtar",
		"apbdes/baca/umum/testdata/kasus/*.txtar"} {
		nama, err := filepath.Glob(filepath.Join(akar, filepath.FromSlash(pola)))
		require.NoError(t, err)
		require.NotEmpty(t, nama, pola)
		for _, f := range nama {
			b, err := os.ReadFile(f)
			require.NoError(t, err)
			dasar := filepath.Base(f)
			if filepath.Ext(f) != ".txtar" {
				semua = append(semua, txtar.File{Name: dasar, Data: b})
				continue
			}
			for _, x := range txtar.Parse(b).Files {
				if x.Name != "harap" && x.Name != "harapan" && x.Name != "resep.json" {
					semua = append(semua, txtar.File{Name: strings.TrimSuffix(dasar, ".txtar") + "-" + x.Name, Data: x.Data})
				}
			}
		}
	}
	return semua
}

func TestBacaKembaliBerkasUji(t *testing.T) {
	var h hitunganBaca
	for _, f := range berkasUji(t) {
		asal, err := baca.Baca(f.Data, baca.Opsi{Berkas: f.Name}, lembar.Batas{})
		if err != nil {
			continue
		}
		for i, d := range asal.Dokumen {
			h.bacaKembali(t, fmt.Sprintf("%s[%d]", f.Name, i), d, false)
		}
	}
	t.Log(h)
	assert.Positive(t, h.sama)
}

func TestBacaKembaliAcak(t *testing.T) {
	var h hitunganBaca
	for benih := range uint64(200) {
		o := acak.Opsi{Ganjil: benih%3 == 0}
		if benih%5 == 4 {
			o.Bagan = bagan.Permendagri113
		}
		h.bacaKembali(t, fmt.Sprint("acak-", benih), acak.Dokumen(rand.New(rand.NewPCG(benih, 11)), o), true)
	}
	t.Log(h)
	assert.Positive(t, h.sama)
}

func TestBacaKembaliKorpus(t *testing.T) {
	akar := filepath.Join(korpus.Folder(t), "nyata")
	nama, err := filepath.Glob(filepath.Join(akar, "*", "*"))
	require.NoError(t, err)
	var h hitunganBaca
	for _, f := range nama {
		b, err := os.ReadFile(f)
		if err != nil || strings.HasSuffix(f, ".md") {
			continue
		}
		asal, err := baca.Baca(b, baca.Opsi{Berkas: filepath.Base(f)}, lembar.Batas{})
		if err != nil {
			continue
		}
		for i, d := range asal.Dokumen {
			h.bacaKembali(t, fmt.Sprintf("%s[%d]", filepath.Base(f), i), d, false)
		}
	}
	t.Log(h)
	assert.Positive(t, h.sama)
}
