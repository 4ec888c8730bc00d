package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// TestMain lets the test binary stand in for the command, so that it can be killed.
func TestMain(m *testing.M) {
	if os.Getenv("REKAP_JALAN") != "" {
		os.Exit(jalankan(os.Args[1:], os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// berkasBesar writes a file of n kecamatan of twelve villages.
func berkasBesar(t testing.TB, nama string, n int) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, contoh.DariBenih(1).TulisCSV(&b, 2025))
	kepala, isi, _ := strings.Cut(b.String(), "\n")
	f, err := os.Create(nama) // #nosec G304 -- a temporary folder
	require.NoError(t, err)
	_, err = f.WriteString(kepala + "\n")
	require.NoError(t, err)
	for i := range n {
		_, err = f.WriteString(strings.ReplaceAll(isi, "99.99.99.", fmt.Sprintf("33.%02d.%02d.", 1+i/50, 1+i%50)))
		require.NoError(t, err)
	}
	require.NoError(t, f.Close())
}

// The streamed totals are those of the ordinary reader, for every fixture and any number of workers.
func TestAlirSamaDenganBiasa(t *testing.T) {
	f := t.TempDir()
	berkasBesar(t, filepath.Join(f, "besar.csv"), 5)
	nama, err := filepath.Glob(filepath.Join("..", "*", "testdata", "*.csv"))
	require.NoError(t, err)
	for _, n := range append(nama, filepath.Join(f, "besar.csv")) {
		for _, pekerja := range []int{1, 2, 8} {
			buku, err := bukuSementara(1 << 40)
			require.NoError(t, err)
			alir := pengumpul{galat: new(bytes.Buffer), kemajuan: &kemajuan{keluar: new(bytes.Buffer), mulai: time.Now()}, pekerja: pekerja, potongan: 20_000, buku: buku}
			var a, b hasilBerkas
			ya, err := alir.alirkan(0, n, nil, &a)
			require.NoError(t, err)
			require.NoError(t, buku.tutup())
			if !ya {
				continue
			}
			require.NoError(t, alir.biasa(n, &b))
			x, err := a.sejak.MarshalBinary()
			require.NoError(t, err)
			y, err := b.sejak.MarshalBinary()
			require.NoError(t, err)
			assert.True(t, bytes.Equal(x, y), "%s, %d workers", n, pekerja)
			a.Cepat = 0
			assert.Equal(t, b.Ringkasan, a.Ringkasan, n)
			assert.Equal(t, [2]int{b.dokumen, b.galat}, [2]int{a.dokumen, a.galat}, n)
		}
	}
}

// A run that is killed again and again goes on where it was and gives the same bytes.
func TestLanjutSesudahDibunuh(t *testing.T) {
	if testing.Short() {
		t.Skip("LEWAT: starts processes")
	}
	f := t.TempDir()
	berkasBesar(t, filepath.Join(f, "a.csv"), 60)
	berkasBesar(t, filepath.Join(f, "b.csv"), 2)
	var acuan bytes.Buffer
	require.Zero(t, jalankan([]string{"-format", "json", "-sumber", f}, &acuan, os.Stderr))

	catatan := filepath.Join(t.TempDir(), "titik")
	args := []string{"-format", "json", "-lanjut", catatan, "-jarak", "0", "-potongan", "64", "-sumber", f}
	dibunuh := 0
	var lalu int64
	for range 50 {
		keluar, mati := jalanBunuh(t, args, catatan, lalu+150_000)
		if !mati {
			require.Equal(t, acuan.String(), keluar)
			break
		}
		dibunuh++
		s, err := os.Stat(catatan)
		require.NoError(t, err)
		lalu = s.Size()
		if dibunuh == 2 { // what was half written is dropped
			require.NoError(t, os.Truncate(catatan, lalu-5))
		}
	}
	assert.Greater(t, dibunuh, 2)
	assert.NoFileExists(t, catatan)
}

// jalanBunuh starts the command and kills it when the checkpoint has grown to n bytes.
func jalanBunuh(t *testing.T, args []string, catatan string, n int64) (keluar string, mati bool) {
	t.Helper()
	var o bytes.Buffer
	c := exec.Command(os.Args[0], args...) // #nosec G204 -- this very binary
	c.Env = append(os.Environ(), "REKAP_JALAN=1")
	c.Stdout = &o
	require.NoError(t, c.Start())
	selesai := make(chan error, 1)
	go func() { selesai <- c.Wait() }()
	for {
		select {
		case err := <-selesai:
			require.NoError(t, err)
			return o.String(), false
		case <-time.After(time.Millisecond):
			if s, err := os.Stat(catatan); err == nil && s.Size() > n {
				_ = c.Process.Kill()
				<-selesai
				return "", true
			}
		}
	}
}

// The checkpoint of another input is not used.
func TestBukuLain(t *testing.T) {
	f := folder(t)
	catatan := filepath.Join(t.TempDir(), "titik")
	b, d, err := bukaBuku(catatan, &kepalaBuku{Versi: 1}, 0)
	require.NoError(t, err)
	require.Zero(t, *d)
	require.NoError(t, b.catat(&catatanUji, nil))
	require.NoError(t, b.f.Close())
	kode, _, galat := coba(t, "-lanjut", catatan, f)
	assert.Equal(t, 2, kode)
	assert.Contains(t, galat, "titik")
	b, d, err = bukaBuku(catatan, &kepalaBuku{Versi: 1}, 0)
	require.NoError(t, err)
	require.NoError(t, b.f.Close())
	require.Equal(t, pulih{berkas: 4}, *d)

	// A file that is none is left alone.
	bukan := filepath.Join(t.TempDir(), "data.csv")
	require.NoError(t, os.WriteFile(bukan, []byte("a,b\n"), 0o600))
	kode, _, _ = coba(t, "-lanjut", bukan, f)
	assert.Equal(t, 2, kode)
	isi, err := os.ReadFile(bukan) // #nosec G304 -- a temporary folder
	require.NoError(t, err)
	assert.Equal(t, "a,b\n", string(isi))
}

var catatanUji = catatan{Berkas: 3, Selesai: true}

// Figures on disk, summed up province by province, are those of everything in memory.
func TestProvinsiDemiProvinsi(t *testing.T) {
	f := t.TempDir()
	berkasBesar(t, filepath.Join(f, "a.csv"), 3)
	isi, err := os.ReadFile(filepath.Join(f, "a.csv")) // #nosec G304 -- a temporary folder
	require.NoError(t, err)
	for _, prov := range []string{"11.", "34.", "91."} {
		require.NoError(t, os.WriteFile(filepath.Join(f, prov+"csv"), bytes.ReplaceAll(isi, []byte("33."), []byte(prov)), 0o600))
	}
	require.NoError(t, os.WriteFile(filepath.Join(f, "tanpa.csv"), []byte("nama_desa,tahun,kode_kegiatan,kode_rekening,anggaran\nX,2025,2.2.01,5.2.1,1000\n"), 0o600))
	daftar := filepath.Join(f, ".daftar")
	require.NoError(t, os.WriteFile(daftar, []byte("kode_desa,nama_desa,penduduk\n62.01.01.2001,Jauh,10\n33.01.01.2001,Dekat,20\n"), 0o600))
	for _, tingkat := range []string{"kecamatan", "kabupaten", "provinsi", "nasional", "desa"} {
		p := pilihan{tingkat: tingkat, format: "json", bahasa: "id", sumber: []string{f}, daftar: daftar, jarak: 0, potongan: 16}
		require.NoError(t, p.periksa())
		var o, e bytes.Buffer
		utuh, err := p.kerjakan(&o, &e)
		require.NoError(t, err)
		require.True(t, utuh, e.String())

		var semua indikator.Agregat
		nama, _, err := daftarBerkas([]string{f})
		require.NoError(t, err)
		for _, n := range nama {
			var b hasilBerkas
			require.NoError(t, (&pengumpul{penduduk: pendudukDari(p.opsi.Desa)}).biasa(n, &b))
			require.NoError(t, semua.Gabung(&b.sejak))
		}
		h, err := semua.Hitung(p.opsi)
		require.NoError(t, err)
		ingin, err := jsonRapi(h, "")
		require.NoError(t, err)
		require.Equal(t, string(ingin), o.String(), tingkat)
	}
}
