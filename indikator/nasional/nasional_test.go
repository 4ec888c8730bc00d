package nasional_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

func alirkan(t testing.TB, isi []byte, pekerja, potongan int) *alir.Aliran {
	t.Helper()
	a, err := alir.Dari(bytes.NewReader(isi), int64(len(isi)), alir.Opsi{Pekerja: pekerja, Potongan: potongan})
	require.NoError(t, err)
	return a
}

// samakan adds up a file both ways and returns how many villages were added from flat lines.
func samakan(t testing.TB, isi []byte) int {
	t.Helper()
	h, err := kanonik.BacaCSV(isi, susun.Opsi{}, lembar.Batas{})
	require.NoError(t, err)
	var ingin indikator.Agregat
	for _, d := range h.Dokumen {
		if d.Tahun == 0 {
			continue
		}
		total, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
		require.NoError(t, err)
		require.NoError(t, ingin.Tambah(&total))
	}
	biner, err := ingin.MarshalBinary()
	require.NoError(t, err)
	cepat := 0
	for _, pekerja := range []int{1, 2, 8} {
		a, r, _, err := nasional.Baca(alirkan(t, isi, pekerja, 30_000/pekerja), nasional.Opsi{})
		require.NoError(t, err)
		nyata, err := a.MarshalBinary()
		require.NoError(t, err)
		if !bytes.Equal(biner, nyata) {
			beda(t, &ingin, a)
			t.Fatalf("%d workers: not the same totals", pekerja)
		}
		cepat = r.Cepat
	}
	return cepat
}

// beda shows the first village whose totals differ.
func beda(t testing.TB, a, b *indikator.Agregat) {
	t.Helper()
	for _, tahun := range a.DaftarTahun() {
		lain := map[wilayah.Kode]indikator.TotalDesa{}
		for d := range b.DaftarDesa(wilayah.Kode{}, tahun) {
			lain[d.Kode] = d
		}
		for d := range a.DaftarDesa(wilayah.Kode{}, tahun) {
			if lain[d.Kode] != d {
				t.Fatalf("ordinary %+v\nstreamed %+v", d, lain[d.Kode])
			}
		}
	}
}

func TestSamaDenganBiasa(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, contoh.DariBenih(1).TulisCSV(&b))
	samakan(t, b.Bytes())
	nyata := bytes.ReplaceAll(b.Bytes(), []byte("99.99.99."), []byte("33.07.07."))
	t.Log(samakan(t, nyata), "villages from flat lines")
	nama, err := filepath.Glob(filepath.Join("..", "..", "examples", "periksa", "testdata", "*.csv"))
	require.NoError(t, err)
	require.NotEmpty(t, nama)
	for _, n := range nama {
		isi, err := os.ReadFile(n) // #nosec G304 -- testdata
		require.NoError(t, err)
		t.Log(n, samakan(t, isi))
	}
}

// desaAcak writes villages whose lines are mostly simple, with everything that makes a total hard now and then.
func desaAcak(r *rand.Rand) string {
	kegiatan := []string{"1.1.01", "1.1.02", "1.1.05", "1.1.08", "2.1.01", "2.2.02", "2.2.03", "2.4.05", "3.1.01", "4.1.01", "5.1.00", "5.3.00", "1.3.01", "2.2.05", "4.4.02",
		"1.1.90", "1.1.95", "2.2.90", "2.1.91", "2.2", "2", "1", "1.1", "9.1.01", "2.9.01"}
	nama := []string{"", "Posyandu", "Sekolah dan Posyandu", "Tunjangan perangkat", "Lain-lain", "Pembangunan", "Jaminan sosial", "Hasil Bengkok", "PAUD"}
	rekening := []string{"5.1.1.01", "5.2.1.03", "5.3.2.01", "5.4.1.01", "5.2", "5", "5.1"}
	uang := []string{"", "0", "5", "1000.50", "75000000", "123456789012.00", "-7", "999999999999999"}
	angka := func(ganjil bool) string {
		if ganjil {
			return uang[r.IntN(len(uang))]
		}
		return fmt.Sprint(r.IntN(1_000_000), ".", 10+r.IntN(90))
	}
	var b strings.Builder
	b.WriteString("kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,rancangan,anggaran,perubahan,realisasi\n")
	for d := range 12 {
		isi := r.IntN(16)        // the phases that have amounts
		dalam := 15 + r.IntN(11) // how far into the list of kegiatan
		ganjil := r.IntN(3) == 0
		for range 1 + r.IntN(25) {
			k, n, rek := kegiatan[r.IntN(dalam)], nama[r.IntN(len(nama))], rekening[r.IntN(len(rekening)-3*r.IntN(2))]
			switch r.IntN(6) {
			case 0:
				k, n, rek = "", "", []string{"4.2.1.01", "4.1.2.01", "4.2.3.01", "4.1.1", "4"}[r.IntN(5-r.IntN(2)*2)]
			case 1:
				k, n, rek = "", "", []string{"6.1.1.01", "6.2.1.01"}[r.IntN(2)]
			}
			sel := []string{fmt.Sprintf("33.07.07.%d", 2001+d), "Desa", "2024", k, n, rek, nama[r.IntN(7)], "DDS"}
			for f := range 4 {
				if isi>>f&1 == 1 || ganjil && r.IntN(30) == 0 {
					sel = append(sel, angka(ganjil && r.IntN(6) == 0))
				} else {
					sel = append(sel, "")
				}
			}
			b.WriteString(strings.Join(sel, ",") + "\n")
		}
	}
	return b.String()
}

func TestAcak(t *testing.T) {
	n := uint64(300)
	if testing.Short() {
		n = 30
	}
	cepat := 0
	for benih := range n {
		s := desaAcak(rand.New(rand.NewPCG(benih, 3)))
		cepat += samakan(t, []byte(s))
		if t.Failed() {
			t.Fatalf("seed %d\n%s", benih, s)
		}
	}
	t.Logf("%d of %d villages from flat lines", cepat, 12*n)
	require.Greater(t, cepat, int(n)*2) //nolint:gosec // small
}
