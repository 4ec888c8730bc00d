package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestKebijakanDiSetiapJawaban(t *testing.T) {
	dist := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dist, "pekerja.js"), []byte("0"), 0o600))
	s := httptest.NewServer(peladen(dist))
	defer s.Close()
	for jalur, kode := range map[string]int{"/": 200, "/apbdes/pekerja.js": 200, "/apbdes/dasbor.js": 404, "/tidak-ada": 404} {
		r, err := http.Get(s.URL + jalur)
		require.NoError(t, err)
		require.NoError(t, r.Body.Close())
		assert.Equal(t, kode, r.StatusCode, jalur)
		assert.Equal(t, kebijakan, r.Header.Get("Content-Security-Policy"), jalur)
	}
}

// The page itself obeys the policy: nothing inline, nothing from elsewhere.
func TestHalamanTanpaSebaris(t *testing.T) {
	h := string(halaman)
	for _, s := range []string{"<style", " style=", "onclick", "http:", "https:", "<link"} {
		assert.NotContains(t, h, s)
	}
}
