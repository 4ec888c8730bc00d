package uji

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The page that is one file holds the core as letters of windows-1252. It works from a file, from a server that leaves the encoding
// to the page, and from one that says the page is UTF-8.
func TestPaketSatuBerkas(t *testing.T) {
	berkas := filepath.Join(paketDist(t), "satu-berkas.html")
	t.Run("berkas", func(t *testing.T) {
		h := tampil(t, panggungPaket(t, "file://"), "file://"+filepath.ToSlash(berkas))
		assert.Equal(t, "windows-1252", h.js(`() => document.characterSet`))
	})
	for nama, jenis := range map[string]string{"tanpa-sandi": "text/html", "utf-8": "text/html; charset=utf-8"} {
		t.Run(nama, func(t *testing.T) {
			minta := 0
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path != "/dasbor.html" {
					w.WriteHeader(http.StatusNoContent)
					return
				}
				minta++
				w.Header().Set("Content-Type", jenis)
				http.ServeFile(w, r, berkas)
			}))
			defer s.Close()
			tampil(t, panggungPaket(t, s.URL), s.URL+"/dasbor.html")
			assert.Positive(t, minta) // the second time it may come from the cache
		})
	}
	// With a file inside, named with letters that are not ASCII.
	t.Run("data", func(t *testing.T) {
		d := t.TempDir()
		csv, hasil := filepath.Join(d, "désa 村.csv"), filepath.Join(d, "dasbor.html")
		require.NoError(t, os.WriteFile(csv, []byte(csvNode), 0o600))
		c := exec.Command("go", "run", "./examples/satu-berkas", "-dasar", berkas, "-o", hasil, csv)
		c.Dir = filepath.Join("..", "..")
		b, err := c.CombinedOutput()
		require.NoError(t, err, string(b))
		p := panggungPaket(t, "file://")
		h := p.tab(1000)
		require.NoError(t, h.Navigate("file://"+filepath.ToSlash(hasil)))
		require.NoError(t, h.WaitLoad())
		h.siap("kecamatan")
		assert.Contains(t, h.teks(".dasbor"), "désa 村.csv")
	})
}
