package baca

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected results")

// A case is a txtar archive: the input file first, then "harap" with the documents, totals, findings and row account that are
// expected of it. The comment of the archive says what the case is about.
func TestKasus(t *testing.T) {
	berkas, err := filepath.Glob(filepath.Join("testdata", "kasus", "*.txtar"))
	require.NoError(t, err)
	require.NotEmpty(t, berkas)
	for _, jalur := range berkas {
		t.Run(strings.TrimSuffix(filepath.Base(jalur), ".txtar"), func(t *testing.T) {
			isi, err := os.ReadFile(jalur)
			require.NoError(t, err)
			a := txtar.Parse(isi)
			require.NotEmpty(t, a.Files)
			nyata := ringkas(t, a.Files[0].Name, a.Files[0].Data)
			if *perbarui {
				a.Files = append(a.Files[:1], txtar.File{Name: "harap", Data: []byte(nyata)})
				require.NoError(t, os.WriteFile(jalur, txtar.Format(a), 0o600))
				return
			}
			require.Len(t, a.Files, 2)
			assert.Equal(t, string(a.Files[1].Data), nyata)
		})
	}
}

// ringkas reads a file and writes down everything that must not change unnoticed.
func ringkas(t *testing.T, nama string, isi []byte) string {
	t.Helper()
	var b strings.Builder
	h, err := Baca(isi, Opsi{Berkas: nama}, lembar.Batas{})
	if err != nil {
		return "galat: " + err.Error() + "\n"
	}
	require.Equal(t, h.BarisData, h.BarisTerhitung(), "every row is accounted for")
	fmt.Fprintf(&b, "baris %d, kosong %d, judul %d, gagal %d\n", h.BarisData, h.Kosong, len(h.Judul), len(h.Gagal))
	for _, d := range h.Dokumen {
		tulisDokumen(t, &b, d)
	}
	for _, tm := range h.Temuan {
		fmt.Fprintf(&b, "%s %s %s %s | %s\n", tm.Tingkat, tm.Kode, tm.Letak, tm.Jalur, tm.Pesan(temuan.Indonesia))
		require.NotContains(t, tm.Pesan(temuan.Inggris), "{", "every placeholder is filled")
	}
	return b.String()
}

func tulisDokumen(t *testing.T, b *strings.Builder, d *apbdes.Dokumen) {
	t.Helper()
	r, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	fmt.Fprintf(b, "dokumen %s %q %d %s %s %s\n", d.Desa.Kode, d.Desa.Nama, d.Tahun, d.Bagan, d.Rincian(), d.Asal.Format)
	fmt.Fprintf(b, " baris: pendapatan %d, belanja %d, pembiayaan %d, tercetak %d, luar %d, gagal %d\n",
		len(d.Pendapatan), len(d.Belanja), len(d.Pembiayaan), len(d.Tercetak), len(d.Luar), len(d.Gagal))
	for _, f := range apbdes.DaftarFase() {
		if j := r.Jumlah(f); r.AdaFase(f) {
			fmt.Fprintf(b, " %s: pendapatan=%s belanja=%s surplus=%s masuk=%s keluar=%s silpa=%s\n", f, j.Pendapatan, j.Belanja, j.SurplusDefisit,
				j.PenerimaanPembiayaan, j.PengeluaranPembiayaan, j.Silpa)
		}
	}
	for _, k := range r.Bidang {
		fmt.Fprintf(b, " bidang %s %q %s %s %s\n", k.Kode, k.Nama, k.Anggaran, k.Perubahan, k.Realisasi)
	}
	beda, err := apbdes.HitungBeda(d, r)
	require.NoError(t, err)
	for _, x := range beda {
		fmt.Fprintf(b, " beda %s %s: tercetak %s, terurai %s\n", d.Tercetak[x.Urutan].Letak, x.Fase, x.Tercetak, x.Terurai)
	}
}
