//go:build tahap

package uji

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// daftarTahap are the stages with what they do and the file they are measured on.
var daftarTahap = []struct {
	nama, apa string
	kecil     bool
}{
	{"potong", "cut into rows and cells", false}, {"kode", "read codes and amounts of cut rows", false}, {"alir", "read as a stream", false},
	{"jumlah", "read as a stream, with totals", false}, {"biasa", "read into documents", true}, {"papan", "make the board", true},
}

// biayaTahap are nanoseconds a line by stage.
type biayaTahap map[string]float64

// TestTahap measures the stages of the core natively and, as WebAssembly of both compilers, under node and in a worker of the browser,
// in one run, and prints a table with the ratios to native. It needs the core's benchmark build, which it makes:
//
//	DASBOR_TINYGO=… go -C wasm/uji test -count=1 -tags tahap -timeout 60m -v -run TestTahap .
//
// Without DASBOR_TINYGO the columns of the release build are left out. DASBOR_TAHAP=FOLDER keeps the builds there for the next run.
func TestTahap(t *testing.T) {
	besar, _ := tulisProvinsi(t, 850)
	kecil, _ := tulisProvinsi(t, 36)
	kolom := []string{"native"}
	hasil := map[string]biayaTahap{"native": tahapNatif(t, besar, kecil)}
	for _, k := range []struct{ nama, kompilator string }{{"Go", ""}, {"TinyGo", os.Getenv("DASBOR_TINYGO")}} {
		if k.nama == "TinyGo" && k.kompilator == "" {
			continue
		}
		folder := bangunTahap(t, k.nama, k.kompilator)
		for _, tempat := range []string{"node", "Chromium"} {
			n := k.nama + ", " + tempat
			kolom = append(kolom, n)
			if tempat == "node" {
				hasil[n] = tahapNode(t, folder, besar, kecil)
			} else {
				hasil[n] = tahapPeramban(t, folder, besar, kecil)
			}
		}
	}
	t.Log("\n" + tabelTahap(kolom, hasil))
}

func tabelTahap(kolom []string, hasil map[string]biayaTahap) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| ns a line (ratio to native) | %s |\n| --- |%s\n", strings.Join(kolom, " | "), strings.Repeat(" ---: |", len(kolom)))
	for _, d := range daftarTahap {
		fmt.Fprintf(&b, "| %s: %s |", d.nama, d.apa)
		for i, k := range kolom {
			n := hasil[k][d.nama]
			fmt.Fprintf(&b, " %.0f", n)
			if i > 0 {
				fmt.Fprintf(&b, " (%.1f×)", n/hasil["native"][d.nama])
			}
			b.WriteString(" |")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// tahapNatif does what bangku/tahap.mjs does.
func tahapNatif(t *testing.T, besar, kecil string) biayaTahap {
	t.Helper()
	var i inti.Inti
	minta := func(p string, berkas ...[]byte) int {
		var j struct {
			OK    bool
			Hasil int
		}
		jawab := i.Jawaban([]byte(p), berkas...)
		require.NoError(t, json.Unmarshal(jawab, &j), string(jawab))
		require.True(t, j.OK, string(jawab))
		return j.Hasil
	}
	b := biayaTahap{}
	kini := ""
	for _, d := range daftarTahap {
		jalur := besar
		if d.kecil {
			jalur = kecil
		}
		if kini != jalur {
			isi, err := os.ReadFile(jalur)
			require.NoError(t, err)
			minta(`{"v":1,"op":"tahap"}`, isi)
			kini = jalur
		}
		tercepat, baris := math.Inf(1), 0
		for n, habis := 0, time.Duration(0); n < 3 || habis < 1500*time.Millisecond; n++ {
			mulai := time.Now()
			baris = minta(`{"v":1,"op":"tahap","data":` + strconv.Quote(d.nama) + `}`)
			lama := time.Since(mulai)
			habis += lama
			tercepat = min(tercepat, float64(lama.Nanoseconds()))
		}
		b[d.nama] = tercepat / float64(baris)
	}
	return b
}

// bangunTahap compiles the core with its stages.
func bangunTahap(t *testing.T, nama, kompilator string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), nama)
	if d := os.Getenv("DASBOR_TAHAP"); d != "" {
		folder = filepath.Join(d, nama)
		if _, err := os.Stat(filepath.Join(folder, "pekerja.js")); err == nil {
			return folder
		}
	}
	c := exec.Command("go", "-C", filepath.Join("..", "alat"), "run", ".", "-cepat", "-tag", "tahap", "-tinygo", kompilator, "-keluar", folder)
	c.Stderr = os.Stderr
	require.NoError(t, c.Run())
	return folder
}

func tahapNode(t *testing.T, folder, besar, kecil string) biayaTahap {
	t.Helper()
	c := exec.Command("node", filepath.Join("bangku", "tahap.mjs"), folder, besar, kecil)
	c.Stderr = os.Stderr
	isi, err := c.Output()
	require.NoError(t, err)
	var b biayaTahap
	require.NoError(t, json.Unmarshal(isi, &b), string(isi))
	return b
}

func tahapPeramban(t *testing.T, folder, besar, kecil string) biayaTahap {
	t.Helper()
	p := panggungBaru(t)
	p.kebijakan = ""
	p.sela = func(w http.ResponseWriter, r *http.Request) bool {
		nama := filepath.Base(r.URL.Path)
		switch jalur := map[string]string{"besar.csv": besar, "kecil.csv": kecil, "tahap.mjs": "bangku/tahap.mjs"}[nama]; {
		case jalur != "":
			if nama == "tahap.mjs" {
				w.Header().Set("Content-Type", "text/javascript")
			}
			http.ServeFile(w, r, jalur)
		case filepath.Dir(r.URL.Path) == "/tahap":
			http.ServeFile(w, r, filepath.Join(folder, nama))
		default:
			return false
		}
		return true
	}
	h := p.buka("", 800)
	h.Page = h.CancelTimeout().Timeout(20 * time.Minute)
	var b biayaTahap
	require.NoError(t, json.Unmarshal([]byte(h.js(`async () => {
		const { ukur, pasangan } = await import('/tahap.mjs');
		const w = new Worker('/tahap/pekerja.js', { type: 'module' });
		const kirim = pasangan((terima) => { w.onmessage = (e) => terima(e.data); return (p) => w.postMessage(p); });
		const ambil = async (n) => (await fetch(n)).arrayBuffer();
		const b = await kirim({ id: 1e9, inti: new URL('/tahap/inti.wasm', location.href).href });
		if (b.galat) throw new Error(JSON.stringify(b));
		const hasil = await ukur(kirim, { besar: await ambil('/besar.csv'), kecil: await ambil('/kecil.csv') });
		w.terminate();
		return JSON.stringify(hasil);
	}`)), &b))
	return b
}
