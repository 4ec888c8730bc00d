package siskeudes_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/mdb"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
)

// basisContoh is testdata/contoh.mdb.gz: the invented village as a Jet 4 database with columns of type Text, Double, Currency and
// DateTime.
func basisContoh(tb testing.TB) []byte {
	tb.Helper()
	f, err := os.ReadFile("testdata/contoh.mdb.gz")
	require.NoError(tb, err)
	r, err := gzip.NewReader(bytes.NewReader(f))
	require.NoError(tb, err)
	isi, err := io.ReadAll(r)
	require.NoError(tb, err)
	return isi
}

func TestAccess(t *testing.T) {
	isi := basisContoh(t)
	h, err := siskeudes.Baca(bytes.NewReader(isi), int64(len(isi)), opsi())
	require.NoError(t, err)
	periksaHasil(t, h)
	samaAlir(t, isi, opsi(), h)
	d := satu(t, h)
	assert.Equal(t, rujukanSemula, jumlah(t, d, apbdes.Anggaran))
	assert.Equal(t, rujukanPerubahan, jumlah(t, d, apbdes.Perubahan))
	assert.Equal(t, rujukanRealisasi, jumlah(t, d, apbdes.Realisasi))
	assert.Equal(t, "2024-12-31", d.SampaiTanggal)
	assert.Equal(t, siskeudes.FormatAccess, d.Asal.Format)
	assert.Zero(t, h.Temuan.Banyak(1), h.Temuan.Err())
	assert.Equal(t, 6, d.Belanja[0].Letak.Baris, "rows of a database count from 1 without a header")

	o := opsi()
	o.Sampai = "2024-06-30"
	h, err = siskeudes.BacaAccess(bytes.NewReader(isi), int64(len(isi)), o)
	require.NoError(t, err)
	assert.Equal(t, "634000000.00", jumlah(t, satu(t, h), apbdes.Realisasi)[1])
	assert.Empty(t, ada(h, "APBDES-SKD-26"), "dates of a database need no proof")
}

// testdata/mdb-export.zip is what mdb-export of mdbtools 1.0 makes of the same database: dates as MM/DD/YY, Currency with four
// decimals, text quoted and numbers not. It gives the same lines.
func TestAccess_samaDenganMdbExport(t *testing.T) {
	isi := basisContoh(t)
	ekspor, err := os.ReadFile("testdata/mdb-export.zip")
	require.NoError(t, err)
	for _, sampai := range []string{"", "2024-06-30", "2024-03-05", "2023-12-31", "2025-06-30"} {
		o := opsi()
		o.Sampai = sampai
		dariBasis, err := siskeudes.Baca(bytes.NewReader(isi), int64(len(isi)), o)
		require.NoError(t, err)
		dariEkspor, err := siskeudes.Baca(bytes.NewReader(ekspor), int64(len(ekspor)), o)
		require.NoError(t, err)
		periksaHasil(t, dariEkspor)
		samaAlir(t, isi, o, dariBasis)
		samaAlir(t, ekspor, o, dariEkspor)
		a, b := satu(t, dariBasis), satu(t, dariEkspor)
		for _, f := range apbdes.DaftarFase() {
			assert.Equal(t, jumlah(t, a, f), jumlah(t, b, f), "%s %s", sampai, f)
		}
		assert.Len(t, b.Belanja, len(a.Belanja), sampai)
		assert.Equal(t, a.SampaiTanggal, b.SampaiTanggal, sampai)
	}
}

func TestAccess_batas(t *testing.T) {
	isi := basisContoh(t)
	for nama, b := range map[string]siskeudes.Batas{
		"ukuran": {Tabel: lembar.Batas{Bita: 1000}},
		"baris":  {Tabel: lembar.Batas{Baris: 3}},
		"sel":    {Tabel: lembar.Batas{Sel: 50}},
	} {
		o := opsi()
		o.Batas = b
		_, err := siskeudes.BacaAccess(bytes.NewReader(isi), int64(len(isi)), o)
		require.Error(t, err, nama)
		var lewat *lembar.MelewatiBatas
		if nama == "ukuran" {
			require.ErrorIs(t, err, mdb.MelampauiBatas)
		} else {
			require.ErrorAs(t, err, &lewat, nama)
		}
	}
	_, err := siskeudes.BacaAccess(bytes.NewReader(isi[:30000]), 30000, opsi())
	require.ErrorIs(t, err, mdb.HalamanRusak)
}

// The corpus holds one real database, of the first Siskeudes, with reference data and no budget.
func TestKorpusV1(t *testing.T) {
	akar := korpus.Folder(t)
	folder := filepath.Join(akar, "nyata", "siskeudes-v1-mde")
	periksa := func(t *testing.T, h *siskeudes.Hasil) {
		t.Helper()
		periksaHasil(t, h)
		assert.Empty(t, h.Dokumen)
		temu := ada(h, "APBDES-SKD-01")
		require.Len(t, temu, 1)
		assert.Contains(t, temu[0].Pesan(0), "tidak memuat satu baris anggaran pun")
		assert.Contains(t, temu[0].Pesan(0), "Ref_Rek4")
	}
	t.Run("CSV", func(t *testing.T) {
		h, err := siskeudes.BacaFolder(os.DirFS(folder), opsi())
		require.NoError(t, err)
		periksa(t, h)
		samaAlirFolder(t, os.DirFS(folder), opsi(), h)
	})
	t.Run("Access", func(t *testing.T) {
		if runtime.GOOS == "js" {
			t.Skip("KORPUS TIDAK DIBACA: js cannot run xz")
		}
		xz, err := exec.LookPath("xz")
		if err != nil {
			t.Skip("KORPUS TIDAK DIBACA: the command xz is missing")
		}
		isi, err := exec.Command(xz, "-dc", filepath.Join(folder, "DataAPBDES.mde.xz")).Output()
		require.NoError(t, err)
		h, err := siskeudes.Baca(bytes.NewReader(isi), int64(len(isi)), opsi())
		require.NoError(t, err)
		periksa(t, h)
		samaAlir(t, isi, opsi(), h)
		assert.True(t, siskeudes.Kenali(bytes.NewReader(isi), int64(len(isi))))
	})
}
