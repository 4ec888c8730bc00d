package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	asli "github.com/dasbor-desa/dasbor/wasm/inti"
)

// daftarBerkas are budgets of this repository in several forms.
func daftarBerkas(t *testing.T) []string {
	t.Helper()
	var semua []string
	for _, pola := range []string{"../periksa/testdata/*.csv", "../periksa/testdata/*.json", "../rekap/testdata/*/*.csv", "../server-http/testdata/*"} {
		b, err := filepath.Glob(pola)
		require.NoError(t, err)
		semua = append(semua, b...)
	}
	require.NotEmpty(t, semua)
	return semua
}

func bukaUji(t *testing.T) (*inti, string) {
	t.Helper()
	wasm := filepath.Join(t.TempDir(), "inti.wasi.wasm")
	require.NoError(t, bangunInti(t.Context(), wasm))
	isi, err := os.ReadFile(wasm)
	require.NoError(t, err)
	i, err := bukaInti(context.Background(), isi)
	require.NoError(t, err)
	t.Cleanup(func() { _ = i.tutup(context.Background()) })
	return i, wasm
}

func TestSamaDenganGo(t *testing.T) {
	i, wasm := bukaUji(t)
	for _, b := range daftarBerkas(t) {
		t.Run(filepath.Base(b), func(t *testing.T) {
			isi, err := os.ReadFile(b)
			require.NoError(t, err)
			var murni asli.Inti
			for _, p := range []map[string]any{
				{"v": 1, "id": 1, "op": "baca", "data": "a", "berkas": []any{map[string]any{"nama": filepath.Base(b)}}},
				{"v": 1, "id": 2, "op": "papan", "data": "a"},
				{"v": 1, "id": 3, "op": "adegan", "data": "a", "adegan": map[string]any{"lebar": 360}},
				{"v": 1, "id": 4, "op": "ekspor", "data": "a", "ekspor": map[string]any{"jenis": "svg"}},
			} {
				minta, err := json.Marshal(p)
				require.NoError(t, err)
				var berkas [][]byte
				if p["op"] == "baca" {
					berkas = append(berkas, isi)
				}
				dapat, err := i.tanya(t.Context(), minta, berkas...)
				require.NoError(t, err)
				sama(t, murni.Jawaban(minta, berkas...), dapat)
			}
			_, err = i.minta(t.Context(), map[string]any{"v": 1, "id": 5, "op": "lepas", "data": "a"})
			require.NoError(t, err)
		})
	}
	t.Run("node", func(t *testing.T) {
		if _, err := exec.LookPath("node"); err != nil {
			t.Skip("NODE TIDAK ADA: inti tidak dijalankan dari Node")
		}
		dapat, err := exec.Command("node", "--no-warnings", "node.mjs", wasm).Output()
		require.NoError(t, err)
		papan, err := i.papan(t.Context(), nil)
		require.NoError(t, err)
		sama(t, append(papan, '\n'), dapat)
	})
}

// sama compares answers without printing megabytes when they differ.
func sama(t *testing.T, harap, dapat []byte) {
	t.Helper()
	if bytes.Equal(harap, dapat) {
		return
	}
	n := 0
	for n < min(len(harap), len(dapat)) && harap[n] == dapat[n] {
		n++
	}
	t.Errorf("%d and %d bytes, different from byte %d: %q, %q", len(harap), len(dapat), n, harap[n:min(n+80, len(harap))], dapat[n:min(n+80, len(dapat))])
}

func TestBatas(t *testing.T) {
	i, _ := bukaUji(t)
	_, err := i.tanya(t.Context(), []byte("{}"), make([]byte, asli.BatasBita+asli.BatasPermintaan))
	require.Error(t, err, "too many bytes are refused before they are copied")
	jawab, err := i.tanya(t.Context(), []byte("bukan JSON"))
	require.NoError(t, err)
	_, err = hasil(jawab)
	assert.ErrorContains(t, err, ":")
}
