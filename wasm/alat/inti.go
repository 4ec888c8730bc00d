package main

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// bangunInti compiles the core. The flags make the same bytes on every machine with the same Go.
func (p *pembangun) bangunInti() error {
	berkas := filepath.Join(p.keluar, "inti.wasm")
	kompilasi := p.kompilasiGo
	if p.tinygo != "" {
		kompilasi = p.kompilasiTinyGo
	}
	if err := kompilasi(berkas); err != nil {
		return err
	}
	if err := os.Chmod(berkas, 0o644); err != nil {
		return err
	}
	isi, err := os.ReadFile(berkas)
	if err != nil {
		return err
	}
	if p.tinygo != "" {
		if isi, err = lucuti(isi); err != nil {
			return err
		}
	} else {
		if ramping, err := rampingkan(isi); err != nil {
			fmt.Println("inti.wasm stays as the linker wrote it:", err) // a Go newer than this program; the size gate will tell
		} else {
			isi = ramping
		}
	}
	p.sriInti = sri(isi)
	return p.tulis("inti.wasm", isi)
}

func (p *pembangun) kompilasiGo(berkas string) error {
	tempat, err := os.MkdirTemp("", "dasbor-go-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(tempat) }()
	akar, err := p.akarGo()
	if err != nil {
		return err
	}
	perintah := []string{"build", "-trimpath", "-ldflags=" + p.benderaTaut(), "-tags=" + p.tag, "-o", berkas}
	perintah = append(perintah, benderaDingin()...)
	program, lingkungan := "go", append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if bendera, lain, err := p.pasangUrut(akar, tempat); err != nil {
		fmt.Println("inti.wasm sorts with the copies of package slices:", err)
	} else if lain != "" {
		program, lingkungan = filepath.Join(lain, "bin", "go"), append(lingkungan, "GOROOT="+lain, "GOTOOLCHAIN=local")
	} else {
		perintah = append(perintah, bendera)
	}
	if versi, err := p.envGo("GOVERSION"); err != nil {
		return err
	} else if strings.HasPrefix(versi, "go1.27") && os.Getenv("GOEXPERIMENT") == "" {
		lingkungan = append(lingkungan, "GOEXPERIMENT=nojsonv2") // encoding/json over its second version takes 180 KB more, compressed
	}
	c := exec.Command(program, append(perintah, "./wasm")...)
	c.Dir, c.Env = p.akar, lingkungan
	c.Stderr = os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("go build ./wasm: %w", err)
	}
	return nil
}

// paketDingin are packages that little time is spent in. Without calls put into their callers they take 82 KB less, compressed; in the
// packages that read lines and compute boards that would double the time.
var paketDingin = []string{
	modul + "/apbdes/aturan/...", modul + "/apbdes/baca", modul + "/apbdes/baca/cetak", modul + "/apbdes/baca/mdb", modul + "/apbdes/baca/opendk",
	modul + "/apbdes/baca/opensid", modul + "/apbdes/baca/sid", modul + "/apbdes/baca/siskeudes/...", modul + "/apbdes/baca/umum", modul + "/apbdes/tulis/...",
	modul + "/apbdes/wilayah/batas", modul + "/indikator/contoh", modul + "/indikator/gambar/...", modul + "/indikator/tautan", modul + "/layanan", modul + "/wasm/inti",
	"archive/zip", "encoding/csv", "encoding/json", "fmt", "reflect", "time",
}

func benderaDingin() []string {
	var d []string
	for _, p := range paketDingin {
		d = append(d, "-gcflags="+p+"=-l")
	}
	return d
}

// benderaTaut leaves the names in where they are to be looked at.
func (p *pembangun) benderaTaut() string {
	if p.rinci {
		return "-w -buildid="
	}
	return "-s -w -buildid="
}

// sidikPendek is a name for a text.
func sidikPendek(s string) string {
	h := sha512.Sum512([]byte(s))
	return hex.EncodeToString(h[:8])
}

// sri returns the integrity value of a file.
func sri(isi []byte) string {
	h := sha512.Sum384(isi)
	return "sha384-" + base64.StdEncoding.EncodeToString(h[:])
}

// wasmExec reads the glue that belongs to the compiler in use.
func (p *pembangun) wasmExec() (string, error) {
	if p.tinygo != "" {
		return lemTinyGo, nil
	}
	akar, err := p.akarGo()
	if err != nil {
		return "", err
	}
	for _, tempat := range []string{"lib/wasm", "misc/wasm"} {
		if isi, err := os.ReadFile(filepath.Join(akar, filepath.FromSlash(tempat), "wasm_exec.js")); err == nil {
			return string(isi), nil
		}
	}
	return "", fmt.Errorf("no wasm_exec.js in %s", akar)
}
