package uji

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/require"
)

var bangku = flag.Bool("bangku", false, "measure the widget and print a table with its budgets")

// ukuranBangku is what a function of bangku/bangku.js returns.
type ukuranBangku struct {
	Tabel, Semua, Waktu, Geser float64
	Bita, Desa, Nodus          int
	Keadaan                    string
	Tugas                      []int // tasks of the page over 50 ms
}

// TestBangku measures the widget: sizes, times from opening a page or giving a file to a table that can be read, drawing, long tasks,
// layout shift and memory. Only the page is slowed down; the browser has no means to slow a worker.
//
//	go -C wasm/uji test -count=1 -v -run TestBangku . -bangku
func TestBangku(t *testing.T) {
	if !*bangku {
		t.Skip("only with -bangku")
	}
	var b strings.Builder
	tulis := func(nama, nilai, anggaran string) { fmt.Fprintf(&b, "%-58s %24s   %s\n", nama, nilai, anggaran) }
	tulis("what", "measured", "budget → goal")
	ukuranBerkas(t, tulis)
	for _, kali := range []float64{1, 4, 6} {
		ukurKecepatan(t, kali, tulis)
	}
	ukurBesar(t, tulis)
	t.Log("\n" + b.String())
}

// ukuranBerkas prints the sizes of the build.
func ukuranBerkas(t *testing.T, tulis func(nama, nilai, anggaran string)) {
	t.Helper()
	dist, err := bangunSekali()
	require.NoError(t, err)
	for _, u := range []struct{ nama, anggaran string }{
		{"inti.wasm.br", "900,000 → 550,000"}, {"inti.wasm.gz", ""}, {"inti.wasm", ""}, {"dasbor.js.br", "12,000 → 8,000"}, {"pekerja.js.br", "8,000 → 5,000"},
		{"satu-berkas.html", "1,600,000 → 1,000,000"},
	} {
		if s, err := os.Stat(filepath.Join(dist, u.nama)); err == nil {
			tulis("size of "+u.nama, fmt.Sprintf("%d bytes", s.Size()), u.anggaran)
		} else {
			tulis("size of "+u.nama, "not built (-cepat)", u.anggaran)
		}
	}
}

// panggungBangku serves the page of measurements.
func panggungBangku(t *testing.T) *panggung {
	t.Helper()
	p := panggungBaru(t)
	p.kepalaHTTP = map[string]string{"Cache-Control": "public, max-age=31536000, immutable"}
	p.sajikan(map[string]string{"/data/12.csv": csvContoh(), "/data/40.csv": csvDesa(40), "/data/10mb.csv": ulangi(10_000_000)})
	p.sela = func(w http.ResponseWriter, r *http.Request) bool {
		if filepath.Dir(r.URL.Path) != "/bangku" {
			return false
		}
		http.ServeFile(w, r, filepath.Join("bangku", filepath.Base(r.URL.Path)))
		return true
	}
	return p
}

// csvDesa is the example with more villages: of the last year only, the first villages again in a second kecamatan and so on.
func csvDesa(n int) string {
	kepala, isi, _ := strings.Cut(saring(csvContoh(), ",2025,"), "\n")
	b := []string{kepala + "\n"}
	for k := 0; k*11 < n; k++ {
		for _, l := range strings.SplitAfter(isi, "\n") {
			kode, _, _ := strings.Cut(l, ",")
			if len(kode) == 13 && k*11+int(kode[12]-'0')+10*int(kode[11]-'0') <= n {
				b = append(b, strings.Replace(l, "99.99.99.20", "99.99.99.2"+bulat(k), 1))
			}
		}
	}
	return strings.Join(b, "")
}

func (h *halaman) bangku(panggilan string) ukuranBangku {
	h.t.Helper()
	var u ukuranBangku
	require.NoError(h.t, json.Unmarshal([]byte(h.js(`() => bangku.`+panggilan+`.then((h) => JSON.stringify(h))`)), &u))
	return u
}

func milidetik(f float64) string { return fmt.Sprintf("%.0f ms", f) }

func tugas(d []int) string {
	if len(d) == 0 {
		return "none"
	}
	return fmt.Sprintf("%d ms (%d)", slices.Max(d), len(d))
}

// bukaBangku goes to the page of measurements at a speed.
func (p *panggung) bukaBangku(kali float64) *halaman {
	p.t.Helper()
	h := p.tab(1280)
	h.Page = h.CancelTimeout().Timeout(10 * time.Minute)
	h.rem(kali)
	require.NoError(p.t, h.Navigate(p.server.URL+"/bangku/bangku.html"))
	h.tunggu(`() => typeof bangku === 'object'`)
	return h
}

func ukurKecepatan(t *testing.T, kali float64, tulis func(nama, nilai, anggaran string)) {
	t.Helper()
	awal := fmt.Sprintf("%.0f×: ", kali)
	anggaran := map[float64][2]string{6: {"3,000 → 1,500", "1,000 → 300"}}[kali]
	p := panggungBangku(t)
	h := p.bukaBangku(kali)
	u := h.bangku("buka()")
	tulis(awal+"page opened → table, empty cache", milidetik(u.Tabel), anggaran[0])
	tulis(awal+"page opened → whole board, empty cache", milidetik(u.Semua), "")
	tulis(awal+"  longest task while opening (number over 50 ms)", tugas(u.Tugas), "≤ 50")
	tulis(awal+"  layout shift while opening", fmt.Sprintf("%.4f", u.Geser), "< 0.02")
	g := h.bangku("gambar()")
	tulis(awal+"12 villages drawn anew", milidetik(g.Waktu), "")
	tulis(awal+"  longest task, nodes", fmt.Sprintf("%s, %d", tugas(g.Tugas), g.Nodus), "≤ 50")
	u = h.bangku("jatuh('/data/12.csv')")
	tulis(awal+"file of 12 villages, 3 years → table, core running", milidetik(u.Tabel), anggaran[1])
	tulis(awal+"  longest task", tugas(u.Tugas), "≤ 50")
	u = h.bangku("jatuh('/data/40.csv')")
	tulis(awal+fmt.Sprintf("file of %d villages → table, core running", u.Desa), milidetik(u.Tabel), "")
	g = h.bangku("gambar()")
	tulis(awal+"40 villages drawn anew", milidetik(g.Waktu), "")
	tulis(awal+"  longest task, nodes", fmt.Sprintf("%s, %d", tugas(g.Tugas), g.Nodus), "≤ 50")
	h.tutup()
	u = p.bukaBangku(kali).bangku("buka()")
	tulis(awal+"page opened again → table", milidetik(u.Tabel), anggaran[1])
}

// ukurBesar gives the widget ten megabytes, three times.
func ukurBesar(t *testing.T, tulis func(nama, nilai, anggaran string)) {
	t.Helper()
	h := panggungBangku(t).bukaBangku(1)
	h.bangku("buka()")
	tulis("memory of the worker after 12 villages", h.memoriPekerja(), "")
	for n := range 3 {
		u := h.bangku("jatuh('/data/10mb.csv')")
		tulis(fmt.Sprintf("CSV of %.1f MB → table, time %d", float64(u.Bita)/1e6, n+1), milidetik(u.Tabel), "1,500")
		tulis("  longest task of the page, state", tugas(u.Tugas)+", "+u.Keadaan, "≤ 50 → none")
		tulis("  memory of the worker", h.memoriPekerja(), "96 MB")
	}
}

// memoriPekerja is the memory of the worker in words: that of the core, and the heap around it.
func (h *halaman) memoriPekerja() string {
	h.t.Helper()
	inti := h.memoriInti()
	var timbunan struct{ UsedSize float64 }
	h.panggilPekerja("Runtime.getHeapUsage", nil, &timbunan)
	return fmt.Sprintf("%.1f MB (core %.1f)", (timbunan.UsedSize+inti)/1e6, inti/1e6)
}

// panggilPekerja calls a method of the debugger of the worker.
func (h *halaman) panggilPekerja(cara string, arg, hasil any) {
	h.t.Helper()
	sesi, _ := h.sesiPekerja.Load().(proto.TargetSessionID)
	b, err := h.p.bersama.peramban.Call(h.GetContext(), string(sesi), cara, arg)
	require.NoError(h.t, err)
	require.NoError(h.t, json.Unmarshal(b, hasil))
}

// memoriInti is the memory of every core in the worker, after a collection, in bytes. That of one core only grows.
func (h *halaman) memoriInti() float64 {
	h.t.Helper()
	var asal struct{ Result struct{ ObjectID string } }
	h.panggilPekerja("Runtime.evaluate", map[string]any{"expression": "WebAssembly.Memory.prototype", "objectGroup": "ukur"}, &asal)
	var semua struct{ Objects struct{ ObjectID string } }
	h.panggilPekerja("Runtime.queryObjects", map[string]any{"prototypeObjectId": asal.Result.ObjectID, "objectGroup": "ukur"}, &semua)
	var inti struct{ Result struct{ Value float64 } }
	h.panggilPekerja("Runtime.callFunctionOn", map[string]any{"objectId": semua.Objects.ObjectID, "returnByValue": true,
		"functionDeclaration": "function () { return this.reduce((j, m) => j + m.buffer.byteLength, 0) }"}, &inti)
	h.panggilPekerja("Runtime.releaseObjectGroup", map[string]any{"objectGroup": "ukur"}, &struct{}{}) // or the list would keep what it names
	return inti.Result.Value
}
