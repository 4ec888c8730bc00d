package uji

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// desaProvinsi is how many villages the province of TestProvinsi has. With DASBOR_PROVINSI=8500 it is a whole one, of 1.27 million lines.
func desaProvinsi(t *testing.T) int {
	t.Helper()
	s := os.Getenv("DASBOR_PROVINSI")
	if s == "" {
		return 850
	}
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

// barisProvinsi is how many lines a village of the province has.
const barisProvinsi = 150

// tulisProvinsi writes an invented province as canonical CSV: ten villages in a kecamatan, fifteen kecamatan in a kabupaten. It returns
// the file and its bytes.
func tulisProvinsi(t *testing.T, n int) (jalur string, bita int64) {
	t.Helper()
	jalur = filepath.Join(t.TempDir(), "provinsi.csv")
	f, err := os.Create(jalur) // #nosec G304 -- a folder of the test
	require.NoError(t, err)
	w := bufio.NewWriter(f)
	_, _ = w.WriteString("kode_desa,nama_desa,tahun,kode_kegiatan,kode_rekening,sumber_dana,anggaran,realisasi\n")
	kegiatan := []string{"1.1.01", "1.2.01", "2.1.01", "2.1.02", "2.2.01", "2.2.02", "2.4.08", "3.1.01", "4.4.01", "5.3.00"}
	acak := uint32(1)
	for d := range n {
		awal := "11." + dua(d/150+1) + "." + dua(d/10%15+1) + "." + strconv.Itoa(2001+d%10) + ",Desa " + strconv.Itoa(d) + ",2024,"
		for b := range barisProvinsi {
			acak = acak*1664525 + 1013904223
			_, _ = w.WriteString(awal)
			if b == 0 {
				_, _ = w.WriteString(",4.2.1.01,DDS,900000000.00,900000000.00\n")
				continue
			}
			uang := int(acak>>12)%9_000_000 + 500_000
			_, _ = w.WriteString(kegiatan[(b+int(acak>>28))%len(kegiatan)] + ",5.2.1.01,DDS," + strconv.Itoa(uang) + ".00," + strconv.Itoa(uang-int(acak>>8)%400_000) + ".50\n")
		}
	}
	require.NoError(t, w.Flush())
	s, err := f.Stat()
	require.NoError(t, err)
	require.NoError(t, f.Close())
	return jalur, s.Size()
}

func dua(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// TestProvinsi opens a file that has too many villages for a board, as a visitor does, several times: the table of its areas comes, the
// page is never held up, and the memory of the worker stays within its budget however large the file is and however often it is opened.
//
//	DASBOR_PROVINSI=8500 go -C wasm/uji test -count=1 -v -run TestProvinsi .
func TestProvinsi(t *testing.T) {
	const memoriMaks, tugasMaks = 96e6, 50
	n := desaProvinsi(t)
	jalur, bita := tulisProvinsi(t, n)
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1280)
	h.Page = h.CancelTimeout().Timeout(10 * time.Minute)
	h.keadaan("kosong")
	h.tugasPanjang()
	for kali := range 3 {
		mulai := time.Now()
		h.js(`() => { window.acara = []; window.rinciAcara = []; return '' }`)
		require.NoError(t, h.unsur(`input[type=file]`).SetFiles([]string{jalur}))
		h.sampai(5*time.Minute, `() => window.acara.includes('hasil')`)
		lama := time.Since(mulai)
		tugas := h.tugasPanjang()
		memori := h.memoriInti()
		t.Logf("%d villages, %d lines, %.1f MB, time %d: table after %.1f s, %.0f ns a line; tasks over 50 ms: %v; memory of the core %.1f MB", n, n*barisProvinsi, float64(bita)/1e6, kali+1,
			lama.Seconds(), float64(lama.Nanoseconds())/float64(n*barisProvinsi), tugas, memori/1e6)
		assert.Less(t, memori, memoriMaks, "bytes of the core")
		if len(tugas) > 0 && slices.Max(tugas) > tugasMaks {
			assert.True(t, h.mesinSibuk(), "tasks of the page: %v", tugas)
		}
		assert.Contains(t, h.teks(".kepala"), "dari "+ribuan(n)+" desa")
		assert.Equal(t, bulat((n+149)/150), h.js(`() => `+akar+`.querySelectorAll('.panas tbody tr').length`))
	}
	assert.Contains(t, h.js(`() => window.rinciAcara.filter((a) => a[0] === 'kemajuan').map((a) => a[1].rinci).join('|')`), "ribu baris/detik")
	assert.Equal(t, "dasbor-desa/agregat/1", h.js(`() => `+elemen+`.hasil.skema`))

	// down to a kecamatan and back
	h.klik(`.panas tbody button.nama`)
	h.tunggu(`() => ` + akar + `.querySelector('.judul-papan').textContent.startsWith('Kabupaten')`)
	h.klik(`.panas tbody button.nama`)
	h.tunggu(`() => ` + akar + `.querySelector('.judul-papan').textContent.startsWith('Kecamatan')`)
	assert.Equal(t, "10", h.js(`() => `+akar+`.querySelectorAll('.panas tbody tr').length`))
	h.klik(`[data-aksi="tampilan"]`)
	h.tunggu(`() => ` + akar + `.querySelector('.judul-papan').textContent.startsWith('Provinsi')`)
	h.klik(`[data-aksi="fase"][data-nilai="anggaran"]`)
	h.tunggu(`() => ` + akar + `.querySelector('.atas').textContent.includes('Semula')`)
}

// TestProvinsiBatal gives up a large file in the middle and opens it again.
func TestProvinsiBatal(t *testing.T) {
	jalur, _ := tulisProvinsi(t, 850)
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	h.js(`() => { document.addEventListener('apbdes-kemajuan', (e) => { if (e.detail.rinci && !window.sudah) { window.sudah = true; ` + akar + `.querySelector('[data-aksi=batal]').click(); } }); return '' }`)
	require.NoError(t, h.unsur(`input[type=file]`).SetFiles([]string{jalur}))
	h.tunggu(`() => window.sudah && ['kosong', 'siap'].includes(` + elemen + `.keadaan)`)
	require.NoError(t, h.unsur(`input[type=file]`).SetFiles([]string{jalur}))
	h.sampai(2*time.Minute, `() => window.acara.includes('hasil')`)
	assert.Contains(t, h.teks(".kepala"), "850 desa")
}

func ribuan(n int) string {
	s := strconv.Itoa(n)
	if len(s) > 3 {
		return strings.Join([]string{s[:len(s)-3], s[len(s)-3:]}, ".")
	}
	return s
}

// TestIngatanTetap opens a large file of few villages, whose board needs all its lines, several times: the memory of the core cannot
// shrink, so a new core takes the place of one that has grown once nothing is kept in it. With DASBOR_INGATAN=10 it has ten megabytes.
func TestIngatanTetap(t *testing.T) {
	mb := 3
	if s := os.Getenv("DASBOR_INGATAN"); s != "" {
		var err error
		mb, err = strconv.Atoi(s)
		require.NoError(t, err)
	}
	p := panggungBaru(t)
	p.sajikan(map[string]string{"/data/besar.csv": ulangi(mb * 1_000_000)})
	h := p.buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.Page = h.CancelTimeout().Timeout(5 * time.Minute)
	h.keadaan("kosong")
	var memori []float64
	for range 4 {
		h.js(`() => { window.acara = []; return fetch('/data/besar.csv').then((r) => r.blob()).then((b) => { ` + elemen + `.data = new File([b], 'besar.csv'); return '' }) }`)
		h.sampai(time.Minute, `() => window.acara.includes('temuan')`)
		memori = append(memori, h.memoriInti()/1e6)
	}
	t.Logf("%d MB, four times: memory of the core %.1f MB", mb, memori)
	assert.LessOrEqual(t, slices.Max(memori), 1.15*memori[0])
	assert.EqualValues(t, 1, h.pekerjaSemua.Load(), "workers")
}
