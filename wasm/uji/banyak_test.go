package uji

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Ten widgets and a second build of another version on one page: one worker, one core, one policy.
func TestBanyakSatuPekerja(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.sela = p.versiLain("/dua/", "9.9.9")
	h := p.buka(strings.Repeat(`<dasbor-apbdes contoh muat="segera" tampilan="ringkas"></dasbor-apbdes>`, 10), 1000)
	assert.Equal(t, "siap", h.js(`() => [...new Set([...document.querySelectorAll('dasbor-apbdes')].map((e) => e.keadaan))].join()`))
	// A second definition of the same name does no harm, and under a name of its own the second build shares the worker.
	h.js(`() => import('/dua/dasbor.js').then((m) => { window.versi = m.versi; m.daftarkan(); m.daftarkan('dasbor-lain'); return '' })`)
	assert.Equal(t, "9.9.9", h.js(`() => window.versi`))
	h.js(`() => { const e = document.createElement('dasbor-lain'); e.setAttribute('contoh', ''); e.setAttribute('muat', 'segera'); document.body.append(e); return e.siap.then(() => '') }`)
	assert.Equal(t, "siap", h.js(`() => document.querySelector('dasbor-lain').keadaan`))
	assert.EqualValues(t, 1, h.pekerjaSemua.Load())
	assert.Equal(t, 1, p.banyakMinta("/inti.wasm")+p.banyakMinta("/dua/inti.wasm"))
	assert.Equal(t, 1, p.banyakMinta("/pekerja.js")+p.banyakMinta("/dua/pekerja.js"))
	// With the last of them the worker goes.
	h.js(`() => { for (const e of document.querySelectorAll('dasbor-apbdes')) e.remove(); return '' }`)
	time.Sleep(200 * time.Millisecond)
	assert.EqualValues(t, 1, h.pekerja.Load())
	h.js(`() => { document.querySelector('dasbor-lain').remove(); return '' }`)
	for n := 0; h.pekerja.Load() != 0; n++ {
		require.Less(t, n, 50, "the worker is still there")
		time.Sleep(100 * time.Millisecond)
	}
	// And comes back with the next one.
	h.js(`() => { document.querySelector('main').innerText = ''; const e = document.createElement('dasbor-apbdes'); e.contoh = true; e.muat = 'segera'; document.querySelector('main').append(e); return e.siap.then(() => '') }`)
	assert.EqualValues(t, 1, h.pekerja.Load())
}

// versiLain serves the build under another path, with the script of another version.
func (p *panggung) versiLain(awal, versi string) func(http.ResponseWriter, *http.Request) bool {
	p.t.Helper()
	skrip, err := os.ReadFile(filepath.Join(p.dist, "dasbor.js"))
	require.NoError(p.t, err)
	ini := regexp.MustCompile(`"\d+\.\d+\.\d+[\w.+-]*"`)
	require.Len(p.t, ini.FindAll(skrip, -1), 1, "the version stands in the script once")
	lain := ini.ReplaceAll(skrip, []byte(`"`+versi+`"`))
	return func(w http.ResponseWriter, r *http.Request) bool {
		nama, ada := strings.CutPrefix(r.URL.Path, awal)
		if !ada {
			return false
		}
		if filepath.Ext(nama) == ".js" {
			w.Header().Set("Content-Type", "text/javascript")
		}
		if nama == "dasbor.js" {
			_, _ = w.Write(lain)
			return true
		}
		http.ServeFile(w, r, filepath.Join(p.dist, filepath.Base(nama)))
		return true
	}
}

// heap collects garbage and returns the bytes of the heap of the page.
func (h *halaman) heap() float64 {
	h.t.Helper()
	for range 3 {
		require.NoError(h.t, proto.HeapProfilerCollectGarbage{}.Call(h.Page))
		time.Sleep(50 * time.Millisecond)
	}
	r, err := proto.RuntimeGetHeapUsage{}.Call(h.Page)
	require.NoError(h.t, err)
	return r.UsedSize
}

// Two hundred widgets come and go, some of them before they have drawn anything: memory, nodes and listeners stay what they were.
func TestBanyakTanpaBocor(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	h := p.buka(`<dasbor-apbdes contoh muat="segera" tampilan="ringkas"></dasbor-apbdes>`, 800)
	h.js(`(isi) => { window.satu = new File([isi], 'satu.csv'); return '' }`, saring(saring(csvContoh(), "99.99.99.2005"), ",2025,"))
	putaran := func(dari, sampai int) {
		h.js(`async (dari, sampai) => {
			for (let n = dari; n < sampai; n++) {
				const e = document.createElement('dasbor-apbdes');
				e.muat = 'segera'; e.tampilan = n % 5 ? 'ringkas' : 'desa'; e.desa = '99.99.99.2005';
				document.body.append(e);
				e.data = window.satu;
				if (n % 4) await e.siap; else await new Promise((r) => setTimeout(r, n % 20));
				e.remove();
				await new Promise((r) => setTimeout(r));
			}
			window.acara.length = window.rinciAcara.length = window.panjang.length = 0;
			return '';
		}`, dari, sampai)
	}
	nodus := func() int {
		r, err := proto.MemoryGetDOMCounters{}.Call(h.Page)
		require.NoError(t, err)
		return r.Nodes
	}
	putaran(0, 50)
	awal, awalNodus := h.heap(), nodus()
	putaran(50, 200)
	akhir, akhirNodus := h.heap(), nodus()
	t.Logf("heap after 50 cycles %.2f MB, after 200 %.2f MB; nodes %d, %d", awal/1e6, akhir/1e6, awalNodus, akhirNodus)
	assert.Less(t, akhir, awal*1.10)
	assert.Less(t, float64(akhirNodus), float64(awalNodus)*1.10+200)
	assert.EqualValues(t, 1, h.pekerjaSemua.Load())
	assert.Equal(t, 1, p.banyakMinta("/inti.wasm"))
}
