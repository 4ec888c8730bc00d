package arsitektur_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// semuaBerkas walks the repository once: every file by its path from the root, without hidden folders, testdata and what is built.
var semuaBerkas = sync.OnceValues(func() ([]string, error) {
	var hasil []string
	err := filepath.WalkDir(akar, func(jalur string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		nama := e.Name()
		if e.IsDir() {
			if jalur != akar && (strings.HasPrefix(nama, ".") || slices.Contains([]string{"testdata", "node_modules", "dist"}, nama)) {
				return filepath.SkipDir
			}
			return nil
		}
		relatif, err := filepath.Rel(akar, jalur)
		hasil = append(hasil, filepath.ToSlash(relatif))
		return err
	})
	return hasil, err
})

// ambilBerkas is semuaBerkas for a test.
func ambilBerkas(t *testing.T) []string {
	t.Helper()
	return ambil(t, semuaBerkas)
}

// bacaAkar reads a file of the repository by its path from the root.
func bacaAkar(t *testing.T, jalur string) []byte {
	t.Helper()
	isi, err := os.ReadFile(filepath.Join(akar, filepath.FromSlash(jalur)))
	require.NoError(t, err)
	return isi
}

const barisTerbanyak = 400

// berkasPanjang are the files that may be longer, each with its reason. An entry that is no longer needed fails the test.
var berkasPanjang = map[string]string{}

func TestPanjangBerkas(t *testing.T) {
	terpakai := map[string]bool{}
	for _, jalur := range ambilBerkas(t) {
		if !strings.HasSuffix(jalur, ".go") || strings.HasSuffix(jalur, "_test.go") || strings.HasSuffix(jalur, "_gen.go") {
			continue
		}
		if baris := bytes.Count(bacaAkar(t, jalur), []byte("\n")); baris > barisTerbanyak {
			_, boleh := berkasPanjang[jalur]
			terpakai[jalur] = boleh
			wajib(t, boleh, "%s has %d lines, at most %d: split it by concern", jalur, baris, barisTerbanyak)
		}
	}
	for jalur := range berkasPanjang {
		wajib(t, terpakai[jalur], "%s is short or gone: take it off the list", jalur)
	}
}
