package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// batasUkuran is one line of wasm/ukuran.txt: a file, a form, the most bytes it may have, and the goal.
type batasUkuran struct {
	nama, bentuk  string
	batas, tujuan int
}

// periksaUkuran prints the sizes and fails if one is above its limit.
func (p *pembangun) periksaUkuran() error {
	fmt.Printf("%-18s %11s %11s %11s\n", "", "raw", "gzip", "brotli")
	for _, u := range p.ukuran {
		fmt.Printf("%-18s %11d %11d %11d\n", u.nama, u.mentah, u.gzip, u.brotli)
	}
	daftar, err := bacaBatas(filepath.Join(p.akar, "wasm", p.berkasBatas()))
	if err != nil {
		return err
	}
	var lewat []string
	for _, b := range daftar {
		n, ada := p.cariUkuran(b.nama, b.bentuk)
		if !ada {
			return fmt.Errorf("ukuran.txt: %s %s was not built", b.nama, b.bentuk)
		}
		if n > b.batas {
			lewat = append(lewat, fmt.Sprintf("%s %s: %d bytes, limit %d", b.nama, b.bentuk, n, b.batas))
		}
		if n > b.tujuan {
			fmt.Printf("%s %s is %d bytes above its goal of %d\n", b.nama, b.bentuk, n-b.tujuan, b.tujuan)
		}
	}
	if len(lewat) == 0 {
		return nil
	}
	err = fmt.Errorf("too large:\n%s", strings.Join(lewat, "\n"))
	versi, galat := p.envGo("GOVERSION")
	if galat == nil && goBaru(versi) {
		fmt.Printf("%v\nThe limits are those of go1.%d and of no meaning for %s.\n", err, goUkuran, versi)
		return nil
	}
	return err
}

// goUkuran is the minor version of Go that the limits are made for. A newer one has another library and runtime: whoever builds with it
// is told, and not stopped.
const goUkuran = 26

func goBaru(versi string) bool {
	sisa, ada := strings.CutPrefix(versi, "go1.")
	minor, _, _ := strings.Cut(sisa, ".")
	n, err := strconv.Atoi(minor)
	return ada && err == nil && n > goUkuran
}

// berkasBatas is the list of limits of the compiler in use.
func (p *pembangun) berkasBatas() string {
	if p.tinygo != "" {
		return "ukuran-tinygo.txt"
	}
	return "ukuran.txt"
}

func (p *pembangun) cariUkuran(nama, bentuk string) (int, bool) {
	for _, u := range p.ukuran {
		if u.nama != nama {
			continue
		}
		switch bentuk {
		case "mentah":
			return u.mentah, true
		case "gzip":
			return u.gzip, true
		case "brotli":
			return u.brotli, true
		}
	}
	return 0, false
}

func bacaBatas(berkas string) ([]batasUkuran, error) {
	f, err := os.Open(berkas)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var d []batasUkuran
	for s := bufio.NewScanner(f); s.Scan(); {
		baris, _, _ := strings.Cut(s.Text(), "#")
		k := strings.Fields(baris)
		if len(k) == 0 {
			continue
		}
		if len(k) != 4 {
			return nil, fmt.Errorf("%s: %q: file, form, limit, goal", berkas, baris)
		}
		batas, err1 := strconv.Atoi(k[2])
		tujuan, err2 := strconv.Atoi(k[3])
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s: %q: not a number of bytes", berkas, baris)
		}
		d = append(d, batasUkuran{k[0], k[1], batas, tujuan})
	}
	return d, nil
}
