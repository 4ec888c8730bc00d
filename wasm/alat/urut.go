package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Package slices sorts with an algorithm that the compiler writes out anew for every type that is sorted; in the core those copies were
// 147 KB of 2.5 MB. Package sort holds the same algorithm, made from the same template, over two functions instead of a type. For the
// core alone slices gets that one copy: the same comparisons and swaps in the same order, so also the same order of equals (see
// TestUrutSama).

// berkasUrut are the files of package slices that are replaced.
var berkasUrut = [...]string{"zsortanyfunc.go", "zsortordered.go"}

const sambunganUrut = `
type lessSwap struct {
	Less func(i, j int) bool
	Swap func(i, j int)
}

func lewatFungsi[E any](d []E, cmp func(a, b E) int) lessSwap {
	return lessSwap{func(i, j int) bool { return cmp(d[i], d[j]) < 0 }, func(i, j int) { d[i], d[j] = d[j], d[i] }}
}

func pdqsortCmpFunc[E any](d []E, a, b, limit int, cmp func(a, b E) int) { pdqsort_func(lewatFungsi(d, cmp), a, b, limit) }

func stableCmpFunc[E any](d []E, n int, cmp func(a, b E) int) { stable_func(lewatFungsi(d, cmp), n) }
`

const sambunganUrutAngka = `package slices

import "cmp"

func pdqsortOrdered[E cmp.Ordered](d []E, a, b, limit int) {
	pdqsort_func(lessSwap{func(i, j int) bool { return cmp.Less(d[i], d[j]) }, func(i, j int) { d[i], d[j] = d[j], d[i] }}, a, b, limit)
}
`

var errUrut = errors.New("package sort is not laid out as that of Go 1.25 to 1.27")

// isiUrut returns the replacements, in the order of berkasUrut, made from the sources of Go in akar.
func isiUrut(akar string) ([len(berkasUrut)]string, error) {
	b, err := os.ReadFile(filepath.Join(akar, "src", "sort", "zsortfunc.go"))
	if err != nil {
		return [len(berkasUrut)]string{}, err
	}
	kepala, badan, ada := strings.Cut(string(b), "\npackage sort\n")
	for _, f := range []string{"func pdqsort_func(data lessSwap, a, b, limit int) {", "func stable_func(data lessSwap, n int) {"} {
		ada = ada && strings.Contains(badan, f)
	}
	if !ada {
		return [len(berkasUrut)]string{}, errUrut
	}
	return [len(berkasUrut)]string{kepala + "\npackage slices\n" + sambunganUrut + badan, sambunganUrutAngka}, nil
}

// akarGo is the folder of the Go in use.
func (p *pembangun) akarGo() (string, error) { return p.envGo("GOROOT") }

func (p *pembangun) envGo(nama string) (string, error) {
	c := exec.Command("go", "env", nama)
	c.Dir = p.akar
	b, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("go env %s: %w", nama, err)
	}
	return strings.TrimSpace(string(b)), nil
}

// pasangUrut says how go build gets the replacements: by a flag, or, where Go itself came through the module cache, in which it lets
// nothing be replaced, by another folder of Go.
func (p *pembangun) pasangUrut(akar, tempat string) (bendera, lain string, err error) {
	simpan, err := p.envGo("GOMODCACHE")
	if err != nil {
		return "", "", err
	}
	if jalur, err := filepath.Rel(simpan, akar); err == nil && filepath.IsLocal(jalur) {
		lain, err = akarUrut(akar)
		return "", lain, err
	}
	lapis, err := lapisUrut(akar, tempat)
	return "-overlay=" + lapis, "", err
}

// lapisUrut writes the replacements and the list that go build -overlay takes to tempat.
func lapisUrut(akar, tempat string) (string, error) {
	isi, err := isiUrut(akar)
	if err != nil {
		return "", err
	}
	ganti := map[string]string{}
	for i, n := range berkasUrut {
		baru := filepath.Join(tempat, n)
		if err := os.WriteFile(baru, []byte(isi[i]), 0o600); err != nil {
			return "", err
		}
		ganti[filepath.Join(akar, "src", "slices", n)] = baru
	}
	b, err := json.Marshal(map[string]any{"Replace": ganti})
	if err != nil {
		return "", err
	}
	berkas := filepath.Join(tempat, "lapis.json")
	return berkas, os.WriteFile(berkas, b, 0o600)
}

// akarUrut makes a folder that looks like that of Go, with another package slices: TinyGo knows no overlay, and go build takes none over a
// Go in the module cache. It stays in the cache of the user, because TinyGo keeps what it makes of a folder under its name.
func akarUrut(akar string) (string, error) {
	isi, err := isiUrut(akar)
	if err != nil {
		return "", err
	}
	simpan, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	tujuan := filepath.Join(simpan, "dasbor-goroot", sidikPendek(akar+"\x00"+isi[0]+"\x00"+isi[1]))
	if _, err := os.Stat(filepath.Join(tujuan, "siap")); err == nil {
		return tujuan, nil
	}
	slices := filepath.Join(tujuan, "src", "slices")
	if err := os.MkdirAll(slices, 0o755); err != nil {
		return "", err
	}
	for _, d := range []string{".", "src", "src/slices"} {
		if err := tautkan(filepath.Join(akar, d), filepath.Join(tujuan, d)); err != nil {
			return "", err
		}
	}
	for i, n := range berkasUrut {
		berkas := filepath.Join(slices, n)
		if err := os.Remove(berkas); err != nil {
			return "", err
		}
		if err := os.WriteFile(berkas, []byte(isi[i]), 0o644); err != nil {
			return "", err
		}
	}
	return tujuan, os.WriteFile(filepath.Join(tujuan, "siap"), nil, 0o644)
}

// tautkan makes a link in ke for everything in dari that ke does not have.
func tautkan(dari, ke string) error {
	daftar, err := os.ReadDir(dari)
	if err != nil {
		return err
	}
	for _, d := range daftar {
		if err := os.Symlink(filepath.Join(dari, d.Name()), filepath.Join(ke, d.Name())); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
	}
	return nil
}
