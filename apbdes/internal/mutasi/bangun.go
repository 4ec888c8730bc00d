package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

//go:embed bantu.go.txt
var bantu string

// bengkel is the scratch folder of a run and what is built in it.
type bengkel struct {
	konteks context.Context // that of the run, for everything it starts
	akar    string          // module root
	pola    string          // pattern of the package
	p       *paket
	folder  string // scratch
	biner   string // test binary with the shared mutants
	pendek  bool   // -test.short
	lama    time.Duration
	lambat  bool // survivors without a reason get the tests that take longer than lama
}

// bangunBersama compiles the package once with all shared mutants. A mutant on a line that does not compile that way is taken out
// and does not count.
func (k *bengkel) bangunBersama(semua []*mutan) error {
	k.biner = filepath.Join(k.folder, "bersama.test")
	const kali = 20
	var err error
	for range kali {
		ganti := map[string]string{berkasBantu: strings.NewReplacer("PAKET", k.p.nama, "PEUBAH", peubah).Replace(bantu)}
		for _, b := range k.p.berkas {
			ganti[b.nama] = tulisSkema(k.p, b)
		}
		if err = k.bangun("bersama", k.biner, ganti); err == nil {
			return nil
		}
		if !k.keluarkan(err.Error(), semua) {
			return err
		}
	}
	return err
}

var letakGalat = regexp.MustCompile(`(?m)([\w.-]+\.go):(\d+):\d+: `)

// keluarkan takes the mutants on the lines the compiler complains of out of the shared binary.
func (k *bengkel) keluarkan(galat string, semua []*mutan) bool {
	salah := map[string]bool{}
	for _, c := range letakGalat.FindAllStringSubmatch(galat, -1) {
		// The scratch copy is called bersama-NAME.
		salah[strings.TrimPrefix(c[1], "bersama-")+":"+c[2]] = true
	}
	ada := false
	for _, m := range semua {
		if m.bersama && salah[m.berkas.nama+":"+strconv.Itoa(m.baris)] {
			m.bersama, m.status, ada = false, takTerkompilasi, true
		}
	}
	for _, b := range k.p.berkas {
		b.situs = saring(b.situs)
	}
	return ada
}

// saring drops the pieces whose mutants left the shared binary and lifts what is inside them.
func saring(s []*situs) []*situs {
	var hasil []*situs
	for _, t := range s {
		t.anak = saring(t.anak)
		tinggal := true
		for _, m := range t.mutan {
			tinggal = tinggal && m.bersama
		}
		if tinggal {
			hasil = append(hasil, t)
		} else {
			hasil = append(hasil, t.anak...)
		}
	}
	return hasil
}

// bangunSendiri compiles the package with one mutant only.
func (k *bengkel) bangunSendiri(m *mutan) (string, error) {
	nama := "sendiri-" + strconv.Itoa(m.nomor)
	biner := filepath.Join(k.folder, nama+".test")
	isi := string(m.berkas.isi[:m.awal]) + m.ganti + string(m.berkas.isi[m.akhir:])
	return biner, k.bangun(nama, biner, map[string]string{m.berkas.nama: isi})
}

// bangun compiles the test binary with some files of the package replaced.
func (k *bengkel) bangun(nama, biner string, ganti map[string]string) error {
	lapis := map[string]string{}
	for b, isi := range ganti {
		jalur := filepath.Join(k.folder, nama+"-"+b)
		if err := os.WriteFile(jalur, []byte(isi), 0o600); err != nil {
			return err
		}
		lapis[filepath.Join(k.p.folder, b)] = jalur
	}
	j, err := json.Marshal(map[string]any{"Replace": lapis})
	if err != nil {
		return err
	}
	peta := filepath.Join(k.folder, nama+".json")
	if err := os.WriteFile(peta, j, 0o600); err != nil {
		return err
	}
	_, err = jalankanGo(k.konteks, k.akar, "test", "-c", "-vet=off", "-ldflags=-s -w", "-gcflags="+k.p.jalur+"=-e", "-overlay", peta, "-o", biner, k.pola)
	if err != nil {
		return fmt.Errorf("%s: %w", nama, err)
	}
	return nil
}
