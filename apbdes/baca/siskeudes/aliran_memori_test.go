package siskeudes_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes/internal/ekspor"
)

// Five times as many villages, of about 750 rows each, take about the same memory: the highest that the process ever had. With
// DASBOR_BERAT=1 it is 100 and 1,000 villages of two years with 3,000 rows each, and 1,000 whose rows are shuffled.
func TestAliran_memori(t *testing.T) {
	if os.Getenv("DASBOR_ALIRAN_ZIP") != "" {
		bacaAnak(t)
		return
	}
	if runtime.GOOS != "linux" {
		t.Skip("/proc is needed to know the highest use of memory")
	}
	kecil := ekspor.Pilihan{Desa: 40, Tahun: []string{"2025"}, Rinci: 250}
	besar := kecil
	besar.Desa = 200
	boleh := 1.6
	if os.Getenv("DASBOR_BERAT") != "" {
		kecil = ekspor.Pilihan{Desa: 100, Tahun: []string{"2024", "2025"}, Rinci: 500}
		besar, boleh = kecil, 1.5
		besar.Desa = 1000
	}
	a, b := puncak(t, kecil), puncak(t, besar)
	assert.Less(t, float64(b), boleh*float64(a), "%d KB for %d villages, %d KB for %d", a, kecil.Desa, b, besar.Desa)
	if os.Getenv("DASBOR_BERAT") != "" {
		besar.Acak = true
		puncak(t, besar)
	}
}

// puncak reads an export in a process of its own and returns the highest memory of that in KB.
func puncak(t *testing.T, p ekspor.Pilihan) int {
	t.Helper()
	nama := filepath.Join(t.TempDir(), "ekspor.zip")
	f, err := os.Create(nama) // #nosec G304 -- our own
	require.NoError(t, err)
	require.NoError(t, ekspor.Zip(f, p))
	ukuran, err := f.Seek(0, 2)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	c := exec.Command(os.Args[0], "-test.run=^TestAliran_memori$", "-test.v") // #nosec G204 G702 -- this test itself
	c.Env = append(os.Environ(), "DASBOR_ALIRAN_ZIP="+nama, "GOGC=25")        // less waste, so that the rest is seen
	keluar, err := c.CombinedOutput()
	require.NoError(t, err, string(keluar))
	_, sisa, ada := bytes.Cut(keluar, []byte("PUNCAK "))
	require.True(t, ada, string(keluar))
	angka, ket, _ := bytes.Cut(sisa, []byte(" "))
	n, err := strconv.Atoi(string(angka))
	require.NoError(t, err)
	ket, _, _ = bytes.Cut(ket, []byte("\n"))
	t.Logf("%d villages, zip of %d KB: %d KB at the highest, %s", p.Desa, ukuran>>10, n, ket)
	return n
}

// bacaAnak is the work of the process that is measured.
func bacaAnak(t *testing.T) {
	t.Helper()
	f, err := os.Open(os.Getenv("DASBOR_ALIRAN_ZIP"))
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	s, err := f.Stat()
	require.NoError(t, err)
	e, err := siskeudes.AliranDari(f, s.Size(), siskeudes.OpsiAliran{Simpan: sementara(t), Pekerja: 2})
	require.NoError(t, err)
	r, err := siskeudes.BacaAliran(e, func(h *siskeudes.Hasil) (int, error) { return len(h.Dokumen), nil }, func(int) error { return nil })
	require.NoError(t, err)
	baris := 0
	for _, t := range r.Tabel {
		baris += t.Baris
	}
	isi, err := os.ReadFile("/proc/self/status")
	require.NoError(t, err)
	_, sisa, _ := bytes.Cut(isi, []byte("VmHWM:"))
	var n int
	_, err = fmt.Sscanf(string(sisa), "%d", &n)
	require.NoError(t, err)
	fmt.Printf("PUNCAK %d %d documents, %d rows\n", n, r.Dokumen, baris)
}
