package siskeudes_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes/internal/ekspor"
)

// Random exports with defects in rows and bytes: both readers say the same. DASBOR_BERAT=1 reads 2,000 of them.
func TestAliran_acak(t *testing.T) {
	n := 25
	switch {
	case os.Getenv("DASBOR_BERAT") != "":
		n = 2000
	case testing.Short():
		n = 8
	}
	banding := 0
	for benih := range uint64(n) {
		acak := rand.New(rand.NewPCG(benih, 5))
		p := ekspor.Pilihan{Desa: 1 + acak.IntN(8), Tahun: []string{"2024", "2025"}[:1+acak.IntN(2)], Rinci: 1 + acak.IntN(12), Benih: benih,
			Acak: acak.IntN(2) == 0, Cacat: acak.IntN(4) > 0, Kutip: acak.IntN(4) == 0}
		f := eksporBuatan(t, p)
		rusakkan(f, acak)
		o := opsiKecil()
		o.Batas.Tabel.BitaPerSel = 4 << 10
		if acak.IntN(2) == 0 {
			o.Sampai = "2024-06-30"
		}
		h, err := siskeudes.BacaFolder(f, o)
		if err != nil {
			continue // beyond a limit
		}
		var lepas ekspor.Penampung
		a, err := siskeudes.AliranFolder(f, siskeudes.OpsiAliran{Opsi: o, Pekerja: 1 + acak.IntN(8), Potongan: 1 + acak.IntN(3000), TakDipakai: lepas.Tambah})
		require.NoError(t, err)
		require.NoError(t, ekspor.Bandingkan(a, lepas.Hasil, h), "seed %d", benih)
		banding++
	}
	require.Greater(t, banding, n*3/4)
}

// rusakkan removes tables and changes bytes of others.
func rusakkan(f fstest.MapFS, acak *rand.Rand) {
	aneh := []string{"\"", "\n", ",", "\r", "\x00", "\xe9", "\xc3", "\"\"", ";", "0", ".", "-", " ", "UM", "31/12/2024", "1.234,50", "sep=;\n", "\xef\xbb\xbf"}
	for _, nama := range []string{"Ta_RABRinci", "Ta_RAB", "Ta_SPP", "Ta_SPPRinci", "Ta_SPJRinci", "Ta_Pemda", "Ref_Desa", "Ta_JurnalUmumRinci", "Ta_TBP"} {
		jalur := nama + ".csv"
		switch acak.IntN(12) {
		case 0:
			delete(f, jalur)
		case 1:
			f[fmt.Sprintf("lagi/%s", jalur)] = f[jalur]
		case 2, 3, 4:
			isi := bytes.Clone(f[jalur].Data)
			for range 1 + acak.IntN(4) {
				i := acak.IntN(len(isi) + 1)
				isi = append(isi[:i:i], append([]byte(aneh[acak.IntN(len(aneh))]), isi[min(len(isi), i+acak.IntN(2)):]...)...)
			}
			f[jalur] = &fstest.MapFile{Data: isi}
		}
	}
}
