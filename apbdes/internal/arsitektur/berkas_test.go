package arsitektur_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const barisTerbanyak = 400

// berkasPanjang are the files that may be longer, each with its reason. An entry that is no longer needed fails the test.
var berkasPanjang = map[string]string{}

func TestPanjangBerkas(t *testing.T) {
	lewatiDiPeramban(t)
	terpakai := map[string]bool{}
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
		if !strings.HasSuffix(nama, ".go") || strings.HasSuffix(nama, "_test.go") || strings.HasSuffix(nama, "_gen.go") {
			return nil
		}
		isi, err := os.ReadFile(jalur)
		if err != nil {
			return err
		}
		relatif, err := filepath.Rel(akar, jalur)
		if err != nil {
			return err
		}
		relatif = filepath.ToSlash(relatif)
		if baris := bytes.Count(isi, []byte("\n")); baris > barisTerbanyak {
			_, boleh := berkasPanjang[relatif]
			terpakai[relatif] = boleh
			wajib(t, boleh, "%s has %d lines, at most %d: split it by concern", relatif, baris, barisTerbanyak)
		}
		return nil
	})
	require.NoError(t, err)
	for jalur := range berkasPanjang {
		wajib(t, terpakai[jalur], "%s is short or gone: take it off the list", jalur)
	}
}
