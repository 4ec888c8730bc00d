package inti_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// acakSama names the number of random conversations that the builds hold, banyakAcak without it. With it the build of 32 bits is
// compared too.
const (
	acakSama   = "DASBOR_SAMA_ACAK"
	banyakAcak = 150
)

// keluaranSama names the file into which the other build writes the hashes of its answers.
const keluaranSama = "DASBOR_SAMA_KELUARAN"

var (
	opSama     = []string{"baca", "baca", "papan", "papan", "temuan", "adegan", "adegan", "rincian", "ekspor", "menu", "gaya", "versi", "lepas", "x"}
	pilihSama  = []string{`""`, `"kecamatan"`, `"desa"`, `"tren"`, `"agenda"`, `"persen"`, `"kesehatan"`, `"2.2"`, `"csv"`, `"json"`, `"svg"`, `"html"`, `"temuan"`, `"poster"`, `"pdf"`, `"en"`, `"anggaran"`, `"DDS"`, "null", "true", "-1", "0", "1", "2025", "820", "1e9", "[0,1]", "{}", `"\u202e<b>"`}
	kunciAdeg  = []string{"tampilan", "bahasa", "lebar", "indeks", "satuan", "layanan", "kendali", "statis", "urut", "naik", "sorot", "tema"}
	kunciLain  = []string{"kode", "usulan", "baris", "jalur", "jenis", "gambar", "semua", "tema", "tahun", "fase", "sumber", "tahun_banding"}
	bagianSama = []string{"adegan", "rincian", "ekspor", "papan", "baca"}
)

// permintaanAcak is a request of any kind, most of them sensible.
func permintaanAcak(r *rand.Rand) string {
	ambil := func(d []string) string { return d[r.IntN(len(d))] }
	isian := func(kunci []string) string {
		var b []string
		for range r.IntN(4) {
			b = append(b, strconv.Quote(ambil(kunci))+":"+ambil(pilihSama))
		}
		return "{" + strings.Join(b, ",") + "}"
	}
	s := `{"v":1,"id":` + strconv.Itoa(r.IntN(9)) + `,"op":"` + ambil(opSama) + `","data":"` + ambil([]string{"a", "a", "a", "b"}) + `"`
	if strings.Contains(s, `"baca"`) {
		s += `,"berkas":[{"nama":"x"}]`
	}
	for range r.IntN(3) {
		k := ambil(bagianSama)
		if k == "adegan" {
			s += `,"adegan":` + isian(kunciAdeg)
		} else {
			s += `,"` + k + `":` + isian(kunciLain)
		}
	}
	return s + "}"
}

// berkasSama are files to read and to damage: the committed corpus of the fuzz target, and an example kecamatan.
func berkasSama(t *testing.T) [][]byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, contoh.DariBenih(1).TulisCSV(&b, contoh.TahunAwal))
	d := [][]byte{[]byte(csv), []byte(penduduk), b.Bytes()[:20_000], []byte(`{"skema":"dasbor-desa/dokumen/1","dokumen":[{"desa":{"kode":"33.07.07.2003"},"tahun":2024,"belanja":[{"kegiatan":"2.2.02","rekening":"5.2.1","anggaran":"1.00"}]}]}`)}
	korpus, err := filepath.Glob(filepath.Join("testdata", "fuzz", "FuzzJawaban", "*"))
	require.NoError(t, err)
	for _, k := range korpus {
		isi, err := os.ReadFile(k)
		require.NoError(t, err)
		for _, baris := range strings.Split(string(isi), "\n") {
			baris = strings.TrimSuffix(strings.TrimPrefix(baris, "[]byte("), ")")
			if s, err := strconv.Unquote(baris); err == nil {
				d = append(d, []byte(s))
			}
		}
	}
	return d
}

// jawabanSama holds n conversations and hashes each: the same seed, the same conversations in every build.
func jawabanSama(t *testing.T, n int) []string {
	t.Helper()
	berkas := berkasSama(t)
	hasil := make([]string, 0, n)
	for benih := range n {
		r := rand.New(rand.NewPCG(uint64(benih), 11)) //nolint:gosec // a count
		isi := bytes.Clone(berkas[r.IntN(len(berkas))])
		for range r.IntN(4) {
			if len(isi) > 0 {
				i := r.IntN(len(isi))
				switch r.IntN(3) {
				case 0:
					isi[i] = byte(r.Uint32())
				case 1:
					isi = append(isi[:i], isi[min(len(isi), i+r.IntN(40)):]...)
				default:
					isi = append(isi[:i:i], append([]byte{",\";\n0-"[r.IntN(6)]}, isi[i:]...)...)
				}
			}
		}
		var i inti.Inti
		h := sha256.New()
		h.Write(i.Jawaban([]byte(`{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x"}]}`), isi))
		for range 6 {
			p := permintaanAcak(r)
			var lampiran [][]byte
			if strings.Contains(p, `"berkas"`) {
				lampiran = [][]byte{isi}
			}
			_, _ = fmt.Fprintf(h, "\n%s\n%s", p, i.Jawaban([]byte(p), lampiran...))
		}
		hasil = append(hasil, hex.EncodeToString(h.Sum(nil)))
	}
	return hasil
}

func banyakSama() int {
	if n, err := strconv.Atoi(os.Getenv(acakSama)); err == nil && n > 0 {
		return n
	}
	return banyakAcak
}

// What a build for another machine says: the part of TestSamaDiBangunLain that runs there.
func TestSamaTulis(t *testing.T) {
	jalur := os.Getenv(keluaranSama)
	if jalur == "" {
		t.Skip("asked for by TestSamaDiBangunLain only")
	}
	require.NoError(t, os.WriteFile(jalur, []byte(strings.Join(jawabanSama(t, banyakSama()), "\n")), 0o600))
}

// The core built for WebAssembly, under node, answers random conversations about damaged files with the same bytes as the native one,
// and so does, by hand, one where an int has 32 bits, as TinyGo's has.
func TestSamaDiBangunLain(t *testing.T) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		t.Skip("BANGUN LAIN TIDAK DIUJI: the builds are compared from linux/amd64")
	}
	if testing.Short() {
		t.Skip("builds twice")
	}
	mau := jawabanSama(t, banyakSama())
	bangun := []struct{ os, arch, dengan string }{{"js", "wasm", "node"}}
	if os.Getenv(acakSama) != "" {
		bangun = append(bangun, struct{ os, arch, dengan string }{"linux", "386", ""})
	}
	for _, b := range bangun {
		t.Run(b.os+"/"+b.arch, func(t *testing.T) {
			folder := t.TempDir()
			biner, keluaran := filepath.Join(folder, "uji"), filepath.Join(folder, "jawab")
			c := exec.Command("go", "test", "-c", "-o", biner, ".")
			c.Env = append(os.Environ(), "GOOS="+b.os, "GOARCH="+b.arch, "CGO_ENABLED=0")
			teks, err := c.CombinedOutput()
			require.NoError(t, err, string(teks))
			jalan := exec.Command(biner, "-test.run=^TestSamaTulis$")
			if b.dengan != "" {
				if _, err := exec.LookPath(b.dengan); err != nil {
					t.Skip("NODE TIDAK ADA: the core is not compared under node")
				}
				akar, err := exec.Command("go", "env", "GOROOT").Output()
				require.NoError(t, err)
				jalan = exec.Command(filepath.Join(strings.TrimSpace(string(akar)), "lib", "wasm", "go_js_wasm_exec"), biner, "-test.run=^TestSamaTulis$")
			}
			// argv and environment of a js/wasm program must fit in 8 KiB together.
			jalan.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME"), keluaranSama + "=" + keluaran, acakSama + "=" + strconv.Itoa(banyakSama())}
			teks, err = jalan.CombinedOutput()
			require.NoError(t, err, string(teks))
			isi, err := os.ReadFile(keluaran)
			require.NoError(t, err)
			dapat := strings.Split(string(isi), "\n")
			require.Len(t, dapat, len(mau))
			beda := 0
			for i := range mau {
				if mau[i] != dapat[i] {
					if beda++; beda <= 5 {
						t.Errorf("conversation of seed %d differs", i)
					}
				}
			}
			t.Logf("%d conversations of 7 requests, %d differ", len(mau), beda)
		})
	}
}
