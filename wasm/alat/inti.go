package main

import (
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	if p.tinygo == "" { // TinyGo writes no such tables
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
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w -buildid=", "-o", berkas, "./wasm")
	c.Dir = p.akar
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	c.Stderr = os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("go build ./wasm: %w", err)
	}
	return nil
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
	c := exec.Command("go", "env", "GOROOT")
	c.Dir = p.akar
	b, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("go env GOROOT: %w", err)
	}
	akar := string(b[:max(len(b)-1, 0)])
	for _, tempat := range []string{"lib/wasm", "misc/wasm"} {
		if isi, err := os.ReadFile(filepath.Join(akar, filepath.FromSlash(tempat), "wasm_exec.js")); err == nil {
			return string(isi), nil
		}
	}
	return "", fmt.Errorf("no wasm_exec.js in %s", akar)
}
