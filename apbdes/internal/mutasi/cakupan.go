package main

import (
	"fmt"
	"go/ast"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ujian is one top-level test, fuzz target (its seeds) or example.
type ujian struct {
	nama string
	lama time.Duration // of the processor, by itself
}

// blok is a piece of code counted by the cover tool, with the tests that come there.
type blok struct {
	a, b  int // line<<12 + column
	ujian []*ujian
}

// cakupan knows which tests come to which line.
type cakupan struct {
	ujian []*ujian
	lama  []*ujian                    // left out for their time, and not known where they come
	blok  map[string]map[[2]int]*blok // file → extent → block
}

var namaUjian = regexp.MustCompile(`^(Test|Fuzz|Example)\w*$`)

func titik(baris, kolom int) int { return baris<<12 + kolom }

// bacaCakupan runs every test of the package by itself and notes where it comes. Tests that fail like this do not take part.
func (k *bengkel) bacaCakupan() (*cakupan, error) {
	biner := filepath.Join(k.folder, "cakupan.test")
	if _, err := jalankanGo(k.konteks, k.akar, "test", "-c", "-vet=off", "-cover", "-covermode=set", "-o", biner, k.pola); err != nil {
		return nil, err
	}
	daftar, err := k.jalankan(biner, 0, batas{}, "-test.list", ".*")
	if err != nil {
		return nil, err
	}
	c := &cakupan{blok: map[string]map[[2]int]*blok{}}
	profil := filepath.Join(k.folder, "profil")
	for nama := range strings.Lines(daftar.keluar) {
		nama = strings.TrimSpace(nama)
		if !namaUjian.MatchString(nama) {
			continue // benchmarks, and what the binary says at its end
		}
		h, err := k.jalankan(biner, 0, batas{prosesor: k.lama}, "-test.run", "^"+nama+"$", "-test.coverprofile", profil)
		if err != nil {
			return nil, err
		}
		if k.lama > 0 && h.lama > k.lama {
			catat("%s takes more than %s and is left out", nama, k.lama)
			c.lama = append(c.lama, &ujian{nama: nama})
			continue
		}
		if h.gagal {
			catat("%s fails without any mutant and does not take part", nama)
			continue
		}
		u := &ujian{nama: nama, lama: h.lama}
		c.ujian = append(c.ujian, u)
		if err := c.tambah(profil, u); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// tambah reads a profile: "path/file.go:1.2,3.4 n count".
func (c *cakupan) tambah(profil string, u *ujian) error {
	isi, err := os.ReadFile(profil)
	if err != nil {
		return err
	}
	for baris := range strings.Lines(string(isi)) {
		jalur, sisa, ada := strings.Cut(strings.TrimSpace(baris), ".go:")
		if !ada {
			continue
		}
		var x [4]int
		var n, kali int
		if _, err := fmt.Sscanf(sisa, "%d.%d,%d.%d %d %d", &x[0], &x[1], &x[2], &x[3], &n, &kali); err != nil {
			return fmt.Errorf("mutasi: profile line %q: %w", baris, err)
		}
		nama := jalur[strings.LastIndexByte(jalur, '/')+1:] + ".go"
		if c.blok[nama] == nil {
			c.blok[nama] = map[[2]int]*blok{}
		}
		kunci := [2]int{titik(x[0], x[1]), titik(x[2], x[3])}
		b := c.blok[nama][kunci]
		if b == nil {
			b = &blok{a: kunci[0], b: kunci[1]}
			c.blok[nama][kunci] = b
		}
		if kali > 0 {
			b.ujian = append(b.ujian, u)
		}
	}
	return nil
}

// untuk lists the tests that come to a mutant, quickest first: those of the smallest block around it; where no block is (the
// conditions of a switch), those of the function; outside functions, all.
func (c *cakupan) untuk(p *paket, m *mutan) []*ujian {
	di := titik(m.baris, m.kolom)
	var terkecil *blok
	luas := math.MaxInt
	for _, b := range c.blok[m.berkas.nama] {
		if b.a <= di && di <= b.b && b.b-b.a < luas {
			terkecil, luas = b, b.b-b.a
		}
	}
	kena := map[*ujian]bool{}
	if terkecil != nil {
		for _, u := range terkecil.ujian {
			kena[u] = true
		}
	} else {
		a, b, dalam := fungsiDi(p, m)
		for _, k := range c.blok[m.berkas.nama] {
			if dalam && k.a >= a && k.b <= b {
				for _, u := range k.ujian {
					kena[u] = true
				}
			}
		}
		if !dalam {
			return c.ujian
		}
	}
	return slices.DeleteFunc(slices.Clone(c.ujian), func(u *ujian) bool { return !kena[u] })
}

// fungsiDi is the extent of the function a mutant is in.
func fungsiDi(p *paket, m *mutan) (a, b int, ada bool) {
	for _, d := range m.berkas.pohon.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		awal, akhir := p.fset.Position(f.Pos()), p.fset.Position(f.End())
		if awal.Line <= m.baris && m.baris <= akhir.Line {
			return titik(awal.Line, awal.Column), titik(akhir.Line, akhir.Column), true
		}
	}
	return 0, 0, false
}

func polaUjian(u []*ujian) string {
	nama := make([]string, len(u))
	for i, x := range u {
		nama[i] = x.nama
	}
	return "^(" + strings.Join(nama, "|") + ")$"
}

func lamaSemua(u []*ujian) (jumlah time.Duration) {
	for _, x := range u {
		jumlah += x.lama
	}
	return jumlah
}

func nomor(n int) string { return peubah + "=" + strconv.Itoa(n) }
