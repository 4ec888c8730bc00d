package uji

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	utamaLangsung = "import 'dasbor-apbdes';\n"
	utamaAlamat   = `import inti from 'dasbor-apbdes/inti.wasm?url';
import pekerja from 'dasbor-apbdes/pekerja.js?url';
import { aturInti } from 'dasbor-apbdes';
aturInti({ inti, pekerja });
`
	viteBiasa = "export default {};\n"
)

// The development server of Vite, in both ways of the README, and what it builds for publication.
func TestPaketVite(t *testing.T) {
	berkas := map[string]string{}
	for _, n := range []string{"package.json", "index.html", "utama.js", "vite.config.js"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "examples", "vite", n))
		require.NoError(t, err)
		berkas[n] = string(b)
	}
	k := konsumenBaru(t, berkas, "vite@"+versiVite)
	for _, kasus := range []struct{ nama, utama, atur string }{
		{"kecuali", berkas["utama.js"], berkas["vite.config.js"]}, {"alamat", utamaAlamat, viteBiasa},
	} {
		k.tulis("utama.js", kasus.utama)
		k.tulis("vite.config.js", kasus.atur)
		t.Run("dev-"+kasus.nama, func(t *testing.T) {
			alamat := k.viteDev(t)
			tampil(t, panggungPaket(t, alamat), alamat)
		})
		t.Run("build-"+kasus.nama, func(t *testing.T) {
			require.NoError(t, os.RemoveAll(filepath.Join(k.map_, "dist")))
			k.jalan("vite", "build", "--logLevel", "warn")
			s := peladenBaru(t, filepath.Join(k.map_, "dist"))
			tampil(t, panggungPaket(t, s.URL), s.URL+"/")
			assert.Equal(t, 1, s.dimintaAkhiran(".wasm"), "the core is a file of the build")
			assert.Equal(t, 1, s.dimintaPola(`pekerja.*\.js$`), "so is the worker")
		})
	}
}

// viteDev starts the development server and returns its address.
func (k *konsumen) viteDev(t *testing.T) string {
	t.Helper()
	require.NoError(t, os.RemoveAll(filepath.Join(k.map_, "node_modules", ".vite")))
	c := exec.Command(cariAlat(t, "node"), filepath.Join("node_modules", "vite", "bin", "vite.js"), "--host", "127.0.0.1", "--port", "0", "--clearScreen", "false")
	c.Dir = k.map_
	c.Env = append(os.Environ(), "NO_COLOR=1", "BROWSER=none")
	keluar, err := c.StdoutPipe()
	require.NoError(t, err)
	c.Stderr = os.Stderr
	require.NoError(t, c.Start())
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	alamat := make(chan string, 1)
	go func() {
		pola := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)
		for s := bufio.NewScanner(keluar); s.Scan(); {
			if u := pola.FindString(s.Text()); u != "" {
				alamat <- u
				break
			}
		}
		_, _ = io.Copy(io.Discard, keluar)
	}()
	select {
	case u := <-alamat:
		return u
	case <-time.After(60 * time.Second):
		t.Fatal("vite did not start within 60 s")
		return ""
	}
}

// webpack 5 without settings of its own.
func TestPaketWebpack(t *testing.T) {
	k := konsumenBaru(t, map[string]string{
		"utama.js":          utamaLangsung,
		"webpack.config.js": "export default { mode: 'production', entry: './utama.js', performance: { hints: false } };\n",
	}, "webpack@"+versiWebpack, "webpack-cli@"+versiWebpackCLI)
	keluar := k.jalan("webpack")
	assert.NotContains(t, keluar, "WARNING")
	k.tulis("dist/index.html", halamanPaket+contoh+`<script defer src="main.js"></script></html>`)
	s := peladenBaru(t, filepath.Join(k.map_, "dist"))
	tampil(t, panggungPaket(t, s.URL), s.URL+"/")
	assert.Equal(t, 1, s.dimintaAkhiran(".wasm"), "the core is a file of the build")
}

// dimintaAkhiran returns how often files of an extension were asked for.
func (p *peladen) dimintaAkhiran(akhiran string) int {
	return p.dimintaPola(regexp.QuoteMeta(akhiran) + "$")
}

// dimintaPola returns how often files of a pattern were asked for.
func (p *peladen) dimintaPola(pola string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n, r := 0, regexp.MustCompile(pola)
	for _, m := range p.minta {
		if r.MatchString(m[strings.LastIndexByte(m, '/')+1:]) {
			n++
		}
	}
	return n
}
