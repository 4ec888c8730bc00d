package tautan_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
)

// Boards of all real budgets together, and of each file alone, come back from their links.
func TestKorpus(t *testing.T) {
	akar := os.Getenv("DASBOR_KORPUS")
	if akar == "" {
		t.Skip("KORPUS TIDAK ADA: set DASBOR_KORPUS to the folder of real budget files")
	}
	var semua indikator.MasukanPapan
	berkas := 0
	require.NoError(t, filepath.WalkDir(filepath.Join(akar, "nyata"), func(jalur string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if i, err := d.Info(); err != nil || i.Size() > 4<<20 {
			return err
		}
		isi, err := os.ReadFile(jalur) // #nosec G304 -- the corpus
		require.NoError(t, err)
		h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(jalur), Tahun: 2025}, lembar.Batas{})
		if err != nil || len(h.Dokumen) == 0 {
			return nil // not a budget
		}
		var m indikator.MasukanPapan
		for _, d := range h.Dokumen {
			m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
		}
		semua.Dokumen = append(semua.Dokumen, m.Dokumen...)
		berkas++
		papanKorpus(t, m)
		return nil
	}))
	t.Logf("%d files, %d documents", berkas, len(semua.Dokumen))
	papanKorpus(t, semua)
}

// papanKorpus tries every year and phase that there is.
func papanKorpus(t *testing.T, m indikator.MasukanPapan) {
	t.Helper()
	p, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	for _, tahun := range p.DaftarTahun {
		m.Tahun, m.Fase = tahun, 0
		q, err := indikator.HitungPapan(m)
		require.NoError(t, err)
		for _, fase := range q.DaftarFase {
			m.Fase = fase
			q, err := indikator.HitungPapan(m)
			require.NoError(t, err)
			if _, err := tautan.Kodekan(q); errors.As(err, new(*tautan.TidakMuat)) {
				t.Logf("%d %s: %v", tahun, fase, err)
				continue
			}
			s := bolakBalik(t, q)
			t.Logf("%d %s: %d villages, %d with figures, %d bytes", tahun, fase, len(q.Desa), q.Kelengkapan.Melapor, len(s)+1)
		}
	}
}
