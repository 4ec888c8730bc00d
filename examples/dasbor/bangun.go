package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// bangun makes sure that wasm/dist/lokal holds the widget of the sources as they are, and returns that folder. What wasm/alat has built
// for a site lies in wasm/dist, and stays as it is.
func bangun(ctx context.Context, galat io.Writer) (string, error) {
	akar, err := cariAkar(ctx)
	if err != nil {
		return "", err
	}
	dist := filepath.Join(akar, "wasm", "dist", "lokal")
	sidik, err := sidikSumber(akar)
	if err != nil {
		return "", err
	}
	catatan := filepath.Join(dist, ".sidik")
	if lama, err := os.ReadFile(catatan); err == nil && string(lama) == sidik && lengkap(dist) { // #nosec G304 -- of the repository
		return dist, nil
	}
	_, _ = fmt.Fprintln(galat, "dasbor: membangun widget, sekali saja / building the widget, once …")
	c := exec.CommandContext(ctx, "go", "-C", filepath.Join(akar, "wasm", "alat"), "run", ".", "-cepat", "-keluar", dist) // #nosec G204 -- fixed arguments
	c.Stdout, c.Stderr = galat, galat
	if err := c.Run(); err != nil {
		return "", fmt.Errorf("go -C wasm/alat run . -cepat: %w", err)
	}
	return dist, os.WriteFile(catatan, []byte(sidik), 0o600)
}

func lengkap(dist string) bool {
	for _, n := range []string{"dasbor.js", "pekerja.js", "inti.wasm"} {
		if _, err := os.Stat(filepath.Join(dist, n)); err != nil {
			return false
		}
	}
	return true
}

// cariAkar finds the repository that the current folder is in.
func cariAkar(ctx context.Context) (string, error) {
	b, err := exec.CommandContext(ctx, "go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOMOD: %w", err)
	}
	akar := filepath.Dir(strings.TrimSpace(string(b)))
	if _, err := os.Stat(filepath.Join(akar, "wasm", "alat", "go.mod")); err != nil {
		return "", fmt.Errorf("jalankan di dalam repositori / run inside the repository: %w", err)
	}
	return akar, nil
}

// sidikSumber is a hash of everything the build depends on.
func sidikSumber(akar string) (string, error) {
	var daftar []string
	for _, d := range []string{"apbdes", "layanan", "indikator", "wasm", "go.mod"} {
		err := filepath.WalkDir(filepath.Join(akar, d), func(jalur string, e fs.DirEntry, err error) error {
			switch nama := filepath.Base(jalur); {
			case err != nil:
				return err
			case e.IsDir() && (nama == "testdata" || nama == "dist" || nama == "uji" || nama == "node_modules"):
				return filepath.SkipDir
			case e.IsDir() || strings.HasSuffix(nama, "_test.go"):
				return nil
			}
			daftar = append(daftar, jalur)
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	slices.Sort(daftar)
	h := sha256.New()
	_, _ = io.WriteString(h, runtime.Version())
	for _, jalur := range daftar {
		isi, err := os.ReadFile(jalur) // #nosec G304 -- of the repository
		if err != nil {
			return "", err
		}
		nama, err := filepath.Rel(akar, jalur)
		if err != nil {
			return "", err
		}
		_, _ = fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(nama), len(isi))
		_, _ = io.Copy(h, bytes.NewReader(isi))
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
