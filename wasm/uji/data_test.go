package uji

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// csvContoh is the invented kecamatan as canonical CSV, all years of it.
var csvContoh = sync.OnceValue(func() string {
	var i inti.Inti
	i.Jawaban([]byte(`{"v":1,"op":"contoh","data":"c"}`))
	var j struct{ Hasil struct{ Isi string } }
	if json.Unmarshal(i.Jawaban([]byte(`{"v":1,"op":"ekspor","data":"c","ekspor":{"jenis":"csv","semua":true}}`)), &j) != nil {
		return ""
	}
	return j.Hasil.Isi
})

// saring keeps the header and the lines of a CSV that hold a text.
func saring(csv, teks string) string {
	var b strings.Builder
	for n, baris := range strings.SplitAfter(csv, "\n") {
		if n == 0 || strings.Contains(baris, teks) {
			b.WriteString(baris)
		}
	}
	return b.String()
}

// ulangi makes a canonical CSV of at least that many bytes: the lines of the example for 36 villages, again and again.
func ulangi(bita int) string {
	kepala, isi, _ := strings.Cut(saring(csvContoh(), ",2025,"), "\n")
	baris := strings.SplitAfter(isi, "\n")
	var b strings.Builder
	b.WriteString(kepala + "\n")
	for n := 0; b.Len() < bita; n++ {
		for _, l := range baris {
			b.WriteString(strings.Replace(l, "99.99.99.", "99.99."+duaAngka(n%3)+".", 1))
		}
	}
	return b.String()
}

func duaAngka(n int) string { return string([]byte{byte('0' + (n+1)/10%10), byte('0' + (n+1)%10)}) }

// sajikan lets the server answer a path with a text.
func (p *panggung) sajikan(isi map[string]string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.data == nil {
		p.data = map[string]string{}
	}
	for k, v := range isi {
		p.data[k] = v
	}
}

// tulisBerkas writes a file for the browser to open.
func tulisBerkas(t *testing.T, nama, isi string) string {
	t.Helper()
	jalur := filepath.Join(t.TempDir(), nama)
	require.NoError(t, os.WriteFile(jalur, []byte(isi), 0o600))
	return jalur
}

func bulat(n int) string { return strconv.Itoa(n) }
